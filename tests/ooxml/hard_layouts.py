"""Resumes in layouts that are hard to edit, each as a Word file: `HARD_LAYOUTS` by what is hard."""

from __future__ import annotations

from tests.builder import (
    cell,
    control,
    docx,
    field,
    inline_box,
    link,
    p,
    picture,
    revision,
    run,
    section,
    table,
    text_box,
)

NAME = p("Tomasz Ferreira-Oyelaran", style="Title")
CONTACT = p("Leeds · 0113 496 0123 · tomasz.fo@example.org")
PROFILE = (
    p("Profile", style="Heading1"),
    p("Ten years at service desks and in shops. I like to find out why things break."),
)
EXPERIENCE = p("Experience", style="Heading1")
EDUCATION = (p("Education", style="Heading1"), p("BA History, University of Leeds, 2012"))
SKILLS = (p("Skills", style="Heading1"), p("Jira, SQL, Excel, interviewing"))

DESK = (
    "Found why a third of calls came on Mondays by asking 40 callers, and cut them by 31% with one change.",
    "Answered about 30 calls a day.",
    "Interviewed 12 store managers about the returns form and rewrote it with them; errors fell from 9% to 2%.",
    "Kept the shift rota.",
)
SHOP = (
    "Noticed that customers left the queue at the tills and moved two tills, which cut waiting from 11 to 6 minutes.",
    "Trained 7 new colleagues.",
    "Counted the cash.",
)
DESK_HEAD = ("Service Desk Lead", "Brackenthwaite Retail", "March 2018 – Present")
SHOP_HEAD = ("Shop Supervisor", "Oldroyd & Daughters", "June 2013 – February 2018")
JOBS = ((DESK_HEAD, DESK), (SHOP_HEAD, SHOP))

_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="999999"/>' for side in ("top", "bottom", "insideH"))
_GRID = f'<w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>'


def items(told: tuple[str, ...]) -> list[str]:
    return [p(line, bullet=0) for line in told]


def jobs() -> list[str]:
    """Each job as a bold line and a list."""
    return [
        x
        for (title, employer, when), told in JOBS
        for x in (p(f"{title}, {employer}, {when}", bold=True), *items(told))
    ]


def grid(made: str, *widths: int) -> str:
    """The table with borders and columns of these widths, in twentieths of a point."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return made.replace("<w:tblPr/>", f"{_GRID}{columns}</w:tblGrid>", 1)


def job_rows() -> list[tuple[str, str]]:
    """A row a job: the dates, and the rest."""
    return [
        (cell(p(when, italic=True)), cell(p(title, bold=True), p(employer), *items(told)))
        for (title, employer, when), told in JOBS
    ]


def rows_below_heading_rows() -> bytes:
    heading = [cell(p("EXPERIENCE", bold=True, color="FFFFFF"), span=2, fill="1F3864")]
    learning = [cell(p("EDUCATION", bold=True, color="FFFFFF"), span=2, fill="1F3864")]
    rows = [heading, *job_rows(), learning, (cell("2012"), cell("BA History, University of Leeds"))]
    return docx(NAME, CONTACT, *PROFILE, grid(table(*rows), 2200, 6800), *SKILLS)


def headings_in_a_left_column() -> bytes:
    rows = [
        (cell(p("Profile", bold=True)), cell("Ten years at service desks and in shops.")),
        (cell(p("Experience", bold=True)), cell(*jobs())),
        (cell(p("Education", bold=True)), cell("BA History, University of Leeds, 2012")),
        (cell(p("Skills", bold=True)), cell("Jira, SQL, Excel, interviewing")),
    ]
    return docx(NAME, CONTACT, grid(table(*rows), 2200, 6800))


def banners_of_one_cell() -> bytes:
    def banner(text: str) -> str:
        return grid(table([cell(p(text, bold=True, color="FFFFFF"), fill="7B2C3B")]), 9000)

    learning = p("BA History, University of Leeds, 2012")
    return docx(
        NAME, CONTACT, banner("EXPERIENCE"), *jobs(), banner("EDUCATION"), learning, banner("SKILLS"), *SKILLS[1:]
    )


def main_column_beside_a_sidebar() -> bytes:
    side = cell(p("Contact", style="Heading1"), "Leeds", "tomasz.fo@example.org", *SKILLS, fill="EEEEEE")
    return docx(grid(table([side, cell(NAME, *PROFILE, EXPERIENCE, *jobs(), *EDUCATION)]), 2800, 6200))


def jobs_in_nested_tables() -> bytes:
    inner = [grid(table(row), 2000, 4500) + p("") for row in job_rows()]
    return docx(NAME, CONTACT, grid(table([cell(EXPERIENCE, *inner)], [cell(*EDUCATION, *SKILLS)]), 9000))


def jobs_packed_with_breaks() -> bytes:
    def packed(head: tuple[str, str, str], told: tuple[str, ...]) -> str:
        title, employer, when = head
        lines = "\n".join(f"* {line}" for line in told)
        return p(run(title, bold=True), run(f"\t{when}\n{employer}\n{lines}"), props='<w:spacing w:after="160"/>')

    return docx(NAME, CONTACT, EXPERIENCE, *(packed(*job) for job in JOBS), *EDUCATION, *SKILLS)


def packed_lines_with_links_and_lead_ins() -> bytes:
    first = (run("Returns: ", bold=True), run(DESK[2]))
    second = (
        run("Reset page: ", bold=True),
        run("Responsible for writing "),
        link("the page", "https://example.org/reset"),
    )
    third = run(" after asking 40 callers, which cut calls by 31%.")
    lines = (run("\n– "), *first, run("\n– "), *second, third, run("\n– Kept the shift rota."), run("\n– Took calls."))
    packed = p(run("Service Desk Lead, Brackenthwaite Retail, 2018 – present", bold=True), *lines)
    return docx(NAME, CONTACT, EXPERIENCE, packed, *EDUCATION, *SKILLS)


def jobs_told_in_prose() -> bytes:
    told = [x for (t, e, w), lines in JOBS for x in (p(f"{t}, {e}, {w}", bold=True), p(" ".join(lines)))]
    return docx(NAME, CONTACT, EXPERIENCE, *told, *EDUCATION, *SKILLS)


def jobs_without_a_heading() -> bytes:
    return docx(NAME, CONTACT, *jobs(), p("BA History, University of Leeds, 2012"))


def newspaper_columns() -> bytes:
    top = p("", props=section().replace("<w:sectPr>", '<w:sectPr><w:type w:val="continuous"/>'))
    end = section(columns=2).replace("<w:sectPr>", '<w:sectPr><w:type w:val="continuous"/>')
    return docx(NAME, CONTACT, top, *PROFILE, EXPERIENCE, *jobs(), *EDUCATION, *SKILLS, end=end)


def everything_inside_the_lines() -> bytes:
    mark = '<w:bookmarkStart w:id="31" w:name="top"/><w:bookmarkEnd w:id="31"/>'
    tagged = '<w:smartTag w:uri="urn:x" w:element="place">' + run("York") + "</w:smartTag>"
    told = (
        p(mark, run("Returns: ", bold=True), run(DESK[2], font="Georgia", color="1F3864"), bullet=0),
        p(run("Ran the desk in "), tagged, run(" and cut calls by 31% by asking 40 callers why they rang."), bullet=0),
        p(run("Wrote "), link("the guide", "https://example.org/guide"), run(" that 7 teams use."), bullet=0),
        p(run("Page "), field("PAGE", "1"), run(" of the rota was mine."), bullet=0),
        p(run("Answered 30 calls"), revision("ins", run(" a day")), revision("del", run(" or so")), run("."), bullet=0),
        p(revision("moveTo", run("Train new colleagues.")), bullet=0),
        p(run("Kept the photo of the team "), picture(), bullet=0),
    )
    head = p("Service Desk Lead, Brackenthwaite Retail, 2018 – present", bold=True)
    return docx(NAME, CONTACT, *PROFILE, EXPERIENCE, head, *told, *EDUCATION, headers={"default": p(picture(), "CV")})


def content_controls_around_everything() -> bytes:
    controlled = [control(p(control(run(", ".join(head))), bold=True), control(*items(told))) for head, told in JOBS]
    return docx(control(NAME), CONTACT, control(EXPERIENCE), control(*controlled), control(*EDUCATION), *SKILLS)


def numbered_lists() -> bytes:
    told = [x for head, lines in JOBS for x in (p(", ".join(head), bold=True), *(p(line, number=0) for line in lines))]
    return docx(NAME, CONTACT, EXPERIENCE, *told, *EDUCATION, *SKILLS)


def tabs_as_columns() -> bytes:
    told = [
        x
        for (title, employer, when), lines in JOBS
        for x in (
            p(f"{when}\t{title}, {employer}", props='<w:tabs><w:tab w:val="left" w:pos="3600"/></w:tabs>'),
            *(p(f"•\t{line}", props='<w:ind w:left="720" w:hanging="360"/>') for line in lines),
        )
    ]
    return docx(NAME, CONTACT, p("EXPERIENCE", bold=True), *told, p("EDUCATION", bold=True), EDUCATION[1])


def jobs_in_a_text_box() -> bytes:
    return docx(NAME, CONTACT, p(text_box(EXPERIENCE, *jobs(), width=440, height=420, y=150)), *EDUCATION)


def name_and_jobs_in_boxes() -> bytes:
    return docx(p(inline_box(NAME, CONTACT)), *PROFILE, EXPERIENCE, *jobs(), *EDUCATION)


HARD_LAYOUTS = {
    made.__name__.replace("_", " "): made
    for made in (
        rows_below_heading_rows,
        headings_in_a_left_column,
        banners_of_one_cell,
        main_column_beside_a_sidebar,
        jobs_in_nested_tables,
        jobs_packed_with_breaks,
        packed_lines_with_links_and_lead_ins,
        jobs_told_in_prose,
        jobs_without_a_heading,
        newspaper_columns,
        everything_inside_the_lines,
        content_controls_around_everything,
        numbered_lists,
        tabs_as_columns,
        jobs_in_a_text_box,
        name_and_jobs_in_boxes,
    )
}
