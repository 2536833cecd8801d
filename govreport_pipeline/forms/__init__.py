"""Normalised text to the tables of the official forms and their cells."""

from dataclasses import dataclass, replace

from govreport_pipeline.forms.cells import build_records
from govreport_pipeline.forms.flattened import read_flattened
from govreport_pipeline.forms.flattened.setting import Setting
from govreport_pipeline.forms.labelled.recognise import recognise
from govreport_pipeline.forms.neighbours import agree_on_forms
from govreport_pipeline.forms.placing.placement import place_numbers
from govreport_pipeline.forms.rivals import is_sound, settle
from govreport_pipeline.forms.sheets.cell_lines import sheets_of_cell_lines
from govreport_pipeline.forms.sheets.found import LabelledTable
from govreport_pipeline.forms.sheets.listed import sheets_of_lists
from govreport_pipeline.forms.sheets.pipes import sheets_of_pipes
from govreport_pipeline.forms.sheets.printed import doubted, printed_tables, sheets_of_printed, without_numbers
from govreport_pipeline.forms.sheets.ruled import has_rules, sheets_of_rules
from govreport_pipeline.forms.sheets.separated import sheets_of_separators
from govreport_pipeline.forms.sheets.sheet import sheets_of_grid
from govreport_pipeline.forms.sheets.told_heads import sheets_of_told_heads
from govreport_pipeline.markup import set_out
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument, StandardTable, TableCell
from govreport_pipeline.tables.vocabulary import TextFormat

__all__ = ["FormReading", "read_forms"]


@dataclass(frozen=True, slots=True)
class FormReading:
    """The tables of one document that follow an official form."""

    tables: tuple[StandardTable, ...]
    """In the order of the raw text; their spans do not overlap."""
    cells: tuple[TableCell, ...]
    """By table, then by the form's rows and columns; blank and unreadable ones included."""


NO_FORMS = FormReading((), ())

LABELS = (
    "自然人", "商业企业", "处理决定数量", "现行有效", "制发件数", "制作数量", "公开总数量", "收费金额", "尚未审结", "结果纠正", "直接起诉", "结转下年度",
    "统计指标", "指标名称", "计量单位", "申请办结数", "采购项目数量", "专职人员数", "上年结转", "新收政府信息", "申请总数", "主动公开政府信息数",
)  # fmt: skip
"""A text with a standard table holds one of these; prose hardly does."""
NARROW = 8
"""Characters a line, on average, below which labels are broken so often that none of them may be whole."""


def read_forms(raw: RawDocument, document: NormalisedDocument) -> FormReading:
    """Recognise the standard tables of a document and read their cells.

    Nothing that a document holds raises. A cell that cannot be told without
    guessing is `unreadable`; a blank one is `blank`, never 0.
    """
    text, source = document.text, raw
    if not document.grid and not _has_label(text) and not has_rules(raw):
        return NO_FORMS
    found = recognise(text, list(sheets_of_grid(text, document.grid))) if document.grid else []
    raw = raw if found else _as_text(raw)
    found = found or recognise(text, sheets_of_rules(raw, document))
    printed = printed_tables(raw)
    found = found or recognise(text, sheets_of_printed(document, printed))
    marked: list[LabelledTable] = []
    if not found:
        marked = recognise(text, list(sheets_of_lists(raw, document)))
        marked = marked or recognise(text, list(sheets_of_pipes(raw, document)))
        marked = marked or recognise(text, list(sheets_of_cell_lines(raw, document)))
        marked = marked or recognise(text, list(sheets_of_separators(raw, document)))
        marked = marked or recognise(text, list(sheets_of_told_heads(raw, document)))
        found = marked if all(is_sound(text, table) for table in marked) else []
    unnumbered = without_numbers(document, printed) if printed else text
    has_lines = source.text_format is TextFormat.PLAIN or "<pre" in source.text.lower()
    setting = Setting(raw.text, Alignment(document.alignment)) if has_lines else None
    if found:
        covered = [(table.start, table.end) for table in found]
        if _has_label(_outside(text, covered)):
            found += doubted(document, printed, read_flattened(unnumbered, covered, setting))
        found.sort(key=lambda table: table.start)
    else:
        found = settle(text, marked, doubted(document, printed, read_flattened(unnumbered, (), setting)))
    found = [place_numbers(text, table) for table in found]
    return FormReading(*build_records(source, document, agree_on_forms(found))) if found else NO_FORMS


def _as_text(raw: RawDocument) -> RawDocument:
    """A page as plain text, its boxes and lines set out, each character in its place."""
    if raw.text_format is TextFormat.PLAIN:
        return raw
    return replace(raw, text=set_out(raw.text), text_format=TextFormat.PLAIN)


def _outside(text: str, spans: list[tuple[int, int]]) -> str:
    """A text without some of its stretches, which are in order."""
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(text)]
    return "\n".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _has_label(text: str) -> bool:
    """A quick test that lets every text with a standard table pass."""
    if any(label in text for label in LABELS):
        return True
    if text.count("\n") * NARROW < len(text):
        return False
    joined = "".join(text.split())
    return any(label in joined for label in LABELS)
