"""Education, certificates, skills, languages, awards: each entry against the one in the source that it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resumetailor.resume import Item, Resume
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.certificates import certificate_faults
from resumetailor.verify.resumes.education import education_faults
from resumetailor.verify.resumes.kinds import kind_faults
from resumetailor.verify.resumes.list_labels import unlabelled
from resumetailor.verify.resumes.matching import closest
from resumetailor.verify.resumes.names import untold
from resumetailor.verify.resumes.pool import Pool, keys
from resumetailor.verify.resumes.qualifications import content, lines_say
from resumetailor.verify.resumes.skills import skill_faults


def list_faults(source: Resume, output: Resume, pools: tuple[Pool, Pool]) -> Iterator[Fault]:
    """What is changed, lost or new in the lists."""
    yield from kind_faults(source, output)
    source, output = (unlabelled(resume, source) for resume in (source, output))
    yield from education_faults(source.education, output.education, pools)
    yield from certificate_faults(source.certificates, output.certificates, pools)
    yield from skill_faults(source.skills, output.skills, pools)
    yield from _item_faults(Code.LANGUAGE_LEVEL_CHANGED, "language", source.languages, output.languages, pools)
    yield from _item_faults(Code.AWARD_CHANGED, "award", source.awards, output.awards, pools)
    for item in source.interests:
        if not pools[1].tells(item.text.value):
            yield Fault(Code.LINE_LOST, "interests", item.text.value, "", "it is missing")


def _item_faults(
    code: Code, what: str, sources: Sequence[Item], outputs: Sequence[Item], pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    mine, theirs = ([item.text.value for item in items] for items in (sources, outputs))
    heads = [frozenset(keys(text)) for text in mine]
    gone = {i for i, text in enumerate(mine) if not (_item_told(text, pools[1]) or _named(text, theirs))}
    for text in theirs:
        if _item_told(text, pools[0]) or _named(text, mine, pools[0]):
            continue
        found = closest(frozenset(keys(text)), heads)
        source = mine[found] if found is not None else ""
        gone.discard(-1 if found is None else found)
        yield Fault(
            code, f"{what} ({text})", source, text, f"“{source}” became “{text}”" if source else "the source has none"
        )
    for i in sorted(gone):
        yield Fault(code, f"{what} ({mine[i]})", mine[i], "", "it is missing")


def _named(text: str, items: Sequence[str], source: Pool | None = None) -> bool:
    """Whether one of the items says it, in long or in short."""
    return any(not untold(text, item, source) for item in items)


def _item_told(text: str, pool: Pool) -> bool:
    """Whether it is told, whatever joins its words: "shortlisted for the prize", "the prize (shortlisted)"."""
    said = content(text)
    return pool.tells(text) or (any(map(str.isalpha, said)) and lines_say(said, pool))
