# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Templates and settings by which tools put software into a cloud, in JSON and in their own formats."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.kit import Files
from tests.measures.test_deployment import ways


def stack(kind: str, name: str = "stack.json", **properties: Any) -> Files:
    resources = {"App": {"Type": kind, "Properties": properties}}
    return {name: json.dumps({"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources})}


def arm(*kinds: str) -> Files:
    schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"
    return {"azuredeploy.json": json.dumps({"$schema": schema, "resources": [{"type": kind} for kind in kinds]})}


def packer(**more: Any) -> Files:
    return {"deploy/packer/lamps.json": json.dumps({"builders": [{"type": "amazon-ebs"}]} | more)}


HCL = 'source "qemu" "lamps" {\n}\nbuild {\n  provisioner "shell" {\n    script = "set-up.sh"\n  }\n}\n'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(stack("AWS::ECS::Service"), 1, id="a service"),
        pytest.param(stack("AWS::ECS::Service", "data/lamps.json"), 0, id="called like data"),
        pytest.param(stack("AWS::ECS::Service", "tests/stack.json"), 0, id="of tests"),
        pytest.param(stack("AWS::IAM::Role"), 0, id="a role alone"),
        pytest.param(stack("AWS::S3::Bucket"), 0, id="a store"),
        pytest.param(stack("AWS::S3::Bucket", WebsiteConfiguration={"IndexDocument": "a"}), 1, id="pages"),
        pytest.param(stack("AWS::Lambda::Function", Code={"S3Key": "x"}), 1, id="a function"),
        pytest.param({"template.json": '{"Resources": {}}'}, 0, id="another template"),
        pytest.param({"template.json": '{"AWSTemplateFormatVersion": '}, 0, id="broken"),
        pytest.param(arm("Microsoft.Storage/storageAccounts", "Microsoft.Web/sites"), 1, id="an app of Azure"),
        pytest.param(arm("Microsoft.Storage/storageAccounts"), 0, id="a store of Azure"),
        pytest.param(arm(), 0, id="nothing of Azure"),
        pytest.param(packer(provisioners=[{"type": "shell"}]), 1, id="a machine made by Packer"),
        pytest.param(packer(), 0, id="a bare machine"),
        pytest.param({"infra/blocks.json": '{"builders": 3, "provisioners": 1}'}, 0, id="other builders"),
        pytest.param({"infra/lamps.pkr.hcl": HCL}, 1, id="Packer in its own format"),
        pytest.param({"infra/lamps.pkr.hcl": HCL.replace("provisioner", "# provisioner")}, 0, id="a bare one"),
        pytest.param({"api/.chalice/config.json": '{"version": "2.0", "app_name": "lamps"}'}, 1, id="Chalice"),
        pytest.param({"api/config.json": '{"version": "2.0", "app_name": "lamps"}'}, 0, id="other settings"),
        pytest.param({"zappa_settings.json": '{"live": {"app_function": "lamps.app"}}'}, 1, id="Zappa"),
        pytest.param({"zappa_settings.json": "{}"}, 0, id="Zappa, nothing"),
    ],
)
def test_templates_for_a_cloud(files: Files, value: int) -> None:
    assert ways(files | {"lamps/app.py": "x = 1\n"})[0] == value


TOP = "base:\n  '*':\n    - base\n  'roles:web':\n    - match: grain\n    - lamps.web\n"
RUNS = "run-lamps:\n  cmd.run:\n    - name: lamps serve\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"salt/top.sls": TOP, "salt/lamps/web.sls": RUNS}, 1, id="runs a program"),
        pytest.param({"salt/top.sls": TOP, "salt/lamps/web/init.sls": RUNS}, 1, id="in a folder of its name"),
        pytest.param({"salt/top.sls": TOP, "salt/base.sls": "x:\n  pkg.installed: []\n"}, 0, id="packages of others"),
        pytest.param({"salt/top.sls": TOP}, 0, id="states of others"),
        pytest.param({"tests/top.sls": TOP, "tests/base.sls": RUNS}, 0, id="of tests"),
    ],
)
def test_states_of_salt(files: Files, value: int) -> None:
    assert ways(files)[0] == value
