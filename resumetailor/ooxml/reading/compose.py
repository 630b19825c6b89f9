"""Makes a block's text and runs of a paragraph's pieces: clean characters, no bullet sign, no icon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from resumetailor.ooxml.reading.inline import Piece
from resumetailor.ooxml.reading.signs import ICON, signs
from resumetailor.source import Run

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\ufff0-\ufffb"
_ODD = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_SPACES}{_INVISIBLE}\u2010\u2011\u2028\u2029\r\ud800-\udfff\ufb00-\ufb06]"
)
_AS = {"\u2010": "-", "\u2011": "-", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0b": "\n", "\r": "\n"}
_AS |= dict(
    zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
_UNSEEN = re.compile("\\w[\u200b\u2060-\u2064\u202a-\u202e\u2066-\u206f\ufeff]+\\w")
_SPACE = re.compile(f"[{_SPACES}]")
_BLANK = " \t\n"


@dataclass(frozen=True, slots=True)
class Composed:
    """A paragraph's text without its bullet; `bullet` is its sign, "" if none, `tabs` counts those before the sign."""

    text: str
    runs: tuple[Run, ...]
    bullet: str
    tabs: int


def compose(pieces: Sequence[Piece]) -> Composed:
    """The text of the pieces; the sign of a later line stays, as "• "."""
    text, ends = _characters(pieces)
    start, bullet = _after_bullet(text)
    end = len(text.rstrip(_BLANK))
    tabs = len(text) - len(text.lstrip("\t"))
    return Composed(_marked_lines(text[start:end]), _runs(ends, start, end), bullet, tabs)


def clean(text: str) -> str:
    """The text as a reader sees it: no control or invisible characters, one kind of space and of hyphen."""
    return _ODD.sub(lambda m: _AS.get(m[0]) or (" " if _SPACE.match(m[0]) else ""), text)


def invisible_words(text: str) -> list[str]:
    """The words that have characters without width in them, soft hyphens aside: no honest writer puts them there."""
    hidden = not text.isascii() and _UNSEEN.search(text)
    return [word for word in text.split() if _UNSEEN.search(word)] if hidden else []


def _characters(pieces: Sequence[Piece]) -> tuple[str, list[tuple[int, Piece]]]:
    """Their text, and where each piece's ends in it; an icon between texts parts them like a tab."""
    texts: list[str] = []
    ends: list[tuple[int, Piece]] = []
    length, last = 0, ""
    for piece in pieces:
        text = piece.text if piece.text.isascii() and piece.text.isprintable() else clean(piece.text)
        if ICON in text:
            text = _without_icons(last, text)
        if text:
            length, last = length + len(text), text[-1]
            texts.append(text)
            ends.append((length, piece))
    return "".join(texts), ends


def _without_icons(before: str, text: str) -> str:
    """The text with tabs for icons, but none at a line's beginning or behind another; `before` stands before it."""
    written: list[str] = []
    last = before
    for char in text:
        if char != ICON or last not in ("", "\t", "\n"):
            last = "\t" if char == ICON else char
            written.append(last)
    return "".join(written)


def _after_bullet(text: str) -> tuple[int, str]:
    """Where the text starts after blanks and a bullet, and the bullet."""
    start = len(text) - len(text.lstrip(_BLANK))
    found = signs().bullet.match(text, start)
    if not found:
        return start, ""
    rest = text[found.end() :]
    return found.end() + len(rest) - len(rest.lstrip(_BLANK)), found[0].strip()


def _marked_lines(text: str) -> str:
    """The text with each later line's bullet written as "•", as long as before."""
    if "\n" not in text:
        return text
    first, *rest = text.split("\n")
    return "\n".join([first, *map(_marked, rest)])


def _marked(line: str) -> str:
    found = signs().bullet.match(line)
    if not found:
        return line
    size, rest = len(found[0]), line[found.end() :]
    if not rest:
        return "•".rjust(size)
    return "•".ljust(size) + rest if size > 1 else "•" + line[1:]


def _runs(ends: Sequence[tuple[int, Piece]], start: int, end: int) -> tuple[Run, ...]:
    """The runs of the text from `start` to `end`, counted from there; neighbours that look alike are one."""
    alike: list[tuple[int, Piece]] = []
    for stop, piece in ends if start < end else ():
        if alike and _alike(piece, alike[-1][1]):
            alike[-1] = stop, alike[-1][1]
        elif stop > start:
            alike.append((stop, piece))
        if stop >= end:
            break
    starts = [start, *(stop for stop, _ in alike)]
    return tuple(_run(s - start, min(e, end) - start, p) for s, (e, p) in zip(starts, alike, strict=False))


def _alike(one: Piece, other: Piece) -> bool:
    return one.look == other.look and one.href == other.href


def _run(start: int, end: int, piece: Piece) -> Run:
    look = piece.look
    return Run(start, end, look.bold, look.italic, look.caps, look.size, look.color, piece.href)
