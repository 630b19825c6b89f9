"""Prints a tailored resume with a Word template."""

from __future__ import annotations

import zipfile
from dataclasses import fields
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError
from lxml import etree

from resumetailor.errors import BadTemplate
from resumetailor.ooxml.context import Context
from resumetailor.ooxml.template_language import TemplateLanguage, UnsafeTemplate
from resumetailor.ooxml.typeset import link_addresses, set_page
from resumetailor.ooxml.view import context
from resumetailor.tailored import TailoredResume

_EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001 (core properties hold naive UTC; fixed, so that bytes repeat)
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def render(tailored: TailoredResume, template: Path) -> bytes:
    """The .docx file: the same bytes for the same resume and template.

    Raises `BadTemplate` that names the file and what is wrong with it.
    """
    printed = context(tailored)
    document = _print(template, printed)
    set_page(document, tailored.resume.document.page)
    link_addresses(document, {item.text: item.url for item in printed.contact if item.url})
    _set_properties(document, printed.name)
    return _packed(document)


@cache
def _language() -> TemplateLanguage:
    return TemplateLanguage()


def _print(template: Path, printed: Context) -> Any:
    tpl = DocxTemplate(BytesIO(template.read_bytes()))
    variables = {f.name: getattr(printed, f.name) for f in fields(printed)}
    try:
        tpl.render(variables, _language(), autoescape=True)
    except (TemplateError, UnsafeTemplate) as error:
        raise BadTemplate(template, str(error), "see `resumetailor templates check`") from error
    return tpl.docx


def _set_properties(document: Any, name: str) -> None:
    properties = document.core_properties
    properties.title = f"{name} Resume".strip()
    properties.author = properties.last_modified_by = name
    properties.created = properties.modified = _EPOCH
    properties.revision = 1


def _packed(document: Any) -> bytes:
    """The saved package with every entry's time fixed."""
    saved, packed = BytesIO(), BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
