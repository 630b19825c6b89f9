"""Which words of two lines may stand for each other: of one family, of one meaning, or of one misspelt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.thesaurus import means_same, meant_by, names_of, same_origin
from resumetailor.verify.text.keys import beginning, may_be_misspelt, misspelt, same_words, singular, told_as

Alike = dict[int, list[Content]]
"""By where a word of one line stands those of the other that are like it."""


def likenesses(before: Sequence[Content], after: Sequence[Content]) -> tuple[Alike, Alike]:
    """For each word of the output those of the source that it may stand for, and the other way round.

    Only words that share a hint are compared, so that long lines cost no more than their length.
    """
    by_hint: dict[str, list[Content]] = {}
    for one in before:
        for hint in set(_hints_of_source(one)):
            by_hint.setdefault(hint, []).append(one)
    mates: Alike = {}
    told: Alike = {}
    for other in after:
        near = {one.word.start: one for hint in set(_hints_of_output(other)) for one in by_hint.get(hint, ())}
        for start in sorted(near):
            if alike(near[start], other):
                mates.setdefault(other.word.start, []).append(near[start])
                told.setdefault(start, []).append(other)
    return mates, told


def alike(one: Content, other: Content) -> bool:
    """Whether two words are of one family or mean the same, or one mends the spelling of the other."""
    if any(c.isupper() or c.isdigit() for content in (one, other) for c in content.word.printed[1:]) and not (
        one.word.printed.isupper() or other.word.printed.isupper()
    ):
        return False
    if one.acts and other.person and other.text != singular(other.text):  # who taught may be told, not "28 teachers"
        return False
    if same_words(one.key, other.key):
        return True
    if one.name != other.name:
        return False
    if same_origin(one.text, other.text):
        return True
    return misspelt(one.text, other.text) or (not one.name and means_same(one, other))


def _hints_of_source(content: Content) -> Iterator[str]:
    """What words that are alike have in common, as the source's word tells it: words, and beginnings of words."""
    yield from told_as(content.key)
    yield beginning(content.key)
    yield from meant_by(content)
    if may_be_misspelt(content.text):
        yield f"{content.text[0]}?"


def _hints_of_output(content: Content) -> Iterator[str]:
    """The same as the output's word tells it."""
    yield content.key
    yield beginning(content.key)
    yield content.text
    yield from names_of(content)
    yield f"{content.text[0]}?"
