"""Nouns of acts: whether what a line names was the person's doing, and acts made out of such as was not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from resumetailor.verify.claims.changes import causal, direction_of, tells_same_change
from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.claims.strength import same_act, strength
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.wording import Difference
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical, quoted
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.verb_forms import is_light, tags_of
from resumetailor.verify.text.words import Word, words

RUNS = 3
"""The tier from which an act may not come from a noun: a shop's head is nobody who headed it."""
_CLAUSE_END = re.compile(r"[,;.()]")
_BOUND = 3
"""How many words before a number its hedge or bound may begin."""
_MEASURE = 4
"""Among how many words behind an act "less" or "more" is looked for: "used about 8% less"."""


def out_of_nouns(pair: Pair, found: Difference) -> Iterator[Fault]:
    """Acts out of nouns of the source that the person did not do there: "suggested a redesign", "redesigned"."""
    own = own_acts(pair.output)
    mates: dict[int, list[Content]] = {}
    for mate, content in found.kept:
        if content.acts and (content.first or content.key in own):
            mates.setdefault(content.word.start, []).append(mate)
    for content in (c for _, c in found.kept if c.word.start in mates):
        nouns = mates.pop(content.word.start, [])
        told = any((noun.acts and not _is_thing(noun, pair)) or _done(noun, pair, found.lost) for noun in nouns)
        got = _acts_on_others(content, pair.output) and all(_was_got(noun, pair) for noun in nouns)
        done = told or _tells_change(content, pair) or _done_elsewhere(content, pair)
        if nouns and strength(content) and (got or not done):
            yield pair.fault(
                Code.VERB_RAISED, f"{quoted(pair.output, content.text)}: the source does not say that the person did it"
            )


def _done_elsewhere(act: Content, pair: Pair) -> bool:
    """Whether the source tells the act with another verb too."""
    return any(same_act(act, c) for c in contents(pair.source) if c.acts and not _is_thing(c, pair))


def _is_thing(noun: Content, pair: Pair) -> bool:
    """Whether an article makes a gerund the name of a thing: "ordered the wiring"."""
    line = canonical(pair.source)
    before = line[: noun.word.start].split()[-1:]
    return noun.tags == {"VBG"} and (
        before in (["the"], ["a"], ["an"]) or _comes_from(noun, line) or _by_another(noun, line)
    )


def _done(noun: Content, pair: Pair, lost: tuple[Content, ...]) -> bool:
    """Whether the act before a noun is still told, or does or makes what the noun names: "made a repair"."""
    act = _act_before(noun, pair.source)
    if noun.person and noun.word.text.endswith("'s"):  # "the manager's budget": it was another who managed it
        return False
    if _by_another(noun, canonical(pair.source)):
        return False
    if act is None or act not in lost or _is_means(noun, pair.source):
        return True
    return act.lemmas.isdisjoint(lexicon.wording().intending) and (act.tier >= RUNS or _did(act, noun, pair.source))


def _did(act: Content, noun: Content, source: str) -> bool:
    """Whether an act before a noun does or makes what the noun names."""
    line, table = canonical(source), lexicon.wording()
    between = _between(act, noun, line)
    if between[1:] and between[-1] == "to":  # "used Python to automate", but not "intend to open"
        return True
    if not act.lemmas.isdisjoint(("get", "receive", "have", "seek")) and _comes_from(noun, line):
        return False
    if is_light(act.text):
        return set(table.topical).isdisjoint(between)
    if direction_of(noun.key) and not act.lemmas.isdisjoint(table.realizing):
        return True
    return not act.lemmas.isdisjoint(table.making)


def _between(act: Content, noun: Content, line: str) -> list[str]:
    """The words between an act and a noun, those of hedges and bounds and of joined words aside."""
    limits = _limits(line)
    span = (w for w in words(line) if act.word.end <= w.start < noun.word.start)
    return [w.text for w in span if w.start not in limits and not _joined(w, line)]


def _was_got(noun: Content, pair: Pair) -> bool:
    """Whether the person only got what the noun names: "received training"."""
    act = _act_before(noun, pair.source)
    if act is None or not act.lemmas & set(lexicon.wording().receiving) - {"get"}:
        return False
    between = (w.text for w in words(canonical(pair.source)) if act.word.end <= w.start < noun.word.start)
    return lexicon.function_words().difference(DETERMINERS).isdisjoint(between)


def _acts_on_others(act: Content, output: str) -> bool:
    """Whether something stands right behind a verb that it is done to: "trained 45 wardens", not "trained in"."""
    behind = next((t for t in words(canonical(output)) if t.start > act.word.start), None)
    if behind is None or output.isupper():  # in capitals any noun may look like a verb
        return False
    return behind.text[0].isalnum() and behind.text not in lexicon.wording().prepositions


def _act_before(noun: Content, source: str) -> Content | None:
    return next((c for c in reversed(contents(source)) if c.acts and c.word.start < noun.word.start), None)


def _is_means(noun: Content, source: str) -> bool:
    """Whether it is told as that by which it was done: "through standardisation of the stock", "with a new rota"."""
    line = canonical(source)
    before = [w for w in line[: noun.word.start].lower().split()[-2:] if w not in ("the", "a", "an", "my")]
    means = bool(before) and before[-1] in ("through", "via", "by")
    return means and noun.text not in lexicon.wording().parts and not _comes_from(noun, line)


def _by_another(noun: Content, line: str) -> bool:
    """As in "through the training of staff by an agency"; not in "of families referred by the county"."""
    behind = _CLAUSE_END.split(line[noun.word.end :].lower())[0].split()
    agents = (
        who for one, by, who in zip(behind, behind[1:], behind[2:], strict=False) if by == "by" and _acts_not(one)
    )
    return behind[:1] == ["of"] and any(who in DETERMINERS or is_person(key(who)) for who in agents)


def _acts_not(word: str) -> bool:
    return "VBN" not in tags_of(word)


def _limits(line: str) -> frozenset[int]:
    """Where the words of hedges and bounds stand: "at least 6 visits" are no visits at a thing."""
    tokens = words(line)
    limited = (q for q in quantities(line) if q.bound or q.hedge)
    return frozenset(t.start for q in limited for t in tokens[max(0, q.first - _BOUND) : q.first])


def _tells_change(act: Content, pair: Pair) -> bool:
    """Whether it is told how much less or more the person did what the source says was changed: "used 8% less"."""
    tokens = [t for t in words(canonical(pair.output)) if t.start > act.word.start]
    behind = takewhile(lambda t: t.is_word or t.text.isdigit() or t.text == "%", tokens)
    moved = (one.text for one, two in pairwise(tokens) if two.text == "from")  # "used 400 trays, down from 900"
    direction = next((d for d in map(direction_of, (*(t.text for t in islice(behind, _MEASURE)), *moved)) if d), "")
    return bool(direction) and causal(pair.source) and tells_same_change(pair.source, pair.output, direction)


def is_given(noun: Content, pair: Pair, lost: tuple[Content, ...]) -> bool:
    """Whether a noun stands for an act of the person: "gave instruction", not "got" nor "attended instruction"."""
    act = _act_before(noun, pair.source)
    table = lexicon.wording()
    own = act is not None and is_light(act.text) and act.lemmas.isdisjoint((*table.receiving, "have", "take"))
    return own and act in lost


def _comes_from(noun: Content, line: str) -> bool:
    """As in "got training from two physiotherapists"."""
    return line[noun.word.end :].split()[:1] == ["from"]


def _joined(word: Word, line: str) -> bool:
    """Whether hyphens join the word to others: "one-on-one"."""
    return "-" in (line[word.start - 1 : word.start], line[word.end : word.end + 1])
