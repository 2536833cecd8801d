"""Shanghai's table of indicators under the Regulations of 2008, by month and year.

指标名称 | 计算单位 | 代码 | 本月累计 | 年度累计. What was a reason of a refusal in
the table of 2004 (信息不存在, 非本机关职权范围, 申请内容不明确) is an answer beside
it, and 不予公开答复总数 counts six reasons of its own.
"""

from govreport_pipeline.forms.declared.declare import Along, Block, Column, FormLayout, Identity, Row
from govreport_pipeline.forms.declared.indicators import CHANNEL_ROWS
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock

_ITEMS, _DOCUMENTS = "主动公开信息数", "主动公开信息数/公文类信息数"
_RECEIVED, _ANSWERED = "申请总数", "对申请的答复总数"
_REFUSED = f"{_ANSWERED}/8.不予公开答复总数"
_FEES, _STAFF = "收取费用总数", "政府信息公开指定专职人员数"

_ANSWER_ROWS = (
    Row(f"{_ANSWERED}/其中：1.同意公开答复数", "requests_outcome_disclosed", ("同意公开答复",)),
    Row(f"{_ANSWERED}/2.同意部分公开答复数", "requests_outcome_partial", ("同意部分公开答复",)),
    Row(f"{_ANSWERED}/3.非《规定》所指政府信息数", "requests_withheld_not_information", ("非《条例》所指政府信息数", "非政府信息数")),
    Row(f"{_ANSWERED}/4.信息不存在数", "requests_outcome_not_existing", ("信息不存在",)),
    Row(f"{_ANSWERED}/5.非本机关职权范围数", "requests_outcome_not_this_agency", ("非本部门掌握数", "非本机关职责权限范围数", "非本机关职权范围")),
    Row(f"{_ANSWERED}/6.申请内容不明确数", "requests_outcome_amend", ("申请内容不明确",)),
    Row(f"{_ANSWERED}/7.重复申请数", "requests_not_processed_repeat", ("重复申请",)),
    Row(_REFUSED, "requests_outcome_withheld", ("不予公开答复数", "不予公开总数")),
)  # fmt: skip
_REASON_ROWS = (
    Row(f"{_REFUSED}/（1）“国家秘密”数", "requests_withheld_state_secret", ("国家秘密",)),
    Row(f"{_REFUSED}/（2）“商业秘密”数", "requests_withheld_trade_secret", ("商业秘密",)),
    Row(f"{_REFUSED}/（3）“个人隐私”数", "requests_withheld_privacy", ("个人隐私",)),
    Row(f"{_REFUSED}/（4）“过程中信息且影响安全稳定”数", None, ("过程中信息且影响安全稳定", "过程中且影响安全稳定数"), unit="件"),
    Row(f"{_REFUSED}/（5）“危及安全和稳定”数", "requests_withheld_security_stability", ("危及安全和稳定",)),
    Row(f"{_REFUSED}/（6）“法律法规规定的其他情形”数", "requests_withheld_other", ("法律法规规定的其他情形",)),
)  # fmt: skip
_FEE_ROWS = (
    Row(f"{_FEES}/主动公开信息收取费用", None, ("主动公开信息收费总数", "主动公开收取费用"), unit="元"),
    Row(f"{_FEES}/依申请提供信息收取费用", "fees_cny", unit="元"),
)
"""What each is made of (邮寄费, 复制费 by medium) is kept without a code."""
_STAFF_ROWS = (
    Row(f"{_STAFF}/其中：1.全职人员", "staff_full_time", ("全职人员数",)),
    Row(f"{_STAFF}/2.兼职人员", "staff_part_time", ("兼职人员数",)),
)


def _sum(total: str, rows: tuple[Row, ...]) -> Identity:
    return Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (total,), tuple(row.label for row in rows))


_INDICATORS = Block(
    FormBlock.STATISTICS,
    rows=(
        Row(_ITEMS, "proactive_items", ("主动信息公开", "主动公开政府信息数")),
        Row(f"{_ITEMS}/其中：全文电子化的主动公开信息数", None, unit="条"),
        Row(_DOCUMENTS, None, unit="条"),
        Row(f"{_DOCUMENTS}/其中：新增的行政规范性文件数", "normative_documents_issued"),
        Row("提供服务类信息数", None, unit="条"),
        Row("网站专栏页面访问量", "website_visits"),
        Row("现场接待人数", "enquiries_in_person"),
        Row("网上咨询数", "enquiries_online"),
        Row("咨询电话接听数", "enquiries_phone"),
        Row("依申请公开信息目录数", None, unit="条"),
        Row("属于国家秘密的公文类信息数", None, unit="条"),
        Row(_RECEIVED, "requests_received", ("申请总次数",)),
        *CHANNEL_ROWS,
        Row(_ANSWERED, "requests_answered"),
        *_ANSWER_ROWS,
        *_REASON_ROWS,
        Row("行政复议数", "reconsiderations"),
        Row("行政诉讼数", "litigations"),
        Row("行政申诉数", "appeals"),
        Row(_FEES, None, ("收取费用总数数",), unit="元"),
        *_FEE_ROWS,
        Row(_STAFF, "staff", ("政府信息公开指定专职人员总数",)),
        *_STAFF_ROWS,
        Row("处理政府信息公开的专项经费", "dedicated_funding_cny", unit="万元"),
        Row("处理政府信息公开的实际支出", None, unit="万元"),
        Row("与诉讼有关的总费用", None, unit="万元"),
    ),
    columns=(
        Column("本年累计", aliases=("年度累计", "本年度累计")),
        Column("本期实际", aliases=("本月累计", "本月数", "本期"), is_coded=False),
    ),
    identities=(
        _sum(_RECEIVED, CHANNEL_ROWS),
        _sum(_ANSWERED, _ANSWER_ROWS),
        _sum(_REFUSED, _REASON_ROWS),
        _sum(_STAFF, _STAFF_ROWS),
        _sum(_FEES, _FEE_ROWS),
    ),
    captions=("指标名称", "计算单位", "计量单位", "单位"),
)

VARIANT = FormLayout("shanghai2008", Form.NARRATIVE, (_INDICATORS,))
