"""The result before the act, where the text itself says that one caused the other (models/lexicons/results.yml).

Never for "and", "after" or a semicolon, which state no cause; never without a number, which is what makes it worth it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from resumetailor.english.verbs import Tag, Variety, Words, inflect
from resumetailor.framework.patterns import word_classes
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.reframe.rules.casing import in_small_letters
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.syntax.nouns import head_noun, is_body, is_listed_person, is_single
from resumetailor.reframe.syntax.sentence import Sentence, Word, capitalized, fresh, spaced
from resumetailor.reframe.syntax.verb_or_noun import Verb, is_state, parsed_as_verb, verb_at

LONGEST_ACT = 20
"""Words of the act: behind a longer one, nobody remembers the result."""
SHORTEST_ACT = 3
"""Words of the act: what is shorter says too little to come first."""
_REFERENCES = frozenset(
    {"it", "its", "they", "them", "their", "this", "these", "that", "those", "which", "who", "both"}
)
_OWN_MEANS = frozenset({"by", "through", "via", "with", ";", ":", "(", "–", "—", '"'})
_END = frozenset({".", "!"})


class Results(Knowledge):
    """The file's content; see there what each part means."""

    verbs: Words
    changes: dict[str, str]
    compared: dict[str, str]
    standing: Words
    finding: Words
    causes: tuple[Words, ...]
    examples: dict[str, str]
    left: tuple[str, ...]


results = from_lexicon("results", Results)


def result_first(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The highlight with its measured result first and the act behind "by"."""
    act = verb_at(sentence, 0, "VBD")
    if act is None:
        return _after_i(sentence)
    if (
        is_state(act)
        or act.lemma in results().standing
        or not (sentence[0].tag in ("VBD", "VBN") or not verb_at(sentence, 0, "VB"))
    ):
        return None
    for position in range(3, min(len(sentence) - 2, LONGEST_ACT + 2)):
        told = _result_at(sentence, position, context.variety)
        if told is not None:
            end, result = told
            means = _as_means(sentence, act, end, context.variety)
            return None if means is None else Change("result-first", _put_together(sentence, result, means))
    return None


def _result_at(sentence: Sentence, position: int, variety: Variety) -> tuple[int, list[Word]] | None:
    """Where the act ends and the words of the result, if one begins at `position`."""
    words = sentence.lower_words()
    comma = words[position - 1] == ","
    start = position + 1 if words[position] in ("thereby", "thus") else position
    end = position - 1 if comma else position
    relative = comma and words[position] == "which"
    verb = verb_at(sentence, position + 1, "VBD") if relative else verb_at(sentence, start, "VBG")
    named = position + 1 if relative else start
    if words[named : named + 2] in results().causes:
        if not comma and (not words[named].endswith("ing") or _may_come_of_a_thing(sentence.words[:position])):
            return None
        result = _from_change(sentence, named + 2, variety)
        return None if result is None else (end, result)
    if verb is None or not parsed_as_verb(sentence[verb.position], verb.tag):
        return None
    if not comma or verb.lemma not in results().verbs or not _is_result(sentence, verb):
        return None
    return end, _past(sentence, verb, variety)


def _may_come_of_a_thing(act: Sequence[Word]) -> bool:
    """Whether what was found, or the problem that was solved, may have led to it: "fixed a fault resulting in"."""
    return act[0].lemma in results().finding or any(w.lemma in word_classes().classes["problem"] for w in act)


def _is_result(sentence: Sentence, verb: Verb) -> bool:
    """Whether the rest of the sentence tells one measured result of the act and nothing else."""
    rest = sentence.words[verb.position + 1 :]
    clause = sentence[verb.position]
    governor = sentence.head(clause)
    if verb.tag == "VBG" and governor is not None and not (governor.is_root or clause.dep == "advcl"):
        return False
    measured = any(w.tag == "CD" for w in rest)
    others = {w.lower for w in rest} & (_REFERENCES | {"through", "via", "using", "with", ";", "after", "when"})
    means = any(w.lower == "by" and following.tag != "CD" for w, following in pairwise(rest))
    return measured and not others and not means and not any(_is_clause(w) for w in rest)


def _is_clause(word: Word) -> bool:
    return word.tag in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP") or (word.tag == "VBG" and word.dep in ("advcl", "acl"))


def _past(sentence: Sentence, verb: Verb, variety: Variety) -> list[Word]:
    words = list(sentence.words[verb.position :])
    form = inflect(verb.lemma, "VBD", variety)
    words[0] = replace(words[0], text=capitalized(form), tag="VBD", space="")
    for offset in range(1, len(words)):
        joined = words[offset - 1].lower in ("and", "&")
        other = verb_at(sentence, verb.position + offset, "VBG") if joined and verb.tag == "VBG" else None
        if other is not None and words[offset].tag == "VBG":
            words[offset] = replace(words[offset], text=inflect(other.lemma, "VBD", variety), tag="VBD")
    return words


def _from_change(sentence: Sentence, start: int, variety: Variety) -> list[Word] | None:
    """The result behind "resulting in": "a 20% drop in X" and "20% lower X" are "reduced X by 20%"."""
    at = start + 1 if start < len(sentence) and sentence[start].lower in ("a", "an") else start
    if at + 3 >= len(sentence) or sentence[at].tag != "CD" or sentence[at + 1].text != "%":
        return None
    amount, named = sentence.words[at : at + 2], sentence[at + 2].lower
    if named in results().changes and sentence[at + 3].lower in ("in", "of"):
        verb, begin = results().changes[named], at + 4
    elif named in results().compared and at == start:
        verb, begin = results().compared[named], at + 3
    else:
        return None
    end = begin
    while end < len(sentence) and not _ends_noun_phrase(sentence[end]):
        end += 1
    rest = sentence.words[end:]
    if end == begin or any(_is_clause(w) or w.lower in _REFERENCES or w.lower in ("by", ";", ",") for w in rest):
        return None
    form = inflect(verb, "VBD", variety)
    lead = replace(fresh(capitalized(form))[0], space="", tag="VBD", pos="VERB", lemma=verb)
    return [lead, *spaced(sentence.words[begin:end]), *fresh("by"), *spaced(amount), *rest]


def _ends_noun_phrase(word: Word) -> bool:
    return word.tag in ("IN", "TO", "CC", ",", ".", ":", "WDT", "VBG", "VBD", "RB") and word.lower != "of"


def _as_means(sentence: Sentence, act: Verb, end: int, variety: Variety) -> list[Word] | None:
    """The act as what stands behind "by"; None if it has means of its own or verbs that are not surely beside it."""
    words = list(sentence.words[:end])
    if {w.lower for w in words} & _OWN_MEANS or any(w.lower in ("not", "n't", "never") for w in words):
        return None
    first: Tag = "VBG"
    words[0] = replace(words[0], text=inflect(act.lemma, first, variety), tag=first, space=" ")
    for position in range(1, end):
        word = sentence[position]
        beside = sentence[position - 1].lower in ("and", ",", "&")
        if beside and _may_be_told_too(sentence, position):
            return None
        hyphened = beside and "-" in word.text and word.lower.endswith("ed")
        if (
            word.tag not in ("VBD", "VBP", "VBZ", "MD")
            and not (word.tag == "VBN" and word.dep == "conj")
            and not hyphened
        ):
            continue
        other = verb_at(sentence, position, "VBD")
        if other is None or not beside or sentence.child(word, "nsubj", "nsubjpass", "aux") is not None:
            return None
        words[position] = replace(word, text=inflect(other.lemma, first, variety), tag=first)
    return words


def _may_be_told_too(sentence: Sentence, position: int) -> bool:
    """Whether the parse took one more act for a participle or an infinitive: "and re-bid the cover"."""
    word = sentence[position]
    described = word.tag == "VBN" and word.dep == "amod"
    return described or (word.tag == "VB" and verb_at(sentence, position, "VBD") is not None)


def _put_together(sentence: Sentence, result: Sequence[Word], means: Sequence[Word]) -> Sentence:
    last = result[-1:] if result[-1].text in _END else []
    body = result[: len(result) - len(last)]
    return Sentence((*body, *fresh("by"), *means, *last), sentence.tail)


def _after_i(sentence: Sentence) -> Change | None:
    """The act first in "scores rose after I redesigned the form"; "after" stays, for it is no cause."""
    words = sentence.lower_words()
    at = next((p for p in range(2, len(words) - 3) if words[p : p + 2] == ("after", "i")), None)
    root = sentence.root()
    if at is None or root is None or root.tag not in ("VBD", "VBN") or "," in words or ";" in words:
        return None
    verb = verb_at(sentence, at + 2, "VBD")
    if verb is None or is_state(verb) or sentence[at + 2].tag != "VBD" or sentence[0].tag.startswith(("VB", "PRP")):
        return None
    if _lacks_an_article(sentence) or any(c.tag == "VBN" and c.dep == "advcl" for c in sentence.children(root)):
        return None
    last = sentence.words[-1:] if sentence[-1].text in _END else ()
    act = list(sentence.words[at + 2 : len(sentence) - len(last)])
    if len(act) < SHORTEST_ACT or _points_back(act):
        return None
    act[0] = replace(act[0], text=capitalized(act[0].text), space="")
    outcome = (replace(sentence[0], text=in_small_letters(sentence[0]), space=" "), *sentence.words[1:at])
    comma = Word(",", space="")
    return Change("act-first", Sentence((*act, comma, *fresh("after which"), *outcome, *last), sentence.tail))


def _lacks_an_article(sentence: Sentence) -> bool:
    """Whether one thing or person begins the line without its article, which is missed later: "Unit's fall rate"."""
    if sentence[0].tag not in ("NN", "NNP"):
        return False
    if sentence[1].tag == "POS":
        return in_small_letters(sentence[0]).islower()
    subject = head_noun(sentence, 0) or ""
    return is_single(subject) or is_listed_person(subject) or is_body(subject)


def _points_back(act: Sequence[Word]) -> bool:
    """Whether the act names what it was about by a word for it alone: "began calling those who"."""
    named = next((p for p, word in enumerate(act) if word.tag.startswith("NN")), len(act))
    return any(word.lower in _REFERENCES for word in act[:named])
