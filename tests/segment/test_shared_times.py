"""What is told below several posts at one employer may be of any of them: it has the time of them all."""

from __future__ import annotations

from resumetailor.resume import Date, Period, Work
from resumetailor.segment import segment
from tests.segment.layouts import document

TOP = "{b 18} Ann Lee\nann@example.com\n{b 13} Experience\n"


def posts(text: str) -> list[Work]:
    return list(segment(document(TOP + text)).work)


def ends(period: Period | None) -> tuple[Date | None, Date | None, bool] | None:
    return None if period is None else (period.start, period.end, period.present)


def test_titles_one_below_the_other_stay_posts_and_share_the_time_of_what_is_told_below() -> None:
    senior, clerk, waiter = posts(
        "{b} Corner Shop Ltd, Leeds\nSenior Clerk, 2018 – Present\nClerk, 2016 – 2018\n- Cut queues.\n- Trained four.\n"
        "{b} Swan Hotel, York\nWaiter, 2014 – 2016\n- Served guests."
    )
    assert [len(work.highlights) for work in (senior, clerk, waiter)] == [0, 2, 1]
    assert ends(clerk.period) == (Date(2016), Date(2018), False)
    assert ends(clerk.told_in) == (Date(2016), None, True)
    assert ends(waiter.told_in) == ends(waiter.period)


def test_also_where_each_line_names_the_employer() -> None:
    _, _, clerk = posts(
        "Manager, Corner Shop, Leeds | 2018 – 2020\nBuyer, Corner Shop, Leeds | 2016 – 2018\n"
        "Clerk, Corner Shop, Leeds | 2014 – 2016\n- Cut queues."
    )
    assert ends(clerk.told_in) == (Date(2014), Date(2020), False)


def test_posts_elsewhere_or_with_something_of_their_own_share_nothing() -> None:
    elsewhere = posts("Waiter, Swan Hotel | 2016 – 2018\nClerk, Corner Shop | 2014 – 2016\n- Cut queues.")
    own = posts("Buyer, Corner Shop | 2016 – 2018\n- Bought.\nClerk, Corner Shop | 2014 – 2016\n- Cut queues.")
    assert [work.shared for work in (*elsewhere, *own)] == [None] * 4
