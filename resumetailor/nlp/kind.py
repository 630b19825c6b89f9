"""Accomplishment, duty or no work claim at all: told by the form of the sentence and by the cues of the three kinds."""

from __future__ import annotations

from spacy.tokens import Doc

from resumetailor.nlp.parse import own_start, tokens

FINITE = {"VBD", "VBP", "VBZ", "VB", "VBG", "VBN"}


def kinds(doc: Doc) -> dict[str, float]:
    """The share of each kind, adding up to 1; `doc.cats` holds what their cues say."""
    done = doc.cats.get("accomplishment", 0.0)
    none = max(doc.cats.get("other", 0.0), 0.0 if _has_verb(doc) else 0.6)
    duty = max(doc.cats.get("responsibility", 0.0), 0.3 if _past(doc) else 0.5)
    total = done + none + duty
    return {"accomplishment": done / total, "responsibility": duty / total, "other": none / total}


def _has_verb(doc: Doc) -> bool:
    return any(token.tag in FINITE for token in tokens(doc))


def _past(doc: Doc) -> bool:
    own = doc[own_start(doc) :]
    return len(own) > 0 and own.root.tag_ == "VBD"
