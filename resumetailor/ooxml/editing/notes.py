"""What is written beside the person's words: headings, and comments that say why. From models/lexicons/editing.yml."""

from __future__ import annotations

from functools import cache

from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models
from resumetailor.tailored import SelectedGroup, Selection, TailoredHighlight, TailoredResume


class Headings(Knowledge):
    summary: str
    highlights: str


class Comments(Knowledge):
    reworded: str
    moved: str
    selected: str
    section: str
    headline: str
    summary: str


class EditingTexts(Knowledge):
    """models/lexicons/editing.yml."""

    headings: Headings
    comments: Comments


@cache
def editing_texts() -> EditingTexts:
    """The texts that come with the program."""
    return load(models() / "lexicons" / "editing.yml", EditingTexts)


def reworded(highlight: TailoredHighlight, tailored: TailoredResume) -> str:
    """Why a highlight has new words, and which competency it shows if it was chosen for one."""
    labels = [g.label for g in tailored.selected for s in g.selections if s.highlight.id == highlight.id]
    rules = ", ".join(dict.fromkeys(_in_words(rewrite.rule) for rewrite in highlight.rewrites))
    text = editing_texts().comments.reworded.format(rules=rules or "wording")
    return ". ".join([*labels, text])


def selected(selection: Selection, group: SelectedGroup) -> str:
    """Why a highlight stands at the top."""
    return editing_texts().comments.selected.format(label=group.label.lower(), reason=selection.reason.rstrip("."))


def _in_words(rule: str) -> str:
    """A rule's id as a reader takes it: "opener.responsible-for" is "opener: responsible for"."""
    return rule.replace(".", ": ").replace("-", " ").replace("_", " ")
