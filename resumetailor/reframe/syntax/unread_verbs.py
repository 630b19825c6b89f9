"""Verbs beside those that were read: what may be one more act of the list and was not taken for it."""

from __future__ import annotations

from resumetailor.english.verbs import tier
from resumetailor.reframe.syntax.duty_lists import ends_in_another_duty
from resumetailor.reframe.syntax.named_acts import (
    ends_in_a_noun,
    is_followed_by_nothing,
    leaves_an_act_named,
    names_another_act,
)
from resumetailor.reframe.syntax.sentence import Sentence
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, joined, members, separator
from resumetailor.reframe.syntax.verb_or_noun import (
    CLOSED,
    PREPOSITIONS,
    Verb,
    doubtful_in_a_list,
    may_be_two_words,
    parsed_as_verb,
    verb_at,
)

_NEW_LISTS = frozenset({"including", "incl", "by", "through", "via", "for", "of"})


def leaves_an_act(sentence: Sentence, first: Verb, chain: tuple[Verb, ...]) -> bool:
    """Whether what may well be one more act in the form of the first was not taken for it."""
    if first.tag == "VBZ":
        return _leaves_a_third_person(sentence, chain)
    if first.tag != "VBG":
        return False
    named = names_another_act(sentence, first) or leaves_an_act_named(sentence)
    return named or _leaves_gerunds(sentence, chain) or lists_duties(sentence, chain)


def lists_duties(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether the list goes on with duties by their names: ", till balancing, night drop", "and complaints"."""
    begins = members(sentence, chain[-1].position + 1)
    if any(joined(sentence, p) for p in begins):
        return ends_in_another_duty(sentence, chain)
    return ends_in_a_noun(sentence, chain[-1].position)


def _leaves_gerunds(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether members look like acts but are not taken for them: ", training staff, closing the bar".

    One may say how, unless the list goes on behind it and no "and" closes it: ", adding names, new phones".
    """
    last, taken = chain[-1].position, {v.position for v in chain}
    begins = members(sentence, chain[0].position + 1)
    left = [p for p in begins if p not in taken and verb_at(sentence, p, "VBG")]
    if not left or max(left) < last or any(joined(sentence, p) for p in left):
        return False
    unjoined = len(chain) > 1 and not any(joined(sentence, v.position) for v in chain)
    return unjoined or len(left) > 1 or _goes_on_open(sentence, left[0], last) or _names_a_duty(sentence, left[0], last)


def _names_a_duty(sentence: Sentence, position: int, last: int) -> bool:
    """Whether a bare gerund stands behind a list that "and" has closed: "lectures and talks, marking, and advice".

    What is included, or done by several means, may be listed once more.
    """
    join = next((p for p in members(sentence, last + 2) if p < position and joined(sentence, p)), None)
    if join is None or position < last or not is_followed_by_nothing(sentence, position):
        return False
    return _NEW_LISTS.isdisjoint(sentence.lower_words()[join:position])


def _goes_on_open(sentence: Sentence, position: int, last: int) -> bool:
    """Whether a gerund behind the last act and a comma has more members behind it, which are not its own.

    No "and" joins those, or a comma stands before it though it would join but two: ", keeping logs, and stock counts".
    """
    later = members(sentence, position + 1)
    own = any(joined(sentence, p) for p in later) and not (len(later) == 2 and later[1] == later[0] + 1)
    return position > last and sentence[position].lower not in PREPOSITIONS and bool(later) and not own


def _leaves_a_third_person(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether "and" joins a form that may well be an act and was not taken for one: "detours and posts notices"."""
    begins = members(sentence, chain[0].position + 1)
    left = [p for p in begins if p not in {v.position for v in chain}]
    if len(chain) > 1 and _ends_in_two_bare(sentence, left):
        return True
    if len(chain) > 1 and not any(joined(sentence, p) for p in begins):
        return any(verb_at(sentence, p, "VBZ") and is_followed_by_nothing(sentence, p) for p in left)
    return any(
        (verb := verb_at(sentence, p, "VBZ")) is not None and _may_be_told(sentence, verb)
        for p in left
        if joined(sentence, p)
    )


def _ends_in_two_bare(sentence: Sentence, left: list[int]) -> bool:
    """Whether the list ends with two bare words in that form, which may both be acts: ", tests and trains"."""
    bare = [p for p in left if verb_at(sentence, p, "VBZ") and is_followed_by_nothing(sentence, p)]
    last = len(bare) > 1 and not any(w.text.isalnum() for w in sentence.words[bare[-1] + 1 :])
    return last and bare[-1] == bare[-2] + 2 and joined(sentence, bare[-1])


def _may_be_told(sentence: Sentence, verb: Verb) -> bool:
    """Whether something is acted upon behind it, the word is no noun, or the list of nouns before it is closed.

    "To meetings and listens", "protection and exposure and quotes".
    """
    acts_upon = ("NN", "NNS", "VB", "VBG", "VBZ", *CLOSED)
    following = sentence.words[verb.position + 1 : verb.position + 2]
    closed = sentence[max(verb.position - 3, 0)].lower in JOINS
    told = separator(sentence, verb.position) == "and" and (closed or not doubtful_in_a_list(sentence, verb))
    return told or any(w.tag in acts_upon for w in following)


def ends_in_bare_acts(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether bare words that may be acts go on without "and": "deliver parcels on a route, scan, photo, smile"."""
    begins = members(sentence, chain[-1].position + 2)
    named = ":" in sentence.lower_words()[chain[-1].position :]
    if chain[0].tag != "VB" or named or any(joined(sentence, p) for p in begins):
        return False
    bare = [p for p in begins if is_followed_by_nothing(sentence, p)]
    return len(bare) > 1 and any(verb_at(sentence, p, "VB") for p in bare)


def ends_in_two_words(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether two words that are an act as well as a thing close the list: "write code and unit test"."""
    joins = [p for p in members(sentence, chain[-1].position + 1) if joined(sentence, p)]
    bare = bool(joins) and is_followed_by_nothing(sentence, joins[-1] + 1)
    return bare and chain[0].tag == "VB" and may_be_two_words(*sentence.words[joins[-1] : joins[-1] + 2])


def ends_an_open_list(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether a gerund with its object ends a list of things that no "and" closes: "beds, laundry, washing cups"."""
    begins = members(sentence, chain[-1].position + 1)
    if any(joined(sentence, p) for p in begins):
        return False
    acts = [p for p in begins[1:] if verb_at(sentence, p, "VBG") and sentence[p].lower not in PREPOSITIONS]
    return not all(is_followed_by_nothing(sentence, p) for p in acts)


def skips_a_verb(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether a form that must be a verb is unread between two acts: "dial in the grinder", "verifies owners"."""
    taken = {v.position for v in chain}
    for position in members(sentence, chain[0].position + 1):
        if position in taken or position > chain[-1].position:
            continue
        if _shares_the_next_object(sentence, position, taken):
            return True
        if joined(sentence, position):
            continue
        if position - 2 in taken and sentence[position - 1].text == "," and sentence[position].lower not in SEPARATORS:
            return True
        behind = sentence[position + 1].tag
        if behind == "NN" and verb_at(sentence, position + 1, "VB") and sentence[position + 2].lower.endswith("ly"):
            return True  # "spore test weekly"
        acts = behind in ("RP", "IN", *CLOSED) or _acts_upon_described(sentence, position)
        if acts and verb_at(sentence, position, "VB"):
            return True
        if chain[0].tag == "VBZ" and _is_an_unread_third_person(sentence, position):
            return True
    return False


def _shares_the_next_object(sentence: Sentence, position: int, taken: set[int]) -> bool:
    """Whether a word that is no noun may act upon what the next act does: "and lower or raise boats"."""
    alone = sentence[position + 1].lower in SEPARATORS and position + 2 in taken
    return (
        alone and not sentence[position].tag.startswith("NN") and verb_at(sentence, position, "VB", "VBZ") is not None
    )


def _acts_upon_described(sentence: Sentence, position: int) -> bool:
    """Whether things follow that a participle or an adjective describes: ", trace finished drawings"."""
    tags = [w.tag for w in sentence.words[position + 1 : position + 3]]
    return len(tags) > 1 and tags[0] in ("VBN", "VBG", "JJ") and tags[1] == "NNS"


def _is_an_unread_third_person(sentence: Sentence, position: int) -> bool:
    """Whether something is acted upon behind such a form, or it is no noun: "prices on the spot", ", installs"."""
    verb, behind = verb_at(sentence, position, "VBZ"), sentence[position + 1].tag
    acts = behind.startswith(("IN", "JJ", "NN", *CLOSED))
    return verb is not None and (acts or not doubtful_in_a_list(sentence, verb))


def goes_on_unjoined(sentence: Sentence, last: Verb) -> bool:
    """Whether one more act may stand behind a comma: "mend faults, doff rolls", "sells by eight, prices by weather"."""
    rest = members(sentence, last.position + 1)
    return not any(joined(sentence, p) for p in rest) and any(_may_act(sentence, p, last) for p in rest)


def is_left_open(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether the list of acts lacks its "and", and what "and" joins behind it may be the last of them.

    "Told owners what was wrong, showed them how to mend it and come back".
    """
    last = chain[-1]
    if joined(sentence, last.position) or chain[-2].position + 2 == last.position:
        return False
    later = (p for p in members(sentence, last.position + 1) if joined(sentence, p))
    found = ((p, verb_at(sentence, p, last.tag)) for p in later)
    return any(verb is not None and parsed_as_verb(sentence[p], verb.tag) for p, verb in found)


def _may_act(sentence: Sentence, position: int, like: Verb) -> bool:
    """Whether a noun there may be a verb: one that is not listed, before things, or a form like the one before."""
    noun, following = sentence[position], [w.tag for w in sentence.words[position + 1 : position + 2]]
    third_person = like.tag == "VBZ" and following == ["IN"] and verb_at(sentence, position, "VBZ") is not None
    described = noun.tag == "JJ" and like.tag == "VB" and following in (["JJ"], ["NNS"])
    if described:
        return verb_at(sentence, position, "VB") is not None
    return noun.tag.startswith("NN") and (following == ["NNS"] or third_person)


def lists_something_unlike(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether the list of acts has a member of another form, which may belong to what stands before it."""
    several = len(chain) > 1 and (_lists_a_noun_between(sentence, chain) or _may_be_supported_with(sentence, chain))
    return several or _goes_on_with_an_infinitive(sentence, chain)


def _may_be_supported_with(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether "and" may join the second gerund to what help was with: "supporting Al with rotas and filing"."""
    between = sentence.lower_words()[chain[0].position + 1 : chain[1].position]
    joins = "with" in between[1:] and "," not in between and between[-1] in JOINS
    return joins and chain[0].tag == "VBG" and tier(chain[0].lemma) == 1


def _lists_a_noun_between(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether a list of nouns before the last act lacks its "and": "inspecting cars, road tests and filing reports".

    Such a noun in another form may be one more act: "collects fares, scans and answers calls".
    """
    start, end = chain[-2].position, chain[-1].position
    begins = [p for p in members(sentence, start + 1) if p < end and sentence[p].lower not in SEPARATORS]
    if not begins or sentence[end - 1].lower not in JOINS or any(joined(sentence, p) for p in begins):
        return False
    bare = all(w.tag.startswith(("NN", "JJ")) or w.text == "," for w in sentence.words[start + 1 : end - 1])
    acts = any(verb_at(sentence, p, chain[0].tag) and is_followed_by_nothing(sentence, p) for p in begins)
    return bare and sentence[end - 2].text != "," and (acts or chain[0].tag == "VBG")


def _goes_on_with_an_infinitive(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether an act is joined to gerunds in another form: "designing plans and to carry them out"."""
    if chain[0].tag != "VBG":
        return False
    words = sentence.lower_words()
    infinitive = next((p for p, word in enumerate(words) if word == "to" and verb_at(sentence, p + 1, "VB")), None)
    return infinitive is not None and joined(sentence, infinitive)
