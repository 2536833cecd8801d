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
_SHOWN_IN_FORCE = re.compile(
    r"[^;。\d]{0,24}?(?:网站?|专[栏页区]|栏目|平台|系统|库)[上中内里]?(?:现|共|已|累计|集中|统一|主动|全部|\s){0,4}"
    r"(?:公开|公布|展示|收录|发布|登载|刊载|入库)了?(?:现行?|目前|继续|仍然?){0,2}有效的?(?:行政|政府)?(?:规范性)?(?:文件)?"
    + _HOW_MANY
)
"""规范性文件库收录有效文件87件, 专栏展示现行有效的7件: where they are shown is no channel of items."""
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
    if figure.around & C.NORMATIVE and "有效" in figure.words and _SHOWN_IN_FORCE.fullmatch(figure.words) is not None:
        figure.near = C.NORMATIVE | C.IN_FORCE
