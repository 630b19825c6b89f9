"""The paragraphs that the person's own file must say once it is edited: the plan, told without Word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from resumetailor.ooxml.editing.highlights_section import standing_above
from resumetailor.ooxml.editing.notes import editing_texts
from resumetailor.ooxml.templating.context import attribution
from resumetailor.tailored import Flow, TailoredResume


def edited_lines(tailored: TailoredResume) -> tuple[Flow, ...]:
    """The file's own paragraphs in their order, reworded, without what moved up, and what is put in between.

    Only highlights of one job that follow one another may change places.
    """
    headings = editing_texts().headings
    facts = " ".join(fact.text for fact in tailored.summary)
    headline = tailored.headline.text if tailored.headline else ""
    together = f"{headline}. {facts}" if headline and facts else ""
    single = (headings.summary, headings.highlights, headings.work, headline, facts, together)
    return (tuple(_own(tailored)), tuple(_section(tailored)), *(((line,),) for line in single))


def _section(tailored: TailoredResume) -> Iterator[tuple[str]]:
    for group in tailored.selected:
        yield (group.label,)
        for selection in group.selections:
            source = attribution(selection.entry, tailored.resume)
            yield (selection.highlight.text + (f" ({source})" if source else ""),)


def _own(tailored: TailoredResume) -> Iterator[tuple[str, ...]]:
    """The paragraphs, those of one job's highlights together where they follow one another."""
    places = _places(tailored)
    said = [(_job(block.text, places[n]), n, block.text) for n, block in enumerate(tailored.resume.document.blocks)]
    for _, together in groupby(said, key=lambda block: block[0] or block[1]):
        yield tuple(text for _, n, before in together for text in (_now(before, places[n]), *_labelled(tailored, n)))


def _labelled(tailored: TailoredResume, number: int) -> Iterator[str]:
    """The paragraph in which the person's title stands among others, should it go on to say the headline."""
    label, headline = tailored.resume.basics.label, tailored.headline
    if label and headline and [span.block for span in label.source] == [number]:
        text, span = tailored.resume.document.blocks[number].text, label.source[0]
        if text != label.value:
            yield text[: span.start] + headline.text + text[span.end :]


_Place = tuple[int, int, str, str]
"""The characters of a highlight in its block, the id of its home, and the words that stand there now."""


def _places(tailored: TailoredResume) -> dict[int, list[_Place]]:
    """By block the highlights in it, the last first; those that run over several blocks keep their words."""
    now = {h.id: h.text for h in tailored.highlights()}
    moved = {s.highlight.id for group in tailored.selected for s in group.selections} - standing_above(tailored.resume)
    now |= dict.fromkeys(moved, "")
    places: dict[int, list[_Place]] = defaultdict(list)
    for home in tailored.resume.homes():
        for highlight in home.highlights:
            spans = highlight.text.source
            if len({span.block for span in spans}) == 1:
                end = max(span.end for span in spans)  # behind the words stands the number typed before them
                places[spans[0].block].append((spans[0].start, end, home.id, now[highlight.id]))
    for found in places.values():
        found.sort(reverse=True)
    return places


def _job(text: str, places: list[_Place]) -> str | None:
    """The job, if the block is a highlight and nothing else."""
    is_whole = len(places) == 1 and text[places[0][0] : places[0][1]] == text
    return places[0][2] if is_whole else None


def _now(text: str, places: list[_Place]) -> str:
    """The text with the new words; lines of which nothing but a sign is left are gone."""
    before = text.split("\n")
    for start, end, _, words in places:
        text = text[:start] + words + text[end:]
    return "\n".join(line for line in text.split("\n") if line in before or any(map(str.isalnum, line)))
