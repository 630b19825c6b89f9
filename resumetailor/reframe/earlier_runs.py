"""What an earlier run of this program counted in a resume, known by its style or by its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from resumetailor.reframe.counted_facts import counted_facts, latest_work
from resumetailor.resume import Resume, Text
from resumetailor.source import COUNTED_STYLES
from resumetailor.verify.resumes.pool import plain


def uncounted(resume: Resume) -> Resume:
    """The resume without what an earlier run counted, told by its style or, in the person's own file, by its words."""

    def own(line: Text) -> bool:
        styles = {resume.document.blocks[span.block].style for span in line.source}
        return not (styles and styles <= set(COUNTED_STYLES)) and not _is_counted(line.value, told)

    def is_no_headline(line: Text) -> bool:
        return direction is None or not direction.fullmatch(line.value)

    told = frozenset(_told(resume))
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
    forms = (counted_facts().headline.direction, counted_facts().headline.seeking)
    return re.compile("|".join(_form(form.format(position=latest.position, role="{role}")) for form in forms))


def _told(resume: Resume) -> Iterator[str]:
    """What is told outside of the summary, without marks."""
    yield from (plain(highlight.text.value) for highlight in resume.highlights())
    yield from (plain(line.value) for section in resume.other for line in section.lines)


def _is_counted(paragraph: str, told: frozenset[str]) -> bool:
    """Whether an earlier run wrote it: counted sentences, and behind them at most a result that is told elsewhere.

    Bare years in one role, or a bare result, may be the person's own.
    """
    forms, others = _counted(), told - {plain(paragraph)}
    if forms.own.fullmatch(paragraph):
        return True
    led = forms.result_at.fullmatch(paragraph)
    return (led is not None and _is_told(led["result"], others)) or any(
        forms.sentences.fullmatch(lead) and _is_told(forms.result.sub("", result), others)
        for lead, result in _parted(paragraph)
    )


def _parted(paragraph: str) -> Iterator[tuple[str, str]]:
    """What may be its first sentences and the rest: stops stand in names too, "Sp. z o.o."."""
    for stop in _STOP.finditer(paragraph):
        yield paragraph[: stop.start() + 1], paragraph[stop.end() :]


_STOP = re.compile(r"[.!?] ")


def _is_told(result: str, told: Iterable[str]) -> bool:
    return any(plain(result) in text for text in told)


class _Forms(NamedTuple):
    """What the sentences look like: those that nobody else writes, all, a result's place, a result with it."""

    own: re.Pattern[str]
    sentences: re.Pattern[str]
    result: re.Pattern[str]
    result_at: re.Pattern[str]


@cache
def _counted() -> _Forms:
    knowledge = counted_facts()
    texts = {sentence.id: sentence.text for sentence in knowledge.summary}
    years = [text for id, text in texts.items() if id.startswith("experience")]
    own = "|".join(map(_form, (texts["evidence"], *(text for text in years if "{roles}" in text))))
    direction = "|".join(map(_form, (knowledge.headline.direction, knowledge.headline.seeking)))
    behind = rf"(?:(?:{direction})\. )?"
    employer = _form(texts["result.at"].partition("{result}")[2])
    return _Forms(
        re.compile(rf"{behind}(?:{own})"),
        re.compile(rf"{behind}(?:{own}|{'|'.join(map(_form, years))})"),
        re.compile(rf"{employer}$"),
        re.compile(rf"{behind}(?P<result>\S.*?){employer}"),
    )


_FILLING = r"(?:(?!(?<!\.[A-Z])[.!?] [A-Z]).){1,200}?"
"""Words that hold no sentence's end; the dot of "U.S. Army" is none."""


def _form(text: str) -> str:
    """What the sentence looks like, whatever fills its places."""
    fillings = {"years": r"\d+", "roles": r"\d+", "competencies": r"[^.\d]+"}
    return re.sub(r"\\{(\w+)\\}", lambda place: fillings.get(place[1], _FILLING), re.escape(text))
