"""The part of Jinja2 that templates may use: printing, conditions and loops over a resume's own lists.

A template is somebody else's file. It gets no calls, assignments, arithmetic, macros or other files, so that it cannot
run code, and its loops and output are counted, so that it comes to an end. Resume text is data, never template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.environment import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

MAX_ROUNDS = 100_000
MAX_CHARACTERS = 20_000_000

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Name,
    nodes.NSRef,
    nodes.Const,
    nodes.List,
    nodes.Tuple,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Concat,
)
_FILTERS = ("capitalize", "default", "first", "join", "last", "length", "lower", "title", "trim", "upper")
_TESTS = ("defined", "undefined", "none", "string", "sequence", "==", "!=", "in")


class UnsafeTemplate(Exception):
    """A template does what it may not: `lineno` is the line of its source, None when it ran too long."""

    def __init__(self, what: str, lineno: int | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.lineno = lineno


class BoundedTemplate(Template):
    """A template that stops when its output grows beyond all measure."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        pieces, size = [], 0
        for piece in self.generate(*args, **kwargs):
            size += len(piece)
            if size > MAX_CHARACTERS:
                raise UnsafeTemplate("prints without end")
            pieces.append(piece)
        return "".join(pieces)


class TemplateLanguage(ImmutableSandboxedEnvironment):
    """Jinja2 reduced to what templates need; what a resume says comes out as it went in."""

    template_class = BoundedTemplate

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_literal)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS} | {"counted": self._counted}
        self.tests = {name: self.tests[name] for name in _TESTS}
        self._rounds = 0
        self._compiled: dict[Any, Template] = {}

    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> Template:  # noqa: A002
        """The compiled template; compiled once, since a batch prints thousands of resumes with one."""
        self._rounds = 0
        if source not in self._compiled:
            self._compiled[source] = super().from_string(source, globals, template_class)
        return self._compiled[source]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.Node):
            if not isinstance(node, _ALLOWED):
                raise UnsafeTemplate(f"{_named(node)} may not stand in a template", node.lineno)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "counted", [], [], None, None, lineno=loop.lineno)
        return tree

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._rounds += 1
            if self._rounds > MAX_ROUNDS:
                raise UnsafeTemplate("loops without end")
            yield item


def _named(node: nodes.Node) -> str:
    return f"“{type(node).__name__.lower()}”"


def _literal(value: Any) -> Any:
    """Braces as character references: docxtpl takes some for its own escapes after Jinja2 has printed them."""
    return Markup(str(escape(value)).replace("{", "&#123;").replace("}", "&#125;"))  # noqa: S704 (escaped)
