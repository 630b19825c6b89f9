"""What a template can print: plain views of a tailored resume, every field described with an example.

The descriptions are the single table behind `templates/README.md` and `template.check_template`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


def _doc(meaning: str, example: str = "", covers: tuple[str, ...] = ()) -> Any:
    """A field's meaning and example; `covers` names sibling fields whose texts it prints too."""
    return field(metadata={"meaning": meaning, "example": example, "covers": covers})


@dataclass(frozen=True, slots=True)
class ContactItem:
    text: str = _doc("as printed in the source", "dafydd@example.com")
    url: str = _doc("where it leads, empty for a place or phone number", "mailto:dafydd@example.com")


@dataclass(frozen=True, slots=True)
class SelectedHighlight:
    text: str = _doc("the highlight's words", "Cut the ticket backlog from 412 to under 90.")
    source: str = _doc("employer or project and period, to print in parentheses", "Halvergate Ltd, Jan 2019 – Present")


@dataclass(frozen=True, slots=True)
class Competency:
    label: str = _doc("the competency's name", "Problem solving")
    highlights: list[SelectedHighlight] = _doc("the highlights chosen for it")


@dataclass(frozen=True, slots=True)
class Entry:
    title: str = _doc("`position`, or `name` where there is none", "Support Lead", ("position",))
    subtitle: str = _doc(
        "`name` and `location`, without what the title says", "Halvergate Ltd, Leeds", ("name", "location")
    )
    position: str = _doc("the title held; empty for a project", "Support Lead")
    name: str = _doc("employer, organisation or project", "Halvergate Ltd")
    location: str = _doc("where", "Leeds")
    period: str = _doc("when, as printed in the source", "Jan 2019 – Present")
    summary: str = _doc("what describes the employer, post or project", "Warehouse software, 340 customers.")
    highlights: list[str] = _doc(
        "those that are not among `selected`, most relevant first", "Ran 11 call-listening sessions."
    )
    all_highlights: list[str] = _doc("all of its own, the selected ones first", "", ("highlights",))


@dataclass(frozen=True, slots=True)
class Degree:
    title: str = _doc(
        "`study_type` and `area`, or `institution` where there is neither", "BSc, Computing", ("study_type", "area")
    )
    subtitle: str = _doc(
        "`institution` and `location`, without what the title says", "Northmere", ("institution", "location")
    )
    study_type: str = _doc("the degree", "BSc (Hons)")
    area: str = _doc("the subject", "Computing")
    institution: str = _doc("the school", "University of Northmere")
    location: str = _doc("where", "York")
    period: str = _doc("when, as printed in the source", "2014")
    score: str = _doc("the grade", "2:1")
    courses: list[str] = _doc("modules, thesis, honours", "Dissertation on queueing.")


@dataclass(frozen=True, slots=True)
class Certificate:
    title: str = _doc("`name` and `issuer`", "ITIL 4 Foundation, PeopleCert", ("name", "issuer"))
    name: str = _doc("the certificate", "ITIL 4 Foundation")
    issuer: str = _doc("who gave it", "PeopleCert")
    period: str = _doc("when, as printed in the source", "2020")


@dataclass(frozen=True, slots=True)
class ItemGroup:
    label: str = _doc("what the source prints before the group, often empty", "Tools")
    entries: list[str] = _doc("the items", "SQL (read only, but daily)")


@dataclass(frozen=True, slots=True)
class Section:
    heading: str = _doc("as printed in the source", "References")
    lines: list[str] = _doc("its lines", "Available on request.")


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of a template."""

    name: str = _doc("the person's name", "Dafydd Okonedo-Rhys")
    headline: str = _doc("real title and direction", "Support Lead moving into product management")
    label: str = _doc("the title under the name in the source, empty where `headline` says it", "Support Lead")
    contact: list[ContactItem] = _doc("place, phone, e-mail and links, in this order")
    counted_facts: list[str] = _doc("sentences counted from the resume", "Nine years in support.")
    summary: list[str] = _doc("the person's own profile, paragraph by paragraph", "Support lead with nine years …")
    selected: list[Competency] = _doc("the highlights chosen for the top, by competency")
    work: list[Entry] = _doc("every job, in the order of the source")
    volunteer: list[Entry] = _doc("voluntary posts")
    projects: list[Entry] = _doc("projects")
    education: list[Degree] = _doc("degrees and courses of study")
    certificates: list[Certificate] = _doc("certificates and licences")
    skills: list[ItemGroup] = _doc("skills")
    languages: list[ItemGroup] = _doc("languages")
    awards: list[ItemGroup] = _doc("awards and honours")
    interests: list[ItemGroup] = _doc("interests")
    other: list[Section] = _doc("all other sections")
