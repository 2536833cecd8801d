"""Rows of one table that are of several bodies or years, and which of them is the report's; rows that number columns."""

import re
from collections.abc import Sequence

from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.labelled.periods import is_current, own_year, year_of
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.forms.sheets.sheet import SheetCell

_OF_ALL = re.compile(r"(?:合计|总计|共计|总数|全[省市县区州盟旗镇乡][\u4e00-\u9fff]{0,4})(?:数|\(.*\))?")
"""The row of the whole, which a report tells of."""
_OWN = re.compile("本(?:级|机关|单位|部门|[局委办厅院镇乡])(?:数|合计)?")
"""The row of the body itself, where none is of the whole."""
_FEWEST_NUMBERED = 3


def numbers_columns(cells: Sequence[SheetCell]) -> bool:
    """Do the numbers of a row count its columns: 1 2 3 …, also behind 栏次 or 甲?

    The total of a form's group is the sum of the numbers before it: contents never count up so.
    """
    numbers = cells[next((place for place, cell in enumerate(cells) if not cell.key), len(cells)) :]
    return len(numbers) >= _FEWEST_NUMBERED and all(
        read_content(cell.text).value == place for place, cell in enumerate(numbers, 1)
    )


def is_of_all(key: str) -> bool:
    """Does a name say that what it names is of the whole: 合计, 全市, 全县数?"""
    return _OF_ALL.fullmatch(key) is not None


def place_of_own(text: str, names: Sequence[str]) -> int | None:
    """Which of several rows is the report's, by what they are named; None where that is not clear.

    Of years that of the title, of bodies the whole, where there is none the body's own.
    """
    keys = [key_of(name) for name in names]
    years = [year for key in keys if (year := year_of(key)) is not None]
    own = own_year(text, years) if years else None
    is_own_year = [is_current(key) or (own is not None and year_of(key) == own) for key in keys]
    for chosen in (is_own_year, list(map(is_of_all, keys)), [_OWN.fullmatch(key) is not None for key in keys]):
        if any(chosen):
            return chosen.index(True) if chosen.count(True) == 1 else None
    return None
