"""What whoever runs a folder wants to know of each resume without opening it."""

from __future__ import annotations

from dataclasses import dataclass

from resumetailor.pipeline import Success


@dataclass(frozen=True, slots=True)
class Digest:
    """Counts of a tailored resume, and the labels of the competencies that nothing in it shows, parted by "; "."""

    highlights: int
    chosen: int
    reworded: int
    gaps: str
    questions: int
    remarks: int


def digest(outcome: Success) -> Digest:
    """The digest of a tailored resume; no text of the resume is in it."""
    tailored = outcome.tailored
    highlights = tailored.highlights()
    return Digest(
        highlights=len(highlights),
        chosen=sum(len(group.selections) for group in tailored.selected),
        reworded=sum(highlight.changed for highlight in highlights),
        gaps="; ".join(gap.label for gap in outcome.inspection.mapped.gaps),
        questions=len(tailored.questions),
        remarks=len(tailored.remarks),
    )
