"""The machine-readable forms of what was read, judged and written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from resumetailor.evidence import Cue, Evidence, Judgement
from resumetailor.mapping import CompetencyMap
from resumetailor.pipeline import Inspection, Success
from resumetailor.report.json_resume import json_resume
from resumetailor.resume import Highlight, Home, Resume
from resumetailor.tailored import TailoredHighlight
from resumetailor.verify import Verdict

Json = dict[str, Any]


def inspection_json(inspection: Inspection) -> Json:
    """Schema resumetailor/inspect/1: the resume in JSON Resume's terms and the evidence of every highlight."""
    analysed = inspection.analysed
    return {
        "schema": "resumetailor/inspect/1",
        "resume": json_resume(analysed.resume),
        "highlights": [
            _highlight(highlight, section, index, analysed.resume, analysed.evidence[highlight.id])
            for section, index, highlight in _placed(analysed.resume)
        ],
        "coverage": _coverage(inspection.mapped),
        "ats": [asdict(check) for check in inspection.ats_checks()],
    }


def outcome_json(outcome: Success, output: str | None) -> Json:
    """Schema resumetailor/outcome/1: every printed text with its source, the rules applied and the reasons."""
    tailored = outcome.tailored
    return {
        "schema": "resumetailor/outcome/1",
        "input": outcome.name,
        "output": output,
        "headline": asdict(tailored.headline) if tailored.headline else None,
        "summary": [asdict(fact) for fact in tailored.summary],
        "selected": _selected(outcome),
        "not_moved": _not_moved(outcome),
        "highlights": [_rewritten(h, outcome) for h in tailored.highlights()],
        "coverage": _coverage(outcome.inspection.mapped),
        "gaps": [c.id for c in outcome.inspection.mapped.gaps],
        "questions": [{"highlight": id, "question": text} for id, text in tailored.questions],
        "remarks": [asdict(remark) for remark in tailored.remarks],
        "ats": [asdict(check) for check in outcome.ats_checks()],
    }


def verdict_json(verdict: Verdict) -> Json:
    """Schema resumetailor/check/1: whether the second resume is true to the first, and every fault with its place."""
    return {
        "schema": "resumetailor/check/1",
        "true": not verdict.faults,
        "faults": [asdict(fault) for fault in verdict.faults],
    }


def _placed(resume: Resume) -> Iterator[tuple[str, int, Highlight]]:
    sections: dict[str, Sequence[Home]] = {
        "work": resume.work,
        "volunteer": resume.volunteer,
        "projects": resume.projects,
        "achievements": resume.achievements,
    }
    for section, homes in sections.items():
        for index, home in enumerate(homes):
            for highlight in home.highlights:
                yield section, index, highlight


def _highlight(highlight: Highlight, section: str, entry: int, resume: Resume, evidence: Evidence) -> Json:
    return {
        "id": highlight.id,
        "text": highlight.text.value,
        "section": section,
        "entry": entry,
        "kind": evidence.kind,
        "kind_score": round(evidence.kind_score, 3),
        "problem_solving": _judgement(evidence.problem_solving),
        "customer_facing": _judgement(evidence.customer_facing),
        "competencies": [
            {"id": c.id, "score": round(c.score, 3), "evidence": _cues(c.evidence)} for c in evidence.competencies
        ],
        "metrics": [m.text for m in evidence.metrics],
        "parts": [asdict(part) for part in evidence.parts],
        "strength": evidence.strength,
        "opening": evidence.opening,
        "practice": _cues(evidence.practice),
        "source": _source(highlight, resume),
    }


def _judgement(judgement: Judgement) -> Json:
    return {"value": judgement.value, "score": round(judgement.score, 3), "evidence": _cues(judgement.evidence)}


def _cues(cues: tuple[Cue, ...]) -> list[Json]:
    return [asdict(cue) for cue in cues]


def _source(highlight: Highlight, resume: Resume) -> Json | None:
    if not highlight.text.source:
        return None
    location = resume.document.blocks[highlight.text.source[0].block].location
    return {"part": location.part, "paragraph": location.paragraph}


def _coverage(mapped: CompetencyMap) -> list[Json]:
    return [
        {
            "id": c.id,
            "label": c.label,
            "highlights": list(c.highlights),
            "hints": list(c.hints),
            "studies": list(c.studies),
        }
        for c in mapped.coverage
    ]


def _selected(outcome: Success) -> list[Json]:
    """The highlights at the top, each with the points that it was chosen for."""
    grounds = {choice.highlight: choice.grounds for choice in outcome.inspection.mapped.choices}
    return [
        {
            "competency": group.competency,
            "label": group.label,
            "highlights": [
                {
                    "id": s.highlight.id,
                    "reason": s.reason,
                    "points": [ground._asdict() for ground in grounds[s.highlight.id]],
                }
                for s in group.selections
            ],
        }
        for group in outcome.tailored.selected
    ]


def _not_moved(outcome: Success) -> list[str]:
    """The highlights chosen for the top that an own layout did not let be moved."""
    moved = {s.highlight.id for group in outcome.tailored.selected for s in group.selections}
    return [choice.highlight for choice in outcome.inspection.mapped.choices if choice.highlight not in moved]


def _rewritten(highlight: TailoredHighlight, outcome: Success) -> Json:
    return {
        "id": highlight.id,
        "text": highlight.text,
        "original": highlight.original,
        "changed": highlight.changed,
        "rewrites": [asdict(rewrite) for rewrite in highlight.rewrites],
        "reason": highlight.reason,
        "relevance": outcome.inspection.mapped.relevance[highlight.id],
    }
