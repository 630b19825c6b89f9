"""Tables: rows of facts row by row, columns of the page cell by cell."""

from __future__ import annotations

from resumetailor.ooxml.read import read_bytes
from resumetailor.source import Block
from tests.builder import cell, control, docx, p, table
from tests.ooxml.regions import by_region

SIDE = ["Contact", "Berlin", "0171 555", "Skills", "SQL", "Excel"]
MAIN = ["Summary", "Product minded", "Experience", "Acme", "Led a team", "Cut costs"]


def blocks(*body: str) -> tuple[Block, ...]:
    return read_bytes(docx(*body), "resume.docx").blocks


def texts(*body: str) -> list[str]:
    return [block.text for block in blocks(*body)]


def regions(*body: str) -> list[list[str]]:
    return by_region(blocks(*body))


def flow(lines: list[str]) -> str:
    return "".join(p(line) for line in lines)


def test_a_job_table_is_read_row_by_row_in_one_region() -> None:
    body = table(["2019 – 2021", cell("Support Lead", "Acme", *MAIN)], ["2017 – 2019", cell("Agent", "Initech")])
    assert regions(body) == [["2019 – 2021", "Support Lead", "Acme", *MAIN, "2017 – 2019", "Agent", "Initech"]]


def test_cells_tell_table_row_and_column() -> None:
    [_, block] = blocks(table(["a", cell(table(["b"]))]))
    assert [(c.table, c.row, c.column) for c in block.cells] == [(0, 0, 1), (1, 0, 0)]


def test_sidebar_and_main_column_are_kept_apart() -> None:
    assert regions(table([flow(SIDE), flow(MAIN)])) == [SIDE, MAIN]


def test_the_column_with_the_name_is_read_first() -> None:
    name = p("Jane Doe", style="Title")
    assert regions(table([flow(SIDE), name + flow(MAIN)])) == [["Jane Doe", *MAIN], SIDE]


def test_an_empty_gutter_between_columns_is_nothing() -> None:
    assert regions(table([flow(SIDE), "", flow(MAIN)])) == [SIDE, MAIN]


def test_a_banner_over_the_columns_is_read_before_them() -> None:
    banner = cell(p("Jane Doe", style="Title"), span=2)
    assert regions(table([banner], [flow(SIDE), flow(MAIN)])) == [["Jane Doe"], SIDE, MAIN]


def test_a_sidebar_merged_over_several_rows_does_not_interrupt_the_main_column() -> None:
    body = table(
        [cell(*SIDE, merge="restart"), "Summary"],
        [cell(merge="continue"), "Experience"],
        [cell(merge="continue"), "Education"],
    )
    assert regions(body) == [SIDE, ["Summary", "Experience", "Education"]]


def test_rows_of_columns_are_read_down_each_column() -> None:
    more = ["Languages", "German", "English", "Polish", "French"]
    work = ["Initech", "Sold printers", "Won a prize", "Education", "BA"]
    assert regions(table([flow(SIDE), flow(MAIN)], [flow(more), flow(work)])) == [SIDE + more, MAIN + work]


def test_two_lists_side_by_side_in_a_section_are_content_of_the_section() -> None:
    skills, tools = ["SQL", "Excel", "Jira", "Figma", "Miro"], ["a", "b", "c", "d", "e"]
    body = [*MAIN, "Education", "BA", "MA", "School", "More", "Skills", table([flow(skills), flow(tools)])]
    assert len(regions(*body)) == 1


def test_merged_cells_are_read_once() -> None:
    body = table([cell("wide", span=2)], [cell("tall", merge="restart"), "a"], [cell(merge="continue"), "b"])
    assert texts(body) == ["wide", "tall", "a", "b"]


def test_nested_tables_are_read_in_place() -> None:
    inner = table(["Analyst", "2020"], ["Acme", "Reading"])
    assert texts(table([p("Employment") + inner + p("after")])) == [
        "Employment",
        "Analyst",
        "2020",
        "Acme",
        "Reading",
        "after",
    ]


def test_columns_in_a_table_around_the_page_are_columns() -> None:
    assert regions(table([table([flow(SIDE), flow(MAIN)])])) == [SIDE, MAIN]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    row = "<w:tr>" + control(cell("a")) + cell("b") + "</w:tr>"
    assert texts(f"<w:tbl><w:tblPr/>{control(row)}</w:tbl>") == ["a", "b"]


def test_deleted_rows_are_not_read() -> None:
    deleted = table(["old"]).replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
    assert texts(deleted, "new") == ["new"]


def test_dates_to_the_right_of_a_whole_job_are_read_beside_its_first_line() -> None:
    job = cell("Support Lead", "Acme", p("Led a team", bullet=0), p("Cut costs", bullet=0))
    assert texts(table([job, cell("2019 – 2021", "Berlin")])) == [
        "Support Lead",
        "2019 – 2021",
        "Berlin",
        "Acme",
        "Led a team",
        "Cut costs",
    ]


def test_a_sidebar_of_soft_breaks_is_a_column() -> None:
    assert regions(table([p("\n".join(SIDE)), flow(MAIN)])) == [["\n".join(SIDE)], MAIN]


def test_a_heading_beside_its_content_is_read_before_it() -> None:
    body = table(["Experience", flow(MAIN)], ["Skills", flow(SIDE)])
    assert regions(body) == [["Experience", *MAIN, "Skills", *SIDE]]
