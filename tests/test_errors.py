"""Every error tells the user the file, the cause and the remedy in one line."""

from __future__ import annotations

import inspect

import pytest

from resumetailor import errors

CLASSES = [c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, Exception)]


@pytest.mark.parametrize("error", CLASSES)
def test_it_is_one_line_with_subject_cause_and_remedy(error: type[errors.ResumeTailorError]) -> None:
    assert str(error("cv.docx", "is empty", "give another")) == "cv.docx: is empty; give another"


@pytest.mark.parametrize("error", CLASSES)
def test_it_stands_in_the_tree_at_the_top_of_the_module(error: type[errors.ResumeTailorError]) -> None:
    assert errors.__doc__ is not None
    assert error.__name__ in errors.__doc__


def test_it_survives_the_way_from_a_worker_process() -> None:
    import pickle

    error = errors.WrongFormat("cv.docx", "is empty", "give another")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert (type(copy), str(copy)) == (errors.WrongFormat, str(error))
