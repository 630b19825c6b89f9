"""The small words of a line that make or break a claim: negations, shared credit, reserves, reach, causes."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from resumetailor.english.verbs import inflect
from resumetailor.verify.claims.modals import plans_nothing
from resumetailor.verify.text import lexicon
from resumetailor.verify.text.canonical import canonical
from resumetailor.verify.text.grammar import DETERMINERS
from resumetailor.verify.text.keys import is_person, key
from resumetailor.verify.text.ranks import rank_words
from resumetailor.verify.text.verb_forms import is_verb, lemmas_of, tags_of
from resumetailor.verify.text.words import words


@dataclass(frozen=True, slots=True)
class Marker:
    """A wording found in a line: of which class and sense, and its characters."""

    kind: str
    sense: str
    start: int
    end: int
    text: str


@lru_cache(1024)
def markers(text: str) -> tuple[Marker, ...]:
    """All markers of a line in its canonical wording, by class."""
    line = canonical(text).lower()
    found = [
        Marker(kind, sense, m.start(), m.end(), m.group())
        for kind, pattern in _kinds()
        for m in pattern.finditer(line)
        if not _new_clause(line, m.start()) and not _means_less(line, m)
        for sense in (_sense(kind, m.group()),)
    ]
    groups = (
        Marker("group", group, m.start(), m.end(), group)
        for m in _acting_groups(line)
        for group in (m["group"] or m["joined"] or m["ours"],)
    )
    among = (
        Marker("team", "team", m.start(), m.end(), m.group())
        for pattern in (_ONE_OF_SEVERAL, _part_of_group(), _whole_group())
        for m in pattern.finditer(line)
    )
    standings = (Marker("standing", sense, m.start(), m.end(), m.group()) for sense, m in _standings(line))
    limits = (Marker("reserve", "limited", m.start(), m.end(), m.group()) for m in _limits(line))
    unpaid = (Marker("reserve", "capacity", m.start(), m.end(), m.group()) for m in _unpaid(line))
    acting = (Marker("reserve", "acting", m.start(), m.end(), m.group()) for m in _acting(line))
    consequences = (*_CONSEQUENCE.finditer(line), *_effects(line), *_acting_subjects(line), *_own_means(line))
    links = (Marker("link", "link", m.start(), m.end(), m.group()) for m in consequences)
    return (*found, *_frequencies(line), *_causes(line), *groups, *among, *standings, *limits, *unpaid, *acting, *links)


def _limits(line: str) -> Iterator[re.Match[str]]:
    """A skill told as one of a little, "some Spanish", and a student's title, "paramedic student"."""
    yield from _A_LITTLE.finditer(line)
    for found in _STUDENT.finditer(line):
        if is_person(key(found["before"] or found["after"])):
            yield found


def _unpaid(line: str) -> Iterator[re.Match[str]]:
    """A title of one who is not paid, "volunteer driver", and what was done "as a food bank volunteer"."""
    return (m for m in _UNPAID.finditer(line) if not m["person"] or is_person(key(m["person"])))


def _acting(line: str) -> Iterator[re.Match[str]]:
    """A post held for a while, in place of another: "acting deputy warden"."""
    for found in _ACTING.finditer(line):
        if any(is_person(k) or k in rank_words() for k in map(key, found[1].split())):
            yield found


def _new_clause(line: str, start: int) -> bool:
    """Whether "and I" begins a clause, rather than naming others before it."""
    return line.startswith("and i", start) and (start < 2 or line[start - 2] in ",;.:" or line.startswith("i "))


def _means_less(line: str, found: re.Match[str]) -> bool:
    """Whether a wording claims nothing here: "every Monday" is a frequency, "when it would come" no plan."""
    following = _void_before().get(found.group())
    if following is not None:
        return bool(following.match(line, found.end()))
    if found.group() in ("would", "should"):
        return plans_nothing(found)
    if found.group() == "part of" and (
        _OF_WORK.match(line, found.end()) or _part_of_group().match(line, found.start())
    ):
        return True
    if found.group().startswith(("work", "collaborat")):
        return bool(_no_partner().match(line, found.end()))
    if found.group().endswith(" by"):  # "supervised by me"
        return bool(re.match(r" (?:me|myself)\b", line[found.end() :]))
    if found.group() == "learning":  # "machine learning" is nothing that goes on
        return not line[: found.start()].endswith(("; ", ", ", "(", ": "))
    if found.group().startswith("except"):  # "apart from the till, also ran the desk"
        return bool(_ALSO.search(line, found.end()))
    if found.group() in _HOW_OFTEN:
        return _compares(found)
    if found.group() in ("shared", "sharing"):  # "shared the figures" shares no credit
        return found.start() == 0 or line[: found.start()].endswith((", ", "; ", "and "))
    return found.group() == "we" and line[: found.start()].endswith("what ")


@cache
def _void_before() -> Mapping[str, re.Pattern[str]]:
    """Wordings that claim nothing, or nothing of their own, where what is looked for follows."""
    return {
        "every": every_time(),
        "the first": re.compile(r" of (?:each|every|the|a) (?:month|quarter|year)\b"),
        **dict.fromkeys(lexicon.claims().of_numbers, _number_follows()),
        **dict.fromkeys(("no", "not"), _BOUND),
        **dict.fromkeys(lexicon.claims().refused["reach"]["both"], _TWO),
    }


@cache
def _no_partner() -> re.Pattern[str]:
    """What somebody works with that is nobody: "a budget of £500", "large data sets"."""
    things = "|".join(lexicon.wording().no_partners)
    return re.compile(rf"(?: with)? (?:(?:an?|the|our|their|its|my|\w+) ){{0,2}}(?:{things})\b")


@cache
def every_time() -> re.Pattern[str]:
    """What makes "every" and "each" say how often."""
    times = (*lexicon.quantities().periods, *map(str.lower, (*calendar.day_name, *calendar.month_name[1:])))
    return re.compile(rf"(?: (?:other|single|\d+|two|three|few))? (?:{'|'.join(times)})s?\b")


def _acting_groups(line: str) -> Iterator[re.Match[str]]:
    """Groups of people that are told to have acted: "our crew rewired"."""
    return (m for m in _group().finditer(line) if "VBD" in tags_of(_act_of(m)))


def _act_of(found: re.Match[str]) -> str:
    return found["act"] or found["did"] or found["won"]


@lru_cache(1024)
def acts_of_groups(text: str) -> frozenset[str]:
    """The keys of what groups of people are told to have done: "in an orchestra that toured"."""
    return frozenset(key(_act_of(m)) for m in _acting_groups(canonical(text).lower()))


@cache
def _group() -> re.Pattern[str]:
    won = "|".join(inflect(verb, "VBD") for verb in lexicon.wording().winning)
    return re.compile(
        r"\b(?:on|in|of|joined) (?:our|my|the|this|an?) (?:[\w-]+ ){0,2}?"
        rf"(?P<joined>{'|'.join(lexicon.people().groups)}) (?:that|which|who) (?P<did>\w+)"
        r"|(?:^|[.,;:] |\b(?:and|but|so|after|when|once|as|because|which|that) )(?:our|my|the|this|a) (?:[\w-]+ ){0,2}?"
        rf"(?P<group>{'|'.join(lexicon.people().groups)}) (?:then |also |together )?(?P<act>\w+)"
        rf"|(?:^|[.;] )our (?:[\w-]+ ){{0,2}}?(?P<ours>\w+) (?P<won>{won})\b"
    )


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon.claims()
    return tuple(
        (kind, re.compile(lexicon.bounded(lexicon.alternation(p for phrases in senses.values() for p in phrases))))
        for kind, senses in {**table.kept, **table.refused}.items()
    )


@lru_cache(1024)
def _sense(kind: str, wording: str) -> str:
    table = lexicon.claims()
    for sense, pattern in lexicon.senses({**table.kept, **table.refused}[kind]):
        if pattern.fullmatch(wording):
            return sense
    return wording


@cache
def _part_of_group() -> re.Pattern[str]:
    every, times = lexicon.people().groups, lexicon.quantities().periods
    groups, acting = "|".join(every), "|".join(g for g in every if g not in times)  # "in a shift of 8 hours"
    within = r"(?:[\w-]+ ){0,4}?"
    return re.compile(
        rf"\b(?:(?:part|members?|one) of (?:a|an|our|my) {within}(?:{groups})"
        rf"|(?:part|members?) of the {within}(?:{groups})"
        rf"|belonged to (?:an?|the) {within}(?:{groups})|(?:in|on) an? {within}(?:{acting}))\b"
    )


@cache
def _number_follows() -> re.Pattern[str]:
    return re.compile(rf" (?:within |in )?(?:\d|[$€£]|an? |{'|'.join(lexicon.quantities().cardinals)})")


@cache
def _whole_group() -> re.Pattern[str]:
    """As in "70 calls a night for the whole desk"."""
    groups = "|".join((*lexicon.people().groups, "desk", "floor", "shop", "store", "site"))
    return re.compile(rf"\b(?:for|by|between) the (?:whole|entire) (?:\w+ )?(?:{groups})\b")


def _standings(line: str) -> Iterator[tuple[str, re.Match[str]]]:
    """How a thing stands to what it is measured by: "below the team's average"."""
    for place, pattern in _places().items():
        for found in pattern.finditer(line):
            yield place, found


@cache
def _places() -> Mapping[str, re.Pattern[str]]:
    """Per place what tells it, up to what is measured by."""
    behind = (
        r" (?:the |its |our |their |my |all )?(?:(?!on\b)[\w'-]+ ){0,2}"
        r"(?:average|norm|mean|median|benchmark|targets?|quotas?|goals?)\b"
    )
    return {
        place: re.compile(rf"\b(?:{'|'.join(words)}){behind}") for place, words in lexicon.claims().standing.items()
    }


@cache
def _frequency_patterns() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    table = lexicon.quantities()
    period = re.compile(rf"(?:\b(a|an|per|each|every)|/) ?({'|'.join(table.periods)})(?:ly)?\b")
    return period, lexicon.senses(table.frequencies)


def _frequencies(line: str) -> list[Marker]:
    period, adverbs = _frequency_patterns()
    told = ((s, m) for s, p in adverbs for m in p.finditer(line) if not _compares(m))
    found = [Marker("frequency", s, m.start(), m.end(), m.group()) for s, m in told]
    periods = (m for m in period.finditer(line) if m[1] not in ("a", "an") or not _is_thing(m))
    spans = [(m.start, m.end) for m in found]
    found = [m for m in found if not any(s <= m.start and m.end <= e and (s, e) != (m.start, m.end) for s, e in spans)]
    return [*found, *(Marker("frequency", m[2], m.start(), m.end(), m.group()) for m in periods)]


def _compares(found: re.Match[str]) -> bool:
    """Whether the word compares or asks, so that it does not say how often: "most frequently asked", "how often"."""
    before = found.string[: found.start()].split()[-1:]
    return found.group() in _HOW_OFTEN and before in (["most"], ["more"], ["how"], ["as"])


def _is_thing(found: re.Match[str]) -> bool:
    """Whether the unit of time says how long or which: "in a week", "missed a shift", "a quarter of the dogs"."""
    before = found.string[: found.start()]
    return (
        bool(_DURATION.search(before)) or _is_object(before) or found.string.startswith((" of ", " off "), found.end())
    )


def _is_object(before: str) -> bool:
    """Whether a verb stands right before: "missed a shift"."""
    *_, earlier, last = ("", "", *before.split())
    tags = tags_of(last)
    return "VBD" in tags or (("VB" in tags or is_verb(last)) and earlier in ("not", "to", "didn't", "never"))


_HOW_OFTEN = frozenset(("often", "frequently", "regularly"))
_ALSO = re.compile(r", (?:i )?also\b")
_OF_WORK = re.compile(r" (?:the|my|our) (?:job|role|work|post|position|duties)\b")
_TWO = re.compile(r" [\w'-]+(?: [\w'-]+)? and ")
"""As in "in both French and German", which claims no more than the two."""
_BOUND = re.compile(r" (?:fewer|less|more|later) than (?!an? )| only\b")
"""As in "no fewer than", "not only"."""
_DURATION = re.compile(
    r"\b(?:in|within|for|after|over|of|by|than|half|under|about|around|nearly|almost|roughly|approximately)\s$"
)
"""Behind these words "a week" is a time, no frequency."""
_CAUSING = re.compile(
    r"\b(?P<link>by|from|through|after which|which(?: has| have)?|that) (?:\w+ly )?(?P<linked>(?!by\b)\w+)"
    r"|[,;-] ?(?:thereby |thus )?(?!which|after|that|by|through|from)(?P<participle>\w+)"
)
_QUANTIFYING = DETERMINERS | {"each", "every", "all", "both", "us", "them", "me"}
_THAT = re.compile(r"\b(?P<thing>\w+) that (?P<did>\w+) (?P<of>[$€£]?\w+)")
_FINITE = frozenset(("VBD", "VBZ"))
_ACTING_SUBJECT = re.compile(
    r"(?:^|[.;:] |\band )(?:(?:the|(?P<mine>my)|a|an) (?:new )?)?(?P<act>\w+)(?P<of> of)? "
    r"(?P<rest>(?:(?!(?:which|that|who|and|i)\b)[\w'-]+ ){1,9})"
)
_I_MADE = re.compile(r"\bi (?P<act>\w+) (?P<did>\w+)\b")
_A_LITTLE = re.compile(
    r"(?:^|[,;:(] |\band )(?:some|a little|a bit of) (?!of\b|\d)"
    r"(?:\w+(?<!s)(?= ?(?:$|[.,;:()]|and\b))|(?:knowledge|experience|exposure|training|use)\b)"
)
_ACTING = re.compile(r"\bacting ((?!(?:as|for|on|in|with|out|like|under)\b)\w+(?: \w+)?)")
"""As in "acting deputy warden"."""
_STUDENT = re.compile(r"\bstudent (?P<after>\w+)|(?P<before>\w+) student\b")
_UNPAID = re.compile(r"\bvolunteer (?P<person>\w+)|\b(?:as|was|being) (?:an?|the|one) (?:[\w-]+ ){0,4}?volunteer\b")
_ONE_OF_SEVERAL = re.compile(r"\b(?:was|were|am|as) (?:one|two|three|four) of (?=(?:[\w-]+ ){1,4}(?:who|that|which) )")
_CONSEQUENCE = re.compile(
    r"\bcaus(?:ed|ing)\b"
    r"|\b(?:us(?:ed|ing)|appl(?:ied|ying)|leverag(?:ed|ing)|utili[sz](?:ed|ing)) (?:[\w/'&-]+ ){1,5}to [a-z]+"
    r"|"
    r"\bso (?!as\b|far\b|much\b|many\b|called\b)\w+"
    r"|\b(?:which|this|and that) (?:\w+ed|cut|took|brought|made|led|let|kept|meant)\b"
)
"""What ties a consequence, or the end of a means, to what stands before it: the output may tell it as caused."""


def _causes(line: str) -> list[Marker]:
    """What ties a result to an act without a word of its own: "by redesigning", "which reduced", ", cutting"."""
    return [Marker("cause", "cause", m.start(), m.end(), m.group()) for m in _CAUSING.finditer(line) if _is_cause(m)]


def _effects(line: str) -> Iterator[re.Match[str]]:
    """As in "a script that cut calls", but not in "saw that increased demand", "calls that dropped in May"."""
    for found in _THAT.finditer(line):
        result = lemmas_of(found["did"]) & lexicon.result_verbs() and not tags_of(found["did"]).isdisjoint(_FINITE)
        changes = found["of"] in _QUANTIFYING or found["of"] not in lexicon.function_words()
        if result and changes and not tags_of(found["thing"]) & {"VBD", "VBG"}:
            yield found


def _own_means(line: str) -> Iterator[re.Match[str]]:
    """Things of the person's own that did something: "a checklist I wrote reduced spills"."""
    for found in _I_MADE.finditer(line):
        result = not lemmas_of(found["did"]).isdisjoint(lexicon.result_verbs())
        if result and all("VBD" in tags_of(found[name]) for name in ("act", "did")):
            yield found


def _acting_subjects(line: str) -> Iterator[re.Match[str]]:
    """Acts that are themselves told to have done something: "moving the club brought 20 more pupils"."""
    for found in _ACTING_SUBJECT.finditer(line):
        behind = (w for w in found["rest"].split() if not tags_of(w).isdisjoint(_FINITE))
        gerund = tags_of(found["act"]) == {"VBG"}
        claims = lexicon.result_verbs().union(lexicon.wording().moving, lexicon.wording().ending)
        acts = any(not lemmas_of(w).isdisjoint(claims) for w in behind)
        agent = " by " in found["rest"]  # "the redesign by an agency cut calls"
        if acts and not agent and (gerund or (found["mine"] and found["of"])):
            yield found


def _is_cause(found: re.Match[str]) -> bool:
    word = found["linked"] or found["participle"]
    lemmas, tags = lemmas_of(word), tags_of(word)
    link = found["link"] or ""
    if link in ("by", "through", "from"):
        return "VBG" in tags and not _prevented(found)
    if link.startswith("which"):
        return bool(lemmas & lexicon.result_verbs() and tags & {"VBD", "VBZ"})
    return not link and bool(lemmas & lexicon.result_verbs()) and tags == {"VBG"}


def _prevented(found: re.Match[str]) -> bool:
    """As in "kept them from booking"."""
    before = found.string[: found.start()].split()[-4:]
    return found["link"] == "from" and any(
        lemma in lexicon.wording().hindering for word in before for lemma in lemmas_of(word)
    )


def brings_about(text: str) -> bool:
    """Whether the line says in so many words that something came of an act: "which led to", "resulting in"."""
    return any(m.kind == "link" or (m.kind == "cause" and m.text in _cause_words()) for m in markers(text))


def marked(text: str) -> frozenset[int]:
    """Indexes of the words of a canonical line that belong to a marker."""
    spans = [
        (m.start, m.end)
        for m in markers(text)
        if m.sense != "draft" and (m.kind not in ("cause", "link", "group") or m.text in _cause_words())
    ]
    return frozenset(
        i for i, w in enumerate(words(canonical(text))) if any(s <= w.start and w.end <= e for s, e in spans)
    )


@cache
def _cause_words() -> frozenset[str]:
    return frozenset(lexicon.claims().refused["cause"]["cause"])
