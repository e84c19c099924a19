# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the W3C's vocabularies EARL 1.0 and Pointers in RDF declare, as far as a report may use it.

Sources: http://www.w3.org/ns/earl# and http://www.w3.org/2009/pointers# (classes, individuals, domains, ranges).
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

EARL = "http://www.w3.org/ns/earl#"
PTR = "http://www.w3.org/2009/pointers#"

#: Class → the class it is a part of, or None.
CLASSES: dict[str, str | None] = {
    f"{EARL}Assertion": None, f"{EARL}Assertor": None, f"{EARL}Software": None, f"{EARL}TestSubject": None,
    f"{EARL}TestResult": None, f"{EARL}TestMode": None, f"{EARL}TestCriterion": None,
    f"{EARL}TestCase": f"{EARL}TestCriterion", f"{EARL}TestRequirement": f"{EARL}TestCriterion",
    f"{EARL}OutcomeValue": None, f"{PTR}Pointer": None,
    **{f"{EARL}{name}": f"{EARL}OutcomeValue" for name in ("Pass", "Fail", "CannotTell", "NotApplicable", "NotTested")},
    f"{PTR}SinglePointer": f"{PTR}Pointer", f"{PTR}LineCharPointer": f"{PTR}SinglePointer",
}  # fmt: skip
INDIVIDUALS = {
    **{f"{EARL}{name}": f"{EARL}TestMode" for name in ("automatic", "manual", "semiAuto", "undisclosed", "unknownMode")},
    f"{EARL}passed": f"{EARL}Pass", f"{EARL}failed": f"{EARL}Fail", f"{EARL}cantTell": f"{EARL}CannotTell",
    f"{EARL}inapplicable": f"{EARL}NotApplicable", f"{EARL}untested": f"{EARL}NotTested",
}  # fmt: skip
#: Property → the class of what has it, and the class or datatype of its value; None where none is declared.
PROPERTIES: dict[str, tuple[str | None, str | None]] = {
    f"{EARL}assertedBy": (f"{EARL}Assertion", f"{EARL}Assertor"),
    f"{EARL}subject": (f"{EARL}Assertion", f"{EARL}TestSubject"),
    f"{EARL}test": (f"{EARL}Assertion", f"{EARL}TestCriterion"),
    f"{EARL}result": (f"{EARL}Assertion", f"{EARL}TestResult"),
    f"{EARL}mode": (f"{EARL}Assertion", f"{EARL}TestMode"),
    f"{EARL}mainAssertor": (f"{EARL}Assertor", f"{EARL}Assertor"),
    f"{EARL}outcome": (f"{EARL}TestResult", f"{EARL}OutcomeValue"),
    f"{EARL}pointer": (f"{EARL}TestResult", f"{PTR}Pointer"),
    f"{EARL}info": (f"{EARL}TestResult", "literal"),
    f"{PTR}lineNumber": (f"{PTR}LineCharPointer", str(XSD.positiveInteger)),
    f"{PTR}reference": (f"{PTR}SinglePointer", None),
}
#: What an assertion must have (EARL 1.0 Guide, 2.1 to 2.6): exactly one of each.
REQUIRED = ("assertedBy", "subject", "test", "result")


def misuses(graph: Graph) -> Iterator[str]:
    """Yield every statement of the graph that the vocabularies do not allow, and every assertion that lacks a part."""
    for subject, predicate, value in graph:
        name = str(predicate)
        if name.startswith((EARL, PTR)) and name not in PROPERTIES:
            yield f"no such property: {name}"
        elif name in PROPERTIES:
            domain, values = PROPERTIES[name]
            if domain and not _is_a(graph, subject, domain):
                yield f"{name} on something that is no {domain}"
            if values and not _fits(graph, value, values):
                yield f"{name} is no {values}: {value!r}"
        elif predicate == RDF.type and str(value).startswith((EARL, PTR)) and str(value) not in CLASSES:
            yield f"no such class: {value}"
    for assertion in graph.subjects(RDF.type, URIRef(f"{EARL}Assertion")):
        for part in REQUIRED:
            if len(list(graph.objects(assertion, URIRef(f"{EARL}{part}")))) != 1:
                yield f"not one {part}: {assertion}"


def _fits(graph: Graph, value: Node, wanted: str) -> bool:
    if isinstance(value, Literal):
        return wanted == "literal" or (str(value.datatype) == wanted and value.ill_typed is not True)
    return _is_a(graph, value, wanted)


def _is_a(graph: Graph, node: Node, wanted: str) -> bool:
    classes = [str(each) for each in graph.objects(node, RDF.type)]
    if str(node) in INDIVIDUALS:
        classes.append(INDIVIDUALS[str(node)])
    for each in classes:
        found: str | None = each
        while found:
            if found == wanted:
                return True
            found = CLASSES.get(found)
    return False
