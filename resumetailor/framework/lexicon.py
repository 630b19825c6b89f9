"""Cue lexicons: which words are evidence of which label, with the examples that prove each cue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from resumetailor.errors import BadLexicon
from resumetailor.framework.patterns import BadPattern, compile_pattern
from resumetailor.knowledge import Knowledge, load_lexicon

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Line = Annotated[str, Field(min_length=1)]
Classes = Mapping[str, tuple[str, ...]]


class CueRule(Knowledge):
    """Patterns (see `resumetailor.framework.patterns`) that are evidence of a label.

    `weight` is about the share of highlights with the cue that deserve the label. Where a pattern of `unless` overlaps
    a match, there is none. `practice`: the words tell of what the role itself does, so that whoever wrote a roadmap has
    shown strategy, whatever the classifier says.
    """

    id: Id
    match: tuple[Line, ...] = Field(min_length=1)
    unless: tuple[Line, ...] = ()
    weight: float = Field(default=0.7, gt=0, lt=1)
    practice: bool = False
    examples: tuple[Line, ...] = Field(min_length=1)
    counterexamples: tuple[Line, ...] = ()

    def patterns(self) -> tuple[str, ...]:
        return (*self.match, *self.unless)


class Label(Knowledge):
    """Something that a highlight can be evidence of: its cues, and patterns that only look like one of them."""

    id: Id
    cues: tuple[CueRule, ...] = ()
    false_friends: tuple[Line, ...] = ()


class LabelFile(Knowledge):
    """The lexicon of the flags, kinds and openings."""

    labels: tuple[Label, ...]


@cache
def flags() -> tuple[Label, ...]:
    """The cues of problem solving, customer facing, the three kinds and the openings, which no framework changes."""
    return load_lexicon("flags", LabelFile).labels


def check(path: Path, labels: Iterable[Label], classes: Classes) -> None:
    """Raises `BadLexicon` with the lines of all ids that stand twice and of all patterns that cannot be read."""
    labels = tuple(labels)
    problems = [*_twice(label.id for label in labels)]
    for label in labels:
        problems += _twice(cue.id for cue in label.cues)
        problems += _unreadable(label.id, label.false_friends, classes)
        for cue in label.cues:
            problems += _unreadable(cue.id, cue.patterns(), classes)
    refuse(path, problems)


def refuse(path: Path, problems: Iterable[tuple[str, str]]) -> None:
    """Raises `BadLexicon` with the line of each problem, given as an entry's id and what is wrong with it."""
    text = path.read_text("utf-8")
    lines = [f"line {_line_of(text, entry)}: {entry}: {problem}" for entry, problem in problems]
    if lines:
        raise BadLexicon(path, "; ".join(lines), "mend these entries")


def _twice(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            yield name, "this id stands twice"
        seen.add(name)


def _unreadable(entry: str, patterns: Iterable[str], classes: Classes) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        try:
            compile_pattern(pattern, classes)
        except BadPattern as error:
            yield entry, str(error)


def _line_of(text: str, entry: str) -> int:
    """The line, from 1, where the entry with this id is written last."""
    places = list(re.finditer(rf"\bid: *[\"']?{re.escape(entry)}\b", text))
    return text.count("\n", 0, places[-1].start()) + 1 if places else 1
