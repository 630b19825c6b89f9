"""Personal data that forms print with labels: "Name: …", "Address: …", in one line, after a tab or in the next cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resumetailor.segment.person import contact
from resumetailor.segment.text import names
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.signs import fold, has_content
from resumetailor.segment.text.splitting import BAR, split

_LABELLED = re.compile(r"\s*([^:\t]{2,40}?)\s*(?::|\t)[\s:]*(?=\S)")
_TITLED = re.compile(r"\s*(?:curriculum\s+vitae|r[ée]sum[ée]|cv)(?:\s+(?:of|for)|\s*[:–—|-])\s+(?=\S)", re.IGNORECASE)


@dataclass(slots=True)
class Personal:
    """What labels name: the whole name, the address; further details; and the lines that no label explains."""

    names: list[Line] = field(default_factory=list)
    addresses: list[Line] = field(default_factory=list)
    permanent: list[Line] = field(default_factory=list)
    """Where the family lives, which counts only if no other place is told."""
    halves: list[Line] = field(default_factory=list)
    """The given and the family name, in this order, if the form asks for each and for no whole name."""
    details: list[Line] = field(default_factory=list)
    plain: list[Line] = field(default_factory=list)


def find(head: Sequence[Line]) -> Personal:
    """The lines above the first section and below "Contact", sorted by their labels."""
    found = Personal()
    above: str | None = None
    parts: dict[str, Line] = {}
    head = [part for line in head for part in _listed(line)]
    for number, line in enumerate(head):
        if above is not None:
            parts[above] = line
            _put(above, line, found)
            above = None
        elif _labels_next_cell(head, number):
            above = _normal(str(line))
        elif not contact.is_label(_normal(str(line))) or line.href:
            _sort(line, found)
    if not found.names:
        found.halves = _halves(parts)
    found.details = [line for line in found.details if line not in found.halves]
    return found


def _halves(parts: Mapping[str, Line]) -> list[Line]:
    """The given and the family name among what is labelled."""
    given = [line for label, line in parts.items() if label in contact.words().given]
    family = [line for label, line in parts.items() if label in contact.words().family]
    return [given[0], family[0]] if given and family else []


def _listed(line: Line) -> list[Line]:
    """Each of several labelled data that bars or wide spaces part: "Date of birth: 4/7/1988 | Phone: 655 550 129"."""
    if (kin := contact.kin(str(line))) is not None:
        around = (line.cut(0, kin[0]), line.cut(*kin), line.cut(kin[1]))
        return [part for part in around if has_content(str(part))]
    parts = split(line, BAR)
    labelled = [match for part in parts if (match := _LABELLED.match(str(part))) is not None]
    known = any(contact.is_labelled_detail(match.string) or _known(_normal(match[1])) for match in labelled)
    return parts if len(parts) == len(labelled) > 1 and known else [line]


def _sort(line: Line, found: Personal) -> None:
    match = _LABELLED.match(str(line))
    title = _TITLED.match(str(line))
    if title:
        running = line.block.container in ("header", "footer")
        (found.plain if running else found.names).append(line.cut(title.end()))
    elif match and _known(_normal(match[1])) and not _has_more_labels(str(line)[match.end() :]):
        _put(_normal(match[1]), line.cut(match.end()), found)
    elif contact.is_detail(str(line)) or _is_row(str(line)):
        found.details.append(line)
    else:
        found.plain.append(line)


_ROW = re.compile(r"[^\W\d_][^:\t\n]{1,39}:[ \u00a0]*\t\s*(?P<value>\S[^\t\n]*)")


def _is_row(text: str) -> bool:
    """Whether it is a row of a form without a datum, title or place: "NID No.:" before a tab and "on request"."""
    row = _ROW.fullmatch(text.strip())
    named = row is None or names.title(row["value"]) > 0 or names.place(row["value"]) >= 1.5
    return not named and not any(map(str.isdigit, text)) and "@" not in text


def _put(label: str, value: Line, found: Personal) -> None:
    words = contact.words()
    place = (
        found.names
        if label in words.names
        else found.permanent
        if label.startswith("permanent")
        else found.addresses
        if label in words.addresses
        else found.details
        if label in words.name_parts or contact.is_detail(label)
        else found.plain
    )
    place.append(_without_kind(value) if label in words.addresses else value)


def _without_kind(address: Line) -> Line:
    """Without what kind of address it is, in brackets behind it: "Rua das Flores 12, 1200-192 Lisboa (Home)"."""
    kind = re.search(r"\s*\(([^\W\d_]+)\)$", str(address))
    return address.cut(0, kind.start()) if kind is not None and contact.is_label(kind[1]) else address


def _labels_next_cell(head: Sequence[Line], number: int) -> bool:
    """Whether the line is a known label, tells nothing behind it, and names what is beside it or below in its cell."""
    line = head[number]
    following = head[number + 1] if number + 1 < len(head) else None
    beside = following is not None and (line.left_of(following) or line.shares_cell(following))
    return beside and _LABELLED.match(str(line)) is None and _known(_normal(str(line)))


def _known(label: str) -> bool:
    words = contact.words()
    return label in words.names | words.addresses | words.name_parts or contact.is_detail(label)


def _has_more_labels(rest: str) -> bool:
    """Whether another label or contact datum follows, so that the line is a list of data."""
    return re.search(r"[|•·]|@|\S:\s", rest) is not None or not has_content(rest)


def _normal(label: str) -> str:
    return re.sub(r"^\d{1,2}[.)]\s+", "", fold(label)).casefold().strip(" :.")
