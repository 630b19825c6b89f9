"""The forms of sentences that tell of a post, as the lexicon lists them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from resumetailor.knowledge import Knowledge, load_lexicon
from resumetailor.phrases import any_form
from resumetailor.segment.text import names

Kind = Literal["lasting", "begun", "untitled", "below_employer", "here", "served"]
"""With how long a post was held; when it began; how long, but no title, no employer, or neither; unpaid."""


class ToldWords(Knowledge):
    """models/lexicons/told_posts.yml."""

    parts: dict[str, str]
    lasting: tuple[str, ...]
    begun: tuple[str, ...]
    untitled: tuple[str, ...]
    below_employer: tuple[str, ...]
    here: tuple[str, ...]
    served: tuple[str, ...]
    unpaid: str
    later: str
    joints: tuple[str, ...]
    of_oneself: str
    of_somebody: str
    before_time: str
    behind_time: str
    examples: dict[Kind, dict[str, dict[str, str]]]
    counterexamples: dict[Kind, tuple[str, ...]]


@cache
def words() -> ToldWords:
    return load_lexicon("told_posts", ToldWords)


def match(sentence: str, kinds: Iterable[Kind]) -> re.Match[str] | None:
    """What a sentence, without its time, tells of a post in one of these forms, the first ones first."""
    found = ((kind, form.match(sentence)) for kind in kinds for form in _forms(kind))
    return next((match for kind, match in found if match is not None and _names_post(kind, match.groupdict())), None)


def is_unpaid(text: str) -> bool:
    """Whether a word of it says that nobody is paid for it: "Trustee of the Harbour Trust"."""
    return _compiled(words().unpaid).search(text) is not None


def is_joint(text: str) -> bool:
    """Whether it only leads to what a sentence tells of a post: "I was a", "Before that I spent six years as"."""
    return _joint().fullmatch(f"{text.strip()} ") is not None


def is_later(sentence: str) -> bool:
    """Whether it begins as one on a post that came after the one before: "Since then I have been Head Nurse"."""
    return _compiled(words().later).match(sentence) is not None


def of_somebody(text: str) -> bool:
    """Whether somebody tells it of themselves, in the first or the third person."""
    return _compiled(words().of_somebody).search(text) is not None


def of_oneself(text: str) -> bool:
    """Whether a sentence in the first person begins it, which names no post: "Most recently I spent six years as"."""
    found = _compiled(words().of_oneself).match(text)
    return found is not None and names.title(found["before"] or "") < 1.2


def untimed(text: str, times: Sequence[tuple[int, int]]) -> str:
    """The sentence with blanks for the times at these places, the signs around them and the word before each."""
    for start, end in times:
        before = _compiled(words().before_time).search(text[:start])
        behind = _compiled(words().behind_time).match(text, end)
        start, end = before.start() if before else start, behind.end() if behind else end
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _names_post(kind: Kind, parts: dict[str, str]) -> bool:
    """Whether its title is one or, if it has none, its employer surely is; where the form asks for either.

    Unpaid, what only belongs to a society is none: "Member of the Chess Club".
    """
    if "title" not in parts:
        return "employer" not in parts or names.employer(parts["employer"]) >= 1.5
    title = parts["title"]
    surely = (
        names.title(title) >= 1.2 and not names.membership(title) if kind == "served" else names.title(title) >= 0.7
    )
    return surely and len(title.split()) <= 8


@cache
def _forms(kind: Kind) -> tuple[re.Pattern[str], ...]:
    forms: tuple[str, ...] = getattr(words(), kind)
    return tuple(map(_compiled, forms))


@cache
def _joint() -> re.Pattern[str]:
    return _compiled(any_form(words().joints))


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(_whole(form), re.IGNORECASE)


def _whole(form: str) -> str:
    """The form with the parts that it names."""
    return re.sub(r"\{([a-z_]+)\}", lambda part: _whole(words().parts[part[1]]), form)
