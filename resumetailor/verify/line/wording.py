"""The words of a rewritten line against those of its source line: which are new, which are gone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.line.likeness import likenesses
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.abbreviations import abbreviates, spelled_out
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.folding import unaccented
from resumetailor.verify.text.keys import apart
from resumetailor.verify.text.words import Word, words

_SHORT = 3
"""Words of so many letters may stand in others by chance."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the output without a counterpart in the source, and the other way round."""

    added: tuple[Content, ...]
    lost: tuple[Content, ...]
    kept: tuple[tuple[Content, Content], ...]
    """Pairs (source, output) of the same word."""


def difference(source: str, output: str) -> Difference:
    """What distinguishes the words of two lines."""
    before, after = contents(source), contents(output)
    keys_after = {c.key for c in after}
    like, told = likenesses(before, after)
    by_key: dict[str, list[Content]] = {}
    for content in before:
        by_key.setdefault(content.key, []).append(content)
    told_again = _told_again(before, tuple(c for c in after if not spelled_out(c.text, source, output, surmised=True)))
    kept, added = [], []
    for content in after:
        mates = by_key.get(content.key) or like.get(content.word.start)
        if id(content) in told_again:
            added.append(content)
        elif mates:
            kept += [(mate, content) for mate in mates]
        elif not _told_otherwise(content, source, output, new=True):
            added.append(content)
    gone = (c for c in before if c.key not in keys_after and c.word.start not in told)
    lost = [c for c in gone if not _told_otherwise(c, output, source, new=False)]
    return Difference(tuple(added), tuple(lost), tuple(kept))


def _told_again(before: tuple[Content, ...], after: tuple[Content, ...]) -> set[int]:
    """Acts that open a clause of the output, though the source has the word less often and elsewhere."""
    counts = Counter(c.key for c in before)
    counts.subtract(c.key for c in after)
    opening = {b.key for b in before if b.first and b.acts}
    known = {b.key for b in before}.difference(opening)
    return {id(c) for c in after if c.first and c.acts and counts[c.key] < 0 and c.key in known}


def _told_otherwise(content: Content, there: str, here: str, *, new: bool) -> bool:
    """Whether the other line says the word in another shape: joined, spelled out, abbreviated, as a function word."""
    tokens = words(canonical(there))
    text = content.word.text
    if len(text) > _SHORT and _joined(text, _spaced(there)) and not any(apart(t.key, content.key) for t in tokens):
        return True
    if any(t.key == content.key and (content.tier < 3 or not content.acts or _begins(tokens, t)) for t in tokens):
        return True
    if spelled_out(text, there, here, surmised=new) or _qualified(content, there, here):
        return True
    milder = lexicon.synonyms().milder
    return abbreviates(content.word, there, surmised=not new) or any(text in milder.get(t.text, ()) for t in tokens)


@lru_cache(64)
def _spaced(text: str) -> str:
    """The words of a line without accents, a space around each."""
    return f" {' '.join(unaccented(t.text) for t in words(canonical(text)) if t.is_word)} "


def _joined(text: str, line: str) -> bool:
    """Whether neighbouring words make the word, or it is the beginning or end of one: "check in", "helpline"."""
    if f" {text}" in line:
        return True
    tokens = line.split() if text in line.replace(" ", "") else ()
    ends = (token.removesuffix(text) for token in tokens if token.endswith(text))
    return any(start not in lexicon.wording().prefixes for start in ends) or any(
        one + other == text for one, other in pairwise(tokens)
    )


def _qualified(content: Content, there: str, here: str) -> bool:
    """Whether the word only says what a name on both sides names: "the product team", "POS system"."""
    before = next((w for w in reversed(words(here)) if w.is_word and w.start < content.word.start), None)
    if before is None or before.key not in {w.key for w in words(there)}:
        return False
    table = lexicon.wording()
    tool = content.text in table.of_tools and before.printed[0].isupper()
    return tool or (content.text in table.collective and len(before.text) > _SHORT)


def _begins(tokens: tuple[Word, ...], token: Word) -> bool:
    """Whether the word begins a clause, where a verb stands."""
    index = tokens.index(token)
    return index == 0 or not tokens[index - 1].is_word or tokens[index - 1].text in ("and", "to")
