"""The trained component: from a parsed highlight to a calibrated score a label, and what holds.

nlp.add_pipe("resumetailor_classifier") after "resumetailor_rules"; `load_classifier` does it and reads the weights
doc.cats                    before it what the rules say; after it calibrated scores, rules and model weighed; where
                            a cue tells of what the role itself does, no less than the rules say
doc.user_data["decision"]   what holds (`Decision`)
doc.spans["cues"]           for a label that holds without a cue, the words whose removal lowers its score most
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar, cast
from zipfile import BadZipFile

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_compatible_version, minibatch

from resumetailor.errors import BadModel
from resumetailor.framework import Framework, load_framework
from resumetailor.nlp.classifier.decisions import KEY, WEIGHED, Decisions, log_odds
from resumetailor.nlp.classifier.explain import Question, explain
from resumetailor.nlp.classifier.network import Network, Seen, open_network, save_network
from resumetailor.nlp.cues import KEY as CUES
from resumetailor.nlp.features import Vocabulary
from resumetailor.nlp.parse import tokens
from resumetailor.nlp.rules import PRACTICE
from resumetailor.resources import models

NAME = "resumetailor_classifier"
BATCH = 256
Part = TypeVar("Part")
REMEDY = "reinstall resumetailor, or train it again: models/README.md says how"


@Language.factory(
    NAME,
    assigns=["doc.cats", "doc.spans"],
    requires=["token.tag", "doc.cats"],
    default_config={"framework": "product_manager"},
)
def create_classifier(nlp: Language, name: str, framework: str) -> Classifier:  # noqa: ARG001 (spaCy passes them)
    return Classifier(load_framework(framework))


class Classifier:
    """Empty until `from_disk`. A network is many times faster on a batch than on one highlight: prefer `pipe`."""

    vocabulary: Vocabulary
    network: Network
    decisions: Decisions

    def __init__(self, framework: Framework) -> None:
        self.competencies = tuple(competency.id for competency in framework)

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], batch_size: int = BATCH) -> Iterator[Doc]:
        for batch in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            logits, states = self.network.look([self.seen(doc) for doc in batch])
            odds = log_odds(logits)
            judged = map(self._judge, batch, self.decisions.weighed(odds).tolist())
            questions = [Question(*asked) for asked in zip(batch, states, odds, judged, strict=True)]
            for doc, causes in zip(batch, explain(self.network, questions), strict=True):
                if causes:
                    doc.spans[CUES] = [*doc.spans.get(CUES, ()), *causes]
                yield doc

    def _judge(self, doc: Doc, weighed: Sequence[float]) -> list[str]:
        """Writes scores and decision; gives the labels that hold, are the model's own, and have no cue."""
        cues = doc.cats
        practised = {span.label_: cues[span.label_] for span in doc.spans.get(PRACTICE, ())}
        scores = self.decisions.scores(weighed, cues)
        doc.cats = cues | scores | {label: max(sure, scores.get(label, 0.0)) for label, sure in practised.items()}
        decision = self.decisions.decide(doc.cats, self.competencies)
        doc.user_data[KEY] = decision
        held = {*decision.flags, *decision.competencies}
        return [label for label in WEIGHED if label in held and cues.get(label, 0.0) <= 0]

    def seen(self, doc: Doc) -> Seen:
        """What the network sees of a highlight: its words' rows and its occupation's."""
        occupation = doc.user_data.get("occupation", "")
        return self.vocabulary.encode(tokens(doc)), self.vocabulary.occupation(occupation)

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 (spaCy passes it)
        path.mkdir(parents=True, exist_ok=True)
        self.vocabulary.to_disk(path / "vocabulary.json")
        self.decisions.to_disk(path / "decisions.json")
        save_network(self.network, path / "network.npz")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Classifier:  # noqa: ARG002 (spaCy passes it)
        """Raises `BadModel` if a file is missing or damaged."""
        self.vocabulary = _read(Vocabulary.from_disk, path / "vocabulary.json")
        self.decisions = _read(Decisions.from_disk, path / "decisions.json")
        self.network = _read(open_network, path / "network.npz")
        if len(self.network.tables["word"]) != len(self.vocabulary.words) + 1:
            raise BadModel(path, "is damaged: its files are of different trainings", REMEDY)
        return self


def load_classifier(nlp: Language, framework: str = "product_manager", folder: Path | None = None) -> Classifier:
    """The trained classifier, put at the end of a pipeline; `folder` is models/highlights unless given.

    Raises `BadModel` if it is missing, damaged or made by another spaCy.
    """
    folder = folder or models() / "highlights"
    _check_version(folder / "meta.json")
    component = cast(Classifier, nlp.add_pipe(NAME, config={"framework": framework}))
    return component.from_disk(folder / NAME)


def _read(reader: Callable[[Path], Part], file: Path) -> Part:
    try:
        return reader(file)
    except OSError as error:
        raise BadModel(file, "is missing or cannot be read", REMEDY) from error
    except (ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
        raise BadModel(file, "is damaged", REMEDY) from error


def _check_version(meta: Path) -> None:
    try:
        wanted = json.loads(meta.read_text("utf-8"))["spacy_version"]
    except OSError as error:
        raise BadModel(meta, "is missing: the model is not installed", REMEDY) from error
    except (ValueError, KeyError, TypeError) as error:
        raise BadModel(meta, "is damaged", REMEDY) from error
    if not is_compatible_version(version("spacy"), wanted):
        raise BadModel(meta.parent, f"was made for spaCy {wanted}, this is {version('spacy')}", REMEDY)
