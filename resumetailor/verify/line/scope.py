"""What limits a claim of none, all or the best: without it the claim is wider ("no preventable accidents")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from resumetailor.verify.claims.contents import Content, contents
from resumetailor.verify.claims.quantities import quantities
from resumetailor.verify.faults import Code, Fault, Pair
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import singular
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word, words

_REACH = 8
"""How many words behind a superlative what limits it is looked for."""
_ONE_OF = re.compile(
    r"(?<!not )(?<!every )(?<!each )\bone of (?:the|our|its|my|their)"
    r" (?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"|\bfirst of (?:the |our )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve)\b"
    r"|\bof (?:which|whom|these|them),? (?:only )?one\b|\bone of (?:which|whom)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"(?:I )?once (\w+) (?=\w)", re.IGNORECASE)
"""As in "Once ran the bar", not "Once trained, ran the bar"."""
_SINGLE = ("once", "one", "1", "single", "occasion")
_EXTREMES = ("best", "worst", "busiest", "quietest", "slowest", "strongest", "weakest", "peak", "top", "record", "most")
_EXTREME = re.compile(
    r"\b(?:in|on|during|for|at) (?:the|my|our|its|his|her)"
    r" (?:best|worst|busiest|quietest|slowest|strongest|weakest|peak)"
    r" (?:hour|day|night|shift|weekend|week|month|quarter|season|year)s?\b",
    re.IGNORECASE,
)
_DENYING = ("not", "no", "lose", "lost", "never")
"""Before "one" they say it of none: "did not lose one parcel"."""
_END = frozenset(".,;:!?()")


def scope_faults(pair: Pair, lost: tuple[Content, ...]) -> Iterator[Fault]:
    """Words that are gone from behind "no", "all" or "the lowest", which are still said."""
    tokens = words(canonical(pair.source))
    told = {w.text for w in words(canonical(pair.output))}
    if _ONE_OF.search(canonical(pair.source)) and told.isdisjoint(("one", "1", "a", "an", "first")):
        yield pair.fault(Code.REACH_ADDED, "the source says it of one of them")
    if (once := _ONCE.match(canonical(pair.source))) and "VBD" in tags_of(once[1]) and told.isdisjoint(_SINGLE):
        yield pair.fault(Code.FREQUENCY_DROPPED, "“once”: the source says it of one time")
    if several := _made_several(pair):
        yield pair.fault(Code.REACH_ADDED, f"“{several}”: the source says it of one")
    if (extreme := _EXTREME.search(canonical(pair.source))) and told.isdisjoint(_EXTREMES):
        yield pair.fault(Code.REACH_ADDED, f"“{extreme.group()}”: the source says it of that time")
    gone = {c.word.start for c in lost if not c.lemmas or c.tags == {"VBN"}} | _marked(pair, told)
    for index, token in enumerate(tokens):
        for word in _limiting(tokens, index) if _kept(token.text, told) else ():
            if word.start in gone:
                yield pair.fault(Code.REACH_ADDED, f"“{token.text}” is no longer limited by “{word.printed}”")


def _made_several(pair: Pair) -> str:
    """A plural of what the source says one of: "at one branch", "across the branches"."""
    source, output = words(canonical(pair.source)), words(canonical(pair.output))
    plural = {w.text for w in source if w.text != singular(w.text)}
    ones = {
        two.key
        for before, one, two in zip(("", *(w.text for w in source)), source, source[1:], strict=False)
        if one.text in ("one", "1")
        and before not in ("-", *_DENYING)
        and two.text == singular(two.text)  # not "one-on-one help"
    }
    counted = {i for q in quantities(canonical(pair.output)) for i in range(q.first, q.last + 2)}
    found = (
        w
        for i, w in enumerate(output)
        if w.key in ones and w.text != singular(w.text) and w.text not in plural and i not in counted
    )
    return next((w.printed for w in found), "")


def _marked(pair: Pair, told: set[str]) -> set[int]:
    """Where words stand that are no content but claim something, as "critical", and are not told."""
    said = {c.word.start for c in contents(pair.source)}
    function = lexicon.function_words()
    tokens = words(canonical(pair.source))
    numbers = {i for q in quantities(canonical(pair.source)) for i in range(q.first, q.last + 1)}
    return {
        t.start
        for i, t in enumerate(tokens)
        if t.is_word and t.start not in said and i not in numbers and t.text not in function | told
    }


def _kept(word: str, told: set[str]) -> bool:
    return word in told or not told.isdisjoint(next((g for g in lexicon.claims().universal if word in g), ()))


def _limiting(tokens: tuple[Word, ...], index: int) -> Iterator[Word]:
    """The words that limit what stands here: those of its noun phrase but the last, or all behind a superlative."""
    table = lexicon.claims()
    if any(tokens[index].text in group for group in table.universal):
        yield from _phrase(tokens, index)[:-1]
    elif tokens[index].text in table.superlatives:
        yield from takewhile(lambda t: t.text not in _END, tokens[index + 1 : index + _REACH])


def _phrase(tokens: tuple[Word, ...], index: int) -> list[Word]:
    """The words up to the next function word or sign."""
    function = lexicon.function_words()
    return list(takewhile(lambda t: t.is_word and t.text not in function, tokens[index + 1 :]))
