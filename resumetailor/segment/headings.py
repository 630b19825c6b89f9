"""Which lines are headings, and what they open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from resumetailor import resources
from resumetailor.knowledge import Knowledge, load
from resumetailor.resume import SectionKind
from resumetailor.segment import dates, names
from resumetailor.segment.lines import Line, fold, unspaced

Kind = SectionKind | Literal["contact", "training"]
"""A section's kind; "contact" goes to the basics, "training" is education and certificates together."""


class HeadingWords(Knowledge):
    """models/lexicons/headings.yml."""

    phrases: dict[Kind, tuple[str, ...]]
    heads: dict[Kind, tuple[str, ...]]
    ambiguous: tuple[str, ...]
    noise: tuple[str, ...]
    closing: tuple[str, ...]
    continued: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a heading's words say: the kinds it opens, and how surely (1 known phrase, 0.5 its last word, 0 unknown)."""

    kinds: tuple[Kind, ...]
    certainty: float


@cache
def words() -> HeadingWords:
    return load(resources.models() / "lexicons" / "headings.yml", HeadingWords)


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


def normal(text: str) -> str:
    """As the lexicon writes it: lower case, "and" for "&", no signs around, letters no longer spaced out."""
    text = fold(unspaced(text)).casefold().replace("’", "'").replace("i've", "i have").replace("i'm", "i am")
    text = re.sub(r"\s*[&+]\s*", " and ", text.replace("'", ""))
    text = re.sub(r"^(?:section\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+", "", text).strip(" .:;,|•·–—-_/\\*~=[]<>#")
    text = text[1:-1] if text.startswith("(") and text.endswith(")") else text
    return re.sub(r"^(?:my|the|our)\s+(?=\w+\s+\w)", "", text)


def read(text: str) -> Reading:
    """What `text` would open if it were a heading."""
    phrase = normal(_uncontinued(text))
    if (kind := _phrases().get(phrase)) is not None:
        return Reading((kind,), 1.0)
    if (kind := _closed_up().get(phrase)) is not None:
        return Reading((kind,), 1.0)
    if kinds := _compound(phrase):
        return Reading(kinds, 1.0)
    last = phrase.rsplit(" ", 1)[-1]
    if last in _heads() and len(phrase.split()) <= 5:
        return Reading((_heads()[last],), 0.5)
    first = re.match(r"(\w+(?: \w+)?) (?:in|at|with|of|as|for|from)\b", phrase)
    if first and first[1] in _phrases() and len(phrase.split()) <= 6:
        return Reading((_phrases()[first[1]],), 0.5)
    return Reading(("other",), 0.0)


def _compound(phrase: str) -> tuple[Kind, ...]:
    """The kinds of a heading's parts, if most parts are known."""
    parts = [p for p in re.split(r"\s*(?:,|/|\||;|\band\b|–|—| - |:)\s*", phrase) if p]
    known = {p: _phrases().get(p) or _head_kind(p) for p in parts}
    kinds = tuple(dict.fromkeys(k for k in known.values() if k is not None))
    unknown = sum(k is None for k in known.values())
    return kinds if len(parts) > 1 and kinds and unknown * 2 <= len(parts) and len(phrase) < 70 else ()


def _head_kind(part: str) -> Kind | None:
    return _heads().get(part.rsplit(" ", 1)[-1]) if len(part.split()) == 2 else None


def ambiguous(text: str) -> bool:
    """Whether the phrase is as likely an item, a title, an employer or a label within a job as a heading."""
    return normal(text) in words().ambiguous or is_label(text)


def is_noise(text: str) -> bool:
    """Whether the line is no content: a page number, the document's own title."""
    return (
        re.fullmatch("|".join(f"(?:{n})" for n in words().noise), fold(text).strip(" -–—|·:"), re.IGNORECASE)
        is not None
    )


def is_closing(text: str) -> bool:
    """Whether it is a formula that ends a resume and belongs to no section: consent, a declaration."""
    return re.match("|".join(f"(?:{n})" for n in words().closing), fold(text), re.IGNORECASE) is not None


def is_label(text: str) -> bool:
    """Whether it labels the bullets of a job ("Key achievements:")."""
    return normal(text) in words().labels


def is_continued(text: str) -> bool:
    """Whether it repeats what began on an earlier page: "Experience (continued)"."""
    return re.search(words().continued, text, re.IGNORECASE) is not None and _uncontinued(text) != ""


def _uncontinued(text: str) -> str:
    return re.sub(words().continued, "", text, flags=re.IGNORECASE)


def find(lines: Sequence[Line]) -> dict[int, Reading]:
    """The headings among `lines`, by their number.

    Lines whose words are known and cannot be anything else come first; what these look like is then what a
    heading of this resume looks like, and decides about the others.
    """
    readings = {n: read(str(line)) for n, line in enumerate(lines) if _possible(line)}
    sure = {
        n: r
        for n, r in readings.items()
        if r.certainty == 1 and not ambiguous(str(lines[n])) and lines[n].list_level is None
    }
    looks = Counter(lines[n].look for n in sure)
    plain = Counter(line.look for line in lines)
    known = {look for look, count in looks.items() if count > 1 or look != plain.most_common(1)[0][0]}
    common = looks.most_common(1)[0][0] if looks else None
    found = {}
    for n, reading in readings.items():
        line = lines[n]
        alike = line.look in known
        if n in sure:
            accept = _not_out_of_place(line, common, looks, alike) or _heads_row(lines, n)
        elif reading.certainty == 1:
            accept = alike or (not looks and line.list_level is None and _prominent(line))
        elif reading.certainty == 0.5:
            accept = alike or _styled(line)
        else:
            accept = _styled(line, 1) or (alike and _rare(line, looks, plain) and _unlike_an_entry(lines, n))
        if accept:
            found[n] = reading
    return found


def _not_out_of_place(
    line: Line, common: tuple[object, ...] | None, looks: Counter[tuple[object, ...]], alike: bool
) -> bool:
    """A known phrase counts unless all others have a look of their own and this one is set as plain text."""
    if alike or common is None or looks[common] < 3:
        return True
    return line.bold or line.caps or _styled(line) or line.look == common


def _rare(line: Line, looks: Counter[tuple[object, ...]], plain: Counter[tuple[object, ...]]) -> bool:
    """Whether lines that look so are mostly headings that are known; a job's title may look the same."""
    return len(line.words) <= 5 and not any(c.isdigit() for c in str(line)) and looks[line.look] * 2 > plain[line.look]


def _unlike_an_entry(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n` is no job's or school's first line: no title, employer or place, no period below, no cell beside it."""
    text = str(lines[n])
    if names.title(text) >= 1.2 or names.employer(text) >= 1.5 or names.place(text) >= 2 or _shares_row(lines, n):
        return False
    following = lines[n + 1 : n + 2]
    return not any(not d.single and len(line) < 60 for line in following for d in dates.find(line))


def _heads_row(lines: Sequence[Line], n: int) -> bool:
    """Whether it stands in the left cell of a row with something in the next."""
    cells, following = lines[n].block.cells, lines[n + 1 : n + 2]
    if not cells or not following or not following[0].block.cells:
        return False
    mine, other = cells[-1], following[0].block.cells[-1]
    return (mine.table, mine.row) == (other.table, other.row) and mine.column < other.column


def _shares_row(lines: Sequence[Line], n: int) -> bool:
    cells = lines[n].block.cells
    if not cells or cells[-1].column == 0:
        return False
    return any(
        o.block.cells
        and (o.block.cells[-1].table, o.block.cells[-1].row) == (cells[-1].table, cells[-1].row)
        and o.block.cells[-1].column < cells[-1].column
        for o in lines[max(0, n - 4) : n]
    )


def _possible(line: Line) -> bool:
    text = str(line)
    whole = len(line) >= len(line.block.text.strip()) * 0.9 or "\n" in line.block.text
    return (
        whole
        and 1 < len(text) <= 80
        and len(unspaced(text).split()) <= 9
        and text[-1] not in ".!"
        and "@" not in text
        and "\t" not in text.strip()
    )


def _prominent(line: Line) -> bool:
    return line.bold or line.caps or _styled(line) or str(line.block.text).rstrip().endswith(":")


def _styled(line: Line, deepest: int = 9) -> bool:
    """Whether Word itself calls it a heading, at most `deepest` levels deep."""
    style = re.fullmatch(r"heading\s*(\d)", line.block.style, re.IGNORECASE)
    level = int(style[1]) if style else line.block.outline_level + 1 if line.block.outline_level is not None else 99
    return level <= deepest
