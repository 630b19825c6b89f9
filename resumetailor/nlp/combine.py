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
WEAK = 0.25
"""The score, a little below what decides, from which a competency is not out of question."""
_STOPS = frozenset((":", ";", "."))
OPENINGS: tuple[Opening, ...] = ("duty", "named", "undergone", "shared")
"""The labels of models/lexicons/flags.yml for how a highlight opens; the first that is found counts."""


def evidence(doc: Doc) -> Evidence:
    """All that is judged of a highlight: the components decided, the cues explain; `other` is no evidence."""
    text, parse, found = doc.user_data["text"], tokens(doc), _cues(doc)
    decision: Decision = doc.user_data[DECISION]
    work = decision.kind != "other"
    metrics = tuple(_metric(start, text) for start, _, text in _places(doc, doc.spans[METRICS])) if work else ()
    parts = parts_of(text, parse, metrics) if work else ()
    opening = _opening(found, parts, parse)
    whole = opening != "undergone" or _goes_on(parts)
    shows = tuple(c for c in decision.competencies if whole or _has_a_cue(found.get(c, ())))
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
        hints=tuple(_hints(doc, found, WEAK if work else 1.0)),
        parse=parse,
    )


def _opening(found: Found, parts: Sequence[Part], parse: Sequence[Token]) -> Opening:
    """What the first words tell, by their cues; without any, whether there is an act at all."""
    told: Opening = "act" if any(part.role == "action" for part in parts) else "named"
    opening: Opening = next((name for name in OPENINGS if name in found), told)
    return "act" if opening == "undergone" and _acts_behind_a_stop(parse) else opening


def _acts_behind_a_stop(parse: Sequence[Token]) -> bool:
    """Whether what was undergone only leads to the acts: "was asked to choose a tool: interviewed 9 users"."""
    return any(stop.text in _STOPS and act.tag in ("VBD", "VBN") for stop, act in pairwise(parse))


def _goes_on(parts: Sequence[Part]) -> bool:
    """Whether more was done than what was undergone: "was asked to try the portal, gave feedback"."""
    return sum(part.role == "action" for part in parts) > 1


def _has_a_cue(cues: Sequence[Cue]) -> bool:
    """Whether words that a rule knows speak for it: "attended a course" tells of learning, though of no act."""
    return any(cue.rule != MODEL for cue in cues)


def _hints(doc: Doc, found: Found, weak: float) -> Iterator[Competency]:
    for label, score in doc.cats.items():
        cues = tuple(found.get(label, ()))
        if score >= weak or _has_a_cue(cues):
            yield Competency(label, score, cues)


def _judgement(flag: str, doc: Doc, found: Found) -> Judgement:
    return Judgement(flag in doc.user_data[DECISION].flags, doc.cats[flag], tuple(found.get(flag, ())))


def _metric(start: int, text: str) -> Metric:
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
