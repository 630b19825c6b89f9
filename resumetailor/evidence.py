"""The third stage's types: what each highlight is evidence of, and the words that say so.

All offsets are characters of the highlight's text. The labels are defined in models/README.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from resumetailor.resume import Resume

Kind = Literal["accomplishment", "responsibility", "other"]
Role = Literal["action", "object", "beneficiary", "problem", "method", "result"]
Opening = Literal["act", "shared", "undergone", "duty", "named"]
"""What the first words tell: an own act, a part in one, something done to the person, an area of duties.

"named" is what tells no act at all: an award, a rank, a part that was played.
"""
KINDS: tuple[Kind, ...] = ("accomplishment", "responsibility", "other")
FLAGS = ("problem_solving", "customer_facing")


class Token(NamedTuple):
    """One word of the dependency parse, in Universal Dependencies' coarse and Penn Treebank's fine tags.

    `head` is the index of its governor in the parse (its own for a root); a governor that is the implied subject's verb
    is a token like any other, the implied subject itself is in no parse.
    """

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


MODEL = "model"
"""The rule of a cue that the classifier weighed."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that caused a judgement. `rule` is the lexicon entry's id, or `MODEL`."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A yes or no with its calibrated probability and its causes."""

    value: bool
    score: float
    evidence: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Competency:
    """That a highlight shows the competency `id` of the framework."""

    id: str
    score: float
    evidence: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Metric:
    """A number with its unit or noun, as printed: "from 61% to 84%", "40 accounts"."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one part tells: what was done, to what, for whom, against which problem, how, with what result."""

    role: Role
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is judged of one highlight.

    `strength`: 4 a result with a number tied to an act, 3 a result without number, 2 an act with its volume, 1 an act,
    0 a duty or a trait claim. `practice`: the words that tell of what the role aimed at itself does. `hints`: the
    competencies that some of its words speak for, or that are not out of question, whether or not they hold.
    """

    kind: Kind
    kind_score: float
    problem_solving: Judgement
    customer_facing: Judgement
    competencies: tuple[Competency, ...] = ()
    metrics: tuple[Metric, ...] = ()
    parts: tuple[Part, ...] = ()
    strength: int = 0
    opening: Opening = "act"
    practice: tuple[Cue, ...] = ()
    hints: tuple[Competency, ...] = ()
    parse: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class AnalysedResume:
    """A resume and, by highlight id, the evidence in it."""

    resume: Resume
    evidence: Mapping[str, Evidence]
