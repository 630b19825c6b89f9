"""The lines of a resume that tell something, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from resumetailor.english.abbreviations import ends_a_sentence
from resumetailor.resume import Resume, texts_in
from resumetailor.verify.claims.labels import is_label
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.resumes.align import Line
from resumetailor.verify.resumes.entries import Entry, words_of_head
from resumetailor.verify.resumes.pool import keys
from resumetailor.verify.resumes.summary import SUMMARY

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-z(])")
AWARDS = "awards"
_LABEL_WORDS = 5
"""A line of so few words without a number is a label: a heading, a competency, an employer."""


def source_lines(resume: Resume, entries: Sequence[Entry]) -> list[Line]:
    """All lines of a resume that tell something; those of the summary may be left out by an output."""
    titles = words_of_head(resume.basics.label, *(w.position for w in resume.work))
    lines = [
        Line(h.text.value, f"{e.place}, highlight {i}", e.number, known=words_of_head(*e.called))
        for e in entries
        for i, h in enumerate(e.item.highlights, start=1)
    ]
    lines += [Line(str(e.item.summary), f"{e.place}, description", e.number) for e in entries if e.item.summary]
    lines += [Line(h.text.value, "achievements", apart=True) for a in resume.achievements for h in a.highlights]
    lines += [Line(t.value, SUMMARY, required=False, known=titles) for t in resume.basics.summary]
    lines += [Line(str(item.text), AWARDS, required=False) for item in resume.awards]
    lines += [Line(str(c), "education", required=False) for e in resume.education for c in e.courses]
    lines += [Line(t.value, "career breaks") for t in texts_in(resume.career_breaks)]
    lines += [Line(t.value, str(o.heading or "other")) for o in resume.other for t in o.lines]
    return [replace(line, text=sentence) for line in lines for sentence in _unlabelled(sentences(line.text))]


def _unlabelled(found: Sequence[str]) -> Sequence[str]:
    """The sentences of a line without a label that stands before them: "Working with data. Cut the wait …"."""
    return found[1:] if len(found) > 1 and is_label(found[0]) else found


def sentences(text: str) -> list[str]:
    """A paragraph's sentences; none ends within brackets: "(Firm Pvt. Ltd., 2021 to present)"."""
    found: list[str] = []
    for part in _SENTENCE.split(text):
        if found and (not ends_a_sentence(found[-1], part) or found[-1].count("(") > found[-1].count(")")):
            found[-1] += f" {part}"
        elif part:
            found.append(part)
    return found


def output_lines(resume: Resume, entries: Sequence[Entry], matched: dict[int, int]) -> list[Line]:
    """All lines of the output; `entry` is the number of the entry's counterpart in the source."""
    lines = source_lines(resume, entries)
    homes = {number: matched.get(number, -1 - number) for number in range(len(entries))}
    return [line if line.entry is None else replace(line, entry=homes[line.entry]) for line in lines]


def homeless(lines: Sequence[Line], entries: Iterable[int]) -> list[Line]:
    """The lines, those of some entries without their entry: whether they were moved cannot be told."""
    lost = frozenset(entries)
    return [replace(line, entry=None) if line.entry in lost else line for line in lines]


def is_short_label(text: str) -> bool:
    """Whether it is so short that it tells nothing of the person; with a full stop, if it may name a skill."""
    return len(keys(text)) <= _LABEL_WORDS and not quantities(text) and (not text.endswith(".") or is_label(text))
