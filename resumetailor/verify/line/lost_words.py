"""Words of a source line that its rewritten line has nothing for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.own_acts import acts_together
from resumetailor.verify.claims.participants import is_dealing
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.claims.self_praise import praised
from resumetailor.verify.claims.strength import of_such, same_act
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.compounds import compound_faults
from resumetailor.verify.line.wording import Difference
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.verb_forms import is_light

_JOINED = re.compile(r"-(\w+)")
_SHARING = frozenset(("with", "alongside", "and"))
_THOSE_WHO = re.compile(r"\b(?:those|whoever|anyone|anybody|everyone|everybody)\b(?: who)?", re.IGNORECASE)
_BEFORE = 6
"""How many words before a person the preposition is looked for."""


def lost_faults(pair: Pair, found: Difference, known: frozenset[str]) -> Iterator[Fault]:
    """What is gone from beside a word that is told, a name, an act, or much of the line."""
    lost = [c for c in found.lost if not (is_light(c.text) or _praises(c, pair.source) or _told_by(c, found.added))]
    yield from compound_faults(pair, found.kept, lost)
    total = len({c.word.start for c, _ in found.kept}) + len(found.lost)
    names = [c for c in lost if not c.person or c.text not in known or _shares(pair.source, c)]
    yield from (
        _lost_names(pair, names)
        or _lost_act(pair, lost)
        or _lost_much([c for c in lost if c.text not in known], pair, total)
    )


def _praises(content: Content, source: str) -> bool:
    """Whether the word, with what a hyphen joins to it, only praises the person: not "self" in "self-employed"."""
    if any(start <= content.word.start < end for start, end in praised(source)):
        return True
    joined = _JOINED.match(canonical(source), content.word.end)
    praise, behind = lexicon.wording().self_praise, joined[1].lower() if joined else ""
    if content.text + behind in praise:  # "hard-working"
        return True
    return content.text in praise and (not behind or behind in praise)


def _told_by(lost: Content, added: tuple[Content, ...]) -> bool:
    """Whether a new word stands for a lost one."""
    return any(same_act(lost, other) or same_act(other, lost) or of_such(other, lost) for other in added)


def _lost_names(pair: Pair, lost: list[Content]) -> list[Fault]:
    """People with whom it was done, or else a name or other people, that are gone."""
    lost = [c for c in lost if not _said_of_number(c, pair)]
    partner = next((c for c in lost if c.person and _shares(pair.source, c)), None)
    person = next((c for c in lost if c.person), None)
    name = next((c for c in lost if c.name and not c.first), None)
    if partner:
        return [pair.fault(Code.TEAM_CREDIT_DROPPED, f"“{partner.text}”: the source shares the credit")]
    gone = name or person
    return [pair.fault(Code.DETAIL_LOST, f"“{gone.word.printed}” is missing")] if gone else []


def _said_of_number(content: Content, pair: Pair) -> bool:
    """Whether only "people" is gone from behind a number, or told as "those who"."""
    if content.text != "people":
        return False
    values = {q.value for q in quantities(canonical(pair.output)) if not q.unit}
    counted = any(q.value in values for q in quantities(canonical(pair.source)) if content.key in q.nouns)
    return counted or bool(_THOSE_WHO.search(pair.output))


def _lost_act(pair: Pair, lost: list[Content]) -> list[Fault]:
    """One of several acts done to the same things, that is gone: "fed, weighed and vaccinated 900 calves"."""
    together = acts_together(pair.source)
    gone = next((c for c in lost if c.key in together and c.acts), None)
    return [pair.fault(Code.DETAIL_LOST, f"“{gone.word.printed}” is missing")] if gone else []


def _lost_much(lost: list[Content], pair: Pair, total: int) -> list[Fault]:
    """Whether a line of so many words has lost much of what it says."""
    much = (len(lost) > 2 and len(lost) > total / 4) or (len(lost) == 2 and total < 7)
    return [pair.fault(Code.DETAIL_LOST, f"“{', '.join(c.text for c in lost)}” are missing")] if much else []


def _shares(source: str, person: Content) -> bool:
    """Whether the person stands behind "with", perhaps after others, or before "and I"."""
    line = canonical(source).lower()
    if re.match(r" and (?:i|me|myself)\b", line[person.word.end :]):
        return True
    before = line[: person.word.start].split()[-_BEFORE:]
    last = next((i for i in reversed(range(len(before))) if before[i] in lexicon.wording().prepositions), None)
    return last is not None and before[last] in _SHARING and not is_dealing(before[:last])
