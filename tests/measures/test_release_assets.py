# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that a pipeline attaches to a release, and files that it attaches beside them or instead."""

from __future__ import annotations

import pytest

from tests.kit import Files
from tests.measures.test_deployment import ways


def release(*steps: str) -> Files:
    listed = "".join(f"      - {step}\n" for step in steps)
    return {".github/workflows/release.yml": f"on:\n  push:\n    tags: ['*']\njobs:\n  a:\n    steps:\n{listed}"}


def attach(files: str, action: str = "softprops/action-gh-release@v2", name: str = "files") -> str:
    return f"uses: {action}\n        with:\n          {name}: {files}\n          body: all of x.jar"


def keep(path: str) -> str:
    return attach(path, "actions/upload-artifact@v4", "path")


BUILD = "run: GOOS=linux go build -o dist/lamps ./cmd/lamps"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(release(BUILD, attach("dist/*")), 1, id="built and attached"),
        pytest.param(release(BUILD, attach("dist/lamps-${{ github.ref_name }}.tar.gz")), 1, id="an archive"),
        pytest.param(release(BUILD, attach("${{ steps.pack.outputs.asset }}")), 1, id="a name known at run time"),
        pytest.param(release(BUILD), 0, id="built only"),
        pytest.param(release("run: ls", attach("dist/*")), 0, id="nothing is built"),
        pytest.param(release("run: ls", attach("out/lamps-${{ env.V }}.jar")), 1, id="can only be a program"),
        pytest.param(release("run: ls", attach("''")), 0, id="no files"),
        pytest.param(release(BUILD, attach("CHANGELOG.md")), 0, id="notes"),
        pytest.param(release(BUILD, attach("docs.zip")), 0, id="documentation"),
        pytest.param(release(BUILD, attach("streets.geojson.gz")), 0, id="data by its inner ending"),
        pytest.param(release("run: ls", attach("target/lamps-1-tests.jar")), 0, id="tests"),
        pytest.param(release(BUILD, attach("lamps.json-1.linux.tar.gz")), 1, id="a program named after a format"),
        pytest.param(release(BUILD, attach("lamps-sbom.zip")), 0, id="a list of parts"),
        pytest.param(release("run: npm run build:docs", attach("site.zip")), 0, id="documents that are built"),
        pytest.param(release("run: yarn docs:build", attach("site.zip")), 0, id="by another script"),
        pytest.param(release("run: npm run build", attach("site.zip")), 1, id="pages that are built"),
        pytest.param(release("run: curl -LO https://x.example/engine.jar", attach("lamps.jar")), 1, id="beside it"),
        pytest.param(release("run: make data", attach("lamps.zip")), 0, id="data that is made"),
        pytest.param(release("run: make", attach("lamps.zip")), 1, id="made"),
        pytest.param(release(BUILD, attach("|\n            notes.md\n            dist/lamps.zip")), 1, id="one of two"),
        pytest.param(release(BUILD, attach("a.zip", "actions/upload-release-asset@v1", "asset_path")), 1, id="older"),
        pytest.param(release(BUILD, attach("a.zip", "actions/upload-artifact@v4", "path")), 0, id="for the job only"),
        pytest.param(
            release(keep("|\n            app/build/outputs/apk\n            out/x.txt")), 1, id="an app is kept"
        ),
        pytest.param(release(keep("ios/lamps-${{ env.V }}.ipa")), 1, id="an app for other phones"),
        pytest.param(release(keep("app/build/outputs/apk/debug/app-debug.apk")), 0, id="an app for its makers"),
        pytest.param(release(keep("app/build/outputs/apk/androidTest")), 0, id="tests of an app"),
        pytest.param(release(keep("out/app-debug-${{ env.V }}.apk")), 0, id="an app for its makers, with its version"),
        pytest.param(release(keep("app/build/reports")), 0, id="reports are kept"),
        pytest.param(
            release("run: curl -F chat=1 -F document=@'lamps.apk' https://b.example/x"), 1, id="an app is sent"
        ),
        pytest.param(release("run: curl -sST target/lamps.war https://t.example/manager"), 1, id="sent to its server"),
        pytest.param(release("run: curl --upload-file=lamps_1.deb https://f.example/generic/"), 1, id="to a registry"),
        pytest.param(
            release("run: curl -F file=@lamps-debug.apk https://b.example"), 0, id="an app for its makers, sent"
        ),
        pytest.param(release("run: curl -F file=@lamps.apk https://x.browserstack.com/a"), 0, id="sent to be examined"),
        pytest.param(release("run: curl -F file=@coverage.xml https://c.example"), 0, id="a report is sent"),
        pytest.param(release("run: curl -o lamps.jar https://x.example/lamps.jar"), 0, id="a program is fetched"),
        pytest.param(release(BUILD, "run: gh release upload v1 dist/lamps.zip --clobber"), 1, id="by a command"),
        pytest.param(release(BUILD, "run: gh release create v1 -F notes.md"), 0, id="a release without files"),
        pytest.param(release(BUILD, "run: gh release create v1 -F notes.md dist/lamps"), 1, id="with one"),
        pytest.param(release(BUILD, "run: gh release create v1 dist/lamps > out 2>&1"), 1, id="one, and what it says"),
    ],
)
def test_programs_attached_to_a_release(files: Files, value: int) -> None:
    assert ways(files)[0] == value
