"""Phrases of a sentence that tell what can be counted in a career: years, posts, employers, countries, dates."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from functools import cache

from resumetailor.resume import Date, Work
from resumetailor.verify.claims.quantities import Quantity, quantities
from resumetailor.verify.resumes.careers import Career
from resumetailor.verify.resumes.fields import general_keys
from resumetailor.verify.resumes.pool import keys, plain
from resumetailor.verify.resumes.target import counted_claims
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.measures import measured_alike
from resumetailor.verify.text.words import words

_NEARLY = 0.75
"""How many years may be missing from "nearly thirteen"."""
_ROUNDED = 0.5
"""How many from a bare number."""
_AND = re.compile(r",|;| and | & ")
_CLAUSE_END = re.compile(r"[,;()]| who | since | from (?=\w+ ?\d{4})|\.(?:\s|$)|$")


def without_counted(sentence: str, career: Career) -> str:
    """The sentence without what it tells that can be counted, as far as this is true of the career."""
    text = measured_alike(folded(sentence))
    true = [span for span in (*_dates(text, career), *_numbers(text, career)) if span]
    for start, end in sorted(true, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return _tidy(text) if true else sentence


def _tidy(text: str) -> str:
    """The text without what stood around the phrases that are gone."""
    loose = rf"(?<!\w)(?:{lexicon.alternation(counted_claims().around)})(?=\s*(?:[,.;)]|$))"
    text = re.sub(r"\(\s*\)", "", text)
    for _ in range(3):
        text = re.sub(rf"\s*{loose}|,(?=\s*[,.;])", "", text)
    return re.sub(r"\s+([,.;])", r"\1", re.sub(r"\s{2,}", " ", text)).strip(" ,;")


Span = tuple[int, int]


@cache
def _dated() -> re.Pattern[str]:
    """As in "since May 2014", "(June 2011 to May 2024)"."""
    names = "|".join((*calendar.month_name[1:], *calendar.month_abbr[1:], "Sept"))
    date = rf"(?:(?P<month{{0}}>{names})\.? |(?P<number{{0}}>\d\d?)/)?(?P<year{{0}}>(?:19|20)\d\d)"
    today = "(?:the )?(?:today|present|now|date)"
    end = rf"(?:{date.format(2)}|(?P<today>{today}))"
    span = rf"(?:from |between )?{date.format(1)} ?(?:to|until|till|through|and|-|–|—) ?{end}"
    return re.compile(rf"\b(?:{span}|(?P<since>since|starting in) {date.format(3)})\b", re.IGNORECASE)


def _dates(text: str, career: Career) -> Iterator[Span]:
    for found in _dated().finditer(text):
        jobs = _jobs_before(text[: found.start()], career)
        start = _date(found, 3 if found["since"] else 1)
        end = None if found["since"] or found["today"] else _date(found, 2)
        if start and career.begins(jobs, start) and career.ends(jobs, end):
            yield found.span()


def _date(found: re.Match[str], which: int) -> Date | None:
    month, number, year = (found[f"{part}{which}"] for part in ("month", "number", "year"))
    named = list(calendar.month_abbr).index(month[:3].title()) if month else int(number or 0)
    return Date(int(year), named or None) if year else None


def _jobs_before(before: str, career: Career) -> Sequence[Work]:
    """The jobs that the text before a date names by employer or title; all where it only counts them or names none."""
    counts = {noun for nouns in counted_claims().counted.values() for noun in nouns}
    if any(not {key(noun) for noun in counts}.isdisjoint(q.nouns) or q.unit == "year" for q in quantities(before)):
        return career.employed_at(before) or career.jobs
    clause = re.split(r"[.;]\s", before)[-1]
    return _named(clause, career) or career.jobs


def _named(clause: str, career: Career) -> list[Work]:
    """The jobs that a clause names by employer, title or both."""
    employed = career.employed_at(clause)
    titles = re.split(r",| and | with | at | in | as ", clause)
    titled = [job for title in titles for job in career.titled(title)]
    return [job for job in titled if not employed or job in employed] or employed


def _numbers(text: str, career: Career) -> Iterator[Span]:
    tokens = words(text)
    for quantity in quantities(text):
        start, end = tokens[quantity.first].start, tokens[quantity.last].end
        if quantity.unit == "year" or (not quantity.unit and text[end:].startswith(_OF_THEM)):
            jobs = _jobs_of_years(text[:start], text[end:], career)
            if jobs and _true_years(quantity, career.years(jobs)):
                yield _before(text[:start]), end + len(_OF_WORK.split(text[end:], maxsplit=1)[1])
        elif not quantity.unit and (noun := _counted(quantity, career)):
            last = next((t.end for t in tokens[quantity.last + 1 :] if t.key == noun), None)
            if last is not None:
                yield _before(text[:start]), last


_AS_TITLE = re.compile(r"(?:^|\s)as (?:an? |the )?(.+)")
_OF_WORK = re.compile(r"^((?: (?:of )?(?:professional |working |paid )?(?:experience|service|work)\b)?)")
_OF_THEM = (" of them", " of these", " of those")


def _before(text: str) -> int:
    """Where the hedge and the preposition begin that stand before a number."""
    table = lexicon.quantities()
    marks = (p for senses in (table.hedges, table.bounds) for phrases in senses.values() for p in phrases)
    around = lexicon.alternation((*counted_claims().around, *marks, "the past", "the last"))
    found = re.search(rf"(?:(?<!\w)(?:{around})\s+)+$", text, re.IGNORECASE)
    return found.start() if found else len(text)


def _true_years(told: Quantity, years: float) -> bool:
    """Whether so many years are told of a time of that length."""
    if told.bound in ("lower", "far") or told.printed.endswith("+"):
        return told.value <= years
    missing = _NEARLY if told.hedge else _ROUNDED
    return told.value - missing <= years


def _jobs_of_years(before: str, after: str, career: Career) -> Sequence[Work]:
    """The jobs in which the years were spent, by what stands around them; all if nothing says in which.

    Whoever states years of their own in a field counts them by more than the dates of the jobs.
    """
    tail = clause_behind(after)
    named = _AS_TITLE.search(tail)
    if named:
        return _named(named[1], career)
    if employed := career.employed_at(tail) or career.employed_at(_last_words(before)):
        return employed
    if re.search(r"\bfor(?: \w+)?(?: \w+)? ?$", before):
        return _named(before.rpartition(" for")[0], career)
    return () if career.years_stated and _fields(tail, career) else jobs_in_field(tail, career)


def _last_words(before: str) -> str:
    """What stands right before years: the employer of "Nurse at Laurel House with 8 years"."""
    told = before[: _before(before)]
    return re.split(r" (?:at|with|for) ", told)[-1]


def overstated(sentence: str, career: Career) -> Iterator[tuple[Quantity, float]]:
    """Years told in full of a title, and how many it was held, where these are fewer: "nine years as a sous chef"."""
    text = folded(sentence)
    tokens = words(text)
    for quantity in quantities(text):
        told = _AS_TITLE.search(clause_behind(text[tokens[quantity.last].end :]))
        if quantity.unit != "year" or told is None:
            continue
        jobs = [j for j in career.jobs if j.position and plain(told[1]).startswith(plain(j.position.value))]
        if jobs and not _true_years(quantity, career.years(jobs)):
            yield quantity, career.years(jobs)


def clause_behind(text: str) -> str:
    """What follows years up to where something else is told."""
    return _CLAUSE_END.split(text, maxsplit=1)[0]


def jobs_in_field(tail: str, career: Career) -> Sequence[Work]:
    """The jobs in the field behind years; all where none is named."""
    fields = _fields(tail, career)
    return career.in_field(fields) if fields else career.jobs


def _fields(tail: str, career: Career) -> list[frozenset[str]]:
    """The words of each field behind years, up to where jobs or employers are counted."""
    counted = (words(tail)[q.first].start for q in quantities(tail) if not q.unit and _counted(q, career))
    tail = tail[: next(counted, len(tail))]
    vocabulary = general_keys().union(map(key, counted_claims().vocabulary))
    told = (frozenset(k for k in keys(part) if not k.isdigit()) - vocabulary for part in _AND.split(tail))
    return [field for field in told if field]


def _counted(quantity: Quantity, career: Career) -> str:
    """The noun that the number counts, if the career has so many of it."""
    kinds = ((what, {key(noun) for noun in nouns}) for what, nouns in counted_claims().counted.items())
    found = next(((what, n) for what, nouns in kinds for n in quantity.nouns if n in nouns), None)
    if found is None:
        return ""
    what, noun = found
    named = sum(noun in keys(name) for name in career.employers)
    counts = {"jobs": len(career.jobs), "employers": len(career.employers), "countries": career.countries}
    true = counts.get(what) == quantity.value or (what == "employers" and 0 < quantity.value <= named)
    return noun if true else ""
