"""Skills: none lost or new, however they are grouped and sorted; the names of groups claim no level by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resumetailor.english import levels
from resumetailor.english.common_words import is_common
from resumetailor.resume import Item
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.pool import Pool, keys, text_keys
from resumetailor.verify.text.words import words


def skill_faults(sources: Sequence[Item], outputs: Sequence[Item], pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    """What is changed, lost or new."""
    for text in (part for item in sources for part in skill_parts(item.text.value)):
        if not pools[1].tells(text):
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
    named = [text_keys(i) for i in sources]
    for item in outputs:
        text = item.text.value
        if not pools[0].says(text) and not all(_named(part, named, pools[0]) for part in skill_parts(text)):
            yield Fault(Code.SKILL_ADDED, "skills", "", text, f"“{text}” is nowhere in the source")


def _claiming(items: Sequence[Item], there: Pool) -> Iterator[str]:
    """The names of groups that say more than of what kind their skills are, and that the other resume has not."""
    for label in dict.fromkeys(item.label.value for item in items if item.label is not None):
        if not (_of_a_kind(label) or there.tells(label)):
            yield label


def _of_a_kind(label: str) -> bool:
    """As "Databases" above "Oracle, MySQL": common words, which tell no level ("Basic") and name no skill ("Adobe")."""
    kinds = levels.words().kinds
    told = {word.text for word in words(label) if word.is_word} - kinds
    return told.isdisjoint(levels.words().alone) and all(map(is_common, told)) and not markers(label)


_BRACKETED = re.compile(r"[,;|·•](?![^(]*\))")


def skill_parts(text: str) -> list[str]:
    """The skills of an item that may hold several, commas in brackets aside."""
    return [part for part in _BRACKETED.split(text) if keys(part)]


def _named(skill: str, named: Sequence[frozenset[str]], pool: Pool) -> bool:
    return pool.says(skill) or any(frozenset(keys(skill)) <= own for own in named)
