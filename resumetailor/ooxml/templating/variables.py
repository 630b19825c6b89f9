"""What a template can print: plain views of a tailored resume, every field described with an example.

The descriptions are the single table behind `templates/README.md` and `template.check_template`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Holds:
    """A variable that holds what no other does: a template that does not print it loses text."""

    meaning: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Composed:
    """A variable made for convenience; `covers` names those, beside it or from the top, that it prints too."""

    meaning: str
    example: str = ""
    covers: tuple[str, ...] = ()


AllHighlights = Annotated[
    list[str], Composed("all of its own, the selected ones first", "", ("highlights", "selected.highlights.text"))
]


@dataclass(frozen=True, slots=True)
class ContactItem:
    text: Annotated[str, Holds("as printed in the source, a link with its address", "dafydd@example.com")]
    url: Annotated[str, Composed("where it leads, empty for a place or phone number", "mailto:dafydd@example.com")]
    opens_line: Annotated[str, Composed("“yes” where the line before it is full, else empty")]


@dataclass(frozen=True, slots=True)
class SelectedHighlight:
    text: Annotated[str, Holds("the highlight's words", "Cut the ticket backlog from 412 to under 90.")]
    source: Annotated[
        str, Composed("employer or project and years, to print in parentheses", "Halvergate Ltd, 2019 to present")
    ]


@dataclass(frozen=True, slots=True)
class Competency:
    label: Annotated[str, Composed("the competency's name", "Problem solving")]
    highlights: Annotated[list[SelectedHighlight], Holds("the highlights chosen for it")]


@dataclass(frozen=True, slots=True)
class Entry:
    title: Annotated[
        str, Composed("the first of `position`, `name` and `location` that there is", "Support Lead", ("position",))
    ]
    subtitle: Annotated[
        str,
        Composed("`name` and `location`, without what the title says", "Halvergate Ltd, Leeds", ("name", "location")),
    ]
    position: Annotated[str, Holds("the title held; empty for a project", "Support Lead")]
    name: Annotated[str, Holds("employer, organisation or project", "Halvergate Ltd")]
    location: Annotated[str, Holds("where", "Leeds")]
    period: Annotated[str, Holds("when, as printed in the source", "Jan 2019 – Present")]
    dates: Annotated[str, Composed("`period` in one plain style", "Jan 2019 - Present", ("period",))]
    url: Annotated[str, Holds("the employer's or project's address on the web, as printed", "halvergate.example.com")]
    summary: Annotated[str, Holds("what describes the employer, post or project", "Warehouse software, 340 customers.")]
    breaks: Annotated[
        list[str],
        Composed(
            "for a job, times without one right above it",
            "Parental leave, 2016 – 2017",
            ("career_breaks",),
        ),
    ]
    highlights: Annotated[
        list[str], Holds("those that are not among `selected`, most relevant first", "Ran 11 call-listening sessions.")
    ]
    all_highlights: AllHighlights


@dataclass(frozen=True, slots=True)
class AchievementGroup:
    label: Annotated[str, Holds("what the source prints above the group, often empty", "Customer service")]
    highlights: Annotated[
        list[str], Holds("those that are not among `selected`, most relevant first", "Won back 14 lost accounts.")
    ]
    all_highlights: AllHighlights


@dataclass(frozen=True, slots=True)
class Achievements:
    heading: Annotated[str, Holds("as printed in the source", "Key achievements")]
    groups: Annotated[list[AchievementGroup], Holds("what it tells, in groups; mostly one")]
    above_work: Annotated[str, Composed("“yes” where the source prints it above the jobs, else empty")]
    remaining: Annotated[str, Composed("“yes” where not all of it is among `selected`, else empty")]


@dataclass(frozen=True, slots=True)
class Degree:
    title: Annotated[
        str,
        Composed(
            "`study_type` and `area`, as printed where one phrase holds both, or `institution` where there is neither",
            "BSc, Computing",
            ("study_type", "area", "institution"),
        ),
    ]
    subtitle: Annotated[
        str,
        Composed(
            "`institution` and `location`, without what the title says", "Northmere, York", ("institution", "location")
        ),
    ]
    study_type: Annotated[str, Holds("the degree", "BSc (Hons)")]
    area: Annotated[str, Holds("the subject", "Computing")]
    institution: Annotated[str, Holds("the school", "University of Northmere")]
    location: Annotated[str, Holds("where", "York")]
    period: Annotated[str, Holds("when, as printed in the source", "2014")]
    dates: Annotated[str, Composed("`period` in one plain style", "2014", ("period",))]
    score: Annotated[str, Holds("the grade, and short remarks in the line of the degree", "2:1")]
    courses: Annotated[list[str], Holds("modules, thesis, honours", "Dissertation on queueing.")]


@dataclass(frozen=True, slots=True)
class Certificate:
    title: Annotated[str, Composed("`name` and `issuer`", "ITIL 4 Foundation, PeopleCert", ("name", "issuer"))]
    name: Annotated[str, Holds("the certificate", "ITIL 4 Foundation")]
    issuer: Annotated[str, Holds("who gave it", "PeopleCert")]
    period: Annotated[str, Holds("when, as printed in the source", "2020")]
    dates: Annotated[str, Composed("`period` in one plain style", "2020", ("period",))]


@dataclass(frozen=True, slots=True)
class ItemGroup:
    label: Annotated[str, Holds("what the source prints before the group, often empty", "Tools")]
    entries: Annotated[list[str], Holds("the items", "SQL (read only, but daily)")]


@dataclass(frozen=True, slots=True)
class SectionLine:
    text: Annotated[str, Holds("its words", "Available on request.")]
    listed: Annotated[str, Composed("“yes” where it is an item of a list in the source, else empty")]
    label: Annotated[str, Composed("“yes” where it stands above items of a list and names them, else empty")]


@dataclass(frozen=True, slots=True)
class Section:
    heading: Annotated[
        str, Holds("as printed in the source; empty for lines that stand under none or among the jobs", "References")
    ]
    lines: Annotated[list[SectionLine], Holds("its lines")]
    above_work: Annotated[
        str, Composed("“yes” for what belongs to a summary that the source prints above the jobs, else empty")
    ]


@dataclass(frozen=True, slots=True)
class Step:
    label: Annotated[str, Holds("Situation, Task, Action, Result, or several in one", "Action and result")]
    facts: Annotated[list[str], Holds("what the source says of it", "calls fell by roughly 120 a month.")]
    question: Annotated[str, Holds("what it leaves open, empty if nothing", "How was it measured?")]


@dataclass(frozen=True, slots=True)
class Story:
    title: Annotated[str, Composed("the highlight's opening words", "Cut the ticket backlog")]
    text: Annotated[str, Composed("the whole highlight", "Cut the ticket backlog from 412 to under 90.")]
    source: Annotated[
        str, Holds("position, employer or project, and years", "Support Lead, Halvergate Ltd, 2019 to present")
    ]
    steps: Annotated[list[Step], Holds("situation, task, action, result")]


@dataclass(frozen=True, slots=True)
class StoryGroup:
    label: Annotated[str, Composed("the competency's name", "Problem solving")]
    stories: Annotated[list[Story], Holds("its stories")]


@dataclass(frozen=True, slots=True)
class Context:
    """The variables of a template."""

    name: Annotated[str, Holds("the person's name", "Dafydd Okonedo-Rhys")]
    headline: Annotated[str, Holds("real title and direction", "Support Lead moving into product management")]
    label: Annotated[
        str, Holds("the title under the name in the source, empty where `headline` says it", "Support Lead")
    ]
    contact: Annotated[list[ContactItem], Holds("place, phone, e-mail and links, in this order")]
    counted_facts: Annotated[list[str], Composed("sentences counted from the resume", "Nine years in support.")]
    summary: Annotated[
        list[str], Holds("the person's own profile, paragraph by paragraph", "Support lead with nine years …")
    ]
    selected: Annotated[list[Competency], Holds("the highlights chosen for the top, by competency")]
    work: Annotated[list[Entry], Holds("every job, in the order of the source")]
    volunteer: Annotated[list[Entry], Holds("voluntary posts")]
    projects: Annotated[list[Entry], Holds("projects")]
    achievements: Annotated[list[Achievements], Holds("sections of achievements that name no job")]
    education: Annotated[list[Degree], Holds("degrees and courses of study")]
    certificates: Annotated[list[Certificate], Holds("certificates and licences")]
    certificates_heading: Annotated[
        str, Composed("“Certifications”, or “Courses” where the source calls them no more", "Certifications")
    ]
    skills: Annotated[list[ItemGroup], Holds("skills")]
    languages: Annotated[list[ItemGroup], Holds("languages")]
    awards: Annotated[list[ItemGroup], Holds("awards and honours")]
    interests: Annotated[list[ItemGroup], Holds("interests")]
    career_breaks: Annotated[
        list[str], Holds("what is told among the jobs of times without one", "Parental leave, 2016 – 2017")
    ]
    later_breaks: Annotated[
        list[str], Composed("those of `career_breaks` that are not among `work.breaks`", "", ("career_breaks",))
    ]
    other: Annotated[list[Section], Holds("all other sections")]
    stories: Annotated[list[StoryGroup], Composed("the selected highlights as interview stories")]


def variables(view: Any = Context, way: str = "") -> Iterator[tuple[str, Any, Holds | Composed]]:
    """Every variable: its path ("work.title"), type and description; those of a list's elements follow the list."""
    for name, hint in get_type_hints(view, include_extras=True).items():
        kind, description = get_args(hint)
        yield f"{way}{name}", kind, description
        for element in get_args(kind):
            if is_dataclass(element):
                yield from variables(element, f"{way}{name}.")


def _example(kind: Any, text: str) -> Any:
    """A value of `kind` made of the examples."""
    if get_origin(kind) is list:
        return [_example(get_args(kind)[0], text)] * 2
    if kind is str:
        return text
    hints = {name: get_args(hint) for name, hint in get_type_hints(kind, include_extras=True).items()}
    return kind(**{name: _example(inner, description.example) for name, (inner, description) in hints.items()})


def blank() -> Context:
    """Every variable empty."""
    empty: dict[str, Any] = {path: [] if get_origin(kind) is list else "" for path, kind, _ in variables()}
    return Context(**{path: value for path, value in empty.items() if "." not in path})


@cache
def example() -> Context:
    """Every variable with its example, each list with two elements."""
    printed: Context = _example(Context, "")
    return printed
