"""Word files (DOCX): paragraphs, headings, lists, tables, notes as a page of HTML.

What Word shows is kept: inserted revisions, the ordinals of lists, text boxes
after the paragraph they hang on, notes at the end. What it does not show is
left out: deleted revisions, hidden text, field codes, page headers. White text
is marked as such where nothing lies behind it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.readers.numbering import LEVELS, Numbering, W, read_whole
from govreport_pipeline.ingest.readers.parsed import Cell, Parsed, escape, write_page, write_table
from govreport_pipeline.ingest.readers.xml_parts import Parts
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat

_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

UNSEEN = frozenset(
    f"{W}{tag}"
    for tag in (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "pPr",
        "rPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sectPr",
        "sdtPr",
    )
)
"""Elements whose content is not printed."""

HIGHEST_HEADING = 6
LAST_SPAN = 1_000
"""Columns that a cell may claim; Word itself allows 63."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says of the paragraphs that have it."""

    heading: int | None
    """1 for the highest heading; None for a style of text."""
    list: tuple[str, int] | None
    """The list and level that number its paragraphs."""


def read_docx(data: bytes, intake: Intake) -> Parsed:
    """The document as HTML; SetAside where it is none or has no text."""
    parts = Parts(data, intake)
    document = parts.parse("word/document.xml")
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise SetAside(RejectionReason.BROKEN, "the file has no word/document.xml with a body")
    styles = parts.parse("word/styles.xml")
    if _is_painted(document, styles):
        _take_white_for_text(body)
    writer = _Writer(_read_styles(styles), Numbering(parts.parse("word/numbering.xml")))
    writer.write_blocks(body)
    for kind in ("footnote", "endnote"):
        notes = parts.parse(f"word/{kind}s.xml")
        for note in () if notes is None else notes.iter(f"{W}{kind}"):
            if note.get(f"{W}type") in (None, "normal"):
                writer.write_blocks(note)
    return Parsed(write_page(writer.blocks), TextFormat.HTML)


class _Writer:
    """Writes block after block; counts the lists while it goes."""

    def __init__(self, styles: dict[str, Style], numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.blocks: list[str] = []
        self.begun = ""
        """The text of paragraphs whose end was deleted: the next one goes on with it."""

    def write_blocks(self, container: Element) -> None:
        """The paragraphs and tables of a body, a note, a text box."""
        for element in _visible(container):
            if element.tag == f"{W}p":
                self._write_paragraph(element)
            elif element.tag == f"{W}tbl":
                self._close()
                self.blocks.append(self._table(element))
        self._close()

    def _close(self) -> None:
        """End a paragraph whose end was deleted where nothing goes on with it."""
        if self.begun.strip():
            self.blocks.append(f"<p>{self.begun}</p>")
        self.begun = ""

    def _write_paragraph(self, paragraph: Element) -> None:
        content = self.begun + self._line(paragraph)
        self.begun = content if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None else ""
        if content.strip() and not self.begun:
            style = self._style(paragraph)
            tag = "p" if style is None or style.heading is None else f"h{style.heading}"
            self.blocks.append(f"<{tag}>{content}</{tag}>")
        for box in _text_boxes(paragraph):
            self.write_blocks(box)

    def _line(self, paragraph: Element) -> str:
        """The text of a paragraph with its ordinal; line breaks as `<br>`."""
        text = _DIVIDED.sub("", "".join(_pieces(paragraph)))
        return self._ordinal(paragraph) + text if text.strip() else text

    def _style(self, paragraph: Element) -> Style | None:
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        return None if named is None else self.styles.get(named.get(f"{W}val") or "")

    def _ordinal(self, paragraph: Element) -> str:
        style = self._style(paragraph)
        numbered = _read_list(paragraph.find(f"{W}pPr")) or (style.list if style else None)
        ordinal = self.numbering.count(*numbered) if numbered else ""
        # Word puts a tab behind it: here that would look like the next cell of a table.
        return escape(ordinal) + (" " if ordinal[-1:].isalnum() else "")

    def _table(self, table: Element) -> str:
        """A table whose merged cells span rows and columns."""
        rows: list[list[Cell]] = []
        open_cells: dict[int, tuple[int, int]] = {}
        """By first grid column the row and place of the cell that goes on downwards."""
        for number, row in enumerate(_kept(table, "tr", ("trPr/del", "trPr/hidden"))):
            column, cells, still_open = _read_number(row, f"{W}trPr/{W}gridBefore") or 0, [], {}
            if column:
                cells.append(Cell("", columns=column))
            for element in _kept(row, "tc", ("tcPr/cellDel",)):
                span = min(max(_read_number(element, f"{W}tcPr/{W}gridSpan") or 1, 1), LAST_SPAN)
                merge = element.find(f"{W}tcPr/{W}vMerge")
                above = open_cells.get(column)
                if merge is not None and merge.get(f"{W}val") != "restart" and above is not None:
                    opened, place = above
                    cell = rows[opened][place]
                    rows[opened][place] = Cell(cell.content, number - opened + 1, cell.columns)
                    still_open[column] = above
                else:
                    if merge is not None:
                        still_open[column] = (number, len(cells))
                    cells.append(Cell(self._cell(element), columns=span))
                column += span
            open_cells = still_open
            rows.append(cells)
        return write_table(rows)

    def _cell(self, cell: Element) -> str:
        """The paragraphs of a cell, a break between them; a table inside is a table inside."""
        inner = _Writer(self.styles, self.numbering)
        inner.write_blocks(cell)
        plain = [block for block in inner.blocks if not block.startswith("<table>")]
        if len(plain) < len(inner.blocks):
            return "".join(inner.blocks)
        return "<br>".join(block[block.index(">") + 1 : block.rindex("<")] for block in plain)


def _kept(container: Element, tag: str, marks: Sequence[str]) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, but for those with a mark that takes them away."""
    for element in _visible(container):
        paths = ("/".join(f"{W}{name}" for name in mark.split("/")) for mark in marks)
        if element.tag == f"{W}{tag}" and all(element.find(path) is None for path in paths):
            yield element


def _visible(container: Element) -> Iterator[Element]:
    """The children that count as the container's own: what only wraps them is opened."""
    for element in container:
        if element.tag in UNSEEN:
            continue
        if element.tag in _WRAPPERS:
            yield from _visible(element)
        else:
            yield element


_WRAPPERS = frozenset(f"{W}{tag}" for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


def _pieces(element: Element) -> Iterator[str]:
    """The visible text in an element as HTML, but for text boxes."""
    for child in element:
        if child.tag in UNSEEN or child.tag in (f"{W}drawing", f"{W}pict", f"{W}object", _ALTERNATIVES):
            continue
        if child.tag == f"{W}t":
            yield escape(child.text or "")
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag != f"{W}r":
            yield from _pieces(child)
        elif not _is_on(child, "vanish"):
            tag = _tag_of(child)
            yield from (f"<{tag}>", *_pieces(child), f"</{tag.split()[0]}>") if tag else _pieces(child)


_DIVIDED = re.compile(r"</(sup|sub|del)><\1>")
"""Where Word divides what is raised into runs."""

_MARKS = {f"{W}tab": "\t", f"{W}br": "<br>", f"{W}cr": "<br>", f"{W}noBreakHyphen": "-"}


def _tag_of(run: Element) -> str:
    """The element of HTML for a run that is raised, lowered, struck out or white; empty for any other."""
    if _is_on(run, "strike") or _is_on(run, "dstrike"):
        return "del"
    colour = run.find(f"{W}rPr/{W}color")
    if colour is not None and (colour.get(f"{W}val") or "").upper() == _WHITE:
        return "font color='white'"
    aligned = run.find(f"{W}rPr/{W}vertAlign")
    return "" if aligned is None else _ALIGNED.get(aligned.get(f"{W}val") or "", "")


def _is_painted(*parts: Element | None) -> bool:
    """May something else than white lie behind the text: a shade, a marker, a background, a shape?"""
    return any(
        element.tag in _PAINTS
        or (element.tag == f"{W}shd" and (element.get(f"{W}fill") or "auto").upper() not in ("AUTO", _WHITE))
        for part in parts
        if part is not None
        for element in part.iter()
    )


def _take_white_for_text(body: Element) -> None:
    for colour in body.iter(f"{W}color"):
        colour.set(f"{W}val", "auto")


_WHITE = "FFFFFF"
_PAINTS = frozenset(
    (*(f"{W}{name}" for name in ("highlight", "background", "drawing", "pict", "object")), _ALTERNATIVES)
)

_ALIGNED = {"superscript": "sup", "subscript": "sub"}


def _is_on(run: Element, name: str) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val") not in ("0", "false", "off")


def _text_boxes(paragraph: Element) -> list[Element]:
    """The text boxes that hang on a paragraph, each once: Word writes them in two dialects."""
    found: list[Element] = []
    pending = list(paragraph)
    while pending:
        element = pending.pop(0)
        if element.tag in UNSEEN:
            continue
        if element.tag == f"{W}txbxContent":
            found.append(element)
        elif element.tag == _ALTERNATIVES and element.find(_CHOICE) is not None:
            pending = [*element.iterfind(_CHOICE), *pending]
        else:
            pending = [*element, *pending]
    return found


def _read_styles(root: Element | None) -> dict[str, Style]:
    """The paragraph styles; what one does not say itself is its parent's."""
    found = {} if root is None else {item.get(f"{W}styleId") or "": item for item in root.iter(f"{W}style")}
    return {key: _read_style(item, found) for key, item in found.items()}


def _read_style(item: Element | None, styles: dict[str, Element]) -> Style:
    heading, numbered = None, None
    for _ in range(12):  # a style's parents; a ring of them ends
        if item is None:
            break
        name = item.find(f"{W}name")
        heading = heading or _read_heading("" if name is None else name.get(f"{W}val") or "", item)
        numbered = numbered or _read_list(item.find(f"{W}pPr"))
        parent = item.find(f"{W}basedOn")
        item = None if parent is None else styles.get(parent.get(f"{W}val") or "")
    return Style(heading, numbered)


def _read_heading(name: str, style: Element) -> int | None:
    if name.lower() == "title":
        return 1
    level = read_whole(name[8:]) if name.lower().startswith("heading ") else None
    if level is None:
        outline = _read_number(style, f"{W}pPr/{W}outlineLvl")
        level = None if outline is None or outline >= LEVELS else outline + 1
    return None if level is None else min(max(level, 1), HIGHEST_HEADING)


def _read_list(properties: Element | None) -> tuple[str, int] | None:
    """The list and level of a paragraph; None without, or where it is taken out of its style's list."""
    numbered = None if properties is None else properties.find(f"{W}numPr/{W}numId")
    if properties is None or numbered is None:
        return None
    return numbered.get(f"{W}val") or "", _read_number(properties, f"{W}numPr/{W}ilvl") or 0


def _read_number(element: Element, path: str) -> int | None:
    found = element.find(path)
    return None if found is None else read_whole(found.get(f"{W}val"))
