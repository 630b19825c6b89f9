"""Lists of duties told by gerunds that commas alone part: "handling complaints, training new staff"."""

from __future__ import annotations

from resumetailor.english.verbs import tier
from resumetailor.reframe.syntax.nouns import head_noun, is_affair, is_person
from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, STOPS, joined, members
from resumetailor.reframe.syntax.verb_or_noun import Verb, doubtful, names_a_field, parsed_as_verb, says_how, verb_at

_DID = 2
"""The tier of what is done; those who are led may be the ones who act behind it: "leading engineers, building X"."""
_OF_THINGS = ("NN", "JJ", "CD", "CC", "RP")
_BARE = ("NN", "JJ", "CD", "VBN")


def is_a_second_duty(sentence: Sentence, first: Verb, second: Verb) -> bool:
    """Whether two gerunds, each with its things, are two duties, and the second does not say how the first was done."""
    between = sentence.words[first.position + 1 : second.position - 1]
    alone = bool(between) and all(w.tag.startswith(_OF_THINGS) for w in between)
    led = (tier(first.lemma) or 0) > _DID and is_person(head_noun(sentence, first.position + 1) or "")
    refers_back = any(w.tag in ("PRP", "PRP$") for w in sentence.words[second.position + 1 :])
    own = any(w.tag.startswith(_BARE) for w in sentence.words[second.position + 1 : second.position + 2])
    closed = all(w.text != "," for w in sentence.words[second.position :])
    return alone and own and closed and not (led or refers_back or says_how(second))


def begins_a_row(sentence: Sentence, first: Verb) -> bool:
    """Whether a gerund that may be a noun begins three acts or more, each with its things, and nothing else.

    "Planning lessons, marking homework, writing reports".
    """
    begins = [p for p in members(sentence, first.position + 1) if sentence[p].lower not in SEPARATORS]
    row = [verb_at(sentence, p, "VBG") for p in (first.position, *begins)]
    acts = [verb for verb in row if verb is not None and _acts(sentence, verb)]
    return len(row) > 2 and acts == row and not all(doubtful(sentence, verb) for verb in acts)


def lists_a_gerund(sentence: Sentence) -> bool:
    """Whether one more act is told by a gerund behind a comma: "training of staff, writing letters"."""
    begins = (p for p in members(sentence, 1) if sentence[p - 1].text == ",")
    return any((verb := verb_at(sentence, p, "VBG")) is not None and _has_things(sentence, verb) for p in begins)


def _acts(sentence: Sentence, verb: Verb) -> bool:
    return parsed_as_verb(sentence[verb.position], "VBG") and _has_things(sentence, verb)


def _has_things(sentence: Sentence, verb: Verb) -> bool:
    """Whether something of its own follows that does not make it a name."""
    following = sentence.words[verb.position + 1 : verb.position + 2]
    own = any(w.lower not in SEPARATORS and w.text not in STOPS for w in following)
    return own and not names_a_field(sentence, verb)


def ends_in_another_duty(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether "and" may join a noun to the acts and not to what the last one acts upon: "booking rooms and complaints".

    It does so behind a comma, and where the two nouns are unlike: one alone beside several, or a matter that is settled
    beside a thing.
    """
    last = chain[-1].position
    begins = [p for p in members(sentence, last + 1) if sentence[p].lower not in SEPARATORS]
    if len(begins) != 1 or len(chain) < 2 or any(joined(sentence, v.position) for v in chain[1:]):
        return False
    join, rest = begins[0] - 1, sentence.words[begins[0] :]
    if sentence[join].lower not in JOINS or not all(w.tag.startswith(_BARE) or w.text == "." for w in rest):
        return False
    thing, other = sentence.words[last + 1 : join], [w for w in rest if w.text != "."]
    return thing[-1].text == "," or (all(w.tag.startswith(_BARE) for w in thing) and _are_unlike(thing[-1], other[-1]))


def _are_unlike(thing: Word, other: Word) -> bool:
    settled = is_affair(other.lower) and not is_affair(thing.lower)
    return settled or thing.tag.endswith("S") != other.tag.endswith("S")
