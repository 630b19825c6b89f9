"""Which lines are headings: by their words, and by looking like those that surely are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from resumetailor.segment.person import contact
from resumetailor.segment.sections import candidates, context, headings
from resumetailor.segment.sections.candidates import OF_ENTRIES
from resumetailor.segment.sections.headings import Reading
from resumetailor.segment.sections.looks import Looks, closed_look, look_of_text, styled
from resumetailor.segment.text import dates
from resumetailor.segment.text.lines import Line, Look


def find(lines: Sequence[Line]) -> dict[int, Reading]:
    """The headings among `lines`, by their number.

    Lines whose words are known and cannot be anything else come first; what these look like is then what a
    heading of this resume looks like, and decides about the others.
    """
    readings = candidates.readings(lines)
    marked = _marked(lines, readings)
    sure = [n for n, reading in readings.items() if reading.certainty == 1 and _unmistakable(lines[n], marked)]
    looks = Looks(
        Counter(lines[n].look for n in sure),
        Counter(lines[n].look for n, reading in readings.items() if reading.certainty == 1),
        Counter(lines[n].look for n, reading in readings.items() if reading.certainty > 0),
        Counter(line.look for line in lines),
        look_of_text(lines),
        frozenset(lines[n].column for n in sure if context.heads_row(lines, n)),
        _own_looks(lines, readings),
        _shown_looks(lines, readings),
    )
    certain = set(sure)
    found = {n: reading for n, reading in readings.items() if _accepted(n, reading, lines, looks, n in certain)}
    return _without_labels(found, lines)


def _own_looks(lines: Sequence[Line], readings: Mapping[int, Reading]) -> frozenset[tuple[Look, bool]]:
    """Those in which at least three headings are set by their words, and of all lines fewer than as many others."""
    known = Counter(closed_look(lines[n]) for n, r in readings.items() if r.certainty >= 0.8)
    every = Counter(map(closed_look, lines))
    return frozenset(look for look, count in known.items() if count > 2 and count * 2 > every[look])


def _shown_looks(lines: Sequence[Line], readings: Mapping[int, Reading]) -> frozenset[tuple[int, Look]]:
    """Those, larger than most text, of at least three lines of a flow without known headings; one is likely one."""
    known = {lines[n].block.region for n, reading in readings.items() if reading.certainty == 1}
    usual = Counter(line.size for line in lines).most_common(1)
    alike: dict[tuple[int, Look], list[int]] = {}
    for n, line in enumerate(lines):
        if line.block.region not in known and (line.bold or line.caps) and (line.size or 0) > (usual[0][0] or 0):
            alike.setdefault((line.block.region, line.look), []).append(n)
    return frozenset(look for look, numbers in alike.items() if _all_head(numbers, lines, readings))


def _all_head(numbers: Sequence[int], lines: Sequence[Line], readings: Mapping[int, Reading]) -> bool:
    """Whether these lines, which are set alike, are headings: hardly one may begin an entry, and one is likely none."""
    possible = all(n in readings and not dates.find(lines[n]) for n in numbers)
    likely = any(n in readings and readings[n].certainty > 0 for n in numbers)
    apart = sum(context.unlike_an_entry(lines, n) for n in numbers)
    return len(numbers) > 2 and possible and likely and apart * 3 >= len(numbers) * 2


def _without_labels(found: dict[int, Reading], lines: Sequence[Line]) -> dict[int, Reading]:
    """The headings but those that only group highlights, or name the first entry below a heading.

    The former stand above a list and are set unlike the heading of the highlights.
    """
    kept: dict[int, Reading] = {}
    opened: int | None = None
    for n, reading in found.items():
        if reading.certainty == 0 and n - 1 in kept and kept[n - 1].kinds in OF_ENTRIES:
            continue
        listed = n + 1 < len(lines) and lines[n + 1].list_level is not None
        if opened is not None and listed and lines[n].look != lines[opened].look:
            continue
        kept[n] = reading
        opened = n if reading.kinds == ("highlights",) else None
    return kept


def _unmistakable(line: Line, marked: frozenset[Look]) -> bool:
    return not headings.ambiguous(str(line)) and (line.list_level is None or line.look in marked)


def _marked(lines: Sequence[Line], readings: Mapping[int, Reading]) -> frozenset[Look]:
    """The looks of headings that stand behind a sign as list items do ("❖ EDUCATION"): most lines so set are known."""
    listed = [n for n, line in enumerate(lines) if line.list_level is not None]
    known = Counter(lines[n].look for n in listed if n in readings and readings[n].certainty == 1)
    every = Counter(lines[n].look for n in listed)
    return frozenset(look for look, count in known.items() if count > 1 and count * 3 >= every[look] * 2)


def _accepted(n: int, reading: Reading, lines: Sequence[Line], looks: Looks, sure: bool) -> bool:
    line = lines[n]
    if closed_look(line) in looks.own and _stands_alone(n, reading, lines):
        return True
    if (line.block.region, line.look) in looks.shown:
        return True
    if ":" in str(line).rstrip(": ") and (reading.certainty <= 0.5 or contact.is_labelled_detail(str(line))):
        return False
    if sure and reading.kinds == ("languages",) and looks.settled(line) and not context.spoken_below(lines, n):
        return False
    if sure:
        return _accepted_if_sure(n, lines, looks)
    return _accepted_by_look(n, reading, lines, looks)


def _accepted_if_sure(n: int, lines: Sequence[Line], looks: Looks) -> bool:
    """Whether a line whose words are those of a heading is set as one."""
    line = lines[n]
    if looks.sure[line.look] == 1 and context.in_right_cell(lines, n):
        return False
    plain = not (line.bold or line.caps or styled(line))
    return looks.usual(line) or not (plain and looks.settled(line)) or context.heads_row(lines, n)


def _accepted_by_look(n: int, reading: Reading, lines: Sequence[Line], looks: Looks) -> bool:
    """Whether a line is set as a heading; the less certain its words, the more its look must say."""
    line, usual = lines[n], looks.usual(lines[n])
    if reading.certainty == 1:
        prominent = _prominent(line) or looks.larger(line)
        alone = not looks.sure and line.list_level is None and prominent
        beside = line.column in looks.columns and context.heads_row(lines, n)
        return (usual or looks.nearly_usual(line) or alone or beside) and not context.in_right_cell(lines, n)
    if reading.certainty > 0.5:
        alone = (line.bold or line.caps or looks.larger(line)) and line.list_level is None and not looks.settled(line)
        return (usual or styled(line) or alone) and not context.in_right_cell(lines, n)
    if reading.certainty > 0:
        return (usual or styled(line)) and (
            context.unlike_an_entry(lines, n) or looks.kept(line) or looks.reserved(line)
        )
    return (
        styled(line, 1)
        or (looks.reserved(line) and context.unlike_an_entry(lines, n) and context.undated_below(lines, n))
        or _is_usual_unknown(n, lines, looks)
    )


def _stands_alone(n: int, reading: Reading, lines: Sequence[Line]) -> bool:
    """Whether it labels and dates nothing, heads no entry, stands beside nothing, and is printed only once."""
    line, phrase = lines[n], headings.normal(str(lines[n]))
    beside = context.in_right_cell(lines, n) or context.heads_row(lines, n)
    told = ":" in str(line).rstrip(": ") or bool(dates.find(line))
    label = (
        told or contact.is_label(str(line)) or (headings.is_label(str(line)) and candidates.within_entries(n, lines))
    )
    unnamed = reading.certainty == 0 and not closed_look(line)[1]
    entry = unnamed and not (context.unlike_an_entry(lines, n) and context.undated_below(lines, n))
    return not (label or beside or entry or line.list_level is not None) and _count(phrase, lines) == 1


def _count(phrase: str, lines: Sequence[Line]) -> int:
    return sum(headings.normal(str(line)) == phrase for line in lines if len(line) < 80)


def _is_usual_unknown(n: int, lines: Sequence[Line], looks: Looks) -> bool:
    """Whether a line of unknown words looks as the headings do, and unlike what begins or labels anything else."""
    line = lines[n]
    return (
        looks.usual(line)
        and not headings.is_label(str(line))
        and not contact.is_label(str(line))
        and _rare(line, lines, looks)
        and not context.labels_row(lines, n)
        and context.unlike_an_entry(lines, n)
        and (context.undated_below(lines, n) or looks.kept(line))
    )


def _rare(line: Line, lines: Sequence[Line], looks: Looks) -> bool:
    """Whether lines that look so are headings: most are known, or several are and none begins an entry."""
    if len(headings.normal(str(line)).split()) > 5 or any(c.isdigit() for c in headings.normal(str(line))):
        return False
    mostly = looks.known[line.look] * 2 >= looks.all[line.look]
    return mostly or (looks.known[line.look] > 1 and _never_an_entry(line.look, lines))


def _never_an_entry(look: Look, lines: Sequence[Line]) -> bool:
    alike = [n for n, line in enumerate(lines) if line.look == look and headings.read(str(line)).certainty < 1]
    return all(context.unlike_an_entry(lines, n) for n in alike)


def _prominent(line: Line) -> bool:
    return line.bold or line.caps or styled(line) or str(line).rstrip().endswith(":")
