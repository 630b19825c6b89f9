"""English is told from other languages by its function words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from resumetailor.english.language import require_english
from resumetailor.errors import WrongLanguage
from resumetailor.source import Block, Location, SourceDocument

TEXTS = yaml.safe_load((Path(__file__).parent / "languages.yml").read_text("utf-8"))


def document(text: str) -> SourceDocument:
    return SourceDocument("cv.docx", (Block(text, Location("word/document.xml", 0)),))


@pytest.mark.parametrize("language", TEXTS["refused"])
def test_other_languages_are_refused(language: str) -> None:
    with pytest.raises(WrongLanguage, match="not in English"):
        require_english(document(TEXTS["refused"][language]))


@pytest.mark.parametrize("style", TEXTS["read"])
def test_english_passes(style: str) -> None:
    assert require_english(document(TEXTS["read"][style])) is None


def test_too_few_words_to_tell_pass() -> None:
    assert require_english(document("Lebenslauf Jürgen Müller")) is None
