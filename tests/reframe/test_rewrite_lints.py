"""No rule makes worse English: Harper finds no more in the rewritten statements than in the source."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from resumetailor.nlp.parse import parse
from resumetailor.reframe.rewrite import RewriteContext, rewrite
from resumetailor.resources import models

harper = pytest.importorskip("harper")
STYLE = {"OxfordComma", "SpellCheck", "LongSentences", "MissingTo"}
"""Matters of taste, words that the linter does not know, and "prepared state filings" taken for "prepared to state"."""


def lints(linter: object, texts: list[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for text in texts:
        found.update({name: len(hits) for name, hits in linter.organized_lints(text).items()})  # type: ignore[attr-defined]
    return found


def test_no_lint_is_more_frequent_after_than_before() -> None:
    lines = (models() / "data" / "dev.jsonl").read_text("utf-8").splitlines()
    sources = [json.loads(line)["text"] for line in lines]
    context = RewriteContext(current=False)
    pairs = [(s, rewrite(s, p, context).text) for s, p in zip(sources, parse(sources), strict=True)]
    changed = [(s, t) for s, t in pairs if s != t]
    linter = harper.Linter()
    before, after = lints(linter, [s for s, _ in changed]), lints(linter, [t for _, t in changed])
    assert len(changed) > 20
    assert {name: n for name, n in after.items() if n > before[name] and name not in STYLE} == {}
