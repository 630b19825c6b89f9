"""English verbs: their forms, and how much each claims (models/lexicons/verbs.yml)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Annotated, Literal

from pydantic import BeforeValidator

from resumetailor.knowledge import Knowledge, from_lexicon

Tag = Literal["VB", "VBD", "VBN", "VBG", "VBZ"]
"""Penn Treebank: base form, past, past participle, gerund or present participle, third person singular."""
Variety = Literal["british", "american"]

TAGS: tuple[Tag, ...] = ("VB", "VBD", "VBN", "VBG", "VBZ")
_SPELLINGS = (("yse", "yze"), ("ise", "ize"), ("our", "or"), ("ogue", "og"), ("lfil", "lfill"), ("nrol", "nroll"))
_SHORT = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]")
"""One syllable that ends in one vowel and one consonant."""
_ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ying", ("ie", "y")),
    ("king", ("",)),
    ("ked", ("",)),
    ("ing", ("", "e")),
)
"""Endings of verb forms, and what the lemma may have in their place."""
_THIRD_PERSON = {"be": "is", "have": "has"}


def _split(words: str) -> list[str]:
    """Words that blanks part; pydantic reads a function's signature in a tenth of the time that `str.split` takes."""
    return words.split()


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""Words written in one line of YAML, parted by spaces."""


class Verbs(Knowledge):
    """The file's content; see there what each list means."""

    irregular: dict[str, Words]
    prefixes: Words
    regular: Words
    doubling: Words
    doubling_british: Words
    tiers: dict[int, Words]
    synonyms: tuple[Words, ...]


verbs = from_lexicon("verbs", Verbs)


def inflect(lemma: str, tag: Tag, variety: Variety = "american") -> str:
    """The form of a verb: `inflect("oversee", "VBD")` is "oversaw". A hyphened verb inflects in its last part.

    Any word is taken for a verb; one that the file does not list follows the rules of spelling.
    """
    if tag == "VB":
        return lemma
    first, hyphen, last = lemma.rpartition("-")
    if hyphen:
        return f"{first}-{inflect(last, tag, variety)}"
    if tag == "VBZ":
        return _third_person(lemma)
    if tag == "VBG":
        return _gerund(lemma, variety)
    prefix, irregular = _irregular(lemma)
    if irregular:
        return prefix + (irregular[0] if tag == "VBD" else irregular[-1])
    return _past(lemma, variety)


def forms(lemma: str) -> set[str]:
    """All forms of a verb, with its last letter doubled wherever either variety does so."""
    varieties: set[Variety] = {"american", "british" if _doubles(lemma, "british") else "american"}
    return {inflect(lemma, tag, variety) for tag in TAGS for variety in varieties}


@lru_cache(8192)
def readings(form: str) -> tuple[tuple[str, Tag], ...]:
    """What a verb form may be, among the verbs that the file lists: "led" is past and participle of "lead"."""
    lower = form.lower()
    return tuple((lemma, tag) for lemma in _candidates(lower) for tag in TAGS if _is_form(lower, lemma, tag))


def spelled(lemma: str, variety: Variety) -> str:
    """A listed verb as the variety spells it: "analyze" is "analyse", "organize" "organise" in British."""
    return re.sub(r"([iy])z(?=e$)", r"\1s", lemma) if variety == "british" and lemma not in ("size", "seize") else lemma


def known(lemma: str) -> bool:
    """Whether the file lists the verb, in whichever spelling."""
    last = lemma.rpartition("-")[2]
    return listed(lemma) in _tiers() or bool(_irregular(last)[1]) or (last != lemma and listed(last) in _tiers())


def tier(lemma: str) -> int | None:
    """How much a verb claims: 0 present, 1 took part, 2 did, 3 ran, 4 led or owned; None if the file does not say.

    "co-" makes any act one in which somebody took part.
    """
    if lemma.startswith("co-") and lemma not in _tiers():
        return 1
    found = _tiers().get(listed(lemma))
    return found if found is not None else _tiers().get(lemma.removeprefix("re-"))


def synonyms(lemma: str) -> frozenset[str]:
    """The verbs that tell the same act in the same tier, itself among them, in American spelling."""
    american = listed(lemma)
    return next((frozenset(group) for group in verbs().synonyms if american in group), frozenset({american}))


def listed(lemma: str) -> str:
    """The spelling in which the file has the verb."""
    if lemma in _tiers():
        return lemma
    for british, american in _SPELLINGS:
        if british not in lemma:
            continue
        swapped = re.sub(rf"{british}(?=$|[a-z]?$)", american, lemma)
        if swapped in _tiers():
            return swapped
    return lemma


@cache
def _tiers() -> dict[str, int]:
    return {lemma: number for number, lemmas in verbs().tiers.items() for lemma in lemmas}


def _is_form(form: str, lemma: str, tag: Tag) -> bool:
    return form in (inflect(lemma, tag, "american"), inflect(lemma, tag, "british"))


def _candidates(form: str) -> list[str]:
    """Known verbs of which `form` might be a form, by its ending."""
    found = [form, *_irregular_lemmas(form)]
    for ending, rests in _ENDINGS:
        stem = form.removesuffix(ending)
        if stem != form and stem:
            found += [stem + rest for rest in rests]
            if len(stem) > 1 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return [lemma for lemma in dict.fromkeys(found) if known(lemma)]


def _irregular_lemmas(form: str) -> list[str]:
    first, hyphen, last = form.rpartition("-")
    splits = [("", last), *((p, last.removeprefix(p)) for p in verbs().prefixes if last.startswith(p))]
    return [first + hyphen + prefix + lemma for prefix, rest in splits for lemma in _by_irregular_form().get(rest, ())]


@cache
def _by_irregular_form() -> dict[str, list[str]]:
    lemmas: dict[str, list[str]] = {}
    for lemma, forms in verbs().irregular.items():
        for form in dict.fromkeys(forms):
            lemmas.setdefault(form, []).append(lemma)
    return lemmas


@lru_cache(4096)
def _irregular(lemma: str) -> tuple[str, tuple[str, ...]]:
    """A prefix and the irregular past and participle of what follows it; no forms for a regular verb."""
    table = verbs().irregular
    if lemma in table:
        return "", table[lemma]
    if lemma in verbs().regular:
        return "", ()
    for prefix in verbs().prefixes:
        base = lemma.removeprefix(prefix)
        if base != lemma and base in table:
            return prefix, table[base]
    return "", ()


def _third_person(lemma: str) -> str:
    if lemma in _THIRD_PERSON:
        return _THIRD_PERSON[lemma]
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ies"
    if re.search(r"[aeiou]z$", lemma):
        return f"{lemma}zes"
    return f"{lemma}es" if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", lemma) else f"{lemma}s"


def _gerund(lemma: str, variety: Variety) -> str:
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if re.search(r"[^eoy]e$", lemma) and lemma != "be":
        return f"{lemma[:-1]}ing"
    return f"{_stem(lemma, variety)}ing"


def _past(lemma: str, variety: Variety) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ied"
    return f"{_stem(lemma, variety)}ed"


def _stem(lemma: str, variety: Variety) -> str:
    """The verb with its last letter doubled, or k after c, where a vowel follows it."""
    if lemma.endswith("ic"):
        return f"{lemma}k"
    return lemma + lemma[-1] if _doubles(lemma, variety) else lemma


def _doubles(lemma: str, variety: Variety) -> bool:
    if lemma in verbs().doubling:
        return not lemma.endswith("ll")
    if variety == "british" and (lemma in verbs().doubling_british or re.search(r"[^aeiou][aeio]l$", lemma)):
        return lemma != "parallel"
    return bool(_SHORT.fullmatch(lemma.removeprefix(_irregular(lemma)[0])))
