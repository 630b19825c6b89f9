"""The quality floors: `python -m tests.floors` prints each figure with its floor, and fails if one is not reached."""

from __future__ import annotations

from tests.reading_score import reading_f1

READING = {
    "ALL": 0.97,
    "name": 1.0,
    "email": 1.0,
    "phone": 1.0,
    "work.highlight": 0.98,
    "work.placed": 0.97,
    "work.position": 0.97,
    "work.employer": 0.97,
    "work.start": 0.97,
    "work.end": 0.97,
}


def missed(title: str, figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Prints the figures; gives the names of those below their floor."""
    for name, floor in floors.items():
        print(f"{title:12}{name:32}{figures[name]:7.3f}  (floor {floor})")  # noqa: T201 (it is a report)
    return [name for name, floor in floors.items() if figures[name] < floor]


if __name__ == "__main__":
    if failures := missed("reading", reading_f1(), READING):
        raise SystemExit(f"below the floor: {', '.join(failures)}")
