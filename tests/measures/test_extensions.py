# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Repositories that are an extension which an administrator installs into other software."""

from __future__ import annotations

import pytest

from tests.kit import Files
from tests.measures.test_packages import ways

QGIS = "[general]\nname=Lamps\nqgisMinimumVersion=3.28\nversion=1.0\n"
CODE = "from .lamps import Lamps\n\n\ndef classFactory(iface):\n    return Lamps(iface)\n"
EMCONF = "<?php\n$EM_CONF['lamps'] = ['version' => '1'];\n"
PHP = {"lib/Lamps.php": "<?php\n\nfunction lamps_of_a_town($town) {\n  return lamps_read($town);\n}\n"}
NEXTCLOUD = '<info><id>lamps</id><dependencies><nextcloud min-version="28"/></dependencies></info>'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"metadata.txt": QGIS, "__init__.py": CODE}, 1, id="QGIS"),
        pytest.param({"lamps/metadata.txt": QGIS, "lamps/__init__.py": CODE}, 1, id="QGIS, in a folder"),
        pytest.param(
            {
                "ext_emconf.php": EMCONF,
                "Configuration/setup.typoscript": "page = PAGE\npage.10 = TEXT\npage.10.value = Lamps of a town that is small\n",
            },
            1,
            id="TYPO3, settings",
        ),
        pytest.param(
            {
                "lamps.info.yml": "type: module\ncore_version_requirement: ^10\n",
                "config/install/lamps.yml": "lamps:\n  town: A town of lamps and lights\n  street: main\n  number: twelve\n",
            },
            1,
            id="Drupal, settings",
        ),
        pytest.param({"a/b/metadata.txt": QGIS, "a/b/__init__.py": ""}, 0, id="QGIS, deep inside"),
        pytest.param({"lamps/metadata.txt": "title: Lamps\n", "lamps/__init__.py": ""}, 0, id="words on data"),
        pytest.param({"tests/metadata.txt": QGIS, "tests/__init__.py": ""}, 0, id="QGIS, of tests"),
        pytest.param({"appinfo/info.xml": NEXTCLOUD, **PHP}, 1, id="Nextcloud"),
        pytest.param({"apps/lamps/appinfo/info.xml": NEXTCLOUD}, 0, id="Nextcloud, one among others"),
        pytest.param({"appinfo/info.xml": "<info/>"}, 0, id="another description"),
        pytest.param({"version.php": "<?php\n$plugin->component = 'local_lamps';\n", **PHP}, 1, id="Moodle"),
        pytest.param({"version.php": "<?php\n$version = 2;\n"}, 0, id="a version"),
        pytest.param({"ext_emconf.php": EMCONF, **PHP}, 1, id="TYPO3"),
        pytest.param({"lamps.info.yml": "type: module\ncore_version_requirement: ^10\n", **PHP}, 1, id="Drupal"),
        pytest.param({"lamps.info.yml": "type: lamp\n"}, 0, id="another file of that name"),
        pytest.param({"web/modules/a/a.info.yml": "core: 8.x\n"}, 0, id="Drupal, a module of a site"),
    ],
)
def test_an_extension_that_other_software_takes(files: Files, value: int) -> None:
    assert ways(files)[0] == value
