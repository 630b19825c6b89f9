"""Acts told as the person's own: "that I launched", "fed, weighed and vaccinated"."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from resumetailor.verify.claims.clauses import AUXILIARIES, CLAUSE_ENDS, OWN_OPENINGS
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word, words

_GERUNDIAL = frozenset(("by", "after", "before", "when", "while"))


@lru_cache(1024)
def own_acts(line: str) -> frozenset[str]:
    """The keys of acts told as the person's own: verbs in the past that begin a clause or stand behind "and"."""
    tokens = words(canonical(line))
    return frozenset(t.key for i, t in enumerate(tokens) if t.is_word and _own(tokens, i))


def _own(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether no other subject stands before the verb: "by" makes a gerund one's own."""
    before = tokens[index - 1].text if index else "."
    if before in ("then", "also", "later"):  # "which facilities then installed"
        before = tokens[index - 2].text if index > 1 else "."
    tags = tags_of(tokens[index].text)
    after = tokens[index + 1].text if index + 1 < len(tokens) else "."
    if after == "by" or (before == "," and after in lexicon.wording().prepositions):
        return False  # "used by managers", "sent in May"
    if "VBG" in tags and after in (*CLAUSE_ENDS, "and", ",") and before in ("before", "after", "during"):
        return False  # "before underwriting"
    return ("VBD" in tags and before in OWN_OPENINGS) or ("VBG" in tags and before in _GERUNDIAL)


@lru_cache(1024)
def acts_claimed(line: str) -> frozenset[str]:
    """The keys of acts behind an "I": "that I launched", "which I then sold"."""
    tokens = words(canonical(line))
    return frozenset(
        tokens[i].key for i in range(1, len(tokens)) if "VBD" in tags_of(tokens[i].text) and _behind_me(tokens, i)
    )


def _behind_me(tokens: tuple[Word, ...], index: int) -> bool:
    before = [t.text for t in tokens[max(0, index - 2) : index]]
    return before[-1:] == ["i"] or (before[:1] == ["i"] and (before[-1] in AUXILIARIES or before[-1].endswith("ly")))


@lru_cache(1024)
def acts_together(line: str) -> frozenset[str]:
    """The keys of verbs in the past that commas or "and" join with no object between: "fed, weighed and vaccinated"."""
    tokens = words(canonical(line))
    past = [t.is_word and "VBD" in tags_of(t.text) for t in tokens]
    pairs = ((i, i + 2) for i in range(len(tokens) - 2) if tokens[i + 1].text in ("and", ","))
    joined = {i for pair in pairs if all(past[i] for i in pair) for i in pair}
    opened = (i for i in joined if i == 0 or i - 2 in joined)
    return frozenset(tokens[i].key for i in opened)


@lru_cache(1024)
def acts_meanwhile(line: str) -> frozenset[str]:
    """The keys of participles behind a comma, which tell what the person did meanwhile: "sang in a choir, touring"."""
    tokens = words(canonical(line))
    return frozenset(two.key for one, two in pairwise(tokens) if one.text == "," and tags_of(two.text) == {"VBG"})
