"""The document's sections: a heading, if any, and the lines below it, up to the next heading of the same flow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from resumetailor.segment import dates, headings, languages
from resumetailor.segment.headings import Kind, Reading
from resumetailor.segment.lines import Line


@dataclass(slots=True)
class Section:
    """What stands below one heading. `kinds` is empty for the head of a flow: name, contact, anything before a heading."""

    kinds: tuple[Kind, ...]
    heading: Line | None = None
    lines: list[Line] = field(default_factory=list)
    certain: bool = True


@dataclass(slots=True)
class Sections:
    """All sections in order, and the lines that are no content (page numbers, running heads, the document's title)."""

    all: list[Section]
    noise: list[Line]


_RUN_IN = re.compile(r"\s*([^:\n]{3,40}?)\s*(?::|\s[–—-]\s|\t)\s*(?=\S)")
_RUN_IN_KINDS: frozenset[Kind] = frozenset(
    {
        "skills",
        "languages",
        "interests",
        "awards",
        "certificates",
        "education",
        "summary",
        "other",
        "volunteer",
        "training",
    }
)


def find(lines: Sequence[Line]) -> Sections:
    """The sections of a document with these lines."""
    content = [line for line in lines if not headings.is_noise(str(line))]
    noise = [line for line in lines if headings.is_noise(str(line))]
    found = _sober(content, headings.find(content))
    flows: dict[int, Section] = {}
    all_: list[Section] = []
    for number, line in enumerate(content):
        region = line.block.region
        reading = found.get(number)
        if (
            reading is not None
            and headings.is_continued(str(line))
            and region in flows
            and flows[region].kinds == reading.kinds
        ):
            noise.append(line)
            continue
        if reading is not None:
            flows[region] = Section(reading.kinds, line, certain=reading.certainty > 0)
            all_.append(flows[region])
            continue
        if region not in flows:
            flows[region] = Section(())
            all_.append(flows[region])
        if headings.is_closing(str(line)) and line.list_level is None:
            flows[region] = Section(("other",))
            all_.append(flows[region])
        run_in = _run_in(line, flows[region])
        if run_in is not None:
            flows[region] = run_in
            all_.append(run_in)
        else:
            flows[region].lines.append(line)
    return Sections([s for s in all_ if s.lines or s.heading is not None], noise)


def _sober(lines: Sequence[Line], found: dict[int, Reading]) -> dict[int, Reading]:
    """Without unknown headings above the first known one (a name, a headline), and without lines that hold a date."""
    first = {
        line.block.region: n for n, line in reversed(list(enumerate(lines))) if n in found and found[n].certainty > 0
    }
    return {
        n: reading
        for n, reading in found.items()
        if reading.certainty == 1 or (not dates.find(lines[n]) and n >= first.get(lines[n].block.region, len(lines)))
    }


def _run_in(line: Line, current: Section) -> Section | None:
    """ "LANGUAGES: English, Welsh" as a section of its own, if its label is a section's name and its words fit."""
    match = _RUN_IN.match(str(line))
    if match is None or "work" in current.kinds and line.list_level is not None:
        return None
    label, rest = line.cut(0, match.end(1)), line.cut(match.end())
    reading = headings.read(str(label))
    kind = reading.kinds[0]
    if (
        reading.certainty < 1
        or len(reading.kinds) > 1
        or kind not in _RUN_IN_KINDS
        or not _allowed(kind, label, rest, current)
    ):
        return None
    return Section(reading.kinds, label, [rest])


def _allowed(kind: Kind, label: Line, rest: Line, current: Section) -> bool:
    """Inside a section of the same kind a label only groups; languages must be languages that people speak."""
    if kind == "languages" and not languages.spoken(str(rest)):
        return False
    if current.kinds in ((), ("contact",)):
        return kind not in ("other", "summary") or label.bold or label.caps
    if {"work", "volunteer", "projects", "education", "training"} & set(current.kinds):
        return (
            (label.bold or label.caps)
            and kind in ("languages", "interests", "certificates", "awards", "skills")
            and not headings.ambiguous(str(label))
        )
    if "skills" in current.kinds:
        return kind != "skills" or (len(current.kinds) > 1 and not current.lines)
    return kind not in current.kinds
