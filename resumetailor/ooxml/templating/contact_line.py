"""The contact line: place, phone, e-mail and links, each address printed and whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from resumetailor.ooxml.templating.hyperlinks import leads_to_the_web
from resumetailor.ooxml.templating.variables import ContactItem
from resumetailor.resume import Basics, Text
from resumetailor.source import SourceDocument

_ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
_SCHEME = re.compile(r"^(?:https?://(?:www\.)?|mailto:|tel:)")
_LINE = 92
"""So many characters fit on a line of every template; an address that began there would be broken at a hyphen."""
_SEPARATOR = 3


def contact_items(basics: Basics, document: SourceDocument) -> list[ContactItem]:
    """What the contact line prints, the items that begin a further line marked."""
    reached = list(_reached(basics))
    links = [_link(text, document) for text in basics.urls]
    if not reached or not links or _length([*reached, *links]) <= _LINE:
        return list(_broken([*reached, *links]))
    first, *others = _broken(links)
    return [*_broken(reached), replace(first, opens_line="yes"), *others]


def _reached(basics: Basics) -> Iterator[ContactItem]:
    for text in (basics.location, basics.phone):
        if text:
            yield ContactItem(text.value, "", "")
    if basics.email:
        yield ContactItem(basics.email.value, f"mailto:{basics.email.value}", "")


def _link(text: Text, document: SourceDocument) -> ContactItem:
    """A link with its address in print: paper and parsers do not know where "LinkedIn" leads."""
    printed, href = text.value, _href(text, document) or web_address(text.value)
    address = _SCHEME.sub("", href).rstrip("/")
    if not address or _ADDRESS.fullmatch(printed) or address.casefold() in printed.casefold():
        return ContactItem(printed, href, "")
    return ContactItem(address if printed.casefold() in address.casefold() else f"{printed}: {address}", href, "")


def _href(text: Text, document: SourceDocument) -> str:
    """Where the words led in the source."""
    for span in text.source:
        for run in document.blocks[span.block].runs:
            if run.href and leads_to_the_web(run.href) and run.start < span.end and span.start < run.end:
                return run.href
    return ""


def web_address(printed: str) -> str:
    """Where an address leads that is printed with or without its scheme; empty if it is none."""
    if not _ADDRESS.fullmatch(printed):
        return ""
    return printed if printed.startswith("http") else f"https://{printed}"


def _length(items: Sequence[ContactItem]) -> int:
    return sum(len(item.text) + _SEPARATOR for item in items) - _SEPARATOR


def _broken(items: Sequence[ContactItem]) -> Iterator[ContactItem]:
    """The items, a new line begun where one would not fit."""
    line: list[ContactItem] = []
    for item in items:
        fits = not line or _length([*line, item]) <= _LINE
        line = [*line, item] if fits else [item]
        yield item if fits else replace(item, opens_line="yes")
