"""Posts that a sentence claims: one that was never held, one that has ended as today's, or one of today as ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from resumetailor.english.employers import cited
from resumetailor.resume import Work
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.careers import Career
from resumetailor.verify.resumes.fields import function_keys, general_keys, headlines
from resumetailor.verify.resumes.pool import keys, plain, text_keys, texts
from resumetailor.verify.resumes.posts import commanding, posts
from resumetailor.verify.resumes.target import direction
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, key, singular
from resumetailor.verify.text.words import Word, words

_BEFORE = frozenset(("a", "an", "as", "and", "or", "then", "now", "currently"))
"""Behind these somebody may be called something, as at the beginning of a clause."""
_TELLING = re.compile(r"\b(?:after|having|since|because|with|who|where|that|which|from|by|once)\b", re.IGNORECASE)
"""Behind these an aim tells more than itself."""
_CLAUSES = re.compile(r"[,;()]|\.(?:\s|$)| (?:and|but|then) ")


def unheld_faults(place: str, text: str, career: Career) -> Iterator[Fault]:
    """Titles with command that were never held: "hotel manager", "head teacher"."""
    for phrase, noun in _titles(words(text)):
        told = frozenset(w.key for w in phrase) - function_keys()
        printed = text[phrase[0].start : phrase[-1].end]
        held = (post for title in career.titles for post in posts(title))
        if len(told) < 2 or _called(printed, career) or _aimed_at(text[: phrase[0].start]):
            continue
        if not any(post.borne_out(told, noun.key) for post in held):
            yield Fault(Code.TITLE_CHANGED, place, "", text, f"“{printed}” is no title of the source")


def mistimed_faults(place: str, text: str, career: Career) -> Iterator[Fault]:
    """Jobs told as today's that have ended, or as past that are held today."""
    for job in (job for clause in _CLAUSES.split(text) for job in _mistimed(clause, career)):
        source = f"{job.name}, {job.period.text}" if job.period else ""
        yield Fault(Code.CURRENT_CHANGED, place, source, text, "whether it is held today differs")


def _aimed_at(before: str) -> bool:
    """Whether what stands before a title only says that somebody wants it: "seeking a role as"."""
    _, *behind = direction().split(_CLAUSES.split(before)[-1])
    return bool(behind) and not _TELLING.search(behind[-1])


def _called(printed: str, career: Career) -> bool:
    """Whether the profile, a title or a certificate has the words."""
    source = career.resume
    told = (*career.profile, *career.titles, *texts((source.certificates, source.awards, source.projects)))
    return any(plain(printed) in plain(text) for text in told)


def _titles(tokens: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Word]]:
    """The words and the noun of each title with a word of command that begins a clause."""
    if commanding().isdisjoint(w.key for w in tokens):
        return
    for index in range(len(tokens)):
        before = tokens[index - 1].text if index else "."
        begins = not before[0].isalnum() or before in _BEFORE
        run = list(takewhile(_tells, tokens[index:])) if begins else []
        noun = _noun(run)
        if noun is not None:
            yield (*run[: noun + 1], *_over(tokens[index + noun + 1 :])), run[noun]


def _tells(word: Word) -> bool:
    return word.is_word and word.text not in lexicon.function_words()


def _noun(run: Sequence[Word]) -> int | None:
    """Where the noun stands by which somebody is called with a word of command."""
    first = next((i for i, w in enumerate(run) if w.key in commanding()), None)
    if first is None:
        return None
    people = (i for i, w in enumerate(run) if i > first and is_person(w.key) and w.text == singular(w.text))
    alone = run[first].key not in _elevating() and run[first].text == singular(run[first].text)
    return next(people, first if alone else None)


def _over(behind: Sequence[Word]) -> Sequence[Word]:
    """What somebody is over: "of mathematics"."""
    if [w.text for w in behind[:1]] != ["of"]:
        return ()
    return behind[: 1 + len(list(takewhile(_tells, behind[1:])))]


@cache
def _elevating() -> frozenset[str]:
    """The keys of words that call nobody anything without a noun."""
    return frozenset(map(key, headlines().elevating))


def _mistimed(clause: str, career: Career) -> Sequence[Work]:
    """The jobs that a clause puts at another time, as today's or as past, than the source."""
    for marks, wrong in ((headlines().now, _ended), (headlines().once, _held_today)):
        mark = _marked(marks).search(clause)
        jobs = _meant(clause, mark, career) if mark else []
        if jobs and all(map(wrong, jobs)):
            return jobs
    return ()


@cache
def _marked(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(lexicon.bounded(lexicon.alternation(marks)), re.IGNORECASE)


def _meant(clause: str, mark: re.Match[str], career: Career) -> list[Work]:
    """The jobs at the employers beside a mark of time, or, if it names none, those of the title behind it."""
    jobs = career.employed_at(clause)
    if not jobs:
        return career.titled(clause[mark.end() :])
    names = [plain(cited(str(job.name))) for job in jobs]
    rest = plain(clause)
    for name in names:
        rest = rest.replace(name, " ")
    idle = general_keys().union(text_keys(*(job.position for job in jobs)), keys(mark[0]))
    return jobs if idle.issuperset(keys(rest)) else []


def _ended(job: Work) -> bool:
    return job.period is not None and job.period.end is not None and not job.period.present


def _held_today(job: Work) -> bool:
    return job.period is not None and job.period.present
