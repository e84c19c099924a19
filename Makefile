# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
#
# make assess REPO=<url or path>   assess a repository (without REPO: this one); ARGS="--lang de" adds options
# make test                        run every test and check, browser included
# make site                        build the documentation site into site/
# make sbom                        list what sealcheck is built of in sbom.cdx.json (CycloneDX)

PYTHON ?= python3
VENV ?= .venv
REPO ?= .
ARGS ?=
BIN = $(VENV)/bin

.PHONY: assess test check browser bench docs site sbom clean

assess: $(VENV)/.installed
	@$(BIN)/sealcheck assess $(ARGS) -- "$(REPO)"

test: $(VENV)/.installed-dev browser check
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/reuse lint --quiet

browser:
	@scripts/install-browser

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

docs: $(VENV)/.installed-dev
	$(BIN)/python scripts/make_seal_schema.py

site: $(VENV)/.installed-dev
	$(BIN)/python -m scripts.site

sbom: $(VENV)/.installed-dev
	$(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-file sbom.cdx.json requirements.txt

clean:
	rm -rf $(VENV) site sbom.cdx.json .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.created:
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.installed: $(VENV)/.created pyproject.toml requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.txt --editable .
	@$(BIN)/python -m compileall -q sealcheck
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.created pyproject.toml requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements-dev.txt --editable '.[dev]'
	@$(BIN)/python -m compileall -q sealcheck
	@touch $@ $(VENV)/.installed
