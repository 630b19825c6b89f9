"""Words that may be a verb or a noun, and what tells which (models/lexicons/verb_or_noun.yml)."""

from __future__ import annotations

from dataclasses import dataclass

from resumetailor.english.verbs import Tag, Words, readings
from resumetailor.knowledge import Knowledge
from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import SEPARATORS, STOPS
from resumetailor.reframe.syntax.word_lists import word_lists

PRESENT: tuple[Tag, ...] = ("VB", "VBZ")
"""The forms in which a highlight tells a duty: "manage", "manages"."""
CLOSED = frozenset({"DT", "PRP$", "PDT", "PRP", "CD", "$", "WP", "WRB", "WDT"})
"""Tags of words that begin what a verb acts upon and that never follow a noun as its object."""
PREPOSITIONS = frozenset({"including", "excluding", "regarding", "concerning", "following", "according", "using"})
"""Those that look like gerunds."""
_INSIDE = ("NN", "JJ", "CD", "HYPH")
PARSED_AS: dict[Tag, tuple[str, ...]] = {
    "VB": ("VB", "VBP"),
    "VBZ": ("VBZ",),
    "VBG": ("VBG",),
    "VBD": ("VBD", "VBN"),
    "VBN": ("VBN",),
}
"""The tags of the parse that agree with each form."""


class VerbOrNoun(Knowledge):
    """The file's content; see there what each list means."""

    noun_modifiers: Words
    compound_heads: Words
    always_modifiers: Words
    verb_first: Words
    seldom_verbs: Words
    together: Words
    numbered: Words
    in_lists: Words
    predicates: Words
    noun_phrases: Words
    activities: Words
    times: Words
    conditions: Words
    holding: Words
    attending: Words
    wishes: Words
    getting: Words
    jobs: Words
    adjectives_too: Words
    belongings: Words
    credentials: Words
    speeds: Words
    shares: Words
    two_words: Words
    states: Words
    with_of: Words
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
    return verb.lemma.rpartition("-")[2] in _lists()["verb_first"]


def is_acted_upon(sentence: Sentence, position: int) -> bool:
    """Whether a word there begins what the verb before it acts upon, for no noun goes on so.

    "Each quarter" is none: "with product and finance each quarter".
    """
    word = sentence[position]
    return word.tag in CLOSED and not (word.lower in ("each", "every") and _is_a_time(sentence, position + 1))


def _is_a_time(sentence: Sentence, position: int) -> bool:
    time, following = sentence.words[position : position + 1], sentence.words[position + 1 : position + 2]
    part = any(w.tag.startswith(("NN", "POS")) for w in following)
    return not part and any(w.lower in _lists()["times"] for w in time)


def is_for_a_time(sentence: Sentence, position: int) -> bool:
    """Whether so many hours or days are told there: "24/7", "seven days"."""
    number, following = sentence[position], sentence.words[position + 1 : position + 2]
    timed = any(w.lower.removesuffix("s") in _lists()["times"] for w in following)
    return number.tag == "CD" and ("/" in number.text or timed)


def is_done_together(verb: Verb) -> bool:
    """Whether "with" behind the word proves no verb, for what is done with somebody is named so: "calls with"."""
    return verb.lemma in _lists()["together"]


def is_modifier(word: Word) -> bool:
    """Whether a word in -ing stands before nouns as often as it is a verb: "existing customers"."""
    return word.lower in _lists()["noun_modifiers"]


def names_a_field(sentence: Sentence, verb: Verb) -> bool:
    """Whether the word and the bare noun behind it are one thing: "training budget", "operating costs"."""
    word = sentence[verb.position]
    following = sentence.words[verb.position + 1 : verb.position + 2]
    if any(is_noun_phrase(word, w) for w in following) or names_a_field_by_its_head(sentence, verb):
        return True
    if verb.tag != "VBG" or not doubtful(sentence, verb) or not any(w.tag.startswith(("NN", "VBG")) for w in following):
        return False
    at = verb.position + 1
    while at + 1 < len(sentence) and sentence[at + 1].tag.startswith("NN"):
        at += 1
    head = sentence[at].lower
    listed = _lists()["compound_heads"]
    return word.lower in _lists()["always_modifiers"] or head in listed or head.removesuffix("s") in listed


def names_a_field_by_its_head(sentence: Sentence, verb: Verb) -> bool:
    """Whether a gerund and the noun that others describe as well are listed as one thing: "rotating 12 hour shifts"."""
    at = start = verb.position + 1
    while at < len(sentence) and sentence[at].tag.startswith(_INSIDE):
        at += 1
    if verb.tag != "VBG" or at == start:
        return False
    inside = [w.tag for w in sentence.words[start : at - 1]]
    return ("CD" in inside or "NN" not in inside) and is_noun_phrase(sentence[verb.position], sentence[at - 1])


def is_noun_phrase(word: Word, *following: Word) -> bool:
    """Whether words are listed as one thing, in singular or plural: "answer keys", "follow up calls"."""
    phrase = "-".join((word.lower, *(w.lower for w in following)))
    return phrase in _lists()["noun_phrases"] or phrase.removesuffix("s") in _lists()["noun_phrases"]


def may_be_two_words(*words: Word) -> bool:
    """Whether two words are listed as one verb, which is a noun as well: "unit test"."""
    return "-".join(word.lower for word in words) in _lists()["two_words"]


def begins_a_noun_phrase(sentence: Sentence, position: int) -> bool:
    """Whether the word there and the one or two behind it are listed as one thing."""
    word, *following = sentence.words[position : position + 3]
    return any(is_noun_phrase(word, *following[:n]) for n in (1, 2))


def doubtful_in_a_list(sentence: Sentence, verb: Verb) -> bool:
    """Whether the parse may be right to take the word for a noun behind a comma or "and"."""
    return doubtful(sentence, verb) or (verb.tag != "VBG" and verb.lemma in _lists()["in_lists"])


def is_predicate(word: Word) -> bool:
    """Whether the verb says what the act before it was, took or brought: "consisted", "involved"."""
    return word.lemma in _lists()["predicates"]


def is_adverb(word: Word) -> bool:
    """Whether a word in -ly says how something was done, and is no adjective: "nightly run"."""
    return word.lower.endswith("ly") and word.lower not in _lists()["adjectives"]


def holds(word: Word) -> bool:
    """Whether the verb says in what state something was, so that a clause may hang on it: "kept records filed"."""
    return word.lemma in _lists()["holding"]


def says_how(verb: Verb) -> bool:
    """Whether its gerund behind a comma says how an act was done or what came of it: "ensuring", "reducing"."""
    return verb.lemma in _lists()["attending"]


def wishes(verb: Verb) -> bool:
    """Whether the verb says what is wanted: "seek"."""
    return verb.lemma in _lists()["wishes"]


def gets_a_job(verb: Verb, noun: str | None) -> bool:
    """Whether the verb and the noun tell what somebody looks for: "secure a position"."""
    return verb.lemma in _lists()["getting"] and noun in _lists()["jobs"]


def takes_of(verb: Verb) -> bool:
    """Whether "of" belongs to the verb: "dispose of"."""
    return verb.lemma in _lists()["with_of"]


def is_state(verb: Verb) -> bool:
    """Whether the verb tells what somebody is, has, knows or wants, and nothing done."""
    return verb.lemma in _lists()["states"]


def may_describe(verb: Verb) -> bool:
    """Whether the base form is an adjective as well: "complete", "secure"."""
    return verb.tag == "VB" and verb.lemma in _lists()["adjectives_too"]


def outlasts_a_job(verb: Verb, noun: str) -> bool:
    """Whether the noun, in singular or plural, names what one has beyond a job: "holds patents", "typing 70 wpm"."""
    kept = _lists()[_KEPT[verb.lemma]] if verb.lemma in _KEPT else ()
    return noun in kept or noun.removesuffix("s") in kept


def is_numbered(verb: Verb, following: Word) -> bool:
    """Whether word and number are a name: "Grade 8 piano", "Level 3 diploma"."""
    return verb.tag == "VB" and following.tag == "CD" and verb.lemma in _lists()["numbered"]


def names_a_figure(sentence: Sentence, verb: Verb) -> bool:
    """Whether a word that may be a noun names the bare amount behind it: "budget £160k", "target 5 a day"."""
    at = verb.position + 1
    while at < len(sentence) and _is_of_an_amount(sentence[at]):
        at += 1
    if at == verb.position + 1 or verb.tag == "VBG" or not doubtful(sentence, verb):
        return False
    ends = at == len(sentence) or sentence[at].lower in SEPARATORS or sentence[at].text in STOPS
    return ends or sentence[at].lower in _RATES


def names_a_share(noun: Word) -> bool:
    """Whether the noun is a figure of what stands before it: "win rate"."""
    return noun.lower in _lists()["shares"]


def _is_of_an_amount(word: Word) -> bool:
    return word.tag in ("CD", "$") or any(map(str.isdigit, word.text)) or (not word.space and word.text.isalpha())


_KEPT = {"hold": "credentials", "own": "belongings", "type": "speeds"}
_RATES = frozenset({"a", "an", "per", "each", "out", "(", ")"})


def is_seldom_a_verb(verb: Verb) -> bool:
    """Whether the word and a bare noun are rather one thing: "contract runs"."""
    return verb.lemma in _lists()["seldom_verbs"]


def is_duty(word: Word) -> bool:
    """Whether a noun names a duty: what is done, or what is answered for: "reconciliation", "cleanliness"."""
    return names_an_act(word.lower) or word.lower in _lists()["conditions"]


def names_an_act(noun: str) -> bool:
    """Whether a noun in lower case names something that is done."""
    return noun in _lists()["activities"] or any(tag == "VBG" for _, tag in readings(noun))
