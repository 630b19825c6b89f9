"""Posts told as a sentence: "Working as Support Engineer with Kaveri Ltd., Chennai from June 2019 till date."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resumetailor.segment.entries import told_forms
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.entries.head_signs import tells_act
from resumetailor.segment.entries.told_forms import Kind
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences

_LONGEST = 240
_HEADS = ("title", "employer", "place", "base")


def tells_post(line: Line) -> bool:
    """Whether somebody tells in a sentence where they were what, and when."""
    return bool(dates.find(line)) and _of_somebody(line) and _dated(line) is not None


def tells_further(line: Line) -> bool:
    """Whether somebody tells so of a post but not as what, or only that it came later, as beside one told in full."""
    return _of_somebody(line) and (_untitled(line) or _later(line)) is not None


def joins(text: str) -> bool:
    """Whether it only leads to what a sentence tells of a post."""
    return len(text) <= _LONGEST and told_forms.is_joint(text)


def parted(line: Line) -> list[Line]:
    """The paragraph, parted before each sentence that tells of a further post."""
    if not (dates.find(line) and _of_somebody(line)):
        return [line]
    found, starts = _clauses(line), list[int]()
    for number, sentence in enumerate(found):
        if _dated(sentence) or (starts and _later(sentence)):
            starts.append(number)
    cuts = [0, *starts[1:], len(found)]
    return [line.stretch(found[a].start, found[b - 1].end) for a, b in pairwise(cuts)]


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The posts, and below each what is told of it, if the first line tells one and no other post has another form."""
    lines = [part for line in lines for part in parted(line)]
    several = any(map(tells_post, lines))
    result: list[Entry] = []
    for line in lines:
        entry = _dated(line) or ((_untitled(line) or _later(line)) if several else served(line))
        if entry is not None:
            result.append(entry)
        elif result and all(d.single for d in dates.find(line)):
            result[-1].body.append(line)
        else:
            return []
    return result


def served(line: Line) -> Entry | None:
    """The unpaid post that a sentence tells, with its time or as what nobody is paid for: "Trustee of a hospice."."""
    text = str(line)
    time = _time(line)
    told = prose.stopped(text) and (time or told_forms.is_unpaid(text)) and len(sentences(line)) == 1
    found = told_forms.match(_untimed(line, time), ["served"]) if told and len(line) <= _LONGEST else None
    if found is None:
        return None
    heads = [_whole(line, *found.span(part)) for part in ("title", "employer")]
    return Entry(heads, time, [line.trimmed(*found.span(part)) for part in ("told", "more", "often") if found[part]])


def below_employer(entry: Entry) -> Entry:
    """The entry; below the name of an employer alone, with the time and the title that its first sentence tells."""
    if not entry.heads or entry.dated or not entry.body or entry.body[0].list_level is not None:
        return entry
    first, *more = sentences(entry.body[0])
    titled = any(names.title(str(head)) >= 1.2 for head in entry.heads)
    post = _below(first, titled) if _lasts(first) else None
    if post is None:
        return entry
    return replace(entry, heads=entry.heads + post.heads, dated=post.dated, body=[*post.body, *more, *entry.body[1:]])


def _below(line: Line, titled: bool) -> Entry | None:
    """What the sentence tells of a post whose employer is known, and perhaps its title."""
    time = _time(line)
    named = dates.undated(line, time)
    if not titled and len(named) == 1 and names.title(str(named[0])) >= 1.2 and not tells_act(str(named[0])):
        return Entry(named, time)
    return _told(line, time, ("here",) if titled else ("below_employer", "here"))


def _clauses(line: Line) -> list[Line]:
    """The sentences, one with a colon parted behind that: "Stories taught me the rest: from 2013 I was a librarian"."""
    result: list[Line] = []
    for sentence in sentences(line):
        before, colon, _ = str(sentence).partition(": ")
        end = len(before) + 1 if colon else 0
        parts = (sentence.trimmed(0, end), sentence.trimmed(end, len(sentence)))
        result += parts if end and not dates.find(parts[0]) and _of_somebody(parts[1]) else [sentence]
    return result


def _of_somebody(line: Line) -> bool:
    return told_forms.of_somebody(str(line))


def _dated(line: Line) -> Entry | None:
    """The post that a sentence of the paragraph tells in full, with what the others tell of it."""
    found = _clauses(line) if dates.find(line) else []
    for number, sentence in enumerate(found):
        time = _time(sentence)
        kinds: tuple[Kind, ...] = ("lasting", "begun") if _lasts(sentence) else ("begun",)
        if time and (entry := _told(sentence, time, kinds)) is not None:
            entry.body = [*found[:number], *entry.body, *found[number + 1 :]]
            return entry
    return None


def _untitled(line: Line) -> Entry | None:
    """The post, told with its time and its employer in the first sentence, but without a title."""
    first, *more = sentences(line) if dates.has_period(line) else [line]
    entry = _told(first, _time(first), ("untitled",)) if _lasts(first) else None
    if entry is not None:
        entry.body += more
    return entry


def _later(line: Line) -> Entry | None:
    """The post of which the first sentence tells only that it was held later: "Since then I have been Head Nurse"."""
    first, *more = sentences(line) if told_forms.is_later(str(line)) else [line]
    entry = _told(first, [], ("lasting",)) if told_forms.is_later(str(first)) and not dates.find(first) else None
    if entry is not None:
        entry.body += more
    return entry


def _lasts(line: Line) -> bool:
    return any(not dated.single for dated in dates.find(line))


def _time(line: Line) -> list[Dated]:
    """The one period of the sentence; else when it began, and when it ended."""
    found = dates.find(line)
    lasting = [dated for dated in found if not dated.single]
    if lasting or not 0 < len(found) <= 2:
        return lasting if len(lasting) == 1 else []
    if len(found) == 1:
        return [dates.begun(found[0])]
    return [replace(found[0], end=found[1].end, single=False, until=found[1].line)]


def _told(line: Line, time: Sequence[Dated], kinds: Sequence[Kind]) -> Entry | None:
    """What the sentence tells of a post in one of these forms."""
    found = told_forms.match(_untimed(line, time), kinds) if len(line) <= _LONGEST else None
    if found is None:
        return None
    parts = found.groupdict()
    heads = [_whole(line, *found.span(part)) for part in _HEADS if parts.get(part)]
    return Entry(heads, [*time], [line.trimmed(*found.span("told"))] if parts.get("told") else [])


def _untimed(line: Line, time: Sequence[Dated]) -> str:
    printed = [p for dated in time for p in (dated.line, dated.until) if p is not None]
    return told_forms.untimed(str(line), [(p.start - line.start, p.end - line.start) for p in printed]).rstrip()


def _whole(line: Line, start: int, end: int) -> Line:
    """The part of the line, with the stop of a legal form that closes it: "Oven Ltd."."""
    stopped = str(line)[end : end + 1] == "." and names.legal_form(str(line)[start:end].rpartition(" ")[2])
    return line.cut(start, end + stopped)
