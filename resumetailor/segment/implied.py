"""Sections that no heading opens, or whose heading says little: told by what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from resumetailor.english import verbs
from resumetailor.segment import items
from resumetailor.segment.education import credentials, studies
from resumetailor.segment.entries import achievements, division, heads, projects, told_posts
from resumetailor.segment.entries.head_signs import tells_act
from resumetailor.segment.person import contact
from resumetailor.segment.sections import headings
from resumetailor.segment.sections.headings import Kind
from resumetailor.segment.sections.section import Section
from resumetailor.segment.text import dates, labelled, languages, names, prose, stopped_fields
from resumetailor.segment.text.field_labels import Label, label_of
from resumetailor.segment.text.labelled import Value
from resumetailor.segment.text.lines import Line


def parted(section: Section) -> list[Section]:
    """A head, a profile or an unknown section, with the jobs and schools in it as sections of their own."""
    fields = (field for line in section.lines for field in stopped_fields.parted(line))
    section.lines = [part for line in fields for told in told_posts.parted(line) for part in division.run_on(told)]
    first = _first_trainee(section.lines) if section.kinds in _COURSES else _first_entry(section.lines)
    if section.kinds == ("other",) and (kind := _listed(section)) is not None:
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
    below = list(_by_content(section.lines[first:]))
    if not above.lines and section.heading is not None:
        below[0].heading = section.heading
        return below
    return [above, *below]


def _listed(section: Section) -> Kind | None:
    """What all the lines below a heading of no known kind are; courses below "Teaching" were given, and not taken."""
    lines = section.lines
    given = section.heading is not None and headings.tells_given(str(section.heading))
    if _lists_languages(lines):
        return "languages"
    if _lists_certificates(lines) and not given:
        return "certificates"
    if _tells_training(lines) and not given:
        return "training"
    return "awards" if lines and all(map(credentials.is_award_line, lines)) else None


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


def _first_entry(lines: Sequence[Line]) -> int | None:
    """Where the first job or school begins, if there is one."""
    marks, told = heads.find(lines), _told_in_sentences(lines)
    for n, line in enumerate(lines):
        if n in told:
            return n
        if marks[n] and dates.has_period(line):
            first = n
            while first and marks[first - 1] and _heads_entry(lines, marks, first - 1):
                first -= 1
            if any(_names_entry(str(o)) for o in lines[first : n + 3 + _is_date(lines[n])]):
                return _begins_table(lines, first)
    return None


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


def _tells_training(lines: Sequence[Line]) -> bool:
    """Whether most lines that hold more than a date tell of a degree or a certificate, and one of a degree."""
    told = [str(line) for line in lines if dates.undated(line, dates.find(line))]
    degrees = [text for text in told if studies.has_degree(text) and credentials.is_study(text) and not _taught(text)]
    others = [text for text in told if text not in degrees and credentials.is_certificate(text)]
    return len(degrees) > 0 and (len(degrees) + len(others)) * 3 >= len(told) * 2


def _taught(text: str) -> bool:
    """Whether the part that somebody had in a course stands behind it: "Usability Engineering (BSc), co-lecturer"."""
    behind = (part for part in studies.fields_of(text)[1:] if not studies.has_degree(part))
    return any(names.title(part) >= 1.2 and not studies.has_institution(part) for part in behind)


def _lists_certificates(lines: Sequence[Line]) -> bool:
    """Whether most lines are short and tell of a certificate, and none of a school."""
    short = [str(line) for line in lines if len(line.words) <= 12]
    told = [text for text in short if credentials.is_certificate(text) and not credentials.is_permit(text)]
    return len(told) * 2 >= len(lines) > 0 and not any(credentials.is_study(str(line)) for line in lines)


def _has_data(line: Line) -> bool:
    return any(datum.sort != "rest" for datum in contact.data(line))


def _lists_languages(lines: Sequence[Line]) -> bool:
    found = [str(part) for line in lines for part in items.parts(line)]
    spoken = sum(languages.spoken(part) and len(part.split()) <= 6 for part in found)
    return bool(found) and spoken * 3 >= len(found) * 2


def _names_entry(text: str) -> bool:
    if names.membership(text):
        return False
    return names.title(text) >= 1.2 or names.employer(text) >= 1.5 or studies.has_degree(text)


def _by_content(lines: Sequence[Line]) -> Iterator[Section]:
    """Stretches of lines of one kind: an entry's heads tell it, what stands below goes with them."""
    marks = heads.find(lines)
    tail = _tail(lines, marks)
    leading = len(lines) > 0 and _is_date(lines[0])
    current: Section | None = None
    for n, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        kind = _kind_of_tail(line, current) if n >= tail and not mark else _kind(line, mark, current)
        if leading and _is_date(line) and n + 1 < len(lines):
            kind = _kind(lines[n + 1], True, current)
        if current is None or current.kinds != (kind,):
            if current is not None:
                yield current
            current = Section((kind,))
        current.lines.append(line)
    if current is not None:
        yield current


def _is_date(line: Line) -> bool:
    """Whether a date stands there and nothing else."""
    found = dates.find(line)
    return len(found) > 0 and not dates.undated(line, found)


def _tail(lines: Sequence[Line], marks: Sequence[bool]) -> int:
    """The number of the line from which on all are short and plain, and none tells what was done or heads a post."""
    start = len(lines)
    while (
        start
        and not _held(lines[start - 1])
        and _is_plain(lines[start - 1])
        and not (marks[start - 1] and _titled(lines[start - 1]))
    ):
        start -= 1
    return start


def _held(line: Line) -> bool:
    return dates.has_period(line)


def _titled(line: Line) -> bool:
    return names.title(str(line)) >= 1.2


def _is_plain(line: Line) -> bool:
    text = str(line)
    return line.list_level is None and len(line.words) <= 12 and not prose.sentence(text) and not tells_act(text)


def _kind_of_tail(line: Line, current: Section | None) -> Kind:
    """What a line tells that stands behind all that is told of posts: a certificate, languages, else as `_kind`."""
    text = str(line)
    if len(line.words) <= 8 and all(languages.spoken(str(part)) for part in items.parts(line)):
        return "languages"
    if credentials.names_certificate(text) and not credentials.is_study(text):
        return "certificates"
    return _kind(line, False, current)


def _kind(line: Line, mark: bool, current: Section | None) -> Kind:
    text = str(line)
    before: Kind = current.kinds[0] if current else "work"
    if told_posts.tells_post(line) or (before == "work" and told_posts.tells_further(line)):
        return "work"
    if line.list_level is not None or (prose.sentence(text) and not dates.find(line)):
        return before
    if credentials.is_study(text) and (names.title(text) < 1.2 or studies.has_degree(text)):
        return "education"
    if not mark and before != "work" and credentials.is_certificate(text):
        return "certificates"
    if mark and before == "education" and credentials.is_certificate(text) and names.employer(text) < 1.5:
        return "certificates"
    if mark and names.title(text) >= 1.2:
        return "work"
    return before


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
    posts = section.kinds in (("highlights",), ("interests",)) and _first_entry(section.lines) == 0
    if not posts or section.lines[0].list_level is not None:
        return section.kinds
    if section.kinds == ("interests",):
        return ("volunteer",)
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
    held = sum(value.label == "period" and _held(value.line) for value in found)
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
    return any(_first_entry(other.lines) is not None for other in beside)


def _tells_posts(lines: Sequence[Line]) -> bool:
    """Whether a line heads a post, or several stand on one: "Clerk, Shop (2001–2004); Buyer, Mills (2004–2009)."."""
    return any(heads.find(lines)) or any(entry.dated and len(entry.heads) > 0 for entry in division.find(lines))


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
