# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Views of one assessment. Each renders the document of `report.document`; none computes anything."""

from __future__ import annotations

from sealcheck.report.errors import ReportError
from sealcheck.report.files import FORMATS, Renderer, known, missing, rendered, write_reports
from sealcheck.report.folder import report_folder

__all__ = ["FORMATS", "Renderer", "ReportError", "known", "missing", "rendered", "report_folder", "write_reports"]
