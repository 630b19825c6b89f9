"""Puts the tailored resume together: each highlight rewritten, chosen or left below its job, in order of relevance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from resumetailor.english.variety import variety
from resumetailor.evidence import AnalysedResume, Token
from resumetailor.mapping import CompetencyMap, by_relevance
from resumetailor.mapping.choice import FIRST
from resumetailor.nlp.parse import parse
from resumetailor.reframe.counted_facts import headline, summary
from resumetailor.reframe.questions import questions
from resumetailor.reframe.remarks import remarks
from resumetailor.reframe.rewrite import RewriteContext, Rewriting, explained_in, reason_text, rewrite
from resumetailor.resume import Highlight, Project, Text, Work
from resumetailor.tailored import (
    SelectedGroup,
    Selection,
    TailoredEntry,
    TailoredHighlight,
    TailoredResume,
)
from resumetailor.verify import compare_line, words_of_head


@dataclass(frozen=True, slots=True)
class Direction:
    """Where the person wants to go, and the day from which years are counted."""

    role: str
    today: date


def reframe(analysed: AnalysedResume, mapped: CompetencyMap, direction: Direction) -> TailoredResume:
    """The resume as it will be printed; every text has its source."""
    resume = analysed.resume
    rewritten = _rewritten(analysed)
    chosen = {choice.highlight for choice in mapped.choices}

    def below(entry: Work | Project) -> TailoredEntry:
        order = by_relevance(entry, analysed, mapped.relevance)
        return TailoredEntry(entry, tuple(rewritten[h.id] for h in order if h.id not in chosen))

    return TailoredResume(
        resume=resume,
        headline=headline(resume, direction.role),
        summary=summary(analysed, mapped, rewritten.values(), direction.today),
        selected=_groups(analysed, mapped, rewritten),
        work=tuple(below(w) for w in resume.work),
        volunteer=tuple(below(v) for v in resume.volunteer),
        projects=tuple(below(p) for p in resume.projects),
        questions=tuple(questions(analysed, mapped)),
        remarks=tuple(remarks(resume, direction.role)),
        evidence=analysed.evidence,
    )


def _rewritten(analysed: AnalysedResume) -> dict[str, TailoredHighlight]:
    english = variety(analysed.resume.document)
    explained = explained_in(block.text for block in analysed.resume.document.blocks)
    result = {}
    for entry in analysed.resume.entries():
        for highlight in entry.highlights:
            context = RewriteContext(_current(entry), str(_title(entry) or ""), english, explained, _parse)
            rewriting = rewrite(highlight.text.value, analysed.evidence[highlight.id].parse, context)
            rewriting = _truthful(rewriting, highlight, entry)
            explained |= rewriting.explained
            result[highlight.id] = _tailored(highlight, rewriting)
    return result


def _truthful(rewriting: Rewriting, highlight: Highlight, entry: Work | Project) -> Rewriting:
    """The rewriting; the original words if it would not be true to them."""
    original, known = highlight.text.value, words_of_head(_title(entry), entry.name)
    untrue = rewriting.text != original and compare_line(original, rewriting.text, known)
    return Rewriting(original, reason="untrue") if untrue else rewriting


def _tailored(highlight: Highlight, rewriting: Rewriting) -> TailoredHighlight:
    reason = reason_text(rewriting.reason) if rewriting.reason else None
    return TailoredHighlight(highlight.id, rewriting.text, highlight.text.value, rewriting.rewrites, reason)


def _parse(text: str) -> tuple[Token, ...]:
    return next(parse([text]))


def _current(entry: Work | Project) -> bool:
    return entry.period is not None and entry.period.present


def _title(entry: Work | Project) -> Text | None:
    return entry.position if isinstance(entry, Work) else None


def _groups(
    analysed: AnalysedResume, mapped: CompetencyMap, rewritten: dict[str, TailoredHighlight]
) -> tuple[SelectedGroup, ...]:
    """The choices under their competencies: the two that lead first, then that of the strongest choice."""
    home = {h.id: entry for entry in analysed.resume.entries() for h in entry.highlights}
    groups = []
    for competency in mapped.coverage:
        choices = [c for c in mapped.choices if c.competency == competency.id]
        selections = tuple(Selection(rewritten[c.highlight], home[c.highlight], c.reason) for c in choices)
        if selections:
            groups.append(SelectedGroup(competency.id, competency.label, selections))

    def rank(group: SelectedGroup) -> tuple[bool, int]:
        return group.competency not in FIRST, -max(mapped.relevance[s.highlight.id] for s in group.selections)

    return tuple(sorted(groups, key=rank))
