"""Jobs, voluntary posts and projects: which of the output is which of the source, and what changed in its head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from resumetailor.english.employers import legal_forms
from resumetailor.resume import Period, Project, Resume, Text, Work
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.names import untold
from resumetailor.verify.resumes.periods import period_faults, undated_faults
from resumetailor.verify.resumes.places import same_place
from resumetailor.verify.resumes.pool import Pool, keys, plain, text_keys
from resumetailor.verify.resumes.target import claims
from resumetailor.verify.text.grammar import JOINING
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.words import words

LEAST = 1.5
"""Likeness from which two entries may be the same one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A job, post or project with its number among all entries and its place for people."""

    number: int
    kind: str
    place: str
    item: Work | Project

    @property
    def position(self) -> Text | None:
        return self.item.position if isinstance(self.item, Work) else None

    @property
    def location(self) -> Text | None:
        return self.item.location if isinstance(self.item, Work) else None

    @property
    def period(self) -> Period | None:
        return self.item.period

    @property
    def called(self) -> tuple[Text | None, Text | None]:
        """Title and employer."""
        return self.position, self.item.name

    @property
    def years(self) -> str:
        """The years in its period, as they are printed or as they are read."""
        if self.period is None:
            return ""
        read = (day.year for day in (self.period.start, self.period.end) if day is not None)
        return " ".join((str(self.period.text), *map(str, read)))

    @property
    def head(self) -> frozenset[str]:
        """The keys of all words above the highlights."""
        return text_keys(self.position, self.item.name, self.location, self.period, self.item.summary, self.item.url)


def words_of_head(*names: Text | None) -> frozenset[str]:
    """The words of titles and employers, rank aside."""
    return frozenset(w.text for n in names if n for w in words(n.value) if w.is_word and w.key not in rank_words())


def entries(resume: Resume) -> list[Entry]:
    """All entries, jobs first."""
    found: list[Entry] = []
    for kind in ("work", "volunteer", "projects"):
        for index, item in enumerate(getattr(resume, kind), start=1):
            found.append(Entry(len(found), kind, f"{kind} {index}{_called(item)}", item))
    return found


def _called(item: Work | Project) -> str:
    name = item.name or (item.position if isinstance(item, Work) else None)
    return f" ({name})" if name else ""


def match(sources: Sequence[Entry], outputs: Sequence[Entry]) -> dict[int, int]:
    """Output entry number → source entry number, the most alike first."""
    scored = sorted(
        ((_likeness(s, o), -s.number, -o.number) for s in sources for o in outputs if _likeness(s, o) >= LEAST),
        reverse=True,
    )
    matched: dict[int, int] = {}
    for _, s, o in scored:
        if -o not in matched and -s not in matched.values():
            matched[-o] = -s
    return matched


def _likeness(one: Entry, other: Entry) -> float:
    score = 1.5 * _dice(_keys(one.item.name), _keys(other.item.name)) + 1.5 * _dice(
        _keys(one.position), _keys(other.position)
    )
    first, second = one.period, other.period
    if first and second:
        score += 0.75 * (first.start == second.start and first.start is not None)
        score += 0.75 * (first.end == second.end and first.present == second.present)
    mine, theirs = ({plain(h.text.value) for h in e.item.highlights} for e in (one, other))
    return score + 3 * len(mine & theirs) / max(1, min(len(mine), len(theirs)))


_RANGE = re.compile(r"(?<=\d) ?(?:to|through|thru) ?(?=\d)", re.IGNORECASE)
"""As in "Grades 6 to 8", which is "Grades 6–8"."""


def _keys(text: Text | None) -> frozenset[str]:
    """The keys of the words that name something."""
    return frozenset(keys(_RANGE.sub("-", text.value))) - JOINING if text else frozenset()


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def entry_faults(
    sources: Sequence[Entry], outputs: Sequence[Entry], matched: dict[int, int], pools: tuple[Pool, Pool], role: str
) -> Iterator[Fault]:
    """What changed in the heads of entries, and entries that are lost or new."""
    for output in outputs:
        if output.number in matched:
            source = sources[matched[output.number]]
            yield from _head_faults(source, output, pools, role)
            others = [s.period for s in sources if s.kind == "work" and s is not source and s.period]
            yield from period_faults(output.place, source.period, output.period, others)
            yield from undated_faults(output.place, source.item, output.item, pools)
            if source.kind != "work" and output.kind == "work":
                name = str(output.item.name or output.position)
                yield Fault(
                    Code.VOLUNTEERING_AS_EMPLOYMENT,
                    output.place,
                    name,
                    name,
                    f"in the source it stands under {source.kind}",
                )
        elif not pools[0].has_line_with(text_keys(output.position, output.item.name)):
            yield Fault(Code.ENTRY_ADDED, output.place, "", _title(output), "the source has no such entry")
    for source in sources:
        if source.number not in matched.values() and not _told(source, pools[1]):
            yield Fault(Code.ENTRY_LOST, source.place, _title(source), "", "the output has no such entry")


def absorbed(entries: Sequence[Entry], matched: Iterable[int], pool: Pool) -> list[int]:
    """Entries without a counterpart whose heads the other resume has as a line: its reading took two jobs for one."""
    numbers = set(matched)
    return [
        e.number
        for e in entries
        if e.number not in numbers
        and pool.has_line_with(text_keys(e.position, e.item.name))
        and (e.position or e.item.name)
    ]


def _title(entry: Entry) -> str:
    return ", ".join(str(t) for t in (entry.position, entry.item.name) if t)


def _told(entry: Entry, pool: Pool) -> bool:
    """Whether the output says it somewhere, though not as an entry."""
    heads = [t.value for t in (entry.position, entry.item.name) if t]
    return all(pool.says(t) for t in (*heads, *(h.text.value for h in entry.item.highlights)))


def _head_faults(source: Entry, output: Entry, pools: tuple[Pool, Pool], role: str) -> Iterator[Fault]:
    """Field by field, but words are looked for in the whole head: readings may part it otherwise."""
    for code, one, other in (
        (Code.TITLE_CHANGED, source.position, output.position),
        (Code.EMPLOYER_CHANGED, source.item.name, output.item.name),
        (Code.PLACE_CHANGED, source.location, output.location),
    ):
        if code is Code.PLACE_CHANGED and one and other and same_place(one.value, other.value):
            continue
        lost = _untold(one, output)
        new = _untold(other, source, pools[0], role)
        if code is Code.EMPLOYER_CHANGED:
            lost, new = lost - _legal_forms(), new - _legal_forms()
        if (lost and not (other is None and one and pools[1].says(one.value))) or (
            new and not (one is None and other and pools[0].says(other.value))
        ):
            yield from _changed(code, output.place, (one, other), (lost, new), role)


def _untold(name: Text | None, entry: Entry, source: Pool | None = None, role: str = "") -> frozenset[str]:
    """The keys of a name's words that the head of an entry has neither so nor in long or in short.

    No abbreviation stands for the `role` aimed at: "PM".
    """
    left = _keys(name) - entry.head
    if not left or (role and claims(str(name), role)):
        return left
    return untold(str(name), ", ".join(str(t) for t in (*entry.called, entry.location) if t), source) - entry.head


def _changed(
    code: Code,
    place: str,
    texts: tuple[Text | None, Text | None],
    words: tuple[frozenset[str], frozenset[str]],
    role: str,
) -> Iterator[Fault]:
    one, other = (str(t) if t else "" for t in texts)
    lost, new = words
    if code is Code.TITLE_CHANGED:
        if claims(other, role) and not claims(one, role):
            code = Code.TARGET_TITLE_CLAIMED
        elif (lost | new) & rank_words():
            code = Code.SENIORITY_CHANGED
    yield Fault(code, place, one, other, f"“{one}” became “{other}”" if other else f"“{one}” is missing")


@cache
def _legal_forms() -> frozenset[str]:
    """What an employer's name may have or lack, as keys; a letter alone tells one from another: "Unit A"."""
    return frozenset(k for form in (*legal_forms().forms, "the") for k in keys(form) if len(k) > 1)
