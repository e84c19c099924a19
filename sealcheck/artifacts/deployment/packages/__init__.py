# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages of the project that others install: manifests, publications, and what of them does not count."""
