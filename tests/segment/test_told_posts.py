"""What a sentence tells of a post, by its form."""

from __future__ import annotations

import pytest

from resumetailor.segment.entries import told_forms
from resumetailor.segment.entries.told_forms import Kind

WORDS = told_forms.words()
EXAMPLES = [(kind, sentence, said) for kind, examples in WORDS.examples.items() for sentence, said in examples.items()]
COUNTEREXAMPLES = [(kind, sentence) for kind, sentences in WORDS.counterexamples.items() for sentence in sentences]


@pytest.mark.parametrize(("kind", "sentence", "said"), EXAMPLES)
def test_a_sentence_tells_of_a_post(kind: Kind, sentence: str, said: dict[str, str]) -> None:
    found = told_forms.match(sentence, [kind])
    assert found is not None
    assert {part: text for part, text in found.groupdict().items() if text} == said


@pytest.mark.parametrize(("kind", "sentence"), COUNTEREXAMPLES)
def test_other_sentences_tell_of_none(kind: Kind, sentence: str) -> None:
    assert told_forms.match(sentence, [kind]) is None
