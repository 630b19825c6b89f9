"""Headline and summary: sentences made of facts that are counted in the resume, and of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Literal

from resumetailor.english.verbs import Words
from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.mapping import CompetencyMap
from resumetailor.mapping.measured import names_a_change, tells_a_change, tells_an_amount
from resumetailor.mapping.merit import years_since
from resumetailor.nlp.parts import VERBAL
from resumetailor.resume import Date, Period, Resume, Text, Work
from resumetailor.segment.certificates import is_award
from resumetailor.tailored import CountedFact, TailoredHighlight
from resumetailor.verify.pool import plain
from resumetailor.verify.quantities import quantities


class _Headline(Knowledge):
    direction: str
    seeking: str
    seeking_roles: tuple[str, ...]


class _Sentence(Knowledge):
    id: str
    text: str


Gap = Literal["measure", "result", "improvement", "volume", "case"]
"""What a highlight leaves open."""


class _CountedFacts(Knowledge):
    headline: _Headline
    years_stated: Words
    summary: tuple[_Sentence, ...]
    questions: dict[Gap, str]

    def sentence(self, id: str, sources: Iterable[str], **facts: object) -> CountedFact:
        template = next(s.text for s in self.summary if s.id == id)
        return CountedFact(template.format(**facts), f"summary.{id}", tuple(sources))


@cache
def _knowledge() -> _CountedFacts:
    return load_lexicon("counted_facts", _CountedFacts)


COUNTED = ("Counted Facts", "Counted Headline")
"""The styles in which the templates print these sentences."""


def uncounted(resume: Resume) -> Resume:
    """The resume without what an earlier run counted, told by its style or, in the person's own file, by its words."""

    def own(line: Text) -> bool:
        styles = {resume.document.blocks[span.block].style for span in line.source}
        return not (styles and styles <= set(COUNTED)) and not _is_counted(line.value, highlights)

    def is_no_headline(line: Text) -> bool:
        return direction is None or not direction.fullmatch(line.value)

    highlights = frozenset(_told(resume))
    direction = _direction_of(resume)
    sections = (
        replace(section, lines=tuple(filter(is_no_headline, filter(own, section.lines)))) for section in resume.other
    )
    return replace(
        resume,
        basics=replace(resume.basics, summary=tuple(filter(own, resume.basics.summary))),
        other=tuple(section for section in sections if section.lines),
    )


def _direction_of(resume: Resume) -> re.Pattern[str] | None:
    """The headline that an earlier run wrote below the person's own title; None if there is none of their own."""
    latest = latest_work(resume)
    if latest is None or latest.position is None or resume.basics.label is None:
        return None
    forms = (_knowledge().headline.direction, _knowledge().headline.seeking)
    return re.compile("|".join(_form(form.format(position=latest.position, role="{role}")) for form in forms))


def _told(resume: Resume) -> Iterator[str]:
    """What is told outside of the summary, without marks."""
    yield from (plain(highlight.text.value) for highlight in resume.highlights())
    yield from (plain(line.value) for section in resume.other for line in section.lines)


def _is_counted(paragraph: str, told: frozenset[str]) -> bool:
    """Whether an earlier run wrote it: counted sentences, and behind them at most a result that is told elsewhere."""
    found = _counted().fullmatch(paragraph)
    if found is None or not (found["experience"] or found["evidence"]):
        return False
    result = found["result"]
    return found["evidence"] is not None if result is None else any(plain(result) in text for text in told)


@cache
def _counted() -> re.Pattern[str]:
    """A paragraph that begins with these sentences; bare years of experience may be the person's own."""
    knowledge = _knowledge()
    forms = {sentence.id: _form(sentence.text) for sentence in knowledge.summary}
    experience = "|".join(form for id, form in forms.items() if id.startswith("experience"))
    direction = "|".join(map(_form, (knowledge.headline.direction, knowledge.headline.seeking)))
    counted = rf"(?P<experience>(?:{experience})(?: |$))?(?P<evidence>{forms['evidence']}(?: |$))?"
    return re.compile(rf"(?:(?:{direction})\. )?{counted}(?P<result>\S.*)?")


_FILLING = r"(?:(?!(?<!\.[A-Z])[.!?] [A-Z]).){1,200}?"
"""Words that hold no sentence's end; the dot of "U.S. Army" is none."""


def _form(text: str) -> str:
    """What the sentence looks like, whatever fills its places."""
    fillings = {"years": r"\d+", "roles": r"\d+", "competencies": r"[^.\d]+"}
    return re.sub(r"\\{(\w+)\\}", lambda place: fillings.get(place[1], _FILLING), re.escape(text))


def headline(resume: Resume, role: str) -> CountedFact | None:
    """The real title and the direction: "Support Lead moving into product management"; None without a title."""
    latest = latest_work(resume)
    title = latest.position if latest is not None and latest.position is not None else resume.basics.label
    if title is None:
        return None
    forms = _knowledge().headline
    names_a_person = role.split()[-1].casefold() in forms.seeking_roles
    form = forms.seeking if names_a_person else forms.direction
    source = latest.id if latest is not None and title is latest.position else "basics"
    return CountedFact(form.format(position=title, role=role), "headline", (source,))


def latest_work(resume: Resume) -> Work | None:
    """The job held today, else the one that ended last, else the first printed."""
    dated = [w for w in resume.work if w.period is not None and w.period.start is not None]
    if not dated:
        return resume.work[0] if resume.work else None
    return max(dated, key=lambda w: (w.current, _end(w.period), -resume.work.index(w)))


def _end(period: Period | None) -> tuple[int, int]:
    last = period and (period.end or period.start)
    return (last.year, last.month or 12) if last else (0, 0)


def summary(
    analysed: AnalysedResume,
    mapped: CompetencyMap,
    highlights: Iterable[TailoredHighlight],
    today: date,
) -> tuple[CountedFact, ...]:
    """Three sentences at most: experience, competencies with at least two highlights each, the best measured result."""
    sentences = (_experience(analysed.resume, today), _evidence(mapped), _result(analysed, mapped, highlights, today))
    return tuple(s for s in sentences if s is not None)


def _experience(resume: Resume, today: date) -> CountedFact | None:
    latest = latest_work(resume)
    if latest is None or latest.position is None or latest.name is None:
        return None
    roles, years = len(resume.work), years_of_experience(resume.work, today)
    if years < 2 or _states_years(resume):
        return None
    form = "years" if roles > 1 else "one_role"
    id = f"experience.{form}" if latest.current else f"experience.former_{form}"
    facts = {"position": latest.position, "employer": latest.name, "roles": roles, "years": years}
    return _knowledge().sentence(id, (w.id for w in resume.work), **facts)


def _states_years(resume: Resume) -> bool:
    """Whether the person counts the years already, perhaps another way than by the dates."""
    words = re.compile(rf"(?<![^\W\d])(?:{'|'.join(_knowledge().years_stated)})\b", re.IGNORECASE)
    profile = (*resume.basics.summary, *filter(None, [resume.basics.label]))
    elsewhere = (line for section in resume.other for line in section.lines)
    return any(words.search(text.value) for text in profile) or any(
        quantity.unit in _knowledge().years_stated for line in elsewhere for quantity in quantities(line.value)
    )


def years_of_experience(work: Iterable[Work], today: date) -> int:
    """Whole years in the union of the jobs' dates; a bare year counts from its January, a bare end to its January."""
    months = set[int]()
    for job in work:
        if job.period is not None and job.period.start is not None:
            end = Date(today.year, today.month) if job.period.present else job.period.end
            months.update(range(_month(job.period.start), _month(end or job.period.start)))
    return len(months) // 12


def _month(day: Date) -> int:
    return day.year * 12 + (day.month or 1) - 1


def _evidence(mapped: CompetencyMap) -> CountedFact | None:
    shown = sorted((c for c in mapped.coverage if len(c.highlights) >= 2), key=lambda c: -len(c.highlights))[:3]
    if not shown:
        return None
    labels = [c.label.lower() for c in shown]
    sources = (id for c in shown for id in c.highlights)
    return _knowledge().sentence("evidence", sources, competencies=_listed(labels))


def _listed(labels: Sequence[str]) -> str:
    """The labels in one phrase, with a comma before the last "and" where it could be misread."""
    *first, last = labels
    if not first:
        return last
    comma = "," if len(labels) > 2 or any(" and " in label for label in labels) else ""
    return f"{', '.join(first)}{comma} and {last}"


_money = re.compile(r"[$£€]\s?\d")
LONGEST_RESULT = 160
"""Characters of a highlight that still reads well inside a sentence."""


def _result(
    analysed: AnalysedResume, mapped: CompetencyMap, highlights: Iterable[TailoredHighlight], today: date
) -> CountedFact | None:
    """Of the strong results one that stands at the top, tells a change, and is the most recent."""
    measured = [h for h in highlights if _is_short_result(h, analysed)]
    chosen = {choice.highlight for choice in mapped.choices}
    years = {h.id: years_since(entry.period, today) for entry in analysed.resume.entries() for h in entry.highlights}

    def rank(highlight: TailoredHighlight) -> tuple[bool, bool, int, int]:
        id = highlight.id
        return id in chosen, tells_a_change(highlight.text), -years[id], mapped.relevance[id]

    best = max(measured, key=rank, default=None)
    if best is None:
        return None
    return CountedFact(f"{best.text.rstrip('.')}.", "summary.result", (best.id,))


def _is_short_result(highlight: TailoredHighlight, analysed: AnalysedResume) -> bool:
    evidence = analysed.evidence[highlight.id]
    first = evidence.parse[0] if evidence.parse else None
    return (
        evidence.strength == 4
        and evidence.kind == "accomplishment"
        and (tells_a_change(highlight.text) or _money.search(highlight.text) is not None)
        and first is not None
        and first.tag == "VBD"
        and all(token.tag != "PRP" for token in evidence.parse[1:2])
        and len(highlight.text) <= LONGEST_RESULT
        and not re.search(r"[.!?;] ", highlight.text)
    )


def questions(analysed: AnalysedResume) -> Iterator[tuple[str, str]]:
    """Highlight id and what its writer could add to it, for each that leaves something open."""
    for highlight in analysed.resume.highlights():
        gap = _gap(highlight.text.value, analysed.evidence[highlight.id])
        if gap is not None:
            yield highlight.id, _knowledge().questions[gap]


def _gap(text: str, evidence: Evidence) -> Gap | None:
    """An award and a measured result leave nothing open, nor does a result that is told as a name."""
    if tells_a_change(text) or is_award(text):
        return None
    if evidence.kind == "accomplishment":
        measured = evidence.strength == 4 or evidence.metrics or tells_an_amount(text)
        if measured or not any(token.tag in VERBAL for token in evidence.parse):
            return None
        return "measure" if names_a_change(text) else "result"
    if evidence.strength == 1:
        return "volume"
    return "improvement" if evidence.kind == "responsibility" else "case"
