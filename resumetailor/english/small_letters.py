"""Common words, which may stand in small letters (models/lexicons/small_letters.yml); others may be names."""

from __future__ import annotations

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon


class SmallLetters(Knowledge):
    """The file's content."""

    words: Words
    examples: dict[str, str]
    left: tuple[str, ...]


small_letters = from_lexicon("small_letters", SmallLetters)
