"""What the forms of 2019 and 2021 have in common: requesters, outcomes, disputes.

Source: the annexes of 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
"""

from govreport_pipeline.forms.declared.declare import TOTAL, Along, Block, Column, Identity, Layout, Row
from govreport_pipeline.tables.vocabulary import BreakdownKind, FormBlock, Requester

REQUESTERS: tuple[Column, ...] = (
    Column("自然人", requester=Requester.NATURAL_PERSON, aliases=("公民", "个人")),
    Column("法人或其他组织/商业企业", requester=Requester.BUSINESS, aliases=("企业", "商业")),
    Column("法人或其他组织/科研机构", requester=Requester.RESEARCH_INSTITUTION, aliases=("科研",)),
    Column("法人或其他组织/社会公益组织", requester=Requester.PUBLIC_INTEREST, aliases=("公益组织", "社会组织")),
    Column("法人或其他组织/法律服务机构", requester=Requester.LEGAL_SERVICE, aliases=("法律机构", "法律服务")),
    Column("法人或其他组织/其他", requester=Requester.OTHER_ORGANISATION, aliases=("其它", "其他组织")),
    Column(TOTAL, aliases=("合计", "总数", "小计", "共计")),
)

ROW_SUM = Identity(
    BreakdownKind.ROW_SUM, Along.ROW, (TOTAL,), tuple(column.label for column in REQUESTERS if column.requester)
)

RECEIVED = "一、本年新收政府信息公开申请数量"
CARRIED_OVER = "二、上年结转政府信息公开申请数量"
RESULTS = "三、本年度办理结果"
CARRIED_FORWARD = "四、结转下年度继续办理"
OUTCOME_TOTAL = f"{RESULTS}/（七）总计"

ARRIVALS: tuple[Row, ...] = (
    Row(RECEIVED, "requests_received", ("本年新收", "本年新收申请数量", "本年新收政府信息公开申请", "本年新收政府信息公开申请数", "新收政府信息公开申请数量")),
    Row(CARRIED_OVER, "requests_carried_over", ("上年结转", "上年结转申请数量", "上年结转政府信息公开申请", "上年结转政府信息公开申请数", "上年度结转政府信息公开申请数量")),
)  # fmt: skip

_WITHHELD, _UNABLE, _REFUSED = f"{RESULTS}/（三）不予公开", f"{RESULTS}/（四）无法提供", f"{RESULTS}/（五）不予处理"

OUTCOMES: tuple[Row, ...] = (
    Row(f"{RESULTS}/（一）予以公开", "requests_outcome_disclosed", ("予公开", "全部公开")),
    Row(f"{RESULTS}/（二）部分公开", "requests_outcome_partial", ("部分公开区分处理的只计这一情形不计其他情形", "予以部分公开")),
    Row(f"{_WITHHELD}/1.属于国家秘密", "requests_withheld_state_secret", ("国家秘密", "涉及国家秘密")),
    Row(f"{_WITHHELD}/2.其他法律行政法规禁止公开", "requests_withheld_barred_by_law", ("其他法律行政止公开", "其他法律法规禁止公开", "法律行政法规禁止公开", "其它法律行政法规禁止公开")),
    Row(f"{_WITHHELD}/3.危及“三安全一稳定”", "requests_withheld_security_stability", ("三安全一稳定", "危及三安全一稳定的", "危及国家安全、公共安全、经济安全、社会稳定")),
    Row(f"{_WITHHELD}/4.保护第三方合法权益", "requests_withheld_third_party", ("第三方合法权益", "损害第三方合法权益", "涉及第三方合法权益")),
    Row(f"{_WITHHELD}/5.属于三类内部事务信息", "requests_withheld_internal_affairs", ("三类内部事务信息", "属于内部事务信息", "内部事务信息", "属于三类内部事务")),
    Row(f"{_WITHHELD}/6.属于四类过程性信息", "requests_withheld_deliberative", ("四类过程性信息", "属于过程性信息", "过程性信息")),
    Row(f"{_WITHHELD}/7.属于行政执法案卷", "requests_withheld_case_file", ("行政执法案卷", "属于行政执法案卷信息")),
    Row(f"{_WITHHELD}/8.属于行政查询事项", "requests_withheld_inquiry", ("行政查询事项", "属于行政查询事项信息")),
    Row(f"{_UNABLE}/1.本机关不掌握相关政府信息", "requests_unable_not_held", ("本机关不掌握", "本机关不掌握相关信息", "不掌握相关政府信息")),
    Row(f"{_UNABLE}/2.没有现成信息需要另行制作", "requests_unable_not_created", ("没有现成信息", "需要另行制作", "没有现成信息另行制作", "无现成信息需要另行制作")),
    Row(f"{_UNABLE}/3.补正后申请内容仍不明确", "requests_unable_unclear", ("申请内容仍不明确", "补正后仍不明确", "补正后内容仍不明确")),
    Row(f"{_REFUSED}/1.信访举报投诉类申请", "requests_not_processed_petition_like", ("信访举报投诉类", "信访投诉举报类申请")),
    Row(f"{_REFUSED}/2.重复申请", "requests_not_processed_repeat"),
    Row(f"{_REFUSED}/3.要求提供公开出版物", "requests_not_processed_publication", ("公开出版物", "提供公开出版物")),
    Row(f"{_REFUSED}/4.无正当理由大量反复申请", "requests_not_processed_excessive", ("大量反复申请", "无正当理由大量重复申请")),
    Row(f"{_REFUSED}/5.要求行政机关确认或重新出具已获取信息", "requests_not_processed_confirmation", ("确认或重新出具已获取信息", "要求确认或重新出具已获取信息", "要求行政机关确认或重新出具")),
)  # fmt: skip
"""The outcomes that both forms have, in their order; （六）其他处理 differs."""

CLOSING: tuple[Row, ...] = (
    Row(OUTCOME_TOTAL, "requests_outcome_total", ("合计", "办理结果总计")),
    Row(CARRIED_FORWARD, "requests_carried_forward", ("结转下年度", "结转下年度办理", "结转下年继续办理", "结转下一年度继续办理", "结转下年度继续办理数量")),
)  # fmt: skip

COLUMN_BALANCE = Identity(
    BreakdownKind.COLUMN_BALANCE, Along.COLUMN, (RECEIVED, CARRIED_OVER), (OUTCOME_TOTAL, CARRIED_FORWARD)
)
"""Printed in the form: 第一项加第二项之和，等于第三项加第四项之和."""

REQUESTS_CAPTIONS = (
    "申请人情况",
    "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
    "收到和处理政府信息公开申请情况",
)

DISPUTES = Block(
    FormBlock.DISPUTES,
    rows=(
        Row("行政复议", "reconsiderations", ("复议", "政府信息公开行政复议")),
        Row("行政诉讼/未经复议直接起诉", "litigations_direct", ("直接起诉", "未经复议", "未经行政复议直接起诉")),
        Row("行政诉讼/复议后起诉", "litigations_after_reconsideration", ("经复议后起诉", "行政复议后起诉")),
    ),
    columns=(
        Column("结果维持", "_upheld", aliases=("维持", "维持结果")),
        Column("结果纠正", "_corrected", aliases=("纠正", "纠正结果")),
        Column("其他结果", "_other", aliases=("其它结果", "其他")),
        Column("尚未审结", "_pending", aliases=("未审结", "尚未结案")),
        Column(TOTAL, aliases=("合计", "总数", "小计", "共计")),
    ),
    identities=(
        Identity(BreakdownKind.DISPUTE_SUM, Along.ROW, (TOTAL,), ("结果维持", "结果纠正", "其他结果", "尚未审结")),
    ),
    layout=Layout.GROUPS,
    captions=("政府信息公开行政复议、行政诉讼情况",),
)
