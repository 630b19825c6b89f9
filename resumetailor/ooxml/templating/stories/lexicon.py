"""What stories are told with: models/lexicons/stories.yml."""

from __future__ import annotations

from functools import cache

from resumetailor.knowledge import Knowledge, load_lexicon


class Storytelling(Knowledge):
    """models/lexicons/stories.yml."""

    situation: tuple[str, ...]
    task: tuple[str, ...]
    action: tuple[str, ...]
    result: tuple[str, ...]
    tellers: frozenset[str]
    noticing: tuple[str, ...]
    leading: frozenset[str]
    circumstances: frozenset[str]
    first: frozenset[str]
    going_on: frozenset[str]
    title_ends: tuple[str, ...]
    joining: tuple[str, ...]
    behind_brackets: tuple[str, ...]


@cache
def told() -> Storytelling:
    return load_lexicon("stories", Storytelling)
