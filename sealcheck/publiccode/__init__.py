# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The publiccode.yml standard 0.7: its lists, its shape and an offline validator that names line and column.

Rules: https://docs.italia.it/italia/developers-italia/publiccodeyml/, compared with the reference parser 5.4.3.
"""
