"""Acts named by nouns: "performed analysis of X", "the training of X" (models/lexicons/acts.yml)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from resumetailor.english.articles import ARTICLES
from resumetailor.english.verbs import Tag, Variety, Words, inflect, spelled
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.reframe.rules.phrases import PhraseText
from resumetailor.reframe.rules.rule import Change, RewriteContext, Rule
from resumetailor.reframe.rules.tense import own_tag, say
from resumetailor.reframe.syntax.named_acts import is_followed_by_nothing, looks_like_an_act
from resumetailor.reframe.syntax.nouns import head_noun, is_person, with_article_of_single
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized, fresh, spaced
from resumetailor.reframe.syntax.separators import JOINS, STOPS, members, separator
from resumetailor.reframe.syntax.verb_or_noun import is_duty, is_noun_phrase, takes_of, verb_at
from resumetailor.verify.text.keys import singular

_PARTICIPLES = ("VBN", "VBD")
_NO_OBJECT = frozenset({"VB", "VBP", "VBZ", "VBD", "VBG", "TO", "IN", ".", ",", ":"})


class LightVerb(Rule):
    """A verb that says nothing beside the noun of an act."""

    opener: tuple[PhraseText, ...]
    nouns: Words


class Collocation(Rule):
    """A verb that is not said of these nouns, and the one that is."""

    opener: tuple[PhraseText, ...]
    nouns: Words
    say: str


class LightPhrase(Rule):
    """A light verb with its noun, said in other words."""

    opener: tuple[PhraseText, ...]
    say: str


class Acts(Knowledge):
    """The file's content; see there what each part means."""

    nouns: dict[str, Words]
    bare: Words
    praise: Words
    light_verbs: tuple[LightVerb, ...]
    collocations: tuple[Collocation, ...]
    phrases: tuple[LightPhrase, ...] = ()


acts = from_lexicon("acts", Acts)


def light_verb(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The highlight with the verb of the act in place of a light verb at its beginning."""
    words = sentence.lower_words()
    for phrase in acts().phrases:
        end = next((e for p in phrase.opener if (e := p.match(words)) is not None), None)
        if end is not None:
            tag = own_tag(sentence, end, context)
            return Change(phrase.id, sentence.lead(end, say(phrase.say, tag, context.variety)))
    for rule in acts().light_verbs:
        end = next((e for p in rule.opener if (e := p.match(words)) is not None), None)
        if end is None:
            continue
        tag = own_tag(sentence, end, context)
        changed = act_as_verb(sentence, end, tag, context.variety, frozenset(rule.nouns))
        if changed is not None:
            return Change(rule.id, changed)
    return _collocated(sentence, context)


def _collocated(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The highlight with the verb that goes with its noun: "made 60 calls" for "did 60 calls"."""
    words = sentence.lower_words()
    for rule in acts().collocations:
        end = next((e for p in rule.opener if (e := p.match(words)) is not None), None)
        if end is not None and singular(head_noun(sentence, end) or "") in rule.nouns:
            verb = say(rule.say, own_tag(sentence, end, context), context.variety)
            return Change(rule.id, sentence.lead(end, verb))
    return None


def act_as_verb(
    sentence: Sentence,
    position: int,
    tag: Tag,
    variety: Variety,
    nouns: frozenset[str] | None = None,
    prepositions: frozenset[str] | None = None,
) -> Sentence | None:
    """The sentence from the noun of an act at `position` on, told by its verb instead; None if it is no act.

    Only for these nouns and behind these prepositions, if they are given.
    """
    at = _noun_of(sentence, position)
    entry = _entry(sentence[at]) if at + 2 < len(sentence) else None
    if entry is None or (nouns is not None and entry[0] not in nouns):
        return None
    verb, known = entry[1][0], entry[1][1:]
    following = sentence[at + 1].lower
    if prepositions is not None and following not in prepositions:
        return None
    if not _acts_upon_one_thing(sentence, at, known):
        return None
    kept = f"{following}+" in known
    if _is_done_for_people(sentence, at + 2) if kept else _is_said_again(sentence, at + 1):
        return None
    text = inflect(spelled(verb, variety), tag, variety)
    rest = sentence.splice(0, at + 1 if kept else at + 2)
    lead = replace(sentence[at], text=capitalized(text), space="", tag=tag, pos="VERB", lemma=verb)
    return Sentence((lead, *spaced(rest.words)), rest.tail).led_by_its_first()


def _noun_of(sentence: Sentence, position: int) -> int:
    """Where the noun of an act stands, behind an article and praise: "the thorough inspection of"."""
    at = position + (position < len(sentence) and sentence[position].lower in ARTICLES)
    return at + (at < len(sentence) and sentence[at].lower in acts().praise)


def _acts_upon_one_thing(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether a preposition that goes with the noun of an act, or does so before people, leads to its one object."""
    following = sentence[at + 1].lower
    people = f"{following}?" in known and is_person(head_noun(sentence, at + 2) or "")
    return (people or following in known or f"{following}+" in known) and _has_one_object(sentence, at)


def _is_said_again(sentence: Sentence, at: int) -> bool:
    """Whether what stands at `at` stands behind "and" too: "preparation of reports and of budgets"."""
    later = range(at + 2, len(sentence))
    return any(sentence[p].lower == sentence[at].lower and sentence[p - 1].lower in JOINS for p in later)


def _is_done_for_people(sentence: Sentence, start: int) -> bool:
    """Whether those who are acted upon follow later: "assistance with visas to new arrivals"."""
    return any(
        sentence[p].lower == "to" and not sentence[p + 1].tag.startswith("VB") for p in range(start, len(sentence) - 1)
    )


def acts_as_gerunds(sentence: Sentence, variety: Variety) -> Sentence:
    """The acts of a list that begins with one by its noun as gerunds: "executing orders, checking parts"."""
    start = 1 if sentence[0].lower in ARTICLES else 0
    named = any(_is_an_act_alone(sentence, p) or _may_be_a_thing(sentence, p) for p in members(sentence, start + 1))
    goes_on = any(w.tag == "WDT" and sentence[p].text == "," for p, w in enumerate(sentence.words[1:]))
    if _gerund_of(sentence, start, variety) is None or named or goes_on or _is_said_again(sentence, start + 1):
        return sentence
    for position in range(len(sentence) - 3, start - 1, -1):
        gerund = _gerund_of(sentence, position, variety)
        if gerund is not None and (position == start or separator(sentence, position) is not None):
            sentence = sentence.splice(position, position + 2, fresh(gerund))
    return sentence.splice(0, start)


def _may_be_a_thing(sentence: Sentence, position: int) -> bool:
    """Whether a gerund behind "and" acts upon nothing: "design of signals, signs and striping for roads"."""
    following = sentence.words[position + 1 : position + 2]
    bare = all((w.tag == "IN" and w.lower != "of") or w.text in STOPS for w in following)
    return bare and verb_at(sentence, position, "VBG") is not None and separator(sentence, position) in JOINS


def _gerund_of(sentence: Sentence, position: int, variety: Variety) -> str | None:
    """The gerund for the noun of an act, or the one that stands there, where "of" follows."""
    if position + 2 >= len(sentence) or sentence[position + 1].lower != "of":
        return None
    entry, verb = _entry(sentence[position]), verb_at(sentence, position, "VBG")
    if entry is not None and "of" in entry[1]:
        return inflect(spelled(entry[1][0], variety), "VBG", variety)
    return sentence[position].text if verb and not takes_of(verb) else None


def with_article(sentence: Sentence, position: int) -> Sentence:
    """The sentence with "the" before the bare noun of an act at `position` that "of" follows."""
    if position + 1 >= len(sentence) or sentence[position + 1].lower != "of":
        return sentence
    word = sentence[position]
    if word.lower not in acts().nouns and word.lower not in acts().bare:
        return sentence
    sentence = with_article_of_single(sentence, position + 2)
    return sentence.splice(position, position, fresh("the"))


def is_act_noun(word: Word) -> bool:
    """Whether the word may be the noun of an act: "training for the shift" may be given by others."""
    return _entry(word) is not None


def is_of_a_thing_and_its_parts(sentence: Sentence, position: int) -> bool:
    """Whether more is done with what belongs to the thing: "operation of the home, its budget and forty staff"."""
    words = sentence.lower_words()[position:]
    named = any(is_act_noun(word) for word in sentence.words[position : position + 2])
    return named and any(a == "," and b in ("its", "their") for a, b in pairwise(words))


def is_done_by_others(sentence: Sentence, position: int) -> bool:
    """Whether who does it follows the noun of an act at `position`: "preparation of reports by the team"."""
    leading = ARTICLES.union(acts().praise)
    noun = next((word for word in sentence.words[position:] if word.lower not in leading), None)
    if noun is None or not is_act_noun(noun):
        return False
    return any(
        sentence[p].lower == "by"
        and sentence[p - 1].tag not in _PARTICIPLES
        and is_person(head_noun(sentence, p + 1) or "")
        for p in range(position + 1, len(sentence))
    )


def _entry(noun: Word) -> tuple[str, Words] | None:
    singular = noun.lower.removesuffix("s")
    singular = "analysis" if noun.lower in ("analysis", "analyses") else singular
    for name in (noun.lower, singular):
        if name in acts().nouns:
            return name, acts().nouns[name]
    return None


def _has_one_object(sentence: Sentence, at: int) -> bool:
    """Whether the act is joined to no other noun, no clause may describe it, and something to be acted upon follows."""
    noun, after = sentence[at], sentence[at + 2]
    joined = any(c.dep in ("conj", "cc") for c in sentence.children(noun))
    described = any(w.tag == "WDT" for w in sentence.words[at + 2 :])
    named = any(is_noun_phrase(after, w) for w in sentence.words[at + 3 : at + 4])
    acted_upon = named or after.tag not in _NO_OBJECT
    return not joined and not described and acted_upon and not _another_act_follows(sentence, at + 2)


def _another_act_follows(sentence: Sentence, start: int) -> bool:
    """Whether a second act may be listed behind a thing: "coordination of supplies, purchasing and menu planning".

    In a list of acts, as in "support to agents with quoting and billing", it is none.
    """
    rest = sentence.words[start:]
    if any(_acts_upon_something(sentence, position) for position in range(start + 1, len(sentence) - 1)):
        return True
    if any(_ends_in_an_act(sentence, position) for position in range(start + 2, len(sentence))):
        return True
    thing = next((w for w in rest if w.dep == "pobj"), rest[0])
    if not is_duty(thing) and any(_is_an_act_alone(sentence, p) for p in members(sentence, start + 1)):
        return True
    return not is_duty(thing) and any(
        w.dep in ("conj", "appos")
        and w.tag.startswith(("NN", "VBG"))
        and is_duty(w)
        and not _in_a_list_of_acts(sentence, w)
        and not _is_a_topic(sentence, w)
        for w in rest
    )


def _is_a_topic(sentence: Sentence, word: Word) -> bool:
    """Whether the list that the noun is in says what something is about: "schools about fraud and safe banking"."""
    while word.dep in ("conj", "appos") and (parent := sentence.head(word)) is not None:
        word = parent
    preposition = sentence.head(word)
    return word.dep == "pobj" and preposition is not None and preposition.lower == "about"


def _acts_upon_something(sentence: Sentence, position: int) -> bool:
    """Whether an act with "of" behind it begins another member of the list: ", checking of parts"."""
    word, following = sentence[position], sentence[position + 1]
    act = is_act_noun(word) or looks_like_an_act(word) or verb_at(sentence, position, "VBG") is not None
    return act and following.lower in ("of", "with") and separator(sentence, position) is not None


def _is_an_act_alone(sentence: Sentence, position: int) -> bool:
    """Whether a member of a list, behind a comma, is the noun of an act and nothing else: "of supplies, purchasing"."""
    word = sentence[position]
    listed = is_duty(word) and separator(sentence, position) == "," and not _in_a_list_of_acts(sentence, word)
    return listed and is_followed_by_nothing(sentence, position)


def _ends_in_an_act(sentence: Sentence, position: int) -> bool:
    """Whether a gerund behind "and" and a noun has nothing to act upon: "tests of controls and sample vouching"."""
    word, before, join = sentence[position], sentence[position - 1], sentence[position - 2]
    following = sentence.words[position + 1 : position + 2]
    bare = not any(w.text.isalnum() for w in following)
    return bare and word.tag == "VBG" and before.tag.startswith("NN") and join.lower in ("and", "&", ",")


def _in_a_list_of_acts(sentence: Sentence, word: Word) -> bool:
    """Whether the list that the noun is in begins with an act behind a preposition."""
    for _ in range(len(sentence)):
        parent = sentence.head(word)
        if parent is None or word.dep not in ("conj", "appos"):
            break
        word = parent
    return word.dep in ("pobj", "pcomp") and is_duty(word)
