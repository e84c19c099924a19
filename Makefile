# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
#
# make assess REPO=<url or path>   assess a repository (without REPO: this one); ARGS="--lang de" adds options
# make test                        run every test and check, browser included
# make site                        build the documentation site into site/

PYTHON ?= python3
VENV ?= .venv
REPO ?= .
ARGS ?=
BIN = $(VENV)/bin

.PHONY: assess test check browser bench docs site clean

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

clean:
	rm -rf $(VENV) site .mypy_cache .pytest_cache .ruff_cache

$(VENV)/.created:
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.installed: $(VENV)/.created pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q sealcheck
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.created pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m compileall -q sealcheck
	@touch $@ $(VENV)/.installed
