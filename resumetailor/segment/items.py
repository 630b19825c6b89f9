"""Lists: skills, languages, awards, interests."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from resumetailor.english import levels
from resumetailor.knowledge import Knowledge, from_lexicon
from resumetailor.resume import Item, Text
from resumetailor.segment.text import columns, languages, names, prose
from resumetailor.segment.text.field_labels import label_of
from resumetailor.segment.text.lines import Line
from resumetailor.segment.text.numbering import unnumbered
from resumetailor.segment.text.sentences import sentences
from resumetailor.segment.text.signs import has_content
from resumetailor.segment.text.splitting import SIGNS, rejoined, split

_ITEM = re.compile(rf"[ \u00a0]*\t\s*|\s*[{SIGNS}]\s*|\s{{3,}}|\s*;\s*|\s+[*~»►▸→]\s+|\s*,\s+|,(?=[^\s\d])|[、，；]\s*")
_SLASH = re.compile(r"(?<!\s)\s*/{1,2}\s+")
_STRONG = re.compile(rf"\s*[{SIGNS}]\s*|\s*;\s+")
_SIGN = re.compile(rf"[\t;{SIGNS}]|\s~\s")
_DASH = re.compile(r"(?<!\s)\s+[–—+-]\s+")
_LABEL = re.compile(r"\s*((?:[^:,;|•()]|\([^()]*\)){2,45}?)\s*(?::\s+|\t\s*(?=[^\t]*,[^\t]*$))(?=\S)")


def items(lines: Sequence[Line], group: Line | None = None) -> tuple[Item, ...]:
    """Every item of a list, split at commas, bars, bullets, tabs; with the label of its group.

    `group` is what the list itself is headed as, where it is one group among several.
    """
    return _items(lines, _known, group)


def _known(line: Line) -> list[Line]:
    """The items of a line, also behind the "and" that closes a sentence which lists what is known."""
    text = line.block.text
    printed = text[text.rfind("\n", 0, line.start) + 1 : line.end]
    return _closed(line) if 0 < levels.frame(printed) == len(printed) - len(line) else parts(line)


def _closed(line: Line) -> list[Line]:
    """The items of a list of which "and" parts the last two."""
    *listed, last = parts(line.cut(0, len(line) - str(line).endswith(".")))
    return [*listed, *_around(_AND_LAST, last)]


_AND_LAST = re.compile(r"\s+and\s+")


def _around(joint: re.Pattern[str], line: Line) -> list[Line]:
    """What stands before and behind "and", but both as one where it makes them one thing: "terms and conditions"."""
    return rejoined(split(line, joint), _is_pair)


def _is_pair(one: Line, other: Line) -> bool:
    return f"{one.words[-1]} and {other.words[0]}".casefold().rstrip(".,") in _pairs().pairs


class PairWords(Knowledge):
    """models/lexicons/pairs.yml."""

    pairs: frozenset[str]


_pairs = from_lexicon("pairs", PairWords)


def pursuits(lines: Sequence[Line]) -> tuple[Item, ...]:
    """What is done for pleasure, also behind the "and" that closes a list of it: "Choir, chess and football"."""
    return _items([part for line in lines for part in _short_sentences(line)], _pursuits)


def _short_sentences(line: Line) -> list[Line]:
    """The sentences of a line without their stops, if all are short and none tells of oneself: "Chess. Long walks."."""
    told = sentences(line)
    short = all(len(part.words) <= 10 and not _OWN.search(str(part)) for part in told)
    return [part.cut(0, len(part) - str(part).endswith(".")) for part in told] if len(told) > 1 and short else [line]


_OWN = re.compile(r"\b(?:I|me|my)\b", re.IGNORECASE)


def _pursuits(line: Line) -> list[Line]:
    *listed, last = parts(line)
    joined = _LAST.match(str(last)) if listed else None
    last = last.cut(joined.end()) if joined else last
    sides = _around(_AND, last) if listed else [last]
    return [*listed, *(sides if len(sides) == 2 else [last])]


_LAST = re.compile(r"(?:and|&)\s+", re.IGNORECASE)


def spoken(lines: Sequence[Line]) -> tuple[Item, ...]:
    """The languages of a list, split also at slashes and at "and" between two of them."""
    return _items(lines, _languages)


def _items(
    lines: Sequence[Line], taken_apart: Callable[[Line], list[Line]], group: Line | None = None
) -> tuple[Item, ...]:
    result: list[Item] = []
    lines, more = columns.list_columns([part for line in _unnumbered(lines) for part in _sentences_apart(line)])
    rows = _labels_of_rows(lines)
    more += [*_level_columns(lines), *_levels_below(lines)]
    for number, line in enumerate(lines):
        explained = line in more or (number + 1 < len(lines) and lines[number + 1] in more)
        if not explained and (line in rows or _is_group(lines, number)):
            group = line
            continue
        label, rest = _labelled(line)
        if result and (levels.tells_levels(str(line)) or _names_ability(line, result)):
            result[-1] = Item(_with(result[-1].text, line, lines[number - 1]), result[-1].label)
            continue
        if result and label is not None and label_of(str(label)) == "level":
            result[-1] = Item(_with(result[-1].text, line, lines[number - 1]), result[-1].label)
            continue
        heading = label or group
        group_text = None if heading is None else heading.text
        whole = line in more or _tells_level(lines, number + 1)
        found = [rest] if whole else _with_levels(taken_apart(rest))
        for order, part in enumerate(found):
            wrapped = order == 0 and label is None and number > 0 and _goes_on(lines[number - 1], line, result)
            if result and (wrapped or line in more or _tells_level(lines, number)):
                result[-1] = Item(_with(result[-1].text, part, lines[number - 1]), result[-1].label)
            else:
                result.append(Item(part.text, group_text))
    return tuple(result)


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


def _tells_level(lines: Sequence[Line], number: int) -> bool:
    """Whether line `number` says how well the items in the cell before it are known."""
    beside = 0 < number < len(lines) and lines[number - 1].left_of(lines[number])
    return beside and levels.is_level(str(lines[number]))


def _with_levels(found: Sequence[Line]) -> list[Line]:
    """The items of a line, with the levels that stand behind each: "Excel, advanced, SQL, basics", "Word | good"."""
    told = [levels.is_level(str(part)) for part in found]
    if len(found) % 2 or any(told[::2]) or not all(told[1::2]):
        return list(found)
    return [name.stretch(name.start, level.end) for name, level in zip(found[::2], found[1::2], strict=True)]


def _levels_below(lines: Sequence[Line]) -> list[Line]:
    """The levels of items that stand on lines of their own, if every second line is one."""
    told = [levels.is_level(str(line)) for line in lines]
    return [*lines[1::2]] if len(lines) > 2 and all(told[1::2]) and not any(told[::2]) and len(lines) % 2 == 0 else []


def _level_columns(lines: Sequence[Line]) -> list[Line]:
    """The cells beside a column of languages if fewer than half of them name one themselves."""
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.column is not None:
            cells.setdefault(line.column, []).append(line)
    spoken = {place: sum(languages.spoken(str(line)) for line in column) for place, column in cells.items()}
    whole = {table for (table, place), count in spoken.items() if place == 0 and count == len(cells[table, place]) > 1}
    beside = [(place, column) for place, column in cells.items() if place[0] in whole and place[1] == 1]
    return [line for place, column in beside if spoken[place] * 2 < len(column) for line in column]


def _labels_of_rows(lines: Sequence[Line]) -> list[Line]:
    """The left cells of tables of two columns with one text to the left and, somewhere, several to the right."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            tables.setdefault(line.cell.table, []).append(line)
    result: list[Line] = []
    for table, cells in tables.items():
        left = [line for line in cells if line.column == (table, 0)]
        right = [line for line in cells if line.column == (table, 1)]
        alone = len(left) + len(right) == len(cells) and all(len(split(line, _ITEM)) == 1 for line in left)
        rows = [line.row for line in left]
        if alone and len(set(rows)) == len(rows) and sum(len(parts(line)) > 1 for line in right) * 2 >= len(left) > 0:
            result += (line for line in left if any(o.row == line.row for o in right))
    return result


def _with(text: Text, part: Line, above: Line) -> Text:
    """The item with what is told of it below, behind the colon that the line above ends in, if it does."""
    sign = ": " if str(above).endswith(":") and not text.value.endswith(":") else " "
    return Text(f"{text.value}{sign}{part.text.value}", (*text.source, *part.text.source))


def parts(line: Line) -> list[Line]:
    """The items on a line. Slashes, dashes and plus signs part them only if nothing else does ("PLC / S7, hydraulics").

    One dash alone explains: "Polish – native".
    """
    if _is_told(str(line)):
        return [line]
    found = split(line, _ITEM)
    slashed = _level_shared(line, split(line, _SLASH))
    if len(slashed) > max(2, len(found)) or _ITEM.search(str(line)) is None:
        found = slashed
    dashed = split(line, _DASH)
    return dashed if len(found) == 1 and len(dashed) > 2 else _closing(_classes_kept(found))


def _level_shared(line: Line, slashed: list[Line]) -> list[Line]:
    """The items that slashes part, as one if only the last tells how well all are known: "Jira / Confluence good".

    In brackets it tells so of its own item alone: "Miro / Python (basics)".
    """
    told = [levels.behind(str(part)) for part in slashed]
    shared = len(told) > 1 and told[-1] and not any(told[:-1]) and not str(slashed[-1]).endswith(")")
    return [line] if shared else slashed


_CLASSED = re.compile(r"licen[cs]e.*\b[A-Z]{1,2}\d?(?:\+?E)?$", re.IGNORECASE)
_CLASS = re.compile(r"[A-Z]{1,2}\d?(?:\s?\+\s?E)?")


def _classes_kept(found: list[Line]) -> list[Line]:
    """The items, with the further classes of a licence as one with it: "driving licence B, C+E"."""
    return rejoined(found, lambda one, other: bool(_CLASS.fullmatch(str(other)) and _CLASSED.search(str(one))))


def _closing(found: list[Line]) -> list[Line]:
    """The items without the "and" before the last and the stop behind it: "isiZulu, Sesotho, and English."."""
    *listed, last = found
    if not listed:
        return found
    joined = _LAST.match(str(last))
    stopped = re.search(r"[^\W\d_]{4}\.$", str(last)) is not None
    return [*listed, last.cut(joined.end() if joined else 0, len(last) - stopped)]


_AND = re.compile(r"\s+(?:and|[&+])\s+", re.IGNORECASE)


def _languages(line: Line) -> list[Line]:
    slashed = split(line, _SLASH)
    told = [part.cut(0, len(part) - str(part).endswith(".")) for part in sentences(line)]
    if len(told) > 1 and all(languages.spoken(str(part)) for part in told):
        return told
    found = slashed if len(slashed) > 1 and all(languages.spoken(str(part)) for part in slashed) else parts(line)
    each = (language for part in found for language in _joined_languages(part))
    return rejoined(each, lambda one, other: one.index == other.index and _tells_use(str(other)))


def _tells_use(text: str) -> bool:
    """Whether it says how well, or for what, the language before it is known: "spoken and written", "Writing: B2"."""
    begins = text.split()[0]
    return not languages.spoken(text) and (begins.islower() or levels.is_level(begins) or levels.rates_ability(text))


def _joined_languages(part: Line) -> list[Line]:
    """Each of "English – good French – fair", both of "English and Kannada", but not of "reading and writing"."""
    if len(run_on := _behind_levels(part)) > 1:
        return run_on
    sides = split(part, _AND)
    short = all(len(side.words) <= 3 and names.capitalised(str(side)) == 1 for side in sides)
    spoken = [languages.spoken(str(side)) for side in sides]
    return sides if len(sides) > 1 and (all(spoken) or (short and any(spoken))) else [part]


def _behind_levels(part: Line) -> list[Line]:
    """The languages that nothing parts but how well the one before is known."""
    words = [word.span() for word in re.finditer(r"\S+", str(part))]
    named = [start for start, end in words if languages.spoken(str(part)[start:end])]
    begins = [0, *(at for at in named[1:] if levels.behind(str(part)[:at]))]
    return [part.cut(at, end) for at, end in zip(begins, [*begins[1:], None], strict=True)]


def _is_told(text: str) -> bool:
    """Whether it is a sentence, whose commas part no items: in the first person, or long between them.

    Three dashes do part items.
    """
    if _FIRST_PERSON.match(text):
        return True
    words = len(text.split())
    if len(_DASH.findall(text)) > 2:
        return False
    return words > 8 and words >= 4 * (text.count(",") + 1) and prose.sentence(text) and not _SIGN.search(text)


_FIRST_PERSON = re.compile(r"(?:I|I['’](?:m|ve)|My|In my)\s+[a-z]")


def whole(lines: Sequence[Line]) -> tuple[Item, ...]:
    """One item a line, or several between semicolons, bars, bullets."""
    return tuple(Item(part.text) for line in _unnumbered(lines) for part in split(line, _STRONG))


def _labelled(line: Line) -> tuple[Line | None, Line]:
    match, framed = _LABEL.match(str(line)), levels.frame(str(line))
    if match is None and framed and _names_each(_closed(line.cut(framed))):
        return line.cut(0, framed), line.cut(framed)
    if match is None or (languages.spoken(match[1]) and (_names_language(match[1]) or len(parts(line)) == 1)):
        return None, line
    label, rest = line.cut(0, match.end(1)), line.cut(match.end())
    rated = levels.is_level(str(rest)) and label_of(str(label)) != "level"
    return (None, line) if rated else (label, rest)


def _sentences_apart(line: Line) -> list[Line]:
    """The sentences of a line of which the first lists what is known, or each begins with a label; so may its parts.

    "Proficient in Excel and R. Fond of maps.", "Native: Malayalam. Fluent: English, Hindi.", "Office: Word; ERP: SAP".
    """
    signed = split(line, _STRONG)
    if len(signed) > 1 and all(_LABEL.match(str(part)) for part in signed) and not languages.spoken(str(line)):
        return signed
    told = sentences(line) if ". " in str(line) else []
    apart = len(told) > 1 and (levels.frame(str(line)) or all(_LABEL.match(str(part)) for part in told))
    return [part.cut(0, len(part) - str(part).endswith(".")) for part in told] if apart else [line]


def _names_each(items: Sequence[Line]) -> bool:
    """Whether each of several items is a short name, as tools have: "MS Office", "SAP SD (end user)"."""
    named = (len(item.words) <= 5 and re.match(r"[^\W\d_a-z]|\d|\w*[A-Z]", str(item)) for item in items)
    return len(items) > 1 and all(named)


def _names_language(label: str) -> bool:
    """Whether it is a language, or a part of one that a level is given for: "Polish", "Polish – Spoken"."""
    return len(label.split()) == 1 or levels.is_ability(label.split()[-1])


def _is_group(lines: Sequence[Line], number: int) -> bool:
    """Whether the line heads the ones below it: "Code", set unlike them or ending in a colon."""
    line = lines[number]
    after = lines[number + 1] if number + 1 < len(lines) else None
    if after is None or len(line.words) > 5 or not has_content(str(line)):
        return False
    if line.block.text.rstrip().endswith(":"):
        return True
    if languages.spoken(str(line)) and len(line.words) == 1:
        return False
    others = [o for o in lines if o.format != line.format]
    return (
        line.list_level is None
        and len(parts(line)) == 1
        and after.format != line.format
        and len(others) * 2 >= len(lines)
    )
