"""How well the model judges: precision, recall and F1 a label on highlights that people have labelled.

Labelled files are JSON Lines; models/README.md says what the labels mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from resumetailor.errors import NotFound, WrongFormat
from resumetailor.evidence import FLAGS, KINDS, Evidence, Kind
from resumetailor.framework import Framework

REMEDY = "one JSON object a line, with the keys that models/README.md lists"


class Labelled(BaseModel):
    """A highlight and what it is evidence of; `occupation` may be empty."""

    model_config = ConfigDict(frozen=True)

    id: str
    text: str
    occupation: str = ""
    kind: Kind
    problem_solving: bool
    customer_facing: bool
    competencies: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one label: how many highlights have it by the labels (`gold`), by the model (`found`), by both (`hits`)."""

    label: str
    gold: int
    found: int
    hits: int

    @property
    def recall(self) -> float | None:
        """None where there is nothing to find."""
        return self.hits / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """None where nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def f1(self) -> float | None:
        """None where there is nothing to find and nothing was found."""
        return 2 * self.hits / (self.gold + self.found) if self.gold + self.found else None


COMPETENCY = "competency "
Pairs = set[tuple[str, str]]
"""Highlight ids, each with what it is said to be or to have."""


def read_labelled(path: Path) -> tuple[Labelled, ...]:
    """The highlights of a file. Raises `NotFound`, or `WrongFormat` with the lines at fault."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise NotFound(path, f"cannot be read ({error.strerror})", "name a file of labelled highlights") from error
    except UnicodeDecodeError as error:
        raise WrongFormat(path, "is no text in UTF-8", REMEDY) from error
    found, problems = [], []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(Labelled.model_validate_json(line))
            except ValidationError as error:
                problems.append(f"line {number}: {_cause(error)}")
    if problems or not found:
        raise WrongFormat(path, "; ".join(problems[:5]) or "holds no highlight", REMEDY)
    return tuple(found)


def _cause(error: ValidationError) -> str:
    """The first fault, without the text in which it was found."""
    first = error.errors(include_input=False)[0]
    return " ".join((".".join(map(str, first["loc"])), first["msg"])).strip()


def predict(highlights: Sequence[Labelled], framework: Framework) -> Iterator[Labelled]:
    """The same highlights as the model labels them, from their text and occupation alone."""
    from resumetailor.nlp.judge import judge  # loads spaCy

    judged = judge(((h.text, h.occupation) for h in highlights), framework)
    for highlight, evidence in zip(highlights, judged, strict=True):
        yield as_judged(highlight, evidence)


def as_judged(highlight: Labelled, evidence: Evidence) -> Labelled:
    """The highlight with the labels that the evidence gives it."""
    return Labelled(
        id=highlight.id,
        text=highlight.text,
        occupation=highlight.occupation,
        kind=evidence.kind,
        problem_solving=evidence.problem_solving.value,
        customer_facing=evidence.customer_facing.value,
        competencies=tuple(c.id for c in evidence.competencies),
        metrics=tuple(m.text for m in evidence.metrics),
    )


def write_labelled(highlights: Iterable[Labelled], path: Path) -> None:
    """Writes highlights in the format in which they are read."""
    path.write_text("".join(h.model_dump_json() + "\n" for h in highlights), "utf-8")


def compare(gold: Sequence[Labelled], predicted: Sequence[Labelled]) -> Iterator[Figures]:
    """A row a label: kinds, flags, each competency that is labelled, all competencies together, metrics."""
    true, found = _labels(gold), _labels(predicted)
    for label in (*KINDS, *FLAGS, *sorted({COMPETENCY + c for h in gold for c in h.competencies})):
        yield _figures(label, _only(label, true), _only(label, found))
    yield _figures("competencies", _only(COMPETENCY, true), _only(COMPETENCY, found))
    yield _figures("metrics", _metrics(gold), _metrics(predicted))


def _labels(highlights: Iterable[Labelled]) -> Pairs:
    pairs = set()
    for h in highlights:
        flags = [flag for flag in FLAGS if getattr(h, flag)]
        pairs |= {(h.id, label) for label in (h.kind, *flags, *(COMPETENCY + c for c in h.competencies))}
    return pairs


def _only(beginning: str, pairs: Pairs) -> Pairs:
    return {(id_, label) for id_, label in pairs if label.startswith(beginning)}


def _metrics(highlights: Iterable[Labelled]) -> Pairs:
    return {(h.id, metric.casefold()) for h in highlights for metric in h.metrics}


def _figures(label: str, true: Pairs, found: Pairs) -> Figures:
    return Figures(label, len(true), len(found), len(true & found))


def macro(figures: Iterable[Figures]) -> float:
    """The mean of the competencies' F1."""
    scores = [f.f1 or 0.0 for f in figures if f.label.startswith(COMPETENCY)]
    return sum(scores) / len(scores) if scores else 0.0
