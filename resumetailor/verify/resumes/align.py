"""Which output lines tell which source lines: moved, reworded, split in several or merged in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from resumetailor.verify.resumes.pool import plain
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.words import Word, words

SAME = 0.55
"""Share of common words (Dice) from which two lines tell the same."""
PART = 0.6
"""Share of a line's words that must stand in another one of which it is a part."""
REWORDED = 0.34
"""Share of common words from which a line without a better source tells what is left without a better output."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to align: where it stands (for people), and under which entry of its resume, if any."""

    text: str
    place: str
    entry: int | None = None
    required: bool = True
    """Whether its loss is a fault; of a source line."""
    known: frozenset[str] = frozenset()
    """Words that the head above it says, rank aside: title and employer; of a source line."""
    credited: frozenset[int] = frozenset()
    """Entries of the source to which an output line outside the jobs is put down."""


@dataclass(slots=True)
class Group:
    """Source lines and the output lines that tell them; by their numbers."""

    sources: list[int] = field(default_factory=list)
    outputs: list[int] = field(default_factory=list)


@lru_cache(1024)
def weights(text: str) -> dict[str, float]:
    """The words with content and how much each says about which line this is."""
    function = lexicon.function_words()
    return {
        _digits(w): 2.0 if w.text[0].isdigit() else 1.5 if w.printed[0].isupper() and w.start else 1.0
        for w in words(text)
        if w.text[0].isalnum() and w.text not in function
    }


def _digits(word: Word) -> str:
    """Its key; of a number in words the digits."""
    number = lexicon.quantities().cardinals.get(word.text)
    return word.key if number is None else str(number)


def overlap(one: str, other: str) -> float:
    """The weight of the words that two lines have in common."""
    first, second = weights(one), weights(other)
    if len(first) > len(second):
        first, second = second, first
    return sum(min(w, second[k]) for k, w in first.items() if k in second)


def weight(text: str) -> float:
    return sum(weights(text).values()) or 1.0


def align(sources: Sequence[Line], outputs: Sequence[Line]) -> list[Group]:
    """Groups that hold every line of both sides once; a group with one side empty is a line lost or invented.

    An output line that says again what another one says is a group of its own with the same source.
    """
    groups, home = _equal(sources, outputs)
    free_sources = [i for i in range(len(sources)) if i not in home]
    free_outputs = [j for j in range(len(outputs)) if not any(j in g.outputs for g in groups)]
    _pair(sources, outputs, free_sources, free_outputs, groups, SAME)
    _join_parts(sources, outputs, free_sources, free_outputs, groups)
    _pair(sources, outputs, free_sources, free_outputs, groups, REWORDED)
    groups += [Group(sources=[i]) for i in free_sources]
    groups += [Group(outputs=[j]) for j in free_outputs]
    return groups


def _equal(sources: Sequence[Line], outputs: Sequence[Line]) -> tuple[list[Group], set[int]]:
    """Lines with the same words; each output line with a source line of the same entry, if there is one."""
    by_words: dict[str, list[int]] = {}
    for i, line in enumerate(sources):
        by_words.setdefault(plain(line.text), []).append(i)
    groups: list[Group] = []
    used: set[int] = set()
    order = sorted(range(len(outputs)), key=lambda j: outputs[j].entry is None)
    for j in order:
        same = by_words.get(plain(outputs[j].text), [])
        free = [i for i in same if i not in used] or same
        best = next((i for i in free if sources[i].entry == outputs[j].entry), free[0] if free else None)
        if best is not None:
            groups.append(Group([best], [j]))
            used.add(best)
    return groups, used


def _pair(
    sources: Sequence[Line],
    outputs: Sequence[Line],
    left: list[int],
    right: list[int],
    groups: list[Group],
    least: float,
) -> None:
    """Takes from both lists the pairs most alike, best first."""
    scored = []
    for i in left:
        for j in right:
            score = 2 * overlap(sources[i].text, outputs[j].text) / (weight(sources[i].text) + weight(outputs[j].text))
            if score >= least:
                same_entry = sources[i].entry is not None and sources[i].entry == outputs[j].entry
                scored.append((score + 0.1 * same_entry, -i, -j))
    for _, i, j in sorted(scored, reverse=True):
        if -i in left and -j in right:
            groups.append(Group([-i], [-j]))
            left.remove(-i)
            right.remove(-j)


def _join_parts(
    sources: Sequence[Line], outputs: Sequence[Line], left: list[int], right: list[int], groups: list[Group]
) -> None:
    """Gives output lines that are part of a source line to its group (splits), and the other way round (merges)."""
    for j in list(right):
        found = _whole(outputs[j], sources)
        if found is not None:
            right.remove(j)
            group = next((g for g in groups if found in g.sources), None)
            if group is None:
                groups.append(Group([found], [j]))
                left.remove(found)
            elif _repeats(outputs[j].text, [outputs[k].text for k in group.outputs]):
                groups.append(Group([found], [j]))
            else:
                group.outputs.append(j)
    for i in list(left):
        found = _whole(sources[i], outputs)
        group = next((g for g in groups if found in g.outputs), None)
        if group is not None:
            left.remove(i)
            group.sources.append(i)


def _whole(part: Line, wholes: Sequence[Line]) -> int | None:
    """The line of which `part` is a part."""
    least = PART * weight(part.text)
    best = max(range(len(wholes)), key=lambda i: overlap(part.text, wholes[i].text), default=None)
    return best if best is not None and overlap(part.text, wholes[best].text) >= least else None


def _repeats(text: str, others: Sequence[str]) -> bool:
    return any(overlap(text, other) > 0.5 * min(weight(text), weight(other)) for other in others)
