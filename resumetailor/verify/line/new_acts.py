"""A verb that the source does not have: another wording of one that it has, or another act, or a higher one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.claims.strength import kind_of_act, of_such, same_act
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.act_nouns import RUNS
from resumetailor.verify.line.asides import is_aside
from resumetailor.verify.line.claimless_verbs import says_nothing_new
from resumetailor.verify.line.verb_objects import keys_behind, keys_of
from resumetailor.verify.text.canonical import quoted
from resumetailor.verify.text.keys import key

_DID = 2
"""The tier from which an act is the person's own."""


@dataclass(frozen=True)
class LostActs:
    """The acts of the source that are not told as such."""

    acts: list[Content]
    named: list[Content]
    """These, and nouns that stand for acts of the person: "gave instruction"."""
    tier: int
    """How much they claim."""


def new_act(pair: Pair, content: Content, lost: LostActs) -> Iterator[Fault]:
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
    elif says_nothing_new(content, pair, gone) or is_aside(content, pair, gone):
        return
    elif content.tier > max(lost.tier, 2 if not gone else 1):
        yield pair.fault(
            Code.VERB_RAISED, f"{quoted(pair.output, content.text)} ranks higher than what the source says"
        )
    else:
        code = Code.ACT_CHANGED if gone or content.first else Code.DETAIL_ADDED
        yield pair.fault(code, f"{quoted(pair.output, content.text)} is not what the source says was done")


def _candidates(pair: Pair, content: Content, lost: LostActs) -> list[Content]:
    """The source's words of which a new verb may be another wording."""
    if content.key in keys_of(pair.source):
        return lost.named
    told = keys_of(pair.output)  # "forms" that are told as forms are no wording of "create"
    return [
        *lost.named,
        *(c for c in contents(pair.source) if c.acts or (c.lemmas and content.tier < RUNS and c.key not in told)),
    ]


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
    return not things.isdisjoint(keys_of(pair.output) & keys_behind(source, pair.source))
