# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Libraries for windows and pages, and kinds of files, by which a user interface shows."""

from __future__ import annotations

import pytest

from tests.kit import run

PAGE = "<html><body><form><button>Go</button></form></body></html>\n"
LIT = "import { LitElement, html } from 'lit';\nclass A extends LitElement {\n  render() { return html`<button>x</button>`; }\n}\n"
SHOWN = {
    "ASP.NET": ("Default.aspx", f"<%@ Page %>{PAGE}"),
    "a part of ASP.NET": ("controls/Lamp.ascx", f"<%@ Control %>{PAGE}"),
    "Razor of Visual Basic": ("Views/a.vbhtml", PAGE),
    "Grails": ("grails-app/views/a.gsp", PAGE),
    "Smarty": ("templates/lamp.tpl", PAGE),
    "Marko": ("src/lamp.marko", PAGE),
    "ZK": ("src/main/webapp/lamp.zul", '<window><button label="x"/></window>'),
    "Slint": ("ui/lamp.slint", "export component Lamp inherits Window {}\n"),
    "Delphi": ("Main.dfm", "object Form1: TForm1\nend\n"),
    "Lazarus": ("main.lfm", "object Form1: TForm1\nend\n"),
    "Unity": ("Assets/Scenes/Main.unity", "%YAML 1.1\n--- !u!29 &1\nOcclusionCullingSettings:\n"),
    "Ionic": ("src/a.page.html", "<ion-content><ion-button>x</ion-button></ion-content>\n"),
    "Vaadin": (
        "src/MainView.java",
        "package a;\nimport com.vaadin.flow.component.button.Button;\nclass MainView { Button b; }\n",
    ),
    "SWT": ("src/A.java", "import org.eclipse.swt.widgets.Shell;\nclass A { Shell s; }\n"),
    "AWT": ("src/A.java", "import java.awt.Frame;\nclass A extends Frame {}\n"),
    "GWT": ("src/A.java", "import com.google.gwt.user.client.ui.Button;\nclass A { Button b = new Button(); }\n"),
    "egui": ("src/main.rs", "use eframe::egui;\n"),
    "GTK in Rust": ("src/main.rs", "use gtk::prelude::*;\n"),
    "Leptos": ("src/app.rs", "use leptos::*;\n"),
    "Fyne": ("main.go", 'package main\n\nimport (\n\t"fyne.io/fyne/v2/app"\n)\n'),
    "wxWidgets": ("main.cpp", "#include <wx/wx.h>\n"),
    "Qt": ("main.cpp", "#include <QApplication>\n#include <QDialog>\n"),
    "Dear ImGui": ("main.cpp", '#include "imgui.h"\n'),
    "GTK in Python": (
        "app.py",
        "import gi\ngi.require_version('Gtk', '4.0')\nfrom gi.repository import Gtk\nGtk.main()\n",
    ),
    "Pygame": ("app.py", "import pygame\npygame.init()\n"),
    "a plug-in of QGIS": ("plugin.py", "from qgis.PyQt.QtWidgets import QAction\nx = QAction()\n"),
    "Panel": ("app.py", "import panel as pn\npn.serve()\n"),
    "Bokeh": ("app.py", "from bokeh.io import curdoc\ncurdoc().add_root(x)\n"),
    "Shiny in Python": ("app.py", "from shiny import App, ui\napp = App(ui.page_fluid(), None)\n"),
    "Cupertino": ("lib/main.dart", "import 'package:flutter/cupertino.dart';\n"),
    "a form": ("Form1.cs", "partial class Form1 { private System.Windows.Forms.Button button1; }\n"),
    "MAUI": ("MainPage.cs", "using Microsoft.Maui.Controls;\n"),
    "AppKit": ("main.swift", "import AppKit\n"),
    "Lit": ("src/lamp.ts", LIT),
    "Reagent": ("src/core.cljs", '(ns a.core (:require [reagent.core :as r]))\n(defn page [] [:div [:button "x"]])\n'),
    "Swing as a whole": ("src/A.java", "import javax.swing.*;\nclass A extends JFrame {}\n"),
    "a table of Swing": ("src/A.java", "import javax.swing.table.JTableHeader;\nclass A { JTableHeader h; }\n"),
    "Compose": ("src/A.kt", 'import androidx.compose.material.Text as Words\nfun a() { Words("x") }\n'),
    "a window after a model": (
        "src/A.java",
        "import javax.swing.table.TableModel;\nimport javax.swing.JTable;\nclass A { TableModel m; JTable t; }\n",
    ),
    "Tk": ("a.py", "from tkinter import (\n    Tk,\n    N,\n)\nroot = Tk()\n"),
    "all of Tk": ("a.py", "from tkinter import *\nroot = Tk()\n"),
    "Tk under another name": ("a.py", "import tkinter as tk, os\nroot = tk.Tk()\n"),
    "Qt in Python": ("a.py", "from PyQt5 import QtCore, QtWidgets\nw = QtWidgets.QDialog()\n"),
    "an older Qt in Python": ("a.py", "from PyQt4.QtGui import QDialog\nw = QDialog()\n"),
    "a screen of Qt": ("ui/Lamp.qml", "// a screen\nimport QtQuick 2.15\nItem { }\n"),
    "a page of WPF": ("Main.xaml", '<Window x:Class="Main"><Button/></Window>\n'),
    "a page of PHP": ("lamps.php", "<?php require 'a.php'; ?>\n<div><a href='b.php'>x</a></div>\n"),
    "a page of PHP between its code": ("lamps.php", "<?php if ($a) { ?><table><?php } else { echo 1; }\n"),
    "a page with a figure": ("web/a.html", "<form><input></form><script>var L_NO_TOUCH = true;</script>\n"),
    "a page that is filled with a figure": (
        "web/a.html",
        "{% extends 'base.html' %}<main><script>window.PlotlyConfig = {MathJaxConfig: 'local'};</script></main>\n",
    ),
}
UNSURE = {
    "a class of PHP that writes a form": (
        "src/Lamp.php",
        "<?php\nclass L { function f() { echo '<form><input>'; } }\n",
    ),
    "a script that a template writes": ("app/views/a.js.erb", "$('#a').append('<form><input></form>')\n"),
    "a table without a window": (
        "src/A.java",
        "import javax.swing.table.AbstractTableModel;\nclass A extends AbstractTableModel {}\n",
    ),
    "a tree without a window": (
        "src/A.java",
        "import javax.swing.tree.DefaultMutableTreeNode;\nclass A extends DefaultMutableTreeNode {}\n",
    ),
    "a notebook": ("out/a.html", "<body class='jp-Notebook'><main><h1>x</h1></main><script>1</script></body>\n"),
    "a map of Folium": ("map.html", "<script>\n L_NO_TOUCH = false;\n</script><div id='map_1'></div>\n"),
    "a figure of Plotly": (
        "fig.html",
        "<html><body><div><script>window.PlotlyConfig = {MathJaxConfig: 'local'};</script></div></body></html>\n",
    ),
    "a widget of R": ("w.html", '<html><body><div id="htmlwidget_container"><div/></div></body></html>\n'),
    "a figure of Bokeh": ("b.html", "<html><head><title>Bokeh Plot</title></head><script>1</script></html>\n"),
    "a map of qgis2web": ("m/index.html", "<html><script src='js/qgis2web_expressions.js'></script></html>\n"),
}
NOT_SHOWN = {
    "a class of PHP that reads pages": (
        "src/Lamp.php",
        "<?php\nclass L { const A = '/<div class=\"a\">(.*)<\\/div>/'; }\n",
    ),
    "a style of QGIS": ("map/style.qml", "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis/>\n"),
    "earthquakes": ("data.qml", '<?xml version="1.0"?>\n<q:quakeml/>\n'),
    "tiles": ("src/town.tsx", '<?xml version="1.0"?>\n<tileset name="town"/>\n'),
    "a flow of work": ("Main.xaml", '<Activity mc:Ignorable="sap" x:Class="Main"><Sequence/></Activity>\n'),
    "a data module of Delphi": ("Data.dfm", "object Data: TDataModule\nend\n"),
    "an import that nothing uses": (
        "src/A.java",
        "import javax.swing.table.TableRowSorter;\nimport javax.swing.*;\n// no JFrame\nclass A {}\n",
    ),
    "another one in Kotlin": ("src/A.kt", "import javax.swing.JFrame as Frame\nclass JFrameless\n"),
    "pairs": ("src/A.java", "import javafx.util.Pair;\nclass A { Pair<String, String> p; }\n"),
    "a letter that an editor brought in": ("a.py", "from tkinter import N, Y\nN = 1\nprint(N, Y)\n"),
    "an import of Tk that nothing uses": ("a.py", "from tkinter import (\n    image_names,\n)\nx = 1\n"),
    "Qt in Python without windows": (
        "a.py",
        "from PyQt5.QtCore import QVariant\nfrom PyQt5 import QtCore\nx = QVariant(QtCore.QDate())\n",
    ),
    "pictures in Java": ("src/A.java", "import java.awt.image.BufferedImage;\n"),
    "a chart of Helm": ("chart/templates/_helpers.tpl", '{{- define "a.name" -}}\n{{ .Chart.Name }}\n{{- end }}\n'),
    "a chart with a page": ("chart/templates/_a.tpl", f'{{{{- define "a.page" -}}}}\n{PAGE}{{{{- end }}}}\n'),
    "a piece of a template": ("conf/realm.tpl", "name: <a href='x'>y</a>\n"),
    "a server in Rust": ("src/main.rs", "use axum::Router;\n"),
    "a server in Go": ("main.go", 'package main\n\nimport "net/http"\n'),
    "Qt without windows": ("main.cpp", "#include <QCoreApplication>\n#include <QString>\n"),
    "QGIS without windows": ("a.py", "from qgis.core import QgsProject\n"),
    "GLib in Python": ("a.py", "from gi.repository import GLib\n"),
    "a plot": ("a.py", "from bokeh.plotting import figure\n"),
    "a word of a window": ("a.py", "# uses pygame\nx = 1\n"),
    "a program of Clojure": ("src/core.clj", "(ns a.core (:require [ring.core :as r]))\n"),
    "Delphi in tests": ("tests/Main.dfm", "object Form1: TForm1\nend\n"),
}


@pytest.mark.parametrize(("path", "text"), SHOWN.values(), ids=SHOWN)
def test_what_shows_an_interface(path: str, text: str) -> None:
    assert run("accessibility.has_user_interface", {path: text}).value is True


@pytest.mark.parametrize(("path", "text"), NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_what_shows_none(path: str, text: str) -> None:
    assert run("accessibility.has_user_interface", {path: text}).value is False


@pytest.mark.parametrize(("path", "text"), UNSURE.values(), ids=UNSURE)
def test_what_a_person_has_to_look_at(path: str, text: str) -> None:
    assert run("accessibility.has_user_interface", {path: text}).undetermined is not None


@pytest.mark.parametrize(
    ("source", "value"),
    [("evaluation/lamps.Rmd", False), ("evaluation/lamps.ipynb", False), ("evaluation/trees.Rmd", None)],
)
def test_a_page_beside_the_notebook_that_it_was_made_from_is_no_interface(source: str, value: bool | None) -> None:
    page = '<html><head><meta name="generator" content="pandoc" /></head><body><script>1</script></body></html>\n'
    result = run("accessibility.has_user_interface", {"evaluation/lamps.html": page, source: "---\n"})
    assert result.value is value


@pytest.mark.parametrize(
    ("path", "text", "line", "excerpt"),
    [
        ("a.py", "import os\n\nimport tkinter as tk\nroot = tk.Tk()\n", 3, "import tkinter as tk"),
        (
            "src/A.java",
            "package a;\n\nimport javax.swing.table.TableModel;\nimport javax.swing.JTable;\nclass A { JTable t; }\n",
            4,
            "import javax.swing.JTable;",
        ),
        ("web/a.html", "{% extends 'a.html' %}\n<form>\n</form>\n", 1, "{% extends 'a.html' %}"),
        ("web/a.html", "<!-- x -->\n<p>x</p>\n  <form>\n", 3, "<form>"),
        ("app/a.slim", "- x = 1\n\n  form\n    p x\n", 3, "form"),
        ("src/a.vue", "<template/>\n", 1, None),
        ("a.php", "<?php\n$a = '<form>';\n?>\n<main>\n", 4, "<main>"),
        ("a.php", "<?php\n$a = 1;\necho '<form>';\n", 3, "echo '<form>';"),
    ],
)
def test_the_line_that_shows_an_interface_is_evidence(path: str, text: str, line: int, excerpt: str | None) -> None:
    shown = run("accessibility.has_user_interface", {path: text}).evidence[0]
    assert (shown.start, shown.excerpt) == (line, excerpt)


def test_a_page_is_shown_before_what_only_sets_pages_up() -> None:
    files = {"Views/_ViewImports.cshtml": "@using Lamps\n", "Views/Home/Index.cshtml": "<h1>x</h1>\n"}
    shown = run("accessibility.has_user_interface", files).evidence
    assert [each.path for each in shown] == ["Views/Home/Index.cshtml", "Views/_ViewImports.cshtml"]
