"""The fifth stage's types: the resume as it will be printed, each text with its sources and the rules applied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from resumetailor.evidence import Evidence
from resumetailor.resume import Project, Resume, Work


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One rule's effect on one text."""

    rule: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TailoredHighlight:
    """A highlight as printed. `reason` says why its words are the original ones; None when they changed."""

    id: str
    text: str
    original: str
    rewrites: tuple[Rewrite, ...] = ()
    reason: str | None = None

    @property
    def changed(self) -> bool:
        """Whether any word differs from the source."""
        return self.text != self.original


@dataclass(frozen=True, slots=True)
class CountedFact:
    """A sentence made of counted facts: the rule that made it and the ids of the highlights and jobs that it counts."""

    text: str
    rule: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """A highlight chosen for the top, with the entry that it comes from, and why it was chosen."""

    highlight: TailoredHighlight
    entry: Work | Project
    reason: str


@dataclass(frozen=True, slots=True)
class SelectedGroup:
    """The chosen highlights under one competency of the framework."""

    competency: str
    label: str
    selections: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class TailoredEntry:
    """A job, voluntary post or project with those of its highlights that stand below it, most relevant first."""

    entry: Work | Project
    highlights: tuple[TailoredHighlight, ...]


@dataclass(frozen=True, slots=True)
class TailoredResume:
    """What the template prints. Whatever has no field here is printed from `resume` as it is."""

    resume: Resume
    headline: CountedFact | None
    summary: tuple[CountedFact, ...]
    selected: tuple[SelectedGroup, ...]
    work: tuple[TailoredEntry, ...]
    volunteer: tuple[TailoredEntry, ...]
    projects: tuple[TailoredEntry, ...]
    questions: tuple[tuple[str, str], ...] = ()
    """Highlight id and what its writer could add: "from what to what?"."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """By highlight id, what it tells in which words: interview stories are told from it."""

    def highlights(self) -> tuple[TailoredHighlight, ...]:
        """All highlights, those chosen for the top first."""
        chosen = [s.highlight for group in self.selected for s in group.selections]
        below = [h for e in (*self.work, *self.volunteer, *self.projects) for h in e.highlights]
        return (*chosen, *below)
