"""The second stage's types: a resume in the terms of JSON Resume 1.0.0, each text with its place in the source.

https://jsonresume.org/schema
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from resumetailor.source import SourceDocument

SectionKind = Literal[
    "summary",
    "highlights",
    "work",
    "volunteer",
    "projects",
    "education",
    "certificates",
    "skills",
    "languages",
    "awards",
    "interests",
    "other",
]


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `start` to `end` of block number `block` of the source document."""

    block: int
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share characters."""
        return self.block == other.block and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Text:
    """A text as printed, white space folded, and where it stands in the source (in several spans if put together)."""

    value: str
    source: tuple[Span, ...] = ()

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A month or, if only that is known, a year. A season or quarter counts as its year."""

    year: int
    month: int | None = None

    @property
    def earliest(self) -> tuple[int, int]:
        """The year and the first month that may be meant."""
        return self.year, self.month or 1

    @property
    def latest(self) -> tuple[int, int]:
        """The year and the last month that may be meant."""
        return self.year, self.month or 12

    def __str__(self) -> str:
        """ISO 8601: "2019" or "2019-03"."""
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class Period:
    """When something was held or done. `end` is None while it goes on (`present`) or when no end is printed."""

    text: Text
    start: Date | None
    end: Date | None
    present: bool = False

    @property
    def last(self) -> Date | None:
        """The end, if one is told, else the start; for one that goes on, what is printed last."""
        return self.end or self.start


@dataclass(frozen=True, slots=True)
class Highlight:
    """One bullet, or one sentence of a job told in prose. `id` is stable for the same source: "work-0-3"."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Basics:
    name: Text | None = None
    label: Text | None = None
    email: Text | None = None
    phone: Text | None = None
    location: Text | None = None
    urls: tuple[Text, ...] = ()
    summary: tuple[Text, ...] = ()
    """The profile's paragraphs, in order."""


@dataclass(frozen=True, slots=True)
class Work:
    """A job or a voluntary post; `name` is the employer or organisation, `summary` what describes it."""

    id: str
    position: Text | None = None
    name: Text | None = None
    location: Text | None = None
    period: Period | None = None
    summary: Text | None = None
    highlights: tuple[Highlight, ...] = ()
    url: Text | None = None
    shared: Period | None = None
    """The time of all the posts of which the highlights tell, where these stand below several held at one employer."""

    @property
    def current(self) -> bool:
        """Whether the post is held today."""
        return self.period is not None and self.period.present

    @property
    def told_in(self) -> Period | None:
        """The time in which all that the highlights tell was done."""
        return self.shared or self.period


@dataclass(frozen=True, slots=True)
class Project:
    id: str
    name: Text | None = None
    period: Period | None = None
    summary: Text | None = None
    highlights: tuple[Highlight, ...] = ()
    url: Text | None = None

    @property
    def told_in(self) -> Period | None:
        """The time in which all that the highlights tell was done."""
        return self.period


@dataclass(frozen=True, slots=True)
class Achievements:
    """What is told apart from the jobs and names none: a section's lines, or those below one label in it.

    `heading` is the section's, such as "Key achievements"; `label` groups what stands below it: "Customer service".
    """

    id: str
    heading: Text | None = None
    label: Text | None = None
    highlights: tuple[Highlight, ...] = ()

    @property
    def name(self) -> None:
        """None: nobody knows where it was."""

    @property
    def told_in(self) -> None:
        """None: nobody knows when it was."""


Home = Work | Project | Achievements
"""Whatever a highlight stands in."""


@dataclass(frozen=True, slots=True)
class Education:
    institution: Text | None = None
    study_type: Text | None = None
    area: Text | None = None
    location: Text | None = None
    period: Period | None = None
    score: Text | None = None
    courses: tuple[Text, ...] = ()
    """Whatever else the entry says: modules, thesis, honours."""


@dataclass(frozen=True, slots=True)
class Certificate:
    name: Text
    issuer: Text | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list (skills, languages, awards, interests), with the label printed before its group, if any."""

    text: Text
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class CareerBreak:
    """A time without a job: what names it, then what is told of it; `among_jobs` if no heading of its own is above.

    `ended` is None while it goes on, both are None if no time is printed.
    """

    lines: tuple[Text, ...]
    among_jobs: bool
    begun: Date | None = None
    ended: Date | None = None


@dataclass(frozen=True, slots=True)
class OtherSection:
    """What fits no field: references, publications, lines that could not be placed."""

    heading: Text | None
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading as printed, and what it opens; `other` sections are told apart by their text."""

    kind: SectionKind
    text: Text


@dataclass(frozen=True, slots=True)
class Resume:
    """All that a resume says, each text in exactly one place. Works and highlights stand in reading order."""

    document: SourceDocument
    basics: Basics = Basics()
    work: tuple[Work, ...] = ()
    volunteer: tuple[Work, ...] = ()
    projects: tuple[Project, ...] = ()
    achievements: tuple[Achievements, ...] = ()
    education: tuple[Education, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    skills: tuple[Item, ...] = ()
    languages: tuple[Item, ...] = ()
    awards: tuple[Item, ...] = ()
    interests: tuple[Item, ...] = ()
    career_breaks: tuple[CareerBreak, ...] = ()
    other: tuple[OtherSection, ...] = ()
    headings: tuple[Heading, ...] = ()

    def entries(self) -> Iterator[Work | Project]:
        """Jobs, voluntary posts, projects: everything that heads its highlights with a name, a title or a time."""
        return chain(self.work, self.volunteer, self.projects)

    def homes(self) -> Iterator[Home]:
        """Everything that has highlights: the entries, then the achievements that name none of them."""
        return chain(self.entries(), self.achievements)

    def highlights(self) -> Iterator[Highlight]:
        """All highlights, jobs first."""
        return chain.from_iterable(home.highlights for home in self.homes())

    def unplaced(self) -> tuple[Text, ...]:
        """The lines that no field took, of sections that have fields and of those without a heading."""
        own = {heading.text for heading in self.headings if heading.kind in ("other", "highlights")}
        return tuple(line for section in self.other if section.heading not in own for line in section.lines)

    def job_below(self, gap: CareerBreak) -> Work | None:
        """The job that is printed right below a career break, if that stands among the jobs and is not the last."""
        (start, *_) = _first_blocks(gap)
        own = ((job, min(_first_blocks((job.position, job.period)), default=-1)) for job in self.work)
        return next((job for job, block in own if block > start), None) if gap.among_jobs else None

    def stands_above_work(self, *texts: Text) -> bool:
        """Whether all of these texts are printed above the jobs; not where there are none."""
        blocks = [span.block for text in texts for span in text.source]
        return bool(blocks) and max(blocks) < self.first_block_of_work < len(self.document.blocks)

    @property
    def first_block_of_work(self) -> int:
        """The number of the block in which the jobs begin; that behind the last block if there are none.

        Highlights of a job may stand far above it and name it there, where an earlier run has gathered the best.
        """
        heads = tuple(replace(job, highlights=()) for job in self.work)
        blocks = _first_blocks(heads) or _first_blocks(self.work)
        return min(blocks, default=len(self.document.blocks))


def _first_blocks(part: object) -> list[int]:
    """The block in which each text inside a part begins."""
    return [text.source[0].block for text in texts_in(part) if text.source]


def fields_of(part: object) -> Iterable[str]:
    """The names of a part's fields, none of another object's; `dataclasses.fields` takes twice as long."""
    return getattr(part, "__dataclass_fields__", ())


def texts_in(part: object) -> list[Text]:
    """All texts inside a part of a resume, in order."""
    found: list[Text] = []
    _gather(part, found)
    return found


def _gather(part: object, found: list[Text]) -> None:
    if isinstance(part, Text):
        found.append(part)
    elif isinstance(part, tuple):
        for item in part:
            _gather(item, found)
    elif not isinstance(part, SourceDocument):
        for name in fields_of(part):
            _gather(getattr(part, name), found)
