"""Posts told as a sentence: "Working as Support Engineer with Kaveri Ltd., Chennai from June 2019 till date."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.text import dates, names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences

_LONGEST = 240
_NOW_AND_THEN = r"(?:(?:then|also|first|now|currently|presently|previously|formerly|later)\s+)*"
_I = rf"I(?:['’](?:ve|m|d))?\s+{_NOW_AND_THEN}"
_SUBJECT = rf"(?:[^.!?:;]{{0,60}}?\b)?{_I}"
_HELD = (
    r"(?:(?:have\s+|had\s+)?(?:been|work(?:ed|ing)?|serv(?:ed|ing))|employed|associated|engaged|acted|was|am"
    r"|(?:started|began|trained|continued|returned)(?=\s+as\b)"
    r"|spent\s+(?:[\w-]+\s+){1,4}(?=as\b))(?:\s*\bas)?\s+(?:an?\s+|the\s+|their\s+)?"
)
_TITLE = r"(?P<title>\S.*?)"
_NAME = r"(?-i:[^\W_a-z])"
_EMPLOYER = rf"(?:the\s+)?(?P<employer>{_NAME}.*?)(?:\s+in\s+(?P<place>{_NAME}[^,.]{{1,30}}?))?"
_TAIL = r"(?:,?\s+(?:where|in\s+which|and)\s+(?P<told>\S.*))?[\s.,;]*$"
_JOINED = r"(?:joined|moved\s+to|went\s+to|came\s+to|started\s+(?:at|with))\s+"
_LEFT = r"(?:,?\s+and\s+(?:stayed|remained|left|was\s+there)(?:\s+there)?)?"
_MADE = r"(?:made|appointed|hired|took|employed|engaged)\s+me\s+(?:on\s+)?(?:as\s+)?(?:an?\s+|the\s+|their\s+)?"
_MY_POST = r"my\s+(?:[\w-]+\s+){0,2}(?:job|post|position|role)\s+"
_IN_TIME = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"as\s+(?:an?\s+|the\s+)?{_TITLE},?\s+(?:with|at|for)\s+{_EMPLOYER},?\s+(?P<told>I\s\S.*)$",
        rf"{_SUBJECT}(?:{_HELD}|spent\s+)?(?:at|with|for|by)\s+{_EMPLOYER},?\s+as\s+(?:an?\s+|the\s+|their\s+)?{_TITLE}{_TAIL}",
        rf"(?:{_SUBJECT}|{_NOW_AND_THEN}){_HELD}{_TITLE},?\s+(?:with|at)\s+{_EMPLOYER}{_TAIL}",
        rf"(?:{_SUBJECT}|{_NOW_AND_THEN}){_HELD}{_TITLE},?\s+(?:for|in)\s+{_EMPLOYER}{_TAIL}",
        rf"(?:[\w ]{{0,30}},\s+)?(?:at|with|for)\s+{_EMPLOYER},?\s+{_I}{_HELD}{_TITLE}{_TAIL}",
        rf"{_MY_POST}(?:is|was|has\s+been)\s+(?:that\s+of\s+|as\s+)?(?:an?\s+|the\s+)?"
        rf"{_TITLE},?\s+(?:with|at|for)\s+{_EMPLOYER}{_TAIL}",
    )
)
_BEGUN = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_SUBJECT}{_JOINED}{_EMPLOYER},?\s+as\s+(?:an?\s+|the\s+|their\s+)?{_TITLE}{_LEFT}{_TAIL}",
        rf"\s*(?:,\s+)?{_EMPLOYER}\s+{_MADE}{_TITLE}(?:\s+(?:at|in)\s+(?P<base>{_NAME}[^,.]{{1,30}}))?{_TAIL}",
    )
)
_HEADS = ("title", "employer", "place", "base")
_LATER = re.compile(
    r"(?:since\s+then|after\s+that|these\s+days|now|today|at\s+present|currently|then|later)\b", re.IGNORECASE
)
_UNTITLED = (
    re.compile(rf"(?:[^.!?:;]{{0,40}}?\b)?(?P<told>{_I}\S.*)\s+(?:at|for|with)\s+{_EMPLOYER}[\s.,;]*$", re.IGNORECASE),
)
_JOINT = re.compile(
    rf"(?:[^.!?:;]{{0,60}}?\b)?{_I}(?:{_HELD}|{_JOINED})?(?:(?:at|with|for|by)\s+)?(?:the\s+)?"
    rf"(?:spent\s+(?:[\w-]+\s+){{0,4}})?|{_NOW_AND_THEN}{_HELD}|(?:where|in\s+which)\s+"
    r"|(?:[\w ]{0,30},\s+)?(?:at|with|for)(?:\s+the)?\s+"
    r"|(?:and\s+)?(?:stayed|remained|left)\s+(?:(?:there|until|in)\s+)*"
    rf"|{_MADE}|{_MY_POST}(?:(?:is|was|has|been|that|of|as|an?|the)\s+)*",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"(?P<before>(?:\w+,?\s+){0,4})I(?:['’](?:ve|m|d))?\s+[^\W\d_A-Z]|My\s")
_IN_FIRST_PERSON = re.compile(r"\bI\s|\bI['’]|^My\s|\sme\s")
_BEFORE = re.compile(
    r"[\s,(–—-]*(?:\b(?:from|since|during|between|in|until|till|for the period(?: of)?|w\.?e\.?f\.?)\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[\s,)–—]*")


def of_oneself(line: Line) -> bool:
    """Whether a sentence in the first person begins it, which names no post: "Most recently I spent six years as"."""
    found = _OF_ONESELF.match(str(line))
    return found is not None and names.title(found["before"] or "") < 1.2


def tells_post(line: Line) -> bool:
    """Whether somebody tells in a sentence of the first person where they were what, and when."""
    return _in_first_person(line) and _dated(line) is not None


def tells_further(line: Line) -> bool:
    """Whether somebody tells so of a post but not as what, or only that it came later, as beside one told in full."""
    return _in_first_person(line) and (_untitled(line) or _later(line)) is not None


def joins(text: str) -> bool:
    """Whether it only leads to what a sentence tells of a post: "I was a", "Before that I spent six years as"."""
    return len(text) <= _LONGEST and _JOINT.fullmatch(f"{text.strip()} ") is not None


def parted(line: Line) -> list[Line]:
    """The paragraph, parted before each sentence that tells of a further post."""
    if not (_in_first_person(line) and dates.find(line)):
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
        entry = _dated(line) or ((_untitled(line) or _later(line)) if several else None)
        if entry is not None:
            result.append(entry)
        elif result and all(d.single for d in dates.find(line)):
            result[-1].body.append(line)
        else:
            return []
    return result


def _clauses(line: Line) -> list[Line]:
    """The sentences, one with a colon parted behind that: "Stories taught me the rest: from 2013 I was a librarian"."""
    result: list[Line] = []
    for sentence in sentences(line):
        before, colon, _ = str(sentence).partition(": ")
        end = len(before) + 1 if colon else 0
        parts = (sentence.trimmed(0, end), sentence.trimmed(end, len(sentence)))
        result += parts if end and not dates.find(parts[0]) and _in_first_person(parts[1]) else [sentence]
    return result


def _in_first_person(line: Line) -> bool:
    return _IN_FIRST_PERSON.search(str(line)) is not None


def _dated(line: Line) -> Entry | None:
    """The post that a sentence of the paragraph tells in full, with what the others tell of it."""
    found = _clauses(line) if dates.find(line) else []
    for number, sentence in enumerate(found):
        time = _time(sentence)
        forms = _IN_TIME if time and _lasts(sentence) else _BEGUN if time else ()
        if forms and (entry := _told(sentence, time, (*forms, *_BEGUN))) is not None:
            entry.body = [*found[:number], *entry.body, *found[number + 1 :]]
            return entry
    return None


def _untitled(line: Line) -> Entry | None:
    """The post, told with its time and its employer in the first sentence, but without a title."""
    first, *more = sentences(line) if dates.has_period(line) else [line]
    entry = _told(first, _time(first), _UNTITLED) if _lasts(first) else None
    if entry is not None:
        entry.body += more
    return entry


def _later(line: Line) -> Entry | None:
    """The post of which the first sentence tells only that it was held later: "Since then I have been Head Nurse"."""
    first, *more = sentences(line) if _LATER.match(str(line)) else [line]
    entry = _told(first, [], _IN_TIME) if _LATER.match(str(first)) and not dates.find(first) else None
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


def _told(line: Line, time: Sequence[Dated], forms: Sequence[re.Pattern[str]]) -> Entry | None:
    """What the sentence tells of a post in one of these forms, if its title is one or its employer surely is."""
    if len(line) > _LONGEST:
        return None
    sentence = _undated(line, time).rstrip()
    found = next((m for form in forms if (m := form.match(sentence)) and _names_post(m.groupdict())), None)
    if found is None:
        return None
    parts = found.groupdict()
    heads = [_whole(line, *found.span(part)) for part in _HEADS if parts.get(part)]
    return Entry(heads, [*time], [line.trimmed(*found.span("told"))] if parts["told"] else [])


def _names_post(parts: dict[str, str]) -> bool:
    title = parts.get("title")
    if title is None:
        return names.employer(parts["employer"]) >= 1.5
    return names.title(title) >= 0.7 and len(title.split()) <= 8


def _whole(line: Line, start: int, end: int) -> Line:
    """The part of the line, with the stop of a legal form that closes it: "Oven Ltd."."""
    stopped = str(line)[end : end + 1] == "." and names.legal_form(str(line)[start:end].rpartition(" ")[2])
    return line.cut(start, end + stopped)


def _undated(line: Line, time: Sequence[Dated]) -> str:
    """The sentence with blanks for its time, the signs around that and the word before it."""
    text = str(line)
    for printed in (p for dated in time for p in (dated.line, dated.until) if p is not None):
        start, end = printed.start - line.start, printed.end - line.start
        before, behind = _BEFORE.search(text[:start]), _BEHIND.match(text, end)
        start, end = before.start() if before else start, behind.end() if behind else end
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
