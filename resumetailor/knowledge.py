"""Reads the YAML files in which the program's knowledge lies, each against its schema."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from resumetailor.errors import BadLexicon
from resumetailor.resources import models

Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Knowledge(BaseModel):
    """A file or an entry of one: unknown keys are refused, values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


K = TypeVar("K", bound=Knowledge)


def load(path: Path, schema: type[K]) -> K:
    """The file's content as `schema`.

    Raises `BadLexicon` that names the file and the line of every problem.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise BadLexicon(path, f"cannot be read ({error.strerror})", "restore it or name another file") from error
    except UnicodeDecodeError as error:
        raise BadLexicon(path, "is not UTF-8", "save it as UTF-8") from error
    try:
        loader = Loader(text)
        node = loader.get_single_node()
        problems = _duplicate_keys(node)
        if problems:
            raise BadLexicon(path, "; ".join(problems), "keep one of each")
        return schema.model_validate(None if node is None else loader.construct_document(node))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}: " if mark else ""
        raise BadLexicon(path, f"{place}{getattr(error, 'problem', None) or 'is no YAML'}", "mend the YAML") from error
    except ValidationError as error:
        lines = [f"line {_line(node, e['loc'])}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise BadLexicon(path, "; ".join(lines), "mend these entries") from error


def load_lexicon(name: str, schema: type[K]) -> K:
    """The lexicon of this name that comes with the program. Raises `BadLexicon` if its file is damaged."""
    return load(models() / "lexicons" / f"{name}.yml", schema)


def from_lexicon(name: str, schema: type[K]) -> Callable[[], K]:
    """A function that gives that lexicon, which it reads when first called."""
    return cache(partial(load_lexicon, name, schema))


def _line(node: yaml.Node | None, loc: tuple[int | str, ...]) -> int:
    """The line, from 1, of the deepest node on the way `loc` that the file has."""
    line = 1
    for key in loc:
        if node is None:
            break
        line = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == str(key)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
        else:
            node = None
    return line if node is None else node.start_mark.line + 1


def _duplicate_keys(node: yaml.Node | None) -> list[str]:
    if isinstance(node, yaml.SequenceNode):
        return [p for child in node.value for p in _duplicate_keys(child)]
    if not isinstance(node, yaml.MappingNode):
        return []
    problems, seen = [], set()
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode) and key.value in seen:
            problems.append(f"line {key.start_mark.line + 1}: {key.value!r} stands twice")
        seen.add(key.value if isinstance(key, yaml.ScalarNode) else None)
        problems += _duplicate_keys(value)
    return problems
