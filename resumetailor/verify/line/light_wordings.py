"""A new word where the source has only light ones: "had the say over the plots", "decided on the plots".

Whoever tells a thing as another one puts a word for a word; a word for a turn of phrase is another way to say it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from resumetailor.verify.claims.changes import direction_of
from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.claims.strength import opposite, strength
from resumetailor.verify.faults import Pair
from resumetailor.verify.line.wording import Difference
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import BE
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_LEADS = 3
"""From this tier on an act is a claim of its own."""
_CHANGES = 2
"""The strength of acts that change, make or decide something."""
_NOUN_AFTER = 20
"""How many characters behind a light verb its noun may stand, behind an object too: "gave the brewer a shout"."""
_LOST = 2
"""So many words with content may go with the light ones."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """What the source has between two words that the output keeps as neighbours of the new one."""

    light: list[Word]
    lost: list[Content]
    phrasal: bool = False
    """Whether a light word is half of a verb: "worked up"."""


def stands_for_light(content: Content, pair: Pair, found: Difference) -> bool:
    """Whether a new word claims little and stands where the source has a light verb, with its noun or particle."""
    if content.person or content.name or direction_of(content.key) or _claims(content):
        return False
    gap = _gap(content, pair, found)
    if not gap.light or len(gap.lost) > _LOST or any(opposite(content, c) for c in gap.lost):
        return False
    nouns = [c for c in gap.lost if c.word not in gap.light]
    if any(c.word.start < gap.light[0].start or c.text in lexicon.wording().parts for c in nouns):
        return False
    if not _own(content, pair):
        return True
    little = gap.phrasal and strength(content) < _CHANGES and content.lemmas.isdisjoint(lexicon.wording().creating)
    return not _got(gap) and len(nouns) < _LOST and (bool(nouns) or little or _did(gap))


def _claims(content: Content) -> bool:
    """Whether the act leads others, brings a result, or is what others are told to have made of a thing."""
    return content.tier >= _LEADS or content.key in _claiming()


def _own(content: Content, pair: Pair) -> bool:
    return content.acts and (content.first or content.key in own_acts(pair.output))


def _did(gap: _Gap) -> bool:
    """Whether the source only says that it was done: "did the drafts"."""
    return any("do" in lemmas_of(w.text) for w in gap.light)


def _got(gap: _Gap) -> bool:
    """Whether the person only got something, so that another did it: "got instruction in spin"."""
    got = frozenset((*lexicon.wording().receiving, "get"))
    return any(not lemmas_of(w.text).isdisjoint(got) for w in gap.light)


def _gap(content: Content, pair: Pair, found: Difference) -> _Gap:
    """The words of the source between those that stand before and behind the new word in the output.

    Before an act that is told elsewhere in the line they begin behind the next word that is kept.
    """
    places = sorted((told.word.start, mate.word.start) for mate, told in found.kept)
    start = max((place for place in places if place[0] < content.word.start), default=(0, -1))[1]
    end = min((place for place in places if place[0] > content.word.start), default=(0, len(pair.source) * 2))[1]
    kept = [mate for _, mate in places if (start < mate < end) or (content.acts and mate < end)]
    if kept and not content.acts:
        return _Gap([], [])
    start = max(kept, default=start if start < end else -1)
    between = [w for w in words(canonical(pair.source)) if start < w.start < end and w.is_word]
    told = {w.text for w in words(canonical(pair.output))}
    behind = {one.start: two.text for one, two in pairwise(words(canonical(pair.source)))}
    light = [w for w in between if w.text not in told and _is_light(w, behind.get(w.start, ""))]
    close = max((w.end + _NOUN_AFTER for w in light), default=0)
    phrasal = any(behind.get(w.start) in lexicon.wording().parting for w in light)
    return _Gap(light, [c for c in found.lost if start < c.word.start < max(end, close)], phrasal)


def _is_light(word: Word, behind: str) -> bool:
    """Whether a verb says nothing without what follows it, or is no more than half of one: "pulled out"."""
    if word.text in BE:
        return "VBN" not in tags_of(behind)
    if not lemmas_of(word.text).isdisjoint(_light()):
        return True
    return bool(lemmas_of(word.text)) and behind in lexicon.wording().parting


@cache
def _claiming() -> frozenset[str]:
    """The keys of verbs of results and of credit, of which not all are known as verbs elsewhere."""
    return frozenset(map(key, lexicon.result_verbs().union(lexicon.wording().crediting)))


@cache
def _light() -> frozenset[str]:
    table = lexicon.wording()
    return frozenset((*table.light, *table.vague, "be"))
