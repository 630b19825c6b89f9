"""How many weak openers of the labelled highlights are rewritten: `python -m tests.reframe.openers_count`.

What counts is told by the words alone (weak_openers.yml), never by the rewriter's own rules or by a parse.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from resumetailor.english.verbs import readings
from resumetailor.nlp.parse import parse
from resumetailor.reframe.rewrite import RewriteContext, rewrite
from resumetailor.reframe.rules.opener_rules import openers
from resumetailor.reframe.syntax.nouns import is_agent, is_listed_person
from resumetailor.resources import models

_RULES = Path(__file__).with_name("weak_openers.yml")
_VERB_OF_LIST = re.compile(r"(?:^|, |; | and | & )(?:and )?(?:\w+ly )?(\w+ing)\b", re.I)

_NAMES = frozenset({"billing", "manufacturing", "marketing", "advertising", "accounting", "banking", "engineering"})
"""Gerunds that name an area before a bare noun."""
_HEADS = frozenset({"for", "in", "to", "budget", "department", "costs", "staff", "schedule", "materials", "pages"})
"""Words behind a gerund that make it the name of something: "training for the shift", "operating costs"."""
_STATES = frozenset({"recurring", "existing", "ongoing", "outstanding", "incoming", "upcoming"})


@dataclass
class Count:
    """Of one opener: the highlights that are rewritten, and those that are not."""

    rewritten: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    rows = yaml.safe_load(_RULES.read_text("utf-8"))
    return tuple((row["id"], re.compile(row["opener"], re.I), row.get("before", "anything")) for row in rows)


def weak_opener(text: str) -> str | None:
    """The opener of the table that the highlight begins with and that is to be rewritten there; else None."""
    for name, pattern, condition in _patterns():
        found = pattern.match(text)
        if found and _CONDITIONS[condition](text[found.end() :].strip()):
            return name
    return None


def counts(texts: list[str]) -> dict[str, Count]:
    """For each opener the highlights of ended jobs that begin with it."""
    weak = {text: name for text in texts if (name := weak_opener(text))}
    found = {name: Count() for name, _, _ in _patterns()}
    context = RewriteContext(current=False, parse=lambda text: next(iter(parse([text]))))
    for text, tokens in zip(weak, parse(list(weak)), strict=True):
        name, after = weak[text], rewrite(text, tokens, context).text
        still = weak_opener(after) == name
        (found[name].left if still else found[name].rewritten).append(text)
    return found


def highlights() -> list[str]:
    """The texts of the highlights of models/data, each once."""
    files = sorted((models() / "data").glob("*.jsonl"))
    return list(dict.fromkeys(json.loads(line)["text"] for f in files for line in f.read_text("utf-8").splitlines()))


def _words(rest: str) -> list[str]:
    return re.findall(r"[\w'-]+|[^\w\s]", rest)


def _has_form(word: str, tag: str) -> bool:
    return any(form == tag for _, form in readings(word))


def _acts(rest: str) -> bool:
    """Whether a gerund follows with something behind it, and no duty is an outcome: "increasing sales".

    Beside a noun it is one itself: "planning and rollout".
    """
    words = [w for w in _words(rest) if not w.endswith("ly")]
    lemmas = {lemma for form in _VERB_OF_LIST.findall(rest) for lemma, tag in readings(form) if tag == "VBG"}
    named = len(words) > 1 and (words[0].lower() in _NAMES or words[1].lower() in _HEADS or words[0].lower() in _STATES)
    if len(words) > 2 and words[1] in (",", "and", "&") and not words[2].endswith("ing"):
        return False
    outcome = lemmas & set(openers().outcomes) or any(_brings_about(lemma, words) for lemma in lemmas)
    return len(words) > 1 and _has_form(words[0], "VBG") and not named and not outcome


def _brings_about(lemma: str, words: list[str]) -> bool:
    """Whether an act meets one of the things that it only meets when it has succeeded: "meeting quotas"."""
    upon = openers().outcomes_upon.get(lemma, ())
    return any(word.lower().removesuffix("s") in upon for word in words)


def _infinitive(rest: str) -> bool:
    words = _words(rest)
    return len(words) > 1 and _has_form(words[0], "VB") and not words[0].endswith("ing")


def _past(rest: str) -> bool:
    words = _words(rest)
    return bool(words) and (_has_form(words[0], "VBD") or _has_form(words[0], "VB"))


def _nothing_done(rest: str) -> bool:
    """Whether no act in the past is told beside what follows: "for the shop, trained two waiters".

    A name in capitals tells none: "and United Way".
    """
    told = zip(_words(rest), _words(rest)[1:], strict=False)
    return not any(b.lower() in (",", ";", "and") and not w.istitle() and _has_form(w, "VBD") for b, w in told)


def _counted_people(rest: str) -> bool:
    """Whether "40 customers" follow, and nothing on what they did."""
    words = re.sub(r"^(?:about|around|over|more than|up to) ", "", rest).lower().split()
    person = next((i for i, w in enumerate(words[:4]) if is_listed_person(w.strip(",.")) or is_agent(w)), None)
    return (
        bool(words) and words[0][0].isdigit() and person is not None and not _infinitive(" ".join(words[person + 1 :]))
    )


_CONDITIONS: dict[str, Callable[[str], bool]] = {
    "anything": bool,
    "gerund": _acts,
    "infinitive": _infinitive,
    "gerund or infinitive": lambda rest: _acts(rest) or _infinitive(rest),
    "past": _past,
    "past or gerund": lambda rest: _has_form((_words(rest) or [""])[0], "VBD") or _acts(rest),
    "nothing done": _nothing_done,
    "people": _counted_people,
}


def totals(found: dict[str, Count]) -> tuple[int, int]:
    """How many of the highlights are rewritten, and how many are left."""
    return sum(len(c.rewritten) for c in found.values()), sum(len(c.left) for c in found.values())


def _table() -> Iterator[str]:
    found = counts(highlights())
    for name, count in found.items():
        total = len(count.rewritten) + len(count.left)
        if total:
            yield f"{name:24} {total:4} {len(count.rewritten):4} {len(count.left):4}"
            yield from (f"    {text[:400]}" for text in count.left[:40])
    done, left = totals(found)
    yield f"{'all':24} {done + left:4} {done:4} {left:4}  {done / (done + left):.1%}"


if __name__ == "__main__":
    print("\n".join(_table()))  # noqa: T201 (it is a report)
