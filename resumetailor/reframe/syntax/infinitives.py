"""Verbs behind "to", which may have others beside them: "to find and keep", "to pursue, renegotiate or drop"."""

from __future__ import annotations

from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import SEPARATORS, joined
from resumetailor.reframe.syntax.verb_or_noun import Verb, verb_at


def infinitive_between(sentence: Sentence, position: int, accepted: dict[int, Verb]) -> bool:
    """Whether the verb may as well go with "to find" before it."""
    start = max(p for p in accepted if p < position) + 1
    start = max((p for p in range(start, position) if sentence[p].text == ";"), default=start)
    return any(_is_to_do(sentence, p) for p in range(start, position - 1))


def _is_to_do(sentence: Sentence, position: int) -> bool:
    """Whether "to" and an infinitive stand there, which the parse may take for "to graduate students"."""
    to, verb = sentence[position], sentence[position + 1]
    sure = to.tag == "TO" or verb_at(sentence, position + 1, "VB") is not None
    return to.lower == "to" and verb.tag == "VB" and sure


def joins_an_infinitive(sentence: Sentence, word: Word) -> bool:
    """Whether the verb stands beside one behind "to": "to pursue, renegotiate or drop"."""
    parent = sentence.head(word)
    return word.dep == "conj" and parent is not None and _is_infinitive(sentence, parent)


def _is_infinitive(sentence: Sentence, word: Word) -> bool:
    position = sentence.position(word.index)
    behind_to = position is not None and position > 0 and sentence[position - 1].lower == "to"
    return word.tag == "VB" and (behind_to or any(c.tag == "TO" for c in sentence.children(word)))


def completes_an_infinitive(sentence: Sentence, position: int) -> bool:
    """Whether only "and" parts the word from a verb behind "to": "to detect and diagnose"."""
    if not joined(sentence, position) or verb_at(sentence, position - 2, "VB") is None:
        return False
    return _is_infinitive(sentence, sentence[position - 2])


def follows_to(sentence: Sentence, position: int) -> bool:
    """Whether a "to" stands before, which the base form may go with: "to find and keep"."""
    return "to" in sentence.lower_words()[:position]


def lacks_its_object(sentence: Sentence, position: int, end: int) -> bool:
    """Whether the infinitive there, told of up to `end`, acts upon the thing before it: "rates to apply to items".

    No object follows that it could share with the verb behind `end`, as in "to learn about and analyze effects".
    """
    verb, before, last = sentence[position], sentence[max(position - 2, 0)], sentence[end - 1]
    named = sentence[position - 1].lower == "to" and before.tag.startswith(("NN", "WP", "WDT"))
    shares = (
        last is verb or last.tag in ("IN", "RP") or (sentence[position + 1].lower in SEPARATORS and position + 2 >= end)
    )
    return named and not shares and sentence.child(verb, "dobj", "ccomp", "xcomp") is None


def may_leave_a_noun(sentence: Sentence, position: int) -> bool:
    """Whether the infinitive before may belong to a noun alone: "readiness to play and give advice"."""
    before = sentence[position - 2]
    return before.dep == "acl" and sentence.child(sentence[position], "dobj") is not None
