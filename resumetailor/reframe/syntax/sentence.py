"""A highlight as words that can be taken out, put in and inflected while the dependency parse stays valid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from resumetailor.evidence import Token

NEW = -1
"""The index and head of a word that the parse has not seen."""
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
"""What the parse calls a subject."""
_PART = "hyphened"
_OBJECTS = {"pobj": "dobj", "pcomp": "xcomp"}


@dataclass(slots=True)
class Word:
    """A token with the white space before it, which nobody changes: three hundred are made of a resume.

    `index` and `head` count in the parse of the original text.
    """

    text: str
    space: str = " "
    lemma: str = ""
    pos: str = ""
    tag: str = ""
    dep: str = ""
    head: int = NEW
    index: int = NEW

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_root(self) -> bool:
        return self.index != NEW and (self.head == self.index or self.dep == "ROOT")


@dataclass(frozen=True)
class Sentence:
    """Words in order. Every change gives a new sentence; positions are those of the words as they stand now."""

    words: tuple[Word, ...]
    tail: str = ""

    @classmethod
    def of(cls, text: str, parse: Sequence[Token]) -> Sentence:
        """The text in the words of its parse; what stands between them is kept as white space.

        A hyphened word is one word, though the parse has its parts: "cross-selling" stands where "selling" stood.
        """
        heads = _compounds(parse)
        words: list[Word] = []
        end = 0
        for index, token in enumerate(parse):
            space, part = text[end : token.start], text[token.start : token.end]
            head = heads.get(token.head, token.head)
            word = Word(part, space, token.lemma, token.pos, token.tag, token.dep, head, index)
            end = token.end
            if words and words[-1].dep == _PART:
                word = _joined(words.pop(), word)
            words.append(replace(word, dep=_PART) if index in heads else word)
        return cls((*words[:-1], *_without_its_stop(words[-1:])), text[end:])

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __getitem__(self, position: int) -> Word:
        return self.words[position]

    @cached_property
    def text(self) -> str:
        return "".join(w.space + w.text for w in self.words) + self.tail

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {w.index: position for position, w in enumerate(self.words) if w.index != NEW}

    def position(self, index: int) -> int | None:
        """Where the word with this index in the parse stands now; None if it was taken out."""
        return self._positions.get(index)

    def head(self, word: Word) -> Word | None:
        """The word that governs this one; None for a root, a new word, or if the governor was taken out."""
        position = None if word.is_root else self.position(word.head)
        return None if position is None else self.words[position]

    def children(self, word: Word) -> tuple[Word, ...]:
        """The words that this one governs, in order."""
        if word.index == NEW:
            return ()
        return tuple(w for w in self.words if w.head == word.index and w.index not in (NEW, word.index))

    def child(self, word: Word, *deps: str) -> Word | None:
        """The first word that this one governs in one of these relations."""
        return next((c for c in self.children(word) if c.dep in deps), None)

    def root(self) -> Word | None:
        return next((w for w in self.words if w.is_root), None)

    @cached_property
    def _lower(self) -> tuple[str, ...]:
        return tuple(w.text.lower() for w in self.words)

    def lower_words(self) -> tuple[str, ...]:
        """The words in small letters, for matching patterns."""
        return self._lower

    def splice(self, start: int, end: int, new: Sequence[Word] = ()) -> Sentence:
        """The sentence with the words from `start` to `end` replaced; the space before them stays."""
        words = list(self.words)
        space = words[start].space if start < len(words) else " "
        middle = list(new)
        if middle:
            middle[0] = replace(middle[0], space=space)
        elif end < len(words):
            words[end] = replace(words[end], space=space)
        return Sentence((*words[:start], *middle, *words[end:]), self.tail)

    def put(self, position: int, text: str, **changes: str | int) -> Sentence:
        """The sentence with another text for one word, which keeps its place in the parse."""
        changed = replace(self.words[position], text=text, **changes)  # type: ignore[arg-type]
        return Sentence((*self.words[:position], changed, *self.words[position + 1 :]), self.tail)

    def capitalized(self) -> Sentence:
        """The sentence with a capital at its beginning."""
        return self.put(0, capitalized(self.words[0].text))

    def lead(self, end: int, new: Sequence[Word]) -> Sentence:
        """The sentence with its first words, up to `end`, replaced; the first new one governs what they did."""
        first = self.words[0]
        taken = replace(new[0], index=first.index, head=first.head, dep=first.dep)
        led = self.splice(0, end, (taken, *new[1:]))
        known = led._positions.keys()
        words = (
            w if w.index == NEW or w.head in known else replace(w, head=first.index, dep=_OBJECTS.get(w.dep, w.dep))
            for w in led.words
        )
        return Sentence(tuple(words), led.tail)

    def led_by_its_first(self) -> Sentence:
        """The sentence with its first word as its root; what the words taken out governed is now governed by it."""
        new = self.words[0].index
        gone = {w.head for w in self.words if w.index != NEW} - self._positions.keys()
        old_roots = {w.index for w in self.words if w.is_root}
        words = []
        for word in self.words:
            if word.index == new:
                words.append(replace(word, head=new, dep="ROOT"))
            elif word.index in old_roots:
                words.append(replace(word, head=new, dep="dep"))
            elif word.head in gone:
                words.append(replace(word, head=new))
            else:
                words.append(word)
        return Sentence(tuple(words), self.tail)


def _without_its_stop(last: Sequence[Word]) -> Iterator[Word]:
    """The last word, if there is one, parted from the full stop that the parse left at a figure: "$1.1M."."""
    for word in last:
        figure = word.text.removesuffix(".")
        if figure == word.text or not any(map(str.isdigit, figure)) or "." in figure[-2:]:
            yield word
        else:
            yield replace(word, text=figure)
            yield Word(".", "", ".", "PUNCT", ".", "punct")


def _compounds(parse: Sequence[Token]) -> dict[int, int]:
    """For each part of a hyphened word, the index of its last part."""
    last: dict[int, int] = {}
    for index in range(len(parse) - 2, 0, -1):
        before, hyphen, after = parse[index - 1 : index + 2]
        if hyphen.text == "-" and before.end == hyphen.start and hyphen.end == after.start and _is_word(before, after):
            final = last.get(index + 1, index + 1)
            last[index - 1] = last[index] = final
    return last


def _is_word(*tokens: Token) -> bool:
    return all(t.text.isalpha() for t in tokens)


def _joined(before: Word, word: Word) -> Word:
    lemma = before.text.lower() + word.lemma
    return replace(word, text=before.text + word.text, space=before.space, lemma=lemma)


def capitalized(text: str) -> str:
    """The text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def spaced(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with one blank before the first."""
    return (replace(words[0], space=" "), *words[1:]) if words else ()


def fresh(phrase: str) -> tuple[Word, ...]:
    """The words of a phrase, for putting in."""
    return tuple(Word(text) for text in phrase.split())
