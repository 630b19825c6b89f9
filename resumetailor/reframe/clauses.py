"""Which verbs of a highlight tell its acts side by side: "answered phones, filed claims and trained staff"."""

from __future__ import annotations

from enum import Enum, auto

from resumetailor.reframe.sentence import Sentence, Word
from resumetailor.reframe.verb_or_noun import CLOSED, PARSED_AS, Verb, doubtful, is_activity, parsed_as_verb, verb_at
from resumetailor.verbs import Tag, Variety, inflect, readings

JOINS = frozenset({"and", "&", "or", "then", "plus"})
SEPARATORS = JOINS | {",", ";"}
STOPS = frozenset({".", "!", "?", "-", "–", "—", ":", "•", "|"})
PRESENT: tuple[Tag, ...] = ("VB", "VBZ")
PREPOSITIONS = frozenset({"including", "excluding", "regarding", "concerning", "following", "according", "using"})
_LOOSE = ("ccomp", "dep", "parataxis", "advcl", "xcomp")
_ARTICLE = ("DT", "PRP$")
_OF_NOUNS = frozenset({"of", "for", "in", "within", "between", "per", "across", "during"})
"""Prepositions that follow the nouns of a list more often than the verbs."""
_PARTICLES = frozenset({"up", "in", "out", "off", "over", "down", "back"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


class Place(Enum):
    """Where a verb stands: beside the first one, below another, or as a participle that could be either."""

    BESIDE = auto()
    BELOW = auto()
    PARTICIPLE = auto()
    MAYBE = auto()
    UNSURE = auto()


def side_by_side(sentence: Sentence, first: Verb) -> tuple[Verb, ...] | None:
    """The verb and those that stand in a list with it; None if it is not certain which they are.

    Gerunds go with gerunds, present forms with present forms.
    """
    if _runs_on(sentence, first):
        return None
    tags = ("VBG",) if first.tag == "VBG" else PRESENT
    accepted, open_questions = {first.position: first}, dict[int, tuple[Verb, Place]]()
    for position in _members(sentence, first.position + 1):
        verb = verb_at(sentence, position, *tags)
        place = _place(sentence, verb, accepted, open_questions) if verb else _foreign(sentence, position, first)
        if place is Place.UNSURE:
            return None
        if verb and place is Place.BESIDE:
            accepted[position] = verb
        elif verb and place is not Place.BELOW:
            open_questions[position] = (verb, place)
    chain = _settled(sentence, accepted, open_questions)
    if chain is None or _is_bare(sentence, first, accepted) or _names_a_second_act(sentence, chain):
        return None
    return chain


def with_forms(sentence: Sentence, chain: tuple[Verb, ...], tag: Tag, variety: Variety) -> Sentence:
    """The sentence with these verbs in another form."""
    for verb in chain:
        text = inflect(verb.lemma, tag, variety)
        word = sentence[verb.position]
        text = text[:1].upper() + text[1:] if word.text[:1].isupper() else text
        sentence = sentence.put(verb.position, text, tag="VBP" if tag == "VB" else tag, pos="VERB", lemma=verb.lemma)
    return sentence


def _runs_on(sentence: Sentence, first: Verb) -> bool:
    """Whether several sentences stand in one, so that verbs are told apart by guessing only."""
    for position in range(first.position + 1, len(sentence)):
        before, word = sentence[position - 1], sentence[position]
        if verb_at(sentence, position, "VB", "VBZ", "VBG", "VBD") is None:
            continue
        if (
            before.text[-1:] in STOPS
            or "." in before.text
            or (word.text.istitle() and _begins_anew(sentence, position))
        ):
            return True
    return False


def _begins_anew(sentence: Sentence, position: int) -> bool:
    """Whether a word with a capital is no name: the parse has it as a verb, or small letters stand on both sides."""
    around = sentence.words[position - 1 : position + 2 : 2]
    small = all(w.text.islower() and w.text.isalpha() for w in around) and len(around) == 2
    return sentence[position].pos == "VERB" or small


def _members(sentence: Sentence, start: int) -> list[int]:
    """Where a new member of a list can begin: behind "," or "and", and behind adverbs that follow them."""
    return [p for p in range(max(start, 1), len(sentence)) if _separator(sentence, p) is not None]


def _separator(sentence: Sentence, position: int) -> str | None:
    """The comma or conjunction before this place, adverbs between left aside."""
    before = position - 1
    while before > 0 and sentence[before].tag == "RB" and sentence[before].lower not in SEPARATORS:
        before -= 1
    found = sentence[before].lower
    if found not in SEPARATORS:
        return None
    adverb = sentence[position].tag == "RB" and not sentence[min(position + 1, len(sentence) - 1)].tag.startswith(
        _ARTICLE
    )
    return None if adverb else found


def _joined(sentence: Sentence, position: int) -> bool:
    return _separator(sentence, position) in JOINS


def _place(sentence: Sentence, verb: Verb, accepted: dict[int, Verb], others: dict[int, tuple[Verb, Place]]) -> Place:
    word = sentence[verb.position]
    following = sentence[verb.position + 1] if verb.position + 1 < len(sentence) else None
    particle = following is not None and following.tag == "RP"
    if word.lower in PREPOSITIONS and not (particle or _joined(sentence, verb.position)):
        return Place.BELOW
    if following is not None and following.lower == "of":
        return Place.UNSURE if verb.tag == "VBG" else Place.BELOW
    if not parsed_as_verb(word, verb.tag):
        return _place_of_noun(sentence, verb, following)
    if verb.tag == "VBG" and not _joined(sentence, verb.position) and word.dep != "conj":
        return Place.PARTICIPLE
    return _place_of_verb(sentence, word, verb, accepted, others)


def _place_of_noun(sentence: Sentence, verb: Verb, following: Word | None) -> Place:
    """A word that the parse takes for a noun or an adjective though it may be a verb."""
    word = sentence[verb.position]
    if following is None or following.lower in SEPARATORS or following.text in STOPS:
        return Place.MAYBE if word.tag == "NN" else Place.BELOW
    if following.tag in ("RP", "RB"):
        return Place.UNSURE
    if word.tag.startswith("JJ") and following.tag.startswith(("NN", "JJ")):
        before = sentence[verb.position - 2] if verb.position > 1 else word
        return Place.UNSURE if before.tag.startswith("NN") and verb.tag == "VB" else Place.BELOW
    if _separator(sentence, verb.position) == ";" and following.tag.startswith(("NN", *CLOSED)):
        return Place.BESIDE
    if following.tag in CLOSED and word.tag.startswith(("NN", "RB")):
        return Place.BESIDE
    if not following.tag.startswith(("NN", "JJ")):
        noun = following.lower in _OF_NOUNS or following.tag not in ("IN", "TO") or not _joined(sentence, verb.position)
        return Place.BELOW if noun else Place.UNSURE
    if verb.tag == "VBZ" or word.text[:1].isupper():
        return Place.BELOW
    return Place.MAYBE


def _place_of_verb(
    sentence: Sentence, word: Word, verb: Verb, accepted: dict[int, Verb], others: dict[int, tuple[Verb, Place]]
) -> Place:
    following = sentence[verb.position + 1] if verb.position + 1 < len(sentence) else None
    if any(c.dep in ("aux", "mark", *_SUBJECTS) for c in sentence.children(word)):
        return Place.BELOW
    if _hangs(sentence, verb):
        return Place.UNSURE
    if following is not None and following.lower in SEPARATORS and not _joined(sentence, verb.position):
        return Place.MAYBE
    if word.dep != "conj":
        return (
            Place.BESIDE if word.is_root or word.dep in _LOOSE or _follows(sentence, verb, accepted) else Place.UNSURE
        )
    parent = sentence.head(word)
    position = None if parent is None else sentence.position(parent.index)
    if parent is None or position is None or position in accepted:
        return (
            Place.UNSURE
            if verb.tag != "VBG" and _infinitive_between(sentence, verb.position, accepted)
            else Place.BESIDE
        )
    if position in others:
        return Place.PARTICIPLE
    if not parent.tag.startswith(("VB", "NN")):
        return Place.UNSURE
    if not parent.tag.startswith("VB"):
        nested = verb.tag == "VBG" and _gerund_between(sentence, verb.position, accepted)
        return Place.UNSURE if nested else Place.BESIDE
    return Place.BELOW if _same_form(sentence, parent, verb) else Place.UNSURE


def _hangs(sentence: Sentence, verb: Verb) -> bool:
    """Whether the word has nothing of its own, or stands behind a preposition without one: "plans and approach"."""
    before, at = verb.position - 1, verb.position + 1
    if verb.tag == "VBG":
        return doubtful(sentence, verb) and at < len(sentence) and sentence[at].tag.startswith("NN")
    while before > 0 and sentence[before].lower in SEPARATORS:
        before -= 1
    if sentence[before].tag in ("IN", "TO", "RP") and before < verb.position - 1 and sentence[before].lower == "to":
        return True
    bare = at >= len(sentence) or sentence[at].text in STOPS
    if not bare and sentence[at].lower in _PARTICLES and [w.lower for w in sentence.words[at + 1 : at + 2]] == ["for"]:
        return True
    if bare or (doubtful(sentence, verb) and sentence[at].tag not in CLOSED):
        return verb_at(sentence, before, *PRESENT) is None
    return False


def _follows(sentence: Sentence, verb: Verb, accepted: dict[int, Verb]) -> bool:
    """Whether only "and" stands between it and an accepted verb: "upselling and cross-selling services"."""
    return sentence[verb.position - 1].lower in JOINS and verb.position - 2 in accepted


def _same_form(sentence: Sentence, parent: Word, verb: Verb) -> bool:
    """Whether a verb below the first one can have this one beside it: "to find and keep", "by asking and listening"."""
    if verb.tag == "VBG":
        return parent.tag == "VBG" and parent.dep not in ("amod", "compound", "acl")
    place = sentence.position(parent.index)
    known = place is not None and verb_at(sentence, place, *PRESENT) is not None
    return known and parent.tag in ("VB", "VBP", "VBZ") and sentence.child(parent, *_SUBJECTS) is None


def _infinitive_between(sentence: Sentence, position: int, accepted: dict[int, Verb]) -> bool:
    """Whether the verb may as well go with "to find" before it."""
    start = max(p for p in accepted if p < position) + 1
    return any(sentence[p].tag == "TO" and sentence[p + 1].tag == "VB" for p in range(start, position - 1))


def _gerund_between(sentence: Sentence, position: int, accepted: dict[int, Verb]) -> bool:
    start = max(p for p in accepted if p < position) + 1
    return any(sentence[p].tag == "VBG" and verb_at(sentence, p, "VBG") for p in range(start, position))


def _foreign(sentence: Sentence, position: int, first: Verb) -> Place:
    """A member of the list that is not in the form of the first verb: harmless unless it is a verb of its own."""
    word = sentence[position]
    if word.tag in PARSED_AS[first.tag] and word.pos == "VERB" and not readings(word.text):
        return Place.UNSURE
    if first.tag != "VBG":
        gerund = verb_at(sentence, position, "VBG") is not None and word.tag == "VBG"
        parent = sentence.head(word)
        beside = gerund and word.dep == "conj" and _joined(sentence, position) and parent is not None
        return (
            Place.UNSURE if beside and parent is not None and not parent.tag.startswith(("VBG", "NN")) else Place.BELOW
        )
    verb = verb_at(sentence, position, *PRESENT)
    if verb is None or not parsed_as_verb(word, verb.tag):
        return Place.BELOW
    subordinate = any(c.dep in ("aux", "mark", *_SUBJECTS) for c in sentence.children(word))
    parent = sentence.head(word)
    beside_infinitive = word.dep == "conj" and parent is not None and parent.tag in ("VB", "VBP", "VBZ")
    return Place.BELOW if subordinate or beside_infinitive else Place.UNSURE


def _settled(
    sentence: Sentence, accepted: dict[int, Verb], questions: dict[int, tuple[Verb, Place]]
) -> tuple[Verb, ...] | None:
    """The whole list, once it is known how it ends: what stands before "and train staff" is a member as well."""
    chain = dict(accepted)
    for position in sorted(questions, reverse=True):
        verb, place = questions[position]
        last = _joined(sentence, position)
        listed = any(p > position and _joined(sentence, p) for p in chain)
        if place is Place.PARTICIPLE and (last or listed):
            chain[position] = verb
        elif place is Place.MAYBE:
            bare = _is_bare(sentence, verb, chain)
            if not bare and parsed_as_verb(sentence[position], verb.tag) and listed:
                chain[position] = verb
                continue
            if doubtful(sentence, verb) and (last or listed) and not (bare and not listed):
                return None
            if not bare and (last or listed):
                chain[position] = verb
            elif (bare and listed) or (not bare and verb.tag != "VBG"):
                return None
    return tuple(chain[p] for p in sorted(chain))


def _is_bare(sentence: Sentence, verb: Verb, chain: dict[int, Verb]) -> bool:
    """Whether nothing follows that is acted upon, nor another verb of the list that shares its object."""
    following = verb.position + 1
    if following >= len(sentence) or sentence[following].text in STOPS:
        return True
    if sentence[following].lower not in SEPARATORS:
        return False
    return not any(following < p <= following + 3 for p in chain)


def _names_a_second_act(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether an act named by a noun is joined to what a verb acts upon: "answering phones and data entry"."""
    verbs = {v.position for v in chain}
    for position in range(chain[0].position + 1, len(sentence)):
        word = sentence[position]
        if position in verbs or word.dep not in ("conj", "appos") or not word.tag.startswith(("NN", "VBG")):
            continue
        parent = sentence.head(word)
        beside_a_verb = parent is not None and sentence.position(parent.index) in verbs and word.dep == "conj"
        if beside_a_verb or (is_activity(word) and _joins_an_object(sentence, word, verbs)):
            return True
    return False


def _joins_an_object(sentence: Sentence, word: Word, verbs: set[int]) -> bool:
    """Whether the noun is in a list whose first member is not an activity, directly below one of the verbs."""
    head = word
    for _ in range(len(sentence)):
        parent = sentence.head(head)
        if parent is None:
            return False
        if sentence.position(parent.index) in verbs:
            return head.dep in ("dobj", "conj", "appos", "dep") and not is_activity(head)
        if head.dep not in ("conj", "appos", "dobj"):
            return False
        head = parent
    return False
