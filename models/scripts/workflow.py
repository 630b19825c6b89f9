"""The steps of models/project.yml: `python scripts/workflow.py STEP [--config FILE] [--onet FOLDER]`."""

from __future__ import annotations

import argparse
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from settings import MODELS, Paths, settings

Step = Callable[[dict[str, Any], Path | None, Paths], None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=STEPS)
    parser.add_argument("--config", type=Path, default=MODELS / "config.cfg")
    parser.add_argument("--onet", default="", help="folder of an O*NET text release; nothing: do without")
    given = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    config = settings(given.config)
    root = given.config.resolve().parent
    STEPS[given.step](config, Path(given.onet) if given.onet else None, Paths(root / config["paths"]["build"]))


def prepare(config: dict[str, Any], onet: Path | None, paths: Paths) -> None:
    from prepare import Recipe, prepare

    prepare(MODELS / config["paths"]["data"], onet, Recipe(**config["prepare"]), paths)


def pretrain(config: dict[str, Any], onet: Path | None, paths: Paths) -> None:
    from pretrain import Recipe, pretrain
    from settings import log

    if onet:
        pretrain(onet, Recipe(**config["pretrain"]), paths)
    else:
        log.info("no O*NET release is given: the encoder stays as published")


def teach(config: dict[str, Any], onet: Path | None, paths: Paths) -> None:  # noqa: ARG001
    from folds import FOLDS
    from prepare import read_statements
    from teacher import Recipe, teach

    rows = read_statements(paths)
    for number in range(FOLDS):
        teach(number, rows, Recipe(**config["teach"]), paths)


def learn(config: dict[str, Any], onet: Path | None, paths: Paths) -> None:  # noqa: ARG001
    from learn import learn

    learn(config, paths)


def evaluate(config: dict[str, Any], onet: Path | None, paths: Paths) -> None:  # noqa: ARG001
    from card import evaluate

    evaluate(config, paths)


STEPS: dict[str, Step] = {
    "prepare": prepare,
    "pretrain": pretrain,
    "teach": teach,
    "learn": learn,
    "evaluate": evaluate,
}

if __name__ == "__main__":
    main()
