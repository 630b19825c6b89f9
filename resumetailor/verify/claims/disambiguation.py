"""Where a listed wording claims nothing: "machine learning" is no study, "not only" negates nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from resumetailor.english.number_words import number_words
from resumetailor.verify.claims.frequencies import HOW_OFTEN, compares, every_time
from resumetailor.verify.claims.groups import part_of_group
from resumetailor.verify.claims.modals import plans_nothing
from resumetailor.verify.text import lexicon

_ALSO = re.compile(r", (?:i )?also\b")
_OF_WORK = re.compile(r" (?:the|my|our) (?:job|role|work|post|position|duties)\b")
_TWO = re.compile(r" [\w'-]+(?: [\w'-]+)? and ")
"""As in "in both French and German", which claims no more than the two."""
_BOUND = re.compile(r" (?:fewer|less|more|later) than (?!an? )| only\b")
"""As in "no fewer than", "not only"."""


_DECIMAL = re.compile(r"[.,]\d|(?<=\d[.,]0)")
"""As in "$0.50", which is not nothing."""


def begins_clause(line: str, start: int) -> bool:
    """Whether "and I" begins a clause, rather than naming others before it."""
    return line.startswith("and i", start) and (start < 2 or line[start - 2] in ",;.:" or line.startswith("i "))


def claims_nothing(line: str, found: re.Match[str]) -> bool:
    """Whether a wording claims nothing here: "every Monday" is a frequency, "when it would come" no plan."""
    following = _void_before().get(found.group())
    if following is not None:
        return bool(following.match(line, found.end()))
    if found.group() in ("would", "should"):
        return plans_nothing(found)
    if found.group() == "part of" and (_OF_WORK.match(line, found.end()) or part_of_group().match(line, found.start())):
        return True
    if found.group().startswith(("work", "collaborat")):
        return bool(_no_partner().match(line, found.end()))
    if found.group().endswith(" by"):  # "supervised by me"
        return bool(re.match(r" (?:me|myself)\b", line[found.end() :]))
    if found.group() == "learning":  # "machine learning" is nothing that goes on
        return not line[: found.start()].endswith(("; ", ", ", "(", ": "))
    if found.group().startswith("except"):  # "apart from the till, also ran the desk"
        return bool(_ALSO.search(line, found.end()))
    if found.group() in HOW_OFTEN:
        return compares(found)
    if found.group() in ("shared", "sharing"):  # "shared the figures" shares no credit
        return found.start() == 0 or line[: found.start()].endswith((", ", "; ", "and "))
    return found.group() == "we" and line[: found.start()].endswith("what ")


@cache
def _void_before() -> Mapping[str, re.Pattern[str]]:
    """Wordings that claim nothing, or nothing of their own, where what is looked for follows."""
    return {
        "every": every_time(),
        "the first": re.compile(r" of (?:each|every|the|a) (?:month|quarter|year)\b"),
        **dict.fromkeys(lexicon.claims().of_numbers, _number_follows()),
        **dict.fromkeys(("no", "not"), _BOUND),
        "0": _DECIMAL,
        **dict.fromkeys(lexicon.claims().refused["reach"]["both"], _TWO),
    }


@cache
def _no_partner() -> re.Pattern[str]:
    """What somebody works with that is nobody: "a budget of £500", "large data sets"."""
    things = "|".join(lexicon.wording().no_partners)
    return re.compile(rf"(?: with)? (?:(?:an?|the|our|their|its|my|\w+) ){{0,2}}(?:{things})\b")


@cache
def _number_follows() -> re.Pattern[str]:
    return re.compile(rf" (?:within |in )?(?:\d|[$€£]|an? |{number_words().any_cardinal})")
