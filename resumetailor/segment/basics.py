"""Who the person is: name, headline, contact data and profile, from the head and wherever else they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from resumetailor.resume import Basics, Text
from resumetailor.segment import contact, dates, names, personal
from resumetailor.segment.contact import Datum
from resumetailor.segment.lines import COMMA, Line, fold, has_content, joined, split, text_of, unspaced

_COUNTED = ("Counted Facts", "Counted Headline")


@dataclass(slots=True)
class _Found:
    """What has been recognised so far; `rest` is what no field takes."""

    emails: list[Line] = field(default_factory=list)
    phones: list[Line] = field(default_factory=list)
    urls: list[Line] = field(default_factory=list)
    plain: list[Line] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)


def find(head: Sequence[Line], profile: Sequence[Line]) -> Basics:
    """The basics from the lines above any heading and below "Contact" (`head`) and from the profile's paragraphs."""
    form = personal.find([line for line in head if _is_own(line)])
    found = _taken_apart([*form.names, *form.plain])
    name = _field_at(form.names[0], found.plain) if form.names else _name(found.plain)
    label = _label(found.plain, name)
    left = [p for p in found.plain if p not in (name, label)]
    location = tuple(form.addresses[:1]) or _address(left, _location(left)) or tuple(form.permanent[:1])
    paragraphs = [p for p in left if p not in location and _is_profile(p)]
    rest = [p for p in left if p not in (*location, *paragraphs)]
    return Basics(
        name=_with_repeats(name, rest),
        label=text_of(label),
        email=_with_repeats(found.emails[0] if found.emails else None, found.emails[1:]),
        phone=_with_repeats(found.phones[0] if found.phones else None, found.phones[1:]),
        location=_with_repeats(location[0], rest) if len(location) == 1 else joined(location),
        urls=tuple(_url(line) for line in _distinct(found.urls)),
        summary=tuple(
            line.text for line in (*paragraphs, *profile) if _is_own(line) and not contact.is_labelled_detail(str(line))
        ),
    )


def _field_at(named: Line, plain: Sequence[Line]) -> Line | None:
    """The field that begins where the labelled name does."""
    return next((p for p in plain if (p.index, p.start) == (named.index, named.start)), None)


def _is_own(line: Line) -> bool:
    """Whether the person wrote it: not a footnote, not the counted facts that this program prints below a headline."""
    return line.block.container != "footnote" and line.block.style not in _COUNTED


def _taken_apart(head: Sequence[Line]) -> _Found:
    found = _Found()
    for line in head:
        data = contact.data(line)
        if all(d.sort == "rest" for d in data):
            found.urls += [d.line for d in data if d.line.href and contact.is_label(str(d.line))]
            found.plain += _fields(line)
        else:
            for datum in data:
                _sort(datum, found)
    return found


def _sort(datum: Datum, found: _Found) -> None:
    if datum.sort == "email":
        found.emails.append(datum.line)
    elif datum.sort == "phone":
        found.phones.append(datum.line)
    elif datum.sort == "url":
        found.urls.append(datum.line)
    elif contact.is_label(str(datum.line)):
        found.urls += [datum.line] if datum.line.href else []
    else:
        line = contact.unlabelled(_without_label_after(datum.line))
        found.plain += [line] if found.plain else _name_apart(line)


def _name_apart(line: Line) -> list[Line]:
    """The name and the place of "Jane Doe, Leeds, UK" at the very top."""
    first, *others = split(line, COMMA)
    place = line.cut(others[0].start - line.start) if others else None
    if place is None or len(first.words) < 2 or names.place(str(place)) < 2 or names.place(str(first)) >= 1.5:
        return [line]
    return [first, place]


def _without_label_after(line: Line) -> Line:
    """Without a label at its end: "Denver, CO Phone" before a number is "Denver, CO"."""
    match = re.search(r"[\s,;|]+([^\s,;|]+)$", str(line).rstrip(" :"))
    return (
        line.cut(0, match.start())
        if match and len(match[1]) > 1 and contact.is_label(match[1]) and match[1].casefold() not in ("x", "online")
        else line
    )


def _fields(line: Line) -> list[Line]:
    """A line without contact data: whole, or its parts if one of them is a place ("Jane Doe | Leeds, UK")."""
    line = contact.unlabelled(line)
    if names.sentence(str(line)) or unspaced(str(line)) != str(line).strip():
        return [line]
    parts = contact.parts(line)
    if "\t" in str(line) or any(names.place(str(p)) >= 2 for p in parts):
        return [p for p in map(contact.unlabelled, parts) if has_content(str(p))]
    return [line] if has_content(str(line)) else []


def _name(plain: Sequence[Line]) -> Line | None:
    """The most name-like of the first lines: set largest, of two to five capitalised words, no title, no place."""
    best, best_score = None, 0.9
    for order, line in enumerate(plain[:12]):
        score = _name_score(line) - 0.15 * order
        if score > best_score:
            best, best_score = line, score
    return best


def _name_score(line: Line) -> float:
    text = str(line.text)
    core = _core(text)
    count = len(core.split())
    titled = line.block.style.casefold() in ("title", "name")
    if (
        not 1 <= count <= (14 if titled else 7)
        or len(text) > (140 if titled else 70)
        or any(c.isdigit() for c in core)
        or contact.is_detail(text)
        or names.sentence(text)
    ):
        return 0.0
    lower = text.islower() and (line.size or 0) >= 16 and 2 <= count <= 4
    if (
        not lower
        and names.capitalised(
            re.sub(r"\b(?:de|da|do|dos|van|von|der|den|la|le|di|del|bin|ibn|al|el|ter|ten|y|e|of)\b", "", core)
        )
        < 1
    ):
        return 0.0
    score = 1.0 if 2 <= count <= 4 else 0.5
    score += titled * 2.0
    score += min(max((line.size or 11) - 11, 0), 12) * 0.1
    score += 0.4 * (line.bold or line.caps)
    score += 0.3 * (text != core)
    return (
        score - 0.8 * (names.title(core) >= 1.5) - 1.2 * (names.place(text) >= 2) - 0.6 * (names.employer(core) >= 1.5)
    )


def _core(text: str) -> str:
    """A name without titles and ranks before it, letters after it, nicknames and pronouns."""
    text = re.sub(r"\s*\((?:she|he|they)\b[^)]*\)|\s+(?:she|he|they)/\w+(?:/\w+)?", "", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\s*\((?:ret|retired|inactive)\.?\)|\s+[\"“‘'(][\w .-]{2,15}[\"”’')](?=\s)", "", text, flags=re.IGNORECASE
    )
    before = "|".join(re.escape(word) for word in sorted(contact.words().honorifics, key=len, reverse=True))
    text = re.sub(rf"^(?:(?:{before})\.?\s+)+(?=\S+\s)", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^[A-Z][A-Za-z]{0,3}\s?\d{1,6}\s+(?=[A-Z])", "", text)
    first, *after = re.split(r"\s*,\s*", text)
    return first if all(_is_post_nominal(a) for a in after) else text


def _is_post_nominal(text: str) -> bool:
    bare = text.casefold().strip(" .")
    return bare in contact.words().post_nominals or (
        text.replace(".", "").replace("-", "").isupper() and len(text) <= 8
    )


def _label(plain: Sequence[Line], name: Line | None) -> Line | None:
    """The headline: a short line near the name that is no place."""
    if name is None:
        after, before = list(plain), []
    else:
        at = plain.index(name)
        after, before = list(plain[at + 1 :]), list(plain[:at])
    for line in (*after[:3], *reversed(before[-2:])):
        text = str(line)
        short = len(text) <= 120 and not dates.find(line) and not names.sentence(text) and not contact.is_detail(text)
        if (
            short
            and _core(text) != _core(str(name))
            and names.place(text) < 1.5
            and not _ends_in_city(text)
            and (names.title(text) > 0.6 or (after and line is after[0] and _looks_like_headline(line, name)))
        ):
            return line
    return None


def _ends_in_city(text: str) -> bool:
    """Whether it names a town in two languages, or a part of one: "Ōtepoti Dunedin"."""
    words = text.casefold().split()
    return len(words) <= 3 and words[-1] in names.places().cities and names.title(text) < 1.2


def _looks_like_headline(line: Line, name: Line | None) -> bool:
    return (
        name is not None
        and line.index > name.index
        and len(line.words) >= 2
        and not any(c.isdigit() for c in str(line))
        and "@" not in str(line)
    )


def _location(plain: Sequence[Line]) -> Line | None:
    """The surest place; next to contact data on a line, a single capitalised word will do."""
    places = [p for p in plain if not names.sentence(str(p))]
    best = max(places, key=_place_score, default=None)
    return best if best is not None and _place_score(best) >= 1 else None


_STREET = re.compile(
    r"\d+\w?,?\s+[^\W\d]|.*\b(?:street|st\.|avenue|ave|road|rd|drive|lane|blvd|straße|strasse|apt|suite|box)(?!\w)"
    r"|(?=.*\d).*\b(?:close|crescent|way|court|place|square|terrace|gardens|parade|boulevard|highway|circle|estate|nagar)\b"
    r"|(?:house|h|flat|plot|block|blk|lot|unit|door|apartment|villa|p\.?\s?o)?[\s.]*(?:no\b|bag|box)?[\s.:#]*\d+\w?\s*[,/]?\s+(?:lot\s+\d+|[^\W\d])",
    re.IGNORECASE,
)


_TOWN = re.compile(r"[^\W\d][^\d,@:|]{1,30},?\s+(?:[A-Z]{2,3}\s+)?(?=[A-Z\d -]*\d)[A-Z\d -]{3,9}(?:,\s+[^\d,]{2,30})?")
"""A town and its postcode: "Durban, 4001", "Bath BA1 2QZ", "Geelong VIC 3220"."""


_POSTAL = re.compile(
    r"(?:.*,\s*)?(?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d][^\d,]+(?:,\s*[^\d,]+)?"
    r"|.*[^\W\d]\s+[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}(?:,\s*[^\d,]+)?"
    r"|.*\b[A-Z]{2,3}\s+\d{4,5}(?:-\d{4})?(?:,\s*[^\d,]+)?"
    r"|.*[^\W\d](?:\s*[–-]\s*|\s+)\d{3}\s?\d{3}(?:,\s*[^\d,]+)?"
)
"""An address that ends in a town with its postcode: continental, British, American, Australian and Indian ones."""


def _address(plain: Sequence[Line], place: Line | None) -> tuple[Line, ...]:
    """The place, with the street printed on the line above it; or the street, with the town on the line below."""
    if place is None:
        return ()
    at = plain.index(place)
    below = plain[at + 1] if at + 1 < len(plain) else None
    if below is not None and _STREET.match(str(place)) and "," not in str(place) and _TOWN.fullmatch(str(below)):
        return (place, below)
    above = plain[at - 1] if at else None
    street = (
        above is not None and _STREET.match(str(above)) and len(above.words) <= 7 and not names.sentence(str(above))
    )
    return (above, place) if above is not None and street else (place,)


def _place_score(line: Line) -> float:
    text = str(line)
    score = names.place(text)
    if _POSTAL.fullmatch(text) and len(text) <= 120 and not contact.is_detail(text):
        return max(score, 2.5 if names.employer(text) < 1.5 else 1.5)
    if len(text) > 80 or contact.is_detail(text) or (names.employer(text) >= 1.5 and not _STREET.match(text)):
        return 0.0
    if score:
        return score
    if _STREET.match(text):
        return 1.5 if len(line.words) > 2 else 0.5
    beside_data = len(contact.data(line.stretch(0, len(line.block.text)))) > 1
    parts = split(line, COMMA)
    return (
        1.1
        if beside_data
        and len(parts) <= 3
        and names.capitalised(text) == 1
        and len(line.words) <= 4
        and names.title(text) < 1
        else 0.0
    )


def _is_profile(line: Line) -> bool:
    return names.sentence(str(line)) and not contact.is_detail(str(line))


def _with_repeats(line: Line | None, others: list[Line]) -> Text | None:
    """The line, and the places where it is printed again (a running header), which are taken from `others`."""
    if line is None:
        return None
    again = [o for o in others if fold(str(o)).casefold() == fold(str(line)).casefold()]
    for o in again:
        others.remove(o)
    whole = joined([line, *again])
    return whole and Text(line.text.value, whole.source)


def _distinct(urls: Sequence[Line]) -> list[Line]:
    """Each address once; a word that links to one, such as "LinkedIn", counts only if the address is not printed."""
    printed = {str(u).casefold(): u for u in urls if not contact.is_label(str(u))}
    known = {u.href for u in printed.values()}
    linked = {u.href: u for u in urls if contact.is_label(str(u)) and u.href not in known}
    return sorted([*printed.values(), *linked.values()], key=lambda u: (u.index, u.start))


def _url(line: Line) -> Text:
    return line.text
