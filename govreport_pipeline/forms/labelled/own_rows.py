"""Rows of one table that are of several bodies or years, and which of them is the report's; rows that number columns."""

import re
from collections.abc import Sequence

from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.labelled.periods import is_current, is_other_time, own_year, year_of
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.forms.sheets.sheet import SheetCell

_OF_ALL = re.compile(r"(?:合计|总计|共计|总数|全[省市县区州盟旗镇乡][\u4e00-\u9fff]{0,4})(?:数|\(.*\))?")
"""The row of the whole, which a report tells of."""
_OWN = re.compile("(?:政府)?本级(?:数|合计)?|本(?:机关|单位|部门|[局委办厅院镇乡])(?:数|合计)?")
"""The row of the body itself, where none is of the whole."""
_COUNT = re.compile("(?:案件|收案|受理|发生)?(?:件数|数量?)|数[值目据]")
"""What a row of the form's own contents is named, beside one of shares or of remarks."""
_TITLE = re.compile(
    r"^[^\S\n]*(?:关于)?(?:20\d\d ?年度?)?([\u4e00-\u9fff]{2,30}?)(?:关于)?(?:20\d\d ?年度?)?(?:人民)?(?:政府){0,2}(?:信息|政务)公开[^\n,。;]{0,20}(?:报告|年报)",
    re.MULTILINE,
)
_LEVEL = re.compile("(?:(?:人民)?政府)?(?:本?级|本部|机关)?$")
"""What a body or a place may be called behind its name: 县政府, 县本级, 局机关."""
_BESIDE = re.compile("备注|说明")
_FAR = 4000
"""Characters at the beginning of a text in which its title stands."""
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


def is_beside(key: str) -> bool:
    """Does a name say that its row holds no count of the year: 占比, 同比, 备注?"""
    return _BESIDE.fullmatch(key) is not None or is_other_time(key)


def _is_named(text: str, keys: Sequence[str]) -> list[bool]:
    """Which names are of the body or the place that the title names: 某县, 县本级, 教育局."""
    title = _TITLE.search(text, 0, _FAR)
    if title is None:
        return [False] * len(keys)
    own = title[1]
    names = [_LEVEL.sub("", key) for key in keys]
    return [bool(name) and (own.endswith(name) or (len(name) > 1 and own[:-1] == name)) for name in names]


def place_of_own(text: str, names: Sequence[str]) -> int | None:
    """Which of several rows is the report's, by what they are named; None where that is not clear.

    Of years that of the title, of bodies the whole, where there is none the body's own, which
    the title may name; of others that of counts.
    """
    keys = [key_of(name) for name in names]
    years = [year for key in keys if (year := year_of(key)) is not None]
    own = own_year(text, years) if years else None
    is_own_year = [is_current(key) or (own is not None and year_of(key) == own) for key in keys]
    is_own = [_OWN.fullmatch(key) is not None for key in keys]
    is_count = [_COUNT.fullmatch(key) is not None for key in keys]
    for chosen in (is_own_year, list(map(is_of_all, keys)), is_own, _is_named(text, keys), is_count):
        if any(chosen):
            return chosen.index(True) if chosen.count(True) == 1 else None
    return None
