"""Turns what the components found in a document into `Evidence`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Span

from resumetailor.evidence import Competency, Cue, Evidence, Judgement, Kind, Metric
from resumetailor.framework import Framework
from resumetailor.nlp.cues import KEY as CUES
from resumetailor.nlp.metrics import KEY as METRICS
from resumetailor.nlp.parse import offset, tokens
from resumetailor.nlp.parts import parts_of
from resumetailor.nlp.strength import strength_of

YES = 0.5
MOST = 3
"""No highlight is evidence of more competencies than this."""

KINDS: tuple[Kind, ...] = ("accomplishment", "responsibility", "other")
Found = Mapping[str, Sequence[Cue]]


def evidence(doc: Doc, framework: Framework) -> Evidence:
    """All that is judged of a highlight: `doc.cats` decides, the cues explain; what claims no work is no evidence."""
    text, parse, found = doc.user_data["text"], tokens(doc), _cues(doc)
    kind = max(KINDS, key=doc.cats.__getitem__)
    work = kind != "other"
    metrics = tuple(_metric(doc, span) for span in doc.spans[METRICS]) if work else ()
    parts = parts_of(text, parse, metrics) if work else ()
    return Evidence(
        kind=kind,
        kind_score=doc.cats[kind],
        problem_solving=_judgement("problem_solving", doc, found, work),
        customer_facing=_judgement("customer_facing", doc, found, work),
        competencies=_competencies(doc, framework, found) if work else (),
        metrics=metrics,
        parts=parts,
        strength=strength_of(kind, metrics, parse),
        parse=parse,
    )


def _judgement(label: str, doc: Doc, found: Found, work: bool) -> Judgement:
    score = doc.cats[label]
    return Judgement(work and score >= YES, score, tuple(found.get(label, ())))


def _competencies(doc: Doc, framework: Framework, found: Found) -> tuple[Competency, ...]:
    scored = sorted(((doc.cats[c.id], c.id) for c in framework if doc.cats[c.id] >= YES), key=lambda s: -s[0])
    return tuple(Competency(name, score, tuple(found.get(name, ()))) for score, name in scored[:MOST])


def _metric(doc: Doc, span: Span) -> Metric:
    """The metric without a full stop that the tokenizer left on its last word."""
    start, _, text = _place(doc, span)
    text = text.rstrip(".")
    return Metric(start, start + len(text), text)


def _cues(doc: Doc) -> Found:
    found: dict[str, list[Cue]] = defaultdict(list)
    for span in doc.spans[CUES]:
        found[span.label_].append(Cue(*_place(doc, span), rule=span.id_))
    return found


def _place(doc: Doc, span: Span) -> tuple[int, int, str]:
    """The span's start and end in the highlight's text, and its words as printed there."""
    shift = offset(doc)
    start, end = span.start_char - shift, span.end_char - shift
    return start, end, doc.user_data["text"][start:end]
