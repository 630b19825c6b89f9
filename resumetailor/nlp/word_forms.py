"""Parts of speech and lemmas, looked up by a word's form, tag and dependency instead of worked out for each word anew.

nlp.add_pipe("resumetailor_word_forms") in place of spaCy's attribute ruler and lemmatizer, which stay in the pipeline,
disabled, and are asked once for each word, tag and dependency, and always where one of the ruler's patterns reaches
beyond one word. Features (`token.morph`), which nothing here asks for, are not written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

NAME = "resumetailor_word_forms"
RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
REMEMBERED = 1 << 15
"""Forms with their tags and dependencies: the words of some thousand resumes."""
_GIVEN: list[int | str] = ["ORTH", "TAG", "DEP", "LOWER"]
_MADE: list[int | str] = ["TAG", "DEP", "POS", "LEMMA"]
_OF_A_WORD = frozenset(("LOWER", "TAG", "DEP", "IS_SPACE"))
"""What a pattern may ask of a word that its form, tag and dependency tell."""


@Language.factory(NAME, assigns=["token.pos", "token.lemma"], requires=["token.tag", "token.dep"], default_config={})
def create_word_forms(nlp: Language, name: str) -> WordForms:  # noqa: ARG001 (spaCy passes it)
    components = dict(nlp.components)
    return WordForms(nlp, components[RULER], components[LEMMATIZER])  # type: ignore[arg-type]


class WordForms:
    """Stands for `ruler` and `lemmatizer`."""

    def __init__(self, nlp: Language, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._vocab, self._ruler, self._lemmatizer = nlp.vocab, ruler, lemmatizer
        self._phrases = Matcher(nlp.vocab, validate=False)
        phrases = [phrase for rule in cast(list[dict[str, Any]], ruler.patterns) for phrase in _phrases(rule)]
        self._phrases.add(RULER, phrases)
        self._in_phrases = frozenset(nlp.vocab.strings.add(word) for phrase in phrases for word in _needed(phrase))
        self._word = lru_cache(REMEMBERED)(self._worked_out)

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        *given, lower = doc.to_array(_GIVEN).T.tolist()
        if not self._in_phrases.isdisjoint(lower) and self._phrases(doc, allow_missing=True):
            return self._lemmatizer(self._ruler(doc))
        words = list(map(self._word, *given))
        doc.from_array(_MADE, np.array(words, dtype=np.uint64))  # type: ignore[arg-type]
        return doc

    def _worked_out(self, form: int, tag: int, dep: int) -> tuple[int, int, int, int]:
        """The numbers of what is made of a word."""
        strings = self._vocab.strings
        doc = Doc(self._vocab, [strings[form]], tags=[strings[tag]], deps=[strings[dep]], heads=[0])
        word = self._lemmatizer(self._ruler(doc))[0]
        return word.tag, word.dep, word.pos, word.lemma


def _phrases(rule: Mapping[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """The patterns of a rule that reach beyond one word, or ask for more than `_OF_A_WORD` of it."""
    return (p for p in rule["patterns"] if len(p) > 1 or not p[0].keys() <= _OF_A_WORD)


def _needed(phrase: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    """The words of which a text must have one for the pattern to match. Raises `StopIteration` if it names no words."""
    return next(words for part in phrase if (words := _named(part.get("LOWER"))))


def _named(lower: object) -> Sequence[str]:
    """What a pattern's condition on a word names: the word, or one of several."""
    if isinstance(lower, str):
        return (lower,)
    return lower.get("IN", ()) if isinstance(lower, dict) else ()
