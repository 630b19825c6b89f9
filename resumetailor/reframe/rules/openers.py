"""Weak beginnings, and what is said instead (models/lexicons/openers.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from resumetailor.english.articles import ARTICLES, article
from resumetailor.reframe.rules.acts import is_act_noun, with_article
from resumetailor.reframe.rules.opened_acts import acts_told, told_in_a_row
from resumetailor.reframe.rules.opener_rules import Opener, openers
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.rules.tense import (
    ends_in_the_past,
    held_tag,
    hides_its_tense,
    opener_tag,
    own_tag,
    say,
    tells_no_tense,
    told,
)
from resumetailor.reframe.syntax.backshift import backshifted
from resumetailor.reframe.syntax.follows import follows, pronoun_of_group
from resumetailor.reframe.syntax.named_acts import (
    lists_another_act,
    lists_beside_the_thing,
    tells_what_came_of_it,
)
from resumetailor.reframe.syntax.one_event import recurs, tells_one_event
from resumetailor.reframe.syntax.sentence import Sentence, fresh
from resumetailor.reframe.syntax.separators import members
from resumetailor.reframe.syntax.verb_or_noun import PREPOSITIONS, begins_a_noun_phrase, doubtful, verb_at

_NO_THING = ("NNP", "NNPS", "VBG", "IN", "TO")
"""Tags of what is no thing to act upon, or part of a name: "Management of Change"."""
MOST_OF_A_NAME = 3
"""Words that may be the name of a field: "design of experiments"."""


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
        if 0 < end < len(sentence) and not (end == 1 and begins_a_noun_phrase(sentence, 0)):
            changed = _applied(rule, sentence, end, context)
            if changed is not None:
                return Change(rule.id, changed)
    return _named(sentence, context)


def _named(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The act in place of its bare name: "Preparation of daily reports"; of a job held today, if it recurs."""
    at = sentence[0].lower in ARTICLES if len(sentence) > MOST_OF_A_NAME else None
    if at is None or not _is_only_named(sentence, int(at)) or (context.current and not recurs(sentence, at + 2)):
        return None
    rule, tag = openers().named, held_tag(context)
    done = acts_told(rule, sentence, 0, tag, context)
    if done is None or (tag == "VB" and tells_one_event(done)):
        return None
    return Change(rule.id, done.capitalized())


def _is_only_named(sentence: Sentence, at: int) -> bool:
    """Whether the noun of an act there is about one thing or several, and the text about nothing else."""
    noun, of, thing = sentence.words[at : at + 3]
    if not is_act_noun(noun) or of.lower != "of" or thing.tag in _NO_THING:
        return False
    about = noun.dep.startswith("nsubj") or any(word.text in (".", ";") for word in sentence.words[at:-1])
    open_or_done = lists_beside_the_thing(sentence, at + 2) or tells_what_came_of_it(sentence, at + 2)
    return not about and not open_or_done and not lists_another_act(sentence, at + 2)


def matched(sentence: Sentence) -> bool:
    """Whether the highlight begins weakly, rewritten or not."""
    words = sentence.lower_words()
    rules = _by_first_word().get(words[0], ()) if words else ()
    return any(p.match(words) is not None for rule in rules for p in rule.opener)


def begins_with_an_area(sentence: Sentence) -> bool:
    """Whether the highlight says what somebody answered for, and not what was done."""
    words = sentence.lower_words()
    rules = _by_first_word().get(words[0], ()) if words else ()
    return any(rule.effect in ("do", "each") and p.match(words) is not None for rule in rules for p in rule.opener)


def _applied(rule: Opener, sentence: Sentence, end: int, context: RewriteContext) -> Sentence | None:
    if rule.risk == "R" or _is_excluded(rule, sentence, end):
        return None
    if "own_title" in rule.takes:
        behind = _behind_title(sentence, end, context.position)
        return None if behind is None else _done(rule, sentence, behind, context)
    if rule.effect in ("do", "each"):
        return _done(rule, sentence, end, context)
    if rule.effect == "help":
        return _helped(rule, sentence, end, context)
    if not any(follows(kind, sentence, end) for kind in rule.takes):
        return None
    if rule.effect == "as":
        return _as_member(sentence, end, rule.say)
    if rule.effect == "keep":
        return _kept(sentence.splice(0, end), rule, context)
    if _describes_further(sentence, end) or (context.current and tells_no_tense(sentence, end)):
        return None
    tag = own_tag(sentence, end, context)
    lead = fresh(rule.say) if rule.say[0].isupper() else say(rule.say, tag, context.variety)
    return _in_its_tense(with_article(sentence.lead(end, lead), len(lead)), context)


def _in_its_tense(said: Sentence, context: RewriteContext) -> Sentence:
    """What was said by a gerund in the tense of the job, if that is surely the act: "used SQL to find gaps"."""
    verb = verb_at(said, 0, "VBG")
    if verb is None or said[0].tag != "VBG" or ends_in_the_past(said, 0):
        return said
    if context.current and tells_one_event(said):
        return said
    return told(said, verb, held_tag(context), context) or said


def _kept(rest: Sentence, rule: Opener, context: RewriteContext) -> Sentence | None:
    """What follows the opener as it stands; behind a role that has ended, the clauses below in the past."""
    past = "role" in rule.takes and not context.current
    told = backshifted(rest, frozenset({0}), context.variety) if past else rest
    return None if told is None else told.capitalized()


def _is_excluded(rule: Opener, sentence: Sentence, end: int) -> bool:
    """Whether what follows is about a word that the rule leaves: "on site", but not "on site plans"."""
    noun_follows = end + 1 < len(sentence) and sentence[end + 1].tag.startswith("NN")
    return sentence[end].lower in rule.excluded and not noun_follows


def _describes_further(sentence: Sentence, end: int) -> bool:
    """Whether an adjective stands beside the participle that is to go: "involved in planning and responsible for"."""
    if sentence[end - 2].tag not in ("VBN", "JJ"):
        return False
    for word in sentence.words[end:]:
        head = sentence.head(word)
        if word.dep == "conj" and word.tag in ("JJ", "VBN") and head is not None:
            position = sentence.position(head.index)
            if head.tag.startswith("NN") or (position is not None and position < end):
                return True
    return False


def _behind_title(sentence: Sentence, end: int, title: str) -> int | None:
    """Where the act begins behind the title of the job itself: "as a cashier, helping customers"."""
    words = tuple(title.lower().split())
    behind = end + len(words)
    if not words or sentence.lower_words()[end:behind] != words or behind >= len(sentence):
        return None
    behind += sentence[behind].text == ","
    return behind if behind < len(sentence) and sentence[behind].tag == "VBG" else None


def _done(rule: Opener, sentence: Sentence, end: int, context: RewriteContext) -> Sentence | None:
    """What the opener is about, told as done."""
    tag = opener_tag(sentence, end, context)
    tag = "VBD" if tag == "VB" and ends_in_the_past(sentence, end) else tag
    if tag == "VB" and (tells_one_event(sentence) or any(w.tag == "VBD" for w in sentence.words[end:])):
        return None
    row = told_in_a_row(rule, sentence, end, tag, context) if rule.effect == "each" else None
    done = row or acts_told(rule, sentence, end, tag, context)
    if (
        done is None
        or hides_its_tense(done, 0)
        or _says_it_twice(done)
        or (rule.effect == "each" and _leaves_a_duty(done))
    ):
        return None
    return done.capitalized()


def _says_it_twice(done: Sentence) -> bool:
    """Whether the line goes on with that very act in the past: "tasked to find savings and found $90k"."""
    again = (verb_at(done, p, "VBD") for p in members(done, 1))
    return any(verb is not None and done[verb.position].lower == done[0].lower for verb in again)


def _leaves_a_duty(done: Sentence) -> bool:
    """Whether a member of the list is a gerund still: "read proofs, checking facts"."""
    begins = members(done, 1)
    return any(verb_at(done, p, "VBG") and done[p].lower not in PREPOSITIONS for p in begins)


def _helped(rule: Opener, sentence: Sentence, end: int, context: RewriteContext) -> Sentence | None:
    """What was helped with as infinitives: "helped plan and run the fair"."""
    if _may_be_a_name(sentence, end):
        return None
    acts = acts_told(rule, sentence, end, "VB", context)
    if acts is None:
        return None
    tag = opener_tag(sentence, end, context)
    lead = say(rule.say, held_tag(context) if tag in ("VBG", "VBZ") else tag, context.variety)
    infinitive = replace(acts[0], text=acts[0].lower, space=" ", tag="VB")
    return Sentence((*lead, infinitive, *acts.words[1:]), acts.tail)


def _may_be_a_name(sentence: Sentence, position: int) -> bool:
    """Whether a gerund and a noun may be what was helped with, where no other act follows: "reading groups"."""
    verb, following = verb_at(sentence, position, "VBG"), sentence.words[position + 1 : position + 2]
    named = verb is not None and doubtful(sentence, verb) and any(w.tag.startswith("NN") for w in following)
    return named and not any(verb_at(sentence, p, "VBG") for p in members(sentence, position + 1))


def _as_member(sentence: Sentence, end: int, lead: str) -> Sentence | None:
    """As a member of X, did: from "member of X that did"."""
    position = pronoun_of_group(sentence, end)
    if position is None:
        return None
    comma = replace(fresh(",")[0], space="")
    bare = sentence[end].tag in ("NN", "JJ")
    lead = f"{lead} {article(sentence[end].text)}" if bare else lead
    return sentence.splice(0, position + 1, (*fresh(lead), *sentence.words[end:position], comma))
