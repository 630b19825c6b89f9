"""Clauses below the main verb, which follow it into the past: "helped whoever called", "checked that it was safe"."""

from __future__ import annotations

from resumetailor.english.verbs import Variety, inflect
from resumetailor.reframe.syntax.infinitives import joins_an_infinitive
from resumetailor.reframe.syntax.nouns import is_body, is_person
from resumetailor.reframe.syntax.sentence import SUBJECTS, Sentence, Word
from resumetailor.reframe.syntax.verb_or_noun import doubtful, is_noun_phrase, verb_at

_PAST = {
    "is": "was", "are": "were", "am": "was", "has": "had", "have": "had", "does": "did", "do": "did",
    "can": "could", "ca": "could", "will": "would", "wo": "would", "may": "might",
}  # fmt: skip
_BARE = frozenset({"help", "let", "make", "have", "watch", "see", "hear"})
"""Verbs that take an infinitive without "to"."""
_NOMINATIVE = frozenset({"i", "he", "she", "we", "they", "who", "that", "which"})
_PERSONAL = frozenset({"i", "he", "she", "we", "they", "who"})
_STAY = frozenset({"must", "should", "would", "could", "might"})
_TWO_PASTS = frozenset({"lie"})
"""Who lies awake lay, who lies to clients lied."""


def backshifted(sentence: Sentence, main: frozenset[int], variety: Variety) -> Sentence | None:
    """The sentence, its main verbs at `main` told in the past already, with its other present verbs in the past too.

    None if a word that looks like such a verb is not surely one, or stands within quotation marks.
    """
    quoted = False
    for position, word in enumerate(sentence):
        if position not in main and _hides_a_verb(sentence, position):
            return None
        quoted ^= word.text in ('"', "“", "”")
        if position not in main and _is_left_behind(sentence, word, main):
            return None
        if position in main or word.tag not in ("VBZ", "VBP", "MD") or word.lower in _STAY:
            continue
        if word.dep in ("amod", "compound") and _noun_follows(sentence, word, "NN", "NNS", "NNP", "NNPS"):
            continue
        if _is_no_present(sentence, word) or _lasts_up_to_today(sentence, position):
            continue
        past = _past(sentence, position, variety)
        if past is None or quoted or _disagrees(sentence, word) or not _has_a_subject(sentence, word):
            return None
        sentence = _spaced(sentence.put(position, past), position + 1)
    return sentence


def _spaced(sentence: Sentence, position: int) -> Sentence:
    """The sentence with a space before a negation that "cannot" holds without one."""
    joined = position < len(sentence) and sentence[position].lower == "not" and not sentence[position].space
    return sentence.put(position, "not", space=" ") if joined else sentence


def _hides_a_verb(sentence: Sentence, position: int) -> bool:
    """Whether the parse took a verb for a noun: "what waits", "bugs that users flag", "when roads close"."""
    word, before = sentence[position], sentence[position - 1].lower
    if word.dep in ("relcl", "advcl") and word.tag.startswith("NN"):
        return True
    if word.dep == "ccomp" and word.tag == "NNS" and (asked := sentence.child(word, "nsubj")) and asked.tag == "WP":
        return True
    if word.dep == "advcl" and word.tag == "JJ" and sentence.child(word, *SUBJECTS) is not None:
        return True
    if word.tag == "VB" and _lacks_its_form(sentence, word):
        return True
    if before == "there" and word.lower in ("'s", "’s"):
        return True
    if _is_adjective_behind_its_noun(sentence, position):
        return True
    last = position + 1 == len(sentence) or sentence[position + 1].text in ".,;"
    return position > 0 and last and before in ("what", "who") and word.tag == "NNS"


def _lacks_its_form(sentence: Sentence, word: Word) -> bool:
    """Whether a clause has a base form where a gerund or a present belongs: "while keep targets", "sure guests pay"."""
    mark, governor, subject = sentence.child(word, "mark"), sentence.head(word), sentence.child(word, *SUBJECTS)
    if governor is not None and sentence.child(word, "aux") is None:
        told = governor.tag == "JJ" or word.dep == "pcomp" or (word.dep == "ccomp" and _is_made_sure(sentence, subject))
        if told:
            return subject is not None
    return mark is not None and mark.tag == "IN" and sentence.child(word, "aux", *SUBJECTS) is None


def _is_made_sure(sentence: Sentence, subject: Word | None) -> bool:
    """Whether "sure" stands before the subject of a clause, whatever the parse joins it to: "make sure backups run"."""
    start = None if subject is None else min(c.index for c in (*sentence.children(subject), subject))
    position = None if start is None else sentence.position(start)
    return bool(position) and "sure" in sentence.lower_words()[max((position or 0) - 1, 0) : (position or 0) + 1]


def _is_adjective_behind_its_noun(sentence: Sentence, position: int) -> bool:
    """Whether a verb may hide in an adjective: "after the shops close"."""
    word = sentence[position]
    behind = position > 0 and word.tag == "JJ" and sentence[position - 1].tag == "NNS" and word.dep == "amod"
    return behind and verb_at(sentence, position, "VB") is not None


def _is_left_behind(sentence: Sentence, word: Word, main: frozenset[int]) -> bool:
    """Whether the base form stands beside a verb that is told in the past: "kept minutes as well as go over notes"."""
    while word.tag == "VB" and word.dep == "conj" and sentence.child(word, "aux", "mark") is None:
        parent = sentence.head(word)
        if parent is None or _is_a_noun(sentence, word):
            return False
        if sentence.position(parent.index) in main:
            return True
        word = parent
    return False


def _is_a_noun(sentence: Sentence, word: Word) -> bool:
    """Whether the parse took a noun for a base form: "collecting the co-pay", "and change control documents"."""
    position = sentence.position(word.index)
    if not position:
        return False
    named = any(is_noun_phrase(word, w) for w in sentence.words[position + 1 : position + 2])
    return named or sentence[position - 1].tag in ("DT", "PRP$")


def _disagrees(sentence: Sentence, word: Word) -> bool:
    """Whether the parse took a noun for a verb, for one thing is no subject of a plural form: "order follow up"."""
    subject = sentence.child(word, "nsubj")
    if subject is None or word.tag != "VBP" or word.lower in _PAST or sentence.child(subject, "cc") is not None:
        return False
    return subject.tag == "NN" and not is_person(subject.lower) and not is_body(subject.lower)


def _past(sentence: Sentence, position: int, variety: Variety) -> str | None:
    word = sentence[position]
    if word.lower in _PAST:
        return _PAST[word.lower]
    verb = verb_at(sentence, position, "VB", "VBZ")
    lemma = verb.lemma if verb else word.lemma if _is_of_a_pronoun(sentence, word) else None
    return inflect(lemma, "VBD", variety) if lemma and word.tag != "MD" else None


def _is_of_a_pronoun(sentence: Sentence, word: Word) -> bool:
    """Whether the subject leaves no doubt that it is a verb, though none that is listed: "until they disembark"."""
    subject = sentence.child(word, *SUBJECTS)
    told = subject is not None and subject.lower in _PERSONAL and word.text.isalpha()
    return told and word.lemma not in _TWO_PASTS


def _pronoun_follows(sentence: Sentence, word: Word) -> bool:
    """Whether the word is the noun of a question: "which pitches we go for"."""
    position = sentence.position(word.index)
    following = sentence.words[position + 1 : position + 2] if position is not None else ()
    return any(w.lower in _NOMINATIVE for w in following)


def _noun_follows(sentence: Sentence, word: Word, *tags: str) -> bool:
    """Whether the word may be the first part of a noun: "that head office lists"."""
    position = sentence.position(word.index)
    following = sentence.words[position + 1 : position + 2] if position is not None else ()
    return any(w.tag in tags for w in following)


def _is_what_to_do(sentence: Sentence, subject: Word, word: Word) -> bool:
    """Whether the word is the noun of a question with an infinitive: "which blocks to rest"."""
    position, start = sentence.position(word.index), sentence.position(subject.index)
    if position is None or start is None or not any(w.tag == "TO" for w in sentence.words[position + 1 : position + 2]):
        return False
    part = subject.tag in ("PRP", "NN", "NNP") and _doubtful_here(sentence, word)  # "which IT contracts to end"
    asked = sentence.lower_words()[max(start - part, 0) : position]
    return not {"which", "what", "whose"}.isdisjoint(asked)


def _doubtful_here(sentence: Sentence, word: Word) -> bool:
    position = sentence.position(word.index)
    verb = None if position is None else verb_at(sentence, position, "VB", "VBZ")
    return verb is not None and doubtful(sentence, verb)


def _is_no_present(sentence: Sentence, word: Word) -> bool:
    """Whether the parse took an infinitive or a noun for a present form."""
    return (
        _ends_an_object(sentence, word)
        or _is_bare_infinitive(sentence, word)
        or (word.tag == "VBP" and _ends_infinitives(sentence, word))
    )


def _lasts_up_to_today(sentence: Sentence, position: int) -> bool:
    """Whether it is told of the time between the job and today: "both have since changed careers"."""
    return sentence[position].lower in ("has", "have") and sentence.lower_words()[position + 1 : position + 2] == (
        "since",
    )


def _ends_an_object(sentence: Sentence, word: Word) -> bool:
    """Whether a noun and the gerund that acts upon both stand right before it: "answering reporter calls"."""
    position = sentence.position(word.index) or 0
    before = sentence.words[max(position - 2, 0) : position]
    return word.dep == "dobj" and [w.tag for w in before] == ["VBG", "NN"] and word.head == before[0].index


def _ends_infinitives(sentence: Sentence, word: Word) -> bool:
    """Whether the word goes on with a list of infinitives: "to check sugar, count carbs, give insulin"."""
    while word.dep == "conj" and sentence.child(word, "aux", *SUBJECTS) is None:
        if joins_an_infinitive(sentence, word):
            return True
        parent = sentence.head(word)
        if parent is None:
            return False
        word = parent
    return False


def _is_bare_infinitive(sentence: Sentence, word: Word) -> bool:
    """Whether the parse took an infinitive for a present form: "helped the owner rank the backlog"."""
    governor = sentence.head(word)
    if governor is None or governor.lemma not in _BARE or word.tag == "VBZ" or word.dep not in ("ccomp", "xcomp"):
        return False
    if any(w.tag in ("WP", "WDT", "WRB") for w in sentence if governor.index < w.index < word.index):
        return False
    children = sentence.children(word)
    return not any(c.dep == "mark" or (c.dep in SUBJECTS and c.lower in _NOMINATIVE) for c in children)


def _may_end_an_object(sentence: Sentence, subject: Word, word: Word) -> bool:
    """Whether bare nouns right behind a verb may have the word for their last: "maintains amenities log for guests".

    So they may in "tests earthing and emergency stops to the standard".
    """
    position, governor = sentence.position(word.index), sentence.head(word)
    start = None if governor is None or not governor.tag.startswith("VB") else sentence.position(governor.index)
    if position is None or start is None or word.lower in _PAST or word.dep != "ccomp":
        return False
    between, following = sentence.words[start + 1 : position], sentence.words[position + 1 : position + 2]
    bare = bool(between) and subject.pos != "PRON" and all(w.tag.startswith(("NN", "JJ", "CC", ",")) for w in between)
    return bare and all(w.tag in ("IN", "TO", ".", ",", "CC") or w.lower == "w/" for w in following)


def _hangs_on_a_preposition(sentence: Sentence, word: Word) -> bool:
    """Whether the clause would be the object of a preposition that takes none: "with scopes and field follow up"."""
    asks = any(c.tag in ("WP", "WDT", "WRB") or c.dep == "mark" for c in sentence.children(word))
    return word.dep == "pcomp" and not asks and not any(w.tag in ("WP", "WDT", "WRB") for w in sentence)


def _has_a_subject(sentence: Sentence, word: Word) -> bool:
    """Whether the verb, the one it helps, or one that it stands beside has a subject of its own."""
    for _ in range(4):
        subject = sentence.child(word, *SUBJECTS)
        if subject is not None:
            if _is_what_to_do(sentence, subject, word):
                return False
            asked = _pronoun_follows(sentence, word) or _noun_follows(sentence, word, "NN")
            if asked and _doubtful_here(sentence, word):
                return False
            if _may_end_an_object(sentence, subject, word) or _hangs_on_a_preposition(sentence, word):
                return False
            agrees = subject.tag == "NNS" and word.tag == "VBP"
            return subject.pos == "PRON" or agrees or not _doubtful_here(sentence, word)
        parent = sentence.head(word)
        if parent is None or word.dep not in ("aux", "auxpass", "conj"):
            return False
        word = parent
    return False
