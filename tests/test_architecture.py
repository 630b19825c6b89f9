"""The layers: who may import what. Read from the code itself."""

from __future__ import annotations

import ast
from configparser import ConfigParser
from functools import cache
from pathlib import Path
from subprocess import run

import pytest

PACKAGE = Path(__file__).parent.parent / "resumetailor"
MODULES = sorted(PACKAGE.rglob("*.py"))

ALLOWED = {
    "docx": ("ooxml/",),
    "docxtpl": ("ooxml/",),
    "lxml": ("ooxml/",),
    "spacy": ("nlp/",),
    "click": ("cli/",),
    "rich": ("report/terminal/",),
    "yaml": ("knowledge.py",),
    "phonenumbers": ("segment/",),
}

LAYERS = (
    ("errors", "resources", "source"),
    ("knowledge", "options", "output", "phrases", "resume"),
    ("english",),
    ("evidence", "framework"),
    ("tailored",),
    ("nlp", "segment", "verify"),
    ("analyse", "evaluate", "mapping"),
    ("claimable", "ooxml", "reframe"),
    ("printing",),
    ("doctor", "pipeline"),
    ("batch",),
    ("report",),
    ("cli",),
    ("__main__",),
)
"""The modules and packages from the ground up: each is built of those in rows above its own, and knows no others."""

PARTS = {
    "ooxml": ("names", "package", "repack", "reading", "templating", "editing"),
    "reframe": ("syntax", "rules"),
    "segment": ("text", "lists", "person", "education", "sections", "entries"),
    "verify": ("faults", "text", "claims", "line", "resumes"),
}
"""The parts of the larger packages, each built of those before it; what stands beside the parts puts them together."""


@cache
def imported(module: Path) -> set[str]:
    """The full names of all modules imported anywhere in the file, and of what is taken from them."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def place(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=place)
def test_a_library_is_imported_in_its_own_layer_only(module: Path) -> None:
    outside = {
        name
        for name in imported(module)
        for library, places in ALLOWED.items()
        if name.split(".")[0] == library and not place(module).startswith(places)
    }
    assert not outside


@pytest.mark.parametrize("module", [m for m in MODULES if m != PACKAGE / "__init__.py"], ids=place)
def test_each_part_is_built_of_the_layers_below_it(module: Path) -> None:
    """No two parts know each other; an import inside a function, which only puts off its cost, counts too."""
    floor = {f"resumetailor.{name}": number for number, row in enumerate(LAYERS) for name in row}
    own = f"resumetailor.{place(module).removesuffix('.py').split('/')[0]}"
    used = {".".join(name.split(".")[:2]) for name in imported(module)} & floor.keys()
    assert not {name for name in used - {own} if floor[name] >= floor[own]}


@pytest.mark.parametrize("package", PARTS)
def test_each_part_of_a_package_is_built_of_those_before_it(package: str) -> None:
    for number, part in enumerate(PARTS[package]):
        before = PARTS[package][: number + 1]
        for module in (PACKAGE / package / part).rglob("*.py"):
            used = {name.split(".")[2] for name in imported(module) if name.startswith(f"resumetailor.{package}.")}
            assert used <= set(before), place(module)


@pytest.mark.parametrize("module", MODULES, ids=place)
def test_only_the_ends_know_the_pipeline(module: Path) -> None:
    """Every stage can be used and tested without the others."""
    ends = ("pipeline.py", "batch/", "cli/", "report/", "__init__.py")
    if not place(module).startswith(ends):
        assert "resumetailor.pipeline" not in imported(module)


@pytest.mark.parametrize("stage", ["source", "resume", "evidence", "tailored"])
def test_the_types_know_no_stage(stage: str) -> None:
    types = {f"resumetailor.{name}" for name in ("source", "resume", "evidence", "tailored")}
    ours = {
        ".".join(name.split(".")[:2]) for name in imported(PACKAGE / f"{stage}.py") if name.startswith("resumetailor")
    }
    assert ours <= types


def test_each_package_is_shipped() -> None:
    """What setup.cfg does not list is in no wheel."""
    settings = ConfigParser()
    settings.read(PACKAGE.parent / "setup.cfg", "utf-8")
    listed = set(settings["options"]["packages"].split())
    beside = {"resumetailor.templates", "resumetailor.models"}
    assert listed - beside == {
        ".".join(m.parent.relative_to(PACKAGE.parent).parts) for m in MODULES if m.name == "__init__.py"
    }


def test_nothing_stands_at_the_top_but_the_project_and_what_tools_require() -> None:
    """A wheel that was downloaded by hand, or notes, are not committed beside them."""
    listed = run(["git", "ls-files"], cwd=PACKAGE.parent, capture_output=True, text=True, check=False).stdout
    top = {name.partition("/")[0] for name in listed.splitlines()}
    project = {"resumetailor", "templates", "models", "tests", "setup.cfg", "README.md"}
    required = {"pyproject.toml", "MANIFEST.in", "LICENSE", "CHANGELOG.md"}
    assert {name for name in top if not name.startswith(".")} <= project | required


def test_no_module_opens_a_socket() -> None:
    """Everything works offline: nothing that could speak to a network is imported."""
    network = {"socket", "http", "urllib.request", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
    speaking = {place(m) for m in MODULES if imported(m) & network}
    assert not speaking
