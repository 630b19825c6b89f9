"""The part of Jinja2 that templates may use: printing, conditions and loops over a resume's own lists.

A template is somebody else's file. It gets no calls, assignments, arithmetic, macros or other files, so that it cannot
run code, and its loops and output are counted, so that it comes to an end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.environment import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

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
_TITLES = {nodes.Call: "functions", nodes.Assign: "“set”", nodes.CallBlock: "“call”", nodes.FromImport: "“import”"}
_FILTERS = ("capitalize", "default", "first", "join", "last", "length", "lower", "title", "trim", "upper")
_TESTS = ("defined", "undefined", "none", "string", "sequence", "==", "!=", "in")


class UnsafeTemplate(Exception):
    """A template does what it may not: `lineno` is the line of its source, `part` the part of its file, if known."""

    def __init__(self, cause: str, lineno: int | None = None, part: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.lineno = lineno
        self.part = part


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
    """Jinja2 reduced to what templates need; what a resume says is data, never template."""

    template_class = BoundedTemplate

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS} | {"counted": self._counted}
        self.tests = {name: self.tests[name] for name in _TESTS}
        self._rounds = 0
        self._compiled: dict[Any, Template] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ARG002 (Jinja2 passes it)
        """Whether a template may print it: what a resume tells, and neither methods nor the inner side of an object."""
        return not attr.startswith("_") and not callable(value)

    def from_string(self, source: Any, globals: Any = None, template_class: Any = None) -> Template:  # noqa: A002
        """The compiled template; compiled once, since a batch prints thousands of resumes with one."""
        self._rounds = 0
        if source not in self._compiled:
            self._compiled[source] = super().from_string(source, globals, template_class)
        return self._compiled[source]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        found = list(tree.find_all(nodes.Node))
        for node in found:
            if cause := self._refused(node):
                raise UnsafeTemplate(cause, node.lineno)
        for loop in (node for node in found if isinstance(node, nodes.For)):
            loop.iter = nodes.Filter(loop.iter, "counted", [], [], None, None, lineno=loop.lineno)
        return tree

    def _refused(self, node: nodes.Node) -> str | None:
        if not isinstance(node, _ALLOWED):
            return f"{_TITLES.get(type(node), f'“{type(node).__name__.lower()}”')} may not be used in a template"
        if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
            return f"there is no filter “{node.name}”, only {', '.join(_FILTERS)}"
        if isinstance(node, nodes.Test) and node.name not in _TESTS:
            return f"there is no test “{node.name}”"
        return None

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._rounds += 1
            if self._rounds > MAX_ROUNDS:
                raise UnsafeTemplate("loops without end")
            yield item


@cache
def language() -> TemplateLanguage:
    """The one environment of the process, with all that it has compiled."""
    return TemplateLanguage()
