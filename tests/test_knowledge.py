"""YAML files are read strictly: each problem is named with its line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import resumetailor
from resumetailor.errors import BadLexicon
from resumetailor.knowledge import Knowledge, load
from resumetailor.resources import models

LEXICONS = sorted((models() / "lexicons").glob("*.yml"))


class Word(Knowledge):
    id: str
    tier: int


class Words(Knowledge):
    words: tuple[Word, ...]


def written(folder: Path, text: str) -> Path:
    file = folder / "words.yml"
    file.write_text(text, "utf-8")
    return file


def test_a_sound_file_is_its_schema(tmp_path: Path) -> None:
    assert load(written(tmp_path, "words: [{id: lead, tier: 4}]"), Words).words == (Word(id="lead", tier=4),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("words:\n- id: lead\n  tier: four\n", "line 3: words.0.tier"),
        ("words:\n- id: lead\n  tier: 4\n  tiger: 1\n", "line 4: words.0.tiger"),
        ("words:\n- id: lead\n", "line 2: words.0.tier"),
        ("words: []\nwords: []\n", "line 2: 'words' stands twice"),
        ("words: [\n", "line 2"),
        ("", "line 1"),
    ],
)
def test_each_problem_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadLexicon, match=r"words\.yml") as caught:
        load(written(tmp_path, text), Words)
    assert message in str(caught.value)


def test_all_problems_of_a_file_are_told_together(tmp_path: Path) -> None:
    with pytest.raises(BadLexicon) as caught:
        load(written(tmp_path, "words:\n- {id: a, tier: x}\n- {id: b, tier: y}\n"), Words)
    assert "line 2" in str(caught.value)
    assert "line 3" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadLexicon, match=r"absent\.yml"):
        load(tmp_path / "absent.yml", Words)


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "words.yml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadLexicon, match="UTF-8"):
        load(file, Words)


@pytest.mark.parametrize("name", [file.stem for file in LEXICONS])
def test_no_list_of_a_lexicon_names_anything_twice(name: str) -> None:
    twice = {k: [v for v, count in Counter(listed).items() if count > 1] for k, listed in lists(name)}
    assert {k: found for k, found in twice.items() if found} == {}


def lists(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lists of texts that a lexicon has in whatever depth, each with its key."""
    waiting = [(name, yaml.load((models() / "lexicons" / f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader))]
    for key, value in waiting:
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list) and all(isinstance(entry, str) for entry in value):
            yield key, value
        elif isinstance(value, list):
            waiting += ((key, entry) for entry in value)


def test_every_lexicon_is_read_by_name_and_every_name_has_its_file() -> None:
    code = "".join(file.read_text("utf-8") for file in Path(resumetailor.__file__).parent.rglob("*.py"))
    read = set(re.findall(r'(?:lexicon|word_lists)\("(\w+)"', code))
    assert read == {file.stem for file in LEXICONS}
