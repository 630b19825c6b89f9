"""Is what is printed true to the source? Compares line with line, then the whole; nothing is saved before it passes."""

from resumetailor.verify.faults import Code, Fault, Verdict
from resumetailor.verify.lines import compare_line

__all__ = ["Code", "Fault", "Verdict", "compare_line"]
