"""The role aimed at may be named as a direction, never as one held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.resume import Resume
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.fields import headlines
from resumetailor.verify.resumes.pool import plain
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.folding import folded


class CountedClaims(Knowledge):
    """models/lexicons/counted_claims.yml."""

    direction_phrases: tuple[str, ...]
    aim_details: tuple[str, ...]
    vocabulary: Words
    counted: dict[str, tuple[str, ...]]
    around: tuple[str, ...]
    telling: Words
    levels: Words
    credentials: Words


counted_claims = from_lexicon("counted_claims", CountedClaims)


@cache
def direction() -> re.Pattern[str]:
    """Words behind which the role aimed at may stand."""
    return re.compile(lexicon.bounded(lexicon.alternation(counted_claims().direction_phrases)), re.IGNORECASE)


def begins_with_aim(sentence: str) -> bool:
    """Whether nothing but grammar stands before the direction: "I am looking for a move into product"."""
    found = direction().search(sentence)
    return found is not None and lexicon.function_words().issuperset(plain(sentence[: found.start()]).split())


def target_faults(source: Resume, output: Resume, role: str) -> Iterator[Fault]:
    """Sentences of the headline and the summary that tell the target role as held, if the source does not say so."""
    if held(source, role):
        return
    label = output.basics.label
    for place, text in (("headline", label), *(("summary", t) for t in output.basics.summary)):
        for sentence in re.split(r"(?<=[.!?])\s+", folded(text.value)) if text else ():
            if claims(sentence, role):
                yield Fault(Code.TARGET_TITLE_CLAIMED, place, "", sentence, f"the source does not say {role} was held")


def held(source: Resume, role: str) -> bool:
    """Whether the source itself tells the role as one held."""
    basics = source.basics
    told = [basics.label, *basics.summary, *(w.position for w in source.work)]
    return any(claims(sentence, role) for t in told if t for sentence in re.split(r"(?<=[.!?])\s+", folded(t.value)))


def claims(sentence: str, role: str) -> bool:
    """Whether the sentence names the role without a word of direction before it."""
    line = plain(sentence)
    places = [at for title in titles(role) if (at := line.find(title)) >= 0]
    return bool(places) and not (direction().search(line[: min(places)]) or _labelled().search(sentence))


@cache
def _labelled() -> re.Pattern[str]:
    """As in "Goal: Product Manager"."""
    return re.compile(rf"(?:^|[|·•,;–—])\s*(?:my )?(?:{lexicon.alternation(headlines().labels)})\s*:", re.IGNORECASE)


@lru_cache(16)
def titles(role: str) -> tuple[str, ...]:
    """What holding the role is called: who aims at product management would be a product manager."""
    name = plain(role)
    return (name, name.replace(" management ", " manager ")) if " management " in name else (name,)
