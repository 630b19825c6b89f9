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
from resumetailor.verify.resumes.fields import function_keys, general_keys, headlines, lowering
from resumetailor.verify.resumes.pool import keys, plain, text_keys, texts
from resumetailor.verify.resumes.posts import commanding, commanding_nouns, posts, says_of_oneself
from resumetailor.verify.resumes.target import direction
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.keys import is_person, key, singular
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.verb_forms import readings
from resumetailor.verify.text.words import Word, words

_BEFORE = frozenset(("a", "an", "as", "and", "or", "then", "now", "currently"))
"""Behind these somebody may be called something, as at the beginning of a clause."""
_TELLING = re.compile(r"\b(?:after|having|since|because|with|who|where|that|which|from|by|once)\b", re.IGNORECASE)
"""Behind these an aim tells more than itself."""
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_CLAUSES = re.compile(r"[,;()|·•:]|\s[–—-]\s|\.(?:\s|$)| (?:and|but|then) ")


def unheld_faults(place: str, text: str, career: Career) -> Iterator[Fault]:
    """Titles with a rank that were never held: "hotel manager", "head teacher", "audit intern"."""
    held = [post for title in career.titles for post in posts(title)]
    for phrase, noun in _titles(words(_HYPHEN.sub(" ", text))):
        told = frozenset(w.key for w in phrase) - function_keys()
        if _ranked().isdisjoint(told) and not any(post.lowers(told) for post in held):
            continue
        printed = text[phrase[0].start : phrase[-1].end]
        if _called(printed, career) or _aimed_at(text[: phrase[0].start]) or _in_short(noun, text, career):
            continue
        if not any(post.borne_out(told, noun.key) for post in held):
            yield Fault(Code.TITLE_CHANGED, place, "", text, f"“{printed}” is no title of the source")


def mistimed_faults(place: str, text: str, career: Career) -> Iterator[Fault]:
    """Jobs told as today's that have ended, or as past that are held today."""
    for job in _mistimed(text, career):
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
    return any(plain(printed) in plain(text) and says_of_oneself(text, printed, career.title_keys) for text in told)


def _in_short(noun: Word, text: str, career: Career) -> bool:
    """Whether the noun spells out an abbreviation of the source: "noncommissioned officer", "NCO"."""
    return any(spelled_out(noun.text, told, text, surmised=True) for told in (*career.profile, *career.titles))


def _titles(tokens: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Word]]:
    """The words and the noun of each title that begins a clause."""
    for index in range(len(tokens)):
        before = tokens[index - 1].text if index else "."
        begins = not before[0].isalnum() or before in _BEFORE
        run = list(takewhile(_tells, tokens[index:])) if begins else []
        noun = _noun(run)
        if noun is None:
            continue
        over = _over(tokens[index + noun + 1 :])
        if noun or over or _is_title(run[0], before):
            yield (*run[: noun + 1], *over), run[noun]


def _tells(word: Word) -> bool:
    return word.is_word and word.text not in lexicon.function_words()


def _noun(run: Sequence[Word]) -> int | None:
    """Where the noun stands by which somebody is called, perhaps behind a word of rank."""
    rank = next((i for i, w in enumerate(run) if w.key in _ranked()), None)
    people = (i for i, w in enumerate(run) if i > (rank or 0) and is_person(w.key) and w.text == singular(w.text))
    alone = rank is not None and run[rank].key not in _elevating() and run[rank].text == singular(run[rank].text)
    return next(people, rank if alone else None)


def _is_title(word: Word, before: str) -> bool:
    """Whether a noun alone calls the person something: it begins the clause, and is no verb."""
    return word.key in commanding_nouns() and not before[0].isalnum() and not readings(word.text)


@cache
def _ranked() -> frozenset[str]:
    """The keys of words that tell the rank of a post, as nouns and before them."""
    people = (word for word in rank_words() if is_person(word))
    return commanding().union(lowering(), people)


def _over(behind: Sequence[Word]) -> Sequence[Word]:
    """What somebody is over: "of mathematics"."""
    if [w.text for w in behind[:1]] != ["of"]:
        return ()
    return behind[: 1 + len(list(takewhile(_tells, behind[1:])))]


@cache
def _elevating() -> frozenset[str]:
    """The keys of words that call nobody anything without a noun."""
    return frozenset(map(key, headlines().elevating))


def _mistimed(text: str, career: Career) -> Iterator[Work]:
    """The jobs that a clause puts at another time, as today's or as past, than the source."""
    for marks, wrong in ((headlines().now, _ended), (headlines().once, _held_today)):
        before = ""
        for clause in _CLAUSES.split(text):
            mark = _marked(marks).search(clause)
            jobs = _meant(clause, mark, before, career) if mark else []
            if jobs and all(map(wrong, jobs)):
                yield from jobs
            before = clause


@cache
def _marked(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(lexicon.bounded(lexicon.alternation(marks)), re.IGNORECASE)


def _meant(clause: str, mark: re.Match[str], before: str, career: Career) -> Sequence[Work]:
    """The jobs at the employers beside a mark of time, or, if it names none, those of the title beside it.

    A mark alone is told of the clause `before` it: "Parcel sorter, currently".
    """
    jobs = career.employed_at(clause)
    if not jobs:
        left, right = clause[: mark.start()], clause[mark.end() :]
        behind = _idle(right)
        return career.titled(right if not behind else left if not _idle(left) else before)
    names = [plain(cited(str(job.name))) for job in jobs]
    rest = plain(clause)
    for name in names:
        rest = rest.replace(name, " ")
    idle = general_keys().union(text_keys(*(job.position for job in jobs)), keys(mark[0]))
    return jobs if idle.issuperset(keys(rest)) else []


def _idle(text: str) -> bool:
    """Whether it names nothing: "employed as a"."""
    return general_keys().issuperset(keys(text))


def _ended(job: Work) -> bool:
    return job.period is not None and job.period.end is not None and not job.period.present


def _held_today(job: Work) -> bool:
    return job.period is not None and job.period.present
