"""Which text of a school's entry is the degree, its field, the school, the place, the grade."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from resumetailor.resume import Education
from resumetailor.segment.education.studies import (
    degree_pattern,
    examination,
    grade_joint,
    has_institution,
    major,
    names_field,
    qualifier,
    score_pattern,
    words,
)
from resumetailor.segment.text import names
from resumetailor.segment.text.dates import Dated
from resumetailor.segment.text.joining import joined
from resumetailor.segment.text.lines import Format, Line, merged, text_of
from resumetailor.segment.text.signs import has_content
from resumetailor.segment.text.splitting import BAR, COMMA, STRONG, split


@dataclass(slots=True)
class Draft:
    """The lines of one entry, taken apart. `pieces` are its texts without dates."""

    pieces: list[Line] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    details: list[Line] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    schools: frozenset[Format] = frozenset()
    """How lines are set that hold nothing but a school."""
    title: Line | None = None
    """The line that heads the entry, if its look tells so."""


_COLON = re.compile(r"\s*:\s+|\s+at\s+|\s+from\s+", re.IGNORECASE)


def education_of(draft: Draft) -> Education:
    """The entry's fields."""
    scores: list[Line] = []
    left: list[Line] = []
    for piece in draft.pieces:
        rest, score = _scored(piece)
        scores += score
        left += [atom for part in rest for atom in _atoms(part)]
    degree = next((a for a in left if degree_pattern().match(str(a))), None)
    study, area = _studied(degree, left)
    left = [a for a in left if a is not degree and not (study is not None and _within(a, study))]
    if study is not None and area is not None and _is_school_behind(study, area) and not any(map(_is_school, left)):
        left, area = [*left, area], None
    labelled = next((d for d in draft.details if major().match(str(d))), None)
    school = _chosen_school(left, degree, area or labelled, draft.schools)
    left = [a for a in left if a is not school]
    place = _place(left, school, degree)
    left = [a for a in left if a is not place]
    areas = _areas(area, degree, school, left, draft)
    left = [a for a in left if a not in areas]
    details = [d for d in draft.details if not any(_within(a, d) for a in areas)]
    if not scores:
        details, scores = _scored_details(details)
    return Education(
        institution=text_of(school),
        study_type=text_of(study),
        area=joined(merged(areas)),
        location=text_of(place),
        period=draft.dated[0].reached if draft.dated else None,
        score=joined(merged(scores)),
        courses=tuple(line.text for line in (*left, *details, *(dated.line for dated in draft.dated[1:]))),
    )


def _scored_details(details: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The details without the grade that opens one of them before a sign, and that: "GPA: 3.6 | Dean's List"."""
    for n, detail in enumerate(details):
        score, *others = split(detail, BAR)
        if others and score_pattern().fullmatch(str(score)):
            return [*details[:n], detail.stretch(others[0].start, detail.end), *details[n + 1 :]], [score]
    return list(details), []


def _within(part: Line, whole: Line) -> bool:
    return part.index == whole.index and whole.start <= part.start and part.end <= whole.end


def _is_school_behind(study: Line, area: Line) -> bool:
    """Whether a school stands right behind the degree, where its field would: "MSc University of Bristol"."""
    adjoin = not study.block.text[study.end : area.start].strip() and not examination().fullmatch(str(study))
    return adjoin and has_institution(str(area)) and not names_field(str(area))


def _is_school(line: Line) -> bool:
    return _school(str(line)) >= 1


def _chosen_school(
    atoms: Sequence[Line], degree: Line | None, area: Line | None, schools: frozenset[Format]
) -> Line | None:
    """The atom most like an institution; else the first that is neither a place nor the degree's field."""
    school = max(filter(_is_school, atoms), key=lambda a: _school(str(a)), default=None)
    if school is None:
        school = next((a for a in atoms if a.format in schools or _FROM.search(a.block.text[: a.start])), None)
    if school is None:
        plain = (a for a in atoms if names.place(str(a)) < 2 and not qualifier().match(str(a)))
        school = next((a for a in plain if degree is None or area is not None or a.index != degree.index), None)
    return school


_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)


def _place(atoms: Sequence[Line], school: Line | None, degree: Line | None) -> Line | None:
    """A known place, else the single name that stands behind the institution."""
    known = next((a for a in atoms if names.place(str(a)) >= 1.5), None)
    if known is not None or school is None:
        return known
    behind = (
        a
        for a in atoms
        if a.index == school.index
        and a.start > school.start
        and (degree is None or degree.start < school.start or degree.start > a.start or degree.index != a.index)
    )
    return next((a for a in behind if len(a.words) <= 2 and _may_be_town(str(a))), None)


def _may_be_town(text: str) -> bool:
    return names.capitalised(text) == 1 and not qualifier().match(text) and not names_field(text)


def _areas(
    area: Line | None, degree: Line | None, school: Line | None, left: Sequence[Line], draft: Draft
) -> list[Line]:
    """The field of study, with its minor; if the degree has none beside it, the text next to it or "Major: …" below."""
    areas = [area, *_further_subjects(area, left)] if area is not None else []
    areas += _examined(degree, school, [a for a in left if a not in areas]) if degree is not None else []
    if degree is None and school is not None:
        areas = [a for a in left if _heads(a, school, draft.title) and len(a.words) <= 6][:2]
        areas = areas or [a for a in left if a.index == school.index and names_field(str(a))][:1]
    if degree is not None and not areas:
        beside = _beside(degree, [atom for atom in left if not _names_faculty(str(atom))])
        areas = (
            _subjects(beside)
            or (beside if _is_list(beside, degree, school) else beside[:1])
            or [d.cut(str(d).find(":") + 1) for d in draft.details if major().match(str(d))][:1]
        )
    qualified = [a for a in left if qualifier().match(str(a)) and a not in areas]
    return areas + [a for a in left if a in qualified or (a not in areas and _stands_between(a, areas, qualified))]


def _heads(atom: Line, school: Line, title: Line | None) -> bool:
    """Whether what is studied without a known degree stands before the school, or is the title of the entry."""
    before = atom.index == school.index and atom.start < school.start
    return before or (title is not None and _within(atom, title) and not _within(school, title))


def _beside(degree: Line, atoms: Sequence[Line]) -> list[Line]:
    """What stands behind a degree on its line, else right before it there ("Marketing, MBA"), else on other lines."""
    same = [atom for atom in atoms if atom.index == degree.index]
    behind = [atom for atom in same if atom.start > degree.start]
    return behind or same[-1:] or [atom for atom in atoms if atom.index != degree.index]


def _stands_between(atom: Line, areas: Sequence[Line], qualified: Sequence[Line]) -> bool:
    """Whether a field and what qualifies it stand around it on one line: "Education, Mathematics; minor in Music"."""
    before = any(area.index == atom.index and area.end <= atom.start for area in areas)
    return before and any(other.index == atom.index and atom.end <= other.start for other in qualified)


def _is_list(beside: Sequence[Line], degree: Line, school: Line | None) -> bool:
    """Whether all that stands behind a degree is its field: "Diploma, Recreation, Fish & Wildlife" above a school."""
    alone = school is not None and school.index != degree.index
    behind = all(atom.index == degree.index and names.capitalised(str(atom)) == 1 for atom in beside)
    return alone and behind and 1 < len(beside) <= 3 and not any(qualifier().match(str(atom)) for atom in beside)


def _examined(degree: Line, school: Line | None, left: Sequence[Line]) -> list[Line]:
    """The subjects between an examination at school, or a colon, and the school: "A levels: History, English"."""
    if not examination().match(str(degree)) and degree.block.text[degree.end :].lstrip()[:1] != ":":
        return []
    behind = [a for a in left if a.index == degree.index and a.start > degree.start]
    before = school is None or school.index != degree.index or school.start < degree.start
    return [a for a in behind if before or (school is not None and a.start < school.start)]


_GRADED = re.compile(r".+(?:\(\s*(?:[A-Z]\d?\*?|\d)\s*\)|[^\W\d_]{3}\s+[A-E]\*?)")


def _subjects(atoms: Sequence[Line]) -> list[Line]:
    """The subjects of an examination, each with its grade: "Geography (B), Economics A*"."""
    return list(takewhile(lambda atom: _GRADED.fullmatch(str(atom)) is not None, atoms))


def _further_subjects(first: Line, atoms: Sequence[Line]) -> list[Line]:
    after = [atom for atom in atoms if atom.index == first.index and atom.start > first.end]
    return _subjects(after) if _GRADED.fullmatch(str(first)) else []


_SIGNS = re.compile(rf"{STRONG.pattern}|\s+/{{1,2}}\s+")


def _atoms(piece: Line) -> list[Line]:
    atoms = []
    for strong in split(piece, _SIGNS):
        sides = _sides(strong)
        if len(sides) == 2 and degree_pattern().fullmatch(str(sides[0])) and not has_institution(str(sides[1])):
            atoms += sides
        else:
            atoms += [atom for side in sides for atom in _towns_kept(split(side, COMMA))]
    return atoms


def _sides(line: Line) -> list[Line]:
    """What stands before and after a colon, "at" or "from"; "State University at Amherst" is one."""
    sides = split(line, _COLON)
    campus = len(sides) == 2 and has_institution(str(sides[0])) and not has_institution(str(sides[1]))
    return [line] if campus and ":" not in str(line) else sides


def _towns_kept(parts: list[Line]) -> list[Line]:
    """The parts, with "Norfolk, VA" as one."""
    result: list[Line] = []
    for part in parts:
        last = str(part).strip(" .").casefold()
        if (
            len(result)
            and last in names.places.lexicon().regions | names.places.lexicon().countries
            and len(result[-1].words) <= 3
            and not has_institution(str(result[-1]))
            and not degree_pattern().match(str(result[-1]))
        ):
            part = part.stretch(result.pop().start, part.end)
        result.append(part)
    return result


def _scored(atom: Line) -> tuple[list[Line], list[Line]]:
    """The atom without its grades, and the grades."""
    match, degree = score_pattern().search(str(atom)), degree_pattern().match(str(atom))
    if (
        match is None
        or (degree is not None and match.start() < degree.end())
        or degree_pattern().fullmatch(match[0].strip(" ,.;"))
    ):
        return [atom], []
    before = grade_joint().search(str(atom)[: match.start()])
    rest = atom.cut(0, before.start() if before else match.start())
    behind, scores = _scored(atom.cut(match.end()))
    return [s for s in (rest, *behind) if has_content(str(s))], [atom.cut(*match.span()), *scores]


def _studied(degree: Line | None, atoms: Sequence[Line]) -> tuple[Line | None, Line | None]:
    """The degree and its field, of "MSc in Management"; a degree and its abbreviation side by side are one."""
    match = degree_pattern().match(str(degree)) if degree is not None else None
    if degree is None or match is None:
        return None, None
    kind = _KIND.match(str(degree), match.end())
    end = kind.end() if kind is not None else match.end()
    added = re.match(r"\s+with\s+[^\s,]+(?:\s+[^\s,]+)?$", str(degree)[end:], re.IGNORECASE)
    if added:
        return degree, None
    behind = (a for a in atoms if a.index == degree.index and a.start > degree.end)
    again = next((a for a in behind if degree_pattern().fullmatch(str(a))), None)
    if again is not None and end == len(degree):
        return degree.stretch(degree.start, again.end), None
    if end < len(degree) and degree_pattern().fullmatch(str(degree)[end:].strip(" /()")):
        return degree, None
    joint = re.match(r"\s*(?:degree\s*)?(?:\(\s*)?(?:(?:in|of|as|en|em)\s+)?", str(degree)[end:], re.IGNORECASE)
    area = degree.cut(end + (joint.end() if joint else 0))
    return degree.cut(0, end), area if has_content(str(area)) else None


_KIND = re.compile(r"\s*\([A-Z]{2,5}\)(?=\s+[A-Z])")
"""What kind of degree it is, before its field: "B.Ed. (FET) Mathematics"."""


def _school(text: str) -> float:
    """How much it looks like a place of learning; in brackets it may be how one studied: "(evening school)"."""
    bare = _BRACKETS.sub("", text)
    named = 2.0 if has_institution(bare) else 1.0 * has_institution(text)
    return named + 0.4 * names.employer(bare) - _names_faculty(text)


def _names_faculty(text: str) -> bool:
    """Whether it is the part of a university where something was studied, and not what: "Faculty of Arts"."""
    return text.casefold().startswith(words().faculties)


_BRACKETS = re.compile(r"\s*\([^()]*\)")
