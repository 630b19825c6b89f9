"""Posts told as a sentence: "Working as Support Engineer with Kaveri Ltd., Chennai from June 2019 till date."."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    r"|spent\s+(?:[\w-]+\s+){1,4}(?=as\b))(?:\s*\bas)?\s+(?:an?\s+|the\s+|their\s+)?"
)
_TITLE = r"(?P<title>\S.*?)"
_NAME = r"(?-i:[^\W_a-z])"
_EMPLOYER = rf"(?:the\s+)?(?P<employer>{_NAME}.*?)(?:\s+in\s+(?P<place>{_NAME}[^,.]{{1,30}}?))?"
_TAIL = r"(?:,?\s+(?:where|in\s+which|and)\s+(?P<told>\S.*))?[\s.,;]*$"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?:{_SUBJECT}|{_NOW_AND_THEN}){_HELD}{_TITLE},?\s+(?:with|at)\s+{_EMPLOYER}{_TAIL}",
        rf"(?:{_SUBJECT}|{_NOW_AND_THEN}){_HELD}{_TITLE},?\s+(?:for|in)\s+{_EMPLOYER}{_TAIL}",
        rf"(?:[\w ]{{0,30}},\s+)?(?:at|with|for)\s+{_EMPLOYER},?\s+{_I}{_HELD}{_TITLE}{_TAIL}",
        rf"my\s+(?:[\w-]+\s+){{0,2}}(?:job|post|position|role)\s+(?:is|was|has\s+been)\s+(?:that\s+of\s+|as\s+)?"
        rf"(?:an?\s+|the\s+)?{_TITLE},?\s+(?:with|at|for)\s+{_EMPLOYER}{_TAIL}",
    )
)
_UNTITLED = re.compile(
    rf"(?:[^.!?:;]{{0,40}}?\b)?(?P<told>{_I}\S.*)\s+(?:at|for|with)\s+{_EMPLOYER}[\s.,;]*$", re.IGNORECASE
)
_JOINT = re.compile(
    rf"(?:[^.!?:;]{{0,60}}?\b)?{_I}(?:{_HELD})?(?:spent\s+(?:[\w-]+\s+){{1,4}})?|{_NOW_AND_THEN}{_HELD}"
    r"|(?:[\w ]{0,30},\s+)?(?:at|with|for)(?:\s+the)?\s+|(?:where|in\s+which)\s+"
    r"|my\s+(?:[\w-]+\s+){0,2}(?:job|post|position|role)\s+(?:(?:is|was|has|been|that|of|as|an?|the)\s+)*",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"(?P<before>(?:\w+,?\s+){0,4})I(?:['’](?:ve|m|d))?\s+[^\W\d_A-Z]|My\s")
_IN_FIRST_PERSON = re.compile(r"\bI\s|\bI['’]|^My\s")
_BEFORE = re.compile(
    r"[\s,(–—-]*(?:\b(?:from|since|during|between|for the period(?: of)?|w\.?e\.?f\.?)\s+)?$", re.IGNORECASE
)
_BEHIND = re.compile(r"[\s,)–—]*")


def of_oneself(line: Line) -> bool:
    """Whether a sentence in the first person begins it, which names no post: "Most recently I spent six years as"."""
    found = _OF_ONESELF.match(str(line))
    return found is not None and names.title(found["before"] or "") < 1.2


def tells_post(line: Line) -> bool:
    """Whether somebody tells in a sentence of the first person where they were what, and when."""
    return _IN_FIRST_PERSON.search(str(line)) is not None and _entry(line) is not None


def joins(text: str) -> bool:
    """Whether it only leads to what a sentence tells of a post: "I was a", "Before that I spent six years as"."""
    return len(text) <= _LONGEST and _JOINT.fullmatch(f"{text.strip()} ") is not None


def tells_employer(line: Line) -> bool:
    """Whether somebody tells in a sentence of the first person for whom they did what, and when, but not as what."""
    return _IN_FIRST_PERSON.search(str(line)) is not None and _entry(line, titled=False) is not None


def entries(lines: Sequence[Line]) -> list[Entry]:
    """The posts, and below each what is told of it, if the first line tells one and no other post has another form."""
    titled = any(map(tells_post, lines))
    result: list[Entry] = []
    for line in lines:
        entry = _entry(line) or (_entry(line, titled=False) if titled else None)
        if entry is not None:
            result.append(entry)
        elif result and all(d.single for d in dates.find(line)):
            result[-1].body.append(line)
        else:
            return []
    return result


def _entry(line: Line, *, titled: bool = True) -> Entry | None:
    """The post that the first sentence of a paragraph tells, with what the paragraph tells behind it."""
    first, *more = sentences(line) if dates.has_period(line) else [line]
    found = [d for d in dates.find(first) if not d.single]
    if len(found) != 1 or len(first) > _LONGEST:
        return None
    undated = _undated(first, found[0])
    told = _titled(undated) if titled else _untitled(undated)
    if told is None:
        return None
    parts = told.groupdict()
    heads = [_whole(first, *told.span(part)) for part in ("title", "employer", "place") if parts.get(part)]
    body = [first.trimmed(*told.span("told"))] if parts["told"] else []
    return Entry(heads, found, [*body, *more])


def _whole(line: Line, start: int, end: int) -> Line:
    """The part of the line, with the stop of a legal form that closes it: "Oven Ltd."."""
    stopped = str(line)[end : end + 1] == "." and names.legal_form(str(line)[start:end].rpartition(" ")[2])
    return line.cut(start, end + stopped)


def _undated(line: Line, dated: Dated) -> str:
    """The sentence with blanks for its time, the signs around that and the word before it."""
    text, start, end = str(line), dated.line.start - line.start, dated.line.end - line.start
    before, behind = _BEFORE.search(text[:start]), _BEHIND.match(text, end)
    start, end = before.start() if before else start, behind.end() if behind else end
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def _titled(sentence: str) -> re.Match[str] | None:
    """What a sentence without its time tells of a post, if its title is one."""
    matches = (form.match(sentence.rstrip()) for form in _FORMS)
    return next((m for m in matches if m and names.title(m["title"]) >= 0.7 and len(m["title"].split()) <= 8), None)


def _untitled(sentence: str) -> re.Match[str] | None:
    """What was done, and for which employer, if that surely is one."""
    match = _UNTITLED.match(sentence.rstrip())
    return match if match is not None and names.employer(match["employer"]) >= 1.5 else None
