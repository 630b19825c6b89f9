"""The check before anything is saved: every text of a tailored resume against the source that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from resumetailor.resume import Home
from resumetailor.tailored import CountedFact, TailoredHighlight, TailoredResume
from resumetailor.verify.faults import Code, Fault, Verdict
from resumetailor.verify.line.compare import compare_line
from resumetailor.verify.resumes.align import Line
from resumetailor.verify.resumes.attribution import credited
from resumetailor.verify.resumes.entries import entries, words_of_head
from resumetailor.verify.resumes.pool import Pool, plain
from resumetailor.verify.resumes.summary import NONE, Competencies, Countable
from resumetailor.verify.resumes.target import claims, direction, held


def verify(
    tailored: TailoredResume,
    role: str = "product manager",
    today: date | None = None,
    competencies: Competencies = NONE,
) -> Verdict:
    """The faults of a tailored resume: highlights, entries, headline and summary."""
    facts = Countable(tailored.resume, Pool(tailored.resume), role, today, competencies)
    return Verdict((*_highlight_faults(tailored), *_entry_faults(tailored), *_fact_faults(tailored, facts)))


def _highlight_faults(tailored: TailoredResume) -> Iterator[Fault]:
    """Each highlight is true to its own source text, and each of the source is printed once."""
    sources = {
        h.id: Line(h.text.value, f"{entry.place}, highlight {i}", known=words_of_head(*entry.called))
        for entry in entries(tailored.resume)
        for i, h in enumerate(entry.item.highlights, start=1)
    }
    achieved = (h for home in tailored.resume.achievements for h in home.highlights)
    sources |= {h.id: Line(h.text.value, "achievements") for h in achieved}
    printed = Counter(h.id for h in tailored.highlights())
    for highlight in tailored.highlights():
        yield from _line_faults(sources.get(highlight.id), highlight)
    for id, line in sources.items():
        if printed[id] == 0:
            yield Fault(Code.LINE_LOST, line.place, line.text, "", "it is not printed")
        elif printed[id] > 1:
            yield Fault(Code.LINE_REPEATED, line.place, line.text, line.text, f"it is printed {printed[id]} times")


def _line_faults(source: Line | None, highlight: TailoredHighlight) -> Iterator[Fault]:
    if source is None:
        yield Fault(Code.LINE_INVENTED, highlight.id, "", highlight.text, "no line of the source has its id")
        return
    for fault in compare_line(source.text, highlight.text, source.known):
        yield replace(fault, place=source.place)


def _entry_faults(tailored: TailoredResume) -> Iterator[Fault]:
    """The jobs, posts, projects and achievements are the source's, with their own highlights."""
    resume = tailored.resume
    for kind in ("work", "volunteer", "projects", "achievements"):
        source: tuple[Home, ...] = getattr(resume, kind)
        output = [e.entry for e in getattr(tailored, kind)]
        for entry in source:
            if entry not in output:
                yield Fault(Code.ENTRY_LOST, kind, str(entry.name), "", "it is not printed")
        for entry in output:
            if entry not in source:
                yield Fault(Code.ENTRY_ADDED, kind, "", str(entry.name), "the source has no such entry")
        for below in getattr(tailored, kind):
            yield from _moved(below.entry, below.highlights, kind)
    for group in tailored.selected:
        for selection in group.selections:
            yield from _moved(selection.entry, (selection.highlight,), group.label)


def _moved(entry: Home, highlights: tuple[TailoredHighlight, ...], place: str) -> Iterator[Fault]:
    own = {h.id for h in entry.highlights}
    for highlight in highlights:
        if highlight.id not in own:
            yield Fault(Code.LINE_MOVED, place, highlight.original, highlight.text, f"it is put under {entry.name}")


def _fact_faults(tailored: TailoredResume, facts: Countable) -> Iterator[Fault]:
    if tailored.headline is not None:
        yield from _headline_faults(tailored.headline, facts)
    for sentence in tailored.summary:
        yield from _sentence_faults(sentence, tailored, facts)


def _headline_faults(headline: CountedFact, facts: Countable) -> Iterator[Fault]:
    """The title is a real one; what follows a word of direction may be anything."""
    role = facts.role
    found = direction().search(headline.text)
    title = headline.text[: found.start()] if found else headline.text
    if claims(title, role) and not held(facts.resume, role):
        yield Fault(
            Code.TARGET_TITLE_CLAIMED, "headline", "", headline.text, f"the source does not say {role} was held"
        )
    elif not facts.pool.says(title.strip()):
        yield Fault(Code.TITLE_CHANGED, "headline", "", headline.text, "the title is not one of the source's")


def _sentence_faults(sentence: CountedFact, tailored: TailoredResume, facts: Countable) -> Iterator[Fault]:
    """Either all it claims can be counted, or it repeats a highlight that it names as its source."""
    counted = facts.counted_faults("summary", sentence.text)
    if counted is not None:
        yield from counted
        return
    told = credited(Line(sentence.text, "summary"), entries(tailored.resume), facts.pool)
    originals = [h for h in tailored.highlights() if h.id in sentence.sources]
    if told.credited and not {h.id for h in originals} & _highlights_of(told.credited, tailored):
        yield Fault(Code.LINE_MOVED, "summary", "", sentence.text, "in the source another employer's job tells it")
    if facts.pool.says(told.text) or any(plain(told.text) == plain(h.text) for h in originals):
        return
    faults = [compare_line(h.original, told.text) for h in originals]
    best = min(faults, key=len, default=None)
    if best is None:
        yield Fault(Code.LINE_INVENTED, "summary", "", sentence.text, "no line of the source says it")
    else:
        yield from (replace(f, place="summary") for f in best)


def _highlights_of(numbers: frozenset[int], tailored: TailoredResume) -> set[str]:
    """The ids of what these entries tell."""
    return {h.id for entry in entries(tailored.resume) if entry.number in numbers for h in entry.item.highlights}
