# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses by which whoever has one sets off a build, a release or a run, without any login.

https://docs.netlify.com/build/configure-builds/build-hooks/, https://vercel.com/docs/deploy-hooks,
https://render.com/docs/deploy-hooks, https://help.ifttt.com/hc/en-us/articles/115010230347
"""

from __future__ import annotations

#: A fixed text and the form, with what must not be published as its group.
BUILD_HOOKS = (
    ("/build_hooks/", r"api\.netlify\.com/build_hooks/([0-9a-f]{24})(?![0-9a-f])"),
    ("/integrations/deploy/", r"api\.vercel\.com/v1/integrations/deploy/(prj_\w{20,40}/\w{8,20})(?!\w)"),
    ("api.render.com/", r"api\.render\.com/deploy/srv-\w{10,30}\?key=([\w-]{8,40})(?![\w-])"),
    ("maker.ifttt.com", r"ifttt\.com/trigger/[\w-]{1,60}/(?:json/)?with/key/([\w-]{20,60})(?![\w-])"),
)
