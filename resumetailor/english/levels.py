"""How well something is known: "fluent", "basic knowledge", "B2", "4/5"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form, any_of


class LevelWords(Knowledge):
    """models/lexicons/levels.yml."""

    alone: tuple[str, ...]
    beside: tuple[str, ...]
    scales: tuple[str, ...]
    amounts: tuple[str, ...]
    kinds: frozenset[str]
    frames: tuple[str, ...]
    abilities: frozenset[str]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


words = from_lexicon("levels", LevelWords)


@cache
def _level() -> re.Pattern[str]:
    """A word that says it alone, or one of a scale behind another word, among words that go with them."""
    alone, scale = (rf"(?:{any_of(group)})\b" for group in (words().alone, words().scales))
    any_word = rf"(?:{any_of((*words().alone, *words().beside, *words().scales))})\b"
    amount, apart = rf"\b(?:{any_form(words().amounts)})", r"[\s(/,)]*"
    told = rf"(?:{alone}|{amount}|(?<=\w\s){scale})"
    return re.compile(rf"(?:{any_word}{apart})*{told}{apart}(?:(?:{any_word}|{amount}){apart})*", re.IGNORECASE)


@lru_cache(1024)
def is_level(text: str) -> bool:
    """Whether it says nothing but how well something is known."""
    return len(text) <= 60 and _level().fullmatch(text.strip(" .()")) is not None


def behind(text: str) -> str | None:
    """The level that a name ends with: "good", of "Jira / Confluence good"; None if there is none, or no name."""
    found = text.split()
    ends = (" ".join(found[at:]) for at in range(1, len(found)))
    return next((end for end in ends if end[:1] not in "–—-:" and is_level(end)), None)


def frame(text: str) -> int:
    """Where the beginning ends that a sentence has which lists what is known: "Well versed with Excel and Tally"."""
    found = _frame().match(text)
    return found.end() if found is not None else 0


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_form(words().frames)})\s+(?=\S)", re.IGNORECASE)


def tells_levels(text: str) -> bool:
    """Whether it says nothing but how well several parts of a language are known: "LISTENING C1 READING B2"."""
    told = re.findall(r"[^\W_]+", text.casefold())
    codes = [word for word in told if re.fullmatch(r"[abc][12]", word)]
    return len(codes) > 1 and all(word in codes or word in words().abilities for word in told)


def names_ability(text: str) -> bool:
    """Whether it names a part of a language that levels are given for: "Reading skills", "spoken interaction"."""
    return is_ability(text) and len(text.split()) > 1


def is_ability(text: str) -> bool:
    """Whether nothing stands in it but a part of a language, also in one word, which may be a skill elsewhere."""
    told = re.findall(r"[^\W_]+", text.casefold())
    return bool(told) and all(word in words().abilities for word in told)


def rates_ability(text: str) -> bool:
    """Whether it says how well a part of a language is known: "Written: novice", "Reading B2", "speaking – 4/5"."""
    match = _RATED.fullmatch(text)
    behind_it = match is not None and is_ability(match[1]) and is_level(match[2])
    return behind_it or any(is_ability(text[:at]) and is_level(text[at:]) for at in _gaps(text))


_RATED = re.compile(r"([^:–—-]+?)\s*[:–—-]\s*(.+)")


def _gaps(text: str) -> list[int]:
    return [gap.end() for gap in re.finditer(r"\s+", text)]


_SIGNED = re.compile(r"(.+?)\s*(?:\((.+)\)|[:–—-]\s+(.+)|\s[–—-]\s*(.+)|:\s*(.+))")


def parted(text: str) -> tuple[str, str | None]:
    """A language and how well it is known: "Polish – native" or "Polish native" as ("Polish", "native")."""
    match = _SIGNED.fullmatch(text)
    if match is not None and behind(match[1]) is None:
        return match[1], next((g for g in match.groups()[1:] if g), None)
    end = behind(text)
    return (text, None) if end is None else (text[: -len(end)].rstrip(), end)
