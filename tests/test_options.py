"""What a program may ask for is told at once when it cannot be meant."""

from __future__ import annotations

import pytest

from resumetailor.errors import BadOption
from resumetailor.options import MAX_ROLE, Options


@pytest.mark.parametrize("role", ["", "   ", "product\nmanager", "product\ud800", "p" * (MAX_ROLE + 1)])
def test_a_role_that_cannot_be_printed_is_refused(role: str) -> None:
    with pytest.raises(BadOption, match="name the target"):
        Options(role=role)


def test_a_role_of_a_few_words_is_taken() -> None:
    assert Options(role="product operations").role == "product operations"
