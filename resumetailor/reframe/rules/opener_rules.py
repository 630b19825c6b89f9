"""The rules on weak beginnings: models/lexicons/openers.yml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.reframe.rules.phrases import PhraseText
from resumetailor.reframe.rules.rule import Rule
from resumetailor.reframe.syntax.follows import Takes

Effect = Literal["as", "do", "each", "help", "say", "keep"]


class Opener(Rule):
    """One weak beginning; see the file for what each key means."""

    opener: tuple[PhraseText, ...] = ()
    takes: tuple[Takes, ...]
    effect: Effect
    say: str = ""
    excluded: Words = Field(default=(), alias="except")


class Openers(Knowledge):
    """The file's content."""

    openers: tuple[Opener, ...]
    named: Opener
    outcomes: Words
    outcomes_upon: dict[str, Words]
    done_to_people: Words
    done_to_people_only: Words
    standards: tuple[PhraseText, ...]


openers = from_lexicon("openers", Openers)
