"""Fields of a paragraph: the result is text, the instruction is not, and page numbers and today's date are neither."""

from __future__ import annotations

from dataclasses import dataclass

_FILLED_BY_WORD = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "FILENAME", "DATE", "TIME", "SAVEDATE", "PRINTDATE"}


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    has_result: bool = False

    @property
    def keyword(self) -> str:
        return self.instruction.strip().partition(" ")[0].upper()


class Fields:
    """The fields that are open at one place of a paragraph; an unclosed one ends with the paragraph."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def begin(self, instruction: str = "") -> None:
        """Opens a field; with its instruction known, what follows is its result."""
        self._open.append(_Field(instruction, has_result=bool(instruction)))

    def instruct(self, text: str) -> None:
        """Adds to the instruction of the innermost field."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].instruction += text

    def separate(self) -> None:
        """From here on comes the innermost field's result."""
        if self._open:
            self._open[-1].has_result = True

    def end(self) -> None:
        """Closes the innermost field."""
        if self._open:
            self._open.pop()

    def hide_text(self) -> bool:
        """Whether text that stands here is an instruction, or filled in by Word."""
        return bool(self._open) and any(not f.has_result or f.keyword in _FILLED_BY_WORD for f in self._open)

    def address(self) -> str | None:
        """Where the innermost link leads that is open here."""
        links = map(_address, reversed(self._open))
        return next(filter(None, links), None)


def _address(field: _Field) -> str | None:
    if field.keyword != "HYPERLINK":
        return None
    before, _, rest = field.instruction.partition('"')
    return None if before.rstrip().endswith("\\l") else rest.partition('"')[0] or None
