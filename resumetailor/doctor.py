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
    from resumetailor.framework import load_framework, shipped_frameworks
    from resumetailor.framework.lexicon import check
    from resumetailor.nlp.examples import check_examples

    found = []
    for name in shipped_frameworks():
        framework = load_framework(name)
        check(framework.path, framework.competencies, framework.words)
        check_examples(framework)
        found.append(f"{name} ({framework.title}, {len(framework.competencies)} competencies)")
    return ", ".join(found)


def _trained_model() -> str:
    from resumetailor.framework import load_framework
    from resumetailor.nlp.judge import judge

    example = "Cut the ticket backlog from 412 to under 90 by tagging every ticket with a root cause."
    evidence = next(judge([(example, "support lead")], load_framework()))
    return f"judges an example as {evidence.kind}, {', '.join(c.id for c in evidence.competencies)}"


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
    "trained model": _trained_model,
    "templates": _templates,
}
