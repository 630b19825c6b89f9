"""Highlights, or their first acts, in capitals (models/lexicons/common_words.yml): these are layout, not content."""

from __future__ import annotations

import re

from resumetailor.english.common_words import common_words
from resumetailor.english.verbs import readings
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized

FEWEST = 3
"""Common words that a text needs to be taken for a sentence and not for a list of names."""
LONGER = 4
"""Letters of a word that has a capital in a heading, unless it is a preposition or the like."""
_SMALL_IN_HEADINGS = ("IN", "TO", "CC", "DT", "PRP$")
_UNKNOWN = re.compile(r"[A-Z]{5,}")
"""Too long for an acronym: perhaps a name, perhaps a word, which nobody but the writer can tell."""
_BEHIND_A_LABEL = frozenset((":", "-", "–", "—", "/", "&", "|"))
_WORD = re.compile(r"[A-Z]{2,}(?:['’][A-Z]+)?|\bA\b(?![/&-])")


def casing(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The highlight in small letters, if it or its first act is in capitals; it is parsed anew."""
    if context.parse is None or not len(sentence):
        return None
    small = (
        _all_in_small_letters(sentence.text) if sentence.text.isupper() else _with_its_act_in_small_letters(sentence)
    )
    return None if small is None else Change("capitals", Sentence.of(small, context.parse(small)))


def _all_in_small_letters(text: str) -> str | None:
    common = common_words()
    small = _WORD.sub(lambda m: m[0].lower() if m[0].lower() in common or m[0] == "A" else m[0], text)
    if len(re.findall(r"\b[a-z]{2,}", small)) < FEWEST or _UNKNOWN.search(small) or not _begins_with_an_act(small):
        return None
    return capitalized(small)


def _with_its_act_in_small_letters(sentence: Sentence) -> str | None:
    """As in "BUILT a sheet"; a short word may be an acronym unless a thing or a number follows: "LED 12 staff"."""
    act, text = sentence[0].text, sentence.text
    following = sentence.words[1:2]
    if not act.isupper() or "VBD" not in {tag for _, tag in readings(act.lower())}:
        return None
    if len(act) < LONGER and not any(w.tag in ("DT", "CD", "PRP$") for w in following):
        return None
    if any((w.text.isupper() and w.tag != "CD") or w.text in _BEHIND_A_LABEL for w in following):
        return None
    return capitalized(act.lower()) + text[len(act) :]


def hides_names(sentence: Sentence) -> bool:
    """Whether words cannot be told from names: all is in capitals, or each longer word has one, as in a heading."""
    longer = [w for w in sentence if len(w.text) >= LONGER and w.text.isalpha() and w.tag not in _SMALL_IN_HEADINGS]
    headed = len(longer) >= FEWEST and all(word.text[:1].isupper() for word in longer)
    return sentence.text.isupper() or headed


def in_small_letters(word: Word) -> str:
    """What the first word of a highlight is inside a sentence: a name or an acronym keeps its capitals."""
    common = word.lower in common_words()
    name = (word.text.isupper() and word.tag != "DT") or (word.tag.startswith("NNP") and not common)
    return word.text if name else word.lower


def _begins_with_an_act(text: str) -> bool:
    first = re.match(r"[a-z]+", text)
    return first is not None and (bool(readings(first[0])) or first[0] in ("responsible", "duties", "in"))
