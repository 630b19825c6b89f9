"""Who does the work: processes of this machine, or a Dask cluster, behind one interface of futures."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache
from types import TracebackType
from typing import Any, Protocol, Self

from pebble import ProcessPool

from resumetailor import __version__
from resumetailor.batch.digest import Digest, digest
from resumetailor.batch.process import let_children_compute_in_one_thread, set_up
from resumetailor.errors import ResumeTailorError, Unreachable
from resumetailor.options import Options
from resumetailor.pipeline import Failure, tailor_many


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it travels: workers need no disk in common."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Tailored:
    """A document's result: the bytes of the tailored one, and its digest."""

    document: bytes
    digest: Digest


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a document has no result."""

    cause: str


Result = Tailored | Refused


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds, and bytes of a worker's address space."""

    seconds: float = 60.0
    memory: int = 4 << 30


RENEWED_AFTER = 64
"""Groups after which a worker is replaced: spaCy keeps every word that it has seen, so that an old one has grown."""

_NEW_OBJECTS = 20_000
"""The garbage collector looks when so many are there."""

Results = Future[list[Result]]


class Workers(Protocol):
    """Takes documents in groups; a group's future fails if its worker dies or takes too long."""

    count: int

    def submit(self, documents: Sequence[Document], options: Options) -> Results:
        """The results of the documents, in their order."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Lets no work go on."""


class LocalWorkers:
    """Processes that each load the models once; one that hangs, dies or outgrows its limit is replaced."""

    def __init__(self, count: int, limits: Limits) -> None:
        self.count = count
        self._limits = limits
        let_children_compute_in_one_thread()
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self.count,
            max_tasks=RENEWED_AFTER,
            initializer=set_up,
            initargs=(self._limits.memory,),
            context=multiprocessing.get_context("spawn"),
        )

    def submit(self, documents: Sequence[Document], options: Options) -> Results:
        """The results of the documents, in their order."""
        try:
            return self._schedule(documents, options)
        except RuntimeError:  # a worker that was killed may take the whole pool with it
            self._end()
            self._pool = self._new_pool()
            return self._schedule(documents, options)

    def _schedule(self, documents: Sequence[Document], options: Options) -> Results:
        timeout = self._limits.seconds * len(documents)
        future: Results = self._pool.schedule(work, args=(documents, options), timeout=timeout)
        return future

    def _end(self) -> None:
        self._pool.stop()
        self._pool.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the processes; what is still under way is given up."""
        self._end()


class ClusterWorkers:
    """A Dask cluster's workers, which must have this version; `patience` is for the scheduler's answer, in seconds.

    Limits of time and memory are the cluster's own (`dask worker --memory-limit`).
    """

    def __init__(self, address: str, patience: float = 10) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise Unreachable(address, "Dask is not installed", "pip install distributed") from error
        try:
            self._client: Any = Client(address, timeout=patience, set_as_default=False)
        except (OSError, ValueError) as error:
            raise Unreachable(
                address, "no Dask scheduler answers there", "start one: dask scheduler; dask worker tcp://HOST:8786"
            ) from error
        self._require_version(address)
        self.count = max(1, sum(self._client.nthreads().values()))
        self._executor = self._client.get_executor(pure=False)

    def _require_version(self, address: str) -> None:
        versions = self._client.run(installed_version, on_error="return")
        if not versions:
            raise Unreachable(address, "the scheduler has no workers", "start one: dask worker tcp://HOST:8786")
        others = sorted({str(v) for v in versions.values()} - {__version__})
        if others:
            raise Unreachable(
                address, f"its workers have another version ({', '.join(others)})", f"install {__version__} on each"
            )

    def submit(self, documents: Sequence[Document], options: Options) -> Results:
        """The results of the documents, in their order."""
        future: Results = self._executor.submit(work, list(documents), options)
        return future

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leaves the cluster as it was found."""
        self._executor.shutdown(wait=False)
        self._client.close()


def installed_version() -> str:
    """The version that a worker runs."""
    return __version__


def work(documents: Sequence[Document], options: Options) -> list[Result]:
    """What a worker does: the results of the documents, in their order. Causes never hold a resume's text."""
    sources = [(document.name, document.content) for document in documents]
    results = [
        Refused(_told(outcome.error)) if isinstance(outcome, Failure) else Tailored(outcome.document, digest(outcome))
        for outcome in tailor_many(sources, options)
    ]
    _spare_what_stays()
    return results


def _told(error: Exception) -> str:
    if isinstance(error, ResumeTailorError):
        return f"{error.cause}; {error.remedy}"
    if isinstance(error, MemoryError):
        return "needs too much memory; look whether it is a resume"
    return f"internal fault ({type(error).__name__}); please report it"


@cache
def _spare_what_stays() -> None:
    """Models and knowledge live as long as the process: the garbage collector need not look through them again.

    Nor need it look at a resume many times while it is worked on, as it would at every 700 new objects.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
