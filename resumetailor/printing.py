"""Prints a tailored resume in the layout asked for, and tells which paragraphs the file must then have."""

from __future__ import annotations

from dataclasses import dataclass

from resumetailor.ooxml.render import Rendering
from resumetailor.ooxml.template import template_names, template_path
from resumetailor.options import Options
from resumetailor.tailored import Flow, TailoredResume


@dataclass(frozen=True, slots=True)
class Printed:
    """A file and what it is to say.

    `tailored` is what of the plan it says, since an own layout may have no place for all of it; `lines` are its
    paragraphs. `is_resume`: it tells all of the resume, unlike a bank of interview stories. `is_ours`: no words but the
    program's and the person's stand in it, while those of somebody else's template are not known.
    """

    document: bytes
    tailored: TailoredResume
    lines: tuple[Flow, ...]
    is_resume: bool = True
    is_ours: bool = True


def printed(original: bytes, planned: TailoredResume, options: Options) -> Printed:
    """The plan, by a template or in the person's own file. Raises `BadTemplate`, `UnusableResume`."""
    return (
        _by_template(planned, options.template) if options.layout == "template" else _edited(original, planned, options)
    )


def _by_template(planned: TailoredResume, name: str) -> Printed:
    rendering = Rendering(planned, template_path(name))
    return Printed(rendering.document(), planned, rendering.lines(), rendering.is_resume, name in template_names())


def _edited(original: bytes, planned: TailoredResume, options: Options) -> Printed:
    from resumetailor.ooxml.edit import edit, track  # what most runs do not need
    from resumetailor.ooxml.editing.lines import edited_lines

    edited = (edit if options.layout == "keep" else track)(original, planned)
    return Printed(edited.document, edited.tailored, edited_lines(edited.tailored))
