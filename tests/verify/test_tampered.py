"""A written file in which anything was added, doubled, moved or altered is not the one that was planned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from resumetailor import pipeline
from resumetailor.ooxml.editing.lines import edited_lines
from resumetailor.ooxml.names import P, T, w
from resumetailor.ooxml.read import read_bytes
from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import tells_stories, template_path
from resumetailor.options import Options
from resumetailor.segment import segment
from resumetailor.source import SourceDocument
from resumetailor.tailored import Flow
from resumetailor.verify import Code, check, unplanned
from tests.builder import unzipped, zipped
from tests.ooxml.hard_layouts import HARD_LAYOUTS
from tests.outcomes import SAMPLES, WAYS, outcomes

NAMES = ("consultant.docx", "nurse.docx", "support_lead.docx")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Written:
    """An outcome, the options of the run, and what its file must say."""

    outcome: pipeline.Success
    options: Options
    planned: tuple[Flow, ...]

    @property
    def is_story_bank(self) -> bool:
        return self.options.layout == "template" and tells_stories(template_path(self.options.template).read_bytes())

    def is_refused(self, document: bytes) -> bool:
        """Whether the file would not be given out: what only stands elsewhere must be found untrue by its reader."""
        read_back = read_bytes(document, self.outcome.name)
        faults = unplanned(self.planned, read_back)
        if any(fault.code is Code.LINE_INVENTED for fault in faults):
            return True
        return bool(faults) and self.is_untrue(read_back)

    def is_untrue(self, read_back: SourceDocument) -> bool:
        verdict = check(self.outcome.tailored.resume, segment(read_back), self.options.role, self.options.today)
        return bool(verdict.faults)


def written(outcome: pipeline.Outcome, options: Options) -> Written:
    assert isinstance(outcome, pipeline.Success), outcome
    if options.layout == "template":
        return Written(outcome, options, Rendering(outcome.tailored, template_path(options.template)).lines())
    return Written(outcome, options, edited_lines(outcome.tailored))


@pytest.fixture(scope="module", params=WAYS)
def files(request: pytest.FixtureRequest) -> list[Written]:
    return [written(o, WAYS[request.param]) for o in outcomes(request.param) if o.name in NAMES]


def test_a_file_that_was_not_touched_says_what_was_planned(files: list[Written]) -> None:
    for file in files:
        assert unplanned(file.planned, file.outcome.read_back) == ()


@pytest.mark.parametrize("layout", ["keep", "track"])
def test_so_it_does_in_layouts_that_are_hard_to_edit_and_when_it_is_tailored_again(layout: str) -> None:
    options = Options(layout=layout)  # type: ignore[arg-type]
    sources = [(name, made()) for name, made in HARD_LAYOUTS.items()]
    first = [o for o in pipeline.tailor_many(sources, options) if isinstance(o, pipeline.Success)]
    again = pipeline.tailor_many([(o.name, o.document) for o in first], options)
    strange = [o.name for o in (*first, *again) if unplanned(written(o, options).planned, o.read_back)]  # type: ignore[union-attr]
    assert len(first) > 10
    assert strange == []


Paragraphs = list[etree._Element]
Tamper = Callable[[Paragraphs, st.DataObject], None]


def add(paragraphs: Paragraphs, data: st.DataObject) -> None:
    """A line that nobody planned, in the look of another."""
    line = data.draw(
        st.sampled_from(["Led 40 engineers on the new billing platform.", "Six Sigma Black Belt", "SQL", "2"])
    )
    example, place = data.draw(st.sampled_from(paragraphs)), data.draw(st.sampled_from(paragraphs))
    new = deepcopy(example)
    first, *others = new.iter(T)
    first.text = line
    for other in others:
        other.text = ""
    place.addnext(new)


def double(paragraphs: Paragraphs, data: st.DataObject) -> None:
    """A line printed twice; headings that the program would put in elsewhere say nothing, and are left out."""
    paragraph = data.draw(st.sampled_from([p for p in paragraphs if len(text_of(p).split()) > 2]))
    place = data.draw(st.sampled_from(paragraphs))
    place.addnext(deepcopy(paragraph))


def add_word(paragraphs: Paragraphs, data: st.DataObject) -> None:
    end = data.draw(st.sampled_from([t for t in texts_in(paragraphs) if (t.text or "").strip()]))
    end.text = f"{end.text} {data.draw(st.sampled_from(['not', 'global', '%', '3']))}"


def change_month(paragraphs: Paragraphs, data: st.DataObject) -> None:
    replace_one(paragraphs, data, rf"\b(?:{'|'.join(MONTHS)})", lambda old: MONTHS[(MONTHS.index(old) + 2) % 12])


def change_digit(paragraphs: Paragraphs, data: st.DataObject) -> None:
    replace_one(paragraphs, data, r"\d", lambda old: str((int(old) + 1) % 10))


def change_sign(paragraphs: Paragraphs, data: st.DataObject) -> None:
    replace_one(paragraphs, data, r"[%$€£]", lambda _: "")


def replace_one(paragraphs: Paragraphs, data: st.DataObject, pattern: str, new: Callable[[str], str]) -> None:
    found = [(t, match) for t in texts_in(paragraphs) for match in re.finditer(pattern, t.text or "")]
    t, match = data.draw(st.sampled_from(found))
    t.text = f"{match.string[: match.start()]}{new(match[0])}{match.string[match.end() :]}"


TAMPERS: dict[str, Tamper] = {f.__name__: f for f in (add, double, add_word, change_month, change_digit, change_sign)}


def text_of(paragraph: etree._Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(T))


def texts_in(paragraphs: Paragraphs) -> Iterator[etree._Element]:
    return (t for paragraph in paragraphs for t in paragraph.iter(T) if next(t.iterancestors(P)) is paragraph)


def shown(root: etree._Element) -> Paragraphs:
    """The paragraphs of the page's own flow that say something, without those in which a revision deletes."""
    return [
        p
        for p in root.iter(P)
        if text_of(p).strip() and next(p.iter(w("del")), None) is None and len(list(p.iterancestors())) < 6
    ]


def tampered(document: bytes, tamper: Tamper, data: st.DataObject) -> bytes:
    parts = unzipped(document)
    root = etree.fromstring(parts["word/document.xml"])
    tamper(shown(root), data)
    return zipped(parts | {"word/document.xml": etree.tostring(root, encoding="UTF-8", xml_declaration=True)})


thorough = settings(
    max_examples=8, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@thorough
@pytest.mark.parametrize("tamper", TAMPERS.values(), ids=list(TAMPERS))
@given(data=st.data())
def test_a_tampered_file_is_refused(files: list[Written], tamper: Tamper, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(files))
    if file.is_story_bank and tamper in (change_month, change_sign):
        return  # stories tell years, and these no sums and shares
    assert file.is_refused(tampered(file.outcome.document, tamper, data))


@thorough
@given(data=st.data())
def test_lines_that_changed_places_between_jobs_are_refused(files: list[Written], data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(files))
    if file.is_story_bank:
        return  # stories stand below competencies
    lines = [[h.text for h in entry.highlights] for entry in file.outcome.tailored.work if entry.highlights]

    def swap(paragraphs: Paragraphs, data: st.DataObject) -> None:
        jobs = [[p for p in paragraphs if text_of(p) in of_job] for of_job in lines]
        one, other = data.draw(st.permutations([job for job in jobs if job]).filter(lambda found: len(found) > 1))[:2]
        first, second = data.draw(st.sampled_from(one)), data.draw(st.sampled_from(other))
        place = etree.Element(P)
        first.addprevious(place)
        second.addprevious(first)
        place.addprevious(second)
        place.getparent().remove(place)  # type: ignore[union-attr]

    assert file.is_refused(tampered(file.outcome.document, swap, data))


def test_a_template_of_ones_own_may_have_signs_fields_and_a_table(tmp_path: Path) -> None:
    document = Document(str(template_path("hybrid")))
    for paragraph in document.paragraphs:
        if paragraph.style.name == "List Bullet":
            paragraph.style = document.styles["Normal"]
            paragraph.runs[0].text = f"• {paragraph.runs[0].text}"
    document.sections[0].footer.paragraphs[0].text = "{{ name }} – résumé"
    document.add_table(rows=1, cols=2).cell(0, 1).text = "{{ name }}, {{ headline }}"
    document.save(str(tmp_path / "mine.docx"))
    options = Options(template=str(tmp_path / "mine.docx"))
    for outcome in pipeline.tailor_many([path for path in SAMPLES if path.name in NAMES], options):
        assert unplanned(written(outcome, options).planned, written(outcome, options).outcome.read_back) == ()
