"""The second stage: a document's blocks become a resume in JSON Resume's terms.

Lines are sorted into sections by their headings, the lines of a section into entries, an entry's head into fields.
Each step weighs evidence (words, look, place) and learns from the rest of the same resume. What no step takes ends in
`Resume.other`.

- `text` (lines, signs, dates, names, prose, labels), `person`, `education`, `sections` (headings and what stands below
  them), `entries` (jobs, voluntary posts, projects): each is built of those before it.
- `implied` (sections without a heading), `listed` and `content` (what their lines are), `amended` (headings that say
  something else), `mixed` (of several kinds; `training`, `unpaid`), `items` (lists), `assembly` (all together),
  `accounting` (each text in exactly one place).
"""

from __future__ import annotations

from resumetailor.resume import Resume
from resumetailor.segment.assembly import assemble
from resumetailor.segment.text.line_segmentation import read
from resumetailor.source import SourceDocument


def segment(document: SourceDocument) -> Resume:
    """The resume that `document` holds. Never raises for any document; what cannot be placed is in `other`."""
    return assemble(document, read(document))
