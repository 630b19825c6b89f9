"""Posts of an overview that are told again elsewhere: a table of employers above the career in detail."""

from __future__ import annotations

from collections.abc import Sequence

from resumetailor.resume import Span, Text, Work
from resumetailor.segment.text.signs import fold


def without(posts: Sequence[Work]) -> tuple[list[Work], dict[Text, list[Span]]]:
    """The posts but those that only name one of which another tells, and where the texts of that one stand again."""
    kept: list[Work] = []
    repeats: dict[Text, list[Span]] = {}
    for post in posts:
        again = None if _tells(post) else next((other for other in posts if _tells(other) and _same(post, other)), None)
        if again is None:
            kept.append(post)
            continue
        for text, told in _pairs(post, again):
            if told not in (None, text):  # posts may share the line of their employer
                repeats.setdefault(told, []).extend(text.source)
        if post.period is not None and again.period is not None:
            repeats.setdefault(again.period.text, []).extend(post.period.text.source)
    return kept, repeats


def _tells(post: Work) -> bool:
    return bool(post.highlights) or post.summary is not None


def _same(post: Work, other: Work) -> bool:
    """Whether both name one post at one employer in one time, and the first nothing that the other does not name.

    Posts that share what is told below them stand in one career.
    """
    one, same = post.period, other.period
    if one is None or same is None or None in (post.position, post.name, other.position, other.name):
        return False
    if other.shared is not None:
        return False
    timed = (one.start, one.end, one.present) == (same.start, same.end, same.present)
    return timed and post.url is None and all(_folded(text) == _folded(told) for text, told in _pairs(post, other))


def _folded(text: Text | None) -> str:
    return fold(str(text or "")).casefold()


def _pairs(post: Work, other: Work) -> list[tuple[Text, Text | None]]:
    """What the post names, each text with that of the other."""
    told = ((post.position, other.position), (post.name, other.name), (post.location, other.location))
    return [(text, same) for text, same in told if text is not None]
