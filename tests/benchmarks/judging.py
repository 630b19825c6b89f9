"""Highlights judged a second, beyond their parse, by one processor: `python -m tests.benchmarks.judging`.

The highlights of models/data/ are parsed, which is not counted, and judged as in a run over many files; each stage's
microseconds of work a highlight are told. Exit code 1 if there are fewer than `BUDGET` a second.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice

from resumetailor.batch.process import let_children_compute_in_one_thread

let_children_compute_in_one_thread()  # numpy, imported below, asks once

from spacy.tokens import Doc  # noqa: E402

from resumetailor.evaluate import read_labelled  # noqa: E402
from resumetailor.framework import load_framework  # noqa: E402
from resumetailor.nlp.classifier.pipe import BATCH  # noqa: E402
from resumetailor.nlp.combine import evidence  # noqa: E402
from resumetailor.nlp.judge import judging_pipeline  # noqa: E402
from resumetailor.nlp.parse import parsed, tokens  # noqa: E402
from resumetailor.resources import models  # noqa: E402

BUDGET = 2000
COUNTED = 10 * BATCH


def main() -> None:
    """Measures and prints."""
    files = sorted((models() / "data").glob("*.jsonl"))
    highlights = ((h.text, h.occupation) for file in files for h in read_labelled(file))
    judged(islice(highlights, BATCH))  # loads, and spells the first words
    work = Counter[str]()
    for _ in range(0, COUNTED, BATCH):
        work += judged(islice(highlights, BATCH))
    for stage, seconds in work.items():
        print(f"{stage:24}{1e6 * seconds / COUNTED:8.1f} µs a highlight")  # noqa: T201 (it is a report)
    rate = COUNTED / work.total()
    print(f"{rate:.0f} highlights a second (budget {BUDGET}); load {os.getloadavg()[0]:.1f}")  # noqa: T201
    if rate < BUDGET:
        raise SystemExit(1)


def judged(highlights: Iterable[tuple[str, str]]) -> Counter[str]:
    """The seconds of work that each stage takes for a batch of highlights, given as text and occupation."""
    texts, occupations = zip(*highlights, strict=True)
    docs = list(parsed(texts))
    for doc, occupation in zip(docs, occupations, strict=True):
        doc.user_data["occupation"] = occupation
    stages: dict[str, Callable[[Doc], object]] = {
        "tokens": tokens,
        **dict(judging_pipeline(str(load_framework().path)).components),
        "evidence": evidence,
    }
    seconds = Counter[str]()
    for name, stage in stages.items():
        start = time.process_time()
        for _ in stage.pipe(docs) if hasattr(stage, "pipe") else map(stage, docs):
            pass
        seconds[name] = time.process_time() - start
    return seconds


if __name__ == "__main__":
    main()
