"""Prints a Word template in docxtpl's language: one line of Jinja2 source a paragraph, each part parsed once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from io import BytesIO
from traceback import walk_tb
from typing import Any

from docx.opc.constants import CONTENT_TYPE
from docx.opc.package import Unmarshaller
from docx.opc.packuri import PackURI
from docx.opc.part import PartFactory
from docx.opc.pkgreader import PackageReader
from docx.oxml.parser import element_class_lookup, parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart
from docxtpl import DocxTemplate
from jinja2 import UndefinedError
from lxml import etree

from resumetailor.ooxml.names import TBL, wp
from resumetailor.ooxml.templating.language import UnsafeTemplate, language
from resumetailor.ooxml.templating.variables import Context

_REPEATED = re.compile(r'\n(?=<)| w14:(?:paraId|textId)="[^"]*"|<w:bookmark(?:Start|End)[^>]*/>')
_MISSING = "takes an element that a resume may not have: loop over the list, or ask with “if” whether it is empty"
_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")
_BESIDE_THE_DOCUMENT = (CONTENT_TYPE.WML_HEADER, CONTENT_TYPE.WML_FOOTER, CONTENT_TYPE.WML_FOOTNOTES)
_FIRST_DRAWING = 1001
_PARSER = etree.XMLParser(resolve_entities=False)
"""Gives python-docx's elements, and keeps all blanks."""
_PARSER.set_element_class_lookup(element_class_lookup)


def printed(content: bytes, variables: Context) -> Any:
    """The template of this content with the variables printed, as python-docx's document.

    Raises `UnsafeTemplate`, Jinja2's other `TemplateError`s and `etree.XMLSyntaxError`; a checked template raises none.
    """
    package = Package()
    values = {f.name: getattr(variables, f.name) for f in fields(variables)}
    Unmarshaller.unmarshal(_unpacked(content), package, _Printing(values).part)  # type: ignore[no-untyped-call]
    return package.main_document_part.document


def jinja_source(tree: etree._Element) -> str:
    """A part as Jinja2 source, with tags put together that Word has split, by docxtpl.

    Each paragraph is on a line of its own, so that line n + 1 of an error is paragraph n from 1.
    """
    xml = etree.tostring(tree, encoding="unicode").replace("\n", " ")
    return str(DocxTemplate.patch_xml(None, _PARAGRAPH.sub("\n<w:p", xml)))


@lru_cache(16)
def _unpacked(content: bytes) -> PackageReader:
    return PackageReader.from_file(BytesIO(content))  # type: ignore[no-any-return, no-untyped-call]


@lru_cache(64)
def _source(blob: bytes) -> str:
    """The source of a template's part; a batch prints with one template."""
    return jinja_source(parse_xml(blob))


class _Printing:
    """Makes the parts of a document out of a template's, with these variables printed."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def part(self, name: PackURI, kind: str, relation: str, blob: bytes, package: Package) -> Any:
        """The part of this name, content type, relationship and XML."""
        if kind == CONTENT_TYPE.WML_DOCUMENT_MAIN:
            return DocumentPart(name, kind, _mended(self._printed(name, blob)), package)
        if kind in _BESIDE_THE_DOCUMENT:
            blob = self._printed(name, blob).encode()
        return PartFactory(name, kind, relation, blob, package)

    def _printed(self, name: str, blob: bytes) -> str:
        """A part's XML with the variables printed; a paragraph's identity is dropped, since loops would repeat it."""
        try:
            xml = language().from_string(_source(blob)).render(self._values)
        except UnsafeTemplate as error:
            raise UnsafeTemplate(error.cause, _line_of(error), name.lstrip("/")) from error
        except UndefinedError as error:
            raise UnsafeTemplate(_MISSING, _line_of(error), name.lstrip("/")) from error
        return _REPEATED.sub("", xml)


def _mended(xml: str) -> Any:
    """The document's tree, its tables' grids mended, its drawings numbered anew."""
    root = etree.fromstring(xml, _PARSER)
    if next(root.iter(TBL), None) is not None:
        root = etree.fromstring(etree.tostring(DocxTemplate.fix_tables(None, xml)), _PARSER)
    for number, drawing in enumerate(root.iter(wp("docPr")), _FIRST_DRAWING):
        drawing.set("id", str(number))
    return root


def _line_of(error: Exception) -> int | None:
    """The line of the template's source where printing stopped: Jinja2 puts frames of its own into the traceback."""
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else None
