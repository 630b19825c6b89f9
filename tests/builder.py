"""Builds small Word files for tests: `docx(p("Jane Doe", style="Title"), p("Led a team", bullet=0))` gives bytes.

Whatever takes content takes strings as well: a string in a paragraph is a run, a string in a flow a paragraph.
Every builder gives XML, so that what it does not offer can be written out beside it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:sz w:val="56"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
"""
NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{sign.format(level + 1)}"/></w:lvl>'
        for level in range(3)
    )
    + "</w:abstractNum>"
    for number, form, sign in ((1, "bullet", "•"), (2, "decimal", "%{}."))
) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))

Xml = str


def run(text: str, **look: object) -> Xml:
    """A run. `look`: bold, italic, caps, hidden (True); size (points), color ("RRGGBB"), font, style."""
    return f"<w:r>{_run_properties(look)}{_text(text)}</w:r>"


def p(
    *content: str,
    style: str = "",
    bullet: int | None = None,
    number: int | None = None,
    props: Xml = "",
    **look: object,
) -> Xml:
    """A paragraph; `bullet` and `number` are list levels, `props` more of its w:pPr, `look` that of its strings."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(c if c.startswith("<") else run(c, **look) for c in content)
    return f"<w:p><w:pPr>{named}{_list(1, bullet)}{_list(2, number)}{props}</w:pPr>{inside}</w:p>"


def link(text: str, url: str) -> Xml:
    """A hyperlink, for a paragraph. `docx` adds its relationship."""
    return f'<w:hyperlink r:id="url{url.encode().hex()}">{run(text)}</w:hyperlink>'


def field(instruction: str, result: str = "") -> Xml:
    """A complex field, for a paragraph."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"
    return mark("begin") + code + mark("separate") + run(result) + mark("end")


def control(*content: str, placeholder: bool = False) -> Xml:
    """A content control around a flow or, if all content is XML of runs, in a paragraph."""
    shown = "<w:showingPlcHdr/>" if placeholder else ""
    return f"<w:sdt><w:sdtPr>{shown}</w:sdtPr><w:sdtContent>{_flow(content)}</w:sdtContent></w:sdt>"


def revision(kind: str, *content: str) -> Xml:
    """Runs in w:ins, w:del, w:moveFrom or w:moveTo."""
    inside = "".join(c if c.startswith("<") else run(c) for c in content)
    if kind == "del":
        inside = inside.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">{inside}</w:{kind}>'


def table(*rows: Iterable[str]) -> Xml:
    """A table; a cell is text, the XML of its flow, or a `cell`."""
    made = ("".join(c if c.startswith("<w:tc>") else cell(c) for c in row) for row in rows)
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{cells}</w:tr>" for cells in made) + "</w:tbl>"


def cell(*content: str, span: int = 1, merge: str = "", fill: str = "") -> Xml:
    """A table cell; `merge` is "restart" or "continue" for cells merged downwards."""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    shade = f'<w:shd w:val="clear" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merged}{shade}</w:tcPr>{_flow(content) or "<w:p/>"}</w:tc>'


def text_box(
    *content: str, x: float = 0, y: float = 0, width: float = 200, height: float = 100, relative: str = "page"
) -> Xml:
    """A run with a floating text box as Word stores it, twice; lengths in points, `relative` to what y is measured."""
    flow = f"<w:txbxContent>{_flow(content)}</w:txbxContent>"
    shape = _graphic(f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:txbx>{flow}</wps:txbx></wps:wsp>')
    style = f"position:absolute;margin-left:{x}pt;margin-top:{y}pt;width:{width}pt;height:{height}pt"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>{_emu(x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{relative}"><wp:posOffset>{_emu(y)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{_emu(width)}" cy="{_emu(height)}"/>{shape}</wp:anchor></w:drawing></mc:Choice>'
        f'<mc:Fallback><w:pict><v:shape style="{style}"><v:textbox>{flow}</v:textbox></v:shape></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def inline_box(*content: str) -> Xml:
    """A run with a text box that stands in the line."""
    flow = f"<w:txbxContent>{_flow(content)}</w:txbxContent>"
    shape = _graphic(f"<wps:wsp><wps:txbx>{flow}</wps:txbx></wps:wsp>")
    return f"<w:r><w:drawing><wp:inline>{shape}</wp:inline></w:drawing></w:r>"


def picture(relationship: str = "missing") -> Xml:
    """A run with a picture whose file is not there."""
    blip = f'<pic:pic><pic:blipFill><a:blip r:embed="{relationship}"/></pic:blipFill></pic:pic>'
    return f"<w:r><w:drawing><wp:inline>{_graphic(blip)}</wp:inline></w:drawing></w:r>"


def section(*, columns: int = 1, width: int = 11906, height: int = 16838, extra: Xml = "") -> Xml:
    """A w:sectPr."""
    size = f'<w:pgSz w:w="{width}" w:h="{height}"/><w:cols w:num="{columns}"/>'
    return f"<w:sectPr>{extra}{size}</w:sectPr>"


def docx(
    *body: str,
    headers: Mapping[str, Xml] | None = None,
    footers: Mapping[str, Xml] | None = None,
    footnotes: Mapping[int, Xml] | None = None,
    styles: Xml = "",
    numbering: Xml = NUMBERING,
    parts: Mapping[str, bytes] | None = None,
    end: Xml | None = None,
) -> bytes:
    """The file. `headers` and `footers` are flows by type (default, first, even); `styles` come on top of `STYLES`,
    `parts` replace or add whole parts, `end` is the last w:sectPr.
    """
    flows = {("header", kind): flow for kind, flow in (headers or {}).items()}
    flows |= {("footer", kind): flow for kind, flow in (footers or {}).items()}
    title = "<w:titlePg/>" if any(kind == "first" for _, kind in flows) else ""
    named = "".join(f'<w:{where}Reference w:type="{kind}" r:id="{where}_{kind}"/>' for where, kind in flows)
    last = end or section(extra=named).replace("</w:sectPr>", f"{title}</w:sectPr>")
    made = {
        "word/document.xml": _part("document", f"<w:body>{_flow(body)}{last}</w:body>"),
        "word/styles.xml": _part("styles", STYLES + styles),
        "word/numbering.xml": _part("numbering", numbering),
        "word/footnotes.xml": _part("footnotes", _notes(footnotes or {})),
        "word/settings.xml": _part("settings", ""),
    }
    for (where, kind), flow in flows.items():
        made[f"word/{where}_{kind}.xml"] = _part("hdr" if where == "header" else "ftr", _flow([flow]))
    made["word/_rels/document.xml.rels"] = _document_relationships(made)
    made["_rels/.rels"] = _relationships([("rId1", "officeDocument", "word/document.xml")])
    return zipped({"[Content_Types].xml": _content_types(made), **made, **(parts or {})})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _flow(content: Iterable[str]) -> Xml:
    return "".join(c if c.startswith("<") else p(c) for c in content)


def _text(text: str) -> Xml:
    marks = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    pieces = re.split(r"([\t\n])", text)
    return "".join(marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in pieces if piece)


def _run_properties(look: Mapping[str, object]) -> Xml:
    made = {
        "style": '<w:rStyle w:val="{}"/>',
        "font": '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>',
        "bold": "<w:b/>",
        "italic": "<w:i/>",
        "caps": "<w:caps/>",
        "hidden": "<w:vanish/>",
        "color": '<w:color w:val="{}"/>',
    }
    found = "".join(form.format(look[name]) for name, form in made.items() if look.get(name))
    size = look.get("size")
    return f"<w:rPr>{found}{_size(float(str(size))) if size else ''}</w:rPr>"


def _size(points: float) -> Xml:
    return f'<w:sz w:val="{points * 2:g}"/>'


def _list(number: int, level: int | None) -> Xml:
    if level is None:
        return ""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _graphic(inside: Xml) -> Xml:
    return f'<a:graphic><a:graphicData uri="x">{inside}</a:graphicData></a:graphic>'


def _emu(points: float) -> int:
    return round(points * 12_700)


def _part(root: str, inside: Xml) -> bytes:
    return f"{_HEAD}<w:{root} {NAMESPACES}>{inside}</w:{root}>".encode()


def _notes(notes: Mapping[int, Xml]) -> Xml:
    mark = "<w:r><w:footnoteRef/></w:r>"
    return "".join(f'<w:footnote w:id="{i}">{p(mark, note)}</w:footnote>' for i, note in notes.items())


def _document_relationships(parts: Mapping[str, bytes]) -> bytes:
    links = []
    for name in parts:
        stem = name.removeprefix("word/").removesuffix(".xml")
        if stem != "document":
            links.append((stem, stem.partition("_")[0], f"{stem}.xml"))
    found = set(re.findall(rb'r:id="url([0-9a-f]+)"', parts["word/document.xml"]))
    addresses = [(f"url{code.decode()}", "hyperlink", bytes.fromhex(code.decode()).decode()) for code in sorted(found)]
    return _relationships(links + addresses)


def _relationships(links: Iterable[tuple[str, str, str]]) -> bytes:
    made = "".join(
        f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target={quoteattr(target)}'
        + (' TargetMode="External"/>' if kind == "hyperlink" else "/>")
        for i, kind, target in links
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'.encode()


def _content_types(parts: Mapping[str, bytes]) -> bytes:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_MAIN}.{_kind(name)}+xml"/>'
        for name in parts
        if name.startswith("word/") and name.endswith(".xml")
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'.encode()


def _kind(name: str) -> str:
    kind = name.removeprefix("word/").removesuffix(".xml").partition("_")[0]
    return "document.main" if kind == "document" else kind
