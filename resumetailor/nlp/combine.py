"""Turns what the components found in a document into `Evidence`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span

from resumetailor.evidence import MODEL, Competency, Cue, Evidence, Judgement, Metric, Opening, Part, Token
from resumetailor.nlp.classifier.decisions import KEY as DECISION
from resumetailor.nlp.classifier.decisions import Decision
from resumetailor.nlp.cues import KEY as CUES
from resumetailor.nlp.figures.metrics import KEY as METRICS
from resumetailor.nlp.parse import own_start, tokens
from resumetailor.nlp.parts import parts_of
from resumetailor.nlp.rules import PRACTICE
from resumetailor.nlp.strength import strength_of

Found = Mapping[str, Sequence[Cue]]
_STOPS = frozenset((":", ";", "."))
OPENINGS: tuple[Opening, ...] = ("duty", "undergone", "shared")
"""The labels of models/lexicons/flags.yml for how a highlight opens; the first that is found counts."""


def evidence(doc: Doc) -> Evidence:
    """All that is judged of a highlight: the components decided, the cues explain; `other` is no evidence."""
    text, parse, found = doc.user_data["text"], tokens(doc), _cues(doc)
    decision: Decision = doc.user_data[DECISION]
    work = decision.kind != "other"
    metrics = tuple(_metric(*place) for place in _places(doc, doc.spans[METRICS])) if work else ()
    parts = parts_of(text, parse, metrics) if work else ()
    opening: Opening = next((name for name in OPENINGS if name in found), "act")
    shows = decision.competencies if opening != "undergone" or _goes_on(parts, parse) else ()
    return Evidence(
        kind=decision.kind,
        kind_score=doc.cats[decision.kind],
        problem_solving=_judgement("problem_solving", doc, found),
        customer_facing=_judgement("customer_facing", doc, found),
        competencies=tuple(Competency(c, doc.cats[c], tuple(found.get(c, ()))) for c in shows),
        metrics=metrics,
        parts=parts,
        strength=strength_of(decision.kind, metrics, parse),
        opening=opening,
        practice=tuple(cue for label, cue in _labelled(doc, PRACTICE) if label in shows),
        hints=frozenset(label for label, cues in found.items() if any(cue.rule != MODEL for cue in cues)),
        parse=parse,
    )


def _goes_on(parts: Sequence[Part], parse: Sequence[Token]) -> bool:
    """Whether more was done than what was undergone: "was asked to try the portal, gave feedback"; "…: built one"."""
    acts = any(stop.text in _STOPS and act.tag == "VBD" for stop, act in pairwise(parse))
    return acts or sum(part.role == "action" for part in parts) > 1


def _judgement(flag: str, doc: Doc, found: Found) -> Judgement:
    return Judgement(flag in doc.user_data[DECISION].flags, doc.cats[flag], tuple(found.get(flag, ())))


def _metric(start: int, end: int, text: str) -> Metric:  # noqa: ARG001 (a place has an end)
    """The metric without the full stop or the "~" that the tokenizer left on its words."""
    bare = text.lstrip("~≈")
    start, bare = start + len(text) - len(bare), bare.rstrip(".")
    return Metric(start, start + len(bare), bare)


def _cues(doc: Doc) -> Found:
    found: dict[str, list[Cue]] = defaultdict(list)
    for label, cue in _labelled(doc, CUES):
        found[label].append(cue)
    return found


def _labelled(doc: Doc, key: str) -> Iterator[tuple[str, Cue]]:
    """The spans of a group as cues, each with its label; none if there is no such group."""
    spans = tuple(doc.spans.get(key, ()))
    for span, place in zip(spans, _places(doc, spans), strict=True):
        yield span.label_, Cue(*place, rule=span.id_)


def _places(doc: Doc, spans: Iterable[Span]) -> Iterator[tuple[int, int, str]]:
    """Each span's start and end in the highlight's text, and its words as printed there."""
    first, parse, text = own_start(doc), tokens(doc), doc.user_data["text"]
    for span in spans:
        start, end = parse[span.start - first].start, parse[span.end - first - 1].end
        yield start, end, text[start:end]
