# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Roles by path alone: what each convention means, and the names that only look like it."""

from __future__ import annotations

import time

import pytest

from sealcheck.artifacts.roles import language_of, role_of
from sealcheck.artifacts.tree import tree
from sealcheck.model import PathClass
from tests.kit import snapshot

ROLES = {
    "source": """
        src/app.py  lib/parking_api.rb  app/models/vendor/address.rb  core/test/src/main/java/de/stadt/Server.java
        src/main/java/de/stadt/SpeedTest.java  src/main/java/com/example/App.java
        src/main/java/de/stadt/external/Api.java  app/auto_commit.py  static/js/omit.js  lib/cubit.dart
        src/de/stadt/Fluessigkeit.java  models/xgb_evaluation.R  src/latest/index.ts  contest/entry.py
        src/rate-limit.ts  shop/migrations/0001_initial.py  db/migrate/1_add.rb  build/deploy.py
        src/sample_controller.py  src/leaflet.js  web/lib/api.ts  chirp/src/main.rs  resources/js/plugins/chart.js
        src/docs/Page.tsx  wiki/models.py  src/dist/run.sh  api/soil_sample.py  src/app/attestation.ts
        src/respect.py  inc/specials.php  api-1.2/server.py  schema-2.0.1/load.py  data/loader.py  manifest.rs
        src/greatest.go  src/generator.py  app/components/external/link.vue  ext/src/parse.c
        src/vendor-portal/list.ts  src/vendor_order.py  build/bundle/pack.py
        lib/ABTest.php  lib/HomeABTest.php  src/a/b/c/latest.test/a.py
        src/external-links/list.ts  libraries/external.py  src/Resample/Run.cs  src/Sampler/Run.cs
    """,
    "test": """
        src/test/java/de/stadt/ServerTest.java  test/de/stadt/ServerTest.java  internal/db/store_test.go
        e2e/login.ts  src/app.spec.ts  src/__tests__/app.js  web/_tests_/_mocks_/page.js  src/parser.test.ts  tests/test_api.py  app/tests.py
        shop/test_views.py  shop/views_test.py  conftest.py  spec/models/record_spec.rb  test/models/user_test.rb
        tests/Unit/UserTest.php  t/app/report.t  lib/x/t/basic.t  test/widget_test.dart  lib/widget_test.dart
        test/app_test.exs  tests/api.rs  AppTests/AppTests.swift  Foo.Tests/Bar.cs  Foo.Test/BarTest.cs
        src/integrationTest/kotlin/de/A.kt  src/test/x.rs  tests/testthat/test-map.R
        .cypress/cypress/integration/a.js  cypress/e2e/a.cy.ts  features/login.feature
        src/androidTest/java/A.java  src/tests/tst_map.cpp  core_test.cc  test/unit.bats  smoke.robot
        acceptance/a.hurl  acceptance/a.side  api.postman_collection.json  __maestro__/flows/login.yaml
        msa/black-box-tests/src/Run.java  tests/data/a.csv  FROST.Tests/src/test/java/A.java
        module/src/main/webapp/app/map.spec.ts  src/de/stadt/OrderIT.java  login.e2e-spec.ts
        src/a/b/Lamps.Messages.Test/Bar.cs  src/a/b/c/UnitTest1.cs  library/tax/NationalIDTest.php  a/FeeDTOTests.cs
        spec/citylist.test.js  amarillo/tests/no_test_carpool.py  tests/README.md
    """,
    "vendored": """
        map/mastercode/3_10_0/locales/de/common.json
        vendor/autoload.php  a/b/third_party/x.c  web/node_modules/x/index.js  bower_components/x.css
        .yarn/releases/yarn.cjs  static/js/jquery-3.5.1.js  js/jquery.validate.js  css/bootstrap.min.css
        app.min.js  wwwroot/lib/x/x.js  gradlew  mvnw.cmd  .mvn/wrapper/maven-wrapper.properties  public/lib/x.js
        www/leaflet-1.9.4/leaflet-src.js  assets/plugins/slider/slider.js  src/main/resources/static/lib/x.js
        packages/Leaflet.markercluster-1.4.1/example/a.html  static/external/x.js  external/zlib/zlib.h
        customizedExternalLibs/L.Wms.js  third-party-libraries/a/b.js  web/externe_bibliotheken/x.js
        static/js/leaflet.js  web/modules/contrib/token/token.module  web/profiles/contrib/lgd/lgd.profile  ios/Pods/Alamofire/Source/A.swift
        vendor/github.com/x/y_test.go  web/wp-includes/load.php  ext/jquery-ui-1.12.1/ui.js
        web/bower_components.safe/async/test/a.js  node_modules_old/a/index.js  lib/vendor.bak/a.php
        renv/activate.R  packrat/init.R  frontend/ext/classic/a.js  frontend/ext/test/b.js  assets/js/slider-master/a.js
        public/pdfjs/web/locale/de/viewer.ftl  static/js/tinymce/tinymce.js  www/swagger-ui/index.html
        static/js/tiny_mce/langs/en.js  public/js/bootstrap-datepicker/locales/de.js
    """,
    "generated": """
        dist/app.js  web/dist/x.css  package-lock.json  api/yarn.lock  Cargo.lock  go.sum  poetry.lock
        api/device.pb.go  api/device_pb2.py  lib/model.g.dart  lib/model.freezed.dart  src/schema_generated.ts
        zz_generated.deepcopy.go  Form.Designer.cs  app.js.map  public/build/app.js  build/static/js/main.js
        coverage/lcov-report/index.html  client/main.3f2a9c1b.js  db/schema.rb  __pycache__/a.py  .next/server.js
        packages.lock.json  R/RcppExports.R  pay-clients/generated-clients/v1/pay-client/composer.json
    """,
    "docs": """
        README.md  docs/index.rst  doc/conf.py  LICENSE  COPYING.LESSER  CHANGES.txt  Handbuch/betrieb.adoc
        docs/api.yaml  _Docs/schema.json.txt  .github/pull_request_template.md  AUTHORS  licence.txt  hilfe/start.txt
        Dokumentation/Ablauf.html  wiki/Home.md  LICENSE-EUPL  man/plot.Rd
    """,
    "config": """
        package.json  .gitlab-ci.yml  .github/workflows/ci.yml  Dockerfile  Makefile  .env  pom.xml
        build.gradle.kts  requirements.txt  jest.config.js  .eslintrc.js  phpunit.xml.dist  CMakeLists.txt
        tsconfig.app.json  build/webpack.base.js  vite.config.ts  locales/de.json
        api/public/schema/x.postman_collection.json  robots.txt  spec/openapi.yaml  latest/values.yaml
        .travis.yml
    """,
    "data": """
        daten.csv  geo/bezirke.geojson  data/parkhaus.json  _data/orte.yml  locale/de/LC_MESSAGES/django.po
        x.xlsx  backup/dump.sql  data/import.sql  fixtures/bundeslaender.json
    """,
    "example": """
        src/TracingExample/Program.cs  Lamps.Samples/Startup.cs  src/ExampleApp/appsettings.json
        examples/quickstart.py  .env.example  config.sample.yml  settings.example.py  Keys-Sample.xcconfig
        conf/app.yml-example  demo/index.html  config.dist.py  secrets.template  example.env
        samples/src/main/java/A.java
    """,
    "binary": """
        logo.png  gradle/wrapper/gradle-wrapper.jar  docs/handbuch.pdf  app.jar  lib/x.so  icon.svg  key.jks
        tests/files/a.zip  src/main/resources/logo.ico
    """,
}
ROWS = [(path, role) for role, paths in ROLES.items() for path in paths.split()]


@pytest.mark.parametrize(("path", "role"), ROWS, ids=[path for path, _ in ROWS])
def test_role_by_path(path: str, role: str) -> None:
    assert role_of(path) == role


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("a/b.PY", "Python"),
        ("x.R", "R"),
        ("Makefile", None),
        (".sh", None),
        ("a.d/readme", None),
        ("t/x.t", "Perl"),
        ("main.tf", "HCL"),
    ],
)
def test_language_by_ending(path: str, language: str | None) -> None:
    assert language_of(path) == language


@pytest.mark.parametrize(
    "path", ["", "/", "a/", "x" * 5000, "a/" * 400 + "b.js", "\udcff/\udcfe.js", ".", "..", "a." * 900]
)
def test_no_name_is_too_strange(path: str) -> None:
    assert role_of(path)


def test_a_hundred_thousand_paths_pass_quickly() -> None:
    names = ("Service.java", "main.py", "index.ts", "order.spec.ts", "logo.png", "de.json", "page.html", "map.js")
    paths = [f"services/area{i % 900}/src/app/part{i % 7}/{i % 11}{names[i % 8]}" for i in range(100_000)]
    start = time.process_time()
    for path in paths:
        role_of(path)
    assert time.process_time() - start < 2, "role_of has become several times slower"


PLUGIN = {"wp-includes/version.php": "<?php\n", "wp-content/plugins/lamps/readme.txt": "=== Lamps ===\n"}
SITE = PLUGIN | {"wp-content/themes/town/style.css": "a {}\n"}


def test_the_results_of_polymer_are_generated() -> None:
    assert role_of("server/build/bundled/bower.json") is PathClass.GENERATED
    assert role_of("build/es5-bundled/src/app.ts") is PathClass.GENERATED


PACKAGES = {f"web/parts/{name}/.bower.json": "{}\n" for name in ("async", "cheese", "lamp")}


@pytest.mark.parametrize(
    ("files", "role"),
    [
        (PACKAGES, PathClass.VENDORED),
        ({"web/parts/.package-lock.json": "{}\n"}, PathClass.VENDORED),
        ({**PACKAGES, **{f"web/parts/own{number}/b.js": "f()\n" for number in range(5)}}, PathClass.SOURCE),
        ({"web/parts/async/.bower.json": "{}\n"}, PathClass.SOURCE),
        ({f"{name}/.bower.json": "{}\n" for name in ("a", "b", "web")}, PathClass.SOURCE),
        ({".bower.json": "{}\n", ".package-lock.json": "{}\n"}, PathClass.SOURCE),
    ],
)
def test_what_an_installer_left_its_record_in_is_somebody_elses(files: dict[str, str], role: PathClass) -> None:
    found = tree(snapshot({"web/parts/async/a.js": "f()\n", **files})).at("web/parts/async/a.js")
    assert found is not None and found.role is role


@pytest.mark.parametrize(
    ("files", "path", "role"),
    [
        (SITE, "wp-content/plugins/lamps/lamps.php", PathClass.VENDORED),
        (SITE, "wp-content/plugins/lamps/tests/test_lamps.php", PathClass.VENDORED),
        (SITE, "wp-content/plugins/town/town.php", PathClass.SOURCE),
        (SITE, "wp-content/themes/town/index.php", PathClass.SOURCE),
        (SITE, "web/wp-content/plugins/lamps/lamps.php", PathClass.SOURCE),
        (SITE | {"wp-content/themes/town/readme.txt": "x"}, "wp-content/themes/town/index.php", PathClass.SOURCE),
        (
            SITE | {"wp-content/themes/twentyone/readme.txt": "x"},
            "wp-content/themes/twentyone/a.php",
            PathClass.VENDORED,
        ),
        (PLUGIN | {"wp-content/mu-plugins/town.php": "x"}, "wp-content/plugins/lamps/lamps.php", PathClass.VENDORED),
        (PLUGIN, "wp-content/plugins/lamps/lamps.php", PathClass.SOURCE),
        (PLUGIN | {"wp-content/plugins/index.php": "x"}, "wp-content/plugins/lamps/lamps.php", PathClass.SOURCE),
        ({f"web/{path}": "" for path in SITE}, "web/wp-content/plugins/lamps/lamps.php", PathClass.VENDORED),
        (
            {"wp-content/plugins/lamps/readme.txt": "=== Lamps ===\n"},
            "wp-content/plugins/lamps/lamps.php",
            PathClass.SOURCE,
        ),
    ],
)
def test_plugins_that_are_installed_beside_wordpress_are_somebody_elses(
    files: dict[str, str], path: str, role: PathClass
) -> None:
    file = tree(snapshot(files | {path: "<?php\n"})).at(path)
    assert file is not None
    assert file.role is role
