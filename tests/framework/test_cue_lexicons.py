"""Every cue is proved by its own examples and counterexamples, the false friends of ordinary words among them."""

from __future__ import annotations

from pathlib import Path

import pytest

import resumetailor
from resumetailor.framework import load_framework
from resumetailor.framework.lexicon import check, flags
from resumetailor.framework.patterns import word_classes
from resumetailor.nlp.cues import CueFinder
from resumetailor.nlp.examples import broken_examples
from resumetailor.nlp.parse import parsed
from resumetailor.resources import models

FRAMEWORK = load_framework()

FALSE_FRIENDS = [
    ("leadership", "Cut lead time on castings from 6 weeks to 4"),
    ("leadership", "Bought sales leads from two brokers"),
    ("leadership", "Replaced bulbs with LED light strips"),
    ("customer_facing", "Maintained client-server applications"),
    ("customer_facing", "Patient and calm under pressure"),
    ("communication", "Store Manager, 2019 - Present"),
    ("problem_solving", "Issued refunds and gift cards"),
    ("problem_solving", "Joined Solutions Inc. as a temp"),
    ("problem_solving", "Set the screen resolution"),
    ("strategy", "Sold health plans"),
    ("business_acumen", "Put up tents at the farmers market"),
    ("continuous_learning", "Sent certified mail"),
    ("data_analysis", "Did data entry"),
    ("attention_to_detail", "Handed out pay checks"),
]


@pytest.mark.parametrize("label", [*flags(), *FRAMEWORK], ids=lambda label: label.id)
def test_each_cue_finds_its_examples_and_none_of_its_counterexamples(label):
    classes = {**word_classes().classes, **FRAMEWORK.words}
    assert list(broken_examples([label], classes)) == []


def test_what_ships_has_unique_ids_and_readable_patterns():
    check(FRAMEWORK.path, FRAMEWORK.competencies, FRAMEWORK.words)
    check(models() / "lexicons" / "flags.yml", flags(), word_classes().classes)


@pytest.mark.parametrize(("label", "text"), FALSE_FRIENDS)
def test_a_false_friend_is_no_cue(label, text):
    doc = next(iter(parsed([text])))
    CueFinder(FRAMEWORK)(doc)
    assert [span.text for span in doc.spans["cues"] if span.label_ == label] == []


def test_every_word_class_is_used_by_a_pattern_or_by_the_code() -> None:
    code = "".join(file.read_text("utf-8") for file in Path(resumetailor.__file__).parent.rglob("*.py"))
    patterns = "".join(file.read_text("utf-8") for file in models().rglob("*.yml"))
    unused = [name for name in word_classes().classes if f"{{{name}}}" not in patterns and f'"{name}"' not in code]
    assert not unused
    assert all(word_classes().classes.values())
