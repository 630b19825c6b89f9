"""What can be counted in the jobs of a resume, or in those of them that a sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from resumetailor.english.employers import cited
from resumetailor.resume import Date, Resume, Work
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.resumes.fields import borne_out, function_keys, shortens
from resumetailor.verify.resumes.periods import years
from resumetailor.verify.resumes.pool import keys, plain, text_keys, texts
from resumetailor.verify.resumes.target import direction
from resumetailor.verify.text.ranks import rank_words

_ENDS = re.compile(r"(?<=[.!?])\s+")
_REGION = 2
"""So few letters behind the last comma of a place name a state or province."""


@dataclass(frozen=True)
class Career:
    """The jobs of a source. Without `today`, a job held today may have any length."""

    resume: Resume
    today: date | None = None

    @property
    def jobs(self) -> Sequence[Work]:
        """All jobs, those without dates too."""
        return self.resume.work

    def years(self, jobs: Iterable[Work]) -> float:
        """Years in the union of the jobs."""
        return years((job.period for job in jobs if job.period), self.today)

    @staticmethod
    def begins(jobs: Iterable[Work], told: Date) -> bool:
        """Whether the first of the jobs began then."""
        starts = [job.period.start for job in jobs if job.period and job.period.start]
        return bool(starts) and _same(min(starts, key=lambda start: start.earliest), told)

    @staticmethod
    def ends(jobs: Iterable[Work], told: Date | None) -> bool:
        """Whether the last of the jobs ended then; None is today."""
        periods = [job.period for job in jobs if job.period]
        if told is None or any(period.present for period in periods):
            return told is None and any(period.present for period in periods)
        ends = [period.last for period in periods if period.last]
        return bool(ends) and _same(max(ends, key=lambda end: end.latest), told)

    def employed_at(self, text: str) -> list[Work]:
        """The jobs at the employers that a text names."""
        told = plain(text)
        return [j for j in self.jobs if j.name and plain(cited(str(j.name))) in told]

    def titled(self, text: str) -> list[Work]:
        """The jobs of this title: one may be shorter than the other, but no rank is more than the job's."""
        wanted = frozenset(keys(text)) - function_keys()
        return [job for job in self.jobs if wanted and job.position and _fits(wanted, text_keys(job.position))]

    def in_field(self, field: Sequence[frozenset[str]]) -> list[Work]:
        """The jobs that bear out one of these fields, each told in several words; none if no job knows a word."""
        told = zip(self.jobs, self._said, strict=True)
        return [job for job, said in told if any(self._bears_out(said, part) for part in field)]

    def _bears_out(self, job: frozenset[str], field: frozenset[str]) -> bool:
        """Whether the job tells all words of the field that any title or employer tells, or else any line."""
        in_heads = [word for word in field if any(borne_out(word, head) for head in self._heads)]
        wanted = in_heads or [word for word in field if any(borne_out(word, said) for said in self._said)]
        return bool(wanted) and all(borne_out(word, job) for word in wanted)

    @cached_property
    def _heads(self) -> list[frozenset[str]]:
        return [text_keys(job.position, job.name) for job in self.jobs]

    @cached_property
    def _said(self) -> list[frozenset[str]]:
        return [text_keys(job.position, job.name, job.summary, *job.highlights) for job in self.jobs]

    @cached_property
    def fields(self) -> frozenset[str]:
        """The keys of titles, of employers, of the profile without where it is going, and of what two jobs tell."""
        lines = [text_keys(job.summary, *job.highlights) for job in self.jobs]
        twice = {k for i, line in enumerate(lines) for other in lines[i + 1 :] for k in line & other}
        return self.heads.union(twice, *map(keys, self.profile)) - function_keys()

    @cached_property
    def heads(self) -> frozenset[str]:
        """The keys of all titles and employers."""
        return frozenset[str]().union(*self._heads)

    @cached_property
    def profile(self) -> list[str]:
        """What the headline and each sentence of the summary say before they name a direction."""
        told = texts((self.resume.basics.label, self.resume.basics.summary))
        return [direction().split(sentence, maxsplit=1)[0] for text in told for sentence in re.split(_ENDS, text)]

    @cached_property
    def titles(self) -> list[str]:
        """The headline, and the titles of all jobs and voluntary posts."""
        held = (post.position for post in (*self.resume.work, *self.resume.volunteer))
        return [text.value for text in (self.resume.basics.label, *held) if text]

    @cached_property
    def title_keys(self) -> frozenset[str]:
        """The keys of all words of the titles."""
        return frozenset(k for title in self.titles for k in keys(title))

    @cached_property
    def studied(self) -> frozenset[str]:
        """The keys of the subjects of degrees."""
        return text_keys(*(study.area for study in self.resume.education))

    @cached_property
    def years_stated(self) -> bool:
        """Whether the headline or the summary says how many years it has been."""
        told = texts((self.resume.basics.label, self.resume.basics.summary))
        return any(quantity.unit == "year" for text in told for quantity in quantities(text))

    @cached_property
    def employers(self) -> list[str]:
        """The names of all employers, each once."""
        return list(dict.fromkeys(plain(str(job.name)) for job in self.jobs if job.name))

    @cached_property
    def countries(self) -> int | None:
        """In how many countries the jobs were; None if some place names no country."""
        places = [str(job.location).rpartition(", ")[2].strip(". ") for job in self.jobs if job.location]
        named = [place for place in places if len(place) > _REGION or place.upper() in ("UK", "US")]
        return len(frozenset(map(plain, named))) if len(named) == len(self.jobs) else None


def _same(known: Date, told: Date) -> bool:
    return known.year == told.year and (told.month is None or known.month is None or known.month == told.month)


def _fits(wanted: frozenset[str], title: frozenset[str]) -> bool:
    """Whether a title is told, shorter or longer, but with no rank that it has not."""
    shorter = shortens(wanted, title) and (bool(wanted - rank_words()) or title - function_keys() <= wanted)
    longer = title <= wanted and bool(title - rank_words()) and (wanted - title).isdisjoint(rank_words())
    return shorter or longer
