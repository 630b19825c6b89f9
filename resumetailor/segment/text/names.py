"""How much a text looks like a job title, an organisation, a place: scores about 0 (no sign of it) to 3 (sure)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.phrases import any_form, any_of, holds_any
from resumetailor.segment.text import armed_forces, date_patterns


class TitleWords(Knowledge):
    """models/lexicons/titles.yml."""

    nouns: frozenset[str]
    abroad: frozenset[str]
    compounds: tuple[str, ...]
    remarks: tuple[str, ...]
    starts: tuple[str, ...]
    suffixes: tuple[str, ...]
    not_persons: frozenset[str]
    departments: frozenset[str]
    units: frozenset[str]
    not_units: frozenset[str]
    teams: frozenset[str]
    ranks: frozenset[str]
    engagements: frozenset[str]
    learners: tuple[str, ...]
    memberships: frozenset[str]
    serving: tuple[str, ...]
    acts: tuple[str, ...]


class EmployerWords(Knowledge):
    """models/lexicons/employers.yml."""

    forms: frozenset[str]
    kinds: frozenset[str]
    whole: frozenset[str]
    own: frozenset[str]
    starts: tuple[str, ...]
    houses: tuple[str, ...]
    parts: frozenset[str]
    descriptions: tuple[str, ...]


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


@cache
def titles() -> TitleWords:
    return load_lexicon("titles", TitleWords)


@cache
def employers() -> EmployerWords:
    return load_lexicon("employers", EmployerWords)


@cache
def places() -> PlaceWords:
    return load_lexicon("places", PlaceWords)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s,;()/|]+", text.casefold().replace("’", "'"))


def _bare(word: str) -> str:
    return word.strip(".:'\"“”")


def _begins(text: str, starts: Iterable[str]) -> bool:
    folded = " ".join(_bare(w) for w in _words(text)) + " "
    return any(folded.startswith(start + " ") for start in starts)


def _holds(words: list[str], known: frozenset[str]) -> bool:
    """Whether a phrase of one or two words is known."""
    bare = [_bare(w) for w in words]
    return any(w in known for w in bare) or any(f"{a} {b}" in known for a, b in pairwise(bare))


@lru_cache(4096)
def title(text: str) -> float:
    """A title's noun at the end of a part counts most; "Head of …", "Senior …" next; an ending like "-er" least."""
    if not re.search(r"[^\W\d_]", text) or len(text) > 90 or numbered_unit(text):
        return 0.0
    text = undescribed(text) if text.endswith(")") else text
    score = 2.0 if text.casefold().strip(" .") in title_nouns() else 0.0
    for part in re.split(
        r"\s*(?:,|\(|\)|/|;|–|—|-\s|\band\b|\bfor\b|\bof\b|\bin\b|&|\bto\b|\bat\b|:)\s*", text.casefold()
    ):
        words = [_bare(w) for w in part.split()]
        score = max(score, _noun(words) if words else 0.0)
        while words and re.fullmatch(r"[ivx]+|\d+|part|full|time|part-time|full-time|trainee|later", words[-1]):
            words.pop()
        if words:
            score = max(score, _noun(words))
    if _begins(text, titles().starts):
        score += 0.8
    return min(score, 3.0)


@lru_cache(4096)
def describes(text: str) -> bool:
    """Whether it tells what an employer is, without its name: "$40M food distributor", "Leading provider of cranes"."""
    return _describing().match(text) is not None and title(text.split("(")[0]) < 2


@cache
def _describing() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_form(employers().descriptions)})")


_DESCRIBED = re.compile(
    r"(?P<name>[^(),;:|–—]*?[^(),;:|–—\s])"
    r"(?:\s*\([a-z][^()]*\s[^()]*\)|(?:,|\s+[–—-])\s+(?:an?\s+[a-z]|[a-z-]+(?:er|or)s?\s+of\s).*|\s+[–—]\s+[a-z].*\s.*)"
)


def undescribed(text: str) -> str:
    """A name without what is told of it: "Tidewell", of "Tidewell (scheduling software for clinics)"."""
    match = _DESCRIBED.fullmatch(text.strip())
    named = match is not None and len(match["name"].split()) <= 6 and capitalised(match["name"]) == 1
    return match["name"].strip() if match is not None and named else text


@cache
def title_nouns() -> frozenset[str]:
    """The nouns of titles in all languages."""
    return titles().nouns | titles().abroad


def _noun(words: list[str]) -> float:
    last, two = words[-1], " ".join(words[-2:])
    if {last, two} & title_nouns() or last.endswith(titles().compounds):
        return 2.0
    ends = [n for n, word in enumerate(words[:-1], 1) if word in title_nouns()]
    if any(department(" ".join(words[end:])) for end in ends):
        return 2.0
    if _holds(words, title_nouns()) or any(word.endswith(titles().compounds) for word in words):
        return 1.2
    person = len(last) > 4 and last.endswith(titles().suffixes) and last not in titles().not_persons
    return 0.7 if person else 0.0


def remark(text: str) -> bool:
    """Whether what stands in brackets behind a title is told of it, and no part of it: "This is a federal job"."""
    return _begins(text, titles().remarks)


def membership(text: str) -> bool:
    """Whether it tells what belonging to a society makes of somebody: "Member, Guild of Linguists".

    That may stand behind the society, with the year since when: "Guild of Linguists, member since 2021".
    """
    parts = [part.strip(" .") for part in re.split(r",|\bof\b|:| [–—-] ", text.casefold())]
    behind = re.sub(r" since (?:\w+ )?\d{4}$", "", parts[-1])
    return parts[0] in titles().memberships or (behind != parts[-1] and behind in titles().memberships)


def serves_many(text: str) -> bool:
    """Whether it tells for whom one serves who may serve several bodies at a time: "Reviewer for CHI"."""
    return _serving().match(text) is not None


@cache
def _serving() -> re.Pattern[str]:
    return re.compile(rf"(?:[^\W\d_]+[\s-]+){{0,3}}(?:{any_of(titles().serving)})\s+for\s+\S", re.IGNORECASE)


def learner(text: str) -> bool:
    """Whether it is the title of one who works in order to learn: "Summer Trainee"."""
    return title(text) >= 1.2 and holds_any(titles().learners, text)


_GRADE = re.compile(r"(?:class|grade|level|band|tier|step|scale)\s+(?:\d{1,2}[a-z]?|[IVX]{1,4})", re.IGNORECASE)


def grade(text: str) -> bool:
    """Whether it tells the rank of a post behind its title: "Nurse, Band 6"."""
    return _GRADE.fullmatch(text.strip()) is not None


@cache
def _numbered_unit() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(date_patterns.words().numbered)})\.?\s+#?\d{{1,4}}[a-z]?", re.IGNORECASE)


def numbered_unit(text: str) -> bool:
    """Whether it is one of an organisation's numbered parts: "Bldg 12", "Crew 7"."""
    return _numbered_unit().fullmatch(text.strip()) is not None


_COURSE = re.compile(r"[A-Z]{2,5}[ -]?\d{2,4}[A-Z]?\b")
"""How a course is numbered, behind the post of who taught it: "BIO 210 Cell Biology"."""


@lru_cache(4096)
def department(text: str) -> bool:
    """Whether it only names a field of work, as behind a title: "Market Research"."""
    if grade(text) or numbered_unit(text) or unit(text) or _COURSE.match(text):
        return True
    words = _words(text.split("(")[0].replace("&", " "))
    team = len(words) > 1 and _bare(words[-1]) in titles().teams and " ".join(words[:-1]) in titles().departments
    return team or (0 < len(words) <= 4 and _bare(words[-1]) in titles().departments)


@lru_cache(4096)
def unit(text: str) -> bool:
    """Whether it names a part of an employer by its kind: "Emergency Department", but not "Police Department"."""
    words = _words(text.split("(")[0].replace("&", " "))
    known = 2 <= len(words) <= 3 and _bare(words[-1]) in titles().units
    return known and _bare(words[-2]) not in titles().not_units


@lru_cache(4096)
def employer(text: str) -> float:
    """A legal form is sure; a kind of organisation, "& ", "The …" or a possessive are signs."""
    words = _words(text)
    if not words or len(text) > 110 or text.casefold().strip(" .") in places().modes:
        return 0.0
    score = 0.0
    if _bare(words[-1]) in employers().forms and len(words) > 1 and not _ends_in_state(text):
        score += 2.5
    elif _bare(text.split(",")[0].rpartition(" ")[2].casefold()) in employers().forms and " " in text.split(",")[0]:
        score += 2.0
    elif any(_bare(w) in employers().forms for w in words[1:] if len(_bare(w)) > 2) or re.search(
        r"\bsp\. z o", text, re.IGNORECASE
    ):
        score += 1.5
    if _holds(words, employers().kinds):
        score += 1.5 if len(words) > 1 or _bare(words[0]) in employers().whole else 0.4
    if _begins(text, employers().starts):
        score += 0.7
    if re.search(r"\s&\s|[’']s\b|\.(?:com|io|org|net|ai)\b|\b\d+(?:st|nd|rd|th)\b", text):
        score += 0.5
    return min(score, 3.0)


def part_of_house(text: str) -> bool:
    """Whether it is part of a body that has many, and named with it: "Law Society, University of Leeds"."""
    part, _, house = text.partition(", ")
    words = [_bare(word) for word in _words(part)]
    known = len(words) > 1 and not {words[0], words[-1]}.isdisjoint(employers().parts | titles().units)
    return known and capitalised(part) == 1 and holds_any(employers().houses, house) and title(part) < 2


def opens_as_part(text: str) -> bool:
    """Whether it begins as the parts of large bodies are called: "Department of Economics"."""
    opened = _bare(text.casefold().split(maxsplit=1)[0]) if text.strip() else ""
    return len(text.split()) > 1 and opened in employers().parts | titles().units


def self_employed(text: str) -> bool:
    """Whether it says that one worked for oneself, in the place of an employer."""
    return text.casefold().strip(" .") in employers().own


def legal_form(text: str) -> bool:
    """Whether it is nothing but a legal form, as behind a comma: "Inc.", "S.A."."""
    return _bare(" ".join(_words(text)).strip(" .")) in employers().forms


def _ends_in_state(text: str) -> bool:
    """Whether it ends as "Denver, CO" does; "Denver Co." ends in a legal form."""
    last = re.search(r",\s+([A-Z]{2})$", text)
    return last is not None and last[1].casefold() in places().regions


def _ends_in(part: str, words: int, text: str) -> bool:
    """Whether the last words of what a comma parts name a region or country: "MT United States", "Leeds UK"."""
    before, code = " ".join(part.split()[:-words]), " ".join(part.split()[-words:])
    known = code in places().regions or code in places().countries
    return known and bool(before) and (len(code) > 3 or text.strip(" .)").endswith(code.upper()))


_POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5}(?:-\d{4})?|\d{3}\s?\d{3}|(?:[A-Z]{1,2}-)?\d{4,5}(?=\s+\w))\b"
)


@lru_cache(4096)
def place(text: str) -> float:
    """A known country, region or way of working at the end is sure; a known city too, unless more follows it."""
    parts = [
        re.sub(r"\s+", " ", _POSTCODE.sub("", p)).strip(" .").replace("İ", "I").casefold()
        for p in re.split(r",|/|\(|\)|\s[–—-]\s|·|\bor\b", text)
    ]
    parts = [p for p in parts if p]
    if armed_forces.is_unit(text):
        return 0.0
    if not parts or len(text) > 60 or len(parts) > 4:
        return 1.0 if _POSTCODE.fullmatch(text.strip()) else 0.0
    known = places()
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


def only_place(parts: Sequence[object]) -> bool:
    """Whether what is left of a line is a town and where that is, and no longer name that ends so."""
    text = str(parts[0]) if len(parts) == 1 else ""
    town = text.split(",")[0]
    return place(text) >= 2 and len(text.split()) <= 4 and title(town) < 0.7 and employer(town) < 1.5


@lru_cache(4096)
def outlet(text: str) -> bool:
    """Whether it names one of an employer's places by its kind: "Yaba Branch", but not "Strategic Policy Branch"."""
    words = _words(text)
    named = 2 <= len(words) <= 4 and words[-1] in places().outlets and capitalised(text) == 1 and "'" not in text
    return named and not _holds(words[:-1], titles().departments)


@lru_cache(4096)
def capitalised(text: str) -> float:
    """The share of the longer words that begin with a capital or a digit."""
    words = [w for w in re.findall(r"[^\W_][\w’'&.-]*", text) if len(w) > 3 or w[:1].isupper()]
    return sum(not w[:1].islower() for w in words) / len(words) if words else 0.0


_ABBREVIATED = re.compile(
    r"\b(?:\w\.\w{1,4}|inc|ltd|co|corp|jr|sr|st|s\.p\.a|o\.o|hons|ret|esq|bros|dept|univ|assn|lda|ltda|pvt|pty)\.$",
    re.IGNORECASE,
)


def stopped(text: str) -> bool:
    """Whether several words end in a stop that is not that of an abbreviation."""
    bare = text.rstrip("”’\"')")
    last = bare.rpartition(" ")[2].casefold()
    return last != bare.casefold() and bare[-1:] in ".!?" and not _ABBREVIATED.search(bare) and not legal_form(last)


_FIELDS_APART = re.compile(r"(?<!\s)\s+[/|·•]\s+")


def _lists_fields(text: str) -> bool:
    """Whether signs part it into several short fields: "senior designer / agencia nopal / guadalajara"."""
    parts = _FIELDS_APART.split(text)
    return len(parts) > 2 and all(len(part.split()) <= 5 for part in parts)


@lru_cache(4096)
def sentence(text: str) -> bool:
    """Whether it reads as a sentence: it ends as one, or is long and mostly in lower case."""
    words = text.split()
    if len(words) < 4 or _lists_fields(text):
        return False
    return (stopped(text) and len(words) > 4) or len(words) > 22 or (len(words) > 8 and capitalised(text) < 0.5)
