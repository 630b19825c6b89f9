"""Promises: a resume is true to itself; whoever changes a number, date, name or employer is caught."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from resumetailor.resume import Resume
from resumetailor.verify import check, compare_line
from tests.verify.edited import SAMPLES_BY_NAME, built, edited

TODAY = date(2026, 11, 1)
NAMES = st.sampled_from(sorted(SAMPLES_BY_NAME))
SUCCESSFUL = settings(max_examples=60, deadline=None)


@cache
def gold(name: str) -> dict[str, Any]:
    return json.loads(SAMPLES_BY_NAME[name].read_text("utf-8"))


@cache
def source(name: str) -> Resume:
    return built(gold(name))


def faulty(name: str, path: str, value: str) -> bool:
    output = built(edited(gold(name), [{"at": path, "set": value}]))
    return bool(check(source(name), output, today=TODAY).faults)


def places(name: str, pattern: str) -> list[tuple[str, str]]:
    """Paths in the gold whose last step matches, with their texts."""
    found: list[tuple[str, str]] = []

    def walk(value: Any, way: str) -> None:
        if isinstance(value, dict):
            for key, item in value.items():
                walk(item, f"{way}.{key}" if way else key)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                walk(item, f"{way}.{index}")
        elif isinstance(value, str) and re.fullmatch(pattern, way):
            found.append((way, value))

    walk({k: v for k, v in gold(name).items() if k != "layout"}, "")
    return found


@given(NAMES)
@settings(max_examples=14, deadline=None)
def test_a_resume_is_true_to_itself(name: str) -> None:
    assert check(source(name), source(name), today=TODAY).ok


@given(st.data(), NAMES, st.integers(1, 9))
@SUCCESSFUL
def test_a_changed_digit_is_caught(data: st.DataObject, name: str, step: int) -> None:
    texts = [(p, t) for p, t in places(name, r"(?:work|volunteer|projects)\..*highlights\.\d+") if re.search(r"\d", t)]
    path, text = data.draw(st.sampled_from(texts))
    match = data.draw(st.sampled_from(list(re.finditer(r"\d", text))))
    digit = str((int(match.group()) + step) % 10)
    assert faulty(name, path, text[: match.start()] + digit + text[match.end() :])


@given(st.data(), NAMES, st.integers(1, 5))
@SUCCESSFUL
def test_a_changed_date_is_caught(data: st.DataObject, name: str, step: int) -> None:
    dated = [(p, t) for p, t in places(name, r".*(?:startDate|endDate|date)") if t != "present"]
    path, text = data.draw(st.sampled_from(dated))
    year, dash, month = text.partition("-")
    assert faulty(name, path, f"{int(year) - step}{dash}{month}")


@given(st.data(), NAMES)
@SUCCESSFUL
def test_a_changed_name_employer_or_title_is_caught(data: st.DataObject, name: str) -> None:
    fields = r"basics\.name|(?:work|volunteer)\.\d+\.(?:name|organization|position)|education\.\d+\.institution"
    path, text = data.draw(st.sampled_from(places(name, fields)))
    word = data.draw(st.sampled_from(list(re.finditer(r"[^\W\d_]{4,}", text)) or [re.search(r"\w+", text)]))
    assert word is not None
    assert faulty(name, path, text[: word.start()] + "Quorvane" + text[word.end() :])


@given(st.data(), NAMES)
@SUCCESSFUL
def test_a_lost_highlight_is_caught(data: st.DataObject, name: str) -> None:
    path, _ = data.draw(st.sampled_from(places(name, r"(?:work|volunteer|projects)\..*highlights\.\d+")))
    output = built(edited(gold(name), [{"at": path, "remove": True}]))
    assert check(source(name), output, today=TODAY).faults


@given(st.data(), NAMES)
@SUCCESSFUL
def test_a_line_that_tells_what_another_one_tells_too_is_caught(data: st.DataObject, name: str) -> None:
    lines = [t for _, t in places(name, r"work\..*highlights\.\d+") if len(t.split()) > 6]
    one, other = data.draw(st.lists(st.sampled_from(lines), min_size=2, max_size=2, unique=True))
    assert compare_line(one, f"{one.rstrip('.')}, {other}")


@given(st.data(), NAMES)
@SUCCESSFUL
def test_order_and_typography_are_free(data: st.DataObject, name: str) -> None:
    facts = json.loads(json.dumps(gold(name)))
    for entry in facts["work"]:
        entry["highlights"] = [
            line.replace("’", "'").replace("–", "-").replace(" %", "%")
            for line in data.draw(st.permutations(entry["highlights"]))
        ]
    assert check(source(name), built(facts), today=TODAY).faults == ()
