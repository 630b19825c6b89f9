"""Resumes that differ in names, employers, highlights and numbers, made of the samples: any number of them."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle
from pathlib import Path
from xml.sax.saxutils import escape

from tests.builder import unzipped, zipped

SAMPLES = Path(__file__).parent.parent / "resumes"
_DOCUMENT = "word/document.xml"
_FIRST = ("Asha", "Bram", "Chloe", "Dario", "Elin", "Farid", "Greta", "Hiro", "Ines", "Jonas", "Kemi", "Lior", "Maeve")
_LAST = ("Abara", "Brandt", "Castellano", "Dvorak", "Eriksen", "Fontaine", "Grau", "Hallam", "Iyer", "Jansen", "Kowal")
_KINDS = ("Group", "Logistics", "Systems", "Partners", "Health", "Foods", "Labs", "Retail", "Works", "Holdings")
_NUMBER = re.compile(r"(?<![\w.,$])\d{2,3}(?![\w.,:/-])")


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample's parts, and the texts in it that are changed."""

    parts: dict[str, bytes]
    name: str
    employers: tuple[str, ...]
    highlights: tuple[str, ...]


def make(folder: Path, count: int) -> Path:
    """The folder with `count` resumes written into it; the same ones every time."""
    folder.mkdir(exist_ok=True)
    for number, content in zip(range(count), _contents(), strict=False):
        (folder / f"resume {number:05}.docx").write_bytes(content)
    return folder


def _contents() -> Iterator[bytes]:
    rng = random.Random(1)
    for number, sample in enumerate(cycle(_samples())):
        xml = sample.parts[_DOCUMENT].decode().replace("@example", f"{number}@example")
        for old, new in _changes(sample, rng):
            xml = xml.replace(escape(old), escape(new))
        yield zipped(sample.parts | {_DOCUMENT: xml.encode()})


def _changes(sample: Sample, rng: random.Random) -> Iterator[tuple[str, str]]:
    yield sample.name, f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
    for employer in sample.employers:
        yield employer, f"{rng.choice(_LAST)} {rng.choice(_KINDS)}"
    for highlight in sample.highlights:
        other = highlight if rng.random() < 0.3 else rng.choice(_all_highlights())
        yield highlight, _NUMBER.sub(lambda _: str(rng.randrange(11, 990)), other)


@cache
def _samples() -> tuple[Sample, ...]:
    return tuple(_sample(path) for path in sorted(SAMPLES.glob("*.docx")))


def _sample(path: Path) -> Sample:
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    parts = unzipped(path.read_bytes())
    xml = parts[_DOCUMENT].decode()
    employers = {job["name"] for job in gold["work"] if job.get("name")}
    highlights = {line for job in gold["work"] for line in job.get("highlights", ()) if escape(line) in xml}
    return Sample(parts, gold["basics"]["name"], tuple(sorted(employers)), tuple(sorted(highlights)))


@cache
def _all_highlights() -> tuple[str, ...]:
    return tuple(line for sample in _samples() for line in sample.highlights)
