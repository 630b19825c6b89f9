"""Opens a zip of unknown origin: what it would cost and where its names point is judged before anything is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from resumetailor.errors import UnsafePackage, WrongFormat

MAX_ENTRIES = 5_000
MAX_TOTAL = 400 * 2**20
MAX_PART = 64 * 2**20
MAX_RATIO = 250
_RATIO_MATTERS_FROM = 16 * 2**20
"""Empty pictures, as drawn signatures and scans leave them, shrink to a thousandth too."""
_LOCAL_HEADER = 30
_REMEDY = "open it in Word and save it anew as .docx, if you trust it"


class SafeZip:
    """The entries of a zip, by name. Nothing is unpacked before it is asked for, and never more than was declared.

    Raises `WrongFormat` for a damaged zip and `UnsafePackage` for one that costs too much or reaches outside itself.
    """

    def __init__(self, data: bytes, subject: str) -> None:
        self.subject = subject
        self._data = data
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise self._damaged() from error
        infos = [info for info in self._zip.infolist() if info.filename and not info.is_dir()]
        self._refuse_costly(infos)
        self._refuse_overlaps(infos, len(data))
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for info in infos:
            self._enter(info)

    def names(self) -> list[str]:
        """Every entry's name, in the order of the directory."""
        return [info.filename.replace("\\", "/").lstrip("/") for info in self._entries.values()]

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._entries

    def read(self, name: str) -> bytes:
        """The unpacked bytes of one entry; letter case in names does not matter. Raises `KeyError` if there is none."""
        info = self._entries[name.lower()]
        if info.file_size > MAX_PART:
            raise self._unsafe(f"its part {info.filename} would unpack to {info.file_size >> 20} MB")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._damaged() from error
        except (NotImplementedError, RuntimeError) as error:
            raise WrongFormat(self.subject, "is packed in a way that Word does not use", _REMEDY) from error
        if len(data) != info.file_size:
            raise self._damaged()
        return data

    def packed(self, name: str) -> tuple[int, bytes]:
        """An entry's size and its bytes as they are packed: those of two are alike only if both hold the same."""
        info = self._entries[name.lower()]
        end = info.header_offset + _LOCAL_HEADER
        start = end + sum(struct.unpack("<HH", self._data[end - 4 : end]))  # its name, and what else is told of it
        return info.file_size, self._data[start : start + info.compress_size]

    def _enter(self, info: zipfile.ZipInfo) -> None:
        name = info.filename.replace("\\", "/").lstrip("/")
        if ".." in name.split("/") or ":" in name.split("/")[0] or info.filename.startswith(("/", "\\")):
            raise self._unsafe("an entry's name points outside the file")
        if name.lower() in self._entries:
            raise self._unsafe("two entries have the same name")
        self._entries[name.lower()] = info

    def _refuse_costly(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > MAX_ENTRIES:
            raise self._unsafe(f"it holds {len(infos)} entries")
        total = sum(info.file_size for info in infos)
        if total > MAX_TOTAL:
            raise self._unsafe(f"it would unpack to {total >> 20} MB")
        for info in infos:
            if info.file_size > _RATIO_MATTERS_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1):
                raise self._unsafe("it is a zip bomb (a part unpacks to more than 250 times its size)")

    def _refuse_overlaps(self, infos: list[zipfile.ZipInfo], size: int) -> None:
        end = 0
        for info in sorted(infos, key=lambda i: i.header_offset):
            if info.header_offset < end:
                raise self._unsafe("its entries overlap")
            end = info.header_offset + _LOCAL_HEADER + len(info.orig_filename.encode("utf-8", "replace"))
            end += info.compress_size
        if end > size:
            raise self._damaged()

    def _unsafe(self, cause: str) -> UnsafePackage:
        return UnsafePackage(self.subject, f"is not safe to open: {cause}", _REMEDY)

    def _damaged(self) -> WrongFormat:
        return WrongFormat(self.subject, "is damaged or cut off", "get the file again, or open it in Word and save it")
