"""Certificates: each against the one in the source that it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from resumetailor.resume import Certificate, Text
from resumetailor.verify.faults import Code, Fault
from resumetailor.verify.resumes.matching import match
from resumetailor.verify.resumes.names import undotted
from resumetailor.verify.resumes.periods import last_date, period_faults, undated_faults
from resumetailor.verify.resumes.pool import Pool, keys, text_keys, texts
from resumetailor.verify.resumes.qualifications import (
    bare,
    content_key,
    is_abbreviation_of,
    joining,
    lines_say,
    tells,
)
from resumetailor.verify.resumes.unfinished import unfinished_faults
from resumetailor.verify.text.abbreviations import spelled_out
from resumetailor.verify.text.words import words


def certificate_faults(
    sources: Sequence[Certificate], outputs: Sequence[Certificate], pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    """What is changed, lost or new among the certificates."""
    told, untold = match([_certificate_keys(c) for c in sources], [_certificate_keys(c) for c in outputs])
    for number, (output, source) in enumerate(zip(outputs, told, strict=True), start=1):
        place, name = f"certificate {number} ({output.name})", output.name.value
        if source is not None:
            yield from _certificate_pair(place, sources[source], output, pools)
        elif not pools[0].tells(name):
            yield Fault(Code.CERTIFICATE_CHANGED, place, "", name, "the source has no such certificate")
    for name in (sources[i].name.value for i in untold):
        if not pools[1].has_line_with(keys(name)):
            yield Fault(Code.CERTIFICATE_CHANGED, f"certificate ({name})", name, "", "it is missing")


def _certificate_keys(certificate: Certificate) -> frozenset[str]:
    return text_keys(certificate.name, certificate.issuer, certificate.period)


def _certificate_pair(
    place: str, source: Certificate, output: Certificate, pools: tuple[Pool, Pool]
) -> Iterator[Fault]:
    mine, theirs = _short_keys(source, output, pools[1]), _short_keys(output, source, pools[0])
    dates = text_keys(source.period) | text_keys(output.period)
    lost, new = mine - theirs - dates, theirs - mine - dates
    lines = (_line_of(source, pools[0]), _line_of(output, pools[1]))
    dropped = list(unfinished_faults(place, *lines, pools[1]))
    if dropped:
        yield from dropped
    elif (lost and not lines_say(mine, pools[1])) or (new and not lines_say(theirs, pools[0])):
        yield Fault(
            Code.CERTIFICATE_CHANGED, place, str(source.name), str(output.name), "the certificate is not the source's"
        )
    yield from period_faults(place, last_date(source.period), last_date(output.period), ())
    yield from undated_faults(place, source, output, pools)


def _line_of(certificate: Certificate, pool: Pool) -> Text:
    """The line on which it stands, with whatever remark the reading put elsewhere: "expired 2021"."""
    name = certificate.name.value
    told = (line for line in pool.lines if name in line)
    return replace(certificate.name, value=min((t for t in told if t != name), key=len, default=name))


def _short_keys(certificate: Certificate, other: Certificate, there: Pool) -> frozenset[str]:
    """The keys of a certificate's words but abbreviations of the other's, and long forms of those its resume has."""
    told, said = (undotted(" ".join(texts((c.name, c.issuer)))) for c in (certificate, other))
    lines = [undotted(line) for line in dict.fromkeys(there.lines) if any(w.isupper() for w in line.split())]
    return (
        frozenset(
            content_key(w)
            for w in words(told)
            if tells(w)
            and not is_abbreviation_of(w, bare(said))
            and not any(spelled_out(w.text, line, bare(told)) for line in lines)
        )
        - joining()
    )
