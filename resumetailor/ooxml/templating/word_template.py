"""docxtpl's template as this program prints it: one line of Jinja2 source a paragraph, and strict XML."""

from __future__ import annotations

import re
from dataclasses import fields
from functools import lru_cache
from io import BytesIO
from traceback import walk_tb
from typing import Any

from docx.opc.package import Unmarshaller
from docx.opc.part import PartFactory
from docx.opc.pkgreader import PackageReader
from docx.package import Package
from docxtpl import DocxTemplate
from jinja2 import UndefinedError
from lxml import etree

from resumetailor.ooxml.names import TBL
from resumetailor.ooxml.templating.language import TemplateLanguage, UnsafeTemplate, language
from resumetailor.ooxml.templating.variables import Context

_REPEATED = re.compile(r'\n(?=<)| w14:(?:paraId|textId)="[^"]*"|<w:bookmark(?:Start|End)[^>]*/>')
_MISSING = "takes an element that a resume may not have: loop over the list, or ask with “if” whether it is empty"
_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")


@lru_cache(16)
def _patched(xml: str) -> str:
    return str(DocxTemplate.patch_xml(None, _PARAGRAPH.sub("\n<w:p", xml.replace("\n", " "))))


@lru_cache(16)
def _unpacked(content: bytes) -> PackageReader:
    return PackageReader.from_file(BytesIO(content))  # type: ignore[no-any-return, no-untyped-call]


class WordTemplate(DocxTemplate):  # type: ignore[misc]
    """A template in memory.

    Its Jinja2 source has each paragraph on a line of its own, so that line n + 1 of an error is paragraph n from 1.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__(BytesIO(content))
        self._content = content

    def init_docx(self, reload: bool = True) -> None:  # noqa: ARG002 (docxtpl's own signature)
        """The document, made of parts that are unpacked once a template."""
        package = Package()
        Unmarshaller.unmarshal(_unpacked(self._content), package, PartFactory)  # type: ignore[no-untyped-call]
        self.docx = package.main_document_part.document

    def patch_xml(self, src_xml: str) -> str:
        """The source with tags put together that Word has split, by docxtpl; a batch prints with one template."""
        return _patched(src_xml)

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: TemplateLanguage) -> str:
        """A part's XML with the variables printed.

        Unlike docxtpl it takes no control character or "{_{" in a text for markup. A paragraph's identity is dropped,
        since loops would repeat it.
        """
        self.current_rendering_part = part
        try:
            xml = jinja_env.from_string(src_xml).render(context)
        except UnsafeTemplate as error:
            raise UnsafeTemplate(error.cause, _line_of(error), part.partname.lstrip("/")) from error
        except UndefinedError as error:
            raise UnsafeTemplate(_MISSING, _line_of(error), part.partname.lstrip("/")) from error
        return _REPEATED.sub("", xml)

    def fix_tables(self, xml: str) -> Any:
        """The tree, its tables' grids mended. Raises `etree.XMLSyntaxError` where docxtpl would cut the text short."""
        tree = etree.fromstring(xml)
        return tree if next(tree.iter(TBL), None) is None else super().fix_tables(xml)

    def render_properties(self, context: dict[str, Any], jinja_env: TemplateLanguage | None = None) -> None:
        """Nothing: a template's properties are not printed."""


def _line_of(error: Exception) -> int | None:
    """The line of the template's source where printing stopped: Jinja2 puts frames of its own into the traceback."""
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else None


def printed(content: bytes, variables: Context) -> Any:
    """The template of this content with the variables printed, as python-docx's document.

    Raises `UnsafeTemplate`, Jinja2's other `TemplateError`s and `etree.XMLSyntaxError`; a checked template raises none.
    """
    template = WordTemplate(content)
    template.render({f.name: getattr(variables, f.name) for f in fields(variables)}, language(), autoescape=True)
    return template.docx
