"""What a run may be told."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from resumetailor.errors import BadOption

MAX_ROLE = 80
"""Characters of a target role."""

Layout = Literal["template", "keep", "track"]
"""Printed with a template, edited in the person's own file, or proposed there as Word revisions."""


@dataclass(frozen=True, slots=True)
class Options:
    """How resumes are tailored. Same input and same options give the same bytes.

    `template` and `framework` are names of shipped ones or paths; `role` is the target as printed in the headline;
    `today` is the day up to which a job held today counts.

    Raises `BadOption` for a role that is empty or no few words on one line.
    """

    layout: Layout = "template"
    template: str = "hybrid"
    framework: str = "product_manager"
    role: str = "product management"
    today: date = field(default_factory=date.today)

    def __post_init__(self) -> None:
        require_role(self.role)


def require_role(role: str) -> None:
    """Raises `BadOption` unless `role` can be printed as a target: a few words on one line."""
    if not role.strip():
        raise BadOption("role", "is empty", 'name the target, as in "product operations"')
    if any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in role):
        raise BadOption("role", "has a line break or control character", "name the target on one line")
    if len(role) > MAX_ROLE:
        raise BadOption("role", f"is longer than {MAX_ROLE} characters", "name the target in a few words")
