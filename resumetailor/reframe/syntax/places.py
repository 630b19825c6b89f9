"""Where a verb stands in a list of acts: beside the first one, below another, or where nobody can tell."""

from __future__ import annotations

from collections.abc import Callable

from resumetailor.reframe.syntax.infinitives import (
    completes_an_infinitive,
    infinitive_between,
    joins_an_infinitive,
    lacks_its_object,
    may_leave_a_noun,
)
from resumetailor.reframe.syntax.noun_lists import (
    MEANS,
    ends_a_list_of_nouns,
    follows_a_bare_noun,
    follows_a_member_of_nouns,
    may_end_instances,
    may_go_with_nouns,
)
from resumetailor.reframe.syntax.noun_places import place_before_of, place_of_noun
from resumetailor.reframe.syntax.sentence import SUBJECTS, Sentence, Word
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, STOPS, Place, joined, members, separator
from resumetailor.reframe.syntax.verb_or_noun import (
    PREPOSITIONS,
    PRESENT,
    Verb,
    begins_a_noun_phrase,
    doubtful,
    doubtful_in_a_list,
    is_acted_upon,
    names_a_field,
    names_a_field_by_its_head,
    names_a_figure,
    parsed_as_verb,
    verb_at,
)

_LOOSE = ("ccomp", "dep", "parataxis", "advcl", "xcomp")
_PARTICLES = frozenset({"up", "in", "out", "off", "over", "down", "back", "through"})


def place_of(sentence: Sentence, verb: Verb, accepted: dict[int, Verb], others: dict[int, tuple[Verb, Place]]) -> Place:
    """Where the verb stands, given those before it: the accepted ones and the ones that are still open."""
    word = sentence[verb.position]
    following = sentence[verb.position + 1] if verb.position + 1 < len(sentence) else None
    particle = following is not None and following.tag == "RP"
    if word.lower in PREPOSITIONS and not (particle or joined(sentence, verb.position)):
        return Place.BELOW
    if following is not None and begins_a_noun_phrase(sentence, verb.position):
        return Place.UNSURE if following.tag in ("RP", "IN") and parsed_as_verb(word, verb.tag) else Place.BELOW
    listed = ends_a_list_of_nouns(sentence, verb) or names_a_field_by_its_head(sentence, verb)
    if names_a_field(sentence, verb) and (verb.tag != "VBG" or listed):
        return Place.BELOW
    if names_a_figure(sentence, verb):
        return Place.UNSURE if joined(sentence, verb.position) else Place.BELOW
    if any(leaves_open(sentence, verb) for leaves_open in _DOUBTS):
        return Place.UNSURE
    if following is not None and following.lower == "of":
        return place_before_of(sentence, verb, accepted)
    if verb.tag == "VB" and completes_an_infinitive(sentence, verb.position):
        return Place.UNSURE if may_leave_a_noun(sentence, verb.position) else Place.BELOW
    if not parsed_as_verb(word, verb.tag):
        place = place_of_noun(sentence, verb, following)
        told = place is Place.BESIDE and verb.tag != "VBG"
        return Place.UNSURE if told and infinitive_between(sentence, verb.position, accepted) else place
    if verb.tag == "VBG" and not joined(sentence, verb.position) and word.dep != "conj":
        return Place.UNSURE if _goes_on_with_a_means(sentence, verb, accepted) else Place.PARTICIPLE
    return _place_of_verb(sentence, word, verb, accepted, others)


def _is_one_of_two(sentence: Sentence, verb: Verb) -> bool:
    """Whether "or" joins it to what the parse has for a noun, and may be a verb: "checks that it meets or exceeds"."""
    before = verb.position - 2
    told = parsed_as_verb(sentence[verb.position], verb.tag) and sentence[before].tag.startswith("NN")
    return told and sentence[before + 1].lower == "or" and verb_at(sentence, before, verb.tag) is not None


def _place_of_verb(
    sentence: Sentence, word: Word, verb: Verb, accepted: dict[int, Verb], others: dict[int, tuple[Verb, Place]]
) -> Place:
    following = sentence[verb.position + 1] if verb.position + 1 < len(sentence) else None
    if any(c.dep in ("aux", "mark", *SUBJECTS) for c in sentence.children(word)):
        return Place.UNSURE if _borrows_its_subject(sentence, verb) else Place.BELOW
    listed = following is not None and following.lower in SEPARATORS and not joined(sentence, verb.position)
    if _hangs(sentence, verb) or (listed and joins_an_infinitive(sentence, word)):
        return Place.UNSURE
    if _is_one_of_several_ends(sentence, verb) and infinitive_between(sentence, verb.position, accepted):
        return Place.UNSURE
    if listed:
        return Place.MAYBE
    if word.dep in ("amod", "compound"):
        return Place.UNSURE if "-" in word.text else Place.MAYBE
    if word.dep != "conj":
        return (
            Place.BESIDE if word.is_root or word.dep in _LOOSE or _follows(sentence, verb, accepted) else Place.UNSURE
        )
    return _place_by_parent(sentence, verb, accepted, others)


def _is_one_of_several_ends(sentence: Sentence, verb: Verb) -> bool:
    """Whether a comma stands before the base form, and "or" closes the list: "to check parts, mend, or sell them"."""
    words = sentence.lower_words()
    if verb.tag != "VB" or "or" not in words[verb.position :] or "," not in words[verb.position - 2 : verb.position]:
        return False
    acts = (p for p in members(sentence, verb.position) if verb_at(sentence, p, "VB"))
    joins = [separator(sentence, p) for p in acts if joined(sentence, p)]
    return joins[-1:] == ["or"]


def _borrows_its_subject(sentence: Sentence, verb: Verb) -> bool:
    """Whether what the parse takes for its subject is acted upon before a comma: "ingest files, check keys"."""
    subject = sentence.child(sentence[verb.position], *SUBJECTS)
    helped = sentence.child(sentence[verb.position], "aux", "mark") is not None
    parted = sentence[verb.position - 1].lower in SEPARATORS
    return subject is not None and subject.tag.startswith("NN") and parted and not helped


def _place_by_parent(
    sentence: Sentence, verb: Verb, accepted: dict[int, Verb], others: dict[int, tuple[Verb, Place]]
) -> Place:
    """Where a verb stands that the parse joins to another word."""
    parent = sentence.head(sentence[verb.position])
    position = None if parent is None else sentence.position(parent.index)
    if parent is None or position is None or position in accepted:
        return (
            Place.UNSURE
            if verb.tag != "VBG" and infinitive_between(sentence, verb.position, accepted)
            else Place.BESIDE
        )
    if position in others:
        return Place.PARTICIPLE
    if not parent.tag.startswith(("VB", "NN")):
        return Place.UNSURE
    if not parent.tag.startswith("VB"):
        between = _gerund_between if verb.tag == "VBG" else infinitive_between
        nested = between(sentence, verb.position, accepted)
        return Place.UNSURE if nested else Place.BESIDE
    if verb.tag == "VBG" and parent.dep == "xcomp" and sentence.position(parent.head) in accepted:
        return Place.UNSURE
    if not _same_form(sentence, parent, verb) or (verb.tag != "VBG" and _is_parted(sentence, position, verb)):
        return Place.UNSURE
    apart = parent.lower in PREPOSITIONS or _may_name_a_field(sentence, position)
    return Place.UNSURE if verb.tag == "VBG" and apart else Place.BELOW


def _hangs(sentence: Sentence, verb: Verb) -> bool:
    """Whether the word has nothing of its own, or stands behind a preposition without one: "plans and approach"."""
    before, at = verb.position - 1, verb.position + 1
    if verb.tag == "VBG":
        noun_follows = at < len(sentence) and sentence[at].tag.startswith("NN") and sentence[at].pos != "PRON"
        return noun_follows and (_may_describe(sentence, verb) or follows_a_bare_noun(sentence, before))
    while before > 0 and sentence[before].lower in SEPARATORS:
        before -= 1
    if sentence[before].tag in ("IN", "TO", "RP") and before < verb.position - 1 and sentence[before].lower == "to":
        return True
    bare = at >= len(sentence) or sentence[at].text in STOPS
    if not bare and sentence[at].lower in _PARTICLES and [w.lower for w in sentence.words[at + 1 : at + 2]] == ["for"]:
        return True
    if bare or (doubtful(sentence, verb) and not is_acted_upon(sentence, at)):
        return verb_at(sentence, before, *PRESENT) is None or sentence[before].tag == "NNS"
    return False


def _may_describe(sentence: Sentence, verb: Verb) -> bool:
    """Whether a doubtful gerund may be a part of the noun behind it; things are acted upon in "ordering supplies"."""
    acted_upon = any(c.dep == "dobj" and c.tag == "NNS" for c in sentence.children(sentence[verb.position]))
    named = names_a_field(sentence, verb) or follows_a_member_of_nouns(sentence, verb.position)
    return doubtful(sentence, verb) and (not acted_upon or named)


def _may_be_a_means(sentence: Sentence, verb: Verb) -> bool:
    """Whether a preposition and one noun stand before "and", and nothing that is acted upon behind the word.

    "over phone and chat in setting up accounts"; but "to find meaning in work and build confidence".
    """
    following = sentence.words[verb.position + 1 : verb.position + 2]
    bare = all(w.tag in ("IN", "TO", "VBG") or w.lower in SEPARATORS or w.text in STOPS for w in following)
    told = verb.tag != "VBG" and parsed_as_verb(sentence[verb.position], verb.tag)
    return bare and told and doubtful_in_a_list(sentence, verb) and follows_a_bare_noun(sentence, verb.position - 1)


def _follows(sentence: Sentence, verb: Verb, accepted: dict[int, Verb]) -> bool:
    """Whether only "and" stands between it and an accepted verb: "upselling and cross-selling services"."""
    return sentence[verb.position - 1].lower in JOINS and verb.position - 2 in accepted


def _same_form(sentence: Sentence, parent: Word, verb: Verb) -> bool:
    """Whether a verb below the first one can have this one beside it: "to find and keep", "by asking and listening"."""
    if verb.tag == "VBG":
        return parent.tag == "VBG" and parent.dep not in ("amod", "compound", "acl")
    place = sentence.position(parent.index)
    known = place is not None and verb_at(sentence, place, *PRESENT) is not None
    return known and parent.tag in ("VB", "VBP", "VBZ") and sentence.child(parent, *SUBJECTS) is None


def _may_name_a_field(sentence: Sentence, position: int) -> bool:
    """Whether a bare gerund behind a preposition may be a noun: "sending invoices to accounting and chasing"."""
    bare = sentence[position].tag == "VBG" and sentence[position + 1].lower in SEPARATORS
    preposition = sentence.head(sentence[position])
    return bare and preposition is not None and preposition.tag in ("IN", "TO") and preposition.lower != "by"


def _is_parted(sentence: Sentence, parent: int, verb: Verb) -> bool:
    """Whether something speaks against the parse, by which the verb stands beside that infinitive."""
    acts = sentence.child(sentence[verb.position], "dobj") is not None
    return _stands_far(sentence, parent, verb) or (acts and lacks_its_object(sentence, parent, verb.position - 1))


def _stands_far(sentence: Sentence, parent: int, verb: Verb) -> bool:
    """Whether a list stands between the verb below and this one, which may belong to the first verb as well.

    "to detect colds or fevers and enter them" may tell two acts; "to find meaning and build a career" hardly does,
    nor does what "or" joins, unless a comma stands before it: "to choose topics to treat, or obtain leave".
    """
    between = sentence.words[parent + 1 : verb.position - 1]
    if sentence[verb.position - 2].text == "," and sentence[verb.position - 1].lower == "or":
        return len(between) > 1
    return separator(sentence, verb.position) != "or" and any(w.lower in SEPARATORS for w in between)


def _goes_on_with_a_means(sentence: Sentence, verb: Verb, accepted: dict[int, Verb]) -> bool:
    """Whether the gerund may be one more way or end: "by quoting waits, watching tables", "for gathering, sorting"."""
    start = max(p for p in accepted if p < verb.position) + 1
    ways = (p for p in range(start, verb.position - 1) if sentence[p].lower in MEANS)
    purpose = sentence[verb.position - 3].lower == "for" and verb.position - 3 >= start
    return any(verb_at(sentence, p + 1, "VBG") for p in (*ways, *((verb.position - 3,) if purpose else ())))


def _gerund_between(sentence: Sentence, position: int, accepted: dict[int, Verb]) -> bool:
    start = max(p for p in accepted if p < position) + 1
    return any(sentence[p].tag == "VBG" and verb_at(sentence, p, "VBG") for p in range(start, position))


_DOUBTS: tuple[Callable[[Sentence, Verb], bool], ...] = (
    _may_be_a_means,
    lambda sentence, verb: may_go_with_nouns(sentence, verb.position),
    _is_one_of_two,
    may_end_instances,
)
"""What leaves open whether the word is an act or belongs to what stands before it."""
