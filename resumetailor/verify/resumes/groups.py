"""Output lines against the source lines that they tell: reworded, split, merged, or drawn from several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.align import Group, Line, overlap
from resumetailor.verify.resumes.clauses import clauses, told_clauses
from resumetailor.verify.resumes.lines import AWARDS, is_short_label
from resumetailor.verify.resumes.pool import Pool, plain
from resumetailor.verify.resumes.retelling import retold_faults, shortened_faults
from resumetailor.verify.resumes.summary import SUMMARY, Countable
from resumetailor.verify.resumes.target import begins_with_aim, direction

_NEAR = 3
"""So many lines are looked at for what a clause of the summary tells."""


def group_faults(
    group: Group, sources: Sequence[Line], outputs: Sequence[Line], facts: Countable, pool: Pool
) -> Iterator[Fault]:
    """What is wrong with the lines of a group: those of one side alone are lost or invented."""
    mine, theirs = _once([sources[i] for i in group.sources]), [outputs[j] for j in group.outputs]
    if not theirs:
        yield from (_lost(line) for line in mine if line.required and not pool.tells(line.text))
    elif not mine:
        yield from (_invented(line) for line in theirs if not _has_source(line, sources, facts))
    elif any(line.place != AWARDS for line in (*mine, *theirs)):  # those are compared as a list
        faults = _least(_readings(mine, theirs, sources, facts))
        if faults and not _told_by_clauses(theirs, sources, facts.pool):
            yield from faults


def _lost(line: Line) -> Fault:
    return Fault(Code.LINE_LOST, line.place, line.text, "", "no line of the output says it")


def _invented(line: Line) -> Fault:
    return Fault(Code.LINE_INVENTED, line.place, "", line.text, "no line of the source says it")


def _has_source(line: Line, sources: Sequence[Line], facts: Countable) -> bool:
    """Whether an output line that tells no source line is borne out by something else."""
    told = _harmless(line, facts.pool) or _told_by_clauses([line], sources, facts.pool)
    return told or not all(rest.text for rest in facts.untold(line))


def _readings(
    mine: Sequence[Line], theirs: Sequence[Line], sources: Sequence[Line], facts: Countable
) -> Iterator[Iterator[Fault]]:
    """The faults of each way in which the output lines may tell the source lines."""
    several = [_but_aims(lines, theirs) for lines in (mine, *_required(mine), *_whole_summary(mine, sources))]
    for printed in (theirs, *_with_citations(theirs)):
        for left in _untold(printed, facts):
            for lines in several:
                homes = _homes(lines, sources)
                yield retold_faults(lines, left, homes, facts.pool)
                yield shortened_faults(lines, left, homes, facts.pool)


def _told_by_clauses(theirs: Sequence[Line], sources: Sequence[Line], pool: Pool) -> bool:
    """Whether each clause of a sentence of the summary is true to one line or another of the source."""
    told = [replace(line, text=clause) for line in theirs for clause in clauses(line.text, pool)]
    return all(line.place == SUMMARY for line in theirs) and all(_is_told(clause, sources, pool) for clause in told)


def _is_told(clause: Line, sources: Sequence[Line], pool: Pool) -> bool:
    """Whether one of the lines that have most in common with it tells all that it says, and maybe more."""
    near = sorted(sources, key=lambda line: overlap(clause.text, line.text), reverse=True)[:_NEAR]
    free = [replace(line, required=False) for line in near if overlap(clause.text, line.text)]
    cut = [replace(line, text=told_clauses(line.text, clause.text)) for line in free]
    return any(
        not list(shortened_faults([mine], [clause], _homes([whole], sources), pool))
        for mine, whole in (*zip(free, free, strict=True), *zip(cut, free, strict=True))
    )


def _untold(theirs: Sequence[Line], facts: Countable) -> Iterator[Sequence[Line]]:
    """The output lines, and also without what of the summary the rest of the source bears out."""
    yield theirs
    shortened = [tuple(facts.untold(line)) or (line, line) for line in theirs]
    for lines in zip(*shortened, strict=True):
        yield [line for line in lines if line.text]


def _with_citations(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines with where they were, or when alone, as they are printed: the source line may say so itself."""
    for number in range(max(len(line.printed) for line in lines)):
        yield [replace(line, text=(*line.printed, *[line.text] * 2)[number]) for line in lines]


def _homes(mine: Sequence[Line], sources: Sequence[Line]) -> frozenset[int | None]:
    """The entries under which the lines stand, or others that tell the same word for word."""
    said = {plain(line.text) for line in mine}
    twins = (line.entry for line in sources if line.entry is not None and plain(line.text) in said)
    return frozenset((*(line.entry for line in mine), *twins))


def _once(lines: Sequence[Line]) -> list[Line]:
    """The lines without achievements of no job that others of them tell word for word."""
    said = [plain(line.text) for line in lines if not line.apart]
    return [line for line in lines if not (line.apart and any(plain(line.text) in other for other in said))]


def _least(candidates: Iterable[Iterator[Fault]]) -> list[Fault]:
    """The faults of the source that the output is most true to."""
    found: list[list[Fault]] = []
    for faults in map(list, candidates):
        if not faults:
            return []
        found.append(faults)
    return min(found, key=len)


def _required(mine: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Those that may not be left out: the summary may, and tell again what a job tells."""
    required = [line for line in mine if line.required]
    if 0 < len(required) < len(mine):
        yield required


def _whole_summary(mine: Sequence[Line], sources: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """All of the summary, of which an output may have drawn several sentences into one."""
    if all(line.place == SUMMARY for line in mine):
        yield [line for line in sources if line.place == SUMMARY]


def _but_aims(mine: Sequence[Line], theirs: Sequence[Line]) -> Sequence[Line]:
    """The source lines without sentences that only say what is wanted, where the output says nothing of the kind."""
    if any(direction().search(line.text) for line in theirs):
        return mine
    return [line for line in mine if line.place != SUMMARY or not begins_with_aim(line.text)] or mine


def _harmless(line: Line, pool: Pool) -> bool:
    """Whether a line without a source is a label, or made of what the source's other fields say."""
    if pool.says(line.text) or pool.heads(line.text):
        return True
    return line.entry is None and line.place != SUMMARY and (pool.tells(line.text) or is_short_label(line.text))
