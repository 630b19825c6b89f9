"""How much a text looks like a job title, an employer, a place: scores about 0 (no sign of it) to 3 (sure)."""

from __future__ import annotations

from resumetailor.segment.text.names import employers, places, titles
from resumetailor.segment.text.names.employers import (
    body,
    describes,
    employer,
    is_house,
    legal_form,
    opens_as_part,
    part_of_house,
    profession,
    self_employed,
    station_of,
    told_again,
)
from resumetailor.segment.text.names.places import outlet, place
from resumetailor.segment.text.names.titles import (
    department,
    grade,
    learner,
    membership,
    numbered_unit,
    remark,
    serves_many,
    succeeds,
    title,
    unit,
)
from resumetailor.segment.text.names.writing import capitalised, undescribed

__all__ = [
    "body",
    "capitalised",
    "department",
    "describes",
    "employer",
    "employers",
    "grade",
    "is_house",
    "learner",
    "legal_form",
    "membership",
    "numbered_unit",
    "opens_as_part",
    "outlet",
    "part_of_house",
    "place",
    "places",
    "profession",
    "remark",
    "self_employed",
    "serves_many",
    "station_of",
    "succeeds",
    "title",
    "titles",
    "told_again",
    "undescribed",
    "unit",
]
