"""The statistics form of 2014–2018: annex of 国办发〔2014〕32号.

One value a row. The channels of 一（二） overlap: they do not add up to
主动公开政府信息数; nor need 办结 equal 收到 or 答复.
"""

from govreport_pipeline.forms.declared.declare import Along, Block, Column, FormLayout, Identity, Row
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock

_PROACTIVE, _RESPONSES, _REQUESTS = "一、主动公开情况", "二、回应解读情况", "三、依申请公开情况"
_MEANS, _MEETINGS = "八、机构建设和保障经费情况", "九、政府信息公开会议和培训情况"

_ITEMS = f"{_PROACTIVE}/（一）主动公开政府信息数"
_NORMATIVE = f"{_ITEMS}/其中：主动公开规范性文件数"
_CHANNELS = f"{_PROACTIVE}/（二）通过不同渠道和方式公开政府信息的情况"
_ANSWERING = f"{_RESPONSES}/（二）通过不同渠道和方式回应解读的情况"
_PRESS = f"{_ANSWERING}/1.参加或举办新闻发布会总次数"
_INTERVIEWS = f"{_ANSWERING}/2.政府网站在线访谈次数"
_PRESS_LEADERS = f"{_PRESS}/其中：主要负责同志参加新闻发布会次数"
_INTERVIEW_LEADERS = f"{_INTERVIEWS}/其中：主要负责同志参加政府网站在线访谈次数"
_RECEIVED, _CONCLUDED, _ANSWERED = (
    f"{_REQUESTS}/（一）收到申请数", f"{_REQUESTS}/（二）申请办结数", f"{_REQUESTS}/（三）申请答复数"
)  # fmt: skip
_REFUSED = f"{_ANSWERED}/4.不同意公开答复数"
_RECONSIDERATIONS, _LITIGATIONS = "四、行政复议数量", "五、行政诉讼数量"
_STAFF = f"{_MEANS}/（三）从事政府信息公开工作人员数"

_CHANNEL_ROWS = (
    Row(f"{_RECEIVED}/1.当面申请数", "requests_received_in_person", ("当面申请",)),
    Row(f"{_RECEIVED}/2.传真申请数", "requests_received_fax", ("传真申请",)),
    Row(f"{_RECEIVED}/3.网络申请数", "requests_received_online", ("网络申请", "网上申请数")),
    Row(f"{_RECEIVED}/4.信函申请数", "requests_received_post", ("信函申请",)),
)
_PACE_ROWS = (
    Row(f"{_CONCLUDED}/1.按时办结数", "requests_concluded_on_time", ("按时办结",)),
    Row(f"{_CONCLUDED}/2.延期办结数", "requests_concluded_extended", ("延期办结",)),
)
_REASON_ROWS = (
    Row(f"{_REFUSED}/其中：1.涉及国家秘密", "requests_withheld_state_secret", ("国家秘密", "涉及国家秘密数")),
    Row(f"{_REFUSED}/2.涉及商业秘密", "requests_withheld_trade_secret", ("商业秘密", "涉及商业秘密数")),
    Row(f"{_REFUSED}/3.涉及个人隐私", "requests_withheld_privacy", ("个人隐私", "涉及个人隐私数")),
    Row(f"{_REFUSED}/4.危及国家安全、公共安全、经济安全和社会稳定", "requests_withheld_security_stability", ("危及国家安全、公共安全、经济安全、社会稳定",)),
    Row(f"{_REFUSED}/5.不是《条例》所指政府信息", "requests_withheld_not_information", ("不是条例所指政府信息数", "非条例所指政府信息")),
    Row(f"{_REFUSED}/6.法律法规规定的其他情形", "requests_withheld_other", ("法律法规规定的其它情形", "法律法规规定的其他情形数")),
)  # fmt: skip
_ANSWER_ROWS = (
    Row(f"{_ANSWERED}/1.属于已主动公开范围数", "requests_outcome_already_public", ("属于已主动公开范围", "已主动公开范围数")),
    Row(f"{_ANSWERED}/2.同意公开答复数", "requests_outcome_disclosed", ("同意公开答复", "同意公开数")),
    Row(f"{_ANSWERED}/3.同意部分公开答复数", "requests_outcome_partial", ("同意部分公开答复", "同意部分公开数")),
    Row(_REFUSED, "requests_outcome_withheld", ("不同意公开答复", "不同意公开数")),
    Row(f"{_ANSWERED}/5.不属于本行政机关公开数", "requests_outcome_not_this_agency", ("不属于本行政机关公开", "不属于本机关公开数", "不属于本行政机关公开范围数")),
    Row(f"{_ANSWERED}/6.申请信息不存在数", "requests_outcome_not_existing", ("申请信息不存在", "信息不存在数")),
    Row(f"{_ANSWERED}/7.告知作出更改补充数", "requests_outcome_amend", ("告知作出更改补充", "告知做出更改补充数", "告知更改补充数")),
    Row(f"{_ANSWERED}/8.告知通过其他途径办理数", "requests_outcome_redirected", ("告知通过其他途径办理", "告知通过其它途径办理数")),
)  # fmt: skip
_RECONSIDERATION_ROWS = (
    Row(
        f"{_RECONSIDERATIONS}/（一）维持具体行政行为数",
        "reconsiderations_upheld",
        ("维持具体行政行为", "维持行政行为数"),
    ),
    Row(f"{_RECONSIDERATIONS}/（二）被依法纠错数", "reconsiderations_corrected", ("被依法纠错", "依法纠错数")),
    Row(f"{_RECONSIDERATIONS}/（三）其他情形数", "reconsiderations_other", ("其他情形", "其它情形数")),
)
_LITIGATION_ROWS = (
    Row(f"{_LITIGATIONS}/（一）维持具体行政行为或者驳回原告诉讼请求数", "litigations_upheld", ("维持具体行政行为或驳回原告诉讼请求数", "维持行政行为或者驳回原告诉讼请求数")),
    Row(f"{_LITIGATIONS}/（二）被依法纠错数", "litigations_corrected", ("被依法纠错", "依法纠错数")),
    Row(f"{_LITIGATIONS}/（三）其他情形数", "litigations_other", ("其他情形", "其它情形数")),
)  # fmt: skip
_STAFF_ROWS = (
    Row(f"{_STAFF}/1.专职人员数", "staff_full_time", ("专职人员", "专职人员数不包括政府公报及政府网站工作人员数")),
    Row(f"{_STAFF}/2.兼职人员数", "staff_part_time", ("兼职人员",)),
)

_ROWS = (
    Row(_ITEMS, "proactive_items", ("主动公开政府信息总数", "主动公开信息数")),
    Row(_NORMATIVE, "normative_documents_disclosed", ("主动公开规范性文件", "主动公开行政规范性文件数")),
    Row(f"{_PROACTIVE}/制发规范性文件总数", "normative_documents_issued", ("制发规范性文件数", "制发行政规范性文件总数")),
    Row(f"{_CHANNELS}/1.政府公报公开政府信息数", "proactive_items_gazette", ("政府公报公开信息数", "政府公报公开政府信息")),
    Row(f"{_CHANNELS}/2.政府网站公开政府信息数", "proactive_items_website", ("政府网站公开信息数", "政府网站公开政府信息")),
    Row(f"{_CHANNELS}/3.政务微博公开政府信息数", "proactive_items_weibo", ("政务微博公开信息数", "政务微博公开政府信息")),
    Row(f"{_CHANNELS}/4.政务微信公开政府信息数", "proactive_items_wechat", ("政务微信公开信息数", "政务微信公开政府信息")),
    Row(f"{_CHANNELS}/5.其他方式公开政府信息数", "proactive_items_other", ("其他方式公开信息数", "其它方式公开政府信息数", "其他方式公开政府信息")),
    Row(f"{_RESPONSES}/（一）回应公众关注热点或重大舆情数", "public_responses", ("回应公众关注热点或重大舆情", "回应公众关注热点及重大舆情数")),
    Row(_PRESS, "press_conferences", ("参加或举办新闻发布会次数", "举办新闻发布会总次数")),
    Row(_PRESS_LEADERS, "press_conferences_by_leaders", ("主要负责同志参加新闻发布会",)),
    Row(_INTERVIEWS, "online_interviews", ("政府网站在线访谈",)),
    Row(_INTERVIEW_LEADERS, "online_interviews_by_leaders", ("主要负责同志参加政府网站在线访谈", "主要负责同志参加在线访谈次数")),
    Row(f"{_ANSWERING}/3.政策解读稿件发布数", "policy_interpretations", ("政策解读稿件发布", "政策解读稿件数")),
    Row(f"{_ANSWERING}/4.微博微信回应事件数", "public_responses_weibo_wechat", ("微博微信回应事件", "政务微博微信回应事件数")),
    Row(f"{_ANSWERING}/5.其他方式回应事件数", "public_responses_other", ("其他方式回应事件", "其它方式回应事件数")),
    Row(_RECEIVED, "requests_received", ("收到申请总数", "收到申请")),
    *_CHANNEL_ROWS,
    Row(_CONCLUDED, "requests_concluded", ("申请办结总数", "申请办结")),
    *_PACE_ROWS,
    Row(_ANSWERED, "requests_answered", ("申请答复总数", "申请答复")),
    *_ANSWER_ROWS[:4],
    *_REASON_ROWS,
    *_ANSWER_ROWS[4:],
    Row(_RECONSIDERATIONS, "reconsiderations", ("行政复议数", "行政复议", "行政复议总数")),
    *_RECONSIDERATION_ROWS,
    Row(_LITIGATIONS, "litigations", ("行政诉讼数", "行政诉讼", "行政诉讼总数")),
    *_LITIGATION_ROWS,
    Row("六、举报投诉数量", "complaints", ("举报投诉数", "举报投诉")),
    Row("七、依申请公开信息收取的费用", "fees_cny", ("依申请公开信息收取费用", "依申请公开收取的费用"), unit="万元"),
    Row(f"{_MEANS}/（一）政府信息公开工作专门机构数", "offices", ("政府信息公开工作专门机构", "政府信息公开专门机构数")),
    Row(f"{_MEANS}/（二）设置政府信息公开查阅点数", "access_points", ("设置政府信息公开查阅点", "政府信息公开查阅点数")),
    Row(_STAFF, "staff", ("从事政府信息公开工作人员", "政府信息公开工作人员数")),
    *_STAFF_ROWS,
    Row(f"{_MEANS}/（四）政府信息公开专项经费", "dedicated_funding_cny", ("专项经费", "政府信息公开工作专项经费"), unit="万元"),
    Row(f"{_MEETINGS}/（一）召开政府信息公开工作会议或专题会议数", "meetings", ("召开政府信息公开工作会议或专题会议", "召开政府信息公开工作会议或专题会议次数")),
    Row(f"{_MEETINGS}/（二）举办各类培训班数", "training_sessions", ("举办各类培训班", "举办各类培训班次数")),
    Row(f"{_MEETINGS}/（三）接受培训人员数", "trainees", ("接受培训人员", "接受培训人数")),
)  # fmt: skip


_STATISTICS = Block(
    FormBlock.STATISTICS,
    rows=_ROWS,
    columns=(Column("统计数", aliases=("统计数据", "统计数量", "统计数值", "数量", "数值", "数据", "合计", "总计", "统计结果")),),
    identities=(
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_RECEIVED,), tuple(row.label for row in _CHANNEL_ROWS)),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_CONCLUDED,), tuple(row.label for row in _PACE_ROWS)),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_ANSWERED,), tuple(row.label for row in _ANSWER_ROWS)),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_REFUSED,), tuple(row.label for row in _REASON_ROWS)),
        Identity(
            BreakdownKind.STAT_SUM, Along.COLUMN, (_RECONSIDERATIONS,), tuple(row.label for row in _RECONSIDERATION_ROWS)
        ),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_LITIGATIONS,), tuple(row.label for row in _LITIGATION_ROWS)),
        Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (_STAFF,), tuple(row.label for row in _STAFF_ROWS)),
        Identity(BreakdownKind.OF_WHICH, Along.COLUMN, (_ITEMS,), (_NORMATIVE,)),
        Identity(BreakdownKind.OF_WHICH, Along.COLUMN, (_PRESS,), (_PRESS_LEADERS,)),
        Identity(BreakdownKind.OF_WHICH, Along.COLUMN, (_INTERVIEWS,), (_INTERVIEW_LEADERS,)),
    ),
    captions=("统计指标", "单位", "政府信息公开情况统计表", "指标名称", "计量单位"),
)  # fmt: skip

STAT2014 = FormLayout("stat2014", Form.STAT2014, (_STATISTICS,))
