"""Numbers torn from their own words by the reading: "Grades 6–8", then "Aug 2018", read as "8 Aug 2018".

Both resumes are read alike, so that what is misread looks true; only the source's own characters show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.resume import Resume, texts_in
from resumetailor.source import SourceDocument
from resumetailor.verify.faults import Code, Fault

_JOINTS = r"\-‐‑‒–—/:"
_STRETCH = re.compile(
    rf"(?<![\w{_JOINTS}])(?:\d{{1,3}}|[^\W\d_])(?:[{_JOINTS}]\d{{1,3}})+(?![\w{_JOINTS}])"  # "6–8", "K-5"
    r"|(?<![^\W\d_])[^\W\d_]+ \d{1,3}(?=\t+[^\W\d_]{3})"  # "a team of 8", then a month in the next column
)
_JOINED = re.compile(rf"[{_JOINTS}]\d|\d\t")
"""Stands in every such stretch, and in few lines."""


def torn_numbers(resume: Resume, written: SourceDocument) -> Iterator[Fault]:
    """Stretches with a number that a field of the resume begins or ends within, and that the written text has not."""
    joined = ((n, block.text) for n, block in enumerate(resume.document.blocks) if _JOINED.search(block.text))
    stretches = [(number, found) for number, text in joined for found in _STRETCH.finditer(text)]
    ends = _ends(resume) if stretches else frozenset()
    for number, found in stretches:
        parted = any((number, end) in ends for end in range(found.start() + 1, found.end()))
        if parted and not _stands(found.group(), written):
            why = f"“{found.group()}” stands together in the source, and the reading parted it"
            yield Fault(Code.NUMBER_CHANGED, "document", found.string, "", why)


def _ends(resume: Resume) -> frozenset[tuple[int, int]]:
    """Where the resume's texts begin and end: number of the block, and offset in it."""
    spans = (span for text in texts_in(resume) for span in text.source)
    return frozenset((span.block, end) for span in spans for end in (span.start, span.end))


def _stands(stretch: str, written: SourceDocument) -> bool:
    """Whether the stretch stands together in a paragraph, between two tabs, with "to" or "and" for a joint perhaps."""
    parts = (re.escape(part) for part in re.split(rf"[{_JOINTS} ]", stretch))
    pattern = re.compile(rf"(?<!\w){rf' ?(?:[{_JOINTS} ]|to|through|and) ?'.join(parts)}(?!\w)", re.IGNORECASE)
    return any(pattern.search(block.text) for block in written.blocks)
