"""A line as words: quotes, dashes, spellings and endings folded, so that what means the same compares equal."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from resumetailor.english import verbs
from resumetailor.english.verbs import Tag
from resumetailor.verify import lexicon

_FOLDED = str.maketrans("‘’‛′`´“”„″–—‐‑‒−\u00a0\u202f\u2009\u2007…", "''''''\"\"\"\"------    .")
_NUMBERED_MONTH = re.compile(r"(?<![\d/])(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/])")
_PHONE = re.compile(r"\(?\b(\d{3})\)?[ .-](\d{3})[ .-](\d{4})\b")
_QUARTER = re.compile(
    r"\b(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b(?: of(?= \d{4}))?", re.IGNORECASE
)
_QUARTERS = {"f": 1, "s": 2, "t": 3}
_SLASHED = re.compile(r"\b([A-Z])/([A-Z])\b")
_AGAIN = re.compile(r"\b(re)-(?=[a-z]{3})", re.IGNORECASE)
_HALF_OF_DAY = re.compile(r"\b([ap])\.m\.?(?!\w)", re.IGNORECASE)
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_TOKEN = re.compile(
    r"[^\W\d_]+\d\w*"  # P1, Q3, B2B
    r"|\d+(?:[.,]\d+)*(?=\D|$)"
    r"|[^\W\d_]+(?:'[^\W\d_]+)?"
    r"|[%$€£¥₹+~≈→/&<>≥≤#-]|[.,;:()!?\"]"
)
_ENDINGS = (
    *("ational", "ization", "isation", "fulness", "ousness", "iveness", "ements", "ations", "ement", "ation", "ition"),
    *("ments", "ances", "ences", "ators", "ment", "ance", "ence", "ions", "ator", "ings", "ness", "able", "ible"),
    *("ion", "ing", "ies", "ied", "ers", "ors", "ive", "ity", "als", "ful", "est", "ize", "ed", "es", "er", "or", "al"),
    *("ly", "s", "e", "y"),
)
_VARIETIES = (
    (re.compile(r"iz(?=(?:e|es|ed|ing|ation|ations|er|ers)$)"), "is"),
    (re.compile(r"yz(?=(?:e|es|ed|ing|er|ers)$)"), "ys"),
)


@lru_cache(1 << 14)
def readings(form: str) -> tuple[tuple[str, Tag], ...]:
    """What a verb form may be; of verbs that only synonyms.yml names, the forms that are no nouns."""
    return verbs.readings(form) or _further_forms().get(form, ())


def is_verb(lemma: str) -> bool:
    """Whether verbs.yml or a group of synonyms has the verb."""
    return verbs.known(lemma) or lemma in _further()


@cache
def _further() -> frozenset[str]:
    table = lexicon.synonyms()
    names = (*table.acts, *table.general.values(), *lexicon.wordnet().acts, lexicon.wording().linking)
    return frozenset(lemma for group in names for lemma in group if "_" not in lemma and not verbs.known(lemma))


@cache
def _further_forms() -> dict[str, tuple[tuple[str, Tag], ...]]:
    tags: tuple[Tag, ...] = ("VBD", "VBN", "VBG")
    found: dict[str, tuple[tuple[str, Tag], ...]] = {}
    for lemma, tag in product(sorted(_further()), tags):
        form = verbs.inflect(lemma, tag)
        found[form] = (*found.get(form, ()), (lemma, tag))
    return found


tier = lru_cache(1 << 12)(verbs.tier)


@lru_cache(1 << 12)
def synonyms(lemma: str) -> frozenset[str]:
    """The verbs that tell the same act in the same rank, itself among them."""
    lemma = verbs.listed(lemma)
    found = verbs.synonyms(lemma)
    return found.union(*(group for group in lexicon.synonyms().acts if lemma in group))


def generalized(lemma: str) -> frozenset[str]:
    """The verbs that tell the same act with less detail or less of a claim."""
    return frozenset(lexicon.synonyms().general.get(verbs.listed(lemma), ()))


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or sign of a line. `text` is lower-cased, `key` the same for all forms of a word."""

    text: str
    key: str
    start: int
    end: int
    printed: str
    clause: int
    """Number of the clause: sentences, semicolons and brackets part them."""

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() and not self.text.isdigit()


def folded(text: str) -> str:
    """The text with one kind of quote, dash and space, months by name, and without characters that no reader sees."""
    line = text.translate(_DROPPED).translate(_FOLDED) if not text.isascii() else text
    line = _NUMBERED_MONTH.sub(lambda m: f"{calendar.month_name[int(m[1])]} {m[2]}", line) if "/" in line else line
    line = _SLASHED.sub(r"\1\2", line) if "/" in line else line
    line = _AGAIN.sub(r"\1", line) if "-" in line else line
    line = _QUARTER.sub(_numbered_quarter, line) if "quarter" in line else line
    return _HALF_OF_DAY.sub(r"\1m", _PHONE.sub(r"\1-\2-\3", line))


def _numbered_quarter(found: re.Match[str]) -> str:
    """Q2 for "the second quarter of"."""
    ordinal = found[1].lower()
    return f"Q{ordinal[0] if ordinal[0].isdigit() else 4 if ordinal == 'fourth' else _QUARTERS[ordinal[0]]}"


@lru_cache(4096)
def words(text: str) -> tuple[Word, ...]:
    """The words, numbers and signs of a line; hyphens part words."""
    line = folded(text)
    found: list[Word] = []
    clause = 0
    for match in _TOKEN.finditer(line):
        printed = match.group()
        if printed in ".;:!?()":
            clause += 1
        lower = printed.lower()
        found.append(Word(lower, key(lower), match.start(), match.end(), printed, clause))
    return tuple(found)


@cache
def key(word: str) -> str:
    """What all forms of a word have in common: its verb's lemma, in one of the spellings, its endings cut off."""
    word = unaccented(word.removesuffix("'s").removesuffix("'"))
    word = lexicon.wording().abbreviations.get(word, word)
    if len(word) <= 3 and not readings(word):
        return word.removesuffix("s") if len(word) == 3 and word not in _KEEP_S else word
    if any(c.isdigit() for c in word):
        return word
    if (noun := singular(word)) in _people():
        return noun
    found = readings(word)
    lemma = next((lemma for lemma, tag in found if tag != "VB"), found[0][0] if found else word)  # "found" is to find
    return _stem(_one_spelling(lemma))


@cache
def _people() -> frozenset[str]:
    return frozenset(lexicon.people().people)


def is_person(key: str) -> bool:
    """Whether the key is that of a noun for people."""
    return key in _people()


@cache
def _light() -> frozenset[str]:
    lemmas = lexicon.wording().light
    return frozenset(form for lemma in lemmas for form in (lemma, *(verbs.inflect(lemma, t) for t in verbs.TAGS)))


def is_light(word: str) -> bool:
    """Whether the word is a verb that says nothing without its noun: "performed an analysis"."""
    return word in _light()


def singular(noun: str) -> str:
    """A noun without its plural ending."""
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun


_KEEP_S = frozenset(("gas", "bus", "yes", "was", "has", "his", "its", "plus"))


def _one_spelling(word: str) -> str:
    table = lexicon.wording().spellings
    for end in ("", "s", "d", "ed", "ing"):
        base = word.removesuffix(end) if end else word
        if base in table and word.endswith(end):
            return table[base] + end
    for pattern, common in _VARIETIES:
        word = pattern.sub(common, word)
    if len(word) > 5:
        word = re.sub(r"(?<=[bdlmnrv])our(?=(?:s|ed|ing|ite|able|al)?$)", "or", word)
        word = re.sub(r"ll(?=(?:ed|ing|er|ers|or|ors)$)", "l", word)
    return word


def _stem(word: str) -> str:
    word = singular(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= max(3, 5 - len(ending)):
            stem = word[: -len(ending)]
            if ending in ("ing", "ed", "er") and len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
                return stem[:-1]
            return stem
    return word


def unaccented(text: str) -> str:
    """Lower case without accents, ASCII as far as possible."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def misspelt(wrong: str, right: str) -> bool:
    """Whether one is no verb and differs by one letter, left out, added or exchanged with the next."""
    if min(len(wrong), len(right)) < 6 or wrong[0] != right[0] or readings(wrong) or abs(len(wrong) - len(right)) > 1:
        return False
    short, long = sorted((wrong, right), key=len)
    if len(short) == len(long):
        odd = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        return len(odd) == 2 and short[odd[0]] == long[odd[1]] and short[odd[1]] == long[odd[0]]
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def related(one: str, other: str) -> bool:
    """Whether two keys belong to words of one family: analysis and analyze, liaison and liaise."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 4 or len(long) - len(short) > 4 or any(c.isdigit() for c in one + other):
        return False
    return long.startswith(short) or (len(short) > 4 and long[: len(short) - 1] == short[:-1])


@cache
def same_words(one: str, other: str) -> bool:
    """Whether the key of an output's word is of the family of the source's, or names the same people."""
    if other in _vocabulary().get(one, ()):
        return True
    if is_person(one) and is_person(other):
        return one == other or other in _same_people().get(one, ())
    return related(one, other)


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    return {key(word): frozenset(map(key, says)) for word, says in lexicon.wording().vocabulary.items()}


@cache
def _same_people() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in lexicon.people().same:
        keys = set(map(key, group))
        for person in keys:
            found.setdefault(person, set()).update(keys)
    return {person: frozenset(others) for person, others in found.items()}
