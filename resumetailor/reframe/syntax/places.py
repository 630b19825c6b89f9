"""Where a verb stands in a list of acts: beside the first one, below another, or where nobody can tell."""

from __future__ import annotations

from resumetailor.english.verbs import readings
from resumetailor.reframe.syntax.infinitives import (
    completes_an_infinitive,
    follows_to,
    infinitive_between,
    joins_an_infinitive,
    lacks_its_object,
)
from resumetailor.reframe.syntax.named_acts import is_followed_by_nothing
from resumetailor.reframe.syntax.noun_places import place_before_of, place_of_noun
from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, STOPS, Place, joined, members, separator
from resumetailor.reframe.syntax.verb_or_noun import (
    CLOSED,
    PARSED_AS,
    PRESENT,
    Verb,
    begins_a_noun_phrase,
    doubtful,
    doubtful_in_a_list,
    is_acted_upon,
    is_modifier,
    is_noun_phrase,
    names_a_field,
    names_a_figure,
    parsed_as_verb,
    verb_at,
)

PREPOSITIONS = frozenset({"including", "excluding", "regarding", "concerning", "following", "according", "using"})
_INSTANCES = frozenset({"including", "incl", "e.g."})
_WAYS = frozenset({"by", "through", "via"})
_LOOSE = ("ccomp", "dep", "parataxis", "advcl", "xcomp")
_PARTICLES = frozenset({"up", "in", "out", "off", "over", "down", "back", "through"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def place_of(sentence: Sentence, verb: Verb, accepted: dict[int, Verb], others: dict[int, tuple[Verb, Place]]) -> Place:
    """Where the verb stands, given those before it: the accepted ones and the ones that are still open."""
    word = sentence[verb.position]
    following = sentence[verb.position + 1] if verb.position + 1 < len(sentence) else None
    particle = following is not None and following.tag == "RP"
    if word.lower in PREPOSITIONS and not (particle or joined(sentence, verb.position)):
        return Place.BELOW
    if following is not None and begins_a_noun_phrase(sentence, verb.position):
        return Place.UNSURE if following.tag in ("RP", "IN") and parsed_as_verb(word, verb.tag) else Place.BELOW
    if names_a_field(sentence, verb) and (verb.tag != "VBG" or _ends_a_list_of_nouns(sentence, verb)):
        return Place.BELOW
    if names_a_figure(sentence, verb):
        return Place.UNSURE if joined(sentence, verb.position) else Place.BELOW
    if _may_be_a_means(sentence, verb) or may_go_with_nouns(sentence, verb.position) or _is_one_of_two(sentence, verb):
        return Place.UNSURE
    if following is not None and following.lower == "of":
        return place_before_of(sentence, verb, accepted)
    if verb.tag == "VB" and completes_an_infinitive(sentence, verb.position):
        return Place.BELOW
    if not parsed_as_verb(word, verb.tag):
        place = place_of_noun(sentence, verb, following)
        told = place is Place.BESIDE and verb.tag != "VBG"
        return Place.UNSURE if told and infinitive_between(sentence, verb.position, accepted) else place
    if verb.tag == "VBG" and not joined(sentence, verb.position) and word.dep != "conj":
        return Place.UNSURE if _goes_on_with_a_way(sentence, verb, accepted) else Place.PARTICIPLE
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
    if any(c.dep in ("aux", "mark", *_SUBJECTS) for c in sentence.children(word)):
        return Place.UNSURE if _borrows_its_subject(sentence, verb) else Place.BELOW
    listed = following is not None and following.lower in SEPARATORS and not joined(sentence, verb.position)
    if _hangs(sentence, verb) or (listed and joins_an_infinitive(sentence, word)):
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


def _borrows_its_subject(sentence: Sentence, verb: Verb) -> bool:
    """Whether what the parse takes for its subject is acted upon before a comma: "ingest files, check keys"."""
    subject = sentence.child(sentence[verb.position], *_SUBJECTS)
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
        return noun_follows and (_may_describe(sentence, verb) or _follows_a_bare_noun(sentence, before))
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


def follows_a_member_of_nouns(sentence: Sentence, position: int) -> bool:
    """Whether the member of the list before it is nouns and nothing else: "action items, and meeting logistics"."""
    begins = [p for p in members(sentence, 1) if p < position and sentence[p].lower not in SEPARATORS]
    inside = [w for w in sentence.words[begins[-1] : position] if w.lower not in SEPARATORS] if begins else []
    return bool(inside) and all(w.tag.startswith(("NN", "JJ")) for w in inside)


def _ends_a_list_of_nouns(sentence: Sentence, verb: Verb) -> bool:
    """Whether the parse has a gerund for part of the last noun of a list: "linen, amenities and cleaning materials"."""
    word = sentence[verb.position]
    part = word.dep in ("compound", "amod") and joined(sentence, verb.position)
    return part and (follows_a_member_of_nouns(sentence, verb.position) or _shares_an_article(sentence, verb.position))


def _shares_an_article(sentence: Sentence, position: int) -> bool:
    """Whether the article before a noun behind a preposition is its own too: "for the payroll and billing systems"."""
    at = position - 2
    while at > 0 and sentence[at].tag.startswith(("NN", "JJ")):
        at -= 1
    return at < position - 2 and sentence[at].tag == "DT" and sentence[at - 1].tag == "IN"


def _follows_a_bare_noun(sentence: Sentence, conjunction: int) -> bool:
    """Whether a preposition and one noun stand before "and": "for pattern and grading difficulties"."""
    tags = [w.tag for w in sentence.words[max(conjunction - 2, 0) : conjunction]]
    return sentence[conjunction].lower in JOINS and tags == ["IN", "NN"]


def _may_be_a_means(sentence: Sentence, verb: Verb) -> bool:
    """Whether a preposition and one noun stand before "and", and nothing that is acted upon behind the word.

    "over phone and chat in setting up accounts"; but "to find meaning in work and build confidence".
    """
    following = sentence.words[verb.position + 1 : verb.position + 2]
    bare = all(w.tag in ("IN", "TO") or w.lower in SEPARATORS or w.text in STOPS for w in following)
    told = verb.tag != "VBG" and parsed_as_verb(sentence[verb.position], verb.tag)
    return bare and told and doubtful_in_a_list(sentence, verb) and _follows_a_bare_noun(sentence, verb.position - 1)


def may_go_with_nouns(sentence: Sentence, position: int) -> bool:
    """Whether a gerund there may end a list of nouns: of what is included, or of ways to do it."""
    return _may_be_an_instance(sentence, position) or _is_one_more_way(sentence, position)


def _may_be_an_instance(sentence: Sentence, position: int) -> bool:
    """Whether a gerund may end the list of what is included: "dental plans, including fees, and helping members".

    Where "and" has closed that list before, it goes on with the acts: ", including ink and paper, and packing boxes".
    """
    words = sentence.lower_words()
    start = max((p for p in range(position) if words[p] in _INSTANCES), default=position)
    begins = [p for p in members(sentence, start + 2) if p < position and words[p] not in SEPARATORS]
    listed = bool(begins) and words[position - 1] in SEPARATORS and ";" not in words[start:position]
    closed = any(joined(sentence, p) for p in begins) and "," in words[position - 2 : position]
    acts = verb_at(sentence, position, "VBG") is not None and not is_modifier(sentence[position])
    return acts and listed and not closed and not is_followed_by_nothing(sentence, position)


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


def _goes_on_with_a_way(sentence: Sentence, verb: Verb, accepted: dict[int, Verb]) -> bool:
    """Whether the gerund may be one more way or end: "by quoting waits, watching tables", "for gathering, sorting"."""
    start = max(p for p in accepted if p < verb.position) + 1
    ways = (p for p in range(start, verb.position - 1) if sentence[p].lower in _WAYS)
    purpose = sentence[verb.position - 3].lower == "for" and verb.position - 3 >= start
    return any(verb_at(sentence, p + 1, "VBG") for p in (*ways, *((verb.position - 3,) if purpose else ())))


def _is_one_more_way(sentence: Sentence, position: int) -> bool:
    """Whether the gerund ends a list of nouns for the ways to do it: "by calls, referrals and driving around"."""
    word = sentence[position]
    if word.tag != "VBG" or word.dep != "conj" or not joined(sentence, position):
        return False
    while word.dep in ("conj", "appos") and (parent := sentence.head(word)) is not None:
        word = parent
    preposition = sentence.head(word)
    listed = word.dep == "pobj" and word.tag.startswith("NN")
    return listed and preposition is not None and preposition.lower in _WAYS


def _gerund_between(sentence: Sentence, position: int, accepted: dict[int, Verb]) -> bool:
    start = max(p for p in accepted if p < position) + 1
    return any(sentence[p].tag == "VBG" and verb_at(sentence, p, "VBG") for p in range(start, position))


def place_of_another_form(sentence: Sentence, position: int, first: Verb) -> Place:
    """A member of the list that is not in the form of the first verb: harmless unless it is a verb of its own."""
    word = sentence[position]
    if any(is_noun_phrase(word, w) for w in sentence.words[position + 1 : position + 2]):
        return Place.BELOW
    unlisted = word.tag in PARSED_AS[first.tag] and word.pos == "VERB" and not readings(word.text)
    if unlisted and not (word.lower in PREPOSITIONS or _describes_a_noun(sentence, position)):
        return Place.UNSURE
    if first.tag != "VBG":
        gerund = verb_at(sentence, position, "VBG") is not None and word.tag == "VBG"
        parent = sentence.head(word)
        beside = gerund and word.dep == "conj" and joined(sentence, position) and parent is not None
        return (
            Place.UNSURE if beside and parent is not None and not parent.tag.startswith(("VBG", "NN")) else Place.BELOW
        )
    if is_unlisted_gerund(sentence, position):
        return Place.UNSURE
    if _is_listed_as_a_noun(sentence, position):
        return Place.BELOW
    verb = verb_at(sentence, position, *PRESENT)
    if verb and verb.tag == "VB" and not doubtful_in_a_list(sentence, verb) and not word.tag.startswith("NNP"):
        return Place.UNSURE if not follows_to(sentence, position) else Place.BELOW
    if may_act_upon_many(sentence, position):
        return Place.UNSURE
    if verb is None or not parsed_as_verb(word, verb.tag):
        return Place.BELOW
    subordinate = any(c.dep in ("aux", "mark", *_SUBJECTS) for c in sentence.children(word))
    parent = sentence.head(word)
    beside_infinitive = word.dep == "conj" and parent is not None and parent.tag in ("VB", "VBP", "VBZ")
    return Place.BELOW if subordinate or beside_infinitive else Place.UNSURE


def _describes_a_noun(sentence: Sentence, position: int) -> bool:
    """Whether a word in -ing that seldom is a verb stands before a noun: "partners and existing customers"."""
    following = sentence.words[position + 1 : position + 2]
    return is_modifier(sentence[position]) and any(w.tag.startswith("NN") for w in following)


def _is_listed_as_a_noun(sentence: Sentence, position: int) -> bool:
    """Whether the word goes on with a list of nouns: "progress notes and discharge summaries", "direct deposit".

    Behind an act with its object it may be one more: ", scheduling appointments, and order supplies".
    """
    word, following = sentence[position], sentence.words[position + 1 : position + 2]
    part = word.tag.startswith(("NN", "JJ")) or word.dep in ("compound", "amod", "nmod")
    parsed = part or any(is_noun_phrase(word, w) for w in following)
    named = any(w.tag.startswith("NN") for w in following)
    begins = (p for p in members(sentence, 1) if p < position and sentence[p].lower not in SEPARATORS)
    before = max(begins, default=0)
    gerund = verb_at(sentence, before, "VBG") is not None
    return parsed and named and not gerund and follows_a_member_of_nouns(sentence, position)


def may_act_upon_many(sentence: Sentence, position: int) -> bool:
    """Whether a base form and things end the list, which may be an act as well as a name: "schedule appointments".

    "Date each one" can be nothing else.
    """
    verb, following = verb_at(sentence, position, "VB"), sentence.words[position + 1 : position + 2]
    named = verb is None or not joined(sentence, position) or names_a_field(sentence, verb)
    return not named and any(w.tag in ("NNS", "DT", "PRP$") for w in following)


def is_unlisted_gerund(sentence: Sentence, position: int) -> bool:
    """Whether something may be acted upon there by a verb that is not listed: ", zipping coats"."""
    word, following = sentence[position], sentence.words[position + 1 : position + 2]
    may_act = word.lower.endswith("ing") and word.tag.startswith(("VBG", "JJ", "NN")) and not readings(word.text)
    plain = word.lower not in PREPOSITIONS and not is_modifier(word) and not word.text[:1].isupper()
    goes_on = (*CLOSED, "NNS", "NN", "RP", *(("IN", "TO") if sentence[position - 1].text == ";" else ()))
    return may_act and plain and any(w.tag in goes_on for w in following)
