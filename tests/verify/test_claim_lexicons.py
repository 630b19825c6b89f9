"""The word lists of the truth check are what they claim to be."""

from __future__ import annotations

import pytest

from resumetailor.english import verbs
from resumetailor.knowledge import load_lexicon
from resumetailor.verify import compare_line
from resumetailor.verify.line.surface import Lookalikes
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.measures import measures


def test_people_are_sorted_and_stand_once() -> None:
    people = list(lexicon.people().people)
    assert people == sorted(set(people))


def test_verbs_that_may_stand_for_each_other_claim_the_same() -> None:
    spread = {group: {verbs.tier(verb) for verb in group} for group in lexicon.synonyms().acts}
    assert {group: tiers for group, tiers in spread.items() if len(tiers - {None}) > 1} == {}


@pytest.mark.parametrize(("source", "output"), (*lexicon.synonyms().examples.items(), *measures().examples.items()))
def test_what_means_the_same_may_stand_for_it(source: str, output: str) -> None:
    assert compare_line(source, output) == ()


@pytest.mark.parametrize(
    ("source", "output"), (*lexicon.synonyms().counterexamples.items(), *measures().counterexamples.items())
)
def test_another_act_may_not(source: str, output: str) -> None:
    assert compare_line(source, output)


def test_no_word_tells_a_change_in_both_directions() -> None:
    wording = lexicon.wording()
    assert not set(wording.up) & set(wording.down)


def test_every_unit_has_one_name() -> None:
    forms = [form for unit, names in lexicon.quantities().units.items() for form in {unit, *names}]
    assert len(forms) == len(set(forms))


def test_lookalikes_are_foreign_letters_for_latin_ones() -> None:
    letters = load_lexicon("lookalikes", Lookalikes).letters
    assert all(not foreign.isascii() and latin.isascii() for foreign, latin in letters.items())
