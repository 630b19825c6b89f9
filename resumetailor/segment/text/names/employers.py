"""How much a text looks like an employer, a part of one, or what one is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from resumetailor.english.employers import legal_forms
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form, any_of, holds_any
from resumetailor.segment.text.names import places, titles
from resumetailor.segment.text.names.titles import title
from resumetailor.segment.text.names.writing import bare, begins, capitalised, holds, words_of


class EmployerWords(Knowledge):
    """models/lexicons/employers.yml."""

    kinds: frozenset[str]
    whole: frozenset[str]
    own: frozenset[str]
    starts: tuple[str, ...]
    houses: tuple[str, ...]
    parts: frozenset[str]
    again: tuple[str, ...]
    professions: frozenset[str]
    descriptions: tuple[str, ...]
    services: tuple[str, ...]
    stations: tuple[str, ...]


lexicon = from_lexicon("employers", EmployerWords)


_ANY = re.compile(r"\s(?:at|by|for|from|in|of|with)\s+an?\s")


@lru_cache(1024)
def employer(text: str) -> float:
    """A legal form is sure; a kind of organisation, "& ", "The …" or a possessive are signs.

    What stands behind an article is no name: "a logistics company", of "Tool for a logistics company".
    """
    text = _ANY.split(text)[0]
    words = words_of(text)
    if not words or len(text) > 110 or text.casefold().strip(" .") in places.lexicon().modes:
        return 0.0
    score = 0.0
    if bare(words[-1]) in legal_forms().forms and len(words) > 1 and not places.ends_in_state(text):
        score += 2.5
    elif bare(text.split(",")[0].rpartition(" ")[2].casefold()) in legal_forms().forms and " " in text.split(",")[0]:
        score += 2.0
    elif any(bare(w) in legal_forms().forms for w in words[1:] if len(bare(w)) > 2) or re.search(
        r"\bsp\. z o", text, re.IGNORECASE
    ):
        score += 1.5
    if holds(words, lexicon().kinds):
        score += 1.5 if len(words) > 1 or bare(words[0]) in lexicon().whole else 0.4
    if begins(text, lexicon().starts):
        score += 0.7
    if re.search(r"\s&\s|[’']s\b|\.(?:com|io|org|net|ai)\b|\b\d+(?:st|nd|rd|th)\b", text):
        score += 0.5
    return min(score, 3.0)


@lru_cache(1024)
def describes(text: str) -> bool:
    """Whether it tells what an employer is, without its name: "$40M food distributor", "Leading provider of cranes"."""
    return _describing().match(text) is not None and title(text.split("(")[0]) < 2


@cache
def _describing() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_form(lexicon().descriptions)})")


def part_of_house(text: str) -> bool:
    """Whether it is part of a body that has many, and named with it: "Law Society, University of Leeds"."""
    part, _, house = text.partition(", ")
    words = [bare(word) for word in words_of(part)]
    known = len(words) > 1 and not {words[0], words[-1]}.isdisjoint(lexicon().parts | titles.lexicon().units)
    housed = is_house(house) or (opens_as_part(part) and employer(house) >= 1.5)
    return known and housed and capitalised(part) == 1 and title(part) < 2


def station_of(service: str, text: str) -> bool:
    """Whether it names a station of a service that has many: "294 Signal Regiment" of the "Royal Corps of Signals"."""
    ends = _station().search(text) is not None
    named = all(capitalised(name) == 1 and len(name.split()) > 1 for name in (service, text))
    serves = holds_any(lexicon().services, service) and title(service) < 1.2 and not titles.department(service)
    return ends and named and serves


@cache
def _station() -> re.Pattern[str]:
    return re.compile(rf"\w\s(?:{any_of(lexicon().stations)})$", re.IGNORECASE)


def is_house(text: str) -> bool:
    """Whether it names a body that has many parts: "University of Leeds"."""
    return holds_any(lexicon().houses, text)


@lru_cache(1024)
def opens_as_part(text: str) -> bool:
    """Whether it begins as the parts of large bodies are called: "Department of Economics"."""
    opened = bare(text.casefold().split(maxsplit=1)[0]) if text.strip() else ""
    return len(text.split()) > 1 and opened in lexicon().parts | titles.lexicon().units


def body(text: str) -> bool:
    """Whether it names an organisation or a part of one by its kind, in capitals: "Office of Residential Life"."""
    return employer(text) >= 1.5 and capitalised(text) >= 0.6 and title(text) < 1.2


def told_again(text: str) -> bool:
    """Whether it only stands for the one told before: "the same place"."""
    return re.fullmatch(any_form(lexicon().again), text.strip(), re.IGNORECASE) is not None


def profession(text: str) -> bool:
    """Whether it tells what the partners of a firm are: "Attorneys at Law"."""
    return text.casefold().strip(" .") in lexicon().professions


def self_employed(text: str) -> bool:
    """Whether it says that one worked for oneself, in the place of an employer."""
    return text.casefold().strip(" .") in lexicon().own


def legal_form(text: str) -> bool:
    """Whether it is nothing but a legal form, as behind a comma: "Inc.", "S.A."."""
    return bare(" ".join(words_of(text)).strip(" .")) in legal_forms().forms
