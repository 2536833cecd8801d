"""Rules: section two of the forms of 2019 and 2021, told in prose, a row and a column at a time.

The row (规范性文件, 行政许可) stands in the label or before it in the sentence, the column in the label.
"""

from govreport_pipeline.extract.codes.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.numbers.units import PIECES
from govreport_pipeline.extract.words.lexicon import COURSES, C

_PAPERS = f"{PIECES} 个 部 lost"
_ITEMS = "项 个 种 lost"
_DECISIONS = f"{PIECES} 次 lost"
_MONEY = "money"
_OTHER_MATTERS = (
    COURSES | C.COMPLAINT | C.REQUEST | C.ON_REQUEST | C.LETTERS | C.ENQUIRY | C.INFORMATION | C.SITE | C.NOTICES
)
_CHANGES = C.CHANGED | C.GROWTH | C.DECLINE | C.NEW

_ROWS_OF_PAPERS = (("rules", C.RULES, "规章"), ("normative_documents", C.NORMATIVE, "规范性文件"))
_COLUMNS_OF_PAPERS = (
    ("new", C.NEWLY_MADE, "本年新制作数量"),
    ("new_disclosed", C.NEWLY_DISCLOSED, "本年新公开数量"),
    ("disclosed_total", C.OUTWARD | C.IN_ALL, "对外公开总数量"),
    ("issued", C.ISSUED_ALONE, "本年制发件数"),
    ("repealed", C.REPEALED, "本年废止件数"),
    ("in_force", C.IN_FORCE, "现行有效件数"),
)
_ROWS_OF_ITEMS = (
    ("licensing", C.LICENSING | C.LICENSING_ITEMS, "行政许可"),
    ("other_services", C.OTHER_SERVICES, "其他对外管理服务事项"),
    ("penalty", C.PENALTY | C.PENALTY_ITEMS, "行政处罚"),
    ("compulsion", C.COMPULSION | C.COMPULSION_ITEMS, "行政强制"),
    ("fee", C.ADMINISTRATIVE_FEE, "行政事业性收费"),
)


def _of_papers(row: tuple[str, int, str], column: tuple[str, int, str]) -> Rule:
    made = C.NONE if column[1] & (C.REPEALED | C.IN_FORCE) else C.REPEALED | C.IN_FORCE
    below = C.NORMATIVE if row[1] == C.RULES else C.NONE  # 规章1件,废止3件规范性文件: the label names a row of its own
    return Rule(
        f"{row[0]}_{column[0]}", column[1], _PAPERS,
        (Reads(f"{row[2]}方面,{column[2]}3件。", 3), Reads(f"{row[2]}方面,{column[2]}为0。", 0)), (Rejects(f"制度{column[2]}3件。", "no such document"),),
        any_around=row[1], forbid=_OTHER_MATTERS | C.PROACTIVE | C.INTERPRETATION | made | below, weight=8,
    )  # fmt: skip


def _carried_on(row: tuple[str, int, str], column: tuple[str, int, str]) -> Rule:
    return Rule(
        f"{row[0]}_{column[0]}", row[1], _PAPERS,
        (Reads(f"{column[2].removesuffix('数量').removesuffix('件数')}方案2件、{row[2]}3件。", 3),), (Rejects(f"主动公开{row[2]}3件。", "disclosed"),),
        around=column[1], forbid=_OTHER_MATTERS | C.PUBLISH | C.PROACTIVE | C.INTERPRETATION | C.ISSUED | C.REPEALED | C.IN_FORCE, weight=5,
    )  # fmt: skip


def _of_items(row: tuple[str, int, str]) -> tuple[Rule, ...]:
    name, concepts, told = row
    return (
        Rule(
            f"{name}_items_previous", C.PRIOR_YEAR, _ITEMS,
            (Reads(f"{told}上一年项目数量33项。", 33), Reads(f"上年{told}18项。", 18)), (Rejects(f"上年公开{told}信息18项。", "items disclosed"),),
            any_around=concepts, forbid=_OTHER_MATTERS | _CHANGES, weight=12,
        ),
        *(
            Rule(
                f"{name}_items_change", concept, _ITEMS,
                (Reads(f"{told}上一年项目数量33项,本年{change}2项。", value),), (Rejects(f"{change}{told}2项。", "no form is filled in"),),
                around=C.PRIOR_YEAR, any_around=concepts, forbid=_OTHER_MATTERS, weight=10,
            )
            for concept, change, value in ((C.GROWTH, "增加", 2), (C.NEW, "新增", 2), (C.DECLINE, "减少", -2), (C.CHANGED, "取消", -2))
        ),
        Rule(
            f"{name}_items_change", C.RISE_OR_FALL, _ITEMS,
            (Reads(f"{told}本年增/减2项。", 2),), (Rejects("栏目本年增/减2项。", "columns"),),
            any_around=concepts, forbid=_OTHER_MATTERS, weight=12,
        ),
    )  # fmt: skip


def _decisions(row: tuple[str, int, str]) -> Rule:
    return Rule(
        f"{row[0]}_decisions", C.DECIDED, _DECISIONS,
        (Reads(f"{row[2]}上一年项目数量33项,处理决定147件。", 147), Reads(f"{row[2]}处理决定45件。", 45)), (Rejects("作出处理决定147件。", "of nothing that the form names"),),
        any_around=row[1], forbid=_OTHER_MATTERS | C.PUBLISH, weight=10,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    *(_of_papers(row, column) for row in _ROWS_OF_PAPERS for column in _COLUMNS_OF_PAPERS),
    *(_carried_on(row, column) for row in _ROWS_OF_PAPERS for column in (*_COLUMNS_OF_PAPERS[:2], _COLUMNS_OF_PAPERS[-1])),
    *(rule for row in _ROWS_OF_ITEMS for rule in _of_items(row)),
    *(_decisions(row) for row in _ROWS_OF_ITEMS[:-1]),
    *(
        Rule(
            code, near, _MONEY,
            (Reads(f"{told}3项,{amount}4.5万元。", 45000),), (Rejects(f"投入{amount}4.5万元。", "of neither"),),
            around=row, forbid=C.WAIVER | C.FUNDING | C.AVERAGE, weight=8,
        )
        for code, row, told, columns in (
            ("administrative_fees_cny", C.ADMINISTRATIVE_FEE, "行政事业性收费", ((C.AMOUNT, "金额"), (C.TOTAL, "共计"))),
            ("procurement_cny", C.PROCUREMENT, "政府集中采购", ((C.AMOUNT, "总金额"), (C.EXPENDITURE, "支出"), (C.COST, "支付"), (C.TOTAL, "共计"))),
        )
        for near, amount in columns
    ),
)  # fmt: skip
