"""What belongs to a noun: without the word before it, or without its head, it may name more than the source does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from resumetailor.english.number_words import number_words
from resumetailor.verify.claims.changes import direction_of
from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import is_person, key, singular
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.words import words


def compound_faults(pair: Pair, kept: Sequence[tuple[Content, Content]], lost: Sequence[Content]) -> Iterator[Fault]:
    """Modifiers and heads that are gone though the rest is told: "colour clients", "clients"; "price list", "price"."""
    said = {mate.word.start: other for mate, other in kept}
    told = {start: other for start, other in said.items() if not other.acts}
    limits = {c.word.start for c in lost if _limits(c, pair.source)}
    empty = lexicon.wording().of_heads
    heads = {c.word.start for c in lost if not c.person and _names(c, pair.source) and singular(c.text) not in empty}
    modifying = {one.word.start for one, _ in _compounds(pair.output)}
    yield from _parts_of(pair, told, lost)
    yield from _plans_of(pair, told, lost)
    yield from _made_one(pair)
    for one, two in _compounds(pair.source):
        first, second = one.word.start, two.word.start
        if first in said and second in said and _parted(said[first], said[second], pair.output):
            yield pair.fault(Code.DETAIL_ADDED, f"“{one.word.printed} {two.word.printed}” became two things")
        if first in limits and second in told:
            yield pair.fault(Code.REACH_ADDED, f"“{one.word.printed}” is gone from before “{two.word.printed}”")
        elif second in heads and first in told and told[first].word.start not in modifying:
            yield pair.fault(Code.REACH_ADDED, f"“{two.word.printed}” is gone from behind “{one.word.printed}”")


def _compounds(text: str) -> Iterator[tuple[Content, Content]]:
    """Neighbouring words that nothing but a hyphen parts."""
    line = canonical(text)
    told = contents(text)
    for one, two, three in zip(told, told[1:], (*told[2:], None), strict=False):
        between = line[one.word.end : two.word.start]
        if between in (" ", "-"):
            yield one, two
        if between == "-" and three and line[two.word.end : three.word.start] == " ":  # "self-employed applicants"
            yield one, three


def _limits(content: Content, source: str) -> bool:
    """Whether it is no verb, no adverb and no word of direction: "fewer days" may be told as reduced ones."""
    if content.text.endswith("ly") or content.text in lexicon.wording().prefixes or direction_of(content.text):
        return False
    before = canonical(source)[: content.word.start].split()[-1:]
    if before == ["how"]:  # "how often"
        return False
    if content.tags == {"VBN"} or not content.lemmas:  # "written French"
        return True
    return not content.acts and bool(before) and before[0] in _BEFORE_NOUN


def _names(content: Content, source: str) -> bool:
    """Whether it is the name of a thing: no act, or a gerund without an object, as in "gearbox housing"."""
    after = canonical(source)[content.word.end :].split()[:1]
    return not content.acts or (content.tags == {"VBG"} and (not after or after[0] in lexicon.wording().prepositions))


_BEFORE_NOUN = frozenset(("a", "an", "the", "of", "for", "with", "from", "in", "on", "at", "among", "by", "my", "our"))


@cache
def _of_heads() -> re.Pattern[str]:
    number = rf"(?:[\d,]+|{number_words().any_cardinal})"
    return re.compile(
        rf"(\w+) (?:of|on|in|at|for|to|from) (?:the |our |their |its |my |a |an |all )?(?:{number} )?(\w+)"
    )


def _parts_of(pair: Pair, told: Mapping[int, Content], lost: Sequence[Content]) -> Iterator[Fault]:
    """A part told as the whole: "the doors of 40 houses", "40 houses"."""
    gone = {c.word.start: c for c in lost}
    acting = {c.word.start for c in contents(pair.source) if c.acts}
    empty = lexicon.wording().of_heads
    included = frozenset() if "includ" in pair.source.lower() else _included(pair.output)
    for found in _of_heads().finditer(canonical(pair.source).lower()):
        head = gone.get(found.start(1))
        counts = head is None or head.acts or direction_of(head.text) or singular(head.text) in empty
        if head and found.start(2) in told.keys() - acting and not counts:
            yield pair.fault(Code.REACH_ADDED, f"“{head.word.printed}” is gone from before “{found[2]}”")
        elif found.start(1) in told and found[1] in included:
            yield pair.fault(Code.REACH_ADDED, f"“{found[1]}”: the source says it of this part only")


def _plans_of(pair: Pair, told: Mapping[int, Content], lost: Sequence[Content]) -> Iterator[Fault]:
    """A plan told as the thing: "drew up a proposal for new signs", "drew up new signs"."""
    plans = {c.word.end: c for c in lost if singular(c.text) in lexicon.wording().plans and not c.acts}
    line = canonical(pair.source)
    for end, plan in plans.items():
        behind = _FOR.match(line, end)
        if behind and any(behind.start(1) <= start < behind.end(1) for start in told):
            yield pair.fault(Code.IN_PROGRESS_DROPPED, f"“{plan.text}”: the source tells of no more")


_FOR = re.compile(r" (?:for|of) ((?:[\w'-]+ ?){1,5})")
_INCLUDED = re.compile(r"\bincluding (?:all |the |its |their )*(\w+)|(\w+) included\b")


def _included(text: str) -> frozenset[str]:
    """What the line names as a part of what it tells: "footnotes included"."""
    return frozenset(found[1] or found[2] for found in _INCLUDED.finditer(canonical(text).lower()))


_TO = re.compile(r"(\w+) to (?:the|an?|my|our|its) (\w+)")


def _made_one(pair: Pair) -> Iterator[Fault]:
    """Two people made one: "assistant to the director", "assistant director"."""
    beside = {(one.key, two.key) for one, two in pairwise(words(canonical(pair.output)))}
    for found in _TO.finditer(canonical(pair.source).lower()):
        one, two = key(found[1]), key(found[2])
        if is_person(two) and (is_person(one) or one in rank_words()) and (one, two) in beside:
            yield pair.fault(Code.ACT_CHANGED, f"“{found[1]} {found[2]}”: the source says “{found.group()}”")


def _parted(one: Content, two: Content, output: str) -> bool:
    """Whether "and" stands between two words that the source has as one: "parking and permits"."""
    return canonical(output)[one.word.end : two.word.start] == " and "
