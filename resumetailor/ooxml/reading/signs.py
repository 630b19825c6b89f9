"""Bullets that were typed, and glyphs of symbol fonts: what they print, and whether they mark a list item."""

from __future__ import annotations

import re
from functools import cached_property

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import any_of

ICON = "\ufffc"
"""Stands in a text for a glyph that says nothing in words, until the text is composed."""

_PRIVATE_USE = "\ue000-\uf8ff\U000f0000-\U0010fffd"


class Signs(Knowledge):
    """models/lexicons/bullets.yml."""

    strong: str
    weak: str
    stars: str
    arrows: tuple[str, ...]
    dashes: str
    icons: str
    icon_fonts: tuple[str, ...]
    fonts: dict[str, dict[str | int, str]]

    @cached_property
    def bullet(self) -> re.Pattern[str]:
        """A bullet at the start of a line, with the white space after it."""
        strong, weak, stars, dashes = map(re.escape, (self.strong, self.weak, self.stars, self.dashes))
        after_weak, after_dash = r"[ \t]+(?=[^\s\d])", r"(?:[ \t]+(?=\S)|(?=[^\W\d_]))"
        return re.compile(
            rf"[ \t]*(?:[{strong}](?:[ \t]|[{strong}])*|[{weak}]{after_weak}|[{stars}][ \t]+(?=\S)"
            rf"|(?:{any_of(self.arrows)}){after_dash}|[{dashes}]{after_dash})"
        )

    @cached_property
    def unlettered(self) -> re.Pattern[str]:
        """A glyph without its font, or a sign that says nothing in words."""
        return re.compile(f"[{_PRIVATE_USE}]|[{re.escape(self.icons)}]\ufe0f?")

    @cached_property
    def glyphs(self) -> dict[str, dict[int, str]]:
        """What each symbol font prints, by the low byte of the code."""
        return {font: {int(str(code), 16): sign for code, sign in table.items()} for font, table in self.fonts.items()}

    def printed(self, text: str, font: str) -> str:
        """What a reader sees of `text` in `font`: a symbol font's glyph as the character it looks like, or `ICON`."""
        family = font.lower()
        if family in self.glyphs and family:
            return "".join(c if c.isspace() else self._glyph(family, ord(c) & 0xFF) for c in text)
        if family.startswith(self.icon_fonts):
            return ICON if text.strip() else text
        if not text.isascii():
            return self.unlettered.sub(self._sign, text)
        return text

    def _sign(self, found: re.Match[str]) -> str:
        return ICON if found[0][0] in self.icons else self._glyph("", ord(found[0]) - 0xF000)

    def _glyph(self, family: str, code: int) -> str:
        """What a symbol font prints for a code, every kind of bullet as "•"."""
        sign = self.glyphs[family].get(code, ICON)
        return "•" if sign in self.strong else sign


signs = from_lexicon("bullets", Signs)
