"""The portal's header: labels and their values, however they are laid out."""

import re
from typing import NamedTuple

from govreport_pipeline.extract.metadata.page import LONGEST_LINE, Line, Page
from govreport_pipeline.extract.metadata.vocabulary import HEADER_LABELS, HeaderField
from govreport_pipeline.tables.vocabulary import ChromeKind

_FIELD_OF = {label: field for field, labels in HEADER_LABELS.items() for label in labels}
_GAP = "[ ?]{0,8}"
_FIRST = "".join(sorted({re.escape(label[0]) for label in _FIELD_OF}))
_LABELS = "|".join(_GAP.join(map(re.escape, label)) for label in sorted(_FIELD_OF, key=len, reverse=True))
_JAMMED = "(?:发布时间|发布日期|发文日期|成文日期|更新时间|浏览次数|点击次数|阅读次数|文章来源|信息来源)"
"""Labels that may stand right behind the value before them: …管理局发布时间:2013-02-19."""
_DAY = r"(?=20\d\d[-/.年])"
"""A day may stand right behind its label: 发布日期2026-01-27."""
_LABEL = re.compile(
    rf"(?:^|(?<=[\s?|•·*\[【(>\]】:])|(?<=[\u4e00-\u9fff])(?={_JAMMED} ?(?::|{_DAY})))(?=[{_FIRST}])({_LABELS}) ?[\]】]?(?: ?(:) ?[|\t]? ?| ?[|\t] ?| {{1,8}}|({_DAY})|$)"
)
_LEADING = re.compile("(?:发[布表稿]|更新|公[开布])(?:时间|日期) ?:")
_GAPS = re.compile("[ ?]+")
LONGEST_VALUE = 60
_BULLETS = " •·*"
_BORDER = re.compile(r"[|\t]")
_VALUE_END = re.compile(r"[|\t】\n]")


class Entry(NamedTuple):
    """A label of the header with its value."""

    field: HeaderField
    value: str
    start: int
    end: int


def read_header(page: Page) -> list[Entry]:
    """The labelled values of the page's header, in the order of the text.

    A label may be followed by a colon, a cell border or blanks; a row of labels
    may stand above a row of values. A label without a value gives no entry.
    """
    lines = [line for line in map(_without_prose, page.head) if _may_hold_labels(line)]
    heads = {line.start for line in page.head}
    text = page.document.text
    for mark in page.document.chrome:
        printed = text[mark.start : mark.end]
        start = mark.end - len(printed.lstrip())
        if mark.kind is not ChromeKind.METADATA or start in heads:
            continue
        if mark.start > page.head_end or len(printed) < LONGEST_LINE:
            lines.append(Line(start, mark.end, printed.lstrip(), True))
    entries: list[Entry] = []
    above: Line | None = None
    label: str | None = None
    listed = _listed(lines)
    for line in lines:
        if above is not None and _count_borders(line.text) == _count_borders(above.text):
            entries.extend(_pair(above, line))
        above = line if _count_borders(line.text) and _is_row_of_labels(line.text) else None
        alone = _label_alone(line.text)
        if label is not None and alone is None and len(line.text) <= LONGEST_VALUE:
            value = line.text.lstrip(_BULLETS)
            entries.append(Entry(_FIELD_OF[label], value, line.end - len(value), line.end))
        label = alone
        entries.extend(_read_line(line, line.start in listed))
    return entries


def _listed(lines: list[Line]) -> set[int]:
    """Where lines begin that make a list with their neighbours: each a label, a blank and its value."""
    begun = [len(line.text) <= LONGEST_VALUE and _LABEL.match(line.text) is not None for line in lines]
    beside = [False, *begun, False]
    return {line.start for place, line in enumerate(lines) if begun[place] and (beside[place] or beside[place + 2])}


def _label_alone(text: str) -> str | None:
    """The label that has a line to itself: its value stands on the next."""
    bare = text.strip(" •·*[]【】:")
    if " " in bare or "?" in bare:
        bare = _GAPS.sub("", bare)
    return bare if bare in _FIELD_OF else None


def _without_prose(line: Line) -> Line:
    """The beginning of a line in which prose goes on behind a label and its value."""
    if _may_hold_labels(line) or _LEADING.match(line.text) is None:
        return line
    text = line.text[:LONGEST_VALUE].partition("。")[0]
    return Line(line.start, line.start + len(text), text, line.is_chrome)


def _may_hold_labels(line: Line) -> bool:
    return line.is_chrome or (len(line.text) <= LONGEST_LINE and "。" not in line.text)


def _read_line(line: Line, is_listed: bool) -> list[Entry]:
    """Labels and values of one line; blanks alone set a label off only beside other labels, or in a list of them."""
    matches = list(_LABEL.finditer(line.text))
    is_set_off = is_listed or line.is_chrome or _count_borders(line.text) > 0
    if not matches or (len(matches) == 1 and matches[0].lastindex == 1 and not is_set_off):
        return []
    stops = [match.start() for match in matches[1:]] + [len(line.text)]
    found = []
    for match, stop in zip(matches, stops, strict=True):
        start = match.end()
        border = _VALUE_END.search(line.text, start, stop)
        stop = border.start() if border is not None else stop
        value = line.text[start:stop].strip(" [【•·")
        if value:
            start = line.text.index(value, start)
            label = _GAPS.sub("", match[1])
            found.append(Entry(_FIELD_OF[label], value, line.start + start, line.start + start + len(value)))
    return found


def _count_borders(text: str) -> int:
    """Borders of cells: bars of a text, tabs of a page."""
    return text.count("|") + text.count("\t")


def _cells(text: str) -> list[str]:
    return [cell.strip(" []【】:") for cell in _BORDER.split(text)]


def _is_row_of_labels(text: str) -> bool:
    """Is it a table row of two labels or more, and nothing else?"""
    cells = [_GAPS.sub("", cell) for cell in _cells(text) if cell]
    return len(cells) > 1 and all(cell in _FIELD_OF for cell in cells)


def _pair(labels: Line, values: Line) -> list[Entry]:
    """A row of labels and the row of values below it."""
    found, start = [], 0
    for label, value in zip(_cells(labels.text), _cells(values.text), strict=True):
        if value:
            start = values.text.index(value, start)
            if label:
                place = values.start + start
                found.append(Entry(_FIELD_OF[_GAPS.sub("", label)], value, place, place + len(value)))
            start += len(value)
    return found
