"""Checks the variables of a template against the views that it will be given, every branch, without printing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, is_dataclass
from difflib import get_close_matches
from typing import Any, get_args, get_origin, get_type_hints

from jinja2 import nodes

from resumetailor.ooxml.templating.variables import Composed, Holds, variables

_LOOP = ("index", "index0", "revindex", "revindex0", "first", "last", "length")
_ELEMENT_FILTERS = ("first", "last")
STORIES = "stories"
_SAME_FILTERS = ("default", "counted")

Scope = dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression gives: its type, None if unknown, and the way to it from the variables ("work.title")."""

    type: Any
    path: str = ""

    def members(self) -> Scope:
        """Its fields by name."""
        hints = get_type_hints(self.type) if is_dataclass(self.type) else {}
        return {name: Value(hint, f"{self.path}.{name}".lstrip(".")) for name, hint in hints.items()}

    def element(self) -> Value:
        """What a loop over it gives; a list and its elements have the same path."""
        return Value(get_args(self.type)[0], self.path) if self.is_list else _UNKNOWN

    @property
    def is_list(self) -> bool:
        """Whether it can be looped over."""
        return get_origin(self.type) is list


_TEXT = Value(str)
_UNKNOWN = Value(None)
_LOOP_VALUE = Value("loop")


@dataclass(slots=True)
class TypeCheck:
    """Walks one part's syntax tree. `faults` are (line, cause); `printed` the paths of all variables in print."""

    variables: Scope
    faults: list[tuple[int, str]] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)

    def run(self, tree: nodes.Template) -> None:
        """Checks the whole tree."""
        self._statements(tree.body, self.variables)

    def _fault(self, node: nodes.Node, cause: str) -> Value:
        if (node.lineno, cause) not in self.faults:
            self.faults.append((node.lineno, cause))
        return _UNKNOWN

    def _statements(self, body: Iterable[nodes.Node], scope: Scope) -> None:
        for node in body:
            if isinstance(node, nodes.For):
                self._loop(node, scope)
            elif isinstance(node, nodes.If):
                self._tested(node.test, scope)
                self._statements([*node.body, *node.elif_, *node.else_], scope)
            elif isinstance(node, nodes.Output):
                for expression in node.nodes:
                    self._output(expression, scope)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        items = self._value(node.iter, scope)
        if items.type is not None and not items.is_list:
            self._fault(node, f"{_shown(items)} is no list to loop over")
        names = {
            name.name: items.element()
            for name in (node.target, *node.target.find_all(nodes.Name))
            if isinstance(name, nodes.Name)
        }
        inner = {**scope, **names, "loop": _LOOP_VALUE}
        if node.test:
            self._tested(node.test, inner)
        self._statements(node.body, inner)
        self._statements(node.else_, scope)

    def _output(self, node: nodes.Node, scope: Scope) -> None:
        if not isinstance(node, nodes.TemplateData):
            value = self._value(node, scope)
            if value.type not in (str, None):
                self._fault(node, f"{_shown(value)} is no text to print: loop over it or print one of its fields")

    def _tested(self, node: nodes.Node, scope: Scope) -> None:
        """A condition prints nothing."""
        before = set(self.printed)
        self._value(node, scope)
        self.printed = before

    def _value(self, node: nodes.Node, scope: Scope) -> Value:
        match node:
            case nodes.Name(name=name):
                return self._known(node, name, scope, "there is no variable")
            case nodes.Getattr(attr=name) | nodes.Getitem(arg=nodes.Const(value=str(name))):
                return self._member(node, name, scope)
            case nodes.Getitem():
                return self._value(node.node, scope).element()
            case nodes.Filter(name=name):
                operand = self._operands(node, scope)[0]
                return operand.element() if name in _ELEMENT_FILTERS else operand if name in _SAME_FILTERS else _TEXT
            case nodes.Or() | nodes.And():
                return self._operands(node, scope)[0]
            case nodes.CondExpr():
                self._tested(node.test, scope)
                return self._value(node.expr1, scope)
        self._operands(node, scope)
        return _TEXT

    def _operands(self, node: nodes.Node, scope: Scope) -> list[Value]:
        return [self._value(child, scope) for child in node.iter_child_nodes()]

    def _member(self, node: nodes.Getattr | nodes.Getitem, name: str, scope: Scope) -> Value:
        owner = self._value(node.node, scope)
        if name.startswith("_"):
            return self._fault(node, f"“{name}” is internal and may not be used")
        if owner.type is None:
            return _UNKNOWN
        if owner is _LOOP_VALUE:
            return _TEXT if name in _LOOP else self._fault(node, f"“loop” has no “{name}”")
        return self._known(node, name, owner.members(), f"{_shown(owner)} has no")

    def _known(self, node: nodes.Node, name: str, scope: Scope, otherwise: str) -> Value:
        if name not in scope:
            near = get_close_matches(name, scope, 1)
            return self._fault(node, f"{otherwise} “{name}”" + (f" (did you mean “{near[0]}”?)" if near else ""))
        self.printed.add(scope[name].path)
        return scope[name]


def _shown(value: Value) -> str:
    return f"“{value.path}”" if value.path else "this expression"


def unprinted(printed: set[str]) -> Iterator[str]:
    """The paths of the texts that no place of a template prints, so that a resume would lose them."""
    described = {path: (kind, description) for path, kind, description in variables()}
    covered = set(printed)
    for path in printed & described.keys():
        description = described[path][1]
        if isinstance(description, Composed):
            covered |= {*description.covers, *(f"{path.rpartition('.')[0]}.{name}" for name in description.covers)}
    for path, (kind, description) in described.items():
        wanted = path.startswith(STORIES) is prints_stories(printed)
        if wanted and isinstance(description, Holds) and kind in (str, list[str]) and path not in covered:
            yield path


def prints_stories(printed: set[str]) -> bool:
    """Whether the template is a story bank and no resume."""
    return STORIES in printed
