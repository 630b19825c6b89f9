"""What is told below an entry's head: a description, and highlights, whole again if they were wrapped by hand."""

from __future__ import annotations

from collections.abc import Sequence

from resumetailor.resume import Highlight, Text
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.person import contact
from resumetailor.segment.sections import headings
from resumetailor.segment.text.lines import Line, joined
from resumetailor.segment.text.numbering import unnumbered
from resumetailor.segment.text.sentences import is_open, sentences
from resumetailor.segment.text.signs import has_sign

Told = tuple[list[Line], list[list[Line]]]
"""What describes the employer, and the highlights, each a list of lines: a bullet may be wrapped by hand."""


def told(bodies: Sequence[Sequence[Line]]) -> list[Told]:
    """What stands below each head of a section: prose above bullets is a description, prose alone is split."""
    contents = [[line for n, line in enumerate(body) if not _labels(body, n)] for body in bodies]
    prose = [[sentences(line) for line in content] for content in contents if not any(map(_is_item, content))]
    several = [paragraph for paragraphs in prose if len(paragraphs) > 1 for paragraph in paragraphs]
    usual = len(several) > 2 and _are_items(several)
    return [_told(content, usual) for content in contents]


def _labels(body: Sequence[Line], n: int) -> bool:
    """Whether line `n` only labels what follows; what names all items of a job describes these."""
    names_all = headings.names_items(str(body[n])) and _is_item(body[-1]) and not any(map(_is_item, body[: n + 1]))
    return headings.is_label(str(body[n])) and not names_all


def _is_item(line: Line) -> bool:
    return line.list_level is not None


def _told(content: Sequence[Line], usual: bool) -> Told:
    first = next((n for n, line in enumerate(content) if _is_item(line)), None)
    if first is None:
        return [], _unwrapped(_parts(content, usual))
    return list(content[:first]), _unwrapped(content[first:])


def _parts(paragraphs: Sequence[Line], usual: bool) -> list[Line]:
    """The sentences of prose; several paragraphs of mostly one sentence each are bullets without a sign.

    Where that is `usual` in the section, so are fewer, and short ones of two sentences.
    """
    found = [sentences(line) for line in paragraphs]
    if (len(found) > 2 and _are_items(found)) or (usual and all(len(parts) <= 2 for parts in found)):
        return list(paragraphs)
    return [sentence for parts in found for sentence in (unnumbered(parts[0]), *parts[1:])]


def _are_items(paragraphs: Sequence[Sequence[Line]]) -> bool:
    return sum(len(parts) == 1 for parts in paragraphs) * 2 > len(paragraphs)


def _unwrapped(lines: Sequence[Line]) -> list[list[Line]]:
    """Joins a line to the one before if that is surely its beginning."""
    result: list[list[Line]] = []
    for line in lines:
        if result and _goes_on(result[-1], line):
            result[-1].append(line)
        else:
            result.append([line])
    return result


def _goes_on(above: Sequence[Line], line: Line) -> bool:
    """Whether a line that begins with a capital and ends without a stop goes on in the plain one below it.

    That one begins in lower case, or the one above ends in the midst of a phrase. A line without a sign below list
    items that have one may also begin with a number, and they in lower case.
    """
    last, text = str(above[-1]).rstrip(), str(line)
    unsigned = above[0].list_level is not None and line.list_level is None
    begun = (str(above[0])[:1].isupper() or unsigned) and last[-1] not in (".!?:…" if unsigned else ".!?;:…")
    if not begun or _signed(line):
        return False
    wrapped = line.index == above[-1].index
    small = text[:1].islower() or (unsigned and line.caps and above[-1].caps)
    lower = small and (wrapped or len(last) >= 35)
    lower |= unsigned and text[:1].isdigit() and len(last) >= 60
    return lower or (is_open(last) and (wrapped or len(last) >= 50))


def _signed(line: Line) -> bool:
    """Whether it is a list item itself, rather than a further line of one."""
    above, _, before = line.block.text[: line.start].rpartition("\n")
    return line.list_level is not None and (not above or has_sign(before))


def highlights(told: Sequence[Sequence[Line]], key: str) -> tuple[Highlight, ...]:
    texts = [text for lines in told if (text := joined(lines)) is not None]
    return tuple(Highlight(f"{key}-{n}", text) for n, text in enumerate(texts))


def labels(found: Sequence[Entry]) -> list[Line]:
    printed = dict.fromkeys(label for entry in found for label in entry.labels)
    return [*printed, *(entry.body[n] for entry in found for n in range(len(entry.body)) if _labels(entry.body, n))]


def address_apart(lines: Sequence[Line]) -> tuple[Text | None, list[Line]]:
    """The first of the lines that is an address on the web, and the others."""
    address = next((line for line in lines if contact.is_url(str(line))), None)
    return address.text if address else None, [line for line in lines if line is not address]
