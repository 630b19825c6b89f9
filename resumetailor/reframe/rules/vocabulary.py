"""Words of a trade made plain, and claims that no rewriting may add (models/lexicons/vocabulary.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from resumetailor.english.verbs import readings
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.rules.wording import PlainPhrase, by_first_word, said_plainly
from resumetailor.reframe.syntax.sentence import Sentence


class Refused(Knowledge):
    """What is never said in place of other words, and why; the texts under `left` keep those, which tests prove."""

    say: str
    instead_of: str = ""
    why: str
    left: tuple[str, ...] = ()


class Vocabulary(Knowledge):
    """The file's content."""

    glosses: tuple[PlainPhrase, ...]
    refused: tuple[Refused, ...]


vocabulary = from_lexicon("vocabulary", Vocabulary)


def glosses(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:  # noqa: ARG001 (every step takes it)
    """One change for each phrase of a trade."""
    return said_plainly(sentence, _glosses())


@cache
def _glosses() -> dict[str, tuple[PlainPhrase, ...]]:
    return by_first_word(vocabulary().glosses)


def overclaims(before: str, after: str) -> bool:
    """Whether `after` says something refused that `before` does not say."""
    old, new = before.lower(), after.lower()
    said = (entry.say for entry in vocabulary().refused if entry.say in new and entry.say not in old)
    return any(not _tells_that_act(old, word) for word in said)


def _tells_that_act(text: str, word: str) -> bool:
    """Whether the word is a verb that the text has in another form: "certifying loans", "certified loans"."""
    lemmas = {lemma for lemma, _ in readings(word)}
    return any(lemmas & {lemma for lemma, _ in readings(found)} for found in re.findall(r"\w+", text))
