# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads documents written for people: Markdown, reStructuredText, AsciiDoc, Org and plain text, German and English."""
