"""Is what is printed true to the source? Compares line with line, then the whole; nothing is saved before it passes."""

from resumetailor.verify.check import check
from resumetailor.verify.entries import words_of_head
from resumetailor.verify.faults import Code, Fault, Verdict
from resumetailor.verify.lines import compare_line
from resumetailor.verify.printed import unprinted
from resumetailor.verify.tailoring import verify

__all__ = ["Code", "Fault", "Verdict", "check", "compare_line", "unprinted", "verify", "words_of_head"]
