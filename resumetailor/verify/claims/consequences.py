"""What ties a result to what brought it about: "by redesigning", "so calls fell", "a script that cut calls"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resumetailor.verify.claims.clauses import people_do
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.verb_forms import lemmas_of, tags_of
from resumetailor.verify.text.words import words

_CAUSING = re.compile(
    r"(?<!\bat )(?<!\bin )(?<!\bof )(?<!\bon )(?<!\bfor )"
    r"\b(?P<link>by|from|through|after which|which(?: has| have)?|that) (?:\w+ly )?(?P<linked>(?!by\b)\w+)"
    r"|[,;-] ?(?:thereby |thus )?(?!which|after|that|by|through|from)(?P<participle>\w+)"
)
_CONSEQUENCE = re.compile(
    r"\bcaus(?:ed|ing)\b"
    r"|\b(?:us(?:ed|ing)|appl(?:ied|ying)|leverag(?:ed|ing)|utili[sz](?:ed|ing)) (?:[\w/'&-]+ ){1,5}to [a-z]+"
    r"|"
    r"\bso (?!as\b|far\b|much\b|many\b|called\b)\w+"
    r"|\b(?:which|this|and that) (?:\w+ed|cut|took|brought|made|led|let|kept|meant)\b"
)
"""What ties a consequence, or the end of a means, to what stands before it: the output may tell it as caused."""
_THAT = re.compile(r"\b(?P<thing>\w+) that (?P<did>\w+) (?P<of>[$€£]?\w+)")
_QUANTIFYING = DETERMINERS | {"each", "every", "all", "both", "us", "them", "me"}
_MAKING = frozenset(("make", "get", "force", "prompt", "push", "cause", "lead"))
"""Before people and a bare verb they claim what these did: "which made the council withdraw"."""
_FINITE = frozenset(("VBD", "VBZ"))
_ACTING_SUBJECT = re.compile(
    r"(?:^|[.;:] |\band )(?:(?:the|(?P<mine>my)|a|an) (?:new )?)?(?P<act>\w+)(?P<of> of)? "
    r"(?P<rest>(?:(?!(?:which|that|who|and|i)\b)[\w'-]+ ){1,9})"
)
_I_MADE = re.compile(r"\bi (?P<act>\w+) (?P<did>\w+)\b")


def causes(line: str) -> Iterator[re.Match[str]]:
    """What ties a result to an act without a word of its own: "by redesigning", "which reduced", ", cutting"."""
    return (m for m in _CAUSING.finditer(line) if _is_cause(m))


def _is_cause(found: re.Match[str]) -> bool:
    word = found["linked"] or found["participle"]
    lemmas, tags = lemmas_of(word), tags_of(word)
    link = found["link"] or ""
    if link in ("by", "through", "from"):
        return "VBG" in tags and not _prevented(found)
    if link.startswith("which"):
        claims = lemmas & lexicon.result_verbs() or (lemmas & _MAKING and people_do(words(found.string[found.end() :])))
        return bool(claims and tags & {"VBD", "VBZ"})
    return not link and bool(lemmas & lexicon.result_verbs()) and tags == {"VBG"}


def _prevented(found: re.Match[str]) -> bool:
    """As in "kept them from booking"."""
    before = found.string[: found.start()].split()[-4:]
    return found["link"] == "from" and any(
        lemma in lexicon.wording().hindering for word in before for lemma in lemmas_of(word)
    )


def consequences(line: str) -> Iterator[re.Match[str]]:
    """What ties a consequence to an act or to a thing that the person made."""
    yield from _CONSEQUENCE.finditer(line)
    yield from _effects(line)
    yield from _acting_subjects(line)
    yield from _own_means(line)


def _effects(line: str) -> Iterator[re.Match[str]]:
    """As in "a script that cut calls", but not in "saw that increased demand", "calls that dropped in May"."""
    for found in _THAT.finditer(line):
        result = lemmas_of(found["did"]) & lexicon.result_verbs() and not tags_of(found["did"]).isdisjoint(_FINITE)
        changes = found["of"] in _QUANTIFYING or found["of"] not in lexicon.function_words()
        if result and changes and not tags_of(found["thing"]) & {"VBD", "VBG"}:
            yield found


def _acting_subjects(line: str) -> Iterator[re.Match[str]]:
    """Acts that are themselves told to have done something: "moving the club brought 20 more pupils"."""
    for found in _ACTING_SUBJECT.finditer(line):
        behind = (w for w in found["rest"].split() if not tags_of(w).isdisjoint(_FINITE))
        gerund = tags_of(found["act"]) == {"VBG"}
        claims = lexicon.result_verbs().union(lexicon.wording().moving, lexicon.wording().ending)
        acts = any(not lemmas_of(w).isdisjoint(claims) for w in behind)
        agent = " by " in found["rest"]  # "the redesign by an agency cut calls"
        moved = any(not lemmas_of(w).isdisjoint(lexicon.wording().moving) for w in found["rest"].split())
        if acts and not agent and (gerund or (found["mine"] and (found["of"] or moved))):
            yield found


def _own_means(line: str) -> Iterator[re.Match[str]]:
    """Things of the person's own that did something: "a checklist I wrote reduced spills"."""
    for found in _I_MADE.finditer(line):
        result = not lemmas_of(found["did"]).isdisjoint(lexicon.result_verbs())
        if result and all("VBD" in tags_of(found[name]) for name in ("act", "did")):
            yield found
