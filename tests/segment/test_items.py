"""How lists are split."""

from __future__ import annotations

import pytest

from resumetailor.segment.items import items
from resumetailor.segment.text import lines
from tests.segment.layouts import document


def split(text: str) -> list[str]:
    return [str(item.text) for item in items(lines.read(document(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SQL (read only, but daily), Excel; Figma", ["SQL (read only, but daily)", "Excel", "Figma"]),
        ("Go | Rust • C++", ["Go", "Rust", "C++"]),
        ("Pricing / Negotiation / A/B testing", ["Pricing", "Negotiation", "A/B testing"]),
        ("Agile – Scrum – Kanban", ["Agile", "Scrum", "Kanban"]),
        ("SolidWorks/ Salesforce/ A/B tests", ["SolidWorks", "Salesforce", "A/B tests"]),
        ("HACCP + Menus + Cost control", ["HACCP", "Menus", "Cost control"]),
        ("Excel + macros, Word", ["Excel + macros", "Word"]),
        ("Polish – native, English – C1", ["Polish – native", "English – C1"]),
        ("Excel\\tWord\\tAccess", ["Excel", "Word", "Access"]),
        ("Planning    Budgets    Hiring", ["Planning", "Budgets", "Hiring"]),
        ("English: fluent", ["English: fluent"]),
        ("R&D, P&L", ["R&D", "P&L"]),
        ("- C#", ["C#"]),
        ("PLC / S7, hydraulics", ["PLC / S7", "hydraulics"]),
        ("Python\\t★★★★☆", ["Python"]),
    ],
)
def test_one_line(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_label_before_a_group_is_kept_as_such() -> None:
    found = items(lines.read(document("**Tools:** Git, Jira")))
    assert [(str(i.label), str(i.text)) for i in found] == [("Tools", "Git"), ("Tools", "Jira")]


def test_a_line_set_unlike_the_items_below_it_labels_them() -> None:
    found = items(lines.read(document("{i} Code\n- Go\n- SQL\n{i} Product\n- Roadmaps")))
    assert [(str(i.label), str(i.text)) for i in found] == [("Code", "Go"), ("Code", "SQL"), ("Product", "Roadmaps")]
