# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the README takes away of the rights that an approved licence text gives."""

from __future__ import annotations

from itertools import islice

from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.readme import commercial_limits
from sealcheck.artifacts.licence.statement import Statement, statement
from sealcheck.engine import artifact
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.traits import weakest

#: Conclusions that rest on a text or a notice that grants.
_GRANTED = frozenset({"text", "texts", "notice", "folder", "linked", "parts"})
_APPROVED = frozenset({"osi", "fsf"})
_MOST = 3


@artifact
def licence_limits(readme: Readme, licence_conclusion: Conclusion) -> tuple[Statement, ...]:
    """The sentences that deny commercial use; none where the licence itself does, or is not known."""
    known = [licence for each in licence_conclusion.ids if (licence := licence_list().find(each))]
    sure = licence_conclusion.basis in _GRANTED and known and len(known) == len(licence_conclusion.ids)
    if readme.main is None or not sure or weakest(known) not in _APPROVED:
        return ()
    file = readme.main.file
    return tuple(statement("readme", file, *said) for said in islice(commercial_limits(readme.main), _MOST))
