# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.compatibility import Fit, best, expression_fits, fits, source, worst
from sealcheck.licence.expressions import read
from sealcheck.licence.traits import CLOSING, Trait, traits
from sealcheck.licence.traits import source as classes

PAIRS = [
    ("MIT", "MIT", Fit.SAME, ""),
    ("EUPL-1.2", "MIT", Fit.YES, "osadl"),
    ("MIT", "GPL-3.0-only", Fit.NO, "osadl"),
    ("GPL-2.0-only", "Apache-2.0", Fit.NO, "osadl"),
    ("GPL-3.0-only", "GPL-2.0-only", Fit.NO, "osadl"),
    ("GPL-3.0-or-later", "GPL-2.0-or-later", Fit.YES, "osadl"),
    ("EUPL-1.2", "Apache-2.0", Fit.UNKNOWN, "osadl"),
    ("GPL-2.0-only", "EUPL-1.1", Fit.YES, "eupl"),
    ("GPL-3.0-only", "EUPL-1.1", Fit.NO, "osadl"),
    ("OSL-3.0", "EUPL-1.2", Fit.YES, "eupl"),
    ("EUPL-1.2", "AGPL-3.0-only", Fit.CHECK, "eupl"),
    ("MIT", "MPL-2.0", Fit.SEPARATE, "class"),
    ("Apache-2.0", "LGPL-3.0-or-later", Fit.SEPARATE, "class"),
    ("EUPL-1.2", "LGPL-3.0-or-later", Fit.SEPARATE, "class"),
    ("GPL-2.0-only", "LGPL-3.0-only", Fit.NO, "osadl"),
    ("GPL-3.0-only", "EPL-2.0", Fit.NO, "osadl"),
    ("GPL-3.0-or-later", "GPL-3.0-only", Fit.CHECK, "version"),
    ("AGPL-3.0-or-later", "GPL-3.0-only", Fit.CHECK, "osadl"),
    ("GPL-2.0-or-later", "Apache-2.0", Fit.CHECK, "later"),
    ("GPL-2.0-or-later", "GPL-3.0-only", Fit.CHECK, "later"),
    ("MIT", "BUSL-1.1", Fit.NO, "class"),
    ("EUPL-1.2", "CC-BY-NC-4.0", Fit.NO, "class"),
    ("MIT", "OFL-1.1", Fit.SEPARATE, "text"),
    ("MIT", "CC0-1.0", Fit.YES, "text"),
    ("MIT", "CC-BY-4.0", Fit.UNKNOWN, ""),
    ("MIT", "LicenseRef-own", Fit.UNKNOWN, ""),
    ("LicenseRef-own", "MIT", Fit.UNKNOWN, ""),
]


@pytest.mark.parametrize(("outbound", "inbound", "fit", "by"), PAIRS, ids=[f"{o} < {i}" for o, i, _, _ in PAIRS])
def test_a_pair_has_an_answer_and_its_source(outbound: str, inbound: str, fit: Fit, by: str) -> None:
    answer = fits(outbound, inbound)
    assert (answer.fit, answer.by) == (fit, by)


def test_what_a_text_leaves_open_is_not_guessed() -> None:
    assert fits("GPL-3.0-only", "GPL-2.0-only", sure=False).fit is Fit.UNKNOWN
    assert fits("GPL-3.0-only", "GPL-3.0-or-later", sure=False).fit is Fit.SAME
    assert fits("MIT", "GPL-3.0-only", sure=False).fit is Fit.NO
    assert fits("GPL-3.0-only", "MIT", sure=False).fit is Fit.YES


EXPRESSIONS = [
    ("a choice: the best", "MIT", "(MPL-2.0 OR GPL-3.0-only OR Apache-2.0)", Fit.YES),
    ("several: the worst", "MIT", "ISC AND GPL-3.0-only", Fit.NO),
    ("nested", "MIT", "(ISC AND BSD-3-Clause) OR GPL-3.0-only", Fit.YES),
    ("old and badly written", "MIT", "apache 2.0", Fit.YES),
    ("an exception in the table", "GPL-2.0-only", "GPL-2.0-only WITH Classpath-exception-2.0", Fit.YES),
    ("an exception gives more", "GPL-3.0-only", "GPL-3.0-only WITH GCC-exception-3.1", Fit.SAME),
    ("an exception may open", "MIT", "GPL-3.0-only WITH GCC-exception-3.1", Fit.UNKNOWN),
    ("names nothing", "MIT", "see the web page", Fit.UNKNOWN),
    ("deep", "MIT", "(" * 200 + "MIT" + ")" * 200, Fit.SAME),
    ("too deep", "MIT", "(" * 10_000 + "MIT", Fit.UNKNOWN),
]


@pytest.mark.parametrize(("outbound", "inbound", "fit"), [r[1:] for r in EXPRESSIONS], ids=[r[0] for r in EXPRESSIONS])
def test_expressions(outbound: str, inbound: str, fit: Fit) -> None:
    assert expression_fits(read(outbound), read(inbound), choice=False, sure=True).fit is fit


def test_a_part_fits_every_alternative_or_one_of_several_licences() -> None:
    outbound, inbound = read("MIT OR GPL-3.0-only"), read("GPL-3.0-only")
    assert expression_fits(outbound, inbound, choice=True, sure=True).fit is Fit.NO
    both = read("MIT AND GPL-3.0-only")
    assert expression_fits(both, inbound, choice=False, sure=True).fit is Fit.SAME


def test_nothing_is_unknown() -> None:
    assert worst([]).fit is best([]).fit is Fit.UNKNOWN


TRAITS = [
    ("MIT", "osi fsf permissive"),
    ("EUPL-1.2", "osi fsf network"),
    ("AGPL-3.0-or-later", "osi fsf network"),
    ("GPL-2.0-only", "osi fsf strong"),
    ("MPL-2.0", "osi fsf weak"),
    ("CC0-1.0", "fsf permissive content"),
    ("CC-BY-4.0", "fsf permissive content"),
    ("DL-DE-BY-2.0", "permissive data"),
    ("ODbL-1.0", "fsf strong data"),
    ("SSPL-1.0", "source_available"),
    ("BUSL-1.1", "source_available"),
    ("Elastic-2.0", "source_available"),
    ("FSL-1.1-MIT", "source_available"),
    ("PolyForm-Noncommercial-1.0.0", "source_available non_commercial"),
    ("CC-BY-NC-ND-4.0", "source_available content non_commercial no_derivatives"),
    ("LicenseRef-own", "unknown"),
    ("EUPL-1.1+", "osi fsf network"),
]


@pytest.mark.parametrize(("identifier", "words"), TRAITS)
def test_traits(identifier: str, words: str) -> None:
    assert " ".join(traits(identifier)) == words


def test_what_osi_or_fsf_approve_withholds_nothing() -> None:
    for identifier, licence in licence_list().licences.items():
        if licence.osi or licence.fsf:
            assert not CLOSING & set(traits(identifier)), identifier


def test_most_of_the_list_is_classed_and_the_sources_are_dated() -> None:
    known = licence_list().licences
    unknown = [identifier for identifier in known if Trait.UNKNOWN in traits(identifier)]
    assert len(unknown) < 0.04 * len(known)
    assert {source().licence, classes().licence} == {"CC-BY-4.0"} and source().date.startswith("20")
