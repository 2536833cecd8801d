"""Rules: interpretation, press, interviews, letters, enquiries, readers."""

from govreport_pipeline.extract.codes.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.numbers.units import CASES, EVENTS, PIECES
from govreport_pipeline.extract.words.lexicon import C

ITEMS = f"{PIECES} 个 次 期"
PEOPLE = f"{CASES} 人 位 名"
_NOT_LETTERS = C.REQUEST | C.RECONSIDERATION | C.LITIGATION | C.FEE | C.NPC_FULL | C.CPPCC | C.RATE

RULES: tuple[Rule, ...] = (
    Rule("policy_interpretations", C.INTERPRETATION, ITEMS, (Reads("发布政策解读稿件5件。", 5), Reads("完成本地政策解读10余次。", 10, qualifier="more_than")), (Rejects("通过政策解读栏目咨询5次。", "enquiries"),), forbid=C.ENQUIRY | C.PRESS_CONFERENCE | C.INTERVIEW | C.COLUMNS | C.LEADER | C.DEPUTY | C.MEETING | C.TRAINING, weight=7),
    Rule("policy_interpretations_by_leaders", C.INTERPRETATION | C.LEADER, ITEMS, (Reads("政策解读10次,其中区长解读1次。", 1),), (Rejects("政策解读1次。", "no leader"),), forbid=C.PRESS_CONFERENCE | C.INTERVIEW, weight=7),
    Rule("policy_interpretations_by_leaders", C.INTERPRETATION | C.DEPUTY, ITEMS, (Reads("政策解读10次,其中分管负责人解读1次。", 1),), (Rejects("政策解读1次。", "no leader"),), forbid=C.PRESS_CONFERENCE | C.INTERVIEW, weight=7),
    Rule("public_responses", C.RESPONSE, f"{PIECES} 个 次 批 批次 封 通 lost 场 期", (Reads("回应公众关注热点或重大舆情3次。", 3),), (Rejects("回应群众咨询3次。", "enquiries"),), forbid=C.ENQUIRY | C.LETTERS | C.COLUMNS | C.INTERVIEW | C.RATE | C.WEIBO, weight=6),
    Rule("public_responses", C.RESPONSE, "次 起", (Reads("通过网站互动栏目回应公众关注热点14次。", 14),), (Rejects("回应群众咨询3次。", "enquiries"),), forbid=C.ENQUIRY | C.LETTERS | C.INTERVIEW | C.RATE | C.WEIBO, weight=5),
    Rule("public_responses", C.EXCHANGED, "次 场 期 场次", (Reads("负责人通过新闻发布会、在线访谈与公众交流12次。", 12),), (Rejects("召开座谈会与群众交流12次。", "meetings"),), forbid=C.ENQUIRY | C.MEETING | C.TRAINING, weight=20),
    Rule("public_responses_weibo_wechat", C.RESPONSE | C.WEIBO, CASES, (Reads("通过微博回应事件19次。", 19),), (Rejects("回应热点3次。", "no channel"),), weight=7),
    Rule("public_responses_weibo_wechat", C.RESPONSE | C.NEW_MEDIA, CASES, (Reads("新媒体回应事件2次。", 2), Reads("通过微博、微信回应事件19次。", 19), Reads("微博微信回应事件2次。", 2)), (Rejects("回应热点3次。", "no channel"),), weight=7),
    Rule("public_responses_weibo_wechat", C.RESPONSE | C.WECHAT, CASES, (Reads("微信回应热点3起。", 3),), (Rejects("回应热点3次。", "no channel"),), weight=7),
    Rule("public_responses_other", C.RESPONSE | C.OTHER_CHANNEL, CASES, (Reads("通过其他方式回应事件3次。", 3),), (Rejects("回应热点3次。", "no channel"),), weight=7),
    Rule("public_responses_other", C.RESPONDED | C.LETTERS, CASES, (Reads("通过领导信箱等形式回应事件4次。", 4),), (Rejects("回应信箱来信4件。", "letters"),), forbid=C.WEIBO | C.WECHAT | C.NEW_MEDIA, weight=12),
    Rule("press_conferences", C.PRESS_CONFERENCE, EVENTS, (Reads("共召开7次新闻发布会。", 7), Reads("举行新闻发布会2场。", 2)), (Rejects("新闻发布会公开信息12条。", "items"), Rejects("通过新闻发布会、在线访谈与公众交流12次。", "both ways together"), Rejects("区长参加新闻发布会2次。", "the chief's")), forbid=C.LEADER | C.INTERVIEW | C.ON_AIR, weight=8),
    Rule("press_conferences_by_leaders", C.PRESS_CONFERENCE | C.LEADER, EVENTS, (Reads("新闻发布会5次,主要负责同志参加新闻发布会2次。", 2),), (Rejects("召开新闻发布会2次。", "no leader"), Rejects("负责人通过新闻发布会、在线访谈交流2次。", "both ways together")), forbid=C.INTERVIEW | C.ON_AIR, weight=8),
    *(
        Rule(code, C.LEADER | what, "人次", (Reads(f"领导出席{told}共计25人次。", 25),), (Rejects(f"媒体记者、主要负责人参加{told}25人次。", "all who came"),), forbid=C.MEDIA | C.NETIZENS | C.ENQUIRY | C.TRAINING | C.MEETING | other, weight=8)
        for code, what, told, other in (("press_conferences_by_leaders", C.PRESS_CONFERENCE, "新闻发布会", C.INTERVIEW), ("online_interviews_by_leaders", C.INTERVIEW, "在线访谈", C.PRESS_CONFERENCE))
    ),
    Rule("press_conferences_by_leaders", C.LEADER, EVENTS, (Reads("举办新闻发布会5场,其中主要负责人出席2场。", 2),), (Rejects("领导参加培训2次。", "training"), Rejects("举办新闻发布会5场,局长做客《民生面对面》2次。", "a programme")), around=C.PRESS_CONFERENCE, forbid=C.TRAINING | C.MEETING | C.INTERVIEW | C.BOOK | C.ON_AIR, forbid_around=C.INTERVIEW, weight=2),
    Rule("online_interviews_by_leaders", C.LEADER, EVENTS, (Reads("组织在线访谈9次,其中主要负责人参加3次。", 3),), (Rejects("领导参加培训2次。", "training"),), around=C.INTERVIEW, forbid=C.TRAINING | C.MEETING | C.PRESS_CONFERENCE, weight=3),
    Rule("online_interviews", C.INTERVIEW, EVENTS, (Reads("开展了9期“在线访谈”。", 9), Reads("组织在线访谈2次。", 2)), (Rejects("在线访谈栏目2个,咨询3次。", "columns"),), forbid=C.LEADER | C.COLUMNS | C.ENQUIRY, weight=8),
    Rule("online_interviews", C.INTERVIEW, "次 场 期", (Reads("2次参加市政府组织的在线访谈栏目。", 2), Reads("做客访谈专栏3期。", 3)), (Rejects("在线访谈栏目2个。", "columns"),), forbid=C.LEADER | C.ENQUIRY, weight=7),
    Rule("online_interviews_by_leaders", C.INTERVIEW | C.LEADER, EVENTS, (Reads("局长参加在线访谈2次。", 2),), (Rejects("组织在线访谈2次。", "no leader"),), weight=8),
    *(
        Rule(code, programme | C.JOINED | who, "次 期 场 场次 回", (Reads(f"{told}节目2次。", 2),), (Rejects(f"{told}培训2次。", "training"),), forbid=C.TRAINING | C.MEETING | C.ENQUIRY | C.CALLS | C.PRESS_CONFERENCE | not_who, weight=4)
        for programme, programmes in ((C.ON_AIR, "行风热线"), (C.HOTLINE, "市长热线"))
        for code, who, not_who, told in (("online_interviews_by_leaders", C.LEADER, C.NONE, f"局长做客{programmes}"), ("online_interviews", C.NONE, C.LEADER, f"参加{programmes}"))
    ),
    Rule("news_items", C.NEWS, ITEMS, (Reads("共发布重大新闻45次。", 45),), (Rejects("网站发布新闻30条。", "of the site"),), any_around=C.PUBLISH | C.TOTAL | C.IN_PROACTIVE | C.MEDIA, forbid=C.SUPPLIED | C.PRESS_CONFERENCE | C.INTERPRETATION | C.SITE | C.MEDIA | C.WECHAT | C.WEIBO | C.NEW_MEDIA | C.RESPONSE | C.OTHER_ACT, weight=3),
    Rule("news_items", C.SUPPLIED | C.NEWS, ITEMS, (Reads("向媒体提供新闻通稿45篇。", 45), Reads("被市级以上媒体采用稿件138篇。", 138), Reads("刊登新闻稿件30篇。", 30), Reads("全年对外供稿200余篇。", 200, qualifier="more_than")), (Rejects("网站提供新闻12篇。", "of the site"),), forbid=C.PRESS_CONFERENCE | C.INTERPRETATION | C.RESPONSE | C.OTHER_ACT | C.SITE | C.WECHAT | C.WEIBO, weight=3),
    Rule("news_items", C.SUPPLIED | C.NEWS | C.HANDED_IN, ITEMS, (Reads("给县电视台送稿22条。", 22),), (Rejects("县电视台播出新闻22条。", "what was aired"),), forbid=C.PRESS_CONFERENCE | C.INTERPRETATION | C.RESPONSE | C.OTHER_ACT | C.SITE | C.WECHAT | C.WEIBO, weight=1),
    Rule("opinion_solicitations", C.SOLICITATION, f"{PIECES} 个 次 批 批次 封 通 lost 期 场", (Reads("开展民意征集4次。", 4),), (Rejects("征集意见的会议4次,培训2次。", "meetings"), Rejects("开展意见征集,320人次参加。", "people")), forbid=C.MEETING | C.TRAINING | C.RESPONSE, weight=6),
    Rule("online_surveys", C.SURVEY, f"{EVENTS} 项", (Reads("开展网上调查6次。", 6),), (Rejects("参与网上调查600人。", "people"),), weight=7),
    Rule("website_visits", C.VISITS, "人次 条次 页次 次 人 个 lost", (Reads("网站访问量达3000次。", 3000), Reads("累计访问量4746万人次。", 47460000)), (Rejects("微信访问量3000次。", "reads"),), forbid=C.AVERAGE | C.WEIBO | C.WECHAT | C.NEW_MEDIA | C.READS | C.BOARD | C.ENQUIRY, weight=6),
    Rule("reads", C.READS, "次 人次 人 个 lost", (Reads("微信阅读量突破1.3亿次。", 130000000, qualifier="more_than"),), (Rejects("阅览室阅读3人次。", "of a room"),), forbid=C.AVERAGE | C.READING_ROOM | C.ACCESS_POINT, weight=6),
    Rule("reads", C.VISITS, "次 人次 人 lost", (Reads("微博点击量5万次。", 50000),), (Rejects("网站点击量5万次。", "website visits"),), any_around=C.WEIBO | C.WECHAT | C.NEW_MEDIA, forbid=C.AVERAGE | C.SITE, weight=4),
    Rule("reads", C.BROWSED, "次 人次 人 lost", (Reads("微信公众号发布文章30篇,累计阅览5万人次。", 50000),), (Rejects("图书馆阅览5万人次。", "of a room"), Rejects("微信公众号宣传阅览室,接待阅览500人次。", "of a room")), any_around=C.WEIBO | C.WECHAT | C.NEW_MEDIA, forbid=C.AVERAGE | C.ATTENDED, forbid_around=C.READING_ROOM | C.ACCESS_POINT, weight=4),
    Rule("followers", C.FOLLOWERS, "人 名 个 位 人次 户 lost", (Reads("微信粉丝数2.2万人。", 22000), Reads("公众号关注人数近64000人。", 64000, qualifier="less_than")), (Rejects("热点回应关注3个。", "responses"),), forbid=C.RESPONSE | C.AVERAGE, forbid_around=C.TRAINING, weight=6),
    Rule("followers", C.USERS, "人 名 个 位 户 lost", (Reads("微信公众号用户2300人。", 2300),), (Rejects("网站注册用户2300人。", "users of a site"),), any_around=C.WECHAT | C.WEIBO | C.NEW_MEDIA, forbid=C.AVERAGE | C.SITE | C.VISITS, weight=8),
    Rule("followers", C.SUBSCRIBERS, "条 次", (Reads("微信订阅数39条。", 39),), (Rejects("微信公众号关注39条。", "what an account told of"),), forbid=C.RESPONSE | C.AVERAGE, weight=6),
    Rule("website_columns", C.COLUMNS, "个 项 类 大", (Reads("网站设置栏目12个。", 12), Reads("网站设政务公开、网上办事等9大板块。", 9), Reads("开设68个专题。", 68)), (Rejects("政务栏目信息12条。", "items"),), forbid=C.TRAINING | C.MEETING | C.REQUEST, weight=4),
    Rule("website_columns", C.ZONE, "个", (Reads("县政府网站设企业服务专区1个。", 1),), (Rejects("办事大厅设自助专区1个。", "no site"),), around=C.SITE, forbid=C.TRAINING | C.MEETING | C.ACCESS_POINT | C.WINDOW, weight=4),
    Rule("website_columns", C.CATALOGUE, "个大类 大类 小类 类 个", (Reads("公开目录分为8大类。", 8), Reads("信息公开目录共设12类,信息260条。", 12)), (Rejects("公开目录共设信息260条。", "items"),)),
    Rule("enquiries_phone", C.ENQUIRY | C.PHONE, PEOPLE, (Reads("接受电话咨询20人次。", 20),), (Rejects("电话咨询申请事宜2件。", "of requests"),), forbid=_NOT_LETTERS, weight=4),
    Rule("enquiries_phone", C.PHONE, PEOPLE, (Reads("全年接受咨询50人次,其中接听电话20次。", 20),), (Rejects("开通热线2条,举报投诉电话1个。", "telephones"),), around=C.ENQUIRY, forbid=_NOT_LETTERS | C.COMPLAINT | C.LETTERS, weight=2),
    Rule("enquiries_phone", C.CALLS, PEOPLE, (Reads("热线接听来电5.42万个。", 54200),), (Rejects("开通热线2条。", "lines"), Rejects("热线接听来电、来访930人次。", "two ways")), forbid=_NOT_LETTERS | C.COMPLAINT | C.LETTERS | C.IN_PERSON, weight=3),
    Rule("enquiries_phone", C.SERVED, "人次 人 次", (Reads("交通服务热线全年服务群众8218人次。", 8218), Reads("12345热线提供服务3218人次。", 3218)), (Rejects("服务大厅服务群众8218人次。", "no hotline"), Rejects("热线志愿者现场服务群众60人次。", "where they were")), around=C.HOTLINE, forbid=_NOT_LETTERS | C.IN_PERSON | C.TRAINING | C.VISITS, weight=2),
    Rule("enquiries_in_person", C.ENQUIRY | C.IN_PERSON, PEOPLE, (Reads("现场咨询30人次。", 30),), (Rejects("当面咨询申请事宜30人次。", "of requests"),), forbid=_NOT_LETTERS | C.PHONE | C.ONLINE | C.ON_AIR, forbid_around=C.ON_AIR, weight=4),
    Rule("enquiries_in_person", C.RECEPTION, PEOPLE, (Reads("接待来访310批次。", 310), Reads("校领导接待日接待家长52人次。", 52)), (Rejects("收到群众来信12件,接待来访310批次。", "petitions"),), forbid=_NOT_LETTERS | C.ENQUIRY | C.PHONE | C.ONLINE | C.LETTERS | C.COMPLAINT | C.MEETING | C.TRAINING, forbid_around=C.LETTERS, weight=10),
    Rule("enquiries_in_person", C.IN_PERSON, PEOPLE, (Reads("接受咨询50人次,其中现场20人次。", 20),), (Rejects("当面申请20件。", "requests"),), around=C.ENQUIRY, forbid=_NOT_LETTERS | C.PHONE | C.ONLINE | C.LETTERS, weight=2),
    Rule("enquiries_online", C.ENQUIRY | C.ONLINE, PEOPLE, (Reads("网上咨询17条。", 17),), (Rejects("网上咨询申请事宜17件。", "of requests"),), forbid=_NOT_LETTERS | C.PHONE | C.IN_PERSON, weight=4),
    Rule("enquiries_online", C.NETIZENS, PEOPLE, (Reads("举办在线访谈16期,网民提问420条。", 420),), (Rejects("举办在线访谈16期,答复网民提问420条。", "answers"),), around=C.INTERVIEW, forbid=_NOT_LETTERS | C.ANSWERED | C.CONCLUDED | C.RESPONSE, weight=8),
    Rule("enquiries_online", C.ENQUIRY | C.SITE, PEOPLE, (Reads("网站答复咨询17条。", 17),), (Rejects("网站公开信息17条。", "items"),), forbid=_NOT_LETTERS | C.PHONE | C.IN_PERSON, weight=4),
    Rule("enquiries_online", C.ONLINE, PEOPLE, (Reads("接受咨询50人次,其中网上20人次。", 20),), (Rejects("网上申请20件。", "requests"),), around=C.ENQUIRY, forbid=_NOT_LETTERS | C.PHONE | C.IN_PERSON | C.PUBLISH | C.LETTERS | C.COMPLAINT, forbid_around=C.REQUEST, weight=2),
    Rule("enquiries", C.PHONE | C.IN_PERSON, PEOPLE, (Reads("六、咨询情况\n来访和电话7人次。", 7),), (Rejects("来访和电话7人次。", "nothing says enquiries"),), around=C.ENQUIRY, forbid=_NOT_LETTERS | C.ONLINE, weight=4),
    *(
        Rule("enquiries", C.PHONE | way | C.ENQUIRY, PEOPLE, (Reads(f"{told}和电话接受咨询7人次。", 7),), (Rejects(f"{told}和电话咨询申请事宜7人次。", "of requests"),), forbid=_NOT_LETTERS | C.HOTLINE, weight=2)
        for way, told in ((C.ONLINE, "网上"), (C.WINDOW, "窗口"))
    ),
    Rule("enquiries", C.ENQUIRY | C.IN_PERSON, PEOPLE, (Reads("参加政风行风热线2期,现场解答群众提问23个。", 23),), (Rejects("现场答复群众提问类申请23个。", "of requests"),), around=C.ON_AIR, forbid=_NOT_LETTERS | C.PHONE | C.ONLINE, weight=1),
    Rule("enquiries", C.ENQUIRY | C.ON_AIR, PEOPLE, (Reads("现场答复听众提问29个。", 29),), (Rejects("现场答复听众提问类申请29个。", "of requests"),), forbid=_NOT_LETTERS, weight=4),
    Rule("enquiries", C.ENQUIRY, PEOPLE, (Reads("答复群众有关咨询30多人次。", 30, qualifier="more_than"), Reads("接受咨询2000多人次。", 2000, qualifier="more_than")), (Rejects("咨询费用30元。", "money"),), forbid=_NOT_LETTERS | C.PHONE | C.IN_PERSON | C.ONLINE | C.ACCESS_POINT, weight=4),
    Rule("enquiries", C.ENQUIRY | C.ACCESS_POINT, "人次 人 名 位 批 批次", (Reads("查阅点接受群众咨询45人次。", 45),), (Rejects("查阅点接待群众45人次。", "readers"),), forbid=_NOT_LETTERS | C.PHONE | C.IN_PERSON | C.ONLINE, weight=2),
    Rule("letters_received", C.LETTERS, CASES, (Reads("收到县长信箱留言76条。", 76),), (Rejects("以信件方式申请76件。", "requests"),), forbid=_NOT_LETTERS | C.ON_REQUEST | C.CONCLUDED | C.ANSWERED | C.RESPONSE | C.ENQUIRY | C.IN_PERSON | C.MEETING | C.TRAINING, weight=5),
    Rule("letters_received", C.HOTLINE, "件 件次 宗 起 单", (Reads("12345热线转办6400余件。", 6400, qualifier="more_than"),), (Rejects("热线接听咨询50次。", "enquiries"),), forbid=_NOT_LETTERS | C.CONCLUDED | C.ANSWERED | C.RESPONSE | C.ENQUIRY, weight=6),
    Rule("enquiries_phone", C.ENQUIRY | C.PHONE | C.COMPLAINT, "人次 人 次", (Reads("12329热线咨询、投诉、建议8120人次。", 8120),), (Rejects("受理热线申请投诉、咨询30人次。", "requests"),), forbid=_NOT_LETTERS, weight=1),
    Rule("letters_concluded", C.HOTLINE | C.HANDLED, "件 件次 宗 起 单", (Reads("办理12345热线转来1893件。", 1893),), (Rejects("热线转办6400件。", "received"),), forbid=_NOT_LETTERS | C.RECEIVED | C.ACCEPTED | C.RESPONSE | C.ENQUIRY, weight=7),
    Rule("letters_concluded", C.LETTERS | C.HANDLED, CASES, (Reads("公众留言办理4300件。", 4300),), (Rejects("收到并处理群众来信180件。", "received"),), forbid=_NOT_LETTERS | C.RECEIVED | C.ACCEPTED | C.RESPONSE | C.ENQUIRY | C.IN_PERSON, weight=5),
    Rule("letters_concluded", C.LETTERS | C.RESPONSE, CASES, (Reads("网络问政回应47条。", 47),), (Rejects("通过信箱回应事件4件。", "events"),), forbid=_NOT_LETTERS | C.RESPONDED, weight=6),
    Rule("letters_concluded", C.LETTERS | C.CONCLUDED, CASES, (Reads("办结群众来信180余件。", 180, qualifier="more_than"),), (Rejects("收到群众来信180件。", "received"),), forbid=_NOT_LETTERS, weight=6),
    Rule("letters_concluded", C.LETTERS | C.ANSWERED, CASES, (Reads("答复群众来信180件。", 180),), (Rejects("收到群众来信180件。", "received"),), forbid=_NOT_LETTERS, weight=6),
    *(
        Rule("letters_concluded", done, "件 件次 宗 起 单", (Reads(f"12345热线转办468件,{told}466件。", 466),), (Rejects(f"热线受理咨询468件,{told}466件。", "enquiries"),), around=C.HOTLINE, forbid=_NOT_LETTERS | C.ENQUIRY | C.RECEIVED | C.ACCEPTED | C.RESPONSE | C.LICENSING | C.PENALTY, forbid_around=C.REQUEST | C.IN_REQUESTS | C.ENQUIRY, weight=2)
        for done, told in ((C.HANDLED, "处理"), (C.CONCLUDED, "办结"), (C.ANSWERED, "回复"))
    ),
    Rule("letters_concluded", C.ANSWERED, CASES, (Reads("收到信箱留言76条,答复76条。", 76),), (Rejects("三、依申请公开情况\n收到申请76件,答复76件。", "requests"),), around=C.LETTERS, forbid=_NOT_LETTERS | C.ENQUIRY, forbid_around=C.REQUEST | C.IN_REQUESTS, weight=5),
    *(
        Rule(code, C.REPLIED_OPENLY | own, CASES, (Reads(text, 6),), (Rejects(text_not, "requests"),), around=C.LETTERS, any_around=also, forbid=_NOT_LETTERS | C.ENQUIRY | C.RECEIVED, forbid_around=C.REQUEST | C.ON_REQUEST | C.IN_REQUESTS, weight=weight)
        for code, own, also, weight, text, text_not in (
            ("letters_concluded", C.NONE, C.NONE, 6, "收到留言29条,公开答复6条。", "三、依申请公开情况\n收到申请29件,公开答复6件。"),
            ("letters_concluded", C.LETTERS, C.NONE, 6, "公开答复来信6封。", "公开答复来信申请6封。"),
            ("proactive_items_by_category", C.NONE, C.ANSWERED | C.CONCLUDED | C.HANDLED, 8, "收到留言29条,均已办结,其中公开答复6条。", "收到申请29件,均已办结,其中公开答复6件。"),
        )
    ),
    Rule("letters_concluded", C.CONCLUDED, CASES, (Reads("收到来信76件,办结70件。", 70),), (Rejects("三、依申请公开情况\n收到申请76件,办结70件。", "requests"),), around=C.LETTERS, forbid=_NOT_LETTERS | C.ENQUIRY, forbid_around=C.REQUEST | C.IN_REQUESTS, weight=5),
    Rule("letters_concluded", C.HANDLED, CASES, (Reads("收到信箱来信76封,及时办理76封。", 76),), (Rejects("三、依申请公开情况\n收到申请76件,办理76件。", "requests"),), around=C.LETTERS, forbid=_NOT_LETTERS | C.RECEIVED | C.ACCEPTED | C.RESPONSE | C.ENQUIRY | C.LICENSING | C.PENALTY, forbid_around=C.REQUEST | C.IN_REQUESTS, weight=2),
    *(
        Rule("letters_on_time_pct", C.ON_TIME | done | C.RATE, "percent", (Reads(f"收到群众来信180余件,按期{told}率100%。", 100),), (Rejects(f"三、依申请公开情况\n收到申请3件,按期{told}率100%。", "requests"),), around=C.LETTERS, forbid_around=C.REQUEST | C.IN_REQUESTS, weight=5)
        for done, told in ((C.CONCLUDED, "办结"), (C.ANSWERED, "回复"), (C.HANDLED, "办理"))
    ),
    *(
        Rule("letters_on_time_pct", C.ON_TIME | done | C.RATE, "percent", (Reads(f"12345热线转办468件,按期{told}率100%。", 100),), (Rejects(f"热线受理咨询468件,按期{told}率100%。", "enquiries"),), around=C.HOTLINE, forbid_around=C.REQUEST | C.IN_REQUESTS | C.ENQUIRY, weight=4)
        for done, told in ((C.CONCLUDED, "办结"), (C.ANSWERED, "回复"), (C.HANDLED, "办理"))
    ),
    Rule("letters_concluded", C.COMPLAINT | C.ONLINE | C.ANSWERED, CASES, (Reads("网站回复网上投诉12条。", 12),), (Rejects("收到网上投诉12条。", "received"),), forbid=_NOT_LETTERS | C.ENQUIRY, weight=6),
    Rule("letters_concluded", C.HOTLINE | C.ANSWERED, "条 个", (Reads("12345平台答复群众关心问题148条。", 148),), (Rejects("发布12345热线答复信息148条。", "published"),), forbid=_NOT_LETTERS | C.ENQUIRY | C.RECEIVED | C.ACCEPTED | C.RESPONSE | C.PUBLISH | C.INFORMATION, weight=3),
    *(
        Rule("npc_proposals", C.NPC | near, CASES, (Reads(told, 3),), (Rejects(other, reason),), forbid=C.CPPCC | C.OTHER_ACT | C.SOLICITATION | C.LETTERS | C.ENQUIRY | C.COMPLAINT, any_around=around, forbid_around=forbid, weight=6)
        for near, around, forbid, told, other, reason in (
            (C.NONE, C.CPPCC | C.NPC_FULL, C.NONE, "收到人大代表建议3条。", "征集建议3条。", "opinions"),
            (C.NONE, C.HANDLED | C.CONCLUDED | C.ANSWERED, C.LETTERS | C.HOTLINE, "办理情况如下:建议3条。", "热线转来的诉求办结9件,表扬及建议3条。", "what a hotline took"),
            *((done, C.NONE, C.NONE, f"收到来信9件,{told}建议3条。", f"{told}市民建议3条。", "of no deputies") for done, told in ((C.HANDLED, "办理"), (C.CONCLUDED, "办结"), (C.ANSWERED, "答复"))),
        )
    ),
    Rule("cppcc_proposals", C.CPPCC, CASES, (Reads("办理政协提案8件。", 8),), (Rejects("建议提案办理19篇。", "articles"),), forbid=C.NPC | C.OTHER_ACT, weight=6),
)  # fmt: skip
