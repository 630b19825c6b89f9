"""The program: its commands, and the one place where errors become messages and exit codes."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Sequence

import click

from resumetailor import __version__
from resumetailor.cli.group import TailorByDefault
from resumetailor.cli.installation import competencies, doctor, templates
from resumetailor.cli.judging import check, evaluate, inspect
from resumetailor.cli.tailoring import tailor
from resumetailor.errors import ResumeTailorError, UnknownName

_NEW_OBJECTS = 20_000
"""The garbage collector looks when so many are there: nearly all that is made at the start stays."""


@click.group(
    cls=TailorByDefault,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Works offline. Exit codes: 0 done, 1 an input failed or a check found faults, 2 wrong usage.",
)
@click.version_option(__version__, prog_name="resumetailor")
def cli() -> None:
    """Tells a resume's facts so that a product leader sees a product person.

    Finds the problems solved and the customers understood, maps them to product-management competencies, and writes
    INPUT.tailored.docx. No fact is added and none is lost: every result is checked against its source before it is
    saved.
    """


for command in (tailor, inspect, check, evaluate, templates, competencies, doctor):
    cli.add_command(command)


def main(args: Sequence[str] | None = None) -> None:
    """The console script: turns the project's errors into one line on stderr and an exit code."""
    arguments = list(sys.argv[1:] if args is None else args)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # for matrices this small, threads cost more than they give
    gc.set_threshold(_NEW_OBJECTS)
    try:
        cli.main(arguments, prog_name="resumetailor")
    except UnknownName as error:
        _fail(str(error), arguments, click.UsageError.exit_code)
    except ResumeTailorError as error:
        _fail(str(error), arguments)
    except Exception as error:  # the last resort: no traceback for users
        _fail(f"internal fault ({type(error).__name__}); please report it with what --verbose shows", arguments)


def _fail(message: str, arguments: list[str], code: int = 1) -> None:
    if "--verbose" in arguments or "-v" in arguments:
        traceback.print_exc()
    click.echo(f"Error: {message}", err=True)
    raise SystemExit(code)
