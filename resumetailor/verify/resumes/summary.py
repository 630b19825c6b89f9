"""Sentences of a summary or headline that no line of the source holds: true if all they claim can be counted in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from resumetailor.english.employers import cited
from resumetailor.resume import Resume, Work
from resumetailor.verify.claims.quantities import Quantity, quantities
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.aims import claims_beside_aim
from resumetailor.verify.resumes.align import Line
from resumetailor.verify.resumes.careers import Career
from resumetailor.verify.resumes.claimed_posts import mistimed_faults, unheld_faults
from resumetailor.verify.resumes.counted_phrases import clause_behind, jobs_in_field, overstated, without_counted
from resumetailor.verify.resumes.headline import Identity, role_words
from resumetailor.verify.resumes.pool import Pool, keys, plain, text_keys
from resumetailor.verify.resumes.target import counted_claims, direction
from resumetailor.verify.resumes.told_fields import ToldFields
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.words import words


def _told_of(job: Work, told: str, number: str) -> bool:
    """As in "at Firm B with 9 years", "9 years of work at Firm B", "9 years as Clerk"; not "9 years, now Clerk"."""
    name, title = (re.escape(plain(cited(str(text))).strip()) if text else None for text in (job.name, job.position))
    forms = (
        name and rf" {name} (?:with|for) (?:\w+ )?{number} ",
        name and rf" {number} (?:of \w+ )?(?:at|with) {name} ",
        title and rf" {number} (?:of \w+ )?as (?:an? |the )?{title} ",
    )
    return any(re.search(form, told) for form in forms if form)


_STUDIED = re.compile(r" of an? ")
"""Years of a degree are none of work."""
_COUNTED_LABEL = re.compile(r"\b(?:[^\W\d]+[ -]?(?:& )?){1,4}\(\d+(?: highlights?)?\)")
"""A competency with the number of its highlights: "problem solving (7 highlights)"."""


@dataclass(frozen=True)
class Competencies:
    """The labels of a framework; `shown` finds those that two highlights of the source or more are evidence of."""

    labels: frozenset[str] = frozenset()
    shown: Callable[[], frozenset[str]] = frozenset


SUMMARY = "summary"
"""Where a line of the summary stands."""
NONE = Competencies()
"""Where no framework is known, no competency may be claimed that the source does not name."""


def keyed(label: str) -> list[str]:
    """The keys of the words of a label, which all spellings of it have in common."""
    return [word.key for word in words(label) if word.is_word]


@dataclass(frozen=True)
class Countable:
    """A source resume for what can be counted in it. Without `today`, a job held today may have any length."""

    resume: Resume
    pool: Pool
    role: str
    today: date | None = None
    competencies: Competencies = NONE

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many jobs, employers and highlights there are."""
        employers = {plain(w.name.value) for w in self.resume.work if w.name}
        return {
            "jobs": len(self.resume.work),
            "employers": len(employers),
            "highlights": len(list(self.resume.highlights())),
        }

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Keys of the words of which a counted sentence may be made."""
        heads = [(w.position, w.name, w.location) for w in self.resume.work]
        lists = (self.resume.skills, self.resume.languages, self.resume.certificates, self.resume.education)
        claims = frozenset(key(w) for w in counted_claims().vocabulary)
        function = frozenset(key(w) for w in lexicon.wording().function)
        return claims | function | text_keys(*heads, *lists, self.resume.basics.label)

    def counted_faults(self, place: str, sentence: str) -> list[Fault] | None:
        """The faults of a sentence that claims only what can be counted; None if it claims other things."""
        told = list(self._words(_COUNTED_LABEL.sub(" ", sentence) if "(" in sentence else sentence))
        named = list(self._competencies(told))
        if frozenset(told) - self.vocabulary - {word for label in named for word in keyed(label)}:
            return None
        return [*self._number_faults(place, sentence), *self._competency_faults(place, sentence, named)]

    def labelled(self, sentence: str) -> bool:
        """Whether it names competencies, which highlights show and no field of the source need name."""
        return bool(_COUNTED_LABEL.search(sentence)) or any(self._competencies(list(self._words(sentence))))

    def _competencies(self, told: list[str]) -> Iterator[str]:
        """The labels that the words name, other than in words that the source has itself."""
        for label in self.competencies.labels:
            name = keyed(label)
            named = any(told[at : at + len(name)] == name for at in range(len(told)))
            if named and not frozenset(name) <= self.vocabulary:
                yield label

    def _competency_faults(self, place: str, sentence: str, named: list[str]) -> Iterator[Fault]:
        unshown = [label for label in named if label not in self.competencies.shown()]
        for label in sorted(unshown):
            why = f"“{label}”: fewer than two lines of the source show it"
            yield Fault(Code.LINE_INVENTED, place, "", sentence, why)

    def is_headline(self, sentence: str) -> bool:
        """Whether it names a title of the source and, behind a word of direction, the role aimed at or its field."""
        found = direction().search(sentence)
        if found is None or not keys(sentence[: found.start()]):
            return False
        fields = {word for word in role_words(self.role) if not is_person(word)}
        if fields.isdisjoint(keys(sentence[found.end() :])) or claims_beside_aim(sentence[found.end() :], self.role):
            return False
        return self._held.bears_out(sentence[: found.start()])

    def untold(self, line: Line) -> Iterator[Line]:
        """A sentence of the summary without what can be counted, and also without what other fields tell."""
        if line.place != SUMMARY:
            return
        rest = without_counted(line.text, self._career)
        yield replace(line, text=rest)
        yield replace(line, text=self._fields.without_told(rest))

    def post_faults(self, line: Line) -> Iterator[Fault]:
        """Posts in the summary that were never held, or not when it says."""
        if line.place != SUMMARY:
            return
        yield from unheld_faults(line.place, line.text, self._career)
        if not self.pool.says(line.text):
            yield from mistimed_faults(line.place, line.text, self._career)

    def tenure_faults(self, line: Line) -> Iterator[Fault]:
        """Years in the summary that are more than those in which the title was held."""
        if line.place == SUMMARY and not self.pool.says(line.text):
            for told, held in overstated(line.text, self._career):
                why = f"“{told.printed}”: the source has {held:.1f} in that title"
                yield Fault(Code.NUMBER_CHANGED, line.place, f"{held:.1f}", line.text, why)

    def settles(self, line: Line) -> bool:
        """Whether the fields of the source bear out all of a sentence of the summary."""
        return any(not rest.text for rest in self.untold(line))

    @cached_property
    def _career(self) -> Career:
        return Career(self.resume, self.today)

    @cached_property
    def _held(self) -> Identity:
        return Identity(self._career, self.pool)

    @cached_property
    def _fields(self) -> ToldFields:
        return ToldFields(self._career, self.role)

    def without_lead(self, line: Line) -> Line:
        """The line without an announcement of its own before a colon: "Measured results include:"."""
        lead, colon, rest = line.text.partition(": ")
        announced = line.entry is None and colon and not frozenset(self._words(lead)) - self.vocabulary
        if announced and not quantities(lead) and not self.pool.says(line.text):
            return replace(line, text=rest)
        return line

    def without_title(self, line: Line) -> Line:
        """A line of the summary without the title before "with", if the source has it as a title elsewhere."""
        if line.entry is not None:
            return line
        lead, sign, rest = line.text.partition(" with ")
        told = {plain(t.value) for t in self.resume.basics.summary}
        if sign and plain(lead) in self._titles and not any(plain(lead) in t for t in told):
            return replace(line, text=rest)
        return line

    @cached_property
    def _titles(self) -> frozenset[str]:
        titles = (self.resume.basics.label, *(w.position for w in self.resume.work))
        return frozenset(plain(t.value) for t in titles if t)

    @staticmethod
    def _words(sentence: str) -> Iterator[str]:
        numbers = {i for q in quantities(sentence) for i in range(q.first, q.last + 1)}
        for index, word in enumerate(words(sentence)):
            if index not in numbers and word.is_word and len(word.text) > 1:
                yield word.key

    def _number_faults(self, place: str, sentence: str) -> Iterator[Fault]:
        for quantity in (q for q in quantities(sentence) if not self._is_of_a_name(q, sentence)):
            limit = self._limit(quantity, sentence)
            if limit is not None and quantity.value > limit:
                why = f"“{quantity.printed}”: the source has {limit:g}"
                yield Fault(Code.NUMBER_CHANGED, place, f"{limit:g}", sentence, why)
            elif limit is None and not self.pool.has_line_with(keys(quantity.printed)):
                yield Fault(Code.NUMBER_ADDED, place, "", sentence, f"“{quantity.printed}” is not in the source")

    def _is_of_a_name(self, quantity: Quantity, sentence: str) -> bool:
        """Whether it is part of an employer's name, as the source has it: "Three Rivers Museum"."""
        start, line = words(sentence)[quantity.first].start, folded(sentence)
        names = (folded(work.name.value) for work in self.resume.work if work.name is not None)
        return any(f.start() <= start < f.end() for name in names for f in re.finditer(re.escape(name), line))

    def _years_beside(self, quantity: Quantity, sentence: str) -> float:
        """Years in all jobs; where the sentence tells them as those in one job, at one employer, in these."""
        told, printed = plain(sentence), re.escape(plain(quantity.printed).strip())
        named = [w for w in self.resume.work if _told_of(w, told, printed)]
        if named:
            return self._career.years(named)
        behind = clause_behind(sentence.partition(quantity.printed)[2])
        jobs = self._career.jobs if _STUDIED.search(behind) else jobs_in_field(behind, self._career)
        return self._career.years(jobs)

    def _limit(self, quantity: Quantity, sentence: str) -> float | None:
        """The most that the source has of what the number counts; None if it counts something else."""
        if quantity.unit == "year":
            return round(self._years_beside(quantity, sentence) + 0.5, 1)
        for what, nouns in counted_claims().counted.items():
            if what in self.counts and {key(n) for n in nouns} & set(quantity.nouns):
                return self.counts[what]
        in_brackets = re.search(rf"\({re.escape(quantity.printed)}[^)]*\)", sentence)
        return self.counts["highlights"] if in_brackets else None
