# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that only look like a user interface: pages that evaluations leave behind, and files of other programs.

Jupyter, R, Folium, Plotly, Bokeh, Altair, kepler.gl and the like save a figure, a map or a notebook as a page of its
own. Some endings of components are also those of layer styles (QGIS), earthquakes (QuakeML), sets of tiles (Tiled) and
flows of work (Windows Workflow Foundation, UiPath).
"""

from __future__ import annotations

from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

#: Anchors and what each program writes into every page that it saves.
_MAKERS = (
    (b"otebook", regex(rb"\bid=[\"']notebook-container[\"']|<body class=[\"']jp-Notebook\b")),
    (b"htmlwidget", regex(rb"\bid=[\"']htmlwidget_container[\"']")),
    (b"L_NO_TOUCH", regex(rb"\bL_NO_TOUCH ?= ?false\b")),
    (b"PlotlyConfig", regex(rb"window\.PlotlyConfig ?= ?\{ ?MathJaxConfig: ?['\"]local['\"] ?\}")),
    (b"<title>Bokeh", regex(rb"<title>Bokeh (?:Plot|Application)</title>")),
    (b"vegaEmbed", regex(rb"\bvegaEmbed\([\"']?#?vis\b|#altair-viz|id=[\"']altair-viz|\(spec, embedOpt\)")),
    (b"__keplergl", regex(rb"\b__keplerglDataConfig\b")),
    (b"mynetwork", regex(rb"\bid ?= ?[\"']mynetwork[\"']")),
    (b"qgis2web", regex(rb"\bqgis2web[\w/.-]{0,60}")),
    (b"pandas-profiling", regex(rb"pandas-profiling|ydata-profiling")),
    (b"knitr", regex(rb"<!--[^>]{0,80}\bknitr\b|\bclass=[\"']knitr\b")),
)
_FILLED = regex(rb"\{%-?\s{0,9}(?:extends|block|include|load|url|if|for)\b|<%=?|<\?php|\bth:\w")
_PAGES = frozenset({"html", "htm"})
_NOTEBOOKS = ("Rmd", "rmd", "RMD", "qmd", "ipynb", "Rnw", "Rhtml")
_MOST = 3_000_000
_XML = rb"(?:\xef\xbb\xbf)?\s{0,20}(?:<\?xml\b[^>]{0,100}>\s{0,20})?"
#: By ending, what files of components never begin with.
_OTHERS = {
    "qml": regex(rb"(?:\xef\xbb\xbf)?\s{0,20}<"),
    "tsx": regex(_XML + rb"<tileset\b"),
    "xaml": regex(_XML + rb"<(?:Activity|Sequence|Flowchart|\w{1,10}:Activity\w{0,20})\b"),
    "dfm": regex(rb"\s{0,20}object \w{1,80}: ?T\w{0,60}DataModule\w{0,20}"),
    "lfm": regex(rb"\s{0,20}object \w{1,80}: ?T\w{0,60}DataModule\w{0,20}"),
}  # fmt: skip


def is_report(data: bytes) -> bool:
    """Whether a program for evaluations saved the page; one that a server fills is none of these."""
    saved = any(anchor in data and pattern.search(data, 0, _MOST) for anchor, pattern in _MAKERS)
    return saved and not _FILLED.search(data, 0, 20_000)


def is_made_from_notebook(file: File, tree: Tree) -> bool:
    """Whether the notebook that a page was made from lies beside it."""
    stem = file.name.rpartition(".")[0]
    beside = (f"{file.folder}/" if file.folder else "") + stem
    return file.ending in _PAGES and any(tree.at(f"{beside}.{ending}") for ending in _NOTEBOOKS)


def _may_be(kind: FileKind) -> bool:
    return kind.ending in _OTHERS


@scanner(_may_be)
def of_other_programs(file: File, data: bytes) -> bool | None:
    """Whether the file has the ending of a component, and is that of another program."""
    return _OTHERS[file.ending].match(data[:1_000]) is not None or None
