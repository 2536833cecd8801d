"""The form of 2021: 国办公开办函〔2021〕30号, report years 2021 on."""

from govreport_pipeline.forms.declared.common import (
    ARRIVALS,
    CLOSING,
    COLUMN_BALANCE,
    DISPUTES,
    OUTCOME_TOTAL,
    OUTCOMES,
    REQUESTERS,
    REQUESTS_CAPTIONS,
    RESULTS,
    ROW_SUM,
)
from govreport_pipeline.forms.declared.declare import Along, Block, Column, FormLayout, Identity, Row
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock

_STOCK = ("本年制发件数", "本年废止件数", "现行有效件数")
_DECISIONS = ("本年处理决定数量",)

_PROACTIVE = Block(
    FormBlock.PROACTIVE,
    rows=(
        Row("规章", "rules", ("规章件数",), _STOCK),
        Row("行政规范性文件", "normative_documents", ("规范性文件", "行政规范性文件件数"), _STOCK),
        Row("行政许可", "licensing", ("行政许可件数",), _DECISIONS),
        Row("行政处罚", "penalty", ("行政处罚件数",), _DECISIONS),
        Row("行政强制", "compulsion", ("行政强制件数",), _DECISIONS),
        Row("行政事业性收费", "administrative_fees", ("行政事业收费", "行政事业性收费金额"), ("本年收费金额（单位：万元）",)),
    ),
    columns=(
        Column("本年制发件数", "_issued", aliases=("本年发件数", "本年发件", "制发件数", "本年制发数", "本年制发数量", "本年制发件")),
        Column("本年废止件数", "_repealed", aliases=("废止件数", "本年废止数", "本年废止数量", "本年废止件")),
        Column("现行有效件数", "_in_force", aliases=("现行有效件", "现行有效数", "现行有效数量", "有效件数")),
        Column("本年处理决定数量", "_decisions", aliases=("处理决定数量", "本年处理决定数", "本年度处理决定数量")),
        Column("本年收费金额（单位：万元）", "_cny", aliases=("收费金额", "本年度收费金额", "本年收费总金额"), unit="万元"),
    ),
    captions=("信息内容", "第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项", "主动公开政府信息情况"),
)  # fmt: skip
"""Section 二; nothing in it need add up within a year."""

_OTHER = f"{RESULTS}/（六）其他处理"

_OTHER_ROWS = (
    Row(f"{_OTHER}/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "requests_other_no_amendment", ("申请人无正当理由逾期不补正", "无正当理由逾期不补正", "申请人逾期不补正", "逾期不补正", "逾期未补正")),
    Row(f"{_OTHER}/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "requests_other_fee_unpaid", ("申请人逾期未按收费通知要求缴纳费用", "逾期未按收费通知要求缴纳费用", "逾期未缴纳费用", "逾期不缴纳费用", "申请人逾期未缴费", "申请人逾期不缴费", "逾期未缴费", "逾期不缴费")),
    Row(f"{_OTHER}/3.其他", "requests_other_other", ("其它", "其他情形")),
)  # fmt: skip

_REQUESTS = Block(
    FormBlock.REQUESTS,
    rows=(*ARRIVALS, *OUTCOMES, *_OTHER_ROWS, *CLOSING),
    columns=REQUESTERS,
    identities=(
        ROW_SUM,
        COLUMN_BALANCE,
        Identity(
            BreakdownKind.OUTCOME_SUM,
            Along.COLUMN,
            (OUTCOME_TOTAL,),
            tuple(row.label for row in (*OUTCOMES, *_OTHER_ROWS)),
        ),
    ),
    captions=REQUESTS_CAPTIONS,
)

FORM2021 = FormLayout("form2021", Form.FORM2021, (_PROACTIVE, _REQUESTS, DISPUTES))
