"""Acts that something undergoes: "features were built", "a guide, published in May"."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, takewhile

from resumetailor.verify.claims.clauses import AUXILIARIES, CLAUSE_ENDS, COORDINATING, OTHERS, OWN_OPENINGS
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import PASSIVE
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word, words

_OBJECT = 6
"""Within so many words behind "had" what was done is looked for."""
_THIRD = OTHERS | {"this", "which", "that"}


@lru_cache(1024)
def passive_acts(line: str) -> frozenset[str]:
    """The keys of acts that something undergoes, where the person is not told to do them: "features were built"."""
    tokens = words(canonical(line))
    return frozenset(t.key for i, t in enumerate(tokens) if t.is_word and _is_passive(tokens, i))


def _is_passive(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a participle stands behind a form of "be" whose subject is no person acting, and no "by me" follows."""
    if "VBN" not in tags_of(tokens[index].text):
        return False
    if (
        _had_done(tokens, index)
        or _done_by_others(tokens, index)
        or (_agentless(tokens, index) and _of_others(tokens, index))
    ):
        return True
    place = index - 1
    while place > 0 and (tokens[place].text in (*COORDINATING, "not", "then", "also") or _skipped(tokens[place])):
        place -= 1
    if place < 1 or tokens[place].text not in PASSIVE or tokens[place - 1].text in OWN_OPENINGS:
        return False
    return not _by_me(tokens, index)


def _by_me(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether the clause goes on with who did it, and it is the person."""
    rest = [t.text for t in takewhile(lambda t: t.text not in CLAUSE_ENDS, tokens[index + 1 :])]
    mine = any(by == "by" and who in ("me", "myself", "us") for by, who in pairwise(rest))
    return mine or ("by" in rest and "i" in rest[rest.index("by") :])


@lru_cache(1024)
def acts_unowned(line: str) -> frozenset[str]:
    """The keys of acts that a thing is told to have undergone, by whom is not said: "a guide, published in May"."""
    tokens = words(canonical(line))
    return frozenset(t.key for i, t in enumerate(tokens) if t.is_word and _agentless(tokens, i))


def _agentless(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a participle behind a comma tells of the thing before it, with no "by me" behind."""
    adverb = index > 1 and (tokens[index - 1].text.endswith("ly") or tokens[index - 1].text in AUXILIARIES)
    comma = tokens[index - 1 - adverb].text if index > 1 else ""
    after = tokens[index + 1].text if index + 1 < len(tokens) else ""
    participle = "VBN" in tags_of(tokens[index].text) and after in lexicon.wording().prepositions
    return participle and comma == "," and not _by_me(tokens, index)


def _of_others(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a pronoun that is not the person opens the clause: "it became a form, launched in May"."""
    clause = list(takewhile(lambda t: t.text not in CLAUSE_ENDS | {"-"}, reversed(tokens[:index])))
    return bool(clause) and clause[-1].text in _THIRD


def _had_done(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "had the locks changed", but not in "had changed"."""
    before = list(
        takewhile(lambda t: t.text[0].isalnum() and not tags_of(t.text) & {"VBD", "VBN"}, reversed(tokens[:index]))
    )
    had = tokens[index - 1 - len(before)] if len(before) < min(index, _OBJECT) else None
    object_ = [t for t in before if t.text not in lexicon.function_words()]
    return had is not None and had.text in ("had", "have", "got") and bool(object_)


def _done_by_others(tokens: tuple[Word, ...], index: int) -> bool:
    """As in "pleadings reviewed by the attorney"."""
    by, who = (*(t.text for t in tokens[index + 1 : index + 3]), "", "")[:2]
    return (
        by == "by"
        and who not in lexicon.wording().by_means
        and not (who in ("me", "my", "us", "myself") or who[:1].isdigit() or tags_of(who) & {"VBG"})
    )


def _skipped(token: Word) -> bool:
    return token.text.endswith("ly") or "VBN" in tags_of(token.text)
