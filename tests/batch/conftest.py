"""What the tests of runs share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from resumetailor.batch.workers import Limits, LocalWorkers, Workers


class Lasting(LocalWorkers):
    """Workers that outlive a run: their models are loaded once for all runs here."""

    def __exit__(self, *_: object) -> None:
        """Leaves them for the next."""


@pytest.fixture(scope="session")
def worker() -> Iterator[Workers]:
    lasting = Lasting(1, Limits())
    yield lasting
    lasting._end()
