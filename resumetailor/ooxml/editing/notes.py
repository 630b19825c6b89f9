"""What is written beside the person's words: headings, and comments that say why. From models/lexicons/editing.yml."""

from __future__ import annotations

from functools import cache
from textwrap import shorten

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.ooxml.editing.worddiff import Change, word_changes
from resumetailor.tailored import SelectedGroup, Selection, TailoredHighlight, TailoredResume

_LONGEST = 60
_MOST = 3
"""So many changes are told, so many characters of each: a comment is read at a glance."""


class Headings(Knowledge):
    summary: str
    highlights: str
    work: str


class Comments(Knowledge):
    reworded: str
    replaced: str
    dropped: str
    added: str
    spaced: str
    moved: str
    left: str
    selected: str
    section: str
    work: str
    headline: str
    summary: str


class Aims(Knowledge):
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class EditingTexts(Knowledge):
    """models/lexicons/editing.yml."""

    headings: Headings
    aims: Aims
    sign: str
    stuck: str
    comments: Comments


@cache
def editing_texts() -> EditingTexts:
    """The texts that come with the program."""
    return load_lexicon("editing", EditingTexts)


def reworded(highlight: TailoredHighlight, tailored: TailoredResume) -> str:
    """Why a highlight has new words, and which competency it shows if it was chosen for one."""
    texts = editing_texts().comments
    labels = [g.label for g in tailored.selected for s in g.selections if s.highlight.id == highlight.id]
    rules = ", ".join(dict.fromkeys(_in_words(rewrite.rule) for rewrite in highlight.rewrites))
    all_changes = (_in_quotes(highlight.original, c) for c in word_changes(highlight.original, highlight.text))
    changes = [change for change in all_changes if change] or [texts.spaced]
    text = texts.reworded.format(changes="; ".join(changes[:_MOST]), rules=rules or "wording")
    return ". ".join([*labels, text])


def selected(selection: Selection, group: SelectedGroup) -> str:
    """Why a highlight stands at the top."""
    return editing_texts().comments.selected.format(label=group.label.lower(), reason=selection.reason.rstrip("."))


def _in_quotes(original: str, change: Change) -> str:
    """The change as a comment tells it; nothing if only spaces differ."""
    before = shorten(original[change.start : change.end], _LONGEST, placeholder="…")
    after = shorten(change.text, _LONGEST, placeholder="…")
    texts = editing_texts().comments
    form = texts.replaced if before and after else texts.dropped if before else texts.added
    return "" if before == after else form.format(before=before, after=after)


def _in_words(rule: str) -> str:
    """A rule's id as a reader takes it: "opener.responsible-for" is "opener: responsible for"."""
    return rule.replace(".", ": ").replace("-", " ").replace("_", " ")
