"""Writes models/lexicons/wordnet.yml: what WordNet 3.0 knows of the words that resumes use.

    python models/scripts/wordnet.py FOLDER

FOLDER holds WordNet's data.* and index.* files, as its release and Debian's package wordnet-base do.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from resumetailor.resources import models
from resumetailor.verbs import TAGS, inflect
from resumetailor.verify.words import is_person, key, readings, related

SENSES = 2
"""A word stands for another only in one of its so many commonest senses."""
DERIVED = "+"
HEADER = """\
# Nouns, verbs and qualities that mean the same, words of one family that look different. Written by
# models/scripts/wordnet.py from WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved; its licence
# is in models/README.md. Read by resumetailor/verify/lexicon.py. How much a verb
# claims is settled by hand in verbs.yml and synonyms.yml.
"""


class Synset(NamedTuple):
    """One meaning: its words, and pointers to words that are derived from one of them."""

    id: str
    words: tuple[str, ...]
    derived: tuple[tuple[str, str, int, int], ...]
    """(id, part of speech, number of the word here, number of the word there)"""


def main(folder: Path) -> None:
    known = _vocabulary()
    meanings = {
        pos: list(_synsets(folder / f"data.{name}")) for pos, name in (("n", "noun"), ("v", "verb"), ("a", "adj"))
    }
    nouns = _groups(meanings["n"], _ranks(folder / "index.noun"), known)
    verbs = _groups(meanings["v"], _ranks(folder / "index.verb"), known)
    qualities = _groups(meanings["a"], _ranks(folder / "index.adj"), known)
    parts = {"nouns": nouns, "acts": verbs, "qualities": qualities, "families": _families(meanings, known)}
    text = "".join(f"{name}: >-\n{_wrapped(groups)}\n" for name, groups in parts.items())
    (models() / "lexicons" / "wordnet.yml").write_text(HEADER + text, "utf-8")


def _vocabulary() -> frozenset[str]:
    """The words of the labelled highlights and those that resumes write in small letters."""
    files = (*(models() / "data").glob("*.jsonl"), models() / "lexicons" / "small_letters.yml")
    return frozenset(w for file in files for w in re.findall(r"[a-z]{3,}", file.read_text("utf-8").lower()))


def _synsets(file: Path) -> Iterator[Synset]:
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(word.partition("(")[0] for word in fields[4 : 4 + 2 * count : 2])
        rest = fields[5 + 2 * count :]
        pointers = zip(*(iter(rest[: 4 * int(fields[4 + 2 * count])]),) * 4, strict=True)
        derived = tuple(
            (id, pos, int(at[:2], 16), int(at[2:], 16)) for sign, id, pos, at in pointers if sign == DERIVED
        )
        yield Synset(fields[0], words, derived)


def _ranks(file: Path) -> dict[tuple[str, str], int]:
    """(word, synset) → how common this sense is among the word's, from 1."""
    found = {}
    for line in file.read_text("utf-8").splitlines():
        if not line.startswith("  "):
            word, _, count, *fields = line.split()
            for rank, id in enumerate(fields[-int(count) :], start=1):
                found[word, id] = rank
    return found


def _groups(meanings: list[Synset], ranks: dict[tuple[str, str], int], known: frozenset[str]) -> list[str]:
    """The words of one meaning, people left out: who may stand for whom is settled in people.yml."""
    found = []
    for meaning in meanings:
        words = [w for w in dict.fromkeys(meaning.words) if _usable(w, known) and ranks[w, meaning.id] <= SENSES]
        if len({key(w) for w in words}) > 1:
            found.append(" ".join(words))
    return sorted(set(found))


def _usable(word: str, known: frozenset[str]) -> bool:
    forms = {word, f"{word}s", *(inflect(word, tag) for tag in TAGS)}
    return word.isalpha() and word.islower() and not forms.isdisjoint(known) and not is_person(key(word))


def _families(meanings: dict[str, list[Synset]], known: frozenset[str]) -> list[str]:
    """Pairs derived from one another whose likeness the rules of spelling do not see: "choose choice"."""
    by_id = {(pos, s.id): s for pos, synsets in meanings.items() for s in synsets}
    found = set()
    for synsets in meanings.values():
        for synset in synsets:
            for id, pos, here, there in synset.derived:
                other = by_id.get(("a" if pos == "s" else pos, id))
                if other and here and there:
                    pair = tuple(sorted((synset.words[here - 1], other.words[there - 1])))
                    if all(_usable(w, known) for w in pair) and _unlike(*pair):
                        found.add(" ".join(pair))
    return sorted(found)


def _unlike(one: str, other: str) -> bool:
    if related(key(one), key(other)):
        return False
    return not any(lemma == other for lemma, _ in readings(one)) and one[:2] == other[:2]


def _wrapped(groups: list[str]) -> str:
    return fill(", ".join(groups), 118, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
