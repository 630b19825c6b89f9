"""A line with the wordings of one act folded into one: "dealt with" is "handled"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache, partial

from resumetailor.english import verbs
from resumetailor.english.verbs import Tag
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.clock import in_halves_of_day
from resumetailor.verify.text.folding import folded
from resumetailor.verify.text.gerunds import gerunds_as_verbs
from resumetailor.verify.text.measures import measured_alike
from resumetailor.verify.text.verb_forms import is_verb, readings, tags_of

_NO_OBJECT = "and|or|to|for|from|of|in|on|at|by|with|up|out|off|down|back|away|was|were|is|are|that|which|who"
_FREE = re.compile(r"\b([a-z]{4,})-free\b")
"""As in "accident-free"."""
_NOT = re.compile(r"\b(non)-(?=[a-z]{3})", re.IGNORECASE)
"""As in "non-fiction", which is no fiction."""
_WHO_WAS = re.compile(r"^(?:(?:I )?was the (?:person|one)|it was (?:me|I)) (?:who|that) ", re.IGNORECASE)
_FOLLOWING = re.compile(r"^following (?=[^,.;]*, )", re.IGNORECASE)
"""As in "Following complaints, rewrote the form"."""
_HANDS_ON = re.compile(r"\b(hands) on (?!the\b|an?\b|my\b|our\b|to\b)", re.IGNORECASE)
_BY_ME = re.compile(r"\bby (?:me|my|myself) (?=[a-z]+ing\b)")
_BY_US = re.compile(r"\bby ((?:my|an?|the|two|three) [\w-]+(?: [\w-]+)?) and (?:me|myself)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:un|dis)([a-z]{4,})\b", re.IGNORECASE)
"""As in "uninsulated"."""
_PASSED = re.compile(
    r"\b(?:go|goes|going|went|gone|got|gets|getting) (?P<way>over|past|above|below|under|up to|down to) (?=[$€£]?\d)"
)
"""As in "if pH went above 4.6"."""
_HEADS = re.compile(r"(?<=\w)-(?:person|man|woman|member|strong|piece)\b|(?<=\d) person(?= [a-z])")
"""As in "a 16-person crew", "a 16 person crew"."""
_OPENING = re.compile(
    r"(?:[.,;:(&/]|\b(?:and|or|who|that|which|it|he|she|also|then|team|i|we|you|they|to|not|never|will|would|can|could"
    r"|may|might|must|should|did|do|does|didn't|don't|couldn't|cannot|\w+ly|\w+s))\s$"
)
"""What stands before a verb that is no past: a clause's beginning, a subject, an auxiliary."""
_WORD = re.compile(r"\w+")


@lru_cache(1024)
def canonical(text: str) -> str:
    """The line with the wordings of one act folded into one: "dealt with" is "handle"."""
    line = measured_alike(in_halves_of_day(_HEADS.sub("", _FREE.sub(r"without \1", folded(text)))))
    line = _NOT.sub(r"\1", line) if "-" in line else line
    line = gerunds_as_verbs(line)
    line = _FOLLOWING.sub("After ", _WHO_WAS.sub("", line))
    line = _HANDS_ON.sub(r"\1-on ", line)
    line = _BY_US.sub(r"by me together with \1", _BY_ME.sub("by me by ", line))
    line = _DENIED.sub(_told_with_not, line)
    line = _PASSED.sub(_told_as_moved, line)
    line = line if _achieving().isdisjoint(_said(line)) else _achieved().sub(_told_as_done, line)
    for act, pattern in _phrases().within(line):
        line = _compiled(pattern).sub(partial(_inflected, act), line)
    for act, pattern in _parted().within(line):
        line = _compiled(pattern).sub(partial(_rejoined, act), line)
    return line


class Wordings:
    """Acts, each with a pattern of its wordings and the words of each of these, found by the longest of the words."""

    def __init__(self, told: Iterable[tuple[str, str, Iterable[frozenset[str]]]]) -> None:
        self._acts: list[tuple[str, str]] = []
        self._by_word: dict[str, list[tuple[int, frozenset[str]]]] = {}
        for number, (act, pattern, needed) in enumerate(told):
            self._acts.append((act, pattern))
            for every in needed:
                self._by_word.setdefault(max(every, key=len), []).append((number, every))

    def within(self, line: str) -> list[tuple[str, str]]:
        """Acts and patterns, in order, of which the line has all words of one wording: the others need no look."""
        said = _said(line)
        possible = (self._by_word[word] for word in said & self._by_word.keys())
        return [self._acts[n] for n in sorted({n for some in possible for n, every in some if every <= said})]


def _told_with_not(found: re.Match[str]) -> str:
    """What a prefix denies of a thing denied with a word: "uninsulated" is "not insulated"; "unloaded" is an act."""
    word, rest = found.group().lower(), found[1].lower()
    quality = "VBN" in tags_of(rest) or rest in _qualities()
    return f"not {rest}" if quality and not readings(word) and word not in _marking() else found.group()


@cache
def _qualities() -> frozenset[str]:
    groups = (*lexicon.wordnet().qualities, *lexicon.synonyms().qualities)
    return frozenset(quality for group in groups for quality in group)


@cache
def _marking() -> frozenset[str]:
    """The wordings that claim something, or qualify it, as a whole: "unfinished", "unable"."""
    table = lexicon.claims()
    wordings = (ps for senses in (*table.kept.values(), *table.refused.values()) for ps in senses.values())
    return frozenset(p for ps in wordings for p in ps)


def _told_as_moved(found: re.Match[str]) -> str:
    """The verb that tells which way a value went: "went past 5" is "rose above 5"."""
    verb, _, bound = _MOVED[found["way"]].partition(" ")
    return f"{verbs.inflect(verb, _tense(found.group()))} {bound} "


_MOVED = {
    **dict.fromkeys(("over", "past", "above"), "rise above"),
    **dict.fromkeys(("below", "under"), "fall below"),
    "up to": "rise to",
    "down to": "fall to",
}


def as_printed(line: str, told: str) -> str:
    """The words of the line for a word of its canonical form: "looked after" for "tended"."""
    return _printed_for(line).get(told, told)


@lru_cache(64)
def quoted(line: str, word: str) -> str:
    """A word of the canonical line in quotation marks, as the line prints it."""
    return f"“{as_printed(line, word)}”"


def _printed_for(line: str) -> dict[str, str]:
    """For each word of the canonical form that the line does not print, the words that it prints there."""
    printed, folded_to = _WORD.findall(folded(line)), _WORD.findall(canonical(line))
    found: dict[str, str] = {}
    for change, start, end, at, until in SequenceMatcher(None, printed, folded_to, autojunk=False).get_opcodes():
        for word in folded_to[at:until] if change == "replace" else ():
            found.setdefault(word.lower(), " ".join(printed[start:end]))
    return found


@lru_cache(64)
def _said(line: str) -> frozenset[str]:
    return frozenset(_WORD.findall(line.lower()))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: of the many patterns a resume needs few."""
    return re.compile(pattern, re.IGNORECASE)


def _rejoined(act: str, found: re.Match[str]) -> str:
    """The act before what stood between verb and particle: "sign people up" is "enroll people"."""
    whole = f"{found['verb']} {found['particle']}"
    return re.sub("^.*$", partial(_inflected, act), whole) + f" {found['between']}"


def _inflected(act: str, found: re.Match[str]) -> str:
    """The act in the tense of the wording that it stands for."""
    wording = found.group()
    if "-" in wording and not _hyphened(wording.lower(), act):  # "single sign-on"
        return wording
    if wording.lower().endswith(" up") and found.string[found.end() :].startswith(" to "):  # "taking up to 80"
        return wording
    if _at_a_place(found):
        return wording
    if found.string[: found.start()].endswith("-"):  # "single-handed on nights"
        return wording
    if _may_be_noun(wording) and not _opens_clause(found.string[: found.start()]):
        return wording
    verb, _, rest = act.partition(" ")
    tag = "VB" if found.string[: found.start()].lower().endswith(" to ") else _tense(wording)
    form = verbs.inflect(verb, tag) if is_verb(verb) else verb
    return f"{form.capitalize() if wording[0].isupper() else form} {rest}".rstrip()


def _at_a_place(found: re.Match[str]) -> bool:
    """Whether "worked on" says where or when, not what on: "worked on a farm"."""
    return found.group().lower().endswith(" on") and bool(_workplace().match(found.string, found.end()))


@cache
def _workplace() -> re.Pattern[str]:
    places = lexicon.alternation(lexicon.wording().workplaces)
    return re.compile(rf" (?:(?:an?|the|my|our|\d+|[\w-]+) ){{0,3}}?(?:{places})\b", re.IGNORECASE)


def _hyphened(wording: str, act: str) -> bool:
    """Whether the lexicon has the hyphens of a wording too, whatever the form of its verb."""
    phrases = lexicon.synonyms().phrases[act]
    return wording in phrases or any(p.partition(" ")[2] == wording.partition(" ")[2] != "" for p in phrases)


def _may_be_noun(wording: str) -> bool:
    """As in "911 calls for the county", "by video call for those who could not come"."""
    said = wording.lower().split()
    tags = tags_of(said[0])
    return tags == {"VBZ"} or (tags == {"VB"} and said[-1] in lexicon.wording().prepositions)


def _opens_clause(before: str) -> bool:
    return not before.strip() or bool(_OPENING.search(before.lower()))


def _tense(wording: str) -> Tag:
    tags = [tag for word in wording.lower().split() for _, tag in readings(word)]
    return next((t for t in tags if t in ("VBD", "VBG", "VBZ")), "VB")


@cache
def _achieving() -> frozenset[str]:
    """The longest word of each opener, without which it is not met."""
    return frozenset(max(opener.split(), key=len) for opener in _openers())


@cache
def _openers() -> tuple[str, ...]:
    return tuple(_forms(lexicon.synonyms().achieved))


@cache
def _achieved() -> re.Pattern[str]:
    """An act behind wordings that only say that it came about: "managed to sell", "succeeded in selling"."""
    openers = lexicon.alternation(_openers())
    return re.compile(rf"\b(?P<opener>{openers}) (?:\w+ly |the (?=\w+ing of\b))?(?P<verb>[a-z]+)\b", re.IGNORECASE)


def _told_as_done(found: re.Match[str]) -> str:
    """The act in the tense of the opener: "managed to sell" is "sold"."""
    opener, verb = found["opener"], found["verb"].lower()
    lemma = next((lemma for lemma, tag in readings(verb) if tag in ("VB", "VBG")), None)
    if lemma is None:
        return found.group()
    tag: Tag = "VBD" if opener.lower().startswith(("was ", "were ")) else _tense(opener)
    form = verbs.inflect(lemma, tag)
    return form.capitalize() if opener[0].isupper() else form


@cache
def _parted() -> Wordings:
    """Acts and verbs that one or two words, as a rule their object, part from their particle."""
    table = lexicon.wording()
    found = []
    for act, phrases in lexicon.synonyms().phrases.items():
        for verb, _, rest in (p.partition(" ") for p in phrases):
            if (rest in table.parting or rest in table.parting_phrases) and verbs.known(verb):
                behind = (
                    "" if rest in ("down", "back") or rest.endswith("er") else "to|"
                )  # "brought it down to 5", "easier to read"
                forms = (verb, *(verbs.inflect(verb, tag) for tag in verbs.TAGS))
                word = rf"(?!(?:{_NO_OBJECT})\b)[$€£]?[\w'-]+"
                between = rf"(?P<between>{word}(?: {word}){{0,3}})"
                verbal = rf"\b(?P<verb>{'|'.join(forms)}) {between} "
                pattern = rf"{verbal}(?P<particle>{rest})\b(?! (?:{behind}with|of|on)\b)"
                found.append((act, pattern, tuple(_needed(f"{form} {rest}") for form in dict.fromkeys(forms))))
    return Wordings(found)


@cache
def _phrases() -> Wordings:
    """Acts and their wordings; long ones first: "fill in for" before "fill in"."""
    found: dict[tuple[int, str], list[str]] = {}
    for act, phrases in lexicon.synonyms().phrases.items():
        for phrase in phrases:
            found.setdefault((-len(phrase.split()), act), []).append(phrase)
    return Wordings(
        _told(act, list(_forms(found[length, act]))) for length, act in sorted(found, key=lambda pair: pair[0])
    )


def _told(act: str, wordings: Sequence[str]) -> tuple[str, str, tuple[frozenset[str], ...]]:
    needed = tuple(map(_needed, dict.fromkeys(wordings)))
    return act, lexicon.bounded(lexicon.alternation(wordings)), needed


def _needed(wording: str) -> frozenset[str]:
    return frozenset(_WORD.findall(wording.lower()))


def _forms(phrases: Iterable[str]) -> Iterator[str]:
    """Phrases with their first word, if it is a verb, in all its forms."""
    for phrase in phrases:
        verb, _, rest = phrase.partition(" ")
        forms = [verb, *(verbs.inflect(verb, tag) for tag in verbs.TAGS)] if verbs.known(verb) else [verb]
        yield from (f"{form} {rest}".rstrip() for form in (*forms, *(("was", "were", "are") if verb == "be" else ())))
