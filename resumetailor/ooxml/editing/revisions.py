"""Marks changes as Word's revisions (ECMA-376 part 1, 17.13.5): w:ins and w:del, which a reader accepts or refuses."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from resumetailor.ooxml.editing.cuts import Cut, set_text
from resumetailor.ooxml.editing.runs import isolated, like, run_of, split
from resumetailor.ooxml.names import SDT, SDT_CONTENT, T, w

AUTHOR = "resumetailor"
DATE = "2000-01-01T00:00:00Z"
_DELETED = w("delText")
INS, DEL = w("ins"), w("del")


class Ids:
    """Numbers for annotations that none of `roots` uses."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._used = {e.get(w("id")) for root in roots for e in root.iter("*")}
        self._last = 0

    def next(self) -> str:
        """A number not given before."""
        self._last += 1
        while str(self._last) in self._used:
            self._last += 1
        return str(self._last)


class Reviser:
    """Writes revisions in the name of `AUTHOR`."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids

    def replace_words(self, cuts: Iterable[Cut]) -> list[etree._Element]:
        """Marks the cuts, which follow one another, in their paragraph; gives the marks in order."""
        marks: list[etree._Element] = []
        for cut in reversed(list(cuts)):
            marks = [*self._replace(cut), *marks]
        return marks

    def mark(self, kind: str) -> etree._Element:
        """An empty w:ins or w:del."""
        mark = etree.Element(kind)
        mark.set(w("id"), self._ids.next())
        mark.set(w("author"), AUTHOR)
        mark.set(w("date"), DATE)
        return mark

    def deleted(self, run: etree._Element) -> etree._Element:
        """Wraps a run as deleted."""
        mark = self.mark(DEL)
        run.addprevious(mark)
        mark.append(run)
        for text in run.findall(T):
            set_text(text, text.text or "")
            text.tag = _DELETED
        return mark

    def inserted(self, run: etree._Element) -> etree._Element:
        """Wraps a run as inserted."""
        mark = self.mark(INS)
        run.addprevious(mark)
        mark.append(run)
        return mark

    def _replace(self, cut: Cut) -> list[etree._Element]:
        runs = [isolated(stretch) for stretch in reversed(cut.removed)][::-1]
        marks = [self.deleted(run) for run in runs]
        if cut.text:
            marks.append(self._added(cut, runs, marks))
        return marks

    def _added(self, cut: Cut, runs: list[etree._Element], marks: list[etree._Element]) -> etree._Element:
        run = like(runs[0] if runs else run_of(cut.at.leaf))
        text = etree.SubElement(run, T)
        set_text(text, cut.text)
        mark = self.mark(INS)
        mark.append(run)
        if marks:
            self._put_after(marks[-1], mark)
            return mark
        before = run_of(cut.at.leaf)
        after = split(cut.at.leaf, cut.at.offset)
        if after is before:
            self._put_before(before, mark)
        else:
            self._put_after(_out_of_control(before), mark)
        return mark

    def _put_before(self, run: etree._Element, mark: etree._Element) -> None:
        parent = run.getparent()
        if parent is None or parent.tag != INS:
            run.addprevious(mark)
        elif run.getprevious() is None:
            parent.addprevious(mark)
        else:
            self._put_after(run.getprevious(), mark)  # type: ignore[arg-type]

    def _put_after(self, element: etree._Element, mark: etree._Element) -> None:
        """Puts the mark behind the element; another author's insertion around it is divided."""
        parent = element.getparent()
        if parent is None or parent.tag != INS:
            element.addnext(mark)
            return
        rest = list(element.itersiblings())
        if rest:
            second = etree.Element(INS)
            second.attrib.update(parent.attrib)
            second.set(w("id"), self._ids.next())
            second.extend(rest)
            parent.addnext(second)
        parent.addnext(mark)


def _out_of_control(run: etree._Element) -> etree._Element:
    """The run, or the content control in the line that ends with it: what comes behind is no part of its content."""
    outer = run
    while (content := outer.getparent()) is not None and content.tag == SDT_CONTENT and outer.getnext() is None:
        outer = next(content.iterancestors(SDT))
    return outer
