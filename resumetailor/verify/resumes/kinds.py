"""Certificates told as awards and awards as certificates: below another heading, or behind a label that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resumetailor.resume import Heading, Resume
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.list_labels import List, list_labels
from resumetailor.verify.resumes.qualifications import content
from resumetailor.verify.text.words import words

_CODES: dict[List, Code] = {"certificates": Code.CERTIFICATE_CHANGED, "awards": Code.AWARD_CHANGED}
_OTHER: dict[List, List] = {"certificates": "awards", "awards": "certificates"}
_LABEL = re.compile(r"^([^:()]{1,30}): |\(([^()]{1,30})\)$")
"""What says of which kind an entry is: "Award: First Aid", "First Aid (award)"."""


def kind_faults(source: Resume, output: Resume) -> Iterator[Fault]:
    """Entries of the lists of certificates and awards that the source has as another kind of thing."""
    for of, code in _CODES.items():
        apart = _headed(output, of) and _headed(source, _OTHER[of]) and not (_mixed(source) or _mixed(output))
        own, others = _entries(source, of), _entries(source, _OTHER[of])
        for text in _entries(output, of):
            if kind := _claimed(text, of, (*own, *others)):
                yield Fault(code, of, "", text, f"the source does not call it “{kind}”")
            elif apart and _stands_elsewhere(text, own, others):
                yield Fault(code, of, "", text, f"in the source it stands among the {_OTHER[of]}")


def _entries(resume: Resume, of: List) -> Sequence[str]:
    if of == "awards":
        return [item.text.value for item in resume.awards]
    return [certificate.name.value for certificate in resume.certificates]


def _claimed(text: str, of: List, known: Sequence[str]) -> str:
    """The word of another list by which an entry is called, though the source's own does not have it."""
    label = next((part for found in _LABEL.findall(text) for part in found if part), "")
    said = content(text)
    own = {w.text for entry in known if content(entry) & said for w in words(entry)}
    kinds = (word for every, named in list_labels().lists.items() if every != of for word in named)
    return next((kind for kind in kinds if kind not in own and kind in {w.text for w in words(label)}), "")


def _stands_elsewhere(text: str, own: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the other list of the source has the entry, and its own has not."""
    said = content(text)
    return any(_names(entry, said) for entry in others) and not any(_names(entry, said) for entry in own)


def _names(entry: str, said: frozenset[str]) -> bool:
    named = content(entry.partition(",")[0])
    return bool(named) and named <= said


def _mixed(resume: Resume) -> bool:
    """Whether a heading names several kinds: "Certificates and awards"."""
    return any(sum(not kind.isdisjoint(_said(heading)) for kind in _kinds()) > 1 for heading in resume.headings)


def _headed(resume: Resume, of: List) -> bool:
    """Whether a heading names the list: "Awards"."""
    return any(not frozenset(list_labels().lists[of]).isdisjoint(_said(heading)) for heading in resume.headings)


def _kinds() -> Sequence[frozenset[str]]:
    return [frozenset(kind) for kind in (*list_labels().lists.values(), list_labels().headed)]


def _said(heading: Heading) -> frozenset[str]:
    return frozenset(w.text for w in words(heading.text.value))
