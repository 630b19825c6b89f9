"""The steps of models/project.yml: `python scripts/workflow.py STEP`, with the options that the step takes."""

from __future__ import annotations

import argparse
import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from settings import SCRIPTS, Paths, settings

Step = Callable[[argparse.Namespace, dict[str, Any], Paths], None]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=STEPS)
    parser.add_argument("--config", type=Path, default=SCRIPTS.parent / "config.cfg")
    parser.add_argument("--onet", type=folder, help="an O*NET text release, unpacked; without it the step goes without")
    parser.add_argument("--encoder", type=folder, help="a sentence encoder; without it, all-MiniLM-L6-v2")
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="labelled files to measure besides dev")
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    config = settings(given.config)
    STEPS[given.step](given, config, Paths(given.config.resolve().parent, given.encoder, **config["paths"]))


def folder(name: str) -> Path | None:
    """A folder that exists; an empty name is none."""
    if name and not Path(name).is_dir():
        raise argparse.ArgumentTypeError(f"{name} is no folder")
    return Path(name) if name else None


def prepare(given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from prepare import Recipe, prepare

    prepare(given.onet, Recipe(**config["prepare"]), paths)


def pretrain(given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from pretrain import Recipe, pretrain
    from settings import log

    if given.onet:
        pretrain(given.onet, Recipe(**config["pretrain"]), paths)
    else:
        log.info("no O*NET release is given: the encoder stays as published")


def teach(_given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from prepare import read_statements
    from teacher import Recipe, teach

    rows, recipe = read_statements(paths), Recipe(**config["teach"])
    for number in range(recipe.teachers):
        teach(number, rows, recipe, paths)


def label(_given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from prepare import read_statements
    from teacher import label

    rows = read_statements(paths)
    for number in range(config["teach"]["teachers"]):
        label(number, rows, paths)


def learn(_given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from learn import learn

    learn(config, paths)


def refine(_given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from refine import refine

    refine(config, paths)


def ablate(_given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from ablate import ablate

    ablate(config, paths)


def evaluate(given: argparse.Namespace, config: dict[str, Any], paths: Paths) -> None:
    from card import evaluate

    evaluate(config, given.also, paths)


def package(_given: argparse.Namespace, _config: dict[str, Any], paths: Paths) -> None:
    from spacy.cli.package import package

    from resumetailor.nlp.classifier import pipe  # noqa: F401 (importing it registers the component)

    paths.build.mkdir(exist_ok=True)
    package(paths.shipped, paths.build, create_sdist=False, create_wheel=False, force=True)


STEPS: dict[str, Step] = {
    "prepare": prepare,
    "pretrain": pretrain,
    "teach": teach,
    "label": label,
    "learn": learn,
    "refine": refine,
    "ablate": ablate,
    "evaluate": evaluate,
    "package": package,
}

if __name__ == "__main__":
    main()
