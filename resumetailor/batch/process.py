"""How a worker's process is set up, before anything heavy is imported in it: this module imports nothing heavy."""

from __future__ import annotations

import os
import signal

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Read by numpy's libraries when they are loaded."""


def let_children_compute_in_one_thread() -> None:
    """To be called in the parent: each processor has a worker of its own, and threads of two would only wait.

    It would be too late in the worker, which imports the parent's main module, and so maybe numpy, before `set_up`.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")


def set_up(memory: int) -> None:
    """Makes the process one of many: `memory` is the most bytes of address space that it gets.

    Interrupts are the parent's to handle.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        import resource
    except ImportError:  # Windows knows no such limit
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
