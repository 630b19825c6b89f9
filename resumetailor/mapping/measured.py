"""Which texts tell a measured change, and which a change or an amount alone."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from resumetailor.verify.claims.changes import changes
from resumetailor.verify.claims.quantities import Quantity, quantities

_CLAUSES = re.compile(r"[;:,]\s|(?<=[\w)%]{3})\.\s|\s[–—-]\s|\bso\b")
"""Where what follows is told of something else: "made a one page sheet, errors fell"."""
_ASKED = re.compile(r"\bwhat\b[^,;.]*")
"""What is asked did not happen by it: "asked 6 nurses what slowed them"."""
_GIVEN_UP = re.compile(
    r"\bdrop(?:-?(?:in|off)s?\b|(?:s|ped|ping)?\s(?:the|an?|our|its|their|it|them)\b"
    r"(?![^,;.]*\b(?:by|from|to)\b[^,;.]*\d))",
    re.IGNORECASE,
)
"""What is dropped for good did not fall: "argued for dropping the second form", but "dropped the rate by 3%"."""
_INSTEAD = re.compile(r"\d\S*(?:\s[a-z]+)?\s(?:in place of|instead of|rather than)\s\S*\d", re.IGNORECASE)
"""As in "takes 2 hours instead of 3 days"."""
_SIGNED = re.compile(r"(?<!\w)[+−]\d[\d.,]*\s?%")
"""As in "revenue +27%"."""
DATES = frozenset(("year-date",))


@lru_cache(1024)
def tells_a_change(text: str) -> bool:
    """Whether the text tells a change and its number: "fell by a third", "from 12% to 7%", not "118% of quota"."""
    if not tells_an_amount(text):
        return False
    return tells_from_what_to_what(text) or any(_is_measured(clause) for clause in _CLAUSES.split(_ASKED.sub("", text)))


@lru_cache(1024)
def tells_from_what_to_what(text: str) -> bool:
    """Whether the text tells a state and the one before it: "from 12% to 7%", "34% -> 46%", "12 days to 5".

    Each may have its year: "from 19 in 2019 to 8 in 2021".
    """
    told = [quantity for quantity in quantities(text) if quantity.unit not in DATES]
    return _INSTEAD.search(text) is not None or any(_became(one, two) for one, two in pairwise(told))


def tells_an_amount(text: str) -> bool:
    """Whether the text tells a number of something: "118% of quota", not "our first choice"."""
    return any(quantity.unit not in (*DATES, "ordinal") for quantity in quantities(text))


def tells_a_measure(clause: str) -> bool:
    """Whether a number tells how much: "to one day", not what was made in "cut the form to one side"."""
    found = (q for q in quantities(clause) if (q.value, q.role, q.unit) != (1, "to", ""))
    return any(quantity.unit not in (*DATES, "ordinal") for quantity in found)


def tells_money(text: str) -> bool:
    """Whether the text tells an amount of money: "won £310k"."""
    return any(quantity.money for quantity in quantities(text))


def tells_a_rate(text: str) -> bool:
    """Whether the text tells how much of the whole: "99.8% accuracy", not "said no to a third program"."""
    return any("%" in quantity.printed for quantity in quantities(text))


def names_a_change(text: str) -> bool:
    """Whether the text tells that something rose, fell or became better, with its size or without."""
    return bool(changes(_GIVEN_UP.sub("", _ASKED.sub("", text))))


def _is_measured(clause: str) -> bool:
    return tells_a_measure(clause) and (names_a_change(clause) or _SIGNED.search(clause) is not None)


def _became(one: Quantity, two: Quantity) -> bool:
    """Whether the first is what became the second; what is told to be less than before is no range, unless a name."""
    named = two.printed.startswith("0") and two.value >= 1  # "Rotation 23-04"
    fell = (one.role, two.role) == ("range", "range") and one.value > two.value and not named
    changed = {one.role, two.role} == {"from", "to"} and one.value != two.value
    return fell or changed
