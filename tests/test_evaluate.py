"""`resumetailor evaluate`: what is read, what is predicted from, and how figures are counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from resumetailor.errors import NotFound, WrongFormat
from resumetailor.evaluate import Figures, Labelled, compare, macro, predict, read_labelled, write_labelled
from resumetailor.framework import load_framework
from resumetailor.resources import models

DEV = models() / "data" / "dev.jsonl"


def highlight(**changes: object) -> Labelled:
    labels = {"id": "1", "text": "Answer phones.", "kind": "responsibility", "problem_solving": False}
    return Labelled.model_validate(labels | {"customer_facing": False} | changes)


def test_reads_what_it_writes(tmp_path: Path) -> None:
    rows = read_labelled(DEV)[:20]
    write_labelled(rows, tmp_path / "out.jsonl")
    assert read_labelled(tmp_path / "out.jsonl") == rows


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"none\.jsonl"):
        read_labelled(tmp_path / "none.jsonl")


@pytest.mark.parametrize(
    "line", ['{"id": "a"}', "no JSON: secret words", "[]", '{"id": "a", "text": 3, "kind": "duty"}']
)
def test_a_line_at_fault_is_numbered_and_its_words_not_repeated(tmp_path: Path, line: str) -> None:
    file = tmp_path / "labelled.jsonl"
    file.write_text(highlight().model_dump_json() + "\n\n" + line + "\n", "utf-8")
    with pytest.raises(WrongFormat, match="line 3") as caught:
        read_labelled(file)
    assert "secret" not in str(caught.value)


def test_a_file_without_highlights_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n", "utf-8")
    with pytest.raises(WrongFormat, match="holds no highlight"):
        read_labelled(tmp_path / "empty.jsonl")


def test_counts_hits_a_label() -> None:
    gold = [highlight(id="1", competencies=("strategy", "execution")), highlight(id="2", kind="other")]
    found = [highlight(id="1", competencies=("strategy",), problem_solving=True), highlight(id="2")]
    rows = {row.label: row for row in compare(gold, found)}
    assert rows["responsibility"] == Figures("responsibility", gold=1, found=2, hits=1)
    assert rows["problem_solving"] == Figures("problem_solving", gold=0, found=1, hits=0)
    assert rows["competencies"] == Figures("competencies", gold=2, found=1, hits=1)
    assert macro(rows.values()) == pytest.approx((1 + 0) / 2)


def test_figures_of_nothing_are_unknown_not_nought() -> None:
    nothing = Figures("strategy", gold=0, found=0, hits=0)
    assert (nothing.recall, nothing.precision, nothing.f1) == (None, None, None)


def test_metrics_are_compared_as_substrings_whatever_their_case() -> None:
    rows = compare([highlight(metrics=("40 Accounts", "18%"))], [highlight(metrics=("40 accounts",))])
    assert list(rows)[-1] == Figures("metrics", gold=2, found=1, hits=1)


def test_labels_are_not_used_to_predict() -> None:
    framework = load_framework("product_manager")
    rows = read_labelled(DEV)[:12]
    blank = [
        Labelled.model_validate(highlight().model_dump() | {"id": r.id, "text": r.text, "occupation": r.occupation})
        for r in rows
    ]
    assert list(predict(rows, framework)) == list(predict(blank, framework))


def test_predictions_have_the_labelled_format(tmp_path: Path) -> None:
    rows = read_labelled(DEV)[:3]
    write_labelled(predict(rows, load_framework("product_manager")), tmp_path / "out.jsonl")
    written = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [set(w) for w in written] == [set(json.loads(DEV.read_text("utf-8").splitlines()[0]))] * 3
