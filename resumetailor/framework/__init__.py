"""Competency frameworks: what a target role asks for, and the words that are evidence of it, read from YAML.

The format is documented at the top of models/frameworks/product_manager.yml. Users write their own in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import Field

from resumetailor.errors import UnknownName
from resumetailor.framework.lexicon import Classes, Id, Label, Line, check
from resumetailor.framework.patterns import word_classes
from resumetailor.knowledge import Knowledge, load
from resumetailor.output import is_there
from resumetailor.resources import models


class CompetencyRule(Label):
    """A competency: `label` is its heading in the resume, `question` what to ask a person who shows no evidence.

    `studies`: phrases by which a listed skill tells that it was learnt; where there are any, certificates count too.
    """

    label: Line
    description: Line
    question: Line
    studies: tuple[Line, ...] = ()


class FrameworkFile(Knowledge):
    """A framework as written; `words` are its own word classes, used in patterns as {name}."""

    title: Line
    words: dict[Id, tuple[Line, ...]] = Field(default_factory=dict)
    competencies: tuple[CompetencyRule, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Framework:
    """The competencies of a target role, most important first, and the file that they were read from."""

    path: Path
    title: str
    competencies: tuple[CompetencyRule, ...]
    words: Classes

    @property
    def shipped(self) -> bool:
        """Whether it comes with the program, whose tests prove it."""
        return self.path.parent == _folder()

    def __iter__(self) -> Iterator[CompetencyRule]:
        return iter(self.competencies)

    def __getitem__(self, competency: str) -> CompetencyRule:
        """The competency with this id; `KeyError` if there is none."""
        for candidate in self.competencies:
            if candidate.id == competency:
                return candidate
        raise KeyError(competency)


def shipped_frameworks() -> tuple[str, ...]:
    """The names of the frameworks that come with the program."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yml")))


def load_framework(name_or_path: str = "product_manager") -> Framework:
    """The shipped framework of this name, or the one in this YAML file.

    Raises `UnknownName` if there is neither, and `BadLexicon` that names the file and the line: of unknown keys and, in
    a file of the user's own, of ids that stand twice and patterns that cannot be read. The tests prove what ships; what
    does not is proved by its examples in `resumetailor.analyse`.
    """
    return _load(framework_path(name_or_path))


def framework_path(name_or_path: str) -> Path:
    """The file of a framework that comes with the program, or the user's own.

    Raises `UnknownName` if there is neither.
    """
    shipped = _folder() / f"{name_or_path}.yml"
    path = shipped if name_or_path in shipped_frameworks() else Path(name_or_path)
    if not is_there(path):
        known = ", ".join(shipped_frameworks())
        raise UnknownName(name_or_path, "there is no such framework", f"use one of {known} or name a .yml file")
    return path


@cache
def _load(path: Path) -> Framework:
    file = load(path, FrameworkFile)
    classes = {**word_classes().classes, **file.words}
    framework = Framework(path, file.title, file.competencies, classes)
    if not framework.shipped:
        check(path, file.competencies, classes)
    return framework


def _folder() -> Path:
    return models() / "frameworks"
