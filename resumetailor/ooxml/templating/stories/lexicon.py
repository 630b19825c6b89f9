"""What stories are told with: models/lexicons/stories.yml."""

from __future__ import annotations

from resumetailor.knowledge import Knowledge, from_lexicon


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


told = from_lexicon("stories", Storytelling)
