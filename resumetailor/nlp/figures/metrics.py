"""Finds the numbers that tell scale or result, each with its unit, sign or noun, by the rules of models/README.md.

nlp.add_pipe("resumetailor_metrics")
doc.spans["metrics"]    in order and without overlaps
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from resumetailor.nlp.figures.quantities import quantities
from resumetailor.nlp.parse import own_start, tokens

KEY = "metrics"


@Language.component("resumetailor_metrics", assigns=["doc.spans"], requires=["token.tag"])
def find_metrics(doc: Doc) -> Doc:
    first = own_start(doc)
    doc.spans[KEY] = [doc[first + start : first + end] for start, end in quantities(tokens(doc))]
    return doc
