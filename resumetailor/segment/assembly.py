"""Puts the resume together from its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from resumetailor.resume import (
    Achievements,
    Basics,
    CareerBreak,
    Certificate,
    Education,
    Heading,
    Item,
    OtherSection,
    Project,
    Resume,
    SectionKind,
    Work,
)
from resumetailor.segment import accounting, amended, implied, mixed
from resumetailor.segment.education import certificates, degree_forms, studies
from resumetailor.segment.entries import (
    achievements,
    attributions,
    career_gaps,
    closing_dates,
    nested_lists,
    numbered_items,
    overviews,
    posts,
    projects,
)
from resumetailor.segment.entries.attributions import Placed
from resumetailor.segment.lists import items
from resumetailor.segment.person import basics
from resumetailor.segment.sections import division, headings
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section, Sections
from resumetailor.segment.text import columns, labelled, numbering
from resumetailor.segment.text.lines import Line
from resumetailor.source import SourceDocument


@dataclass(slots=True)
class _Draft:
    """What the sections have given so far."""

    work: list[Work] = field(default_factory=list)
    volunteer: list[Work] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    achievements: list[Achievements] = field(default_factory=list)
    education: list[Education] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)
    skills: list[Item] = field(default_factory=list)
    languages: list[Item] = field(default_factory=list)
    awards: list[Item] = field(default_factory=list)
    interests: list[Item] = field(default_factory=list)
    career_breaks: list[CareerBreak] = field(default_factory=list)
    other: list[OtherSection] = field(default_factory=list)
    labels: list[Line] = field(default_factory=list)
    skill_groups: frozenset[Line] = frozenset()

    def resume(self, document: SourceDocument, about: Basics, printed: tuple[Heading, ...]) -> Resume:
        """What was read, as a resume."""
        return Resume(
            document=document,
            basics=about,
            work=tuple(self.work),
            volunteer=tuple(self.volunteer),
            projects=tuple(self.projects),
            achievements=tuple(self.achievements),
            education=tuple(self.education),
            certificates=tuple(self.certificates),
            skills=tuple(self.skills),
            languages=tuple(self.languages),
            awards=tuple(self.awards),
            interests=tuple(self.interests),
            career_breaks=tuple(self.career_breaks),
            other=tuple(self.other),
            headings=printed,
        )


def assemble(document: SourceDocument, lines: Sequence[Line]) -> Resume:
    """The resume whose printed lines these are."""
    found = division.find(lines)
    parts = _parts(found.all)
    head = [line for s in parts if s.kinds in ((), ("contact",)) for line in s.lines]
    profile = [line for s in parts if s.kinds == ("summary",) for line in s.lines]
    draft = _Draft(skill_groups=_skill_groups(parts))
    for part in parts:
        _take(part, draft)
    draft.work, repeats = overviews.without(draft.work)
    placed = _attribute(parts, draft)
    placed.add(Placed(repeats=repeats))
    about = basics.find(head, [line for line in profile if line not in placed.lines])
    resume = draft.resume(document, about, _headings(found, draft.labels))
    return accounting.complete(resume, [(s.heading, s.lines) for s in found.all], placed.repeats)


def _parts(found: Sequence[Section]) -> list[Section]:
    """The sections, those of several kinds or of none taken apart by what stands in them."""
    parts = []
    for section in (replace(section, lines=numbering.below(section.heading, section.lines)) for section in found):
        for part in (
            implied.parted(section, found) if _untold(section) or implied.trains_at_work(section) else [section]
        ):
            parts += mixed.parted(part)
    for part in parts:
        part.kinds = amended.kinds_of_posts(part, parts)
        if amended.is_profile(part, parts):
            part.kinds = ("summary",)
            _rename(found, part)
        if amended.by_skill(part, parts) or amended.tells_achievements(part):
            part.kinds = ("highlights",)
            _rename(found, part)
        if amended.names_wish(part) or amended.tells_no_post(part, parts):
            part.kinds = ("other",)
    return parts


def _rename(found: Sequence[Section], part: Section) -> None:
    """Lets the printed section be what its only part is."""
    for section in found:
        if section.heading is not None and section.heading is part.heading:
            section.kinds = part.kinds


def _untold(section: Section) -> bool:
    speaking = section.heading is not None and headings.ambiguous(str(section.heading))
    vague = section.kinds == ("other",) and (not section.certain or speaking)
    return section.kinds in ((), ("contact",), ("summary",)) or vague


def _skill_groups(parts: Sequence[Section]) -> frozenset[Line]:
    """The headings of skills that name groups of them, as they do where several stand: "Tools", "Databases".

    One that names skills only ("Skills") or something else as well ("Skills & Awards") is no group's.
    """
    found = {part.heading for part in parts if part.kinds == ("skills",) and part.heading is not None}
    return frozenset(h for h in found if headings.names_group(str(h))) if len(found) > 1 else frozenset()


def _attribute(parts: Sequence[Section], draft: _Draft) -> Placed:
    """Gives the highlights that stand apart, also in a profile, to the entries they name; the rest stays together."""
    entries: list[Work | Project] = [*draft.work, *draft.volunteer, *draft.projects]
    placed = Placed()
    for section in parts:
        if section.kinds == ("highlights",):
            found = attributions.place(section.lines, entries)
            elsewhere = (*found.lines, *found.awards)
            draft.achievements += achievements.read(section, elsewhere, len(draft.achievements))
            placed.add(found)
        elif section.kinds == ("summary",):
            found = attributions.place_listed(section.lines, entries)
            apart = achievements.in_profile(section.lines, bool(found.highlights))
            told = Section(("highlights",), section.heading, apart)
            if achieved := achievements.read(told, found.lines, len(draft.achievements)):
                draft.achievements += achieved
                found.lines += [line for line in apart if line not in found.lines]
            placed.add(found)
    draft.work = [attributions.added(post, placed) for post in draft.work]
    draft.volunteer = [attributions.added(post, placed) for post in draft.volunteer]
    draft.projects = [attributions.added(entry, placed) for entry in draft.projects]
    draft.awards += items.whole(placed.awards)
    draft.labels += placed.groups
    return placed


def _take(section: Section, draft: _Draft) -> None:
    """Reads a section of one kind into the draft."""
    lines = section.lines
    match section.kinds[:1]:
        case ("work",):
            draft.work += _posts(lines, "work", len(draft.work), draft)
        case ("volunteer",):
            draft.volunteer += _posts(lines, "volunteer", len(draft.volunteer), draft)
        case ("projects",):
            found, labels = projects.read(lines, len(draft.projects))
            draft.projects += found
            draft.labels += labels
        case ("education",):
            draft.education += _schools(lines, draft)
        case _:
            _take_list(section, draft)
    if section.kinds[:1] in (("certificates",), ("skills",), ("languages",)):
        draft.labels += columns.column_heads(lines)


def _take_list(section: Section, draft: _Draft) -> None:
    lines = section.lines
    match section.kinds[:1]:
        case ("certificates",):
            draft.certificates += certificates.certificates(lines)
        case ("skills",):
            group = section.heading if section.heading in draft.skill_groups else None
            draft.skills += items.items(lines, group)
        case ("languages",):
            draft.languages += items.spoken(lines)
        case ("awards",):
            draft.awards += items.whole(lines)
        case ("interests",):
            draft.interests += items.pursuits(lines)
        case _:
            draft.career_breaks += career_gaps.told_below(section.heading, lines)


def _posts(lines: Sequence[Line], prefix: str, number: int, draft: _Draft) -> list[Work]:
    """The posts of a section; the draft takes the times without one that are told among them, and their labels."""
    jobs, gaps = career_gaps.parted(nested_lists.unlisted(numbered_items.listed(closing_dates.raised(lines))))
    works, labels = posts.works(jobs, prefix, number)
    draft.career_breaks += gaps
    draft.labels += labels
    return works


def _schools(lines: Sequence[Line], draft: _Draft) -> list[Education]:
    """The schools and degrees of a section; the draft takes their levels and labels."""
    told, levels = _without_levels([p for line in lines for p in labelled.parts(numbering.unnumbered(line))])
    told, printed = degree_forms.without_labels(told)
    draft.labels += [*levels, *printed]
    form = labelled.values(told)
    draft.labels += dict.fromkeys(value.printed for value in form if value.printed is not None)
    return degree_forms.read(form)


def _without_levels(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines without the levels of studies, and these: alone in a form or before a cell, else before a school."""
    form = labelled.names_studies(lines)
    left = {line for line, beside in pairwise(lines) if line.left_of(beside)}.difference(columns.column_heads(lines))
    levels = [line for line in lines if (form or line in left) and studies.is_level(line)]
    parted = [(o, None) if form else studies.without_level(o) for o in lines if o not in levels]
    return [line for line, _ in parted], levels + [level for _, level in parted if level is not None]


def _headings(found: Sections, labels: Sequence[Line]) -> tuple[Heading, ...]:
    headings = [Heading(_kind(s.kinds), s.heading.text) for s in found.all if s.heading is not None]
    headings += [Heading("other", line.text) for line in found.noise]
    headings += [Heading("other", line.text) for line in labels]
    return tuple(sorted(dict.fromkeys(headings), key=lambda h: (h.text.source[0].block, h.text.source[0].start)))


def _kind(kinds: tuple[Kind, ...]) -> SectionKind:
    first = kinds[0] if kinds else "other"
    if first == "contact":
        return "other"
    return "education" if first == "training" else first
