# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Schemas of settings in code and for a server, whose texts explain each setting."""

from __future__ import annotations

import time

import pytest

from tests.kit import Files, run, settings_shown, snapshot

NAMES = ("lampPort", "mailServer", "mapAddress", "cityTitle", "loginLimit")
CONVICT = (
    "import convict from 'convict'\nexport const config = convict({\n"
    + "".join(f"  {name}: {{\n    doc: 'Where the service is to be found',\n    format: String,\n    default: 'x'\n  }},\n" for name in NAMES)
    + "})\n"
)  # fmt: skip
PYDANTIC = "from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n" + "".join(
    f'    {name}: str = Field(\n        default="x", description="Where the service is to be found"\n    )\n'
    for name in NAMES
)
JNDI = "<Context>\n" + "".join(
    f'  <Environment name="{name}" value="x" type="java.lang.String"\n    description="Where the service is found" />\n'
    for name in NAMES
) + "</Context>\n"  # fmt: skip
ENVALID = (
    "import { cleanEnv, str } from 'envalid'\nexport default cleanEnv(process.env, {\n"
    + "".join(f"  LAMP_{n}: str({{ desc: 'Where the service is to be found', default: 'x' }}),\n" for n in "ABCDE")
    + "})\n"
)
WEB = "<web-app>\n" + "".join(
    f"<env-entry>\n  <description>Where the service is found</description>\n  <env-entry-name>{name}</env-entry-name>\n"
    "  <env-entry-type>java.lang.String</env-entry-type>\n</env-entry>\n" for name in NAMES
) + "</web-app>\n"  # fmt: skip
KCONFIG = 'menu "Lamp"\n' + "".join(
    f'config LAMP_{n}\n    string "Network"\n    default "x"\n    help\n        Where the lamp sends its values.\n\n'
    for n in "ABCDE"
) + "endmenu\n"  # fmt: skip
IN_WEB = "src/main/webapp/WEB-INF/web.xml"
CONTEXT = "src/main/webapp/META-INF/context.xml"
CASES: dict[str, tuple[Files, str]] = {
    "convict": ({"src/config.js": CONVICT}, "documented"),
    "convict, without texts": ({"src/config.js": CONVICT.replace("doc: 'Where the service is to be found',", "")}, "none"),
    "convict, the names again": ({"src/config.js": CONVICT.replace("Where the service is to be found", "the value")}, "none"),
    "convict, in a test": ({"tests/config.test.js": CONVICT}, "none"),
    "convict, of few": ({"src/config.js": CONVICT[: CONVICT.index("  loginLimit")] + "})\n"}, "none"),
    "pydantic": ({"app/settings.py": PYDANTIC}, "documented"),
    "pydantic, without texts": ({"app/settings.py": PYDANTIC.replace(', description="Where', ', title="Where')}, "none"),
    "pydantic, of data": ({"app/lamp.py": PYDANTIC.replace("BaseSettings", "BaseModel")}, "none"),
    "pydantic, data beside settings": ({"app/main.py": PYDANTIC.replace("BaseSettings)", "BaseModel)")
        + '\n\nclass Settings(BaseSettings):\n    url: str = "x"\n'}, "none"),
    "pydantic, only spoken of": ({"app/lamp.py": "# no BaseSettings\n" + PYDANTIC.replace("BaseSettings)", "BaseModel)")}, "none"),
    "pydantic, hardly any with texts": ({"app/main.py": PYDANTIC + "".join(f"    own_{n}: str\n" for n in range(9))}, "none"),
    "pydantic, without fields": ({"app/main.py": "class Settings(BaseSettings):\n    pass\n"}, "none"),
    "pydantic, parts of settings": ({"app/main.py": PYDANTIC.replace("class Settings(BaseSettings)", "class Mail(BaseModel)")
        + '\n\nclass Settings(BaseSettings):\n    mail: Mail = Mail()\n'}, "documented"),
    "pydantic, a base of its own": ({"app/main.py": PYDANTIC.replace("class Settings(BaseSettings)", "class Own(Shared)")
        + "\n\nclass Shared(BaseSettings):\n    pass\n"}, "documented"),
    "convict, only spoken of": ({"src/columns.js": CONVICT.replace("import convict from 'convict'", "// not convict()")}, "none"),
    "JNDI, commented out": ({CONTEXT: f"<!-- {JNDI} -->"}, "none"),
    "JNDI": ({CONTEXT: JNDI}, "documented"),
    "envalid": ({"src/env.ts": ENVALID}, "documented"),
    "envalid, of another object": ({"src/env.ts": ENVALID.replace("process.env", "row")}, "none"),
    "envalid, without texts": ({"src/env.ts": ENVALID.replace("desc:", "example:")}, "none"),
    "web.xml": ({IN_WEB: WEB}, "documented"),
    "web.xml, without texts": ({IN_WEB: WEB.replace("description", "icon")}, "none"),
    "Kconfig": ({"main/Kconfig.projbuild": KCONFIG}, "documented"),
    "Kconfig, a name as the prompt": ({"main/Kconfig.projbuild": KCONFIG.replace("Where the lamp sends its values.", "Lamp.")}, "none"),
    "Kconfig, a library’s": ({"vendor/net/Kconfig": KCONFIG}, "none"),
    "JNDI, without texts": ({CONTEXT: JNDI.replace("description", "override")}, "none"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "value"), CASES.values(), ids=CASES)
def test_schemas_of_settings(files: Files, value: str) -> None:
    assert settings_shown(run("reuse.configuration", snapshot(files))) == value


def test_long_files_without_an_end_take_bounded_time() -> None:
    start = time.process_time()
    run("reuse.configuration", snapshot({"Kconfig": "config LAMP\n" * 16_000}))
    assert time.process_time() - start < 3
