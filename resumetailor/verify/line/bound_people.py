"""Which part people have in what is told: done with them, for them, to them, got from them, or about them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile

from resumetailor.english.number_words import number_words
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.keys import is_person, same_words, singular
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_BEFORE = 7
"""How many words before people their preposition is looked for."""
_TITLE = 4
"""So many words make a title."""
_ABOVE = ("under", "to", "for")
_PARTING = frozenset(
    (*".;:()", "that", "which", "who", "whom", "whose", "when", "where", "while", "because", "so", "if", "but")
)
_HEAD = "head"
_COORDINATING = frozenset((",", "and", "then"))
_SELF = frozenset(("me", "myself", "i"))
"""Whoever is named behind these shares the act: "by me and two students"."""
_FOR_NAMES = frozenset(("with", "for", "against"))
"""The parts that a firm or product may have too; "to London" is none."""


def people_faults(pair: Pair) -> Iterator[Fault]:
    """People for whom something was done told as those with whom it was, and the like."""
    yield from _objects_moved(pair)
    yield from _partners_gone(pair)
    yield from _titles_taken(pair)
    before = _bound(pair.source)
    said = frozenset(w.key for line in (pair.source, pair.output) for w in words(canonical(line)))
    for person, part in _bound(pair.output):
        mates = [told for other, told in before if same_words(other, person)]
        if part and mates and not any(told is None or _may_be_told(told, part, said) for told in mates):
            yield pair.fault(Code.ACT_CHANGED, f"“{part}”: the source says “{mates[0]}” of the same people")


def partners(text: str) -> frozenset[str]:
    """Keys of the people with whom it was done."""
    return frozenset(person for person, part in _bound(text) if part == "with")


def _partners_gone(pair: Pair) -> Iterator[Fault]:
    """People with whom it was done, of whom only a word is left that qualifies another: "a vet practice".

    Of who heads something no word need be left.
    """
    told = {w.key for w in words(canonical(pair.output))}
    told &= {singular(w.text) for w in words(canonical(pair.source)) if is_person(w.key)}  # not "hiring"
    told.add(_HEAD)
    bound = {person for person, _ in _bound(pair.output)}
    for person, part in _bound(pair.source):
        if part == "with" and person in told and not any(same_words(person, other) for other in bound):
            yield pair.fault(Code.TEAM_CREDIT_DROPPED, f"“{person}”: the source says that it was done with them")


def _titles_taken(pair: Pair) -> Iterator[Fault]:
    """Whoever the person worked for told as the person: "worked under the chief engineer", "chief engineer"."""
    line = canonical(pair.output)
    tokens = words(line)
    titles = (i for i, t in enumerate(tokens[:_TITLE]) if _people(t) and not _qualifies(tokens, i, line))
    opening = next((tokens[i] for i in titles if _opens_as_title(tokens, i)), None)
    parts = [part for person, part in _bound(pair.source) if opening and person == opening.key]
    if opening and parts and all(part in _ABOVE for part in parts):
        yield pair.fault(Code.ACT_CHANGED, f"“{opening.printed}”: the source says so of another")


def _objects_moved(pair: Pair) -> Iterator[Fault]:
    """People to whom one act led told as the object of another: "reported to the head and supervised two clerks"."""
    before, after = _objects(pair.source), _objects(pair.output)
    told = frozenset(w.key for w in words(canonical(pair.output)))
    acts = {verb for _, verb, _ in before}
    for person, verb, bare in after:
        mates = [(act, direct) for other, act, direct in before if same_words(other, person)]
        if bare and verb in acts and mates and not any(direct or act in told or act == verb for act, direct in mates):
            yield pair.fault(Code.ACT_CHANGED, f"“{person}”: the source says so of other people")


@lru_cache(4096)
def _objects(text: str) -> tuple[tuple[str, str, bool], ...]:
    """People with the verb in the past of which they are the object, and whether no preposition stands between."""
    tokens = words(canonical(text))
    found: list[tuple[str, str, bool]] = []
    for index, token in enumerate(tokens):
        if _people(token) or _is_head(tokens, index):
            between = list(takewhile(lambda t: t.text not in _PARTING and not _acts(t), reversed(tokens[:index])))
            verb = index - len(between) - 1
            bare = not any(t.text in lexicon.wording().prepositions or t.text in _COORDINATING for t in between)
            close = bare or tokens[verb + 1].text in lexicon.wording().prepositions
            if verb >= 0 and close and _acts(tokens[verb]):
                found.append((token.key, tokens[verb].key, bare))
    return tuple(found)


def _acts(token: Word) -> bool:
    return "VBD" in tags_of(token.text)


def _may_be_told(told: str, part: str, said: frozenset[str]) -> bool:
    """Whether one part may be told as another: "training for nurses" is "to nurses"."""
    if told == part:
        return True
    return any({told, part} == set(pair.split()) and not said.isdisjoint(keys) for pair, keys in _alike())


@lru_cache(1024)
def _bound(text: str) -> tuple[tuple[str, str | None], ...]:
    """People and names of a line by their keys, each with its part; None if no preposition tells it."""
    line = canonical(text)
    tokens = words(line)
    found: list[tuple[str, str | None]] = []
    for index, token in enumerate(tokens):
        body = singular(token.text) in lexicon.people().bodies
        if ((body or _people(token)) and not _qualifies(tokens, index, line)) or _is_head(tokens, index):
            found.append((token.key, _part(tokens, index)))
        elif index and token.printed.istitle() and token.printed.isalpha() and tokens[index - 1].text not in ".;:(":
            part = _part(tokens, index)
            found.append((token.key, part if part in _FOR_NAMES else None))
    return tuple(found)


def _opens_as_title(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether one person's title opens the line: "Chief engineer on two ships"."""
    before, after = tokens[:index], tokens[index + 1].text if index + 1 < len(tokens) else "."
    acted = (
        after == "and" or "VBD" in tags_of(after) or bool(tags_of(tokens[index].text) - ({"VB"} if index else set()))
    )
    acted = acted or any(t.text in DETERMINERS or tags_of(t.text) - {"VB"} for t in before)
    single = tokens[index].text == singular(tokens[index].text)
    return single and len(before) < _TITLE and all(t.is_word for t in before) and not acted


def _people(token: Word) -> bool:
    return token.is_word and (is_person(token.key) or singular(token.text) in lexicon.people().groups)


def _is_head(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether "head" is whoever heads something: "the head of operations"; not "the head of the queue"."""
    before, of, after = (tokens[i].text if 0 <= i < len(tokens) else "" for i in (index - 1, index + 1, index + 2))
    if tokens[index].text != _HEAD or before not in DETERMINERS or of != "of":
        return False
    return after not in DETERMINERS or (index + 3 < len(tokens) and tokens[index + 3].text in lexicon.people().groups)


def _qualifies(tokens: tuple[Word, ...], index: int, line: str) -> bool:
    """Whether the people only qualify what follows them: "customer complaints", "the nurses' rota"."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if line[token.end : token.end + 1] == "'" or token.text.endswith("'s"):
        return True
    if after is None or not after.is_word or after.text in lexicon.function_words() or _made_to(tokens, index):
        return False
    return token.text == singular(token.text) and not tags_of(after.text) & {"VBD", "VBG"}


def _made_to(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a bare verb behind the people tells what they did: "helped the steward write", "had two clerks check"."""
    before = takewhile(lambda t: t.is_word and t.text not in lexicon.wording().prepositions, reversed(tokens[:index]))
    led = any(not lemmas_of(t.text).isdisjoint(lexicon.wording().with_bare) for t in before)
    return led and "VB" in tags_of(tokens[index + 1].text)


def _part(tokens: tuple[Word, ...], index: int) -> str | None:
    """The part told by the nearest preposition before the people."""
    for place in range(index - 1, max(-1, index - 1 - _BEFORE), -1):
        token = tokens[place]
        if token.text in _PARTING or (token.text == "," and not _people(tokens[place - 1])):
            return None
        if "VBD" in tags_of(token.text) and tokens[place - 1].text in _COORDINATING:
            return None
        if token.text in _SELF:
            return "with"
        if token.text in lexicon.wording().prepositions and not _bounds_number(tokens, place):
            following = tags_of(tokens[place + 1].text) if place + 1 < index else set()
            verbal = following == {"VBG"} or (token.text == "to" and "VB" in following)
            return None if verbal else _parts().get(token.text)
    return None


def _bounds_number(tokens: tuple[Word, ...], place: int) -> bool:
    """As in "8 to 10 clients", "about nine pupils"."""
    text, after = tokens[place].text, tokens[place + 1].text
    return (text in ("to", "about", "under") and _number(after)) or (text == "to" and _number(tokens[place - 1].text))


def _number(text: str) -> bool:
    return text[0].isdigit() or text in number_words().cardinals


@cache
def _parts() -> dict[str, str]:
    return {word: part for part, prepositions in lexicon.people().parts.items() for word in prepositions}


@cache
def _alike() -> tuple[tuple[str, frozenset[str]], ...]:
    """Pairs of parts that are one behind certain words, with the keys of these."""
    return tuple(
        (pair, frozenset(w.key for w in words(" ".join(said)))) for pair, said in lexicon.people().same_part.items()
    )
