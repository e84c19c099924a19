# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that load packages which no manifest names, and those that load nothing that somebody has to install."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run


def notebook(*lines: str, language: str = "python") -> str:
    """A notebook with these lines in one cell, as Jupyter writes it."""
    cell = {"cell_type": "code", "outputs": [], "source": [f"{line}\n" for line in lines]}
    return json.dumps({"cells": [cell], "metadata": {"kernelspec": {"language": language}}}, indent=1)


QUERIES = {f"sql/q{n}.sql": "select 1;\n" for n in range(40)}
UNPINNED: dict[str, Files] = {
    "beside many queries": {**QUERIES, "volumes/model.py": "import pandas as pd\n"},
    "second in a line": {"a.py": "import os, pandas as pd\n"},
    "a notebook": {"a.ipynb": notebook("%matplotlib inline", "import pandas as pd")},
    "notebooks beside queries": {**QUERIES, "x/a.ipynb": notebook("from sklearn.cluster import KMeans")},
    "R, quietly": {"a.R": "suppressPackageStartupMessages(library(sf))\n"},
    "R, many at once": {"a.R": "pacman::p_load(sf, dplyr)\n"},
    "a plugin of QGIS that wants more": {"p/a.py": "from qgis.core import QgsProject\nimport geopandas\n"},
    "a server beside a plugin of QGIS": {"plugin/a.py": "import qgis\n", "server/b.py": "import psycopg2\n"},
    "a script of ArcGIS that wants more": {"a.py": "import arcpy\nimport fuzzywuzzy\n"},
}
NOTHING: dict[str, Files] = {
    "of Python 2": {"a.py": "import urllib2, ConfigParser\nfrom StringIO import StringIO\n"},
    "of Python before": {"a.py": "import cgi\nimport distutils.core\nfrom telnetlib import Telnet\n"},
    "words in a long text": {"a.py": '"""Lamps.\n\nimport data\nfrom roads import lamps\n"""\nimport os\n'},
    "words in a text": {"a.py": "x = '''\nfrom the roads\nimport lamps from files\n'''\n"},
    "a plugin of QGIS": {
        "__init__.py": "x = 1\n",
        "a.py": "from qgis.core import Q\n",
        "b.py": "from PyQt5 import QtGui\nimport numpy\n",
    },
    "a script of ArcGIS": {"a.py": "import arcpy\nimport numpy as np\n"},
    "a program for a board": {"main.py": "import machine\nimport network\nfrom umqtt.simple import MQTTClient\n"},
    "Blender": {"a.py": "import bpy\nfrom mathutils import Vector\n"},
    "a module beside": {"x/a.py": "import lamps\n", "y/lamps.py": "z = 1\n"},
    "a module among the tests": {"a.py": "import helpers\n", "tests/helpers.py": "z = 1\n"},
    "if it is there": {"a.py": "try:\n    import ujson\nexcept ImportError:\n    import json\n"},
    "in tests": {"a.py": "import os\n", "tests/test_a.py": "import pytest\n"},
    "in examples": {"a.py": "import os\n", "examples/b.py": "import requests\n"},
    "in documents": {"a.py": "import os\n", "docs/conf.py": "import sphinx_rtd_theme\n"},
    "what Jupyter saved": {"a.py": "import os\n", ".ipynb_checkpoints/a.ipynb": notebook("import pandas")},
    "a notebook of Julia": {"a.ipynb": notebook("import Pkg", language="julia")},
    "words in a notebook": {"a.ipynb": notebook("x = 1", "# import pandas")},
    "R, what comes with it": {"a.R": "library(MASS)\nlibrary(splines)\nrequire(stats)\n"},
    "settings that nobody commits": {
        "a.py": "from DEVICE_CONFIG import SSID\nimport local_settings\nimport secrets_api\n"
    },
    "a helper script beside other software": {"t.py": "import yaml\n", **{f"src/{n}.c": "int a;\n" for n in range(9)}},
}


@pytest.mark.parametrize("name", UNPINNED)
def test_what_nothing_pins(name: str) -> None:
    assert run("dependencies.locked", UNPINNED[name]).value == "none"


@pytest.mark.parametrize("name", NOTHING)
def test_what_nobody_installs(name: str) -> None:
    assert run("dependencies.locked", NOTHING[name]).value == "no_dependencies"
