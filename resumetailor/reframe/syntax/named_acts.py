"""Acts that a list names by a noun, so that its verbs do not tell all of it: "answering phones and data entry"."""

from __future__ import annotations

from functools import partial

from resumetailor.reframe.syntax.sentence import Sentence, Word
from resumetailor.reframe.syntax.separators import JOINS, SEPARATORS, STOPS, joined, members, separator
from resumetailor.reframe.syntax.verb_or_noun import Verb, is_duty, verb_at

_INSTANCES = frozenset({"including", "incl", "incl.", "e.g.", "i.e."})
_BEGINS_A_THING = ("NN", "JJ", "CD", "DT", "PRP$", "VBN", "VBG")
_FORMS_OF_ACTS = ("tion", "sion", "ment", "ance", "ysis")


def ends_in_a_noun(sentence: Sentence, start: int) -> bool:
    """Whether an act is named by a noun later in the list: ", marking and parents' evenings", "cashing up, banking"."""
    return any(
        may_be_an_act(sentence[last]) and (joined(sentence, p) or is_followed_by_nothing(sentence, last))
        for p in members(sentence, start + 1)
        for last in {p, _last_of_nouns(sentence, p)}
    )


def names_a_duty(sentence: Sentence, position: int) -> bool:
    """Whether the nouns that begin there end in a duty, which is no gerund: "ATM replenishment"."""
    last = sentence[_last_of_nouns(sentence, position)]
    return is_duty(last) and not last.lower.endswith("ing")


def _last_of_nouns(sentence: Sentence, position: int) -> int:
    """Where the nouns end that begin there: "bank reconciliation"."""
    while position + 1 < len(sentence) and sentence[position + 1].tag.startswith("NN"):
        position += 1
    return position


def lists_another_act(sentence: Sentence, start: int) -> bool:
    """Whether a later member of the list is named by an act: "audit of calls, root cause analysis of errors".

    What "and" joins behind another preposition than "of" is with its like: "together with sales and service".
    """
    within = next((p for p in range(start, len(sentence)) if _is_another_preposition(sentence[p])), len(sentence))
    later = (p for p in members(sentence, start + 1) if p < within or not joined(sentence, p))
    return any(may_be_an_act(sentence[_last_of_member(sentence, p)]) for p in later)


def _is_another_preposition(word: Word) -> bool:
    return word.tag in ("IN", "TO") and word.lower != "of"


def _last_of_member(sentence: Sentence, position: int) -> int:
    """Where the words before a preposition end, whatever a parse has them for: "root cause analysis of"."""
    while position + 1 < len(sentence):
        following = sentence[position + 1]
        if following.tag in ("IN", "TO") or following.lower in SEPARATORS or following.text in STOPS:
            break
        position += 1
    return position


def may_be_an_act(word: Word) -> bool:
    """Whether the word names an act, or looks like a gerund of a verb that is not listed."""
    return is_duty(word) or (word.lower.endswith("ing") and word.tag in ("VBG", "NN"))


def looks_like_an_act(noun: Word) -> bool:
    """Whether the noun names an act by the list or by its ending: "settlement", "certification"."""
    return is_duty(noun) or noun.lower.endswith(_FORMS_OF_ACTS)


def leaves_an_act_named(sentence: Sentence, *, named: bool = False) -> bool:
    """Whether a member of the list is an act named by a noun: ", reservation of rooms", "and liaison with banks".

    Behind an act that is `named` so too, any bare noun with "of" may be one: ", storage of food".
    """
    instances = next((p for p, word in enumerate(sentence.words) if word.lower in _INSTANCES), len(sentence) - 1)
    begins = [p for p in members(sentence, 2) if p < instances and not looks_like_an_act(sentence[p - 2])]
    return any(
        _is_an_act_of(sentence, p)
        or (sentence[p].tag.startswith(("NN", "JJ")) and _is_an_act_of(sentence, _last_of_member(sentence, p)))
        or (named and sentence[p].tag == "NN" and separator(sentence, p) == "," and sentence[p + 1].lower == "of")
        for p in begins
    )


def _is_an_act_of(sentence: Sentence, position: int) -> bool:
    """Whether the noun of an act stands there, and what it is done to or with behind it."""
    following = {w.lower for w in sentence.words[position + 1 : position + 2]}
    word, before = sentence[position], separator(sentence, position)
    gerund, described = word.lower.endswith("ing"), before is None and sentence[position - 1].tag.startswith("NN")
    act = (gerund and before == ",") or looks_like_an_act(word)
    act = act and (described or verb_at(sentence, position, "VBG") is None)
    return act and not following.isdisjoint(("of", "with"))


def lists_beside_the_thing(sentence: Sentence, start: int) -> bool:
    """Whether a list of nouns stays open or begins behind where or how, so that not all is acted upon.

    "Supervision of parolees, home visits, tests", "design of parts in SolidWorks, drawings with tolerances".
    """
    begins = [p for p in members(sentence, start + 1) if sentence[p].tag.startswith(_BEGINS_A_THING)]
    if begins and not joined(sentence, begins[-1]):
        return True
    within = next((p for p in range(start, len(sentence)) if _is_another_preposition(sentence[p])), len(sentence))
    return any(p > within and separator(sentence, p) == "," and _is_of_its_own(sentence, p) for p in begins)


def _is_of_its_own(sentence: Sentence, position: int) -> bool:
    """Whether a preposition follows the nouns there, which therefore go with none before: ", drawings with sizes"."""
    behind = sentence.words[_last_of_nouns(sentence, position) + 1 :][:1]
    return any(w.tag in ("IN", "TO") for w in behind)


def tells_what_came_of_it(sentence: Sentence, start: int) -> bool:
    """Whether a past form stands right behind a noun or a comma: "redesign of the catalog lifted orders 13%"."""
    return any(
        verb_at(sentence, p, "VBD") is not None
        and sentence[p].tag in ("VBN", "VBD")
        and (sentence[p - 1].text == "," or (_is_a_subject(sentence[p - 1]) and sentence[p].dep == "amod"))
        for p in range(start + 1, len(sentence))
    )


def _is_a_subject(word: Word) -> bool:
    """Whether a noun does not go with the participle behind it: "self employed"."""
    return word.tag.startswith("NN") and word.lower != "self"


def is_followed_by_nothing(sentence: Sentence, position: int) -> bool:
    following = sentence.words[position + 1 : position + 2]
    return all(w.lower in SEPARATORS or w.text in STOPS for w in following)


def names_a_second_act(sentence: Sentence, chain: tuple[Verb, ...]) -> bool:
    """Whether an act named by a noun is joined to what a verb acts upon: "answering phones and data entry".

    What a participle describes is a thing: "blocked cards and failed transfers".
    """
    verbs = {v.position for v in chain}
    if any(map(partial(_ends_two_nouns, sentence), sentence.words[chain[-1].position + 1 :])):
        return True
    for position in range(chain[0].position + 1, len(sentence)):
        word = sentence[position]
        if position in verbs or word.dep not in ("conj", "appos") or not word.tag.startswith(("NN", "VBG")):
            continue
        if any(c.dep == "amod" and c.tag == "VBN" for c in sentence.children(word)) and not is_duty(word):
            continue
        parent = sentence.head(word)
        beside_a_verb = parent is not None and sentence.position(parent.index) in verbs and word.dep == "conj"
        if beside_a_verb and (is_duty(word) or not _follows_a_preposition(sentence, position)):
            return True
        if (is_duty(word) or _is_done_to_something(sentence, position)) and _joins_an_object(sentence, word, verbs):
            return True
    return False


def names_another_act(sentence: Sentence, first: Verb) -> bool:
    """Whether a gerund without an article has an act named by a noun beside it: "editing in C1, delivery in a week"."""
    if _names_the_last_of_three(sentence, first):
        return True
    bare = any(w.tag == "IN" and w.lower != "of" for w in sentence.words[first.position + 1 : first.position + 2])
    later = members(sentence, first.position + 1)
    nouns = (p for p in later if separator(sentence, p) == "," and sentence[p].tag.startswith("NN"))
    return bare and any(is_duty(sentence[p]) for p in nouns)


def _names_the_last_of_three(sentence: Sentence, first: Verb) -> bool:
    """Whether bare nouns follow, and the last of a list is an act: "joining forms, inductions and final settlement"."""
    rest = [w for w in sentence.words[first.position + 1 :] if w.text != "."]
    begins = members(sentence, first.position + 1)
    if len(begins) < 2 or not joined(sentence, begins[-1]):
        return False
    bare = all(w.text == "," or w.tag.startswith(("NN", "JJ", "CC")) for w in rest)
    return bare and rest[0].tag.startswith("NN") and rest[-1].lower.endswith(_FORMS_OF_ACTS)


def _is_done_to_something(sentence: Sentence, position: int) -> bool:
    """Whether a noun in the form of an act says what is done to what: ", allotment of cases", "and conversion to X".

    Behind a comma "of" shows it; behind "and", where many things are of something, "to" or "into" do.
    """
    behind = sentence.words[position + 1 : position + 3]
    if any(w.tag == "VB" for w in behind[1:]):  # "equipment to detect faults"
        return False
    following = {w.lower for w in behind[:1]}
    shown = {"of", "to", "into"} if separator(sentence, position) == "," else {"to", "into"}
    return bool(following & shown) and sentence[position].lower.endswith(_FORMS_OF_ACTS)


def _ends_two_nouns(sentence: Sentence, word: Word) -> bool:
    """Whether the parse has a thing before "and" for a modifier of the act behind it: "of store and daily banking"."""
    before = sentence.child(word, "nmod")
    parted = before is not None and before.tag.startswith("NN") and sentence.child(before, "cc") is not None
    return parted and is_duty(word) and before is not None and not is_duty(before)


def _follows_a_preposition(sentence: Sentence, position: int) -> bool:
    """Whether the noun before "and" stands behind a preposition, so that this one may too: "over phone and chat"."""
    start = position
    while start > 0 and sentence[start - 1].tag.startswith(("NN", "JJ")):
        start -= 1
    before = sentence[start - 2] if start > 1 and sentence[start - 1].lower in JOINS else None
    return before is not None and before.dep == "pobj"


def _joins_an_object(sentence: Sentence, word: Word, verbs: set[int]) -> bool:
    """Whether the noun is in a list whose first member is not an activity, directly below one of the verbs."""
    head = word
    for _ in range(len(sentence)):
        parent = sentence.head(head)
        if parent is None:
            return False
        if sentence.position(parent.index) in verbs:
            return head.dep in ("dobj", "conj", "appos", "dep") and not is_duty(head)
        if head.dep == "pobj" and parent.lower == "of":
            above = sentence.head(parent)
            return above is not None and sentence.position(above.index) in verbs and not is_duty(head)
        if head.dep not in ("conj", "appos", "dobj"):
            return False
        head = parent
    return False
