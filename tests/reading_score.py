"""How well the sample resumes are read: F1 of each field over all samples, against their gold.

Two texts are the same if they differ only in case, white space, quotes, dashes and bullet signs, or in less than 8% of
their characters.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from resumetailor.ooxml.read import read
from resumetailor.pipeline import Success
from resumetailor.report.json_resume import json_resume
from resumetailor.segment import segment

SAMPLES = Path(__file__).parent / "resumes"
SIMILAR = 0.92
Facts = list[tuple[str, str]]
"""Field and text."""
LISTS = (
    ("education", "institution"),
    ("certificates", "name"),
    ("volunteer", "organization"),
    ("skills", "name"),
    ("languages", "language"),
    ("awards", "title"),
    ("interests", "name"),
)
_plain = str.maketrans("‐‑‒–—−‘’“”", "------''\"\"")


def fold(text: object) -> str:
    """The text without what does not make it another one."""
    folded = unicodedata.normalize("NFKC", str(text)).casefold().translate(_plain).replace("\u00ad", "")
    return re.sub(r"\s+", " ", folded).strip(" \t.;,•·-*»▪")


def facts(resume: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every fact as (field, text); a job's facts carry its employer, so that they count only under the right job."""
    yield from _basics(resume.get("basics", {}))
    for job in resume.get("work", []):
        yield from _job(job)
    for section, field in LISTS:
        for item in resume.get(section, []):
            text = item if isinstance(item, str) else item.get(field)
            if text:
                yield section, fold(text)


def said_and_found(said: Iterable[tuple[str, str]], outcome: Success) -> tuple[Facts, Facts]:
    """What a resume says, in the words that are printed, and what is read in the written file."""
    new = {fold(h.original): fold(h.text) for h in outcome.tailored.highlights()}

    def printed(fact: str) -> str:
        home, bar, text = fact.rpartition(" | ")
        return f"{home}{bar}{new.get(text, text)}"

    return [(field, printed(text)) for field, text in said], list(facts(json_resume(outcome.written)))


def _basics(basics: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field in ("name", "email"):
        if basics.get(field):
            yield field, fold(basics[field])
    if basics.get("phone"):
        yield "phone", re.sub(r"\D", "", basics["phone"])[-9:]


def _job(job: dict[str, Any]) -> Iterator[tuple[str, str]]:
    home = fold(job.get("name", ""))
    yield "work.employer", home
    yield "work.position", f"{home} | {fold(job.get('position', ''))}"
    yield "work.start", f"{home} | {job.get('startDate', '')}"
    yield "work.end", f"{home} | {job.get('endDate') or 'present'}"
    for highlight in job.get("highlights", []):
        yield "work.highlight", fold(highlight)
        yield "work.placed", f"{home} | {fold(highlight)}"


def _same(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) > 12 and SequenceMatcher(None, a, b, autojunk=False).ratio() >= SIMILAR)


def _hits(gold: list[str], found: list[str]) -> int:
    left, hits = list(found), 0
    for fact in sorted(gold, key=lambda g: g not in found):
        match = fact if fact in left else next((f for f in left if _same(f, fact)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def reading_f1(folder: Path = SAMPLES) -> dict[str, float]:
    """F1 of each field and of ALL on the resumes of a folder."""
    samples = sorted(folder.glob("*.docx"))
    return f1((gold(sample), list(facts(json_resume(segment(read(sample)))))) for sample in samples)


def gold(sample: Path) -> Facts:
    """What a sample says, by hand."""
    return list(facts(json.loads(sample.with_suffix(".gold.json").read_text("utf-8"))))


def f1(read_and_said: Iterable[tuple[Facts, Facts]]) -> dict[str, float]:
    """F1 of each field and of ALL over resumes, each with the facts that it holds and those that were found."""
    hits, size = Counter[str](), Counter[str]()
    for said, found in read_and_said:
        for field in {field for field, _ in said + found}:
            ours, theirs = ([text for f, text in side if f == field] for side in (said, found))
            for key in (field, "ALL"):
                hits[key] += _hits(ours, theirs)
                size[key] += len(ours) + len(theirs)
    return {field: 2 * hits[field] / size[field] for field in sorted(size)}
