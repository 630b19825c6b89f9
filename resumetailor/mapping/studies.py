"""What a person has studied beside their work: certificates, courses, and listed skills that they taught themselves."""

from __future__ import annotations

from collections.abc import Iterator

from resumetailor.phrases import holds_any
from resumetailor.resume import Education, Resume
from resumetailor.segment.education import credentials


def studies(resume: Resume, told: tuple[str, ...]) -> Iterator[str]:
    """Each as it is printed; `told` are phrases by which a listed skill says that it was learnt: "self-taught"."""
    for certificate in resume.certificates:
        if not holds_any(credentials.words().permits, certificate.name.value):
            yield ", ".join(text.value for text in (certificate.name, certificate.issuer) if text)
    for entry in resume.education:
        if _is_course(entry):
            parts = (entry.area, *entry.courses, entry.institution)
            yield ", ".join(text.value for text in parts if text)
    for item in resume.skills:
        if holds_any(told, item.text.value) or credentials.is_certificate(item.text.value):
            yield item.text.value


def _is_course(entry: Education) -> bool:
    """Whether it is no degree, and given by one who certifies."""
    institution = entry.institution
    return (
        entry.study_type is None
        and institution is not None
        and institution.value.casefold() in credentials.words().issuers
    )
