"""Sample resumes with edits made to their gold, for planting faults and for honest changes."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from resumetailor.resume import Resume
from tests.templates.gold import SAMPLES, resume

SAMPLES_BY_NAME = {path.name.removesuffix(".gold.json"): path for path in SAMPLES}


def built(gold: dict[str, Any], folder: Path) -> Resume:
    """The gold's facts as a `Resume`; "hidden" is text that no reader sees."""
    path = folder / "edited.gold.json"
    path.write_text(json.dumps(gold), "utf-8")
    made = resume(path)
    return replace(made, document=replace(made.document, hidden=tuple(gold.get("hidden", ()))))


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
        home = home[step]
    return home, last


def _as_job(entry: dict[str, Any]) -> dict[str, Any]:
    return {**entry, "name": entry["organization"]} if "organization" in entry else entry
