"""Education, certificates, languages, awards: each entry against the one in the source that it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from resumetailor.resume import Certificate, Education, Item, Period, Resume, Text
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.periods import period_faults
from resumetailor.verify.resumes.pool import Pool, keys, text_keys, texts
from resumetailor.verify.resumes.qualifications import content, content_key, joining, long_degree, tells
from resumetailor.verify.resumes.skills import skill_faults
from resumetailor.verify.text.abbreviations import abbreviates, spelled_out
from resumetailor.verify.text.grammar import JOINING
from resumetailor.verify.text.words import Word, words

_ALIKE = 4
"""One in so many words must be common to two entries of a list that tell the same."""

_NUMERAL = 2
"""Letters of the numbers of grades, which are no abbreviations: "Instructor II"."""


class _Field(NamedTuple):
    code: Code
    source: Text | None
    output: Text | None


def list_faults(source: Resume, output: Resume, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    """What is changed, lost or new in the lists."""
    yield from _education_faults(source.education, output.education, pools)
    yield from _certificate_faults(source.certificates, output.certificates, pools)
    yield from skill_faults(source.skills, output.skills, pools)
    yield from _item_faults(Code.LANGUAGE_LEVEL_CHANGED, "language", source.languages, output.languages, pools)
    yield from _item_faults(Code.AWARD_CHANGED, "award", source.awards, output.awards, pools)
    for item in source.interests:
        if not pools[1].tells(item.text.value):
            yield Fault(Code.LINE_LOST, "interests", item.text.value, "", "it is missing")


def _closest(wanted: frozenset[str], candidates: Sequence[frozenset[str]]) -> int | None:
    """The candidate with the most in common, if that is enough of the shorter one: "ACLS", spelled out, is one word."""
    best = max(range(len(candidates)), key=lambda i: len(wanted & candidates[i]), default=None)
    if best is None:
        return None
    shorter = min(len(wanted), len(candidates[best]))
    common = len(wanted & candidates[best])
    return best if common and _ALIKE * common >= shorter else None


def _education_faults(
    sources: Sequence[Education], outputs: Sequence[Education], pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    heads = [_degree_keys(e) for e in sources]
    free = list(range(len(sources)))
    for number, output in enumerate(outputs, start=1):
        place = f"education {number}" + (f" ({output.institution})" if output.institution else "")
        found = _closest(_degree_keys(output), [heads[i] for i in free])
        if found is None:
            if not _said_as_line(output, sources, pools[0]):
                yield Fault(
                    Code.ENTRY_ADDED,
                    place,
                    "",
                    str(output.study_type or output.institution),
                    "the source has no such entry",
                )
            continue
        source = sources[free.pop(found)]
        yield from _degree_faults(place, source, output, pools)
        yield from _finished(place, source, output, pools[1])
        yield from period_faults(place, *_until(source.period, output.period), ())
    for i in free:
        if not all(
            pools[1].tells(t.value) for t in (sources[i].institution, sources[i].study_type, sources[i].area) if t
        ):
            what = ", ".join(str(t) for t in (sources[i].study_type, sources[i].institution) if t)
            yield Fault(
                Code.ENTRY_LOST, f"education ({sources[i].institution})", what, "", "the output has no such entry"
            )


def _said_as_line(entry: Education, sources: Sequence[Education], pool: Pool) -> bool:
    """Whether the source says it, though not as an entry: "Associate, Institute of Brewers", a member's rank."""
    if pool.has_line_with(text_keys(entry.institution, entry.study_type)):
        return True
    school, studied = (content(" ".join(texts(parts))) for parts in (entry.institution, (entry.study_type, entry.area)))
    taken = any(studied & content(str(s.study_type)) for s in sources)
    return (
        bool(studied)
        and not taken
        and all(any(said <= content(line) for line in pool.lines) for said in (studied, school))
    )


def _degree_keys(entry: Education) -> frozenset[str]:
    text = " ".join(long_degree(t.value) for t in (entry.institution, entry.study_type, entry.area, entry.score) if t)
    return frozenset(keys(text)) | text_keys(entry.period)


def _degree_faults(place: str, source: Education, output: Education, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    there, here = (_Told(texts(replace(e, period=None)), _degree_keys(e)) for e in (output, source))
    for field in (
        _Field(Code.SCHOOL_CHANGED, source.institution, output.institution),
        _Field(Code.DEGREE_CHANGED, source.study_type, output.study_type),
        _Field(Code.DEGREE_CHANGED, source.area, output.area),
        _Field(Code.DEGREE_CHANGED, source.score, output.score),
    ):
        one, other = (str(t) if t else "" for t in (field.source, field.output))
        lost = there.beyond(one) and not (field.output is None and pools[1].tells(one))
        moved = not there.beyond(one) and pools[0].tells(other)  # the reading parts it otherwise
        new = here.beyond(other) and not moved
        if lost or new:
            yield Fault(field.code, place, one, other, f"“{one}” became “{other}”")


class _Told:
    """What one entry says, for what another says beyond it."""

    def __init__(self, said: Iterable[str], known: frozenset[str] = frozenset()) -> None:
        self.text = " ".join(w for text in said for w in text.split() if w.lower() not in JOINING)
        self.keys = known | frozenset(keys(self.text))

    def beyond(self, text: str) -> frozenset[str]:
        """The keys of a text without those told here, in long or in short, and those that only join others."""
        told = (w.key for w in words(text) if _abbreviates(w, self.text) or spelled_out(w.text, self.text, _bare(text)))
        return frozenset(keys(long_degree(text))) - self.keys - joining() - frozenset(told)


def _abbreviates(word: Word, text: str) -> bool:
    return len(word.text) > _NUMERAL and abbreviates(word, text)


def _bare(text: str) -> str:
    return " ".join(w for w in text.split() if w.lower() not in JOINING)


def _certificate_faults(
    sources: Sequence[Certificate], outputs: Sequence[Certificate], pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    heads = [text_keys(c.name, c.issuer, c.period) for c in sources]
    free = list(range(len(sources)))
    for number, output in enumerate(outputs, start=1):
        mine = text_keys(output.name, output.issuer, output.period)
        found = _closest(mine, [heads[i] for i in free])
        place = f"certificate {number} ({output.name})"
        if found is None:
            if not pools[0].tells(output.name.value):
                yield Fault(Code.CERTIFICATE_CHANGED, place, "", str(output.name), "the source has no such certificate")
            continue
        source = sources[free.pop(found)]
        yield from _certificate_pair(place, source, output, pools)
    for i in free:
        if not pools[1].has_line_with(keys(str(sources[i].name))):
            yield Fault(
                Code.CERTIFICATE_CHANGED, f"certificate ({sources[i].name})", str(sources[i].name), "", "it is missing"
            )


def _certificate_pair(
    place: str, source: Certificate, output: Certificate, pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    mine, theirs = _short_keys(source, output, pools[1]), _short_keys(output, source, pools[0])
    dates = text_keys(source.period) | text_keys(output.period)
    lost, new = mine - theirs - dates, theirs - mine - dates
    lines = (_line_of(source, pools[0]), _line_of(output, pools[1]))
    dropped = list(_finished(place, *lines, pools[1]))
    if dropped:
        yield from dropped
    elif (lost and not _lines_say(mine, pools[1])) or (new and not _lines_say(theirs, pools[0])):
        yield Fault(
            Code.CERTIFICATE_CHANGED, place, str(source.name), str(output.name), "the certificate is not the source's"
        )
    yield from period_faults(place, _point(source.period), _point(output.period), ())


def _line_of(certificate: Certificate, pool: Pool) -> Text:
    """The line on which it stands, with whatever remark the reading put elsewhere: "expired 2021"."""
    name = certificate.name.value
    told = (line for line in pool.lines if name in line)
    return replace(certificate.name, value=min((t for t in told if t != name), key=len, default=name))


def _short_keys(certificate: Certificate, other: Certificate, there: Pool) -> frozenset[str]:
    """The keys of a certificate's words but abbreviations of the other's, and long forms of those its resume has."""
    told, said = (" ".join(texts((c.name, c.issuer))) for c in (certificate, other))
    lines = [line for line in dict.fromkeys(there.lines) if any(w.isupper() for w in line.split())]
    return (
        frozenset(
            content_key(w)
            for w in words(told)
            if tells(w)
            and not _abbreviates(w, _bare(said))
            and not any(spelled_out(w.text, line, told) for line in lines)
        )
        - joining()
    )


def _finished(place: str, source: object, output: object, pool: Pool) -> Iterator[Fault]:
    """What the source says is not finished yet, told without saying so."""
    before, after = (" ".join(texts(part)) for part in (source, output))
    unfinished = [m for m in markers(before) if m.kind == "unfinished"]
    if unfinished and not any(m.kind == "unfinished" for m in markers(after)) and not pool.tells(before):
        why = f"“{unfinished[0].text}”: the source says that it was not finished"
        yield Fault(Code.IN_PROGRESS_DROPPED, place, before, after, why)


def _until(one: Period | None, other: Period | None) -> tuple[Period | None, Period | None]:
    """Both periods; their ends, if the other one tells no beginning: "2009 – 2012", "graduated 2012"."""
    return (one, other) if other is None or other.start is not None else (_point(one), _point(other))


def _point(period: Period | None) -> Period | None:
    """A date that may have been read as start or as end."""
    return Period(period.text, None, period.last) if period is not None and period.last is not None else None


def _item_faults(
    code: Code, what: str, sources: Sequence[Item], outputs: Sequence[Item], pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    heads = [frozenset(keys(i.text.value)) for i in sources]
    gone = {i for i, item in enumerate(sources) if not _item_told(item.text.value, pools[1])}
    for item in outputs:
        text = item.text.value
        if _item_told(text, pools[0]):
            continue
        found = _closest(frozenset(keys(text)), heads)
        source = str(sources[found].text) if found is not None else ""
        gone.discard(-1 if found is None else found)
        yield Fault(
            code, f"{what} ({text})", source, text, f"“{source}” became “{text}”" if source else "the source has none"
        )
    for i in sorted(gone):
        yield Fault(code, f"{what} ({sources[i].text})", str(sources[i].text), "", "it is missing")


def _item_told(text: str, pool: Pool) -> bool:
    """Whether it is told, whatever joins its words: "shortlisted for the prize", "the prize (shortlisted)"."""
    said = content(text)
    return pool.tells(text) or (any(map(str.isalpha, said)) and _lines_say(said, pool))


def _lines_say(said: frozenset[str], pool: Pool) -> bool:
    """Whether one line says all of it."""
    return any(said <= content(line) for line in pool.lines)
