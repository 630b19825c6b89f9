"""How lists are split."""

from __future__ import annotations

import pytest

from resumetailor.segment import segment
from resumetailor.segment.lists.items import items
from resumetailor.segment.text import line_segmentation
from tests.segment.layouts import document


def split(text: str) -> list[str]:
    return [str(item.text) for item in items(line_segmentation.read(document(text)))]


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
    found = items(line_segmentation.read(document("**Tools:** Git, Jira")))
    assert [(str(i.label), str(i.text)) for i in found] == [("Tools", "Git"), ("Tools", "Jira")]


def test_a_line_set_unlike_the_items_below_it_labels_them() -> None:
    found = items(line_segmentation.read(document("{i} Code\n- Go\n- SQL\n{i} Product\n- Roadmaps")))
    assert [(str(i.label), str(i.text)) for i in found] == [("Code", "Go"), ("Code", "SQL"), ("Product", "Roadmaps")]


TABLE = """{b} Experience
Clerk, Corner Shop Ltd, Leeds\\t2016 – 2020
- Kept the till for 900 customers.
{b} Technical Skills
{t0.0.0} **Languages**
{t0.0.1} Java, SQL
{t0.1.0} **Databases**
{t0.1.1} MySQL"""
BELOW = "{b} Skills\nPlanning, budgets\n{b} Tools\nGit, Jira\n{b} Skills & Languages\nExcel"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TABLE, [("Languages", "Java"), ("Languages", "SQL"), ("Databases", "MySQL")]),
        (BELOW, [("", "Planning"), ("", "budgets"), ("Tools", "Git"), ("Tools", "Jira"), ("", "Excel")]),
        ("{b} Key Skills\nPlanning, budgets", [("", "Planning"), ("", "budgets")]),
    ],
)
def test_headings_name_groups_where_several_head_skills(text: str, expected: list[tuple[str, str]]) -> None:
    resume = segment(document(f"{{b 18}} Nora Feldt\nnora@example.com\n{text}"))
    assert [(str(i.label or ""), str(i.text)) for i in resume.skills] == expected
