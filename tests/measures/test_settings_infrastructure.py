# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the templates of CloudFormation that put software into service, and what is said of each."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot

SAID = "Where the readings of all lamps are kept"
NAMES = ("DataTopic", "StorePlace", "AlarmLimit")
CODE = {"src/app.py": "import os\nprint(os.environ['TOPIC'])\n"}


def sam(said: str = f"    Description: {SAID}\n", kind: str = "AWS::Serverless::Function", more: str = "") -> str:
    rows = "".join(f"  {name}:\n    Type: String\n{said.replace('NAME', name)}" for name in NAMES)
    used = "    Properties:\n      CodeUri: src\n      Environment:\n        TOPIC: !Ref DataTopic\n"
    resources = f"Resources:\n  Lamps:\n    Type: {kind}\n{used}"
    return f'AWSTemplateFormatVersion: "2010-09-09"\n{more}Parameters:\n{rows}{resources}'


LABELS = "".join(f"        {name}:\n          default: {SAID}\n" for name in NAMES)
LABELLED = f"Metadata:\n  AWS::CloudFormation::Interface:\n      ParameterLabels:\n{LABELS}"


MANY = "import os\n" + "".join(f"print(os.environ['LAMP_{number}_KEY'])\n" for number in range(9))


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"template.yaml": sam()}, "documented", id="SAM"),
        pytest.param({"template.yaml": sam("", more=LABELLED)}, "documented", id="labels for people"),
        pytest.param({"template.yaml": sam("")}, "none", id="nothing said"),
        pytest.param({"template.yaml": sam("    Description: The NAME\n")}, "none", id="names again"),
        pytest.param({"template.yaml": sam(kind="AWS::IAM::Role")}, "none", id="a role of the cloud alone"),
        pytest.param({"tests/template.yaml": sam()}, "none", id="of tests"),
        pytest.param({"template.yaml": sam(), "src/b.py": MANY}, "none", id="most is read from elsewhere"),
    ],
)
def test_parameters_of_what_puts_software_into_service(files: Files, value: str) -> None:
    assert settings_shown(run("reuse.configuration", snapshot({**CODE, **files}))) == value
