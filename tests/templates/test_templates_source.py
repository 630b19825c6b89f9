"""The shipped templates and their README are what their sources say."""

from __future__ import annotations

from resumetailor.ooxml.template import template_names
from resumetailor.resources import templates
from templates.source import build


def test_the_word_files_are_up_to_date() -> None:
    """Run `python -m templates.source.build` after a change under templates/source."""
    for name in build.names():
        assert build.built(name) == (templates() / f"{name}.docx").read_bytes()


def test_every_template_has_a_source() -> None:
    assert [name.replace("_", "-") for name in build.names()] == list(template_names())


def test_the_readme_describes_every_template_and_variable() -> None:
    readme = (templates() / "README.md").read_text("utf-8")
    assert build.readme(readme) == readme
