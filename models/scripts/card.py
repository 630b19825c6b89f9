"""Measures the pipeline that ships, and writes metrics.json and the model card from what was measured."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

import numpy as np
from calibrate import GOLD
from labelled import Row, read
from settings import SCRIPTS, Paths

from resumetailor.evaluate import compare, macro, predict, read_labelled
from resumetailor.framework import load_framework
from resumetailor.nlp.classifier_decisions import WEIGHED
from resumetailor.nlp.judge import judging_pipeline
from resumetailor.nlp.parse import parsed

FRAMEWORK = "product_manager"
BINS = 5
FAILURES = 8
SHOWN = 110
"""A failure's words are cut here."""

Figures = Mapping[str, float]
Scored = Sequence[tuple[Row, Mapping[str, float]]]


def evaluate(config: dict[str, Any], also: Sequence[Path], paths: Paths) -> None:
    """Writes the figures of `dev` and of the files `also` given, and the card."""
    dev = paths.data / "dev.jsonl"
    scored = scores(read(dev))
    metrics = {
        "f1": {file.stem: measured(file) for file in (dev, *also)},
        "calibration": calibration(scored),
        "ablation": json.loads(paths.ablation.read_text("utf-8")) if paths.ablation.exists() else {},
    }
    paths.metrics.write_text(json.dumps(metrics, indent=1) + "\n", "utf-8")
    paths.card.write_text(card(config, metrics, scored, paths), "utf-8")


def measured(file: Path) -> Figures:
    """F1 a label on a labelled file, and the competencies' macro average."""
    gold = read_labelled(file)
    rows = list(compare(gold, list(predict(gold, load_framework(FRAMEWORK)))))
    return {row.label: round(row.f1 or 0.0, 3) for row in rows} | {"competencies, macro": round(macro(rows), 3)}


def scores(rows: Sequence[Row]) -> Scored:
    """Each highlight with its calibrated scores."""
    docs = list(parsed(r.text for r in rows))
    for doc, row in zip(docs, rows, strict=True):
        doc.user_data["occupation"] = row.occupation
    judged = judging_pipeline(str(load_framework(FRAMEWORK).path)).pipe(docs)
    return [(row, dict(doc.cats)) for row, doc in zip(rows, judged, strict=True)]


def calibration(scored: Scored) -> dict[str, Any]:
    """Per range of scores how many they are, their mean, and the share of them that is true."""
    pairs = np.array([(cats[label], row.gold[GOLD.index(label)]) for row, cats in scored for label in WEIGHED])
    bins = np.minimum((pairs[:, 0] * BINS).astype(int), BINS - 1)
    ranges = [pairs[bins == i] for i in range(BINS)]
    error = sum(abs(float(np.diff(part.mean(0))[0])) * len(part) for part in ranges if len(part)) / len(pairs)
    rows = [[len(part), *(round(float(mean), 3) for mean in part.mean(0))] for part in ranges if len(part)]
    return {"error": round(error, 4), "ranges": rows}


def card(config: dict[str, Any], metrics: Mapping[str, Any], scored: Scored, paths: Paths) -> str:
    """The card's text: `card.md` with the figures put in."""
    also = [name for name in metrics["f1"] if name != "dev"]
    ranges = [[f"{mean:.2f}", f"{true:.2f}", number] for number, mean, true in metrics["calibration"]["ranges"]]
    return Template((SCRIPTS / "card.md").read_text("utf-8")).substitute(
        figures=table(["", *metrics["f1"]], by_label(metrics["f1"])),
        dev_lines=len(scored),
        also=f" {', '.join(also)}: sentences that are not in this repository; never trained on." if also else "",
        ablation=table(["", *columns(metrics["ablation"])], by_row(metrics["ablation"])),
        calibration=table(["mean score", "share that is true", "scores"], ranges),
        error=metrics["calibration"]["error"],
        failures="\n".join(failures(scored)),
        data=data(paths),
        layers=config["student"]["layers"],
        width=config["student"]["width"],
        size=round(sum(f.stat().st_size for f in paths.shipped.rglob("*")) / 1e6),
        duration=config["meta"]["duration"],
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
        found[wrong[label], row.id] = f"- {label}, score {cats[label]:.2f}: {row.text[:SHOWN]}"
    return [found[key] for key in sorted(found, reverse=True)[:FAILURES]]


def data(paths: Paths) -> str:
    files = sorted(paths.data.glob("*.jsonl"))
    return "\n".join(f"| `{f.name}` | {len(read(f))} | {made(f.stem)} |" for f in files)


def made(name: str) -> str:
    kinds = {
        "mirror": "each line with the kind, vagueness, length and cue words of a real sentence, in other words",
        "plain": "in real resumes' style, with many lines that have a cue but not its label",
        "boundaries": "short lines on both sides of each label's bounds, and false friends",
        "dev": "for measuring only: occupations that are in no other file",
    }
    return next((text for key, text in kinds.items() if key in name), "clean and varied, rich in accomplishments")
