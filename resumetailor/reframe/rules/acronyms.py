"""Acronyms of a trade spelled out, once in a resume (models/lexicons/acronyms.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from resumetailor.english.verbs import Words
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.rules.wording import with_right_article
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized, fresh

SHORTEST = 4
"""Words of a text in which an acronym is spelled out; less is a label."""
NEAR = 3
"""Words behind an acronym within which a bracket would stand beside its own: "the WMS vendor (Manhattan)"."""
_MARKS = frozenset({"(", ")", "-", "/", "'s", "’s", '"', "&", "–"})
_BEHIND_ARTICLES = ("DT", "PRP$", "CD", "JJ", "JJR", "JJS", "VBN", "VBG", "POS", "WDT", "PDT")
PREFIX = "acronym-"
"""The id of the rule that spells out CSAT is "acronym-CSAT"."""


class Acronym(Knowledge):
    """What one stands for; see the file."""

    says: str
    british: str = ""
    plural: str = ""
    only: Words = ()
    mass: bool = False
    bare: bool = False
    attributive: bool = False
    many: bool = False


class Acronyms(Knowledge):
    """The file's content."""

    acronyms: dict[str, Acronym]
    examples: dict[str, str]
    left: tuple[str, ...]


known_acronyms = from_lexicon("acronyms", Acronyms)


def explained_in(texts: Iterable[str]) -> frozenset[str]:
    """The acronyms in these texts that need no explanation, because the texts spell them out somewhere."""
    printed = "\n".join(texts)
    everything = printed.lower().replace("-", " ")
    return frozenset(
        name
        for name in standing_in(printed)
        if any(says in everything for says in _spelled(known_acronyms().acronyms[name]))
    )


def _spelled(acronym: Acronym) -> Iterator[str]:
    return (says.lower().replace("-", " ") for says in (acronym.says, acronym.british) if says)


def standing_in(text: str) -> frozenset[str]:
    """The known acronyms that stand in a printed text, spelled out or not: whoever reads on has met them."""
    words = frozenset(re.findall(r"\w+", text))
    return words.union(word.removesuffix("s") for word in words).intersection(known_acronyms().acronyms)


def acronyms(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:
    """One change for each acronym that is spelled out where it first stands."""
    names = _names_in(sentence)
    explained = context.explained | explained_in([sentence.text]) if names else frozenset()
    for name in names:
        if name not in explained and _is_meant(sentence, known_acronyms().acronyms[name], context):
            position = next(p for p, w in enumerate(sentence) if _name(w) == name)
            if _can_be_spelled_out(sentence, position):
                explained |= {name}
                sentence = _spelled_out(sentence, position, name, context)
                yield Change(PREFIX + name, sentence)


def _name(word: Word) -> str:
    text = word.text
    return text if text in known_acronyms().acronyms else text.removesuffix("s")


def _names_in(sentence: Sentence) -> list[str]:
    return [name for name in dict.fromkeys(map(_name, sentence)) if name in known_acronyms().acronyms]


def _is_meant(sentence: Sentence, acronym: Acronym, context: RewriteContext) -> bool:
    around = {*sentence.lower_words(), *context.position.lower().split()}
    return not acronym.only or bool(around & set(acronym.only))


def _can_be_spelled_out(sentence: Sentence, position: int) -> bool:
    """Whether it stands free: in no brackets or before one, in no hyphens, slashes, quotes, name or capitals."""
    acronym, before = known_acronyms().acronyms[_name(sentence[position])], sentence.words[:position][-1:]
    nouns_behind = [w.tag.startswith("NN") for w in sentence.words[position + 1 : position + 3]]
    around = (*before, *sentence.words[position + 1 : position + 2])
    return (
        len(sentence) >= SHORTEST
        and not any(w.tag.startswith("NN") or (acronym.mass and w.lower in ("a", "an")) for w in before)
        and nouns_behind != [True, True]
        and (nouns_behind[:1] == [True] or not acronym.attributive)
        and not any(w.text == "(" for w in sentence.words[position + 1 : position + 1 + NEAR])
        and not any(w.lower in acronym.says.split() or w.text in _MARKS for w in around)
        and not any(w.tag.startswith("NNP") and w.text.istitle() for w in around)
        and any(w.text.islower() for w in sentence)
        and (not _lacks_an_article(sentence, position) or (any(w.tag == "IN" for w in before) and not acronym.many))
    )


def _lacks_an_article(sentence: Sentence, position: int) -> bool:
    """Whether one would have to stand before the words, though none does before the acronym: "in ICU"."""
    acronym, before = known_acronyms().acronyms[_name(sentence[position])], sentence.words[:position][-1:]
    counted = sentence[position].text in known_acronyms().acronyms and not (acronym.mass or acronym.bare)
    described = any(w.tag in _BEHIND_ARTICLES for w in before)
    noun_follows = any(w.tag.startswith("NN") for w in sentence.words[position + 1 : position + 2])
    return counted and not described and not noun_follows


def _spelled_out(sentence: Sentence, position: int, name: str, context: RewriteContext) -> Sentence:
    acronym, text = known_acronyms().acronyms[name], sentence[position].text
    says = acronym.british if context.variety == "british" and acronym.british else acronym.says
    if text != name:
        says = acronym.plural or f"{says}s"
    says = f"the {says}" if _lacks_an_article(sentence, position) else says
    says = capitalized(says) if position == 0 else says
    return with_right_article(sentence.splice(position, position + 1, fresh(f"{says} ({text})")), position)
