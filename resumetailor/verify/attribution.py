"""Lines above the jobs that name the employer behind them: "… (Halvergate Software Ltd, 2019 - present)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from resumetailor.verify.align import Line
from resumetailor.verify.entries import Entry
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.pool import Pool, keys, plain
from resumetailor.verify.words import folded


def without_attributions(
    outputs: Sequence[Line], entries: Sequence[Entry], pool: Pool
) -> tuple[list[Line], list[tuple[Line, frozenset[int]]]]:
    """Cuts "(Ysgol Bryn Derwen, 2019-present)" off lines outside the jobs, and says which entries that names."""
    kept: list[Line] = []
    attributed: list[tuple[Line, frozenset[int]]] = []
    for line in outputs:
        cut = _attribution(line.text, entries) if line.entry is None and not pool.says(line.text) else None
        if cut is None:
            kept.append(line)
        else:
            at, named = cut
            if at:
                line = replace(line, text=line.text[:at].rstrip(" ([{—–-|·,:;"))
                kept.append(line)
                attributed.append((line, named))
    return kept, attributed


def _attribution(text: str, entries: Sequence[Entry]) -> tuple[int, frozenset[int]] | None:
    """Where a line goes over to naming an employer with nothing but its title, place and dates; and whose it is."""
    low = folded(text).lower()
    found: dict[int, set[int]] = {}
    for entry in entries:
        name = folded(str(entry.item.name or "")).lower()
        at = low.rfind(name) if len(name) > 3 else -1
        if at >= 0 and not set(keys(low[at + len(name) :])) - entry.head - _date_keys():
            found.setdefault(at, set()).add(entry.number)
    if not found:
        return None
    at = min(found)
    before = low[:at]
    title = next(
        (t for e in entries if (t := folded(str(e.position or "")).lower()) and before.rstrip(" ,-|·").endswith(t)), ""
    )
    if title:
        at = before.rfind(title)
    return at, frozenset(found[min(found)])


def _date_keys() -> frozenset[str]:
    months = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august"
    return frozenset(
        keys(
            f"{months} september october november december present now today current to "
            + " ".join(map(str, range(1960, 2050)))
        )
    )


def attribution_faults(
    line: Line, named: frozenset[int], sources: Sequence[Line], entries: Sequence[Entry]
) -> Iterator[Fault]:
    homes = {s.entry for s in sources if plain(s.text) == plain(line.text) and s.entry is not None}
    if homes and not homes & named:
        name = next(str(e.item.name) for e in entries if e.number in named)
        own = next(s for s in sources if s.entry in homes and plain(s.text) == plain(line.text))
        yield Fault(
            Code.LINE_MOVED,
            line.place,
            own.text,
            line.text,
            f"it is put down to {name}; the source has it under {own.place}",
        )
