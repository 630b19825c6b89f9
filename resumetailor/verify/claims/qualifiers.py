"""What qualifies a skill or post: "some Spanish", "paramedic student", "volunteer driver", "acting warden"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.ranks import rank_words

_A_LITTLE = re.compile(
    r"(?:^|[,;:(] |\band )(?:some|a little|a bit of) (?!of\b|\d)"
    r"(?:\w+(?<!s)(?= ?(?:$|[.,;:()]|and\b))|(?:knowledge|experience|exposure|training|use)\b)"
)
_STUDENT = re.compile(r"\bstudent (?P<after>\w+)|(?P<before>\w+) student\b")
_UNPAID = re.compile(r"\bvolunteer (?P<person>\w+)|\b(?:as|was|being) (?:an?|the|one) (?:[\w-]+ ){0,4}?volunteer\b")
_ACTING = re.compile(r"\bacting ((?!(?:as|for|on|in|with|out|like|under)\b)\w+(?: \w+)?)")
"""As in "acting deputy warden"."""
_COVERING = re.compile(r"\bcover(?:s|ed|ing)? for (?:(?:an?|the|our|my|his|her|their) )?(\w+(?: \w+)?)")
"""As in "covered for the head chef"."""
_AGENT = ("master", "mistress", "ician", "ologist", "keeper", "wright")
"""What titles end in that no list has: "choirmaster"."""


def qualifiers(line: str) -> Iterator[tuple[str, re.Match[str]]]:
    """What qualifies a skill or post in a line, and which kind of qualifier it is."""
    yield from (("limited", m) for m in _limits(line))
    yield from (("capacity", m) for m in _unpaid(line))
    yield from (("acting", m) for m in _acting_posts(line))


def _limits(line: str) -> Iterator[re.Match[str]]:
    """A skill told as one of a little, "some Spanish", and a student's title, "paramedic student"."""
    yield from _A_LITTLE.finditer(line)
    for found in _STUDENT.finditer(line):
        if is_person(key(found["before"] or found["after"])):
            yield found


def _unpaid(line: str) -> Iterator[re.Match[str]]:
    """A title of one who is not paid, "volunteer driver", and what was done "as a food bank volunteer"."""
    return (m for m in _UNPAID.finditer(line) if not m["person"] or is_person(key(m["person"])))


def _acting_posts(line: str) -> Iterator[re.Match[str]]:
    """A post held for a while, in place of another: "acting deputy warden", "covered for the warden"."""
    for pattern in (_ACTING, _COVERING):
        for found in pattern.finditer(line):
            if any(_holds_post(word) for word in found[1].split()):
                yield found


def _holds_post(word: str) -> bool:
    return is_person(key(word)) or key(word) in rank_words() or word.endswith(_AGENT)
