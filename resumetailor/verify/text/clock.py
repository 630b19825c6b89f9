"""Times of a clock of 24 hours told as those of one of 12: "14:00-22:00" is "2 pm-10 pm"."""

from __future__ import annotations

import re

_TIME = re.compile(r"(?<![\d.:$€£])(\d\d?):([0-5]\d)(?![\d:]|\s?[ap]\.?m\b)")
_LASTING = re.compile(r":[0-5]\d ?(?:min|sec|hours?\b|hrs?\b|h\b)", re.IGNORECASE)
"""As in "14:30 minutes", which is no time of day."""
_NOON = 12
_MIDNIGHT = 24


def in_halves_of_day(line: str) -> str:
    """The line with its times in twelve hours, if one of them shows that they are told in 24."""
    times = _TIME.findall(line) if ":" in line else []
    if not any(hour.startswith("0") or _NOON < int(hour) <= _MIDNIGHT for hour, _ in times) or _LASTING.search(line):
        return line
    return _TIME.sub(_in_half, line)


def _in_half(found: re.Match[str]) -> str:
    hour = int(found[1])
    if hour > _MIDNIGHT:
        return found.group()
    minutes = "" if found[2] == "00" else f":{found[2]}"
    return f"{(hour - 1) % _NOON + 1}{minutes} {'pm' if _NOON <= hour < _MIDNIGHT else 'am'}"
