"""Plain words for inflated ones, and praise left out (models/lexicons/plain_words.yml)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from pydantic import Field

from resumetailor.english.articles import article
from resumetailor.english.verbs import TAGS, Words, inflect
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.reframe.rules.phrases import PhraseText
from resumetailor.reframe.rules.rule import Change, RewriteContext, Rule
from resumetailor.reframe.syntax.follows import matters
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized, fresh
from resumetailor.reframe.syntax.separators import separator
from resumetailor.reframe.syntax.verb_or_noun import parsed_as_verb, verb_at


class PlainPhrase(Rule):
    """Words that are said in fewer; `before` is the tag that must follow, `behind` the one before, if any.

    `never_behind` are tags of words before that would take what is left: "did not sell in order to"; `never_before`
    those of words after it that what is said does not go with.
    """

    phrase: PhraseText
    say: str
    before: str = ""
    behind: str = ""
    never_behind: Words = ()
    never_before: Words = ()


class PlainVerb(Rule):
    """A verb, in its spellings, and the plain one for it; with `particle`, only where that and a thing follow it."""

    verb: Words
    particle: str = ""
    say: str
    excluded: Words = Field(default=(), alias="except")


class Filler(Rule):
    """Praise that is left out before a verb or before what it praises; of verbs that may fail it tells the result."""

    words: Words
    before: Literal["verb", "service"]
    excluded: Words = Field(default=(), alias="except")


class PlainWords(Knowledge):
    """The file's content."""

    phrases: tuple[PlainPhrase, ...]
    verbs: tuple[PlainVerb, ...]
    fillers: tuple[Filler, ...]
    service: Words
    seen_to: Words


plain_words = from_lexicon("plain_words", PlainWords)


def phrases(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:  # noqa: ARG001 (every step takes it)
    """One change for each phrase that can be said in fewer words."""
    return said_plainly(sentence, _phrases())


def said_plainly(sentence: Sentence, rules: Mapping[str, Sequence[PlainPhrase]]) -> Iterator[Change]:
    """One change for each phrase of the rules, which go by first word, each made in the sentence of the one before."""
    words = sentence.lower_words()
    for start in range(len(sentence) - 1, -1, -1):
        for rule in rules.get(words[start], ()):
            end = rule.phrase.match(words, start)
            if end is None or not _stands(rule, sentence, start, end):
                continue
            model = sentence[start].text
            sentence = _cased(sentence.splice(start, end, fresh(rule.say)), start, model)
            sentence = with_right_article(sentence, start)
            words = sentence.lower_words()
            yield Change(rule.id, sentence)
            break


def _stands(rule: PlainPhrase, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the phrase is no aside, and stands between words of the tags that it asks for."""
    before = sentence[start - 1] if start else None
    after = sentence[end] if end < len(sentence) else None
    aside = before.text == "," if before else after is not None and after.text == ","
    tags = rule.behind in ("", before and before.tag) and rule.before in ("", after and after.tag)
    taken = (before and before.tag in rule.never_behind) or (after and after.tag in rule.never_before)
    return tags and not aside and not taken


def verbs(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:
    """One change for each inflated verb."""
    for position in range(len(sentence) - 1, -1, -1):
        word = sentence[position]
        rule = _verbs_by_lemma().get(word.lemma)
        verb = verb_at(sentence, position, *TAGS) if rule else None
        if rule is None or verb is None or not parsed_as_verb(word, verb.tag):
            continue
        if position and sentence[position - 1].lower in ("cross", "under", "over"):
            continue
        if rule.particle:
            if not _takes_a_thing(sentence, position, rule):
                continue
            sentence = sentence.splice(position + 1, position + 2)
        plain, *rest = rule.say.split()
        tag = "VBN" if word.tag == "VBN" and verb.tag == "VBD" else verb.tag
        changed = sentence.put(position, inflect(plain, tag, context.variety), lemma=plain)
        sentence = _cased(changed.splice(position + 1, position + 1, fresh(" ".join(rest))), position, word.text)
        yield Change(rule.id, sentence)


def _takes_a_thing(sentence: Sentence, position: int, rule: PlainVerb) -> bool:
    """Whether the particle and a thing follow one of several acts, which does not begin the highlight as an opener."""
    behind = position + 2
    if not 0 < position < len(sentence) - 2 or sentence[position + 1].lower != rule.particle:
        return False
    if separator(sentence, position) is None:
        return False
    return sentence[behind].lower not in rule.excluded and matters(sentence, behind)


def fillers(sentence: Sentence, context: RewriteContext) -> Iterator[Change]:  # noqa: ARG001
    """One change for each word of praise that is left out."""
    for position in range(len(sentence) - 2, 0, -1):
        for rule in plain_words().fillers:
            if sentence[position].lower in rule.words and _praises(sentence, position, rule):
                sentence = with_right_article(sentence.splice(position, position + 1), position)
                yield Change(rule.id, sentence)
                break


def with_right_article(sentence: Sentence, position: int) -> Sentence:
    """The sentence with "a" or "an" before the word at `position` as its first letter asks for."""
    if not 0 < position < len(sentence) or sentence[position - 1].lower not in ("a", "an"):
        return sentence
    right, before = article(sentence[position].text), sentence[position - 1].text
    return sentence.put(position - 1, right.capitalize() if before[:1].isupper() else right)


def _praises(sentence: Sentence, position: int, rule: Filler) -> bool:
    before, after = sentence[position - 1], sentence[position + 1]
    if rule.before == "verb":
        separated = before.lower in ("and", "&", ",", "to", "by", "then")
        adverbs = position > 1 and sentence[position - 2].tag == "RB"
        return (
            separated
            and not adverbs
            and after.lower not in rule.excluded
            and after.tag.startswith("VB")
            and verb_at(sentence, position + 1, *TAGS) is not None
        )
    if before.tag in ("RB", "CC", "HYPH", ",") or before.lower in ("and", "most", "for"):
        return False
    nouns = [w for w in sentence.words[position + 1 : position + 4] if w.tag.startswith("NN")]
    ends = position + 1 + len(nouns)
    following = sentence[ends] if ends < len(sentence) else None
    contiguous = all(w.tag.startswith("NN") for w in sentence.words[position + 1 : ends])
    return (
        len(nouns) > 1
        and contiguous
        and nouns[-1].lower in plain_words().service
        and (following is None or not following.tag.startswith(("NN", "VBZ", "VBP", "MD")))
        and not _is_seen_to(sentence, before)
    )


def _is_seen_to(sentence: Sentence, before: Word) -> bool:
    """Whether that it is so good is what was seen to: "ensured excellent service", "checked that guests got it"."""
    clause = before if before.tag.startswith("VB") else sentence.head(before)
    seen_to = before.lemma in plain_words().seen_to
    return seen_to or (clause is not None and clause.dep in ("ccomp", "advcl") and _has_a_mark(sentence, clause))


def _has_a_mark(sentence: Sentence, clause: Word) -> bool:
    return sentence.child(clause, "mark") is not None and sentence.child(clause, "nsubj", "nsubjpass") is not None


def _cased(sentence: Sentence, position: int, model: str) -> Sentence:
    """The sentence with the word at `position` as capital as `model`, an acronym only at the beginning."""
    if position >= len(sentence) or not (model.istitle() or (position == 0 and model[:1].isupper())):
        return sentence
    text = sentence[position].text
    return sentence.put(position, capitalized(text))


def by_first_word(rules: Iterable[PlainPhrase]) -> dict[str, tuple[PlainPhrase, ...]]:
    """The rules by the words with which their phrases can begin."""
    index: dict[str, list[PlainPhrase]] = {}
    for rule in rules:
        for word in rule.phrase.starts():
            index.setdefault(word, []).append(rule)
    return {word: tuple(found) for word, found in index.items()}


@cache
def _phrases() -> dict[str, tuple[PlainPhrase, ...]]:
    return by_first_word(plain_words().phrases)


@cache
def _verbs_by_lemma() -> dict[str, PlainVerb]:
    return {lemma: rule for rule in plain_words().verbs for lemma in rule.verb}
