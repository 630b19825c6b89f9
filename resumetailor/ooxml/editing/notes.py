"""What is written beside the person's words: headings, and comments that say why. From models/lexicons/editing.yml."""

from __future__ import annotations

from textwrap import shorten

from resumetailor.evidence import MODEL, Evidence
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.mapping.measured import tells_a_change
from resumetailor.ooxml.editing.worddiff import Change, word_changes
from resumetailor.ooxml.reading.signs import signs
from resumetailor.resume import Achievements, Home
from resumetailor.tailored import SelectedGroup, Selection, TailoredHighlight, TailoredResume

_LONGEST = 60
_MOST = 3
"""So many changes are told, so many characters of each: a comment is read at a glance."""


class Headings(Knowledge):
    summary: str
    highlights: str
    work: str


class Homes(Knowledge):
    job: str
    achievements: str


class Comments(Knowledge):
    reworded: str
    replaced: str
    dropped: str
    added: str
    spaced: str
    above: str
    below: str
    left: str
    selected: str
    because: str
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
    homes: Homes
    comments: Comments


editing_texts = from_lexicon("editing", EditingTexts)


def reworded(highlight: TailoredHighlight, tailored: TailoredResume) -> str:
    """Why a highlight has new words, and which competency it shows if it was chosen for one."""
    texts = editing_texts().comments
    labels = [g.label for g in tailored.selected for s in g.selections if s.highlight.id == highlight.id]
    rules = ", ".join(dict.fromkeys(_in_words(rewrite.rule) for rewrite in highlight.rewrites))
    all_changes = (_in_quotes(highlight.original, c) for c in word_changes(highlight.original, highlight.text))
    changes = [change for change in all_changes if change] or [texts.spaced]
    text = texts.reworded.format(changes="; ".join(changes[:_MOST]), rules=rules or "wording")
    return ". ".join([*labels, text])


def selected(selection: Selection, group: SelectedGroup, evidence: Evidence | None) -> str:
    """Why a highlight stands at the top, in those of its words that tell it, if any do."""
    texts = editing_texts().comments
    told = [] if evidence is None else _telling(selection.highlight.original, group.competency, evidence)
    home, label = _called(selection.entry), group.label.lower()
    if not told:
        return texts.selected.format(home=home, label=label)
    words = ", ".join(f"“{shorten(words, _LONGEST, placeholder='…')}”" for words in told[:_MOST])
    return texts.because.format(home=home, label=label, words=words)


def _telling(text: str, competency: str, evidence: Evidence) -> list[str]:
    """The stretches of a highlight that show the competency by a rule, and the changes that it measures, in order.

    A number that is an amount of something shows nothing: "10 nurses".
    """
    cues = (cue for found in evidence.competencies if found.id == competency for cue in found.evidence)
    showing = [(cue.start, cue.end) for cue in cues if cue.rule != MODEL]
    measured = [(m.start, m.end) for m in evidence.metrics if tells_a_change(m.text)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted([*showing, *measured]):
        if joined and start <= joined[-1][1]:
            start, end = joined[-1][0], max(end, joined.pop()[1])
        joined.append((start, end))
    return [text[start:end] for start, end in joined]


def _called(home: Home) -> str:
    homes = editing_texts().homes
    return homes.achievements if isinstance(home, Achievements) else homes.job


def moved(text: str, home: Home, *, above: bool) -> str:
    """Why a highlight of this home stands above or below another, which says `text`."""
    sign = signs().bullet.match(text)
    other = shorten(text[sign.end() :] if sign else text, _LONGEST, placeholder="…")
    texts = editing_texts().comments
    return (texts.above if above else texts.below).format(home=_called(home), other=other)


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
