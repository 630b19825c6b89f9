"""Jobs and voluntary posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from resumetailor.resume import Text, Work
from resumetailor.segment.entries import asides, fields, forms, labelled_lines, periods
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.entries.field import Field
from resumetailor.segment.entries.told import Told, address_apart, highlights, labels, told
from resumetailor.segment.entries.whole_fields import Reading
from resumetailor.segment.text import labelled, names
from resumetailor.segment.text.joining import comma_joined, joined, rows_joined
from resumetailor.segment.text.lines import Line, merged
from resumetailor.segment.text.numbering import counts_alone, uncounted
from resumetailor.segment.text.splitting import COMMA, split


def works(lines: Sequence[Line], prefix: str, number: int) -> tuple[list[Work], list[Line]]:
    """The posts of a section, and the lines that only label what follows them in a post.

    The posts' ids begin with `prefix` and count from `number`.
    """
    lines = uncounted([line for line in lines if not counts_alone(str(line))])
    form = forms.of_jobs(labelled.values([field for line in lines for field in asides.fields_apart(line)]))
    found = forms.entries(form) if forms.is_form(form) else labelled_lines.entries(lines)
    _head_by_whole_names(found)
    for entry, named in zip(found, [_placed(entry, found) for entry in found], strict=True):
        entry.named = named
        if entry.titles:
            entry.named["position"] = entry.titles[0]
    result: list[Work] = []
    readings = fields.read(found)
    for entry, reading, below in zip(found, readings, told([e.body for e in found]), strict=True):
        above = None if not result or _heads_itself(reading, readings) else result[-1]
        result.append(_work(entry, reading, below, above, result, f"{prefix}-{number + len(result)}"))
    return periods.with_shared(periods.with_totals(result, found)), labels(found)


def _head_by_whole_names(entries: Sequence[Entry]) -> None:
    """Lets what a form calls the employer be read as a head where it asks for no title and tells one there as well.

    Such as: "Corner Shop, Leeds, Assistant Buyer" in a column "Company".
    """
    if any("position" in entry.named or entry.titles for entry in entries):
        return
    for entry in entries:
        name = entry.named.get("name")
        if name is not None and any(_is_title(str(part)) for part in split(name, COMMA)[1:]):
            entry.heads = [entry.named.pop("name"), *entry.heads]


def _is_title(text: str) -> bool:
    """Whether it is one, and no name of partners: "Baker & Sons"."""
    return names.title(text) >= 1.2 and {"&", "and"}.isdisjoint(text.split())


def _heads_itself(reading: Reading, others: Sequence[Reading]) -> bool:
    """Whether a post without an employer is set as employers are, and not as the posts below them."""
    named = [(one, other) for reading in others for one in reading for other in reading if one.label == "name"]
    employers = {name.piece.format for name, _ in named}
    below = {other.piece.format for _, other in named if other.label == "position"}
    return any(f.label == "position" and f.piece.format in employers - below for f in reading)


def _work(entry: Entry, reading: Reading, below: Told, above: Work | None, posts: Sequence[Work], key: str) -> Work:
    """The post below those already read; `above` is the one whose employer it may share."""
    agreed = [field for field in reading if _agrees(field, posts)]
    wrapped = _wrapped_name(agreed)
    kept = [field for field in agreed if field not in wrapped]
    named = _named(entry, kept, wrapped)
    name, location = named.get("name"), named.get("location")
    if name is None and above is not None and named.get("position") is not None and _heads_several(above):
        name, location = above.name, location or _of_employer(above)
    name = _told_again(name, posts)
    summary, done = below
    beside = [line for label, line in entry.named.items() if label == "summary"]
    period = periods.whole(entry)
    aside = sorted((*entry.asides, *summary), key=lambda line: (line.index, line.start))
    url, described = address_apart([*beside, *_rests(kept), *periods.further(entry, period), *aside])
    return Work(
        id=key,
        position=named.get("position"),
        name=name,
        location=location,
        period=period,
        summary=rows_joined(described),
        highlights=highlights(done, key),
        url=url,
    )


def _told_again(name: Text | None, posts: Sequence[Work]) -> Text | None:
    """The employer; that of the post above if it only says that it is the same: "Same hotel"."""
    before = posts[-1].name if posts else None
    if name is None or before is None or not names.told_again(str(name)):
        return name
    return Text(before.value, (*before.source, *name.source))


def _named(entry: Entry, kept: Sequence[Field], wrapped: Sequence[Field]) -> dict[str, Text]:
    """What the heads name, then what labels do: these are surer."""
    named: dict[str, Text] = {field.label: field.piece.text for field in kept if field.label != "rest"}
    named |= _sized(kept)
    if wrapped and (whole := joined(_with_commas(wrapped))) is not None:
        named["name"] = whole
    named |= {label: line.text for label, line in entry.named.items()}
    if len(entry.places) > 1:
        named["location"] = comma_joined([place.text for place in entry.places])
    if entry.titles:
        named["position"] = comma_joined([title.text for title in entry.titles])
    return named


_SIZE = re.compile(r"\s*(\([^()]*\d[^()]*\s[^()]*\))$")


def _sized(reading: Sequence[Field]) -> dict[str, Text]:
    """The post with how large it is, where that stands in brackets behind its place and away from the employer's line.

    "Store Manager, Bletchley (54 staff)" below "Homestead & Hale plc": so many are in the store, not in the company.
    """
    told = {field.label: field.piece for field in reading}
    post, place, employer = told.get("position"), told.get("location"), told.get("name")
    size = _SIZE.search(str(place)) if place is not None else None
    if post is None or place is None or size is None or names.place(size[1]) >= 1.5:
        return {}
    if employer is None or employer.index == place.index or post.index != place.index:
        return {}
    whole = joined([post, place.stretch(place.start + size.start(1), place.end)])
    return {"position": whole or post.text, "location": place.cut(0, size.start()).text}


def _wrapped_name(reading: Sequence[Field]) -> tuple[Field, ...]:
    """The two halves of an employer's name whose first line ends in a comma: "Bureau of Lands," above "Department"."""
    for one, other in pairwise(reading):
        ends = one.piece.block.text[one.piece.end :].strip() == "," and one.piece.index < other.piece.index
        if ends and {one.label, other.label} == {"name", "rest"}:
            return one, other
    return ()


def _with_commas(halves: Sequence[Field]) -> list[Line]:
    first, second = (field.piece for field in halves)
    return [first.stretch(first.start, first.block.text.index(",", first.end) + 1), second]


def _agrees(field: Field, posts: Sequence[Work]) -> bool:
    """Whether what an employer's line says for several posts is read as for those above; remarks are told once."""
    text = field.piece.text
    read = [t for w in posts for t in (w.position, w.name, w.location, w.summary, w.url) if t is not None]
    again = any(span.overlaps(other) for t in read for other in t.source for span in text.source)
    return not again or (field.label != "rest" and text in read)


def _heads_several(work: Work) -> bool:
    """Whether the employer is printed above the position, and may so head further posts."""
    if work.name is None or work.position is None:
        return False
    name, position = work.name.source[0], work.position.source[0]
    return (name.block, name.start) < (position.block, position.start)


def _rests(reading: Sequence[Field]) -> list[Line]:
    """What is no field of its own, and no second place."""
    rests = [field.piece for field in reading if field.label == "rest" and names.place(str(field.piece)) < 2]
    return merged(rests)


def _placed(entry: Entry, others: Sequence[Entry]) -> dict[str, Line]:
    """A form's fields; an employer's place may stand behind its name, in one entry of the form as in the others."""
    if "name" not in entry.named or "location" in entry.named:
        return entry.named
    name, parts = entry.named["name"], split(entry.named["name"], COMMA)
    at = _known_place(name)
    usual = "address" in " ".join(map(str, entry.labels)) or any(_surely_placed(o.named.get("name")) for o in others)
    if at is None and len(parts) == 2 and (usual or _surely_placed(name)) and _may_be_town(parts[1]):
        at = 1
    if at is None:
        return entry.named
    place = name.cut(parts[at].start - name.start)
    return {**entry.named, "name": name.cut(0, parts[at - 1].end - name.start), "location": place}


def _surely_placed(name: Line | None) -> bool:
    """Whether a known place stands behind the employer's name, or a town may stand behind its legal form."""
    parts = split(name, COMMA) if name is not None else []
    formed = len(parts) == 2 and names.employer(str(parts[0])) >= 2.5 and _may_be_town(parts[1])
    return formed or _known_place(name) is not None


def _may_be_town(part: Line) -> bool:
    text = str(part)
    return len(part.words) <= 3 and not names.legal_form(text) and names.employer(text) < 1.5


def _known_place(name: Line | None) -> int | None:
    """The number of the part behind a comma with which a known place begins."""
    parts = split(name, COMMA) if name is not None else []
    return next(
        (
            n
            for n in range(1, len(parts))
            if not names.legal_form(str(parts[n])) and names.place(str(name)[parts[n].start - parts[0].start :]) >= 2
        ),
        None,
    )


def _of_employer(work: Work) -> Text | None:
    """The place, if it is printed beside the employer and so holds for all posts there."""
    if work.name is None or work.location is None:
        return None
    return work.location if work.name.source[0].block == work.location.source[0].block else None
