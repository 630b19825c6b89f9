"""Says in a comment why something was changed. The words are in models/lexicons/comments.yml."""

from __future__ import annotations

from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models
from resumetailor.tailored import TailoredHighlight, TailoredResume


class CommentTexts(Knowledge):
    """models/lexicons/comments.yml."""

    reworded: str


@cache
def comment_texts() -> CommentTexts:
    """The texts that come with the program."""
    return load(models() / "lexicons" / "comments.yml", CommentTexts)


class Notes:
    """The comments of one resume."""

    def __init__(self, tailored: TailoredResume) -> None:
        self._labels = {s.highlight.id: group.label for group in tailored.selected for s in group.selections}

    def reworded(self, highlight: TailoredHighlight) -> str:
        """Why a highlight has new words."""
        label = self._labels.get(highlight.id)
        rules = ", ".join(dict.fromkeys(_in_words(rewrite.rule) for rewrite in highlight.rewrites))
        text = comment_texts().reworded.format(rules=rules or "wording")
        return f"{label}. {text}" if label else text


def _in_words(rule: str) -> str:
    """A rule's id as a reader takes it: "opener.responsible-for" is "opener: responsible for"."""
    return rule.replace(".", ": ").replace("-", " ").replace("_", " ")
