"""Makes resume-style statements out of others: in another tense, cut short, joined, with other words.

They carry no labels; the teacher gives them theirs, so a variant need not mean what its source meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

from resumetailor.english.verbs import Tag, inflect, readings

DUTY = ("Responsible for ", "Duties included ", "In charge of ", "Helped with ", "Assisted in ", "Tasked with ")
JOINT = re.compile(r", (?:which|and|while|by|such as)\b|; | and | by | to | for | with | through | using ")
NUMBER = re.compile(r"\$?\d[\d,.]*(?:%|[KMB]\b)?")
WORD = re.compile(r"[A-Za-z]+")

Variant = Callable[[str, Random], str]


def tense(text: str, rng: Random) -> str:
    """The verbs that begin the statement ("Plan, direct, or coordinate …") in another form."""
    tag: Tag = rng.choice(("VBD", "VBD", "VBG", "VB", "VBZ"))
    words = text.split(" ")
    for at, word in enumerate(words):
        core = word.rstrip(",")
        lemmas = [lemma for lemma, reading in readings(core) if reading in ("VB", "VBD", "VBG", "VBZ")]
        if lemmas:
            words[at] = inflect(lemmas[0], tag) + word[len(core) :]
        elif core not in ("or", "and") or at == 0:
            break
    joined = " ".join(words)
    opener = rng.choice(DUTY) if tag == "VBG" and rng.random() < 0.3 else ""
    return opener + joined if opener else joined[:1].upper() + joined[1:]


def short(text: str, rng: Random) -> str:
    """The statement up to one of its joints, or without its last sentence's full stop."""
    joints = [m.start() for m in JOINT.finditer(text) if m.start() > 20]
    return text[: rng.choice(joints)] if joints else text.rstrip(".")


def number(text: str, rng: Random) -> str:
    """Its numbers changed."""
    return NUMBER.sub(lambda m: re.sub(r"\d", lambda _: str(rng.randint(1, 9)), m[0]), text)


def joined(pool: Sequence[str]) -> Variant:
    """A variant that puts a part of the statement and a part of another of `pool` together."""

    def join(text: str, rng: Random) -> str:
        other = short(rng.choice(pool), rng)
        glue = rng.choice((" and ", ", ", ". ", "; ", " by "))
        begin = other if glue == ". " else other[:1].lower() + other[1:]
        return short(text, rng).rstrip(".") + glue + begin

    return join


def reworded(neighbours: Mapping[str, Sequence[str]]) -> Variant:
    """A variant in which about a quarter of the words that have near neighbours in meaning are exchanged."""

    def reword(text: str, rng: Random) -> str:
        def other(match: re.Match[str]) -> str:
            near = neighbours.get(match[0].lower())
            if not near or rng.random() > 0.25:
                return match[0]
            word = rng.choice(near)
            return word.capitalize() if match[0][0].isupper() else word

        return WORD.sub(other, text)

    return reword
