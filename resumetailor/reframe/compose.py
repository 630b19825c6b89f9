"""Puts the tailored resume together: each highlight rewritten, chosen or left in its place, in order of relevance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from resumetailor.english.verbs import Variety
from resumetailor.evidence import AnalysedResume, Token
from resumetailor.mapping import Choice, CompetencyMap, Coverage, by_relevance
from resumetailor.mapping.choice import FIRST
from resumetailor.nlp.parse import parse
from resumetailor.reframe.counted_facts import summary
from resumetailor.reframe.headline import headline
from resumetailor.reframe.questions import questions
from resumetailor.reframe.remarks import remarks
from resumetailor.reframe.rewrite import RewriteContext, Rewriting, explained_in, reason_text, rewrite, standing_in
from resumetailor.resume import Achievements, Highlight, Home, Project, Text, Work
from resumetailor.tailored import (
    SelectedGroup,
    Selection,
    TailoredEntry,
    TailoredHighlight,
    TailoredResume,
)
from resumetailor.verify import compare_line, words_of_head

H = TypeVar("H", Work, Project, Achievements)


@dataclass(frozen=True, slots=True)
class Direction:
    """Where the person wants to go, and the day from which years are counted."""

    role: str
    today: date


def reframe(analysed: AnalysedResume, mapped: CompetencyMap, direction: Direction) -> TailoredResume:
    """The resume as it will be printed; every text has its source."""
    resume = analysed.resume
    printed = tuple(_as_printed(analysed, mapped))
    rewritten = _rewritten(analysed, printed, mapped.english)
    chosen = {choice.highlight for choice in mapped.choices}

    def below(home: H) -> TailoredEntry[H]:
        return TailoredEntry(home, tuple(rewritten[h.id] for h, of in printed if of is home and h.id not in chosen))

    return TailoredResume(
        resume=resume,
        headline=headline(resume, direction.role),
        summary=summary(analysed, mapped, rewritten.values(), direction.today),
        selected=_groups(analysed, mapped, rewritten),
        work=tuple(below(w) for w in resume.work),
        volunteer=tuple(below(v) for v in resume.volunteer),
        projects=tuple(below(p) for p in resume.projects),
        achievements=tuple(below(a) for a in resume.achievements),
        questions=tuple(questions(analysed, mapped)),
        remarks=tuple(remarks(resume, direction.role, direction.today, _at_the_top(mapped, rewritten))),
        evidence=analysed.evidence,
    )


def _at_the_top(mapped: CompetencyMap, rewritten: dict[str, TailoredHighlight]) -> Iterator[str]:
    """The chosen highlights as they are printed."""
    return (rewritten[choice.highlight].text for choice in mapped.choices)


def _rewritten(
    analysed: AnalysedResume, printed: Iterable[tuple[Highlight, Home]], english: Variety
) -> dict[str, TailoredHighlight]:
    """Each highlight as printed; an acronym is spelled out where it stands first, unless the profile has it."""
    resume = analysed.resume
    met = explained_in(block.text for block in resume.document.blocks)
    met |= standing_in(" ".join(text.value for text in resume.basics.summary))
    result = {}
    for highlight, home in printed:
        evidence = analysed.evidence[highlight.id]
        context = RewriteContext(_current(home), str(_title(home) or ""), english, met, evidence.opening, _parse)
        rewriting = rewrite(highlight.text.value, evidence.parse, context)
        rewriting = _truthful(rewriting, highlight, home)
        met |= standing_in(rewriting.text)
        result[highlight.id] = _tailored(highlight, rewriting)
    return result


def _as_printed(analysed: AnalysedResume, mapped: CompetencyMap) -> Iterator[tuple[Highlight, Home]]:
    """All highlights with their homes from the top down: the chosen ones, then what is left in each home."""
    homes = tuple(analysed.resume.homes())
    placed = {h.id: (h, home) for home in homes for h in home.highlights}
    for _, choices in _chosen(mapped):
        yield from (placed[choice.highlight] for choice in choices)
    for home in homes:
        yield from ((highlight, home) for highlight in _left(home, analysed, mapped))


def _left(home: Home, analysed: AnalysedResume, mapped: CompetencyMap) -> list[Highlight]:
    """What stays where it stood: the highlights that are not chosen, most relevant first."""
    chosen = {choice.highlight for choice in mapped.choices}
    return [h for h in by_relevance(home, analysed, mapped.relevance) if h.id not in chosen]


def _truthful(rewriting: Rewriting, highlight: Highlight, home: Home) -> Rewriting:
    """The rewriting; the original words if it would not be true to them."""
    original, known = highlight.text.value, words_of_head(_title(home), home.name)
    untrue = rewriting.text != original and compare_line(original, rewriting.text, known)
    return Rewriting(original, reason="untrue") if untrue else rewriting


def _tailored(highlight: Highlight, rewriting: Rewriting) -> TailoredHighlight:
    reason = reason_text(rewriting.reason) if rewriting.reason else None
    return TailoredHighlight(highlight.id, rewriting.text, highlight.text.value, rewriting.rewrites, reason)


def _parse(text: str) -> tuple[Token, ...]:
    return next(parse([text]))


def _current(home: Home) -> bool:
    return home.told_in is not None and home.told_in.present


def _title(home: Home) -> Text | None:
    return home.position if isinstance(home, Work) else None


def _groups(
    analysed: AnalysedResume, mapped: CompetencyMap, rewritten: dict[str, TailoredHighlight]
) -> tuple[SelectedGroup, ...]:
    """The choices under their competencies, in the order in which they are printed."""
    placed = {h.id: home for home in analysed.resume.homes() for h in home.highlights}
    return tuple(
        SelectedGroup(
            c.id, c.label, tuple(Selection(rewritten[x.highlight], placed[x.highlight], x.reason) for x in chosen)
        )
        for c, chosen in _chosen(mapped)
    )


def _chosen(mapped: CompetencyMap) -> list[tuple[Coverage, list[Choice]]]:
    """The competencies with their choices: the two that lead first, then that of the strongest choice."""
    groups = [(c, [x for x in mapped.choices if x.competency == c.id]) for c in mapped.coverage]

    def rank(group: tuple[Coverage, list[Choice]]) -> tuple[bool, int]:
        competency, choices = group
        return competency.id not in FIRST, -max(mapped.relevance[choice.highlight] for choice in choices)

    return sorted((group for group in groups if group[1]), key=rank)
