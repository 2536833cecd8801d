"""The metric codes: unit, labels, where they occur, wide column or not.

A new metric is one line here and one rule under `extract/codes/rules`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

_N, _S, _F19, _F21 = "narrative", "stat2014", "form2019", "form2021"


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure that reports state; counts are of the reporting year."""

    code: str
    unit: str
    """Canonical unit: 宗, 起 of requests are 件; 万元 is 元."""
    label: str
    label_zh: str
    forms: tuple[str, ...]
    """Where it occurs: narrative, stat2014, form2019, form2021."""
    is_wide: bool = False
    """Has a column in agency_year_comparison."""
    is_open_list: bool = False
    """Its members (categories, bodies, topics) stand in the label."""

    @property
    def growth_code(self) -> str:
        """Code of its change on the year before, in %."""
        return f"{self.code}_growth_pct"


METRICS: tuple[Metric, ...] = (
    Metric("proactive_items", "条", "items proactively disclosed", "主动公开政府信息数", (_N, _S,), is_wide=True),
    Metric("proactive_items_website", "条", "items disclosed on government websites (portals, own sites, columns, platforms)", "通过政府网站(门户、本单位网站、专栏、平台)公开政府信息数", (_N, _S,), is_wide=True),
    Metric("proactive_items_gazette", "条", "items disclosed in the gazette", "通过政府公报公开政府信息数", (_N, _S,)),
    Metric("proactive_items_weibo", "条", "items disclosed on Weibo", "通过政务微博公开政府信息数", (_N, _S,)),
    Metric("proactive_items_wechat", "条", "items disclosed on WeChat", "通过政务微信公开政府信息数", (_N, _S,)),
    Metric("proactive_items_new_media", "条", "items disclosed on new media together (Weibo, WeChat and the like)", "通过微博微信等新媒体(合计)公开政府信息数", (_N,)),
    Metric("proactive_items_newspaper", "条", "items disclosed in newspapers", "通过报纸公开政府信息数", (_N,)),
    Metric("proactive_items_newsletter", "条", "items disclosed in newsletters and journals of the body's own", "通过简报、自办刊物公开政府信息数", (_N,)),
    Metric("proactive_items_broadcast", "条", "items disclosed on radio and television", "通过广播电视公开政府信息数", (_N,)),
    Metric("proactive_items_media", "条", "items disclosed in news media, not told apart", "通过新闻媒体(不分)公开政府信息数", (_N,)),
    Metric("proactive_items_notice_board", "条", "items disclosed on notice boards", "通过公开栏、公告栏公开政府信息数", (_N,)),
    Metric("proactive_items_electronic_screen", "条", "items disclosed on electronic screens", "通过电子屏、触摸屏公开政府信息数", (_N,)),
    Metric("proactive_items_reading_room", "条", "items disclosed at access points, archives and libraries", "通过查阅点、档案馆、图书馆公开政府信息数", (_N,)),
    Metric("proactive_items_press", "条", "items disclosed at press conferences", "通过新闻发布会公开政府信息数", (_N,)),
    Metric("proactive_items_other", "条", "items disclosed in other ways", "通过其他方式公开政府信息数", (_N, _S,)),
    Metric("proactive_items_by_category", "条", "items disclosed of one kind (its name in label)", "分类公开数(类名在 label)", (_N,), is_open_list=True),
    Metric("proactive_items_by_body", "条", "items disclosed by one body (its name in label)", "分单位公开数(单位在 label)", (_N,), is_open_list=True),
    Metric("key_area_items", "条", "items of key areas", "重点领域信息", (_N,)),
    Metric("key_area_items_by_topic", "条", "items of one topic of the key areas (its name in label)", "重点领域分项(在 label)", (_N,), is_open_list=True),
    Metric("information_produced", "条", "items of information produced", "制作(产生)政府信息数", (_N,)),
    Metric("information_produced_proactive", "条", "items of information produced, marked for proactive disclosure", "其中属性为主动公开", (_N,)),
    Metric("information_produced_on_request", "条", "items of information produced, marked for disclosure upon request", "其中属性为依申请公开", (_N,)),
    Metric("information_produced_withheld", "条", "items of information produced, marked not to be disclosed", "其中属性为不予公开", (_N,)),
    Metric("share_pct", "%", "a share (of what stands in label and subject)", "占比(占谁在 label、subject)", (_N,), is_open_list=True),
    Metric("digitised_pct", "%", "share of full texts in electronic form", "全文电子化率", (_N,)),
    Metric("rules_issued", "件", "rules issued", "规章制发", (_N, _F21,)),
    Metric("rules_repealed", "件", "rules repealed", "规章废止", (_N, _F21,)),
    Metric("rules_in_force", "件", "rules in force", "规章现行有效", (_N, _F21,)),
    Metric("rules_new", "件", "rules newly made in the year", "规章本年新制作", (_F19,)),
    Metric("rules_new_disclosed", "件", "rules newly disclosed in the year", "规章本年新公开", (_F19,)),
    Metric("rules_disclosed_total", "件", "rules disclosed in all", "规章对外公开总数量", (_F19,)),
    Metric("normative_documents_issued", "件", "normative documents issued", "行政规范性文件制发", (_N, _F21, _S,), is_wide=True),
    Metric("normative_documents_repealed", "件", "normative documents repealed", "行政规范性文件废止", (_N, _F21,)),
    Metric("normative_documents_in_force", "件", "normative documents in force", "行政规范性文件现行有效", (_N, _F21,)),
    Metric("normative_documents_new", "件", "normative documents newly made in the year", "行政规范性文件本年新制作", (_F19,)),
    Metric("normative_documents_new_disclosed", "件", "normative documents newly disclosed in the year", "行政规范性文件本年新公开", (_F19,)),
    Metric("normative_documents_disclosed_total", "件", "normative documents disclosed in all", "行政规范性文件对外公开总数量", (_F19,)),
    Metric("normative_documents_disclosed", "件", "normative documents proactively disclosed", "主动公开规范性文件数", (_N, _S,)),
    Metric("licensing_items_previous", "项", "licensing: items of the year before", "行政许可上一年项目数量", (_F19,)),
    Metric("licensing_items_change", "项", "licensing: items more or fewer than the year before", "行政许可本年增/减", (_F19,)),
    Metric("licensing_decisions", "件", "licensing: decisions", "行政许可处理决定数量", (_F19, _F21,)),
    Metric("other_services_items_previous", "项", "other services to the public: items of the year before", "其他对外管理服务事项上一年项目数量", (_F19,)),
    Metric("other_services_items_change", "项", "other services to the public: items more or fewer than the year before", "其他对外管理服务事项本年增/减", (_F19,)),
    Metric("other_services_decisions", "件", "other services to the public: decisions", "其他对外管理服务事项处理决定数量", (_F19,)),
    Metric("penalty_items_previous", "项", "penalties: items of the year before", "行政处罚上一年项目数量", (_F19,)),
    Metric("penalty_items_change", "项", "penalties: items more or fewer than the year before", "行政处罚本年增/减", (_F19,)),
    Metric("penalty_decisions", "件", "penalties: decisions", "行政处罚处理决定数量", (_F19, _F21,)),
    Metric("compulsion_items_previous", "项", "compulsion: items of the year before", "行政强制上一年项目数量", (_F19,)),
    Metric("compulsion_items_change", "项", "compulsion: items more or fewer than the year before", "行政强制本年增/减", (_F19,)),
    Metric("compulsion_decisions", "件", "compulsion: decisions", "行政强制处理决定数量", (_F19, _F21,)),
    Metric("fee_items_previous", "项", "administrative fees: items of the year before", "行政事业性收费上一年项目数量", (_F19,)),
    Metric("fee_items_change", "项", "administrative fees: items more or fewer than the year before", "行政事业性收费本年增/减", (_F19,)),
    Metric("administrative_fees_cny", "元", "administrative fees charged in the year", "行政事业性收费本年收费金额", (_N, _F21)),
    Metric("procurement_projects", "项", "projects of centralised government procurement", "政府集中采购项目数量", (_F19,)),
    Metric("procurement_cny", "元", "amount of centralised government procurement", "政府集中采购总金额", (_F19,)),
    Metric("policy_interpretations", "篇", "policy interpretations", "政策解读(稿件)数", (_N, _S,), is_wide=True),
    Metric("policy_interpretations_by_leaders", "篇", "interpretations by the leaders", "负责人解读", (_N,)),
    Metric("public_responses", "次", "responses to public concerns", "回应公众关注热点或重大舆情数", (_N, _S,)),
    Metric("public_responses_weibo_wechat", "次", "responses to public concerns on Weibo and WeChat", "微博微信回应事件数", (_S,)),
    Metric("public_responses_other", "次", "responses to public concerns in other ways", "其他方式回应事件数", (_S,)),
    Metric("press_conferences", "次", "press conferences held or taken part in", "参加或举办新闻发布会", (_N, _S,), is_wide=True),
    Metric("press_conferences_by_leaders", "次", "press conferences with the leaders", "其中主要负责同志参加新闻发布会", (_N, _S,)),
    Metric("online_interviews", "次", "online interviews on government websites", "政府网站在线访谈", (_N, _S,)),
    Metric("online_interviews_by_leaders", "次", "online interviews with the leaders", "其中主要负责同志参加在线访谈", (_N, _S,)),
    Metric("news_items", "条", "news items", "新闻稿件", (_N,)),
    Metric("opinion_solicitations", "次", "solicitations of opinions", "民意征集", (_N,)),
    Metric("online_surveys", "次", "online surveys", "网上调查", (_N,)),
    Metric("newsletter_issues", "期", "issues of newsletters and journals", "简报、刊物期数", (_N,)),
    Metric("newsletter_copies", "份", "copies of newsletters and journals", "简报、刊物份数", (_N,)),
    Metric("gazette_issues", "期", "issues of the gazette", "政府公报期数", (_N,)),
    Metric("website_visits", "人次", "visits to websites", "网站访问量", (_N,)),
    Metric("followers", "人", "followers", "关注、粉丝数", (_N,)),
    Metric("reads", "次", "reads and views (new media)", "阅读、浏览量(新媒体)", (_N,)),
    Metric("website_columns", "个", "columns of websites", "网站栏目数", (_N,)),
    Metric("enquiries", "人次", "enquiries", "咨询", (_N,)),
    Metric("enquiries_phone", "人次", "enquiries by telephone", "电话咨询", (_N,)),
    Metric("enquiries_in_person", "人次", "enquiries in person", "现场咨询", (_N,)),
    Metric("enquiries_online", "人次", "enquiries online", "网上咨询", (_N,)),
    Metric("letters_received", "件", "letters, messages to mailboxes, appeals online and cases of hotlines", "信件、信箱留言、网上诉求、热线来件", (_N,)),
    Metric("letters_concluded", "件", "letters concluded or answered", "上述办结(答复)件", (_N,)),
    Metric("letters_on_time_pct", "%", "share of letters concluded on time", "信件按时办结率", (_N,)),
    Metric("requests_received", "件", "requests (newly) received", "(本年新)收到申请数", (_N, _S, _F19, _F21,), is_wide=True),
    Metric("requests_received_in_person", "件", "requests received in person", "当面申请数", (_N, _S,)),
    Metric("requests_received_fax", "件", "requests received by fax", "传真申请数", (_N, _S,)),
    Metric("requests_received_online", "件", "requests received online", "网络申请数", (_N, _S,)),
    Metric("requests_received_post", "件", "requests received by post", "信函申请数", (_N, _S,)),
    Metric("requests_received_email", "件", "requests received by e-mail", "电子邮件申请数", (_N,)),
    Metric("requests_received_other", "件", "requests received in other ways", "其他形式申请数", (_N,)),
    Metric("requests_carried_over", "件", "requests carried over from the year before", "上年结转", (_F19, _F21,), is_wide=True),
    Metric("requests_accepted", "件", "requests accepted (where told apart from those received)", "受理数(与收到分列时)", (_N,)),
    Metric("requests_not_accepted", "件", "requests not accepted", "不予受理数", (_N,)),
    Metric("requests_concluded", "件", "requests concluded", "办结数", (_N, _S,), is_wide=True),
    Metric("requests_concluded_on_time", "件", "requests concluded on time", "按时办结", (_N, _S,)),
    Metric("requests_concluded_extended", "件", "requests concluded after extension", "延期办结", (_N, _S,)),
    Metric("requests_answered", "件", "requests answered", "答复数", (_N, _S,)),
    Metric("requests_carried_forward", "件", "requests carried forward to the next year", "结转下年度", (_F19, _F21,), is_wide=True),
    Metric("requests_outcome_disclosed", "件", "requests disclosed in full", "予以(同意)公开", (_N, _S, _F19, _F21,), is_wide=True),
    Metric("requests_outcome_partial", "件", "requests disclosed in part", "部分公开", (_N, _S, _F19, _F21,), is_wide=True),
    Metric("requests_outcome_withheld", "件", "requests withheld", "不予(不同意)公开", (_N, _S,), is_wide=True),
    Metric("requests_outcome_unable", "件", "requests that could not be provided", "无法提供", (_N,), is_wide=True),
    Metric("requests_outcome_not_processed", "件", "requests not processed", "不予处理", (_N,)),
    Metric("requests_outcome_other", "件", "requests otherwise handled", "其他处理", (_N, _F19,)),
    Metric("requests_outcome_already_public", "件", "requests for what is already public", "属于已主动公开范围", (_N, _S,)),
    Metric("requests_outcome_not_this_agency", "件", "requests for what is not of this body", "不属于本机关", (_N, _S,)),
    Metric("requests_outcome_not_existing", "件", "requests for what does not exist", "信息不存在", (_N, _S,)),
    Metric("requests_outcome_amend", "件", "requests to be amended", "告知更改补充", (_N, _S,)),
    Metric("requests_outcome_redirected", "件", "requests told of another way", "告知其他途径", (_S,)),
    Metric("requests_outcome_total", "件", "requests concluded, outcomes in all", "办理结果总计", (_F19, _F21,), is_wide=True),
    Metric("requests_withheld_state_secret", "件", "requests withheld: state secret", "不予公开:属于(涉及)国家秘密", (_S, _F19, _F21,)),
    Metric("requests_withheld_barred_by_law", "件", "requests withheld: barred by other law or administrative regulation", "不予公开:其他法律行政法规禁止公开", (_F19, _F21,)),
    Metric("requests_withheld_security_stability", "件", "requests withheld: danger to security or stability", "不予公开:危及三安全一稳定", (_S, _F19, _F21,)),
    Metric("requests_withheld_third_party", "件", "requests withheld: rights of a third party", "不予公开:保护第三方合法权益", (_F19, _F21,)),
    Metric("requests_withheld_internal_affairs", "件", "requests withheld: internal affairs", "不予公开:三类内部事务信息", (_F19, _F21,)),
    Metric("requests_withheld_deliberative", "件", "requests withheld: deliberative", "不予公开:四类过程性信息", (_F19, _F21,)),
    Metric("requests_withheld_case_file", "件", "requests withheld: case file of enforcement", "不予公开:行政执法案卷", (_F19, _F21,)),
    Metric("requests_withheld_inquiry", "件", "requests withheld: matter of administrative inquiry", "不予公开:行政查询事项", (_F19, _F21,)),
    Metric("requests_withheld_trade_secret", "件", "requests withheld: trade secret", "不予公开:涉及商业秘密", (_S,)),
    Metric("requests_withheld_privacy", "件", "requests withheld: privacy", "不予公开:涉及个人隐私", (_S,)),
    Metric("requests_withheld_not_information", "件", "requests withheld: no government information in the sense of the Regulations", "不予公开:不是条例所指政府信息", (_S,)),
    Metric("requests_withheld_other", "件", "requests withheld: other cases of laws and regulations", "不予公开:法律法规规定的其他情形", (_S,)),
    Metric("requests_unable_not_held", "件", "requests that could not be provided: not held by this body", "无法提供:本机关不掌握", (_F19, _F21,)),
    Metric("requests_unable_not_created", "件", "requests that could not be provided: would have to be made", "无法提供:没有现成信息需要另行制作", (_F19, _F21,)),
    Metric("requests_unable_unclear", "件", "requests that could not be provided: still unclear after amendment", "无法提供:补正后仍不明确", (_F19, _F21,)),
    Metric("requests_not_processed_petition_like", "件", "requests not processed: petition, report or complaint", "不予处理:信访举报投诉类", (_F19, _F21,)),
    Metric("requests_not_processed_repeat", "件", "requests not processed: repeated request", "不予处理:重复申请", (_F19, _F21,)),
    Metric("requests_not_processed_publication", "件", "requests not processed: a publication was asked for", "不予处理:要求提供公开出版物", (_F19, _F21,)),
    Metric("requests_not_processed_excessive", "件", "requests not processed: many requests without good reason", "不予处理:无正当理由大量反复申请", (_F19, _F21,)),
    Metric("requests_not_processed_confirmation", "件", "requests not processed: confirmation or a new copy was asked for", "不予处理:要求确认或重新出具", (_F19, _F21,)),
    Metric("requests_other_no_amendment", "件", "requests otherwise handled: not amended in time", "其他处理:逾期不补正", (_F21,)),
    Metric("requests_other_fee_unpaid", "件", "requests otherwise handled: fee not paid in time", "其他处理:逾期未缴费", (_F21,)),
    Metric("requests_other_other", "件", "requests otherwise handled: other", "其他处理:其他", (_F21,)),
    Metric("fees_cny", "元", "fees charged for disclosure upon request", "依申请公开收取费用", (_N, _S,), is_wide=True),
    Metric("fee_waivers_cny", "元", "fees waived", "减免费用", (_N,)),
    Metric("dedicated_funding_cny", "元", "dedicated funding", "专项经费", (_N, _S,), is_wide=True),
    Metric("request_expenditure_cny", "元", "expenditure on disclosure upon request", "依申请公开支出", (_N,)),
    Metric("dispute_expenditure_cny", "元", "expenditure on reconsiderations and litigations", "复议诉讼支出", (_N,)),
    Metric("reconsiderations", "件", "reconsiderations", "行政复议总数", (_N, _S, _F19, _F21,), is_wide=True),
    Metric("reconsiderations_upheld", "件", "reconsiderations: upheld", "行政复议维持(驳回诉求)", (_N, _S, _F19, _F21,)),
    Metric("reconsiderations_corrected", "件", "reconsiderations: corrected", "行政复议纠正(纠错)", (_N, _S, _F19, _F21,)),
    Metric("reconsiderations_other", "件", "reconsiderations: other result", "行政复议其他", (_N, _S, _F19, _F21,)),
    Metric("reconsiderations_pending", "件", "reconsiderations: pending", "行政复议尚未审结", (_N, _S, _F19, _F21,)),
    Metric("reconsiderations_withdrawn", "件", "reconsiderations: withdrawn", "行政复议撤回", (_N,)),
    Metric("litigations", "件", "litigations", "行政诉讼总数", (_N, _S,), is_wide=True),
    Metric("litigations_upheld", "件", "litigations: upheld", "行政诉讼维持(驳回诉求)", (_N, _S,)),
    Metric("litigations_corrected", "件", "litigations: corrected", "行政诉讼纠正(纠错)", (_N, _S,)),
    Metric("litigations_other", "件", "litigations: other result", "行政诉讼其他", (_N, _S,)),
    Metric("litigations_pending", "件", "litigations: pending", "行政诉讼尚未审结", (_N,)),
    Metric("litigations_withdrawn", "件", "litigations: withdrawn", "行政诉讼撤回", (_N,)),
    Metric("litigations_direct", "件", "litigations without reconsideration", "未经复议直接起诉总数", (_F19, _F21,)),
    Metric("litigations_direct_upheld", "件", "litigations without reconsideration: upheld", "未经复议直接起诉维持(驳回诉求)", (_F19, _F21,)),
    Metric("litigations_direct_corrected", "件", "litigations without reconsideration: corrected", "未经复议直接起诉纠正(纠错)", (_F19, _F21,)),
    Metric("litigations_direct_other", "件", "litigations without reconsideration: other result", "未经复议直接起诉其他", (_F19, _F21,)),
    Metric("litigations_direct_pending", "件", "litigations without reconsideration: pending", "未经复议直接起诉尚未审结", (_F19, _F21,)),
    Metric("litigations_after_reconsideration", "件", "litigations after reconsideration", "复议后起诉总数", (_F19, _F21,)),
    Metric("litigations_after_reconsideration_upheld", "件", "litigations after reconsideration: upheld", "复议后起诉维持(驳回诉求)", (_F19, _F21,)),
    Metric("litigations_after_reconsideration_corrected", "件", "litigations after reconsideration: corrected", "复议后起诉纠正(纠错)", (_F19, _F21,)),
    Metric("litigations_after_reconsideration_other", "件", "litigations after reconsideration: other result", "复议后起诉其他", (_F19, _F21,)),
    Metric("litigations_after_reconsideration_pending", "件", "litigations after reconsideration: pending", "复议后起诉尚未审结", (_F19, _F21,)),
    Metric("complaints", "件", "complaints and reports", "举报投诉", (_N, _S,)),
    Metric("appeals", "件", "appeals", "申诉", (_N,)),
    Metric("offices", "个", "offices for disclosure", "专门机构数", (_N, _S,)),
    Metric("staff", "人", "staff", "工作人员数", (_N, _S,), is_wide=True),
    Metric("staff_full_time", "人", "full-time staff", "专职人员", (_N, _S,)),
    Metric("staff_part_time", "人", "part-time staff", "兼职人员", (_N, _S,)),
    Metric("access_points", "个", "public access points", "查阅点", (_N, _S,)),
    Metric("request_points", "个", "points that accept requests", "申请受理点", (_N,)),
    Metric("meetings", "次", "meetings on disclosure", "工作会议或专题会议", (_N, _S,)),
    Metric("training_sessions", "次", "training sessions", "培训(班)", (_N, _S,)),
    Metric("trainees", "人次", "people trained", "接受培训人员", (_N, _S,)),
    Metric("npc_proposals", "件", "proposals of deputies to the people's congress", "人大代表建议", (_N,)),
    Metric("cppcc_proposals", "件", "proposals of members of the political consultative conference", "政协提案", (_N,)),
)  # fmt: skip

BY_CODE: dict[str, Metric] = {metric.code: metric for metric in METRICS}
if len(BY_CODE) != len(METRICS):
    raise ValueError("catalogue/metrics.py declares a code twice: remove one of the two lines")

OPEN_LISTS = frozenset(code for metric in METRICS if metric.is_open_list for code in (metric.code, metric.growth_code))
"""Codes of which several values stand for several things, named in the label."""

CHANNELS = frozenset(code for code in BY_CODE if code.startswith("proactive_items_")) - OPEN_LISTS
"""By what items went out. One goes out by several of them, so they need not add up to anything."""

WAYS_OF_ASKING = tuple(code for code in BY_CODE if code.startswith("requests_received_"))
"""By what requests came: codes of the parts of `requests_received`."""

GROUNDS_OF = {
    "requests_outcome_withheld": "requests_withheld_",
    "requests_outcome_unable": "requests_unable_",
    "requests_outcome_not_processed": "requests_not_processed_",
    "requests_outcome_other": "requests_other_",
}
"""Outcome of requests → how the codes of its grounds begin."""

GROWTH = "_growth_pct"


def unit_of(code: str) -> str:
    """Canonical unit of a code, growth codes among them; KeyError if unknown."""
    return "%" if code.endswith(GROWTH) and code not in BY_CODE else BY_CODE[code].unit


def codes_beginning(*words: str) -> frozenset[str]:
    """All codes that begin so, growth codes among them; what is asked of every figure costs less of a set."""
    every = (code for metric in METRICS for code in (metric.code, metric.growth_code))
    return frozenset(code for code in every if code.startswith(words))


def require_listed(codes: Iterable[str], where: str) -> None:
    """ValueError names a code that the file `where` uses and that the catalogue lacks."""
    for code in codes:
        if code not in BY_CODE:
            raise ValueError(f"{where} names {code!r}, which catalogue/metrics.py does not list: add it there")


def is_known(code: str) -> bool:
    """Is it a code of the catalogue, or the growth of one?"""
    return code in BY_CODE or (code.endswith(GROWTH) and code.removesuffix(GROWTH) in BY_CODE)
