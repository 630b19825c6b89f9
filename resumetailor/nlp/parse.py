"""The dependency parse of a highlight, which has no subject: one is put before it, and taken out again.

The small English pipeline takes 13 of 26 verb-first bullets for noun phrases, none of them with "I" before them. Which
words are put there depends on how the bullet begins: "I" cut costs, "I was" leading a team, nothing before "Winner of".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import count
from operator import add

import numpy as np
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc

from resumetailor.evidence import Token
from resumetailor.nlp.general import general_pipeline
from resumetailor.nlp.subject import Verbs, implied_subject

BATCH = 64
MOST_WORDS = 1_000
"""So many highlights, and so many words, are parsed at once: the parser takes 15 KB a word."""
_LONG = re.compile(r"(\S{200})")
"""What is longer is no word, and costs the tokenizer the square of its length: it is cut into pieces."""
_GLUED = re.compile(r"(?=[$£€]?\d)(?:(?<=\bby)|(?<=\bto)|(?<=\bof)|(?<=\bthan)|(?<=\bover)|(?<=\bfrom))")
"""Where a blank before a number was lost."""
_PLACE_AND_NAMES: list[int | str] = ["HEAD", "IDX", "LENGTH", "LEMMA", "POS", "TAG", "DEP"]
_REMEMBERED = 1 << 15
"""Lemmas, parts of speech, tags and dependencies: those of some thousand resumes."""


def parse(texts: Iterable[str]) -> Iterator[tuple[Token, ...]]:
    """The parse of each text; offsets are characters of the text as given."""
    return map(tokens, parsed(texts))


def parsed(texts: Iterable[str]) -> Iterator[Doc]:
    """The same as spaCy documents, the implied subject's words still before each text's own."""
    nlp = general_pipeline()
    for batch in _batches(with_subject(nlp, text) for text in texts):
        yield from nlp.pipe(batch, batch_size=BATCH)


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    batch, words = list[Doc](), 0
    for doc in docs:
        if batch and (len(batch) == BATCH or words + len(doc) > MOST_WORDS):
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch


def with_subject(nlp: Language, text: str) -> Doc:
    """The text, cut into words and not analysed yet, behind its implied subject.

    `doc.user_data` holds the text as given ("text") and the number of words put before it ("subject").
    """
    pieces = (piece for part in _LONG.split(text) for piece in _GLUED.split(part) if piece)
    own = [token for piece in pieces for token in nlp.tokenizer(piece)]
    words, spaces = [t.text for t in own], [bool(t.whitespace_) for t in own]
    subject = implied_subject(words, _verbs())
    if text.isupper():
        words = [_lower(word) for word in words]
    elif subject:
        words[0] = _lower(words[0])
    doc = Doc(nlp.vocab, words=[*subject, *words], spaces=[True] * len(subject) + spaces)
    doc.user_data.update(text=text, subject=len(subject))
    return doc


def _lower(word: str) -> str:
    lower = word.lower()
    return lower if len(lower) == len(word) else word


@cache
def _verbs() -> Verbs:
    tables = general_pipeline().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return Verbs(frozenset(tables.get_table("lemma_index")["verb"]), tables.get_table("lemma_exc")["verb"])


def own_start(doc: Doc) -> int:
    """The place of the highlight's own first word; in a document that was not made here, 0."""
    start: int = doc.user_data.get("subject", 0)
    return start


def tokens(doc: Doc) -> tuple[Token, ...]:
    """The words of the highlight itself, made once; those that hung on the implied subject's words hang on the root."""
    if "tokens" not in doc.user_data:
        doc.user_data["tokens"] = _tokens(doc)
    made: tuple[Token, ...] = doc.user_data["tokens"]
    return made


def _tokens(doc: Doc) -> tuple[Token, ...]:
    first = own_start(doc)
    text: str = doc.user_data.get("text") or doc.text
    given = doc.to_array(_PLACE_AND_NAMES)[first:]
    heads = _heads(given[:, 0].view(np.int64).tolist())
    begins, lengths, *named = given[:, 1:].T.tolist()
    starts = [begin - begins[0] for begin in begins]
    ends = list(map(add, starts, lengths))
    own = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    name = _names(doc.vocab.strings)
    words = zip(own, starts, ends, *(map(name, numbers) for numbers in named), heads, strict=True)
    return tuple(map(Token._make, words))


def _heads(distances: Sequence[int]) -> list[int]:
    """Each word's governor, given by its distance; a root is its own, what hangs on words left out hangs on a root."""
    heads = list(map(add, count(), distances))
    if min(heads, default=0) >= 0:
        return heads
    root = next(i for i, head in enumerate(heads) if head == i or head < 0)
    return [root if head < 0 else head for head in heads]


@lru_cache(maxsize=2)
def _names(strings: StringStore) -> Callable[[int], str]:
    """What gives the string of a number; spaCy would make it anew each time."""

    def name(number: int) -> str:
        return strings[number]

    return lru_cache(_REMEMBERED)(name)
