"""Only the project's own errors leave the reader, whatever is done to a file.

More executions than the suite's: `python -m tests.ooxml.test_read_fuzz 20000 [SEED]` prints what was raised, how often,
and stops at a foreign error.
"""

from __future__ import annotations

import collections
import copy
import random
import re
import sys
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from resumetailor.errors import ResumeTailorError
from resumetailor.ooxml.read import read_bytes
from tests.builder import cell, docx, field, p, run, table, text_box, unzipped, zipped

_SAMPLES = Path(__file__).parents[1] / "resumes"
_VALUES = ["", "-1", "0", "99999999999999999999", "nan", "inf", "1e309", "12pt", "x", "restart", "continue", "á"]
_HEAVY = ("stylesWithEffects", "theme", "docProps", "customXml")
Parts = dict[str, bytes]


@lru_cache(maxsize=1)
def _seeds() -> list[Parts]:
    everything = docx(
        p(text_box("Berlin", x=20), run("Jane"), field(' HYPERLINK "https://example.org" ', "site"), style="Title"),
        table([cell("a", merge="restart"), cell("b", span=2)], [cell(merge="continue"), table(["c", "d"])]),
        p("Led", bullet=1, props='<w:framePr w:w="300" w:x="10" w:y="20" w:vAnchor="page"/>'),
        p("• one\n– two", color="FFFFFF"),
        p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:footnoteReference w:id="1"/></w:r>', run(" x")),
        headers={"default": p("Jane"), "first": p("0171 555 0100")},
        footnotes={1: "Audited."},
    )
    files = [everything, everything, *(path.read_bytes() for path in sorted(_SAMPLES.glob("*.docx")))]
    return [{n: _lean(d) for n, d in unzipped(f).items() if not any(h in n for h in _HEAVY)} for f in files]


def _lean(part: bytes) -> bytes:
    """The part without what makes the styles long and is never read."""
    part = re.sub(rb"<w:latentStyles.*?</w:latentStyles>", b"", part, flags=re.DOTALL)
    return re.sub(rb'<w:style w:type="table".*?</w:style>', b"", part, flags=re.DOTALL)


def mutated(rng: random.Random) -> bytes:
    """A file of the seeds with something done to it."""
    parts = dict(rng.choice(_seeds()))
    if rng.random() < 0.2:
        return _bytes_changed(zipped(parts), rng)
    for _ in range(rng.choice([1, 1, 2, 3])):
        names = [n for n in parts if n.endswith((".xml", ".rels"))]
        name = rng.choice([*names, *["word/document.xml"] * 8]) if "word/document.xml" in parts else rng.choice(names)
        if rng.random() < 0.03:
            del parts[name]
        elif rng.random() < 0.05:
            parts[name] = _bytes_changed(parts[name], rng)
        else:
            parts[name] = _tree_changed(parts[name], rng)
    return zipped(parts)


def _bytes_changed(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice([1, 3, 10, 100])):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed[: rng.randrange(1, len(changed))]) if rng.random() < 0.2 else bytes(changed)


def _tree_changed(xml: bytes, rng: random.Random) -> bytes:
    try:
        root = etree.fromstring(xml)
    except etree.XMLSyntaxError:
        return xml
    for _ in range(rng.choice([1, 2, 5, 20])):
        elements = [e for e in root.iter() if isinstance(e.tag, str) and e is not root]
        if elements:
            rng.choice(_CHANGES)(rng.choice(elements), rng.choice(elements), rng)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _remove(element: etree._Element, _: etree._Element, __: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _copy(element: etree._Element, other: etree._Element, rng: random.Random) -> None:
    if sum(1 for _ in element.iter()) < 300:
        twin = copy.deepcopy(element)
        for _ in range(rng.choice([1, 1, 2, 40])):
            other.append(copy.deepcopy(twin))


def _rename(element: etree._Element, other: etree._Element, _: random.Random) -> None:
    element.tag = other.tag


def _revalue(element: etree._Element, _: etree._Element, rng: random.Random) -> None:
    for name in element.attrib:
        element.set(name, rng.choice(_VALUES))


def _retext(element: etree._Element, _: etree._Element, rng: random.Random) -> None:
    element.text = rng.choice(["•", "\ufb03", "\u202e", "- ", "1. x", "\ud7ff", "☎", "A" * 5_000, "\uf0b7", "\t" * 99])


def _wrap(element: etree._Element, other: etree._Element, rng: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        outer = etree.SubElement(parent, other.tag)
        parent.replace(element, outer)
        outer.append(element)
        for _ in range(rng.choice([0, 0, 0, 150])):
            outer.append(inner := etree.Element(other.tag))
            outer = inner


_CHANGES: list[Callable[[etree._Element, etree._Element, random.Random], None]] = [
    _remove, _copy, _rename, _revalue, _revalue, _retext, _wrap,
]  # fmt: skip


def _outcome(data: bytes) -> str:
    try:
        document = read_bytes(data, "resume.docx")
    except ResumeTailorError as error:
        assert error.cause != "is damaged", f"hidden by the last resort: {error.__cause__!r}"
        cause = re.sub(r"part \S+|\d+", "…", error.cause)
        return f"{type(error).__name__}: {cause}"
    locations = [block.location for block in document.blocks]
    assert len(locations) == len(set(locations))
    for block in document.blocks:
        assert block.text == block.text.strip()
        assert (block.runs[0].start, block.runs[-1].end) == (0, len(block.text))
        assert all(one.end == two.start for one, two in zip(block.runs, block.runs[1:], strict=False))
    return "read"


@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_only_own_errors_leave_the_reader(seed: int) -> None:
    assert _outcome(mutated(random.Random(seed)))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]))
def test_only_own_errors_leave_the_reader_of_any_bytes(data: bytes, start: bytes) -> None:
    assert _outcome(start + data) != "read"


def main(executions: int, seed: int) -> None:
    """Runs many executions and prints what came of them."""
    outcomes: collections.Counter[str] = collections.Counter()
    slowest = 0.0
    for number in range(executions):
        data = mutated(random.Random(seed + number))
        start = time.perf_counter()
        try:
            outcomes[_outcome(data)] += 1
        except BaseException:
            sys.stderr.write(f"seed {seed + number}\n")
            raise
        slowest = max(slowest, time.perf_counter() - start)
    lines = [f"{count:7} {outcome}" for outcome, count in outcomes.most_common()]
    sys.stdout.write("\n".join([*lines, f"slowest {slowest:.2f} s", ""]))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
