"""The words of a line that say something, each with its readings as a verb and how much it claims."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from resumetailor.verify.claims.markers import marked
from resumetailor.verify.claims.quantifiers import quantifiers
from resumetailor.verify.claims.quantities import Quantity, quantities
from resumetailor.verify.claims.tiers import tiers
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.keys import is_person, singular
from resumetailor.verify.text.verb_forms import readings, told_by
from resumetailor.verify.text.words import Word, words

_OBJECT = 4
"""How many words behind a verb its particle is looked for."""
_BOUND = 3
"""How many words from a number its hedge or bound may begin or end."""


@dataclass(frozen=True, slots=True)
class Content:
    """A word that says something, with its verb readings and how much it claims where it stands."""

    word: Word
    lemmas: frozenset[str]
    tags: frozenset[str]
    tier: int
    first: bool
    """Whether it begins a sentence or clause: its capital then means nothing."""

    @property
    def key(self) -> str:
        return self.word.key

    @property
    def text(self) -> str:
        return self.word.text

    @property
    def name(self) -> bool:
        """Whether it looks like a name, a tool or an abbreviation."""
        printed = self.word.printed
        return (printed[0].isupper() and not self.first) or any(c.isupper() or c.isdigit() for c in printed[1:])

    @property
    def person(self) -> bool:
        """Whether it is a noun for people."""
        return is_person(singular(self.text.removesuffix("'s"))) and not (self.first and self.lemmas)

    @property
    def acts(self) -> bool:
        """Whether it stands as a verb rather than as a noun."""
        return bool(self.tags & {"VBD", "VBN", "VBG"}) or (self.first and bool(self.lemmas))


@lru_cache(1024)
def contents(text: str) -> tuple[Content, ...]:
    """The words with content, numbers and markers left out."""
    line = canonical(text)
    tokens = words(line)
    shouting, skipped, ranks = line.isupper(), _skipped(text), tiers(tokens)
    found = []
    first = True
    for index, token in enumerate(tokens):
        if not token.is_word:
            first = first or token.text in '.;:!?"('
            continue
        if index not in skipped and _says_something(tokens, index, first=first):
            forms = readings(token.text)
            lemmas, tags = told_by(forms), frozenset(str(tag) for _, tag in forms)
            lemmas |= _phrasal(lemmas, tokens, index)
            found.append(Content(token, lemmas, tags, ranks[index], first or shouting))
        first = False
    return tuple(found)


def _skipped(text: str) -> frozenset[int]:
    """Which words of the canonical line belong to numbers, their limits, quantifiers and markers."""
    line = canonical(text)
    tokens, numbers, many = words(line), quantities(line), quantifiers(text)
    within = (i for q in numbers for i in range(q.first, q.last + 1))
    limits = (i for q in numbers if q.bound or q.hedge for i in _beside(q, tokens) if tokens[i].text in _bounding())
    counting = (i for i, t in enumerate(tokens) if any(start <= t.start < end for start, end in many))
    return marked(text).union(within, limits, counting)


def _says_something(tokens: tuple[Word, ...], index: int, *, first: bool) -> bool:
    """Whether it is neither a function word nor a filler nor a single letter."""
    token = tokens[index]
    quiet = token.text.partition("'")[0] in _quiet() and not (first and _hedges_nothing(tokens, index))
    return not quiet and (len(token.text) > 1 or token.printed.isupper())


def _beside(quantity: Quantity, tokens: tuple[Word, ...]) -> range:
    """Where the hedge or bound of a number may stand: "no more than 80", "80 or so"."""
    return range(max(0, quantity.first - _BOUND), min(quantity.last + _BOUND, len(tokens)))


def _phrasal(lemmas: frozenset[str], tokens: tuple[Word, ...], index: int) -> frozenset[str]:
    """The verb together with a particle behind it, or behind its short object: "throw_out"."""
    behind = takewhile(lambda t: t.is_word, tokens[index + 1 : index + 1 + _OBJECT]) if lemmas else ()
    particle = next((t.text for t in behind if t.text in lexicon.wording().particles), None)
    return frozenset(f"{lemma}_{particle}" for lemma in lemmas) & phrasal_verbs() if particle else frozenset()


@cache
def phrasal_verbs() -> frozenset[str]:
    """Verbs with their particle that have a synonym."""
    return frozenset(verb for group in lexicon.wordnet().acts for verb in group if "_" in verb)


def _hedges_nothing(tokens: tuple[Word, ...], index: int) -> bool:
    """Whether a qualifier is the clause's verb: "estimated how long it takes"."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return tokens[index].text in _qualifiers() and bool(readings(tokens[index].text)) and not following[:1].isdigit()


@cache
def _bounding() -> frozenset[str]:
    """The words of "no fewer than", "close to" and the like."""
    table = lexicon.quantities()
    every = (table.bounds, table.hedges, table.hedges_after)
    return frozenset(word for t in every for phrases in t.values() for p in phrases for word in p.split())


@cache
def _qualifiers() -> frozenset[str]:
    numbers = lexicon.quantities()
    wordings = (p for t in (numbers.hedges, numbers.bounds) for phrases in t.values() for p in phrases)
    return frozenset(p for p in wordings if p.isalpha() and len(p) > 3)


@cache
def _quiet() -> frozenset[str]:
    table = lexicon.wording()
    return _qualifiers().union((*table.function, *table.fillers))
