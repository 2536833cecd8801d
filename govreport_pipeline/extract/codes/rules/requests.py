"""Rules: requests for information, their channels, outcomes and grounds."""

from govreport_pipeline.extract.codes.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.numbers.units import CASES
from govreport_pipeline.extract.words.lexicon import ABOUT_REQUESTS, DISPUTES, OUTCOMES, PRESS, SOCIAL, C

_ABOUT = ABOUT_REQUESTS
_CHANNELS = C.SITE | C.GAZETTE | C.NEWSLETTER | C.BOARD | C.SCREEN | PRESS | SOCIAL
_NOT = (
    C.ENQUIRY
    | C.WAIVER
    | C.LETTERS
    | DISPUTES
    | C.FEE
    | C.PRODUCED
    | C.NPC
    | C.CPPCC
    | C.TRAINING
    | C.COLUMNS
    | C.AVERAGE
    | C.INTERPRETATION
    | C.LICENSING
    | C.OTHER_REQUEST
    | C.WITHDRAWN
)
_PLACE = "三、依申请公开情况\n"


def _outcome(code: str, concept: int, text: str, forbid: int = C.NONE) -> Rule:
    return Rule(
        code, concept, CASES,
        (Reads(f"{_PLACE}全年收到申请9件,其中{text}2件。", 2),), (Rejects(f"主动公开信息9条,{text}的会议2次。", "no requests"),),
        any_around=_ABOUT, forbid=_NOT | forbid, forbid_around=C.PRODUCED, weight=8,
    )  # fmt: skip


def _channel(code: str, concept: int, text: str, forbid: int = C.NONE) -> Rule:
    return Rule(
        code, concept, CASES,
        (Reads(f"{_PLACE}全年收到申请9件,其中{text}2件。", 2),), (Rejects(f"全年接受{text}咨询2人次。", "enquiries"),),
        any_around=_ABOUT, forbid=_NOT | OUTCOMES | C.SITE_ITEMS | C.ANSWERED | C.VISITS | forbid, forbid_around=C.ENQUIRY, weight=6,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("requests_received", C.REQUEST | C.RECEIVED, CASES, (Reads("共收到政府信息公开申请3件。", 3), Reads("收到12起依申请公开申请。", 12)), (Rejects("收到复议和信息公开申请3件。", "two families in one number"),), forbid=_NOT | OUTCOMES, weight=2),
    Rule("requests_received", C.REQUEST | C.ACCEPTED, CASES, (Reads("全年共受理政府信息公开申请1宗。", 1),), (Rejects("受理信息公开申请咨询1件。", "enquiries"),), forbid=_NOT | OUTCOMES, weight=2),
    Rule("requests_received", C.REQUEST, CASES, (Reads(_PLACE + "2018年申请3件。", 3), Reads("政府信息公开申请总数20件。", 20)), (Rejects("信息公开申请咨询3件。", "enquiries"), Rejects(_PLACE + "减免费用的申请3件。", "some of them")), forbid=_NOT | OUTCOMES | C.ANSWERED | C.CONCLUDED | C.CARRIED_OVER | C.CARRIED_FORWARD, weight=1),
    Rule("requests_received", C.ON_REQUEST | C.RECEIVED, CASES, (Reads(_PLACE + "全年收到依申请公开12件。", 12),), (Rejects("收到依申请公开咨询12次。", "enquiries"),), forbid=_NOT | OUTCOMES, weight=2),
    Rule("requests_received", C.ON_REQUEST | C.ACCEPTED, CASES, (Reads(_PLACE + "全年受理依申请公开12件。", 12),), (Rejects("受理依申请公开咨询12次。", "enquiries"),), forbid=_NOT | OUTCOMES, weight=2),
    Rule("requests_received", C.ON_REQUEST, CASES, (Reads(_PLACE + "全年依申请公开12件。", 12),), (Rejects("主动公开文件41件,依申请公开6件,不予公开125件。", "attributes of documents"),), any_around=C.IN_REQUESTS | C.ON_REQUEST, forbid=_NOT | OUTCOMES | C.ANSWERED | C.CONCLUDED | C.HANDLED | C.PUBLISH, weight=0),
    Rule("requests_received", C.ON_REQUEST | C.PRODUCED | C.RECEIVED, CASES, (Reads("全年收到12件依申请公开文件。", 12),), (Rejects("全年制发12件依申请公开文件。", "papers"),), forbid=(_NOT & ~C.PRODUCED) | OUTCOMES, weight=2),
    Rule("requests_received", C.ASKERS, "人 名 位 家 户", (Reads(_PLACE + "全年有3人申请公开征地批复。", 3), Reads(_PLACE + "2家企业申请公开环评文件。", 2)), (Rejects("全年有3人参加征地评议。", "who did not ask"),), around=C.IN_REQUESTS, forbid=_NOT | OUTCOMES, weight=8),
    Rule("requests_received", C.RECEIVED, CASES, (Reads(_PLACE + "全年收到8件。", 8),), (Rejects("四、举报投诉情况\n全年收到8件。", "complaints"),), around=C.IN_REQUESTS, forbid=_NOT | OUTCOMES | C.ANSWERED | C.CONCLUDED),
    Rule("requests_received", C.ACCEPTED, CASES, (Reads(_PLACE + "2017年度共受理8件。", 8),), (Rejects("全年受理投诉8件。", "complaints"),), around=C.IN_REQUESTS, forbid=_NOT | OUTCOMES | C.ANSWERED | C.CONCLUDED),
    Rule("requests_received_online", C.SITE, "件 宗 起 份 lost", (Reads(_PLACE + "收到申请9件,其中政府网站2件、信函7件。", 2),), (Rejects("网站2件。", "no requests"),), around=C.IN_REQUESTS, any_around=C.REQUEST | C.ON_REQUEST, forbid=_NOT | OUTCOMES | C.PROACTIVE | C.PUBLISH | C.INFORMATION | C.REQUEST | C.ON_REQUEST | C.ANSWERED | C.CONCLUDED | C.HANDLED | C.RESPONDED | C.PLAN, weight=1),
    _channel("requests_received_in_person", C.IN_PERSON, "当面申请", C.RECEPTION),
    _channel("requests_received_fax", C.FAX, "传真申请"),
    _channel("requests_received_online", C.ONLINE, "网络申请"),
    *(
        Rule("requests_received_online", C.SITE | concept, CASES, (Reads(f"{_PLACE}收到申请9件,其中通过县政府网站{told}2件。", 2),), (Rejects(f"网站{told}咨询2件。", "enquiries"),), around=C.IN_REQUESTS, any_around=C.REQUEST, forbid=_NOT | OUTCOMES | C.PROACTIVE | C.REQUEST | C.ON_REQUEST, weight=4)
        for concept, told in ((C.RECEIVED, "收到"), (C.ACCEPTED, "受理"))
    ),
    _channel("requests_received_post", C.POST, "信函申请"),
    Rule("requests_received_post", C.LETTERS, CASES, (Reads(_PLACE + "受理信息公开申请7件,其中来信6件。", 6),), (Rejects("四、咨询情况\n收到来信6件。", "letters"),), around=C.IN_REQUESTS, any_around=C.REQUEST, forbid=C.ANSWERED | C.CONCLUDED | C.HANDLED | C.ENQUIRY | C.COMPLAINT | C.IN_PERSON | C.ONLINE, forbid_around=C.ENQUIRY | C.COMPLAINT, weight=8),
    Rule("requests_received_post", C.LETTERS | C.WRITTEN, CASES, (Reads(_PLACE + "申请9件。\n其中,网上3件,信件6件。", 6),), (Rejects("四、咨询情况\n网上3件,信件6件。", "letters"),), around=C.IN_REQUESTS, any_around=C.ONLINE | C.IN_PERSON | C.FAX | C.EMAIL | C.POST | C.ON_REQUEST, forbid=C.ANSWERED | C.CONCLUDED | C.HANDLED | C.ENQUIRY | C.COMPLAINT | C.IN_PERSON | C.ONLINE, forbid_around=C.ENQUIRY | C.COMPLAINT, weight=8),
    Rule("requests_received_in_person", C.WINDOW, "件 宗 起 份", (Reads(_PLACE + "收到申请9件,网络3件、窗口6件。", 6),), (Rejects(_PLACE + "收到申请9件,窗口办件6件。", "no requests"),), around=C.IN_REQUESTS, any_around=C.REQUEST | C.ON_REQUEST | C.ONLINE | C.FAX | C.EMAIL | C.POST, forbid=_NOT | OUTCOMES | C.PROACTIVE | C.PUBLISH | C.ANSWERED | C.CONCLUDED | C.HANDLED | C.IN_PERSON, forbid_around=C.ENQUIRY, weight=1),
    Rule("requests_received_online", C.LETTERS | C.ONLINE | C.RECEIVED, CASES, (Reads(_PLACE + "受理信息公开申请7件,其中局长信箱收到6件。", 6),), (Rejects("局长信箱收到投诉6件。", "complaints"),), around=C.IN_REQUESTS, any_around=C.REQUEST | C.ON_REQUEST, forbid=C.ANSWERED | C.CONCLUDED | C.ENQUIRY | C.COMPLAINT, forbid_around=C.ENQUIRY | C.COMPLAINT, weight=8),
    _channel("requests_received_email", C.EMAIL, "电子邮件申请"),
    _channel("requests_received_other", C.OTHER_WAY, "其他申请"),
    Rule("requests_received_other", C.PHONE | C.REQUEST, CASES, (Reads(_PLACE + "收到申请9件,其中电话申请2件。", 2),), (Rejects("电话咨询申请事宜2件。", "enquiries"),), forbid=_NOT | OUTCOMES | C.IN_PERSON | C.ONLINE | C.POST, weight=4),
    Rule("requests_received_other", C.OTHER_CHANNEL, CASES, (Reads(_PLACE + "收到申请9件,以其他形式申请2件。", 2), Reads(_PLACE + "收到申请9件,其中其他形式申请2件。", 2)), (Rejects("通过其他方式公开信息2条。", "items disclosed"),), any_around=C.REQUEST | C.IN_REQUESTS, forbid=_NOT | OUTCOMES | C.PUBLISH | C.COPIES, weight=7),
    Rule("requests_carried_over", C.CARRIED_OVER, CASES, (Reads("没有上年结转的申请。", 0),), (Rejects("收到行政复议5件,上年结转3件。", "reconsiderations"),), forbid=DISPUTES, forbid_around=C.RECONSIDERATION | C.LITIGATION, weight=9),
    Rule("requests_carried_forward", C.CARRIED_FORWARD, CASES, (Reads("收到申请20件,答复17件,正在办理3件。", 3), Reads("收到申请20件,答复17件,另有3件按规定转2016年度答复。", 3)), (Rejects("行政复议正在办理3件。", "reconsiderations"),), any_around=_ABOUT, forbid=C.CARRIED_OVER | DISPUTES | C.LETTERS | C.NPC | C.CPPCC, forbid_around=C.RECONSIDERATION | C.LITIGATION, weight=9),
    Rule("requests_concluded_on_time", C.ON_TIME | C.CONCLUDED, CASES, (Reads(_PLACE + "收到申请8件,按时办结8件。", 8), Reads(_PLACE + "2件均在规定时间内办结。", 2)), (Rejects("群众来信按时办结8件。", "letters"),), any_around=_ABOUT, forbid=_NOT | OUTCOMES, weight=4),
    Rule("requests_concluded_on_time", C.ON_TIME | C.ANSWERED, CASES, (Reads(_PLACE + "收到申请8件,按时答复8件。", 8),), (Rejects("按时答复来信8件。", "letters"),), any_around=_ABOUT, forbid=_NOT | OUTCOMES, weight=4),
    *(
        Rule("requests_concluded_on_time", C.ON_TIME, CASES, (Reads(_PLACE + f"收到申请8件,{told}7件,其中按时6件。", 6),), (Rejects(_PLACE + f"收到申请8件,{told}7件,按时公布信息6条。", "items"),), around=C.IN_REQUESTS | done, forbid=_NOT | OUTCOMES | C.RECEIVED | C.ACCEPTED | C.HANDLED | C.PROACTIVE | C.PUBLISH | C.INFORMATION | C.MEETING | C.PLAN | C.CARRIED_OVER | C.CARRIED_FORWARD, weight=1)
        for done, told in ((C.CONCLUDED, "办结"), (C.ANSWERED, "答复"))
    ),
    Rule("requests_concluded_extended", C.EXTENDED, CASES, (Reads(_PLACE + "收到申请8件,延期办结2件。", 2),), (Rejects("会议延期2次。", "a meeting"),), any_around=_ABOUT, forbid=_NOT, weight=9),
    Rule("requests_concluded", C.CONCLUDED, CASES, (Reads(_PLACE + "收到申请8件,办结7件。", 7),), (Rejects("办结群众来信180件。", "letters"),), any_around=_ABOUT, forbid=_NOT | OUTCOMES | C.ON_TIME | C.RECEIVED, weight=4),
    Rule("requests_concluded", C.HANDLED | C.ON_REQUEST, CASES, (Reads(_PLACE + "共处理依申请公开1件。", 1),), (Rejects("处理依申请公开咨询1件。", "enquiries"),), forbid=_NOT | OUTCOMES | C.RECEIVED, weight=3),
    Rule("requests_concluded", C.HANDLED | C.REQUEST, CASES, (Reads("共处理政府信息公开申请5件。", 5),), (Rejects("处理信访申请5件。", "petitions"),), forbid=_NOT | OUTCOMES | C.RECEIVED | C.ACCEPTED, weight=3),
    Rule("requests_answered", C.ANSWERED, CASES, (Reads(_PLACE + "收到申请8件,答复7件。", 7),), (Rejects("答复网民留言7条。", "letters"),), any_around=_ABOUT, forbid=_NOT | OUTCOMES | C.ON_TIME | C.UPHELD | C.CORRECTED, weight=4),
    _outcome("requests_outcome_disclosed", C.DISCLOSED, "同意公开", C.PARTIAL | C.WITHHELD),
    Rule("requests_outcome_disclosed", C.PUBLISH, CASES, (Reads(_PLACE + "按时办结申请7件,其中公开4件。", 4),), (Rejects(_PLACE + "按时办结申请7件,网站公开4件。", "of a site"), Rejects(_PLACE + "发布微信200条。", "of an account"), Rejects(_PLACE + "公开行政规范性文件4件。", "documents, no requests")), around=C.IN_REQUESTS, forbid=_NOT | OUTCOMES | C.PROACTIVE | C.INFORMATION | C.NORMATIVE | C.KEY_AREA | _CHANNELS | C.REQUEST | C.ON_REQUEST | C.ON_TIME | C.CONCLUDED, weight=6),
    _outcome("requests_outcome_partial", C.PARTIAL, "同意部分公开"),
    _outcome("requests_outcome_withheld", C.WITHHELD, "不予公开"),
    _outcome("requests_outcome_already_public", C.ALREADY_PUBLIC, "属于已主动公开范围"),
    Rule("requests_outcome_already_public", C.PROACTIVE, CASES, (Reads(_PLACE + "已答复的9件中,“主动公开”2件。", 2),), (Rejects("主动公开信息2件。", "disclosed on its own motion"),), around=C.ANSWERED, any_around=C.REQUEST | C.IN_REQUESTS, forbid=_NOT, weight=9),
    _outcome("requests_outcome_not_this_agency", C.NOT_THIS_AGENCY, "不属于本机关"),
    _outcome("requests_outcome_not_existing", C.NOT_EXISTING, "信息不存在"),
    _outcome("requests_outcome_amend", C.AMEND, "告知更改补充", C.UNCLEAR | C.NO_AMENDMENT),
    _outcome("requests_outcome_redirected", C.REDIRECTED, "告知通过其他途径办理"),
    _outcome("requests_outcome_unable", C.UNABLE, "无法提供"),
    Rule("requests_outcome_not_processed", C.NOT_PROCESSED, CASES, (Reads("四、监督保障情况\n信息公开申请不予处理2件。", 2),), (Rejects("主动公开信息9条,不予处理的会议2次。", "no requests"),), any_around=_ABOUT, forbid=_NOT | C.NO_AMENDMENT | C.FEE_UNPAID, forbid_around=C.PRODUCED, weight=8),
    _outcome("requests_not_accepted", C.NOT_ACCEPTED, "不予受理"),
    _outcome("requests_withheld_state_secret", C.SECRET, "涉及国家秘密", C.WITHHELD),
    _outcome("requests_withheld_trade_secret", C.TRADE_SECRET, "涉及商业秘密", C.WITHHELD),
    _outcome("requests_withheld_privacy", C.PRIVACY, "涉及个人隐私", C.WITHHELD),
    _outcome("requests_withheld_not_information", C.NOT_INFORMATION, "非政府信息"),
    _outcome("requests_not_processed_repeat", C.REPEAT, "重复申请"),
    _outcome("requests_withheld_internal_affairs", C.INTERNAL, "属内部管理信息", C.WITHHELD),
    _outcome("requests_withheld_case_file", C.CASE_FILE, "属于行政执法案卷", C.WITHHELD),
    _outcome("requests_withheld_inquiry", C.INQUIRY, "属于行政查询事项", C.WITHHELD),
    _outcome("requests_withheld_third_party", C.THIRD_PARTY, "损害第三方合法权益", C.WITHHELD),
    _outcome("requests_withheld_barred_by_law", C.BARRED, "法律行政法规禁止公开", C.WITHHELD),
    _outcome("requests_withheld_security_stability", C.SECURITY, "危及国家安全", C.WITHHELD),
    _outcome("requests_unable_unclear", C.UNCLEAR, "补正后申请内容仍不明确", C.UNABLE),
    Rule("requests_other_no_amendment", C.NO_AMENDMENT, CASES, (Reads(f"{_PLACE}全年收到申请9件,其中申请人逾期不补正2件。", 2), Reads(f"{_PLACE}全年收到申请9件,逾期未补正视为放弃2件。", 2)), (Rejects("申请人逾期不补正2件。", "no requests"),), any_around=_ABOUT, forbid=C.RESULT_OTHER | C.FEE_UNPAID, forbid_around=C.PRODUCED, weight=14),
    _outcome("requests_not_processed_confirmation", C.CONFIRMATION, "要求行政机关确认或重新出具", C.NOT_PROCESSED),
    Rule("requests_other_fee_unpaid", C.FEE_UNPAID, CASES, (Reads(f"{_PLACE}全年收到申请9件,其中逾期未按收费通知要求缴纳费用2件。", 2), Reads("五、收费情况\n收取信息处理费90元,未缴费2件。", 2)), (Rejects("逾期未缴纳费用2件。", "no requests"),), any_around=_ABOUT | C.IN_FEES, forbid=C.RESULT_OTHER | C.NO_AMENDMENT, forbid_around=C.PRODUCED, weight=14),
    Rule("requests_outcome_not_processed", C.NOT_PROCESSED, CASES, (Reads(f"{_PLACE}全年收到申请9件,属于信访投诉举报、重复申请等情形不予处理2件。", 2), Reads(f"{_PLACE}全年收到申请9件,其中不予处理2件。", 2)), (Rejects("投诉举报不予处理2件。", "complaints"),), around=C.IN_REQUESTS, forbid=C.NO_AMENDMENT | C.FEE_UNPAID, forbid_around=C.PRODUCED, weight=16),
    *(
        Rule("requests_concluded", C.HANDLED, CASES, (Reads(_PLACE + f"新收到{told}12件,办理13件。", 13),), (Rejects("办理提案13件。", "proposals"),), around=C.IN_REQUESTS | asked, forbid=_NOT | OUTCOMES | C.RECEIVED | C.ACCEPTED | C.CARRIED_OVER | C.CARRIED_FORWARD | C.PROACTIVE | C.INFORMATION | C.TOTAL | C.OTHERWISE | C.ON_TIME, weight=-2)
        for asked, told in ((C.REQUEST, "申请"), (C.ON_REQUEST, "依申请公开"))
    ),
    _outcome("requests_unable_not_held", C.NOT_HELD, "本机关不掌握相关信息"),
    _outcome("requests_unable_not_created", C.NOT_CREATED, "没有现成信息需要另行制作"),
    _outcome("requests_not_processed_publication", C.PUBLICATION, "要求提供公开出版物"),
    _outcome("requests_not_processed_excessive", C.EXCESSIVE, "无正当理由大量反复申请"),
    Rule("requests_outcome_other", C.WITHDRAWN, CASES, (Reads(f"{_PLACE}全年收到申请9件,其中申请人撤回2件。", 2),), (Rejects("行政复议9件,申请人撤回2件。", "reconsiderations"),), any_around=_ABOUT, forbid_around=C.PRODUCED | C.RECONSIDERATION | C.LITIGATION | C.IN_DISPUTES, weight=9),
    Rule("requests_outcome_other", C.RESULT_OTHER, CASES, (Reads(f"{_PLACE}全年答复申请9件,其中予以公开7件,其他处理2件。", 2),), (Rejects("行政复议9件,维持7件,其他情形2件。", "reconsiderations"),), any_around=_ABOUT, forbid=_NOT, forbid_around=C.PRODUCED | C.RECONSIDERATION | C.LITIGATION | C.IN_DISPUTES, weight=9),
    Rule("requests_not_processed_petition_like", C.PETITION_LIKE, CASES, (Reads(f"{_PLACE}全年收到申请9件,其中信访举报投诉类申请2件。", 2),), (Rejects("收到信访投诉举报类事项2件。", "petitions"),), any_around=_ABOUT, weight=14),
    *(
        Rule("requests_not_processed_petition_like", concept, "件 宗 起 份 个", (Reads(f"{_PLACE}全年收到申请9件,不予处理5件,其中{told}类2件,重复申请3件。", 2),), (Rejects(f"{_PLACE}全年收到申请9件,{told}类2件。", "matters that came in"),), around=C.NOT_PROCESSED, any_around=_ABOUT, forbid=C.NOT_PROCESSED | C.RECEIVED | C.ACCEPTED | C.HANDLED | C.ANSWERED | C.CONCLUDED | C.PHONE | C.ENQUIRY, weight=14)
        for concept, told in ((C.LETTERS, "信访"), (C.COMPLAINT, "投诉举报"))
    ),
    _outcome("requests_withheld_deliberative", C.DELIBERATIVE, "属过程性信息", C.WITHHELD),
)  # fmt: skip
