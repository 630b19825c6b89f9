"""A headline by its parts: titles of the source, the field of work that it bears out, and where the person is going."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from resumetailor.resume import Resume
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.aims import claims_beside_aim
from resumetailor.verify.resumes.careers import Career
from resumetailor.verify.resumes.claimed_posts import mistimed_faults, unheld_faults
from resumetailor.verify.resumes.counted_phrases import without_counted
from resumetailor.verify.resumes.credentials import credentials
from resumetailor.verify.resumes.fields import borne_out, general_keys, headlines
from resumetailor.verify.resumes.names import contracted
from resumetailor.verify.resumes.pool import Pool, keys, plain
from resumetailor.verify.resumes.posts import Post, commanding, commanding_nouns, posts, says_of_oneself
from resumetailor.verify.resumes.target import direction, titles
from resumetailor.verify.resumes.told_fields import ToldFields
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.ranks import rank_words

_BARS = re.compile(r"[|·•]")
_OF_ANOTHER = re.compile(r" (?:to|for|with|under|by|from|of)(?: an?| the| our| my| his| her| their)?$")
"""Who is named behind these is not the person: "assistant to the director"."""
_PARTS = re.compile(r"[|·•/,;–—→]| - ")


def headline_faults(source: Resume, output: Resume, pool: Pool, role: str) -> Iterator[Fault]:
    """Titles and fields in the headline that are none of the source's; where the person is going is free."""
    label = output.basics.label
    if label is None:
        return
    identity = Identity(Career(source), pool)
    parts = list(_segments(label.value, role))
    untrue = [part for told, _ in parts for part in told if not identity.bears_out(part)]
    untrue += [part for _, beside in parts for part in beside if not identity.beside_aim(part, role)]
    for part in untrue:
        code = Code.SENIORITY_CHANGED if identity.but_for_rank(part) else Code.TITLE_CHANGED
        yield Fault(code, "headline", "", label.value, f"“{part.strip()}” is no title of the source")
    yield from mistimed_faults("headline", label.value, identity.career)


def _segments(label: str, role: str) -> Iterator[tuple[list[str], list[str]]]:
    """The parts of a headline that say what somebody is or was, and those behind a direction that claim something."""
    gone = False
    for segment in _BARS.split(label):
        before, aim = _without_aim(segment, role)
        beside = claims_beside_aim(aim or "", role)
        yield ([], claims_beside_aim(f", {before}", role) + beside) if gone else (_PARTS.split(before), beside)
        gone = gone or aim is not None


def _without_aim(segment: str, role: str) -> tuple[str, str | None]:
    """What a segment says before the direction, and where it goes; None if it names no direction."""
    if _behind(role).search(segment):
        return "", ""
    left = _left().match(segment)
    if left and not role_words(role).isdisjoint(keys(left["aim"])) and not _labelled().search(segment):
        return left["field"], left["aim"]
    found = _labelled().search(segment) or direction().search(segment)
    return (segment[: found.start()], segment[found.end() :]) if found else (segment, None)


def role_words(role: str) -> frozenset[str]:
    """The keys of the words in which the role is named, as a person's or as a field."""
    return frozenset(k for title in titles(role) for k in keys(title))


@cache
def _labelled() -> re.Pattern[str]:
    """As in "Goal: product management"."""
    labels = lexicon.alternation(headlines().labels)
    return re.compile(rf"(?:^|[,;–—])\s*(?:my )?(?:{labels})\s*[:–—-]", re.IGNORECASE)


@cache
def _behind(role: str) -> re.Pattern[str]:
    """As in "product management next"."""
    field = "|".join(re.escape(name.strip()) for name in (role, *titles(role), role.replace("manager", "management")))
    return re.compile(rf"^\s*(?:{field}) (?:{lexicon.alternation(headlines().behind)})\s*$", re.IGNORECASE)


@cache
def _left() -> re.Pattern[str]:
    """As in "Moving from retail into product management"."""
    origins, destinations = (lexicon.alternation(p) for p in (headlines().origins, headlines().destinations))
    return re.compile(rf"\s*(?:{origins})\s+(?P<field>.+?)\s+(?:{destinations}|→|->)\s+(?P<aim>.+)", re.IGNORECASE)


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{lexicon.alternation(headlines().joins)})(?!\S)", re.IGNORECASE)


@cache
def _within() -> re.Pattern[str]:
    return re.compile(rf" (?:{lexicon.alternation(headlines().within)}) ", re.IGNORECASE)


@dataclass(frozen=True)
class Identity:
    """What a source bears out of who somebody is and in which field they work."""

    career: Career
    pool: Pool

    def bears_out(self, part: str) -> bool:
        """Whether a part of a headline is a title of the source, several, or a field of work borne out by it."""
        for pattern, _ in self._credentials:
            part = pattern.sub(" ", part)
        part = contracted(part, ", ".join(self.career.titles))
        return self._says(part) or all(self._piece(piece) for piece in _joins().split(part))

    def beside_aim(self, part: str, role: str) -> bool:
        """Whether a part behind a direction is borne out: "with twelve years in hotels"."""
        lead, *fields = _within().split(f" {part}")
        if fields and not lead.strip() and all(map(self._field, fields)):
            return True
        told = ToldFields(self.career, role).tells(without_counted(part, self.career))
        return self.bears_out(part) or (told and not list(unheld_faults("", part, self.career)))

    def _says(self, part: str) -> bool:
        """Whether it is a title, or names nobody and stands somewhere: "Certified Scrum Product Owner" is no title."""
        named = any(is_person(k) or k in commanding_nouns() for k in keys(part))
        return self._title(part) or (self._of_oneself(part) if named else self.pool.says(part))

    def _of_oneself(self, part: str) -> bool:
        """Whether the profile says so of the person."""
        profile = (text for text in self.career.profile if says_of_oneself(text, part, self.career.title_keys))
        said = (plain(text).partition(plain(part)) for text in profile)
        return any(found and not _OF_ANOTHER.search(before) for before, found, _ in said)

    def but_for_rank(self, part: str) -> bool:
        """Whether it is a title of the source with another rank."""
        wanted = frozenset(keys(part)) - rank_words()
        return bool(wanted) and any(wanted <= post.whole for post in self._posts)

    def _piece(self, piece: str) -> bool:
        if self._title(piece) or self._field(piece):
            return True
        title, *fields = _within().split(piece)
        return bool(fields) and self._told_title(title) and all(map(self._field, fields))

    def _told_title(self, text: str) -> bool:
        said = frozenset(keys(text))
        if said and said <= commanding():  # "Director" shortens no "Director of Sales"
            return any(said == post.whole for post in self._posts)
        return bool(said) and self._says(text)

    def _title(self, text: str) -> bool:
        """Whether it is a title of the source, or a shorter form of one."""
        wanted = frozenset(keys(text))
        return any(post.shortened(wanted) for post in self._posts)

    def _field(self, text: str) -> bool:
        """Whether it names only work, no title, and each word of it is borne out."""
        plain_ranks = rank_words() - {key(word) for word in headlines().attributive}
        said = [k for k in keys(text) if k not in general_keys()]
        known = [k for k in said if borne_out(k, self.career.fields)]
        if known:
            said = [k for k in said if k not in self.career.studied]
        return not any(
            is_person(k) or k in plain_ranks | _titles() or not borne_out(k, self.career.fields) for k in said
        )

    @cached_property
    def _credentials(self) -> list[tuple[re.Pattern[str], str]]:
        return credentials(self.career.resume)

    @cached_property
    def _posts(self) -> list[Post]:
        return [post for title in self.career.titles for post in posts(title)]


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(key, headlines().titles))
