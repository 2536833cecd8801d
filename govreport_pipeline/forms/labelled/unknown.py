"""Rows and columns that a province or a ministry adds to a form: kept as printed, without a code.

They stand in a table that is a form's all the same, so that the heads and
labels around them tell what they count. Nothing else is known of them: they
have no code, and no identity of the form counts them.
"""

from collections.abc import Sequence

from govreport_pipeline.forms.declared.declare import SCALES, Block, Column, Row, Slot
from govreport_pipeline.forms.declared.spellings import SPELLINGS, Spellings
from govreport_pipeline.forms.labelled.align import is_unit
from govreport_pipeline.forms.labelled.heads import SIDE_HEADS, HeadLeaf
from govreport_pipeline.forms.labelled.periods import is_other_time, year_of
from govreport_pipeline.forms.sheets.contents import TELLING
from govreport_pipeline.forms.sheets.found import LabelledCell
from govreport_pipeline.forms.sheets.sheet import SheetCell
from govreport_pipeline.tables.vocabulary import CellState

SHORTEST = 2
"""Characters of a label's words: 甲 and 乙 number the columns."""
TELLTALE = 4
"""So long a label that another table of the forms has is that table's, and no unknown one of this."""
BESIDE = (
    "电话", "号码", "邮编", "邮政编码", "邮箱", "日期", "时间", "填报人", "填表人", "制表人", "审核人", "负责人", "联系人",
    "单位", "栏次", "列次",
)  # fmt: skip
"""Ends of labels of lines that stand in a sheet beside its figures."""


def unit_of_unknown(block: Block, printed: str | None) -> str:
    """The unit of what is not in the form: as printed, else that of all else in the table; empty where it has several.

    >>> from govreport_pipeline.forms.declared.form2021 import FORM2021
    >>> [unit_of_unknown(block, None) for block in FORM2021.blocks], unit_of_unknown(FORM2021.blocks[0], "万元")
    (['', '件', '件'], '元')
    """
    unit = (printed or "").lstrip(SCALES)
    units = {slot.unit for slot in block.slots}
    return unit or (units.pop() if len(units) == 1 else "")


def is_unknown_label(block: Block, key: str) -> bool:
    """May words be a label that a place added? Not where another table has them, nor where they stand beside figures."""
    if len(key) < SHORTEST or key in SIDE_HEADS or key.endswith(BESIDE):
        return False
    others = (other for other in SPELLINGS if other.block.block is not block.block)
    return len(key) < TELLTALE or not any(key in other.rows or key in other.row_parents for other in others)


def is_unknown_row(spellings: Spellings, cell: SheetCell) -> bool:
    """May a cell be the label of a row that a place added?"""
    is_other = cell.key in spellings.captions or cell.key in spellings.columns or is_unit(cell)
    return not is_other and is_unknown_label(spellings.block, cell.key)


def path_of(labels: Sequence[SheetCell], last: SheetCell) -> str:
    """A label with those before it in its row, joined as the form's are: 三、本年度办理结果/（六）其他处理/4.其他情形."""
    before = [cell.text for cell in labels if cell.key and cell.last <= last.first]
    return "/".join(dict.fromkeys((*before, last.text)))


def names_column(leaf: HeadLeaf, spellings: Spellings) -> bool:
    """May a head be that of a column that a place added?"""
    key = leaf.cell.key
    if leaf.column is not None or len(key) < SHORTEST or key in SIDE_HEADS or key in spellings.captions:
        return False
    return key not in spellings.column_parents and year_of(key) is None and not is_other_time(key)


def make_unknown(
    block: Block,
    row: Row | str,
    column: Column | str,
    span: tuple[int, int],
    printed: tuple[str, str],
    unit: str | None,
) -> LabelledCell:
    """The cell of an unknown row or column, or of both: words are a label that is none of the block's.

    `printed` are the labels as printed, `unit` stands beside the cell.
    """
    canonical = unit_of_unknown(block, unit)
    own_row = Row("".join(row.split()), None, unit=canonical) if isinstance(row, str) else row
    own_column = Column("".join(column.split()), is_coded=False) if isinstance(column, str) else column
    return LabelledCell(Slot(own_row, own_column, None, canonical, unit), *span, *printed, unit, is_certain=True)


def holds_counts(cells: Sequence[SheetCell]) -> bool:
    """Do cells hold numbers and blanks alone, at least one number?"""
    return all(cell.state in TELLING for cell in cells) and any(cell.state is CellState.NUMBER for cell in cells)
