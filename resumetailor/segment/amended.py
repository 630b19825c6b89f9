"""Sections whose lines are of another kind than their heading says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from resumetailor.english import verbs
from resumetailor.segment import unpaid
from resumetailor.segment.education import studies
from resumetailor.segment.entries import achievements, division, heads, projects
from resumetailor.segment.implied import first_entry
from resumetailor.segment.sections import headings
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, labelled, names, prose
from resumetailor.segment.text.labelled import Value
from resumetailor.segment.text.lines import Line


def kinds_of_posts(section: Section, others: Sequence[Section]) -> tuple[Kind, ...]:
    """The section's kinds; highlights or projects that are posts if no other section has jobs, and such activities.

    Beside jobs, what is told of a placement may be nothing but a project.
    """
    if section.kinds == ("work",) and any(o.kinds == ("work",) for o in others if o is not section):
        return ("projects",) if section.lines and _names_only_projects(section.lines) else section.kinds
    if section.kinds == ("projects",) and not any(other.kinds == ("work",) for other in others):
        return ("work",) if _told_by_employer(section.lines) else section.kinds
    if section.kinds == ("volunteer",) and len(section.lines) > 1 and not any(o.kinds == ("work",) for o in others):
        return ("work",) if headings.ambiguous(str(section.heading)) else section.kinds
    if section.kinds == ("volunteer",) and headings.ambiguous(str(section.heading)) and _only_told(section.lines):
        return ("other",)
    posts = section.kinds in (("highlights",), ("interests",)) and first_entry(section.lines) == 0
    if not posts or section.lines[0].list_level is not None:
        return section.kinds
    if section.kinds == ("interests",):
        return section.kinds if unpaid.is_list(section.lines[0]) else ("volunteer",)
    return section.kinds if any(other.kinds == ("work",) for other in others) else ("work",)


def _names_only_projects(lines: Sequence[Line]) -> bool:
    """Whether the title of a project opens the lines, and nothing in them tells for whom one worked, as what, or when.

    "Title: Sensors for bees" is no post, "Title: Trainee" is one.
    """
    first, *others = labelled.values(lines)
    project = projects.is_titled(lines[0]) and names.title(str(first.line)) < 0.7
    named = any(value.label in ("name", "position", "period") for value in others)
    return project and not named and not any(map(dates.find, lines))


def _told_by_employer(lines: Sequence[Line]) -> bool:
    """Whether projects stand below employers, each with the role that somebody had there and for how long."""
    found = labelled.values(lines)
    roles = sum(value.label == "position" for value in found)
    held = sum(value.label == "period" and dates.has_period(value.line) for value in found)
    heads = [above.line for above, below in pairwise(found) if _heads_fields(above, below)]
    employers = sum(names.employer(str(line)) >= 1.5 for line in heads)
    return len(heads) == roles == held > 0 and employers * 2 >= roles


def _heads_fields(above: Value, below: Value) -> bool:
    """Whether a plain line stands right above labelled fields, as an employer does."""
    plain = above.label is None and not above.empty and above.line.list_level is None and ":" not in str(above.line)
    return plain and below.label is not None and not prose.sentence(str(above.line))


def _only_told(lines: Sequence[Line]) -> bool:
    """Whether one paragraph tells all, without a line that heads a post."""
    return len(lines) == 1 and lines[0].list_level is None and prose.sentence(str(lines[0]))


def names_wish(section: Section) -> bool:
    """Whether it holds nothing but the title of the work that is sought."""
    wished = section.heading is not None and headings.is_wish(str(section.heading))
    return wished and not any(prose.sentence(str(line)) for line in section.lines)


def tells_no_post(section: Section, others: Sequence[Section]) -> bool:
    """Whether a few plain lines head no post, while another section has posts: "International experience"."""
    plain = all(line.list_level is None and line.cell is None and ":" not in str(line) for line in section.lines)
    if section.kinds != ("work",) or len(section.lines) > 3 or not plain or _tells_posts(section.lines):
        return False
    beside = (other for other in others if other is not section and other.kinds == ("work",))
    return any(first_entry(other.lines) is not None for other in beside)


def _tells_posts(lines: Sequence[Line]) -> bool:
    """Whether a line heads a post, or several stand on one: "Clerk, Shop (2001–2004); Buyer, Mills (2004–2009)."."""
    return any(heads.find(lines)) or any(entry.dated and len(entry.heads) > 0 for entry in division.find(lines))


def is_profile(section: Section, others: Sequence[Section]) -> bool:
    """Whether a few paragraphs of plain prose stand above all posts, where nothing else is a profile: "Background"."""
    prosaic = all(line.list_level is None and prose.sentence(str(line)) for line in section.lines)
    if section.kinds != ("work",) or not prosaic or not 0 < len(section.lines) <= 3:
        return False
    works = [other for other in others if other.kinds == ("work",)]
    opens = works[0] is section and any(first_entry(other.lines) is not None for other in works[1:])
    dated = any(map(dates.has_period, section.lines))
    return opens and not dated and not any(other.kinds == ("summary",) for other in others)


def by_skill(section: Section, others: Sequence[Section]) -> bool:
    """Whether "experience" is grouped by skill rather than by post, as in a functional resume.

    Nothing in it is dated and no group names a title or an employer, while another section has dated posts.
    """
    if section.kinds != ("work",) or any(map(_dates_post, section.lines)):
        return False
    heading = [line for line, mark in zip(section.lines, heads.find(section.lines), strict=True) if mark]
    dated = any(other.kinds == ("work",) and any(map(_dates_post, other.lines)) for other in others)
    return dated and not any(_names_post(str(line)) for line in heading)


def tells_achievements(section: Section) -> bool:
    """Whether "what I can do" tells what was done: most lines are sentences, and half of these begin with an act.

    So do all of a few below labels, of which an earlier run may have taken the others to the top.
    """
    labels = achievements.labels(section.lines)
    told = [line for line in section.lines if prose.sentence(str(line))]
    acts = [line for line in told if any(tag == "VBD" for _, tag in verbs.readings(line.words[0]))]
    few = len(told) + len(labels) == len(section.lines) and bool(labels)
    most = len(told) * 2 > len(section.lines) - len(labels) and len(told) > 2
    return section.kinds == ("skills",) and (few or most) and len(acts) * 2 >= len(told) > 0


def _dates_post(line: Line) -> bool:
    """Whether a date on it may be a post's; a year told in a list item is none."""
    return any(line.list_level is None or not dated.single for dated in dates.find(line))


def _names_post(text: str) -> bool:
    """Whether it has a title, a degree, a legal form or a place; "Planning & Organization" may well be a skill."""
    sure = names.title(text) >= 1.2 or names.employer(text) >= 2.5 or names.place(text) >= 2
    return sure or studies.has_degree(text)
