"""How languages are printed that stand in the cells of a table."""

from __future__ import annotations

import pytest

from resumetailor.segment import segment
from tests.segment.layouts import document


@pytest.mark.parametrize(
    ("label", "printed"),
    [("English:", "English: read, write, speak"), ("English", "English read, write, speak")],
)
def test_the_colon_of_a_label_stands_before_what_it_labels(label: str, printed: str) -> None:
    rows = ["{b 12} Languages", f"{{t0.0.0}} {label}", "{t0.0.1} read, write, speak", "{t0.1.0} Zulu", "{t0.1.1} C1"]
    resume = segment(document("\n".join(["{b 16} Thandi Moss-Pillay", "Durban, South Africa", *rows])))
    assert [str(language.text) for language in resume.languages] == [printed, "Zulu C1"]
