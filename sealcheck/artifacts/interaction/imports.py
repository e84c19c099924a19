# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an import of a library for windows is worth: that of a window, of something else, or one that nothing uses."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from sealcheck.pattern import regex

#: What libraries for windows bring along beside them: pairs, lists, colours, timers, data bases, readers of HTML.
_NO_WINDOW = regex(
    rb"javafx\.(?:util|collections|beans|concurrent|event|geometry|css)\b"
    rb"|javax\.swing\.(?:text|undo|event)\b|javax\.swing\.(?:Timer|SwingWorker|ImageIcon|KeyStroke)\b"
    rb"|org\.eclipse\.swt\.(?:graphics|SWT\b|SWTException)"
    rb"|(?:PyQt[56]|PySide[26])\.Qt(?!Widgets|Quick|WebEngine|Qml|Charts)\w{2,30}|PyQt4\.Qt(?!Gui)\w{2,30}"
)
#: Tables, trees and lists that a window may show, or a program only works with.
_MODEL = regex(
    rb"javax\.swing\.(?:table|tree)\b(?!\.(?:JTableHeader|\w{0,30}Renderer|\w{0,30}Editor))"
    rb"|javax\.swing\.(?:\w{0,30}Model|RowFilter|RowSorter|SortOrder)\b"
)
_JVM = regex(rb"[ \t]{0,8}import (?:static )?([\w.]{1,200}\.)(\w{1,80}|\*)(?: as (\w{1,80}))?[ \t]{0,9};?")
_PYTHON = regex(
    rb"[ \t]{0,8}(?:from ([\w.]{1,100}) import[ \t]{1,9}(?:\(([^)]{1,2000})\)|([^\n#]{1,400}))|import ([^\n#]{1,200}))"
)
_BOUND = regex(rb"([\w.]{1,100}|\*)(?:[ \t]{1,9}as[ \t]{1,9}(\w{1,80}))?")
_REMARK = regex(
    rb"(?m)^[ \t]{0,80}(?:#|//|/?\*)[^\n]{0,2000}$|^[ \t]{0,8}(?:import|from) [^\n(;]{1,2000};?[ \t\r]{0,9}$"
    rb"|^[ \t]{0,8}from [\w.]{1,100} import[ \t]{1,9}\([^)]{1,2000}\)"
)
#: Of Qt: modules that have windows.
_WIDGETS = frozenset(
    {b"QtWidgets", b"QtQuick", b"QtQml", b"QtQuickWidgets", b"QtWebEngineWidgets", b"QtCharts", b"uic"}
)
#: What every program with the whole of Swing names.
_OF_SWING = regex(rb"\b(?:J[A-Z][A-Za-z]{2,30}|Swing\w{2,30}|Box(?:Layout)?|BorderFactory|\w{0,30}Action|Icon)\b")
#: Names that editors bring in when somebody types a letter: from tkinter import N, Y, NO
_LETTERS = regex(rb"[A-Z]{1,3}|EXCEPTION|FALSE|TRUE")


def opened(data: bytes, head: bytes, pattern: re.Pattern[bytes], language: str | None) -> tuple[str, int] | None:
    """What code shows by what it imports in its first lines, and at which byte: windows before what they may show."""
    model = None
    for match in islice(pattern.finditer(head), 60):
        start = match.end() - len(match[0].lstrip())
        worth = _import_worth(data[start : start + 2_500], data, language)
        if worth == "desktop":
            return worth, start
        model = model or (worth and (worth, start)) or None
    return model


def _import_worth(line: bytes, data: bytes, language: str | None) -> str | None:
    """What the import that `line` begins with shows: "desktop", a "model", or None where it is of no window or unused.

    What other languages than Java, Kotlin and Python bring in counts as it is.
    """
    if language in ("Java", "Kotlin") and (match := _JVM.match(line)):
        return _of_jvm(match, data)
    if language == "Python" and (match := _PYTHON.match(line)):
        return "desktop" if _python_shows(match, data) else None
    return "desktop"


def _of_jvm(match: re.Match[bytes], data: bytes) -> str | None:
    whole, name = match[1] + match[2], match[3] or match[2]
    if _NO_WINDOW.match(whole):
        return None
    if name == b"*":
        used = whole != b"javax.swing.*" or _OF_SWING.search(_without_imports(data)) is not None
    else:
        used = _names(data, name)
    return ("model" if _MODEL.match(whole) else "desktop") if used else None


def _python_shows(match: re.Match[bytes], data: bytes) -> bool:
    if match[4]:  # the first of them is the library
        name, bound = _BOUND.findall(match[4])[0]
        return _names(data, bound or name.partition(b".")[0])
    if _NO_WINDOW.fullmatch(match[1]):
        return False
    for name, bound in _BOUND.findall(match[2] or match[3]):
        if _is_window(match[1], name) and (name == b"*" or _names(data, bound or name)):
            return True
    return False


def _is_window(module: bytes, name: bytes) -> bool:
    if module in (b"PyQt4", b"PyQt5", b"PyQt6", b"PySide2", b"PySide6"):
        return name in _WIDGETS or (module == b"PyQt4" and name == b"QtGui")
    return module != b"tkinter" or _LETTERS.fullmatch(name) is None


def _names(data: bytes, name: bytes) -> bool:
    """Whether the code names something outside of imports and remarks."""
    return re.search(rb"(?<!\w)%b(?!\w)" % re.escape(name), _without_imports(data)) is not None


@lru_cache(maxsize=1)  # the imports of one file ask for the same text
def _without_imports(data: bytes) -> bytes:
    return _REMARK.sub(b"", data[:1_000_000])
