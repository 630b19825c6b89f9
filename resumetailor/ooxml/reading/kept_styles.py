"""The styles of a file, parsed once for all files that have the same: those made with one template do."""

from __future__ import annotations

from resumetailor.ooxml.package import Package
from resumetailor.ooxml.reading.styles import Styles

_MOST, _LARGEST = 16, 2**19
"""How many styles parts are kept, of at most so many bytes."""
_kept: dict[tuple[int, bytes], Styles] = {}


def styles_of(package: Package) -> Styles:
    """The styles that its document has. Raises `WrongFormat` or `UnsafePackage` if their part is damaged."""
    part = package.related(package.main, "styles")
    if part is None:
        return Styles(None)
    size, packed = package.packed(part)
    styles = _kept.get((size, packed))
    if styles is None:
        styles = Styles(package.tree(part))
        if size <= _LARGEST:
            if len(_kept) >= _MOST:
                _kept.clear()
            _kept[size, packed] = styles
    return styles
