"""People told in another part than the source has them in: done for them told as done with them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from resumetailor.verify.claims.participants import HEAD, are_people, objects, participants, qualifies
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.keys import is_person, same_words, singular
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word, words

_TITLE = 4
"""So many words make a title."""
_ABOVE = ("under", "to", "for")


def people_faults(pair: Pair) -> Iterator[Fault]:
    """People for whom something was done told as those with whom it was, and the like."""
    yield from _objects_moved(pair)
    yield from _partners_gone(pair)
    yield from _titles_taken(pair)
    before = participants(pair.source)
    said = frozenset(w.key for line in (pair.source, pair.output) for w in words(canonical(line)))
    for person, part in participants(pair.output):
        mates = [told for other, told in before if same_words(other, person)]
        if part and mates and not any(told is None or _may_be_told(told, part, said) for told in mates):
            yield pair.fault(Code.ACT_CHANGED, f"“{part}”: the source says “{mates[0]}” of the same people")


def _partners_gone(pair: Pair) -> Iterator[Fault]:
    """People with whom it was done, of whom only a word is left that qualifies another: "a vet practice".

    Of who heads something no word need be left.
    """
    told = {w.key for w in words(canonical(pair.output))}
    told &= {singular(w.text) for w in words(canonical(pair.source)) if is_person(w.key)}  # not "hiring"
    told.add(HEAD)
    bound = {person for person, _ in participants(pair.output)}
    for person, part in participants(pair.source):
        if part == "with" and person in told and not any(same_words(person, other) for other in bound):
            yield pair.fault(Code.TEAM_CREDIT_DROPPED, f"“{person}”: the source says that it was done with them")


def _titles_taken(pair: Pair) -> Iterator[Fault]:
    """Whoever the person worked for told as the person: "worked under the chief engineer", "chief engineer"."""
    line = canonical(pair.output)
    tokens = words(line)
    titles = (i for i, t in enumerate(tokens[:_TITLE]) if are_people(t) and not qualifies(tokens, i, line))
    opening = next((tokens[i] for i in titles if _opens_as_title(tokens, i)), None)
    parts = [part for person, part in participants(pair.source) if opening and person == opening.key]
    if opening and parts and all(part in _ABOVE for part in parts):
        yield pair.fault(Code.ACT_CHANGED, f"“{opening.printed}”: the source says so of another")


def _objects_moved(pair: Pair) -> Iterator[Fault]:
    """People to whom one act led told as the object of another: "reported to the head and supervised two clerks"."""
    before, after = objects(pair.source), objects(pair.output)
    told = frozenset(w.key for w in words(canonical(pair.output)))
    acts = {verb for _, verb, _ in before}
    for person, verb, bare in after:
        mates = [(act, direct) for other, act, direct in before if same_words(other, person)]
        if bare and verb in acts and mates and not any(direct or act in told or act == verb for act, direct in mates):
            yield pair.fault(Code.ACT_CHANGED, f"“{person}”: the source says so of other people")


def _may_be_told(told: str, part: str, said: frozenset[str]) -> bool:
    """Whether one part may be told as another: "training for nurses" is "to nurses"."""
    if told == part:
        return True
    return any({told, part} == set(pair.split()) and not said.isdisjoint(keys) for pair, keys in _alike())


def _opens_as_title(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether one person's title opens the line: "Chief engineer on two ships"."""
    before, after = tokens[:index], tokens[index + 1].text if index + 1 < len(tokens) else "."
    acted = (
        after == "and" or "VBD" in tags_of(after) or bool(tags_of(tokens[index].text) - ({"VB"} if index else set()))
    )
    acted = acted or any(t.text in DETERMINERS or tags_of(t.text) - {"VB"} for t in before)
    single = tokens[index].text == singular(tokens[index].text)
    return single and len(before) < _TITLE and all(t.is_word for t in before) and not acted


@cache
def _alike() -> tuple[tuple[str, frozenset[str]], ...]:
    """Pairs of parts that are one behind certain words, with the keys of these."""
    return tuple(
        (pair, frozenset(w.key for w in words(" ".join(said)))) for pair, said in lexicon.people().same_part.items()
    )
