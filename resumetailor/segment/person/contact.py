"""Contact data: e-mail addresses, phone numbers, URLs, and where the person lives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_of
from resumetailor.segment.text import dates
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import fold, has_content, in_latin
from resumetailor.segment.text.splitting import STRONG, rejoined, split

Sort = Literal["email", "url", "phone", "rest"]


class ContactWords(Knowledge):
    """models/lexicons/contact.yml."""

    labels: frozenset[str]
    names: frozenset[str]
    name_parts: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    addresses: frozenset[str]
    post_nominals: frozenset[str]
    pronouns: frozenset[str]
    honorifics: tuple[str, ...]
    kin: tuple[str, ...]
    details: tuple[str, ...]
    domains: tuple[str, ...]
    joints: frozenset[str]
    particles: tuple[str, ...]
    telephones: tuple[str, ...]
    boxes: tuple[str, ...]


words = from_lexicon("contact", ContactWords)


@dataclass(frozen=True, slots=True)
class Datum:
    """A stretch of a line and what it is."""

    sort: Sort
    line: Line


_EMAIL = re.compile(r"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)


@cache
def _url() -> re.Pattern[str]:
    """With a scheme, a known last part of the host's name, or as networking sites print their own paths."""
    host = rf"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{any_of(words().domains)})"
    path = r"(?:/[^\s|,;<>()•·]*|(?![\w.@]))"
    return re.compile(
        rf"(?:https?://|www\.)[^\s|,;<>()]+|(?<![@\w.]){host}{path}|(?<![\w/])(?:in|pub)/[a-z0-9-]{{4,}}/?",
        re.IGNORECASE,
    )


_PHONE = re.compile(
    r"(?<![\w/.,#-])(?:\+|00)?\s?\(?\+?\d(?:(?!\s[/–-]\s)[\d\s().\-–/\u00a0\u2011]){4,}\d(?:\s*(?:x|ext\.?)\s*\d{1,5})?(?![\w%])",
    re.IGNORECASE,
)
_LABEL = 60
"""So far before a number its label is looked for."""
_REGIONS = ("US", "GB", "IE", "AU", "IN", "DE", "FR", "CH", "NZ", "ZA", "NO", "DK", "PL", "ES", "IT", "BR", "MX", "SG")


def data(line: Line) -> list[Datum]:
    """The line taken apart: contact data, and what is left between them, in order."""
    text, found = str(line), []
    taken = [False] * len(text)
    emails = _spans(_EMAIL, text) if "@" in text else ()
    for sort, spans in (("email", emails), ("url", _spans(_url(), text)), ("phone", _phones(line))):
        for start, end in spans:
            if not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                found.append((start, end, sort))
    found.sort()
    slashed = any(_SLASH.search(text[max(0, a - 3) : a]) or _SLASH.match(text, b) for a, b, _ in found)
    result, at = [], 0
    for start, end, sort in [*found, (len(text), len(text), "rest")]:
        for rest in _rests(line, at, start):
            apart = slashed and not are_pronouns(str(rest))
            result += [Datum("rest", part) for part in (split(rest, _SLASH) if apart else [rest])]
        if start < end:
            result.append(Datum(sort, line.cut(start, end) if sort != "phone" else line.trimmed(start, end)))  # type: ignore[arg-type]
        at = end
    return result


_SLASH = re.compile(r"\s+/(?:\s+|$)")
"""Between the fields of a line where contact data stand behind one: "Buyer / Leeds / 0113 496 0101"."""


def _rests(line: Line, start: int, end: int) -> list[Line]:
    return parts(line.cut(start, end)) if has_content(str(line)[start:end]) else []


def parts(line: Line) -> list[Line]:
    """What signs part on the line; a postcode behind a dash stays with the town before it: "Pune – 411004"."""
    return rejoined(split(line, STRONG), lambda _, part: re.fullmatch(r"\d{3}\s?\d{2,3}", str(part)) is not None)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        yield (
            match.start(),
            match.start() + len(match[0].rstrip(".,;:/") if match[0].endswith((".", ",", ";", ":")) else match[0]),
        )


def _phones(line: Line) -> Iterator[tuple[int, int]]:
    text = str(line)
    if sum(c.isdigit() for c in text) < 7:
        return
    periods = [(d.line.start - line.start, d.line.end - line.start) for d in dates.find(line) if not _is_year(d)]
    for match in _PHONE.finditer(text):
        start, end = match.span()
        labelled = _telephone().search(text, max(0, start - _LABEL), start) is not None
        postcode = text[:start].endswith("〒") or _box().search(text, 0, start + 1) is not None
        if (
            not postcode
            and not any(a < end and start < b for a, b in periods)
            and _is_phone(match[0].strip(), labelled)
        ):
            left = len(match[0]) - len(match[0].lstrip())
            yield start + left, start + len(match[0].rstrip())


@cache
def _box() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words().boxes)})\.?:?\s*\d?$", re.IGNORECASE)


@cache
def _telephone() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Z])(?:{any_of(words().telephones)})\.?\s*(?:\([a-z]+\))?[:.]?\s*$", re.IGNORECASE)


def _is_year(dated: Dated) -> bool:
    """Whether it is but a year, which may as well be part of a number: "029 2018 0166"."""
    return dated.single and len(str(dated.line)) == 4


def _is_phone(text: str, labelled: bool) -> bool:
    digits = sum(c.isdigit() for c in text)
    grouped = re.search(r"\d[\s().\-/\u00a0\u2011]+\d", text) is not None
    international = text.startswith(("+", "00"))
    if not 7 <= digits <= 18 or not (labelled or grouped or digits >= 10 or international):
        return False
    if not (labelled or international or digits >= 9 or re.fullmatch(r"\d{3}[-. ]\d{4}", text)):
        return False
    if re.fullmatch(r"\d{5}-\d{4}|\d{3}-\d{2}-\d{4}", text):
        return False
    if labelled or text.startswith("+"):
        return True
    regions = (None,) if text.startswith("00") else _REGIONS
    return any(_possible(text, region) for region in regions)


def _possible(text: str, region: str | None) -> bool:
    """Whether a number of this length exists there. The library is loaded only for numbers without a country code."""
    import phonenumbers

    try:
        number = phonenumbers.parse("+" + text[2:] if region is None and text.startswith("00") else text, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE


def is_label(text: str) -> bool:
    """Whether it only says what contact datum follows, also beside another script: "电话/Mobile"."""
    return not {fold(told).casefold().strip(" :.") for told in (text, in_latin(text))}.isdisjoint(words().labels)


def unlabelled(line: Line) -> Line:
    """Without "Address:" or the like before it."""
    label, colon, _ = str(line).partition(":")
    return line.cut(len(label) + 1) if colon and is_label(label) else line


def are_pronouns(text: str) -> bool:
    """Whether it tells how the person is spoken of, and nothing else: "she / her"."""
    return re.sub(r"\s*/\s*", "/", text.casefold()) in words().pronouns


def is_url(text: str) -> bool:
    """Whether it is an address on the web and nothing else."""
    return _url().fullmatch(text.strip()) is not None


_AGE = re.compile(r"\s*(?:aged?:?\s+)?\d\d\s*(?:years?|yrs?)[\s-]*old\b", re.IGNORECASE)

_ANSWERED = re.compile(r"[^:\t]{2,40}:\s*(?:yes|no|none|n/a|not applicable)\b", re.IGNORECASE)


def is_detail(text: str) -> bool:
    """Whether it begins as a personal detail does, or answers a form: "Nationality: …", "Federal employee: Yes"."""
    begins = _detail().match(fold(text).casefold()) is not None
    return begins or _AGE.match(text) is not None or _ANSWERED.match(text) is not None


def is_labelled_detail(text: str) -> bool:
    """Whether it tells one thing behind its label: "Gender: Female"."""
    return is_detail(text) and re.match(r"[^:\t]{2,40}[:\t]", text) is not None


@cache
def _detail() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of((*words().details, *words().kin))})s?(?!\w)")


def kin(text: str) -> tuple[int, int] | None:
    """Where it tells, if it does, whose child or spouse somebody is: "S/o Mohan Lal", of "Ravi Lal S/o Mohan Lal"."""
    found = _kin().search(text)
    return found.span() if found else None


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{any_of(words().kin)})[\s.:]+[A-Z][\w.]*(?:\s+[A-Z][\w.]*){{0,4}}(?=\s*(?:,|\||$))")
