"""Weak beginnings, and what is said instead (models/lexicons/openers.yml)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from typing import Literal

from pydantic import Field

from resumetailor.english.articles import ARTICLES
from resumetailor.english.verbs import Tag, Words, readings
from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.reframe.rules.acts import act_as_verb, acts_as_gerunds, is_act_noun, is_done_by_others, with_article
from resumetailor.reframe.rules.phrases import PhraseText
from resumetailor.reframe.rules.rule import Change, RewriteContext, Rule
from resumetailor.reframe.rules.tense import ends_in_the_past, held_tag, opener_tag, own_tag, say, tells_no_tense, told
from resumetailor.reframe.syntax.backshift import backshifted
from resumetailor.reframe.syntax.clauses import bare_list
from resumetailor.reframe.syntax.first_verb import surely_a_verb
from resumetailor.reframe.syntax.follows import Takes, follows, pronoun_of_group
from resumetailor.reframe.syntax.named_acts import lists_another_act
from resumetailor.reframe.syntax.nouns import head_noun, is_person
from resumetailor.reframe.syntax.one_event import recurs, tells_one_event
from resumetailor.reframe.syntax.places import PREPOSITIONS
from resumetailor.reframe.syntax.sentence import Sentence, fresh
from resumetailor.reframe.syntax.separators import joined, members
from resumetailor.reframe.syntax.verb_or_noun import Verb, doubtful, names_a_field, verb_at
from resumetailor.verify.text.keys import singular

_NO_THING = ("NNP", "NNPS", "VBG", "IN", "TO")
"""Tags of what is no thing to act upon, or part of a name: "Management of Change"."""
MOST_OF_A_NAME = 3
"""Words that may be the name of a field: "design of experiments"."""

Effect = Literal["as", "do", "each", "help", "say", "keep"]


class Opener(Rule):
    """One weak beginning; see the file for what each key means."""

    opener: tuple[PhraseText, ...] = ()
    takes: tuple[Takes, ...]
    effect: Effect
    say: str = ""
    excluded: Words = Field(default=(), alias="except")


class Openers(Knowledge):
    """The file's content."""

    openers: tuple[Opener, ...]
    named: Opener
    outcomes: Words
    outcomes_upon: dict[str, Words]
    done_to_people: Words
    standards: tuple[PhraseText, ...]


@cache
def openers() -> Openers:
    """The openers that ship with the program. Raises `BadLexicon` if their file is damaged."""
    return load_lexicon("openers", Openers)


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
    return _named(sentence, context)


def _named(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The act in place of its bare name: "Preparation of daily reports"; of a job held today, if it recurs."""
    at = sentence[0].lower in ARTICLES if len(sentence) > MOST_OF_A_NAME else None
    if at is None or not _is_only_named(sentence, int(at)) or (context.current and not recurs(sentence, at + 2)):
        return None
    rule, tag = openers().named, held_tag(context)
    done = _acts_told(rule, sentence, 0, tag, context)
    if done is None or (tag == "VB" and tells_one_event(done)):
        return None
    return Change(rule.id, done.capitalized())


def _is_only_named(sentence: Sentence, at: int) -> bool:
    """Whether the noun of an act there is about one thing or several, and the text about nothing else."""
    noun, of, thing = sentence.words[at : at + 3]
    if not is_act_noun(noun) or of.lower != "of" or thing.tag in _NO_THING:
        return False
    about = noun.dep.startswith("nsubj") or any(word.text == "." for word in sentence.words[at:-1])
    return not about and not lists_another_act(sentence, at + 2)


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
    told = backshifted(rest, frozenset(), context.variety) if past else rest
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
    tag = opener_tag(sentence, 0, end, context)
    tag = "VBD" if tag == "VB" and ends_in_the_past(sentence, end) else tag
    if tag == "VB" and (tells_one_event(sentence) or any(w.tag == "VBD" for w in sentence.words[end:])):
        return None
    row = _told_in_a_row(rule, sentence, end, tag, context) if rule.effect == "each" else None
    done = row or _acts_told(rule, sentence, end, tag, context)
    if done is None or _may_be_a_thing(done) or (rule.effect == "each" and _leaves_a_duty(done)):
        return None
    return done.capitalized()


def _leaves_a_duty(done: Sentence) -> bool:
    """Whether a member of the list is a gerund still: "read proofs, checking facts"."""
    begins = members(done, 1)
    return any(verb_at(done, p, "VBG") and done[p].lower not in PREPOSITIONS for p in begins)


def _may_be_a_thing(done: Sentence) -> bool:
    """Whether nothing shows that the first word was done: "Forecast in Salesforce"; with an object it tells an act."""
    tags = {tag for _, tag in readings(done[0].lower)}
    return {"VB", "VBD"} <= tags and len(done) > 1 and done[1].dep == "prep"


def _helped(rule: Opener, sentence: Sentence, end: int, context: RewriteContext) -> Sentence | None:
    """What was helped with as infinitives: "helped plan and run the fair"."""
    if _may_be_a_name(sentence, end):
        return None
    acts = _acts_told(rule, sentence, end, "VB", context)
    if acts is None:
        return None
    tag = opener_tag(sentence, 0, end, context)
    lead = say(rule.say, held_tag(context) if tag in ("VBG", "VBZ") else tag, context.variety)
    infinitive = replace(acts[0], text=acts[0].lower, space=" ", tag="VB")
    return Sentence((*lead, infinitive, *acts.words[1:]), acts.tail)


def _may_be_a_name(sentence: Sentence, position: int) -> bool:
    """Whether a gerund and a noun may be what was helped with, where no other act follows: "reading groups"."""
    verb, following = verb_at(sentence, position, "VBG"), sentence.words[position + 1 : position + 2]
    named = verb is not None and doubtful(sentence, verb) and any(w.tag.startswith("NN") for w in following)
    return named and not any(verb_at(sentence, p, "VBG") for p in members(sentence, position + 1))


def _acts_told(rule: Opener, sentence: Sentence, end: int, tag: Tag, context: RewriteContext) -> Sentence | None:
    """The acts behind the opener in the form `tag`; they are parsed anew where that is possible."""
    if "act" in rule.takes:
        if is_done_by_others(sentence, end):
            return None
        named: Callable[[Tag], Sentence | None] = partial(_act_of, sentence, end, context=context)
        act = named("VBG")
        if act is not None:
            return None if rule.risk == "A" and _claims_an_outcome(act) else named(tag)
    rest = _rest(sentence, end, context)
    wanted: tuple[Tag, ...] = ("VB", "VBG") if "infinitive" in rule.takes else ("VBG",)
    if verb_at(rest, 0, *wanted) is None:  # its spelling tells, whatever a parse would say
        return None
    rest = _parsed_anew(rest, context)
    verb = verb_at(rest, 0, *wanted)
    if verb is None or not _acts(rest, verb):
        return None
    if verb.tag == "VBG" and is_act_noun(rest[0]) and rest[1].tag in ("IN", "TO") and rest[1].lower != "of":
        return None
    if verb.tag == "VB" and sentence[end - 1].lower != "to" and not surely_a_verb(rest, verb):
        return None
    if _joins_a_thing_to_people(rest) or (rule.risk == "A" and _claims_an_outcome(rest)):
        return None
    return told(rest, verb, tag, context)


def _act_of(sentence: Sentence, end: int, tag: Tag, *, context: RewriteContext) -> Sentence | None:
    act = act_as_verb(sentence, end, tag, context.variety, prepositions=frozenset({"of"}))
    return None if act is None or _joins_a_thing_to_people(act) else act


def _told_in_a_row(rule: Opener, sentence: Sentence, end: int, tag: Tag, context: RewriteContext) -> Sentence | None:
    """The acts where commas alone part them, read as if closed by "and": "reading proofs, checking facts"."""
    begins = members(sentence, end + 1)
    gerunds = [p for p in begins if verb_at(sentence, p, "VBG") and sentence[p].lower not in PREPOSITIONS]
    if not gerunds or sentence[gerunds[-1] - 1].text != "," or any(joined(sentence, p) for p in begins):
        return None
    comma = gerunds[-1] - 1
    closed = sentence.put(comma, "and", space=" ", tag="CC", dep="cc")
    told = _acts_told(rule, closed, end, tag, context)
    if told is None:
        return None
    behind = sentence.lower_words()[comma:].count("and")
    at = [p for p, word in enumerate(told) if word.lower == "and"][-1 - behind]
    return told.put(at, ",", space="")


def _joins_a_thing_to_people(sentence: Sentence) -> bool:
    """Whether an act that is done to people has a thing beside them: "calling owners and letters to tenants"."""
    people = head_noun(sentence, 1)
    if sentence[0].lemma not in openers().done_to_people or people is None or not is_person(people):
        return False
    for position in members(sentence, 2):
        if any(word.tag in ("IN", "TO") for word in sentence.words[1:position]):
            break
        beside = head_noun(sentence, position)
        if beside is not None and not is_person(beside):
            return True
    return False


def _claims_an_outcome(sentence: Sentence) -> bool:
    """Whether one of the acts is done only when it has succeeded, which a duty does not say: "increasing sales".

    So do "meeting targets", which "meeting clients" does not, "ensuring targets are met", and what is asked of an act:
    "on time".
    """
    found = (verb_at(sentence, p, "VBG", "VB") for p in (0, *members(sentence, 1)))
    if any(verb.lemma in openers().outcomes or _brings_about(sentence, verb) for verb in found if verb):
        return True
    words = sentence.lower_words()
    asked = any(standard.match(words, p) for standard in openers().standards for p in range(len(words)))
    return asked or any(_is_brought_about(sentence, p) for p in range(len(sentence) - 2))


def _brings_about(sentence: Sentence, verb: Verb) -> bool:
    upon, noun = openers().outcomes_upon.get(verb.lemma, ()), head_noun(sentence, verb.position + 1)
    return noun is not None and (noun in upon or singular(noun) in upon)


def _is_brought_about(sentence: Sentence, position: int) -> bool:
    """Whether a clause says that an outcome was reached: "ensuring targets were met"."""
    thing, be, participle = sentence.words[position : position + 3]
    upon = openers().outcomes_upon.get(participle.lemma, ())
    passive = be.lemma == "be" and participle.tag in ("VBN", "VBD")
    return passive and (participle.lemma in openers().outcomes or thing.lower in upon or singular(thing.lower) in upon)


def _rest(sentence: Sentence, end: int, context: RewriteContext) -> Sentence:
    return acts_as_gerunds(_without_its_repetition(sentence, end).splice(0, end), context.variety).promote(0)


def _parsed_anew(rest: Sentence, context: RewriteContext) -> Sentence:
    return Sentence.of(rest.text, context.parse(rest.text)) if context.parse else rest


def _without_its_repetition(sentence: Sentence, end: int) -> Sentence:
    """The sentence without the opener's preposition where it stands again: "responsible for X, and for doing Y"."""
    preposition = sentence[end - 1].lower if end else ""
    for position in range(len(sentence) - 2, end, -1):
        again = sentence[position].lower == preposition and sentence[position - 1].lower in ("and", "&")
        if again and sentence[position].tag == "IN" and verb_at(sentence, position + 1, "VBG"):
            sentence = sentence.splice(position, position + 1)
    return sentence


def _acts(sentence: Sentence, verb: Verb) -> bool:
    """Whether the form at the beginning is a verb with something to act upon, not the first part of a noun."""
    if verb.lemma in ("be", "have") or len(sentence) < 2:
        return False
    acts = bare_list(sentence, verb)
    if names_a_field(sentence, acts[-1]):
        return False
    if len(acts) > 1:
        return True
    return verb.tag == "VB" or sentence[0].tag == "VBG" or sentence[1].tag in ("DT", "PRP$", "CD")


def _as_member(sentence: Sentence, end: int, lead: str) -> Sentence | None:
    """As a member of X, did: from "member of X that did"."""
    position = pronoun_of_group(sentence, end)
    if position is None:
        return None
    comma = replace(fresh(",")[0], space="")
    return sentence.splice(0, position + 1, (*fresh(lead), *sentence.words[end:position], comma))
