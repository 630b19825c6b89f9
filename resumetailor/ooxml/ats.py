"""Named checks of what makes a resume readable for applicant tracking systems: each passes or fails, none has a score.

What each asks for, and why, is in `models/lexicons/ats.yml` and the README.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.ooxml.names import v, w
from resumetailor.ooxml.package import Package
from resumetailor.ooxml.reading.signs import signs
from resumetailor.resume import Period, Resume, Text

_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")
_TAB = "\t"
_YEAR = re.compile(r"(?:19|20)\d\d")


class AtsRules(Knowledge):
    """models/lexicons/ats.yml."""

    max_megabytes: float
    max_letter_spacing: float
    standard_headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AtsCheck:
    """`name` is stable ("one_column"); `detail` is the obstacle found ("2 columns"), empty where it passed."""

    name: str
    passed: bool
    detail: str = ""


def ats_checks(content: bytes, resume: Resume) -> tuple[AtsCheck, ...]:
    """Every check of a Word file and the resume read from it, in the order in which they matter to a parser.

    Raises `UnreadableInput` if `content` is no sound Word file.
    """
    package = Package(content, resume.document.name)
    styles = package.related(package.main, "styles")
    named = tuple(package.tree(styles).iter(w("style"))) if styles else ()
    file = _File(package.tree(package.main), named, resume, len(content))
    return tuple(AtsCheck(name, not (detail := check(file)), detail) for name, check in _CHECKS.items())


_rules = from_lexicon("ats", AtsRules)


@dataclass(frozen=True, slots=True)
class _File:
    """What is checked: the document part, its styles, the resume read from it, the file's size in bytes."""

    root: etree._Element
    styles: tuple[etree._Element, ...]
    resume: Resume
    size: int

    def paragraphs(self) -> Iterator[str]:
        """Every paragraph's text as stored, typed bullets included; a text box is read once."""
        for paragraph in self.root.iter(w("p")):
            if not _fallback(paragraph):
                stored = (_TAB if e.tag == w("tab") else e.text or "" for e in paragraph.iter(w("t"), w("tab")))
                yield "".join(stored).strip()


def _one_column(file: _File) -> str:
    columns = file.resume.document.page.columns
    return f"{columns} columns" if columns > 1 else ""


def _no_tables(file: _File) -> str:
    return _counted(sum(1 for _ in file.root.iter(w("tbl"))), "table")


def _no_text_boxes(file: _File) -> str:
    boxes = {id(p) for tag in (w("txbxContent"), w("framePr")) for p in file.root.iter(tag) if not _fallback(p)}
    return _counted(len(boxes), "text box")


def _fallback(element: etree._Element) -> bool:
    """Whether it is the second copy of a text box, for old programs."""
    return next(element.iterancestors(v("textbox")), None) is not None and any(
        str(ancestor.tag).endswith("}Fallback") for ancestor in element.iterancestors()
    )


def _contact_in_body(file: _File) -> str:
    basics, blocks = file.resume.basics, file.resume.document.blocks
    found = {"name": basics.name, "e-mail": basics.email, "phone": basics.phone}
    if missing := [what for what, text in found.items() if text is None]:
        return f"no {' and no '.join(missing)} found"

    def outside(text: Text | None) -> bool:
        return text is not None and any(blocks[span.block].container != "body" for span in text.source)

    places = [what for what, text in found.items() if outside(text)]
    return f"{', '.join(places)} outside the body of the page" if places else ""


def _standard_headings(file: _File) -> str:
    """Of the sections that parsers have a field for; any other, such as chosen highlights, may be called what it is."""
    named = [h.text.value for h in file.resume.headings if h.kind not in ("highlights", "other")]
    odd = [text for text in named if _folded(text) not in _rules().standard_headings]
    return f"unusual heading{'s' * (len(odd) > 1)}: {', '.join(odd)}" if odd else ""


def _folded(heading: str) -> str:
    return heading.casefold().replace("&", "and").strip(" :")


def _real_bullets(file: _File) -> str:
    return _counted(sum(1 for text in file.paragraphs() if signs().bullet.match(text)), "typed bullet")


def _parseable_dates(file: _File) -> str:
    unclear = sum(1 for job in file.resume.work if not _parseable(job.period))
    return f"{unclear} of {len(file.resume.work)} jobs without a year in four digits at both ends" if unclear else ""


def _parseable(period: Period | None) -> bool:
    if period is None or period.start is None:
        return False
    ends = 2 if period.end is not None and period.end.year != period.start.year else 1
    return len(_YEAR.findall(period.text.value)) >= ends


def _no_images(file: _File) -> str:
    return _counted(file.resume.document.images, "picture")


def _no_spaced_letters(file: _File) -> str:
    typed = sum(1 for text in file.paragraphs() if _SPACED.search(text))
    used = {e.get(w("val")) for tag in (w("pStyle"), w("rStyle")) for e in file.root.iter(tag)}
    wide = sum(1 for run in file.root.iter(w("r")) if _wide(run))
    wide += sum(1 for style in file.styles if style.get(w("styleId")) in used and _wide(style))
    return _counted(typed + wide, "letter-spaced word")


def _wide(element: etree._Element) -> bool:
    """Whether a run or style sets letters so far apart that words fall apart."""
    spacing = element.find(f"{w('rPr')}/{w('spacing')}")
    return spacing is not None and _number(spacing.get(w("val"))) > _rules().max_letter_spacing * 20


def _reading_order(file: _File) -> str:
    places = [block.location for block in file.resume.document.blocks if block.container != "header"]
    body = [p.paragraph for p in places if p.part == "word/document.xml"]
    return "an order in the file that is not the order on the page" if any(a > b for a, b in pairwise(body)) else ""


def _no_hidden_text(file: _File) -> str:
    return _counted(len(file.resume.document.hidden), "hidden text")


def _small_file(file: _File) -> str:
    megabytes = file.size / 1_000_000
    return f"a file of {megabytes:.1f} MB" if megabytes > _rules().max_megabytes else ""


def _counted(count: int, what: str) -> str:
    plural = {"text box": "text boxes"}.get(what, f"{what}s")
    return f"{count} {what if count == 1 else plural}" if count else ""


def _number(value: str | None) -> int:
    return int(value) if value and value.lstrip("-").isdigit() else 0


_CHECKS: dict[str, Callable[[_File], str]] = {
    "one_column": _one_column,
    "no_tables": _no_tables,
    "no_text_boxes": _no_text_boxes,
    "contact_in_body": _contact_in_body,
    "standard_headings": _standard_headings,
    "real_bullets": _real_bullets,
    "parseable_dates": _parseable_dates,
    "no_images": _no_images,
    "no_spaced_letters": _no_spaced_letters,
    "reading_order": _reading_order,
    "no_hidden_text": _no_hidden_text,
    "small_file": _small_file,
}
