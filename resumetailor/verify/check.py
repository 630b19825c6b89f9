"""Is one resume true to another, by whatever hand the second was written?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from resumetailor.resume import Resume
from resumetailor.verify.faults import Code, Fault, Pair, Verdict
from resumetailor.verify.line.surface import surface_faults
from resumetailor.verify.resumes.basics import basics_faults
from resumetailor.verify.resumes.body import body_faults
from resumetailor.verify.resumes.entries import absorbed, entries, entry_faults, match
from resumetailor.verify.resumes.headline import headline_faults
from resumetailor.verify.resumes.lines import homeless, output_lines, source_lines
from resumetailor.verify.resumes.lists import list_faults
from resumetailor.verify.resumes.misdated import misdated
from resumetailor.verify.resumes.pool import Pool, texts
from resumetailor.verify.resumes.summary import NONE, Competencies, Countable
from resumetailor.verify.resumes.target import target_faults
from resumetailor.verify.resumes.torn_numbers import torn_numbers

DEFAULT_ROLE = "product manager"


def check(
    source: Resume,
    output: Resume,
    role: str = DEFAULT_ROLE,
    today: date | None = None,
    competencies: Competencies = NONE,
) -> Verdict:
    """All faults of `output` against `source`; `role` is the one aimed at, which may not be told as held.

    What stands in another field or place is neither lost nor invented: the reading of a file may part its lines
    otherwise. Without `today`, a job held today may have lasted any time.
    """
    return Verdict(tuple(dict.fromkeys(_faults(source, output, role, today, competencies))))


def _faults(
    source: Resume, output: Resume, role: str, today: date | None, competencies: Competencies
) -> Iterator[Fault]:
    pools = (Pool(source), Pool(output))
    mine, theirs = entries(source), entries(output)
    matched = match(mine, theirs)
    yield from _unseen(source, output)
    yield from torn_numbers(source, output.document)
    yield from misdated(source, output.document)
    yield from basics_faults(source, output, pools)
    yield from target_faults(source, output, role)
    yield from headline_faults(source, output, pools[0], role)
    yield from entry_faults(mine, theirs, matched, pools, role)
    yield from list_faults(source, output, pools)
    facts = Countable(source, pools[0], role, today, competencies)
    told = homeless(source_lines(source, mine), absorbed(mine, matched.values(), pools[1]))
    lines = homeless(output_lines(output, theirs, matched), (-1 - n for n in absorbed(theirs, matched, pools[0])))
    yield from body_faults(told, lines, mine, facts, pools[1])


def _unseen(source: Resume, output: Resume) -> Iterator[Fault]:
    """Hidden text, and characters that no reader sees or that look like others."""
    for hidden in output.document.hidden:
        if hidden not in source.document.hidden:
            yield Fault(Code.HIDDEN_TEXT, "document", "", hidden, "it is in the file, but no reader sees it")
    for word in output.document.invisible:
        if word not in source.document.invisible:
            yield Fault(Code.INVISIBLE_CHARACTERS, "document", "", word, "it has characters that no reader sees")
    known = "".join(texts(source))
    for text in texts(output):
        for fault in surface_faults(Pair(known, text)):
            yield Fault(fault.code, "document", "", text, fault.explanation)
