"""What a highlight leaves open, asked of the person: "From what to what?" of those at the top before all others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from resumetailor.evidence import AnalysedResume, Evidence, Token
from resumetailor.mapping import CompetencyMap
from resumetailor.mapping.measured import names_a_change, tells_a_change, tells_a_rate, tells_an_amount, tells_money
from resumetailor.mapping.threads import threads
from resumetailor.nlp.parts import VERBAL
from resumetailor.phrases import any_form
from resumetailor.reframe.counted_facts import Gap, counted_facts
from resumetailor.segment.education.credentials import is_award

ORDER: tuple[Gap, ...] = ("measure", "result")
"""What is asked first of the highlights at the top: a number that is missing would be read there."""
_STOPS = frozenset((".", ";", ",", "–", "—", "-"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_RELATIVE = frozenset(("WDT", "WP"))
_SPEAKER = frozenset(("i", "we"))


def questions(analysed: AnalysedResume, mapped: CompetencyMap) -> Iterator[tuple[str, str]]:
    """Highlight id and what its writer could add to it, for each that leaves something open; the most useful first."""
    chosen = {choice.highlight for choice in mapped.choices}
    answered = frozenset(_answered(analysed))
    gaps = {
        h.id: None if h.id in answered | mapped.repeated else _gap(h.text.value, analysed.evidence[h.id])
        for h in analysed.resume.highlights()
    }

    def rank(id: str) -> tuple[bool, int, int]:
        gap = gaps[id]
        return id not in chosen, ORDER.index(gap) if gap in ORDER else len(ORDER), -mapped.relevance[id]

    for id in sorted(gaps, key=rank):
        if (gap := gaps[id]) is not None:
            yield id, counted_facts().questions[gap]


def _answered(analysed: AnalysedResume) -> Iterator[str]:
    """The highlights whose change is told in one that leans on them: "… Median time fell from 94 days to 61."."""
    for home in analysed.resume.homes():
        for head, *leaning in threads(home.highlights, analysed.resume.document, analysed.evidence):
            if any(tells_a_change(highlight.text.value) for highlight in leaning):
                yield head.id


def _gap(text: str, evidence: Evidence) -> Gap | None:
    """An award and a measured result leave nothing open, nor does a result that is told as a name.

    What the role itself does is asked for its outcome whatever numbers it tells: "interviewed 22 customers". So is an
    act of which only the size is known.
    """
    if tells_a_change(text) or is_award(text):
        return None
    if evidence.opening == "undergone":
        return None if tells_money(text) else "case"
    if evidence.kind == "accomplishment":
        if names_a_change(text) or _compares_without_a_rate(text, evidence):
            return "measure"
        if tells_money(text) or tells_a_rate(text) or _came().search(text) or _tells_what_came(evidence):
            return None
        return "result" if _tells_an_act(evidence) else None
    if evidence.strength == 1:
        return None if tells_an_amount(text) else "volume"
    return "improvement" if evidence.kind == "responsibility" else "case"


@cache
def _came() -> re.Pattern[str]:
    """Words by which a highlight says that it tells what came of it: "opened visiting hours as a result"."""
    return re.compile(rf"\b(?:{any_form(counted_facts().came)})", re.IGNORECASE)


def _compares_without_a_rate(text: str, evidence: Evidence) -> bool:
    """Whether it says that something was exceeded and not by how much: "Exceeded target 4 years out of 5"."""
    first = evidence.parse[:1]
    return not tells_a_rate(text) and any(token.lemma in counted_facts().compared for token in first)


def _tells_an_act(evidence: Evidence) -> bool:
    """Whether a verb is in it and it is no count: "0 lost time accidents in 2022"."""
    counts = any(token.tag == "CD" for token in evidence.parse[:1])
    return not counts and any(token.tag in VERBAL for token in evidence.parse)


def _tells_what_came(evidence: Evidence) -> bool:
    """Whether a clause behind the first tells what others did or what became: "; the district bought 60 licenses"."""
    parse = evidence.parse
    stops = [i for i, token in enumerate(parse) if token.text in _STOPS and (token.text != "-" or _is_spaced(parse, i))]
    clauses = (parse[one + 1 : two] for one, two in pairwise([*stops, len(parse)]))
    return any(map(_has_a_subject_of_its_own, clauses)) or (
        evidence.opening == "act" and any(map(_goes_on, parse, parse[1:]))
    )


def _is_spaced(parse: Sequence[Token], i: int) -> bool:
    return i > 0 and parse[i - 1].end < parse[i].start


def _has_a_subject_of_its_own(clause: Sequence[Token]) -> bool:
    """Whether it begins with another subject than the person, and goes on with what that did."""
    subject = next((i for i, token in enumerate(clause) if token.dep in ("nsubj", "nsubjpass")), None)
    if subject is None or clause[subject].text.lower() in _SPEAKER or clause[subject].tag in _RELATIVE:
        return False
    before, behind = clause[:subject], clause[subject + 1 :]
    finite = next((token for token in behind if token.tag in _FINITE), None)
    opens = all(token.tag not in VERBAL and token.dep != "mark" for token in before)
    return opens and finite is not None and not _went_before(finite, behind)


def _went_before(finite: Token, clause: Sequence[Token]) -> bool:
    """Whether it tells what had been: "families had been asked three times", not "the ward had fewer falls"."""
    after = clause[clause.index(finite) + 1 :]
    return finite.lemma == "have" and finite.tag == "VBD" and any(token.tag == "VBN" for token in after)


def _goes_on(one: Token, two: Token) -> bool:
    """Whether it is told of its object what that did: "a template which was adopted", not "a case which had waited"."""
    return one.tag in _RELATIVE and one.dep != "dobj" and two.tag in _FINITE and two.lemma != "have"
