"""The trained component: what it promises of every highlight, and what happens when its files are at fault."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from resumetailor.errors import BadModel
from resumetailor.evidence import FLAGS, KINDS, MODEL
from resumetailor.framework import load_framework
from resumetailor.nlp.classifier.decisions import MOST
from resumetailor.nlp.classifier.labels import COMPETENCIES
from resumetailor.nlp.classifier.pipe import KEY, NAME, load_classifier
from resumetailor.nlp.cues import KEY as CUES
from resumetailor.nlp.judge import judge, judging_pipeline
from resumetailor.nlp.parse import own_start, parsed
from resumetailor.resources import models

FRAMEWORK = load_framework("product_manager")
TEXTS = (
    "Calmed upset travellers whose flights were cancelled and rebooked them the same night.",
    "Responsible for opening and closing the store.",
    "Microsoft Excel, Word, PowerPoint",
    "Cut onboarding from six weeks to two by rewriting the guide with engineering.",
)


def judged(texts: Iterable[str], occupation: str = "") -> list[Doc]:
    docs = list(parsed(texts))
    for doc in docs:
        doc.user_data["occupation"] = occupation
    return list(judging_pipeline(str(FRAMEWORK.path)).pipe(docs))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.text(max_size=20))
def test_any_text_is_judged_consistently(text: str, occupation: str) -> None:
    """`other` has neither flag nor competency; there are at most three; flag and competency agree."""
    (evidence,) = judge([(text, occupation)], FRAMEWORK)
    ids = [c.id for c in evidence.competencies]
    assert len(ids) == len(set(ids)) <= MOST
    assert 0 <= evidence.kind_score <= 1
    if evidence.kind == "other":
        assert not (ids or evidence.problem_solving.value or evidence.customer_facing.value)
    elif len(ids) < MOST or "problem_solving" in ids:
        assert evidence.problem_solving.value == ("problem_solving" in ids)


def test_every_label_has_a_score_between_0_and_1_and_the_kinds_add_up() -> None:
    for doc in judged(TEXTS):
        assert {*KINDS, *FLAGS, *COMPETENCIES} <= set(doc.cats)
        assert all(0 <= score <= 1 for score in doc.cats.values())
        assert sum(doc.cats[kind] for kind in KINDS) == pytest.approx(1)


def test_a_highlight_is_judged_alike_alone_and_among_others() -> None:
    together = judged(TEXTS)
    for doc, text in zip(together, TEXTS, strict=True):
        (alone,) = judged([text])
        assert alone.user_data[KEY] == doc.user_data[KEY]
        assert alone.cats == pytest.approx(doc.cats, abs=1e-4)


def test_what_holds_is_explained_by_words_of_the_highlight() -> None:
    """A cue, or the words that the model rests on; some labels rest on no single word."""
    explained = held = 0
    for doc in judged(TEXTS):
        spans = list(doc.spans[CUES])
        assert all(span.start >= own_start(doc) for span in spans)
        labels = {*doc.user_data[KEY].flags, *doc.user_data[KEY].competencies}
        held += len(labels)
        explained += len(labels & {span.label_ for span in spans})
    assert explained >= 0.8 * held


def test_removing_the_words_that_the_model_names_lowers_the_score() -> None:
    text = "Found out why the night shift kept losing pallets and put an end to it."
    (doc,) = judged([text])
    named = [s for s in doc.spans[CUES] if s.id_ == MODEL]
    for span in named:
        shift = doc[own_start(doc)].idx
        without = text[: span.start_char - shift] + text[span.end_char - shift :].lstrip()
        (shorter,) = judged([without])
        assert shorter.cats[span.label_] < doc.cats[span.label_] + 0.02


FALSE_FRIENDS = [
    ("Checked lead times on open purchase orders.", "buyer", "leadership"),
    ("Ran the customer database migration to the new cluster.", "database administrator", "customer_facing"),
    ("Patient, steady hand plating desserts for banquets.", "chef", "customer_facing"),
    ("Analyst, Brightwater Solutions Inc., Tampa", "analyst", "problem_solving"),
    ("Exported images at print resolution.", "graphic artist", "problem_solving"),
    ("Maintained the client-server module that prints labels.", "software developer", "customer_facing"),
    ("Sent certified mail and logged the receipts.", "clerk", "continuous_learning"),
    ("Issued visitor badges and kept the sign-in book.", "receptionist", "problem_solving"),
    ("Entered data from paper forms.", "data entry clerk", "data_analysis"),
    ("Served as relief driver on the northern routes.", "driver", "customer_facing"),
    ("Raised the AP Statistics pass rate from 48% to 71%.", "mathematics teacher", "business_acumen"),
]


@pytest.mark.parametrize(("text", "occupation", "label"), FALSE_FRIENDS)
def test_false_friends_are_no_evidence(text: str, occupation: str, label: str) -> None:
    (doc,) = judged([text], occupation)
    assert label not in {*doc.user_data[KEY].flags, *doc.user_data[KEY].competencies}


def test_a_rate_that_customers_move_is_a_matter_of_business() -> None:
    (doc,) = judged(["Increased the conversion rate from 2% to 3%."], "marketing manager")
    assert "business_acumen" in doc.user_data[KEY].competencies


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(models() / "highlights", tmp_path / "highlights"))


def load(folder: Path) -> object:
    return load_classifier(spacy.blank("en"), folder=folder)


def test_a_missing_model_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(BadModel, match=r"nowhere.*missing.*reinstall"):
        load(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["vocabulary.json", "decisions.json", "network.npz"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / NAME / name).unlink()
    with pytest.raises(BadModel, match=name):
        load(folder)


@pytest.mark.parametrize("name", ["vocabulary.json", "decisions.json", "network.npz"])
@pytest.mark.parametrize("content", [b"", b"{}", b"\x00\xffnot this", b"[1, 2]"])
def test_a_damaged_file_is_an_error_of_ours(folder: Path, name: str, content: bytes) -> None:
    (folder / NAME / name).write_bytes(content)
    with pytest.raises(BadModel, match=name):
        load(folder)


def test_a_network_cut_short_is_damaged(folder: Path) -> None:
    file = folder / NAME / "network.npz"
    file.write_bytes(file.read_bytes()[:100_000])
    with pytest.raises(BadModel, match="damaged"):
        load(folder)


def test_a_model_of_another_spacy_is_refused(folder: Path) -> None:
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    (folder / "meta.json").write_text(json.dumps(meta | {"spacy_version": ">=2.3,<2.4"}), "utf-8")
    with pytest.raises(BadModel, match=r"made for spaCy >=2\.3,<2\.4"):
        load(folder)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    classifier = load_classifier(nlp)
    classifier.to_disk(tmp_path / NAME)
    again = spacy.blank("en").add_pipe(NAME).from_disk(tmp_path / NAME)  # type: ignore[attr-defined]
    assert again.vocabulary == classifier.vocabulary
    assert again.decisions == classifier.decisions
    seen = [classifier.seen(doc) for doc in parsed(TEXTS)]
    assert again.network.logits(seen) == pytest.approx(classifier.network.logits(seen), abs=0.05)


def test_the_shipped_models_are_small() -> None:
    """All that ships under models/ is at most 25 MB."""
    shipped = [f for f in models().rglob("*") if f.is_file() and "build" not in f.relative_to(models()).parts]
    assert sum(f.stat().st_size for f in shipped) <= 25e6


def test_it_explains_itself_where_no_cues_were_looked_for() -> None:
    """The pipeline of models/highlights alone, as `package` ships it: its first judgement still has its words."""
    nlp = spacy.blank("en")
    load_classifier(nlp)
    (doc,) = nlp.pipe(parsed(TEXTS[:1]))
    assert {"problem_solving", "customer_facing"} <= {span.label_ for span in doc.spans[CUES]}
