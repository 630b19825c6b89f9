"""What a person has studied beside their work: certificates, courses, and listed skills that they taught themselves.

What law or an employer asks of whoever does a job was not learnt by choice (models/lexicons/required_credentials.yml).
"""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.phrases import holds_any
from resumetailor.resume import Education, Resume
from resumetailor.segment.education import credentials


class RequiredCredentials(Knowledge):
    """The file's content; see there what each list means."""

    phrases: tuple[str, ...]
    subjects: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


required_credentials = from_lexicon("required_credentials", RequiredCredentials)


def studies(resume: Resume, told: tuple[str, ...]) -> Iterator[str]:
    """Each as it is printed; `told` are phrases by which a listed skill says that it was learnt: "self-taught"."""
    return (study for study in _credentials(resume, told) if not is_required(study))


def is_required(credential: str) -> bool:
    """Whether law or an employer asks for it: a licence to drive or to nurse, first aid, a food handler's card."""
    known = required_credentials()
    asked = holds_any(known.phrases, credential) or holds_any(credentials.words().permits, credential)
    return asked and not holds_any(known.subjects, credential)


def _credentials(resume: Resume, told: tuple[str, ...]) -> Iterator[str]:
    for certificate in resume.certificates:
        yield ", ".join(text.value for text in (certificate.name, certificate.issuer) if text)
    for entry in resume.education:
        if _is_course(entry):
            parts = (entry.area, *entry.courses, entry.institution)
            yield ", ".join(text.value for text in parts if text)
    for item in resume.skills:
        if holds_any(told, item.text.value) or credentials.names_certificate(item.text.value):
            yield item.text.value


def _is_course(entry: Education) -> bool:
    """Whether it is no degree, and given by one who certifies."""
    institution = entry.institution
    return (
        entry.study_type is None
        and institution is not None
        and institution.value.casefold() in credentials.words().issuers
    )
