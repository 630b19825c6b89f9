"""Light verbs, which say nothing by themselves where the act is told beside them: "ran a pilot", "piloted"."""

from __future__ import annotations

from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.claims.strength import same_act
from resumetailor.verify.faults import Pair
from resumetailor.verify.line.act_nouns import RUNS
from resumetailor.verify.line.verb_objects import NOUN_AFTER, keys_behind
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import is_light
from resumetailor.verify.text.words import words


def is_light_here(content: Content, pair: Pair, gone: list[Content]) -> bool:
    """Whether a light verb says nothing by itself: it is a plain one, or no act of the source is lost."""
    acts = [c for c in gone if c.acts and not is_light(c.text)]
    told = {c.key for c in contents(pair.output)}
    table = lexicon.wording()
    if content.lemmas & set(table.plain):
        return True
    if content.lemmas & set(table.creating) and _carried_out(content, pair, gone):
        return False
    gives = bool(content.lemmas & set(table.giving))
    if gives and any(c.lemmas & set(table.receiving) and (c.first or c.key in own_acts(pair.source)) for c in gone):
        return False
    if gives and not gone and is_coordinated(content, pair.output) and not _has_noun_of_act(content, pair):
        return False
    kept = all(c.key in told or _retold(c, pair.output) for c in acts)
    return (
        is_light(content.text)
        and kept
        and (content.tier < RUNS or bool(gone) or _did(pair.source) or _has_noun_of_act(content, pair))
    )


def _carried_out(content: Content, pair: Pair, gone: list[Content]) -> bool:
    """Whether what is told as made was only followed in the source: "carried out the plan", "made the plan"."""
    writings = frozenset(map(key, lexicon.wording().writings))
    followed = any(c.acts and c.lemmas & set(lexicon.wording().executing) for c in gone)
    return followed and not writings.isdisjoint(keys_behind(content, pair.output))


def is_coordinated(content: Content, output: str) -> bool:
    """Whether it is one act of several: "drafted and gave"."""
    line = canonical(output)
    beside = (*line[: content.word.start].split()[-1:], *line[content.word.end :].split()[:1])
    behind = any(c.acts and line[c.word.start - 4 : c.word.start] == "and " for c in contents(output))
    return content.acts and ("and" in beside or (content.first and behind))


def _did(source: str) -> bool:
    """Whether the source says no more than that it was done: "did the payroll"."""
    return bool(words(source)) and words(source)[0].text in ("did", "do", "doing")


def _has_noun_of_act(content: Content, pair: Pair) -> bool:
    """Whether the noun of an act of the source stands behind the verb: "ran a pilot", "piloted"."""
    acts = {c.key for c in contents(pair.source) if c.acts}
    return any(c.key in acts and 0 < c.word.start - content.word.end < NOUN_AFTER for c in contents(pair.output))


def _retold(act: Content, output: str) -> bool:
    """Whether some word of the output may stand for the act."""
    return any(c.lemmas and same_act(c, act) for c in contents(output))
