"""The acts of a rewritten line against those of its source line: none may be another one, none may rank higher."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from resumetailor.verify.claims.changes import direction_of, tells_same_change
from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.claims.markers import brings_about, markers
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.claims.strength import kind_of_act, of_such, opposite, same_act, strength
from resumetailor.verify.claims.subjects import acts_of_others
from resumetailor.verify.claims.thesaurus import stands_for_clause
from resumetailor.verify.claims.tiers import shares_an_act, takes_part
from resumetailor.verify.claims.urged import acts_urged
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.act_nouns import RUNS, is_given, out_of_nouns
from resumetailor.verify.line.aims import aim_faults
from resumetailor.verify.line.borrowed_acts import borrowed_acts
from resumetailor.verify.line.causatives import brought_about
from resumetailor.verify.line.light_wordings import stands_for_light
from resumetailor.verify.line.wording import Difference
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical, quoted
from resumetailor.verify.text.keys import key
from resumetailor.verify.text.verb_forms import is_light
from resumetailor.verify.text.words import words

_NOUN_AFTER = 20
"""How many characters behind a verb of making the noun of the act is looked for."""
_OBJECT = 4
"""Among how many words behind a verb its object is looked for."""
_HAD = re.compile(r"\b(?:had|have|having|got|get|getting) (?!been\b|not\b|to\b|\w+ly\b)(?:[\w'-]+ ){1,4}$")
"""As in "had the locks changed", before the participle."""
_SO_THAT = re.compile(r"\bso (?:that )?[^.;:]{1,60}\b(?:could|can)\b")
_DID = 2
"""The tier from which an act is the person's own."""


@dataclass(frozen=True)
class _Gone:
    """The acts of the source that are not told as such."""

    acts: list[Content]
    named: list[Content]
    """These, and nouns that stand for acts of the person: "gave instruction"."""
    tier: int
    """How much they claim."""


def act_faults(pair: Pair, found: Difference) -> Iterator[Fault]:
    """Verbs that are new, and verbs that lost the "helped to" or "worked on" before them."""
    gone = [c for c in found.lost if c.lemmas]
    duty = _duty(pair.source)
    named = [c for c in found.lost if c.lemmas or is_given(c, pair, found.lost)]
    lost = _Gone(gone, named, max((c.tier for c in gone if c.acts), default=duty.tier if duty else 0))
    for content in found.added:
        done = (
            _helps(content, gone, pair)
            or (duty and content.lemmas & set(duty.acts))
            or _makes_noun_of_act(content, found)
        )
        if content.lemmas and not (content.person or done or _stands_for_more(content, pair, found)):
            yield from _new_act(pair, content, lost)
    yield from _raised(pair, found)
    yield from borrowed_acts(pair, found)
    yield from aim_faults(pair)
    yield from out_of_nouns(pair, found)
    told = takes_part(canonical(pair.output)) or (_in_team(pair.source) and _in_team(pair.output))
    if shares_an_act(canonical(pair.source)) and not told:
        yield pair.fault(Code.VERB_RAISED, "in the source the person only had a part in it")


def _stands_for_more(content: Content, pair: Pair, found: Difference) -> bool:
    """Whether a word tells what the source has a clause or a turn of phrase for."""
    return stands_for_clause(content, pair.source) or stands_for_light(content, pair, found)


def _in_team(line: str) -> bool:
    """Whether the line says that it was done in a team: "was part of a team that moved", "as one of a team"."""
    return any(m.sense == "team" for m in markers(line))


def _helps(content: Content, gone: list[Content], pair: Pair) -> bool:
    """Whether the output says that the person only helped with what the source says was done."""
    took_part = "take" in content.lemmas and canonical(pair.output)[content.word.end :].startswith(" part in ")
    helping = took_part or not content.lemmas.isdisjoint(lexicon.wording().helping)
    return helping and (not gone or any(c.acts and (c.tier > content.tier or took_part) for c in gone))


def _makes_noun_of_act(content: Content, found: Difference) -> bool:
    """Whether a verb of making stands before the noun of an act of the source: "produced estimates", "estimated"."""
    behind = (
        content.acts and mate.acts and not told.acts and 0 < told.word.start - content.word.end < _NOUN_AFTER
        for mate, told in found.kept
    )
    return bool(content.lemmas & set(lexicon.wording().making)) and any(behind)


def _new_act(pair: Pair, content: Content, lost: _Gone) -> Iterator[Fault]:
    """A new verb is fine as a synonym of the source's, or as a light one; else it is another act, or a higher one."""
    gone = lost.acts
    mates = _candidates(pair, content, lost)
    if any(_same_of_such(content, c, pair) for c in mates):
        return
    same = [c for c in mates if same_act(content, c)]
    if any(content.tier <= c.tier for c in (*same, *(c for c in gone if kind_of_act(content, c)))):
        return
    if same:
        said = quoted(pair.source, same[0].text)
        yield pair.fault(Code.VERB_RAISED, f"{quoted(pair.output, content.text)} claims more than {said}")
    elif _says_nothing_new(content, pair, gone) or _aside(content, pair, gone):
        return
    elif content.tier > max(lost.tier, 2 if not gone else 1):
        yield pair.fault(
            Code.VERB_RAISED, f"{quoted(pair.output, content.text)} ranks higher than what the source says"
        )
    else:
        code = Code.ACT_CHANGED if gone or content.first else Code.DETAIL_ADDED
        yield pair.fault(code, f"{quoted(pair.output, content.text)} is not what the source says was done")


def _same_of_such(content: Content, source: Content, pair: Pair) -> bool:
    """Whether the verbs tell one act of the things behind them: a feature is implemented or built, a system is not."""
    if source.tier < _DID:
        return False
    groups = of_such(content, source)
    if not groups:
        return False
    things = frozenset(key(thing) for group in groups for thing in group.things)
    if any(not group.things for group in groups):
        return True
    return not things.isdisjoint(_keys(pair.output) & _behind(source, pair.source))


@lru_cache(64)
def _keys(line: str) -> frozenset[str]:
    return frozenset(c.key for c in contents(line))


def _behind(verb: Content, line: str) -> frozenset[str]:
    """The keys of the next few words behind a verb."""
    following = (c for c in contents(line) if c.word.start > verb.word.start)
    return frozenset(c.key for c in islice(following, _OBJECT))


def _says_nothing_new(content: Content, pair: Pair, gone: list[Content]) -> bool:
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
        or _is_light_here(content, pair, gone)
        or _says_little(content)
    )


def _supplied(content: Content, pair: Pair) -> bool:
    """Whether a verb that claims little stands before the things of a line without a verb: "Payroll for 30 staff"."""
    little = strength(content) < 2 and (content.tier < RUNS or is_light(content.text))
    little = little or bool(content.lemmas & set(lexicon.wording().supplied))
    return content.first and little and all(_quiet(c) for c in contents(pair.source))


def _authored(content: Content, pair: Pair) -> bool:
    """Whether a verb of making only says whose a thing is that the source calls the person's: "my report"."""
    table = lexicon.wording()
    mine = {two.key for one, two in pairwise(words(canonical(pair.source))) if one.text == "my"}
    written = mine & frozenset(map(key, table.writings))
    making = content.lemmas & {*table.making, "author", "compose", "draft", "draw", "design"}
    return content.first and bool(making) and not written.isdisjoint(_behind(content, pair.output))


def _makes_possible(content: Content, pair: Pair) -> bool:
    """Whether it tells what the source says could be done: "so that pickers could start", "that let pickers start"."""
    return (
        not content.first and bool(content.lemmas & {"let", "allow", "enable"}) and bool(_SO_THAT.search(pair.source))
    )


def _quiet(content: Content) -> bool:
    """Whether a word of the source is no act, or only ties a thing to what is told of it: "using ADP"."""
    return not content.acts or (not content.first and bool(content.lemmas & {"use", *lexicon.wording().linking}))


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


def _is_light_here(content: Content, pair: Pair, gone: list[Content]) -> bool:
    """Whether a light verb says nothing by itself: it is a plain one, or no act of the source is lost."""
    acts = [c for c in gone if c.acts and not is_light(c.text)]
    told = {c.key for c in contents(pair.output)}
    if content.lemmas & set(lexicon.wording().plain):
        return True
    table = lexicon.wording()
    gives = bool(content.lemmas & set(table.giving))
    if gives and any(c.lemmas & set(table.receiving) and (c.first or c.key in own_acts(pair.source)) for c in gone):
        return False
    if gives and not gone and _coordinated(content, pair.output) and not _has_noun_of_act(content, pair):
        return False
    kept = all(c.key in told or _retold(c, pair.output) for c in acts)
    return (
        is_light(content.text)
        and kept
        and (content.tier < RUNS or bool(gone) or _did(pair.source) or _has_noun_of_act(content, pair))
    )


def _coordinated(content: Content, output: str) -> bool:
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
    return any(c.key in acts and 0 < c.word.start - content.word.end < _NOUN_AFTER for c in contents(pair.output))


def _retold(act: Content, output: str) -> bool:
    """Whether some word of the output may stand for the act."""
    return any(c.lemmas and same_act(c, act) for c in contents(output))


def _says_little(content: Content) -> bool:
    """Whether it only ties a thing to what is told of it, where no act of the person begins: "ranging from"."""
    return not content.first and bool(content.lemmas & set(lexicon.wording().linking))


def _candidates(pair: Pair, content: Content, lost: _Gone) -> list[Content]:
    """The source's words of which a new verb may be another wording."""
    if content.key in _keys(pair.source):
        return lost.named
    told = _keys(pair.output)  # "forms" that are told as forms are no wording of "create"
    return [
        *lost.named,
        *(c for c in contents(pair.source) if c.acts or (c.lemmas and content.tier < RUNS and c.key not in told)),
    ]


def _duty(source: str) -> lexicon.Duty | None:
    """The opener of a duty in the source: "responsible for"."""
    line = canonical(source).lower()
    return next((d for d in lexicon.wording().duties if any(phrase in line for phrase in d.phrases)), None)


def _raised(pair: Pair, found: Difference) -> Iterator[Fault]:
    """Acts that the source has too, but there behind "helped to" or "worked on": those told as the person's own."""
    best: dict[str, int] = {}
    for mate, content in found.kept:
        best[content.key] = max(best.get(content.key, 0), mate.tier)
    others = acts_of_others(pair.output)
    acts = {c.word.start: c for _, c in found.kept if c.acts and c.lemmas and c.key not in others}.values()
    raised = [c for c in acts if best[c.key] < 2 and c.tier > best[c.key]]
    own = own_acts(pair.output)
    told = [quoted(pair.output, c.text) for c in [c for c in raised if c.first or c.key in own] or raised]
    if told:
        yield pair.fault(Code.VERB_RAISED, f"{', '.join(told)}: in the source the person only had a part in it")


def _aside(content: Content, pair: Pair, gone: list[Content]) -> bool:
    """Whether a verb tells in other words what was no act of the person: "faults came in", "faults reported"."""
    vague = any(not c.lemmas.isdisjoint(lexicon.wording().vague) for c in gone)
    urged = content.key in acts_urged(pair.output)
    if not vague or not (urged or {"VBD", "VBN"} & content.tags):
        return False
    own = content.first or content.key in own_acts(pair.output) or _brought_about(content, pair.output)
    claiming = lexicon.result_verbs().union(lexicon.wording().crediting)
    if own or content.tier >= RUNS or not content.lemmas.isdisjoint(claiming):
        return False
    return not any(opposite(content, c) or _in_place_of(content, c, pair) for c in gone)


def _brought_about(content: Content, output: str) -> bool:
    """Whether it is one act of several, or one that the person had done: "had them repaired"."""
    before = canonical(output)[: content.word.start].lower()
    return _coordinated(content, output) or bool(_HAD.search(before))


def _in_place_of(content: Content, lost: Content, pair: Pair) -> bool:
    """Whether one verb stands where the other did, so that it may say something else: "had left", "had joined"."""
    return _neighbours(content, pair.output) == _neighbours(lost, pair.source)


def _neighbours(content: Content, text: str) -> tuple[str, str]:
    """The keys of the words before and behind."""
    tokens = words(canonical(text))
    index = next((i for i, t in enumerate(tokens) if t.start == content.word.start), 0)
    return tokens[index - 1].key if index else "", tokens[index + 1].key if index + 1 < len(tokens) else ""
