"""Packs the parts of a template into a Word file: content types, relationships, and the parts that are always alike."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_RELATED = {
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
}
"""The parts beside the document, "word/NAME.xml", by the kind of their relationship."""

_SETTINGS = (
    f'<w:settings xmlns:w="{_W}"><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)


def pack(parts: Mapping[str, str], font: str, description: str) -> bytes:
    """The package of `parts` ("document", "styles", "numbering"): the same bytes for the same parts."""
    theme = (Path(__file__).parent / "theme.xml").read_text("utf-8")
    word = {**parts, "settings": _SETTINGS, "fontTable": _font_table(font), "theme": theme}
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            {f"{_OFFICE}/officeDocument": "word/document.xml"}
            | {f"{_PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml"}
        ),
        "word/_rels/document.xml.rels": _relationships({f"{_OFFICE}/{kind}": f"{kind}.xml" for kind in _RELATED}),
        "docProps/core.xml": _core(description),
        **{f"word/{name}.xml": xml for name, xml in word.items()},
    }
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, _DECLARATION + xml)
    return content.getvalue()


def _content_types() -> str:
    overrides = {"word/document.xml": f"{_WORD}.document.main+xml"}
    overrides |= {f"word/{kind}.xml": content_type for kind, content_type in _RELATED.items()}
    overrides |= {"docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"}
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(targets: Mapping[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core(description: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>Resume</dc:title><dc:creator></dc:creator><dc:description>{escape(description)}</dc:description>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
    )


def _font_table(font: str) -> str:
    return f'<w:fonts xmlns:w="{_W}"><w:font w:name="{font}"><w:family w:val="swiss"/></w:font></w:fonts>'
