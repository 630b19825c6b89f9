"""What may be over although the job goes on, by the examples of its lexicon."""

from __future__ import annotations

import pytest

from resumetailor.nlp.parse import parse
from resumetailor.reframe.syntax.one_event import one_event, tells_one_event
from resumetailor.reframe.syntax.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "once"), [*((t, True) for t in one_event().examples), *((t, False) for t in one_event().left)]
)
def test_what_is_over_once_it_is_done(text: str, once: bool) -> None:
    assert tells_one_event(Sentence.of(text, next(iter(parse([text]))))) == once
