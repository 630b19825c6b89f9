"""Scores by cues alone: what the trained model weighs, and what explains its answers.

nlp.add_pipe("resumetailor_rules", config={"framework": "product_manager"})
doc.cats                a score for each competency of the framework, both flags and the three kinds; below 0 where
                        only a false friend is found
doc.spans["practice"]   the cues that tell of what the role itself does
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from resumetailor.framework import Framework, load_framework
from resumetailor.framework.lexicon import flags
from resumetailor.nlp.cues import FALSE_FRIENDS
from resumetailor.nlp.cues import KEY as CUES
from resumetailor.nlp.kind import kinds

PRACTICE = "practice"
AGAINST = -1.0
"""The score of a competency of which a highlight has a false friend and no cue: the classifier weighs it as a doubt."""


@Language.factory(
    "resumetailor_rules",
    assigns=["doc.cats", "doc.spans"],
    requires=["doc.spans", "token.tag"],
    default_config={"framework": "product_manager"},
)
def create_rules(nlp: Language, name: str, framework: str) -> RuleJudge:  # noqa: ARG001 (spaCy passes them)
    return RuleJudge(load_framework(framework))


class RuleJudge:
    """Scores each label by its cues as if they were independent witnesses."""

    def __init__(self, framework: Framework) -> None:
        labels = tuple(chain(flags(), framework))
        self.labels = tuple(dict.fromkeys(label.id for label in labels))
        self.weights: Mapping[tuple[str, str], float] = {
            (label.id, cue.id): cue.weight for label in labels for cue in label.cues
        }
        self.practices = frozenset((label.id, cue.id) for label in labels for cue in label.cues if cue.practice)

    def __call__(self, doc: Doc) -> Doc:
        spans = tuple(doc.spans[CUES])
        found = [(span.label_, span.id_) for span in spans]
        doc.spans[PRACTICE] = [span for span, cue in zip(spans, found, strict=True) if cue in self.practices]
        doubts = dict.fromkeys(self.labels, 1.0)
        for label, cue in set(found):
            doubts[label] *= 1 - self.weights[label, cue]
        doc.cats = {label: 1 - doubt for label, doubt in doubts.items()}
        misled = {span.label_ for span in doc.spans[FALSE_FRIENDS]} - {label for label, _ in found}
        doc.cats.update(dict.fromkeys(misled, AGAINST))
        doc.cats.update(kinds(doc))
        return doc
