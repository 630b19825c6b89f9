"""Commands that read and judge, and write no resume."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from resumetailor.cli.group import framework, path, role, verbose
from resumetailor.cli.printing import print_json


@click.command(short_help="Show what is read and judged; writes nothing.")
@click.argument("file", type=path)
@framework
@click.option("--json", "as_json", is_flag=True, help="JSON Resume plus the evidence of each highlight.")
@verbose
def inspect(file: Path, as_json: bool, framework: str) -> None:
    """Show what is read and judged, with the evidence. Writes nothing."""
    from resumetailor import pipeline
    from resumetailor.options import Options

    inspection = pipeline.inspect(file, Options(framework=framework))
    if as_json:
        from resumetailor.report.outcome_json import inspection_json

        print_json(inspection_json(inspection))
    else:
        from resumetailor.report.terminal.inspection import print_inspection

        print_inspection(inspection)


@click.command(short_help="Is a resume, by whatever hand, true to its original?")
@click.argument("original", type=path)
@click.argument("tailored", type=path)
@role("The target that may be named, as it was given when tailoring.")
@click.option("--json", "as_json", is_flag=True, help="The verdict as JSON.")
@verbose
def check(original: Path, tailored: Path, role: str, as_json: bool) -> None:
    """Is TAILORED, by whatever hand, true to ORIGINAL? Exit code 1 if not."""
    from resumetailor import pipeline

    verdict = pipeline.compare(original, tailored, role, date.today())
    if as_json:
        from resumetailor.report.outcome_json import verdict_json

        print_json(verdict_json(verdict))
    else:
        from resumetailor.report.terminal.listings import print_verdict

        print_verdict(verdict)
    if verdict.faults:
        raise SystemExit(1)


@click.command(short_help="How well the model judges labelled highlights.")
@click.argument("labelled", type=path)
@click.option("--predictions", type=path, help="Write the model's labels here, in the labelled format.")
@framework
@verbose
def evaluate(labelled: Path, predictions: Path | None, framework: str) -> None:
    """Precision, recall and F1 of the model on LABELLED highlights (.jsonl)."""
    from resumetailor import evaluate as evaluation
    from resumetailor.analyse import proven_framework
    from resumetailor.report.terminal.listings import print_figures

    gold = evaluation.read_labelled(labelled)
    predicted = list(evaluation.predict(gold, proven_framework(framework)))
    if predictions is not None:
        evaluation.write_labelled(predicted, predictions)
    print_figures(list(evaluation.compare(gold, predicted)))
