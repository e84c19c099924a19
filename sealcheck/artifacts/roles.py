# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What role a path plays, from its name alone: the folder decides first, then the file's own name, then its ending."""

from __future__ import annotations

from sealcheck.artifacts.folders import Place, place_of
from sealcheck.artifacts.languages import LANGUAGES, MARKUP, language_of
from sealcheck.model import PathClass
from sealcheck.pattern import regex

__all__ = ["language_of", "role_of"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BINARY = _words(
    "png jpg jpeg gif ico icns bmp tif tiff webp avif heic svg svgz eps ai psd sketch xcf fig pdf doc docx odt ppt pptx"
    " odp zip gz tgz bz2 xz 7z rar tar zst jar war ear aar class exe dll so dylib a o lib pdb msi deb rpm apk aab ipa"
    " dmg wasm pyc pyd whl egg gem nupkg woff woff2 ttf eot otf mp3 mp4 m4a m4v ogg oga ogv wav flac mov avi webm bin"
    " dat mo gmo jks keystore p12 pfx glb gltf fbx blend onnx pt pth h5 pkl pickle npy npz swf phar node stex"
)
_DATA = _words(
    "csv tsv geojson topojson parquet xls xlsx xlsb ods gpx kml kmz shp shx dbf prj cpg gpkg sqlite sqlite3 db mdb nc"
    " rdata rds sav dta ttl rdf nt nq trig osm pbf arrow feather ndjson jsonl po pot arb xlf xliff strings resx dump"
    " bak"
)
_DOCS = _words("md mdx markdown rst adoc asciidoc asc textile org rdoc pod tex rd mediawiki")
_LOOSE = _words("json xml txt yml yaml")
_DOC_NAME = regex(
    r"(?:(?:un)?licen[sc]es?|lizenz(?:en)?|copying|copyright|notice|readme|liesmich|changelog|changes|history|news"
    r"|authors|contributors|contributing|credits|maintainers|governance|security|install(?:ation)?|todo|support|patents"
    r"|codeowners|code_of_conduct|release[-_]?notes?|acknowledge?ments|upgrading|faq|roadmap)(?:[-_. ].{0,80})?"
)
_LOCKS = _words(
    "package-lock.json npm-shrinkwrap.json pnpm-lock.yaml bun.lockb go.sum gradle.lockfile package.resolved"
    " packages.lock.json cartfile.resolved cpanfile.snapshot conda-lock.yml .terraform.lock.hcl"
)
_WRAPPERS = _words("gradlew gradlew.bat mvnw mvnw.cmd .pnp.cjs .pnp.loader.mjs")
_GENERATED = regex(
    r"\.pb(?:\.gw)?\.(?:go|cc|h|dart|swift|ts)$|_pb2(?:_grpc)?\.pyi?$|_(?:grpc_)?pb\.(?:js|d\.ts)$"
    r"|\.(?:g|freezed|gr|mocks|chopper)\.dart$|[._]generated\.[a-z]+$|\.gen\.(?:go|ts|js|rs)$|_gen\.go$"
    r"|^zz_generated|\.designer\.(?:cs|vb)$|\.g(?:\.i)?\.cs$|\.(?:bundle|chunk)\.(?:js|css)$"
    r"|^rcppexports\.|[.-](?=[a-f]{0,31}[0-9])[0-9a-f]{8,32}\.(?:chunk\.)?(?:js|css)$"
)
_VENDORED = regex(
    r"[.-]min\.(?:js|mjs|css)$|^jquery(?:[.-][\w.-]{1,80})?\.(?:js|css)$|^(?:modernizr|angular|react|vue|lodash|underscore"
    r"|backbone|moment|knockout|handlebars|d3|leaflet|proj4|ol|openlayers|bootstrap|popper|require|select2|chart|dojo"
    r"|plotly|three|dygraph|ext|tinymce|ckeditor|mapbox-gl|maplibre-gl)[.-]v?\d[\w.-]{0,80}\.(?:js|css)$"
    r"|^(?:ext-all|ckeditor|tinymce|fontawesome|font-awesome|react\.production|vue\.global)[\w.-]{0,80}\.(?:js|css)$"
)
_SERVED_COPY = regex(
    r"^(?:angular|lodash|underscore|backbone|moment|knockout|handlebars|d3|leaflet|proj4|ol|openlayers|bootstrap"
    r"|bootstrap[.-]bundle|popper|require|select2|dojo|html5shiv|respond|mapbox-gl|maplibre-gl|leaflet[.-][a-z.-]{1,40})"
    r"(?:[.-](?:debug|src|full|all))?\.(?:js|css)$"
)
_TEST_NAME = regex(
    r"(?:^|[._-])(?:unit)?tests?\.\w+$|[._-](?:e2e-)?specs?\.\w+$|\.(?:cy|e2e)\.\w+$|^(?:tests?|tst)[_-]"
    r"|^conftest\.py$|^runtests\.jl$|_suite\.erl$"
)
_TEST_CLASS = regex(
    r"(?:(?:[a-z0-9]|[A-Z]{3}|[a-z0-9](?!AB)[A-Z]{2})(?:Tests?\d{0,2}|TestCase)|[a-z0-9]IT|^(?:IT|Test)[A-Z]\w{0,120})"
    r"\.(?:java|kt|groovy|scala|cs|fs|vb|php|swift|m|mm|cpp)$"
    r"|[a-z0-9](?:Spec|Cest)\.(?:groovy|scala|kt|php|hs|java)$"
)
_CLASSES = _words("java kt groovy scala cs fs vb php swift m mm cpp hs")
_TEST_ENDINGS = _words("t bats feature robot phpt hurl side snap")
_SPEC_ENDINGS = _words("rb js ts jsx tsx mjs coffee php")
_SAMPLE = regex(
    r"\.(?:example|sample|dist|template|tmpl|beispiel|muster|vorlage)(?:\.|$)"
    r"|[_-](?:example|sample|beispiel|muster|vorlage|template)(?:\.\w{1,12})?$|^(?:example|sample|beispiel|muster)[._-]"
)
#: Tools of PHP read the `.dist` file itself when there is no other.
_DIST_IN_USE = (
    "phpunit", "phpcs", ".phpcs", "phpstan", "psalm", ".php", "behat", "rector", "infection", "phpspec", "grumphp",
)  # fmt: skip
_BUILT = _words("js css map html htm")
_BUILD_SCRIPT = regex(r"conf|webpack|gulp|grunt|rollup|vite|build|server|util|template|task|script|release|deploy")
_CONFIG_NAME = regex(
    r"\.(?:config|conf|setup)\.[cm]?[jt]s$|^(?:gulpfile|gruntfile|webpack|rollup|jest|babel|karma|vite|postcss)\."
    r"|^(?:build|settings)\.gradle"
)
_BUILD_TOOLS = ("gulpfile.", "gruntfile.")
_TOOLS = ("jest.", "karma.", "vitest.", "playwright.", "cypress.", "phpunit.")


def role_of(path: str) -> PathClass:
    """Return the role of the file at `path`."""
    folder, _, name = path.rpartition("/")
    return role_in(folder, name)[0]


def role_in(folder: str, name: str) -> tuple[PathClass, str | None, str]:
    """Return the role, the programming language and the ending of the file `name` in `folder`."""
    place = place_of(folder)
    low = name.lower()
    stem, dot, ending = low.rpartition(".")
    if not (dot and stem):
        ending = ""
    language = LANGUAGES.get(ending)
    if place.role is PathClass.VENDORED or place.role is PathClass.GENERATED:
        return place.role, language, ending
    if ending in _BINARY:
        return PathClass.BINARY, language, ending
    role = _by_name(name, low, ending, language, place) or _by_ending(low, ending, language, place)
    return role, language, ending


def _by_name(name: str, low: str, ending: str, language: str | None, place: Place) -> PathClass | None:
    """The role that the file's own name gives it, whatever its ending says."""
    if ending == "lock" or low in _LOCKS:
        return PathClass.GENERATED
    if low in _WRAPPERS or (ending in ("js", "mjs", "css") and _is_copy(low, place)):
        return PathClass.VENDORED
    if ending in _DATA:
        return place.role or PathClass.DATA
    if _is_generated(low, ending, language, place):
        return PathClass.GENERATED
    if place.role is PathClass.TEST or ending in _TEST_ENDINGS:
        return PathClass.TEST
    if _is_test(name, low, ending, language, place):
        return PathClass.TEST
    sample = place.role is PathClass.EXAMPLE or (ending not in _DOCS and _is_sample(low, language))
    return PathClass.EXAMPLE if sample else None


def _is_copy(low: str, place: Place) -> bool:
    return _VENDORED.search(low) is not None or (place.served and _SERVED_COPY.search(low) is not None)


def _is_generated(low: str, ending: str, language: str | None, place: Place) -> bool:
    if ending in ("map", "tsbuildinfo"):
        return ending == "tsbuildinfo" or low.endswith((".js.map", ".css.map", ".ts.map", ".mjs.map"))
    if place.build and ending in _BUILT:
        return _BUILD_SCRIPT.search(low) is None
    if place.database and low in ("schema.rb", "structure.sql"):
        return True
    # Plain tests for substrings are ten times faster than a pattern, and rule out most names.
    likely = language and ("pb" in low or "gen" in low or low.count(".") > 1 or ending in ("js", "css", "r", "cpp"))
    return bool(likely) and _GENERATED.search(low) is not None


def _is_test(name: str, low: str, ending: str, language: str | None, place: Place) -> bool:
    if low.endswith("postman_collection.json"):
        return not (place.served or place.docs)  # there it documents the interface for others
    if language is None or language in MARKUP or low.startswith(_TOOLS):
        return False
    if place.spec and ending in _SPEC_ENDINGS:
        return True
    if place.main and ending in ("java", "kt", "scala", "groovy"):
        return False  # below src/main even SpeedTest.java is part of the product
    likely = "test" in low or "spec" in low or "e2e" in low or ".cy." in low or low.startswith("tst")
    return (likely and _TEST_NAME.search(low) is not None) or (
        ending in _CLASSES and _TEST_CLASS.search(name) is not None
    )


def _is_sample(low: str, language: str | None) -> bool:
    match = _SAMPLE.search(low)
    if match is None or low.startswith(_DIST_IN_USE):
        return False
    return language is None or match.group().startswith(".")


def _by_ending(low: str, ending: str, language: str | None, place: Place) -> PathClass:
    if (place.docs and not (place.source and language)) or (place.help and not language):
        return PathClass.DOCS
    if ending in _DOCS or _names_document(low, ending, language):
        return PathClass.DOCS
    if low[:1] == ".":
        return PathClass.CONFIG
    if language:
        if (low.count(".") > 1 or low.startswith(_BUILD_TOOLS)) and _CONFIG_NAME.search(low):
            return PathClass.CONFIG
        dump = ending == "sql" and (place.data or "dump" in low or "backup" in low)
        return PathClass.DATA if dump else PathClass.SOURCE
    loose = ending in _LOOSE and place.data and not low.startswith(("requirements", "cmakelists"))
    return PathClass.DATA if loose else PathClass.CONFIG


def _names_document(low: str, ending: str, language: str | None) -> bool:
    plain = ending in ("txt", "html") or (language is None and ending not in _LOOSE)
    return plain and _DOC_NAME.fullmatch(low) is not None
