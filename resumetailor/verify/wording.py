"""The words of a rewritten line against its source line: which are new, which are gone, which acts rank higher."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from resumetailor import verbs
from resumetailor.verify import lexicon
from resumetailor.verify.markers import marked
from resumetailor.verify.quantities import quantities
from resumetailor.verify.words import Word, folded, key, readings, related, tier, unaccented, words


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
    def acts(self) -> bool:
        """Whether it stands as a verb rather than as a noun."""
        return bool(self.tags & {"VBD", "VBN", "VBG"}) or (self.first and bool(self.lemmas))


@lru_cache(4096)
def canonical(text: str) -> str:
    """The line with the wordings of one act folded into one: "dealt with" is "handle"."""
    line = folded(text)
    for act, pattern in _phrases():
        line = pattern.sub(lambda m, act=act: _inflected(act, m.group()), line)
    return line


def _inflected(act: str, wording: str) -> str:
    """The act in the tense of the wording that it stands for."""
    verb, _, rest = act.partition(" ")
    tags = [tag for word in wording.lower().split() for _, tag in readings(word)]
    tag = next((t for t in tags if t in ("VBD", "VBG", "VBZ")), "VB")
    form = verbs.inflect(verb, tag)
    return f"{form.capitalize() if wording[0].isupper() else form} {rest}".rstrip()


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (act, re.compile(lexicon.bounded(lexicon.alternation(phrases)), re.IGNORECASE))
        for act, phrases in lexicon.wording().phrases.items()
    )


@cache
def _quiet() -> frozenset[str]:
    table = lexicon.wording()
    return frozenset((*table.function, *table.fillers))


@lru_cache(4096)
def contents(text: str) -> tuple[Content, ...]:
    """The words with content, numbers and markers left out."""
    line = canonical(text)
    tokens = words(line)
    shouting = line.isupper()
    skipped = marked(line) | {i for q in quantities(line) for i in range(q.first, q.last + 1)}
    tiers = _tiers(tokens)
    found = []
    first = True
    for index, token in enumerate(tokens):
        if not token.is_word:
            first = first or token.text in '.;:!?"('
            continue
        if index not in skipped and token.text not in _quiet() and (len(token.text) > 1 or token.printed.isupper()):
            forms = readings(token.text)
            lemmas, tags = frozenset(lemma for lemma, _ in forms), frozenset(str(tag) for _, tag in forms)
            found.append(Content(token, lemmas, tags, tiers[index], first or shouting))
        first = False
    return tuple(found)


def _tiers(tokens: tuple[Word, ...]) -> list[int]:
    """How much each word claims as an act: behind "helped" or "observed" an act is not the person's own."""
    tiers: list[int] = []
    scope: _Scope | None = None
    for index, token in enumerate(tokens):
        if token.text in ".;:!?" or (scope and scope.ends_at(tokens, index)):
            scope = None
        lemmas = {lemma for lemma, _ in readings(token.text)} if token.is_word else set()
        own = min((t for lemma in lemmas if (t := tier(lemma)) is not None), default=2)
        tiers.append(min(own, scope.ceiling) if scope else own)
        ceiling = _opens(tokens, index, lemmas)
        if ceiling is not None and (scope is None or ceiling < scope.ceiling):
            scope = _Scope(ceiling, *_complement(tokens, index))
    return tiers


@dataclass(frozen=True, slots=True)
class _Scope:
    """What stands behind an opener such as "helped": at most `ceiling`, until a verb is coordinated with the opener."""

    ceiling: int
    tags: frozenset[str]
    verbal: bool
    """Whether the opener goes with a verb ("helped write"), so that a bare verb after "and" belongs behind it."""

    def ends_at(self, tokens: tuple[Word, ...], index: int) -> bool:
        before = tokens[index - 1].text if index else ""
        if before not in _COORDINATING and before not in _RELATIVE:
            return False
        tags = {tag for _, tag in readings(tokens[index].text)} & self.tags
        return bool(tags - {"VB", "VBG"} if self.verbal or before in _RELATIVE else tags)


_COORDINATING = frozenset((",", "and", "then", "but", "-", "also"))
_RELATIVE = frozenset(("which", "that", "who"))


def _opens(tokens: tuple[Word, ...], index: int, lemmas: set[str]) -> int | None:
    """The ceiling that a word sets for what stands behind it, if it does."""
    if tokens[index].text == "part" and tokens[index - 1].text in ("take", "took", "taking"):
        return 1
    if lemmas & _openers(1):
        return None if _person_follows(tokens, index) else 1
    return 0 if lemmas & _openers(0) or tokens[index].text in lexicon.wording().exposed else None


def _complement(tokens: tuple[Word, ...], index: int) -> tuple[frozenset[str], bool]:
    """The opener's forms, and whether a verb follows it, at once or after a preposition."""
    verb = index - 1 if tokens[index].text == "part" else index
    tags = frozenset(str(tag) for _, tag in readings(tokens[verb].text))
    preposition, following = (*(t.text for t in tokens[index + 1 : index + 3]), "", "")[:2]
    forms = {tag for _, tag in readings(following)}
    verbal = (preposition == "to" and "VB" in forms) or (preposition in ("in", "with", "on", "to") and "VBG" in forms)
    return tags, verbal or "help" in {lemma for lemma, _ in readings(tokens[index].text)}


def _person_follows(tokens: tuple[Word, ...], index: int) -> bool:
    """ "Supported customers" serves them; "supported the launch" takes part in it."""
    following = tokens[index + 1 : index + 4]
    return tokens[index].text.startswith("support") and any(t.key in people_keys() for t in following)


@cache
def _openers(tier: int) -> frozenset[str]:
    table = lexicon.wording()
    return frozenset(table.took_part) if tier else frozenset(table.exposed)


@cache
def people_keys() -> frozenset[str]:
    return frozenset(lexicon.people().people)


@cache
def _groups() -> dict[str, frozenset[str]]:
    """For each key the keys of words that may stand for it."""
    groups: dict[str, frozenset[str]] = {}
    for group in (*lexicon.wording().synonyms, *lexicon.people().same):
        keys = frozenset(key(w) for w in group)
        for k in keys:
            groups[k] = groups.get(k, frozenset()) | keys
    return groups


@cache
def same_words(one: str, other: str) -> bool:
    """Whether two keys are of one family or synonyms."""
    if one in people_keys() and other in people_keys():
        return one == other or other in _groups().get(one, ())
    return related(one, other) or other in _groups().get(one, ())


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the output without a counterpart in the source, and the other way round."""

    added: tuple[Content, ...]
    lost: tuple[Content, ...]
    kept: tuple[tuple[Content, Content], ...]
    """Pairs (source, output) of the same word."""


def difference(source: str, output: str) -> Difference:
    """What distinguishes the words of two lines."""
    before, after = contents(source), contents(output)
    keys_before, keys_after = {c.key for c in before}, {c.key for c in after}
    kept, added = [], []
    for content in after:
        mates = [c for c in before if c.key == content.key] or [c for c in before if same_words(c.key, content.key)]
        if mates:
            kept += [(mate, content) for mate in mates]
        elif not _told_otherwise(content, source, output):
            added.append(content)
    lost = [
        c
        for c in before
        if c.key not in keys_after
        and not any(same_words(c.key, k) for k in keys_after)
        and not _told_otherwise(c, output, source)
    ]
    _ = keys_before
    return Difference(tuple(added), tuple(lost), tuple(kept))


def _told_otherwise(content: Content, there: str, here: str) -> bool:
    """Whether the other line says the word in another shape: joined, spelled out, abbreviated, as a function word."""
    tokens = words(there)
    text = content.word.text
    plain = unaccented(there)
    if len(text) > 3 and text in re.sub(r"[\s-]", "", plain):
        return True
    if any(t.key == content.key and (content.tier < 3 or not content.acts or _begins(tokens, t)) for t in tokens):
        return True
    if spelled_out(text, there, here):
        return True
    return _short(content.word) and abbreviation_of(content.word.printed, there, None)


def _begins(tokens: tuple[Word, ...], token: Word) -> bool:
    """Whether the word begins a clause, where a verb stands."""
    index = tokens.index(token)
    return index == 0 or not tokens[index - 1].is_word or tokens[index - 1].text in ("and", "to")


def spelled_out(word: str, there: str, here: str) -> bool:
    """Whether `word` belongs to what is, here, the long form of an abbreviation there."""
    return any(abbreviation_of(t.printed, here, word) for t in words(there) if _short(t))


def _short(token: Word) -> bool:
    return 2 <= len(token.text) <= 6 and token.is_word


@lru_cache(4096)
def abbreviation_of(short: str, text: str, word: str | None) -> bool:
    """Whether the text spells an abbreviation out, and, if a word is given, whether it belongs to the long form."""
    letters = short.removesuffix("s").lower() if short[:-1].isupper() else short.lower()
    table = lexicon.wording().acronyms
    line = [w for w in words(text) if w.is_word]
    long = table.get(letters)
    if long:
        keys = [key(w) for w in long.split()]
        if all(any(related(k, w.key) for w in line) for k in keys):
            return word is None or any(related(k, key(word)) for k in keys)
    if not short[:2].isupper():
        return False
    for start in range(len(line) - len(letters) + 1):
        window = line[start : start + len(letters)]
        if all(w.text[0] == letter for w, letter in zip(window, letters, strict=True)) and _beside(short, window, line):
            return word is None or any(w.text == word for w in window)
    return False


def _beside(short: str, window: list[Word], line: list[Word]) -> bool:
    """Whether the long form stands for the abbreviation, or next to it: "net promoter score (NPS)"."""
    found = [i for i, w in enumerate(line) if w.printed == short]
    first = line.index(window[0])
    return not found or any(i in (first - 1, first + len(window)) for i in found)


def any_related(candidate: str, keys: Iterable[str]) -> bool:
    return any(same_words(candidate, k) for k in keys)
