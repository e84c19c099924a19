# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configuration of Sphinx for one language of the site, which is given as a tag."""

from sealcheck.project import SITE

LANGUAGE = "de" if tags.has("de") else "en"  # noqa: F821  # Sphinx gives the tags

project = "sealcheck"
author = "The sealcheck authors"
copyright = "The sealcheck authors, EUPL-1.2"
extensions = ["myst_parser"]
myst_heading_anchors = 4
exclude_patterns = ["**/.doctrees*"]
smartquotes = False  # the texts have the quotation marks of their language
suppress_warnings = ["myst.domains"]

templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_theme = "pydata_sphinx_theme"
html_title = "sealcheck"
html_baseurl = f"{SITE}/{LANGUAGE}/"
html_copy_source = False
html_use_index = False
html_show_sourcelink = False
html_show_sphinx = False
html_last_updated_fmt = None
html_context = {"default_mode": "auto", "other_language": "en" if LANGUAGE == "de" else "de"}
html_theme_options = {
    "navbar_end": ["language", "theme-switcher"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "secondary_sidebar_items": ["page-toc"],
    "show_prev_next": False,
    "navigation_depth": 2,
    "search_bar_text": "Suchen …" if LANGUAGE == "de" else "Search …",
}
# A list of sixty pages beside every page hides what a page is about; the overviews have them all.
html_sidebars = {"**": []}
