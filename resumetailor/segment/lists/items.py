"""Lists: skills, languages, awards, interests."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from resumetailor.english import levels
from resumetailor.resume import Item, Text
from resumetailor.segment.lists.groups import is_group, labelled, labels_of_rows, sentences_apart
from resumetailor.segment.lists.language_lists import languages_of
from resumetailor.segment.lists.level_lines import level_columns, levels_below, tells_level, with_levels
from resumetailor.segment.lists.parts import AND, LAST_JOINT, STRONG, around, closed, parts
from resumetailor.segment.text import columns, languages
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.splitting import split

_OWN = re.compile(r"\b(?:I|me|my)\b", re.IGNORECASE)


def items(lines: Sequence[Line], group: Line | None = None) -> tuple[Item, ...]:
    """Every item of a list, split at commas, bars, bullets, tabs; with the label of its group.

    `group` is what the list itself is headed as, where it is one group among several.
    """
    return _items(lines, _known, group)


def _known(line: Line) -> list[Line]:
    """The items of a line, also behind the "and" that closes a sentence which lists what is known."""
    text = line.block.text
    printed = text[text.rfind("\n", 0, line.start) + 1 : line.end]
    return closed(line) if 0 < levels.frame(printed) == len(printed) - len(line) else parts(line)


def pursuits(lines: Sequence[Line]) -> tuple[Item, ...]:
    """What is done for pleasure, also behind the "and" that closes a list of it: "Choir, chess and football"."""
    return _items([part for line in lines for part in _short_sentences(line)], _pursuits)


def _short_sentences(line: Line) -> list[Line]:
    """The sentences of a line without their stops, if all are short and none tells of oneself: "Chess. Long walks."."""
    told = sentences(line)
    short = all(len(part.words) <= 10 and not _OWN.search(str(part)) for part in told)
    return [part.cut(0, len(part) - str(part).endswith(".")) for part in told] if len(told) > 1 and short else [line]


def _pursuits(line: Line) -> list[Line]:
    *listed, last = parts(line)
    joined = LAST_JOINT.match(str(last)) if listed else None
    last = last.cut(joined.end()) if joined else last
    sides = around(AND, last) if listed else [last]
    return [*listed, *(sides if len(sides) == 2 else [last])]


def spoken(lines: Sequence[Line]) -> tuple[Item, ...]:
    """The languages of a list, split also at slashes and at "and" between two of them."""
    return _items(lines, languages_of)


def _items(
    lines: Sequence[Line], taken_apart: Callable[[Line], list[Line]], group: Line | None = None
) -> tuple[Item, ...]:
    result: list[Item] = []
    lines, more = columns.list_columns([part for line in _unnumbered(lines) for part in sentences_apart(line)])
    rows = labels_of_rows(lines)
    more += [*level_columns(lines), *levels_below(lines)]
    for number, line in enumerate(lines):
        explained = line in more or (number + 1 < len(lines) and lines[number + 1] in more)
        if not explained and (line in rows or is_group(lines, number)):
            group = line
            continue
        label, rest = labelled(line)
        if result and _tells_of_the_last(line, label, result):
            result[-1] = Item(_with(result[-1].text, line, lines[number - 1]), result[-1].label)
            continue
        heading = label or group
        whole = line in more or tells_level(lines, number + 1)
        found = [rest] if whole else with_levels(taken_apart(rest))
        for order, part in enumerate(found):
            wrapped = order == 0 and label is None and number > 0 and _goes_on(lines[number - 1], line, result)
            if result and (wrapped or line in more or tells_level(lines, number)):
                result[-1] = Item(_with(result[-1].text, part, lines[number - 1]), result[-1].label)
            else:
                result.append(Item(part.text, None if heading is None else heading.text))
    return tuple(result)


def _tells_of_the_last(line: Line, label: Line | None, read: Sequence[Item]) -> bool:
    """Whether it says how well the language or skill read last is known, or names a part of it."""
    level = label is not None and label_of(str(label)) == "level"
    return level or levels.tells_levels(str(line)) or _names_ability(line, read)


def _names_ability(line: Line, read: Sequence[Item]) -> bool:
    """Whether it names a part of the language read last, of which the next cell tells the level: "Reading skills"."""
    return levels.names_ability(str(line)) and languages.spoken(str(read[-1].text))


def _unnumbered(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, without the numbers before them if those count them."""
    numbers = [int(match[1]) for line in lines if (match := re.match(r"\(?(\d{1,2})[.)]\s", str(line)))]
    return [unnumbered(line) for line in lines] if len(numbers) > 1 and numbers[:2] == [1, 2] else lines


def _goes_on(above: Line, line: Line, read: Sequence[Item]) -> bool:
    """Whether a full line of items in capitals goes on, in the midst of its last one, in small letters below."""
    last = read[-1].text.value if read else ""
    full = len(above) >= 60 and line.list_level is None and above.index < line.index
    return full and last[:1].isupper() and str(line)[0].islower() and above.block.text.rstrip()[-1] not in ",;.:"


def _with(text: Text, part: Line, above: Line) -> Text:
    """The item with what is told of it below, behind the colon that the line above ends in, if it does."""
    sign = ": " if str(above).endswith(":") and not text.value.endswith(":") else " "
    return Text(f"{text.value}{sign}{part.text.value}", (*text.source, *part.text.source))


def whole(lines: Sequence[Line]) -> tuple[Item, ...]:
    """One item a line, or several between semicolons, bars, bullets."""
    return tuple(Item(part.text) for line in _unnumbered(lines) for part in split(line, STRONG))
