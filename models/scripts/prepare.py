"""Collects the statements that the teachers label and the student learns from, and what the student sees of each.

Labelled highlights, the tasks of O*NET if its release is given, and variants of both (variants.py).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from encoder import Encoder, encoder, word_vectors
from folds import held_back, in_quarters
from labelled import Row, read_all
from numpy.typing import NDArray
from onet import TASK, read_tasks
from settings import Paths, dice, log
from variants import Variant, joined, number, reworded, short, tense

from resumetailor.evidence import Token
from resumetailor.nlp.features import Vocabulary, normalised
from resumetailor.nlp.parse import parse

VARIANT = "variant"
ALIKE = 0.45
"""Words whose vectors are at least this near may stand for each other in a variant."""


@dataclass(frozen=True)
class Recipe:
    """How many variants are made of each highlight and of each task; how often a word must occur."""

    variants: int
    task_variants: int
    rarest: int


def prepare(onet: Path | None, recipe: Recipe, paths: Paths) -> None:
    """Writes the statements, the vocabulary and the features.

    What is held back is joined only with what is held back too, so that no teacher's answer tells of it.
    """
    highlights = in_quarters(read_all(paths.data.glob("train*.jsonl")))
    tasks = [task.row for task in read_tasks(onet)] if onet else []
    published = encoder(paths.encoder)
    reword = reworded(near_words(published, [r.text for r in (*highlights, *tasks)]))
    jobs = sorted({r.occupation for r in highlights})
    makers = {
        held: (tense, short, number, joined([r.text for r in highlights if held_back(r) == held]), reword, reword)
        for held in (False, True)
    }
    variants = [made(r, n, makers[held_back(r)], jobs) for r in highlights for n in range(recipe.variants)]
    retold = [made(r, n, makers[False], jobs) for r in tasks for n in range(recipe.task_variants)]
    rows = unlike([*highlights, *tasks, *variants, *retold])
    paths.build.mkdir(parents=True, exist_ok=True)
    paths.statements.write_text("".join(json.dumps(asdict(r)) + "\n" for r in rows), "utf-8")
    featurise(rows, recipe.rarest, published, paths)
    log.info("%d labelled highlights, %d statements", len(highlights), len(rows))


def unlike(rows: Iterable[Row]) -> list[Row]:
    """The rows without those that have no labels and an earlier one's text."""
    seen = dict[str, Row]()
    return [r for r in rows if seen.setdefault(r.text, r) is r or r.gold]


def read_statements(paths: Paths) -> list[Row]:
    """What `prepare` wrote; of the labelled highlights also the labels."""
    return [Row(**json.loads(line)) for line in paths.statements.read_text("utf-8").splitlines()]


def made(row: Row, number_of: int, makers: Sequence[Variant], jobs: Sequence[str]) -> Row:
    """A variant of a statement by one or two of the makers, at times under another occupation."""
    name = f"{row.id}~{number_of}"
    rng, text = dice(name), row.text
    for maker in rng.sample(makers, rng.choice((1, 2))):
        text = maker(text, rng)
    occupation = rng.choice(jobs) if rng.random() < 0.25 else row.occupation
    return Row(name, text, occupation, TASK if row.group == TASK else VARIANT, fold=row.fold)


def near_words(published: Encoder, texts: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Per frequent word, up to five others of like meaning and form, by the encoder's vectors."""
    counts = Counter(w.lower() for text in texts for w in text.split() if w.isalpha() and len(w) > 3)
    words = [w for w, n in counts.items() if n >= 5]
    vectors = word_vectors(published, published.network(), words)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    near = {}
    for i, word in enumerate(words):
        alike = vectors @ vectors[i]
        best = [words[j] for j in np.argsort(-alike)[1:12] if alike[j] > ALIKE]
        near[word] = [w for w in best if ending(w) == ending(word)][:5]
    return near


def ending(word: str) -> str:
    return next((e for e in ("ing", "ed", "s", "ly") if word.endswith(e)), "")


def featurise(rows: Sequence[Row], rarest: int, published: Encoder, paths: Paths) -> None:
    """Parses every statement, settles the vocabulary, and keeps the rows of each word."""
    parses = list(parse(r.text for r in rows))
    vocabulary = settled(parses, [r.occupation for r in rows], rarest, published)
    vocabulary.to_disk(paths.vocabulary)
    words = [vocabulary.encode(p) for p in parses]
    jobs = [vocabulary.occupation(r.occupation) for r in rows]
    lengths, job_lengths = np.array([len(w) for w in words]), np.array([len(j) for j in jobs])
    all_words, all_jobs = np.concatenate(words), np.concatenate(jobs)
    np.savez_compressed(paths.features, words=all_words, lengths=lengths, jobs=all_jobs, job_lengths=job_lengths)


def settled(
    parses: Sequence[Sequence[Token]], occupations: Sequence[str], rarest: int, published: Encoder
) -> Vocabulary:
    """All words of the statements that are not too rare, and the whole words that the encoder knows."""
    counts = Counter(normalised(t.text) for p in parses for t in p)
    counts.update(w for o in set(occupations) for w in o.lower().split() if w.isalpha())
    known = {w for w in published.tokenizer.get_vocab() if w.isascii() and w.isalpha() and len(w) > 1}
    words = sorted({w for w, n in counts.items() if n >= rarest} | known)
    tags, deps = {t.tag for p in parses for t in p}, {t.dep for p in parses for t in p}
    return Vocabulary(tuple(words), tuple(sorted(tags)), tuple(sorted(deps)))


def read_features(paths: Paths) -> tuple[list[NDArray[np.int32]], list[NDArray[np.int32]]]:
    """Per statement the rows of its words and of its occupation."""
    arrays = np.load(paths.features)
    words = np.split(arrays["words"], np.cumsum(arrays["lengths"])[:-1])
    return words, np.split(arrays["jobs"], np.cumsum(arrays["job_lengths"])[:-1])
