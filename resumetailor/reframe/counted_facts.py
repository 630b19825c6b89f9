"""The summary: sentences made of facts that are counted in the resume (models/lexicons/counted_facts.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Literal

from resumetailor.english.employers import cited
from resumetailor.english.verbs import Words, readings
from resumetailor.evidence import AnalysedResume, Evidence, Token
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.mapping import CompetencyMap, Coverage
from resumetailor.mapping.choice import FIRST
from resumetailor.mapping.measured import tells_a_change, tells_money
from resumetailor.mapping.merit import years_since
from resumetailor.nlp.parts import VERBAL
from resumetailor.reframe.bare_title import bare_title
from resumetailor.resume import CareerBreak, Date, Period, Resume, Work
from resumetailor.segment.text.names import self_employed
from resumetailor.tailored import CountedFact, TailoredHighlight
from resumetailor.verify.claims.quantities import quantities


class _Headline(Knowledge):
    direction: str
    seeking: str
    unique: Words
    modest: Words
    seeking_roles: Words
    behind_roles: Words


class _Sentence(Knowledge):
    id: str
    text: str


Gap = Literal["measure", "result", "improvement", "volume", "case"]
"""What a highlight leaves open."""


class CountedFacts(Knowledge):
    """The file's content; see there what each part means."""

    headline: _Headline
    years_stated: Words
    summary: tuple[_Sentence, ...]
    at: str
    articled: Words
    compared: Words
    came: tuple[str, ...]
    questions: dict[Gap, str]

    def sentence(self, id: str, sources: Iterable[str], **facts: object) -> CountedFact:
        """The sentence of this id, its places filled with `facts`, which are counted in `sources`.

        The stop of an abbreviation, "Inc.", also ends the sentence.
        """
        template = next(s.text for s in self.summary if s.id == id)
        text = template.format(**facts)
        return CountedFact(text[:-1] if text.endswith("..") else text, f"summary.{id}", tuple(sources))


counted_facts = from_lexicon("counted_facts", CountedFacts)


def latest_work(resume: Resume) -> Work | None:
    """The job held today, else the one that ended last, else the first printed."""
    dated = [w for w in resume.work if w.period is not None and w.period.start is not None]
    if not dated:
        return resume.work[0] if resume.work else None
    return max(dated, key=lambda w: (w.current, _end(w.period), -resume.work.index(w)))


def _end(period: Period | None) -> tuple[int, int]:
    last = period and period.last
    return last.latest if last else (0, 0)


def summary(
    analysed: AnalysedResume,
    mapped: CompetencyMap,
    highlights: Iterable[TailoredHighlight],
    today: date,
) -> tuple[CountedFact, ...]:
    """Two facts at most: the years of work, and a measured result of a recent job.

    Right before the person's own profile, without the years, stands only a result of the latest job.
    """
    experience = _experience(analysed.resume, mapped, today)
    latest = latest_work(analysed.resume)
    named = latest if experience is not None and latest is not None and latest.id in experience.sources else None
    leads = experience is None and bool(analysed.resume.basics.summary)
    jobs = (latest,) if leads and latest is not None else analysed.resume.work
    best = _best(analysed, mapped, highlights, _recent(jobs, today))
    result = _result(best, analysed.resume, named) if best else None
    return tuple(s for s in (experience, result) if s is not None)


def _experience(resume: Resume, mapped: CompetencyMap, today: date) -> CountedFact | None:
    """The years of work; without these several competencies, the leading two before the best shown.

    A profile of the person's own says more than the names of competencies, as do the headings where one is shown.
    """
    latest = _counted_up_to(resume, today)
    if latest is not None:
        return _years(resume, latest, today)
    shown = sorted(_headed(mapped), key=lambda c: (c.id not in FIRST, -len(c.highlights)))[:MOST_COMPETENCIES]
    if len(shown) < FEWEST_COMPETENCIES or resume.basics.summary:
        return None
    competencies = _listed([_inside_a_sentence(c.label) for c in shown])
    return counted_facts().sentence("evidence", [id for c in shown for id in c.highlights], competencies=competencies)


def _headed(mapped: CompetencyMap) -> list[Coverage]:
    """The competencies that may be claimed, if highlights are chosen those that are a heading of these."""
    headings = {choice.competency for choice in mapped.choices} or {c.id for c in mapped.coverage}
    return [c for c in mapped.shown if c.id in headings]


def _counted_up_to(resume: Resume, today: date) -> Work | None:
    """The latest job, if the years up to it are told by nobody else and are more than one."""
    latest = latest_work(resume)
    titled = latest is not None and latest.position is not None and latest.name is not None
    return latest if titled and _years_worked(resume, today) > 1 and not _states_years(resume) else None


def _years(resume: Resume, latest: Work, today: date) -> CountedFact:
    """The years and the roles of all jobs, and the latest of these; of an only one its years."""
    roles = len(resume.work)
    years = "years" if latest.current else "former_years"
    employer = str(latest.name)
    return counted_facts().sentence(
        f"experience.{years if roles > 1 else 'one_role'}",
        [w.id for w in resume.work],
        position=bare_title(str(latest.position)),
        at="" if self_employed(employer) else counted_facts().at.format(employer=_with_article(cited(employer))),
        roles=roles,
        years=_years_worked(resume, today),
    )


def _with_article(employer: str) -> str:
    """The employer as a sentence names it: "the Ministry of Health"."""
    first, of, *_ = (*employer.split(maxsplit=2), "", "")
    articled = first.casefold() in counted_facts().articled and of in ("of", "for")
    return f"the {employer}" if articled else employer


def _inside_a_sentence(label: str) -> str:
    """A label without its capital, unless it begins with an acronym: "SQL and data"."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _states_years(resume: Resume) -> bool:
    """Whether the person counts the years already, perhaps another way than by the dates."""
    words = re.compile(rf"(?<![^\W\d])(?:{'|'.join(counted_facts().years_stated)})\b", re.IGNORECASE)
    profile = (*resume.basics.summary, *filter(None, [resume.basics.label]))
    elsewhere = (line for section in resume.other for line in section.lines)
    return any(words.search(text.value) for text in profile) or any(
        quantity.unit in counted_facts().years_stated for line in elsewhere for quantity in quantities(line.value)
    )


def _years_worked(resume: Resume, today: date) -> int:
    return years_of_experience(resume.work, today, resume.career_breaks)


def years_of_experience(work: Iterable[Work], today: date, breaks: Sequence[CareerBreak]) -> int:
    """Whole years in the union of the jobs' dates, without the breaks that stand within the time of a job, as a leave.

    A bare year counts from its January, a bare end to its January.
    """
    months = set[int]()
    for job in work:
        if job.period is not None and job.period.start is not None:
            end = Date(today.year, today.month) if job.period.present else job.period.end
            held = range(_month(job.period.start), _month(end or job.period.start))
            away = (range(_month(b.begun), _month(b.ended)) for b in breaks if b.begun and b.ended)
            months.update(set(held).difference(*(time for time in away if set(time) <= set(held))))
    return len(months) // 12


def _month(day: Date) -> int:
    return day.year * 12 + (day.month or 1) - 1


def _listed(labels: Sequence[str]) -> str:
    """Several labels in one phrase, the last behind "as well as" where "and" could be misread."""
    *first, last = labels
    doubtful = any(" and " in label for label in labels)
    return f"{', '.join(first)}{' as well as' if doubtful else ', and' if len(first) > 1 else ' and'} {last}"


FEWEST_COMPETENCIES = 2
"""One alone says little."""
MOST_COMPETENCIES = 3
"""So many are remembered."""
OLDEST_RESULT = 8
"""Years after which a result says little of what somebody does today."""
LONGEST_RESULT = 200
"""Characters of a highlight that are still read in a profile: two lines."""
MOST_SENTENCES = 2
"""So many the result may have: with that of the years there are three."""


def _best(
    analysed: AnalysedResume, mapped: CompetencyMap, highlights: Iterable[TailoredHighlight], recent: set[str]
) -> TailoredHighlight | None:
    """Of the recent highlights a strong result, one that tells a change and is of the latest job before others.

    What stands at the top, a few lines below, is not told twice.
    """
    told = {choice.highlight for choice in mapped.choices} | mapped.repeated
    latest = latest_work(analysed.resume)
    now = {highlight.id for highlight in latest.highlights} if latest else set()

    def rank(highlight: TailoredHighlight) -> tuple[bool, bool, int]:
        return tells_a_change(highlight.text), highlight.id in now, mapped.relevance[highlight.id]

    return max(
        (h for h in highlights if h.id in recent - told and _is_short_result(h, analysed)), key=rank, default=None
    )


def _recent(jobs: Iterable[Work], today: date) -> set[str]:
    """The highlights of those jobs that are not long past."""
    return {h.id for job in jobs if years_since(job.told_in, today) <= OLDEST_RESULT for h in job.highlights}


def _result(best: TailoredHighlight, resume: Resume, named: Work | None) -> CountedFact:
    """The result, with the employer unless the sentence before it names its job."""
    text = best.text.rstrip(".")
    job = next(job for job in resume.work if best.id in {highlight.id for highlight in job.highlights})
    if job is named or job.name is None:
        return counted_facts().sentence("result", [best.id], result=text)
    return counted_facts().sentence("result.at", [best.id, job.id], employer=cited(job.name.value), result=text)


def _is_worth_telling(text: str, evidence: Evidence) -> bool:
    """Whether it tells a measured change, or what the solution of a problem was worth in money."""
    return tells_a_change(text) or (evidence.problem_solving.value and tells_money(text))


def _is_short_result(highlight: TailoredHighlight, analysed: AnalysedResume) -> bool:
    evidence = analysed.evidence[highlight.id]
    return (
        evidence.strength == 4
        and evidence.opening == "act"
        and _is_worth_telling(highlight.text, evidence)
        and len(highlight.text) <= LONGEST_RESULT
        and len(_SENTENCE_END.findall(highlight.text)) < MOST_SENTENCES
        and all(_tells_acts(evidence.parse))
    )


_SENTENCE_END = re.compile(r"[.!?] (?=[A-Z])")


def _tells_acts(parse: Sequence[Token]) -> Iterator[bool]:
    """Of each sentence whether it begins with what was done: "Piloted on 12 pickers", not "When guests complained"."""
    begins = True
    for token, after in zip_longest(parse, parse[1:]):
        if begins:
            yield _may_be_past(token) and (after is None or after.tag != "PRP")
        begins = token.text in (".", "!", "?")


def _may_be_past(token: Token) -> bool:
    """Whether a verb is told in the past: "cut" may be."""
    return token.tag in VERBAL and "VBD" in {tag for _, tag in readings(token.text)}
