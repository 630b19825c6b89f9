"""What every rule of rewriting is, what it may ask for, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from resumetailor.english.verbs import Variety
from resumetailor.evidence import Opening, Token
from resumetailor.knowledge import Knowledge
from resumetailor.reframe.syntax.sentence import Sentence

Risk = Literal["G", "A", "R"]
"""G: the same meaning. A: only under a condition that the text itself fulfils. R: never applied, only refused."""
Parser = Callable[[str], tuple[Token, ...]]


@dataclass(frozen=True, slots=True)
class RewriteContext:
    """What is known about the job that a highlight belongs to, and about the resume.

    `current`: the job is held today. `position`: its title as printed. `explained`: the acronyms that the resume spells
    out somewhere. `opening`: what the first words were judged to tell.
    `parse` gives the dependency parse of a text whose beginning was taken away; without it the parse of
    the whole is used, and fewer highlights are sure enough to be rewritten.
    """

    current: bool
    position: str = ""
    variety: Variety = "american"
    explained: frozenset[str] = frozenset()
    opening: Opening = "act"
    parse: Parser | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The sentence after a rule was applied."""

    rule: str
    sentence: Sentence


Step = Callable[[Sentence, RewriteContext], Change | None]
"""One kind of rewriting that applies once; None where it does not apply or is not sure."""
Steps = Callable[[Sentence, RewriteContext], Iterator[Change]]
"""One kind of rewriting that applies in several places, each change made upon the one before."""


class Rule(Knowledge):
    """An entry of a rules file. `examples`, `current` and `left` are its tests, in a job with the title `position`."""

    id: str
    risk: Risk
    note: str = ""
    position: str = ""
    examples: dict[str, str] = Field(default_factory=dict)
    current: dict[str, str] = Field(default_factory=dict)
    left: tuple[str, ...] = ()
