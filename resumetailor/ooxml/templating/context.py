"""Turns a tailored resume into the plain views that templates print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby

from resumetailor.english.employers import cited
from resumetailor.evidence import Evidence
from resumetailor.mapping.threads import threads
from resumetailor.ooxml.templating import degrees, fields, sections
from resumetailor.ooxml.templating import variables as view
from resumetailor.ooxml.templating.contact_line import contact_items
from resumetailor.ooxml.templating.course_heading import certificates_heading
from resumetailor.ooxml.templating.plain_dates import plain_period, years
from resumetailor.ooxml.templating.stories.steps import steps
from resumetailor.ooxml.templating.stories.stretches import in_one, stretches
from resumetailor.ooxml.templating.stories.titles import title
from resumetailor.resume import (
    Achievements,
    CareerBreak,
    Certificate,
    Home,
    Item,
    Project,
    Resume,
    Text,
    Work,
)
from resumetailor.source import SourceDocument
from resumetailor.tailored import Selection, TailoredEntry, TailoredHighlight, TailoredResume
from resumetailor.verify.resumes.pool import plain


def context(tailored: TailoredResume) -> view.Context:
    """All that a template can print of `tailored` but stories; every text of its resume is in it."""
    resume = tailored.resume
    headline = tailored.headline.text if tailored.headline else ""
    label = fields.text(resume.basics.label)
    return view.Context(
        name=fields.text(resume.basics.name),
        headline=headline or label,
        label=label if headline and label.casefold() not in headline.casefold() else "",
        contact=contact_items(resume.basics, resume.document),
        counted_facts=[fact.text for fact in tailored.summary],
        summary=fields.texts(resume.basics.summary),
        selected=_selected(tailored),
        work=_entries(tailored.work, tailored),
        volunteer=_entries(tailored.volunteer, tailored),
        projects=_entries(tailored.projects, tailored),
        achievements=_achievements(tailored),
        education=[degrees.degree(entry, resume.document) for entry in resume.education],
        certificates=[_certificate(certificate) for certificate in resume.certificates],
        certificates_heading=certificates_heading(resume),
        skills=_groups(resume.skills),
        languages=_groups(resume.languages),
        awards=_groups(resume.awards),
        interests=_groups(resume.interests),
        career_breaks=_breaks(resume.career_breaks, resume),
        later_breaks=_breaks((gap for gap in resume.career_breaks if resume.job_below(gap) is None), resume),
        other=sections.sections(resume),
        stories=[],
    )


def _above(entry: Work | Project, resume: Resume) -> list[CareerBreak]:
    """The times without a job that are told right above it."""
    below = ((gap, resume.job_below(gap)) for gap in resume.career_breaks)
    return [gap for gap, job in below if job is not None and job.id == entry.id]


def _breaks(gaps: Iterable[CareerBreak], resume: Resume) -> list[str]:
    """What is told of times without a job, line by line."""
    return [_parted(line, resume.document) for gap in gaps for line in gap.lines]


_GAP = re.compile(r"[\t\n]| {3,}")


def _parted(text: Text, document: SourceDocument) -> str:
    """The text with a sign where the source parts it by a tab, wide space or line end: a date from what it dates."""
    stretches = [document.blocks[span.block].text[span.start : span.end] for span in text.source] or [text.value]
    parts = [" ".join(part.split()) for stretch in stretches for part in _GAP.split(stretch)]
    return " · ".join(filter(None, parts))


def _selected(tailored: TailoredResume) -> list[view.Competency]:
    resume = tailored.resume
    return [
        view.Competency(
            group.label,
            [view.SelectedHighlight(s.highlight.text, attribution(s.entry, resume)) for s in group.selections],
        )
        for group in tailored.selected
    ]


def stories(tailored: TailoredResume) -> list[view.StoryGroup]:
    """The chosen highlights as interview stories; what leans on a highlight is told in its story."""
    numbers, leaning = count(), frozenset(_leaning(tailored))
    groups = []
    for group in tailored.selected:
        told: list[list[Selection]] = []
        for selection in group.selections:
            if told and selection.highlight.id in leaning:
                told[-1].append(selection)
            else:
                told.append([selection])
        groups.append(view.StoryGroup(group.label, [_story(whole, next(numbers), tailored) for whole in told]))
    return groups


def _leaning(tailored: TailoredResume) -> Iterator[str]:
    """The highlights that are told of those before them: "Median time fell from 94 days to 61."."""
    for home in tailored.resume.homes():
        for _, *others in threads(home.highlights, tailored.resume.document, tailored.evidence):
            yield from (highlight.id for highlight in others)


def _story(told: Sequence[Selection], number: int, tailored: TailoredResume) -> view.Story:
    first, evidence = told[0], tailored.evidence
    texts = {s.highlight.id: s.highlight.original for s in told}
    open_questions = tuple(question for id, question in tailored.questions if id in texts)
    return view.Story(
        title=_title_of(first.highlight, evidence.get(first.highlight.id)),
        text=" ".join(texts.values()),
        source=fields.line(_position(first.entry) if first.entry.name else None, *_place_and_years(first.entry)),
        steps=steps(in_one(stretches(text, evidence.get(id)) for id, text in texts.items()), open_questions, number),
    )


def _title_of(highlight: TailoredHighlight, evidence: Evidence | None) -> str:
    """The title of its story; a duty is called by the act that it was reworded to."""
    if evidence is not None and evidence.opening == "duty" and highlight.text != highlight.original:
        return title(highlight.text, None)
    return title(highlight.original, evidence)


def attribution(entry: Home, resume: Resume) -> str:
    """Employer or project and years, as a chosen highlight shows them in parentheses; nothing where none is known.

    What describes the employer in brackets stands in the head of its job alone. The position comes first of voluntary
    work, which must not look like a job, and where several jobs share both, which could not be told apart otherwise.
    """
    place = _place_and_years(entry)
    shared = [e for e in resume.entries() if _place_and_years(e) == place]
    told = entry.name is not None and (len(shared) > 1 or entry in resume.volunteer)
    return fields.line(_position(entry) if told else None, *place)


def _place_and_years(entry: Home) -> tuple[str, str]:
    return cited(fields.text(entry.name)) or fields.text(_position(entry)), years(entry.told_in)


def _position(entry: Home) -> Text | None:
    return entry.position if isinstance(entry, Work) else None


def _entries(entries: Iterable[TailoredEntry[Work | Project]], tailored: TailoredResume) -> list[view.Entry]:
    return [_entry(tailored_entry, tailored) for tailored_entry in entries]


def _achievements(tailored: TailoredResume) -> list[view.Achievements]:
    """What was achieved apart from the jobs, below the headings of the source."""
    by_heading: dict[Text | None, list[TailoredEntry[Achievements]]] = {}
    for group in tailored.achievements:
        by_heading.setdefault(group.entry.heading, []).append(group)
    return [_achieved(heading, groups, tailored) for heading, groups in by_heading.items()]


def _achieved(
    heading: Text | None, groups: Sequence[TailoredEntry[Achievements]], tailored: TailoredResume
) -> view.Achievements:
    told = [_achievement_group(group, tailored) for group in groups]
    lines = [highlight.text for group in groups for highlight in group.entry.highlights]
    return view.Achievements(
        heading=sections.heading(heading, tailored.resume),
        groups=told,
        above_work=fields.YES if tailored.resume.stands_above_work(*lines) else "",
        remaining=fields.YES if any(group.highlights for group in told) else "",
    )


def _achievement_group(group: TailoredEntry[Achievements], tailored: TailoredResume) -> view.AchievementGroup:
    """A group; what a chosen highlight says word for word is not told twice."""
    chosen = [s for top in tailored.selected for s in top.selections]
    said = [plain(s.highlight.text) for s in chosen]
    below = [highlight.text for highlight in group.highlights]
    return view.AchievementGroup(
        label=fields.text(group.entry.label).rstrip(" :"),
        highlights=[text for text in below if not any(plain(text) in line for line in said)],
        all_highlights=[*(s.highlight.text for s in chosen if s.entry.id == group.entry.id), *below],
    )


def _entry(tailored_entry: TailoredEntry[Work | Project], tailored: TailoredResume) -> view.Entry:
    entry = tailored_entry.entry
    location = entry.location if isinstance(entry, Work) else None
    position = _position(entry)
    heads = [text for text in (position, entry.name, location) if text]
    below = [highlight.text for highlight in tailored_entry.highlights]
    above = [s.highlight.text for group in tailored.selected for s in group.selections if s.entry.id == entry.id]
    return view.Entry(
        title=fields.line(*heads[:1]),
        subtitle=fields.line(*heads[1:]),
        position=fields.text(position),
        name=fields.text(entry.name),
        location=fields.text(location),
        period=fields.period(entry.period),
        dates=plain_period(entry.period),
        url=fields.text(entry.url),
        summary=fields.text(entry.summary),
        breaks=_breaks(_above(entry, tailored.resume), tailored.resume),
        highlights=below,
        all_highlights=above + below,
    )


def _certificate(certificate: Certificate) -> view.Certificate:
    return view.Certificate(
        title=fields.line(certificate.name, certificate.issuer),
        name=certificate.name.value,
        issuer=fields.text(certificate.issuer),
        period=fields.period(certificate.period),
        dates=plain_period(certificate.period),
    )


def _groups(items: Iterable[Item]) -> list[view.ItemGroup]:
    """Neighbours with the same label together; templates have a colon of their own."""
    runs = groupby(items, key=lambda item: fields.text(item.label).rstrip(" :"))
    return [view.ItemGroup(label, [item.text.value for item in run]) for label, run in runs]
