"""Dates that the reading gave to another entry than the one beside which they are printed.

Both resumes are read alike, so that what is misread looks true; only where the source prints the date shows it. A date
belongs to the row of a table, or to the paragraph, in which it stands: an entry whose other texts are all elsewhere,
while another's are there, has taken a date that is not its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from resumetailor.resume import Certificate, Education, Project, Resume, Text, Work, texts_in
from resumetailor.source import SourceDocument
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.pool import plain

Place = tuple[str, int, int]
"""A row of a table, or a paragraph."""
Dated = Work | Project | Education | Certificate


def misdated(resume: Resume, written: SourceDocument) -> Iterator[Fault]:
    """The periods of entries that stand in the source beside texts of others alone, and in the written text not so."""
    places = _places(resume.document)
    told = [(entry.period, _undated(entry)) for entry in _dated_entries(resume)]
    beside = [_in_places(texts, places) for _, texts in told]
    for number, (period, own) in enumerate(told):
        at = _in_places((period.text,), places).keys() if period is not None and own else frozenset()
        if period is None or not at or at & beside[number].keys():
            continue
        others = [text for found in beside for place in at for text in found.get(place, ())]
        if others and not _stand_together(period.text, others, written):
            why = f"“{period.text}” stands beside “{others[0]}” in the source, and the reading gave it to another entry"
            yield Fault(Code.DATE_CHANGED, "document", str(own[0]), str(period.text), why)


def _dated_entries(resume: Resume) -> list[Dated]:
    return [*resume.entries(), *resume.education, *resume.certificates]


def _undated(entry: Dated) -> list[Text]:
    """Its texts without its period."""
    return [text for text in texts_in(entry) if entry.period is None or text is not entry.period.text]


def _places(document: SourceDocument) -> list[Place]:
    """Where each block stands."""
    cells = (block.cells[-1] if block.cells else None for block in document.blocks)
    return [("row", c.table, c.row) if c is not None else ("paragraph", n, 0) for n, c in enumerate(cells)]


def _in_places(texts: Iterable[Text], places: list[Place]) -> dict[Place, list[Text]]:
    found: dict[Place, list[Text]] = {}
    for text in texts:
        for span in text.source:
            found.setdefault(places[span.block], []).append(text)
    return found


def _stand_together(date: Text, others: Iterable[Text], written: SourceDocument) -> bool:
    """Whether the date is printed in the row or paragraph of one of the others, or in one of the next two below it."""
    texts = [plain(block.text) for block in written.blocks]
    places = _places(written)
    for at, text in enumerate(texts):
        if plain(date.value) in text:
            row = (n for n, place in enumerate(places) if place == places[at])
            around = " ".join(texts[n] for n in chain(range(max(0, at - 2), at + 1), row))
            if any(plain(other.value) in around for other in others):
                return True
    return False
