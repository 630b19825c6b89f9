"""A label before an entry of a list claims nothing: "Training: Lean Yellow Belt" (models/lexicons/list_labels.yml)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Literal

from resumetailor.english import levels
from resumetailor.english.common_words import is_common
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.resume import Resume, Text
from resumetailor.verify.claims.labels import claims_nothing
from resumetailor.verify.claims.markers import markers
from resumetailor.verify.resumes.pool import keys
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person
from resumetailor.verify.text.words import words

List = Literal["education", "certificates", "awards", "languages", "skills"]


class ListLabels(Knowledge):
    """What labels say of the entries behind them; see the file."""

    lists: dict[List, lexicon.Phrases]
    headed: lexicon.Phrases
    examples: tuple[tuple[List, str], ...]
    counterexamples: tuple[tuple[List, str], ...]


list_labels = from_lexicon("list_labels", ListLabels)


def unlabelled(resume: Resume, source: Resume) -> Resume:
    """The resume with certificates, awards and languages that have no label which claims nothing."""
    return replace(
        resume,
        certificates=tuple(replace(c, name=_bare(c.name, "certificates", source)) for c in resume.certificates),
        awards=tuple(replace(item, text=_bare(item.text, "awards", source)) for item in resume.awards),
        languages=tuple(replace(item, text=_bare(item.text, "languages", source)) for item in resume.languages),
    )


def _bare(text: Text, of: List, source: Resume) -> Text:
    label, colon, entry = text.value.partition(": ")
    return replace(text, value=entry) if colon and entry and names_list(label, of, _headings(source, of)) else text


def names_list(label: str, of: List, headings: frozenset[str] = frozenset()) -> bool:
    """Whether a label says at most of what kind an entry is, or in which list it stands, as the headings may.

    What an award is for is part of its name.
    """
    said = {word.text for word in words(label) if word.is_word}
    free = headings.union(list_labels().lists[of])
    claiming = (_telling() - free).union(lexicon.long_forms().weighty)
    if not said.isdisjoint(claiming) or any(map(is_person, keys(label))):
        return False
    kind = _but(label, free)
    return not kind or (of != "awards" and is_kind(kind) and claims_nothing(kind))


def _but(label: str, said: frozenset[str]) -> str:
    """A label without some words."""
    for word in reversed(words(label)):
        if word.text in said:
            label = f"{label[: word.start]}{label[word.end :]}"
    return label.strip()


def is_kind(label: str) -> bool:
    """As "Databases" above "Oracle, MySQL": common words, which tell no level ("Basic") and name no skill ("Adobe")."""
    kinds = levels.words().kinds
    told = {word.text for word in words(label) if word.is_word} - kinds
    return told.isdisjoint(levels.words().alone) and all(map(is_common, told)) and not markers(label)


@cache
def _telling() -> frozenset[str]:
    """The words that say what an entry is."""
    return frozenset((*list_labels().headed, *(word for every in list_labels().lists.values() for word in every)))


def _headings(source: Resume, of: List) -> frozenset[str]:
    """The words of the headings of a list, in either number."""
    said = (word for h in source.headings if h.kind == of for word in words(h.text.value) if word.is_word)
    named = {word.key for word in said}
    return frozenset(word for word in _telling() if not named.isdisjoint(keys(word)))
