# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dependencies by ecosystem: what manifests ask for, and what keeps the exact versions."""
