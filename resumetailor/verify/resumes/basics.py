"""Name, contact data and place against the source's, whatever their style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from resumetailor.resume import Resume, Text
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.places import same_place
from resumetailor.verify.resumes.pool import Pool, keys

_LEAST_DIGITS = 7
_Texts = Sequence[Text | None]


class _Kind(NamedTuple):
    """A kind of contact data, and the function that takes the style off it."""

    place: str
    shape: Callable[[str], str]


def basics_faults(source: Resume, output: Resume, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    """What changed in the head of the resume; data that stands elsewhere in it is not lost."""
    one, other = source.basics, output.basics
    if one.name is not None:
        mine, theirs = set(keys(one.name.value)), set(keys(other.name.value)) if other.name else set()
        if mine - pools[1].keys or theirs - pools[0].keys or (theirs and not mine & theirs):
            yield Fault(Code.NAME_CHANGED, "name", one.name.value, _text(other.name), "the name is not the source's")
    yield from _contact_faults(_Kind("e-mail", _address), ((one.email,), (other.email,)), pools)
    yield from _contact_faults(_Kind("phone", _digits), ((one.phone,), (other.phone,)), pools)
    yield from _contact_faults(_Kind("link", _link), (one.urls, other.urls), pools)
    told = [tuple(entry.url for entry in resume.entries()) for resume in (source, output)]
    yield from _contact_faults(_Kind("employer's or project's link", _link), (told[0], told[1]), pools)
    if one.location and not _place_known(one.location, other.location, pools[1]):
        yield Fault(
            Code.PLACE_CHANGED, "place", one.location.value, _text(other.location), "the place is not the source's"
        )
    elif other.location and not one.location and not pools[0].has_line_with(keys(other.location.value)):
        yield Fault(Code.PLACE_CHANGED, "place", "", other.location.value, "the source names no such place")


def _text(text: Text | None) -> str:
    return text.value if text else ""


def _contact_faults(kind: _Kind, sides: tuple[_Texts, _Texts], pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    mine, theirs = ([t.value for t in side if t is not None] for side in sides)
    lost = [value for value in mine if not _known(value, theirs, pools[1], kind.shape)]
    new = [value for value in theirs if not _known(value, mine, pools[0], kind.shape)]
    for value in lost:
        yield Fault(Code.CONTACT_CHANGED, kind.place, value, next(iter(new), ""), f"“{value}” is not in the output")
    for value in new[len(lost) :]:
        yield Fault(Code.CONTACT_CHANGED, kind.place, "", value, f"“{value}” is not in the source")


def _known(value: str, others: list[str], pool: Pool, shape: Callable[[str], str]) -> bool:
    wanted = shape(value)
    return (
        not wanted or any(_same(wanted, shape(o)) for o in others) or any(wanted in shape(line) for line in pool.lines)
    )


def _same(one: str, other: str) -> bool:
    if one.isdigit() and other.isdigit():
        short, long = sorted((one, other), key=len)
        return len(short) >= _LEAST_DIGITS and long.endswith(short)
    return one == other


def _address(text: str) -> str:
    return re.sub(r"\s", "", text.lower())


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.replace("(0)", "")).lstrip("0")


def _link(text: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", re.sub(r"\s", "", text.lower()))


def _place_known(one: Text, other: Text | None, pool: Pool) -> bool:
    if other is not None and same_place(one.value, other.value):
        return True
    return other is None and (pool.says(one.value) or pool.has_line_with(keys(one.value)))
