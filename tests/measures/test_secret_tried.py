# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts that commands, scripts, what sets up servers, and tools for trying out an interface are given."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

CHOSEN = "".join(("l1nden", "Al9ee"))
SIGNED = "".join(("aL@je", "7nden!", "Qm5"))
ANGLED = "".join(("kq7Lm2", "vR9tBx4", "<>"))
ANGLES_ONLY = "".join(("kqXLm", "vRgtBxw", "<>"))
RANDOM = "".join(("q7Vt2Lr9", "Xw4Zb6Nk", "1Hd8Pf3Q"))
CALL = "curl -X POST \\\n  -H 'Content-Type: text/plain' \\\n  -u \"lampen-app:{}\" \\\n  {}/list\n"
OUTSIDE = "https://lampen.stadt-x.de"
SOAP = (
    '<con:soapui-project xmlns:con="http://eviware.com/soapui/config"><con:endpoint>{}/lampen</con:endpoint>'
    "<con:credentials><con:username>lampen</con:username><con:password>{}</con:password></con:credentials>"
)
POSTMAN = (
    '{{"_postman_variable_scope": "environment", "values": [{{"key": "url", "value": "{}"}},'
    ' {{"key": "password", "value": "{}", "enabled": true}}]}}\n'
)
JMETER = (
    '<jmeterTestPlan><stringProp name="HTTPSampler.domain">{}</stringProp>\n'
    '<stringProp name="Authorization.password">{}</stringProp>\n'
)
DOMAIN = 'settings = jsonencode({{\n  User = "{}"\n}})\n\nprotected = jsonencode({{\n  Password = "{}"\n}})\n'
STACK = "AWSTemplateFormatVersion: '2010-09-09'\nDb:\n  MasterUsername: lampen\n  MasterUserPassword: {}\n"
SESSION = "app.use(session({{\n  secret: '{}',\n  resave: false\n}}));\n"
LETTERS = "".join(("lampe", "qkdjfhgkls", "jdfhgklsdj", "fhgkvbnm"))


def script(url: str, value: str, name: str = "bin/call.sh") -> Files:
    return {name: f'CALL_URL="{url}/list"\n\nUSERNAME="lampen-app"\nPASSWORD="{value}"\n'}


def defaults(value: str) -> Files:
    text = f'CALL_URL="${{LAMPS_HOST:-{OUTSIDE}}}/list"\nU="${{LAMPS_USERNAME:-lampen-app}}"\nP="${{LAMPS_PASSWORD:-{value}}}"\n'
    return {"bin/call.sh": text}


def command(text: str, path: str = "bin/a.sh") -> Files:
    return {path: f"# lamps\n{text}\n"}


CASES: dict[str, tuple[Files, int | None]] = {
    "curl": ({"bin/a.sh": CALL.format(CHOSEN, OUTSIDE)}, None),
    "curl, in the network": ({"bin/a.sh": CALL.format(CHOSEN, "http://10.7.3.9")}, None),
    "curl, with a text of several lines": (
        command(f'curl -u "lampen-app:{CHOSEN}" \\\n  -d "{{\n  \\"a\\": 7\n}}" \\\n  {OUTSIDE}/list'), None
    ),
    "curl, in a document": ({"docs/a.md": CALL.format(SIGNED, OUTSIDE)}, None),
    "curl, in a document, a simple one": ({"docs/a.md": CALL.format("linden1871", OUTSIDE)}, 0),
    "curl, on this machine": ({"bin/a.sh": CALL.format(CHOSEN, "http://localhost:8080")}, 0),
    "curl, of a virtual machine": ({"bin/a.sh": CALL.format(CHOSEN, "http://10.0.2.15")}, 0),
    "curl, an example": ({"bin/a.sh": CALL.format(CHOSEN, "https://lampen.example.com")}, 0),
    "curl, a variable": ({"bin/a.sh": CALL.format("$LAMPS_PW1", OUTSIDE)}, 0),
    "curl, to fill in": ({"bin/a.sh": CALL.format("yourpassword1", OUTSIDE)}, 0),
    "curl, in a test": ({"tests/a.sh": CALL.format(CHOSEN, OUTSIDE)}, 0),
    "curl, another command's address": (command(f"curl -u lampen:{CHOSEN} $HOST\ncurl {OUTSIDE}"), 0),
    "wget": (command(f"wget --user=lampen --password={CHOSEN} {OUTSIDE}/a.zip"), None),
    "sshpass": (command(f"sshpass -p '{CHOSEN}' ssh lampen@web7.stadt-x.de"), None),
    "plink": (command(f"plink -ssh lampen@web7.stadt-x.de -pw {CHOSEN} ls", "bin/a.bat"), None),
    "mysql": (command(f"mysqldump -h db7.stadt-x.de -u lampen -p{CHOSEN} lampen"), None),
    "mysql, on this machine": (command(f"mysqldump -h localhost -u lampen -p{CHOSEN} lampen"), 0),
    "psql": (command(f"PGPASSWORD={CHOSEN} psql -h db7.stadt-x.de -U lampen"), None),
    "mosquitto": (command(f"mosquitto_sub -h mqtt.stadt-x.de -u lampen -P {CHOSEN} -t '#'"), None),
    "sqlcmd": (command(f"sqlcmd -S db7.stadt-x.de -U lampen -P {CHOSEN}", "bin/a.cmd"), None),
    "a folder that is shared": (command(f"net use Z: \\\\files.stadt-x.de\\lampen {CHOSEN} /user:lampen", "bin/a.bat"), None),
    "a folder, the account first": (
        command(f"net use Z: \\\\files.stadt-x.de\\lampen /user:lampen {CHOSEN}", "bin/a.bat"), None
    ),
    "smbclient": (command(f"smbclient //files.stadt-x.de/lampen -U lampen%{CHOSEN}"), None),
    "lftp": (command(f"lftp -u lampen,{CHOSEN} ftp://ftp.stadt-x.de"), None),
    "docker": (command(f"docker login -u lampen -p {CHOSEN} registry.stadt-x.de"), None),
    "variables of a script": (script(OUTSIDE, SIGNED), None),
    "variables of a script, as defaults": (defaults(SIGNED), None),
    "variables of a script for this machine": (script("http://localhost:8080", SIGNED), 0),
    "variables of a script, an example": (script("https://lampen.example.com", SIGNED), 0),
    "variables of a script, a word": (script(OUTSIDE, "lindenallee"), 0),
    "variables of a script that fetches": (script("https://github.com/lampen", SIGNED), 0),
    "variables of a batch": (
        {"bin/a.bat": f"set HOST=lampen.stadt-x.de\r\nset USERNAME=lampen\r\nset PASSWORD={CHOSEN}\r\n"}, None
    ),
    "variables of PowerShell": (
        {"bin/a.ps1": f'$server = "db7.stadt-x.de"\n$user = "lampen"\n$password = "{CHOSEN}"\n'}, None
    ),
    "an account of a domain": ({"main.tf": DOMAIN.format("stadtx\\\\svc_lampen", ANGLED)}, None),
    "an account of a domain, no digits": ({"main.tf": DOMAIN.format("stadtx\\\\svc_lampen", ANGLES_ONLY)}, None),
    "an account of a domain in PowerShell": (
        {"bin/a.ps1": f'$user = "STADTX\\svc_lampen"\n$p = ConvertTo-SecureString "{CHOSEN}" -AsPlainText -Force\n'}, None
    ),
    "an account of this machine": ({"bin/a.ps1": f'$user = "NT AUTHORITY\\SYSTEM"\n$password = "{CHOSEN}"\n'}, 0),
    "an account of a domain to fill in": ({"main.tf": DOMAIN.format("stadtx\\\\svc_lampen", "<Password1>")}, 0),
    "an account of a domain from outside": ({"main.tf": DOMAIN.format("stadtx\\\\svc_lampen", "${var.password1}")}, 0),
    "a server that is set up": (
        {"db.tf": f'administrator_login = "lampen"\nadministrator_login_password = "{CHOSEN}"\n'}, None
    ),
    "a server that is set up, in Bicep": (
        {"db.bicep": f"administratorLogin: 'lampen'\nadministratorLoginPassword: '{CHOSEN}'\n"}, None
    ),
    "a server that is set up, in CloudFormation": (
        {"db.yml": STACK.format(CHOSEN)}, None
    ),
    "a server that is set up from outside, in CloudFormation": ({"db.yml": STACK.format("!Ref LampsWord1")}, 0),
    "a server that is set up from outside": (
        {"db.tf": 'administrator_login = "lampen"\nadministrator_login_password = var.password1\n'}, 0
    ),
    "SoapUI": ({"src/test/resources/a-soapui-project.xml": SOAP.format(OUTSIDE, RANDOM)}, None),
    "SoapUI, of this machine": ({"src/test/resources/a-soapui-project.xml": SOAP.format("http://localhost", RANDOM)}, 0),
    "SoapUI, of a test system": (
        {"src/test/resources/a-soapui-project.xml": SOAP.format("https://lampen-test.stadt-x.de", RANDOM)}, None
    ),
    "SoapUI, an example": ({"src/test/resources/a-soapui-project.xml": SOAP.format("https://a.example.com", RANDOM)}, 0),
    "SoapUI, a word": ({"src/test/resources/a-soapui-project.xml": SOAP.format(OUTSIDE, "lindenallee")}, 0),
    "Postman": ({"tests/a.postman_environment.json": POSTMAN.format(OUTSIDE, CHOSEN)}, None),
    "Postman, of this machine": ({"tests/a.postman_environment.json": POSTMAN.format("http://localhost", CHOSEN)}, 0),
    "Postman, of everybody": ({"tests/a.postman_environment.json": POSTMAN.format("https://postman-echo.com", CHOSEN)}, 0),
    "JMeter": ({"tests/load.jmx": JMETER.format("lampen.stadt-x.de", CHOSEN)}, None),
    "a file of requests": ({"tests/a.http": f"@password = {CHOSEN}\n\nGET {OUTSIDE}/list HTTP/1.1\n"}, None),
    "Bruno": ({"tests/a.bru": f"get {{\n  url: {OUTSIDE}/a\n}}\nauth:basic {{\n  username: lampen\n  password: {CHOSEN}\n}}\n"}, None),
    "what replicates": (
        {"conf/recovery.conf": f"#primary_conninfo = 'host=10.7.3.9 port=5432 user=replication password={CHOSEN}'\n"}, None
    ),
    "what signs sessions": ({"src/server.js": SESSION.format(CHOSEN + "vt")}, None),
    "what signs sessions, in letters": ({"src/server.js": SESSION.format(LETTERS)}, None),
    "what signs sessions, a word": ({"src/server.js": SESSION.format("lampen-der-stadt")}, 0),
    "what signs sessions, to fill in": ({"src/server.js": SESSION.format("yoursecret123")}, 0),
    "what signs tokens": ({"src/a.js": f"jwt.sign({{ id: user.id }}, '{CHOSEN}');\n"}, None),
    "what signs tokens, counted": ({"src/a.js": "const t = jwt.sign({\n  id: user.id,\n}, '1234');\n"}, None),
    "what signs tokens, counted in Python": ({"src/a.py": 'jwt.encode(payload, "123456", algorithm="HS256")\n'}, None),
    "what signs sessions, counted": ({"src/server.js": SESSION.format("12345678")}, None),
    "what signs tokens, digits in what is signed": ({"src/a.js": "jwt.sign({ id: '1234' }, key, { kid: '4711' });\n"}, 0),
    "what signs tokens, in a test": ({"tests/a.js": "jwt.sign({ id: user.id }, '1234');\n"}, 0),
    "what signs tokens, from outside": ({"src/a.js": "jwt.sign({ id: user.id }, process.env.KEY1);\n"}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_accounts_that_are_tried(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert not any(value in str(seen) for value in (CHOSEN, SIGNED, ANGLED, RANDOM, LETTERS))
