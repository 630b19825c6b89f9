"""Closed classes of English words, which no lexicon extends."""

from __future__ import annotations

ARTICLES = frozenset(("the", "a", "an"))
POSSESSIVES = frozenset(("my", "our", "his", "her", "its", "their"))
DETERMINERS = ARTICLES | POSSESSIVES
JOINING = ARTICLES | {"and", "of"}
"""What a name or title may be joined with, or not: "Sales & Marketing", "Director, Operations"."""
BE = frozenset(("be", "am", "is", "are", "was", "were", "been", "being"))
PASSIVE = BE | {"get", "got", "getting"}
"""What a participle behind it makes a passive."""
