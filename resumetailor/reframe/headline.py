"""The headline: the real title and the direction, "Support Lead moving into product management".

The forms are in models/lexicons/counted_facts.yml. A line of the person's own under the name is not said twice.
"""

from __future__ import annotations

import re

from resumetailor.english.articles import ARTICLES, article
from resumetailor.reframe.bare_title import bare_title, names_work
from resumetailor.reframe.counted_facts import counted_facts, latest_work
from resumetailor.resume import Resume, Text
from resumetailor.tailored import CountedFact
from resumetailor.verify.resumes.target import direction

LONGEST_LABEL = 80
"""Characters of a person's own headline that can go on without a second line."""
_WORD = re.compile(r"[^\W_]+")
_MORE = re.compile(r"[|·•,/&]|\s[–—-]\s|\bat\b")
"""Where a headline lists more than a title, or names where it is held."""
_IN_PARTS = re.compile(r"[,:](?![^(]*\))|\s[–—-]\s")
"""Where a title goes on behind a mark, which is not within brackets."""


def headline(resume: Resume, role: str) -> CountedFact | None:
    """The real title and the direction; None without a title, and where the person's own line says both.

    Where that line says the title and more, it is the line that goes on to the direction.
    """
    latest = latest_work(resume)
    title = latest.position if latest is not None and latest.position is not None else resume.basics.label
    if title is None or _says_it_all(resume.basics.label, title.value, role):
        return None
    source = latest.id if latest is not None and title is latest.position else "basics"
    position = _parted(_own_line(bare_title(title.value), resume.basics.label))
    return CountedFact(f"{position}{_direction(role)}", "headline", (source,))


def _direction(role: str) -> str:
    """What stands behind the title: " moving into product management", " seeking a role as a product owner"."""
    forms = counted_facts().headline
    if _noun(role) in forms.seeking_roles:
        return forms.seeking.format(position="", role=_with_article(role))
    return forms.direction.format(position="", role=role)


def _with_article(role: str) -> str:
    """The role as one of several, "an associate product manager"; of what there is one of, the bare title."""
    first = role.split()[0]
    if first.casefold() in (*counted_facts().headline.unique, *ARTICLES):
        return role
    return f"{article(first)} {role}"


def _noun(role: str) -> str:
    """The last word of the role itself: "manager" of "Senior Product Manager at Stripe"."""
    behind = "|".join(counted_facts().headline.behind_roles)
    own = re.split(rf"[^\w\s-]|\b(?:{behind})\b", role.casefold(), maxsplit=1)[0]
    return "".join(own.split()[-1:])


def _says_it_all(label: Text | None, title: str, role: str) -> bool:
    """Whether the person's own line goes on to this direction already: "support lead / aspiring product manager"."""
    if label is None:
        return False
    found = direction().search(label.value)
    if found is None:
        return False
    goes_on = label.value.endswith(_direction(role))
    field = frozenset(_WORD.findall(role.casefold())[:1])
    same = not field.isdisjoint(_words(label.value[found.end() :]))
    before = label.value[: found.start()]
    return goes_on or (same and (names_work(before) or _words(title) <= _words(before)))


def _own_line(title: str, label: Text | None) -> str:
    """The label, if it says all that the title does and names no direction; else the title.

    One that says more may leave out how senior: two titles would stand one below the other.
    """
    if label is None or len(label.value) > LONGEST_LABEL or direction().search(label.value):
        return title
    first, *others = title.split()
    modest = others and _MORE.search(label.value) and first.casefold() in counted_facts().headline.modest
    named = _words(" ".join(others) if modest else title)
    if not named <= _words(label.value):
        return title
    return f"{label.value}," if _MORE.search(label.value) and named < _words(label.value) else label.value


def _parted(position: str) -> str:
    """With a comma behind a title that has one: "Vice President, Sales, moving into"."""
    return f"{position}," if _IN_PARTS.search(position) and not position.endswith(",") else position


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
