# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Modules of Python that nobody installs: those of the language in any version, and those of the program that runs it.

A plugin of QGIS or Blender, a script of ArcGIS and a program for a board take what their host brings.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

#: Modules that versions of Python before the one that runs here brought.
_FORMER = (
    "__builtin__ anydbm asynchat asyncore audioop BaseHTTPServer Bastion binhex bsddb cgi cgitb CGIHTTPServer chunk"
    " commands compiler ConfigParser Cookie cookielib copy_reg cPickle cProfile crypt cStringIO dbhash distutils dl"
    " DocXMLRPCServer dumbdbm dummy_thread dummy_threading exceptions fpformat future_builtins gdbm getopt hotshot"
    " htmlentitydefs htmllib HTMLParser httplib ihooks imghdr imp imputil itertools lib2to3 macpath mailcap md5 mhlib"
    " mimetools MimeWriter mimify msilib multifile mutex nis nntplib ossaudiodev parser pipes popen2 posixfile Queue"
    " repr rexec rfc822 robotparser ScrolledText sets sgmllib sha SimpleHTTPServer SimpleXMLRPCServer smtpd sndhdr"
    " SocketServer spwd statvfs stringold StringIO strop sunau symbol symtable telnetlib thread tkColorChooser"
    " tkCommonDialog Tkinter tkFileDialog tkFont tkMessageBox tkSimpleDialog ttk Tix toaiff tomllib urllib2 urlparse"
    " user UserDict UserList UserString uu whichdb xdrlib xmllib xmlrpclib zoneinfo"
)
#: What comes with every installation, or with a notebook.
_WITH_IT = "pip setuptools pkg_resources wheel IPython ensurepip"
PYTHON: frozenset[str] = frozenset((*sys.stdlib_module_names, *_FORMER.split(), *_WITH_IT.split()))

_BOARD = (
    "machine micropython pyb network esp esp32 rp2 pycom microbit ubinascii ubluetooth bluetooth ucollections uctypes"
    " uerrno uhashlib uheapq uio ujson umqtt uos upip uasyncio uplatform urandom ure urequests uselect usocket ussl"
    " ustruct usys utime uzlib neopixel dht onewire ds18x20 framebuf apa106 cryptolib ntptime mip lora btree"
)
_CIRCUIT = (
    "board digitalio analogio busio microcontroller pwmio neopixel_write displayio storage supervisor usb_hid wifi"
    " socketpool touchio alarm rtc audioio audiocore countio rotaryio bitbangio terminalio vectorio"
)
_QGIS = (
    "qgis PyQt4 PyQt5 PyQt6 PyQt sip osgeo gdal ogr osr gdalconst processing console numpy psycopg2 yaml jinja2"
    " markupsafe pygments owslib requests six dateutil lxml plotly resources resources_rc future pyplugin_installer"
)
_ARCGIS = (
    "arcpy arcgis arcgisscripting pythonaddins numpy pandas matplotlib scipy requests xlrd xlwt openpyxl dateutil pytz"
    " six yaml lxml PIL osgeo netCDF4 sympy mpmath"
)
#: By the modules that only a host has, what it brings.
HOSTS: Mapping[str, frozenset[str]] = {
    name: frozenset(brought.split())
    for names, brought in (
        ("qgis", _QGIS),
        ("arcpy arcgisscripting pythonaddins", _ARCGIS),
        ("machine micropython pyb pycom microbit utime ubinascii usocket ujson uos esp rp2", _BOARD),
        ("board digitalio busio microcontroller", _CIRCUIT),
        ("bpy bmesh mathutils", "bpy bmesh mathutils gpu bgl blf aud bpy_extras numpy requests"),
        ("FreeCAD FreeCADGui", "FreeCAD FreeCADGui Part Draft Mesh Sketcher PySide PySide2 Arch numpy"),
        ("uno unohelper", "uno unohelper com"),
        ("grass", "grass numpy wx"),
        ("xbmc xbmcgui xbmcaddon xbmcplugin", "xbmc xbmcgui xbmcaddon xbmcplugin xbmcvfs"),
        ("maya pymel", "maya pymel PySide2 shiboken2"),
        ("hou", "hou"), ("nuke", "nuke"), ("unreal", "unreal"), ("c4d", "c4d"), ("adsk", "adsk"), ("vim", "vim"),
        ("gdb", "gdb"), ("lldb", "lldb"), ("gimpfu", "gimpfu gimp gtk"), ("inkex", "inkex lxml numpy"),
        ("sublime sublime_plugin", "sublime sublime_plugin"), ("pcbnew", "pcbnew wx"), ("paraview", "paraview vtk"),
        ("AAPI PyANGBasic PyANGKernel", "AAPI PyANGBasic PyANGKernel PyANGConsole PyANGApp"), ("inro", "inro numpy"),
        ("clr System Rhino rhinoscriptsyntax", "clr System Rhino rhinoscriptsyntax scriptcontext Grasshopper"),
        ("java javax ij", "java javax ij org com"), ("pyodide js", "pyodide js"), ("awsglue", "awsglue pyspark boto3"),
        ("hassapi appdaemon", "hassapi appdaemon"), ("homeassistant", "homeassistant voluptuous aiohttp"),
    )
    for name in names.split()
}  # fmt: skip


def brought_by(names: Iterable[str]) -> frozenset[str]:
    """Return what the host brings that a program shows by the modules which it loads; nothing where there is none."""
    return frozenset(module for name in names for module in HOSTS.get(name, ()))
