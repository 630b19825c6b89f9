"""Which output lines tell which source lines: moved, reworded, split in several or merged in one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from resumetailor.english.number_words import number_words
from resumetailor.verify.resumes.pool import plain
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.words import Word, words

SAME = 0.55
"""Share of common words (Dice) from which two lines tell the same."""
PART = 0.6
"""Share of a line's words that must stand in another one of which it is a part."""
REST = 0.45
"""Share of common words from which a line tells what the other lines of its group leave of the other side."""
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
    printed: tuple[str, ...] = ()
    """An output line that cites where it was as it is printed, and with the dates alone; `text` leaves them out."""
    apart: bool = False
    """Whether it is an achievement of which its resume does not say where it was; of a source line."""


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
    """Its key; of a number in words the digits, of a large one those that "85,000" has in common with "85K"."""
    number = number_words().cardinals.get(word.text)
    if number is not None:
        return str(number)
    return re.sub("[,.]", "", word.text).rstrip("0") if re.search(r"\d[,.]\d", word.text) else word.key


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
    groups = _equal(sources, outputs)
    left = dict.fromkeys(range(len(sources)))
    right = dict.fromkeys(range(len(outputs)))
    _take(groups, left, right)
    mine, theirs = _Index(sources), _Index(outputs)
    groups += _pairs(mine, theirs, left, right, SAME)
    _join_parts(mine, theirs, left, right, groups)
    _join_rests(mine, theirs, left, right, groups)
    groups += _pairs(mine, theirs, left, right, REWORDED)
    groups += [Group(sources=[i]) for i in left]
    groups += [Group(outputs=[j]) for j in right]
    return [Group(sorted(group.sources), sorted(group.outputs)) for group in groups]


_Free = dict[int, None]
"""The numbers of lines that are in no group yet, in order."""


class _Index:
    """Lines by their words, so that each is compared only with those that have one of its own."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.weights = [weights(line.text) for line in lines]
        self.total = [sum(said.values()) or 1.0 for said in self.weights]
        self._having: dict[str, list[tuple[int, float]]] = {}
        for number, said in enumerate(self.weights):
            for word, much in said.items():
                self._having.setdefault(word, []).append((number, much))

    def overlaps(self, said: Mapping[str, float]) -> dict[int, float]:
        """The weight of the words in common with each line that has any of them."""
        found: dict[int, float] = {}
        for word, much in said.items():
            for number, other in self._having.get(word, ()):
                found[number] = found.get(number, 0.0) + min(much, other)
        return found

    def whole_of(self, said: Mapping[str, float], total: float) -> int | None:
        """The line of which another one, with these words, is a part."""
        found = self.overlaps(said)
        best = max(found, key=lambda number: (found[number], -number), default=None)
        return best if best is not None and found[best] >= PART * total else None


def _take(groups: Iterable[Group], left: _Free, right: _Free) -> None:
    """The lines of these groups are free no more."""
    for group in groups:
        for i in group.sources:
            left.pop(i, None)
        for j in group.outputs:
            right.pop(j, None)


def _equal(sources: Sequence[Line], outputs: Sequence[Line]) -> list[Group]:
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
    return groups


def _pairs(sources: _Index, outputs: _Index, left: _Free, right: _Free, least: float) -> list[Group]:
    """The pairs most alike among the free lines, best first."""
    scored = []
    for i in left:
        for j, common in outputs.overlaps(sources.weights[i]).items():
            score = 2 * common / (sources.total[i] + outputs.total[j])
            if j in right and score >= least:
                entry = sources.lines[i].entry
                same_entry = entry is not None and entry == outputs.lines[j].entry
                scored.append((score + 0.1 * same_entry, -i, -j))
    groups: list[Group] = []
    for _, i, j in sorted(scored, reverse=True):
        if -i in left and -j in right:
            groups.append(Group([-i], [-j]))
            _take(groups[-1:], left, right)
    return groups


def _join_parts(sources: _Index, outputs: _Index, left: _Free, right: _Free, groups: list[Group]) -> None:
    """Gives output lines that are part of a source line to its group (splits), and the other way round (merges)."""
    by_source = {i: group for group in reversed(groups) for i in group.sources}
    for j in list(right):
        found = sources.whole_of(outputs.weights[j], outputs.total[j])
        if found is None:
            continue
        group = by_source.get(found)
        if group is not None and not _repeats(outputs, j, group.outputs):
            group.outputs.append(j)
        else:
            groups.append(Group([found], [j]))
            by_source.setdefault(found, groups[-1])
        _take([Group([found], [j])], left, right)
    by_output = {j: group for group in reversed(groups) for j in group.outputs}
    for i in list(left):
        found = outputs.whole_of(sources.weights[i], sources.total[i])
        group = by_output.get(found) if found is not None else None
        if group is not None:
            left.pop(i)
            group.sources.append(i)


def _join_rests(sources: _Index, outputs: _Index, left: _Free, right: _Free, groups: list[Group]) -> None:
    """Gives lines to the groups of which they tell what is left untold: parts that are reworded, too."""
    for j in list(right):
        if (group := _by_rest(outputs, j, [(g, g.sources, g.outputs) for g in groups], sources)) is not None:
            group.outputs.append(j)
            right.pop(j)
    for i in list(left):
        if (group := _by_rest(sources, i, [(g, g.outputs, g.sources) for g in groups], outputs)) is not None:
            group.sources.append(i)
            left.pop(i)


def _by_rest(
    lines: _Index, number: int, groups: Iterable[tuple[Group, list[int], list[int]]], others: _Index
) -> Group | None:
    """The group, of the same entry if both have one, whose other side says what this line says and its own do not."""
    entry, best, found = lines.lines[number].entry, REST, None
    for group, there, here in groups:
        if there and here and (entry is None or others.lines[there[0]].entry in (None, entry)):
            told = frozenset(word for k in here for word in lines.weights[k])
            rest = {w: much for k in there for w, much in others.weights[k].items() if w not in told}
            common = sum(min(much, rest[w]) for w, much in lines.weights[number].items() if w in rest)
            score = 2 * common / (sum(rest.values()) + lines.total[number])
            if score >= best:
                best, found = score, group
    return found


def _repeats(lines: _Index, number: int, others: Iterable[int]) -> bool:
    """Whether a line says again much of what one of the others says, which it does not go on from."""
    return any(
        overlap(lines.lines[number].text, lines.lines[k].text) > 0.5 * min(lines.total[number], lines.total[k])
        for k in others
        if not _goes_on(lines, number, k)
    )


def _goes_on(lines: _Index, number: int, before: int) -> bool:
    """Whether a line stands behind another of its entry, or with it in one place: it may name its things again."""
    line, other = lines.lines[number], lines.lines[before]
    return number == before + 1 and (line.place == other.place or None is not line.entry == other.entry)
