"""The small words that make or break a claim, on both sides: what is kept of them, and what is new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from resumetailor.verify.claims.markers import Marker, markers
from resumetailor.verify.claims.negated import denied, denied_in_a_word
from resumetailor.verify.claims.quantifiers import says_how_many_otherwise
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.claims.tiers import takes_part
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.line.progress import goes_on
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import is_person
from resumetailor.verify.text.verb_forms import lemmas_of
from resumetailor.verify.text.words import Word, words

_KEPT = {
    "negation": (Code.NEGATION_DROPPED, "the source's negation is missing"),
    "team": (Code.TEAM_CREDIT_DROPPED, "the source shares the credit"),
    "unfinished": (Code.IN_PROGRESS_DROPPED, "the source says that it was not finished"),
    "qualifier": (Code.HEDGE_DROPPED, "the source qualifies it"),
    "group": (Code.TEAM_CREDIT_DROPPED, "the source says that they did it"),
    "frequency": (Code.FREQUENCY_DROPPED, "the source says how often"),
}
_REFUSED = {
    "reach": (Code.REACH_ADDED, "the source does not claim this reach"),
    "negation": (Code.NEGATION_ADDED, "the source has no such negation"),
    "frequency": (Code.FREQUENCY_ADDED, "the source does not say so"),
    "benchmark": (Code.DIRECTION_SWAPPED, "the source does not say so of target or plan"),
    "cause": (Code.CAUSE_ADDED, "the source states no cause"),
}
_NAMED = 30
"""How many characters behind a word of sharing the others are named."""
_HAD = re.compile(r" (?:used to|have|had|needed?|want(?:ed)?|knew|know|were)\b")
"""What "we" had or were, so that no credit is shared: "we used to get picks wrong"."""
_EACH = re.compile(r"\b(?:each|any|whenever|(?:never|not|no)\b.*\bwithout)\b")
_EACH_OF = re.compile(r"\b(?:each of|every)\b")
_MEANS = frozenset(("through", "via", "with", "using", "by"))
_SHARING = frozenset(("with", "alongside", "and"))


def marker_faults(pair: Pair) -> Iterator[Fault]:
    """Qualifiers and shared credit that are gone; reach, causes and frequencies that are new."""
    before, after = markers(pair.source), markers(pair.output)
    was, now = (Counter((m.kind, m.sense) for m in side) for side in (before, after))
    for (kind, sense), marker in {(m.kind, m.sense): m for m in (*after, *before)}.items():
        dropped = now[kind, sense] < was[kind, sense]
        if _told_by_other_means(marker, pair, dropped=dropped):
            continue
        if kind in _KEPT and dropped and (now[kind, sense] == 0 or kind == "negation"):
            code, why = _KEPT[kind]
        elif kind in _REFUSED and was[kind, sense] == 0 and not _says_nothing_new(marker, pair):
            code, why = _REFUSED[kind]
        else:
            continue
        yield pair.fault(code, f"“{marker.text.strip(' ,;-')}”: {why}")


def _told_by_other_means(marker: Marker, pair: Pair, *, dropped: bool) -> bool:
    """Whether what a marker says is said in both lines, in one of them without a marker of its kind."""
    kind = marker.kind
    return (
        (kind == "group" and (marker.sense in _told(pair.output) or _in_a_team(pair.output)))
        or (kind == "team" and _shares_no_credit(marker, pair))
        or _told_otherwise(marker, pair)
        or (kind == "cause" and _links(pair.source))
        or (kind == "negation" and _denied_otherwise(marker, pair, dropped=dropped))
        or (kind == "qualifier" and (says_how_many_otherwise(marker.text, pair.output) or _told_as_act(marker, pair)))
    )


def _says_nothing_new(marker: Marker, pair: Pair) -> bool:
    """Whether a new marker says in other words what the source says."""
    return (
        _each(marker, pair)
        or _said(marker, _told(pair.source))
        or _by_same_means(marker, pair)
        or spelled_out(marker.text, pair.source, pair.output, surmised=True)
    )


def _told(line: str) -> set[str]:
    """The words of a line as it is printed."""
    return {w.text.removesuffix("'s") for w in words(line)}


def _in_a_team(line: str) -> bool:
    return any((m.kind, m.sense) == ("team", "team") for m in markers(line))


def _links(line: str) -> bool:
    return any(m.kind == "link" for m in markers(line))


def _told_otherwise(marker: Marker, pair: Pair) -> bool:
    """Whether the output says by other means that something goes on, or may not be exact."""
    if marker.sense == "progress":
        return goes_on(marker, pair)
    return marker.sense == "likely" and any(q.hedge for q in quantities(canonical(pair.output)))


def _denied_otherwise(marker: Marker, pair: Pair, *, dropped: bool) -> bool:
    """Whether one line denies with a verb or prefix what the other denies with "not": "stopped walking off"."""
    mine, other = (pair.source, pair.output) if dropped else (pair.output, pair.source)
    told = (m for m in markers(mine) if (m.kind, m.sense) == (marker.kind, marker.sense))
    return any(not denied(m, mine).isdisjoint(denied_in_a_word(other)) for m in told)


def _shares_no_credit(marker: Marker, pair: Pair) -> bool:
    """Whether a wording of shared credit that is gone shared none, or is told otherwise: "the crew finished"."""
    if marker.text == "we" and any(m.kind == "group" for m in markers(pair.output)):
        return True
    return _still_member(marker, pair) or _only_were(marker, pair) or _with_the_same(marker, pair)


def _still_member(marker: Marker, pair: Pair) -> bool:
    """Whether the output too says that the person was a member, or took part: "took part in the working group"."""
    return "member" in marker.text.split() and ("member" in _told(pair.output) or takes_part(canonical(pair.output)))


def _only_were(marker: Marker, pair: Pair) -> bool:
    """Whether the source tells only what "we" had or were: "we used to get picks wrong"."""
    line = canonical(pair.source).lower()
    return marker.text == "we" and all(_HAD.match(line, m.end) for m in markers(pair.source) if m.text == "we")


def _with_the_same(marker: Marker, pair: Pair) -> bool:
    """Whether the output does it "with" those whom the source names behind "together with" or "alongside"."""
    named = {w.key for w in words(canonical(pair.source)) if _beside(w, marker) and is_person(w.key)}
    output = words(canonical(pair.output))
    return any(
        w.text in _SHARING and not named.isdisjoint(o.key for o in output[i + 1 : i + 5]) for i, w in enumerate(output)
    )


def _told_as_act(marker: Marker, pair: Pair) -> bool:
    """Whether a title of less than the whole is told in its act: "assistant to the head", "assisted the head"."""
    acts = (lemma for w in words(canonical(pair.output)) for lemma in lemmas_of(w.text))
    return any(marker.text.startswith(lemma) for lemma in acts if lemma in lexicon.wording().helping)


def _beside(word: Word, marker: Marker) -> bool:
    """Whether the word stands behind "together with", or right before "and I"."""
    distance = marker.start - word.end if marker.text.startswith("and") else word.start - marker.end
    return 0 <= distance < _NAMED


def _said(marker: Marker, source: set[str]) -> bool:
    """Whether the source has the word of reach that the wording is made of: "first time", "the first attempt"."""
    told = set(marker.text.split()) - lexicon.function_words() - {"first"} or set(marker.text.split()) - {"the"}
    if marker.kind == "frequency":
        return f"{marker.text}s" in source  # "200 regulars", "200 regular guests"
    return marker.kind == "reach" and bool(told) and told <= source


def _by_same_means(marker: Marker, pair: Pair) -> bool:
    """Whether the source names the same means behind another preposition: "with a swim", "through a swim"."""
    if marker.text not in _MEANS:
        return False
    named = {w.key for w in words(canonical(pair.output)) if 0 < w.start - marker.end < _NAMED and w.is_word}
    source = words(canonical(pair.source))
    behind = (source[i + 1 : i + 4] for i, w in enumerate(source) if w.text in _MEANS)
    return any(named & {w.key for w in found if w.text not in lexicon.function_words()} for found in behind)


def _each(marker: Marker, pair: Pair) -> bool:
    """Whether the source says it of each where the output says "every", "all four": "whenever", "each of the four"."""
    said = {"every": _EACH, "all": _EACH_OF}.get(marker.text)
    return said is not None and bool(said.search(canonical(pair.source).lower()))
