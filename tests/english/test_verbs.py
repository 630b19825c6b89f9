"""Inflection, recognition and tiers of verbs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resumetailor.english.verbs import TAGS, inflect, known, readings, synonyms, tier, verbs

PRINCIPAL_PARTS = """
    troubleshoot troubleshot troubleshot troubleshooting troubleshoots
    oversee oversaw overseen overseeing oversees
    upsell upsold upsold upselling upsells
    cross-sell cross-sold cross-sold cross-selling cross-sells
    lead led led leading leads
    build built built building builds
    rebuild rebuilt rebuilt rebuilding rebuilds
    write wrote written writing writes
    rewrite rewrote rewritten rewriting rewrites
    run ran run running runs
    rerun reran rerun rerunning reruns
    win won won winning wins
    deal dealt dealt dealing deals
    teach taught taught teaching teaches
    understand understood understood understanding understands
    set set set setting sets
    reset reset reset resetting resets
    cut cut cut cutting cuts
    withdraw withdrew withdrawn withdrawing withdraws
    undertake undertook undertaken undertaking undertakes
    uphold upheld upheld upholding upholds
    redo redid redone redoing redoes
    program programmed programmed programming programs
    plan planned planned planning plans
    replan replanned replanned replanning replans
    debug debugged debugged debugging debugs
    input input input inputting inputs
    visit visited visited visiting visits
    budget budgeted budgeted budgeting budgets
    develop developed developed developing develops
    open opened opened opening opens
    render rendered rendered rendering renders
    cover covered covered covering covers
    refer referred referred referring refers
    equip equipped equipped equipping equips
    quiz quizzed quizzed quizzing quizzes
    fix fixed fixed fixing fixes
    show showed shown showing shows
    liaise liaised liaised liaising liaises
    supply supplied supplied supplying supplies
    relay relayed relayed relaying relays
    traffic trafficked trafficked trafficking traffics
    tie tied tied tying ties
    free freed freed freeing frees
    do did done doing does
    be was been being is
    have had had having has
    teach taught taught teaching teaches
    onboard onboarded onboarded onboarding onboards
    upskill upskilled upskilled upskilling upskills
    enroll enrolled enrolled enrolling enrolls
    co-run co-ran co-run co-running co-runs
"""


@pytest.mark.parametrize("parts", [line.split() for line in PRINCIPAL_PARTS.strip().splitlines()], ids=lambda p: p[0])
def test_principal_parts(parts: list[str]) -> None:
    assert [inflect(parts[0], tag) for tag in TAGS] == parts


@pytest.mark.parametrize(
    ("lemma", "american", "british"),
    [
        ("travel", "traveled", "travelled"),
        ("cancel", "canceled", "cancelled"),
        ("model", "modeled", "modelled"),
        ("total", "totaled", "totalled"),
        ("fuel", "fueled", "fuelled"),
        ("control", "controlled", "controlled"),
        ("sell", "sold", "sold"),
        ("reveal", "revealed", "revealed"),
        ("email", "emailed", "emailed"),
        ("parallel", "paralleled", "paralleled"),
    ],
)
def test_the_final_l_doubles_by_variety(lemma: str, american: str, british: str) -> None:
    assert inflect(lemma, "VBD", "american") == american
    assert inflect(lemma, "VBD", "british") == british


def test_a_form_is_traced_to_its_verbs() -> None:
    assert readings("led") == (("lead", "VBD"), ("lead", "VBN"))
    assert readings("Oversaw") == (("oversee", "VBD"),)
    assert ("analyse", "VBD") in readings("analysed")
    assert ("cancel", "VBD") in readings("cancelled")
    assert ("rewrite", "VBD") in readings("rewrote")
    assert readings("generation") == ()


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [("help", 1), ("handle", 2), ("resolve", 2), ("organise", 3), ("analyse", 2), ("oversee", 3), ("spearhead", 4)],
)
def test_tiers_in_either_spelling(lemma: str, expected: int) -> None:
    assert tier(lemma) == expected


def test_co_acts_are_shared_acts_and_unlisted_verbs_have_no_tier() -> None:
    assert tier("co-write") == 1
    assert tier("yodel") is None


def test_synonyms_are_of_one_tier_and_in_one_group() -> None:
    groups = verbs().synonyms
    assert all(len({tier(lemma) for lemma in group}) == 1 for group in groups)
    assert all(tier(lemma) is not None for group in groups for lemma in group)
    assert len({lemma for group in groups for lemma in group}) == sum(map(len, groups))
    assert synonyms("utilise") == {"leverage", "use", "utilize"}
    assert synonyms("resolve") == {"resolve"}


def test_a_verb_has_one_tier_and_the_lists_are_sorted() -> None:
    lists = list(verbs().tiers.values())
    assert len({lemma for lemmas in lists for lemma in lemmas}) == sum(map(len, lists))
    assert all(list(lemmas) == sorted(lemmas) for lemmas in lists)
    assert list(verbs().irregular) == sorted(verbs().irregular)


def test_known_verbs() -> None:
    assert known("optimise") and known("retake") and known("handle")
    assert not known("rota")


@given(st.text(max_size=20), st.sampled_from(TAGS), st.sampled_from(["british", "american"]))
def test_any_word_inflects_without_an_error(word: str, tag: str, variety: str) -> None:
    assert isinstance(inflect(word, tag, variety), str)  # type: ignore[arg-type]
    readings(word)
    tier(word)
