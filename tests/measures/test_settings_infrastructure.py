# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the templates and roles that put software into service, and what is said of each."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run, snapshot

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


def terraform(said: str = f'  description = "{SAID}"\n', kind: str = "aws_lambda_function") -> str:
    rows = "".join(f'variable "{name}" {{\n  type = string\n{said}}}\n\n' for name in NAMES)
    return f'{rows}resource "{kind}" "lamps" {{\n  environment {{ TOPIC = var.DataTopic }}\n}}\n'


def azure(said: str) -> str:
    schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"
    given = {name: {"type": "string", "metadata": {"description": said}} for name in NAMES}
    resources = [{"type": "Microsoft.Web/sites", "properties": {"TOPIC": "x"}}]
    return json.dumps({"$schema": schema, "parameters": given, "resources": resources})


def bicep(said: str) -> str:
    rows = "".join(f"{said}@minLength(3)\nparam {name} string\n\n" for name in NAMES)
    return f"{rows}resource lamps 'Microsoft.Web/sites@2022-09-01' = {{\n  name: 'TOPIC'\n}}\n"


def heroku(said: str) -> str:
    return json.dumps({"name": "lamps", "buildpacks": [], "env": {name: {"description": said} for name in NAMES}})


ROLE = "- hosts: all\n  roles:\n    - lamps\n  tasks:\n    - name: TOPIC\n"


RUNS = "- copy: src=a dest=b\n"


def play(said: str) -> Files:
    rows = "".join(f"# {said}\n{name}: x\n\n" if said else f"{name}: x\n" for name in ("lamp_topic", "store", "limit"))
    return {"playbook.yml": ROLE, "roles/lamps/defaults/main.yml": rows, "roles/lamps/tasks/main.yml": RUNS}


def specified(said: str) -> Files:
    rows = "".join(f"      {name}:\n        type: str\n        description:\n          - {said}\n" for name in NAMES)
    spec = f"argument_specs:\n  main:\n    options:\n{rows}"
    return {"playbook.yml": ROLE, "roles/lamps/meta/argument_specs.yml": spec, "roles/lamps/tasks/main.yml": RUNS}


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
        pytest.param({"lamp-server-example/template.yaml": sam()}, "none", id="an example of somebody else"),
        pytest.param({"template.yaml": sam(), "src/b.py": MANY}, "none", id="most is read from elsewhere"),
        pytest.param({"infra/main.tf": terraform()}, "documented", id="Terraform"),
        pytest.param(
            {"infra/main.tf": terraform(f"  description = <<-EOT\n    {SAID}\n  EOT\n")}, "documented", id="text"
        ),
        pytest.param({"infra/main.tf": terraform("")}, "none", id="Terraform, nothing said"),
        pytest.param({"infra/main.tf": terraform(kind="aws_iam_role")}, "none", id="Terraform for log-in alone"),
        pytest.param({"azuredeploy.json": azure(SAID)}, "documented", id="Azure"),
        pytest.param({"azuredeploy.json": azure("")}, "none", id="Azure, nothing said"),
        pytest.param({"main.bicep": bicep(f"@description('{SAID}')\n")}, "documented", id="Bicep"),
        pytest.param({"main.bicep": bicep(f"@description('''\n{SAID}\n''')\n")}, "documented", id="Bicep, lines"),
        pytest.param({"main.bicep": bicep("")}, "none", id="Bicep, nothing said"),
        pytest.param({"app.json": heroku(SAID)}, "documented", id="Heroku"),
        pytest.param({"app.json": heroku("")}, "none", id="Heroku, nothing said"),
        pytest.param(play(SAID), "documented", id="a role of Ansible"),
        pytest.param(play(""), "none", id="a role, nothing said"),
        pytest.param(specified(SAID), "documented", id="a role with a specification"),
    ],
)
def test_parameters_of_what_puts_software_into_service(files: Files, value: str) -> None:
    assert run("reuse.configuration", snapshot({**CODE, **files})).value == value


def test_what_a_toolkit_and_parts_ask_for_is_nothing_to_set() -> None:
    made = '{"AWSTemplateFormatVersion": "2010-09-09", "Parameters": {"BootstrapVersion": {"Type": "String"}}}'
    part = "".join(f'variable "{name}" {{}}\n' for name in ("alpha", "beta", "gamma", "delta", "omega", "theta"))
    files = {"infra/main.tf": terraform(), "infra/modules/net/variables.tf": part, "infra/stack.json": made}
    assert run("reuse.configuration", snapshot({**CODE, **files})).value == "documented"
