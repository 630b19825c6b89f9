"""The only place that imports spaCy.

spaCy's package imports its command line, and that one HTTP clients: a quarter of the time to import it, for nothing
that is used here. It is left out while spaCy is imported, and importable again afterwards.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def _import_spacy_without_its_command_line() -> None:
    for name in _COMMAND_LINE:
        stand_in = ModuleType(name)
        vars(stand_in)["info"] = None
        sys.modules[name] = stand_in
    try:
        importlib.import_module("spacy")
    finally:
        for name in _COMMAND_LINE:
            del sys.modules[name]


if "spacy" not in sys.modules:
    _import_spacy_without_its_command_line()
