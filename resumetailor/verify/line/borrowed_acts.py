"""Acts that the source says others did, told as the person's own."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.verify.claims.contents import contents
from resumetailor.verify.claims.groups import acts_of_groups
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.claims.mentioned import acts_asked, acts_learned, acts_named, acts_of_things, acts_proposed
from resumetailor.verify.claims.own_acts import acts_claimed, acts_meanwhile, own_acts
from resumetailor.verify.claims.passives import acts_unowned, passive_acts
from resumetailor.verify.claims.strength import same_act
from resumetailor.verify.claims.subjects import acts_of_others, acts_of_whom
from resumetailor.verify.claims.urged import acts_urged
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.causatives import brought_about
from resumetailor.verify.line.wording import Difference
from resumetailor.verify.text.canonical import quoted


def borrowed_acts(pair: Pair, found: Difference) -> Iterator[Fault]:
    """What somebody else did, what the person got others to do, and what a group did meanwhile."""
    others = frozenset() if pair.output.isupper() else acts_of_others(pair.source)
    own = own_acts(pair.output)
    taken = (own | acts_claimed(pair.output) | acts_meanwhile(pair.output)) - own_acts(pair.source)
    taken -= acts_of_others(pair.output)
    for content in {c.key: c for _, c in found.kept if c.acts and c.key in others}.values():
        if not (content.first or content.key in taken or (content.key in own and "VBG" in content.tags)):
            continue
        if brought_about(content, pair):
            continue
        yield pair.fault(Code.ACT_CHANGED, f"{quoted(pair.output, content.text)}: in the source somebody else did it")
    yield from _not_done(pair)
    yield from _meanwhile(pair)


def _not_done(pair: Pair) -> Iterator[Fault]:
    """Acts that the source says the person got others to do, or only how to do, told as the person's own."""
    own = own_acts(pair.output) - own_acts(pair.source)
    line = pair.source
    others = (
        acts_of_whom(line)
        | acts_urged(line)
        | acts_asked(line)
        | acts_learned(line)
        | (frozenset() if _by_us(pair) else passive_acts(line))
        | acts_named(line)
        | acts_of_things(line)
        | acts_proposed(line)
    )
    others |= acts_unowned(line) & acts_claimed(pair.output)
    urged = others - own_acts(line) - acts_urged(pair.output) - passive_acts(pair.output) - acts_learned(pair.output)
    theirs = [c for c in contents(pair.source) if c.key in urged]
    for content in {c.key: c for c in contents(pair.output) if c.key in own}.values():
        if any(content.key == c.key or same_act(content, c) for c in theirs):
            yield pair.fault(
                Code.VERB_RAISED, f"{quoted(pair.output, content.text)}: in the source the person did not do it"
            )


def _by_us(pair: Pair) -> bool:
    """Whether the person's own team did it, and the output says so: "built by our team", "in a team, built"."""
    return " by our " in pair.source.lower() and any(m.sense == "team" for m in markers(pair.output))


def _meanwhile(pair: Pair) -> Iterator[Fault]:
    """What a group or others did told as the person's: "in a choir that toured", "in a choir, touring"."""
    theirs = acts_of_groups(pair.source) | acts_of_whom(pair.source)
    told = theirs & acts_meanwhile(pair.output) - acts_meanwhile(pair.source)
    for content in {c.key: c for c in contents(pair.output) if c.key in told}.values():
        yield pair.fault(Code.VERB_RAISED, f"{quoted(pair.output, content.text)}: in the source others did it")
