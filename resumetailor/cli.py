"""The command line: parses, calls, prints. Nothing heavy is imported before a command runs."""

from __future__ import annotations

import json
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from resumetailor import __version__
from resumetailor.errors import ResumeTailorError

if TYPE_CHECKING:
    from resumetailor.options import Options


class TailorByDefault(click.Group):
    """A group whose first command is meant when none is named: `resumetailor resume.docx`."""

    default = "tailor"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the default command before arguments that name none."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names, "--version"}:
            args.insert(0, self.default)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The default command's help, then the other commands."""
        default = self.commands[self.default]
        formatter.write_usage(ctx.command_path, "INPUT... [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGUMENTS]", prefix="   or: ")
        self.format_help_text(ctx, formatter)
        default.format_options(click.Context(default, ctx, info_name=self.default), formatter)
        self.format_commands(ctx, formatter)
        self.format_epilog(ctx, formatter)


path = click.Path(path_type=Path)


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


@cli.command()
@click.argument("inputs", metavar="INPUT...", type=path, nargs=-1, required=True)
@click.option("-o", "--output", type=path, help="Result file; folder for several.  [default: beside the input]")
@click.option("-t", "--template", default="hybrid", show_default=True, help="Name of a template, or a .docx of yours.")
@click.option("--keep-layout", is_flag=True, help="Edit the original file instead: its fonts, tables and order stay.")
@click.option("--track-changes", is_flag=True, help="With --keep-layout: each change as a Word revision that says why.")
@click.option("--framework", default="product_manager", show_default=True, help="Competencies: a name, or a .yml file.")
@click.option("--role", default="product management", show_default=True, help="Target, as the headline names it.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON: each text, its source, the reasons.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes for several inputs.")
@click.option("--scheduler", metavar="ADDRESS", help="A Dask cluster for several inputs: tcp://HOST:8786.")
@click.option("-n", "--dry-run", is_flag=True, help="Do everything but save.")
@click.option("-f", "--force", is_flag=True, help="Overwrite an existing result. The input is never overwritten.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Show every rewrite; show tracebacks of errors.")
def tailor(inputs: tuple[Path, ...], keep_layout: bool, track_changes: bool, **given: Any) -> None:
    """Tailor files and folders: the default command."""
    from resumetailor.options import Options

    if track_changes and not keep_layout:
        raise click.UsageError("--track-changes goes with --keep-layout")
    options = Options(
        layout=("track" if track_changes else "keep") if keep_layout else "template",
        template=given.pop("template"),
        framework=given.pop("framework"),
        role=given.pop("role"),
    )
    if len(inputs) == 1 and not inputs[0].is_dir():
        _tailor_file(inputs[0], options, given)
    else:
        _tailor_all(inputs, options, given)


def _tailor_file(file: Path, options: Options, given: dict[str, Any]) -> None:
    from resumetailor import pipeline
    from resumetailor.output import destination, require_writable, save

    target = None if given["dry_run"] else destination(file, given["output"])
    if target:
        require_writable(target, file, given["force"])
    outcome = pipeline.tailor(file, options)
    if target:
        save(outcome.document, target)
    if given["as_json"]:
        from resumetailor.report.outcome_json import outcome_json

        _print_json(outcome_json(outcome, target.name if target else None))
    elif not given["quiet"]:
        from resumetailor.report.terminal import print_outcome

        print_outcome(outcome, target, given["verbose"])


def _tailor_all(inputs: tuple[Path, ...], options: Options, given: dict[str, Any]) -> None:
    from resumetailor.batch.folder import Batch, started, workers
    from resumetailor.report.terminal_batch import show

    if given["as_json"] or given["dry_run"]:
        raise click.UsageError("--json and --dry-run go with one file")
    batch = Batch(inputs, given["output"], given["force"])
    with (
        started(batch, options, workers(given["workers"], given["scheduler"])) as (run, reports),
        _interrupt_means(run.stop),
    ):
        tally = show(reports, batch, given["quiet"])
    if run.stopped:
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


@cli.command()
@click.argument("file", type=path)
@click.option("--framework", default="product_manager", show_default=True, help="Competencies: a name, or a .yml file.")
@click.option("--json", "as_json", is_flag=True, help="JSON Resume plus the evidence of each highlight.")
@click.option("-v", "--verbose", is_flag=True, help="Show tracebacks of errors.")
def inspect(file: Path, as_json: bool, framework: str, verbose: bool) -> None:  # noqa: ARG001 (read by main)
    """Show what is read and judged, with the evidence. Writes nothing."""
    from resumetailor import pipeline
    from resumetailor.options import Options

    inspection = pipeline.inspect(file, Options(framework=framework))
    if as_json:
        from resumetailor.report.outcome_json import inspection_json

        _print_json(inspection_json(inspection))
    else:
        from resumetailor.report.terminal import print_inspection

        print_inspection(inspection)


@cli.command()
@click.argument("original", type=path)
@click.argument("tailored", type=path)
@click.option("--role", default="product management", show_default=True, help="The target that may be named.")
@click.option("--json", "as_json", is_flag=True, help="The verdict as JSON.")
@click.option("-v", "--verbose", is_flag=True, help="Show tracebacks of errors.")
def check(original: Path, tailored: Path, role: str, as_json: bool, verbose: bool) -> None:  # noqa: ARG001
    """Is TAILORED, by whatever hand, true to ORIGINAL? Exit code 1 if not."""
    from resumetailor import pipeline

    verdict = pipeline.compare(original, tailored, role)
    if as_json:
        from resumetailor.report.outcome_json import verdict_json

        _print_json(verdict_json(verdict))
    else:
        from resumetailor.report.terminal import print_verdict

        print_verdict(verdict)
    if verdict.faults:
        raise SystemExit(1)


@cli.group(invoke_without_command=True)
@click.option("--framework", default="product_manager", show_default=True, help="Competencies: a name, or a .yml file.")
@click.pass_context
def competencies(ctx: click.Context, framework: str) -> None:
    """List the competencies that highlights are mapped to; `show ID` explains one."""
    from resumetailor.framework import load_framework

    ctx.obj = load_framework(framework)
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_competencies)


@competencies.command("list")
@click.pass_obj
def list_competencies(framework: Any) -> None:
    """One line each."""
    from resumetailor.report.terminal import print_competencies

    print_competencies(framework)


@competencies.command("show")
@click.argument("id")
@click.pass_obj
def show_competency(framework: Any, id: str) -> None:
    """What counts as evidence, with the cues and examples."""
    from resumetailor.report.terminal import print_competency

    found = next((c for c in framework if c.id == id), None)
    if found is None:
        raise click.UsageError(f"there is no competency {id!r}; see: resumetailor competencies list")
    print_competency(found)


@cli.command()
def doctor() -> None:
    """Check the installation: spaCy, the pipeline, models, lexicons, templates."""
    from resumetailor.doctor import examine
    from resumetailor.report.terminal import print_diagnoses

    diagnoses = list(examine())
    print_diagnoses(diagnoses)
    if not all(d.sound for d in diagnoses):
        raise SystemExit(1)


def _print_json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def main(args: Sequence[str] | None = None) -> None:
    """The console script: turns the project's errors into one line on stderr and exit code 1."""
    arguments = list(sys.argv[1:] if args is None else args)
    try:
        cli.main(arguments, prog_name="resumetailor")
    except ResumeTailorError as error:
        _fail(str(error), arguments)
    except Exception as error:  # the last resort: no traceback for users
        _fail(f"internal fault ({type(error).__name__}); please report it with what --verbose shows", arguments)


def _fail(message: str, arguments: list[str]) -> None:
    if "--verbose" in arguments or "-v" in arguments:
        traceback.print_exc()
    click.echo(f"Error: {message}", err=True)
    raise SystemExit(1)
