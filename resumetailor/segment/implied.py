"""Jobs and schools that no heading opens: in the head of a resume, a profile, or below a heading that says little."""

from __future__ import annotations

from collections.abc import Sequence

from resumetailor.segment import content, listed
from resumetailor.segment.education import credentials, studies
from resumetailor.segment.entries import division, heads, told_posts
from resumetailor.segment.entries.head_signs import is_labelled
from resumetailor.segment.person import contact
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, names, prose, stopped_fields
from resumetailor.segment.text.field_labels import Label, label_of
from resumetailor.segment.text.lines import Line


def parted(section: Section, others: Sequence[Section] = ()) -> list[Section]:
    """A head, a profile or an unknown section, with the jobs and schools in it as sections of their own."""
    if _recounts(section, others):
        return [section]
    fields = (field for line in section.lines for field in stopped_fields.parted(line))
    section.lines = [part for line in fields for told in told_posts.parted(line) for part in division.run_on(told)]
    first = _first_trainee(section.lines) if section.kinds in _COURSES else first_entry(section.lines)
    if section.kinds == ("other",) and (kind := listed.kind(section)) is not None:
        return [Section((kind,), section.heading, section.lines)]
    if first is None:
        return [section]
    if (
        section.heading is not None
        and section.kinds == ("other",)
        and first <= 2
        and all(heads.find(section.lines)[:first])
    ):
        first = 0
    above = Section(section.kinds, section.heading, section.lines[:first])
    below = list(content.stretches(section.lines[first:]))
    if not above.lines and section.heading is not None:
        below[0].heading = section.heading
        return below
    return [above, *below]


def _recounts(section: Section, others: Sequence[Section]) -> bool:
    """Whether it is a profile that tells in sentences alone what one of the other sections lists."""
    told = section.kinds == ("summary",) and all(prose.sentence(str(line)) for line in section.lines)
    return told and any(o.kinds == ("work",) and any(map(dates.has_period, o.lines)) for o in others)


_COURSES: tuple[tuple[Kind, ...], ...] = (("training",), ("certificates",))


def trains_at_work(section: Section) -> bool:
    """Whether posts stand in a section of training that were held to learn: "Industrial Training"."""
    return section.kinds in _COURSES and _first_trainee(section.lines) is not None


def _first_trainee(lines: Sequence[Line]) -> int | None:
    """Where the first post of a trainee begins, below which is told what was done, if no course stands behind it."""
    marks = heads.find(lines)
    told = [line.list_level is not None or prose.sentence(str(line)) for line in lines]
    for n, line in enumerate(lines):
        if marks[n] and names.learner(str(line)) and any(told[n + 1 : n + 4]):
            courses = (credentials.is_certificate(str(o)) for o, mark in zip(lines[n:], marks[n:], strict=True) if mark)
            employed = n > 0 and marks[n - 1] and not told[n - 1] and not credentials.is_certificate(str(lines[n - 1]))
            return None if any(courses) else n - employed
    return None


def first_entry(lines: Sequence[Line]) -> int | None:
    """Where the first job or school begins, if there is one."""
    marks, told = heads.find(lines), _told_in_sentences(lines)
    for n, line in enumerate(lines):
        if n in told:
            return n
        if marks[n] and dates.has_period(line) and not _is_detail(line):
            first = n
            while first and marks[first - 1] and _heads_entry(lines, marks, first - 1):
                first -= 1
            if any(_names_entry(str(o)) for o in lines[first : n + 3 + content.is_date(lines[n])]):
                return _begins_table(lines, first)
    return None


def _is_detail(line: Line) -> bool:
    """Whether a label says that it is one of the person and no post: "Highest grade: GS-12, 06/2019 – Present"."""
    printed = str(line).partition(":")[0]
    if any(dated.line.start - line.start < len(printed) for dated in dates.find(line)):
        return False
    return is_labelled(str(line)) and label_of(printed) not in _OF_POSTS and names.title(printed) < 1.2


_OF_POSTS: tuple[Label, ...] = ("position", "name", "period", "location")


def _begins_table(lines: Sequence[Line], first: int) -> int:
    """Where the rows above begin that name the columns of the line's table, or the fields of a post in its form."""
    while first and lines[first].in_table_of(above := lines[first - 1]):
        row = [n for n in range(first) if lines[n].row == above.row]
        if label_of(str(lines[row[0]])) not in _OF_POSTS:
            break
        first = row[0]
    return first


def _told_in_sentences(lines: Sequence[Line]) -> list[int]:
    """Where posts are told in sentences, of which there must be several: one may well be a profile."""
    posts = [n for n, line in enumerate(lines) if told_posts.tells_post(line)]
    others = [n for n, line in enumerate(lines) if n not in posts and told_posts.tells_further(line)]
    return sorted((*posts, *others)) if posts and len(posts) + len(others) > 1 else []


def _heads_entry(lines: Sequence[Line], marks: Sequence[bool], n: int) -> bool:
    """Whether a head above a date is of the entry: it names one, or is set as heads of the next are and no date."""
    line, below = lines[n], lines[n + 1]
    again = any(
        mark and o.look == line.look != below.look for o, mark in zip(lines[n + 2 :], marks[n + 2 :], strict=True)
    )
    return not _has_data(line) and (again or _names_entry(str(line)))


def _has_data(line: Line) -> bool:
    return any(datum.sort != "rest" for datum in contact.data(line))


def _names_entry(text: str) -> bool:
    if names.membership(text):
        return False
    return names.title(text) >= 1.2 or names.employer(text) >= 1.5 or studies.has_degree(text)
