# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts at mail servers beside their password, and accounts whose password is built into a program."""

from __future__ import annotations

import pytest

from tests.kit import run

CHOSEN = "Admin" + "Allee" + "123"
SHORT = "k4stan" + "ie7"
WEAK = "admin" + "1"
FILL = "change" + "me1"
ADA = "ada@stadt-x.de"
SMTP = "smtp.stadt-x.de"
PROPERTIES = "mail.%s=%s\nmail.port=587\nmail.user=%s\nmail.password=%s\n"
IN_PHP = '<?php\n$mail->Host = "%s";\n$mail->Username = "%s";\n$mail->Password = "%s";\n'
IN_PYTHON = 'server = smtplib.SMTP("%s", 587)\nserver.login("%s", "%s")\n'
IN_JS = 'createTransport({\n  host: "%s",\n  auth: {\n    user: "%s",\n    pass: "%s",\n  },\n});\n'
MAIL = {
    "in properties": ("src/main/resources/config.properties", PROPERTIES % ("host", SMTP, ADA, CHOSEN), None),
    "short": ("src/main/resources/config.properties", PROPERTIES % ("host", SMTP, ADA, SHORT), None),
    "to fill in": ("config.properties", PROPERTIES % ("host", SMTP, ADA, FILL), 0),
    "a mere word": ("config.properties", PROPERTIES % ("host", SMTP, ADA, "kastanie"), None),
    "from outside": ("config.properties", PROPERTIES % ("host", SMTP, ADA, "${MAIL_PASSWORD}"), 0),
    "by a name": ("config.properties", PROPERTIES % ("host", SMTP, ADA, "MAIL_PASSWORD_1"), 0),
    "of nobody": ("config.properties", PROPERTIES % ("host", SMTP, "lamps", CHOSEN), 0),
    "of an example": ("config.properties", PROPERTIES % ("host", "smtp.example.com", "you@example.com", CHOSEN), 0),
    "on this machine": ("config.properties", PROPERTIES % ("host", "smtp.localhost", ADA, CHOSEN), 0),
    "in an example": ("config.example.properties", PROPERTIES % ("host", SMTP, ADA, CHOSEN), 0),
    "in PHP": ("lib/mail.php", IN_PHP % (SMTP, ADA, CHOSEN), None),
    "in PHP, handed on": ("lib/mail.php", IN_PHP.replace('"%s";\n', "%s;\n") % (f'"{SMTP}"', f'"{ADA}"', "$settings['mail_1']"), 0),
    "in Python": ("lamps/mail.py", IN_PYTHON % (SMTP, ADA, CHOSEN), None),
    "in Python, handed on": ("lamps/mail.py", (IN_PYTHON % (SMTP, ADA, CHOSEN)).replace(f'"{CHOSEN}"', "settings.password"), 0),
    "in JavaScript": ("src/mail.js", IN_JS % (SMTP, ADA, CHOSEN), None),
    "in a test": ("tests/test_mail.py", IN_PYTHON % (SMTP, ADA, CHOSEN), 0),
    "another word": ("src/mail.js", (IN_JS % (SMTP, ADA, CHOSEN)).replace("pass:", "compass:"), 0),
}  # fmt: skip
IN_CSHARP = 'class Users\n{\n  static List<User> all = new() { new User(){ Username="%s", Password="%s" } };\n}\n'
IN_JAVA = "void start() {\n  admin.setUsername(NAME);\n  admin.setPassword(%s);\n  users.persist(admin);\n}\n"
IN_ROWS = "for user in users:\n    row = {'name': user['name'],\n           'email': user['email'],\n           'password': '%s'}\n"
BUILT_IN = {
    "in C#": ("Web/UserConstant.cs", IN_CSHARP % ("admin", WEAK), None),
    "the name again": ("Web/UserConstant.cs", IN_CSHARP % (SHORT, SHORT), 0),
    "in C#, to fill in": ("Web/UserConstant.cs", IN_CSHARP % ("admin", FILL), 0),
    "in C#, a mere word": ("Web/UserConstant.cs", IN_CSHARP % ("admin", "kastanie"), 0),
    "in C#, a test": ("Web.Tests/UserTests.cs", IN_CSHARP % ("admin", WEAK), 0),
    "in Java": ("src/main/java/Start.java", IN_JAVA % f'"{SHORT}"', None),
    "in Java, hashed": ("src/main/java/Start.java", IN_JAVA % f'encoder.encode("{SHORT}")', None),
    "in Java, from settings": ("src/main/java/Start.java", IN_JAVA % "settings.password()", 0),
    "in Java, a key of settings": ("src/main/java/Start.java", IN_JAVA % 'env.get("lamps.admin.password1")', 0),
    "in Java, of no account": ("src/main/java/Start.java", f'store.setPassword("{SHORT}");\n', 0),
    "in Spring": (
        "src/main/kotlin/Safe.kt", f'val a = User.withUsername("lamps")\n  .password("{{noop}}{SHORT}")\n  .build()\n', None
    ),
    "in Kotlin": ("src/main/kotlin/Start.kt", f'val admin = User(username = "lamps", password = "{SHORT}")\n', None),
    "in Python": ("lamps/start.py", f'admin = User(username="lamps", password="{SHORT}")\n', None),
    "in Django": ("lamps/apps.py", f'User.objects.create_superuser("lamps", "{ADA}", "{SHORT}")\n', None),
    "in PHP": ("app/Start.php", f"<?php\nUser::create(['email' => '{ADA}', 'password' => Hash::make('{SHORT}')]);\n", None),
    "in a seeder": ("database/seeders/Users.php", f"<?php\nUser::create(['password' => Hash::make('{SHORT}')]);\n", 0),
    "in Ruby": ("lib/start.rb", f"User.create!(email: '{ADA}', password: '{SHORT}')\n", None),
    "in Go": ("start.go", f'var admin = User{{Username: "lamps", Password: "{SHORT}"}}\n', None),
    "in JavaScript": ("src/start.js", f"const users = [{{ username: 'lamps', password: '{SHORT}' }}];\n", None),
    "for each, in Python": ("scripts/load.py", IN_ROWS % SHORT, None),
    "for each, in PHP": ("scripts/load.php", f"<?php\ncreate(['login' => $row['login'], 'name' => $n, 'password' => '{SHORT}']);\n", None),
    "for each, an argument": ("scripts/load.py", f"for row in rows:\n    add(username=row.name, password='{SHORT}')\n", None),
    "for each, in Java Script": ("scripts/load.js", f"rows.map(row => ({{ email: row.email, password: '{SHORT}' }}));\n", None),
    "for each, from the row": ("scripts/load.py", (IN_ROWS % SHORT).replace(f"'{SHORT}'", "user['word']"), 0),
    "for each, to fill in": ("scripts/load.py", IN_ROWS % FILL, 0),
    "for each, a mere word": ("scripts/load.py", IN_ROWS % "kastanie", 0),
    "for each, in a test": ("tests/load.py", IN_ROWS % SHORT, 0),
    "for each, a label": ("src/form.js", "const a = { email: t.email, password: 'Password' };\n", 0),
    "of settings, with a fall-back": ("src/a.js", f"a = {{ user: env.LAMP_USER, password: '{SHORT}' }};\n", 0),
    "in Spring, hashed": (
        "src/main/java/Safe.java", f'a.withUser("lamps")\n .password(passwordEncoder().encode("{SHORT}"));\n', None
    ),
    "a label": ("src/form.js", "const labels = { username: 'User name', password: 'Password (8 signs)' };\n", 0),
    "a type": ("src/form.js", "const fields = { username: 'text', password: 'string' };\n", 0),
}  # fmt: skip


HOST = "db.stadt-x.de"
WORDPRESS = "<?php\ndefine('DB_USER', 'lamps');\ndefine('DB_PASSWORD', '%s');\ndefine('DB_HOST', '%s');\n"
DJANGO = "DATABASES = {'default': {'USER': 'lamps', 'PASSWORD': '%s', 'HOST': '%s'}}\n"
IN_PAGE = '<?php\n$servername = "%s";\n$username = "lamps";\n$password = "%s";\n'
IN_R = 'webdav_hostname <- "%s/dav/"\nwebdav_login <- "lamps"\nwebdav_password <- "%s"\n'
IN_DICT = "options = {\n 'webdav_hostname': \"https://%s/dav/\",\n 'webdav_login':    \"lamps\",\n 'webdav_password': \"%s\"\n}\n"
IN_LISTS = '{"a": [\n["mqtt-service", "wss://%s:443"],\n["mqtt-user-name", "ada"],\n["mqtt-password", "%s"]\n]}\n'
IN_DHALL = '{ host = "db.stadt-x.de", port = 5432, user = "lamps"\n, password = "%s" }\n'
IN_CALL = 'client.connect("%s", 1883)\nclient.username_pw_set("lamps", "%s")\n'
BESIDE = {
    "of WordPress": ("wp-config.php", WORDPRESS % (SHORT, HOST), None),
    "of WordPress, on this machine": ("wp-config.php", WORDPRESS % (SHORT, "localhost"), 0),
    "of WordPress, a sample": ("wp-config-sample.php", WORDPRESS % (SHORT, HOST), 0),
    "of WordPress, to fill in": ("wp-config.php", WORDPRESS % ("put_your_password_1", HOST), 0),
    "of Django, on one line": ("lamps/db.py", DJANGO % (SHORT, HOST), None),
    "of Django, in a container": ("lamps/db.py", DJANGO % (SHORT, "postgres"), 0),
    "of a page": ("web/index.php", IN_PAGE % (HOST, SHORT), None),
    "of a page, a word": ("web/index.php", IN_PAGE % (HOST, "kastanie"), None),
    "of a page, the account again": ("web/index.php", IN_PAGE % (HOST, "lamps" + "base"), 0),
    "of a page, what servers are delivered with": ("web/index.php", IN_PAGE % (HOST, "rabbitmq"), 0),
    "of a page, a word on this machine": ("web/index.php", IN_PAGE % ("localhost", "kastanie"), 0),
    "of WebDAV, in R": ("R/globals.R", IN_R % ("https://" + HOST, SHORT), None),
    "of WebDAV, in R, on this machine": ("R/globals.R", IN_R % ("http://localhost:8080", SHORT), 0),
    "of WebDAV, in R, of documents": ("R/globals.R", IN_R % ("https://docs.stadt-x.de", SHORT), 0),
    "of WebDAV, in Python": ("src/load.py", IN_DICT % (HOST, SHORT), None),
    "of a queue, in lists of JSON": ("server.json", IN_LISTS % (HOST, "kastanie"), None),
    "of a queue, in lists of JSON, to fill in": ("server.json", IN_LISTS % (HOST, "changeme"), 0),
    "of a queue, in lists of JSON, on this machine": ("server.json", IN_LISTS % ("localhost", "kastanie"), 0),
    "of a queue, in lists of an example": ("server.example.json", IN_LISTS % (HOST, "kastanie"), 0),
    "of a queue, in Dhall": ("config/dev.dhall", IN_DHALL % (SHORT,), 0),
    "of a queue, in Dhall for everybody": ("config/lamps.dhall", IN_DHALL % (SHORT,), None),
    "of a queue, in a call": ("src/send.py", IN_CALL % (HOST, SHORT), None),
    "of a queue, in a call, a word": ("src/send.py", IN_CALL % (HOST, "kastanie"), 0),
    "of a queue, in a sketch": ("lamp/send.cpp", f'#define MQTT_SERVER "{HOST}"\n#define MQTT_USER "lamps"\n#define MQTT_PASSWORD "{SHORT}"\n', None),
    "of a database, in a call": ("web/db.php", f'<?php\n$db = new mysqli("{HOST}", "lamps", "{SHORT}", "lamps");\n', None),
    "of a service, in XML": ("conf/lamps.xml", f"<a>\n<host>{HOST}</host>\n<user>lamps</user>\n<password>{SHORT}</password>\n</a>\n", None),
    "of a foreign table, in SQL": ("db/a.sql", f"CREATE SERVER a OPTIONS (host '{HOST}');\nCREATE USER MAPPING OPTIONS (user 'lamps', password '{SHORT}');\n", None),
    "in Rust": ("src/a.rs", f'const HOST: &str = "{HOST}";\nconst USER: &str = "lamps";\nconst PASSWORD: &str = "{SHORT}";\n', None),
    "beside the address of something else": ("src/a.py", f'MAP_URL = "https://{HOST}/a"\nDB_USER = "lamps"\nDB_PASSWORD = "{SHORT}"\n', 0),
    "beside its own address": ("src/a.py", f'DB_URL = "https://{HOST}/a"\nDB_USER = "lamps"\nDB_PASSWORD = "{SHORT}"\n', None),
    "the name of another": ("src/a.py", f'host = "{HOST}"\nuser = "lamps"\npassword = word_1\n', 0),
    "a label": ("src/a.js", f'const a = {{ host: "{HOST}", user: "Ihr Name", password: "Passwort" }};\n', 0),
    "of a page, without account": ("web/index.php", (IN_PAGE % (HOST, SHORT)).replace("username", "title"), 0),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text", "value"), BESIDE.values(), ids=BESIDE)
def test_passwords_beside_the_machine(path: str, text: str, value: int | None) -> None:
    measurement = run("security.secrets", {path: text})
    assert (measurement.value, measurement.undetermined is not None) == (value, value is None)


@pytest.mark.parametrize(("path", "text", "value"), [*MAIL.values(), *BUILT_IN.values()], ids=[*MAIL, *BUILT_IN])
def test_accounts_with_a_password(path: str, text: str, value: int | None) -> None:
    measurement = run("security.secrets", {path: text})
    assert (measurement.value, measurement.undetermined is not None) == (value, value is None)
    assert not any(word in str(measurement) for word in (CHOSEN, SHORT))
