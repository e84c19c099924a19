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
    "Vaadin": ("src/MainView.java", "package a;\nimport com.vaadin.flow.component.button.Button;\n"),
    "SWT": ("src/A.java", "import org.eclipse.swt.widgets.Shell;\n"),
    "AWT": ("src/A.java", "import java.awt.Frame;\n"),
    "GWT": ("src/A.java", "import com.google.gwt.user.client.ui.Button;\n"),
    "egui": ("src/main.rs", "use eframe::egui;\n"),
    "GTK in Rust": ("src/main.rs", "use gtk::prelude::*;\n"),
    "Leptos": ("src/app.rs", "use leptos::*;\n"),
    "Fyne": ("main.go", 'package main\n\nimport (\n\t"fyne.io/fyne/v2/app"\n)\n'),
    "wxWidgets": ("main.cpp", "#include <wx/wx.h>\n"),
    "Qt": ("main.cpp", "#include <QApplication>\n#include <QDialog>\n"),
    "Dear ImGui": ("main.cpp", '#include "imgui.h"\n'),
    "GTK in Python": ("app.py", "import gi\ngi.require_version('Gtk', '4.0')\nfrom gi.repository import Gtk\n"),
    "Pygame": ("app.py", "import pygame\n"),
    "a plug-in of QGIS": ("plugin.py", "from qgis.PyQt.QtWidgets import QAction\n"),
    "Panel": ("app.py", "import panel as pn\n"),
    "Bokeh": ("app.py", "from bokeh.io import curdoc\n"),
    "Shiny in Python": ("app.py", "from shiny import App, ui\n"),
    "Cupertino": ("lib/main.dart", "import 'package:flutter/cupertino.dart';\n"),
    "a form": ("Form1.cs", "partial class Form1 { private System.Windows.Forms.Button button1; }\n"),
    "MAUI": ("MainPage.cs", "using Microsoft.Maui.Controls;\n"),
    "AppKit": ("main.swift", "import AppKit\n"),
    "Lit": ("src/lamp.ts", LIT),
    "Reagent": ("src/core.cljs", '(ns a.core (:require [reagent.core :as r]))\n(defn page [] [:div [:button "x"]])\n'),
}
NOT_SHOWN = {
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
