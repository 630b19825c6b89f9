"""Writes models/lexicons/wordnet.yml: what WordNet 3.0 knows of the words that resumes use.

    python models/scripts/wordnet.py FOLDER

FOLDER holds WordNet's data.* and index.* files and cntlist.rev, as its release and Debian's package wordnet-base do.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from textwrap import fill
from typing import NamedTuple

from resumetailor.english.verbs import TAGS, inflect, known
from resumetailor.resources import models
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, key, related
from resumetailor.verify.text.verb_forms import readings

SHARE = {"n": 0.1, "v": 0.02, "a": 0.1}
"""A word stands for another only in a sense that has this share of its tagged uses, or in a first one if it has none.

Rarer senses of verbs count: how much a verb claims is asked beside its meaning.
"""
FIRST = {"n": 1, "v": 2, "a": 1}
"""How many senses count of a word that was never tagged."""
USES = 3
"""Words that were tagged less often are taken only if resumes use them."""
DERIVED, KIND_OF, SIMILAR, OPPOSITE, PERTAINS = "+", "@", "&", "!", "\\"
THINGS = frozenset(("05", "06", "13", "17", "20", "27"))
"""WordNet's files of animals, artifacts, food, objects, plants and substances."""
NOTIONS = frozenset(("04", "07", "09", "10", "11", "12", "19", "21", "22", "26"))
"""Its files of acts, attributes, thoughts, messages, events, feelings, phenomena, possessions, processes and states."""
PLACES = "15"
PEOPLE = "18"
MOSTLY = 0.6
"""A word is a noun for people if it has this share of its tagged uses in such a meaning."""
SHORT = 4
"""Words of so many letters are known by their uses only."""
VAGUE = frozenset(
    ("artifact", "instrumentality", "instrumentation", "object", "structure", "substance", "thing", "unit", "whole")
)
STEPS = {**dict.fromkeys(THINGS, 2), **dict.fromkeys(NOTIONS, 1)}
"""How many steps up from a thing, by its file, to the kinds that may be told for it."""
PARTS_OF_SPEECH = {"n": "noun", "v": "verb", "a": "adj"}
HEADER = """\
# Nouns, verbs and qualities that mean the same, things with their kinds, words of one family that look different.
# Written by models/scripts/wordnet.py from WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved;
# its licence is in models/README.md. Read by resumetailor/verify/text/lexicon.py. How much a verb claims is settled by
# hand in verbs.yml and synonyms.yml.
"""


class Synset(NamedTuple):
    """One meaning: its words, and pointers to words that are derived from one of them."""

    id: str
    file: str
    satellite: bool
    """Whether it is a quality that another one stands for."""
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, str, int, int], ...]
    """(sign, id, part of speech, number of the word here, number of the word there)"""


@dataclass(frozen=True)
class Part:
    """One part of speech: its meanings, and how common each is among those of its words."""

    folder: Path
    letter: str
    used: frozenset[str]
    synsets: dict[str, Synset] = field(default_factory=dict)

    @cached_property
    def ranks(self) -> dict[tuple[str, str], int]:
        """(word, synset) → how common this sense is among the word's, from 1."""
        found = {}
        for line in (self.folder / f"index.{PARTS_OF_SPEECH[self.letter]}").read_text("utf-8").splitlines():
            if not line.startswith("  "):
                word, _, count, *fields = line.split()
                for rank, id in enumerate(fields[-int(count) :], start=1):
                    found[word, id] = rank
        return found

    @cached_property
    def uses(self) -> Counter[tuple[str, int]]:
        """(word, rank of the sense) → how often it was tagged; rank 0 is the sum."""
        found: Counter[tuple[str, int]] = Counter()
        for line in (self.folder / "cntlist.rev").read_text("utf-8").splitlines():
            sense, rank, count = line.split()
            word, _, place = sense.partition("%")
            if "nvara"[int(place[0]) - 1] == self.letter:
                found[word, int(rank)] = int(count)
                found[word, 0] += int(count)
        return found

    def usable(self, word: str) -> bool:
        """Whether resumes or other texts use the word, and it is none for people: those are settled in people.yml."""
        if self.letter == "v" and "_" in word:
            return _phrasal(word)
        if not (word.isalpha() and word.islower()):
            return False
        forms = {word, f"{word}s", *(inflect(word, tag) for tag in TAGS)}
        return (self.uses[word, 0] >= USES or not forms.isdisjoint(self.used)) and not is_person(key(word))

    def common(self, word: str, meaning: str) -> bool:
        """Whether the word is often used in this meaning."""
        rank, uses = self.ranks[word, meaning], self.uses[word, 0]
        return self.uses[word, rank] >= SHARE[self.letter] * uses if uses else rank <= FIRST[self.letter]

    def words(self, meaning: Synset) -> list[str]:
        """The words that often have this meaning."""
        return [
            w for w in dict.fromkeys(meaning.words) if w.islower() and self.common(w, meaning.id) and self.usable(w)
        ]


def main(folder: Path) -> None:
    used = _vocabulary()
    parts = {
        letter: Part(folder, letter, used, {s.id: s for s in _synsets(folder / f"data.{name}")})
        for letter, name in PARTS_OF_SPEECH.items()
    }
    nouns, verbs, qualities = (_groups(parts[letter]) for letter in "nva")
    sections = {
        "people": [" ".join(_people(parts))],
        "nouns": nouns,
        "acts": verbs,
        "qualities": qualities,
        "kinds": _kinds(parts["n"]),
        "general_acts": _general(parts["v"], KIND_OF),
        "general_qualities": _general(parts["a"], SIMILAR),
        "opposites": _opposites(parts["v"]),
        "families": _families(parts),
        "origins": _origins(parts),
    }
    text = "".join(f"{name}: >-\n{_wrapped(groups)}\n" for name, groups in sections.items())
    (models() / "lexicons" / "wordnet.yml").write_text(HEADER + text, "utf-8")


def _people(parts: dict[str, Part]) -> list[str]:
    """Nouns that resumes use and that nearly always mean people, beside those that people.yml has."""
    meanings: dict[str, list[Synset]] = {}
    for meaning in parts["n"].synsets.values():
        for word in meaning.words:
            meanings.setdefault(word, []).append(meaning)
    acts, qualities = ({word for word, _ in parts[letter].ranks} for letter in "va")
    usual = (word for word in meanings if _usual(word, parts["n"], qualities))
    return sorted(w for w in usual if _mostly_people(w, meanings[w], parts, unless=acts | qualities))


def _usual(word: str, nouns: Part, qualities: set[str]) -> bool:
    """Whether resumes use the noun, which is no form of a verb nor a comparative: "longer"."""
    used = word.isalpha() and not nouns.used.isdisjoint((word, f"{word}s"))
    known = word in (*lexicon.people().people, *lexicon.function_words()) or bool(readings(word))
    exposed = not {word[:-1], word[:-2]}.isdisjoint(lexicon.wording().exposed)  # "as an observer"
    longer = not {word[:-1], word[:-2]}.isdisjoint(qualities)
    return used and not (known or exposed or (longer and word.endswith("er")))


def _mostly_people(word: str, meanings: list[Synset], parts: dict[str, Part], unless: set[str]) -> bool:
    """Whether most of its uses mean people; of a word that was never tagged all, `unless` it is no noun only."""
    nouns = parts["n"]
    if uses := sum(part.uses[word, 0] for part in parts.values()):
        people = (nouns.uses[word, nouns.ranks[word, m.id]] for m in meanings if m.file == PEOPLE)
        return sum(people) >= MOSTLY * uses
    return len(word) > SHORT and word not in unless and all(m.file == PEOPLE for m in meanings)


def _vocabulary() -> frozenset[str]:
    """The words of the labelled highlights and those that resumes write in small letters."""
    files = (*(models() / "data").glob("*.jsonl"), models() / "lexicons" / "common_words.yml")
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
        parsed = (
            (sign, id, "a" if pos == "s" else pos, int(at[:2], 16), int(at[2:], 16)) for sign, id, pos, at in pointers
        )
        yield Synset(fields[0], fields[1], fields[2] == "s", words, tuple(parsed))


def _groups(part: Part) -> list[str]:
    """The words of one meaning."""
    groups = (part.words(meaning) for meaning in part.synsets.values())
    return sorted({" ".join(words) for words in groups if len({key(w) for w in words}) > 1})


def _kinds(nouns: Part) -> list[str]:
    """A thing, then the kinds of thing that it is: "kiln furnace"."""
    return _lines(
        (word, nouns.words(kind))
        for meaning in nouns.synsets.values()
        for kind in _above(nouns, meaning, STEPS.get(meaning.file, 0))
        for word in nouns.words(meaning)
    )


def _above(nouns: Part, meaning: Synset, steps: int) -> Iterator[Synset]:
    for sign, id, *_ in meaning.pointers if steps else ():
        if sign == KIND_OF and nouns.synsets[id].file in STEPS:
            yield nouns.synsets[id]
            yield from _above(nouns, nouns.synsets[id], steps - 1)


def _general(part: Part, sign: str) -> list[str]:
    """A verb or quality, then those of which it is a special case: "reserve schedule", "erroneous incorrect"."""
    return _lines(
        (word, [w for w in part.words(part.synsets[id]) if "_" not in w])
        for meaning in part.synsets.values()
        if part.letter != "a" or meaning.satellite
        for pointed, id, *_ in meaning.pointers
        if pointed == sign
        for word in part.words(meaning)
        if "_" not in word
    )


def _opposites(verbs: Part) -> list[str]:
    """Pairs of verbs that tell opposite acts: "join leave"."""
    found = set()
    for meaning in verbs.synsets.values():
        for sign, id, _, here, there in meaning.pointers:
            if sign == OPPOSITE:
                pair = sorted((meaning.words[here - 1], verbs.synsets[id].words[there - 1]))
                if all(verbs.usable(w) for w in pair):
                    found.add(" ".join(pair))
    return sorted(found)


def _lines(pairs: Iterable[tuple[str, list[str]]]) -> list[str]:
    """Each word before all that may be told for it."""
    found: dict[str, set[str]] = {}
    for word, told in pairs:
        found.setdefault(word, set()).update(told)
    kinds = {word: sorted(told - VAGUE - {word}) for word, told in found.items()}
    return sorted(" ".join((word, *told)) for word, told in kinds.items() if told)


def _families(parts: dict[str, Part]) -> list[str]:
    """Pairs derived from one another whose likeness the rules of spelling do not see: "choose choice"."""
    found = set()
    for part in parts.values():
        for meaning in part.synsets.values():
            for sign, id, pos, here, there in meaning.pointers:
                if sign == DERIVED and pos in parts and here and there:
                    pair = sorted((meaning.words[here - 1], parts[pos].synsets[id].words[there - 1]))
                    if (
                        part.usable(meaning.words[here - 1])
                        and all(_usable(w, parts.values()) for w in pair)
                        and _unlike(*pair)
                    ):
                        found.add(" ".join(pair))
    return sorted(found)


def _origins(parts: dict[str, Part]) -> list[str]:
    """An adjective of a place, and the place: "italian italy"."""
    found = set()
    for meaning in parts["a"].synsets.values():
        for sign, id, pos, here, there in meaning.pointers:
            if sign == PERTAINS and pos == "n" and parts["n"].synsets[id].file == PLACES:
                pair = (meaning.words[here - 1], parts["n"].synsets[id].words[there - 1])
                if all(w.isalpha() and w.istitle() for w in pair):
                    found.add(" ".join(pair).lower())
    return sorted(found)


def _phrasal(word: str) -> bool:
    """Whether it is a verb with its particle: "throw_out"."""
    verb, _, particle = word.partition("_")
    return known(verb) and particle in lexicon.wording().particles


def _usable(word: str, parts: Iterable[Part]) -> bool:
    return any(part.usable(word) for part in parts)


def _unlike(one: str, other: str) -> bool:
    if related(key(one), key(other)):
        return False
    return not any(lemma == other for lemma, _ in readings(one)) and one[:2] == other[:2]


def _wrapped(groups: list[str]) -> str:
    return fill(", ".join(groups), 118, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
