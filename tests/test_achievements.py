"""Achievements that name no job, all the way: read, chosen, reworded, printed, edited in place and tailored again."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO

import pytest
from docx import Document

from resumetailor.claimable import of_map
from resumetailor.options import Options
from resumetailor.pipeline import tailor
from resumetailor.report.outcome_json import inspection_json, outcome_json
from resumetailor.verify import check
from tests.builder import docx, p

TODAY = date(2026, 1, 1)
TEMPLATES = ("hybrid", "compact", "ats-strict", "chronological")
BY_TEMPLATE = [Options(template=name, today=TODAY) for name in TEMPLATES]
IN_PLACE = [Options(layout="keep", today=TODAY), Options(layout="track", today=TODAY)]
HYBRID, KEEP = BY_TEMPLATE[0], IN_PLACE[0]
by_template = pytest.mark.parametrize("way", BY_TEMPLATE, ids=TEMPLATES)
by_way = pytest.mark.parametrize("way", [*BY_TEMPLATE, *IN_PLACE], ids=[*TEMPLATES, "keep", "track"])

HEAD = p("Maren Oduya", style="Title"), p("Leeds, UK | maren.oduya@example.com | 0113 496 0101")
REFUNDS = "Cut refund requests from 340 to 90 a month by rewriting the checkout messages with the web team."
INTERVIEWS = "Found out from 25 customer interviews why orders were abandoned."
TRAINING = "Was responsible for the training of 14 new advisers on three sites."
TRAINED = "Trained 14 new advisers on three sites."
TWICE = "Reduced average handling time by 18%."
IN_FULL = "Reduced average handling time by 18% by moving the top ten questions to a self-service page."
COMPLAINTS = "Prioritised the backlog of 140 complaints with the operations team and closed 120 of them in eight weeks."
LISTED = tuple(p(text, bullet=0) for text in (REFUNDS, INTERVIEWS, TRAINING, TWICE))
ACHIEVED = p("Key Achievements", style="Heading1"), *LISTED
WORK = (
    p("Experience", style="Heading1"),
    p("Customer Service Manager, Halvern Outdoor, Leeds, 2018 – present", bold=True),
    *(p(text, bullet=0) for text in (IN_FULL, "Manage a team of 22 advisers.", COMPLAINTS, "Write the weekly rota.")),
    p("Customer Adviser, Pell & Rowe, Leeds, 2013 – 2018", bold=True),
    *(p(text, bullet=0) for text in ("Answered 60 calls a day.", "Filed the post.")),
)
SKILLS = p("Skills", style="Heading1"), p("Zendesk, Excel, SQL")
ABOVE = docx(*HEAD, *ACHIEVED, *WORK, *SKILLS)
BELOW = docx(*HEAD, *WORK, *ACHIEVED, *SKILLS)
FUNCTIONAL = docx(
    *HEAD,
    p("Skills and Accomplishments", style="Heading1"),
    p("Customer service", bold=True),
    *(p(text, bullet=0) for text in (INTERVIEWS, "Answered 60 calls a day.")),
    p("Leadership", bold=True),
    *(p(text, bullet=0) for text in (TRAINING, "Managed a team of 22 advisers.")),
    p("Improvement", bold=True),
    *(p(text, bullet=0) for text in (REFUNDS, IN_FULL, COMPLAINTS)),
    p("Work History", style="Heading1"),
    p("Customer Service Manager, Halvern Outdoor, Leeds, 2018 – present"),
    p("Customer Adviser, Pell & Rowe, Leeds, 2013 – 2018"),
    *SKILLS,
)
SOURCES = pytest.mark.parametrize("source", [ABOVE, BELOW, FUNCTIONAL], ids=["above", "below", "functional"])


tailored = cache(tailor)


def lines(source: bytes, way: Options) -> list[str]:
    return [line for block in tailored(source, way).read_back.blocks if (line := block.text.strip())]


@SOURCES
@by_way
def test_nothing_is_lost_or_invented_and_a_second_run_changes_nothing(source: bytes, way: Options) -> None:
    once = tailored(source, way)
    read, shown = once.inspection.analysed.resume, of_map(once.inspection.mapped)
    assert check(read, once.written, way.role, TODAY, shown).faults == ()
    assert lines(once.document, way) == lines(source, way)


@by_template
def test_each_template_prints_them_below_their_own_heading_above_the_jobs_as_in_the_source(way: Options) -> None:
    found = lines(ABOVE, way)
    assert found.index("Key Achievements") < found.index(TRAINED) < found.index("Experience")


@by_template
def test_each_template_prints_them_below_the_jobs_if_they_stood_there(way: Options) -> None:
    found = lines(BELOW, way)
    assert found.index("Experience") < found.index("Key Achievements") < found.index("Skills")


def test_the_best_come_to_the_top_without_an_employer_and_the_others_stay_reworded() -> None:
    found = lines(ABOVE, HYBRID)
    top = found[found.index("Selected highlights") : found.index("Key Achievements")]
    assert REFUNDS in top
    assert INTERVIEWS in top
    assert f"{IN_FULL} (Halvern Outdoor, 2018 to present)" in top
    assert found[found.index("Key Achievements") : found.index("Experience")] == ["Key Achievements", TRAINED]


def test_what_a_job_tells_in_full_at_the_top_is_not_told_again_below() -> None:
    assert TWICE not in lines(ABOVE, HYBRID)
    assert TWICE in lines(ABOVE, BY_TEMPLATE[3])


def test_the_groups_of_a_functional_resume_keep_their_labels() -> None:
    found = lines(FUNCTIONAL, HYBRID)
    assert found[found.index("Skills and Accomplishments") + 1 : found.index(TRAINED) + 1][-2:] == [
        "Leadership",
        TRAINED,
    ]


def test_without_a_title_of_their_own_they_are_list_items_in_print() -> None:
    printed = Document(BytesIO(tailored(ABOVE, HYBRID).document)).paragraphs
    styles = {paragraph.text: paragraph.style.name for paragraph in printed}
    assert (styles["Key Achievements"], styles[TRAINED]) == ("Heading 1", "List Bullet")


def test_in_the_persons_own_file_what_stands_above_the_jobs_stays_and_what_stands_below_moves_up() -> None:
    above, below = (lines(source, KEEP) for source in (ABOVE, BELOW))
    own = [REFUNDS, INTERVIEWS, TRAINED, TWICE]
    assert above[above.index("Key Achievements") + 1 :][:4] == own
    assert below.index("Selected highlights") < below.index(REFUNDS) < below.index("Experience")
    assert below[below.index("Key Achievements") + 1 : below.index("Skills")] == [TWICE, TRAINED]


def test_what_the_persons_own_file_tells_above_the_jobs_is_not_moved_there_again() -> None:
    above = lines(ABOVE, KEEP)
    assert above.index(TWICE) < above.index("Experience") < above.index(IN_FULL)


def test_a_heading_like_that_of_the_top_is_not_printed_twice() -> None:
    found = lines(docx(*HEAD, p("Selected Highlights", style="Heading1"), *LISTED, *WORK, *SKILLS), HYBRID)
    assert [line for line in found if "highlights" in line.lower()] == ["Selected highlights", "Further highlights"]


def test_what_stands_behind_a_label_is_reworded_and_the_label_stays_above_it() -> None:
    labelled = p("Service: Won back 14 lost accounts.", bullet=0), p(f"Leadership: {TRAINING}", bullet=0)
    source = docx(*HEAD, p("Key Achievements", style="Heading1"), *labelled, *WORK, *SKILLS)
    found = lines(source, BY_TEMPLATE[3])
    assert found[found.index("Leadership") + 1] == TRAINED
    assert f"Leadership: {TRAINED}" in lines(source, KEEP)


def test_no_heading_is_left_with_nothing_below_it() -> None:
    source = docx(*HEAD, *WORK, p("Key Achievements", style="Heading1"), *LISTED[:2], *SKILLS)
    kept = lines(source, KEEP)
    assert kept[kept.index("Key Achievements") + 1] in (REFUNDS, INTERVIEWS)
    assert "Key Achievements" not in lines(source, HYBRID)


def test_json_names_their_section_and_tells_them_under_their_heading() -> None:
    outcome = tailored(ABOVE, HYBRID)
    told = inspection_json(outcome.inspection)
    assert told["resume"]["achievements"] == [
        {"heading": "Key Achievements", "highlights": [REFUNDS, INTERVIEWS, TRAINING, TWICE]}
    ]
    assert [h["id"] for h in told["highlights"] if h["section"] == "achievements"] == [
        f"achievements-0-{n}" for n in range(4)
    ]
    chosen = [h["id"] for group in outcome_json(outcome, None)["selected"] for h in group["highlights"]]
    assert {"achievements-0-0", "achievements-0-1"} <= set(chosen)
