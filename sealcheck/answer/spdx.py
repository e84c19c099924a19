# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The answer as an SPDX 2.3 document, tag-value or JSON (https://spdx.github.io/spdx-spec/v2.3/)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.clean import clean
from sealcheck.licence.expressions import read
from sealcheck.pattern import regex

Row = Mapping[str, Any]

_NOT_IN_ID = regex(r"[^A-Za-z0-9.-]+")
_REF = regex(r"LicenseRef-[A-Za-z0-9.-]{1,80}")
_DATE = regex(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_URL = regex(r"(?:https?|ssh)://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,1000}")
_RELATION = {"dependency": "DEPENDS_ON"}


def to_json(doc: Row) -> str:
    """Return the SPDX document as JSON."""
    return json.dumps(spdx_document(doc), ensure_ascii=True, indent=2) + "\n"


def spdx_document(doc: Row) -> dict[str, Any]:
    """Return the SPDX document in the shape of its JSON schema."""
    subject = doc["subject"]
    name = clean(subject["name"] or "unnamed", limit=200)
    packages = [_main(doc, name), *_others(doc)]
    created = subject["commit_date"] if _DATE.fullmatch(subject["commit_date"]) else f"{doc['as_of']}T00:00:00Z"
    spdx = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": name,
        "documentNamespace": f"https://spdx.org/spdxdocs/sealcheck-{_NOT_IN_ID.sub('-', name)}-{_fingerprint(doc)}",
        "creationInfo": {"created": created, "creators": [f"Tool: sealcheck-{doc['tool']['version']}"]},
        "packages": packages,
        "relationships": list(_relationships(doc, packages)),
    }
    extracted = _extracted(doc, packages)
    return spdx | ({"hasExtractedLicensingInfos": extracted} if extracted else {})


def _fingerprint(doc: Row) -> str:
    """Return what tells this document from any other: the same answer gives the same name."""
    return hashlib.sha256(json.dumps(doc, sort_keys=True, ensure_ascii=True).encode()).hexdigest()[:32]


def _main(doc: Row, name: str) -> dict[str, Any]:
    subject, conclusion = doc["subject"], doc["conclusion"]
    expression = conclusion["expression"] if conclusion else "NOASSERTION"
    package = {
        "SPDXID": "SPDXRef-Package",
        "name": name,
        "downloadLocation": _location(subject),
        "filesAnalyzed": False,
        "licenseConcluded": expression,
        "licenseDeclared": _declared(doc, expression),
        "copyrightText": "NOASSERTION",
        "licenseComments": " ".join(filter(None, _comments(doc))),
    }
    return package | ({"versionInfo": subject["commit"]} if subject["commit"] else {})


def _location(subject: Row) -> str:
    url = subject["url"]
    if not _URL.fullmatch(url):
        return "NOASSERTION"
    commit = f"@{subject['commit']}" if subject["commit"] else ""
    return f"git+{url}{commit}"


def _declared(doc: Row, expression: str) -> str:
    """Return what the project itself says: nothing sure where its statements contradict the text, or there are none."""
    said = doc["statements"]
    if not said or said["contradict"] or not said["judged"]:
        return "NOASSERTION"
    if doc["conclusion"]["basis"] in ("text", "texts", "notice", "folder", "linked", "readme", "header"):
        return expression
    stated = {each["expression"] for each in said["agree"] if each["expression"]}
    return stated.pop() if len(stated) == 1 else "NOASSERTION"


def _comments(doc: Row) -> Iterator[str]:
    if doc["conclusion"]:
        yield doc["conclusion"]["text"]["en"]
    if doc["open_source"]:
        yield doc["open_source"]["text"]["en"]
    for each in (doc["statements"] or {"contradict": []})["contradict"]:
        yield f"{each['path']}:{each['line']}: {each['text']['en']}"


def _others(doc: Row) -> Iterator[dict[str, Any]]:
    """Yield a package for each place of a part or dependency; a licence that is not sure stays NOASSERTION."""
    number = 0
    for ruling in (doc["compatibility"] or {"rulings": []})["rulings"]:
        if ruling["kind"] == "files":
            continue
        for place in ruling["places"]:
            number += 1
            declared = read(ruling["licence"])
            yield {
                "SPDXID": f"SPDXRef-{ruling['kind']}-{number}",
                "name": place["name"] or place["path"].rpartition("/")[0] or place["path"],
                "downloadLocation": "NOASSERTION",
                "filesAnalyzed": False,
                "licenseConcluded": "NOASSERTION",
                "licenseDeclared": declared.text if declared.sure and declared.text else "NOASSERTION",
                "copyrightText": "NOASSERTION",
                "comment": f"{place['path']}:{place['line']}: {ruling['text']['en']}",
            }


def _relationships(doc: Row, packages: list[dict[str, Any]]) -> Iterator[dict[str, str]]:
    main = packages[0]["SPDXID"]
    yield _related("SPDXRef-DOCUMENT", "DESCRIBES", main)
    for each in packages[1:]:
        kind = each["SPDXID"].split("-")[1]
        yield _related(main, _RELATION.get(kind, "CONTAINS"), each["SPDXID"])


def _related(one: str, how: str, other: str) -> dict[str, str]:
    return {"spdxElementId": one, "relationshipType": how, "relatedSpdxElement": other}


def _extracted(doc: Row, packages: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Return an entry for each LicenseRef that is used; the text itself is where the comment says."""
    used = {
        ref for each in packages for key in ("licenseConcluded", "licenseDeclared") for ref in _REF.findall(each[key])
    }
    files = ", ".join(doc["conclusion"]["files"]) if doc["conclusion"] else ""
    main = set(_REF.findall(packages[0]["licenseConcluded"]))
    return [
        {
            "licenseId": ref,
            "extractedText": f"See {files}" if ref in main and files else "See the file that names it.",
            "comment": doc["conclusion"]["text"]["en"] if ref in main else "A licence that the project names itself.",
        }
        for ref in sorted(used)
    ]


def tag_value(doc: Row) -> str:
    """Return the SPDX document in tag-value form."""
    spdx = spdx_document(doc)
    lines = [
        f"SPDXVersion: {spdx['spdxVersion']}", f"DataLicense: {spdx['dataLicense']}", "SPDXID: SPDXRef-DOCUMENT",
        f"DocumentName: {_line(spdx['name'])}", f"DocumentNamespace: {spdx['documentNamespace']}",
        f"Creator: {spdx['creationInfo']['creators'][0]}", f"Created: {spdx['creationInfo']['created']}",
    ]  # fmt: skip
    for each in spdx["packages"]:
        lines += ["", *_package_lines(each)]
    for each in spdx.get("hasExtractedLicensingInfos", ()):
        lines += ["", f"LicenseID: {each['licenseId']}", f"ExtractedText: {_text(each['extractedText'])}",
                  f"LicenseComment: {_text(each['comment'])}"]  # fmt: skip
    lines.append("")
    for each in spdx["relationships"]:
        lines.append(f"Relationship: {each['spdxElementId']} {each['relationshipType']} {each['relatedSpdxElement']}")
    return "\n".join(lines) + "\n"


def _package_lines(each: Mapping[str, Any]) -> Iterator[str]:
    yield f"PackageName: {_line(each['name'])}"
    yield f"SPDXID: {each['SPDXID']}"
    if each.get("versionInfo"):
        yield f"PackageVersion: {each['versionInfo']}"
    yield f"PackageDownloadLocation: {each['downloadLocation']}"
    yield "FilesAnalyzed: false"
    yield f"PackageLicenseConcluded: {each['licenseConcluded']}"
    yield f"PackageLicenseDeclared: {each['licenseDeclared']}"
    if each.get("licenseComments"):
        yield f"PackageLicenseComments: {_text(each['licenseComments'])}"
    yield f"PackageCopyrightText: {each['copyrightText']}"
    if each.get("comment"):
        yield f"PackageComment: {_text(each['comment'])}"


def _line(text: str) -> str:
    return clean(text, limit=1000)


def _text(text: str) -> str:
    """Return `text` between the tags that enclose free text; tags in it are taken apart, so that none ends early."""
    return f"<text>{re.sub(r'<(?=/?text>)', '< ', clean(text, limit=10_000))}</text>"
