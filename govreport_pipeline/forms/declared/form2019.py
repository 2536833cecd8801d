"""The form of 2019: 国办公开办函〔2019〕60号, report years 2019 and 2020."""

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

_MADE = ("本年新制作数量", "本年新公开数量", "对外公开总数量")
_ITEMS = ("上一年项目数量", "本年增/减")
_ACTIONS = (*_ITEMS, "处理决定数量")

_PROACTIVE = Block(
    FormBlock.PROACTIVE,
    rows=(
        Row("规章", "rules", ("规章件数",), _MADE),
        Row("规范性文件", "normative_documents", ("行政规范性文件",), _MADE),
        Row("行政许可", "licensing", (), _ACTIONS),
        Row("其他对外管理服务事项", "other_services", ("其他对外管理服务", "其它对外管理服务事项", "对外管理服务事项"), _ACTIONS),
        Row("行政处罚", "penalty", (), _ACTIONS),
        Row("行政强制", "compulsion", (), _ACTIONS),
        Row("行政事业性收费", "fee", ("行政事业收费",), _ITEMS),
        Row("政府集中采购", "procurement", ("集中采购", "政府采购"), ("采购项目数量", "采购总金额")),
    ),
    columns=(
        Column("本年新制作数量", "_new", aliases=("本年制作数量", "新制作数量", "本年新制作数", "本年新制作")),
        Column("本年新公开数量", "_new_disclosed", aliases=("本年公开数量", "新公开数量", "本年新公开数", "本年新公开")),
        Column("对外公开总数量", "_disclosed_total", aliases=("对外公开数量", "对外公开总数", "公开总数量")),
        Column("上一年项目数量", "_items_previous", aliases=("上年项目数量", "上一年度项目数量", "上一年项目数")),
        Column("本年增/减", "_items_change", aliases=("本年增减数量", "本年度增减", "本年增减数")),
        Column("处理决定数量", "_decisions", aliases=("本年处理决定数量", "处理决定数")),
        Column("采购项目数量", "_projects", aliases=("采购项目数", "采购数量")),
        Column("采购总金额", "_cny", aliases=("采购金额", "采购总额")),
    ),
    captions=("信息内容", "第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项", "第二十条第（九）项", "主动公开政府信息情况"),
)  # fmt: skip
"""Section 二; nothing in it need add up. The form prints no unit for 采购总金额."""

_OTHER = Row(f"{RESULTS}/（六）其他处理", "requests_outcome_other", ("其他", "其它", "其它处理"))

_REQUESTS = Block(
    FormBlock.REQUESTS,
    rows=(*ARRIVALS, *OUTCOMES, _OTHER, *CLOSING),
    columns=REQUESTERS,
    identities=(
        ROW_SUM,
        COLUMN_BALANCE,
        Identity(
            BreakdownKind.OUTCOME_SUM,
            Along.COLUMN,
            (OUTCOME_TOTAL,),
            tuple(row.label for row in (*OUTCOMES, _OTHER)),
        ),
    ),
    captions=REQUESTS_CAPTIONS,
)

FORM2019 = FormLayout("form2019", Form.FORM2019, (_PROACTIVE, _REQUESTS, DISPUTES))
