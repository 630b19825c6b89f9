"""Makes real links of the addresses in a printed resume, and of the words that were links in its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import groupby
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

from resumetailor.ooxml.names import r, w
from resumetailor.source import SourceDocument


def leads_to_the_web(href: str) -> bool:
    """Whether an address is one to click: no file, script or place in the source document."""
    return href.startswith(("http://", "https://", "mailto:", "tel:"))


def link_addresses(document: Any, style: str | None, urls: Mapping[str, str]) -> None:
    """Makes every run in this style, that of links, a link, or plain text where its words have no address."""
    for named in list(document.element.body.iter(w("rStyle"))):
        run = named.getparent().getparent()
        if named.get(w("val")) != style or run.tag != w("r") or run.getparent().tag == w("hyperlink"):
            continue
        url = urls.get(_text(run))
        if url:
            _wrap(run, document, url)
        else:
            named.getparent().remove(named)


def link_as_in_source(document: Any, style: str | None, source: SourceDocument) -> None:
    """Makes links, in this style, of the words that were links in the source and are printed once."""
    for words, url in dict(_source_links(source)).items():
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        plain = (run for run in _plain_runs(document) if _is_only_text(run))
        places = [(run, match) for run in plain for match in pattern.finditer(_text(run))]
        if len(places) == 1:
            run, match = places[0]
            linked = _cut_out(run, match.start(), match.end())
            if style:
                linked.style = style
            _wrap(linked, document, url)


def _source_links(source: SourceDocument) -> Iterator[tuple[str, str]]:
    for block in source.blocks:
        for href, runs in groupby(block.runs, key=lambda run: run.href):
            stretch = list(runs)
            words = " ".join(block.text[stretch[0].start : stretch[-1].end].split())
            if href and words and leads_to_the_web(href):
                yield words, href


def _plain_runs(document: Any) -> list[Any]:
    runs = document.element.body.iter(w("r"))
    return [run for run in runs if run.getparent().tag != w("hyperlink")]


def _is_only_text(run: Any) -> bool:
    return [child.tag for child in run if child.tag != w("rPr")] == [w("t")]


def _text(run: Any) -> str:
    return "".join(t.text or "" for t in run.iter(w("t")))


def _cut_out(run: Any, start: int, end: int) -> Any:
    """The run with the characters `start` to `end`, those before and after it in runs of the same look."""
    text = _text(run)
    for piece, place in ((text[:start], run.addprevious), (text[end:], run.addnext)):
        if piece:
            beside = deepcopy(run)
            _set_text(beside, piece)
            place(beside)
    _set_text(run, text[start:end])
    return run


def _set_text(run: Any, text: str) -> None:
    first, *others = run.iter(w("t"))
    for other in others:
        run.remove(other)
    first.text = text
    first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _wrap(run: Any, document: Any, url: str) -> None:
    relation = document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = run.makeelement(w("hyperlink"), {r("id"): relation, w("history"): "1"})
    run.getparent().replace(run, link)
    link.append(run)
