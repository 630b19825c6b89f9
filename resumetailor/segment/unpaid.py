"""Unpaid posts that are told among what is done for pleasure."""

from __future__ import annotations

import re
from dataclasses import replace

from resumetailor.segment.entries import told_posts
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, names, prose
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.sentences import sentences


def parted(section: Section) -> list[Section]:
    """What is done for pleasure, and each unpaid post that is told among it."""
    told = [part for line in section.lines for part in _service_apart(line)]
    posts = [Section((kind,), None, [line]) for kind, line in told if kind == "volunteer"]
    rest = [line for kind, line in told if kind == "interests"]
    return [Section(("interests",), section.heading, rest), *posts] if posts else [section]


def _service_apart(line: Line) -> list[tuple[Kind, Line]]:
    """The sentences of a line if one of them tells an unpaid post, or the whole line if it names one and its time."""
    if _names_service(line):
        return [("volunteer", replace(line, list_level=None))]
    found = [(sentence, told_posts.served(sentence) is not None) for sentence in sentences(line)]
    if not any(served for _, served in found):
        return [("interests", line)]
    return [("volunteer", o) if served else ("interests", o.cut(0, len(o) - 1)) for o, served in found]


def _names_service(line: Line) -> bool:
    """Whether a title and a time stand on it, but no sentence: "Treasurer of the allotment society, 2018 – 2021"."""
    found = dates.find(line)
    rest = " ".join(map(str, dates.undated(line, found)))
    held = dates.has_period(line) and dates.at_edge(line, found) and not prose.stopped(str(line)) and not is_list(line)
    return held and names.title(rest) >= 1.2 and not names.membership(rest) and not prose.sentence(rest)


def is_list(line: Line) -> bool:
    """Whether it goes on behind a time in brackets, or semicolons part it: "Rowing; choir (board member, 2017–)"."""
    ends = (dated.line.end - line.start for dated in dates.find(line))
    return "; " in str(line) or any(_GOES_ON.match(str(line), end) for end in ends)


_GOES_ON = re.compile(r"\s*\)\s*[,;|•·]\s*\w")
