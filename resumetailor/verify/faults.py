"""What can be untrue about an output: stable codes, a fault, and the verdict that gathers them.

The codes follow the claim guards of the research base: frozen facts, numbers with all that belongs to them, the rank of
acts, what may not be added, what may not be left out, and what the eye does not see.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """The table of faults. Codes are stable: programs may rely on them."""

    NUMBER_CHANGED = "number_changed"
    """A number has another value, or counts another thing, than in its own source line."""
    NUMBER_ADDED = "number_added"
    """A number that the source does not have."""
    NUMBER_DROPPED = "number_dropped"
    """A number of the source line is missing."""
    NUMBER_BORROWED = "number_borrowed"
    """A number that stands in another line of the source, not in this line's own."""
    DIRECTION_SWAPPED = "direction_swapped"
    """From and to, or up and down, changed places, or a change by a number became one to it."""
    UNIT_CHANGED = "unit_changed"
    """The number stayed, but hours became minutes, euros dollars, or its noun another one."""
    HEDGE_DROPPED = "hedge_dropped"
    """About, roughly, mostly, where possible, tried to: what qualifies it in the source is gone."""
    BOUND_CHANGED = "bound_changed"
    """Over, under, up to, at least became another bound, came or went."""
    NEGATION_DROPPED = "negation_dropped"
    """A not, no or without of the source is gone."""
    NEGATION_ADDED = "negation_added"
    """A not, no or without that the source does not have."""
    TEAM_CREDIT_DROPPED = "team_credit_dropped"
    """What a team did, or the person with others, is told as the person's alone."""
    IN_PROGRESS_DROPPED = "in_progress_dropped"
    """What is unfinished, planned or proposed is told as done."""
    VERB_RAISED = "verb_raised"
    """The act ranks higher than in the source: helped became led."""
    ACT_CHANGED = "act_changed"
    """The act is another one of no higher rank: handled became resolved."""
    CAUSE_ADDED = "cause_added"
    """A by, through or resulting in that the source does not state."""
    REACH_ADDED = "reach_added"
    """Company-wide, all, first, at scale, that the source does not say; or what limits its claim is gone."""
    FREQUENCY_ADDED = "frequency_added"
    """Daily, weekly, always, that the source does not say, or another frequency than it says."""
    FREQUENCY_DROPPED = "frequency_dropped"
    """How often something was done is missing."""
    AUDIENCE_ADDED = "audience_added"
    """People (customers, executives, engineers) whom the source does not name."""
    TOOL_ADDED = "tool_added"
    """A tool, product or name that the source line does not have."""
    DETAIL_ADDED = "detail_added"
    """Words that say something of which the source says nothing."""
    DETAIL_LOST = "detail_lost"
    """A name, a tool or much of what the source line says is missing."""
    NAME_CHANGED = "name_changed"
    """The person's name is not as in the source."""
    CONTACT_CHANGED = "contact_changed"
    """An e-mail address, phone number or link is altered, missing or new."""
    PLACE_CHANGED = "place_changed"
    """A place is altered, missing or new."""
    TITLE_CHANGED = "title_changed"
    """A job title is not as in the source."""
    SENIORITY_CHANGED = "seniority_changed"
    """A job title has another rank: senior, lead, head, assistant, intern."""
    TARGET_TITLE_CLAIMED = "target_title_claimed"
    """The role aimed at is told as held."""
    EMPLOYER_CHANGED = "employer_changed"
    """An employer's or organisation's name is not as in the source."""
    DATE_CHANGED = "date_changed"
    """A date is not as in the source."""
    GAP_HIDDEN = "gap_hidden"
    """Dates were moved or cut so that time between two jobs no longer shows."""
    CURRENT_CHANGED = "current_changed"
    """An ended job is told as current, or a current one as ended."""
    ENTRY_ADDED = "entry_added"
    """A job, post, project, degree or certificate that the source does not have."""
    ENTRY_LOST = "entry_lost"
    """A job, post, project, degree or certificate of the source is missing."""
    VOLUNTEERING_AS_EMPLOYMENT = "volunteering_as_employment"
    """An unpaid post stands among the jobs."""
    DEGREE_CHANGED = "degree_changed"
    """A degree, subject or grade is not as in the source."""
    SCHOOL_CHANGED = "school_changed"
    """A school's or university's name is not as in the source."""
    CERTIFICATE_CHANGED = "certificate_changed"
    """A certificate or its issuer is not as in the source."""
    SKILL_ADDED = "skill_added"
    """A skill that the source nowhere names."""
    SKILL_LOST = "skill_lost"
    """A skill of the source is missing."""
    LANGUAGE_LEVEL_CHANGED = "language_level_changed"
    """A language, or how well it is known, is not as in the source."""
    AWARD_CHANGED = "award_changed"
    """An award is altered, missing or new."""
    LINE_INVENTED = "line_invented"
    """A line without any source."""
    LINE_LOST = "line_lost"
    """A line of the source is missing."""
    LINE_MOVED = "line_moved"
    """A line stands under another job than in the source."""
    LINE_REPEATED = "line_repeated"
    """A highlight that the source prints once is printed again."""
    INVISIBLE_CHARACTERS = "invisible_characters"
    """Characters that no reader sees stand in the text."""
    LOOKALIKE_LETTERS = "lookalike_letters"
    """Letters of another alphabet stand for Latin ones."""
    HIDDEN_TEXT = "hidden_text"
    """Text that is hidden, white or too small to read."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not true. `place` is for people: "work 2 (Halvergate Software Ltd), highlight 3"."""

    code: Code
    place: str
    source: str
    output: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A source line and the output line that tells it."""

    source: str
    output: str

    def fault(self, code: Code, explanation: str) -> Fault:
        """A fault between the two; whoever knows where the line stands fills in the place."""
        return Fault(code, "", self.source, self.output, explanation)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All faults found, in the order of the output."""

    faults: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is untrue."""
        return not self.faults

    def __bool__(self) -> bool:
        return self.ok
