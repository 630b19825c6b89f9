"""Collects the statements that the teacher labels and the student learns from, and what the student sees of each.

Labelled highlights, the tasks of O*NET if its release is given, and variants of both (variants.py).
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
from encoder import encoder
from labelled import Row, read_all
from settings import Paths
from teacher import Headed, word_vectors
from variants import Variant, joined, number, reworded, short, tense

from resumetailor.evidence import Token
from resumetailor.nlp.classifier_labels import OUTPUTS
from resumetailor.nlp.features import Vocabulary, normalised
from resumetailor.nlp.parse import parse

VARIANT, TASK = "variant", "task"


@dataclass(frozen=True)
class Recipe:
    """How many variants are made of each labelled highlight, and from how often on a word has a row of its own."""

    variants: int
    task_variants: int
    rarest: int
    seed: int


def prepare(data: Sequence[Path], onet: Path | None, recipe: Recipe, paths: Paths) -> None:
    """Writes the statements, the vocabulary and the features."""
    labelled, tasks = read_all(data), list(read_tasks(onet)) if onet else []
    rng = Random(recipe.seed)
    neighbours = near_words([r.text for r in (*labelled, *tasks)])
    pool = [r.text for r in labelled]
    makers: tuple[Variant, ...] = (tense, short, number, joined(pool), reworded(neighbours))
    jobs = sorted({r.occupation for r in labelled})
    variants = [made(r, n, makers, jobs, rng) for r in labelled for n in range(recipe.variants)]
    retold = [made(r, n, makers, jobs, rng) for r in tasks for n in range(recipe.task_variants)]
    rows = [*labelled, *variants, *retold]
    paths.statements.parent.mkdir(parents=True, exist_ok=True)
    paths.statements.write_text("".join(json.dumps(asdict(r)) + "\n" for r in rows), "utf-8")
    featurise(rows, recipe.rarest, paths)
    print(f"{len(labelled)} labelled, {len(variants)} variants, {len(retold)} tasks")


def read_statements(paths: Paths) -> list[Row]:
    return [Row(**json.loads(line)) for line in paths.statements.read_text("utf-8").splitlines()]


def read_tasks(release: Path) -> Iterator[Row]:
    """The task statements of an O*NET text release: the folder with "Task Statements.txt" and "Occupation Data.txt"."""
    with (release / "Occupation Data.txt").open(encoding="utf-8") as file:
        titles = {r["O*NET-SOC Code"]: r["Title"] for r in csv.DictReader(file, delimiter="\t")}
    with (release / "Task Statements.txt").open(encoding="utf-8") as file:
        for r in csv.DictReader(file, delimiter="\t"):
            title = titles[r["O*NET-SOC Code"]].lower()
            yield Row(f"task-{r['Task ID']}-{r['O*NET-SOC Code']}", r["Task"], title, TASK)


def made(row: Row, number_of: int, makers: Sequence[Variant], jobs: Sequence[str], rng: Random) -> Row:
    """A variant of a statement by one or two of the makers, at times under another occupation."""
    text = row.text
    for maker in rng.sample(makers, rng.choice((1, 2))):
        text = maker(text, rng)
    occupation = rng.choice(jobs) if rng.random() < 0.25 else row.occupation
    return Row(f"{row.id}-{number_of}", text, occupation, TASK if row.group == TASK else VARIANT)


def near_words(texts: Sequence[str]) -> Mapping[str, list[str]]:
    """Per frequent word, up to five others of like meaning and form, by the encoder's vectors."""
    counts = Counter(w.lower() for text in texts for w in text.split() if w.isalpha() and len(w) > 3)
    words = [w for w, n in counts.items() if n >= 5]
    teacher = Headed(OUTPUTS)
    vectors = word_vectors(teacher, words)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    near: dict[str, list[str]] = {}
    for i, word in enumerate(words):
        alike = vectors @ vectors[i]
        best = [words[j] for j in np.argsort(-alike)[1:12] if alike[j] > 0.45]
        near[word] = [w for w in best if ending(w) == ending(word)][:5]
    return near


def ending(word: str) -> str:
    return next((e for e in ("ing", "ed", "s", "ly") if word.endswith(e)), "")


def featurise(rows: Sequence[Row], rarest: int, paths: Paths) -> None:
    """Parses every statement, settles the vocabulary, and keeps the rows of each word."""
    parses = list(parse(r.text for r in rows))
    vocabulary = settled(parses, [r.occupation for r in rows], rarest)
    vocabulary.to_disk(paths.vocabulary)
    words = [vocabulary.encode(p) for p in parses]
    jobs = [vocabulary.occupation(r.occupation) for r in rows]
    np.savez_compressed(
        paths.features,
        words=np.concatenate(words),
        lengths=np.array([len(w) for w in words]),
        jobs=np.concatenate(jobs),
        job_lengths=np.array([len(j) for j in jobs]),
    )


def settled(parses: Sequence[Sequence[Token]], occupations: Sequence[str], rarest: int) -> Vocabulary:
    """All words of the statements that are not too rare, and the whole words that the encoder knows."""
    counts = Counter(normalised(t.text) for p in parses for t in p)
    counts.update(w for o in set(occupations) for w in o.lower().split() if w.isalpha())
    from encoder import tokenizer

    known = {w for w in tokenizer().get_vocab() if w.isascii() and w.isalpha() and len(w) > 1}
    words = sorted({w for w, n in counts.items() if n >= rarest} | known)
    tags, deps = {t.tag for p in parses for t in p}, {t.dep for p in parses for t in p}
    return Vocabulary(tuple(words), tuple(sorted(tags)), tuple(sorted(deps)))


def read_features(paths: Paths) -> tuple[Vocabulary, list[np.ndarray], list[np.ndarray]]:
    """The vocabulary, and per statement the rows of its words and of its occupation."""
    vocabulary = Vocabulary.from_disk(paths.vocabulary)
    arrays = np.load(paths.features)
    words = np.split(arrays["words"], np.cumsum(arrays["lengths"])[:-1])
    jobs = np.split(arrays["jobs"], np.cumsum(arrays["job_lengths"])[:-1])
    return vocabulary, words, jobs


__all__ = ["Recipe", "encoder", "prepare", "read_features", "read_statements"]
