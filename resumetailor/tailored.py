"""The fifth stage's types: the resume as it will be printed, each text with its sources and the rules applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Generic, Literal, TypeVar

from resumetailor.evidence import Evidence
from resumetailor.resume import Achievements, Home, Project, Resume, Work

H_co = TypeVar("H_co", bound=Home, covariant=True)

Flow = tuple[tuple[str, ...], ...]
"""Lines of a file in their order; those in brackets may stand in any order among themselves."""


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
class Remark:
    """Words of the source that only the person can mend, and what is advised."""

    code: Literal["spelling", "objective", "praise", "overdue", "acronym"]
    text: str
    advice: str


@dataclass(frozen=True, slots=True)
class Selection:
    """A highlight chosen for the top, what it stood in, and why it was chosen."""

    highlight: TailoredHighlight
    entry: Home
    reason: str


@dataclass(frozen=True, slots=True)
class SelectedGroup:
    """The chosen highlights under one competency of the framework."""

    competency: str
    label: str
    selections: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class TailoredEntry(Generic[H_co]):
    """A job, voluntary post, project or group of achievements with those of its highlights that stand below it.

    The most relevant comes first.
    """

    entry: H_co
    highlights: tuple[TailoredHighlight, ...]


@dataclass(frozen=True, slots=True)
class TailoredResume:
    """What the template prints. Whatever has no field here is printed from `resume` as it is."""

    resume: Resume
    headline: CountedFact | None
    summary: tuple[CountedFact, ...]
    selected: tuple[SelectedGroup, ...]
    work: tuple[TailoredEntry[Work], ...]
    volunteer: tuple[TailoredEntry[Work], ...]
    projects: tuple[TailoredEntry[Project], ...]
    achievements: tuple[TailoredEntry[Achievements], ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    """Highlight id and what its writer could add: "from what to what?"."""
    remarks: tuple[Remark, ...] = ()
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """By highlight id, what it tells in which words: interview stories are told from it."""

    def highlights(self) -> tuple[TailoredHighlight, ...]:
        """All highlights, those chosen for the top first."""
        chosen = [s.highlight for group in self.selected for s in group.selections]
        return (*chosen, *(h for home in self.homes() for h in home.highlights))

    def homes(self) -> Iterator[TailoredEntry[Home]]:
        """Everything that highlights stand below, in the order of `Resume.homes`."""
        yield from self.work
        yield from self.volunteer
        yield from self.projects
        yield from self.achievements


def in_own_words(tailored: TailoredResume, ids: Set[str], reason: str) -> TailoredResume:
    """The same with these highlights as their writer told them, for this reason."""

    def told(highlight: TailoredHighlight) -> TailoredHighlight:
        own = TailoredHighlight(highlight.id, highlight.original, highlight.original, reason=reason)
        return own if highlight.id in ids else highlight

    def below(entries: tuple[TailoredEntry[H_co], ...]) -> tuple[TailoredEntry[H_co], ...]:
        return tuple(replace(entry, highlights=tuple(map(told, entry.highlights))) for entry in entries)

    selected = tuple(
        replace(group, selections=tuple(replace(s, highlight=told(s.highlight)) for s in group.selections))
        for group in tailored.selected
    )
    return replace(
        tailored,
        selected=selected,
        work=below(tailored.work),
        volunteer=below(tailored.volunteer),
        projects=below(tailored.projects),
        achievements=below(tailored.achievements),
    )


def only_moved(tailored: TailoredResume, moved: Set[str]) -> TailoredResume:
    """The same with only these highlights at the top; the other chosen ones lead those that they stand with."""
    chosen = [s for group in tailored.selected for s in group.selections]
    left = {s.highlight.id: s.highlight for s in chosen if s.highlight.id not in moved}

    def below(entries: tuple[TailoredEntry[H_co], ...]) -> tuple[TailoredEntry[H_co], ...]:
        return tuple(
            replace(e, highlights=(*(left[h.id] for h in e.entry.highlights if h.id in left), *e.highlights))
            for e in entries
        )

    kept = (
        replace(group, selections=tuple(s for s in group.selections if s.highlight.id in moved))
        for group in tailored.selected
    )
    return replace(
        tailored,
        selected=tuple(group for group in kept if group.selections),
        work=below(tailored.work),
        volunteer=below(tailored.volunteer),
        projects=below(tailored.projects),
        achievements=below(tailored.achievements),
    )
