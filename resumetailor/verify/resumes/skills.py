"""Skills: none lost or new, however they are grouped and sorted; the names of groups claim no level by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resumetailor.resume import Item
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.list_labels import is_kind
from resumetailor.verify.resumes.names import closed_up, untold
from resumetailor.verify.resumes.pool import Pool, keys, texts


def skill_faults(sources: Sequence[Item], outputs: Sequence[Item], pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    """What is changed, lost or new."""
    mine, theirs = ([", ".join(texts(item)) for item in items] for items in (sources, outputs))
    for text in (part for item in sources for part in skill_parts(item.text.value)):
        if not (pools[1].tells(text) or _named(text, theirs)):
            kept = [m for m in markers(text) if m.kind == "qualifier"]
            bare = text.split("(")[0].strip()
            code = Code.HEDGE_DROPPED if kept and bare != text and pools[1].tells(bare) else Code.SKILL_LOST
            yield Fault(
                code, "skills", text, bare if code is Code.HEDGE_DROPPED else "", f"“{text}” is not in the output"
            )
    for label in _claiming(sources, pools[1]):
        yield Fault(Code.SKILL_LOST, "skills", label, "", f"the group “{label}” is not in the output")
    for label in _claiming(outputs, pools[0]):
        yield Fault(Code.SKILL_ADDED, "skills", "", label, f"the source has no group “{label}”")
    for text in (item.text.value for item in outputs):
        new = (part for part in skill_parts(text) if not (pools[0].says(part) or _named(part, mine, pools[0])))
        if not pools[0].says(text) and any(new):
            yield Fault(Code.SKILL_ADDED, "skills", "", text, f"“{text}” is nowhere in the source")


def _claiming(items: Sequence[Item], there: Pool) -> Iterator[str]:
    """The names of groups that say more than of what kind their skills are, and that the other resume has not."""
    for label in dict.fromkeys(item.label.value for item in items if item.label is not None):
        if not (is_kind(label) or there.tells(label)):
            yield label


_BRACKETED = re.compile(r"[,;|·•](?![^(]*\))")


def skill_parts(text: str) -> list[str]:
    """The skills of an item that may hold several, commas in brackets aside."""
    return [part for part in _BRACKETED.split(text) if keys(part)]


def _named(skill: str, items: Sequence[str], source: Pool | None = None) -> bool:
    """Whether an item names the skill: in long or in short, or one of several."""
    if any(not untold(skill, item, source) for item in items):
        return True
    return closed_up(skill) in {closed_up(part) for item in items for part in skill_parts(item)}
