"""Schools and degrees: each entry against the one in the source that it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resumetailor.resume import Education, Period
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.matching import match
from resumetailor.verify.resumes.periods import last_date, period_faults, undated_faults
from resumetailor.verify.resumes.pool import Pool, keys, text_keys, texts
from resumetailor.verify.resumes.qualifications import (
    bare,
    content,
    is_abbreviation_of,
    joining,
    lines_say,
    long_degree,
)
from resumetailor.verify.resumes.unfinished import unfinished_faults
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.grammar import JOINING
from resumetailor.verify.text.words import Word, words


def education_faults(
    sources: Sequence[Education], outputs: Sequence[Education], pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    """What is changed, lost or new among the schools and degrees."""
    told, untold = match([_degree_keys(e) for e in sources], [_degree_keys(e) for e in outputs])
    for number, (output, source) in enumerate(zip(outputs, told, strict=True), start=1):
        place = f"education {number}" + (f" ({output.institution})" if output.institution else "")
        if source is not None:
            yield from _entry_faults(place, sources[source], output, pools)
        elif not _said_as_line(output, sources, pools[0]):
            what = str(output.study_type or output.institution)
            yield Fault(Code.ENTRY_ADDED, place, "", what, "the source has no such entry")
    yield from (_lost(sources[i]) for i in untold if not _said_apart(sources[i], pools[1]))


def _entry_faults(place: str, source: Education, output: Education, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    yield from _degree_faults(place, source, output, pools)
    yield from unfinished_faults(place, source, output, pools[1])
    yield from period_faults(place, *_until(source.period, output.period), ())
    yield from undated_faults(place, source, output, pools)


def _lost(entry: Education) -> Fault:
    what = ", ".join(str(t) for t in (entry.study_type, entry.institution) if t)
    return Fault(Code.ENTRY_LOST, f"education ({entry.institution})", what, "", "the output has no such entry")


def _said_apart(entry: Education, pool: Pool) -> bool:
    """Whether the output says all of it, wherever."""
    return all(pool.tells(t.value) for t in (entry.institution, entry.study_type, entry.area) if t)


def _said_as_line(entry: Education, sources: Sequence[Education], pool: Pool) -> bool:
    """Whether the source says it, though not as an entry: "Associate, Institute of Brewers", a member's rank."""
    if pool.has_line_with(text_keys(entry.institution, entry.study_type)):
        return True
    school, studied = (content(" ".join(texts(parts))) for parts in (entry.institution, (entry.study_type, entry.area)))
    taken = any(studied & content(str(s.study_type)) for s in sources)
    return bool(studied) and not taken and lines_say(studied, pool) and lines_say(school, pool)


def _degree_keys(entry: Education) -> frozenset[str]:
    text = " ".join(long_degree(t.value) for t in (entry.institution, entry.study_type, entry.area, entry.score) if t)
    return frozenset(keys(text)) | text_keys(entry.period)


def _degree_faults(place: str, source: Education, output: Education, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    there, here = (_Told(texts(replace(e, period=None)), _degree_keys(e)) for e in (output, source))
    for code, before, after in (
        (Code.SCHOOL_CHANGED, source.institution, output.institution),
        (Code.DEGREE_CHANGED, source.study_type, output.study_type),
        (Code.DEGREE_CHANGED, source.area, output.area),
        (Code.DEGREE_CHANGED, source.score, output.score),
    ):
        one, other = (str(t) if t else "" for t in (before, after))
        lost = there.beyond(one) and not (after is None and pools[1].tells(one))
        moved = not there.beyond(one) and pools[0].tells(other)  # the reading parts it otherwise
        new = here.beyond(other) and not moved
        if lost or new:
            yield Fault(code, place, one, other, f"“{one}” became “{other}”")


def _until(one: Period | None, other: Period | None) -> tuple[Period | None, Period | None]:
    """Both periods; their ends, if the other one tells no beginning: "2009 – 2012", "graduated 2012"."""
    return (one, other) if other is None or other.start is not None else (last_date(one), last_date(other))


class _Told:
    """What one entry says, for what another says beyond it."""

    def __init__(self, said: Iterable[str], known: frozenset[str] = frozenset()) -> None:
        self.text = " ".join(w for text in said for w in text.split() if w.lower() not in JOINING)
        self.keys = known | frozenset(keys(self.text))

    def beyond(self, text: str) -> frozenset[str]:
        """The keys of a text without those told here, in long or in short, and those that only join others."""
        told = {w.key for w in words(text) if self._tells(w, text)}
        return frozenset(keys(long_degree(text))) - self.keys - joining() - told

    def _tells(self, word: Word, text: str) -> bool:
        return is_abbreviation_of(word, self.text) or spelled_out(word.text, self.text, bare(text))
