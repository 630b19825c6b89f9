"""What the words of a heading say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form, any_of, holds_any
from resumetailor.resume import SectionKind
from resumetailor.segment.text import languages
from resumetailor.segment.text.signs import fold, in_latin, unspaced

Kind = SectionKind | Literal["contact", "training"]
"""A section's kind; "contact" goes to the basics, "training" is education and certificates together."""


class HeadingWords(Knowledge):
    """models/lexicons/headings.yml."""

    phrases: dict[Kind, tuple[str, ...]]
    wishes: frozenset[str]
    heads: dict[Kind, tuple[str, ...]]
    decisive: frozenset[str]
    patterns: dict[Kind, tuple[str, ...]]
    trailing: tuple[str, ...]
    questions: dict[str, str]
    told: dict[Kind, tuple[str, ...]]
    ambiguous: tuple[str, ...]
    given: tuple[str, ...]
    miscellany: frozenset[str]
    noise: tuple[str, ...]
    closing: tuple[str, ...]
    continued: str
    instructions: tuple[str, ...]
    labels: tuple[str, ...]
    label_patterns: tuple[str, ...]
    naming_labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a heading's words say: the kinds it opens, and how surely.

    1 is a known phrase, 0.8 one that ends or begins as headings do and hardly anything else, 0.5 one whose last word
    is at least a heading's, 0 an unknown one.
    """

    kinds: tuple[Kind, ...]
    certainty: float


words = from_lexicon("headings", HeadingWords)


@cache
def _phrases() -> dict[str, Kind]:
    return {phrase: kind for kind, phrases in words().phrases.items() for phrase in phrases}


@cache
def _closed_up() -> dict[str, Kind]:
    """Phrases of two words and more without their spaces, for headings with letters spaced out."""
    return {phrase.replace(" ", ""): kind for phrase, kind in _phrases().items() if " " in phrase}


@cache
def _heads() -> dict[str, Kind]:
    return {head: kind for kind, heads in words().heads.items() for head in heads}


_ORNAMENTS = " .!?:;,|¦•·●○▪■□◆◇◈❖♦★☆✦✧✱►▶▸➢➤›‹»«–—―-_/\\*~=[]{}<>#^+§¶"


@lru_cache(1024)
def normal(text: str) -> str:
    """As the lexicon writes it: lower case, "and" for "&", no signs around, letters no longer spaced out."""
    text = fold(unspaced(text)).casefold().replace("’", "'").replace("i've", "i have").replace("i'm", "i am")
    text = re.sub(r"\s*[&+]\s*", " and ", text.replace("'", ""))
    text = re.sub(r"^(?:section\s+)?(?:\d{1,2}\.0|(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)])\s+", "", text).strip(_ORNAMENTS)
    text = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    return re.sub(r"^(?:my|the|our)\s+(?=\w+\s+\w)", "", _told(text))


def _told(text: str) -> str:
    """A question in the order of words of what it asks for: "where I have worked", of "where have I worked"."""
    for question, told in words().questions.items():
        text = re.sub(rf"^{question}", told, text)
    return text


@lru_cache(1024)
def read(text: str) -> Reading:
    """What `text` would open if it were a heading."""
    phrase = _phrase(text)
    if (kind := _phrases().get(phrase)) is not None:
        return Reading((kind,), 1.0)
    if (kind := _closed_up().get(phrase)) is not None:
        return Reading((kind,), 1.0)
    if phrase in words().labels:
        return Reading(("other",), 0.0)
    if (kind := _phrases().get(in_latin(phrase))) is not None:
        return Reading((kind,), 1.0)
    if compound := _compound(phrase):
        return compound
    if translated := _translated(phrase):
        return translated
    if (kind := _patterned(phrase) or _trailed(phrase)) is not None:
        return Reading((kind,), 0.8)
    last = phrase.rsplit(" ", 1)[-1]
    if last in _heads() and len(phrase.split()) <= 5:
        return Reading((_heads()[last],), 0.8 if last in words().decisive and " " in phrase else 0.5)
    first = re.match(r"(\w+(?: \w+)?) (?:in|at|with|of|as|for|from)\b", phrase)
    if first and first[1] in _phrases() and first[1] not in words().ambiguous and len(phrase.split()) <= 6:
        return Reading((_phrases()[first[1]],), 0.5)
    return Reading(("other",), 0.0)


def _phrase(text: str) -> str:
    """What is compared with the lexicon, without what counts behind it: "internship", of "Internship (6 months)"."""
    return normal(re.sub(r"\s*\([^()]*\d[^()]*\)\s*$", "", _uncontinued(uninstructed(text))))


@lru_cache(1024)
def uninstructed(text: str) -> str:
    """Without what a form asks for behind its heading: "REFERENCES: List two persons not related to you."."""
    return _instruction().sub("", text) if re.search(r"[:.(–—-]\s*\S", text) else text


@cache
def _instruction() -> re.Pattern[str]:
    return re.compile(rf"(?:\s*[:.–—-]\s+|\s*\()(?:{any_form(words().instructions)})(?!\w)[^?]*\??\s*$", re.IGNORECASE)


@cache
def _patterns() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(any_form(forms))) for kind, forms in words().patterns.items())


def _patterned(phrase: str) -> Kind | None:
    """What a heading in the writer's own words opens: "Where I've cooked", "Good at"."""
    return next((kind for kind, pattern in _patterns() if pattern.fullmatch(phrase)), None)


def _trailed(phrase: str) -> Kind | None:
    """What a known phrase opens before words that add nothing: "Training summary", "Where I have worked so far"."""
    trailing = _trailing().search(phrase)
    before = phrase[: trailing.start()] if trailing is not None else ""
    return _phrases().get(before) or _patterned(before)


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(words().trailing)})$")


def _compound(phrase: str) -> Reading | None:
    """A heading of several parts; sure if all are known phrases, or all but one of three and more.

    Of two parts around a slash one may be unknown: it says the same in another language. What tells how well a language
    is known heads nothing: "Welsh – first language".
    """
    parts = [p for p in re.split(r"\s*(?:,|/|\||;|\b(?:and|or|plus)\b|[•·●▪◆–—]| - |:)\s*", phrase) if p]
    known = {p: _phrases().get(p) or _head_kind(p) for p in parts}
    kinds = tuple(sorted(dict.fromkeys(k for k in known.values() if k is not None), key=lambda kind: kind == "other"))
    unknown = sum(k is None for k in known.values())
    if len(parts) < 2 or not kinds or unknown * 2 > len(parts) or len(phrase) > 70 or any(c.isdigit() for c in phrase):
        return None
    if known[parts[0]] is None and languages.spoken(parts[0]):
        return None
    exact = sum(p in _phrases() for p in parts)
    twice = len(parts) == 2 and " / " in phrase and any(p in _phrases() and not ambiguous(p) for p in parts)
    if twice and unknown:
        return Reading(kinds, 0.8)
    return Reading(kinds, 1.0 if exact * 2 > len(parts) else 0.8 if exact and not unknown else 0.5)


def _translated(phrase: str) -> Reading | None:
    """A heading with the same in another language, or a remark, in brackets behind it: "Mahi (work)".

    Such as: "Where I have worked (newest first)"; none that tells how a language is known: "Welsh (mother tongue)".
    """
    parts = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", phrase)
    if parts is None:
        return None
    before, inside = read(parts[1]), _phrases().get(parts[2])
    if before.certainty >= 0.8:
        return Reading(before.kinds, 0.8)
    heads = inside is not None and not languages.spoken(parts[1])
    return Reading((inside,), 0.5) if inside is not None and heads else None


def _head_kind(part: str) -> Kind | None:
    return _heads().get(part.rsplit(" ", 1)[-1]) if 2 <= len(part.split()) <= 4 else None


@cache
def _tellings() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    told = words().told.items()
    return tuple((kind, re.compile(rf"(?:{any_form(forms)})\s*(?=\S)", re.IGNORECASE)) for kind, forms in told)


def told_list(text: str) -> tuple[Kind, int] | None:
    """What a sentence in the first person lists, and where its list begins: languages, of "I speak Welsh and Irish"."""
    found = ((kind, pattern.match(text)) for kind, pattern in _tellings())
    return next(((kind, match.end()) for kind, match in found if match is not None), None)


def is_wish(text: str) -> bool:
    """Whether it stands above the work that is sought."""
    return normal(text) in words().wishes


def names_miscellany(text: str) -> bool:
    """Whether it stands above whatever stands nowhere else: "Additional information"."""
    return normal(text) in words().miscellany


def tells_given(text: str) -> bool:
    """Whether it stands above what was taught to others."""
    return holds_any(words().given, normal(text))


def ambiguous(text: str) -> bool:
    """Whether the phrase is as likely an item, a title, an employer or a label within a job as a heading."""
    return _phrase(text) in words().ambiguous or is_label(text)


@lru_cache(1024)
def is_noise(text: str) -> bool:
    """Whether the line is no content: a page number, the document's own title."""
    return re.fullmatch(any_form(words().noise), fold(text).strip(" |·:"), re.IGNORECASE) is not None


@lru_cache(1024)
def is_closing(text: str) -> bool:
    """Whether it is a formula that ends a resume and belongs to no section: consent, a declaration."""
    return re.match(any_form(words().closing), fold(text), re.IGNORECASE) is not None


@lru_cache(1024)
def is_label(text: str) -> bool:
    """Whether it labels the bullets of a job: "Key achievements:", "Key Result Areas (KRAs)"."""
    phrase = re.sub(r"\s*/\s*", " and ", re.sub(r"\s*\([a-z]{2,5}\)$", "", normal(text)))
    return len(text) <= 60 and (phrase in words().labels or _label().fullmatch(phrase) is not None)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(any_form((*words().label_patterns, *words().naming_labels)))


@lru_cache(1024)
def names_items(text: str) -> bool:
    """Whether it labels a job's items as what they are: "Selected engagements:"."""
    return re.fullmatch(any_form(words().naming_labels), normal(text)) is not None


def names_group(text: str) -> bool:
    """Whether a heading tells more of what stands below it than its kind, and one kind only: "Tools", not "Skills"."""
    return len(read(text).kinds) == 1 and normal(text) not in words().decisive


def is_continued(text: str) -> bool:
    """Whether it repeats what began on an earlier page: "Experience (continued)"."""
    squeezed = " ".join(text.split())
    return _uncontinued(squeezed) not in ("", squeezed)


def _uncontinued(text: str) -> str:
    """Without "(continued)"; blanks are squeezed, for a search through long rows of them would take minutes."""
    return re.sub(words().continued, "", " ".join(text.split()), flags=re.IGNORECASE)
