"""The fields of a resume as strings for templates; one that is not there is empty."""

from __future__ import annotations

from collections.abc import Iterable

from resumetailor.resume import Period, Text

YES = "yes"
"""What a variable says that is asked for and not printed."""


def text(printed: Text | None) -> str:
    """The text."""
    return printed.value if printed else ""


def texts(printed: Iterable[Text]) -> list[str]:
    """Each text."""
    return [text.value for text in printed]


def line(*printed: Text | str | None) -> str:
    """Those that are there, with commas between."""
    return ", ".join(str(text) for text in printed if text and str(text))


def period(printed: Period | None) -> str:
    """The period as the source prints it."""
    return printed.text.value if printed else ""
