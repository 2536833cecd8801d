"""PDF files: paragraphs as text, ruled tables as HTML tables."""

from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.readers.parsed import Cell, Parsed, escape, write_page, write_table
from govreport_pipeline.ingest.readers.pdf.blocks import Block, TableBlock, read_blocks
from govreport_pipeline.ingest.readers.pdf.box_font import use_box_font
from govreport_pipeline.ingest.readers.pdf.continued import continue_table
from govreport_pipeline.ingest.readers.pdf.furniture import drop_furniture
from govreport_pipeline.ingest.readers.pdf.page import FEWEST_GLYPHS, Page, read_page
from govreport_pipeline.ingest.readers.pdf.paragraphs import join_paragraphs
from govreport_pipeline.ingest.readers.pdf.unruled import place_unruled
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat

PICTURE_SHARE = 0.5
"""A page without text of which a picture covers more is a scan."""

MOST_UNMAPPED = 0.3
"""Of the glyphs; beyond it the fonts do not tell the characters, and the text is none."""


use_box_font()


def read_pdf(data: bytes, intake: Intake) -> Parsed:
    """The document as plain text, or as HTML where it has a ruled table.

    SetAside where it is broken, needs a password, has too many pages or no text.
    """
    document = _open(data)
    count = len(document)
    if count > intake.max_pages:
        detail = f"it has {count:,} pages, the limit GOVREPORT_MAX_PAGES is {intake.max_pages:,}"
        raise SetAside(RejectionReason.TOO_MANY_PAGES, detail)
    blocks, heights, pages = [], [], []
    for number in range(count):
        page = _read_page(document, number)
        pages.append((len(page.glyphs), sum(glyph.is_unmapped for glyph in page.glyphs), page.picture_share))
        blocks.append(read_blocks(page))
        heights.append(page.height)
    _refuse_without_text(pages)
    return _write(_join_tables(join_paragraphs(place_unruled(drop_furniture(blocks, heights), heights))))


def _open(data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise SetAside(RejectionReason.ENCRYPTED, "the PDF needs a password") from error
        raise SetAside(RejectionReason.BROKEN, f"the PDF cannot be opened: {error}") from error


def _read_page(document: Any, number: int) -> Page:
    try:
        page = document[number]
        read = read_page(page)
        page.close()
    except pdfium.PdfiumError as error:
        raise SetAside(RejectionReason.BROKEN, f"page {number + 1} of the PDF cannot be read: {error}") from error
    return read


def _refuse_without_text(pages: list[tuple[int, int, float]]) -> None:
    """SetAside for a scan; `pages` are glyphs, unmapped ones, and the share of the largest picture."""
    glyphs, unmapped = sum(page[0] for page in pages), sum(page[1] for page in pages)
    scanned = [page for page in pages if page[0] < FEWEST_GLYPHS and page[2] > PICTURE_SHARE]
    if not glyphs or len(scanned) == len(pages):
        detail = f"the PDF has no text layer: {len(pages):,} pages of pictures"
        raise SetAside(RejectionReason.SCANNED, detail)
    if unmapped > MOST_UNMAPPED * glyphs:
        detail = f"the fonts of the PDF do not tell which characters {unmapped:,} of {glyphs:,} glyphs are"
        raise SetAside(RejectionReason.SCANNED, detail)


def _join_tables(blocks: list[Block | str]) -> list[Block | str]:
    """Tables that follow each other with nothing between are one where their columns are the same."""
    joined: list[Block | str] = []
    for block in blocks:
        before = joined[-1] if joined else None
        whole = None
        if isinstance(before, TableBlock) and isinstance(block, TableBlock):
            whole = continue_table(before, block)
        if whole is None:
            joined.append(block)
        else:
            joined[-1] = whole
    return joined


def _write(blocks: list[Block | str]) -> Parsed:
    if not any(isinstance(block, TableBlock) for block in blocks):
        return Parsed("\n".join(block for block in blocks if isinstance(block, str)) + "\n", TextFormat.PLAIN)
    written = [
        _write_table(block) if isinstance(block, TableBlock) else _write_paragraph(str(block)) for block in blocks
    ]
    return Parsed(write_page(written), TextFormat.HTML)


def _write_paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _write_table(table: TableBlock) -> str:
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        rows[cell.row].append(Cell(cell.content, cell.rows, cell.columns))
    return write_table(rows)
