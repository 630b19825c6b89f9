"""Jobs, voluntary posts and projects."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resumetailor.resume import Highlight, Project, Span, Text, Work
from resumetailor.segment import contact, entries, fields, headings, labelled, names, run_ins
from resumetailor.segment.entries import Entry, entry_of
from resumetailor.segment.fields import Field, Reading
from resumetailor.segment.heads import unnumbered
from resumetailor.segment.lines import BAR, COMMA, STRONG, Line, has_sign, joined, merged, split
from resumetailor.segment.sentences import sentences


def works(lines: Sequence[Line], prefix: str, number: int) -> tuple[list[Work], list[Line]]:
    """The posts of a section, and the lines that only label what follows them in a post.

    The posts' ids begin with `prefix` and count from `number`.
    """
    form = labelled.of_jobs(labelled.values(lines))
    found = labelled.entries(form) if labelled.is_form(form) else _told_freely(lines)
    for entry, named in zip(found, [_placed(entry, found) for entry in found], strict=True):
        entry.named = named
    result: list[Work] = []
    for entry, reading in zip(found, fields.read(found), strict=True):
        result.append(_work(entry, reading, result, f"{prefix}-{number + len(result)}"))
    return result, _labels(found)


def _told_freely(lines: Sequence[Line]) -> list[Entry]:
    """The entries of jobs that are no form, with the labels that single lines of them begin with."""
    apart = labelled.told_apart(lines)
    found = entries.find([value.line for value in apart])
    labelled_at = {(v.line.index, v.line.start): v for v in apart if v.printed is not None}
    for entry in found:
        for line in (*entry.heads, *entry.body):
            value = labelled_at.get((line.index, line.start))
            if value is None or value.printed is None:
                continue
            entry.labels.append(value.printed)
            if value.label in ("position", "name", "location") and line in entry.heads:
                entry.heads.remove(line)
                entry.named[value.label] = line
    return found


def _labels(found: Sequence[Entry]) -> list[Line]:
    printed = dict.fromkeys(label for entry in found for label in entry.labels)
    return [*printed, *(line for entry in found for line in entry.body if headings.is_label(str(line)))]


def _work(entry: Entry, reading: Reading, posts: Sequence[Work], key: str) -> Work:
    """The post below those already read."""
    above = posts[-1] if posts else None
    agreed = [field for field in reading if _agrees(field, posts)]
    wrapped = _wrapped_name(agreed)
    kept = [field for field in agreed if field not in wrapped]
    named: dict[str, Text] = {field.label: field.piece.text for field in kept if field.label != "rest"}
    if wrapped and (whole := joined(_with_commas(wrapped))) is not None:
        named["name"] = whole
    named |= {label: line.text for label, line in entry.named.items()}
    name, location = named.get("name"), named.get("location")
    if name is None and above is not None and named.get("position") is not None and _heads_several(above):
        name, location = above.name, location or _of_employer(above)
    summary, told = _told(entry.body)
    beside = [line for label, line in entry.named.items() if label == "summary"]
    url, described = _address_apart([*beside, *_rests(kept), *summary])
    return Work(
        id=key,
        position=named.get("position"),
        name=name,
        location=location,
        period=entry.dated[-1].held if entry.dated else None,
        summary=joined(described),
        highlights=highlights(told, key),
        url=url,
    )


def _wrapped_name(reading: Sequence[Field]) -> tuple[Field, ...]:
    """The two halves of an employer's name whose first line ends in a comma: "Bureau of Lands," above "Department"."""
    for one, other in pairwise(reading):
        ends = one.piece.block.text[one.piece.end :].strip() == "," and one.piece.index < other.piece.index
        if ends and {one.label, other.label} == {"name", "rest"}:
            return one, other
    return ()


def _with_commas(halves: Sequence[Field]) -> list[Line]:
    first, second = (field.piece for field in halves)
    return [first.stretch(first.start, first.block.text.index(",", first.end) + 1), second]


def _agrees(field: Field, posts: Sequence[Work]) -> bool:
    """Whether what an employer's line says for several posts is read as for those above; remarks are told once."""
    text = field.piece.text
    read = [t for w in posts for t in (w.position, w.name, w.location, w.summary, w.url) if t is not None]
    again = any(_overlap(span, other) for t in read for other in t.source for span in text.source)
    return not again or (field.label != "rest" and text in read)


def _overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _heads_several(work: Work) -> bool:
    """Whether the employer is printed above the position, and may so head further posts."""
    if work.name is None or work.position is None:
        return False
    name, position = work.name.source[0], work.position.source[0]
    return (name.block, name.start) < (position.block, position.start)


def _address_apart(lines: Sequence[Line]) -> tuple[Text | None, list[Line]]:
    """The first of the lines that is an address on the web, and the others."""
    address = next((line for line in lines if contact.is_url(str(line))), None)
    return address.text if address else None, [line for line in lines if line is not address]


def _rests(reading: Sequence[Field]) -> list[Line]:
    """What is no field of its own, and no second place."""
    rests = [field.piece for field in reading if field.label == "rest" and names.place(str(field.piece)) < 2]
    return merged(rests)


def _placed(entry: Entry, others: Sequence[Entry]) -> dict[str, Line]:
    """A form's fields; an employer's place may stand behind its name, in one entry of the form as in the others."""
    if "name" not in entry.named or "location" in entry.named:
        return entry.named
    name, parts = entry.named["name"], split(entry.named["name"], COMMA)
    at = _known_place(name)
    usual = "address" in " ".join(map(str, entry.labels)) or any(_surely_placed(o.named.get("name")) for o in others)
    if at is None and len(parts) == 2 and (usual or _surely_placed(name)) and _may_be_town(parts[1]):
        at = 1
    if at is None:
        return entry.named
    place = name.cut(parts[at].start - name.start)
    return {**entry.named, "name": name.cut(0, parts[at - 1].end - name.start), "location": place}


def _surely_placed(name: Line | None) -> bool:
    """Whether a known place stands behind the employer's name, or a town may stand behind its legal form."""
    parts = split(name, COMMA) if name is not None else []
    formed = len(parts) == 2 and names.employer(str(parts[0])) >= 2.5 and _may_be_town(parts[1])
    return formed or _known_place(name) is not None


def _may_be_town(part: Line) -> bool:
    text = str(part)
    return len(part.words) <= 3 and not names.legal_form(text) and names.employer(text) < 1.5


def _known_place(name: Line | None) -> int | None:
    """The number of the part behind a comma with which a known place begins."""
    parts = split(name, COMMA) if name is not None else []
    return next(
        (
            n
            for n in range(1, len(parts))
            if not names.legal_form(str(parts[n])) and names.place(str(name)[parts[n].start - parts[0].start :]) >= 2
        ),
        None,
    )


def _of_employer(work: Work) -> Text | None:
    """The place, if it is printed beside the employer and so holds for all posts there."""
    if work.name is None or work.location is None:
        return None
    return work.location if work.name.source[0].block == work.location.source[0].block else None


def _told(body: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """What describes the employer, and the highlights: prose above bullets is a description, prose alone is split.

    A highlight is a list of lines, for a bullet may be wrapped over several paragraphs.
    """
    content = [line for line in body if not headings.is_label(str(line))]
    first = next((n for n, line in enumerate(content) if line.list_level is not None), None)
    if first is None:
        return [], _unwrapped(_parts(content))
    return content[:first], _unwrapped(content[first:])


def _parts(paragraphs: Sequence[Line]) -> list[Line]:
    """The sentences of prose; several paragraphs of mostly one sentence each are bullets without a sign."""
    told = [sentences(line) for line in paragraphs]
    if len(told) > 2 and sum(len(parts) == 1 for parts in told) * 2 > len(told):
        return list(paragraphs)
    return [sentence for parts in told for sentence in (unnumbered(parts[0]), *parts[1:])]


def _unwrapped(lines: Sequence[Line]) -> list[list[Line]]:
    """Joins a line to the one before if that is surely its beginning."""
    result: list[list[Line]] = []
    for line in lines:
        if result and _goes_on(result[-1], line):
            result[-1].append(line)
        else:
            result.append([line])
    return result


_OPEN = re.compile(
    r"\b(?:and|or|of|for|to|by|with|in|on|at|from|into|the|a|an|that|which|as|than|&)$|[,&/–—-]$", re.IGNORECASE
)
"""How a line ends that surely goes on in the next."""


def _goes_on(above: Sequence[Line], line: Line) -> bool:
    """Whether a line that begins with a capital and ends without a stop goes on in the plain one below it.

    That one begins in lower case, or the one above ends in the midst of a phrase. A line without a sign below list
    items that have one may also begin with a number, and they in lower case.
    """
    last, text = str(above[-1]).rstrip(), str(line)
    unsigned = above[0].list_level is not None and line.list_level is None
    begun = (str(above[0])[:1].isupper() or unsigned) and last[-1] not in ".!?;:…"
    if not begun or _signed(line):
        return False
    wrapped = line.index == above[-1].index
    lower = text[:1].islower() and (wrapped or len(last) >= 35)
    lower |= unsigned and text[:1].isdigit() and len(last) >= 60
    return lower or (_OPEN.search(last) is not None and (wrapped or len(last) >= 50))


def _signed(line: Line) -> bool:
    """Whether it is a list item itself, rather than a further line of one."""
    above, _, before = line.block.text[: line.start].rpartition("\n")
    return line.list_level is not None and (not above or has_sign(before))


def highlights(told: Sequence[Sequence[Line]], key: str) -> tuple[Highlight, ...]:
    texts = [text for lines in told if (text := joined(lines)) is not None]
    return tuple(Highlight(f"{key}-{n}", text) for n, text in enumerate(texts))


def projects(lines: Sequence[Line], number: int) -> tuple[list[Project], list[Line]]:
    """The projects of a section, and the lines that only label."""
    result: list[Project] = []
    lines = [_unlabelled(line) for line in lines]
    found = run_ins.entries(lines) or entries.find(lines)
    printed: set[Line] = set()
    for entry in found:
        entry.heads = [head for head in entry.heads if head not in printed]
        printed |= set(entry.heads)
        _take_name(entry)
        key = f"projects-{number + len(result)}"
        summary, told = _told(entry.body)
        parts = [part for head in entry.heads for part in _named_parts(head)]
        period = entry.dated[-1].held if entry.dated else None
        url, described = _address_apart([*parts[1:], *summary])
        name = parts[0].text if parts else None
        result.append(Project(key, name, period, joined(described), highlights(told, key), url))
    return result, _labels(found)


_TITLED = re.compile(
    r"(?:project\s+(?:title|name)|title(?:\s+of\s+(?:the\s+)?project)?|name\s+of\s+(?:the\s+)?project|topic)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"(?:project\s+)?(?:description|synopsis|overview|abstract)\s*:\s+(?=\S)", re.IGNORECASE)


def _unlabelled(line: Line) -> Line:
    """Without the label before a project's name or what it did; the latter is told, as a list item is."""
    titled, described = _TITLED.match(str(line)), _DESCRIBED.match(str(line))
    if titled:
        return line.trimmed(titled.end(), len(line))
    return replace(line.trimmed(described.end(), len(line)), list_level=0) if described else line


def _named_parts(head: Line) -> list[Line]:
    """The name and what stands behind it; behind a number ("Project #1: …") a dash is part of the name."""
    bare = unnumbered(head)
    before = bare.block.text[: bare.start].rpartition("\n")[2]
    return split(bare, BAR if any(map(str.isdigit, before)) else STRONG)


def _take_name(entry: Entry) -> None:
    """A short plain line above all that is told names a project, even if it is set like the rest."""
    first = entry.body[0] if not entry.heads and len(entry.body) > 1 else None
    if first is not None and first.list_level is None and len(first.words) <= 8 and str(first)[-1] not in ".!?:":
        named = entry_of([entry.body.pop(0)])
        entry.heads, entry.dated = named.heads, named.dated
