"""Turns a tailored resume into the plain views that templates print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby

from resumetailor.english.employers import cited
from resumetailor.evidence import Evidence
from resumetailor.mapping.threads import threads
from resumetailor.ooxml.templating import variables as view
from resumetailor.ooxml.templating.contact_line import contact_items
from resumetailor.ooxml.templating.plain_dates import plain_period, years
from resumetailor.ooxml.templating.stories.steps import steps
from resumetailor.ooxml.templating.stories.stretches import in_one, stretches
from resumetailor.ooxml.templating.stories.titles import title
from resumetailor.resume import (
    Achievements,
    Certificate,
    Education,
    Home,
    Item,
    OtherSection,
    Project,
    Resume,
    Text,
    Work,
)
from resumetailor.segment.sections.headings import read as read_heading
from resumetailor.source import SourceDocument
from resumetailor.tailored import Selection, TailoredEntry, TailoredHighlight, TailoredResume
from resumetailor.verify.resumes.pool import plain


def context(tailored: TailoredResume) -> view.Context:
    """All that a template can print of `tailored` but stories; every text of its resume is in it."""
    resume = tailored.resume
    headline = tailored.headline.text if tailored.headline else ""
    label = _text(resume.basics.label)
    return view.Context(
        name=_text(resume.basics.name),
        headline=headline or label,
        label=label if headline and label.casefold() not in headline.casefold() else "",
        contact=contact_items(resume.basics, resume.document),
        counted_facts=[fact.text for fact in tailored.summary],
        summary=_texts(resume.basics.summary),
        selected=_selected(tailored),
        work=_entries(tailored.work, tailored),
        volunteer=_entries(tailored.volunteer, tailored),
        projects=_entries(tailored.projects, tailored),
        achievements=_achievements(tailored),
        education=[_degree(entry, resume.document) for entry in resume.education],
        certificates=[_certificate(certificate) for certificate in resume.certificates],
        skills=_groups(resume.skills),
        languages=_groups(resume.languages),
        awards=_groups(resume.awards),
        interests=_groups(resume.interests),
        career_breaks=[_parted(text, resume.document) for text in resume.career_breaks],
        other=_sections(resume),
        stories=[],
    )


YES = "yes"
"""What a variable says that is asked for and not printed."""
_GAP = re.compile(r"[\t\n]| {3,}")
_JOINING = ("", "in", "of", "for", "-", "–", "—", ":")
"""What makes one phrase of a degree and its subject: blanks, such a word, a dash or colon."""
_REMARK_WORDS = 4
"""A remark of so many words in the line of a degree ("evenings") stays in it; what is longer gets a line below."""


def _text(text: Text | None) -> str:
    return text.value if text else ""


def _texts(texts: Iterable[Text]) -> list[str]:
    return [text.value for text in texts]


def _parted(text: Text, document: SourceDocument) -> str:
    """The text with a sign where the source parts it by a tab, wide space or line end: a date from what it dates."""
    stretches = [document.blocks[span.block].text[span.start : span.end] for span in text.source] or [text.value]
    parts = [" ".join(part.split()) for stretch in stretches for part in _GAP.split(stretch)]
    return " · ".join(filter(None, parts))


def _line(*texts: Text | str | None) -> str:
    """Those that are there, with commas between."""
    return ", ".join(str(text) for text in texts if text and str(text))


def _period(entry: object) -> str:
    period = getattr(entry, "period", None)
    return period.text.value if period else ""


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
        source=_line(_position(first.entry) if first.entry.name else None, *_place_and_years(first.entry)),
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
    return _line(_position(entry) if told else None, *place)


def _place_and_years(entry: Home) -> tuple[str, str]:
    return cited(_text(entry.name)) or _text(_position(entry)), years(entry.told_in)


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
        heading=_heading(heading, tailored.resume),
        groups=told,
        above_work=YES if tailored.resume.stands_above_work(*lines) else "",
        remaining=YES if any(group.highlights for group in told) else "",
    )


def _achievement_group(group: TailoredEntry[Achievements], tailored: TailoredResume) -> view.AchievementGroup:
    """A group; what a chosen highlight says word for word is not told twice."""
    chosen = [s for top in tailored.selected for s in top.selections]
    said = [plain(s.highlight.text) for s in chosen]
    below = [highlight.text for highlight in group.highlights]
    return view.AchievementGroup(
        label=_text(group.entry.label).rstrip(" :"),
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
        title=_line(*heads[:1]),
        subtitle=_line(*heads[1:]),
        position=_text(position),
        name=_text(entry.name),
        location=_text(location),
        period=_period(entry),
        dates=plain_period(entry.period),
        url=_text(entry.url),
        summary=_text(entry.summary),
        highlights=below,
        all_highlights=above + below,
    )


def _degree(entry: Education, document: SourceDocument) -> view.Degree:
    title = _phrase(entry.study_type, entry.area, document) or _line(entry.study_type, entry.area)
    beside, below = _remarks(entry, document)
    return view.Degree(
        title=title or _text(entry.institution),
        subtitle=_line(entry.institution if title else None, entry.location),
        study_type=_text(entry.study_type),
        area=_text(entry.area),
        institution=_text(entry.institution),
        location=_text(entry.location),
        period=_period(entry),
        dates=plain_period(entry.period),
        score=_line(entry.score, *beside),
        courses=_texts(below),
    )


def _remarks(entry: Education, document: SourceDocument) -> tuple[list[Text], list[Text]]:
    """What else is told of a degree: short remarks that the source prints in its line, and what stands below."""
    heads = {_printed_line(text, document) for text in (entry.study_type, entry.institution) if text and text.source}
    beside = [
        text
        for text in entry.courses
        if text.source and len(text.value.split()) <= _REMARK_WORDS and _printed_line(text, document) in heads
    ]
    return beside, [text for text in entry.courses if text not in beside]


def _printed_line(text: Text, document: SourceDocument) -> tuple[int, int]:
    """The block of a text, and the line in it."""
    span = text.source[0]
    return span.block, document.blocks[span.block].text.count("\n", 0, span.start)


def _phrase(first: Text | None, second: Text | None, document: SourceDocument) -> str:
    """Both as the source prints them if only blanks or a word such as "in" or "of" join them there, else nothing."""
    if not (first and second and first.source and second.source):
        return ""
    start, end = first.source[0], second.source[0]
    whole = document.blocks[start.block].text[start.start : end.end] if start.block == end.block else ""
    joint = whole.removeprefix(first.value).removesuffix(second.value)
    as_printed = whole == first.value + joint + second.value
    return whole if as_printed and joint.strip().casefold() in _JOINING and "\n" not in joint else ""


def _certificate(certificate: Certificate) -> view.Certificate:
    return view.Certificate(
        title=_line(certificate.name, certificate.issuer),
        name=certificate.name.value,
        issuer=_text(certificate.issuer),
        period=_period(certificate),
        dates=plain_period(certificate.period),
    )


def _groups(items: Iterable[Item]) -> list[view.ItemGroup]:
    """Neighbours with the same label together; templates have a colon of their own."""
    runs = groupby(items, key=lambda item: _text(item.label).rstrip(" :"))
    return [view.ItemGroup(label, [item.text.value for item in run]) for label, run in runs]


def _sections(resume: Resume) -> list[view.Section]:
    """What no field has taken, below its heading; what stood among the jobs, which have their own, below none."""
    by_heading: dict[str, list[OtherSection]] = {}
    for section in resume.other:
        by_heading.setdefault(_heading(section.heading, resume), []).append(section)
    return [_section(heading, sections, resume) for heading, sections in by_heading.items()]


def _section(heading: str, sections: list[OtherSection], resume: Resume) -> view.Section:
    lines = [line for section in sections for line in section.lines]
    return view.Section(
        heading=heading,
        lines=[line for row in _rows(lines, resume.document) for line in _row(row, lines, resume.document)],
        above_work=YES if all(_opens_the_resume(section, resume) for section in sections) else "",
    )


def _rows(lines: Sequence[Text], document: SourceDocument) -> list[list[Text]]:
    """The lines, those that stand beside each other in one row of a table together."""

    def row(line: Text) -> object:
        cells = document.blocks[line.source[0].block].cells[-1:] if line.source else ()
        return (cells[0].table, cells[0].row) if cells else line

    return [list(together) for _, together in groupby(lines, key=row)]


def _row(row: Sequence[Text], lines: Sequence[Text], document: SourceDocument) -> list[view.SectionLine]:
    """One line of a label and its value, "Nationality: Irish"; else each by itself."""
    columns = [document.blocks[line.source[0].block].cells[-1].column for line in row] if len(row) == 2 else []
    if len(set(columns)) == 2 and all(len(line.value) <= _CELL for line in row):
        return [view.SectionLine(f"{row[0].value.rstrip(' :')}: {row[1].value}", "", "")]
    return [_section_line(lines.index(line), lines, document) for line in row]


def _section_line(number: int, lines: Sequence[Text], document: SourceDocument) -> view.SectionLine:
    """A short line above items of a list labels them; its colon says so no better than its look."""
    line, below = lines[number], lines[number + 1 : number + 2]
    listed = _is_item(line, document)
    label = not listed and any(_is_item(item, document) for item in below) and len(line.value.split()) <= _LABEL
    text = line.value.rstrip(" :") if label else line.value
    return view.SectionLine(text, YES if listed else "", YES if label else "")


_CELL = 60
"""So long at most is what stands in a cell beside its label."""
_LABEL = 6
"""So many words at most make a label of items."""


def _opens_the_resume(section: OtherSection, resume: Resume) -> bool:
    """Whether it is a summary or list of achievements that stands above the jobs in the source."""
    kind = next((h.kind for h in resume.headings if h.text == section.heading), "other")
    return kind in ("summary", "highlights") and resume.stands_above_work(*section.lines)


def _is_item(line: Text, document: SourceDocument) -> bool:
    return bool(line.source) and document.blocks[line.source[0].block].list_level is not None


def _heading(printed: Text | None, resume: Resume) -> str:
    """As printed, without its closing colon, a known one in small letters as the templates' own; none above jobs."""
    of_jobs = resume.work and any(h.kind == "work" and h.text == printed for h in resume.headings)
    heading = "" if of_jobs else _text(printed).rstrip(" :")
    return heading.capitalize() if heading.isupper() and read_heading(heading).certainty == 1 else heading
