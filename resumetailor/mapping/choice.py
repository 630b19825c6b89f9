"""Which highlights stand at the top, and under which competency: the best ones, of which each job keeps some."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.mapping.merit import INSIGHT, STANDING, Ground, grounds, standing_points
from resumetailor.mapping.threads import threads
from resumetailor.nlp.parts import VERBAL
from resumetailor.resume import Highlight, Project, Work
from resumetailor.segment.education.credentials import is_award

FEWEST_CHOSEN = 4
MOST_CHOSEN = 8
MOST_GROUPS = 4
MOST_IN_A_GROUP = 3
"""Four to eight highlights under three or four labels, none of which holds most of them: what hiring managers read."""
STRONG = 6
"""The merit from which a highlight is worth a place beyond the fourth: a finished act, its number, and more."""
TELLING = 4
"""The merit from which a duty may show customer insight where nothing else at the top does."""
FIRST = ("problem_solving", INSIGHT)
"""The two competencies that a career changer is advised to show first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A highlight chosen for the top, the competency that it stands under there, and what speaks for it."""

    highlight: str
    competency: str
    grounds: tuple[Ground, ...]

    @property
    def reason(self) -> str:
        """The grounds in words: "accomplishment, a finished act and a number, solves a problem"."""
        return ", ".join(ground.words for ground in self.grounds)


def chosen(analysed: AnalysedResume, points: dict[str, int], today: date) -> Iterator[Choice]:
    """The choices, the strongest first; `points` are each highlight's relevance."""
    for place in _with_insight(list(_candidates(analysed, points))):
        for h in place.candidate.highlights:
            told_in = place.candidate.entry.told_in
            yield Choice(h.id, place.group, grounds(analysed.evidence[h.id], h.text.value, told_in, today))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Highlights that belong together, and how they could stand at the top."""

    highlights: tuple[Highlight, ...]
    entry: Work | Project
    position: int
    standing: int
    competencies: tuple[str, ...]
    practised: tuple[str, ...]
    relevance: int

    @property
    def merit(self) -> int:
        return self.relevance - self.standing

    @property
    def strong(self) -> bool:
        """Whether it is more than a duty, and worth a place beyond the fourth."""
        return self.standing > STANDING["responsibility"] and self.merit >= STRONG


@dataclass(frozen=True, slots=True)
class _Place:
    """A candidate chosen, and the competency that it stands under."""

    candidate: _Candidate
    group: str


def _candidates(analysed: AnalysedResume, points: dict[str, int]) -> Iterator[_Candidate]:
    for position, entry in enumerate(analysed.resume.entries()):
        for thread in threads(entry.highlights, analysed.resume.document, analysed.evidence):
            evidence = analysed.evidence[thread[0].id]
            if evidence.kind != "other" and evidence.competencies and not _only_names_an_award(thread[0], evidence):
                stands = standing_points(evidence, thread[0].text.value)
                ids = tuple(c.id for c in evidence.competencies)
                practised = tuple(c.id for c in evidence.competencies if set(c.evidence) & set(evidence.practice))
                yield _Candidate(thread, entry, position, stands, ids, practised, points[thread[0].id])


def _only_names_an_award(highlight: Highlight, evidence: Evidence) -> bool:
    """Whether it tells no act: "Team lead of the year 2020", not "Won a national award for …"."""
    opens_with_an_act = any(token.tag in VERBAL for token in evidence.parse[:1])
    return is_award(highlight.text.value) and not opens_with_an_act


def _with_insight(candidates: list[_Candidate]) -> list[_Place]:
    """The best; if none of them shows customer insight, a strong duty that does has its place before them."""
    places = _best(candidates, [])
    if any(place.group == INSIGHT for place in places):
        return places
    duties = [
        c for c in candidates if INSIGHT in (c.practised or c.competencies) and c.merit >= TELLING and _fits(c, [])
    ]
    duty = max(duties, key=lambda c: _rank(c, []), default=None)
    return places if duty is None else _best(candidates, [_Place(duty, INSIGHT)])


def _best(candidates: list[_Candidate], reserved: list[_Place]) -> list[_Place]:
    """The best that there is place for, one after the other; in the end the strongest first, then the first printed."""
    chosen = list(reserved)
    left = [c for c in candidates if all(c is not place.candidate for place in reserved)]
    while left := [c for c in left if _fits(c, chosen) and _open_groups(c, chosen)]:
        best = max(left, key=lambda c: _rank(c, chosen))
        chosen = _spread([*chosen, _Place(best, _open_groups(best, chosen)[0])])
        left.remove(best)
    return sorted(chosen, key=lambda place: (-place.candidate.relevance, place.candidate.position))


def _spread(places: list[_Place]) -> list[_Place]:
    """The same, but what shares a label stands under the competency of the role's own work in it, if there is room."""
    result = list(places)
    for number, place in enumerate(places):
        sizes = Counter(other.group for other in result)
        own = [id for id in place.candidate.practised if _is_open(id, sizes)]
        if own and place.group not in place.candidate.practised and sizes[place.group] > 1:
            result[number] = _Place(place.candidate, own[0])
    return result


def _fits(candidate: _Candidate, chosen: list[_Place]) -> bool:
    """Whether the entry keeps enough of its highlights, and the top has room: beyond four for the strong."""
    there = sum(len(place.candidate.highlights) for place in chosen)
    room = (MOST_CHOSEN if candidate.strong else FEWEST_CHOSEN) - there
    own = len(candidate.entry.highlights)
    left = own - _taken(candidate.entry, chosen) - len(candidate.highlights)
    return left >= _kept(own, candidate.strong) and len(candidate.highlights) <= room


def _kept(highlights: int, strong: bool) -> int:
    """How many of its highlights an entry keeps: half; where strong ones leave it a third, and two of more than two."""
    half = ceil(highlights / 2)
    return max(ceil(highlights / 3), min(2, half)) if strong else half


def _rank(candidate: _Candidate, chosen: list[_Place]) -> tuple[int, bool, int, int, int, str]:
    """What is compared, in order; the highest is chosen.

    Relevance; between equals a leading competency, the entry that has least at the top, the first printed, which is the
    newest, and the most competencies. In the end the words decide, so that the order of lines, which tailoring
    changes, does not.
    """
    leading = any(id in FIRST for id in candidate.competencies)
    taken, breadth = _taken(candidate.entry, chosen), len(candidate.competencies)
    return candidate.relevance, leading, -taken, -candidate.position, breadth, candidate.highlights[0].text.value


def _taken(entry: Work | Project, chosen: list[_Place]) -> int:
    return sum(len(place.candidate.highlights) for place in chosen if place.candidate.entry.id == entry.id)


def _open_groups(candidate: _Candidate, chosen: list[_Place]) -> list[str]:
    """The labels that it may stand under: customer insight to open that group, the leading two, one that is there.

    What is the role's own work for another competency opens no group of customer insight.
    """
    own, sizes = candidate.practised, Counter(place.group for place in chosen)
    first = tuple(id for id in FIRST if id != INSIGHT or INSIGHT in (own or candidate.competencies))
    there = [id for id in candidate.competencies if _is_open(id, sizes)]
    opening = INSIGHT if INSIGHT in first and INSIGHT not in sizes else None
    return sorted(there, key=lambda id: (id != opening, id not in first, id not in own, id not in sizes))


def _is_open(group: str, sizes: Counter[str]) -> bool:
    return sizes[group] < MOST_IN_A_GROUP if group in sizes else len(sizes) < MOST_GROUPS
