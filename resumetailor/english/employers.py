"""Names of employers and projects, as a sentence cites them."""

from __future__ import annotations

import re

from resumetailor.knowledge import Knowledge, from_lexicon


class LegalForms(Knowledge):
    """Words that an employer's name may have or lack, dots at their ends left out."""

    forms: frozenset[str]


legal_forms = from_lexicon("legal_forms", LegalForms)
_DESCRIBED = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")


def cited(name: str) -> str:
    """The name without the description in brackets behind it: "Pellow (Series B, e-signature)" is "Pellow"."""
    return _DESCRIBED.sub("", name)
