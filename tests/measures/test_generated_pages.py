# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that generators leave behind are no user interface that somebody made."""

from __future__ import annotations

import pytest

from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import Files, run

LAYOUT = (
    "doctype html\nhtml\n  head\n    title= title\n    link(rel='stylesheet', href='/stylesheets/style.css')\n"
    "  body\n    block content\n"
)
START = "extends layout\n\nblock content\n  h1= title\n  p Welcome to #{title}\n"
ERROR = "extends layout\n\nblock content\n  h1= message\n  h2= error.status\n  pre #{error.stack}\n"
EJS = (
    "<!DOCTYPE html>\n<html>\n  <head>\n    <title><%= title %></title>\n"
    "    <link rel='stylesheet' href='/stylesheets/style.css' />\n  </head>\n"
    "  <body>\n    <h1><%= title %></h1>\n    <p>Welcome to <%= title %></p>\n  </body>\n</html>\n"
)
PLAIN = (
    '<html>\n<head>\n  <title>Express</title>\n  <link rel="stylesheet" href="/stylesheets/style.css">\n</head>\n\n'
    "<body>\n  <h1>Express</h1>\n  <p>Welcome to Express</p>\n</body>\n\n</html>\n"
)
STYLE = "<style>" + ".a {color: #123456}\n" * 60 + "</style>"
LARAVEL = (
    f"<!DOCTYPE html>\n<html>\n<head><title>Laravel</title>{STYLE}</head>\n<body><div class='links'>"
    "<a href='https://laravel.com/docs'>Docs</a><a href='https://laracasts.com'>Laracasts</a></div></body></html>\n"
)
PUG = {"src/views/layout.pug": LAYOUT, "src/views/error.pug": ERROR, "src/views/index.pug": START}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(PUG, None, id="all that Express writes"),
        pytest.param({"views/layout.jade": LAYOUT, "views/error.jade": ERROR}, None, id="the error alone"),
        pytest.param({"views/index.ejs": "\ufeff" + EJS.replace("style.css", "main.css")}, None, id="its own style"),
        pytest.param({"views/error.pug": ERROR.replace("\n", "\r\n")}, None, id="other ends of lines"),
        pytest.param({"views/index.ejs": EJS}, None, id="EJS"),
        pytest.param({"public/index.html": PLAIN}, None, id="without views"),
        pytest.param({"resources/views/welcome.blade.php": LARAVEL}, None, id="Laravel"),
        pytest.param({**PUG, "src/views/trees.pug": "extends layout\n\nblock content\n  h1 Trees\n"}, True, id="own"),
        pytest.param({**PUG, "src/views/index.pug": START + "  a(href='/trees') All trees\n"}, True, id="changed"),
        pytest.param({"views/index.ejs": EJS.replace("Welcome to", "Trees of")}, True, id="other words"),
        pytest.param({**PUG, "client/App.vue": "<template/>"}, True, id="a client beside it"),
        pytest.param(
            {"resources/views/welcome.blade.php": LARAVEL.replace("</div>", "<form><input name='q'></form></div>")},
            True,
            id="a first page with a field to fill in",
        ),
        pytest.param(
            {"resources/views/welcome.blade.php": LARAVEL.replace("laracasts.com", "trees.example")},
            True,
            id="a first page that leads elsewhere",
        ),
    ],
)  # fmt: skip
def test_pages_of_generators_leave_it_open_whether_there_is_an_interface(files: Files, value: bool | None) -> None:
    measurement = run("accessibility.has_user_interface", files)
    assert measurement.value is value
    for item in measurement.evidence:
        assert all(words(item.text, language) for language in LANGUAGES)
