"""The whole way, from a Word file to the Word file that its reader sees."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from resumetailor import pipeline
from resumetailor.errors import Untrue, WrongFormat
from resumetailor.ooxml.read import read_bytes
from resumetailor.ooxml.render import Rendering
from resumetailor.options import Options
from resumetailor.reframe.earlier_runs import uncounted
from resumetailor.verify.resumes.pool import plain
from tests.builder import docx, p, unzipped, zipped
from tests.outcomes import SAMPLES, WAYS
from tests.outcomes import outcomes as outcomes_of
from tests.reading_score import f1, gold, reading_f1, said_and_found

RESUMES = [way for way in WAYS if way != "stories"]
TESTS = Path(__file__).parent


@pytest.fixture(scope="module")
def tailored() -> dict[str, pipeline.Success]:
    return {o.name: o for o in outcomes_of("hybrid") if isinstance(o, pipeline.Success)}


def facts(gold: object) -> list[str]:
    """Every text in the gold, but how hard the layout is and what is not printed as such."""
    if isinstance(gold, dict):
        return [
            fact
            for key, value in gold.items()
            if key not in ("layout", "startDate", "endDate", "date", "heading")
            for fact in facts(value)
        ]
    if isinstance(gold, list):
        return [fact for value in gold for fact in facts(value)]
    return [str(gold)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.stem)
def test_all_facts_of_the_gold_stand_in_the_tailored_document(
    tailored: dict[str, pipeline.Success], sample: Path
) -> None:
    """Names, contact, employers, titles, degrees, certificates, skills in their words; of highlights every number."""
    gold = json.loads(sample.with_suffix(".gold.json").read_text("utf-8"))
    printed = plain("\n".join(block.text for block in tailored[sample.name].read_back.blocks))
    reworded = {plain(h.original) for h in tailored[sample.name].tailored.highlights() if h.changed}
    for fact in facts(gold):
        if plain(fact) in reworded:
            assert all(number in printed for number in re.findall(r"\d+", fact)), fact
        else:
            assert plain(fact) in printed, fact


@pytest.fixture(scope="module", params=RESUMES)
def outcomes(request: pytest.FixtureRequest) -> tuple[pipeline.Outcome, ...]:
    return outcomes_of(request.param)


def test_every_sample_is_written_truly_in_every_way(outcomes: tuple[pipeline.Outcome, ...]) -> None:
    assert [o.name for o in outcomes if isinstance(o, pipeline.Failure)] == []


def test_what_is_written_is_read_as_well_as_its_source(outcomes: tuple[pipeline.Outcome, ...]) -> None:
    """F1 of its own output at least 0.99 of that of the source; of the gold's highlights the new words count."""
    written = [o for o in outcomes if isinstance(o, pipeline.Success)]
    assert f1(said_and_found(gold(SAMPLES[0].parent / o.name), o) for o in written)["ALL"] >= 0.99 * reading_f1()["ALL"]


def test_the_profile_that_is_read_back_is_the_persons_own(outcomes: tuple[pipeline.Outcome, ...]) -> None:
    for outcome in (o for o in outcomes if isinstance(o, pipeline.Success)):
        said, found = (r.basics.summary for r in (outcome.tailored.resume, uncounted(outcome.written)))
        assert [plain(str(paragraph)) for paragraph in found] == [plain(str(paragraph)) for paragraph in said]


def test_tailoring_the_tailored_text_changes_no_word(tailored: dict[str, pipeline.Success]) -> None:
    again = list(pipeline.tailor_many((o.name, o.document) for o in tailored.values()))
    for outcome in again:
        assert isinstance(outcome, pipeline.Success), outcome
        assert [h.text for h in outcome.tailored.highlights() if h.changed] == []
        before = tailored[outcome.name]
        assert len(outcome.tailored.resume.other) == len(before.tailored.resume.other)


def test_what_several_posts_share_is_cited_with_the_time_of_them_all() -> None:
    source = docx(
        p("Ann Lee", size=18, bold=True),
        p("Experience", size=14, bold=True),
        p("Corner Shop Ltd, Leeds", bold=True),
        p("Senior Cashier, 2018 – Present"),
        p("Cashier, 2016 – 2018"),
        p("Cut queues from 9 to 4 minutes by moving the till.", bullet=0),
        p("Solved a booking mix-up by calling 30 guests.", bullet=0),
        p("Opened the shop.", bullet=0),
    )
    blocks = read_bytes(pipeline.tailor(source, name="cv.docx").document, "cv.docx").blocks
    assert "Cut queues from 9 to 4 minutes by moving the till. (Corner Shop Ltd, 2016 to present)" in [
        block.text for block in blocks
    ]


def test_one_bad_file_does_not_stop_the_others() -> None:
    outcomes = list(pipeline.tailor_many([SAMPLES[0], ("bad.docx", b"no Word file"), SAMPLES[1]]))
    assert [type(o) for o in outcomes] == [pipeline.Success, pipeline.Failure, pipeline.Success]


def test_a_single_failure_is_raised() -> None:
    with pytest.raises(WrongFormat, match=r"cv\.docx"):
        pipeline.tailor(b"no Word file", name="cv.docx")


@pytest.mark.parametrize(("printed", "instead"), [("61%", "62%"), ("Bryn", "Brynn"), ("not laptops", "laptops")])
def test_a_file_that_does_not_print_what_was_meant_is_not_given_out(
    monkeypatch: pytest.MonkeyPatch, printed: str, instead: str
) -> None:
    as_meant = Rendering.document

    def misprinted(rendering: Rendering) -> bytes:
        parts = unzipped(as_meant(rendering))
        assert printed.encode() in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(printed.encode(), instead.encode())
        return zipped(parts)

    monkeypatch.setattr(Rendering, "document", misprinted)
    with pytest.raises(Untrue, match="line_invented"):
        pipeline.tailor(SAMPLES[0].with_name("teacher.docx"))


def test_content_and_file_give_the_same() -> None:
    assert (
        pipeline.tailor(SAMPLES[0]).document == pipeline.tailor(SAMPLES[0].read_bytes(), name=SAMPLES[0].name).document
    )


def test_clients_numbered_by_hand_keep_their_numbers_when_what_was_done_for_them_moves_up() -> None:
    """What then stand one behind the other are read as the items of a list, their numbers as its signs."""
    written = docx(
        p("Ines Okafor", style="Title"),
        p("ines@example.com"),
        p("EXPERIENCE", style="Heading1"),
        p("Rope Consultant, Knot & Daughters, March 2017 – today"),
        p("1. Client: Anchor Tickets – mobile ticketing app"),
        p("Cut repeat calls from 40 to 12 a week by asking 30 callers what they had looked for"),
        p("2. Client: Open Pantry – volunteer portal"),
        p("Ran a test with 9 volunteers and rewrote the sign-up; drop-out fell from 50% to 16%"),
        p("3. Regular work for four harbours in the north"),
    )
    outcome = pipeline.tailor(written, Options(layout="keep"))
    printed = [block.text for block in outcome.read_back.blocks]
    assert outcome.tailored.selected
    assert all(any(text.endswith(own) for text in printed) for own in ("ticketing app", "portal", "in the north"))


def test_no_resume_by_another_hand_is_refused() -> None:
    """What is printed of a resume is found in it, and what is counted is counted right, or no result is written."""
    paths = [*(TESTS / "further_resumes").glob("*.docx"), *(TESTS / "verify" / "pairs").glob("*.original.docx")]
    refused = [outcome for outcome in pipeline.tailor_many(paths) if isinstance(outcome, pipeline.Failure)]
    assert refused == []
