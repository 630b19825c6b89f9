"""Is everything there that a run needs?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata

from resumetailor.errors import BadTemplate, ResumeTailorError


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing examined: what was found, or what is wrong with it and how to mend it."""

    subject: str
    sound: bool
    finding: str


def examine() -> Iterator[Diagnosis]:
    """Every part of the installation, in the order in which a run needs them."""
    for subject, examination in _EXAMINATIONS.items():
        try:
            yield Diagnosis(subject, True, examination())
        except ResumeTailorError as error:
            yield Diagnosis(subject, False, str(error))


def _libraries() -> str:
    names = ("spacy", "python-docx", "docxtpl", "Jinja2", "click", "lxml", "phonenumbers", "pydantic")
    return ", ".join(f"{name} {metadata.version(name)}" for name in names)


def _general_pipeline() -> str:
    from resumetailor.nlp.general import general_pipeline

    meta = general_pipeline().meta
    return f"{meta['lang']}_{meta['name']} {meta['version']} ({', '.join(general_pipeline().pipe_names)})"


def _frameworks() -> str:
    from resumetailor.framework import load_framework
    from resumetailor.resources import models

    names = sorted(file.stem for file in (models() / "frameworks").glob("*.yml"))
    loaded = [load_framework(name) for name in names]
    return ", ".join(f"{name} ({len(f.competencies)} competencies)" for name, f in zip(names, loaded, strict=True))


def _templates() -> str:
    from resumetailor.ooxml.template import check_template
    from resumetailor.resources import templates

    files = sorted(templates().glob("*.docx"))
    for file in files:
        if problems := check_template(file):
            raise BadTemplate(file, "; ".join(map(str, problems)), "reinstall resumetailor")
    return ", ".join(file.stem.replace("_", "-") for file in files)


_EXAMINATIONS: dict[str, Callable[[], str]] = {
    "libraries": _libraries,
    "English pipeline": _general_pipeline,
    "frameworks": _frameworks,
    "templates": _templates,
}
