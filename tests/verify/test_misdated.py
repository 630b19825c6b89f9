"""A date that the reading moves to another entry is missed in the written file, though both readings agree."""

from __future__ import annotations

from dataclasses import replace

from resumetailor.resume import Resume
from resumetailor.segment import segment
from resumetailor.verify import Code
from resumetailor.verify.resumes.misdated import misdated
from tests.segment.layouts import document

STUDIES = """
{b 18} Anna Lindner
{b 12} Education
{t0.0.0} 2005 – 2010
{t0.0.1} Diploma in Mechanics
{t0.0.1} Hochschule Rosenheim
{t0.1.0} 1995 – 2004
{t0.1.1} Abitur, Gymnasium Traunstein
"""


def misread() -> Resume:
    """A resume whose first degree has the date of the row below it, and whose last has none."""
    resume = segment(document(STUDIES))
    diploma, abitur = resume.education
    return replace(resume, education=(replace(diploma, period=abitur.period), replace(abitur, period=None)))


def test_what_is_read_aright_has_no_fault() -> None:
    assert not list(misdated(segment(document(STUDIES)), document("Diploma in Mechanics")))


def test_a_date_given_to_the_row_above_is_missed_beside_its_own() -> None:
    written = document("Diploma in Mechanics\nHochschule Rosenheim\\t1995 – 2004\nAbitur\nGymnasium Traunstein")
    (fault,) = misdated(misread(), written)
    assert (fault.code, fault.output) == (Code.DATE_CHANGED, "1995 – 2004")


def test_a_date_that_is_written_beside_what_it_dates_is_no_fault() -> None:
    beside = document("Diploma in Mechanics\nHochschule Rosenheim\nAbitur\nGymnasium Traunstein\\t1995 – 2004")
    below = document("Hochschule Rosenheim\nAbitur\nGymnasium Traunstein\n1995 – 2004")
    assert not [*misdated(misread(), beside), *misdated(misread(), below), *misdated(misread(), document(STUDIES))]
