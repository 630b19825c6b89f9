"""Measures the pipeline that ships, and writes metrics.json and the model card from what was measured."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from string import Template
from textwrap import shorten
from typing import Any

import numpy as np
import spacy
from calibrate import GOLD
from labelled import Row, read, read_all
from settings import SCRIPTS, Paths
from spacy.language import Language
from spacy.tokens import Doc

from resumetailor.evaluate import Labelled, as_judged, compare, macro, read_labelled
from resumetailor.nlp import cues, rules  # noqa: F401 (importing them registers the components
from resumetailor.nlp.classifier.decisions import WEIGHED
from resumetailor.nlp.classifier.pipe import load_classifier
from resumetailor.nlp.combine import evidence
from resumetailor.nlp.general import general_pipeline
from resumetailor.nlp.parse import parsed

BINS = 5
FAILURES = 8
SHOWN = 110
"""A failure's words are cut here."""
MIRRORED = tuple(f"mirror_{letter}" for letter in "abcde")

Figures = Mapping[str, float]
Scored = Sequence[tuple[Row, Mapping[str, float]]]


def evaluate(config: dict[str, Any], also: Sequence[Path], paths: Paths) -> None:
    """Writes the figures of `dev` and of the files `also` given, and the card."""
    dev = paths.data / "dev.jsonl"
    nlp = pipeline(paths)
    scored = [(row, dict(doc.cats)) for row, doc in zip(read(dev), judged(nlp, read_labelled(dev)), strict=True)]
    found = {
        "f1": {file.stem: measured(nlp, file) for file in (dev, *also)},
        "calibration": calibration(scored),
        "ablation": ablation(paths),
    }
    paths.metrics.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    paths.card.write_text(card(config, found, scored, paths), "utf-8")


def ablation(paths: Paths) -> Mapping[str, Figures]:
    """What `ablate` measured; if it has not run since, what the card said before."""
    kept: dict[str, Any] = json.loads(paths.metrics.read_text("utf-8")) if paths.metrics.exists() else {"ablation": {}}
    return json.loads(paths.ablation.read_text("utf-8")) if paths.ablation.exists() else kept["ablation"]


def pipeline(paths: Paths) -> Language:
    """What judges a parsed highlight, with the classifier that these paths name."""
    nlp = spacy.blank("en", vocab=general_pipeline().vocab)
    for name in ("resumetailor_metrics", "resumetailor_cues", "resumetailor_rules"):
        nlp.add_pipe(name)
    load_classifier(nlp, folder=paths.shipped)
    return nlp


def judged(nlp: Language, highlights: Sequence[Labelled]) -> Iterator[Doc]:
    docs = list(parsed(h.text for h in highlights))
    for doc, highlight in zip(docs, highlights, strict=True):
        doc.user_data["occupation"] = highlight.occupation
    return nlp.pipe(docs)


def measured(nlp: Language, file: Path) -> Figures:
    """F1 a label on a labelled file, and the competencies' macro average."""
    gold = read_labelled(file)
    predicted = [as_judged(h, evidence(doc)) for h, doc in zip(gold, judged(nlp, gold), strict=True)]
    rows = list(compare(gold, predicted))
    return {row.label: round(row.f1 or 0.0, 3) for row in rows} | {"competencies, macro": round(macro(rows), 3)}


def calibration(scored: Scored) -> dict[str, Any]:
    """Per range of scores how many they are, their mean, and the share of them that is true."""
    pairs = np.array([(cats[label], row.gold[GOLD.index(label)]) for row, cats in scored for label in WEIGHED])
    bins = np.minimum((pairs[:, 0] * BINS).astype(int), BINS - 1)
    ranges = [pairs[bins == i] for i in range(BINS)]
    error = sum(abs(float(np.diff(part.mean(0))[0])) * len(part) for part in ranges if len(part)) / len(pairs)
    rows = [[len(part), *(round(float(mean), 3) for mean in part.mean(0))] for part in ranges if len(part)]
    return {"error": round(error, 4), "ranges": rows}


def card(config: dict[str, Any], found: Mapping[str, Any], scored: Scored, paths: Paths) -> str:
    """The card's text: `card.md` with the figures put in."""
    also = [name for name in found["f1"] if name != "dev"]
    occupations = {row.occupation for row, _ in scored}
    ranges = [[f"{mean:.2f}", f"{true:.2f}", number] for number, mean, true in found["calibration"]["ranges"]]
    return Template((SCRIPTS / "card.md").read_text("utf-8")).substitute(
        figures=table(["", *found["f1"]], by_label(found["f1"])),
        dev_lines=len(scored),
        occupations=len(occupations),
        new=len(occupations - {r.occupation for r in read_all(paths.data.glob("train*.jsonl"))}),
        also=f" {', '.join(also)}: sentences that are not in this repository; never trained on." if also else "",
        ablation=table(["", *columns(found["ablation"])], by_row(found["ablation"])),
        calibration=table(["mean score", "share that is true", "scores"], ranges),
        error=found["calibration"]["error"],
        failures="\n".join(failures(scored)),
        data=data(paths),
        teachers=config["teach"]["teachers"],
        layers=len(config["student"]["keys"]),
        width=config["student"]["width"],
        keys=" and ".join(map(str, config["student"]["keys"])),
        runs=config["refine"]["runs"],
        kept=config["refine"]["kept"],
        size=round(sum(f.stat().st_size for f in paths.shipped.rglob("*")) / 1e6),
        duration=config["meta"]["duration"],
        note=config["meta"]["note"],
    )


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """In Markdown, without its last line's end."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def by_label(figures: Mapping[str, Figures]) -> list[list[object]]:
    labels = dict.fromkeys(label for column in figures.values() for label in column)
    return [[label, *(column.get(label, "") for column in figures.values())] for label in labels]


def columns(rows: Mapping[str, Figures]) -> list[str]:
    return list(dict.fromkeys(column for row in rows.values() for column in row))


def by_row(rows: Mapping[str, Figures]) -> list[list[object]]:
    return [[name, *(row.get(column, "") for column in columns(rows))] for name, row in rows.items()]


def failures(scored: Scored) -> list[str]:
    """The surest wrong judgements, one a highlight."""
    found = {}
    for row, cats in scored:
        wrong = {label: abs(cats[label] - row.gold[GOLD.index(label)]) for label in WEIGHED}
        label = max(wrong, key=wrong.__getitem__)
        found[wrong[label], row.id] = (
            f"- {label}, score {cats[label]:.2f}: {shorten(row.text, SHOWN, placeholder=' …')}"
        )
    return [found[key] for key in sorted(found, reverse=True)[:FAILURES]]


def data(paths: Paths) -> str:
    files = sorted(paths.data.glob("*.jsonl"))
    return "\n".join(f"| `{f.name}` | {len(f.read_text('utf-8').splitlines())} | {made(f.stem)} |" for f in files)


def made(name: str) -> str:
    kinds = {
        **dict.fromkeys(
            MIRRORED, "each line with the kind, vagueness, length and cue words of a real sentence, in other words"
        ),
        "clean_c": "clean and varied, half of it lines on one matter that differ in what is claimed",
        "mirror": "in the manner of the other mirror sets, but no line has a model",
        "plain": "in real resumes' style, with many lines that have a cue but not its label",
        "boundaries": "short lines on both sides of each label's bounds, and false friends",
        "dev": "for measuring only",
    }
    return next((text for key, text in kinds.items() if key in name), "clean and varied, rich in accomplishments")
