"""Is what is printed true to the source? Compares line with line, then the whole; nothing is saved before it passes.

- `text` (words, and what may stand for what), `claims` (what a line says), `line` (line with line), `resumes` (resume
  with resume): each is built of those before it.
- `check` compares two resumes by whatever hand, `tailoring` a plan with its source before it is written, `printed` the
  written file with its plan; `faults` has the codes.
"""

from resumetailor.verify.check import check
from resumetailor.verify.faults import Code, Fault, Verdict
from resumetailor.verify.line.compare import compare_line
from resumetailor.verify.printed import unplanned, unprinted
from resumetailor.verify.resumes.entries import words_of_head
from resumetailor.verify.resumes.summary import Competencies
from resumetailor.verify.tailoring import verify

__all__ = [
    "Code",
    "Competencies",
    "Fault",
    "Verdict",
    "check",
    "compare_line",
    "unplanned",
    "unprinted",
    "verify",
    "words_of_head",
]
