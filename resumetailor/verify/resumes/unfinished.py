"""What the source says is not finished yet: a degree in progress, a certificate that is planned or has expired."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.verify.claims.markers import markers
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.pool import Pool, texts


def unfinished_faults(place: str, source: object, output: object, pool: Pool) -> Iterator[Fault]:
    """What is told without saying that it is not finished."""
    before, after = (" ".join(texts(part)) for part in (source, output))
    unfinished = [m for m in markers(before) if m.kind == "unfinished"]
    if unfinished and not any(m.kind == "unfinished" for m in markers(after)) and not pool.tells(before):
        why = f"“{unfinished[0].text}”: the source says that it was not finished"
        yield Fault(Code.IN_PROGRESS_DROPPED, place, before, after, why)
