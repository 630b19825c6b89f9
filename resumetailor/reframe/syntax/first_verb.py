"""Whether a highlight surely begins with a verb: by the parse, by its place and by what follows it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from resumetailor.reframe.syntax.named_acts import ends_in_a_noun
from resumetailor.reframe.syntax.noun_first import is_part_of_a_noun
from resumetailor.reframe.syntax.nouns import head_noun, is_agent, is_listed_person, is_person
from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, STOPS
from resumetailor.reframe.syntax.verb_or_noun import (
    Verb,
    begins_a_noun_phrase,
    doubtful,
    doubtful_in_a_list,
    gets_a_job,
    holds,
    is_acted_upon,
    is_done_together,
    is_for_a_time,
    is_numbered,
    is_predicate,
    is_seldom_a_verb,
    is_state,
    may_describe,
    names_a_field_by_its_head,
    names_a_figure,
    names_a_share,
    outlasts_a_job,
    parsed_as_verb,
    wishes,
)


def surely_a_verb(sentence: Sentence, verb: Verb) -> bool:
    """Whether the verb that begins a highlight is one by the parse, by its place and by what follows it."""
    word = sentence[verb.position]
    if not parsed_as_verb(word, verb.tag) or not _governs(sentence, word):
        return False
    if verb.position + 1 >= len(sentence) or is_state(verb) or _seeks(sentence, verb) or _holds(sentence, verb):
        return False
    if any(speaks(sentence, verb) for speaks in _FOR_A_NOUN):
        return False
    if doubtful(sentence, verb):
        named = verb.tag == "VB" and ends_in_a_noun(sentence, verb.position)
        return _has_an_object_of_its_own(sentence, verb) and not named
    bare = sentence[verb.position + 1].tag.startswith("NN")
    if verb.tag != "VBG" or not bare or _reaches_through(sentence, verb):
        return True
    return _noun_after(sentence, verb).tag.endswith("S")


def _is_parted_or_listed(sentence: Sentence, verb: Verb) -> bool:
    """Whether a mark behind it makes it a label, or the two words behind each other are listed as one thing."""
    following = sentence.words[verb.position + 1 : verb.position + 3]
    particle, mark = following[0].tag in ("RP", "IN"), following[-1].text
    parted = (particle and mark == ",") or (len(following) > 1 and mark == "/")
    if parted and JOINS.isdisjoint(sentence.lower_words()):  # "tear off, felt, tiles", "counting in/out, radio"
        return True
    return following[0].text in _MARKS or begins_a_noun_phrase(sentence, verb.position)


def _reaches_through(sentence: Sentence, verb: Verb) -> bool:
    """Whether a noun said twice describes what is acted upon: "handling end to end sales"."""
    words = sentence.lower_words()[verb.position + 1 : verb.position + 5]
    return len(words) > 3 and words[1] == "to" and words[0] == words[2]


def _holds(sentence: Sentence, verb: Verb) -> bool:
    """Whether it tells of a patent, a car, a language or the like that does not end with the job."""
    speaks = verb.lemma == "speak" and sentence[verb.position + 1].text[:1].isupper()
    return speaks or outlasts_a_job(verb, head_noun(sentence, verb.position + 1) or "")


def _seeks(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody says what is wanted: "looking for a role", "obtain a position in nursing"."""
    if sentence[verb.position + 1].lower in ("a", "an") and gets_a_job(verb, head_noun(sentence, verb.position + 1)):
        return True
    return wishes(verb) and sentence[verb.position + 1].lower not in ("after", "into", "at", "up")


def _governs(sentence: Sentence, word: Word) -> bool:
    """Whether the sentence hangs on the word; of two clauses that a semicolon parts, the parse takes the second."""
    return word.is_root or (word.dep in ("ccomp", "dep") and ";" in sentence.lower_words())


def _names_a_thing_of(sentence: Sentence, verb: Verb) -> bool:
    """Whether "of" makes it a noun: "cause of delay", "follow up of samples". "Drafting of letters" is an act."""
    next_words = [w.lower for w in sentence.words[verb.position + 1 : verb.position + 3]]
    return "of" in next_words[: 1 if verb.tag != "VBG" else 0] or (
        next_words[1:] == ["of"] and sentence[verb.position + 1].tag in ("RP", "IN")
    )


def _is_the_subject(sentence: Sentence, verb: Verb) -> bool:
    """Whether nouns and a verb in the past follow, so that the word is one of the nouns: "bundle size fell 40%"."""
    at = verb.position + 1
    if sentence[at].tag == "VBD" or _used_to_be(sentence, at):
        return True
    while at < len(sentence) and sentence[at].tag.startswith("NN"):
        at += 1
    if at == verb.position + 1 or at == len(sentence):
        return False
    befell = at + 1 == len(sentence) or sentence[at + 1].lower in (";", ".")
    befell = befell and not holds(sentence[verb.position])
    behind = at + 1 < len(sentence) and sentence[at + 1].tag in ("CD", "RB", "RP")
    return (sentence[at].tag == "VBD" and at + 1 < len(sentence)) or (sentence[at].tag == "VBN" and (befell or behind))


def _used_to_be(sentence: Sentence, start: int) -> bool:
    """Whether it is told how things were, for which a thing is the subject: "colour casts used to cost a day"."""
    words = sentence.lower_words()
    found = (p for p in range(start, len(words) - 2) if words[p : p + 2] == ("used", "to"))
    return any(is_predicate(sentence[p + 2]) and sentence[p - 1].tag.startswith("NN") for p in found)


def _undergoes_something(sentence: Sentence, verb: Verb) -> bool:
    """Whether a participle without a noun behind it says what befell the word: "bottles leaked in transit"."""
    if holds(sentence[verb.position]) or sentence[verb.position + 1].tag != "VBN":
        return False
    at = verb.position + 2
    while at < len(sentence) and (sentence[at].tag in ("CC", "RB") or sentence[at].tag == "VBN"):
        at += 1
    return at == len(sentence) or sentence[at].tag in ("IN", "TO", "RP") or sentence[at].lower in (";", ".")


def _names_a_role(sentence: Sentence, verb: Verb) -> bool:
    """Whether a word for people goes on with where or of what: "captain on a jet", "guide of the old town"."""
    following = sentence[verb.position + 1].lower
    return verb.tag == "VB" and is_listed_person(verb.lemma) and following in ("in", "of", "on", "at", "liaison")


def _describes_an_act(sentence: Sentence, verb: Verb) -> bool:
    """Whether it is an adjective, of a bare noun with "of" or of a time: "complete redesign of", "open 24 hours"."""
    if not may_describe(verb) or verb.position + 2 >= len(sentence):
        return False
    if is_for_a_time(sentence, verb.position + 1):
        return True
    return sentence[verb.position + 1].tag in ("NN", "VBG") and sentence[verb.position + 2].lower == "of"


def _is_a_label_or_a_figure(sentence: Sentence, verb: Verb) -> bool:
    """Whether bare nouns end at a colon or a number: "recall system: letters", "return visits 62%", "down from 7%".

    So does a share: "win rate when we were invited".
    """
    at = verb.position + 1
    while at < len(sentence) and sentence[at].tag.startswith("NN"):
        at += 1
    if at == verb.position + 2 and verb.tag == "VB" and names_a_share(sentence[verb.position + 1]):
        return True
    words = sentence.lower_words()[at:]
    if words[:2] in _CHANGES or (_tells_nothing(sentence, at) and not _CHANGES.isdisjoint(pairwise(words))):
        return True
    figure = verb.position + 1 < at < len(sentence) and sentence[at].tag == "CD"
    return figure or words[:1] == (":",)


def _tells_nothing(sentence: Sentence, start: int) -> bool:
    """Whether no verb stands there: "on my route down from 46 to 11"."""
    return not any(word.tag.startswith("VB") for word in sentence.words[start:])


def _is_told_in_the_past(sentence: Sentence, verb: Verb) -> bool:
    """Whether a past clause hangs on the word, which then is a noun: "pass rate rose", "gauge readings fed back"."""
    word = sentence[verb.position]
    if holds(word):
        return False
    for clause in sentence.children(word):
        subject = sentence.child(clause, "nsubj", "nsubjpass")
        first = sentence.child(clause, "aux", "auxpass") or clause
        if subject is None and first.tag == "VBD" and _follows_a_noun(sentence, first):
            return True
        if subject is None or clause.dep not in ("ccomp", "conj", "parataxis", "advcl"):
            continue
        asks = any(c.tag in ("WP", "WDT", "WRB") for c in sentence.children(clause))
        past = clause.tag == "VBD" or any(c.tag == "VBD" for c in sentence.children(clause) if c.dep.startswith("aux"))
        if past and not asks and (clause.dep != "advcl" or subject.lower in ("i", "we")):
            return True
    return False


def _follows_a_noun(sentence: Sentence, clause: Word) -> bool:
    """Whether a noun stands right before it, which is its subject whatever the parse says."""
    position = sentence.position(clause.index)
    return position is not None and sentence[position - 1].tag.startswith("NN")


def names_a_job(sentence: Sentence, verb: Verb) -> bool:
    """Whether one person without an article follows: "train driver", "Grill Cook", "consulting arborist"."""
    if verb.position + 1 == len(sentence):
        return False
    if verb.tag != "VB":
        return verb.tag == "VBG" and _does_it_for_a_living(sentence, verb.position + 1)
    following, head = sentence[verb.position + 1], _noun_after(sentence, verb)
    named = is_person if following.tag in ("NNP", "VBN") else is_agent
    bare = following.tag in ("NN", "NNP", "VBN") and head.tag in ("NN", "NNP")
    return bare and doubtful_in_a_list(sentence, verb) and named(head.lower)


def _does_it_for_a_living(sentence: Sentence, position: int) -> bool:
    """Whether a word for one person stands there without an article, and nothing that is done with them."""
    person, following = sentence[position], sentence.words[position + 1 : position + 2]
    alone = all(w.lower in SEPARATORS or w.text in STOPS or w.lower in ("at", "for", "in") for w in following)
    return alone and person.tag in ("NN", "NNP", "JJ") and is_agent(person.lower)


def _has_an_object_of_its_own(sentence: Sentence, verb: Verb) -> bool:
    following = sentence[verb.position + 1]
    if is_numbered(verb, following) or names_a_figure(sentence, verb):
        return False
    if is_acted_upon(sentence, verb.position + 1) or following.dep == "quantmod":
        return True
    if verb.tag == "VBZ" and following.tag == "RP":  # "reaches out to"
        return True
    if following.lower in _BEHIND_VERBS:
        return not is_done_together(verb)
    head = _noun_after(sentence, verb)
    many = head.tag in ("NNS", "NNPS") and head.dep == "dobj"
    return verb.tag != "VBG" and many and not is_seldom_a_verb(verb)


def _noun_after(sentence: Sentence, verb: Verb) -> Word:
    """The noun that the words right after the verb belong to."""
    head = sentence[verb.position + 1]
    for _ in range(6):
        parent = sentence.head(head)
        if parent is None or head.dep not in _INSIDE:
            break
        head = parent
    return head


_CHANGES = frozenset({("down", "from"), ("down", "by"), ("up", "from"), ("up", "by")})
_BEHIND_VERBS = frozenset({"with", "after", "closely", "directly"})


_INSIDE = ("compound", "amod", "nmod", "nummod", "det", "poss")
_MARKS = frozenset({":", "-", "–", "—", "/", '"', "|"})


_FOR_A_NOUN: tuple[Callable[[Sentence, Verb], bool], ...] = (
    _is_parted_or_listed,
    names_a_field_by_its_head,
    _names_a_thing_of,
    _is_the_subject,
    _undergoes_something,
    _names_a_role,
    _is_a_label_or_a_figure,
    _describes_an_act,
    names_a_job,
    _is_told_in_the_past,
    is_part_of_a_noun,
)
"""What shows that the word is a noun or an adjective, whatever the parse says."""
