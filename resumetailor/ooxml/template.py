"""Finds and checks templates: the program's own by name, or somebody's file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from resumetailor import resources
from resumetailor.errors import BadTemplate, UnknownName, UnreadableInput
from resumetailor.ooxml.package import Package
from resumetailor.ooxml.templating.language import UnsafeTemplate, language
from resumetailor.ooxml.templating.parts import TemplatePart, parts_of, template_parts
from resumetailor.ooxml.templating.references import outside_references
from resumetailor.ooxml.templating.tags import broken_tags
from resumetailor.ooxml.templating.types import STORIES, TypeCheck, Value, prints_stories, unprinted
from resumetailor.ooxml.templating.variables import blank, example, variables
from resumetailor.ooxml.templating.word_template import printed

MAX_BYTES = 5 * 2**20
MAX_DOCUMENT = 2**20
_DOCUMENT = b"wordprocessingml.document.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a template, and where: "paragraph 12 (“{% if x %}”)", empty for the file as a whole."""

    cause: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.cause}" if self.place else self.cause


@cache
def template_names() -> tuple[str, ...]:
    """The names of the templates that come with the program."""
    return tuple(sorted(path.stem.replace("_", "-") for path in resources.templates().glob("*.docx")))


def template_description(name: str) -> str:
    """What a template that comes with the program gives: the description among its core properties."""
    package = Package(template_path(name).read_bytes(), name)
    properties = package.tree(package.related("", "core-properties") or "")
    return str(properties.findtext("{http://purl.org/dc/elements/1.1/}description"))


def template_path(name_or_path: str) -> Path:
    """The file of a template that comes with the program ("ats-strict"), or the user's own.

    Raises `UnknownName` if there is neither.
    """
    named = resources.templates() / f"{name_or_path.replace('-', '_')}.docx"
    if name_or_path in template_names():
        return named
    path = Path(name_or_path)
    if not os.path.isfile(path):  # noqa: PTH113 (unlike Path.is_file it never raises)
        known = ", ".join(template_names())
        raise UnknownName(name_or_path, "there is no such template", f"use one of {known} or name a .docx file")
    return path


def check_template(path: Path) -> tuple[Problem, ...]:
    """All that is wrong with a template; nothing if it prints every resume whole.

    Raises `BadTemplate` if the file cannot be read at all.
    """
    return _problems_of(path, _content(path))


@lru_cache(16)
def tells_stories(content: bytes) -> bool:
    """Whether a sound template prints interview stories, and so no resume that must hold all that the source says."""
    checked = _type_check()
    for part in parts_of(content):
        if STORIES in part.source:  # what most templates do not name costs no parse
            checked.run(language().parse(part.source))
    return prints_stories(checked.printed)


def sound_template(path: Path) -> bytes:
    """The content of a template that passes the check, as the program's own do in its tests.

    Raises `BadTemplate` that names every problem.
    """
    content = _content(path)
    own = path.parent == resources.templates()
    if problems := () if own else _problems_of(path, content):
        raise BadTemplate(path, "; ".join(map(str, problems)), f"mend it (resumetailor templates check {path})")
    return content


def _problems_of(path: Path, content: bytes) -> tuple[Problem, ...]:
    try:
        return _problems(content)
    except UnreadableInput as error:
        raise BadTemplate(path, error.cause, error.remedy) from error


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadTemplate(path, "is too large for a template", "take out its pictures")
        return path.read_bytes()
    except OSError as error:
        raise BadTemplate(path, f"cannot be read ({error.strerror})", "name a .docx file that you may open") from error


@lru_cache(16)
def _problems(content: bytes) -> tuple[Problem, ...]:
    package = Package(content, "template")
    unfit = tuple(_kind_problems(package)) + tuple(Problem(c, part) for part, c in outside_references(package))
    return unfit or _problems_in(tuple(template_parts(package)), content)


def _kind_problems(package: Package) -> Iterator[Problem]:
    if _DOCUMENT not in package.read("[Content_Types].xml"):
        yield Problem("is no plain Word document: save it as .docx, not as .dotx or .docm")
    elif _STRICT in package.read(package.main):
        yield Problem("is a Strict Open XML document: save it as a plain Word document (.docx)")
    elif len(package.read(package.main)) > MAX_DOCUMENT:
        yield Problem("is too long for a template: shorten it")


def _problems_in(parts: Sequence[TemplatePart], content: bytes) -> tuple[Problem, ...]:
    checked = _type_check()
    found = tuple(problem for part in parts for problem in _part_problems(part, checked))
    if found:
        return found
    if not checked.printed:
        return (Problem("is no template: it prints nothing of a resume (begin with a copy: templates export hybrid)"),)
    lost = tuple(
        Problem(f"never prints “{path}”: what a resume says there would be lost") for path in unprinted(checked.printed)
    )
    return lost or tuple(_trial(parts, content))


def _type_check() -> TypeCheck:
    return TypeCheck({path: Value(kind, path) for path, kind, _ in variables() if "." not in path})


def _part_problems(part: TemplatePart, checked: TypeCheck) -> Iterator[Problem]:
    broken = broken_tags(part.paragraphs)
    if broken:
        yield from (Problem(cause, part.place(index)) for index, cause in broken)
        return
    try:
        tree: nodes.Template = language().parse(part.source)
    except TemplateSyntaxError as error:
        yield Problem(error.message or "is no Jinja2", part.place(error.lineno - 2))
    except RecursionError:
        yield Problem("nests too deeply", part.name)
    except UnsafeTemplate as error:
        yield Problem(error.cause, part.place((error.lineno or 0) - 2))
    else:
        checked.run(tree)
        yield from (Problem(cause, part.place(lineno - 2)) for lineno, cause in checked.faults)
        checked.faults.clear()


def _trial(parts: Sequence[TemplatePart], content: bytes) -> Iterator[Problem]:
    """What only printing shows: XML that does not hold together, loops without end, elements that may not be there."""
    try:
        for filling in (example(), blank()):
            printed(content, filling)
    except UnsafeTemplate as error:
        yield Problem(error.cause, _place_of(error, parts))
    except etree.XMLSyntaxError:
        yield Problem("a block begins inside a paragraph, table or row and ends outside it: use {%p … %} or {%tr … %}")
    except (SyntaxError, RecursionError):
        yield Problem("nests too deeply")
    except Exception as error:  # whatever the libraries make of a stranger's file
        yield Problem(f"cannot be printed with ({type(error).__name__}): save it anew in Word")


def _place_of(error: UnsafeTemplate, parts: Sequence[TemplatePart]) -> str:
    """The paragraph in which printing stopped."""
    part = next((part for part in parts if part.name == error.part), None)
    return part.place((error.lineno or 0) - 2) if part else ""
