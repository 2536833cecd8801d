"""Rules: information disclosed on the agency's own motion, and produced."""

from govreport_pipeline.extract.codes.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.numbers.units import PIECES
from govreport_pipeline.extract.words.lexicon import CHANNELS, DISPUTES, C

ITEMS = f"{PIECES} lost"
_OTHER_MATTERS = (
    C.REQUEST | C.ENQUIRY | C.LETTERS | C.FEE | DISPUTES | C.VISITS | C.FOLLOWERS | C.READS | C.NPC | C.CPPCC
    | C.SURVEY | C.SOLICITATION | C.INTERVIEW | C.RESPONSE | C.TRAINING | C.MEETING | C.STAFF | C.PRODUCED | C.AVERAGE | C.PLAN | C.ANSWERED | C.OTHER_ACT
)  # fmt: skip
_OF_ONE_SORT = C.KEY_AREA | C.NORMATIVE | C.INTERPRETATION | C.BODIES | C.ON_REQUEST | C.WITHHELD
"""What makes items some of them only."""
_SPEAKS_OF_ITEMS = C.PROACTIVE | C.PUBLISH | C.INFORMATION | C.IN_PROACTIVE


def _channel(code: str, channel: int, reads: tuple[Reads, ...], rejects: tuple[Rejects, ...], units: str = ITEMS, forbid: int = C.NONE) -> Rule:  # fmt: skip
    return Rule(
        code, channel, units, reads, rejects,
        any_around=_SPEAKS_OF_ITEMS, forbid=_OTHER_MATTERS | C.INTERPRETATION | C.ACCEPTED | forbid, weight=6,
    )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule(
        "proactive_items", C.PROACTIVE, ITEMS,
        (Reads("2015年,我局主动公开政府信息120条。", 120), Reads("主动公开的数量共192条。", 192)),
        (Rejects("预计主动公开信息5条。", "a plan"), Rejects("制作文件,主动公开3件。", "attribute of documents produced")),
        forbid=_OTHER_MATTERS | C.KEY_AREA | C.NORMATIVE | C.INTERPRETATION, forbid_around=C.PRODUCED, weight=1,
    ),
    Rule(
        "proactive_items", C.PUBLISH | C.INFORMATION, ITEMS,
        (Reads("全年发布各类信息300条。", 300), Reads("更新、发布信息1200余篇。", 1200, qualifier="more_than")),
        (Rejects("全年召开发布信息会议3次。", "meetings"), Rejects("预计发布信息10条。", "a plan")),
        forbid=_OTHER_MATTERS | _OF_ONE_SORT,
    ),
    Rule(
        "proactive_items", C.INFORMATION, ITEMS,
        (Reads("一、主动公开情况\n2014年政府信息总数56条。", 56), Reads("共制作并公开信息58条。", 58)),
        (Rejects("信息总数5条。", "nothing says disclosed"),),
        around=C.TOTAL, any_around=C.IN_PROACTIVE | C.PROACTIVE, forbid=_OTHER_MATTERS | _OF_ONE_SORT,
    ),
    Rule(
        "proactive_items", C.NEW | C.INFORMATION, ITEMS,
        (Reads("二、主动公开情况\n2016年新增的信息为50条。", 50),),
        (Rejects("二、主动公开情况\n新增信息栏目50个。", "columns"),),
        any_around=C.IN_PROACTIVE | C.PROACTIVE | C.PUBLISH, forbid=_OTHER_MATTERS | CHANNELS | _OF_ONE_SORT | C.STAFF, weight=-3,
    ),
    Rule(
        "proactive_items", C.PUBLISH, ITEMS,
        (Reads("二、主动公开情况\n全年共公开155条。", 155),),
        (Rejects("二、主动公开情况\n微博共公开12条。", "of one channel"),),
        around=C.IN_PROACTIVE, any_around=C.TOTAL | C.GROWTH | C.PRIOR_YEAR | C.CUMULATIVE,
        forbid=_OTHER_MATTERS | CHANNELS | _OF_ONE_SORT | C.DOCUMENTS | C.NEWS, weight=-3,
    ),
    Rule(
        "proactive_items", C.TOTAL, PIECES,
        (Reads("二、主动公开情况\n门户网站发布80条,政务微博发布25条,总计100条。", 100),), (Rejects("二、主动公开情况\n培训总计3次。", "training"),),
        around=C.IN_PROACTIVE | C.PUBLISH,
        forbid=_OTHER_MATTERS | CHANNELS | _OF_ONE_SORT | C.DOCUMENTS | C.NEWS, weight=-6,
    ),
    _channel("proactive_items_website", C.SITE, (Reads("通过政府门户网站公开信息80条。", 80), Reads("主动公开信息20条,其中局网站18条。", 18)),
             (Rejects("网站访问量达3000次。", "visits"), Rejects("网站设栏目12个。", "columns"))),
    Rule(
        "proactive_items_website", C.SITE | C.LETTERS | C.PUBLISH | C.INFORMATION, ITEMS,
        (Reads("在局网站互动栏目、局长信箱公开信息56条。", 56),), (Rejects("网站局长信箱收到发布信息的建议56件。", "letters"),),
        forbid=C.RECEIVED | C.ACCEPTED | C.ANSWERED | C.CONCLUDED | C.ENQUIRY | C.REQUEST, weight=2,
    ),
    _channel("proactive_items_gazette", C.GAZETTE, (Reads("通过政府公报公开信息15条。", 15),), (Rejects("编印政府公报4期。", "issues of the gazette"),)),
    _channel("proactive_items_weibo", C.WEIBO, (Reads("政务微博公开信息215条。", 215),), (Rejects("微博粉丝215人。", "followers"),), forbid=C.WECHAT, units=f"{ITEMS} 次"),
    _channel("proactive_items_wechat", C.WECHAT, (Reads("通过微信公众号发布信息95条。", 95),), (Rejects("微信公众号关注人数95人。", "followers"),), forbid=C.WEIBO, units=f"{ITEMS} 次 期"),
    _channel("proactive_items_new_media", C.WEIBO | C.WECHAT, (Reads("官方微博、微信公众号发布信息40条。", 40),), (Rejects("官方微博、微信公众号粉丝40人。", "followers"),), forbid=C.SITE),
    _channel("proactive_items_new_media", C.NEW_MEDIA, (Reads("通过新媒体公开信息998条。", 998), Reads("微博、微信共公开信息40条。", 40)), (Rejects("新媒体阅读量998次。", "reads"),), forbid=C.SITE),
    *(
        Rule(code, channel | act, "个 部 期", (Reads(f"一、主动公开情况\n{told}{words}52个。", 52),), (Rejects(f"开通{told}2个。", "accounts"),), forbid=_OTHER_MATTERS | C.INTERPRETATION | C.SITE | C.COLUMNS | C.INFORMATION, weight=5)
        for code, channel, told in (("proactive_items_new_media", C.NEW_MEDIA, "抖音号"), ("proactive_items_wechat", C.WECHAT, "微信公众号"))
        for act, words in ((C.PUBLISH, "发布短片"), (C.WORKS, "原创作品"), (C.NEWS, "原创稿件"))
    ),
    _channel("proactive_items_newspaper", C.NEWSPAPER, (Reads("在报纸刊登信息30条。", 30),), (Rejects("订阅报纸30份,召开会议3次。", "a subscription"), Rejects("编印《某某报》30期。", "issues")), units=f"{ITEMS} 次 期 版", forbid=C.ISSUES | C.ISSUED),
    _channel("proactive_items_newsletter", C.NEWSLETTER, (Reads("通过简报公开信息28条。", 28),), (Rejects("编发简报28期。", "issues"),)),
    _channel("proactive_items_broadcast", C.BROADCAST, (Reads("通过电视台公开信息18条。", 18),), (Rejects("电视台在线访谈3次。", "interviews"),), units=f"{ITEMS} 次 期"),
    Rule(
        "proactive_items_broadcast", C.PUBLISH, "期 部",
        (Reads("在电视台开办《某某》栏目,播出52期。", 52),), (Rejects("在网站开办栏目,发布52期。", "of a site"),),
        around=C.BROADCAST, forbid=_OTHER_MATTERS | C.INTERPRETATION | CHANNELS & ~C.BROADCAST, weight=2,
    ),
    Rule(
        "proactive_items_broadcast", C.BROADCAST | C.PRODUCED, "期 部",
        (Reads("制作电视专题节目12期。", 12),), (Rejects("制作电视访谈节目12期。", "interviews"),),
        forbid=C.TRAINING | C.INTERVIEW | CHANNELS & ~C.BROADCAST, weight=2,
    ),
    Rule(
        "proactive_items_broadcast", C.AIRED, f"{ITEMS} 次",
        (Reads("向县电视台送稿22条,播出19条。", 19),), (Rejects("电子屏播出19条。", "on a screen"),),
        around=C.BROADCAST, forbid=_OTHER_MATTERS | C.INTERPRETATION | CHANNELS & ~C.BROADCAST | C.NEWS, weight=5,
    ),
    Rule(
        "proactive_items_newspaper", C.PAGES, "个 块 版 期 次",
        (Reads("在《某某日报》刊登专版4个。", 4),), (Rejects("网站更新版面4个。", "of a site"),),
        around=C.NEWSPAPER, forbid=_OTHER_MATTERS | CHANNELS & ~C.NEWSPAPER | C.ISSUES | C.ISSUED, weight=6,
    ),
    _channel("proactive_items_media", C.MEDIA, (Reads("通过新闻媒体公开信息12条。", 12),), (Rejects("接受媒体咨询12次。", "enquiries"),), units=f"{ITEMS} 次"),
    _channel("proactive_items_notice_board", C.BOARD, (Reads("在公告栏公开信息29条。", 29),), (Rejects("设立公告栏29个。", "boards"),), units=f"{ITEMS} 次 期 张 榜"),
    Rule(
        "proactive_items_notice_board", C.POSTED, f"{ITEMS} 次 期 张 榜",
        (Reads("在村口张贴公告88张。", 88), Reads("各村张榜公布低保名单48榜。", 48)), (Rejects("张贴宣传标语88张。", "slogans"), Rejects("张贴海报88张。", "posters")),
        forbid=_OTHER_MATTERS | CHANNELS & ~C.BOARD | C.POSTERS, weight=5,
    ),
    Rule(
        "proactive_items_notice_board", C.BOARD | C.PUBLISH, "处 版 块 批 批次 轮",
        (Reads("现场公示牌公示266处。", 266), Reads("更新村务公开栏156版。", 156)), (Rejects("设置展板12块。", "boards"),),
        forbid=_OTHER_MATTERS | CHANNELS & ~C.BOARD, weight=3,
    ),
    Rule(
        "proactive_items_notice_board", C.BOARD, "期",
        (Reads("三、宣传情况\n乡政府门口的黑板报出了8期。", 8),), (Rejects("设立公告栏29个。", "boards"),),
        forbid=_OTHER_MATTERS | CHANNELS & ~C.BOARD, weight=3,
    ),
    _channel("proactive_items_electronic_screen", C.SCREEN, (Reads("电子显示屏发布政务信息45条。", 45),), (Rejects("设立电子显示屏45个。", "screens"),), units=f"{ITEMS} 次"),
    _channel("proactive_items_reading_room", C.READING_ROOM, (Reads("向档案馆、图书馆移送公开信息160份。", 160),), (Rejects("图书馆接待查阅160人次。", "readers"),), units=f"{ITEMS} 册"),
    Rule(
        "proactive_items_reading_room", C.ACCESS_POINT | C.PUBLISH, f"{PIECES} 册",
        (Reads("向政府信息公开查阅点报送纸质文档380件。", 380),), (Rejects("设立查阅点12个。", "points"), Rejects("网站查阅点公开12件。", "of the site")),
        forbid=_OTHER_MATTERS | C.PROACTIVE | C.SITE, weight=4,
    ),
    Rule(
        "proactive_items_reading_room", C.ACCESS_POINT | C.SENT, f"{PIECES} 册",
        (Reads("向信息公开查阅点送交文件240份。", 240),), (Rejects("设立查阅点12个,提供咨询12次。", "points"),),
        forbid=_OTHER_MATTERS | C.SITE, weight=5,
    ),
    *(
        Rule(
            "proactive_items_reading_room", C.SENT | what, f"{PIECES} 册",
            (Reads(f"{place}设在一楼,全年送存{told}48份。", 48),), (Rejects(f"全年送存{told}48份。", "no room to read"), Rejects(f"{place}设在一楼,全年送去公报{told}48份。", "of the gazette"), Rejects(f"{place}设在一楼,全年提供{told}48份。", "to readers")),
            around=room, forbid=_OTHER_MATTERS | CHANNELS | C.ACCESS_POINT | C.OFFERED, weight=4,
        )
        for what, told in ((C.DOCUMENTS, "文件"), (C.INFORMATION, "信息"))
        for room, place in ((C.READING_ROOM, "县图书馆"), (C.ACCESS_POINT, "查阅点"))
    ),
    *(
        Rule(
            "proactive_items_reading_room", C.RECEIVED | what, PIECES,
            (Reads(f"档案馆、图书馆的查阅中心,全年收到各单位上报{told}415份。", 415),), (Rejects(f"全年收到各单位上报{told}415份。", "no room to read"),),
            around=C.READING_ROOM, forbid=_OTHER_MATTERS | CHANNELS & ~C.READING_ROOM, weight=4,
        )
        for what, told in ((C.DOCUMENTS, "文件"), (C.INFORMATION, "信息"))
    ),
    _channel("proactive_items_press", C.PRESS_CONFERENCE, (Reads("新闻发布会公开信息12条。", 12),), (Rejects("召开新闻发布会12次。", "conferences"),), units="条 条次 篇 篇次 则 份"),
    _channel("proactive_items_other", C.OTHER_CHANNEL, (Reads("通过其他方式公开信息9条。", 9),), (Rejects("以其他形式收到申请9件。", "requests"),), forbid=C.COPIES),
    Rule(
        "proactive_items_by_body", C.BODIES, PIECES,
        (Reads("全市公开信息500条,其中市直单位200条,县区单位300条。", 200),), (Rejects("全市市直单位23家。", "how many bodies"),),
        any_around=_SPEAKS_OF_ITEMS, forbid=_OTHER_MATTERS | CHANNELS | C.PROACTIVE | C.TOTAL | C.LICENSING | C.PENALTY | C.COMPULSION, weight=4,
    ),
    Rule(
        "proactive_items_by_category", C.UPDATES, PIECES,
        (Reads("网站信息发布总数210条,概况类信息更新量4条,政务动态信息更新量206条。", 4),), (Rejects("信息更新量4条。", "no kind is named"),), weight=9,
    ),
    Rule(
        "key_area_items", C.KEY_AREA, ITEMS,
        (Reads("共公开重点领域信息1266条。", 1266),), (Rejects("重点领域培训9项。", "training"),),
        forbid=_OTHER_MATTERS, weight=8,
    ),
    Rule(
        "information_produced", C.PRODUCED, ITEMS,
        (Reads("全年共制作政府信息3021条。", 3021),), (Rejects("制作宣传栏12块。", "boards"),),
        any_around=C.INFORMATION | C.DOCUMENTS | C.PROACTIVE, forbid=C.REQUEST | C.FEE | DISPUTES | C.BOARD | C.AVERAGE | C.WITHHELD | C.ON_REQUEST | C.COPIES, weight=3,
    ),
    Rule(
        "information_produced_proactive", C.PROACTIVE, ITEMS,
        (Reads("全年制作信息300条,属性定为主动公开的100条。", 100),), (Rejects("共主动公开信息100条。", "nothing says produced"),),
        around=C.PRODUCED, forbid=_OTHER_MATTERS | CHANNELS, weight=4,
    ),
    Rule(
        "information_produced_proactive", C.PROACTIVE | C.MARKED, ITEMS,
        (Reads("审核公文287件,定为主动公开31件。", 31),), (Rejects("审核公文287件,主动公开31件。", "disclosed"),),
        forbid=C.REQUEST | CHANNELS | C.KEY_AREA, weight=2,
    ),
    Rule(
        "information_produced_proactive", C.PROACTIVE | C.PRODUCED, ITEMS,
        (Reads("全年制作各类主动公开信息263条。", 263),), (Rejects("全年制作并主动公开信息263条。", "disclosed"),),
        any_around=C.INFORMATION | C.DOCUMENTS, forbid=_OTHER_MATTERS & ~C.PRODUCED | CHANNELS | C.ON_REQUEST | C.WITHHELD | C.BOARD | C.COPIES, weight=5,
    ),
    Rule(
        "information_produced_on_request", C.ON_REQUEST, ITEMS,
        (Reads("全年制作信息300条,依申请公开信息150条。", 150),), (Rejects("三、依申请公开情况\n全年收到依申请公开150件。", "requests received"),),
        around=C.PRODUCED, forbid=C.RECEIVED | C.ACCEPTED | C.TOTAL, weight=4,
    ),
    Rule(
        "information_produced_on_request", C.ON_REQUEST | C.PRODUCED, ITEMS,
        (Reads("全年共制定依申请公开文件17件。", 17),), (Rejects("全年共收到17件依申请公开文件。", "requests"),),
        forbid=C.PROACTIVE | C.RECEIVED | C.ACCEPTED | C.HANDLED | C.ANSWERED | C.CONCLUDED, weight=4,
    ),
    Rule(
        "information_produced_on_request", C.ON_REQUEST, ITEMS,
        (Reads("主动公开文件41件,依申请公开6件,不予公开125件。", 6),), (Rejects("三、依申请公开情况\n受理依申请公开6件。", "requests received"),),
        around=C.PROACTIVE, forbid=C.RECEIVED | C.ACCEPTED | C.TOTAL | C.HANDLED | C.ANSWERED, forbid_around=C.IN_REQUESTS, weight=2,
    ),
    Rule(
        "information_produced_withheld", C.WITHHELD, ITEMS,
        (Reads("全年制作信息300条,属性定为不予公开的50条。", 50),), (Rejects("三、依申请公开情况\n收到申请9件,不予公开2件。", "an outcome of requests"),),
        around=C.PRODUCED, weight=12,
    ),
    Rule(
        "information_produced_withheld", C.WITHHELD, ITEMS,
        (Reads("主动公开文件41件,依申请公开6件,不予公开125件。", 125),), (Rejects("收到申请9件,同意公开3件,不予公开2件。", "an outcome of requests"),),
        around=C.PROACTIVE | C.ON_REQUEST, forbid_around=C.IN_REQUESTS | C.RECEIVED | C.DISCLOSED, weight=10,
    ),
    Rule(
        "information_produced_withheld", C.WITHHELD | C.INFORMATION, "条 条次 篇 篇次 份 则",
        (Reads("三、依申请公开和不予公开情况\n全年没有申请。不予公开信息有10条。", 10),), (Rejects("收到申请9件,不予公开信息2条。", "an outcome of requests"),),
        forbid=C.REQUEST, forbid_around=C.RECEIVED | C.ACCEPTED | C.ANSWERED | C.CONCLUDED | C.DISCLOSED | C.REQUEST, weight=12,
    ),
    Rule(
        "information_produced_withheld", C.SECRET, ITEMS,
        (Reads("政府信息公开共计8条,其中主动公开的信息8条,涉及国家秘密的公文信息0条。", 0),), (Rejects("三、依申请公开情况\n收到申请9件,涉及国家秘密2件。", "an outcome of requests"),),
        any_around=C.INFORMATION | C.PRODUCED | C.DOCUMENTS, forbid=C.REQUEST, forbid_around=C.IN_REQUESTS | C.RECEIVED | C.DISCLOSED | C.REQUEST, weight=13,
    ),
    Rule(
        "digitised_pct", C.DIGITISED, "percent",
        (Reads("主动公开信息155条,全文电子化率达100%。", 100),), (Rejects("主动公开信息155条,占100%。", "a share"),), weight=5,
    ),
)  # fmt: skip
