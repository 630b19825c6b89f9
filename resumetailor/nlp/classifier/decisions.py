"""From logits and cues to calibrated scores, and from scores to the labels that hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from math import exp, log
from pathlib import Path

import numpy as np

from resumetailor.evidence import FLAGS, KINDS, Kind
from resumetailor.nlp.classifier.labels import COMPETENCIES
from resumetailor.nlp.features import Floats

KEY = "decision"
"""Where a document's user data hold what was decided."""
MOST = 3
"""No highlight is evidence of more competencies than this."""
WEIGHED = ("accomplishment", "other", *FLAGS, *COMPETENCIES[1:])
"""All labels that the model knows, but responsibility, which is what is left; problem_solving is weighed as a flag."""
YES = 0.5
"""From this score on a competency holds that only cues know: one of the user's own."""


@dataclass(frozen=True)
class Weighing:
    """A label's calibrated score is sigmoid(model * log-odds + rules * cue score + bias); from `threshold` on it holds.

    Fitted on highlights that neither the student nor its teachers had seen.
    """

    model: float
    rules: float
    bias: float
    threshold: float


@dataclass(frozen=True)
class Decision:
    """What holds of a highlight: the strongest competency stands first; `other` has neither flag nor competency."""

    kind: Kind
    flags: frozenset[str] = frozenset()
    competencies: tuple[str, ...] = ()


@dataclass(frozen=True)
class Decisions:
    """The weighing of each label."""

    weighings: Mapping[str, Weighing]

    def weighed(self, log_odds: Floats) -> Floats:
        """The model's share in each score, in log-odds, from its own in the order of `WEIGHED`: shape (n, 15)."""
        weighings = [self.weighings[label] for label in WEIGHED]
        shares, biases = ([w.model for w in weighings], [w.bias for w in weighings])
        return log_odds * np.array(shares, dtype=np.float32) + np.array(biases, dtype=np.float32)

    def scores(self, weighed: Sequence[float], cues: Mapping[str, float]) -> dict[str, float]:
        """The calibrated score of each label that the model knows, from what `weighed` gives of a highlight.

        The three kinds' add up to 1.
        """
        found = {
            label: 1 / (1 + exp(-(odds + rules * cues[label] if label in cues else odds)))
            for (label, rules), odds in zip(self._rules, weighed, strict=True)
        }
        found["responsibility"] = max(0.0, 1 - found["accomplishment"] - found["other"])
        total = sum(found[kind] for kind in KINDS)
        return found | {kind: found[kind] / total for kind in KINDS}

    def decide(self, scores: Mapping[str, float], competencies: Iterable[str]) -> Decision:
        """What holds of a highlight, `competencies` being those of the framework.

        The competency problem_solving holds when the flag does, unless three stronger ones fill the list.
        """
        kind = self._kind(scores)
        if kind == "other":
            return Decision(kind)
        flags = frozenset(flag for flag in FLAGS if self._holds(flag, scores))
        limits = self._thresholds
        held = [competency for competency in competencies if scores[competency] >= limits.get(competency, YES)]
        held.sort(key=lambda competency: self._margin(competency, scores), reverse=True)
        return Decision(kind, flags, tuple(held[:MOST]))

    def _kind(self, scores: Mapping[str, float]) -> Kind:
        if self._holds("other", scores) and scores["other"] >= scores["accomplishment"]:
            return "other"
        return "accomplishment" if self._holds("accomplishment", scores) else "responsibility"

    def _holds(self, label: str, scores: Mapping[str, float]) -> bool:
        return scores[label] >= self._thresholds.get(label, YES)

    def _margin(self, label: str, scores: Mapping[str, float]) -> float:
        """How far a label's score is above the threshold, in log-odds."""
        return _log_odds(scores[label]) - _log_odds(self._thresholds.get(label, YES))

    @cached_property
    def _thresholds(self) -> Mapping[str, float]:
        return {label: weighing.threshold for label, weighing in self.weighings.items()}

    @cached_property
    def _rules(self) -> Sequence[tuple[str, float]]:
        """The cues' share of each label."""
        return [(label, self.weighings[label].rules) for label in WEIGHED]

    def to_disk(self, path: Path) -> None:
        path.write_text(json.dumps({k: asdict(w) for k, w in self.weighings.items()}, indent=1) + "\n", "utf-8")

    @classmethod
    def from_disk(cls, path: Path) -> Decisions:
        """Raises `OSError`, or `ValueError`, `KeyError` or `TypeError` if the file is damaged."""
        kept = json.loads(path.read_text("utf-8"))
        return cls({label: Weighing(**kept[label]) for label in WEIGHED})


def log_odds(logits: Floats) -> Floats:
    """The network's answers, shape (n, 17), as log-odds of the labels in `WEIGHED`: shape (n, 15).

    Those of a kind are against the other two. Of its two answers for problem_solving the flag's is taken.
    """
    kinds = [_against_others(logits[:, : len(KINDS)], KINDS.index(kind)) for kind in ("accomplishment", "other")]
    flags, competencies = logits[:, len(KINDS) : len(KINDS) + len(FLAGS)], logits[:, len(KINDS) + len(FLAGS) + 1 :]
    return np.concatenate([np.stack(kinds, axis=1), flags, competencies], axis=1)


def _against_others(kinds: Floats, one: int) -> Floats:
    difference: Floats = kinds[:, one] - np.logaddexp(*np.delete(kinds, one, axis=1).T)
    return difference


def _log_odds(score: float) -> float:
    clipped = min(max(score, 1e-9), 1 - 1e-9)
    return log(clipped / (1 - clipped))
