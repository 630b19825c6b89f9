"""Who the person is: name, headline, contact data and profile, from the head and wherever else they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, starmap

from resumetailor.resume import Basics, Text
from resumetailor.segment.person import addresses, contact, person_names, personal
from resumetailor.segment.person.contact import Datum
from resumetailor.segment.text import dates, names, prose, wrapped
from resumetailor.segment.text.joining import comma_joined, joined
from resumetailor.segment.text.lines import Line, text_of
from resumetailor.segment.text.signs import fold, has_content, unspaced
from resumetailor.segment.text.splitting import COMMA, STRONG, split
from resumetailor.source import COUNTED_STYLES


@dataclass(slots=True)
class _Found:
    """What has been recognised so far; `plain` is no address."""

    emails: list[Line] = field(default_factory=list)
    phones: list[Line] = field(default_factory=list)
    urls: list[Line] = field(default_factory=list)
    plain: list[Line] = field(default_factory=list)


def find(head: Sequence[Line], profile: Sequence[Line]) -> Basics:
    """The basics from the lines above any heading and below "Contact" (`head`) and from the profile's paragraphs."""
    form = personal.find([line for line in head if _is_own(line)])
    found = _taken_apart([*form.names, *form.plain])
    pronouns = [line for line in found.plain if contact.are_pronouns(str(line))]
    plain = [line for line in found.plain if line not in pronouns]
    name = _field_at(form.names[0], plain) if form.names else None if form.halves else person_names.find(plain)
    halves = person_names.halves(name, plain) if name is not None else form.halves
    plain = [line for line in plain if line is name or line not in halves]
    label = _label(plain, name)
    left = [p for p in plain if p not in (name, label)]
    place = addresses.location(left, [*found.emails, *found.phones])
    location = tuple(form.addresses[:1]) or addresses.address(left, place) or tuple(form.permanent[:1])
    paragraphs = [p for p in left if p not in location and _is_profile(p)]
    rest = [p for p in left if p not in (*location, *paragraphs)]
    return Basics(
        name=_with_pronouns(joined(halves) if len(halves) > 1 else _with_repeats(name, rest), pronouns),
        label=text_of(label),
        email=_with_repeats(found.emails[0] if found.emails else None, found.emails[1:]),
        phone=_with_repeats(found.phones[0] if found.phones else None, found.phones[1:]),
        location=_with_repeats(location[0], rest) if len(location) == 1 else _address(location),
        urls=tuple(line.text for line in _distinct(found.urls)),
        summary=_summary([*paragraphs, *profile]),
    )


def _address(printed: Sequence[Line]) -> Text | None:
    """The lines of an address in one, with the comma between them that the end of a line stands for."""
    whole = printed[0].stretch(printed[0].start, printed[-1].end) if printed else None
    if whole is not None and "\n" not in str(whole) and all(starmap(_adjoin, pairwise(printed))):
        return whole.text
    ended = [line.cut(0, len(str(line).rstrip(" ,;"))) for line in printed]
    return comma_joined(line.text for line in ended) if ended else None


def _adjoin(one: Line, other: Line) -> bool:
    """Whether only signs stand between two fields of one paragraph."""
    return one.index == other.index and not has_content(one.block.text[one.end : other.start])


def _summary(profile: Sequence[Line]) -> tuple[Text, ...]:
    """The paragraphs of a profile, whole again if they were wrapped by hand."""
    own = [line for line in profile if _is_own(line) and not contact.is_labelled_detail(str(line))]
    return tuple(text for paragraph in wrapped.unwrapped(own) if (text := joined(paragraph)) is not None)


def _with_pronouns(name: Text | None, pronouns: Sequence[Line]) -> Text | None:
    """The name with the pronouns that stand among the contact data, as they are printed beside names."""
    if name is None or not pronouns:
        return name
    first = pronouns[0].text
    return Text(f"{name} ({first})", (*name.source, *first.source))


def _field_at(named: Line, plain: Sequence[Line]) -> Line | None:
    """The field that begins where the labelled name does."""
    return next((p for p in plain if (p.index, p.start) == (named.index, named.start)), None)


def _is_own(line: Line) -> bool:
    """Whether the person wrote it: not a footnote, not the counted facts that this program prints below a headline."""
    return line.block.container != "footnote" and line.block.style not in COUNTED_STYLES


def _taken_apart(head: Sequence[Line]) -> _Found:
    found = _Found()
    for line in head:
        data = contact.data(line)
        if all(d.sort == "rest" for d in data):
            found.urls += [d.line for d in data if d.line.href and contact.is_label(str(d.line))]
            found.plain += _fields(line) if found.plain else _title_apart(line)
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


def _title_apart(line: Line) -> list[Line]:
    """The name and the headline of "Jane Doe, Claims Adjuster" or "Jane Doe | Claims Adjuster" at the very top."""
    parts = split(line, STRONG)
    parts = parts if len(parts) > 1 else split(line, COMMA)
    named = len(parts) == 2 and 2 <= len(parts[0].words) <= 4 and names.title(str(parts[0])) < 1.2
    named = named and str(parts[1]).casefold().strip(" .") not in contact.words().post_nominals
    if named and names.title(str(parts[1])) >= 2 and names.employer(str(parts[0])) < 1.5:
        return parts
    return _fields(line)


def _name_apart(line: Line) -> list[Line]:
    """The name and the place of "Jane Doe, Leeds, UK" at the very top."""
    first, *others = split(line, COMMA)
    place = line.cut(others[0].start - line.start) if others else None
    if place is None or len(first.words) < 2 or names.place(str(place)) < 2 or names.place(str(first)) >= 1.5:
        return [line]
    return [first, place]


def _without_label_after(line: Line) -> Line:
    """Without a label at its end: "Denver, CO Phone" before a number is "Denver, CO"; "Cebu City |" has none."""
    if re.match(r"\s*[^\s\w+(:.]", line.block.text[line.end :]) is not None:
        return line
    match = re.search(r"[\s,;|]+([^\s,;|]+)$", str(line).rstrip(" :"))
    return (
        line.cut(0, match.start())
        if match and len(match[1]) > 1 and contact.is_label(match[1]) and match[1].casefold() not in ("x", "online")
        else line
    )


_TITLE_IN_PLACE = re.compile(r"([^,|]+?),?\s+(?:based\s+)?in\s+([^\W\d_].*)")


def _fields(line: Line) -> list[Line]:
    """A line without contact data: whole, or its parts if one of them is a place ("Jane Doe | Leeds, UK")."""
    line = contact.unlabelled(line)
    if prose.sentence(str(line)) or unspaced(str(line)) != str(line).strip():
        return [line]
    lives = _TITLE_IN_PLACE.fullmatch(str(line)) if len(line) <= 100 else None
    if lives and names.title(lives[1]) >= 1.2 and names.place(lives[2]) >= 1.5:
        return [line.cut(*lives.span(1)), line.cut(*lives.span(2))]
    parts = contact.parts(line)
    if "\t" in str(line) or any(names.place(str(p)) >= 2 for p in parts):
        return [p for p in map(contact.unlabelled, parts) if has_content(str(p))]
    return [line] if has_content(str(line)) else []


def _label(plain: Sequence[Line], name: Line | None) -> Line | None:
    """The headline: a short line near the name that is no place."""
    if name is None:
        after, before = list(plain), []
    else:
        at = plain.index(name)
        after, before = list(plain[at + 1 :]), list(plain[:at])
    for line in (*after[:3], *reversed(before[-2:])):
        text = str(line)
        told = prose.sentence(text) and not (line in after[:1] and _is_set_as_headline(line, after[1:]))
        short = len(text) <= 120 and not dates.find(line) and not told and not contact.is_detail(text)
        if (
            short
            and person_names.core(text) != person_names.core(str(name))
            and names.place(text) < 1.5
            and not _ends_in_city(text)
            and not addresses.is_address(text)
            and not _labels(line)
            and line.block.container != "footer"
            and (names.title(text) > 0.6 or (after and line is after[0] and _looks_like_headline(line, name)))
        ):
            return line
    return None


def _is_set_as_headline(line: Line, others: Sequence[Line]) -> bool:
    """Whether it ends in no stop and is set larger than what else the head holds."""
    return not prose.stopped(str(line)) and (line.size or 0) > max((o.size or 0 for o in others), default=0)


def _labels(line: Line) -> bool:
    """Whether a colon and a tab behind it say that it labels what follows: "NID No.:" before a number."""
    return re.search(r":[ \u00a0]*\t", line.block.text[line.end - 1 :][:4]) is not None


def _ends_in_city(text: str) -> bool:
    """Whether it names a town in two languages, or a part of one: "Ōtepoti Dunedin"."""
    words = text.casefold().split()
    return len(words) <= 3 and words[-1] in names.places.lexicon().cities and names.title(text) < 1.2


def _looks_like_headline(line: Line, name: Line | None) -> bool:
    return (
        name is not None
        and line.index > name.index
        and len(line.words) >= 2
        and not any(c.isdigit() for c in str(line))
        and not {"@", ":"} & set(str(line))
    )


def _is_profile(line: Line) -> bool:
    text = str(line)
    return prose.sentence(text) and not contact.is_detail(text) and not addresses.is_whole(text)


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
