"""How much a text looks like a place."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_of
from resumetailor.segment.text import armed_forces
from resumetailor.segment.text.names import titles
from resumetailor.segment.text.names.writing import capitalised, holds, words_of


class PlaceWords(Knowledge):
    """models/lexicons/places.yml."""

    regions: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    modes: frozenset[str]
    streets: frozenset[str]
    street_signs: tuple[str, ...]
    numbered_streets: tuple[str, ...]
    premises: tuple[str, ...]
    outlets: frozenset[str]
    zones: tuple[str, ...]
    around: tuple[str, ...]
    surroundings: tuple[str, ...]


lexicon = from_lexicon("places", PlaceWords)


_POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}(?:-\d{4})?|\d{3}\s?\d{3}|(?:[A-Z]{1,2}-)?\d{4,5}(?=\s+\w))\b"
)


@cache
def _zone() -> re.Pattern[str]:
    """Of the zone of time behind a place: "Lviv, Ukraine (GMT+2)", "Porto (WET)", "Rosario (remote, UTC-3)"."""
    shifted = r"(?:GMT|UTC)\s?[+−–-]\s?\d{1,2}(?::\d\d)?"
    inside = rf"(?:(?:{any_of(lexicon().modes)}),\s+)?(?:{shifted}|{any_of(lexicon().zones)})"
    return re.compile(rf"[\s,|·]+(?:{shifted}|\({inside}\))$", re.IGNORECASE)


@cache
def _around() -> re.Pattern[str]:
    """Of what says that a town is meant with what lies around it: "Greater Boston Area"."""
    known = lexicon()
    return re.compile(rf"^(?:{any_of(known.around)})\s+|(?<=\w)\s+(?:{any_of(known.surroundings)})$", re.IGNORECASE)


@cache
def _elsewhere() -> re.Pattern[str]:
    """Of what says, behind a place, that it was not the only one: "Fort Liberty, NC and overseas"."""
    return re.compile(rf"(?<=\w)\s+(?:and|&)\s+(?:{any_of(lexicon().modes)})$", re.IGNORECASE)


_COMPOUND = re.compile(r"(?!Mac)[A-Z][a-z]{3,}[A-Z]\w+\s")
"""A name made of two words begins no town's: "YouthTrack Victoria"."""


@lru_cache(1024)
def place(text: str) -> float:
    """A known country, region or way of working at the end is sure; a known city too, unless more follows it."""
    text = _around().sub("", _elsewhere().sub("", _zone().sub("", text)))
    parts = [
        re.sub(r"\s+", " ", _POSTCODE.sub("", p)).strip(" .").replace("İ", "I").casefold()
        for p in re.split(r",|/|\(|\)|\s[–—-]\s|·|\bor\b", text)
    ]
    parts = [p for p in parts if p]
    if armed_forces.is_unit(text) or _COMPOUND.match(text):
        return 0.0
    if not parts or len(text) > 60 or len(parts) > 4:
        return 1.0 if _POSTCODE.fullmatch(text.strip()) else 0.0
    known = lexicon()
    last = parts[-1]
    if last in known.modes or parts[0] in known.modes:
        return 3.0
    if (
        len(last) <= 3
        and last in known.regions | known.countries
        and not re.split(r"[,/]|\s[–—-]\s", text.strip(" .)"))[-1].strip().replace(".", "").isupper()
    ):
        return 0.0
    if last in known.countries or last in known.regions:
        return 3.0 if len(parts) > 1 else 2.2
    if last in known.cities:
        street = len(parts) == 2 and parts[0].rpartition(" ")[2] in known.streets
        return 2.4 if len(parts) == 1 or street else 1.8
    if any(_ends_in(last, words, text) for words in (1, 2)):
        return 2.4
    return 1.5 if parts[0] in known.cities and len(parts) == 2 else 0.0


def _ends_in(part: str, words: int, text: str) -> bool:
    """Whether the last words of what a comma parts name a region or country: "MT United States", "Leeds UK"."""
    before, code = " ".join(part.split()[:-words]), " ".join(part.split()[-words:])
    known = code in lexicon().regions or code in lexicon().countries
    return known and bool(before) and (len(code) > 3 or text.strip(" .)").endswith(code.upper()))


def ends_in_state(text: str) -> bool:
    """Whether it ends as "Denver, CO" or "Reno NV" does; "Denver Co." and "Randstad NV" end in a legal form."""
    last = re.search(r"(\S[^,]*)(,?)\s+([A-Z]{2})$", text)
    if last is None or last[3].casefold() not in lexicon().regions:
        return False
    return last[2] == "," or last[1].casefold() in lexicon().cities


@lru_cache(1024)
def outlet(text: str) -> bool:
    """Whether it names one of an employer's places by its kind: "Yaba Branch", but not "Strategic Policy Branch"."""
    words = words_of(text)
    named = 2 <= len(words) <= 4 and words[-1] in lexicon().outlets and capitalised(text) == 1 and "'" not in text
    return named and not holds(words[:-1], titles.lexicon().departments)
