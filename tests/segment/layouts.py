r"""Small documents for tests, written as text: one paragraph a line; a blank one is empty.

    {b 14} bold, 14 points        {i} italic          {c} formatted as capitals
    {s=Title} style               {r1} flow 1         {h2} style and outline level of Heading 2
    {header} in the page header   {t0.1.2} table 0, row 1, column 2
    - a list item                 -- one level deeper                 \t a tab        \n a soft line break

`**bold**` within a line is a bold run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from resumetailor.source import Block, Cell, Location, Run, SourceDocument


@dataclass
class _Look:
    bold: bool = False
    italic: bool = False
    caps: bool = False
    size: float = 10.0
    region: int = 0
    level: int | None = None
    style: str = "Normal"
    container: str = "body"
    cells: list[Cell] = field(default_factory=list)


def document(text: str, name: str = "case.docx") -> SourceDocument:
    """The document that `text` describes."""
    lines = enumerate(line for line in text.splitlines() if not line.startswith("#"))
    return SourceDocument(name, tuple(_block(line, number) for number, line in lines if line.strip()))


def _block(line: str, number: int) -> Block:
    flags = re.match(r"\{([^}]*)\}\s?", line)
    look = _Look()
    for flag in flags[1].split() if flags else ():
        _apply(flag, look)
    text = line[flags.end() :] if flags else line
    bullet = re.match(r"(-+) ", text)
    text = text[bullet.end() :] if bullet else text
    text, runs = _runs(text.replace("\\t", "\t").replace("\\n", "\n"), look)
    return Block(
        text=text,
        location=Location("word/document.xml", number),
        runs=runs,
        style=look.style,
        outline_level=look.level,
        list_level=len(bullet[1]) - 1 if bullet else None,
        container=look.container,  # type: ignore[arg-type]
        cells=tuple(look.cells),
        region=look.region,
    )


def _apply(flag: str, look: _Look) -> None:
    if flag in ("b", "i", "c"):
        setattr(look, {"b": "bold", "i": "italic", "c": "caps"}[flag], True)
    elif flag[0] == "h" and flag[1:].isdigit():
        look.style, look.level, look.size = f"Heading {flag[1]}", int(flag[1]) - 1, 16.0 - 2 * int(flag[1])
    elif flag[0] == "r" and flag[1:].isdigit():
        look.region = int(flag[1:])
    elif flag[0] == "t" and flag[1:2].isdigit():
        look.cells.append(Cell(*map(int, flag[1:].split("."))))
    elif flag.startswith("s="):
        look.style = flag[2:].replace("_", " ")
    elif flag in ("header", "footer", "text_box", "footnote"):
        look.container, look.region = flag, {"header": 90, "footer": 91, "text_box": 92, "footnote": 93}[flag]
    else:
        look.size = float(flag)


def _runs(marked: str, look: _Look) -> tuple[str, tuple[Run, ...]]:
    text, runs = "", []
    for number, part in enumerate(marked.split("**")):
        if part:
            bold = look.bold != bool(number % 2)
            runs.append(Run(len(text), len(text) + len(part), bold, look.italic, look.caps, look.size))
        text += part
    return text, tuple(runs)
