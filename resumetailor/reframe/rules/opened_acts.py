"""The acts behind a weak beginning, told as done: "responsible for planning and running the fair"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from resumetailor.english.verbs import Tag, tier
from resumetailor.reframe.rules.acts import (
    act_as_verb,
    acts_as_gerunds,
    is_act_noun,
    is_done_by_others,
    is_of_a_thing_and_its_parts,
)
from resumetailor.reframe.rules.opener_rules import Opener, openers
from resumetailor.reframe.rules.people_acts import joins_a_thing_to_people
from resumetailor.reframe.rules.rule import RewriteContext
from resumetailor.reframe.rules.tense import told
from resumetailor.reframe.syntax.backshift import backshifted
from resumetailor.reframe.syntax.duty_lists import lists_a_gerund
from resumetailor.reframe.syntax.first_verb import surely_a_verb
from resumetailor.reframe.syntax.named_acts import leaves_an_act_named, names_a_duty
from resumetailor.reframe.syntax.sentence import NEW, Sentence
from resumetailor.reframe.syntax.separators import SEPARATORS, STOPS, joined, members, separator
from resumetailor.reframe.syntax.shared_objects import bare_list
from resumetailor.reframe.syntax.verb_or_noun import (
    PREPOSITIONS,
    Verb,
    doubtful,
    names_a_field,
    names_a_figure,
    verb_at,
)
from resumetailor.verify.text.keys import singular

_DID = 2
"""The tier of what is done; who runs a thing may run duties as well: "managed stores, purchasing and dispatch"."""
_BEHIND_THINGS = ("IN", "TO", "VBG", "VBN", "WDT", "WP")


def acts_told(rule: Opener, sentence: Sentence, end: int, tag: Tag, context: RewriteContext) -> Sentence | None:
    """The acts behind the opener in the form `tag`; they are parsed anew where that is possible."""
    if _opens_a_thing_too(sentence, end) or _may_be_why(sentence, end) or is_of_a_thing_and_its_parts(sentence, end):
        return None
    if "act" in rule.takes and not _repetitions(sentence, end):
        if is_done_by_others(sentence, end):
            return None
        named: Callable[[Tag], Sentence | None] = partial(_act_of, sentence, end, context=context)
        act = named("VBG")
        if act is not None:
            return None if rule.risk == "A" and _claims_an_outcome(act) else _act_told(act, named(tag), tag, context)
    rest = _rest(sentence, end, context)
    wanted: tuple[Tag, ...] = ("VB", "VBG") if "infinitive" in rule.takes else ("VBG",)
    by_a_noun = "of" in sentence.lower_words()[end + 1 : end + 3]
    if verb_at(rest, 0, *wanted) is None or leaves_an_act_named(rest, named=by_a_noun):  # whatever a parse would say
        return None
    by_nouns = frozenset(word.lower for word in rest.words[1:] if word.index == NEW)
    rest = _parsed_anew(rest, context)
    verb = verb_at(rest, 0, *wanted)
    if verb is None or not _acts(rest, verb) or _is_given_by_others(rest, verb) or _names_a_place(rest, verb):
        return None
    if verb.tag == "VB" and sentence[end - 1].lower != "to" and not surely_a_verb(rest, verb):
        return None
    if _lists_a_duty(rest, verb) or joins_a_thing_to_people(rest, 0, openers().done_to_people):
        return None
    if rule.risk == "A" and _claims_an_outcome(rest):
        return None
    done = told(rest, verb, tag, context)
    return None if done is None or _leaves_an_act(done, sentence, end, by_nouns) else done


def _is_given_by_others(rest: Sentence, verb: Verb) -> bool:
    """Whether the gerund may be the name of an act by anybody: "training for the shift"."""
    return verb.tag == "VBG" and is_act_noun(rest[0]) and rest[1].tag in ("IN", "TO") and rest[1].lower != "of"


def _lists_a_duty(rest: Sentence, verb: Verb) -> bool:
    """Whether a duty named by a noun stands beside a thing that is acted upon: "closing the branch, replenishment"."""
    last = bare_list(rest, verb)[-1].position
    things = [p for p in members(rest, last + 2) if not any(w.tag in _BEHIND_THINGS for w in rest.words[last + 1 : p])]
    named = any(names_a_duty(rest, p) for p in things if separator(rest, p) == ",")
    return named and (tier(verb.lemma) or 0) <= _DID and not names_a_duty(rest, last + 1)


def _names_a_place(rest: Sentence, verb: Verb) -> bool:
    """Whether a name or a number shows that the word is no act: "assigned to Truck 7", "to ward 4"."""
    return verb.tag == "VB" and (rest[0].tag.startswith("NNP") or names_a_figure(rest, verb))


def _act_told(gerund: Sentence, act: Sentence | None, tag: Tag, context: RewriteContext) -> Sentence | None:
    """The act in the form `tag`, given its gerund too, with those beside it: "training of staff, writing letters".

    With the clauses below it in the past as well, where it is sure which those are.
    """
    if lists_a_gerund(gerund):
        gerund = _parsed_anew(gerund, context)
        verb = verb_at(gerund, 0, "VBG")
        return told(gerund, verb, tag, context) if verb else None
    past = backshifted(act, frozenset({0}), context.variety) if act and tag == "VBD" else None
    return past or act


def _leaves_an_act(done: Sentence, sentence: Sentence, end: int, named: frozenset[str]) -> bool:
    """Whether an act is a gerund still that the preposition stood before again, or that a noun had named."""
    again = {sentence[p + 1].lower for p in _repetitions(sentence, end) if sentence[p].tag == "IN"}
    return not (again | named).isdisjoint(done.lower_words())


def _opens_a_thing_too(sentence: Sentence, end: int) -> bool:
    """Whether the opener's preposition stands behind "and" too, before a thing: "ordering dressings and for stock"."""
    return not all(_repeats_an_act(sentence, p) for p in _repetitions(sentence, end))


def _act_of(sentence: Sentence, end: int, tag: Tag, *, context: RewriteContext) -> Sentence | None:
    act = act_as_verb(sentence, end, tag, context.variety, prepositions=frozenset({"of"}))
    return None if act is None or joins_a_thing_to_people(act, 0, openers().done_to_people) else act


def told_in_a_row(rule: Opener, sentence: Sentence, end: int, tag: Tag, context: RewriteContext) -> Sentence | None:
    """The acts where commas alone part them, read as if closed by "and": "reading proofs, checking facts"."""
    begins = members(sentence, end + 1)
    gerunds = [p for p in begins if verb_at(sentence, p, "VBG") and sentence[p].lower not in PREPOSITIONS]
    if not gerunds or sentence[gerunds[-1] - 1].text != "," or any(joined(sentence, p) for p in begins):
        return None
    comma = gerunds[-1] - 1
    closed = sentence.put(comma, "and", space=" ", tag="CC", dep="cc")
    told = acts_told(rule, closed, end, tag, context)
    if told is None:
        return None
    behind = sentence.lower_words()[comma:].count("and")
    at = [p for p, word in enumerate(told) if word.lower == "and"][-1 - behind]
    return told.put(at, ",", space="")


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
    upon = openers().outcomes_upon.get(verb.lemma, ())
    return any(noun in upon or singular(noun) in upon for noun in _acted_upon(sentence, verb.position + 1))


def _acted_upon(sentence: Sentence, start: int) -> Iterator[str]:
    """The nouns of a list, up to a preposition or a verb, each the last of its kind: "count and sales goals"."""
    for position in range(start, len(sentence)):
        word, following = sentence[position], sentence.words[position + 1 : position + 2]
        if word.tag in ("IN", "TO") or (word.tag.startswith("VB") and word.dep not in ("amod", "compound")):
            return
        if word.tag.startswith("NN") and not any(w.tag.startswith("NN") for w in following):
            yield word.lower


def _is_brought_about(sentence: Sentence, position: int) -> bool:
    """Whether a clause says that an outcome was reached: "ensuring targets were met"."""
    thing, be, participle = sentence.words[position : position + 3]
    upon = openers().outcomes_upon.get(participle.lemma, ())
    passive = be.lemma == "be" and participle.tag in ("VBN", "VBD")
    return passive and (participle.lemma in openers().outcomes or thing.lower in upon or singular(thing.lower) in upon)


def _rest(sentence: Sentence, end: int, context: RewriteContext) -> Sentence:
    rest = _without_its_repetition(sentence, end).splice(0, end)
    return acts_as_gerunds(rest, context.variety).led_by_its_first()


def _parsed_anew(rest: Sentence, context: RewriteContext) -> Sentence:
    return Sentence.of(rest.text, context.parse(rest.text)) if context.parse else rest


def _without_its_repetition(sentence: Sentence, end: int) -> Sentence:
    """The sentence without the opener's preposition where it stands again: "responsible for X, and for doing Y"."""
    for position in reversed(_repetitions(sentence, end)):
        if _repeats_an_act(sentence, position):
            sentence = sentence.splice(position, position + 1)
    return sentence


def _repeats_an_act(sentence: Sentence, position: int) -> bool:
    """Whether an act follows the preposition there: "for doing", "to do"."""
    return verb_at(sentence, position + 1, "VB" if sentence[position].tag == "TO" else "VBG") is not None


def _repetitions(sentence: Sentence, end: int) -> list[int]:
    """Where the opener's preposition stands again behind "and"; a "to" before that, behind a comma, does too."""
    preposition = sentence[end - 1].lower if end else ""
    again = [p for p in range(end + 1, len(sentence) - 1) if sentence[p].lower == preposition]
    joined = [p for p in again if sentence[p].tag in ("IN", "TO") and sentence[p - 1].lower in ("and", "&")]
    return [p for p in again if p in joined or (joined and sentence[p].tag == "TO" and sentence[p - 1].text == ",")]


def _may_be_why(sentence: Sentence, end: int) -> bool:
    """Whether "and to" may go on with a purpose instead: "to visit schools to talk to parents and to sell books"."""
    again = _repetitions(sentence, end)
    between = range(end + 1, again[-1]) if again and sentence[again[-1]].tag == "TO" else ()
    return any(sentence[p].lower == "to" and sentence[p + 1].tag == "VB" and p not in again for p in between)


def _acts(sentence: Sentence, verb: Verb) -> bool:
    """Whether the form at the beginning is a verb with something to act upon, not the first part of a noun."""
    if verb.lemma in ("be", "have") or len(sentence) < 2:
        return False
    acts = bare_list(sentence, verb)
    if names_a_field(sentence, acts[-1]) or _are_fields(sentence, verb):
        return False
    if len(acts) > 1:
        return True
    return verb.tag == "VB" or sentence[0].tag == "VBG" or sentence[1].tag in ("DT", "PRP$", "CD")


def _are_fields(sentence: Sentence, verb: Verb) -> bool:
    """Whether two gerunds, of which one may be a noun, have no object: "shipping and receiving for three shifts"."""
    join, second, behind = ([*sentence.words[1:4]] + [None] * 3)[:3]
    if join is None or second is None or join.lower not in ("and", "&") or verb.tag != "VBG":
        return False
    other = verb_at(sentence, 2, "VBG")
    objectless = behind is None or behind.tag in ("IN", "TO") or behind.lower in SEPARATORS or behind.text in STOPS
    of = behind is not None and behind.lower == "of"
    return other is not None and objectless and not of and (doubtful(sentence, verb) or doubtful(sentence, other))
