"""Judges what each highlight is evidence of: the whole of understanding, from text to `Evidence`."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import tee

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from resumetailor.evidence import Evidence
from resumetailor.framework import Framework
from resumetailor.nlp import cues, rules  # noqa: F401 (importing them registers the components
from resumetailor.nlp.classifier.pipe import load_classifier
from resumetailor.nlp.combine import evidence
from resumetailor.nlp.general import general_pipeline
from resumetailor.nlp.parse import parsed


def judge(highlights: Iterable[tuple[str, str]], framework: Framework) -> Iterator[Evidence]:
    """The evidence in each highlight, given as its text and its occupation, in their order."""
    texts, occupations = tee(highlights)
    docs = _with_occupation(parsed(text for text, _ in texts), (occupation for _, occupation in occupations))
    for doc in judging_pipeline(str(framework.path)).pipe(docs):
        yield evidence(doc)


@lru_cache(maxsize=4)
def judging_pipeline(framework: str) -> Language:
    """The components that work on a parsed highlight, in their order, sharing the general pipeline's vocabulary."""
    nlp = Language(general_pipeline().vocab, create_tokenizer=_no_tokenizer)
    nlp.add_pipe("resumetailor_metrics")
    nlp.add_pipe("resumetailor_cues", config={"framework": framework})
    nlp.add_pipe("resumetailor_rules", config={"framework": framework})
    load_classifier(nlp, framework)
    gc.freeze()  # what is loaded stays: the garbage collector need not look through it again and again
    return nlp


def _no_tokenizer(nlp: Language) -> Tokenizer:
    """Documents come parsed; making English's tokenizer once more would take a tenth of a second."""
    return Tokenizer(nlp.vocab)


def _with_occupation(docs: Iterable[Doc], occupations: Iterable[str]) -> Iterator[Doc]:
    for doc, occupation in zip(docs, occupations, strict=True):
        doc.user_data["occupation"] = occupation
        yield doc
