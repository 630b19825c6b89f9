"""What a template prints, told without Word: its words and tags alone, filled with the same variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from html import unescape

from resumetailor.ooxml.templating.language import language
from resumetailor.ooxml.templating.parts import parts_of
from resumetailor.ooxml.templating.variables import Context
from resumetailor.tailored import Flow

_MARKUP = re.compile(r"<w:instrText.*?</w:instrText>|</?[a-z]\w*:[^>]*>", re.DOTALL)


def template_lines(content: bytes, variables: Context) -> tuple[Flow, ...]:
    """What each part of the file must say if the template of this content prints these variables."""
    values = {f.name: getattr(variables, f.name) for f in fields(variables)}
    return tuple(_lines(source, values) for source in _texts(content))


@lru_cache(16)
def _texts(content: bytes) -> tuple[str, ...]:
    """Each part's Jinja2 source with its paragraphs' text only, one paragraph a line."""
    return tuple(_MARKUP.sub("", part.source) for part in parts_of(content))


def _lines(source: str, values: Mapping[str, object]) -> Flow:
    return tuple((line,) for line in unescape(language().from_string(source).render(values)).split("\n"))
