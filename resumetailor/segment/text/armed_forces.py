"""Armed forces as employers, and the units and bases that their people name."""

from __future__ import annotations

import re
from functools import cache

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form, holds_any


class ForceWords(Knowledge):
    """models/lexicons/armed_forces.yml."""

    forces: tuple[str, ...]
    units: tuple[str, ...]
    bases: tuple[str, ...]
    schools: tuple[str, ...]
    examples: dict[str, tuple[str, ...]]
    counterexamples: dict[str, tuple[str, ...]]


words = from_lexicon("armed_forces", ForceWords)


def is_force(text: str) -> bool:
    """Whether it names an armed force."""
    return holds_any(words().forces, text)


def is_unit(text: str) -> bool:
    """Whether it is a unit of one, as its people write it: "2-87 IN", "HHC", "B Co"."""
    return _unit().fullmatch(text.strip()) is not None


def is_base(text: str) -> bool:
    """Whether it is a base: "Fort Drum"."""
    return _base().fullmatch(text.strip()) is not None


def is_trade_school(text: str) -> bool:
    """Whether it is a school of theirs that trains in a trade and gives no degree: "Airborne School"."""
    return _trade_school().fullmatch(text.strip()) is not None


@cache
def _trade_school() -> re.Pattern[str]:
    return re.compile(any_form(words().schools), re.IGNORECASE)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(any_form(words().units))


@cache
def _base() -> re.Pattern[str]:
    return re.compile(any_form(words().bases), re.IGNORECASE)
