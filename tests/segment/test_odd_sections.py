"""Sections of which nothing is left once a date, a number or a sign is taken off."""

from __future__ import annotations

import re

import pytest

from resumetailor.segment import segment
from tests.segment.layouts import document

HEADINGS = ("Profile", "Experience", "Education", "Certifications", "Skills", "Languages", "Projects", "Awards")
ODD = ("Lic. #4711", "2021", "2019 – 2021", "exp. 2027", "•", "- —", "( )", "12", "https://example.com/x", "Degree:")


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("line", ODD)
def test_what_holds_nothing_else_is_kept(heading: str, line: str) -> None:
    read = segment(document(f"{{b 16}} Jane Doe\njane.doe@example.com\n{{b 12}} {heading}\n{line}"))
    assert all(word in repr(read) for word in re.findall(r"\w{2,}", line))
