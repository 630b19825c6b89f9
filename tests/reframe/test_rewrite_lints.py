"""No rule makes worse English: Harper finds no more in the rewritten statements than in the source."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from resumetailor.evidence import Token
from resumetailor.nlp.parse import parse
from resumetailor.reframe.rewrite import RewriteContext, rewrite
from resumetailor.resources import models

harper = pytest.importorskip("harper")
MISTAKEN = {"MissingTo"}
"""The linter takes "prepared state filings" for "prepared to state filings"."""


def lints(linter: object, texts: list[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for text in texts:
        found.update({name: len(hits) for name, hits in linter.organized_lints(text).items()})  # type: ignore[attr-defined]
    return found


@pytest.fixture(scope="module")
def statements() -> list[tuple[str, tuple[Token, ...]]]:
    """Labelled highlights, parsed."""
    files = (models() / "data" / name for name in ("dev.jsonl", "train_boundaries.jsonl"))
    texts = [json.loads(line)["text"] for file in files for line in file.read_text("utf-8").splitlines()]
    return list(zip(texts, parse(texts), strict=True))


@pytest.mark.parametrize("current", [False, True])
def test_no_lint_is_more_frequent_after_than_before(
    statements: list[tuple[str, tuple[Token, ...]]], current: bool
) -> None:
    context = RewriteContext(current)
    pairs = [(text, rewrite(text, parsed, context).text) for text, parsed in statements]
    changed = [(s, t) for s, t in pairs if s != t]
    linter = harper.Linter()
    before, after = lints(linter, [s for s, _ in changed]), lints(linter, [t for _, t in changed])
    assert len(changed) > 10
    assert {name: n for name, n in after.items() if n > before[name] and name not in MISTAKEN} == {}
