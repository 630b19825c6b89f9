"""Acts that a line only mentions, as asked, learned, a thing or a time: "learned to weld", "what we had forecast"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from resumetailor.verify.claims.clauses import AUXILIARIES, CLAUSE_ENDS, COORDINATING, OBJECT_ENDS, REACH, is_bare
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import PASSIVE
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import Word, words

_QUESTIONS = frozenset(("how", "what", "which", "when", "where", "whether", "who", "whom"))


@lru_cache(1024)
def acts_asked(line: str) -> frozenset[str]:
    """The keys of acts told only as a question: "which steps to remove", "how to close the till"."""
    tokens = words(canonical(line))
    asked = (i for i, t in enumerate(tokens) if t.text == "to" and i + 1 < len(tokens) and _asked(tokens, i))
    return frozenset(tokens[i + 1].key for i in asked if is_bare(tokens[i + 1]))


def _asked(tokens: tuple[Word, ...], to: int) -> bool:
    """Whether a word of asking opens the clause in which "to" stands, with no verb between."""
    between = [t.text for t in tokens[max(0, to - REACH) : to]]
    last = max((i for i, text in enumerate(between) if text in _QUESTIONS), default=None)
    return last is not None and not any(text in OBJECT_ENDS for text in between[last:])


@lru_cache(1024)
def acts_learned(line: str) -> frozenset[str]:
    """The keys of acts told only as learned or taught: "learned to weld", "was trained in welding"."""
    tokens = words(canonical(line))
    learning = (i for i, t in enumerate(tokens) if t.is_word and _learns(tokens, i))
    return frozenset(tokens[i].key for index in learning for i in _behind_learning(tokens, index))


def _learns(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the person learns, or was taught: no "taught trainees to"."""
    lemmas = lemmas_of(tokens[index].text)
    table = lexicon.wording()
    taught = not lemmas.isdisjoint(table.teaching) and (not index or tokens[index - 1].text in PASSIVE)
    return taught or not lemmas.isdisjoint(table.learning)


def _behind_learning(tokens: tuple[Word, ...], index: int) -> Iterator[int]:
    """Where the acts stand that are learned: behind "to", "how to", "in" or "on"."""
    following = tokens[index + 1 : index + 4]
    start = next((i for i, t in enumerate(following) if t.text in ("to", "in", "on", "about")), None)
    if start is None or any(t.text not in ("how", "both") for t in following[:start]):
        return
    tag = "VB" if following[start].text == "to" else "VBG"
    for place in range(index + 2 + start, len(tokens)):
        forms = tags_of(tokens[place].text)
        if tokens[place].text in CLAUSE_ENDS or (tokens[place - 1].text in COORDINATING and forms and tag not in forms):
            return
        before = tokens[place - 1]
        if tag in forms and (place == index + 2 + start or before.text in COORDINATING):
            yield place


@lru_cache(1024)
def acts_named(line: str) -> frozenset[str]:
    """The keys of acts told only as a time: "before underwriting"."""
    tokens = words(canonical(line))
    return frozenset(
        w.key
        for before, w, after in zip(tokens, tokens[1:], (*(t.text for t in tokens[2:]), "."), strict=False)
        if before.text in ("before", "after", "during", "until")
        and after in CLAUSE_ENDS | {",", "and"}
        and "VBG" in tags_of(w.text)
    )


@lru_cache(1024)
def acts_of_things(line: str) -> frozenset[str]:
    """The keys of acts that only say which thing is meant, done by more than the person: "what we had forecast"."""
    tokens = words(canonical(line))
    asked = (i for i, t in enumerate(tokens) if t.text in ("what", "whatever"))
    found = (_done_to_it(tokens[i + 1 : i + 1 + REACH]) for i in asked)
    return frozenset(token.key for token in found if token)


@lru_cache(1024)
def acts_proposed(line: str) -> frozenset[str]:
    """The keys of acts of which the person only spoke: "recommended closing two shops"."""
    tokens = words(canonical(line))
    spoken = frozenset((*lexicon.wording().intending, *lexicon.wording().mentioning))
    return frozenset(
        two.key
        for one, two in pairwise(t for t in tokens if t.text not in ("for", "against"))
        if not lemmas_of(one.text).isdisjoint(spoken) and tags_of(two.text) == {"VBG"}
    )


def _done_to_it(behind: tuple[Word, ...]) -> Word | None:
    """The verb behind a subject that is not the person alone."""
    clause = list(takewhile(lambda t: t.text not in CLAUSE_ENDS, behind))
    verb = next((i for i, t in enumerate(clause) if _past(t) and t.text not in AUXILIARIES), 0)
    return clause[verb] if verb and clause[0].text != "i" else None


def _past(token: Word) -> bool:
    return not tags_of(token.text).isdisjoint(("VBD", "VBN"))
