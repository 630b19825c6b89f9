"""Plain dates say what the printed ones say, and no less."""

from __future__ import annotations

import pytest

from resumetailor.ooxml.templating.plain_dates import plain_period, years
from resumetailor.resume import Date, Period, Text

CASES = [
    ("Sept ’14 to Aug ’15", Date(2014, 9), Date(2015, 8), False, "Sep 2014 - Aug 2015"),
    ("08/2020 - Present", Date(2020, 8), None, True, "Aug 2020 - Present"),
    ("January 2019 – now", Date(2019, 1), None, True, "Jan 2019 - Present"),
    ("2021 –", Date(2021), None, True, "2021 - Present"),
    ("2015–17", Date(2015), Date(2017), False, "2015 - 2017"),
    ("2014", Date(2014), Date(2014), False, "2014"),
    ("June–Aug 2016", Date(2016, 6), Date(2016, 8), False, "Jun 2016 - Aug 2016"),
    ("2014", None, Date(2014), False, "2014"),
    ("Summer 2016", Date(2016), Date(2016), False, "Summer 2016"),
    ("12 March 2012", Date(2012, 3), Date(2012, 3), False, "12 March 2012"),
    ("May 2019 (expected)", Date(2019, 5), Date(2019, 5), False, "May 2019 (expected)"),
    ("2010 – 2012 (part time)", Date(2010), Date(2012), False, "2010 – 2012 (part time)"),
    ("a while ago", None, None, False, "a while ago"),
]


@pytest.mark.parametrize("printed, start, end, present, plain", CASES, ids=[case[0] for case in CASES])
def test_plain_period(printed: str, start: Date | None, end: Date | None, present: bool, plain: str) -> None:
    assert plain_period(Period(Text(printed), start, end, present)) == plain


YEARS = [
    ("Sept ’14 to Aug ’15", Date(2014, 9), Date(2015, 8), False, "2014\u00a0to\u00a02015"),
    ("08/2020 - now", Date(2020, 8), None, True, "2020\u00a0to\u00a0present"),
    ("Summer 2016", Date(2016), Date(2016), False, "2016"),
    ("2014", None, Date(2014), False, "2014"),
    ("a while ago", None, None, False, "a while ago"),
]


@pytest.mark.parametrize("printed, start, end, present, short", YEARS, ids=[case[0] for case in YEARS])
def test_years(printed: str, start: Date | None, end: Date | None, present: bool, short: str) -> None:
    assert years(Period(Text(printed), start, end, present)) == short


def test_no_period_is_no_text() -> None:
    assert plain_period(None) == years(None) == ""
