"""Parts of speech and lemmas that are looked up are those that spaCy's own components give."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from resumetailor.nlp.general import PACKAGES, general_pipeline
from resumetailor.resources import models

LINES = Path(models() / "data" / "dev.jsonl")
BEYOND_ONE_WORD = (
    "There were forty of us, ain't that so",
    "I'm gonna lead y'all",
    "Let's go on, c'm on",
    "We've got ta sell",
)
ODD = ("", " \n ", "— • —", "ÆØÅ 10% of £5m", "a" * 500)


@cache
def unchanged() -> Language:
    return spacy.load(next(p for p in PACKAGES if spacy.util.is_package(p)), exclude=["ner"])


def words(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(t.text, t.tag_, t.dep_, t.pos_, t.lemma_) for t in doc]


def test_they_are_the_same_on_labelled_highlights():
    texts = [json.loads(line)["text"] for line in LINES.read_text("utf-8").splitlines()]
    assert len(texts) > 100
    assert [words(d) for d in general_pipeline().pipe(texts)] == [words(d) for d in unchanged().pipe(texts)]


@pytest.mark.parametrize("text", [*BEYOND_ONE_WORD, *ODD])
def test_they_are_the_same_where_rules_reach_beyond_a_word_and_in_odd_texts(text):
    assert words(general_pipeline()(text)) == words(unchanged()(text))
