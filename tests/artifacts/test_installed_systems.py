# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Content systems that are kept whole beside what a city built on them, and their own repositories."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.tree import tree
from sealcheck.model import PathClass
from tests.kit import snapshot

DRUPAL = {"core/core.services.yml": "", "core/lib/Drupal.php": "<?php\n", "core/tests/Drupal/ATest.php": "<?php\n"}
DRUPAL_SITE = DRUPAL | {"modules/custom/lamps/lamps.info.yml": "name: Lamps\n"}
COMPOSED = {"sites/default/settings.php": "<?php\n", "modules/custom/lamps/lamps.info.yml": "name: Lamps\n"}
DRUPAL_7 = {"modules/system/system.module": "<?php\n", "modules/node/node.module": "<?php\n"}
PACKED = (
    'name = Views\n; Information added by Drupal.org packaging script\nproject = "views"\ndatestamp = "1446804876"\n'
)
PACKED_8 = (
    "name: 'Token'\n# Information added by Drupal.org packaging script\nproject: 'token'\ndatestamp: 1599826234\n"
)


def in_web(files: dict[str, str]) -> dict[str, str]:
    return {f"web/{path}": text for path, text in files.items()}


def role(files: dict[str, str], path: str) -> PathClass:
    file = tree(snapshot(files | {path: files.get(path, "<?php\n")})).at(path)
    assert file is not None
    return file.role


@pytest.mark.parametrize(
    ("files", "path"),
    [
        (DRUPAL_SITE, "core/tests/Drupal/ATest.php"),
        (in_web(DRUPAL_SITE), "web/core/lib/Drupal.php"),
        (in_web(DRUPAL_SITE), "web/index.php"),
        ({"wp-includes/version.php": "", "wp-content/themes/town/functions.php": ""}, "wp-settings.php"),
        (DRUPAL | {"sites/default/settings.php": "<?php\n"}, "core/lib/Drupal.php"),
        (DRUPAL | {"modules/contrib/token/token.info.yml": ""}, "core/lib/Drupal.php"),
        (DRUPAL_7 | {"sites/all/modules/lamps/lamps.info": "name = Lamps\n"}, "modules/node/node.module"),
        (in_web(COMPOSED), "web/libraries/select2/src/a.php"),
        (in_web(COMPOSED), "web/modules/contrib/token/token.php"),
        ({"typo3/sysext/core/ext_emconf.php": "", "typo3conf/ext/lamps/a.php": ""}, "typo3/sysext/core/Classes/A.php"),
        (
            {"libraries/src/Version.php": "", "components/com_lamps/lamps.php": ""},
            "administrator/components/com_content/helpers/content.php",
        ),
        (
            {"system/core/CodeIgniter.php": "", "application/controllers/Lamps.php": ""},
            "system/database/DB.php",
        ),
        ({"framework/yii.php": "", "protected/controllers/LampController.php": ""}, "framework/web/CController.php"),
        ({"gluon/main.py": "", "applications/lamps/models/db.py": ""}, "gluon/tests/test_dal.py"),
        ({"sites/all/modules/views/views.info": PACKED}, "sites/all/modules/views/includes/a.inc.php"),
        ({"modules/token/token.info.yml": PACKED_8}, "modules/token/tests/src/ATest.php"),
    ],
)
def test_a_system_below_something_that_was_built_on_it_is_somebody_elses(files: dict[str, str], path: str) -> None:
    assert role(files, path) is PathClass.VENDORED


@pytest.mark.parametrize(
    ("files", "path"),
    [
        (DRUPAL, "core/lib/Drupal.php"),
        (DRUPAL | {"sites/default/default.settings.php": "<?php\n"}, "core/lib/Drupal.php"),
        (DRUPAL | {"core/modules/node/node.info.yml": "name: Node\n"}, "core/modules/node/src/Node.php"),
        (DRUPAL_SITE, "modules/custom/lamps/src/Lamp.php"),
        (DRUPAL_SITE, "themes/custom/town/town.php"),
        (DRUPAL, "index.php"),
        (in_web(DRUPAL_SITE), "index.php"),
        ({"wp-includes/version.php": "", "wp-content/themes/twentyten/functions.php": ""}, "wp-settings.php"),
        ({"wp-includes/version.php": "", "wp-content/themes/town/functions.php": ""}, "wp-content/themes/town/a.php"),
        ({"web/modules/custom/lamps/lamps.info.yml": "name: Lamps\n"}, "web/modules/custom/lamps/libraries/a.js"),
        ({"modules/lamps/lamps.info.yml": "name: Lamps\n"}, "libraries/lamps.js"),
        (DRUPAL_7, "modules/node/node.php"),
        (in_web(COMPOSED), "web/modules/custom/lamps/src/Lamp.php"),
        (in_web(COMPOSED), "libraries/lamps/Lamp.php"),
        ({"sites/default/settings.php": "<?php\n"}, "libraries/lamps/Lamp.php"),
        (DRUPAL_7 | {"sites/all/modules/lamps/lamps.info": "name = Lamps\n"}, "sites/all/modules/lamps/lamps.php"),
        (DRUPAL_7 | {"sites/all/modules/lamps/lamps.info": "name = Lamps\n"}, "modules/lamps/lamps.php"),
        ({"typo3/sysext/core/ext_emconf.php": ""}, "typo3/sysext/core/Classes/A.php"),
        ({"libraries/src/Version.php": "", "components/com_content/content.php": ""}, "components/com_content/a.php"),
        (
            {"libraries/src/Version.php": "", "components/com_lamps/lamps.php": ""},
            "administrator/components/com_lamps/helpers/a.php",
        ),
        ({"system/core/CodeIgniter.php": "", "application/controllers/Welcome.php": ""}, "system/database/DB.php"),
        ({"application/controllers/Lamps.php": ""}, "system/database/DB.php"),
        ({"views.info": PACKED, "modules/ui/ui.info": PACKED}, "modules/ui/ui.php"),
        ({"modules/ui/ui.info": "project = views\n"}, "modules/ui/ui.php"),
        ({"modules/node/node.info": PACKED.replace("views", "drupal")}, "modules/node/node.php"),
    ],
)
def test_the_system_itself_and_what_is_built_on_it_are_the_projects_own(files: dict[str, str], path: str) -> None:
    assert role(files, path) is PathClass.SOURCE
