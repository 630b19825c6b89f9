"""Is what is printed true to the source? Compares line with line, then the whole; nothing is saved before it passes.

- Words: `folding` (one shape), `words`, `keys` (one for all forms), `verb_forms`, `lexicon`, `canonical` (one wording
  of an act), `abbreviations`, `thesaurus` and `strength` (what may stand for what).
- What a line claims: `numerals` and `quantities`, `changes`, `markers` (reserves, credit, reach, causes), `tiers` (how
  much its acts claim), `subjects` (whose they are), `contents` (all that says something).
- Line with line: `lines`, from `surface`, `numbers` with `reckoning`, `acts`, `wording`, and what else may differ.
- Resume with resume: `check`, from `basics`, `target`, `entries` with `periods`, `places` and `ranks`, `lists`, `body`
  with `align`, `attribution` and `summary`; `pool` is all that a resume says.
- What is printed: `tailoring` (before it is written), `printed` (in the file); `faults` has the codes.
"""

from resumetailor.verify.check import check
from resumetailor.verify.entries import words_of_head
from resumetailor.verify.faults import Code, Fault, Verdict
from resumetailor.verify.lines import compare_line
from resumetailor.verify.printed import unplanned, unprinted
from resumetailor.verify.summary import Competencies
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
