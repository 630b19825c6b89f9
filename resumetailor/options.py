"""What a run may be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Layout = Literal["template", "keep", "track"]
"""Printed with a template, edited in the person's own file, or proposed there as Word revisions."""


@dataclass(frozen=True, slots=True)
class Options:
    """How resumes are tailored. Same input and same options give the same bytes.

    `template` and `framework` are names of shipped ones or paths; `role` is the target as printed in the headline;
    `today` is the day up to which a job held today counts.
    """

    layout: Layout = "template"
    template: str = "hybrid"
    framework: str = "product_manager"
    role: str = "product management"
    today: date = field(default_factory=date.today)
