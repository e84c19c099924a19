# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a repository could begin with: measured facts → files, with blanks for all that no measure can know."""

from __future__ import annotations

from sealcheck.init.facts import Facts, gather
from sealcheck.init.plan import Plan, plan
from sealcheck.init.wishes import Wishes

__all__ = ["Facts", "Plan", "Wishes", "gather", "plan"]
