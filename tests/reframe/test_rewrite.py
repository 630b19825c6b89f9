"""Rewriting one highlight: every rule's own examples, the taste of the golden cases, and what may never happen."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from resumetailor.english import common_words
from resumetailor.evidence import Token
from resumetailor.nlp.parse import parse
from resumetailor.reframe.rewrite import RewriteContext, Rewriting, rewrite, standing_in
from resumetailor.reframe.rules.acronyms import known_acronyms
from resumetailor.reframe.rules.acts import acts
from resumetailor.reframe.rules.opener_rules import openers
from resumetailor.reframe.rules.result_first import results
from resumetailor.reframe.rules.rule import Rule
from resumetailor.reframe.rules.vocabulary import Refused, overclaims, vocabulary
from resumetailor.reframe.rules.wording import plain_words


@cache
def parsed(text: str) -> tuple[Token, ...]:
    return next(iter(parse([text])))


def rewritten(text: str, **facts: object) -> Rewriting:
    return rewrite(text, parsed(text), RewriteContext(**{"current": False, "parse": parsed, **facts}))  # type: ignore[arg-type]


RULES: list[Rule] = [
    *openers().openers,
    openers().named,
    *acts().light_verbs,
    *acts().phrases,
    *acts().collocations,
    *plain_words().phrases,
    *plain_words().verbs,
    *plain_words().fillers,
    *vocabulary().glosses,
]
GOLDEN = {**known_acronyms().examples, **results().examples, **common_words.lexicon().examples}
TASTE = yaml.safe_load(Path(__file__).with_name("taste.yml").read_text("utf-8"))
LEFT = (*known_acronyms().left, *results().left, *common_words.lexicon().left)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_does_what_its_examples_say(rule: Rule) -> None:
    for before, after in rule.examples.items():
        outcome = rewritten(before, position=rule.position)
        assert outcome.text == after
        assert rule.id in {r.rule for r in outcome.rewrites}
    for before, after in rule.current.items():
        assert rewritten(before, current=True).text == after
    for text in rule.left:
        assert rule.id not in {r.rule for r in rewritten(text, position=rule.position).rewrites}
    assert rule.examples or (rule.risk == "R" and rule.note and rule.left)


@pytest.mark.parametrize(("before", "after"), GOLDEN.items())
def test_acronyms_results_and_capitals(before: str, after: str) -> None:
    assert rewritten(before).text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "a web app that helps volunteers; launched in six weeks",
            "A web app that helps volunteers; launched in six weeks",
        ),
        ("member of the safety committee", "Member of the safety committee"),
        ("with two porters, emptied a ward", "With two porters, emptied a ward"),
        ("npm packages for six teams", "npm packages for six teams"),
        ("and the spring fair", "and the spring fair"),
    ],
)
def test_a_common_word_begins_with_a_capital_and_a_name_spelled_small_does_not(before: str, after: str) -> None:
    assert rewritten(before).text == after


@pytest.mark.parametrize("text", LEFT)
def test_texts_that_stay(text: str) -> None:
    assert rewritten(text).text == text


@pytest.mark.parametrize(
    ("text", "current", "reason"),
    [
        ("Found why parcels went missing.", False, "strong"),
        ("Maintain relationships with 40 key accounts.", True, "strong"),
        ("Helped the sales team renew at-risk contracts.", False, "shared"),
        ("Responsible for the rota and holiday cover.", False, "no-act"),
        ("Winner of 2019 President's Club (top 5% of 400 reps)", False, "named"),
        ("Lead generation for the northern territory, 30 leads/week.", False, "unsure"),
        ("Precepted 14 new graduate nurses (13 still on unit after a year)", False, "strong"),
        ("Family surveys showed poor understanding of labels, so I made a picture sheet", False, "told"),
        ("Super user for the rollout: trained 60 nurses and sorted 140 complaints", False, "part"),
        ("Recruitment, rosters, training", False, "no-act"),
        ("Answers phones. Books appointments.", True, "unsure"),
        ("Lead engineer for the arm mechanism on two chairs.", True, "unsure"),
        ("Was chosen to represent the unit on the falls committee.", False, "undergone"),
        ("Overtime down 22% in six months.", False, "figure"),
        ("With two porters, emptied a ward in nine minutes.", False, "voice"),
        ("Team CSAT went up from 78% to 91%.", False, "told"),
        ("Fixed term exclusions of students fell from 41 to 12.", False, "told"),
        ("Soldiers were waiting up to 3 weeks for boots; piloted a slot system.", False, "told"),
        ("Found parcels that went missing.", False, "strong"),
        ("Member of the marking working party, which reduced marking by 3 hours.", False, "part"),
        ("Member of the selection committee: wrote use cases, ran demos with 5 vendors", False, "part"),
        ("Tested three titles from prototype to release (largest one had 1.2 million installs).", False, "strong"),
        ("Combined sales rose by 3%.", False, "told"),
        ("Was part of the beta of the payslip feature", False, "part"),
        ("Point of contact for the chatbot pilot", True, "no-act"),
        ("Point out faults to the foreman", True, "strong"),
        ("Decision with management to stop the successor", False, "no-act"),
        ("Posting of cheques and balancing of till with no shortage for 25 months.", False, "nouns"),
        ("Planning and evaluation of endurance tests on buses", False, "nouns"),
        ("Cleanliness of the kitchen and the bar", False, "no-act"),
        ("Budget responsibility: EUR 780,000 per year", True, "figure"),
        ("Manage budgets: EUR 780,000 per year", True, "strong"),
        ("Airtime queries.", False, "no-act"),
        ("Every Monday the van works.", False, "told"),
        ("Spotted that bills failed for shared flats, wrote the rules and saved 12 tenants.", False, "strong"),
        ("Learned that fees were rounded wrongly, wrote it up and had it changed.", False, "strong"),
    ],
)
def test_what_stays_has_its_reason(text: str, current: bool, reason: str) -> None:
    outcome = rewritten(text, current=current)
    assert (outcome.text, outcome.reason) == (text, reason)


def test_an_award_is_no_act_though_its_first_word_may_be_one() -> None:
    text = "Awarded Bronze Star Medal for service."
    assert rewritten(text, opening="named").reason == "named"


def test_a_long_highlight_is_cut_at_a_semicolon_between_two_acts() -> None:
    text = (
        "Audited every supplier contract signed in the last three years with the legal team and two outside advisers, "
        "most of whom had never seen them; found that nine of them renewed without notice and cancelled four."
    )
    assert rewritten(text).text == text.replace("; found", ". Found")
    assert (
        rewritten("Audited contracts; found nine that renewed.").text == "Audited contracts; found nine that renewed."
    )


def test_acronyms_are_spelled_out_once_in_a_resume() -> None:
    first = rewritten("Raised CSAT from 71% to 84%.")
    assert rewritten("Reported CSAT to the board weekly.", explained=standing_in(first.text)).reason == "strong"


@pytest.mark.parametrize("refused", [r for r in vocabulary().refused if r.left], ids=lambda refused: refused.say)
def test_words_that_everybody_knows_stay(refused: Refused) -> None:
    for text in refused.left:
        assert rewritten(text).text == text
        assert overclaims(text, f"{text} {refused.say}")


def test_claims_of_product_work_are_not_added() -> None:
    assert overclaims("Logged complaints.", "Did customer discovery.")
    assert not overclaims("Did customer discovery.", "Did customer discovery again.")


@pytest.mark.parametrize("case", TASTE, ids=lambda case: case["before"][:40])
def test_taste(case: dict[str, Any]) -> None:
    outcome = rewritten(case["before"], current=case.get("current", False))
    good = [case["before"]] if case.get("keep") else [case["after"], *case.get("or", [])]
    assert outcome.text in good
    assert outcome.text not in case.get("never", [])
