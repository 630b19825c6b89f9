"""Periods as resumes print them."""

from __future__ import annotations

import time

import pytest

from resumetailor.segment.text import dates
from resumetailor.segment.text.lines import Line
from resumetailor.source import Block, Location


def found(text: str) -> list[tuple[str, str, str]]:
    """Each period in `text`: as printed, its start, and its end or "present"."""
    line = Line(Block(text, Location("word/document.xml", 0)), 0, 0, len(text))
    return [(str(d.line), str(d.start), "present" if d.present else str(d.end)) for d in dates.find(line)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("May 2021 – Present", "2021-05", "present"),
        ("2015-2018", "2015", "2018"),
        ("(Apr 2019) – present", "2019-04", "present"),
        ("(Feb 2016) – (Mar 2019)", "2016-02", "2019-03"),
        ("(03/2014) to (05/2016)", "2014-03", "2016-05"),
        ("(2010) - (2013)", "2010", "2013"),
        ("3-2019 to present", "2019-03", "present"),
        ("7-2016 – 2-2019", "2016-07", "2019-02"),
        ("2015–16", "2015", "2016"),
        ("2016/17", "2016", "2017"),
        ("2006 & 2007", "2006", "2007"),
        ("1998–02", "1998", "2002"),
        ("2015-03", "2015-03", "2015-03"),
        ("2015-03 .. present", "2015-03", "present"),
        ("2019 : 2024", "2019", "2024"),
        ("Sep 2019 : Now", "2019-09", "present"),
        ("2019 – act.", "2019", "present"),
        ("MAY 2020 / NOW", "2020-05", "present"),
        ("Feb 2016 / Apr 2020", "2016-02", "2020-04"),
        ("2018年4月 – 現在", "2018-04", "present"),
        ("2012.03～2014.05", "2012-03", "2014-05"),
        ("Sept ’14 to Feb ’17", "2014-09", "2017-02"),
        ("Jan. 2018 – Dec. 2020", "2018-01", "2020-12"),
        ("JAN 2018 — CURRENT", "2018-01", "present"),
        ("08/2020 - Present", "2020-08", "present"),
        ("03/17 - 04/19", "2017-03", "2019-04"),
        ("2017-03 to 2018-04", "2017-03", "2018-04"),
        ("01.09.2017 – 31.12.2019", "2017-09", "2019-12"),
        ("06/15/2017 - 08/20/2019", "2017-06", "2019-08"),
        ("June 5, 2019 to 3 July 2020", "2019-06", "2020-07"),
        ("Jan – Mar 2020", "2020-01", "2020-03"),
        ("Summer 2010 - Spring 2011", "2010", "2011"),
        ("Summer 2016", "2016", "2016"),
        ("Q3 2019", "2019", "2019"),
        ("Since 2019", "2019", "present"),
        ("2021 –", "2021", "present"),
        ("JUN’21 > PRESENT", "2021-06", "present"),
        ("2019-06 / 2019-08", "2019-06", "2019-08"),
        ("2010 / 2014", "2010", "2014"),
        ("01.03.2018. – 28.02.2020", "2018-03", "2020-02"),
        ("03.2018. – danas", "2018-03", "present"),
        ("2018 March – 2020 September", "2018-03", "2020-09"),
        ("2018-Mar – 2020-Sep", "2018-03", "2020-09"),
        ("12-13 May 2019", "2019-05", "2019-05"),
        ("May 12–13, 2019", "2019-05", "2019-05"),
        ("FY2018–FY2020", "2018", "2020"),
        ("Q1/2018 – Q3/2020", "2018", "2020"),
        ("Mar 2018 => present", "2018-03", "present"),
        ("ožujak 2018 – a la fecha", "2018-03", "present"),
        ("2009 » 2013", "2009", "2013"),
        ("03/2019 ➔ 04/2020", "2019-03", "2020-04"),
        ("2019 onwards", "2019", "present"),
        ("Oct 2020 – date", "2020-10", "present"),
        ("2017 – ongoing", "2017", "present"),
        ("from 2012 until 2014", "2012", "2014"),
        ("January 2018 - Present (3 years 2 months)", "2018-01", "present"),
        ("09/2017 → (ongoing)", "2017-09", "present"),
        ("Fev. 2019 – até à data", "2019-02", "present"),
        ("août 2014 – aujourd’hui", "2014-08", "present"),
        ("01.04.2019 – heute", "2019-04", "present"),
        ("2019.07 – 至今 (now)", "2019-07", "present"),
        ("03/2019 – heute / present", "2019-03", "present"),
        ("Okt. 2019 – Dez. 2020", "2019-10", "2020-12"),
        ("mars 2019 – avril 2020", "2019-03", "2020-04"),
        ("II 2019 – III 2020", "2019-02", "2020-03"),
        ("V.2019 - X.2020", "2019-05", "2020-10"),
        ("03 2019 – 04 2020", "2019-03", "2020-04"),
        ("Graduated: May 2014", "2014-05", "2014-05"),
    ],
)
def test_reads_the_period_that_is_the_whole_text(text: str, start: str, end: str) -> None:
    assert found(text) == [(text, start, end)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Accountant II 2019 – 2021", ("2019 – 2021", "2019", "2021")),
        ("K-Mart 2015-2018", ("2015-2018", "2015", "2018")),
        ("Mars, 2015 – 2018", ("2015 – 2018", "2015", "2018")),
        ("Universidad del Mar, 2011", ("2011", "2011", "2011")),
    ],
)
def test_takes_no_part_of_a_name_for_a_month(text: str, period: tuple[str, str, str]) -> None:
    assert found(text) == [period]


def test_a_decimal_before_a_month_is_no_day() -> None:
    assert found("GPA 3.6 May 2017") == [("May 2017", "2017-05", "2017-05")]


def test_finds_a_period_within_a_line() -> None:
    assert found("Clerk, Acme (Feb 2018 - Present)") == [("Feb 2018 - Present", "2018-02", "present")]


@pytest.mark.parametrize(
    "text",
    [
        "ACLS (exp. 2026)",
        "Licence valid until 2027",
        "Notary Public (through 2028)",
        "Shipped 2000 units",
        "1,900 staff",
        "$2020 saved",
        "from 9 to 5",
        "(303) 555-2018",
        "24/7 support",
        "thesis: 8.5/10",
        "Grade: 8/10",
        "Inventory Manager, GS-2010-09",
    ],
)
def test_takes_no_other_number_for_a_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Sales Engineer [April 2018–]", [("April 2018–", "2018-04", "present")]),
        ("Merit prize 2015 / 2017", [("2015", "2015", "2015"), ("2017", "2017", "2017")]),
        ("2015 / Diploma / School of Arts", [("2015", "2015", "2015")]),
    ],
)
def test_a_dash_before_a_bracket_is_open_and_a_slash_alone_joins_no_years(
    text: str, printed: list[tuple[str, str, str]]
) -> None:
    assert found(text) == printed


def test_a_period_that_ends_before_it_starts_is_none() -> None:
    assert ("2019 - 2015", "2019", "2015") not in found("2019 - 2015")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Teacher, Grades 6–8\tAug 2018 – Present", "Aug 2018 – Present"),
        ("Teacher, Grades 6–8 Aug 2018 – Present", "Aug 2018 – Present"),
        ("Teacher, Grade 7 & 8\tSept 2020", "Sept 2020"),
        ("Teacher, Grade 7 & 8 Sept 2020", "Sept 2020"),
        ("Custodian, Floors 2 – 4 March 2018", "March 2018"),
        ("Teacher, Grades K-5    June 2014", "June 2014"),
        ("Caretaker, Bldg. 12 Jan 2012", "Jan 2012"),
        ("Technician, Tier 2\tNov 2010", "Nov 2010"),
        ("Support, Windows 10 Oct 2015 to May 2016", "Oct 2015 to May 2016"),
        ("Firefighter, Crew 7 May 2012 – June 2014", "May 2012 – June 2014"),
    ],
)
def test_a_number_of_a_name_is_no_day(text: str, printed: str) -> None:
    assert [stretch for stretch, _, _ in found(text)] == [printed]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Lincoln School 8 Aug 2018 – Present", "8 Aug 2018 – Present"),
        ("Lincoln School – 8 Aug 2018", "8 Aug 2018"),
        ("Team Lead, Tier 2, 8 Aug 2018", "8 Aug 2018"),
        ("Teacher, Grade 4 | 8 Aug 2018", "8 Aug 2018"),
        ("Clerk at Unit 8 Aug 2018 – 3 May 2020", "8 Aug 2018 – 3 May 2020"),
        ("from 1st Sept 2014 to 3 May 2020", "from 1st Sept 2014 to 3 May 2020"),
        ("Mentor 3 Jan 2018–8 Aug 2019", "3 Jan 2018–8 Aug 2019"),
        ("Deckhand, Crew 7 May 2012 – 3 June 2014", "7 May 2012 – 3 June 2014"),
    ],
)
def test_a_day_stays_with_its_month(text: str, printed: str) -> None:
    assert [stretch for stretch, _, _ in found(text)] == [printed]


def test_many_dates_in_a_line_cost_no_more_than_as_many_lines() -> None:
    """Each date is asked for what stands before it: read from the line's beginning that took twenty times as long."""
    text = "served 1998 hours and Mar 2016 - " * 800
    line = Line(Block(text, Location("word/document.xml", 0)), 0, 0, len(text))
    start = time.process_time()
    assert len(dates.find(line)) == 800
    assert not dates.at_edge(line, dates.find(line)[1:-1])
    assert time.process_time() - start < 4
