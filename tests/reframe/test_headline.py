"""The headline: the real title and the direction, and nothing that the person's own line says already."""

from __future__ import annotations

import pytest

from resumetailor.reframe.bare_title import bare_title
from resumetailor.reframe.headline import headline
from tests.made import job, period, resume


def test_the_headline_has_the_real_title_and_the_direction() -> None:
    made = headline(resume(job(0, "Support Lead", "Firm", period("2019"))), "product management")
    assert made is not None
    assert made.text == "Support Lead moving into product management"
    assert made.sources == ("work-0",)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("Associate Product Manager", "Nurse seeking a role as an Associate Product Manager"),
        ("senior PM", "Nurse seeking a role as a senior PM"),
        ("Senior Product Manager at Stripe", "Nurse seeking a role as a Senior Product Manager at Stripe"),
        ("Product Manager, Payments", "Nurse seeking a role as a Product Manager, Payments"),
        ("APM", "Nurse seeking a role as an APM"),
        ("Head of Product at Stripe", "Nurse seeking a role as Head of Product at Stripe"),
        ("Director of Product", "Nurse seeking a role as a Director of Product"),
        ("a product owner", "Nurse seeking a role as a product owner"),
        ("product management at Stripe", "Nurse moving into product management at Stripe"),
    ],
)
def test_a_role_that_names_a_person_is_sought_and_not_claimed(role: str, text: str) -> None:
    made = headline(resume(job(0, "Nurse", "Ward", period("2019"))), role)
    assert made is not None
    assert made.text == text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Vice President, Audit", "Vice President, Audit, moving into product management"),
        ("Deputy Manager – Accounts", "Deputy Manager – Accounts, moving into product management"),
        ("Head: Mathematics", "Head: Mathematics, moving into product management"),
        ("Assistant (evenings, term-time)", "Assistant (evenings, term-time) moving into product management"),
        ("Self-employed Tutor", "Self-employed Tutor moving into product management"),
    ],
)
def test_a_title_in_parts_has_a_comma_behind_it(title: str, text: str) -> None:
    made = headline(resume(job(0, title, "Firm", period("2019"))), "product management")
    assert made is not None
    assert made.text == text


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Charge Nurse, Cardiac ICU (24 beds)", "Charge Nurse"),
        ("Senior Software Engineer, Growth", "Senior Software Engineer"),
        ("Logistics Officer (S-4)", "Logistics Officer"),
        ("Mathematics Teacher (Algebra I, AP Statistics)", "Mathematics Teacher"),
        ("Teacher – Year 6", "Teacher"),
        ("Driver.", "Driver"),
        ("SENIOR LIBRARIAN", "Senior Librarian"),
        ("HEAD OF TRAINING", "Head of Training"),
        ("VP SALES", "VP Sales"),
        ("SENCO", "SENCO"),
        ("RN, TBI UNIT LEAD", "RN, TBI Unit Lead"),
        ("Senior Manager, CRM", "Senior Manager, CRM"),
        ("Director, Sales", "Director, Sales"),
        ("Vice President, Engineering", "Vice President, Engineering"),
        ("Senior Manager, Customer Success", "Senior Manager, Customer Success"),
        ("Planning Assistant, later Planner", "Planning Assistant, later Planner"),
        ("Store Manager (acting)", "Store Manager (acting)"),
        ("Store Manager (acting, part-time)", "Store Manager (acting, part-time)"),
    ],
)
def test_the_headline_leaves_out_unit_and_size_and_nothing_that_the_title_needs(title: str, bare: str) -> None:
    assert bare_title(title) == bare


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Nurse | Team Builder", "Nurse | Team Builder, moving into product management"),
        ("Nurse – Cardiology & Trauma", "Nurse – Cardiology & Trauma, moving into product management"),
        ("Nurse, BSN", "Nurse, BSN, moving into product management"),
        ("Nurse", "Nurse moving into product management"),
        ("NURSE", "NURSE moving into product management"),
        ("Builder | Nurse", "Builder | Nurse, moving into product management"),
        ("Senior Cardiac Nurse", "Senior Cardiac Nurse moving into product management"),
        ("Nurse at Leeds Infirmary", "Nurse at Leeds Infirmary, moving into product management"),
        ("Nursery Builder", "Nurse moving into product management"),
    ],
)
def test_a_headline_of_the_persons_own_that_says_the_title_goes_on(label: str, text: str) -> None:
    made = headline(resume(job(0, "Nurse, Ward 5", "Firm", period("2019")), label=label), "product management")
    assert made is not None
    assert made.text == text


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("UX Writer / Designer", "UX Writer / Designer, moving into product management"),
        ("UX Writer", "Senior UX Writer moving into product management"),
        ("Writer", "Senior UX Writer moving into product management"),
    ],
)
def test_a_line_of_the_persons_own_need_not_say_how_senior(label: str, text: str) -> None:
    """Where it says more than the title: else two titles stand one below the other."""
    made = headline(resume(job(0, "Senior UX Writer", "Firm", period("2019")), label=label), "product management")
    assert made is not None
    assert made.text == text


def test_a_line_that_claims_more_than_the_title_does_not_replace_it() -> None:
    made = headline(resume(job(0, "Assistant Manager", "Firm", period("2019")), label="Manager"), "product management")
    assert made is not None
    assert made.text == "Assistant Manager moving into product management"


@pytest.mark.parametrize(
    "label",
    [
        "Nurse | Builder, moving into product management",
        "Nurse moving into product management",
        "ward clerk / aspiring product manager",
        "Nurse → Product | Seattle",
        "Sous-chef on the way to product management",
        "Nurse with an eye on the product team",
        "Nurse | Calm in a crisis | Next: Product",
    ],
)
def test_a_headline_that_goes_on_to_the_direction_already_needs_no_other(label: str) -> None:
    """Whatever it calls the person: the title stands in the job, and nothing is said twice."""
    made = headline(resume(job(0, "Nurse", "Firm", period("2019")), label=label), "product management")
    assert made is None


@pytest.mark.parametrize(
    ("label", "role"),
    [("Aspiring product manager", "product management"), ("Nurse, aspiring data analyst", "product management")],
)
def test_a_direction_without_a_title_or_another_direction_leaves_something_to_say(label: str, role: str) -> None:
    made = headline(resume(job(0, "Nurse", "Firm", period("2019")), label=label), role)
    assert made is not None
    assert made.text == "Nurse moving into product management"


def test_without_a_title_there_is_no_headline() -> None:
    assert headline(resume(job(0, None, "Firm", period("2019"))), "product management") is None


def test_the_label_serves_where_the_latest_job_has_no_title() -> None:
    made = headline(resume(job(0, None, "Firm", None), label="Nurse"), "product management")
    assert made is not None
    assert made.text.startswith("Nurse ")


def test_a_line_of_ones_own_that_names_a_direction_is_no_title() -> None:
    assert (
        headline(resume(job(0, None, "A", None), label="support lead / aspiring product manager"), "product management")
        is None
    )
