"""Commands about what comes with the program: competencies, templates, and whether all is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from resumetailor.cli.group import framework, path, require_word_file, verbose


@click.group(invoke_without_command=True, short_help="List the competencies, or explain one.")
@framework
@click.pass_context
def competencies(ctx: click.Context, framework: str) -> None:
    """List the competencies that highlights are mapped to; `show ID` explains one."""
    from resumetailor.analyse import proven_framework

    ctx.obj = proven_framework(framework)
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_competencies)


@competencies.command("list")
@click.pass_obj
def list_competencies(framework: Any) -> None:
    """One line each: the id, the label and what it means."""
    from resumetailor.report.terminal.listings import print_competencies

    print_competencies(framework)


@competencies.command("show")
@click.argument("id")
@click.pass_obj
def show_competency(framework: Any, id: str) -> None:
    """What counts as evidence, with the cues and examples."""
    from resumetailor.report.terminal.listings import print_competency

    found = next((c for c in framework if c.id == id), None)
    if found is None:
        raise click.UsageError(f"there is no competency {id!r}; see: resumetailor competencies list")
    print_competency(found)


@click.command(short_help="Is everything there that a run needs?")
def doctor() -> None:
    """Check the installation: spaCy, the pipeline, models, lexicons, templates."""
    from resumetailor.doctor import examine
    from resumetailor.report.terminal.listings import print_diagnoses

    diagnoses = list(examine())
    print_diagnoses(diagnoses)
    if not all(d.sound for d in diagnoses):
        raise SystemExit(1)


@click.group(invoke_without_command=True, short_help="List the templates; export or check one.")
@click.pass_context
def templates(ctx: click.Context) -> None:
    """List the templates; `export NAME` to restyle one in Word, `check FILE` to see whether yours is sound."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_templates)


@templates.command("list")
def list_templates() -> None:
    """One line each: the name, and what it gives."""
    from resumetailor.ooxml.template import template_description, template_names
    from resumetailor.report.terminal.listings import print_templates

    print_templates((name, template_description(name)) for name in template_names())


@templates.command("export")
@click.argument("name")
@click.option("-o", "--output", type=path, help="File or folder  [default: NAME.docx here]")
@click.option("-f", "--force", is_flag=True, help="Overwrite an existing file.")
@verbose
def export_template(name: str, output: Path | None, force: bool) -> None:
    """Write a copy of a template to restyle in Word."""
    from resumetailor.ooxml.template import template_path
    from resumetailor.output import is_folder, require_writable, save

    source = template_path(name)
    target = output or Path(source.name)
    require_word_file(target)
    target = target / source.name if is_folder(target) else target
    require_writable(target, source, force)
    save(source.read_bytes(), target)
    click.echo(f"Wrote {target}")


@templates.command("check")
@click.argument("file", type=path)
@verbose
def check_file(file: Path) -> None:
    """Name everything that is wrong with a template, with its place. Exit code 1 if anything is."""
    from resumetailor.ooxml.template import check_template

    problems = check_template(file)
    for problem in problems:
        click.echo(f"{file.name}: {problem}")
    if problems:
        raise SystemExit(1)
    click.echo("Sound: it prints every resume whole.")
