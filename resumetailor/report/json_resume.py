"""A resume as JSON Resume 1.0.0.

https://jsonresume.org/schema
"""

from __future__ import annotations

from typing import Any

from resumetailor.english import levels
from resumetailor.resume import (
    Achievements,
    Basics,
    Certificate,
    Education,
    Item,
    Period,
    Project,
    Resume,
    Span,
    Text,
    Work,
)
from resumetailor.source import Block, SourceDocument

Json = dict[str, Any]


def json_resume(resume: Resume) -> Json:
    """The resume under the schema's names, without empty fields.

    What the schema has no field for is under "achievements", "careerBreaks" and "other".
    """
    return _filled(
        {
            "basics": _basics(resume.basics, resume.document),
            "work": [_post(work, "name") for work in resume.work],
            "volunteer": [_post(work, "organization") for work in resume.volunteer],
            "projects": [_project(project) for project in resume.projects],
            "achievements": [_achievements(achievements) for achievements in resume.achievements],
            "education": [_education(entry) for entry in resume.education],
            "certificates": [_certificate(certificate) for certificate in resume.certificates],
            "skills": [{"name": str(item.text)} for item in resume.skills],
            "languages": [_language(item, resume.document) for item in resume.languages],
            "awards": [{"title": str(item.text)} for item in resume.awards],
            "interests": [{"name": str(item.text)} for item in resume.interests],
            "careerBreaks": [str(line) for gap in resume.career_breaks for line in gap.lines],
            "other": [
                _filled({"heading": _text(s.heading), "lines": [str(line) for line in s.lines]}) for s in resume.other
            ],
        }
    )


def _filled(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value not in (None, [], {}, "")}


def _text(text: Text | None) -> str | None:
    return None if text is None else str(text)


def _basics(basics: Basics, document: SourceDocument) -> Json:
    urls = [_uri(url, document) for url in basics.urls]
    return _filled(
        {
            "name": _text(basics.name),
            "label": _text(basics.label),
            "email": _text(basics.email),
            "phone": _text(basics.phone),
            "url": urls[0] if urls else None,
            "location": _filled({"address": _text(basics.location)}),
            "summary": "\n".join(str(paragraph) for paragraph in basics.summary),
            "profiles": [{"url": url} for url in urls[1:]],
        }
    )


def _uri(url: Text, document: SourceDocument) -> str:
    """The address as printed, or what a word such as "LinkedIn" links to."""
    printed = str(url)
    if "." not in printed:
        printed = next((href for span in url.source if (href := _href(document.blocks[span.block], span))), printed)
    return _web_address(printed)


def _web_address(printed: str) -> str:
    return printed if "://" in printed else f"https://{printed}"


def _href(block: Block, span: Span) -> str | None:
    return next((run.href for run in block.runs if run.href and run.start < span.end and span.start < run.end), None)


def _dates(period: Period | None) -> Json:
    if period is None:
        return {}
    return _filled({"startDate": period.start and str(period.start), "endDate": period.end and str(period.end)})


def _post(work: Work, employer: str) -> Json:
    return _filled(
        {
            "position": _text(work.position),
            employer: _text(work.name),
            "location": _text(work.location) if employer == "name" else None,
            **_dates(work.period),
            "url": _text(work.url) and _web_address(str(work.url)),
            "summary": _text(work.summary),
            "highlights": [str(highlight.text) for highlight in work.highlights],
        }
    )


def _project(project: Project) -> Json:
    return _filled(
        {
            "name": _text(project.name),
            **_dates(project.period),
            "url": _text(project.url) and _web_address(str(project.url)),
            "description": _text(project.summary),
            "highlights": [str(highlight.text) for highlight in project.highlights],
        }
    )


def _achievements(achievements: Achievements) -> Json:
    return _filled(
        {
            "heading": _text(achievements.heading),
            "label": _text(achievements.label),
            "highlights": [str(highlight.text) for highlight in achievements.highlights],
        }
    )


def _education(entry: Education) -> Json:
    return _filled(
        {
            "institution": _text(entry.institution),
            "studyType": _text(entry.study_type),
            "area": _text(entry.area),
            **_dates(entry.period),
            "score": _text(entry.score),
            "courses": [str(course) for course in entry.courses],
        }
    )


def _certificate(certificate: Certificate) -> Json:
    reached = certificate.period and certificate.period.last
    return _filled(
        {"name": str(certificate.name), "issuer": _text(certificate.issuer), "date": reached and str(reached)}
    )


def _language(item: Item, document: SourceDocument) -> Json:
    """In a table the first cell is the language, what stands beside it tells the fluency."""
    first, *beside = [document.blocks[s.block].text[s.start : s.end] for s in item.text.source]
    if beside and str(item.text).startswith(first) and str(item.text) != first:
        return {"language": first, "fluency": str(item.text)[len(first) :].strip(" :")}
    language, fluency = levels.parted(str(item.text))
    return _filled({"language": str(item.text), "fluency": fluency if language else None})
