"""Which words made the model say so: those whose removal lowers the score most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Span

from resumetailor.nlp.classifier_decisions import log_odds
from resumetailor.nlp.classifier_network import Floats, Network, Seen
from resumetailor.nlp.parse import own_span

TRIED = 3
"""So many words of a highlight are taken away in turn: the content words that the network looks at most."""
SHARE = 0.5
"""A second word is named if its removal costs at least this share of the first's."""
CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"}

RULE = "model"
"""The id of a span that no lexicon's cue but the model has found."""


@dataclass(frozen=True)
class Question:
    """A highlight, what the network saw and said of it, and the labels whose cause is asked for."""

    doc: Doc
    seen: Seen
    logits: Floats
    gaze: Floats
    labels: Sequence[str]


def explain(network: Network, questions: Sequence[Question]) -> list[list[Span]]:
    """Per question one or two words for each label that rests on them; none where no single word matters."""
    tried = [_tried(question) for question in questions]
    shorter = [_without(q.seen, word) for q, words in zip(questions, tried, strict=True) for word in words]
    logits = iter(network.logits(shorter))
    answers = [{word: next(logits) for word in words} for words in tried]
    return [list(_causes(q, answer)) for q, answer in zip(questions, answers, strict=True)]


def _tried(question: Question) -> list[int]:
    """The words to take away, by their index in the highlight."""
    own, gaze = own_span(question.doc), question.gaze
    content = [i for i in range(len(gaze)) if own[i].pos_ in CONTENT]
    return sorted(content, key=lambda i: -gaze[i])[:TRIED]


def _without(seen: Seen, word: int) -> Seen:
    return np.delete(seen[0], word, axis=0), seen[1]


def _causes(question: Question, answers: Mapping[int, Floats]) -> Iterator[Span]:
    before, own = log_odds(question.logits), own_span(question.doc)
    after = {word: log_odds(logits) for word, logits in answers.items()}
    for label in question.labels:
        for word in _heaviest({word: before[label] - odds[label] for word, odds in after.items()}):
            at = own.start + word
            yield Span(question.doc, at, at + 1, label=label, span_id=RULE)


def _heaviest(drops: Mapping[int, float]) -> list[int]:
    most = max(drops.values(), default=0.0)
    named = [word for word, drop in drops.items() if drop > 0 and drop >= SHARE * most]
    return sorted(sorted(named, key=lambda word: -drops[word])[:2])
