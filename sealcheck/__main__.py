# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The program, as `sealcheck` and as `python -m sealcheck`."""

from __future__ import annotations

import os
import sys

from sealcheck import interrupted


def main() -> None:
    """Run the command line; Ctrl-C while it is still being imported ends in a line like any other."""
    try:
        from sealcheck.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write(f"sealcheck: {interrupted.line(sys.argv, os.environ)}\n")
        sys.stderr.flush()
        os._exit(interrupted.CODE)


if __name__ == "__main__":
    main()
