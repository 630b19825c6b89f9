"""What is told below an entry's head: a description, and highlights, whole again if they were wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from resumetailor.resume import Highlight, Text
from resumetailor.segment.entries.entry import Entry
from resumetailor.segment.entries.head_signs import is_labelled
from resumetailor.segment.person import contact
from resumetailor.segment.sections import headings
from resumetailor.segment.text import prose, wrapped
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.joining import joined
from resumetailor.segment.text.lines import Line, merged
from resumetailor.segment.text.numbering import unnumbered

Told = tuple[list[Line], list[list[Line]]]
"""What describes the employer, and the highlights, each a list of lines: a bullet may be wrapped by hand."""


def told(bodies: Sequence[Sequence[Line]]) -> list[Told]:
    """What stands below each head of a section: prose above bullets is a description, prose alone is split.

    Prose between a label and bullets tells duties: "Duties:", above what was achieved.
    """
    contents = [[line for n, line in enumerate(body) if not _labels(body, n)] for body in bodies]
    duties = {line for body in bodies for line in _below_label(body)}
    prose = [_paragraphs(content[len(_fields(content)) :]) for content in contents if not any(map(_is_item, content))]
    several = [paragraph for paragraphs in prose if len(paragraphs) > 1 for paragraph in paragraphs]
    usual = len(several) > 2 and _are_items(several)
    topics = any(map(_tells_topic, several))
    return [_told(content, duties, usual, topics) for content in contents]


def _below_label(body: Sequence[Line]) -> list[Line]:
    """The lines of prose, above all items, from the first label on."""
    above = list(takewhile(lambda line: not _is_item(line), body))
    first = next((n for n in range(len(above)) if _labels(body, n)), len(above))
    return above[first:] if any(prose.sentence(str(line)) for line in above[first:]) else []


def _labels(body: Sequence[Line], n: int) -> bool:
    """Whether line `n` only labels what follows; what names all items of a job describes these."""
    names_all = headings.names_items(str(body[n])) and _is_item(body[-1]) and not any(map(_is_item, body[: n + 1]))
    return headings.is_label(str(body[n])) and not names_all


def _is_item(line: Line) -> bool:
    return line.list_level is not None


def _told(content: Sequence[Line], duties: Collection[Line], usual: bool, topics: bool) -> Told:
    first = next((n for n, line in enumerate(content) if _is_item(line)), None)
    if first is None:
        fields = _fields(content)
        return fields, _parts(_paragraphs(content[len(fields) :]), usual, topics)
    described = [line for line in content[:first] if line not in duties]
    done = [line for line in content[:first] if line in duties]
    return described, [*_parts(_paragraphs(done), usual, topics), *wrapped.unwrapped(content[first:])]


def _fields(content: Sequence[Line]) -> list[Line]:
    """The lines that stand above all that is told, each behind its label."""
    return list(takewhile(_is_field, content))


def _is_field(line: Line) -> bool:
    """Whether a label stands before what it names, as above what was done: "Role: Analyst", "For: four theatres"."""
    label, _, value = str(line).partition(":")
    short = len(line.words) <= 12 and not prose.sentence(value)
    return is_labelled(str(line)) and short and label_of(label) != "body"


_Sentence = list[Line]
"""One sentence, in as many pieces as lines that it stands on."""


def _paragraphs(content: Sequence[Line]) -> list[list[_Sentence]]:
    """The sentences of each paragraph of prose, of which each may stand on several lines."""
    return [wrapped.told(paragraph) for paragraph in wrapped.unwrapped(content)]


def _parts(paragraphs: Sequence[list[_Sentence]], usual: bool, topics: bool) -> list[_Sentence]:
    """The sentences of prose; several paragraphs of mostly one sentence each are bullets without a sign.

    Where that is `usual` in the section, so are fewer, and short ones of two sentences. Where more are told on
    `topics`, all are prose, however short, as where blank lines part them.
    """
    items = (len(paragraphs) > 2 and _are_items(paragraphs)) or (usual and all(len(p) <= 2 for p in paragraphs))
    if items and not topics and not _apart(paragraphs):
        return [merged(piece for sentence in paragraph for piece in sentence) for paragraph in paragraphs]
    return [sentence for parts in paragraphs for sentence in (_unnumbered(parts[0]), *parts[1:])]


def _apart(paragraphs: Sequence[list[_Sentence]]) -> bool:
    """Whether blank lines stand between all of several paragraphs."""
    pairs = [(above[-1][-1], below[0][0]) for above, below in pairwise(paragraphs)]
    return len(pairs) > 0 and all(below.is_apart_from(above) for above, below in pairs)


def _unnumbered(sentence: _Sentence) -> _Sentence:
    return [unnumbered(sentence[0]), *sentence[1:]]


def _are_items(paragraphs: Sequence[list[_Sentence]]) -> bool:
    """Whether most have one sentence."""
    return sum(len(parts) == 1 for parts in paragraphs) * 2 > len(paragraphs)


def _tells_topic(paragraph: list[_Sentence]) -> bool:
    """Whether it tells more than two sentences on a topic."""
    return len(paragraph) > 2 and _TOPIC.match(str(paragraph[0][0])) is not None


_TOPIC = re.compile(r"[^\W\d_a-z][^a-zß-ÿ\d:]{3,60}(?::|\s[–—-])\s")
"""What federal resumes begin a paragraph of duties with: "PROGRAM EVALUATION: Serves as …"."""


def highlights(told: Sequence[Sequence[Line]], key: str) -> tuple[Highlight, ...]:
    """What was done, each the text of its lines; the ids begin with `key`."""
    texts = [text for lines in told if (text := joined(lines)) is not None]
    return tuple(Highlight(f"{key}-{n}", text) for n, text in enumerate(texts))


def labels(found: Sequence[Entry]) -> list[Line]:
    """The lines that only label what follows them in an entry."""
    printed = dict.fromkeys(label for entry in found for label in entry.labels)
    return [*printed, *(entry.body[n] for entry in found for n in range(len(entry.body)) if _labels(entry.body, n))]


def address_apart(lines: Sequence[Line]) -> tuple[Text | None, list[Line]]:
    """The first of the lines that is an address on the web, and the others."""
    address = next((line for line in lines if contact.is_url(str(line))), None)
    return address.text if address else None, [line for line in lines if line is not address]
