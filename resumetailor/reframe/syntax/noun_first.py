"""What shows that a word at the beginning names something, though it may be a verb: "repair costs were disputed"."""

from __future__ import annotations

from resumetailor.english.verbs import readings
from resumetailor.reframe.syntax.sentence import SUBJECTS, Sentence, Word
from resumetailor.reframe.syntax.separators import members
from resumetailor.reframe.syntax.verb_or_noun import Verb, doubtful, doubtful_in_a_list

_NAMING = ("NN", "JJ", "CD", "HYPH", "POS", "VBG", "VBN")


def is_part_of_a_noun(sentence: Sentence, verb: Verb) -> bool:
    """Whether the word is rather one of the bare nouns behind it, by what else is told or by how they are listed."""
    if verb.tag == "VBG" and _is_a_subject(sentence, verb):
        return True
    if not doubtful_in_a_list(sentence, verb) or not sentence[verb.position + 1].tag.startswith(("NN", "JJ", "VBN")):
        return False
    if _is_a_share(sentence, verb.position + 1) or _has_a_past(sentence, verb):
        return True
    return verb.tag == "VB" and doubtful(sentence, verb) and _lists_nouns_only(sentence, verb)


def _is_a_share(sentence: Sentence, position: int) -> bool:
    """Whether a share of the nouns there is told: "return bookings of 78%"."""
    while position < len(sentence) and sentence[position].tag.startswith(("NN", "JJ")):
        position += 1
    words = sentence.lower_words()[position : position + 3]
    return len(words) > 2 and words[0] == "of" and words[1][0].isdigit() and words[2] == "%"


def _lists_nouns_only(sentence: Sentence, verb: Verb) -> bool:
    """Whether nothing but nouns stand there, which no "and" joins: "log sheets, linen, oxygen"."""
    rest = [w for w in sentence.words[verb.position + 1 :] if w.text != "."]
    return any(w.text == "," for w in rest) and all(w.text == "," or w.tag.startswith(_NAMING) for w in rest)


def _has_a_past(sentence: Sentence, verb: Verb) -> bool:
    """Whether a past form has the word for its subject, or tells the next act: "cards decided", "and helped with"."""
    begins = frozenset(members(sentence, verb.position + 1))
    pasts = (p for p in range(verb.position + 1, len(sentence)) if sentence[p].tag == "VBD")
    return any(
        _tells_an_act(sentence, p) if p in begins else sentence[p - 1].tag.startswith(("NN", "VBG"))
        for p in pasts
        if not _has_a_subject(sentence, sentence[p])
    )


def _is_a_subject(sentence: Sentence, verb: Verb) -> bool:
    """Whether a past form without a subject stands behind a noun: "matching the lists brought in £3m"."""
    behind_nouns = (p for p in range(verb.position + 2, len(sentence)) if sentence[p - 1].tag.startswith("NN"))
    pasts = (p for p in behind_nouns if sentence[p].tag == "VBD" or _acts_upon_an_amount(sentence, p))
    return any(not _has_a_subject(sentence, sentence[p]) for p in pasts)


def _acts_upon_an_amount(sentence: Sentence, position: int) -> bool:
    """Whether a participle there has an object, which one that describes a noun has not: "brought in £3m"."""
    at = position + 1
    at += at < len(sentence) and sentence[at].tag == "RP"
    return sentence[position].tag == "VBN" and at < len(sentence) and sentence[at].tag == "$"


def _tells_an_act(sentence: Sentence, position: int) -> bool:
    """Whether the form is past for sure and describes no noun: "and put them right", "lost keys" prove nothing."""
    following = sentence.words[position + 1 : position + 2]
    described = any(w.tag.startswith(("NN", "JJ", "VB")) for w in following)
    form = sentence[position].lower
    known = readings(form)
    past = any(tag == "VBD" and lemma != form for lemma, tag in known) if known else form.endswith("ed")
    return past and not described


def _has_a_subject(sentence: Sentence, word: Word) -> bool:
    """Whether the verb, the one it helps, or one that it stands beside has a subject of its own."""
    for _ in range(len(sentence)):
        if sentence.child(word, *SUBJECTS) is not None:
            return True
        parent = sentence.head(word)
        if parent is None or word.dep not in ("aux", "auxpass", "conj"):
            return False
        word = parent
    return False
