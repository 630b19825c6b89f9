"""Resumes and tailored resumes made of the samples' gold, for tests of what comes after reading."""

from __future__ import annotations

import json
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

from resumetailor.resume import (
    Achievements,
    Basics,
    Certificate,
    Education,
    Highlight,
    Item,
    OtherSection,
    Period,
    Project,
    Resume,
    Text,
    Work,
)
from resumetailor.source import Page, SourceDocument
from resumetailor.tailored import (
    CountedFact,
    SelectedGroup,
    Selection,
    TailoredEntry,
    TailoredHighlight,
    TailoredResume,
)

SAMPLES = sorted((Path(__file__).parent.parent / "resumes").glob("*.gold.json"))
COMPETENCIES = ("Problem solving", "Customer insight", "Execution and delivery")
A4 = Page()
LETTER = Page(12240, 15840)
EXTREMES = sorted((Path(__file__).parent / "extremes").glob("*.yml"))
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def resume(sample: Path, page: Page = A4) -> Resume:
    """The gold's facts as a `Resume`, without places in a source."""
    return resume_of(json.loads(sample.read_text("utf-8")), sample.name.replace(".gold.json", ".docx"), page)


def extreme(path: Path) -> Resume:
    """A resume of `extremes/`, told as the gold is."""
    told = yaml.safe_load(path.read_text("utf-8"))
    return resume_of(told, f"{path.stem}.docx", LETTER if told.get("page") == "letter" else A4)


def resume_of(gold: dict[str, Any], name: str, page: Page) -> Resume:
    """What `gold` tells as a `Resume` read from a file of that name."""
    basics = gold["basics"]
    return Resume(
        document=SourceDocument(name, (), page),
        basics=Basics(
            *(text(basics.get(key)) for key in ("name", "label", "email", "phone", "location")),
            urls=texts([basics["url"]] if "url" in basics else []),
            summary=texts([basics["summary"]] if "summary" in basics else []),
        ),
        work=works("work", gold, "name"),
        volunteer=works("volunteer", gold, "organization"),
        projects=tuple(
            Project(
                f"projects-{i}", text(p.get("name")), period(p), text(p.get("summary")), highlights("projects", i, p)
            )
            for i, p in enumerate(gold.get("projects", []))
        ),
        achievements=tuple(
            Achievements(
                f"achievements-{i}", text(a.get("heading")), text(a.get("label")), highlights("achievements", i, a)
            )
            for i, a in enumerate(gold.get("achievements", []))
        ),
        education=tuple(degree(entry) for entry in gold.get("education", [])),
        certificates=tuple(
            Certificate(Text(c["name"]), text(c.get("issuer")), period({"endDate": c.get("date")}))
            for c in gold.get("certificates", [])
        ),
        **{k: tuple(Item(Text(t)) for t in gold.get(k, [])) for k in ("skills", "languages", "awards", "interests")},
        other=tuple(OtherSection(text(o["heading"]), texts(o["lines"])) for o in gold.get("other", [])),
    )


def tailored(source: Resume, chosen: int = 5) -> TailoredResume:
    """A tailored resume whose top has the first highlights of each job in turn."""
    taken: list[Selection] = []
    for entry in source.work:
        for highlight in entry.highlights[: len(entry.highlights) // 2]:
            if len(taken) < chosen:
                taken.append(Selection(kept(highlight), entry, "made up"))
    groups: dict[str, list[Selection]] = {}
    for label, selection in zip(cycle(COMPETENCIES), taken, strict=False):
        groups.setdefault(label, []).append(selection)
    above = {s.highlight.id for s in taken}

    def below(entries: Any) -> tuple[TailoredEntry[Any], ...]:
        return tuple(TailoredEntry(e, tuple(kept(h) for h in e.highlights if h.id not in above)) for e in entries)

    label = source.basics.label or source.work[0].position
    return TailoredResume(
        source,
        CountedFact(f"{label} moving into product management", "headline", ()),
        (CountedFact(f"{len(source.work)} jobs with {len(list(source.highlights()))} highlights.", "count", ()),),
        tuple(SelectedGroup(label.lower(), label, tuple(s)) for label, s in groups.items()),
        below(source.work),
        below(source.volunteer),
        below(source.projects),
        below(source.achievements),
    )


def kept(highlight: Highlight) -> TailoredHighlight:
    return TailoredHighlight(highlight.id, highlight.text.value, highlight.text.value)


def text(value: str | None) -> Text | None:
    return Text(value) if value else None


def texts(values: list[str]) -> tuple[Text, ...]:
    return tuple(Text(value) for value in values)


def highlights(section: str, index: int, entry: dict[str, Any]) -> tuple[Highlight, ...]:
    return tuple(Highlight(f"{section}-{index}-{i}", Text(h)) for i, h in enumerate(entry.get("highlights", [])))


def works(section: str, gold: dict[str, Any], name: str) -> tuple[Work, ...]:
    return tuple(
        Work(
            f"{section}-{i}",
            text(w.get("position")),
            text(w.get(name)),
            text(w.get("location")),
            period(w),
            text(w.get("summary")),
            highlights(section, i, w),
            text(w.get("url")),
        )
        for i, w in enumerate(gold.get(section, []))
    )


def degree(entry: dict[str, Any]) -> Education:
    fields = (text(entry.get(k)) for k in ("institution", "studyType", "area", "location"))
    return Education(*fields, period(entry), text(entry.get("score")), texts(entry.get("courses", [])))


def period(entry: dict[str, Any]) -> Period | None:
    ends = dict.fromkeys(printed(entry[key]) for key in ("startDate", "endDate") if entry.get(key))
    return Period(Text(" – ".join(ends)), None, None, entry.get("endDate") == "present") if ends else None


def printed(date: str) -> str:
    year, _, month = date.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year.capitalize()
