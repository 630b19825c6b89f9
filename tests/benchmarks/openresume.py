"""How many facts another parser recovers: python -m tests.benchmarks.openresume PDF_FOLDER...

Counts, over the files NAME.pdf or NAME.WAY.pdf of each folder, the facts of NAME's gold that openresume-parser finds
in its own fields: run it on the samples as PDF and on what `python -m tests.gallery` has drawn, and compare. The parser
(AGPL) is no dependency: install it in an environment of its own, in which nothing else is needed.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parents[1] / "resumes"


def recovered(pdf: Path) -> Counter[str]:
    """The facts of one file's gold that are found, by field."""
    gold = json.loads((SAMPLES / f"{pdf.name.partition('.')[0]}.gold.json").read_text("utf-8"))
    answer = importlib.import_module("openresume").parse_resume_from_pdf(str(pdf))
    if not answer["ok"]:
        return Counter()
    said, basics = answer["resume"], gold["basics"]
    jobs, everything = said["experience"]["work_history"], bare(" ".join(texts(said)))
    return Counter(
        name=bare(basics["name"]) in bare(said["full_name"]),
        email=bare(basics.get("email", "?")) == bare(said["email"]),
        phone=bare(basics.get("phone", "?"))[-7:] in bare(said["phone"]),
        title=sum(any(bare(job["position"]) in bare(j["title"]) for j in jobs) for job in gold["work"]),
        employer=sum(any(bare(job["name"]) in bare(j["company"]) for j in jobs) for job in gold["work"]),
        highlight=sum(bare(h) in everything for job in gold["work"] for h in job["highlights"]),
        skill=sum(bare(skill) in bare(" ".join(said["skills"])) for skill in gold.get("skills", [])),
    )


def bare(text: str | None) -> str:
    """Letters and figures only."""
    return re.sub(r"[\W_]+", "", text or "").casefold()


def texts(value: Any) -> Iterator[str]:
    """Every text in what the parser gives."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


if __name__ == "__main__":
    if find_spec("openresume") is None:
        raise SystemExit("skipped: openresume-parser is not installed in this environment")
    ways: dict[str, Counter[str]] = {}
    for pdf in sorted(pdf for folder in sys.argv[1:] for pdf in Path(folder).glob("*.pdf")):
        ways.setdefault(pdf.stem.partition(".")[2] or "source", Counter()).update(recovered(pdf))
    for way, facts in ways.items():
        print(f"{way:16}{facts.total():5}  " + "  ".join(f"{k} {v}" for k, v in facts.items()))  # noqa: T201
