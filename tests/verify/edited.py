"""Sample resumes with edits made to their gold, for planting faults and for honest changes."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from resumetailor.resume import Date, Resume
from resumetailor.source import Page
from tests.templates.gold import SAMPLES, resume_of

SAMPLES_BY_NAME = {path.name.removesuffix(".gold.json"): path for path in SAMPLES}


def built(gold: dict[str, Any]) -> Resume:
    """The gold's facts as a `Resume`; "hidden" is text that no reader sees."""
    made = resume_of(gold, "edited.docx", Page())
    for section in ("work", "volunteer", "projects", "education", "certificates"):
        entries = [
            _dated(entry, facts) for entry, facts in zip(getattr(made, section), gold.get(section, []), strict=True)
        ]
        made = replace(made, **{section: tuple(entries)})
    return replace(made, document=replace(made.document, hidden=tuple(gold.get("hidden", ()))))


def _dated(entry: Any, facts: dict[str, str]) -> Any:
    if entry.period is None:
        return entry
    start, end = _date(facts.get("startDate")), _date(facts.get("endDate", facts.get("date")))
    return replace(entry, period=replace(entry.period, start=start, end=end))


def _date(text: str | None) -> Date | None:
    if text is None or text == "present":
        return None
    year, _, month = text.partition("-")
    return Date(int(year), int(month) if month else None)


def edited(gold: dict[str, Any], edits: list[dict[str, Any]]) -> dict[str, Any]:
    """The gold with all edits made, one after the other."""
    gold = copy.deepcopy(gold)
    for edit in edits:
        home, last = _find(gold, edit["at"])
        match next(k for k in edit if k != "at"):
            case "set":
                home[last] = edit["set"]
            case "replace":
                old, new = edit["replace"]
                assert old in home[last], edit
                home[last] = home[last].replace(old, new)
            case "insert":
                home.insert(last, edit["insert"])
            case "remove":
                del home[last]
            case "move":
                item = home[last]
                del home[last]
                target, index = _find(gold, edit["move"])
                target.insert(index, _as_job(item) if isinstance(item, dict) else item)
    return gold


def _find(gold: dict[str, Any], path: str) -> tuple[Any, Any]:
    *way, last = (int(p) if p.isdigit() else p for p in path.split("."))
    home: Any = gold
    for step in way:
        home = home.setdefault(step, []) if isinstance(home, dict) else home[step]
    return home, last


def _as_job(entry: dict[str, Any]) -> dict[str, Any]:
    return {**entry, "name": entry["organization"]} if "organization" in entry else entry
