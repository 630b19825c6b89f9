"""Highlights told in the first person: "I built", "we cut", "my manager and I wrote"."""

from __future__ import annotations

from dataclasses import replace

from resumetailor.english.verbs import inflect
from resumetailor.reframe.rules.casing import in_small_letters
from resumetailor.reframe.rules.openers import matched, opener
from resumetailor.reframe.rules.rule import Change, RewriteContext
from resumetailor.reframe.syntax.sentence import Sentence, Word, fresh
from resumetailor.reframe.syntax.separators import joined
from resumetailor.reframe.syntax.verb_or_noun import is_state, verb_at

TOGETHER = "As part of a team,"
HAVE = frozenset({"have", "'ve", "’ve", "has"})
FORMAL = frozenset({"hereby", "solemnly"})
"""With these somebody declares something, and tells no work."""
OWN = frozenset({"my", "mine", "me", "myself"})
"""Where one of these follows what "we" did, the two parts are told apart."""
BE = frozenset({"was", "am", "'m", "’m"})
SUBJECT_DEPENDENTS = frozenset({"DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS"})


def pronoun(sentence: Sentence, context: RewriteContext) -> Change | None:
    """The highlight without "I" as its subject, with the credit that "we" or "my team and I" shares kept."""
    words = sentence.lower_words()
    if len(words) < 3:
        return None
    if words[0] == "i":
        return (
            None
            if any(w.lower == "i" and _is_subject(sentence, w) for w in sentence.words[1:])
            else _dropped(sentence, context)
        )
    if words[0] == "we" and _past_at(sentence, 1) and not _tells_how_it_was(sentence, 1):
        if any(w.lower in OWN or (w.lower in ("i", "we") and _is_subject(sentence, w)) for w in sentence.words[1:]):
            return None
        return Change("we", sentence.splice(0, 1, fresh(TOGETHER)))
    return _by_me(sentence) or _with_others(sentence)


def _tells_how_it_was(sentence: Sentence, position: int) -> bool:
    """Whether what stands there is no act: "had an incident", "used to have one"."""
    verb = verb_at(sentence, position, "VBD", "VBN")
    state = verb is not None and (is_state(verb) or verb.lemma == "do")
    return state or sentence.lower_words()[position : position + 2] == ("used", "to")


def _by_me(sentence: Sentence) -> Change | None:
    """The act first in "X was written by me"; without "by me" nobody knows who did it."""
    words = sentence.lower_words()
    end = len(words) - 1 if words[-1] == "." else len(words)
    be = next((p for p in range(1, end - 3) if words[p] in ("was", "were")), None)
    if be is None or be + 4 != end or words[end - 2 : end] != ("by", "me"):
        return None
    verb, first = verb_at(sentence, be + 1, "VBN"), sentence[0]
    if verb is None or first.lower in ("it", "they", "this", "these", "he", "she"):
        return None
    thing = replace(first, text=in_small_letters(first), space=" ")
    act = replace(fresh(inflect(verb.lemma, "VBD"))[0], space="", tag="VBD", pos="VERB", lemma=verb.lemma)
    done = Sentence((act, thing, *sentence.words[1:be], *sentence.words[end:]), sentence.tail)
    return Change("by-me", done.capitalized())


def _is_subject(sentence: Sentence, pronoun: Word) -> bool:
    """Whether the pronoun belongs to a clause as high as the first one, which would be left without its partner."""
    verb = sentence.head(pronoun)
    return verb is None or verb.dep not in ("advcl", "relcl")


def _dropped(sentence: Sentence, context: RewriteContext) -> Change | None:
    second = sentence[1].lower
    if second in FORMAL:
        return None
    if second in HAVE and (sentence[2].lemma == "be" or "since" in sentence.lower_words()):
        return None
    if second in HAVE and _past_at(sentence, 2) and (verb := verb_at(sentence, 2, "VBD", "VBN")):
        return Change("i-have", _did(sentence.splice(0, 2), context).capitalized())
    if second in BE and (verb := verb_at(sentence, 2, "VBG")) and sentence[2].tag == "VBG":
        return Change("i-was-doing", sentence.splice(0, 2).capitalized()) if verb.lemma != "be" else None
    rest = sentence.splice(0, 2 if second in ("also", "further") else 1).capitalized()
    if matched(rest):
        return _opened(sentence, rest, context)
    at = 2 if sentence[1].tag == "RB" else 1
    verb = verb_at(sentence, at, "VBD", "VB")
    acts = verb is not None and not is_state(verb) and sentence[at].tag in ("VBD", "VBP", "VBN")
    return Change("i", rest) if acts else None


def _did(done: Sentence, context: RewriteContext) -> Sentence:
    """The participles behind "have", at the beginning and beside it, in the past."""
    for position, word in enumerate(done):
        verb = verb_at(done, position, "VBN")
        if verb is not None and (position == 0 or (word.tag == "VBN" and _is_beside_the_first(done, word))):
            done = done.put(position, inflect(verb.lemma, "VBD", context.variety), tag="VBD")
    return done


def _is_beside_the_first(done: Sentence, word: Word) -> bool:
    while word.dep == "conj" and (head := done.head(word)) is not None:
        if head is done[0]:
            return True
        word = head
    return False


def _opened(sentence: Sentence, rest: Sentence, context: RewriteContext) -> Change | None:
    """The highlight from its opener on; "am" goes too, unless another verb of the same subject would be left."""
    bare, be = sentence.splice(0, 2).capitalized(), sentence[1].lower
    was = be == "was" and (context.current or not matched(bare))
    if be not in BE or was or any(opener(rest, context)):
        return Change("i", rest)
    if not matched(bare):
        return None
    another = any(verb_at(sentence, p, "VB", "VBD") and joined(sentence, p) for p in range(3, len(sentence)))
    return None if another else Change("i", bare)


def _with_others(sentence: Sentence) -> Change | None:
    """With my manager, built X: from "my manager and I built X"."""
    words = sentence.lower_words()
    try:
        end = words.index("i", 2, 9)
    except ValueError:
        return None
    others = sentence.words[: end - 1]
    if words[end - 1] != "and" or not _past_at(sentence, end + 1):
        return None
    if any(w.tag not in SUBJECT_DEPENDENTS for w in others):
        return None
    first = others[0] if others[0].tag.startswith("NNP") else replace(others[0], text=others[0].lower)
    lead = (*fresh("With"), replace(first, space=" "), *others[1:], *fresh(","))
    lead = (*lead[:-1], replace(lead[-1], space=""))
    return Change("with-others", sentence.splice(0, end + 1, lead))


def _past_at(sentence: Sentence, position: int) -> bool:
    return verb_at(sentence, position, "VBD", "VBN") is not None and sentence[position].tag in ("VBD", "VBN", "VBP")
