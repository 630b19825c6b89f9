"""The lines of two resumes: each output line against its own source line, then lines lost, invented or moved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resumetailor.english.abbreviations import ends_a_sentence
from resumetailor.resume import Resume, texts_in
from resumetailor.verify.claims.labels import is_label, without_label
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.line.bound_people import partners
from resumetailor.verify.line.compare import compare_line
from resumetailor.verify.resumes.align import Group, Line, align, overlap, weight
from resumetailor.verify.resumes.attribution import credited
from resumetailor.verify.resumes.clauses import clauses
from resumetailor.verify.resumes.entries import Entry, words_of_head
from resumetailor.verify.resumes.fields import general_keys
from resumetailor.verify.resumes.pool import Pool, keys, plain, text_keys
from resumetailor.verify.resumes.summary import SUMMARY, Countable
from resumetailor.verify.resumes.target import begins_with_aim, direction

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-z(])")
_NEAR = 3
"""So many lines are looked at for what a clause of the summary tells."""
_AWARDS = "awards"
_LABEL_WORDS = 5
"""A line of so few words without a number is a label: a heading, a competency, an employer."""


def source_lines(resume: Resume, entries: Sequence[Entry]) -> list[Line]:
    """All lines of a resume that tell something; those of the summary may be left out by an output."""
    titles = words_of_head(resume.basics.label, *(w.position for w in resume.work))
    lines = [
        Line(h.text.value, f"{e.place}, highlight {i}", e.number, known=words_of_head(*e.called))
        for e in entries
        for i, h in enumerate(e.item.highlights, start=1)
    ]
    lines += [Line(str(e.item.summary), f"{e.place}, description", e.number) for e in entries if e.item.summary]
    lines += [Line(h.text.value, "achievements", apart=True) for a in resume.achievements for h in a.highlights]
    lines += [Line(t.value, SUMMARY, required=False, known=titles) for t in resume.basics.summary]
    lines += [Line(str(item.text), _AWARDS, required=False) for item in resume.awards]
    lines += [Line(str(c), "education", required=False) for e in resume.education for c in e.courses]
    lines += [Line(t.value, "career breaks") for t in texts_in(resume.career_breaks)]
    lines += [Line(t.value, str(o.heading or "other")) for o in resume.other for t in o.lines]
    return [replace(line, text=sentence) for line in lines for sentence in _unlabelled(sentences(line.text))]


def _unlabelled(found: Sequence[str]) -> Sequence[str]:
    """The sentences of a line without a label that stands before them: "Working with data. Cut the wait …"."""
    return found[1:] if len(found) > 1 and is_label(found[0]) else found


def sentences(text: str) -> list[str]:
    """A paragraph's sentences; none ends within brackets: "(Firm Pvt. Ltd., 2021 to present)"."""
    found: list[str] = []
    for part in _SENTENCE.split(text):
        if found and (not ends_a_sentence(found[-1], part) or found[-1].count("(") > found[-1].count(")")):
            found[-1] += f" {part}"
        elif part:
            found.append(part)
    return found


def output_lines(resume: Resume, entries: Sequence[Entry], matched: dict[int, int]) -> list[Line]:
    """All lines of the output; `entry` is the number of the entry's counterpart in the source."""
    lines = source_lines(resume, entries)
    homes = {number: matched.get(number, -1 - number) for number in range(len(entries))}
    return [line if line.entry is None else replace(line, entry=homes[line.entry]) for line in lines]


def homeless(lines: Sequence[Line], entries: Iterable[int]) -> list[Line]:
    """The lines, those of some entries without their entry: whether they were moved cannot be told."""
    lost = frozenset(entries)
    return [replace(line, entry=None) if line.entry in lost else line for line in lines]


def body_faults(
    sources: Sequence[Line], outputs: Sequence[Line], entries: Sequence[Entry], facts: Countable, pool: Pool
) -> Iterator[Fault]:
    """What is wrong with the lines. `facts` are the source's, `pool` holds all texts of the output."""
    free: list[Line] = []
    settled: set[str] = set()
    for line in outputs:
        yield from facts.post_faults(line)
        if line.entry is None and (facts.pool.heads(line.text) or (_label(line.text) and facts.pool.says(line.text))):
            settled.add(plain(line.text))
            continue
        if facts.settles(line):
            continue
        counted = _counted(line, facts)
        if counted is None:
            named = credited(line, entries, facts.pool)
            yield from (*_held_elsewhere(named, entries), *facts.tenure_faults(line))
            free.append(facts.without_title(facts.without_lead(named)))
        else:
            yield from counted
    sources = [
        line if line.entry is not None else replace(line, required=line.required and not pool.heads(line.text))
        for line in sources
        if plain(line.text) not in settled
    ]
    free = [line for line in free if line.text]
    groups = align(sources, free)
    for group in groups:
        yield from _group_faults(group, _shortenable(group, groups, sources, free), free, facts, pool)


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


def _group_faults(
    group: Group, sources: Sequence[Line], outputs: Sequence[Line], facts: Countable, pool: Pool
) -> Iterator[Fault]:
    mine, theirs = _once([sources[i] for i in group.sources]), [outputs[j] for j in group.outputs]
    if not theirs:
        for line in mine:
            if line.required and not pool.tells(line.text):
                yield Fault(Code.LINE_LOST, line.place, line.text, "", "no line of the output says it")
    elif not mine:
        for line in theirs:
            told = _harmless(line, facts.pool) or _told_by_clauses([line], sources, facts.pool)
            if not told and all(rest.text for rest in facts.untold(line)):
                yield Fault(Code.LINE_INVENTED, line.place, "", line.text, "no line of the source says it")
    elif any(line.place != _AWARDS for line in (*mine, *theirs)):  # those are compared as a list
        several = [_but_aims(lines, theirs) for lines in (mine, *_whole_summary(mine, sources))]
        faults = _least(
            told(lines, left, _homes(lines, sources), facts.pool)
            for printed in (theirs, *_with_citations(theirs))
            for left in _untold(printed, facts)
            for lines in several
            for told in (_told_faults, _drawn_faults)
        )
        if faults and not _told_by_clauses(theirs, sources, facts.pool):
            yield from faults


def _told_by_clauses(theirs: Sequence[Line], sources: Sequence[Line], pool: Pool) -> bool:
    """Whether each clause of a sentence of the summary is true to one line or another of the source."""
    told = [replace(line, text=clause) for line in theirs for clause in clauses(line.text, pool)]
    return all(line.place == SUMMARY for line in theirs) and all(_is_told(clause, sources, pool) for clause in told)


def _is_told(clause: Line, sources: Sequence[Line], pool: Pool) -> bool:
    """Whether one of the lines that have most in common with it tells all that it says, and maybe more."""
    near = sorted(sources, key=lambda line: overlap(clause.text, line.text), reverse=True)[:_NEAR]
    shortened = ([replace(line, required=False)] for line in near if overlap(clause.text, line.text))
    return any(not list(_drawn_faults(mine, [clause], _homes(mine, sources), pool)) for mine in shortened)


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
    return line.entry is None and line.place != SUMMARY and (pool.tells(line.text) or _label(line.text))


def _label(text: str) -> bool:
    """Whether it is so short that it tells nothing of the person; with a full stop, if it may name a skill."""
    return len(keys(text)) <= _LABEL_WORDS and not quantities(text) and (not text.endswith(".") or is_label(text))


def _told_faults(
    mine: Sequence[Line], theirs: Sequence[Line], homes: frozenset[int | None], pool: Pool
) -> Iterator[Fault]:
    if not theirs:
        return
    source = _joined(mine)
    output = _joined([replace(t, text=without_label(source, t.text)) for t in theirs])
    place = theirs[0].place
    for line in theirs:
        claimed = line.credited if line.entry is None else {line.entry}
        if claimed and not homes & claimed and (homes != {None} or all(m.apart for m in mine)):
            yield Fault(
                Code.LINE_MOVED, line.place, source, line.text, f"in the source it stands under {mine[0].place}"
            )
    if not any(m.required for m in mine):
        source = _told_part(source, output)
    known = frozenset(k for m in mine for k in m.known)
    for fault in compare_line(source, output, known):
        yield replace(fault, code=_borrowed(fault, source, pool), place=place)


def _drawn_faults(
    mine: Sequence[Line], theirs: Sequence[Line], homes: frozenset[int | None], pool: Pool
) -> Iterator[Fault]:
    """The same of what may be shortened, by all that it says: what is left out is no loss, but for partners."""
    whole = [replace(m, required=True) for m in mine]
    may_lose = () if any(m.required for m in mine) or _loses_partners(mine, theirs) else _SHORTENED
    for fault in _told_faults(whole, theirs, homes, pool):
        if fault.code not in may_lose:
            yield fault


def _loses_partners(mine: Sequence[Line], theirs: Sequence[Line]) -> bool:
    """Whether somebody with whom it was done is not named."""
    named = text_keys(*(t.text for t in theirs))
    return any(partners(m.text) - named for m in mine)


_SHORTENED = (Code.DETAIL_LOST, Code.NUMBER_DROPPED)
"""What is left out where a line is shortened."""
_CLAUSE = re.compile(r"(?<=[,;:.!?])\s+|\s+(?=(?:and|but)\s)|\s+[–—-]\s+")


def _told_part(source: str, output: str) -> str:
    """The clauses of a line that may be shortened of which the output tells at least half."""
    clauses = [c for c in _CLAUSE.split(source) if 2 * overlap(c, output) >= weight(c)]
    return "; ".join(clauses) or source


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
