"""The older tables of indicators, after Shanghai's of 2004 (c. 2004–2013).

指标名称 | 计量单位 | 代码 | 本期实际 | 本年累计. Places that copied it moved
the codes in the third column: rows are told by their names. Fujian's name two
channels among the items, and print the year beside all years (2009年度 |
历年累计): what was counted over many years is no figure of the year, and not
read.
"""

from govreport_pipeline.forms.declared.declare import Along, Block, Column, FormLayout, Identity, Row
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock

_ITEMS, _RECEIVED, _ANSWERED = "主动公开信息数", "申请总数", "对申请的答复总数"
_REFUSED = f"{_ANSWERED}/3.否决公开答复总数"
_STAFF = "政府信息公开工作人员数"

CHANNEL_ROWS = (
    Row(f"{_RECEIVED}/其中：1.当面申请数", "requests_received_in_person", ("当面申请",)),
    Row(f"{_RECEIVED}/2.传真申请数", "requests_received_fax", ("传真申请",)),
    Row(f"{_RECEIVED}/3.电子邮件申请数", "requests_received_email", ("电子邮件申请", "邮件申请数")),
    Row(f"{_RECEIVED}/4.网上申请数", "requests_received_online", ("网上申请", "网络申请数")),
    Row(f"{_RECEIVED}/5.信函申请数", "requests_received_post", ("信函申请",)),
    Row(f"{_RECEIVED}/6.其他形式申请数", "requests_received_other", ("其它形式申请数", "其他形式申请")),
)
_REASON_ROWS = (
    Row(f"{_REFUSED}/其中：（1）“非《规定》所指政府信息”数", "requests_withheld_not_information", ("非条例所指政府信息数", "非政府信息数")),
    Row(f"{_REFUSED}/（2）“信息不存在”数", "requests_outcome_not_existing", ("信息不存在",)),
    Row(f"{_REFUSED}/（3）“非本部门掌握”数", "requests_outcome_not_this_agency", ("非本部门掌握", "非本机关职责权限范围数")),
    Row(f"{_REFUSED}/（4）“申请内容不明确”数", "requests_outcome_amend", ("申请内容不明确",)),
    Row(f"{_REFUSED}/（5）“免予公开范围1”数", None, unit="件"),
    Row(f"{_REFUSED}/（6）“免予公开范围2”数", None, unit="件"),
    Row(f"{_REFUSED}/（7）“免予公开范围3”数", None, unit="件"),
    Row(f"{_REFUSED}/（8）“免予公开范围4”数", None, unit="件"),
    Row(f"{_REFUSED}/（9）“免予公开范围5”数", None, unit="件"),
    Row(f"{_REFUSED}/（10）“免予公开范围6”数", None, unit="件"),
    Row(f"{_REFUSED}/（11）其他原因", "requests_withheld_other", ("其它原因", "其他情形")),
)  # fmt: skip
_ANSWER_ROWS = (
    Row(f"{_ANSWERED}/其中：1.同意公开答复数", "requests_outcome_disclosed", ("同意公开答复",)),
    Row(f"{_ANSWERED}/2.同意部分公开答复数", "requests_outcome_partial", ("同意部分公开答复",)),
    Row(
        _REFUSED, "requests_outcome_withheld", ("否决公开答复数", "否决公开总数", "不予公开答复总数", "不予公开答复数")
    ),
)
_STAFF_ROWS = (
    Row(f"{_STAFF}/其中：1.全职人员数", "staff_full_time", ("全职人员", "专职人员数")),
    Row(f"{_STAFF}/2.兼职人员数", "staff_part_time", ("兼职人员",)),
)

_INDICATORS = Block(
    FormBlock.STATISTICS,
    rows=(
        Row(_ITEMS, "proactive_items", ("主动公开政府信息数", "主动公开信息总数")),
        Row(f"{_ITEMS}/其中：1.政府网站", "proactive_items_website", ("政府网站公开信息数",)),
        Row(f"{_ITEMS}/2.政府公报", "proactive_items_gazette", ("政府公报公开信息数",)),
        Row(f"{_ITEMS}/其中：全文电子化的主动公开信息数", None, ("全文电子化主动公开信息数",), unit="条"),
        Row(f"{_ITEMS}/新增的行政规范性文件数", "normative_documents_issued", ("新增行政规范性文件数", "新增的规范性文件数")),
        Row("提供服务类信息数", None, ("服务类信息数",), unit="条"),
        Row("网站专栏页面访问量", "website_visits", ("专栏页面访问量",)),
        Row("现场接待人数", "enquiries_in_person", ("现场接待人次",)),
        Row("网上咨询数", "enquiries_online"),
        Row("咨询电话接听数", "enquiries_phone", ("电话咨询数",)),
        Row("依申请公开信息目录数", None, unit="条"),
        Row(_RECEIVED, "requests_received", ("申请数", "收到申请总数", "本年度申请总数", "受理依申请公开信息总数")),
        *CHANNEL_ROWS,
        Row(_ANSWERED, "requests_answered", ("答复总数", "申请答复总数", "本年度对申请的答复总数")),
        *_ANSWER_ROWS,
        *_REASON_ROWS,
        Row("行政复议数", "reconsiderations", ("行政复议",)),
        Row("行政诉讼数", "litigations", ("行政诉讼",)),
        Row("行政申诉数", "appeals", ("行政申诉", "申诉数")),
        Row("行政申诉数/其中：对本部门首次处理不满意的行政申诉数", None, unit="件"),
        Row("收取费用总数", "fees_cny", ("收费总额", "收取费用数"), unit="元"),
        Row(_STAFF, "staff", ("政府信息公开指定专职人员总数", "从事政府信息公开工作人员数")),
        *_STAFF_ROWS,
    ),
    columns=(
        Column("本年累计", aliases=("统计数", "数量", "数值", "本年", "本年度", "本年实际", "年度累计")),
        Column("本期实际", aliases=("本期", "本期数"), is_coded=False),
    ),
    identities=(
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_RECEIVED,), tuple(row.label for row in CHANNEL_ROWS)),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_ANSWERED,), tuple(row.label for row in _ANSWER_ROWS)),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_REFUSED,), tuple(row.label for row in _REASON_ROWS)),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_STAFF,), tuple(row.label for row in _STAFF_ROWS)),
        Identity(BreakdownKind.OF_WHICH, Along.COLUMN, (_ITEMS,), (f"{_ITEMS}/其中：全文电子化的主动公开信息数",)),
    ),
    captions=("指标名称", "计量单位", "单位"),
)  # fmt: skip

INDICATORS = FormLayout("indicators", Form.NARRATIVE, (_INDICATORS,))
