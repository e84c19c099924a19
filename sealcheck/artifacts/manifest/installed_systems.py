# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Content systems and frameworks of others that a site keeps whole beside what was built on them.

A system is known by a file that each copy has in the same place. Its own repository has that file, too, so its
folders count as somebody else's only where something lies beside them that the system does not bring along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sealcheck.model import Entry
from sealcheck.pattern import regex


class _System(NamedTuple):
    """`mark` is the file that gives it away, `parts` and `files` are its own, `built` what only its users have."""

    mark: str
    parts: Sequence[str]
    built: re.Pattern[str]
    files: Sequence[str] = ()


_DRUPAL_7 = (
    "aggregator block blog book color comment contact contextual dashboard dblog field field_ui file filter forum help"
    " image locale menu node openid overlay path php poll profile rdf search shortcut simpletest statistics syslog"
    " system taxonomy toolbar tracker translation trigger update user"
)
_JOOMLA = (
    "actionlogs admin ajax associations banners cache categories checkin config contact content contenthistory cpanel"
    " fields finder guidedtours installer joomlaupdate languages login mailto mails media menus messages modules"
    " newsfeeds plugins postinstall privacy redirect scheduler search tags templates users weblinks workflow wrapper"
)
_SYSTEMS = (
    _System(
        "core/core.services.yml",  # Drupal since 8
        ("core", "modules/contrib", "themes/contrib", "profiles/contrib", "libraries"),
        regex(r"(?:modules|themes|profiles)/(?:[^/]+/){1,4}[^/]+\.info\.yml|sites/[^/]+/(?:settings\.php|modules/.+)"),
        (".csslintrc", ".eslintignore", ".eslintrc.json", ".ht.router.php", "autoload.php", "index.php", "update.php"),
    ),
    _System(
        "modules/system/system.module",  # Drupal until 7
        (
            *("includes", "misc", "scripts", "profiles/default", "profiles/minimal", "profiles/standard"),
            *("profiles/testing", "themes/engines", "themes/bartik", "themes/garland", "themes/seven", "themes/stark"),
            *(f"modules/{name}" for name in _DRUPAL_7.split()),
        ),
        regex(r"sites/[^/]+/(?:settings\.php|(?:modules|themes)/(?:[^/]+/){1,4}[^/]+\.info)"),
    ),
    _System(
        "wp-includes/version.php",  # WordPress, whose folders are known by their names
        (),
        regex(r"wp-content/(?:(?:mu-)?plugins|themes)/(?!twenty|akismet/|hello\.php|index\.php).+\.php|wp-config\.php"),
        (
            *("index.php", "wp-activate.php", "wp-blog-header.php", "wp-comments-post.php", "wp-cron.php"),
            *("wp-links-opml.php", "wp-load.php", "wp-login.php", "wp-mail.php", "wp-settings.php", "wp-signup.php"),
            *("wp-trackback.php", "xmlrpc.php"),
        ),
    ),
    _System(
        "typo3/sysext/core/ext_emconf.php",
        ("typo3", "typo3conf/l10n"),
        regex(r"typo3conf/.+|packages/[^/]+/ext_emconf\.php"),
    ),
    _System(
        "libraries/src/Version.php",  # Joomla
        (
            *("libraries", "includes", "installation", "layouts/joomla", "administrator/includes", "media/vendor"),
            *(f"{side}components/com_{name}" for side in ("", "administrator/", "api/") for name in _JOOMLA.split()),
        ),
        regex(rf"(?:administrator/)?components/com_(?!(?:{_JOOMLA.replace(' ', '|')})/)[^/]+/.+\.php"),
    ),
    _System(
        "app/Mage.php",  # Magento 1
        ("app/code/core", "downloader", "lib", "js/mage", "js/varien", "js/prototype", "js/scriptaculous", "js/extjs"),
        regex(r"app/code/local/.+\.php"),
    ),
    _System(
        "includes/DefaultSettings.php",  # MediaWiki
        ("includes", "languages", "maintenance", "mw-config", "resources", "tests"),
        regex(r"LocalSettings\.php|extensions/[^/]+/extension\.json"),
    ),
    _System(
        "engine/Shopware/Kernel.php",
        ("engine/Library", "engine/Shopware", "themes/Backend", "themes/Frontend/Bare", "themes/Frontend/Responsive"),
        regex(r"(?:custom|engine/Shopware)/[Pp]lugins/.+\.php"),
    ),
    _System(
        "system/modules/core/config/config.php",  # Contao until 3
        (
            *("assets", "contao", "system/helper", "system/modules/calendar", "system/modules/comments"),
            *("system/modules/core", "system/modules/devtools", "system/modules/faq", "system/modules/listing"),
            *("system/modules/news", "system/modules/newsletter", "system/modules/repository"),
        ),
        regex(
            r"system/modules/(?!(?:calendar|comments|core|devtools|faq|listing|news|newsletter|repository)/)[^/]+/.+\.php"
        ),
    ),
    _System(
        "styles/prosilver/style.cfg",  # phpBB
        ("adm", "assets", "includes", "install", "language/en", "phpbb", "styles/prosilver"),
        regex(r"config\.php|ext/(?!phpbb/)[^/]+/[^/]+/composer\.json|styles/(?!prosilver/|all/)[^/]+/style\.cfg"),
    ),
    _System(
        "framework/_config.php",  # SilverStripe until 3
        ("framework", "cms", "siteconfig", "reports"),
        regex(r"[^/]+/code/.+\.php"),
    ),
    _System(
        "concrete/dispatcher.php",
        ("concrete",),
        regex(r"packages/[^/]+/controller\.php|application/(?:blocks|themes|src|single_pages|controllers)/.+\.php"),
    ),
    _System(
        "system/core/CodeIgniter.php",
        ("system", "user_guide"),
        regex(r"application/(?:controllers|models)/(?!Welcome\.php|welcome\.php).+\.php"),
    ),
    _System(
        "system/CodeIgniter.php",
        ("system",),
        regex(r"app/(?:Controllers|Models)/(?!(?:Home|BaseController)\.php).+\.php"),
    ),
    _System("framework/yii.php", ("framework",), regex(r"protected/(?:controllers|models)/.+\.php")),
    _System(
        "lib/Cake/bootstrap.php",
        ("lib/Cake",),
        regex(r"app/(?:Controller|Model)/(?!(?:App|Pages)(?:Controller|Model)\.php)[^/]+\.php"),
    ),
    _System("library/Zend/Version.php", ("library/Zend",), regex(r"application/.+\.php")),
    _System(
        "gluon/main.py",  # web2py
        ("gluon", "applications/admin", "applications/examples", "applications/welcome"),
        regex(r"applications/(?!(?:admin|examples|welcome)/)[^/]+/.+\.py"),
    ),
)  # fmt: skip
#: What is built on a Drupal that Composer installs; the libraries beside it are seldom in its reach, and thus copied.
_ON_DRUPAL = regex(r"((?:.*/)?)(?:modules|themes)/custom/[^/]+/[^/]+\.info\.yml")
_MARKS = {system.mark: system for system in _SYSTEMS}
_ENDS = tuple(_MARKS)


def installed_systems(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the folders, each with a slash behind it, and files of systems that somebody built something on."""
    paths = [entry.path for entry in entries]
    found = {(path.removesuffix(end), end) for path in paths if path.endswith(_ENDS) for end in _ENDS if _is(path, end)}
    parts = (folder for root, end in sorted(found) for folder in _parts(root, _MARKS[end], paths))
    sites = (_ON_DRUPAL.fullmatch(path) for path in paths if path.endswith(".info.yml"))
    return (*parts, *sorted({f"{site[1]}libraries/" for site in sites if site}))


def _is(path: str, end: str) -> bool:
    return path == end or path.endswith(f"/{end}")


def _parts(root: str, system: _System, paths: Iterable[str]) -> tuple[str, ...]:
    """The folders and files of the system below `root`, when something was built on it there."""
    parts = (*(f"{root}{part}/" for part in system.parts), *(f"{root}{name}" for name in system.files))
    own = (path.removeprefix(root) for path in paths if path.startswith(root) and path != f"{root}{system.mark}")
    return parts if any(system.built.fullmatch(path) for path in own) else ()
