"""Everything that can go wrong, as one tree.

    ResumeTailorError                 an input, an option or an installation is at fault: one line for the user
    ├── UnreadableInput               the file cannot be read as a Word document
    │   ├── NotFound                  there is no such file, or it may not be opened
    │   ├── WrongFormat               it is something else: empty, text, an image, an old .doc, encrypted, damaged
    │   └── UnsafePackage             it would cost too much to unpack, or reaches outside itself
    ├── UnusableResume                it was read, but is no resume to tailor
    │   ├── NoText                    a scan or an empty page
    │   ├── NoWorkHistory             no job could be found
    │   ├── NoResume                  it is a bank of interview stories
    │   └── WrongLanguage             it is not in English
    ├── BadOption                     an option's value cannot be meant: wrong usage
    ├── UnwritableOutput              the result cannot be saved: it exists, the folder is missing, the disk is full
    ├── BadKnowledge                  a lexicon, framework, template or model is damaged or breaks its schema
    │   ├── BadLexicon                YAML under models/
    │   ├── BadModel                  the trained pipeline, or the general one
    │   ├── BadTemplate               a .docx template
    │   └── UnknownName               no framework or template has this name, nor a file: wrong usage
    ├── Unreachable                   a cluster does not answer, or runs another version
    └── Untrue                        the written file does not say what the source says; nothing was saved

Each has the file at fault, the cause, and the remedy; str() is the one line that the user reads.
"""

from __future__ import annotations

from pathlib import Path


class ResumeTailorError(Exception):
    """Anything that the user can be told in one line. `subject` is the file, option or installation at fault."""

    def __init__(self, subject: str | Path, cause: str, remedy: str) -> None:
        super().__init__(subject, cause, remedy)
        self.subject = str(subject)
        self.cause = cause
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.subject}: {self.cause}; {self.remedy}"


class UnreadableInput(ResumeTailorError):
    """The file cannot be read as a Word document."""


class NotFound(UnreadableInput):
    """There is no such file, or it may not be opened."""


class WrongFormat(UnreadableInput):
    """The file is something else than a sound .docx."""


class UnsafePackage(UnreadableInput):
    """The file would cost too much to unpack, or reaches outside itself."""


class UnusableResume(ResumeTailorError):
    """The file was read, but it is no resume that can be tailored."""


class NoText(UnusableResume):
    """There is no text in it: a scan or an empty page."""


class NoWorkHistory(UnusableResume):
    """No job could be found in it."""


class NoResume(UnusableResume):
    """It is something else: the interview stories that this program writes."""


class WrongLanguage(UnusableResume):
    """It is not in English."""


class UnwritableOutput(ResumeTailorError):
    """The result cannot be saved."""


class BadKnowledge(ResumeTailorError):
    """A lexicon, framework, template or model is damaged or breaks its schema."""


class BadLexicon(BadKnowledge):
    """A YAML file under models/ or a framework of the user's."""


class BadModel(BadKnowledge):
    """The trained pipeline or the general one."""


class BadTemplate(BadKnowledge):
    """A .docx template."""


class UnknownName(BadKnowledge):
    """No framework or template has this name, and no file either: wrong usage."""


class BadOption(ResumeTailorError):
    """An option's value cannot be meant."""


class Unreachable(ResumeTailorError):
    """A cluster does not answer, or runs another version."""


class Untrue(ResumeTailorError):
    """The written file does not say what the source says; nothing was saved."""
