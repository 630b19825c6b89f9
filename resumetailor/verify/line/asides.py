"""Verbs that tell in other words what was no act of the person: "faults came in", "faults reported"."""

from __future__ import annotations

import re

from resumetailor.verify.claims.contents import Content
from resumetailor.verify.claims.own_acts import own_acts
from resumetailor.verify.claims.strength import opposite
from resumetailor.verify.claims.urged import acts_urged
from resumetailor.verify.faults import Pair
from resumetailor.verify.line.act_nouns import RUNS
from resumetailor.verify.line.light_verbs import is_coordinated
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.words import words

_HAD = re.compile(r"\b(?:had|have|having|got|get|getting) (?!been\b|not\b|to\b|\w+ly\b)(?:[\w'-]+ ){1,4}$")
"""As in "had the locks changed", before the participle."""


def is_aside(content: Content, pair: Pair, gone: list[Content]) -> bool:
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
    return is_coordinated(content, output) or bool(_HAD.search(before))


def _in_place_of(content: Content, lost: Content, pair: Pair) -> bool:
    """Whether one verb stands where the other did, so that it may say something else: "had left", "had joined"."""
    return _neighbours(content, pair.output) == _neighbours(lost, pair.source)


def _neighbours(content: Content, text: str) -> tuple[str, str]:
    """The keys of the words before and behind."""
    tokens = words(canonical(text))
    index = next((i for i, t in enumerate(tokens) if t.start == content.word.start), 0)
    return tokens[index - 1].key if index else "", tokens[index + 1].key if index + 1 < len(tokens) else ""
