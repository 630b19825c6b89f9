"""The lines of two resumes: each output line against its own source line, then lines lost, invented or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import compress

from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.align import Group, Line, align, overlap
from resumetailor.verify.resumes.attribution import credited
from resumetailor.verify.resumes.entries import Entry
from resumetailor.verify.resumes.fields import general_keys
from resumetailor.verify.resumes.groups import group_faults
from resumetailor.verify.resumes.lines import is_short_label
from resumetailor.verify.resumes.pool import Pool, keys, plain, text_keys
from resumetailor.verify.resumes.summary import SUMMARY, Countable


def body_faults(
    sources: Sequence[Line], outputs: Sequence[Line], entries: Sequence[Entry], facts: Countable, pool: Pool
) -> Iterator[Fault]:
    """What is wrong with the lines. `facts` are the source's, `pool` holds all texts of the output."""
    done = [_is_label(line, facts) or facts.settles(line) for line in outputs]
    settled = {plain(line.text) for line in compress(outputs, done)}
    free: list[Line] = []
    for line, needs_no_source in zip(outputs, done, strict=True):
        yield from (*facts.post_faults(line), *facts.tenure_faults(line))
        if needs_no_source:
            continue
        counted = _counted(line, facts)
        if counted is None:
            named = credited(line, entries, facts.pool)
            yield from _held_elsewhere(named, entries)
            free.append(facts.without_title(facts.without_lead(named)))
        else:
            yield from counted
    wanted = [
        _unless_named(line, pool) for line in sources if line.entry is not None or plain(line.text) not in settled
    ]
    free = [line for line in free if line.text]
    groups = align(wanted, free)
    for group in groups:
        yield from group_faults(group, _shortenable(group, groups, wanted, free), free, facts, pool)


def _is_label(line: Line, facts: Countable) -> bool:
    """Whether a line of no entry is a heading or a label that the source has."""
    if line.entry is not None:
        return False
    return facts.pool.heads(line.text) or (is_short_label(line.text) and facts.pool.says(line.text))


def _unless_named(line: Line, pool: Pool) -> Line:
    """The source line, which the output may leave out where it has it as a heading."""
    return line if line.entry is not None else replace(line, required=line.required and not pool.heads(line.text))


def _shortenable(
    group: Group, groups: Sequence[Group], sources: Sequence[Line], outputs: Sequence[Line]
) -> Sequence[Line]:
    """The sources; those that another group tells more fully may be shortened in this one: the whole stands there."""
    if not group.outputs:
        return sources
    again = {i for i in group.sources if any(i in g.sources and _fuller(i, g, group, sources, outputs) for g in groups)}
    return (
        [replace(line, required=False) if i in again else line for i, line in enumerate(sources)] if again else sources
    )


def _fuller(source: int, one: Group, other: Group, sources: Sequence[Line], outputs: Sequence[Line]) -> bool:
    """Whether one group tells more of a source than another; of two that tell as much, the one below the jobs does."""
    told = [
        (
            overlap(sources[source].text, " ".join(outputs[j].text for j in g.outputs)),
            outputs[g.outputs[0]].place != SUMMARY,
        )
        for g in (one, other)
        if g.outputs
    ]
    return len(told) > 1 and told[0] > told[1]


def _held_elsewhere(line: Line, entries: Sequence[Entry]) -> Iterator[Fault]:
    """A title of the source told beside an employer where another was held."""
    said = frozenset(keys(line.text)) - general_keys()
    held = [entry for entry in entries if said and said <= text_keys(entry.position)]
    if held and line.credited and line.credited.isdisjoint(entry.number for entry in held):
        yield Fault(Code.LINE_MOVED, line.place, held[0].place, line.text, "in the source another title was held there")


def _counted(line: Line, facts: Countable) -> list[Fault] | None:
    """The faults of a line that only counts; None of one that must be borne out, as a summary's must be by phrases."""
    if line.entry is not None or facts.pool.tells(line.text):
        return None
    if facts.is_headline(line.text):
        return []
    faults = facts.counted_faults(line.place, line.text)
    return faults or None if line.place == SUMMARY and not facts.labelled(line.text) else faults
