"""Education, certificates, skills, languages, awards: each entry against the one in the source that it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.resume import Certificate, Education, Item, Period, Resume, Text
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.periods import period_faults
from resumetailor.verify.resumes.pool import Pool, keys, plain, text_keys, texts
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.words import words

_ALIKE = 4
"""One in so many words must be common to two entries of a list that tell the same."""


class Degrees(Knowledge):
    """Abbreviations of degrees, and what they stand for."""

    short: dict[str, str]


@cache
def _degrees() -> dict[str, str]:
    return {plain(k): plain(v) for k, v in load_lexicon("degrees", Degrees).short.items()}


class _Field(NamedTuple):
    code: Code
    source: Text | None
    output: Text | None


def list_faults(source: Resume, output: Resume, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    """What is changed, lost or new in the lists."""
    yield from _education_faults(source.education, output.education, pools)
    yield from _certificate_faults(source.certificates, output.certificates, pools)
    yield from _skill_faults(source.skills, output.skills, pools)
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
            if not pools[0].has_line_with(text_keys(output.institution, output.study_type)):
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
        yield from period_faults(place, source.period, output.period, ())
    for i in free:
        if not all(
            pools[1].tells(t.value) for t in (sources[i].institution, sources[i].study_type, sources[i].area) if t
        ):
            what = ", ".join(str(t) for t in (sources[i].study_type, sources[i].institution) if t)
            yield Fault(
                Code.ENTRY_LOST, f"education ({sources[i].institution})", what, "", "the output has no such entry"
            )


def _degree_keys(entry: Education) -> frozenset[str]:
    text = " ".join(_long_degree(t.value) for t in (entry.institution, entry.study_type, entry.area, entry.score) if t)
    return frozenset(keys(text)) | text_keys(entry.period)


def _long_degree(text: str) -> str:
    line = plain(text.replace(".", ""))
    for short, long in _degrees().items():
        line = line.replace(short, long)
    return line


def _degree_faults(place: str, source: Education, output: Education, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    there, here = (_degree_keys(e) | text_keys(e.courses, e.location) for e in (output, source))
    for field in (
        _Field(Code.SCHOOL_CHANGED, source.institution, output.institution),
        _Field(Code.DEGREE_CHANGED, source.study_type, output.study_type),
        _Field(Code.DEGREE_CHANGED, source.area, output.area),
        _Field(Code.DEGREE_CHANGED, source.score, output.score),
    ):
        lost = _beyond(field.source, there) and not (field.output is None and pools[1].tells(str(field.source)))
        moved = not _beyond(field.source, there) and pools[0].tells(str(field.output))  # the reading parts it otherwise
        new = _beyond(field.output, here) and not moved
        if lost or new:
            one, other = (str(t) if t else "" for t in (field.source, field.output))
            yield Fault(field.code, place, one, other, f"“{one}” became “{other}”")


def _beyond(text: Text | None, there: frozenset[str]) -> frozenset[str]:
    wanted = frozenset(keys(_long_degree(text.value))) if text else frozenset()
    return wanted - there


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
    mine, theirs = _short_keys(source, pools[1]), _short_keys(output, pools[0])
    dates = text_keys(source.period) | text_keys(output.period)
    lost, new = mine - theirs - dates, theirs - mine - dates
    lines = (_line_of(source, pools[0]), _line_of(output, pools[1]))
    dropped = list(_finished(place, *lines, pools[1]))
    if dropped:
        yield from dropped
    elif (lost and not pools[1].has_line_with(mine)) or (new and not pools[0].has_line_with(theirs)):
        yield Fault(
            Code.CERTIFICATE_CHANGED, place, str(source.name), str(output.name), "the certificate is not the source's"
        )
    yield from period_faults(place, _point(source.period), _point(output.period), ())


def _line_of(certificate: Certificate, pool: Pool) -> Text:
    """The line on which it stands, with whatever remark the reading put elsewhere: "expired 2021"."""
    name = certificate.name.value
    told = (line for line in pool.lines if name in line)
    return replace(certificate.name, value=min((t for t in told if t != name), key=len, default=name))


def _short_keys(certificate: Certificate, there: Pool) -> frozenset[str]:
    """The keys of a certificate's words, without the long forms of abbreviations that the other resume has."""
    told = " ".join(texts((certificate.name, certificate.issuer)))
    lines = [line for line in dict.fromkeys(there.lines) if any(w.isupper() for w in line.split())]
    return frozenset(
        w.key for w in words(told) if w.text[0].isalnum() and not any(spelled_out(w.text, line, told) for line in lines)
    )


def _finished(place: str, source: object, output: object, pool: Pool) -> Iterator[Fault]:
    """What the source says is not finished yet, told without saying so."""
    before, after = (" ".join(texts(part)) for part in (source, output))
    unfinished = [m for m in markers(before) if m.kind == "unfinished"]
    if unfinished and not any(m.kind == "unfinished" for m in markers(after)) and not pool.tells(before):
        why = f"“{unfinished[0].text}”: the source says that it was not finished"
        yield Fault(Code.IN_PROGRESS_DROPPED, place, before, after, why)


def _point(period: Period | None) -> Period | None:
    """A date that may have been read as start or as end."""
    return Period(period.text, None, period.last) if period is not None and period.last is not None else None


def _skill_faults(sources: Sequence[Item], outputs: Sequence[Item], pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    for text in (part for item in sources for part in skill_parts(item.text.value)):
        if not pools[1].tells(text):
            kept = [m for m in markers(text) if m.kind == "reserve"]
            bare = text.split("(")[0].strip()
            code = Code.HEDGE_DROPPED if kept and bare != text and pools[1].tells(bare) else Code.SKILL_LOST
            yield Fault(
                code, "skills", text, bare if code is Code.HEDGE_DROPPED else "", f"“{text}” is not in the output"
            )
    yield from _group_faults(sources, pools[1])
    named = [text_keys(i) for i in sources]
    for item in outputs:
        text = item.text.value
        if not pools[0].says(text) and not all(_named(part, named, pools[0]) for part in skill_parts(text)):
            yield Fault(Code.SKILL_ADDED, "skills", "", text, f"“{text}” is nowhere in the source")


def _group_faults(sources: Sequence[Item], pool: Pool) -> Iterator[Fault]:
    """The names of groups that are printed no more: "Databases", above or before "Oracle, MySQL"."""
    for label in dict.fromkeys(item.label.value for item in sources if item.label is not None):
        if not pool.tells(label):
            yield Fault(Code.SKILL_LOST, "skills", label, "", f"the group “{label}” is not in the output")


_BRACKETED = re.compile(r"[,;|·•](?![^(]*\))")


def skill_parts(text: str) -> list[str]:
    """The skills of an item that may hold several, commas in brackets aside."""
    return [part for part in _BRACKETED.split(text) if keys(part)]


def _named(skill: str, named: Sequence[frozenset[str]], pool: Pool) -> bool:
    return pool.says(skill) or any(frozenset(keys(skill)) <= own for own in named)


def _item_faults(
    code: Code, what: str, sources: Sequence[Item], outputs: Sequence[Item], pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    heads = [frozenset(keys(i.text.value)) for i in sources]
    gone = {i for i, item in enumerate(sources) if not pools[1].tells(item.text.value)}
    for item in outputs:
        text = item.text.value
        if pools[0].tells(text):
            continue
        found = _closest(frozenset(keys(text)), heads)
        source = str(sources[found].text) if found is not None else ""
        gone.discard(-1 if found is None else found)
        yield Fault(
            code, f"{what} ({text})", source, text, f"“{source}” became “{text}”" if source else "the source has none"
        )
    for i in sorted(gone):
        yield Fault(code, f"{what} ({sources[i].text})", str(sources[i].text), "", "it is missing")
