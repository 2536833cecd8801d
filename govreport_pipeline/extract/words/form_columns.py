"""Section two of the forms of 2019 and 2021, told in prose: columns that a label names alone."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import THE_YEAR
from govreport_pipeline.extract.words.lexicon import PAPERS, C

_PAPER_UNITS = frozenset(("件", "份", "个", "部", ""))
_WORD = rf"[\s、,;:的]|(?:行政)?规范性文件|规章|{THE_YEAR}|年内|全年|年底|年末|以|(?:政府|部门)名义|方面|数量|其中|另|又|同时|共|新|已"
_WHEN = f"(?:{_WORD})" + "{0,20}+"
_HOW_MANY = r"(?:了|的|件数|数量|数|为|是|共|有|达|\s){0,9}+"
_COLUMNS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (column, re.compile(f"{_WHEN}(?:{acts}){_HOW_MANY}"))
    for column, acts in (
        (C.ISSUED_ALONE, "制定出台|[制颁印下]?发|制[定订]|颁布|出台"),
        (C.REPEALED, "(?:清理|宣布|公布)?(?:废止|失效|废除)|废"),
        (C.IN_FORCE, "(?:目前|现行?|继续|仍然?|保留|尚|保持|存续){0,4}+有效"),
    )
)
_IN_ALL = re.compile("总数|总量|累[计积]|目前|现有|截[至止]")


def tell_column(figure: Figure) -> None:
    """Give a figure the column that its label names and nothing besides: 规范性文件年内新发4件,废6件,仍有效11件."""
    if not figure.around & PAPERS or figure.unit.unit not in _PAPER_UNITS:
        return
    if figure.near & C.OUTWARD and _IN_ALL.search(figure.words) is not None:
        figure.near |= C.IN_ALL  # 累计对外公开48件
    for column, said in _COLUMNS:
        if said.fullmatch(figure.words) is not None:
            figure.near |= column
