"""Which words are common ones, and so no names of tools, employers or languages (models/lexicons/small_letters.yml)."""

from __future__ import annotations

from functools import cache

from resumetailor.english.small_letters import small_letters


@cache
def _listed() -> frozenset[str]:
    return frozenset(small_letters().words)


def is_common(word: str) -> bool:
    """Whether it, or its plural, is a common word."""
    return not _listed().isdisjoint((word, f"{word}s"))
