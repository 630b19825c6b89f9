"""New verbs that claim nothing which the source does not say: "resulting in", "so that pickers could start"."""

from __future__ import annotations

import re
from itertools import pairwise

from resumetailor.verify.claims.changes import changes, direction_of, tells_same_change
from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.claims.markers import brings_about
from resumetailor.verify.claims.strength import strength
from resumetailor.verify.faults import Pair
from resumetailor.verify.line.act_nouns import RUNS
from resumetailor.verify.line.causatives import brought_about
from resumetailor.verify.line.left_to_others import left_to_others
from resumetailor.verify.line.light_verbs import is_light_here
from resumetailor.verify.line.verb_objects import keys_behind
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import is_light, lemmas_of, tags_of
from resumetailor.verify.text.words import words

_SO_THAT = re.compile(r"\bso (?:that )?[^.;:]{1,60}\b(?:could|can)\b")


def says_nothing_new(content: Content, pair: Pair, gone: list[Content]) -> bool:
    """Whether a verb without a mate is light or ties things together, or tells a change of the source."""
    direction = direction_of(content.key)
    same_change = bool(direction) and tells_same_change(pair.source, pair.output, direction)
    return (
        same_change
        or _supplied(content, pair)
        or _authored(content, pair)
        or _makes_possible(content, pair)
        or _brings(content, pair)
        or brought_about(content, pair)
        or _done_again(content, pair)
        or _only_saw(content, pair)
        or is_light_here(content, pair, gone)
        or _moves(content, pair)
        or _proposed(content, pair.output)
        or _says_little(content, pair.output)
    )


def _supplied(content: Content, pair: Pair) -> bool:
    """Whether a verb that claims little stands before the things of a line without a verb: "Payroll for 30 staff"."""
    little = strength(content) < 2 and (content.tier < RUNS or is_light(content.text))
    little = little or bool(content.lemmas & set(lexicon.wording().supplied))
    if content.lemmas & set(lexicon.wording().helping) and left_to_others(pair):
        return False
    return content.first and little and all(_quiet(c) for c in contents(pair.source))


def _quiet(content: Content) -> bool:
    """Whether a word of the source is no act, or only ties a thing to what is told of it: "using ADP"."""
    return not content.acts or (not content.first and bool(content.lemmas & {"use", *lexicon.wording().linking}))


def _authored(content: Content, pair: Pair) -> bool:
    """Whether a verb of making only says whose a thing is that the source calls the person's: "my report"."""
    table = lexicon.wording()
    mine = {two.key for one, two in pairwise(words(canonical(pair.source))) if one.text == "my"}
    written = mine & frozenset(map(key, table.writings))
    making = content.lemmas & {*table.making, "author", "compose", "draft", "draw", "design"}
    if "idea" in mine and content.lemmas & {"devise", "propose", "suggest", "conceive"}:
        return True
    return content.first and bool(making) and not written.isdisjoint(keys_behind(content, pair.output))


def _makes_possible(content: Content, pair: Pair) -> bool:
    """Whether it tells what the source says could be done: "so that pickers could start", "that let pickers start"."""
    return (
        not content.first and bool(content.lemmas & {"let", "allow", "enable"}) and bool(_SO_THAT.search(pair.source))
    )


def _brings(content: Content, pair: Pair) -> bool:
    """Whether it tells as a result what the source says came of the act: "resulting in $3K", "generated $3K by"."""
    return content.first and bool(content.lemmas & set(lexicon.wording().bringing)) and brings_about(pair.source)


def _done_again(content: Content, pair: Pair) -> bool:
    """Whether the verb tells with "re-" what the source tells with a word: "ordered more", "reordered"."""
    bases = {lemma.removeprefix("re").removeprefix("-") for lemma in content.lemmas if lemma.startswith("re")}
    again = not frozenset(lexicon.wording().again).isdisjoint(w.text for w in words(pair.source))
    return again and any(not bases.isdisjoint(c.lemmas) for c in contents(pair.source))


def _only_saw(content: Content, pair: Pair) -> bool:
    """Whether it says that what the source tells to have happened was seen: "calls fell", "saw calls fall"."""
    happened = {c.key for c in contents(pair.source) if c.lemmas & set(lexicon.wording().happening)}
    behind = (c for c in contents(pair.output) if c.word.start > content.word.start and "VB" in c.tags)
    return "see" in content.lemmas and any(c.key in happened for c in behind)


def _moves(content: Content, pair: Pair) -> bool:
    """Whether with a word of direction it tells a change that the source tells as caused: "brought it down"."""
    told = (c.direction for c in changes(pair.output) if c.text in ("up", "down"))
    caused = {c.direction for c in changes(pair.source) if c.caused}
    return bool(content.lemmas & set(lexicon.wording().moving)) and not caused.isdisjoint(told)


def _proposed(content: Content, output: str) -> bool:
    """Whether it is an everyday act that is only proposed: "suggested sending a message"."""
    before = canonical(output)[: content.word.start].lower().split()[-1:]
    proposed = any(lemmas_of(w) & {"propose", "suggest", "recommend"} for w in before)
    return proposed and content.tags == {"VBG"} and strength(content) < 2


def _says_little(content: Content, output: str) -> bool:
    """Whether it only ties a thing to what is told of it, where no act of the person begins: "ranging from"."""
    linking = bool(content.lemmas & set(lexicon.wording().linking))
    return linking and not content.first and not _names_things(content, output)


def _names_things(content: Content, output: str) -> bool:
    """Whether a verb in -s is a plural, because no subject stands before it: "cut costs"."""
    before = canonical(output)[: content.word.start].lower().split()[-1:]
    table = lexicon.wording()
    nominal = {*DETERMINERS, *table.prepositions, *table.down, *table.up}
    return content.tags == {"VBZ"} and any(w in nominal or tags_of(w) & {"VBD", "VBG"} for w in before)
