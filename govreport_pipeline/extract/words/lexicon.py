"""The terms that give a number its meaning, and the concepts they carry.

One scan finds all terms, leftmost and longest, so a longer term shields the
shorter ones inside it: 申请行政复议 is a reconsideration, not a request.
"""

from govreport_pipeline.extract.words import shared_terms, spoken_terms, term_families

MOST_CONCEPTS = 256
"""More than there are; each costs a bit."""


class C:
    """Concepts, each a bit. A set of them is a mask: their `|`, which holds C.FEE where `mask & C.FEE`."""

    NONE = 0
    (
        # proactive disclosure
        PROACTIVE, PUBLISH, INFORMATION, TOTAL, SITE, GAZETTE, WEIBO, WECHAT, NEW_MEDIA, NEWSPAPER, NEWSLETTER,
        BROADCAST, MEDIA, BOARD, SCREEN, READING_ROOM, OTHER_CHANNEL, BODIES, KEY_AREA, PRODUCED, DIGITISED, NORMATIVE,
        RULES, ISSUED, REVIEWED, REPEALED, IN_FORCE, DOCUMENTS, ISSUES, COPIES, SITE_ITEMS, NPC_FULL, STAFFED,
        WORKS, POSTED, POSTERS, NOTICES, SENT, OFFERED, MARKED,
        # interaction
        INTERPRETATION, RESPONSE, PRESS_CONFERENCE, INTERVIEW, LEADER, DEPUTY, NEWS, SOLICITATION, SURVEY, VISITS, FOLLOWERS, SUBSCRIBERS,
        READS, BROWSED, COLUMNS, CATALOGUE, ENQUIRY, NETIZENS, PHONE, LETTERS, NPC, CPPCC, LICENSING, PENALTY,
        # requests
        REQUEST, ON_REQUEST, RECEIVED, ACCEPTED, HANDLED, ANSWERED, CONCLUDED, ON_TIME, EXTENDED, CARRIED_OVER,
        CARRIED_FORWARD, IN_PERSON, FAX, ONLINE, POST, EMAIL, OTHER_WAY, DISCLOSED, PARTIAL, WITHHELD, ALREADY_PUBLIC,
        NOT_THIS_AGENCY, NOT_EXISTING, AMEND, REDIRECTED, UNABLE, NOT_PROCESSED, NOT_ACCEPTED, SECRET, TRADE_SECRET,
        PRIVACY, NOT_INFORMATION, REPEAT,
        # disputes
        RECONSIDERATION, LITIGATION, APPEAL, COMPLAINT, TRIED, UPHELD, CORRECTED, WITHDRAWN, PENDING,
        # money and organisation
        FEE, ADMINISTRATIVE_FEE, WAIVER, FUNDING, EXPENDITURE, COST, STAFF, FULL_TIME, PART_TIME, OFFICE, ACCESS_POINT, REQUEST_POINT,
        MEETING, TRAINING, ATTENDED, BOOK, WRITTEN, CHARGED, RESPONSIBLE, LICENSING_ITEMS, CALLS, HOTLINE, OTHER_ACT,
        RESULT_OTHER, NEW, INTERNAL, DELIBERATIVE, NOT_HELD, NOT_CREATED, CASE_FILE, INQUIRY, PETITION_LIKE,
        PUBLICATION, EXCESSIVE, THIRD_PARTY, BARRED, SECURITY, UNCLEAR, NO_AMENDMENT, FEE_UNPAID, CONFIRMATION,
        OTHER_REQUEST, RESPONDED, DIRECT, AFTER_RECONSIDERATION, COMPULSION, UPDATES, PROCUREMENT, STUDY, STUDIED, DELIBERATED,
        WINDOW, LEVEL, SUPPLIED, ON_AIR, JOINED, EXCHANGED, OTHER_SERVICES, DECIDED, ALLOTTED, USERS, OTHER_FIELD,
        NEWLY_RECEIVED, RECEPTION, SERVED, REPLIED_OPENLY, LEADING_BODY, REPORTER, ACCOUNTABILITY, HEARING, KEPT, PAGES, AIRED, ZONE, HANDED_IN,
        # who asked, where they are counted and their requests are not: `requesters` tells it, and no term
        ASKERS,
        # columns and rows of the forms of 2019 and 2021; no term says ISSUED_ALONE: `form_columns` reads it off a whole label
        ISSUED_ALONE, NEWLY_MADE, NEWLY_DISCLOSED, OUTWARD, IN_ALL, CHANGED, RISE_OR_FALL, AMOUNT, PENALTY_ITEMS, COMPULSION_ITEMS,
        # how a number is meant
        SHARE, GROWTH, DECLINE, CUMULATIVE, PRIOR_YEAR, AVERAGE, RATE, PLAN,
        # the section it stands in
        IN_PROACTIVE, IN_REQUESTS, IN_FEES, IN_DISPUTES, IN_ORGANISATION, IN_PROBLEMS,
        # none of these: words that say something else, and keep the shorter terms inside them from being read
        OTHERWISE,
        *_,
    ) = (1 << place for place in range(MOST_CONCEPTS))  # fmt: skip


CHANNELS = (
    C.SITE | C.GAZETTE | C.WEIBO | C.WECHAT | C.NEW_MEDIA | C.NEWSPAPER | C.NEWSLETTER | C.BROADCAST | C.MEDIA
    | C.BOARD | C.SCREEN | C.READING_ROOM | C.OTHER_CHANNEL | C.PRESS_CONFERENCE
)  # fmt: skip
PRESS = C.NEWSPAPER | C.BROADCAST | C.MEDIA
SOCIAL = C.NEW_MEDIA | C.WEIBO | C.WECHAT
COURSES = C.RECONSIDERATION | C.LITIGATION
"""The courses of dispute, of which results are told apart."""
SUITS = C.DIRECT | C.AFTER_RECONSIDERATION
POSTS = C.FULL_TIME | C.PART_TIME
DISPUTES = COURSES | C.APPEAL | C.COMPLAINT
PAPERS = C.RULES | C.NORMATIVE
ON_PAPERS = (C.ISSUED, C.REPEALED, C.IN_FORCE, C.NEWLY_MADE, C.NEWLY_DISCLOSED, C.OUTWARD)
"""What is done to rules and normative documents, and counted apart."""
FORM_ROWS = (
    PAPERS | C.LICENSING | C.LICENSING_ITEMS | C.PENALTY | C.PENALTY_ITEMS | C.COMPULSION | C.COMPULSION_ITEMS
    | C.OTHER_SERVICES | C.ADMINISTRATIVE_FEE | C.PROCUREMENT
)  # fmt: skip
"""What the rows of section two of the forms are about: a sentence that goes through them speaks of the last one named."""
REQUESTED = C.REQUEST | C.ON_REQUEST
ABOUT_REQUESTS = REQUESTED | C.IN_REQUESTS
TAKEN_IN = C.RECEIVED | C.ACCEPTED
OUTCOMES = (
    C.DISCLOSED | C.PARTIAL | C.WITHHELD | C.ALREADY_PUBLIC | C.NOT_THIS_AGENCY | C.NOT_EXISTING | C.AMEND
    | C.REDIRECTED | C.UNABLE | C.NOT_PROCESSED | C.NOT_ACCEPTED
)  # fmt: skip
GROUNDS = (
    C.SECRET | C.TRADE_SECRET | C.PRIVACY | C.NOT_INFORMATION | C.INTERNAL | C.DELIBERATIVE | C.THIRD_PARTY | C.BARRED
    | C.SECURITY | C.CASE_FILE | C.INQUIRY | C.NOT_HELD | C.NOT_CREATED | C.UNCLEAR | C.NO_AMENDMENT | C.FEE_UNPAID
    | C.REPEAT | C.PETITION_LIKE | C.PUBLICATION | C.EXCESSIVE | C.CONFIRMATION
)  # fmt: skip
"""Why a request was not granted: more than its outcome."""

NEWS_SITES = "人民网 新华网 央视网 光明网 南方网 大众网 大河网 荆楚网 东方网 千龙网 齐鲁网 新浪网 腾讯网 凤凰网 中新网 华龙网 长江网 红星网"
"""Sites of news offices and papers: what a body publishes there is in the press."""

TERMS: dict[int, str] = {
    C.NONE: "处室负责人 科室负责人 股室负责人 内设机构负责人 年内 拒绝履行 拒绝执行 拒绝签收 拒绝配合 "  # 年内网上申请: of no 内网
        "线上线下 线上、线下 线上和线下 线上与线下 线下线上 线下和线上 "  # by whatever way
        "施工单位 加工单位 用工单位 建设单位 参建单位 监理单位 设计单位 勘察单位 中标单位 用人单位 生产单位 经营单位",  # of no 工单, and of no bodies of a government
    C.PROACTIVE: f"{term_families.MARKED_PROACTIVE} 主动公开 制作和主动发布 制作并主动发布 制作和主动公开 制作并主动公开 制作并发布 制作和发布 制作并公开 主动公开公文类 主动公开的公文类 主动编发 已主动公开 "
        "已经主动公开 主动公布 主动发布 主动向社会公开 主动对外公开 主动对外发布 主动及时公开",
    C.PUBLISH: f"{shared_terms.IN_PAPERS} {shared_terms.VOLUMES} 上网公开 上网登载 上网公示 挂在 登在 发在 晒在 贴在 {spoken_terms.POSTED_ON_ACCOUNTS} {term_families.TO_THE_ARCHIVES} {term_families.STATIONS} 名义发布规章制度 名义公布规章制度 {term_families.MEDIA_CENTRE} 新公开 创新公开 发布公文类 公开公文类 公布公文类 对外公开 对外公开总数 对外公开总数量 对外公开总量 换了 换新 换版 公开信用 公开信访 公开信贷 公开信件 已公开的 网站发布 网站公开 "
        "网上公开 网络公开 网上发布 公开 发布 公布 上传 更新 登载 刊登 刊载 刊发 张榜公示 张榜公布 定期刊登 定期刊载 定期刊发 推送 录入 挂网 编发 发送 报送 发文 推文 转载 发表 "
        "播出 播发 播放 张贴 公示 发稿 登出 登报 挂出 贴出 刊出 晒出 发布会议 发布量 公开量 更新量 上传量 录入量 "
        "公开数 发布数 公开总量 发布总量 上载 上网公布 上网发布 移送 移交 汇集",
    C.INFORMATION: f"{shared_terms.VOLUMES} {shared_terms.INFORMATION_MADE} 来信息 答复公开信息 答复公开政府信息 回复公开信息 答复并公开信息 政府信息 政务信息 信息 资讯 消息 各类信息 政务动态 信息数 政府信息数",
    C.TOTAL: "共 共计 合计 总计 总数 总数量 总量 总共 计 对外公开总数 对外公开总数量 对外公开总量 合起来 加起来",
    C.SITE: f"上网公布 上网发布 上网公开 上网登载 上网公示 {term_families.COLUMNS_SET_UP} {term_families.ON_A_PORTAL} 网上依申请公开栏目 网站依申请公开栏目 网上依申请公开专栏 网站依申请公开专栏 主页 挂网 挂网信息 网站发布 网站公开 网上公开 网络公开 网上发布 政府网站 门户网站 政府门户网站 网站 官网 官方网站 网页 信息网 政务网 公众网 政府网 部门网站 信息公开网 "
        "公众信息网 信息公开专栏 信息公开平台 统一平台 公开平台 政务信息平台 政务服务网 服务网 政府信息公开平台 政府信息公开专栏 政府信息公开网 信息公开系统 政府信息公开系统 公开系统 目录系统 "
        "公开目录系统 信息公开目录系统 信息公开目录管理系统 政府信息公开目录系统 政府信息公开目录管理系统 线上 网上 外网 局网 门户网 网络平台 政务平台 互联网 该网 本网 该网站 ”网 信息港 "
        "政务公开网 公开网 信息公开目录 政务公开平台 政务公开系统 信息公开门户 政务门户 子网站 专栏 专网 局域网 内网 阳光政务网",
    C.GAZETTE: "政府公报 公报 公报》 政报 政报》 文告 文告》",
    C.WEIBO: "微博 博文 政务微博 官方微博 微博平台 微博客 新浪微博 腾讯微博 官博",
    C.WECHAT: "微信 政务微信 官方微信 微信公众号 公众号 微信平台 微信公众平台 公众平台 微信号 微信订阅号 微信服务号 订阅号 服务号 微信公共平台 微信公众账号 公众账号 小程序",
    C.NEW_MEDIA: f"{term_families.OTHER_ACCOUNTS} 线上客户端 网上客户端 美篇 小红书 哔哩哔哩 西瓜视频 微信视频号 新媒体 政务新媒体 微博微信 两微 微博、微信 微博和微信 微信、微博 微信微博 双微 今日头条 头条号 客户端 抖音 APP "
        "app 新兴媒体 自媒体 政务双微 两微一端 微门户 快手 视频号 短视频 抖音号 快手号 百家号 南方号 企鹅号 澎湃号 人民号 网易号 搜狐号 大鱼号 一点号 强国号 B站 "
        "喜马拉雅",
    C.NEWSPAPER: f"{shared_terms.IN_PAPERS} 登报 见报 报纸 报刊 日报 晚报 晨报 都市报 报社 报》 日报》 周报》 报纸媒体 党报 党报党刊 平面媒体 纸媒 纸质媒体 商报 早报 时报",
    C.NEWSLETTER: "简报 内部刊物 自办刊物 期刊 杂志 刊物 手机报 专刊 月刊 季刊 画报 内刊 工作简报 信息简报 政务简报",
    C.BROADCAST: f"{term_families.STATIONS} 央视 卫视 电视台 电视 广播 广播电视 电台 广电 播报 有线电视 电视频道 电视节目 广播站 村村响 大喇叭",
    C.MEDIA: f"{term_families.MEDIA_CENTRE} 新闻媒体 新闻媒介 大众媒介 传播媒介 等媒介 每日头条 每日甘肃 每日新报 每日商报 每日新闻 每日电讯 每日经济新闻 媒体 传统媒体 主流媒体 新华社 中新社 学习强国 南方+ {NEWS_SITES}",
    C.BOARD: "公开栏 公告栏 宣传栏 公示栏 橱窗 村务公开栏 政务公开栏 公示牌 展板 宣传板 板报 黑板报 公告牌 宣传橱窗 揭示板 公示板 公开板 公告板 揭示栏 明白栏 村务栏 公示墙 "
        "公开墙 文化墙 告示栏 告示板 布告栏 公示窗 公开橱窗 阅报栏 信息公开栏 信息公示栏 党务公开栏 宣传牌 公开牌 展示栏",
    C.SCREEN: "电子屏 电子显示屏 显示屏 触摸屏 电子屏幕 LED屏 触屏 大屏 大屏幕 户外屏 户外大屏 户外电子屏 LED LED显示屏 LED电子屏 LED大屏 电子大屏 电子公告屏 "
        "电子公告栏 电子公示栏 电子公开栏 电子宣传屏 液晶屏 滚动屏 滚动屏幕 电子滚动屏 触摸查询机 触摸一体机 查询机 查询终端 多媒体触摸屏",
    C.OTHER_ACT: f"{term_families.ACTS_ON_THE_SPOT} {term_families.ACTS_SUFFERED} 视察 列席 旁听 直播间 广播热线 热线直播 热线节目 直播节目 采访 专访 媒体专访 新闻采访 媒体采访 调研 走访 检查 督查 巡查 抽查 考核 测评 评议 演练 竞赛 "
        "征文 巡展",
    C.READING_ROOM: f"{term_families.TO_THE_ARCHIVES} 阅读室 阅览室 两馆 档案馆 图书馆 查阅中心 公共查阅",
    C.OTHER_CHANNEL: f"{term_families.CHAT_GROUPS} 现场公开 上门公开 入户公开 OA OA系统 OA平台 OA办公系统 OA办公平台 办公系统 线下 线下方式 线下渠道 线下公开渠道 其他方式 其他形式 其他渠道 短信 手机短信 其他途径 其他平台 宣传单 宣传册 明白纸 便民手册 宣传资料 宣传手册 宣传页 "
        "宣传折页 折页 公开信",
    C.UPDATES: "信息公开目录信息 信息公开目录类信息 概况类信息更新 概况信息更新 政务动态信息更新 政务动态更新 信息公开目录更新",
    C.BODIES: "自治区本级 市本级 县本级 区本级 省本级 本级 市直单位 县区单位 县区 区直 县直 市直 各单位 各部门 乡镇 各镇 街道办 派出机构 会机关 区县 成员单位 直属单位 下属单位 "
        "各区 各县 事业单位 市级机关 区级机关",
    C.KEY_AREA: "重点领域 重点领域信息 重点信息公开 重点工作信息公开 重点工作公开 重点工作完成情况 重点工作落实情况 重点工作进展情况 重点工作推进情况",
    C.MARKED: term_families.MARKED_PROACTIVE,
    C.PRODUCED: f"{shared_terms.MARKED_WITHHELD} {term_families.MARKED_ON_REQUEST} {term_families.PAPERS_ON_REQUEST} 制作 产生 形成 生成 获取 制作、获取 {shared_terms.INFORMATION_MADE} 产生公文类 公文类",
    C.DIGITISED: "全文电子化 电子化率 电子化",
    C.NORMATIVE: f"{spoken_terms.LOOKED_THROUGH} {term_families.IN_FORCE_NOW} {term_families.MADE} 规范性文件 行政规范性文件 政府规范性文件 规范性公告",
    C.RULES: f"{term_families.MADE_RULES} 规章 政府规章 部门规章",
    C.ISSUED: f"{shared_terms.MADE_ABOUT_IT} {term_families.MADE} {term_families.MADE_RULES} 创办 颁布 制发 制定 印发 出台 制定出台 制订 下发 起草",
    C.REVIEWED: spoken_terms.LOOKED_THROUGH,
    C.REPEALED: "废止 宣布失效 失效 废止失效",
    C.IN_FORCE: f"{term_families.IN_FORCE_NOW} {term_families.IN_FORCE_BY_THEN} 在行共 在行的 在行文件 在行件数 有效存续 存续有效 现行有效 继续有效",
    C.DOCUMENTS: "收文件 会议纪要 文件 公文 刊登文件 刊载文件",
    C.BOOK: "》 》, 报》 日报》 周报》 公报》 政报》 文告》",
    C.ISSUES: "发行 出版发行 汇总 汇编 编写 编撰 撰写 出报 出刊 办报 编制 编印 编发 编辑 印制 出版 印发",
    C.SITE_ITEMS: "网站发布 网站公开 网上公开 网络公开 网上发布",
    C.NPC_FULL: shared_terms.PROPOSALS_OF_DELEGATES,
    C.STAFFED: f"{shared_terms.STAFF_ON_HAND} {term_families.STAFF_OF_EITHER} 配备 配有 安排 指定 落实 确定 明确 具体负责 负责 从事 承担 设有 现有 共有 专门 专(兼)职 经办 具体经办",
    C.RESPONSIBLE: "负责 具体负责 从事 承办 经办 具体经办 专管 具体承办",
    C.NETIZENS: f"{term_families.NETIZENS_ASK} {term_families.SOLVED}",
    C.COPIES: "发行 免费发放 免费赠阅 赠阅 发放",
    C.INTERPRETATION: "专题解读 一图读懂 一图看懂 政策解读 解读 解读稿 解读材料 解读信息 政策解读稿件 解读稿件 图解",
    C.RESPONDED: "回应事件 回应事件数",
    C.RESPONSE: "网络舆情 回应 回应事件 回应事件数 回应关切 回应公众关注热点 重大舆情 热点舆情 舆情 回应热点 回应社会关切 回复社会关切 答复社会关切 回应群众关切 回复群众关切 回应公众关切 回应民生关切 公众关注 热点 群众关注热点 社会关注热点 关注热点",
    C.PRESS_CONFERENCE: "新闻发布会 新闻发布活动 发布会 新闻通气会 新闻通报会 通气会 媒体通气会 吹风会 情况通报会 记者会 记者招待会 例行发布会 记者见面会 媒体见面会 新闻见面会 媒体恳谈会 媒体沟通会 新闻沟通会 新闻恳谈会 媒体吹风会 新闻吹风会 媒体发布会 新闻媒体通气会",
    C.INTERVIEW: "在线访谈 访谈 专题访谈 在线交流 网上交流 网络访谈 网上访谈 高端访谈",
    C.LEADER: f"{spoken_terms.CHIEFS_ACT} 主要负责同志 主要负责人 主要领导 负责人 局长 区长 县长 市长 镇长 乡长 主任 厅长 部长 书记 负责同志 领导",
    C.DEPUTY: "分管领导 分管领导同志 分管负责同志 分管负责人 分管的负责同志 分管的领导",
    C.NEWS: f"{shared_terms.FOR_THE_PRESS} {spoken_terms.HANDED_TO_THE_PRESS} 上稿件 新闻 重大新闻 新闻报道 报道 稿件 宣传报道 新闻信息",
    C.HANDED_IN: spoken_terms.HANDED_TO_THE_PRESS,
    C.KEPT: spoken_terms.KEPT,
    C.PAGES: "专版 整版 半版 版面 通版 特刊 专题版",
    C.AIRED: "播出 播发 播报 播送",
    C.ZONE: "专区 专页 主题页 专题页 专题页面 主题专页",
    C.SOLICITATION: "预公开 征求公众意见 公开征求意见 征求社会意见 征求群众意见 意见征求 公开征集意见 民意征集 意见征集 征集调查 网上征集 征求意见 征集意见 征集",
    C.SURVEY: "网上调查 问卷调查 在线调查 民意调查 网络调查",
    C.VISITS: "访问总量 访问总数 访问总次数 访问总人次 点击总量 浏览总量 年来访问 年来访问量 年来访问人数 年来访问次数 PV PV量 PV值 访问量 总访客 访客 访客数 访客量 点击量 浏览量 点击率 访问 访问人数 点击数 浏览 点击 访问次数 页面浏览",
    C.FOLLOWERS: f"{shared_terms.SUBSCRIBED} 粉丝 关注人数 关注 观注 订阅 听众 关注用户 关注总数 粉丝总数",
    C.SUBSCRIBERS: shared_terms.SUBSCRIBED,
    C.READS: "阅览量 阅览数 阅览次数 累计播放 总播放 阅读量 观看 观看量 观看次数 观看人数 观看人次 收看 收看人数 播放量 视频播放 短视频播放 全网播放 播放次数 播放人次 点播量 阅读数 阅读 阅读人数 图文阅读",
    C.BROWSED: "阅览 阅览人次 阅览人数",
    C.COLUMNS: f"{term_families.COLUMNS_SET_UP} 小分类 子分类 小栏目 小版块 小板块 栏目 信息公示栏目 公告栏目 公示栏目 宣传栏目 信息公开栏目 政务公开栏目 公开栏目 专栏 子栏目 专题 一级栏目 二级栏目 版块 板块 专题专栏 一级目录 二级目录 三级目录 子目录 一级类目 二级类目 功能版块 功能板块 功能模块 分栏目",
    C.CATALOGUE: term_families.CATALOGUE_DIVIDES,
    C.ENQUIRY: f"{shared_terms.ASKED_IN_PERSON} {spoken_terms.CAME_TO_ASK} {spoken_terms.CALLED_TO_ASK} {term_families.ANSWERED_ON_A_SITE} {term_families.ASKED_BY_CLASS} {term_families.ON_THE_AIR} {term_families.CAME_OR_CALLED} {term_families.ASK_IN_PERSON} {term_families.ASK_BY_PHONE} 解答疑问 解答群众疑问 解答市民疑问 解答公众疑问 口头询问 群众询问 受理查询 接受查询 受理群众查询 接受群众查询 打听 电话查询 来电查询 接待咨询 接待群众咨询 接待各类咨询 提问 咨询 政策咨询 "
        "问询 电话咨询 热线咨询 网上咨询 在线咨询 网络咨询 来电咨询 来信咨询 业务咨询 群众咨询",
    C.PHONE: f"{shared_terms.CALLED} {shared_terms.LINES} {spoken_terms.CALLED_TO_ASK} {spoken_terms.BY_PHONE} {term_families.ASK_BY_PHONE} {term_families.CALLED_IN} 查询专线 电话 电话查询 来电查询 来电咨询 电话咨询 咨询电话 热线电话 "
        "热线咨询",
    C.HOTLINE: f"{shared_terms.LINES} 接诉即办 市民热线 便民热线 政务热线 市长热线 县长热线 区长热线 镇长热线 局长热线 书记热线 "
        "公开电话 市长电话 县长电话 区长电话 镇长电话 市长公开电话 县长公开电话 区长公开电话 交办单 转办单 交办件 转办件 督办单",
    C.CALLS: f"{shared_terms.CALLED} {term_families.CALLED_IN} 人工接听 受理来电",
    C.LETTERS: f"{shared_terms.BOXES_OF_LEADERS} {term_families.WISHES_TO_LEADERS} 民心网 阳光信访 问政平台 在线问政 问政留言 {term_families.LETTERS_BY_CLASS} {term_families.SHEETS} {term_families.NETIZENS_ASK} {term_families.SOLVED} 来件 来邮 群众邮件 公众邮件 网民邮件 市民邮件 咨询投诉平台 投诉咨询平台 咨询投诉信箱 投诉咨询信箱 咨询信箱 网上问政 百姓问政 报修 信访办结 信访办理 信访投诉 政府网络问政 公开信箱 政民零距离 政民直通车 民意直通车 百姓呼声 领导留言板 来信 信箱 信件 留言 诉求 工单 群众来信 来访信件 市长热线 "
        "县长热线 区长热线 镇长热线 局长热线 书记热线 网络问政 人民来信 信访件 来访 来信来访 来信、来访 群众来信来访 群众来信、来访 信访 网上投诉件 民生通道 网上民声 民声通道 民声留言 民声诉求 "
        "网上信访 信访处理 信访办件",
    C.NPC: f"{shared_terms.PROPOSALS_OF_DELEGATES} 建议",
    C.CPPCC: "政协提案 委员提案 提案 政协委员提案 政协委员",
    C.LICENSING: "行政许可 许可决定 行政审批",
    C.OTHER_REQUEST: f"{spoken_terms.ASKED_FOR_OTHER_THINGS} {term_families.TO_REGISTER} {term_families.PUBLIC_WISHES} 数字城管 数字化城管 城管案件 执法案件 违法案件 刑事案件 治安案件 民事案件 仲裁案件 法律援助案件 行政许可申请 行政许可申请件 行政审批申请 许可申请 许可申请件 审批申请 审批申请件 登记申请 登记申请件 不动产登记 房屋登记 产权登记 土地登记 婚姻登记 "
        "户口登记 失业登记 企业登记 工商登记 法人登记 注册登记 道路申请 道路申请件 补贴申请 补助申请 救助申请 低保申请 注册申请 商标申请 专利申请 建房申请 用地申请 保障房申请 公租房申请 "
        "廉租房申请",
    C.LICENSING_ITEMS: "行政许可事项 行政许可项目 许可事项 审批事项 行政审批事项 许可项目 审批项目",
    C.PENALTY: "行政处罚 处罚决定",
    C.PROCUREMENT: "政府集中采购 集中采购 政府采购项目 政府集中采购项目 集中采购项目 采购项目 政府采购总金额 采购总金额 采购金额 集中采购金额 政府采购金额 集中采购总金额",
    C.NEWLY_MADE: "新制作",
    C.NEWLY_DISCLOSED: "新公开",
    C.OUTWARD: "对外公开 对外公开总数 对外公开总数量 对外公开总量",
    C.IN_ALL: "对外公开总数 对外公开总数量 对外公开总量",
    C.CHANGED: "减 调增 调减 核增 核减 净减 取消 增/减 增减 增、减 增(减) 增或减",
    C.RISE_OR_FALL: "增/减 增减 增、减 增(减) 增或减",
    C.AMOUNT: "金额 总金额 总额 资金 采购资金 收费金额 收费总额 金额合计 合计金额 合同金额 成交金额",
    C.PENALTY_ITEMS: "行政处罚事项 处罚事项 行政处罚项目 处罚项目",
    C.COMPULSION_ITEMS: "行政强制事项 强制事项 行政强制项目 强制项目",
    C.COMPULSION: "行政强制 强制决定 行政强制措施 强制措施决定 行政强制执行",
    C.REQUEST: f"{term_families.OF_EITHER_KIND} {term_families.ASKED_ON_A_PAGE} 信息公开请求 政府信息公开请求 公开请求 信息公开件 政府信息公开件 信息公开函 纸质申请 申请 申请政府信息公开 申请政府信息公开事项 申请信息公开 申请信息公开事项 要求公开政府信息 要求公开信息 要求公开 当面申请 现场申请 窗口申请 传真申请 网络申请 网上申请 "
        "在线申请 网站申请 线上申请 信函申请 书面申请 信件申请 邮件申请 邮寄申请 来访申请 电子邮件申请 其他形式申请 其他方式申请 政府信息公开申请 政务信息公开申请 各类信息公开申请 信息公开申请 公开申请 申请件 "
        "依申请公开申请 依申请公开政府信息申请 申请公开 依申公开事项 依申公开申请 依申公开件 申请公开政府信息 申请总数 申请数 申请表 依申请公开件 依申请公开事项 依申请件 依申请公开信息申请 公开政府信息申请 公开信息申请 "
        "依申请公开的申请 依申请公开诉求 依申请公开的诉求 依申请公开方面的诉求 信息公开诉求 信息公开方面的诉求 依申请公开政府信息的申请 政府信息公开的申请 信息公开的申请 公开政府信息的申请",
    C.ON_REQUEST: f"{term_families.SPENT_ON_REQUESTS} {term_families.ASKED_ONLINE} {term_families.MARKED_ON_REQUEST} {term_families.PAPERS_ON_REQUEST} {term_families.PAPERS_ASKED_FOR} {term_families.PAPERS_TAKEN_UP} {term_families.PAPERS_DEALT_WITH} {term_families.PAPERS_ANSWERED} 依申公开 依申公开事项 依申公开申请 依申公开件 依申请公开来件 依申请公开系统 依申请公开平台 申请公开系统 依申请公开信件 依申请公开来信 依申请公开函件 依申请公开信函 纸质依申请公开 依申请公开 依申请 依申请公开政府信息 "
        "依申请公开信息 依申请公开的信息 依申请公开的政府信息 作为依申请公开 申请公开政府信息的情况",
    C.RECEIVED: f"{term_families.LETTERS_BY_CLASS} {term_families.HANDED_ON} {term_families.PAPERS_ASKED_FOR} {term_families.RECEIVED_BEHIND} 收文件 收回复 实收 收到 接到 接收到 接受 收 收件 新收 本年新收 接收 登记 接获 收悉 提交 提出",
    C.ACCEPTED: f"受理 {term_families.PAPERS_TAKEN_UP}",
    C.HANDLED: f"{term_families.PAPERS_DEALT_WITH} 处理决定 办理决定 信访办理 处理 办理 已处理 承办 主办 协办 信访处理",
    C.ANSWERED: f"{spoken_terms.ANSWERED} {term_families.ANSWERED} {term_families.TOLD_BACK} {term_families.PAPERS_ANSWERED} 收回复 {term_families.SOLVED} 回答 有效解答 解答网民 解答网友 解答群众 解答公众 解答市民 答复 回复 作出答复 予以答复 已答复 书面答复 予以回复 答复数",
    C.CONCLUDED: f"在办结 实办 {term_families.CONCLUDED} 办复 经办的 承办的 办妥 完成办理 信访办结 办结 已完成 完结 结案 已办理 已处理 完成回复 办结数 已办结 全部办理",
    C.ON_TIME: f"{spoken_terms.IN_TIME} 限时 按时 按期 规定时间内 规定时限内 法定期限内 法定时限内 时限内 期限内 规定期限内 按时限 如期 规定的时间内 规定的时限内 规定的期限内 法定时间内 规定时限 规定期限 "
        "法定时限 法定期限",
    C.EXTENDED: "延期 延长 延长答复 延长办理 延长期限",
    C.CARRIED_OVER: f"{spoken_terms.FROM_LAST_YEAR} {term_families.BOTH_CARRIED} 上年转办 上年度转办 上一年转办 上一年度转办 上年转结 上年度转结 上年转入 上年度转入 上年结转 上年度结转 上一年结转 往年结转 结转上年 去年结转",
    C.CARRIED_FORWARD: f"{term_families.BOTH_CARRIED} {term_families.STILL_TO_DO} {term_families.TO_NEXT_YEAR} 转结 "
        "转入 转20 转至20 转到20 顺延20 顺延至20 顺延到20 结转20 "
        "结转 跨年 正在办理 尚在办理 仍在办理 待答复 办理中 未到答复期限 未到答复期 尚未到期 未到期 正在处理 办理过程中 在办 转入20 延至20 "
        "延期至20 留待下年 未予答复",
    C.IN_PERSON: f"{shared_terms.ASKED_IN_PERSON} {spoken_terms.CAME_TO_ASK} {spoken_terms.CAME_THEMSELVES} {term_families.ASK_IN_PERSON} {term_families.RECEPTION} 窗口提交 窗口递交 窗口收到 当面 当面申请 现场 现场申请 上门 窗口申请 来人 登门 窗口接待 "
        "当面递交 来访 来访申请",
    C.FAX: "传真 传真申请",
    C.ONLINE: f"省平台 市平台 县平台 区平台 省网平台 市网平台 申请平台 政民互动 政民互动平台 互动平台 互动交流平台 {shared_terms.BOXES_OF_LEADERS} {spoken_terms.OVER_THE_NET} {term_families.ANSWERED_ON_A_SITE} {term_families.ASKED_ONLINE} {term_families.ASKED_ON_A_PAGE} 智能客服 在线客服 网络客服 网上客服 线上客服 智能问答 智能机器人 问答机器人 机器人客服 线上 依申请公开系统 依申请公开平台 申请公开系统 电子信箱 网络 网上 互联网 网络申请 网上申请 在线申请 在线 "
        "网站提交 网络平台 网站申请 系统提交 线上申请 网上咨询 在线咨询 网络咨询",
    C.POST: f"{spoken_terms.SENT_BY_POST} 纸质申请 纸质方式 纸质形式 纸质依申请公开 信函 信函申请 邮寄 书面申请 信件申请 邮件申请 挂号信 书信 来函 邮政 信函方式 书面 邮寄申请",
    C.WRITTEN: "信件 纸质申请 纸质方式 纸质形式 纸质依申请公开 书面 书面申请",
    C.EMAIL: f"{spoken_terms.BY_MAIL} 来电子邮件 来电子邮箱 来电邮 电子邮件申请 电子邮件 电子邮箱 邮箱 电邮 E-mail",
    C.OTHER_WAY: f"{spoken_terms.BY_WORD_OF_MOUTH} 其他形式申请 其他方式申请 其他申请",
    C.DISCLOSED: f"{spoken_terms.GIVEN} 政府信息公开告知书 信息公开告知书 公开告知书 予以公开 同意公开 同意提供 全部公开 予以提供 已公开 同意答复 公开答复 准予公开 同意公开答复 提供公开 全部同意公开 按时公开 已提供 提供信息 均予公开",
    C.PARTIAL: "部分公开 部分予以公开 同意部分公开 部分同意公开 予以部分公开",
    C.WITHHELD: f"{shared_terms.MARKED_WITHHELD} 拒绝 拒绝公开 拒绝公开信息 拒绝公开政府信息 拒绝提供 拒绝提供信息 拒绝提供政府信息 拒绝申请 拒绝公民申请 拒绝群众申请 不予以公开 不予以提供 不给予公开 不准予公开 否决公开 否决 不予公开 不同意公开 免予公开 不公开 不予提供 不予公开答复 不同意公开答复 不应公开 其他免予公开 不宜公开 依法不予公开 不能公开 未予公开 不应向社会公开 "
        "不宜向社会公开 不属于公开 不属公开 不属于公开范围 不属公开范围 不属于可公开 不属于可以公开 不属于应公开 不属于应当公开",
    C.ALREADY_PUBLIC: "已主动公开 主动编发 已主动公开范围 属于已主动公开范围 已经主动公开 属于主动公开 属于已主动公开 属于已公开 已公开事项 告知获取途径 主动公开范围 已公开信息获取方式 "
        "已公开信息获取途径 已公开信息获取方式和途径 已公开信息的获取方式",
    C.NOT_THIS_AGENCY: f"{term_families.MADE_BY_OTHERS} 不属本 不属于本 不属我 不属于我 职责权限范围 非本单位 不属于本部 非本机关掌握 非本机关告知书 非机关告知书 非机关政府信息 非机关信息 非本行政机关告知书 非机关掌握 不属于总局 不属于本委 不属于我市 不属于我区 不属于我县 不属于我镇 "
        "职责范围的 不属于本机关 非本机关 不属于本行政机关 不属于本单位 不属于我局 不属于本局 非本机关政府信息 非我局 非本局 不属于我单位 非本行政机关 不属于本部门 不属于我委 非本部门 "
        "不属本机关 不属于本级 非本机关公开 非本机关职责权限范围",
    C.NOT_EXISTING: "信息不存在 不存在 申请信息不存在 政府信息不存在 该信息不存在 未制作 没有相关信息",
    C.AMEND: "补正 更改补充 更改、补充 内容不明确 申请内容不明确 作出更改 告知补正 补充更正 一次性告知 告知更改补充 作出更改补充",
    C.REDIRECTED: "转由 向其他机关 向有关部门 告知申请人向 向相关部门 其他途径办理 通过其他途径 其他渠道办理 告知通过其他途径 告知其他途径 告知其他渠道",
    C.UNABLE: "无法提供 无法公开",
    C.NOT_PROCESSED: "不予处理 不再处理",
    C.NOT_ACCEPTED: "拒绝受理 未予受理 不予受理 不受理 未受理 不予受理政府信息公开申请 不予受理申请",
    C.SECRET: "国家秘密 涉及国家秘密 国家机密 涉及国家机密",
    C.TRADE_SECRET: "商业秘密 涉及商业秘密 商业机密 涉及商业机密",
    C.PRIVACY: "隐私 涉及隐私 个人隐私 涉及个人隐私 他人隐私 涉及他人隐私",
    C.NOT_INFORMATION: f"{spoken_terms.NO_SUCH_INFORMATION} 不是条例所指政府信息 不是《条例》所指政府信息 非《条例》所指政府信息 不属于《条例》",
    C.REPEAT: "重复申请",
    C.RECONSIDERATION: f"{term_families.AFTER_COURSE} 行政复议 复议 行政复议申请 信息公开行政复议申请 政府信息公开行政复议申请 信息公开复议申请 政府信息公开复议申请 申请行政复议 行政复议案件 复议申请 复议案件 行政复议案 政府信息公开申请行政复议 信息公开申请行政复议 信息公开行政复议 "
        "政府信息公开行政复议 申请复议 被申请行政复议 被复议 依申请公开行政复议 政府信息公开复议",
    C.LITIGATION: f"{shared_terms.SUITS_AT_ONCE} {shared_terms.SUITS_BEHIND} "
        "行政诉讼 诉讼 行政诉讼案件 诉讼案件 提起行政诉讼 行政诉讼案 提起诉讼 应诉 打官司 "
        "吃官司 官司 告上法庭 告到法院 诉至法院 对簿公堂 政府信息公开诉讼 政府信息公开行政诉讼 信息公开诉讼 被诉 起诉 败诉",
    C.APPEAL: "申诉 行政申诉 申诉案 申诉案件 申述 行政申述",
    C.COMPLAINT: "违法线索 违规线索 举报线索 投诉线索 违法违规线索 举报 投诉 举报投诉 投诉举报 举报、投诉 投诉、举报 投诉举报件 举报件 投诉件 举报投诉件 投诉和举报 举报和投诉",
    C.UPHELD: "赢了 打赢 驳回申请 驳回其申请 驳回复议申请 驳回行政复议申请 驳回申请人 驳回其复议申请 维持 驳回 维持原 驳回诉讼请求 结果维持 驳回请求 驳回起诉 胜诉 维持具体行政行为",
    C.CORRECTED: "输了 打输 纠错 纠正 被纠错 依法纠错 被依法纠错 确认违法 责令 结果纠正 撤销 撤销原 败诉 变更 被撤销 改判 责令重新答复 责令限期答复",
    C.WITHDRAWN: f"{spoken_terms.TAKEN_BACK} {term_families.TAKEN_BACK} 撤回 撤诉 撤回申请 主动撤回 放弃申请 撤销申请 撤销公开申请 撤销信息公开申请 撤销政府信息公开申请 已撤销 均已撤销 放弃 撤案 撤回起诉",
    C.RESULT_OTHER: "其他情形 其他处理 终止 其他结果 调解 不予立案 未予立案 不予登记立案",
    C.NEW: "新增 新增加 净增",
    C.INTERNAL: "内部信息 行政机关内部信息 机关内部信息 内部管理信息 内部事务 内部事务信息 内部管理",
    C.DELIBERATIVE: "过程性信息 过程中信息 过程性",
    C.THIRD_PARTY: "第三方不同意公开 第三方不同意 第三方合法权益 涉及第三方 损害第三方 涉及第三方合法权益 损害第三方合法权益",
    C.BARRED: "禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开",
    C.SECURITY: "危及公共安全 危及经济安全 危及社会稳定 三安全一稳定 危及三安全一稳定 危及“三安全一稳定 危及国家安全",
    C.UNCLEAR: "仍不明确 仍然不明确 仍不够明确 补正后申请内容仍不明确 补正后仍不明确 补正后内容仍不明确 补正后申请仍不明确",
    C.NO_AMENDMENT: "不补正 未补正 拒不补正 不予补正 拒绝补正 逾期不补正 逾期未补正 申请人逾期不补正 申请人逾期未补正 无正当理由逾期不补正 申请人无正当理由逾期不补正",
    C.FEE_UNPAID: "拒绝缴费 拒绝缴纳 未缴费 逾期未缴费 逾期不缴费 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴纳费用",
    C.CONFIRMATION: "确认或重新出具 要求行政机关确认或重新出具 确认或者重新出具 要求行政机关确认或者重新出具 确认、重新出具 重新出具 要求重新出具 信息进行确认 信息予以确认",
    C.NOT_HELD: "不掌握 本机关不掌握 不掌握相关信息 不掌握相关政府信息 本机关不掌握相关政府信息",
    C.NOT_CREATED: f"{term_families.TO_BE_MADE} 另行制作 重新制作 无现成信息 没有现成信息 无现成 没有现成 没有现成信息需要另行制作 没有现成信息需另行制作 ",
    C.CASE_FILE: "行政执法案卷 执法案卷 行政处罚案卷 处罚案卷 行政复议案卷 复议案卷 行政执法(复议)案卷 执法(复议)案卷 行政执法、行政复议案卷 行政执法和行政复议案卷 行政执法或行政复议案卷 行政执法(行政复议)案卷 行政执法、复议案卷",
    C.INQUIRY: "行政查询 行政查询事项",
    C.PETITION_LIKE: "属于信访 属信访 系信访 属于投诉 属于举报 属投诉 属举报 属于信访事项 属信访事项 属于信访投诉举报 属于信访举报投诉 属于信访投诉 属于信访举报 属于投诉举报 属于举报投诉 信访投诉举报类 信访投诉举报类申请 信访举报类 信访类申请 信访事项类 信访举报投诉类 信访举报投诉类申请 信访、举报、投诉类 信访、举报、投诉类申请 信访投诉类申请",
    C.PUBLICATION: "公开出版物 要求提供公开出版物",
    C.EXCESSIVE: "大量反复申请 无正当理由大量反复申请",
    C.DIRECT: f"{shared_terms.SUITS_AT_ONCE} 未经复议 未经行政复议 未经过复议 未经过行政复议 未复议",
    C.AFTER_RECONSIDERATION: f"{shared_terms.SUITS_BEHIND} {term_families.AFTER_COURSE}",
    C.TRIED: "审结",
    C.PENDING: "在审理 尚待审理 待审理 尚待判决 等待判决 待判决 还没判 还未判 未判决 尚无结果 未审理完毕 未审理完 未作出判决 未裁决 尚未审结 未审结 尚未办结 未办结 审理中 正在审理 未结 尚未结案 "
        "在审",
    C.FEE: f"{term_families.CHARGED_BEHIND} 成本补偿费 成本补偿费用 工本补偿费 检索补偿费 复制补偿费 信息公开补偿费 信息公开补偿费用 收费 费用 收取 收取费用 收费情况 收取任何费用 检索费 复印费 邮寄费 复制费 成本费 成本费用 工本费 信息公开费用 收取检索 复印、传真 检索、复制 检索、复印 检索、邮寄 收过费 "
        "收过费用 费 乱收费 检索 复印 收费金额 收费总额",
    C.ADMINISTRATIVE_FEE: "行政事业性收费 行政事业收费 行政事业性收费金额 行政事业性收费总额 行政性收费 事业性收费",
    C.CHARGED: f"{term_families.CHARGED_BEHIND} 收取 收取费用 收取任何费用 实收 应收 收取检索 收费 收费金额 收费总额",
    C.WAIVER: "减免 免除 减免费用 费用减免 减收 免收 减免情况 减免收费",
    C.FUNDING: "专项经费 专项费用 专门费用 专门支出 专项支出 专门开支 专项开支 专门经费 专门花费 工作经费 经费 专项资金 投入经费 投入资金 投入",
    C.EXPENDITURE: f"{term_families.SPENT_ON_REQUESTS} 支出 开支 实际支出 费用支出 花费 行政成本 处理成本 办理成本 工作成本",
    C.COST: f"{term_families.OTHER_FEES} 律师代理费 补助费 补助费用 生活补助费 救济费 抚恤费 补偿费 补偿费用 医疗费 医疗费用 保险费 安置费 改版费用 改版费 升级费 升级费用 开发费 开发费用 租赁费 运维费 托管费 印制费 印刷费用 宣传费用 培训费用 劳务费 差旅费 会议费 办公费 服务费 没收 罚没 用于 培训费 "
        "考试费 报名费 考务费 学费 检测费 检验费 鉴定费 测试费 评审费 排污费 水费 电费 抚养费 消费 消费者 挽回 经济损失 罚款 支付 制作费 维护费 建设费 建设费用 维护费用 更新费用 "
        "更新等费用 维护等费用 建设等费用 代理费 印刷费 设计费 宣传费 设备费 购置费",
    C.STAFF: f"{shared_terms.STAFF_ON_HAND} {term_families.REPORTERS} {term_families.STAFF_OF_EITHER} 专干 工作人员 人员 专人 管理员 工作人员数 经办人 同志 专职信息员 干部 "
        "宣传员 保密员 人手 专门人员",
    C.FULL_TIME: "专责人员 专责工作人员 专责信息员 专职 全职 专职人员 专职工作人员 全职人员 全职工作人员 专职信息员",
    C.PART_TIME: f"{term_families.REPORT_BESIDES} 兼职 兼职人员 兼职工作人员 兼职信息员 兼管 兼着 兼办 兼做 身兼",
    C.OFFICE: "专门机构 机构数 专门机构数 公开的机构 公开工作机构 公开工作的机构 工作机构 专门工作机构 受理机构 专门的受理机构",
    C.ACCESS_POINT: "查阅中心 查阅点 查阅室 查阅场所 查阅大厅 公开查阅大厅 信息公开大厅 公开查阅点 公共查阅点 查阅处 查阅窗口 公共查阅室 资料索取点 索取点 电子阅览点 阅览点 查阅终端 电子查阅点 信息查阅点 查询点 查阅点数 "
        "公共查阅场所 公开专区 政务公开区 公开体验区 公开体验厅 公开服务区 公开阅览室 公开阅览区 查阅区 查阅专区",
    C.REQUEST_POINT: "受理点 申请受理点 受理窗口 信息申请受理点 申请点 依申请公开受理点 受理场所",
    C.MEETING: "会商会 总结会 联席会 动员大会 推进大会 总结大会 部署大会 交流会 研讨会 现场会 碰头会 讲评会 开会 会议 发布会议 专题会议 工作会议 推进会 工作会 专题会 联席会议 座谈会 领导小组会议 领导小组会 "
        "调度会 部署会 分析会 案例分析会 剖析会 研判会 讨论会 评查会 复盘会 点评会 例会 协调会 动员会 推进会议",
    C.TRAINING: f"{shared_terms.THOSE_TRAINED} 业务课 {spoken_terms.STUDIED_TOGETHER} 信息员辅导 联络员辅导 工作人员辅导 集中辅导 专题辅导 轮训一遍 培训科室 培训处室 培训股室 学习会 辅导会 辅导课 辅导班 研修班 培训课 讲课 授课 业务辅导 办班 学习班 条例宣讲 公开大讲堂 公开讲堂 公开课堂 以会代训 专题学习 集中学习 业务学习 学习培训 学习活动 条例》学习 培训 培训班 业务培训 培训会 专题培训 培训活动 "
        "业务培训班 讲座 培训会议",
    C.WORKS: "作品 视频 原创视频 视频作品 短视频作品 微视频",
    C.POSTED: "张贴 贴出 张榜 张榜公示 张榜公布",
    C.POSTERS: "一封信 宣传册 宣传手册 宣传画册 宣传页 宣传单页 口袋书 宣传品 海报 标语 横幅 条幅 挂图 宣传画 二维码 传单 宣传单 宣传资料 倡议书 春联 封条 提示牌",
    C.NOTICES: "公告 通告 通知 公示 启事",
    C.WINDOW: "窗口",
    C.OFFERED: "提供",
    C.SENT: "来信息 送交 送存 交存 送去 移送 移交 提供 送达 寄送 递送 配送 赠送 存放 放置 备置 置放 摆放",
    C.ON_AIR: f"{term_families.ON_THE_AIR} 行风热线 政风热线 政风行风热线 行风政风热线 阳光热线 民生热线 作风热线 效能热线 热线直播 热线节目 广播热线",
    C.EXCHANGED: "与公众交流 与公众互动 与公众互动交流 与公众开展交流 与群众交流 与群众互动交流 与网民交流 与网民互动交流 与网友互动交流 交流释疑 释疑解惑 解疑释惑",
    C.JOINED: "参加 做客 作客 上线 走进 参与 出席",
    C.LEVEL: "市级 县级 区级 镇级 乡级 村级 街道级 镇街 镇街级 乡镇级 部门级 县区级 区县级 街镇 乡镇街道",
    C.DELIBERATED: "研究 专题研究 研究部署 部署 研究讨论 讨论 审议 听取 汇报",
    C.STUDY: f"学习 {term_families.STUDIED}",
    C.STUDIED: term_families.STUDIED,
    C.SUPPLIED: f"{shared_terms.FOR_THE_PRESS} {spoken_terms.HANDED_TO_THE_PRESS} 采写 撰写 提供 采用 刊用",
    C.ALLOTTED: "资金 专款 安排 拨付 列支 划拨 下拨 筹措",
    C.USERS: "用户 用户数 用户量",
    C.OTHER_FIELD: "党课 安全 安全生产 消防 应急 防汛 防火 抗旱 扶贫 脱贫 脱贫攻坚 乡村振兴 党建 党风廉政 廉政 信访 维稳 就业 创业 技能 技术 农技 农民 企业 环保 卫生 健康 "
        "食品 法治 普法 疫情 防疫 普查 科技 栽培 种植 养殖 畜牧 农产品 农户 果树 电商 电子商务 纳税 纳税人 税收 护理 养老 驾驶员 艺术 职业 家政 劳动力",
    C.RECEPTION: term_families.RECEPTION,
    C.SERVED: term_families.SERVED,
    C.REPLIED_OPENLY: "公开答复",
    C.LEADING_BODY: "党组 党委 党工委 局务 委务 厅务 办公 常务 领导班子 班子 领导小组",
    C.REPORTER: term_families.REPORTERS,
    C.ACCOUNTABILITY: "责任追究 追究责任 追究相关责任 追究有关责任 追究其责任 追究任何责任 追究过责任 责任被追究 追责 被追责 问责 被问责 追责问责 问责追责",
    C.HEARING: "听证 听证会",
    C.NEWLY_RECEIVED: "新收 本年新收",
    C.DECIDED: "处理决定 决定数量 办理决定 处理决定数 办结决定",
    C.OTHER_SERVICES: "对外管理服务 其他管理服务事项 其他对外管理和服务 其他对外管理服务 其他对外管理服务事项 其他对外管理服务项目",
    C.ATTENDED: f"{shared_terms.THOSE_TRAINED} 到会 到会人员 到会人数 到会者 到会干部 到场 到场人员 到场人数 参会人员 参会人数 参会干部 与会 与会人员 与会者 到训 到训人员 来参加 听会 参学 参学人员 参学人数 参学干部 到课 到课者 到课人员 听课 听课人员 听讲 听讲人员 参训者 参加 参会 参训人员 受训人员",
    C.SHARE: "占 占比 比例 所占 占总 占全部 比重 约占 分别占",
    C.GROWTH: "增收 同比 增长 增加 上升 提高 增 增长了 增加了 增至 较上年 比上年 较去年 比去年 环比 增幅 增长率 增加率 上升率 增速 升幅 涨幅 比上一年 提升 翻 高于 高出 同比增长 同比增加 同比上升",
    C.DECLINE: "略降 微降 小降 稍降 下滑 同比下滑 锐减 骤减 骤降 下跌 减幅 降幅 跌幅 下降率 减少率 降低率 少了 降了 减了 缩减 萎缩 负增长 减少 下降 降低 减少了 下降了 回落 同比下降 同比减少 低于",
    C.CUMULATIVE: "累计 累计播放 历年 历年累计 累积 以来 已累计 截至 截止 开通以来 总累计",
    C.PRIOR_YEAR: "上年 去年 上年度 上一年 上一年度 去年同期 上年同期",
    C.AVERAGE: "日均 月均 平均 年均 每月 每年 每季度 每周 每天 每日 人均 每篇 每条 每次 每件 每页 每季",
    C.RATE: "率",
    C.PLAN: "力争 确保 拟 预计 目标 要求 不少于 不低于 不得少于 至少",
    C.OTHERWISE: f"{spoken_terms.OF_SOMETHING_ELSE} 依申请类事项 依申请类政务事项 依申请类服务事项 依申请类政务服务事项 依申请类权力事项 依申请类行政权力事项 主办件 会办件 协办件 信访办公室 召回 追回 找回 取回 带回 夺回 运回 {spoken_terms.NOT_GIVEN} {term_families.OTHER_CADRES} {term_families.FIELD_BODIES} {term_families.IN_FORCE_UNTIL} {term_families.PETITIONERS} 或不属公开范围 或不属于公开范围 或者不属于公开范围 不属于主动公开范围 不属主动公开范围 意见报 {term_families.BULLETINS} {term_families.ON_OPINION} {term_families.OFFICES} {term_families.NOTHING_RECEIVED} {term_families.NO_FEES} {term_families.ALARMS} {term_families.SHOULD_HAVE_BEEN} {term_families.NET_MATTERS} {term_families.REGISTERED} {term_families.INSPECTION_PAPERS} {term_families.ACROSS_WORDS} 直接话 对接话 间接话 衔接话 授课教师 授课老师 授课专家 授课人 参考人员 灾害信息员 气象信息员 地震信息员 网格信息员 农业信息员 科技信息员 {term_families.MARKED_ANEW} {term_families.TOLD_DAILY} 培训机构 校外培训机构 培训市场 信访联席会议 会议厅 文化广电 广电旅游 广播电视大学 电视大学 电视剧 信访办 信访处 信访室 “三公”经费 三公”经费 三公经费 会议题 "
        "会议室 会议类 会议精神 主动和依申请公开 主动及依申请公开 主动与依申请公开 主动、依申请公开 主动公开和依申请公开 主动公开及依申请公开 主动公开与依申请公开 主动公开、依申请公开 会议记录 会议通知 会议材料 党课学习 党建学习 学习参观 学习考察 考察学习 外出学习 跟班学习 理论学习 政治学习 党史学习 党员学习 中心组学习 学习教育 学习贯彻 "
        "学习型 办事窗口 综合窗口 便民窗口 服务窗口 便民服务窗口 政务服务窗口 办税窗口 收费窗口 窗口单位 窗口人员 法律法规规章 法规规章 热点动态 热点新闻 热点信息 热点资讯 意见建议 "
        "意见和建议 建议类 合理化建议 批评建议 行政处罚事项 处罚事项 行政强制事项 行政检查事项 行政处罚权 流媒体 融媒体中心 新闻办 新闻处 新闻发言人 独立用户访问量 独立用户访问总量 "
        "独立用户总访问量 独立用户访问 独立访客 独立访问用户 咨询员 咨询师 咨询专家 咨询机构 咨询公司 咨询委员 统计公报 普查公报 系列公报 资源公报 状况公报 环境公报 质量公报 发展公报 "
        "拟出台 拟印发 拟制发 拟制定 拟发布 土地征收 房屋征收 征收批复 征收公告 征收决定 征收补偿 拟审批 拟批准 拟公开 拟录用 拟征收 拟征地 拟任 拟作出 拟处罚 拟入选 拟推荐 拟命名 拟表彰 拟认定 拟验收 拟报送 "
        "气候公报 监测公报 抽检公报 决算公报 咨询类 抽查结果 抽检结果 检查结果 检验结果 考核结果 测评结果 评议结果 督查结果 巡查结果 群众关注 社会关注 广泛关注 重点关注 高度关注 密切关注 普遍关注 关注》 关注” 关注点 关注度 公众关注度 百姓关注度 规章制度 制度 公共 规划计划 计划 统计 会计 审计 设计 计生 共享 中共 共建 共同 计算 估计 累计计 公共资源 "
        "咨询点 信息咨询点 咨询台 咨询窗口 查档接待 参观接待 接待查档 接待参观 查档 参观 作出 许可决定 审批 审核 申请人 投诉人 举报人 复议申请人 咨询人 申请人士 参加人 当事人 "
        "获取途径 获取方式 获取渠道 来访接待中心 群众来访接待中心 培训学校 "
        f"{term_families.COURSE_PAPERS} 在办公 在办事 在办税 在办证 未再提交 未再提出 未公开 未能公开 没有公开 补正后 延长开放 延长服务 延长办公 延长工作 延长接待 邮寄地址 邮箱地址 网站地址 电话号码 收到时间 收到日期 提交时间 受理时间 已获取信息 已获取的信息 已获取政府信息 已获取的政府信息 已获取",
}  # fmt: skip
"""Concept → its terms, separated by blanks. A term under two concepts carries both; `_SPELLINGS` stand for each other."""
_SPELLINGS = (("其他", "其它"), ("部分", "部份"), ("免予", "免于"))


def terms() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Every term once, in both spellings of words that have two, longest first, and the mask of its concepts."""
    masks: dict[str, int] = {}
    for concept, words in TERMS.items():
        for word in words.split():
            for spelling in {word, *(word.replace(usual, other) for usual, other in _SPELLINGS)}:
                masks[spelling] = masks.get(spelling, 0) | concept
    ordered = tuple(sorted(masks, key=lambda word: (-len(word), word)))
    return ordered, tuple(masks[word] for word in ordered)
