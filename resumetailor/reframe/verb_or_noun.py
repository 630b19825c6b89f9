"""Words that may be a verb or a noun, and what tells which (models/lexicons/verb_or_noun.yml)."""

from __future__ import annotations

from dataclasses import dataclass

from resumetailor.english.verbs import Tag, Words, readings
from resumetailor.knowledge import Knowledge
from resumetailor.reframe.nouns import is_agent
from resumetailor.reframe.sentence import Sentence, Word
from resumetailor.reframe.word_lists import word_lists

PRESENT: tuple[Tag, ...] = ("VB", "VBZ")
"""The forms in which a highlight tells a duty: "manage", "manages"."""
CLOSED = frozenset({"DT", "PRP$", "PDT", "PRP", "CD", "$", "WP", "WRB", "WDT"})
"""Tags of words that begin what a verb acts upon and that never follow a noun as its object."""
PARSED_AS: dict[Tag, tuple[str, ...]] = {
    "VB": ("VB", "VBP"),
    "VBZ": ("VBZ",),
    "VBG": ("VBG",),
    "VBD": ("VBD", "VBN"),
    "VBN": ("VBN",),
}
"""The tags of the parse that agree with each form."""
_BEHIND_VERBS = frozenset({"with", "after", "closely", "directly"})
_INSIDE = ("compound", "amod", "nmod", "nummod", "det", "poss")


class VerbOrNoun(Knowledge):
    """The file's content; see there what each list means."""

    noun_modifiers: Words
    compound_heads: Words
    always_modifiers: Words
    verb_first: Words
    in_lists: Words
    predicates: Words
    noun_phrases: Words
    activities: Words
    holding: Words
    wishes: Words
    states: Words
    adjectives: Words


def _lists() -> dict[str, frozenset[str]]:
    return word_lists("verb_or_noun", VerbOrNoun)


@dataclass(frozen=True, slots=True)
class Verb:
    """A word of the sentence in one of its readings."""

    position: int
    lemma: str
    tag: Tag


def verb_at(sentence: Sentence, position: int, *tags: Tag) -> Verb | None:
    """The word there as a listed verb in one of these forms, whatever the parse says; None if it can be none.

    What has several hyphens is a phrase and no verb: "right-to-work".
    """
    if not 0 <= position < len(sentence):
        return None
    word = sentence[position]
    if word.text.count("-") > 1:
        return None
    found = [(lemma, tag) for lemma, tag in readings(word.text) if tag in tags]
    if not found:
        return None
    lemma, tag = next((reading for reading in found if reading[0] == word.lemma), found[0])
    return Verb(position, lemma, tag)


def parsed_as_verb(word: Word, tag: Tag) -> bool:
    """Whether the parse agrees that the word is a verb in this form."""
    return word.tag in PARSED_AS[tag] and word.pos in ("VERB", "AUX")


def doubtful(sentence: Sentence, verb: Verb) -> bool:
    """Whether the word is as often a noun, so that the parse alone proves nothing."""
    if verb.tag == "VBG":
        return is_modifier(sentence[verb.position])
    return verb.lemma in _lists()["verb_first"]


def is_modifier(word: Word) -> bool:
    """Whether a word in -ing stands before nouns as often as it is a verb: "existing customers"."""
    return word.lower in _lists()["noun_modifiers"]


def names_a_field(sentence: Sentence, verb: Verb) -> bool:
    """Whether the word and the bare noun behind it are one thing: "training budget", "operating costs"."""
    word = sentence[verb.position]
    following = sentence.words[verb.position + 1 : verb.position + 2]
    if any(_is_noun_phrase(word, w) for w in following):
        return True
    if verb.tag != "VBG" or not doubtful(sentence, verb) or not any(w.tag.startswith(("NN", "VBG")) for w in following):
        return False
    at = verb.position + 1
    while at + 1 < len(sentence) and sentence[at + 1].tag.startswith("NN"):
        at += 1
    heads = {w.lower for w in sentence.words[verb.position + 1 : at + 1]}
    return word.lower in _lists()["always_modifiers"] or bool(heads & _lists()["compound_heads"])


def _is_noun_phrase(word: Word, following: Word) -> bool:
    """Whether two words are listed as one thing, in singular or plural: "answer keys"."""
    phrase = f"{word.lower}-{following.lower}"
    return phrase in _lists()["noun_phrases"] or phrase.removesuffix("s") in _lists()["noun_phrases"]


def doubtful_in_a_list(sentence: Sentence, verb: Verb) -> bool:
    """Whether the parse may be right to take the word for a noun behind a comma or "and"."""
    return doubtful(sentence, verb) or (verb.tag != "VBG" and verb.lemma in _lists()["in_lists"])


def is_predicate(word: Word) -> bool:
    """Whether the verb says what the act before it was, took or brought: "consisted", "involved"."""
    return word.lemma in _lists()["predicates"]


def is_adverb(word: Word) -> bool:
    """Whether a word in -ly says how something was done, and is no adjective: "nightly run"."""
    return word.lower.endswith("ly") and word.lower not in _lists()["adjectives"]


def is_state(verb: Verb) -> bool:
    """Whether the verb tells what somebody is, has, knows or wants, and nothing done."""
    return verb.lemma in _lists()["states"]


def _wishes(sentence: Sentence, verb: Verb) -> bool:
    """Whether somebody says what is wanted: "looking for a role", "seeking a position"."""
    return verb.lemma in _lists()["wishes"] and sentence[verb.position + 1].lower not in ("after", "into", "at", "up")


def is_activity(word: Word) -> bool:
    """Whether a noun names something that is done: "reconciliation", "banking"."""
    return names_an_act(word.lower)


def names_an_act(noun: str) -> bool:
    """Whether a noun in lower case names something that is done."""
    return noun in _lists()["activities"] or any(tag == "VBG" for _, tag in readings(noun))


def surely_a_verb(sentence: Sentence, verb: Verb) -> bool:
    """Whether the verb that begins a highlight is one by the parse, by its place and by what follows it."""
    word = sentence[verb.position]
    if not parsed_as_verb(word, verb.tag) or not _governs(sentence, word):
        return False
    if verb.position + 1 >= len(sentence) or is_state(verb) or _wishes(sentence, verb):
        return False
    following = sentence[verb.position + 1]
    if _is_noun_phrase(word, following) or following.text in (
        ":",
        "-",
        "–",
        "—",
        "/",
        '"',
        "|",
    ):
        return False
    if following.tag == "VBD" or _names_a_thing_of(sentence, verb) or _is_the_subject(sentence, verb):
        return False
    if _is_a_label_or_a_figure(sentence, verb):
        return False
    if (verb.tag == "VB" and _names_a_job(sentence, verb)) or _is_told_in_the_past(sentence, word):
        return False
    if doubtful(sentence, verb):
        return _has_an_object_of_its_own(sentence, verb)
    return verb.tag != "VBG" or not following.tag.startswith("NN") or _noun_after(sentence, verb).tag.endswith("S")


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
    while at < len(sentence) and sentence[at].tag.startswith("NN"):
        at += 1
    if at == verb.position + 1 or at + 1 >= len(sentence):
        return False
    return sentence[at].tag == "VBD" or (sentence[at].tag == "VBN" and sentence[at + 1].tag in ("CD", "RB", "RP"))


def _is_a_label_or_a_figure(sentence: Sentence, verb: Verb) -> bool:
    """Whether bare nouns end at a colon or a change of a number: "recall system: letters", "remakes down from 7%"."""
    at = verb.position + 1
    while at < len(sentence) and sentence[at].tag.startswith("NN"):
        at += 1
    words = sentence.lower_words()[at : at + 2]
    return words[:1] == (":",) or words in (("down", "from"), ("down", "by"), ("up", "from"), ("up", "by"))


def _is_told_in_the_past(sentence: Sentence, word: Word) -> bool:
    """Whether a past clause hangs on the word, which then is a noun: "pass rate rose", "gauge readings fed back"."""
    if word.lemma in _lists()["holding"]:
        return False
    for clause in sentence.children(word):
        subject = sentence.child(clause, "nsubj", "nsubjpass")
        if subject is None or clause.dep not in ("ccomp", "conj", "parataxis", "advcl"):
            continue
        asks = any(c.tag in ("WP", "WDT", "WRB") for c in sentence.children(clause))
        past = clause.tag == "VBD" or any(c.tag == "VBD" for c in sentence.children(clause) if c.dep.startswith("aux"))
        if past and not asks and (clause.dep != "advcl" or subject.lower in ("i", "we")):
            return True
    return False


def _names_a_job(sentence: Sentence, verb: Verb) -> bool:
    """Whether one person without an article follows: "train driver", "test engineer"."""
    bare = sentence[verb.position + 1].tag == "NN"
    head = _noun_after(sentence, verb)
    return bare and head.tag == "NN" and doubtful_in_a_list(sentence, verb) and is_agent(head.lower)


def _has_an_object_of_its_own(sentence: Sentence, verb: Verb) -> bool:
    following = sentence[verb.position + 1]
    if following.tag in CLOSED or following.dep == "quantmod" or following.lower in _BEHIND_VERBS:
        return True
    head = _noun_after(sentence, verb)
    return verb.tag != "VBG" and head.tag in ("NNS", "NNPS") and head.dep == "dobj"


def _noun_after(sentence: Sentence, verb: Verb) -> Word:
    """The noun that the words right after the verb belong to."""
    head = sentence[verb.position + 1]
    for _ in range(6):
        parent = sentence.head(head)
        if parent is None or head.dep not in _INSIDE:
            break
        head = parent
    return head
