"""Source lines told again in one or several output lines: what is wrong with that, in full or shortened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from resumetailor.verify.claims.labels import without_label
from resumetailor.verify.claims.participants import partners
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.line.compare import compare_line
from resumetailor.verify.resumes.align import Line, overlap, weight
from resumetailor.verify.resumes.clauses import depends, shares_credit
from resumetailor.verify.resumes.pool import Pool, text_keys

_SHORTENED = (Code.DETAIL_LOST, Code.NUMBER_DROPPED)
"""What is left out where a line is shortened."""
_CLAUSE = re.compile(r"(?<=[,;:.!?])\s+|\s+(?=(?:and|but)\s)|\s+[–—-]\s+")


def retold_faults(
    mine: Sequence[Line], theirs: Sequence[Line], homes: frozenset[int | None], pool: Pool
) -> Iterator[Fault]:
    """What is wrong with source lines told again; `homes` are the entries below which they may stand."""
    if not theirs:
        return
    source = _joined(mine)
    output = _joined([replace(t, text=without_label(source, t.text)) for t in theirs])
    where = f"in the source it stands under {mine[0].place}"
    yield from (Fault(Code.LINE_MOVED, t.place, source, t.text, where) for t in theirs if _moved(t, mine, homes))
    if not any(m.required for m in mine):
        source = _told_part(source, output)
    known = frozenset(k for m in mine for k in m.known)
    for fault in compare_line(source, output, known):
        yield replace(fault, code=_borrowed(fault, source, pool), place=theirs[0].place)


def _moved(line: Line, mine: Sequence[Line], homes: frozenset[int | None]) -> bool:
    """Whether it claims to be of another entry than the source lines."""
    claimed = line.credited if line.entry is None else {line.entry}
    return bool(claimed) and not homes & claimed and (homes != {None} or all(m.apart for m in mine))


def shortened_faults(
    mine: Sequence[Line], theirs: Sequence[Line], homes: frozenset[int | None], pool: Pool
) -> Iterator[Fault]:
    """The same of what may be shortened, by all that it says: what is left out is no loss, but for partners."""
    whole = [replace(m, required=True) for m in mine]
    may_lose = () if any(m.required for m in mine) or _loses_partners(mine, theirs) else _SHORTENED
    for fault in retold_faults(whole, theirs, homes, pool):
        if fault.code not in may_lose:
            yield fault


def _loses_partners(mine: Sequence[Line], theirs: Sequence[Line]) -> bool:
    """Whether somebody with whom it was done is not named."""
    named = text_keys(*(t.text for t in theirs))
    return any(partners(m.text) - named for m in mine)


def _told_part(source: str, output: str) -> str:
    """The clauses of a line that may be shortened of which the output tells at least half, with all shared credit."""
    clauses = _CLAUSE.split(source)
    told = [2 * overlap(c, output) >= weight(c) for c in clauses]
    following = zip(clauses[1:], told[1:], strict=True)
    needed = [is_told and depends(behind, c) for c, (behind, is_told) in zip(clauses, following, strict=False)]
    kept = [c for c, *signs in zip(clauses, told, [*needed, False], strict=True) if any(signs) or shares_credit(c)]
    return "; ".join(kept) if any(told) else source


def _joined(lines: Sequence[Line]) -> str:
    return (
        lines[0].text if len(lines) == 1 else " ".join(t.text if t.text[-1:] in ".!?;" else f"{t.text}." for t in lines)
    )


def _borrowed(fault: Fault, source: str, pool: Pool) -> Code:
    """A wrong number that other lines of the source have was borrowed from there."""
    if fault.code not in (Code.NUMBER_CHANGED, Code.NUMBER_ADDED):
        return fault.code
    own = {q.value for q in quantities(source)}
    new = [q for q in quantities(fault.output) if q.value not in own]
    borrowed = any(pool.counts_elsewhere(q.value, q.unit, source) for q in new)
    return Code.NUMBER_BORROWED if borrowed else fault.code
