# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configuration apart from code: templates, documents, and what is read from the environment."""
