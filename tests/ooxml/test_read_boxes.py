"""Text boxes, frames and drawings: read once, where a person reads them."""

from __future__ import annotations

from resumetailor.ooxml.read import read_bytes
from resumetailor.source import Block
from tests.builder import docx, inline_box, p, run, section, table, text_box
from tests.ooxml.regions import by_region

MARGINS = '<w:pgMar w:left="1440" w:right="1440" w:top="1440"/>'
SIDE = ["Contact", "Berlin", "Skills", "SQL", "Excel"]


def blocks(*body: str) -> tuple[Block, ...]:
    end = section().replace("<w:cols", MARGINS + "<w:cols")
    return read_bytes(docx(*body, end=end), "resume.docx").blocks


def regions(*body: str) -> list[list[str]]:
    return by_region(blocks(*body))


def test_a_box_stored_twice_is_read_once_in_its_own_region() -> None:
    body = p(text_box(*SIDE, x=20, y=40), run("Jane Doe", size=24))
    assert regions(body, "Engineer") == [["Jane Doe", "Engineer"], SIDE]
    assert [b.container for b in blocks(body)] == ["body"] + ["text_box"] * len(SIDE)


def test_a_paragraph_after_a_box_is_counted_with_both_copies() -> None:
    assert [b.location.paragraph for b in blocks(p(text_box("a"), run("Jane")), "x")] == [0, 3, 1]


def test_a_box_of_the_old_drawing_language_is_read() -> None:
    flow = f"<w:txbxContent>{p('Berlin')}</w:txbxContent>"
    shape = f'<v:shape style="position:absolute;margin-left:1pt"><v:textbox>{flow}</v:textbox></v:shape>'
    assert [b.text for b in blocks(p(f"<w:r><w:pict>{shape}</w:pict></w:r>", run("Jane")))] == ["Jane", "Berlin"]


def test_a_box_with_the_name_is_read_first() -> None:
    banner = text_box(p("Jane Doe", style="Title"), x=20, y=10, width=500)
    assert regions(p(banner, run("Engineer"))) == [["Jane Doe"], ["Engineer"]]


def test_a_box_in_the_line_is_read_in_the_flow() -> None:
    body = ["Jane", p(inline_box("Experience")), "Acme"]
    assert regions(*body) == [["Jane", "Experience", "Acme"]]


def test_a_heading_in_a_box_that_moves_with_the_text_is_read_in_the_flow() -> None:
    heading = text_box("Experience", x=72, y=0, width=450, height=20, relative="paragraph")
    assert regions("Jane", p(heading), "Acme") == [["Jane", "Experience", "Acme"]]


def test_a_small_box_to_the_right_is_read_after_its_line() -> None:
    contact = text_box("Berlin", "0171 555", x=380, y=0, width=120, height=40, relative="paragraph")
    assert regions(p(contact, run("Jane Doe")), "Engineer") == [["Jane Doe", "Berlin", "0171 555", "Engineer"]]


def test_a_page_of_boxes_is_read_by_columns_with_the_name_first() -> None:
    """As design programs export it: everything lies in boxes, stored in any order."""
    boxes = [
        text_box("Acme", "Led a team", x=200, y=240, width=350, height=300),
        text_box("Skills", x=20, y=300, width=150, height=20),
        text_box(p("Jane Doe", style="Title"), x=20, y=20, width=550, height=60),
        text_box("Experience", x=200, y=200, width=350, height=20),
        text_box("SQL", x=20, y=330, width=150, height=100),
        text_box("Contact", x=20, y=200, width=150, height=20),
        text_box("Berlin", x=20, y=230, width=150, height=60),
    ]
    assert regions(p(*boxes)) == [
        ["Jane Doe"],
        ["Contact", "Berlin", "Skills", "SQL"],
        ["Experience", "Acme", "Led a team"],
    ]


def test_boxes_of_later_pages_are_read_later() -> None:
    later = p('<w:r><w:br w:type="page"/></w:r>', text_box("Page two", y=10))
    assert [b.text for b in blocks(p(text_box("Page one", y=700)), later)] == ["Page one", "Page two"]


def test_a_paragraph_may_begin_a_page() -> None:
    later = p(text_box("Page two", y=10), props="<w:pageBreakBefore/>")
    assert [b.text for b in blocks(p(text_box("Page one", y=700)), later)] == ["Page one", "Page two"]
    same = p(text_box("Top", y=10), props='<w:pageBreakBefore w:val="0"/>')
    assert [b.text for b in blocks(p(text_box("Bottom", y=700)), same)] == ["Top", "Bottom"]


def test_a_section_begins_a_page_unless_it_says_otherwise() -> None:
    first, second = text_box("Anchored first", y=700), text_box("Anchored second", y=10)
    body = (p(first, props=section()), p(second))
    assert [b.text for b in blocks(*body)] == ["Anchored first", "Anchored second"]
    end = section(extra='<w:type w:val="continuous"/>').replace("<w:cols", MARGINS + "<w:cols")
    going_on = read_bytes(docx(*body, end=end), "resume.docx").blocks
    assert [b.text for b in going_on] == ["Anchored second", "Anchored first"]


def test_a_column_of_boxes_goes_on_on_the_next_page() -> None:
    first = p(text_box("Skills", x=20, width=150), text_box("Experience", x=200, width=350))
    second = p('<w:r><w:br w:type="page"/></w:r>', text_box("SQL", x=20, width=150), text_box("Acme", x=200, width=350))
    assert regions(first, second) == [["Skills", "SQL"], ["Experience", "Acme"]]


def test_shapes_of_a_group_are_read_by_their_place_in_it() -> None:
    def shape(text: str, x: int) -> str:
        frame = f'<a:xfrm><a:off x="{x}" y="0"/><a:ext cx="400" cy="1000"/></a:xfrm>'
        box = f"<wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx>"
        return f"<wps:wsp><wps:spPr>{frame}</wps:spPr>{box}</wps:wsp>"

    group = (
        "<wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='5000000' cy='5000000'/>"
        "<a:chOff x='0' y='0'/><a:chExt cx='1000' cy='1000'/></a:xfrm></wpg:grpSpPr>"
        f"{shape('right', 600)}{shape('left', 0)}</wpg:wgp>"
    )
    anchor = (
        '<wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="5000000" cy="5000000"/>{group}</wp:anchor>'
    )
    assert regions(p(f"<w:r><w:drawing>{anchor}</w:drawing></w:r>")) == [["left"], ["right"]]


def test_a_floating_frame_is_a_box_of_its_paragraphs() -> None:
    frame = '<w:framePr w:w="2000" w:hAnchor="page" w:vAnchor="page" w:x="500" w:y="900"/>'
    body = [p("Berlin", props=frame), p("0171 555", props=frame), p("Jane Doe", style="Title"), "Engineer"]
    assert regions(*body) == [["Jane Doe", "Engineer"], ["Berlin", "0171 555"]]


def test_lines_framed_one_by_one_are_read_by_columns() -> None:
    """As programs write it that turn a PDF into a Word file."""

    def line(text: str, x: int, y: int) -> str:
        at = f'w:hAnchor="page" w:vAnchor="page" w:x="{x}" w:y="{y}" w:w="3000" w:h="240"'
        return p(text, props=f"<w:framePr {at}/>")

    body = [line("Skills", 500, 2000), line("Acme", 6000, 2000), line("SQL", 500, 2300), line("Led a team", 6000, 2300)]
    assert regions(*body) == [["Skills", "SQL"], ["Acme", "Led a team"]]


def test_boxes_without_a_size_below_each_other_are_one_column() -> None:
    """As groups leave them that old versions of Word have drawn."""
    sizeless = [text_box(text, x=36, y=y, width=0, height=0) for y, text in enumerate(SIDE, 50)]
    assert regions("Jane Doe", p(*sizeless)) == [["Jane Doe"], SIDE]


def test_a_box_in_a_table_cell_is_read() -> None:
    assert sorted(b.text for b in blocks(table([p(text_box("in a box"), run("beside it"))]))) == [
        "beside it",
        "in a box",
    ]


def test_a_table_in_a_box_is_read() -> None:
    [block] = blocks(p(text_box(table(["a"]), x=1)))
    assert (block.text, block.container, len(block.cells)) == ("a", "text_box", 1)
