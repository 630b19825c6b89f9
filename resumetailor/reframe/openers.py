"""Weak beginnings, and what is said instead (models/lexicons/openers.yml)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Literal

from pydantic import Field

from resumetailor.knowledge import Knowledge, load
from resumetailor.reframe.acts import act_as_verb, with_article
from resumetailor.reframe.clauses import bare_list, side_by_side
from resumetailor.reframe.phrases import PhraseText
from resumetailor.reframe.rules import Change, RewriteContext, Rule
from resumetailor.reframe.sentence import Sentence, fresh
from resumetailor.reframe.tense import opener_tag, own_tag, say, told
from resumetailor.reframe.verb_or_noun import PRESENT, Verb, doubtful, surely_a_verb, verb_at
from resumetailor.resources import models
from resumetailor.verbs import Tag, Words

Takes = Literal[
    "gerund", "infinitive", "act", "past", "finite", "things", "works", "counted_people", "group", "anything"
]
Effect = Literal["as", "do", "say", "keep"]
_AGENT = re.compile(r"[a-z]{2,}(?:er|or|ist|ee|ant|ian|man|woman)s?")


class Opener(Rule):
    """One weak beginning; see the file for what each key means."""

    opener: tuple[PhraseText, ...]
    takes: tuple[Takes, ...]
    effect: Effect
    say: str = ""
    excluded: Words = Field(default=(), alias="except")


class Openers(Knowledge):
    """The file's content."""

    openers: tuple[Opener, ...]
    people: Words
    outcomes: Words
    works: Words


@cache
def openers() -> Openers:
    """The openers that ship with the program. Raises `BadLexicon` if their file is damaged."""
    return load(models() / "lexicons" / "openers.yml", Openers)


@cache
def _by_first_word() -> dict[str, tuple[Opener, ...]]:
    index: dict[str, list[Opener]] = {}
    for rule in openers().openers:
        for word in {word for phrase in rule.opener for word in phrase.starts()}:
            index.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in index.items()}


def opener(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:
    """The highlight without its weak beginning, and without the one that may stand behind it."""
    for _ in range(2):
        change = _first(sentence, context)
        if change is None:
            return
        sentence = change.sentence
        yield change


def _first(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The change by the first rule that is sure of what follows."""
    words = sentence.lower_words()
    for rule in _by_first_word().get(words[0], ()) if words else ():
        end = max((e for p in rule.opener if (e := p.match(words)) is not None), default=0)
        if 0 < end < len(sentence):
            changed = _applied(rule, sentence, end, context)
            if changed is not None:
                return Change(rule.id, changed)
    return None


def matched(sentence: Sentence) -> bool:
    """Whether the highlight begins weakly, rewritten or not."""
    words = sentence.lower_words()
    rules = _by_first_word().get(words[0], ()) if words else ()
    return any(p.match(words) is not None for rule in rules for p in rule.opener)


def begins_with_an_area(sentence: Sentence) -> bool:
    """Whether the highlight says what somebody answered for, and not what was done."""
    words = sentence.lower_words()
    rules = _by_first_word().get(words[0], ()) if words else ()
    return any(rule.effect == "do" and p.match(words) is not None for rule in rules for p in rule.opener)


def _applied(rule: Opener, sentence: Sentence, end: int, context: RewriteContext) -> Sentence | None:
    if rule.risk == "R" or sentence[end].lower in rule.excluded:
        return None
    if rule.effect == "do":
        return _done(rule, sentence, end, context)
    if not any(_CONDITIONS[kind](sentence, end) for kind in rule.takes):
        return None
    if rule.effect == "as":
        return _as_member(sentence, end)
    if rule.effect == "keep":
        return _capitalized(sentence.splice(0, end))
    tag = own_tag(sentence, end, context)
    lead = fresh(rule.say) if rule.say[0].isupper() else say(rule.say, tag, context.variety)
    return with_article(sentence.lead(end, lead), len(lead))


def _done(rule: Opener, sentence: Sentence, end: int, context: RewriteContext) -> Sentence | None:
    """What the opener is about, told as done; the words that follow it are parsed anew where that is possible."""
    tag = opener_tag(sentence, 0, end, context)
    if "act" in rule.takes:
        act = act_as_verb(sentence, end, tag, context.variety)
        if act is not None:
            return act
    rest = _rest(sentence, end, context)
    wanted: tuple[Tag, ...] = ("VB", "VBG") if "infinitive" in rule.takes else ("VBG",)
    verb = verb_at(rest, 0, *wanted)
    if verb is None or not _acts(rest, verb):
        return None
    if verb.tag == "VB" and sentence[end - 1].lower != "to" and not surely_a_verb(rest, verb):
        return None
    if rule.risk == "A" and _claims_an_outcome(rest, verb):
        return None
    done = told(rest, verb, tag, context.variety)
    return None if done is None else _capitalized(done)


def _claims_an_outcome(sentence: Sentence, verb: Verb) -> bool:
    """Whether one of the acts is done only when it has succeeded, which a duty does not say: "increasing sales"."""
    return any(v.lemma in openers().outcomes for v in side_by_side(sentence, verb) or ())


def _rest(sentence: Sentence, end: int, context: RewriteContext) -> Sentence:
    rest = sentence.splice(0, end).promote(0)
    return Sentence.of(rest.text, context.parse(rest.text)) if context.parse else rest


def _acts(sentence: Sentence, verb: Verb) -> bool:
    """Whether the form at the beginning is a verb with something to act upon, not the first part of a noun."""
    if verb.lemma in ("be", "have") or len(sentence) < 2:
        return False
    if len(bare_list(sentence, verb)) > 1:
        return True
    return verb.tag == "VB" or sentence[0].tag == "VBG" or sentence[1].tag in ("DT", "PRP$", "CD")


def _pronoun_of_group(sentence: Sentence, end: int) -> int | None:
    """Where "that" stands between a group and what it did."""
    for position in range(end + 1, min(end + 9, len(sentence) - 1)):
        if sentence[position].lower in ("that", "which", "who"):
            return position if _past(sentence, position + 1) else None
        if sentence[position].tag.startswith(("VB", ",", ".")):
            return None
    return None


def _as_member(sentence: Sentence, end: int) -> Sentence | None:
    """As a member of X, did: from "member of X that did"."""
    position = _pronoun_of_group(sentence, end)
    if position is None:
        return None
    comma = replace(fresh(",")[0], space="")
    return sentence.splice(0, position + 1, (*fresh("As a member of"), *sentence.words[end:position], comma))


def _capitalized(sentence: Sentence) -> Sentence:
    text = sentence[0].text
    return sentence if text[:1].isupper() else sentence.put(0, text[:1].upper() + text[1:])


def _past(sentence: Sentence, end: int) -> bool:
    return verb_at(sentence, end, "VBD") is not None and sentence[end].tag in ("VBD", "VBN")


def _finite(sentence: Sentence, end: int) -> bool:
    word = sentence[end]
    return verb_at(sentence, end, *PRESENT) is not None and word.tag in ("VB", "VBP", "VBZ") and word.pos == "VERB"


def _gerund(sentence: Sentence, end: int) -> bool:
    verb, word = verb_at(sentence, end, "VBG"), sentence[end]
    modifier = verb is not None and doubtful(sentence, verb) and end + 1 < len(sentence)
    if modifier and sentence[end + 1].tag.startswith(("NN", "JJ")):
        return False
    return word.tag == "VBG" and word.dep not in ("amod", "compound") and (verb is not None or word.dep == "pcomp")


def _things(sentence: Sentence, end: int) -> bool:
    """Whether noun phrases about no people follow."""
    start = sentence[end]
    if not (start.tag.startswith(("NN", "JJ", "VBN")) or start.tag in ("DT", "PRP$", "CD", "PDT", "$", "RB")):
        return False
    head, *others = [_noun(sentence, position) for position in _listed(sentence, end)]
    return head is not None and not _is_person(head) and not any(other and _is_named(other) for other in others)


def _listed(sentence: Sentence, start: int) -> list[int]:
    """Where the members of a list of nouns begin, up to the first preposition or verb."""
    begins = [start]
    for position in range(start, len(sentence)):
        word = sentence[position]
        if word.tag in ("IN", "TO", "WDT", "WP") or (word.tag.startswith("VB") and word.tag not in ("VBN", "VBG")):
            break
        if word.lower in (",", "and", "&", "or"):
            begins.append(position + 1)
    return begins


def _works(sentence: Sentence, end: int) -> bool:
    """Whether the noun phrase that follows is about something that is made."""
    noun = _noun(sentence, end)
    return noun is not None and (noun in openers().works or noun.removesuffix("s") in openers().works)


def _counted_people(sentence: Sentence, end: int) -> bool:
    """Whether a number of people follows, and no word on what they were helped to do."""
    numbers = [i for i in range(end, min(end + 4, len(sentence))) if sentence[i].tag == "CD"]
    head = _noun(sentence, numbers[0]) if numbers else None
    return head is not None and _is_person(head) and not any(w.tag in ("VB", "VBP", "TO") for w in sentence.words[end:])


def _noun(sentence: Sentence, start: int) -> str | None:
    """The noun that a noun phrase beginning at `start` is about, in lower case."""
    last = None
    for word in sentence.words[start:]:
        if word.tag.startswith("NN"):
            last = word.lower
        elif last or not (word.tag.startswith(("JJ", "CD", "VBN", "DT", "PDT", "PRP$", "RB", "HYPH", "$", "POS"))):
            break
    return last


def _is_person(noun: str) -> bool:
    return _is_named(noun) or bool(_AGENT.fullmatch(noun))


def _is_named(noun: str) -> bool:
    return noun in openers().people or noun.removesuffix("s") in openers().people


_CONDITIONS: dict[Takes, Callable[[Sentence, int], bool]] = {
    "gerund": _gerund,
    "past": _past,
    "finite": _finite,
    "things": _things,
    "works": _works,
    "counted_people": _counted_people,
    "group": lambda sentence, end: _pronoun_of_group(sentence, end) is not None,
    "anything": lambda sentence, end: end < len(sentence),
}
