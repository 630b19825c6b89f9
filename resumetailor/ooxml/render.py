"""Prints a tailored resume with a Word template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from resumetailor.errors import BadTemplate
from resumetailor.ooxml.repack import timeless
from resumetailor.ooxml.template import sound_template, tells_stories
from resumetailor.ooxml.templating.contact_line import web_address
from resumetailor.ooxml.templating.context import context, stories
from resumetailor.ooxml.templating.hyperlinks import link_addresses, link_as_in_source
from resumetailor.ooxml.templating.language import UnsafeTemplate
from resumetailor.ooxml.templating.lines import template_lines
from resumetailor.ooxml.templating.parts import styles_in
from resumetailor.ooxml.templating.typeset import set_page, set_page_breaks
from resumetailor.ooxml.templating.variables import Context
from resumetailor.ooxml.templating.word_template import printed
from resumetailor.tailored import Flow, TailoredResume

_EPOCH = datetime(2000, 1, 1)
_LINK = "Hyperlink"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"


@dataclass(frozen=True)
class Rendering:
    """A tailored resume in a template. Raises `BadTemplate` that names the file and what is wrong with it."""

    tailored: TailoredResume
    template: Path

    def document(self) -> bytes:
        """The .docx file: the same bytes for the same resume and template."""
        document = self._printed()
        set_page(document, self.tailored.resume.document.page)
        styles = styles_in(self._content)
        set_page_breaks(document, styles)
        link_addresses(document, styles.named(_LINK), _addresses(self._variables))
        link_as_in_source(document, styles.named(_LINK), self.tailored.resume.document)
        _set_properties(document, self._variables.name)
        return _packed(document)

    def lines(self) -> tuple[Flow, ...]:
        """The paragraphs that the file must have, in their order: a flow for each part of it."""
        return template_lines(self._content, self._variables)

    @property
    def is_resume(self) -> bool:
        """Whether it tells all of the resume, unlike a bank of interview stories."""
        return not tells_stories(self._content)

    def _printed(self) -> Any:
        try:
            return printed(self._content, self._variables)
        except UnsafeTemplate as error:
            raise BadTemplate(self.template, error.cause, "simplify its loops") from error

    @cached_property
    def _content(self) -> bytes:
        return sound_template(self.template)

    @cached_property
    def _variables(self) -> Context:
        variables = context(self.tailored)
        return variables if self.is_resume else replace(variables, stories=stories(self.tailored))


def _addresses(variables: Context) -> dict[str, str]:
    """Where the addresses in print lead."""
    entries = (*variables.work, *variables.volunteer, *variables.projects)
    told = {entry.url: web_address(entry.url) for entry in entries}
    return {text: url for text, url in (told | {item.text: item.url for item in variables.contact}).items() if url}


def _set_properties(document: Any, name: str) -> None:
    """New properties in place of the template's, which name its own author."""
    rels = document.part.package.rels
    for id in [id for id, rel in rels.items() if not rel.is_external and rel.target_part.content_type == _CORE]:
        del rels[id]
    properties = document.core_properties
    properties.title = f"{name} Resume".strip()
    properties.author = properties.last_modified_by = name
    properties.created = properties.modified = _EPOCH
    properties.revision = 1


def _packed(document: Any) -> bytes:
    saved = BytesIO()
    document.save(saved)
    return timeless(saved.getvalue())
