"""The small words and forms by which a clause is told from the next."""

from __future__ import annotations

from itertools import islice, pairwise, takewhile

from resumetailor.verify.text import lexicon
from resumetailor.verify.text.keys import is_person, singular
from resumetailor.verify.text.verb_forms import tags_of
from resumetailor.verify.text.words import Word

CLAUSE_ENDS = frozenset(".;:!?()")
OBJECT_ENDS = CLAUSE_ENDS | {"by"}
COORDINATING = frozenset((",", "and", "or"))
AUXILIARIES = frozenset(("had", "have", "has", "then", "later", "already", "also"))
OWN_OPENINGS = CLAUSE_ENDS | COORDINATING | {"i", "we", "then", "also", "but"}
"""Right behind these an act has no subject but the person."""
OTHERS = frozenset(("he", "she", "they", "others", "it"))
_OBJECT = 5
"""Among how many words behind a verb what others did is looked for."""
REACH = 6
"""How many words before an act the clause's opening is looked for."""


def is_bare(token: Word) -> bool:
    """Whether the word may be an infinitive: "hire"."""
    return "VB" in tags_of(token.text)


def are_people(token: Word) -> bool:
    """Whether the word names a person or a group of people."""
    return is_person(token.key) or singular(token.text) in lexicon.people().groups


def people_do(behind: tuple[Word, ...]) -> bool:
    """Whether people stand here with a bare verb behind them: "an apprentice repair"."""
    phrase = takewhile(lambda w: w.is_word, islice(behind, _OBJECT))
    return any(are_people(one) and (two.text == "to" or is_bare(two)) for one, two in pairwise(phrase))
