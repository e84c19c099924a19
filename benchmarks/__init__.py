# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Speed as ratios against a floor in the same run. `python -m benchmarks` prints the table of docs/performance.md."""
