"""Whose and which year's a standard table is, by its caption and the lines above it.

The tables of a report are its own. Where it prints the year before beside them,
or its departments one after the other, a line above each table says so:
2022年度, 市教育局收到和处理政府信息公开申请情况.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govreport_pipeline.extract.metadata.agency import abbreviates
from govreport_pipeline.extract.numbers.pieces import A_YEAR
from govreport_pipeline.tables.records import StandardTable, TableCell
from govreport_pipeline.tables.vocabulary import Scope

Span = tuple[int, int]


class Standing(NamedTuple):
    """The time and the body of a table."""

    scope: Scope = Scope.ANNUAL
    subject: str | None = None
    """None for the reporting agency."""


OWN = Standing()
"""Of the agency, in its year."""
_LONGEST_LINE = 60
_FARTHEST = 4000
"""Characters before a table in which lines are looked at."""
_PROSE = re.compile(r"[。;!?]|,[^,]*,|[,:]$|\d[条件次个人]")
_ORDINAL = re.compile(
    r"\s*(?:附[件表录]?\d{0,2}[:.、\s]*)?(?P<number>[(]?[一二三四五六七八九十]{1,3}[)、.]+|[(]?\d{1,2}[)、.](?!\d))?[\s:]*"
)
_THE_YEAR = rf"(?P<year>{A_YEAR})(?:年度?|(?=[)\s]*$))(?!\d)|(?P<before>(?:上一?年度?|去年)(?!度?(?:结转|转)))"
_YEAR = re.compile(_THE_YEAR)
_OF_ONE_TABLE = re.compile("收到和处理|申请|复议|诉讼|主动公开")
"""Words of the caption of one table, or of the heading of its section."""
_FIGURES_OF = "年度报告|年报|数据|统计表|情况表"
_OF_A_PART = re.compile(
    rf"[\s(《]*(?:{_THE_YEAR})(?:全年)?(?:数据?|报表|报告|年报|情况|附?表|统计表?)*+[)》\s]*+|(?:(?!{_FIGURES_OF}).)*+(?:{_FIGURES_OF}).*+"
)
"""A line with a year that all tables of a part stand under: 2022年度, 附件:某县2022年年度报告."""
_ABOUT_WORK = re.compile("问题|整改|改进|计划|打算|要点|安排|下一步|[上下]一[篇条]")
_NAME = re.compile(
    r"((?:各|所属|下属|直属)[\u4e00-\u9fff]{0,6}(?:部门|单位|机构|乡镇|街道)|(?![各本我该其])[\u4e00-\u9fff]{1,24}?(?:[局办厅院镇乡站处室会部社]|委(?!员)|委员会|中心|街道(?!办)|政府(?!信息|公开)|公司|[大中支]队|[学党]校|本级))"
    rf"(?=$|[\s:(]|{A_YEAR}|本?年度|的?(?:收到和处理|主动公开|(?:政府|政务)?信息公开|政务公开|依申请|行政复议|数据|统计))"
)
_BEFORE_NAME = re.compile(r"^(?:填报|填表|报送|编报|统计)?(?:单位|机关|部门)(?:名称)?(?:\(盖?章\))?[:\s]+")
_NO_NAME = re.compile("收到|处理|申请|公开|信息|情况")
_OF_ALL = re.compile("全[省市县区州盟旗镇乡]|合计|汇总")


class _Told(NamedTuple):
    """What the lines above a table say of it."""

    year: int | None
    is_of_one: bool
    """Does the table's own caption or heading name the year, and not a line above several?"""
    name: str | None


def standings_of(
    text: str,
    spans: Sequence[Span],
    tables: Sequence[StandardTable],
    cells: Sequence[TableCell],
    years: tuple[int | None, str | None],
) -> dict[str, Standing]:
    """The standing of each table that is not the agency's own of its year, by its id.

    `spans` are those of the tables in the text; `years` are the report's year and its agency. A body counts only
    beside another table of the same cells, and a year above several tables, too: what stands alone is the agency's,
    whatever a line above it names.
    """
    report_year, agency = years
    told = list(_told(text, spans, report_year))
    places: dict[str, set[tuple[str, str]]] = {table.table_id: set() for table in tables}
    for cell in cells:
        places[cell.table_id].add((cell.row_label, cell.column_label))
    names = [_name_of_another(said.name, agency) for said in told]
    tables_with = Counter(place for its in places.values() for place in its)
    names_with: dict[tuple[str, str], set[str | None]] = {}
    for table, name in zip(tables, names, strict=True):
        for place in places[table.table_id]:
            names_with.setdefault(place, set()).add(name)
    found: dict[str, Standing] = {}
    for table, said, name in zip(tables, told, names, strict=True):
        its = places[table.table_id]
        scope = _scope(said, report_year, has_others=any(tables_with[place] > 1 for place in its))
        subject = name if any(names_with[place] != {name} for place in its) else None
        if subject is not None or scope is not Scope.ANNUAL:
            found[table.table_id] = Standing(scope, subject)
    return found


def _scope(told: _Told, report_year: int | None, *, has_others: bool) -> Scope:
    is_named = told.year is not None and (told.is_of_one or has_others)
    is_before = is_named and report_year is not None and told.year is not None and told.year < report_year
    return Scope.PRIOR_YEAR if is_before else Scope.ANNUAL


def _name_of_another(name: str | None, agency: str | None) -> str | None:
    """A body that is not the agency, however short its name is."""
    is_own = name is None or (agency is not None and (agency.endswith(name) or name.endswith(agency)))
    return None if is_own or (agency is not None and name is not None and abbreviates(name, agency)) else name


def _told(text: str, spans: Sequence[Span], report_year: int | None) -> Iterator[_Told]:
    """What the lines above each table say, and the first one within it."""
    part: tuple[int | None, str | None] = (None, None)
    before = 0
    for start, end in spans:
        own: tuple[int | None, str | None] = (None, None)
        is_behind_prose = False
        for line in _lines(text, max(before, start - _FARTHEST), start, end):
            is_behind_prose = is_behind_prose or not line
            ordinal = _ORDINAL.match(line)
            words = line[ordinal.end() :] if ordinal is not None else line
            year, name = _year_of(words, report_year), _name_in(words)
            if _OF_ONE_TABLE.search(words) is not None and _OF_A_PART.fullmatch(words) is None:
                is_new = is_behind_prose and ordinal is not None and ordinal["number"] is not None
                is_behind_prose = False
                own = (year or (None if is_new else own[0]), name or (None if is_new else own[1]))
            elif year is not None and _OF_A_PART.fullmatch(words) is not None:
                part, own = (year, name), (None, None)
            elif name is not None and words.strip().endswith(name):
                part, own = (part[0], name), (own[0], None)
            if _OF_ALL.search(words) is not None:
                part, own = (part[0], None), (own[0], None)
        yield _Told(own[0] or part[0], own[0] is not None, own[1] or part[1])
        before = end


def _lines(text: str, start: int, stop: int, end: int) -> Iterator[str]:
    """The lines above a table that may say whose it is, and its first cell; an empty one for each of prose."""
    above = text[start:stop].split("\n")
    first = text[stop : min(end, stop + _LONGEST_LINE)].split("\n")[0].split("\t")[0]
    for line in (*above, first):
        if len(line) > _LONGEST_LINE or _PROSE.search(line) is not None:
            yield ""
        elif len(line) > 1 and _ABOUT_WORK.search(line) is None:
            yield line


def _year_of(words: str, report_year: int | None) -> int | None:
    """The year that a line names; 上年度 is the one before the report's."""
    found = _YEAR.search(words) if "年" in words or "20" in words else None
    if found is None:
        return None
    if found["year"] is not None:
        return int(found["year"])
    return report_year - 1 if report_year is not None else None


def _name_in(words: str) -> str | None:
    """The body with whose name a line begins."""
    found = _NAME.match(_BEFORE_NAME.sub("", words.strip()))
    return found[1] if found is not None and _NO_NAME.search(found[1]) is None else None
