"""Writes a package anew: some of its parts replaced and others added, or no time told; all else stays as it is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_EARLIEST = bytes((0, 0, 0b100001, 0))
"""The same as MS-DOS tells it: no time, the first day of the first month of year 0."""
_CENTRAL = b"PK\x01\x02"


def repack(original: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The zip `original` with `parts` in place of those of the same name, new ones at the end; no clock is read."""
    buffer = io.BytesIO()
    left = {_normal(name): data for name, data in parts.items()}
    with zipfile.ZipFile(io.BytesIO(original)) as source, zipfile.ZipFile(buffer, "w") as target:
        for info in source.infolist():
            data = left.pop(_normal(info.filename), None)
            _add(target, info.filename, source.read(info) if data is None else data, info.compress_type)
        for name, data in parts.items():
            if _normal(name) in left:
                _add(target, name, data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def timeless(package: bytes) -> bytes:
    """The zip with every entry's time set to the earliest that there is (APPNOTE.TXT 4.3.7 and 4.3.12)."""
    written = bytearray(package)
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        entries = source.infolist()
    at = package.index(_CENTRAL, entries[-1].header_offset + entries[-1].compress_size) if entries else 0
    for entry in entries:
        for place in (entry.header_offset + 10, at + 12):
            written[place : place + len(_EARLIEST)] = _EARLIEST
        at += 46 + sum(int.from_bytes(package[at + n : at + n + 2], "little") for n in (28, 30, 32))
    return bytes(written)


def _normal(name: str) -> str:
    """Names of parts are compared without regard to case (ECMA-376 part 2, 6.2.2.3)."""
    return name.replace("\\", "/").lstrip("/").lower()


def _add(target: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    info = zipfile.ZipInfo(name, _NO_TIME)
    info.compress_type = method if method in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} else zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    target.writestr(info, data)
