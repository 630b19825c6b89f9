"""Number words and signs of money: one list for whoever looks for numbers and whoever reads what they are worth."""

from __future__ import annotations

from functools import cached_property

from resumetailor.knowledge import Knowledge, from_lexicon

SIGNS_OF_MONEY = "$€£¥₹₦₱₩₺₽₪₫₴₵฿"


class NumberWords(Knowledge):
    """models/lexicons/number_words.yml."""

    cardinals: dict[str, int]
    ordinals: dict[str, int]
    multipliers: dict[str, int]
    fractions: dict[str, int]

    @cached_property
    def any_cardinal(self) -> str:
        """A pattern of all cardinals."""
        return "|".join(self.cardinals)


number_words = from_lexicon("number_words", NumberWords)
