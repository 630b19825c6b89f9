"""What stands behind a verb, by the keys of its words."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from resumetailor.verify.claims.contents import Content, contents

NOUN_AFTER = 20
"""How many characters behind a verb of making the noun of the act is looked for."""
_OBJECT = 4
"""Among how many words behind a verb its object is looked for."""


@lru_cache(64)
def keys_of(line: str) -> frozenset[str]:
    """The keys of the words with content of a line."""
    return frozenset(c.key for c in contents(line))


def keys_behind(verb: Content, line: str) -> frozenset[str]:
    """The keys of the next few words behind a verb."""
    following = (c for c in contents(line) if c.word.start > verb.word.start)
    return frozenset(c.key for c in islice(following, _OBJECT))
