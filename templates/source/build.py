"""Builds the Word templates from the looks and bodies in this folder: python -m templates.source.build

Style names are Word's own where Word has one, so that its gallery, its navigation pane and readers know them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import yaml
from lxml import etree
from lxml.builder import ElementMaker

from resumetailor.ooxml.templating.variables import Holds, variables
from templates.source.opc import pack

SOURCE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
E = ElementMaker(
    namespace=W, nsmap={"w": W, "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}
)
BULLETS = (("•", 284), ("–", 568), ("•", 852))
MARKUP = re.compile(r"<(?P<style>[A-Z][A-Za-z ]*)>|(?P<end></>)|(?P<sign>\{(?:tab|br)\})")

Look = dict[str, Any]


def w(tag: str, *children: etree._Element, **attributes: str | int) -> etree._Element:
    """An element of the w: namespace; attribute names lose a final underscore."""
    return E(tag, *children, **{f"{{{W}}}{name.rstrip('_')}": str(value) for name, value in attributes.items()})


def twips(points: float) -> int:
    return round(points * 20)


def style_id(name: str) -> str:
    return name.replace(" ", "")


class Style:
    """One entry of `look.yml` as the elements of a w:style, in the schema's order."""

    def __init__(self, name: str, traits: Look, look: Look) -> None:
        self.name, self.traits, self.look = name, traits, look

    def element(self) -> etree._Element:
        character = self.name in self.look["characters"]
        parts = [w("name", val=self.name.replace("Heading", "heading"))]
        if not character and self.name != "Normal":
            parts.append(w("basedOn", val=style_id(self.traits.get("based_on", "Normal"))))
        if self.traits.get("keep_next"):
            parts.append(w("next", val="Normal"))
        parts.append(w("qFormat"))
        if not character:
            parts.append(w("pPr", *self.paragraph()))
        parts.append(w("rPr", *self.run()))
        style = w("style", *parts, type="character" if character else "paragraph", styleId=style_id(self.name))
        if self.name == "Normal":
            style.set(f"{{{W}}}default", "1")
        return style

    def color(self, value: str) -> str:
        return str(self.look.get(value, value))

    def paragraph(self) -> list[etree._Element]:
        traits, parts = self.traits, []
        if "keep_next" in traits:
            parts.append(w("keepNext"))
        if traits.get("keep_next"):
            parts.append(w("keepLines"))
        if traits.get("bullet"):
            parts.append(w("numPr", w("ilvl", val=0), w("numId", val=1)))
        if "rule" in traits:
            parts.append(w("pBdr", w("bottom", val="single", sz=4, space=2, color=self.color(traits["rule"]))))
        if traits.get("tabs") == "right":
            parts.append(w("tabs", w("tab", val="right", pos=self.text_width())))
        spacing = self.spacing()
        if spacing:
            parts.append(w("spacing", **spacing))
        if "indent" in traits:
            parts.append(w("ind", left=traits["indent"], hanging=traits["indent"]))
        if "outline" in traits:
            parts.append(w("outlineLvl", val=traits["outline"]))
        return parts

    def spacing(self) -> dict[str, str | int]:
        spacing: dict[str, str | int] = {k: twips(self.traits[k]) for k in ("before", "after") if k in self.traits}
        if "line" in self.traits:
            spacing |= {"line": round(self.traits["line"] * 240), "lineRule": "auto"}
        return spacing

    def text_width(self) -> int:
        page = self.look["page"]
        return int(page["width"] - page["margin"][1] - page["margin"][3])

    def run(self) -> list[etree._Element]:
        traits, parts = self.traits, []
        for trait, tag in (("bold", "b"), ("italic", "i"), ("caps", "caps")):
            if trait in traits:
                parts.append(w(tag) if traits[trait] else w(tag, val=0))
        if "color" in traits:
            parts.append(w("color", val=self.color(traits["color"])))
        if traits.get("spacing"):
            parts.append(w("spacing", val=twips(traits["spacing"])))
        if "size" in traits:
            parts += [w(tag, val=round(traits["size"] * 2)) for tag in ("sz", "szCs")]
        if traits.get("underline"):
            parts.append(w("u", val="single"))
        return parts


def styles(look: Look) -> etree._Element:
    font = look["font"]
    defaults = w(
        "docDefaults",
        w("rPrDefault", w("rPr", w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font), w("lang", val="en-GB"))),
        w("pPrDefault", w("pPr", w("widowControl"))),
    )
    named = {**look["paragraphs"], **look["characters"]}
    return w("styles", defaults, *(Style(name, traits, look).element() for name, traits in named.items()))


def numbering() -> etree._Element:
    """A multi-level list of plain bullets that belongs to the style List Bullet."""
    levels = []
    for depth, (sign, indent) in enumerate(BULLETS):
        start = [w("start", val=1), w("numFmt", val="bullet")]
        link = [w("pStyle", val="ListBullet")] if depth == 0 else []
        look = [w("lvlText", val=sign), w("lvlJc", val="left"), w("pPr", w("ind", left=indent, hanging=227))]
        levels.append(w("lvl", *start, *link, *look, ilvl=depth))
    abstract = w("abstractNum", w("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=0)
    return w("numbering", abstract, w("num", w("abstractNumId", val=0), numId=1))


def runs(text: str) -> list[etree._Element]:
    """The runs of a body line: <Style>…</> sets a character style, {tab} is a tab, {br} a line break."""
    style, at, found = None, 0, []

    def add(*content: etree._Element) -> None:
        look = [w("rPr", w("rStyle", val=style_id(style)))] if style else []
        found.append(w("r", *look, *content))

    def add_text(piece: str) -> None:
        if piece:
            element = w("t")
            element.text = piece
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            add(element)

    for match in MARKUP.finditer(text):
        add_text(text[at : match.start()])
        at = match.end()
        if match["sign"]:
            add(w(match["sign"].strip("{}")))
        else:
            style = match["style"]
    add_text(text[at:])
    return found


def paragraph(line: str) -> etree._Element:
    style, _, text = ("Template Tag", "", line) if line.startswith("{%p") else line.partition(" | ")
    return w("p", w("pPr", w("pStyle", val=style_id(style))), *runs(text))


def document(body: list[str], look: Look) -> etree._Element:
    top, right, bottom, left = look["page"]["margin"]
    section = w(
        "sectPr",
        w("pgSz", w=look["page"]["width"], h=look["page"]["height"]),
        w("pgMar", top=top, right=right, bottom=bottom, left=left, header=567, footer=567, gutter=0),
    )
    return w("document", w("body", *map(paragraph, body), section))


def lines(body: str, parts: dict[str, str]) -> list[str]:
    """The body's lines, each "@name" replaced by that part's lines."""
    found = []
    for line in body.splitlines():
        found += lines(parts[line[1:]], parts) if line.startswith("@") else [line]
    return found


def merged(look: Look, changes: Look) -> Look:
    """`look` with a template's changes, one level of names deeper where both have a mapping."""
    result = dict(look)
    for key, value in changes.items():
        result[key] = merged(result[key], value) if isinstance(value, dict) and key in result else value
    return result


def read(name: str) -> Any:
    return yaml.safe_load((SOURCE / name).read_text("utf-8"))


def names() -> list[str]:
    """The templates that have a file here."""
    return sorted(spec.stem for spec in SOURCE.glob("*.yml") if spec.stem not in ("look", "parts"))


def built(name: str) -> bytes:
    """The Word file of a template."""
    template = read(f"{name}.yml")
    look = merged(read("look.yml"), template.get("look", {}))
    parts = {
        "document": document(lines(template["body"], read("parts.yml")), look),
        "styles": styles(look),
        "numbering": numbering(),
    }
    xml = {name: etree.tostring(root, encoding="unicode") for name, root in parts.items()}
    return pack(xml, look["font"], template["description"])


def template_table() -> str:
    """The templates and what each gives, as a table in Markdown."""
    rows = [f"| `{name.replace('_', '-')}` | {read(f'{name}.yml')['description']} |" for name in names()]
    return "\n".join(["| name | what it gives |", "|---|---|", *rows]) + "\n"


def variable_table() -> str:
    """The variables as a table in Markdown; those marked ● must be printed."""
    rows = ["| variable | type | | meaning | example |", "|---|---|---|---|---|"]
    for path, kind, description in variables():
        mark = "●" if isinstance(description, Holds) else ""
        example = f"`{description.example}`" if description.example else ""
        rows.append(f"| `{path}` | {type_name(kind)} | {mark} | {description.meaning} | {example} |")
    return "\n".join(rows) + "\n"


def type_name(kind: Any) -> str:
    if get_args(kind):
        return "list of texts" if get_args(kind) == (str,) else "list"
    return "text"


def readme(text: str) -> str:
    """The README with the tables of templates and variables as they are now."""
    for source, table in (("source/*.yml", template_table()), ("templating/variables.py", variable_table())):
        before, mark, rest = text.partition(f"{source} -->\n")
        _, end, after = rest.partition("<!-- end -->")
        text = f"{before}{mark}\n{table}\n{end}{after}"
    return text


if __name__ == "__main__":
    for each in names():
        (SOURCE.parent / f"{each}.docx").write_bytes(built(each))
    page = SOURCE.parent / "README.md"
    page.write_text(readme(page.read_text("utf-8")), "utf-8")
