"""Parts a highlight into clauses, and says of each whose act it tells and whether it can be spoken by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from resumetailor.english.abbreviations import ends_a_sentence
from resumetailor.evidence import Part, Token
from resumetailor.ooxml.templating.stories.lexicon import told

_STOP = re.compile(r"(?:[;,.:–—]|(?<=[^\s\d]\s)-|(?<=\d\s)-(?!\s\d))\s+")
_FINITE = frozenset({"VB", "VBD", "VBP", "VBZ"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_WITHIN = frozenset({"relcl", "acl"})
"""What a verb is that only describes a noun."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a highlight with the words in it; `stopped` if a sign parts it from the clause before."""

    text: str
    start: int
    stopped: bool
    words: tuple[Token, ...]
    parse: Sequence[Token]

    @property
    def opening(self) -> tuple[Token, ...]:
        """Its words behind those that join it to what went before."""
        joins = {"cc", "advmod"} - ({"advmod"} if self.is_circumstance else set())
        return tuple(dropwhile(lambda t: t.dep in joins and t.tag in ("CC", "RB", "IN"), self.words))

    @property
    def is_circumstance(self) -> bool:
        """Whether it tells when or why, with a subject: "after drivers told me", not "after testing it"."""
        return bool(self.words) and _opens_circumstance(self.words[0], self.parse)

    def has(self, token: Token) -> bool:
        return bool(self.words) and self.words[0].start <= token.start <= self.words[-1].start

    def subject(self) -> Token | None:
        """The subject of its own verb, which is none that only describes a noun."""
        for token in self.words:
            verb = self.parse[token.head]
            if token.dep in _SUBJECTS and token.tag not in _RELATIVE and self.has(verb) and verb.dep not in _WITHIN:
                return token
        return None

    def is_headless(self) -> bool:
        """Whether it holds a subject whose verb stands in another clause: "The worst offender, …"."""
        return any(t.dep in _SUBJECTS and not self.has(self.parse[t.head]) for t in self.words)

    def subjects(self) -> list[str]:
        """All subjects in it but relative words, in small letters."""
        return [t.text.lower() for t in self.words if t.dep in _SUBJECTS and t.tag not in _RELATIVE]

    def names_the_teller(self) -> bool:
        return not told().tellers.isdisjoint(self.subjects())

    def ends_a_sentence(self) -> bool:
        return self.text.rstrip().endswith((".", ";"))

    def opens_with_an_act(self) -> bool:
        """Whether its first word is an act whose doer is not named."""
        return any(t.tag in _FINITE and t.pos != "AUX" for t in self.opening[:1])

    def tells_of_others(self) -> bool:
        """Whether a subject opens it that is not the teller; a relative one behind a sign ("which became") is such.

        Nouns before a verb are a subject: behind a hyphen for a dash the parse takes them for the end of a compound.
        """
        for number, token in enumerate(self.opening if self.stopped else ()):
            before = self.opening[:number]
            if token.dep in _SUBJECTS:
                known = token.text.lower() in told().tellers or not self.has(self.parse[token.head])
                return not known and all(hangs_on(word, token, self.parse) for word in before)
            if token.tag in _FINITE:
                return bool(before) and self.is_behind_a_hyphen() and all(word.pos in _NOMINAL for word in before)
        return False

    def is_behind_a_hyphen(self) -> bool:
        signs = [token.text for token in self.parse if token.start < self.start]
        return signs[-1:] == ["-"]

    def leads_to_the_teller(self) -> bool:
        """Whether it tells what the teller did about what stands before it: "so I walked the floor"."""
        words = [word.text.lower() for word in self.words[:2]]
        return len(words) == 2 and words[0] in told().leading and words[1] in told().tellers

    def tells_what_was_done_first(self) -> bool:
        """Whether it tells an act that came before: "after converting six posts"."""
        return bool(self.words) and _opens_what_was_done_first(self.words[0], self.parse)

    def tells_what_had_been(self) -> bool:
        """Whether it tells of others what went before: "families had been asked three times"."""
        had = any(one.text.lower() == "had" and two.tag == "VBN" for one, two in pairwise(self.words))
        return had and self.tells_of_others()

    def can_be_spoken(self) -> bool:
        """Whether it is a sentence, or as much of one as a highlight is, without the clauses around it."""
        first = next(iter(self.opening), None)
        if first is None or first.tag in _RELATIVE or self.is_circumstance:
            return False
        if not self.stopped or first is not self.words[0]:
            return self.subject() is not None
        return first.tag in _FINITE or first.pos in _NOMINAL or self.subject() is not None


def clauses(text: str, parse: Sequence[Token], parts: Sequence[Part]) -> list[Clause]:
    """All of the text: cut behind signs and before what joins, describes, or tells how, when or why."""
    signs = {stop.end() for stop in _STOP.finditer(text) if stop.end() < len(text) and is_a_stop(text, stop)}
    means = {part.start for part in parts if part.role == "method"}
    joints = {token.start for token in parse if token.start in means or _joins(token, parse)}
    starts = [0, *sorted(start for start in (signs | joints) - {0} if _is_outside_brackets(text, start))]
    found = []
    for start, end in pairwise([*starts, len(text)]):
        words = tuple(token for token in parse if start <= token.start < end)
        found.append(Clause(text[start:end], start, start == 0 or start in signs, words, parse))
    return found


def is_a_stop(text: str, sign: re.Match[str]) -> bool:
    """Whether a sign parts clauses: the dot of "Rs. 38 lakhs" does not."""
    return not sign[0].startswith(".") or ends_a_sentence(text[: sign.start() + 1], text[sign.end() :])


def _joins(token: Token, parse: Sequence[Token]) -> bool:
    leads = token.text.lower() in told().leading
    opens = _opens_circumstance(token, parse) or _opens_what_was_done_first(token, parse)
    return token.dep == "cc" or token.tag in _RELATIVE or leads or opens


def _opens_what_was_done_first(token: Token, parse: Sequence[Token]) -> bool:
    after = next((word for word in parse if word.start >= token.end), None)
    return token.text.lower() in told().first and after is not None and after.tag == "VBG"


def _opens_circumstance(token: Token, parse: Sequence[Token]) -> bool:
    hangs_on_another = parse[token.head].dep != "ROOT"
    return token.text.lower() in told().circumstances and token.dep in ("mark", "advmod") and hangs_on_another


def _is_outside_brackets(text: str, place: int) -> bool:
    return text.count("(", 0, place) == text.count(")", 0, place)


def hangs_on(token: Token, head: Token, parse: Sequence[Token]) -> bool:
    while parse[token.head] is not token:
        token = parse[token.head]
        if token is head:
            return True
    return False
