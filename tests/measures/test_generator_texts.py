# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What newer generators leave in READMEs and beside them: neither a purpose nor a way to install the software."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import PURPOSE_EN, filler

SVELTE = """# Svelte + Vite

This template should help get you started developing with Svelte in Vite.

- It brings its own routing solution which might not be preferable for some users.
- It is first and foremost a framework that just happens to use Vite under the hood, not a Vite app.

Should you later need the extended capabilities and extensibility provided by SvelteKit, the template is like it.
"""
REACT = """# React + Vite

This template provides a minimal setup to get React working in Vite with HMR and some ESLint rules.

- @vitejs/plugin-react uses Babel for Fast Refresh
- @vitejs/plugin-react-swc uses SWC for Fast Refresh
"""
LARAVEL = """## About Laravel

Laravel is a web application framework with expressive, elegant syntax.

- Simple, fast routing engine.
- Multiple back-ends for session and cache storage.
- Expressive, intuitive database ORM.
"""
NEST = """## Description

Nest framework TypeScript starter repository.

## Project setup

```bash
npm install
```

When you're ready to deploy your NestJS application to production, there are some key steps you can take.
"""
QUASAR = """# Lamps

A Quasar Project

## Install the dependencies

```bash
npm install
```

### Start the app in development mode (hot-code reloading, error reporting, etc.)
"""
EXPO = """# Welcome

This is an Expo project created with create-expo-app.

## Get started

```bash
npm install
```

This command will move the starter code to the app-example directory and create a blank app directory.

Learn fundamentals, or go into advanced topics with our guides.
"""
HELP = """# Getting Started

For further reference, please consider the following sections:

* Official Apache Maven documentation
* Create an OCI image

Due to Maven's design, elements are inherited from the parent POM to the project POM. While most is fine, it also
inherits unwanted elements. If you manually switch to a different parent, you need to remove those overrides.
"""


@pytest.mark.parametrize("text", [SVELTE, REACT, LARAVEL, NEST, QUASAR, EXPO])
def test_what_a_generator_leaves_says_no_purpose(text: str) -> None:
    assert run("documentation.purpose", {"README.md": text}).value == "template"


@pytest.mark.parametrize("files", [{"README.md": NEST}, {"README.md": QUASAR}, {"README.md": EXPO}, {"HELP.md": HELP}])
def test_what_a_generator_leaves_is_no_way_to_install_the_software(files: dict[str, str]) -> None:
    assert run("documentation.installation", files).value == "template"


def test_an_own_text_beside_it_counts() -> None:
    text = f"# Tree Register\n\n{PURPOSE_EN}\n\n{filler(110)}\n\n{NEST}"
    assert run("documentation.purpose", {"README.md": text}).value == "substantive"
    assert run("documentation.installation", {"README.md": text}).value == "substantive"
