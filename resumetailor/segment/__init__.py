"""The second stage: a document's blocks become a resume in JSON Resume's terms.

Lines are sorted into sections by their headings, the lines of a section into entries, an entry's head into fields.
Each step weighs evidence (words, look, place) and learns from the rest of the same resume. What no step takes ends in
`Resume.other`.

- Text: `signs` (characters), `lines` (what stands on one printed line), `splitting`, `sentences`, `dates`, `names` (how
  much a text looks like a title, an employer, a place).
- Sections: `headings` (words; `misspelled`), `outline` (looks), `sections`, `implied` (no heading), `mixed` (of
  several kinds).
- Labels: `field_labels` (words), `columns` (of tables), `labelled` (the values behind them), `numbering`.
- Jobs: `head_signs`, `heads`, `durations`, `entry`, `entries`, `shared_heads`, `atoms` and `fields` (title, employer,
  place), `told` (highlights), `posts`, `forms`, `told_posts`, `career_gaps`, `attributions`.
- The rest: `basics` with `contact`, `person_names`, `addresses`, `personal`; `education` with `studies`,
  `study_fields`, `schooling`; `certificates` with `credentials` and `issuers`; `items`, `languages`, `projects` with
  `run_ins` and `project_forms`.
- All together: `assembly`, `accounting` (each text in exactly one place).
"""

from __future__ import annotations

from resumetailor.resume import Resume
from resumetailor.segment.assembly import assemble
from resumetailor.segment.lines import read
from resumetailor.source import SourceDocument


def segment(document: SourceDocument) -> Resume:
    """The resume that `document` holds. Never raises for any document; what cannot be placed is in `other`."""
    return assemble(document, read(document))
