"""Frameworks: the shipped one, the user's own, and what is wrong with a bad one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from resumetailor.analyse import proven_framework
from resumetailor.errors import BadLexicon, UnknownName
from resumetailor.framework import load_framework, shipped_frameworks

TWELVE = [
    "problem_solving",
    "customer_insight",
    "communication",
    "stakeholder_management",
    "strategy",
    "execution",
    "data_analysis",
    "business_acumen",
    "leadership",
    "technical_fluency",
    "attention_to_detail",
    "continuous_learning",
]
HEAD = """title: Baker
competencies:
- id: baking
  label: Baking
  description: Bakes.
  question: What did you bake?
"""


def test_the_shipped_framework_has_the_twelve_competencies_in_their_order():
    assert [competency.id for competency in load_framework()] == TWELVE
    assert "product_manager" in shipped_frameworks()


def test_a_competency_is_found_by_its_id():
    assert load_framework()["strategy"].label == "Strategy and prioritisation"
    with pytest.raises(KeyError):
        load_framework()["magic"]


def test_a_framework_of_the_users_own_may_have_its_own_word_classes(tmp_path):
    path = tmp_path / "mine.yml"
    path.write_text(
        "words: {loaf: [bread, bun]}\n" + HEAD + "  cues:\n"
        "  - {id: bake, match: ['bake {loaf}'], examples: [Baked buns], counterexamples: [Bought buns]}\n"
    )
    framework = proven_framework(str(path))
    assert [cue.id for cue in framework["baking"].cues] == ["bake"]


@pytest.mark.parametrize(
    ("body", "line", "cause"),
    [
        ("  colour: red\n", 7, "Extra inputs are not permitted"),
        ("- id: baking\n  label: B\n  description: B.\n  question: B?\n", 7, "stands twice"),
        ("  cues:\n  - {id: bake, match: [bake], examples: []}\n", 8, "examples"),
        ("  cues:\n  - {id: bake, match: [bake]}\n", 8, "examples"),
        ("  cues:\n  - {id: bake, match: [bake], examples: [Fried eggs]}\n", 8, "does not match its example"),
        (
            "  cues:\n  - {id: bake, match: [bake], examples: [Baked], counterexamples: [Baked out]}\n",
            8,
            "matches its counterexample",
        ),
        ("  cues:\n  - {id: bake, match: ['bake {cake}'], examples: [Baked cake]}\n", 8, "there is no word class"),
        (
            "  cues:\n  - {id: bake, match: [b], examples: [b]}\n  - {id: bake, match: [fry], examples: [Fry]}\n",
            9,
            "stands twice",
        ),
    ],
)
def test_a_bad_framework_is_refused_with_file_line_and_cause(tmp_path, body, line, cause):
    path = tmp_path / "bad.yml"
    path.write_text(HEAD + body)
    with pytest.raises(BadLexicon) as caught:
        proven_framework(str(path))
    assert str(path) in str(caught.value)
    assert f"line {line}:" in str(caught.value)
    assert cause in str(caught.value)


def test_a_missing_framework_is_refused():
    with pytest.raises(UnknownName):
        load_framework("no_such_framework")


def test_listing_the_competencies_does_not_load_spacy():
    code = (
        "import sys, resumetailor.analyse as a; a.proven_framework('product_manager'); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
