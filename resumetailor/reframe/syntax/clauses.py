"""Which verbs of a highlight tell its acts side by side: "answered phones, filed claims and trained staff"."""

from __future__ import annotations

from collections.abc import Callable

from resumetailor.english.verbs import Tag, Variety, inflect, tier
from resumetailor.reframe.syntax.infinitives import infinitive_between
from resumetailor.reframe.syntax.named_acts import (
    ends_in_a_noun,
    is_followed_by_nothing,
    leaves_an_act_named,
    names_a_second_act,
    names_another_act,
)
from resumetailor.reframe.syntax.places import PREPOSITIONS, place_of, place_of_another_form
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, STOPS, Place, joined, members, separator
from resumetailor.reframe.syntax.verb_or_noun import (
    CLOSED,
    PRESENT,
    Verb,
    doubtful,
    doubtful_in_a_list,
    names_a_field,
    parsed_as_verb,
    verb_at,
)


def side_by_side(sentence: Sentence, first: Verb, tag: Tag) -> tuple[Verb, ...] | None:
    """The verb and those that are to be told in the form `tag` with it; None if it is not certain which they are.

    Gerunds go with gerunds, present forms with present forms; those that have the form already may be nouns as well.
    """
    if runs_on(sentence, first):
        return None
    tags = ("VBG",) if first.tag == "VBG" else tuple(present for present in PRESENT if present != tag)
    accepted, open_questions = {v.position: v for v in bare_list(sentence, first)}, dict[int, tuple[Verb, Place]]()
    for position in members(sentence, max(accepted) + 1):
        verb = verb_at(sentence, position, *tags)
        if verb and (first.tag, verb.tag) == ("VB", "VBZ") and parsed_as_verb(sentence[position], "VBZ"):
            return None
        place = (
            _place_beside(sentence, first, verb, place_of(sentence, verb, accepted, open_questions))
            if verb
            else place_of_another_form(sentence, position, first)
        )
        if place is Place.UNSURE:
            return None
        if verb and place is Place.BESIDE:
            accepted[position] = verb
        elif verb and place is not Place.BELOW:
            open_questions[position] = (verb, place)
    chain = _settled(sentence, accepted, open_questions)
    if chain is None or _is_bare(sentence, first, accepted) or names_a_second_act(sentence, chain):
        return None
    if len(chain) > 1 and (
        _goes_on_unjoined(sentence, chain[-1]) or _skips_a_verb(sentence, chain) or _is_left_open(sentence, chain)
    ):
        return None
    if _leaves_an_act(sentence, first, chain):
        return None
    return None if any(leaves_open(sentence, chain) for leaves_open in _LEFT_OPEN) else chain


def _place_beside(sentence: Sentence, first: Verb, verb: Verb, place: Place) -> Place:
    """Where the verb stands beside the first: a base form beside third persons is a noun, unless it is told for sure.

    "Prepares safety analyses, reload calculations"; but "keeps the crib; issue tools".
    """
    if (first.tag, verb.tag) != ("VBZ", "VB") or place is Place.BELOW:
        return place
    word, following = sentence[verb.position], sentence.words[verb.position + 1 : verb.position + 2]
    goes_on = any(w.tag == "IN" and w.lower not in ("of", "for") for w in following)
    closed = any(w.tag == "NNS" for w in following) and _follows_a_closed_list(sentence, verb.position - 1)
    told = joined(sentence, verb.position) and (goes_on or closed)
    told = told or parsed_as_verb(word, "VB") or separator(sentence, verb.position) == ";"
    return Place.UNSURE if told else Place.BELOW


def _follows_a_closed_list(sentence: Sentence, join: int) -> bool:
    """Whether "and" stands once more between the nouns before it: "misses and strikes and issue notes"."""
    start = join
    while start > 0 and sentence[start - 1].tag.startswith(("NN", "JJ")):
        start -= 1
    return start < join and sentence[start - 1].lower in JOINS


def _goes_on_unjoined(sentence: Sentence, last: Verb) -> bool:
    """Whether one more act may stand behind a comma: "mend faults, doff rolls", "sells by eight, prices by weather"."""
    rest = members(sentence, last.position + 1)
    return not any(joined(sentence, p) for p in rest) and any(_may_act(sentence, p, last) for p in rest)


def _is_left_open(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
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


def _leaves_an_act(sentence: Sentence, first: Verb, chain: tuple[Verb, ...]) -> bool:
    """Whether what may well be one more act in the form of the first was not taken for it."""
    if first.tag == "VBZ":
        return _leaves_a_third_person(sentence, chain)
    if first.tag != "VBG":
        return False
    named = names_another_act(sentence, first) or leaves_an_act_named(sentence)
    return named or _leaves_gerunds(sentence, chain) or lists_duties(sentence, chain)


def lists_duties(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether a list that no "and" closes goes on with duties by their names: ", till balancing, night drop"."""
    begins = members(sentence, chain[-1].position + 1)
    return not any(joined(sentence, p) for p in begins) and ends_in_a_noun(sentence, chain[-1].position)


def _leaves_gerunds(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether members look like acts but are not taken for them: ", training staff, closing the bar".

    One may say how, unless the list goes on behind it and no "and" closes it: ", adding names, new phones".
    """
    last, taken = chain[-1].position, {v.position for v in chain}
    begins = members(sentence, chain[0].position + 1)
    left = [p for p in begins if p not in taken and verb_at(sentence, p, "VBG")]
    if not left or max(left) < last or any(joined(sentence, p) for p in left):
        return False
    return len(left) > 1 or _goes_on_open(sentence, left[0], last)


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


def _ends_in_bare_acts(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether bare words that may be acts go on without "and": "deliver parcels on a route, scan, photo, smile"."""
    begins = members(sentence, chain[-1].position + 2)
    named = ":" in sentence.lower_words()[chain[-1].position :]
    if chain[0].tag != "VB" or named or any(joined(sentence, p) for p in begins):
        return False
    bare = [p for p in begins if is_followed_by_nothing(sentence, p)]
    return len(bare) > 1 and any(verb_at(sentence, p, "VB") for p in bare)


def _ends_an_open_list(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether a gerund with its object ends a list of things that no "and" closes: "beds, laundry, washing cups"."""
    begins = members(sentence, chain[-1].position + 1)
    if any(joined(sentence, p) for p in begins):
        return False
    acts = [p for p in begins[1:] if verb_at(sentence, p, "VBG") and sentence[p].lower not in PREPOSITIONS]
    return not all(is_followed_by_nothing(sentence, p) for p in acts)


def _skips_a_verb(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether a form that must be a verb is unread between two acts: "dial in the grinder", "verifies owners"."""
    taken = {v.position for v in chain}
    for position in members(sentence, chain[0].position + 1):
        if position in taken or position > chain[-1].position or joined(sentence, position):
            continue
        if position - 2 in taken and sentence[position - 1].text == "," and sentence[position].lower not in SEPARATORS:
            return True
        behind = sentence[position + 1].tag
        if behind == "NN" and verb_at(sentence, position + 1, "VB") and sentence[position + 2].lower.endswith("ly"):
            return True  # "spore test weekly"
        if verb_at(sentence, position, "VB") and behind in ("RP", "IN", *CLOSED):
            return True
        if chain[0].tag == "VBZ" and _is_an_unread_third_person(sentence, position):
            return True
    return False


def _is_an_unread_third_person(sentence: Sentence, position: int) -> bool:
    """Whether something is acted upon behind such a form, or it is no noun: "prices on the spot", ", installs"."""
    verb, behind = verb_at(sentence, position, "VBZ"), sentence[position + 1].tag
    acts = behind.startswith(("IN", "JJ", "NN", *CLOSED))
    return verb is not None and (acts or not doubtful_in_a_list(sentence, verb))


def _may_be_helped_with(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether the second gerund may be what was only helped with: "assisting with tests and marking them"."""
    first, behind = chain[0], sentence.words[chain[0].position + 1 : chain[0].position + 2]
    helped = first.tag == "VBG" and tier(first.lemma) == 1 and any(w.lower in ("with", "in") for w in behind)
    return helped and len(chain) > 1


def bare_list(sentence: Sentence, first: Verb) -> tuple[Verb, ...]:
    """The verbs at the beginning that share one object, "plan, staff and run the fair"; else the first alone.

    Each must be a listed verb in the same form, and what follows the last one must be an object for sure.
    """
    found, position = [first], first.position + 1
    while position + 1 < len(sentence) and sentence[position].lower in SEPARATORS:
        while sentence[position + 1].lower in SEPARATORS and position + 2 < len(sentence):
            position += 1
        verb = verb_at(sentence, position + 1, first.tag)
        if verb is None:
            break
        found.append(verb)
        if sentence[position].lower in JOINS:
            behind = position + 2
            behind += behind < len(sentence) and sentence[behind].tag == "RP"
            following = sentence[behind] if behind < len(sentence) else None
            return tuple(found) if following and _is_object(sentence, found, following) else (first,)
        position += 2
    return (first,)


def _is_object(sentence: Sentence, verbs: list[Verb], following: Word) -> bool:
    """Whether the word begins what the verbs act upon; a noun does if none of them could be a noun before it."""
    if following.tag in CLOSED or (verbs[-1].tag == "VBG" and following.lower == "of"):
        return True
    if following.tag == "NNS" and len(verbs) > 2:
        return True
    unlike = names_a_field if len(verbs) > 2 else doubtful
    return following.tag.startswith(("JJ", "NN")) and not unlike(sentence, verbs[-1])


def with_forms(sentence: Sentence, chain: tuple[Verb, ...], tag: Tag, variety: Variety) -> Sentence:
    """The sentence with these verbs in another form."""
    for verb in chain:
        text = inflect(verb.lemma, tag, variety)
        word = sentence[verb.position]
        text = capitalized(text) if word.text[:1].isupper() else text
        sentence = sentence.put(verb.position, text, tag="VBP" if tag == "VB" else tag, pos="VERB", lemma=verb.lemma)
    return sentence


def runs_on(sentence: Sentence, first: Verb) -> bool:
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


def _settled(
    sentence: Sentence, accepted: dict[int, Verb], questions: dict[int, tuple[Verb, Place]]
) -> tuple[Verb, ...] | None:
    """The whole list, once it is known how it ends: what stands before "and train staff" is a member as well."""
    chain = dict(accepted)
    parallel = _are_parallel(accepted, questions)
    for position in sorted(questions, reverse=True):
        verb, place = questions[position]
        last = joined(sentence, position)
        listed = any(p > position and joined(sentence, p) for p in chain)
        if place is Place.PARTICIPLE and (last or listed or (parallel and verb.tag == "VBG")):
            chain[position] = verb
        elif place is Place.PARTICIPLE and (
            a_past_act_follows(sentence, position) or ends_in_a_noun(sentence, position)
        ):
            return None
        elif place is Place.MAYBE:
            bare = _is_bare(sentence, verb, chain)
            if verb.tag != "VBG" and not bare and (last or listed) and infinitive_between(sentence, position, chain):
                return None
            if not bare and parsed_as_verb(sentence[position], verb.tag) and listed:
                chain[position] = verb
                continue
            if doubtful_in_a_list(sentence, verb) and (last or listed) and not (bare and not listed):
                return None
            if not bare and (last or listed):
                chain[position] = verb
            elif (bare and listed) or (not bare and verb.tag != "VBG"):
                return None
    return tuple(chain[p] for p in sorted(chain))


def _are_parallel(accepted: dict[int, Verb], questions: dict[int, tuple[Verb, Place]]) -> bool:
    """Whether gerunds follow a gerund without "and": "making calls, booking demos, updating records"."""
    places = [place for _, place in questions.values()]
    gerunds = all(v.tag == "VBG" for v in accepted.values())
    return gerunds and len(places) > 1 and all(place is Place.PARTICIPLE for place in places)


def a_past_act_follows(sentence: Sentence, start: int) -> bool:
    """Whether the list ends with an act in the past, so that none of its members says how another was done."""
    return any(
        sentence[p].tag in ("VBD", "VBN") and joined(sentence, p) and sentence.child(sentence[p], "dobj") is not None
        for p in range(start + 1, len(sentence))
    )


def _is_bare(sentence: Sentence, verb: Verb, chain: dict[int, Verb]) -> bool:
    """Whether nothing follows that is acted upon, nor another verb of the list that shares its object."""
    following = verb.position + 1
    if following >= len(sentence) or sentence[following].text in STOPS:
        return True
    if sentence[following].lower not in SEPARATORS:
        return False
    return not any(following < p <= following + 3 for p in chain)


_LEFT_OPEN: tuple[Callable[[Sentence, tuple[Verb, ...]], bool], ...] = (
    _may_be_helped_with,
    _ends_an_open_list,
    _ends_in_bare_acts,
)
"""What makes it doubtful that a list of acts ends where the last one was found."""
