"""Times without employment that are told among the jobs: "Career break", "Maternity leave, Jan 2021 – Dec 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import takewhile

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_form, any_of
from resumetailor.resume import CareerBreak, Date, Text
from resumetailor.segment.entries import heads
from resumetailor.segment.text import dates, names, prose, wrapped
from resumetailor.segment.text.joining import joined
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import fold
from resumetailor.segment.text.splitting import COMMA, split, without


class GapWords(Knowledge):
    """models/lexicons/career_gaps.yml."""

    sure: tuple[str, ...]
    beside_dates: tuple[str, ...]
    joins: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    dated_examples: tuple[str, ...]
    dated_counterexamples: tuple[str, ...]


words = from_lexicon("career_gaps", GapWords)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    sure, beside = any_form(words().sure), any_form(words().beside_dates)
    ends = rf"\s*(?:$|[,;:.()|•·–—/-]|\b(?:{any_of(words().joins)})\b)"
    return re.compile(rf"(?:{sure}){ends}", re.IGNORECASE), re.compile(rf"(?:{beside})$", re.IGNORECASE)


def tells_gap(text: str, dated: bool) -> bool:
    """Whether `text`, without its dates, says that one was not employed; less will do for it beside a period."""
    sure, beside = _patterns()
    text = fold(text.replace("\t", " | ")).replace("’", "'")
    if sure.match(text) and names.title(re.split(r"[,|]", text)[0]) < 2:
        return True
    return dated and beside.match(text) is not None and names.title(text) < 1.2


def parted(lines: Sequence[Line]) -> tuple[list[Line], list[CareerBreak]]:
    """The lines of the jobs, and the gaps: what names each with its dates, and what is told of it below."""
    marks = heads.find(lines)
    stops = [n for n, mark in enumerate(marks) if mark and prose.stopped(str(lines[n]))]
    gone: set[int] = set()
    gaps: list[CareerBreak] = []
    for n in range(len(lines)):
        if n in gone or not _is_gap(lines, n, marks):
            continue
        date = _date_of(lines, n, marks)
        head = {n} if date is None else {n, date}
        below = range(max(head) + 1, len(lines))
        sentence = [n for n in stops if n in below[:1] and _is_told(lines[n])] if len(stops) == 1 else []
        told = [*sentence, *takewhile(lambda at: not marks[at], below[len(sentence) :])]
        gone |= {*head, *told}
        named = joined(lines[at] for at in sorted(head)) or lines[n].text
        begun, ended = _time(lines[at] for at in sorted(head))
        gaps.append(CareerBreak((named, *_whole(lines[at] for at in told)), True, begun, ended))
    return [line for n, line in enumerate(lines) if n not in gone], gaps


def _is_told(line: Line) -> bool:
    """Whether it ends in a stop, as no head does there, and gives no fields: "Governor of a school since 2021."."""
    return line.list_level is None and prose.stopped(str(line)) and len(split(line, COMMA)) == 1


def told_below(heading: Line | None, lines: Sequence[Line]) -> list[CareerBreak]:
    """The gap of a section if its heading names one and no second period stands below; else none."""
    ranges = [date for line in lines for date in dates.find(line) if not date.single]
    is_gap = heading is not None and tells_gap(str(heading), dated=False) and len(ranges) < 2
    return [CareerBreak(_whole(lines), False, *_time(lines))] if is_gap and lines else []


def _time(lines: Iterable[Line]) -> tuple[Date | None, Date | None]:
    """Its begin and its end, where both or the first are printed."""
    ranges = (dated for line in lines for dated in dates.find(line) if not dated.single)
    found = next(ranges, None)
    return (found.start, found.end) if found else (None, None)


def _whole(lines: Iterable[Line]) -> tuple[Text, ...]:
    """What is told of a gap, whole again if it was wrapped by hand."""
    return tuple(text for told in wrapped.unwrapped(lines) if (text := joined(told)) is not None)


def _is_gap(lines: Sequence[Line], n: int, marks: Sequence[bool]) -> bool:
    line = lines[n]
    ranges = [d for d in dates.find(line) if not d.single]
    date = _date_of(lines, n, marks)
    if not ranges and (line.list_level is not None or not marks[n]) and date is None:
        return False
    if line.list_level is not None and not (ranges and dates.at_edge(line, ranges)):
        return False
    text = " | ".join(map(str, dates.undated(line, dates.find(line))))
    return tells_gap(text, bool(ranges) or date is not None)


def _date_of(lines: Sequence[Line], n: int, marks: Sequence[bool]) -> int | None:
    """The number of the line next to `n` that holds its date and nothing else; beside prose, only in the same row."""
    if dates.find(lines[n]):
        return None
    around = (n - 1, n + 1) if _only_date(lines[0]) else (n + 1, n - 1)
    beside = [at for at in around if 0 <= at < len(lines) and _only_date(lines[at])]
    if not beside:
        return None
    text = str(lines[n])
    surely = lines[n].list_level is None and not prose.sentence(text) and tells_gap(text, dated=False)
    row = lines[n].row
    return next((at for at in beside if marks[n] or surely or (row is not None and row == lines[at].row)), None)


def _only_date(line: Line) -> bool:
    found = dates.find(line)
    return len(found) == 1 and not without(line, [found[0].line])
