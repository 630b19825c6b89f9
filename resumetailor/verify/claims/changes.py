"""Changes that a line tells: up or down, and whether the person is told to have caused them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from resumetailor.english.verbs import Words
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.claims.quantities import Quantity, quantities
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import BE, DETERMINERS
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import lemmas_of, readings, tags_of
from resumetailor.verify.text.words import Word, words

_BEFORE_AN_ACT = frozenset((",", ";", ".", ":", "(", "-", "and", "to", "by", "then", "that", "which", "i", "we"))
_OPENING = _BEFORE_AN_ACT - {"to", "by", "-"}
_COMPARED = frozenset(("more", "higher", "less", "lower", "fewer", "better"))
_MORE_THAN = re.compile(
    r"\b(?:more|fewer|less|better|faster|higher|lower|larger|longer|shorter)(?: [a-z]+){0,2} than"
    r" (?:the|any|all|other|our|most)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:than|over|above|below|under|beat\w*|exceed\w*|outperform\w*|most|best|top|first|\w+est)\b"
)
_ASIDE = 3
"""So many words on, a second comma closes what the first one parts."""
_BY_ME = (["by", "me"], ["by", "myself"])
_PARTING = frozenset((",", ";", ".", "and", "but"))


@dataclass(frozen=True, slots=True)
class Change:
    """A word that tells a change: its direction, and whether somebody is told to have brought it about."""

    direction: str
    caused: bool
    text: str


@lru_cache(1024)
def changes(text: str) -> tuple[Change, ...]:
    """All changes of a line; of numbers told "from … to …" without a word of direction, the change between them."""
    line = canonical(text)
    tokens = words(line)
    numbers = quantities(line)
    bounds = {i for q in numbers if q.bound or q.role for i in range(max(0, q.first - 3), q.first)}
    told: list[Change] = []
    last = -1
    for index, token in enumerate(tokens):
        direction = direction_of(token.text) or direction_of(token.key)
        if not direction or (token.text in _COMPARED and index in bounds) or _is_no_change(tokens, index):
            continue
        change = Change(direction, _caused(tokens, index), token.text)
        if told and told[-1].direction == direction and not _PARTING & {t.text for t in tokens[last:index]}:
            change = Change(direction, told.pop().caused or change.caused, token.text)
        told.append(change)
        last = index
    return tuple(told) or tuple(_between(tokens, numbers))


def _is_no_change(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "set-ups", "up to 80", "no longer"."""
    before, after = tokens[index - 1] if index else None, tokens[index + 1 : index + 3]
    if before is not None and (before.text, tokens[index].text) == ("no", "longer"):
        return True
    joined = before is not None and before.text == "-" and before.end == tokens[index].start
    return joined or (tokens[index].text == "up" and [t.text for t in after[:1]] == ["to"] and after[-1].text.isdigit())


def direction_of(word: str) -> str:
    """Whether it is "up" or "down", if it is a word of direction or the key of one."""
    up, down = _keys()
    return "up" if word in up else "down" if word in down else ""


def change_faults(pair: Pair) -> Iterator[Fault]:
    """Changes turned around, and changes that happened told as brought about."""
    before, after = changes(pair.source), changes(pair.output)
    was, now = (Counter(c.direction for c in side) for side in (before, after))
    turned = next(
        (
            c
            for c in after
            if now[c.direction] > was[c.direction] and was[_other(c.direction)] > now[_other(c.direction)]
        ),
        None,
    )
    if turned is not None:
        yield pair.fault(Code.DIRECTION_SWAPPED, f"“{turned.text}” turns the change around")
    compared = _MORE_THAN.search(canonical(pair.output))
    if compared and not before and not _COMPARES.search(canonical(pair.source)):
        yield pair.fault(Code.DIRECTION_SWAPPED, f"“{compared.group()}”: the source makes no such comparison")
    caused = next((c for c in after if c.caused), None)
    if caused is not None and before and not causal(pair.source):
        yield pair.fault(Code.CAUSE_ADDED, f"“{caused.text}”: the source does not say what caused it")
    moved = next(_moved(pair), None)
    if moved is not None and not causal(pair.source):
        yield pair.fault(Code.CAUSE_ADDED, f"“{moved}”: the source does not say that it came of that")


def _moved(pair: Pair) -> Iterator[str]:
    """Verbs of moving that are new, behind a comma and before an end: ", taking the branch to second place"."""
    tokens, told = words(canonical(pair.output)), {w.key for w in words(canonical(pair.source))}
    for index in range(1, len(tokens)):
        word, behind = tokens[index], tokens[index + 1 : index + 7]
        moving = tokens[index - 1].text == "," and "VBG" in tags_of(word.text) and word.key not in told
        if moving and not lemmas_of(word.text).isdisjoint(lexicon.wording().moving):
            end = takewhile(lambda t: t.is_word, behind)
            if any(two.text in ("to", "into") and one.text != "up" for one, two in pairwise(end)):
                yield word.text


def causal(text: str) -> bool:
    """Whether the line tells a change as caused, by whatever words."""
    return any(c.caused for c in changes(text)) or any(m.kind in ("cause", "link") for m in markers(text))


def tells_same_change(text: str, output: str, direction: str) -> bool:
    """Whether the output tells no more changes of a direction than the source does."""
    was, now = (sum(c.direction == direction for c in changes(line)) for line in (text, output))
    return 0 < now <= was


def _other(direction: str) -> str:
    return "down" if direction == "up" else "up"


def _caused(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the word stands where the act of a person does: at the beginning of a clause, without a subject."""
    lemmas = lemmas_of(tokens[index].text)
    if [t.text for t in tokens[index + 1 : index + 3]] in _BY_ME:
        return True
    if not lemmas or any(lemma in lexicon.wording().happening for lemma in lemmas):
        return _brought(tokens, index) or _achieved(tokens, index)
    before = next((t.text for t in reversed(_without_aside(tokens[:index])) if not t.text.endswith("ly")), ".")
    if _takes_object(tokens, index):
        return True
    if before in ("that", "which", "who", "this"):
        past = not tags_of(tokens[index].text).isdisjoint(("VBD", "VBZ"))
        return past and tokens[index].text not in lexicon.wording().intransitive
    return before in _BEFORE_AN_ACT or _achieved(tokens, index)


def _without_aside(before: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words before a verb without what two commas part from them: "most of them, 19, improved"."""
    commas = [i for i, t in enumerate(before) if t.text == ","][-2:]
    aside = len(commas) == 2 and commas[1] == len(before) - 1 and commas[1] - commas[0] <= _ASIDE
    return before[: commas[0]] if aside and before[commas[0] + 1].text[0].isdigit() else before


def _takes_object(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "the redesign lifted sign-ups": a thing is told to have changed another."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or not after.is_word or index == 0 or not tokens[index - 1].is_word:
        return False
    finite = "VBD" in tags_of(tokens[index].text)
    determined = after.text in DETERMINERS
    free = after.text not in lexicon.function_words() and not after.text.endswith("ly")
    passive = tokens[index - 1].text in BE
    return finite and not passive and (determined or free)


def _achieved(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "made improvements", "achieved a 20% reduction"."""
    for place in range(max(0, index - 4), index):
        lemmas = lemmas_of(tokens[place].text)
        if lemmas & _achieving() and (place == 0 or tokens[place - 1].text in _BEFORE_AN_ACT):
            return True
    return False


def _brought(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "brought overtime down", "took the list from 400 names down to 90"."""
    if tokens[index].text not in ("down", "up"):
        return False
    if any("bring" in lemmas_of(t.text) for t in tokens[max(0, index - 5) : index]):
        return True
    clause = tuple(takewhile(lambda t: t.text not in _OPENING, reversed(tokens[:index])))
    return bool(clause) and not lemmas_of(clause[-1].text).isdisjoint(lexicon.wording().moving)


def _between(tokens: tuple[Word, ...], numbers: tuple[Quantity, ...]) -> Iterator[Change]:
    """Changes told by two numbers alone; caused, if a verb such as "brought" opens the line."""
    caused = bool(tokens) and not lemmas_of(tokens[0].text).isdisjoint(lexicon.wording().moving)
    for one, two in pairwise(numbers):
        before, after = (one, two) if one.role == "from" else (two, one)
        if (before.role, after.role) == ("from", "to") and before.value != after.value:
            yield Change("up" if after.value > before.value else "down", caused, two.printed)


@cache
def _achieving() -> frozenset[str]:
    table = lexicon.wording()
    return frozenset((*table.light, *table.other_results, *table.realizing)).difference(table.employing)


@cache
def _keys() -> tuple[frozenset[str], frozenset[str]]:
    table = lexicon.wording()
    return _known(table.up), _known(table.down)


def _known(words: Words) -> frozenset[str]:
    """The words, and their keys; "short" is none for "shorter"."""
    return frozenset((*words, *(key(w) for w in words if not w.endswith("er") or readings(w))))
