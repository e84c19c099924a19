# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Audits of pipelines, static analysis, update bots, software bills of materials, programs in binary form."""
