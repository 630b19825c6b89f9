"""From text and occupation to evidence, and the components on their own."""

from __future__ import annotations

import json

import pytest
import spacy

from resumetailor.framework import load_framework
from resumetailor.nlp.figures.quantities import quantities
from resumetailor.nlp.general import PACKAGES
from resumetailor.nlp.judge import judge
from resumetailor.nlp.parse import parse
from resumetailor.resources import models

FRAMEWORK = load_framework()
BILLING = "Resolved billing disputes for 40 clinics, cutting refunds by 18%."


def test_evidence_comes_in_order_with_spans_of_the_text():
    texts = [BILLING, "", "Seeking a role in product management", BILLING.upper()]
    found = list(judge(((text, "support agent") for text in texts), FRAMEWORK))
    assert len(found) == len(texts)
    for text, evidence in zip(texts, found, strict=True):
        cues = [*evidence.problem_solving.evidence, *evidence.customer_facing.evidence]
        cues += [cue for competency in evidence.competencies for cue in competency.evidence]
        for span in (*cues, *evidence.metrics, *evidence.parts):
            assert text[span.start : span.end] == span.text


def test_a_solved_problem_is_seen_and_explained():
    evidence = next(judge([(BILLING, "support agent")], FRAMEWORK))
    assert evidence.problem_solving.value
    assert "solve_problem" in {cue.rule for cue in evidence.problem_solving.evidence}
    assert [metric.text for metric in evidence.metrics] == ["40 clinics", "18%"]
    assert "problem_solving" in {competency.id for competency in evidence.competencies}


@pytest.mark.parametrize(
    ("text", "competency", "cue"),
    [
        ("Collected 140 complaints, ranked them by patient risk and took the top 10 to IT", "strategy", "rank_by"),
        ("Said no to a $600K conveyor upgrade after a trial showed a 2% gain", "strategy", "say_no"),
        ("Ran the customer advisory board, six of their requests shipped", "customer_insight", "voice_of_customer"),
        ("Sat in on 17 user interviews and changed the empty state", "customer_insight", "discovery"),
        ("Built and A/B tested a 3-step signup, activation 34% -> 46%", "data_analysis", "experiment"),
        ("Wrote the PRD for team templates", "technical_fluency", "write_requirements"),
    ],
)
def test_the_roles_own_work_shows_its_competency_for_sure(text, competency, cue):
    evidence = next(judge([(text, "")], FRAMEWORK))
    assert competency in {c.id for c in evidence.competencies}
    assert cue in {c.rule for c in evidence.practice}


@pytest.mark.parametrize(
    ("text", "opening", "shows"),
    [
        ("Cut refunds by 18%", "act", True),
        ("Helped triage 40 tickets a week, cut the backlog by half", "shared", True),
        (
            "Was asked to trial the ordering portal with 10 customers, gave feedback to the developers",
            "undergone",
            True,
        ),
        ("Was asked whether to make or buy the valve: built the cost model and recommended buy.", "act", True),
        ("Attended CPD", "undergone", False),
        ("Employee of the Month, Oct 2015", "named", False),
        ("Awarded Bronze Star Medal", "named", False),
        ("Preceptor to 11 new graduate nurses", "named", True),
        ("Awarded contracts to 3 suppliers after scoring their bids", "act", True),
        ("Responsible for hiring and training 40 drivers", "duty", True),
    ],
)
def test_the_opening_tells_whose_act_it_is_and_what_was_only_undergone_shows_nothing(text, opening, shows):
    evidence = next(judge([(text, "")], FRAMEWORK))
    assert (evidence.opening, bool(evidence.competencies)) == (opening, shows)


def test_what_claims_no_work_is_evidence_of_nothing():
    evidence = next(
        judge([("Seeking a challenging position where I can solve problems for 40 customers", "")], FRAMEWORK)
    )
    assert evidence.kind == "other"
    assert not evidence.problem_solving.value
    assert (evidence.competencies, evidence.metrics, evidence.strength) == ((), (), 0)


def test_a_competency_of_the_users_own_is_judged_by_its_cues(tmp_path):
    path = tmp_path / "mine.yml"
    path.write_text(
        "title: Baker\ncompetencies:\n- id: baking\n  label: Baking\n  description: Bakes.\n  question: What?\n"
        "  cues:\n  - {id: bake, match: [bake .. bread], weight: 0.9, examples: [Baked rye bread]}\n"
    )
    evidence = next(judge([("Baked fresh bread for 200 guests", "")], load_framework(str(path))))
    assert [(c.id, [cue.text for cue in c.evidence]) for c in evidence.competencies] == [
        ("baking", ["Baked fresh bread"])
    ]


def test_the_components_work_in_a_pipeline_loaded_from_disk(tmp_path):
    nlp = spacy.load(next(filter(spacy.util.is_package, PACKAGES)), exclude=["ner"])
    for name in ("resumetailor_cues", "resumetailor_rules", "resumetailor_metrics"):
        nlp.add_pipe(name)
    nlp.to_disk(tmp_path)
    doc = spacy.load(tmp_path)("Resolved disputes with 40 clients")
    assert {span.label_ for span in doc.spans["cues"]} >= {"problem_solving", "customer_facing"}
    assert doc.cats["problem_solving"] > 0.5


def test_metrics_on_the_development_set_stay_above_the_floor():
    """F1 0.92 over all highlights that claim work."""
    rows = [json.loads(line) for line in (models() / "data" / "dev.jsonl").read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["kind"] != "other"]
    hits = gold = found = 0
    for row, words in zip(rows, parse(row["text"] for row in rows), strict=True):
        have = {row["text"][words[a].start : words[b - 1].end].rstrip(".") for a, b in quantities(words)}
        want = set(row["metrics"])
        hits, gold, found = hits + len(have & want), gold + len(want), found + len(have)
    assert 2 * hits / (gold + found) >= 0.92
