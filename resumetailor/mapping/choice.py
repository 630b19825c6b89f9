"""Which highlights stand at the top, and under which competency: the best ones, of which each job keeps some."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from resumetailor.evidence import AnalysedResume, Evidence
from resumetailor.mapping.merit import INSIGHT, STANDING, Ground, grounds, speaks_for_itself, standing_points
from resumetailor.mapping.student_projects import of_studies
from resumetailor.mapping.threads import leading, tells_a_predicament, threads
from resumetailor.nlp.parts import VERBAL
from resumetailor.resume import Achievements, Highlight, Home, Resume
from resumetailor.segment.education.credentials import is_award
from resumetailor.source import SourceDocument

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


def chosen(analysed: AnalysedResume, points: dict[str, int], repeated: frozenset[str], today: date) -> Iterator[Choice]:
    """The choices, the strongest first; `points` are each highlight's relevance, `repeated` those told elsewhere."""
    for place in _with_insight(list(_candidates(analysed, points, repeated))):
        for h in place.candidate.highlights:
            home = place.candidate.home
            told = grounds(analysed.evidence[h.id], h.text.value, home.told_in, today)
            yield Choice(h.id, place.group, (*told, *of_studies(home, analysed.resume)))


@dataclass(frozen=True, slots=True)
class _Store:
    """Highlights of which enough stay together: those of an entry, or all achievements that name none.

    The latter are one store, since an earlier run may have parted them; without them no job stands bare.
    """

    position: int
    size: int
    is_job: bool = True

    def kept(self, strong: bool) -> int:
        """How many stay: half; where strong ones go a third, but of a job two of more than two, of others no more."""
        half = ceil(self.size / 2)
        if not strong:
            return half
        return max(ceil(self.size / 3), min(2, half)) if self.is_job else self.size // 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Highlights that belong together, and how they could stand at the top."""

    highlights: tuple[Highlight, ...]
    home: Home
    store: _Store
    standing: int
    competencies: dict[str, float]
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


def _candidates(analysed: AnalysedResume, points: dict[str, int], repeated: frozenset[str]) -> Iterator[_Candidate]:
    document = analysed.resume.document
    untitled = ((home, store) for home, store in _stored(analysed.resume, repeated) if not _is_titled(home, document))
    for home, store in untitled:
        for thread in threads(home.highlights, document, analysed.evidence):
            told = leading(thread)
            evidence, text = analysed.evidence[told.id], told.text.value
            if (
                evidence.kind != "other"
                and evidence.competencies
                and not tells_a_predicament(text)
                and not _only_names_an_award(told, evidence)
                and not _was_only_undergone(evidence)
                and not _shows_nothing(evidence, text, points[told.id])
                and repeated.isdisjoint(h.id for h in thread)
            ):
                stands = standing_points(evidence, text)
                scores = {c.id: c.score for c in evidence.competencies}
                practised = tuple(c.id for c in evidence.competencies if set(c.evidence) & set(evidence.practice))
                yield _Candidate(thread, home, store, stands, scores, practised, points[told.id])


def _stored(resume: Resume, repeated: frozenset[str]) -> Iterator[tuple[Home, _Store]]:
    """Each home of highlights with its store; achievements that repeat what a job tells fill none."""
    entries = list(resume.entries())
    apart = sum(h.id not in repeated for home in resume.achievements for h in home.highlights)
    for position, entry in enumerate(entries):
        yield entry, _Store(position, len(entry.highlights))
    for home in resume.achievements:
        yield home, _Store(len(entries), apart, is_job=False)


def _is_titled(home: Home, document: SourceDocument) -> bool:
    """Whether it is one achievement, told in prose below a title of its own: neither says all without the other."""
    if not isinstance(home, Achievements) or home.label is None or len(home.highlights) != 1:
        return False
    title, told = home.label.source[0].block, home.highlights[0].text.source[0].block
    return title != told and document.blocks[told].list_level is None


def _only_names_an_award(highlight: Highlight, evidence: Evidence) -> bool:
    """Whether it tells no act: "Team lead of the year 2020", not "Won an award for …" nor "… I shaped an app"."""
    opens_with_an_act = any(token.tag in VERBAL for token in evidence.parse[:1])
    has_a_doer = any(token.text.lower() in ("i", "we") for token in evidence.parse)
    return not (opens_with_an_act or has_a_doer) and is_award(highlight.text.value)


def _shows_nothing(evidence: Evidence, text: str, relevance: int) -> bool:
    """Whether it is a duty so old or so small that no point is left, and tells nobody served and nothing solved."""
    return relevance <= 0 and not speaks_for_itself(evidence, text)


def _was_only_undergone(evidence: Evidence) -> bool:
    """Whether it tells what was done to the person, and nothing of the role's work or of a problem came of it."""
    return evidence.opening == "undergone" and not (evidence.practice or evidence.problem_solving.value)


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
    return sorted(chosen, key=lambda place: (-place.candidate.relevance, place.candidate.store.position))


def _spread(places: list[_Place]) -> list[_Place]:
    """The same, but what shares a label stands under the competency of the role's own work in it, if there is room.

    It stays under a label that it shows more plainly.
    """
    result = list(places)
    for number, place in enumerate(places):
        sizes, shown = _sizes(result), place.candidate.competencies
        plain = [id for id in place.candidate.practised if shown[id] >= shown[place.group]]
        own = [id for id in plain if _is_open(id, sizes, place.candidate)]
        shares = sizes[place.group] > len(place.candidate.highlights)
        if own and shares and place.group not in place.candidate.practised:
            result[number] = _Place(place.candidate, own[0])
    return result


def _fits(candidate: _Candidate, chosen: list[_Place]) -> bool:
    """Whether enough highlights stay where it stood, and the top has room: beyond four for the strong."""
    there = sum(len(place.candidate.highlights) for place in chosen)
    room = (MOST_CHOSEN if candidate.strong else FEWEST_CHOSEN) - there
    left = candidate.store.size - _taken(candidate.store, chosen) - len(candidate.highlights)
    return left >= candidate.store.kept(candidate.strong) and len(candidate.highlights) <= room


def _rank(candidate: _Candidate, chosen: list[_Place]) -> tuple[int, bool, int, int, int, str]:
    """What is compared, in order; the highest is chosen.

    Relevance; between equals a leading competency, the job that has least at the top, the first printed, which is the
    newest, before achievements of no job, and the most competencies. In the end the words decide, so that the order of
    lines, which tailoring changes, does not.
    """
    leading = any(id in FIRST for id in candidate.competencies)
    taken, breadth = _taken(candidate.store, chosen), len(candidate.competencies)
    return candidate.relevance, leading, -taken, -candidate.store.position, breadth, candidate.highlights[0].text.value


def _taken(store: _Store, chosen: list[_Place]) -> int:
    return sum(len(place.candidate.highlights) for place in chosen if place.candidate.store == store)


def _open_groups(candidate: _Candidate, chosen: list[_Place]) -> list[str]:
    """The labels that it may stand under: customer insight to open that group, the leading two, one that is there.

    Of the leading two it stands under the one that it shows more plainly, be it there or not. What is the role's own
    work for another competency opens no group of customer insight.
    """
    own, sizes = candidate.practised, _sizes(chosen)
    first = tuple(id for id in FIRST if id != INSIGHT or INSIGHT in (own or candidate.competencies))
    there = [id for id in candidate.competencies if _is_open(id, sizes, candidate)]
    opening = INSIGHT if INSIGHT in first and INSIGHT not in sizes else None
    plain = {id: candidate.competencies[id] if id in first else 0.0 for id in there}
    return sorted(there, key=lambda id: (id != opening, id not in first, id not in own, -plain[id], id not in sizes))


def _sizes(places: list[_Place]) -> Counter[str]:
    """How many highlights stand under each label."""
    return Counter(place.group for place in places for _ in place.candidate.highlights)


def _is_open(group: str, sizes: Counter[str], candidate: _Candidate) -> bool:
    more = len(candidate.highlights)
    return sizes[group] + more <= MOST_IN_A_GROUP if group in sizes else len(sizes) < MOST_GROUPS
