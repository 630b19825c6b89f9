"""`resumetailor INPUT...`."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from resumetailor.cli.group import framework, path, require_word_file, role
from resumetailor.cli.printing import print_json

if TYPE_CHECKING:
    from resumetailor.options import Options


def _at_least_one(_: click.Context, __: click.Parameter, number: int) -> int:
    if number < 1:
        raise click.BadParameter(f"{number} is too few; name 1 or more")
    return number


@click.command()
@click.argument("inputs", metavar="INPUT...", type=path, nargs=-1, required=True)
@click.option("-o", "--output", type=path, help="Result file; folder for several.  [default: beside the input]")
@click.option(
    "-t",
    "--template",
    metavar="NAME|FILE.docx",
    default="hybrid",
    show_default=True,
    help="How the result is set: one of `templates list`, or your own.",
)
@click.option(
    "--keep-layout", is_flag=True, help="Edit the original: its look stays; a profile is added, highlights move up."
)
@click.option("--track-changes", is_flag=True, help="Keep the layout; each change is a Word revision that says why.")
@framework
@role('Target, as the headline names it: a field ("product operations") or a title ("Product Owner at Acme").')
@click.option(
    "--json", "as_json", is_flag=True, help="Print the outcome of one file as JSON: each text, its source, the reasons."
)
@click.option(
    "--workers",
    metavar="N",
    type=int,
    default=1,
    show_default=True,
    callback=_at_least_one,
    help="Processes for several inputs.",
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask cluster for several inputs: tcp://HOST:8786.")
@click.option("-n", "--dry-run", is_flag=True, help="Do everything but save; for one file.")
@click.option("-f", "--force", is_flag=True, help="Overwrite an existing result. The input is never overwritten.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="Show every rewrite, and which highlights keep their words; tracebacks of errors.",
)
def tailor(inputs: tuple[Path, ...], keep_layout: bool, track_changes: bool, **given: Any) -> None:
    """Tailor files and folders: the default command."""
    from resumetailor.framework import framework_path
    from resumetailor.ooxml.template import template_path
    from resumetailor.options import Options
    from resumetailor.output import is_folder

    _refuse_template_of_ones_own_layout(keep_layout or track_changes)
    options = Options(
        layout="track" if track_changes else "keep" if keep_layout else "template",
        template=given.pop("template"),
        framework=given.pop("framework"),
        role=given.pop("role"),
    )
    framework_path(options.framework)
    template_path(options.template)
    if len(inputs) == 1 and not is_folder(inputs[0]):
        _tailor_file(inputs[0], options, given)
    else:
        _tailor_all(inputs, options, given)


def _refuse_template_of_ones_own_layout(own_layout: bool) -> None:
    named = click.get_current_context().get_parameter_source("template") is not ParameterSource.DEFAULT
    if own_layout and named:
        raise click.UsageError("--template goes with neither --keep-layout nor --track-changes, which use no template")


def _tailor_file(file: Path, options: Options, given: dict[str, Any]) -> None:
    from resumetailor import pipeline
    from resumetailor.output import destination, require_writable, save

    if given["scheduler"] or given["workers"] > 1:
        raise click.UsageError("--workers and --scheduler go with several files or a folder")
    output = given["output"]
    if output is not None:
        require_word_file(output)
    target = None if given["dry_run"] else destination(file, output)
    if target:
        require_writable(target, file, given["force"])
    outcome = pipeline.tailor(file, options)
    if target:
        save(outcome.document, target)
    if given["as_json"]:
        from resumetailor.report.outcome_json import outcome_json

        print_json(outcome_json(outcome, target.name if target else None))
    elif not given["quiet"]:
        from resumetailor.report.terminal.outcome import print_outcome

        print_outcome(outcome, target, given["verbose"])


def _tailor_all(inputs: tuple[Path, ...], options: Options, given: dict[str, Any]) -> None:
    from resumetailor.batch.folder import Batch, started, workers
    from resumetailor.output import is_folder
    from resumetailor.report.terminal.batch import show

    if given["as_json"] or given["dry_run"]:
        raise click.UsageError("--json and --dry-run go with one file: name one, or leave them out")
    output = given["output"]
    if output is not None and output.suffix.lower() == ".docx" and not is_folder(output):
        raise click.UsageError(f"-o {output}: several results need a folder; name one")
    batch = Batch(inputs, output, given["force"])
    try:
        with (
            started(batch, options, workers(given["workers"], given["scheduler"])) as (run, reports),
            _interrupt_means(run.stop),
        ):
            tally = show(reports, batch, given["quiet"])
        stopped = run.stopped
    except KeyboardInterrupt:  # what was under way is given up; no result is half written
        stopped = True
    if stopped:
        click.echo("Stopped; the same command goes on from here.", err=True)
        raise SystemExit(130)
    if tally.failed:
        raise SystemExit(1)


@contextmanager
def _interrupt_means(action: Callable[[], None]) -> Iterator[None]:
    """The first Ctrl-C does `action`, a second one what it always does."""

    def once(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        click.echo("Finishing what is under way …", err=True)
        action()

    before = signal.signal(signal.SIGINT, once)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
