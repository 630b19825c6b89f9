"""Which tense a highlight stands in: present while the job is held, past once it has ended."""

from __future__ import annotations

from dataclasses import replace

from resumetailor.reframe.clauses import PRESENT, side_by_side, verb_at, verb_or_noun, with_forms
from resumetailor.reframe.rules import Change, RewriteContext
from resumetailor.reframe.sentence import Sentence, Word, fresh
from resumetailor.verbs import Tag, Variety, inflect

PAST_WORDS = frozenset({"was", "were", "had", "been"})


def held_tag(context: RewriteContext) -> Tag:
    """The form in which an act is told where the source names no tense."""
    return "VB" if context.current else "VBD"


def opener_tag(sentence: Sentence, start: int, end: int, context: RewriteContext) -> Tag:
    """The form for what replaces the words from `start` to `end`: theirs, but never present for an ended job."""
    for position in range(start, end):
        word = sentence[position]
        if word.lower in PAST_WORDS or (word.tag in ("VBD", "VBN") and verb_at(sentence, position, "VBD")):
            return "VBD"
    first = verb_at(sentence, start, "VBZ", "VBG", "VBD")
    if first and first.tag == "VBD" and not verb_at(sentence, start, "VB"):
        return "VBD"
    if first and (first.tag == "VBG" or (first.tag == "VBZ" and context.current)):
        return first.tag
    return held_tag(context)


def say(phrase: str, tag: Tag, variety: Variety) -> tuple[Word, ...]:
    """The words of a rule's phrase, its first a verb in the wanted form and with a capital."""
    verb, *rest = phrase.split()
    form = inflect(verb, tag, variety)
    lead = replace(fresh(form[:1].upper() + form[1:])[0], tag="VBP" if tag == "VB" else tag, pos="VERB", lemma=verb)
    return (replace(lead, space=""), *fresh(" ".join(rest)))


def tense(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The duties of an ended job in the past; those told as gerunds in the tense of the job."""
    if not len(sentence):
        return None
    start = 0
    while start < len(sentence) - 1 and sentence[start].tag == "RB" and sentence[start].lower.endswith("ly"):
        start += 1
    if sentence[start].tag == "VBG":
        return _finite(sentence, start, ("VBG",), context, "gerund-to-verb")
    if context.current:
        return None
    return _finite(sentence, start, PRESENT, context, "present-to-past")


def _finite(sentence: Sentence, start: int, tags: tuple[Tag, ...], context: RewriteContext, rule: str) -> Change | None:
    first = verb_at(sentence, start, *tags)
    if first is None or not _surely_a_verb(sentence, start, first.lemma):
        return None
    chain = side_by_side(sentence, first)
    if chain is None:
        return None
    changed = with_forms(sentence, chain, held_tag(context), context.variety)
    return None if changed.text == sentence.text else Change(rule, changed)


def _surely_a_verb(sentence: Sentence, position: int, lemma: str) -> bool:
    """Whether the word is a verb by the parse and by what follows it, if it could be a noun as well."""
    word = sentence[position]
    if word.tag not in ("VB", "VBP", "VBZ", "VBG", "VBD") or word.pos not in ("VERB", "AUX"):
        return False
    if position + 1 >= len(sentence):
        return False
    following = sentence[position + 1]
    lists = verb_or_noun()
    if f"{word.lower}-{following.lower}" in lists.noun_phrases or following.text in (":", "-", "–", "/"):
        return False
    doubtful = word.lower in lists.noun_modifiers if word.tag == "VBG" else lemma in lists.verb_first
    return not doubtful or _followed_by_an_object(sentence, position)


def _followed_by_an_object(sentence: Sentence, position: int) -> bool:
    """Whether what follows cannot stand behind a noun: an article, a number, a plural object of its own."""
    following = sentence[position + 1]
    if following.tag in ("DT", "PRP$", "PRP", "CD", "PDT", "WP", "WRB", "$") or following.lower in ("with", "closely"):
        return True
    head = following
    for _ in range(4):
        parent = sentence.head(head)
        if parent is None or head.dep not in ("compound", "amod", "nmod", "nummod"):
            break
        head = parent
    return head.tag in ("NNS", "NNPS") and head.dep == "dobj" and sentence.head(head) == sentence[position]
