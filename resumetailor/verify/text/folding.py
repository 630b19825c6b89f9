"""A line in one shape: one kind of quote, dash, arrow and space, months and quarters told alike, no accents."""

from __future__ import annotations

import calendar
import re
import unicodedata
from functools import cache, lru_cache

from resumetailor.english.number_words import number_words
from resumetailor.phrases import any_of
from resumetailor.verify.text import lexicon

_FOLDED = str.maketrans("‘’‛′`´“”„″–—‐‑‒−\u00a0\u202f\u2009\u2007…²³", "''''''\"\"\"\"------    .23")
_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_NUMBERED_MONTH = re.compile(r"(?<![\d/])(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/])")
_YEAR_TO_YEAR = re.compile(r"\b((?:19|20)(\d\d))[-/]((?:19|20)?(\d\d))(?![\d/-])")
"""As in "2021/22", "2021-22"."""
_PHONE = re.compile(r"\(?\b(\d{3})\)?[ .-](\d{3})[ .-](\d{4})\b")
_QUARTER = re.compile(
    r"\b(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b(?: of(?= \d{4}))?", re.IGNORECASE
)
_SLASHED = re.compile(r"\b([A-Z])[/&]([A-Z])(?=s?\b)")
"""As in "A/P", which is AP, and "P&L"."""
_AGAIN = re.compile(r"\b(re)-(?=[a-z]{3})", re.IGNORECASE)
"""As in "re-ordered"."""
_ARROW = re.compile(r"(?<![<\w-])[-=]{1,2}>")
_SHORT_YEAR = re.compile(r"(?<=[a-z.] )'(\d\d)\b")
"""As in "May '21"."""
_INCHES = re.compile(r"(?<=\d)\"(?=[\s.,;)]|$)")
_RUPEES = re.compile(r"\bRs\.? ?(?=\d)")
_APPROXIMATELY = re.compile(r"\bapprox\.", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?<=\d )nos?\.? (?:of )?(?=[a-z])")
"""As in "40 nos. of calls"."""
_HALF_OF_DAY = re.compile(r"\b([ap])\.m\.?(?!\w)", re.IGNORECASE)


@lru_cache(1024)
def folded(text: str) -> str:
    """One kind of quote, dash, arrow and space, months by name, and no characters that no reader sees."""
    line = text.translate(_DROPPED).translate(_FOLDED) if not text.isascii() else text
    line = _NUMBERED_MONTH.sub(lambda m: f"{calendar.month_name[int(m[1])]} {m[2]}", line) if "/" in line else line
    line = _YEAR_TO_YEAR.sub(_to_year, line) if "0" in line or "19" in line else line
    line = _SLASHED.sub(r"\1\2", line) if "/" in line or "&" in line else line
    line = _AGAIN.sub(r"\1", line) if "-" in line else line
    line = _ARROW.sub("→", line) if ">" in line else line
    line = _QUARTER.sub(_numbered_quarter, line) if "quarter" in line else line
    line = _SHORT_YEAR.sub(r"20\1", line) if "'" in line else line
    line = _INCHES.sub(" inch", line) if line.count('"') == 1 else line
    line = _NUMBER_OF.sub("", line) if " no" in line else line
    line = _RUPEES.sub("₹", line) if "Rs" in line else line
    line = _with_codes(line) if "$" in line else line
    line = _letter_of_money().sub(lambda m: f"{lexicon.quantities().letters_of_money[m[1]]} ", line)
    line = _APPROXIMATELY.sub("approximately", line) if "pprox." in line else line
    line = _microsoft().sub("Microsoft ", line) if "MS " in line else line
    line = _PHONE.sub(r"\1-\2-\3", line)
    return _HALF_OF_DAY.sub(r"\1m", line) if ".m" in line.lower() else line


def _to_year(found: re.Match[str]) -> str:
    """Both years in full, if the second is the later one."""
    first, century, second = found[1], found[1][:2], found[3]
    return f"{first}-{century}{second}" if len(second) == 2 and second > found[2] else f"{first}-{second}"


def _numbered_quarter(found: re.Match[str]) -> str:
    """Q2 for "the second quarter of"."""
    ordinal = found[1].lower()
    return f"Q{number_words().ordinals.get(ordinal, ordinal[0])}"


def _with_codes(line: str) -> str:
    """As in "R$ 90", which is "BRL 90"."""
    codes = lexicon.quantities().signs_with_letters
    return _letters_before_dollars().sub(lambda found: f"{codes[found[1]]} ", line)


@cache
def _letters_before_dollars() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({any_of(lexicon.quantities().signs_with_letters)}) ?(?=\d)")


@cache
def _letter_of_money() -> re.Pattern[str]:
    """As in "N850,000" and "R22m", but no masks, regulations and refrigerants: "N95", "R22"."""
    letters = "".join(lexicon.quantities().letters_of_money)
    return re.compile(rf"\b([{letters}]) ?(?=\d{{1,3}}(?:,\d{{3}})+\b|\d+(?:[.,]\d+)?(?:m|mn|bn| million| billion)\b)")


@cache
def _microsoft() -> re.Pattern[str]:
    """As in "MS Excel"; a degree is another MS."""
    return re.compile(rf"\bMS (?=(?:{any_of(lexicon.wording().of_microsoft)})\b)", re.IGNORECASE)


def unaccented(text: str) -> str:
    """Lower case without accents, ASCII as far as possible."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
