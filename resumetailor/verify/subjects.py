"""Acts whose subject is somebody else: "learned how the brewery plans", "after the partners introduced it"."""

from __future__ import annotations

from functools import lru_cache

from resumetailor.verify import lexicon
from resumetailor.verify.canonical import canonical
from resumetailor.verify.words import Word, readings, words

_OPENING = frozenset(
    ("how", "what", "why", "when", "after", "before", "because", "where", "whether", "once", "since", "until", "while")
).union(("that", "which", "as", "if"))
_SELF = frozenset(("i", "we", "me", "my", "to"))
_REACH = 6
"""How many words before an act the clause's opening is looked for."""


@lru_cache(4096)
def acts_of_others(line: str) -> frozenset[str]:
    """The keys of acts that the line tells of others only."""
    tokens = words(canonical(line))
    verbs = [i for i, t in enumerate(tokens) if t.is_word and _finite(t)]
    others = {tokens[i].key for i in verbs if _has_subject(tokens, i)}
    return frozenset(others - {tokens[i].key for i in verbs if not _has_subject(tokens, i)})


def _finite(token: Word) -> bool:
    return not {"VBD", "VBZ", "VB"}.isdisjoint(tag for _, tag in readings(token.text))


def _has_subject(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a clause opens shortly before the verb, and a noun that is not the person stands between."""
    if index and tokens[index - 1].text == "who":
        return True
    between: list[Word] = []
    for token in reversed(tokens[max(0, index - _REACH) : index]):
        if not token.is_word or token.text in _SELF:
            return False
        if token.text in _OPENING:
            return any(t.text not in lexicon.function_words() for t in between)
        if not {"VBD", "VBZ"}.isdisjoint(tag for _, tag in readings(token.text)) and not _could_be_noun(token):
            return False
        between.append(token)
    return False


def _could_be_noun(token: Word) -> bool:
    """A verb in -s may be a plural: "the partners", "visits"."""
    return token.text.endswith("s")
