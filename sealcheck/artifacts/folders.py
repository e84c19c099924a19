# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a folder's name says about the files in it: vendored, generated, tests, examples, documents, data."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sealcheck.model import PathClass
from sealcheck.pattern import regex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VENDORED = _words(
    "third_party third-party thirdparty 3rdparty 3rd_party 3rd-party node_modules bower_components jspm_packages"
    " pods carthage renv packrat site-packages _vendor wp-includes wp-admin .yarn ext-libs vendored web_modules"
    " mastercode"  # releases of the Masterportal below the portals that run on them
)
#: customizedExternalLibs, third-party-libraries, externe_bibliotheken
_OTHERS = regex(
    r"(?:[a-z]{1,20}[-_]?)?(?:externa?l?e?|third[-_]?party|3rd[-_]?party|fremd)[-_]?(?:libs?|librar(?:y|ies)|bibliotheken)"
)
#: Such a folder that somebody put aside: node_modules_old, vendor.bak
_PUT_ASIDE = regex(
    r"(?:node_modules|bower_components|jspm_packages|vendors?)[-_. ]{1,2}"
    r"(?:safe|saved?|old|bak|backup|orig(?:inal)?|copy|prev(?:ious)?|tmp|temp|unused)"
)
_ASIDE = ("node_modules", "bower_components", "jspm_packages", "vendor")
_VENDOR = _words("vendor vendors external externals extern")
#: A merchant is a vendor too: below these folders `vendor` is a word of the trade, not of other people's code.
_TRADE = _words(
    "models controllers views services serializers components pages routes api app apps domain entities features"
)
#: Folders whose files are served as they are; `lib` and `plugins` right below them hold other people's code.
_SERVED = _words("static public assets wwwroot www htdocs webapp web html js css javascripts")
_SERVED_ROOTS = _words("static public assets wwwroot www htdocs javascripts")
#: Libraries that nobody's own code is called after, as whole folders among what is served.
_COPIED = _words(
    "pdfjs pdf.js pdfjs-dist tinymce tiny_mce ckeditor ckeditor4 ckeditor5 fckeditor summernote trumbowyg kindeditor"
    " elfinder plupload select2 bootstrap-datepicker jquery-validation mathjax monaco-editor swagger-ui swagger-ui-dist"
    " jquery-ui font-awesome fontawesome ace-builds openseadragon"
)
_LIBRARIES = _words("lib libs plugins plugin")
_GENERATED = _words(
    "dist _build generated generated-sources generated-clients __generated__ .next .nuxt .output htmlcov __pycache__"
    " .docusaurus _site storybook-static .angular .svelte-kit .gradle .import .godot"
)
#: What the tools of Polymer name their results below `build`.
_POLYMER = _words("bundled unbundled es5-bundled es6-bundled esm-bundled es6-unbundled es5-unbundled")
_TEST = _words(
    "test tests __tests__ __test__ e2e cypress .cypress playwright testdata test_data unittest unittests testsuite"
    " testsuites androidtest testfixtures testthat __mocks__ __snapshots__ __maestro__ .maestro jvmtest commontest"
    " _tests_ _mocks_ autotests integrationtest integrationtests functionaltest functionaltests systemtests"
    " acceptancetests"
)
_TEST_FIRST = regex(r"tests?[-_.]")
_TEST_LAST = regex(r"[a-z0-9][-_.]tests?$")
_TEST_CAMEL = regex(r"[a-z0-9]\.?Tests?$")
_EXAMPLE = _words("example examples sample samples demo demos beispiel beispiele")
#: Programs that show how a library is used, as .NET and the JVM name modules: TracingExample, Lamps.Samples, ExampleApp
_EXAMPLE_CAMEL = regex(r"[A-Za-z][\w.]{0,60}[a-z0-9.](?:Example|Sample)s?|(?:Example|Sample|Demo)App")
_DOCS = _words("doc docs _doc _docs documentation documentations doku dokumentation handbuch apidoc vignettes")
_HELP = _words("wiki manual manuals hilfe help handbook")
_DATA = _words("data _data datasets dataset daten geodata geodaten fixtures seeds")
#: The parts of the Ext JS distribution, which old map applications carry along as a folder `ext`.
_EXT_PARTS = _words("classic modern packages sass cmd licenses .sencha templates adapter test build")
_MAYBE_VENDORED = _VENDORED | _VENDOR | _LIBRARIES | {"wrapper", "contrib", "ext", "extjs"}
_MAYBE_GENERATED = _GENERATED | {"target", "coverage", "gen", "build", "packs"}
_JVM = _words("java kotlin scala groovy clojure")
_VERSION = regex(r"[-_.]v?\d[\d.]{0,20}(?:[-_.](?:dist|min|src|all))?$")
_RELEASE = regex(r"[a-z][a-z.]{2,40}(?:[-_][a-z.]{1,40}){0,4}[-_]v?\d{1,4}\.\d{1,4}\.\d{1,4}")
_OWN_VERSIONS = ("api", "version", "release", "schema", "spec", "openapi", "migration", "update", "upgrade")
_PRODUCTS = _words(
    "jquery jquery-ui bootstrap leaflet openlayers ol ext extjs fontawesome font-awesome dojo ckeditor tinymce d3"
    " angular angularjs select2 datatables highcharts modernizr backbone underscore moment mapbox cesium dygraphs"
)


class Place(NamedTuple):
    """What a folder says about the files in it; `main` is the product's half of a JVM module, `src/main`."""

    role: PathClass | None
    main: bool = False
    build: bool = False
    spec: bool = False
    data: bool = False
    docs: bool = False
    help: bool = False
    source: bool = False
    served: bool = False
    database: bool = False


@lru_cache(maxsize=65_536)
def place_of(folder: str) -> Place:
    """Return what `folder` (without the file's name) says; remembered, since files share folders."""
    names = folder.split("/")
    lower = [name.lower() for name in names]
    main = _main(lower)
    packaged = main is not None and lower[main : main + 1] != [] and lower[main] in _JVM
    before = lower[:main] if packaged else lower  # below src/main/java stand package names: com/example, model/vendor
    known = set(before)
    return Place(
        _role(names, lower, before, main, known),
        main=main is not None,
        build="build" in known and "src" not in before[: before.index("build")],
        spec=bool(known & {"spec", "specs", "features", "step_definitions"}),
        data=bool(known & _DATA),
        docs=bool(known & _DOCS),
        help=bool(known & _HELP),
        source="src" in known,
        served=bool(known & _SERVED),
        database=lower[-1] == "db",
    )


def _main(lower: list[str]) -> int | None:
    """The index after `src/main`, where the product's half of a JVM module begins; None elsewhere."""
    for i in range(len(lower) - 1):
        if lower[i] == "src" and lower[i + 1] == "main":
            return i + 2
    return None


def _role(names: list[str], lower: list[str], before: list[str], main: int | None, known: set[str]) -> PathClass | None:
    if any(map(_names_product, before)) or any(_OTHERS.fullmatch(name[:80]) for name in before):
        return PathClass.VENDORED
    if known & _SERVED and any(n.endswith("-master") or _is_copied(before, i) for i, n in enumerate(before)):
        return PathClass.VENDORED
    if any(name.startswith(_ASIDE) and _PUT_ASIDE.fullmatch(name[:80]) for name in before):
        return PathClass.VENDORED
    if known & _MAYBE_VENDORED and any(_is_vendored(before, i) for i in range(len(before))):
        return PathClass.VENDORED
    if known & _MAYBE_GENERATED and _is_generated(before):
        return PathClass.GENERATED
    start = 0 if main is None else main
    if (main is None or lower[main : main + 1] == ["webapp"]) and _is_test(names[start:], lower[start:]):
        return PathClass.TEST
    shown = any("ample" in low or low == "demoapp" for low in before)
    if shown and any(_EXAMPLE_CAMEL.fullmatch(name) for name in names[: len(before)]):
        return PathClass.EXAMPLE
    return PathClass.EXAMPLE if known & _EXAMPLE and _is_example(before) else None


def _is_vendored(lower: list[str], i: int) -> bool:
    name, parent = lower[i], lower[i - 1] if i else ""
    if name in _VENDORED or (parent == ".mvn" and name == "wrapper"):
        return True
    if name in _VENDOR:
        # "external" is an everyday word deeper down; at the top or among served files it is other people's code.
        everyday = name.startswith("extern") and i > 0 and parent not in _SERVED | _LIBRARIES
        return parent not in _TRADE and not everyday
    if name in _LIBRARIES:
        return _is_served_library(lower, i, parent)
    if name in ("ext", "extjs"):
        return i > 0 and bool(_EXT_PARTS & set(lower[i + 1 : i + 2]))
    return name == "contrib" and parent in ("modules", "themes", "profiles", "recipes")


def _is_copied(lower: list[str], i: int) -> bool:
    return lower[i] in _COPIED and bool(_SERVED_ROOTS & set(lower[max(0, i - 2) : i])) and "src" not in lower[:i]


def _is_served_library(lower: list[str], i: int, parent: str) -> bool:
    if {"src", "resources"} & set(lower[:i]) and "main" not in lower[:i]:
        return False  # a bundler's sources: src/assets/lib, resources/js/plugins
    return parent in _SERVED_ROOTS or (parent == "js" and (i == 1 or bool(_SERVED_ROOTS & set(lower[: i - 1]))))


def _names_product(name: str) -> bool:
    """Whether a folder is a released copy of a library: jquery-ui-1.12, or any name with a three-part version."""
    if not any(map(str.isdigit, name[-6:])):
        return False
    if name.count(".") > 1 and _RELEASE.fullmatch(name) and not name.startswith(_OWN_VERSIONS):
        return True
    version = _VERSION.search(name[:80])
    return version is not None and name[: version.start()] in _PRODUCTS


def _is_generated(lower: list[str]) -> bool:
    return any(
        (name in _GENERATED and (name != "dist" or "src" not in lower[:i]))
        or (name == "target" and bool(set(lower[i + 1 : i + 2]) & {"classes", "debug", "release", "generated-sources"}))
        or (name == "coverage" and (i == 0 or lower[i + 1 : i + 2] == ["lcov-report"]))
        or (name == "gen" and i <= 1)
        or (name == "build" and bool(_POLYMER & set(lower[i + 1 : i + 2])))
        or (name in ("build", "packs") and i > 0 and lower[i - 1] in ("public", "wwwroot"))
        for i, name in enumerate(lower)
    )


def _is_test(names: list[str], lower: list[str]) -> bool:
    if lower[:1] == ["t"] or not _TEST.isdisjoint(lower):
        return True
    return "test" in "/".join(lower) and any(
        (i < 2 and low == "testing") or _says_test(name, low, i)
        for i, (name, low) in enumerate(zip(names, lower, strict=True))
    )


def _says_test(name: str, low: str, depth: int) -> bool:
    if "test" not in low:
        return False
    last = _TEST_LAST.search(low)
    plural_or_top = last is not None and (low.endswith("s") or depth < 3)
    return plural_or_top or _TEST_FIRST.match(low) is not None or _TEST_CAMEL.search(name) is not None


def _is_example(lower: list[str]) -> bool:
    """Whether a folder is called so, and not as part of a package name such as com.example."""
    return any(
        name in _EXAMPLE and (i == 0 or lower[i - 1] not in ("com", "org", "de", "net", "io"))
        for i, name in enumerate(lower)
    )
