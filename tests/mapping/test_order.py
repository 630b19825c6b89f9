"""How a job's highlights stand below it: what came of the work, how far that reached, then all other acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from resumetailor.evidence import Cue, Evidence
from resumetailor.framework import load_framework
from resumetailor.mapping import by_relevance, map_competencies
from tests.made import analysed, evidence, job, resume

DONE = evidence("accomplishment", "execution", strength=4)
SOLVED = evidence("accomplishment", "problem_solving", strength=4)
DUTY = evidence("responsibility", "leadership", strength=2)


def printed(**shown: Evidence) -> list[str]:
    """The texts of a job in their order, of which those named, in small letters with "_" for blanks, show something."""
    texts = [f"{name.replace('_', ' ').capitalize()}." for name in shown]
    one = resume(job(0, "Nurse", "Ward 5", None, *texts))
    of = analysed(one, **{f"work_0_{number}": found for number, found in enumerate(shown.values())})
    relevance = map_competencies(of, load_framework(), date(2026, 6, 15)).relevance
    return [highlight.text.value for highlight in by_relevance(one.work[0], of, relevance)]


def test_what_the_job_extended_to_is_read_before_acts_of_which_nothing_came() -> None:
    shown = {"lead_26_nurses": DUTY, "finished_rosters_for_6_weeks": DONE, "cut_falls_by_40%": SOLVED}
    assert printed(**shown) == ["Cut falls by 40%.", "Lead 26 nurses.", "Finished rosters for 6 weeks."]


def test_only_the_first_duty_printed_is_the_scope() -> None:
    shown = {"sign_forms": DUTY, "wash_40_cups": DUTY, "finished_rosters": DONE}
    assert printed(**shown) == ["Finished rosters.", "Sign forms.", "Wash 40 cups."]


def test_what_it_was_worth_is_told_before_the_scope() -> None:
    shown = {"lead_26_nurses": DUTY, "won_a_grant_of_£40,000": DONE}
    assert printed(**shown) == ["Won a grant of £40,000.", "Lead 26 nurses."]


def test_an_award_a_rank_and_a_standing_rate_come_to_no_top() -> None:
    named = replace(evidence("accomplishment"), opening="named")
    rate = evidence("accomplishment", "attention_to_detail", strength=2)
    shown = {"lead_26_nurses": DUTY, "sign_forms": DUTY, "employee_of_the_month": named, "ensure_100%_attendance": rate}
    assert printed(**shown)[0] == "Lead 26 nurses."
    assert printed(**shown)[-1] == "Employee of the month."


def test_what_the_role_itself_does_is_told_before_other_acts() -> None:
    duty = evidence("responsibility", "data_analysis", strength=1)
    practised = replace(duty, practice=(Cue(8, 22, "funnel metrics", "experiment"),))
    shown = {"ran_a_queue_with_9_people": DONE, "own_the_funnel_metrics": practised}
    assert printed(**shown) == ["Own the funnel metrics.", "Ran a queue with 9 people."]


def test_what_goes_on_is_the_scope_though_it_counts_as_an_accomplishment() -> None:
    owned = evidence("accomplishment", "business_acumen", strength=2)
    assert printed(own_48_accounts=owned, mentored_3_hires=DONE) == ["Own 48 accounts.", "Mentored 3 hires."]
