"""Families of terms: every way of saying a thing put together with every way of saying another."""

CONCLUDED = "办完 办毕 办讫 办理完 办理完毕 办理完成 处理完 处理完毕 处理完成 了结"
"""Requests and letters that are dealt with to the end."""
ANSWERED = "答完 答毕 答复完 答复完毕 回复完 回复完毕"
"""Those that are answered to the end."""
TOLD_BACK = " ".join(
    f"{to}{whom}反馈"
    for to in "向 给 对".split()
    for whom in "群众 人民群众 广大群众 市民 网民 网友 公众 居民 村民 企业 来信人 来访人 来电人 留言人 诉求人 反映人 投诉人 咨询人 当事人".split()
)
"""向群众反馈诉求12件: answers; 群众反馈诉求12件 came in."""
STILL_TO_DO = " ".join(
    f"{denial}{done}"
    for denial in "未 尚未 暂未 还未 未能 还没 还没有 没 没有".split()
    for done in f"{CONCLUDED} {ANSWERED} {'办结的 答复的 回复的' if denial[0] == '没' else '办结 答复 回复'}".split()
)
"""尚未办完, 还没有答复, 没有答复的; 没有答复 alone is said where nobody asked."""

TO_NEXT_YEAR = " ".join(
    f"{carried}{to}{year}"
    for carried in "结转 转结 转 顺延 延".split()
    for to in ("到", "至", "入", "")
    for year in "下年 下年度 下一年 下一年度 次年 次年度 明年 来年".split()
)
"""结转到下一年度, 延至次年: what the next year takes over."""

OFFICES = " ".join(
    f"{matter}{office}"
    for matter in "投诉 举报 投诉举报 举报投诉 咨询 咨询服务 培训 会议 复议 行政复议 行政审批 收费 收费管理 新闻 广播电视 广电".split()
    for office in "局 总局 科 办公室 中心".split()
)
"""投诉中心, 行政复议办公室: bodies named after a matter, which is not told of where they are named."""

COURSE_PAPERS = " ".join(
    f"{asked}{course}{papers}"
    for asked in ("", "申请")
    for course in "行政复议 复议 行政复议案件 复议案件 行政诉讼 诉讼 诉讼案件 应诉".split()
    for papers in "材料 资料 卷宗 相关信息 相关材料 相关资料 有关信息 有关材料 有关资料 方面信息 方面的信息 类信息 的相关信息".split()
)
"""申请行政复议相关信息的6件: what somebody asked for, and no course of dispute."""

AFTER_COURSE = "复议后 行政复议后 经复议 经行政复议 经过复议 经过行政复议 经复议后 经行政复议后 经过复议后 经过行政复议后 先复议 先行复议"
"""行政诉讼2件(未经复议1件、复议后1件): a suit where suits are told of, else a reconsideration."""

COLUMNS_SET_UP = " ".join(
    f"{set_up}{about}专栏"
    for set_up in "开设 开设了 设立 设立了 设置 设置了 设有 开辟 开辟了 建立 建立了 增设 增设了 新增 新设 新建 建有 建成 建设 现有 共有 开通 开通了".split()
    for about in "政府信息公开 信息公开 政务信息公开".split()
)
"""开设信息公开专栏1个: a column; what was published there is the site's."""
ON_THE_AIR = " ".join(f"{who}{what}" for who in "听众 观众".split() for what in "提问 咨询 问题 来电 热线".split())
"""What reaches a programme while it is on the air."""
NETIZENS_ASK = " ".join(f"{who}{what}" for who in "网友 网民".split() for what in "提出 提问 问题 留言".split())
"""What users of the net ask."""
SOLVED = " ".join(f"解答{words}" for words in NETIZENS_ASK.split())
"""Questions of theirs that were answered."""

ASKED_BY_CLASS = " ".join(f"{got}{of}咨询类" for got in "收到 接到 接收".split() for of in ("", "群众", "市民", "网民"))
"""收到咨询类信息: enquiries; what a site publishes under 咨询类 are none."""
LETTERS_BY_CLASS = " ".join(
    f"{got}咨询类{paper}" for got in "收到 接到 接收".split() for paper in "信件 来信 邮件 留言 来件".split()
)
"""收到咨询类信件: letters, whatever they ask."""
CHAT_GROUPS = " ".join(
    f"{of}群"
    for of in "微信 微信工作 微信交流 微信联系 QQ QQ工作 工作 班级 家长 村民 居民 业主 网格 网格微信 钉钉 税企 村组".split()
)
"""微信群, 村民群: closed to all others, and no account."""
ON_OPINION = " ".join(f"舆情{paper}报" for paper in "日 周 旬 月 专 快 摘 要 通".split())
"""舆情周报, in which public opinion is told of, and nothing answered."""
SPENT_ON_REQUESTS = " ".join(
    f"用于{does}{request}"
    for does in ("", "处理", "办理", "答复")
    for request in "依申请公开 依申请公开申请 信息公开申请 政府信息公开申请 公开申请 依申请公开政府信息".split()
)
"""用于依申请公开的费用: what requests cost the agency, not the applicants."""
CATALOGUE_DIVIDES = " ".join(
    f"{whose}目录{divides}"
    for whose in ("", "公开", "信息公开", "政府信息公开", "政务公开")
    for divides in "分 共分 总共分 划分 共设 下设".split()
)
"""信息公开目录共设8个大类: what a site's catalogue divides into."""
MEDIA_CENTRE = " ".join(f"融媒体中心{does}" for does in "发布 刊发 播发 刊播 播出 推送 刊登 报道 宣传报道".split())
"""A media centre where it publishes: elsewhere a body among others."""
TOLD_DAILY = " ".join(
    f"{matter}{paper}"
    for matter in "质量 空气 空气质量 环境 环境质量 水质 水情 雨情 雨水情 汛情 墒情 旱情 灾情 农情 价格 菜价 物价 行情 市场 气象 天气 海洋 疫情 统计 监测 生产 交易 指数 情况 工作".split()
    for paper in "日报 早报 晨报 时报".split()
)
TOLD_DAILY += " " + " ".join(f"每{time}{paper}" for time in "日周月" for paper in "要情 快报 专报 要报 舆情".split())
"""空气质量日报, 每日要情: what is told every day, no paper in which it stands."""
OF_EITHER_KIND = " ".join(
    f"公开{joint}{withheld}{of}申请"
    for joint in "和 及 与 或 或者 以及 、".split()
    for withheld in "不予公开 不公开 免予公开".split()
    for of in ("", "的", "信息的", "方面的")
)
"""关于信息公开和不予公开的申请: requests of whatever sort, and none that was refused."""
DECLARED = "勾 勾了 勾选 勾选为 勾为 选择 选择为 选为 选定为 标为 标成 标明 标明为 标注成 注明 注明为 填为 定性为 定成 核定为 审定为 判定为 定为 确定为 认定为 界定为 标注 标注为 标识为 属性为 划为 列为 归为"
"""How papers are marked when they are made."""
MARKED_PROACTIVE, MARKED_ON_REQUEST = (
    " ".join(
        (
            *(f"{declared}{quote}{mark}" for declared in DECLARED.split() for quote in ("", "“")),
            f"{mark}属性",
            f"{mark}性质",
        )
    )
    for mark in ("主动公开", "依申请公开")
)
"""定为主动公开, 依申请公开属性: of papers when they are made."""
_PAPERS_ON_REQUEST = tuple(
    f"{asked}{of}{papers}"
    for asked in ("依申请公开", "依申请")
    for of in ("", "的", "类", "类的", "”", "”的")
    for papers in ("文件", "公文", "发文", "文件信息", "公文信息")
)
_LISTED_ON_REQUEST = tuple(
    f"依申请公开{of}{what}{catalogue}"
    for of in ("", "的", "类")
    for what in ("", "信息", "政府信息")
    for catalogue in ("目录", "目录信息")
)
PAPERS_ON_REQUEST = " ".join((*_PAPERS_ON_REQUEST, *_LISTED_ON_REQUEST))
"""印发依申请公开文件, 依申请公开目录12条: what is given to those who ask, and no requests."""
PAPERS_ASKED_FOR, PAPERS_TAKEN_UP, PAPERS_DEALT_WITH, PAPERS_ANSWERED = (
    " ".join(f"{act}{papers}" for act in acts.split() for papers in _PAPERS_ON_REQUEST)
    for acts in ("收到 接到 接收", "受理", "办理 处理 办结", "答复 回复")
)
"""收到依申请公开文件: requests, however they are called."""
MARKED_ANEW = " ".join(
    f"{mark}{what}{turned}主动公开"
    for mark in "依申请公开 依申请 不予公开 不公开 免予公开 非主动公开".split()
    for what in ("", "信息", "文件", "公文", "的", "的信息", "的文件", "的公文")
    for turned in "转 转为 转成 转化为 调整为 变更为 改为".split()
)
"""依申请公开转为主动公开: papers of other years, marked anew."""
MADE = " ".join(
    f"{made}{what}规范性文件"
    for made in "制作 制作发布 制作并发布 制定发布 制定并发布 起草发布 出台发布 名义发布 名义公布 名义公开发布".split()
    for what in ("", "行政", "政府")
)
"""制作发布规范性文件, 以县政府名义发布规范性文件: what the forms call 制发."""
MADE_RULES = " ".join(
    f"名义{made}{what}规章" for made in "发布 公布 公开发布".split() for what in ("", "政府", "部门", "地方政府")
)
"""以市政府名义发布政府规章: made, as well."""
IN_FORCE_NOW = " ".join(
    f"{lasting}{of}{what}"
    for lasting in ("有效", "保留", "在行")
    for of in ("", "的")
    for what in "规范性文件 行政规范性文件 政府规范性文件".split()
)
"""Documents that are still in force."""
IN_FORCE_BY_THEN = " ".join(
    f"{when}{still}有效"
    for when in "年底 年末 期末 12月底 31日 目前 现在 至今".split()
    for still in ("", "仍", "仍然", "继续", "尚", "保持", "存续")
)
"""截至年底有效: in force when the year ends."""
IN_FORCE_UNTIL = " ".join(f"{words}期" for words in IN_FORCE_BY_THEN.split())
"""年底有效期满: until when something holds, and nothing in force."""
TAKEN_BACK = " ".join(
    f"{who}{how}撤销"
    for who in ("", "申请人", "申请者", "本人", "当事人")
    for how in ("", "主动", "自愿", "自行", "自己", "申请")
    if how not in ("", "申请") or who
)
"""申请人主动撤销: a request that was withdrawn, and no decision."""
STAFF_OF_EITHER = " ".join(
    f"{both}{who}"
    for both in ("专职或兼职", "专职或者兼职", "专职(兼职)", "专职/兼职", "专(兼)职", "专/兼职", "专或兼职")
    for who in "人员 工作人员 信息员 联络员 管理员 干部 同志".split()
)
"""专(兼)职工作人员: staff, whether it is all they do or not."""
TO_THE_ARCHIVES = " ".join(f"档案{of}{sent}" for of in ("局", "局(馆)", "部门") for sent in "移交 移送 送交".split())
"""向市档案局移交信息: what the archives are given to let it be read."""
ASK_BY_PHONE, ASK_IN_PERSON = (
    " ".join(f"{way}{ask}" for way in ways.split() for ask in ("询问", "问询", "问政策", "打听政策"))
    for ways in ("电话 来电", "来访 现场 当面 前来 上门 窗口 来")
)
"""Ways of asking, in the words for enquiries."""
REPORTERS = (
    "信息员 联络员 系统管理员 网站管理员 信息管理员 信息公开员 公开专干 信息专干 专责 专管员 信息审核员 保密审查员"
)
"""Who reports for an office, and so is on the staff for disclosure."""
FIELD_BODIES = " ".join(
    f"{field}{body}"
    for field in "安全 应急 扶贫 环保 卫生 健康 技术 食品 消防 防汛 科技 畜牧 税收 就业 信访".split()
    for body in "局 委 厅 单位 部门 系统 院 机构 中心 股 科".split()
)
"""医疗卫生单位61人参加: a word of another field in the name of who came."""
OTHER_CADRES = " ".join(
    f"{field}专干"
    for field in (
        "计生 计划生育 民政 综治 社保 劳保 劳动保障 安全 安监 残联 文化 扶贫 妇联 妇女 共青团 团委 宣传 组织 组工 党建 纪检 武装 人武 司法 "
        "环保 信访 国土 城建 统计 教育 卫生 禁毒 养老 就业 乡村振兴"
    ).split()
)
"""计生专干: staff for another matter."""
MADE_BY_OTHERS = " ".join(
    f"{denial}{body}{made}"
    for denial in "不是 并非 非 不属于 不属".split()
    for body in "本机关 本行政机关 本单位 本部门 本局 我局 我单位".split()
    for made in "制作 产生 形成 获取 生成".split()
)
"""不是本机关制作: why a request is another body's, and nothing that was produced."""
HANDED_ON = " ".join(
    f"{handed}{body}办理"
    for handed in "转 转交 交 交由 转由 分派 派".split()
    for body in "我局 我委 我办 我镇 我乡 我街道 我单位 本局 本单位 本镇 本街道".split()
)
"""热线转我局办理的工单: what came in, whatever became of it."""
SHEETS = " ".join(
    f"{matters}{sheets}"
    for matters in "咨询、投诉 投诉、咨询 咨询投诉 投诉咨询 咨询、举报 咨询举报 咨询、求助、投诉 咨询求助投诉".split()
    for sheets in "工单 件 类工单".split()
)
"""咨询、投诉工单: what a hotline hands on, whatever it is about."""
REPORT_BESIDES = " ".join(
    f"兼任{of}{who}"
    for of in ("", "政务公开", "政府信息公开", "信息公开")
    for who in "信息员 联络员 管理员 系统管理员 网站管理员 信息管理员 专管员 信息审核员 工作人员 经办人 工作".split()
    if of or who != "工作"
)
"""Who does it beside other work; 兼任组长 is none of them."""
ASKED_ONLINE = " ".join(
    f"{way}依申请公开{of}"
    for way in "网上 网络 网站 线上 在线".split()
    for of in ("", "系统", "平台", "申请", "件", "事项")
)
"""网上依申请公开7件: requests, whatever a site has besides."""
ASKED_ON_A_PAGE = " ".join(
    f"{page}{asked}"
    for page in "网页 网页端 官网 官方网站 门户网站 政府网站 政府门户网站 政府网 政务网 客户端 APP app 微信 小程序 微信小程序".split()
    for asked in "申请 提交申请 提交的申请 递交申请 递交的申请 提出申请 提出的申请".split()
)
"""网页申请6件, 门户网站提交的申请2件: requests that came over the net."""
OTHER_ACCOUNTS = " ".join(
    f"{platform}{of}{account}"
    for platform in "今日头条 头条 抖音 抖音短视频 快手 快手短视频 百家号 视频号".split()
    for of in ("", "官方", "政务")
    for account in "公众号 公众账号 订阅号 公众平台 政务号".split()
)
"""今日头条公众号: an account, and none of WeChat."""
CALLED_IN = "接话 接话量 现场接听 现场接听电话 现场接听来电 呼入 呼入量 呼入电话 来电呼入 电话呼入 总呼入量"
"""Calls that reached a hotline."""
RECEPTION = "接待来访 接待群众来访 接待来访群众 接待来访人员 接待来访者 接待来访市民 来访接待 接待日接待"
"""Receiving those who come, which tells nothing of letters."""
CAME_OR_CALLED = " ".join(
    f"{received}{whom}{ways}"
    for received in ("接待", "接受")
    for whom in ("", "群众", "市民")
    for one, other in (("来人", "来电"), ("来访", "来电"), ("来人", "电话"), ("来访", "电话"))
    for ways in (
        f"{first}{joint}{last}" for joint in ("", "、", "和", "及") for first, last in ((one, other), (other, one))
    )
)
"""Those who came and those who called, received together."""
PETITIONERS = " ".join(f"信访{came} {came}信访" for came in CAME_OR_CALLED.split())
"""信访接待来访、来电: who petitions asks for no information."""
STUDIED = " ".join(
    f"学习{done}{what}"
    for done in ("", "了", "贯彻")
    for what in "条例 公开条例 《条例 《政府信息 《政府公开 《信息公开 《中华人民共和国政府信息公开 政府信息公开 信息公开 政务公开".split()
)
"""What is studied is disclosure: none of a party's doctrine."""
ON_A_PORTAL = " ".join(
    f"{of}门户{does}"
    for of in "” 政府 在线".split()
    for does in "发布 公开 公布 更新 上发布 上公开 共发布 共公开 累计发布 累计公开 主动公开".split()
)
"""Portals by their names, not accounts that are called so (政府门户微信公众号)."""
SERVED = (
    " ".join(
        f"服务{whom}"
        for whom in "社会 社会公众 公众 群众 市民 企业 企业群众 企业和群众 用户 客户 纳税人 乘客 旅客 游客 居民".split()
    )
    + " 提供服务 提供咨询服务 提供各类服务"
)
"""Whom a hotline served: those who called it."""
BULLETINS = " ".join(
    f"{matter}公报"
    for matter in "分析 数据 水土保持 保持 月度 季度 年度 事故 核查 调查 林业 灾害 地质 海洋 安全 预算 教育 卫生 交通 经济 人口 执法 情况 检查 国土 森林 农业 就业 社会保险 事业发展 科技".split()
)
"""水土保持公报: what is told of a matter, and no gazette of a government."""
STATIONS = " ".join(
    f"{level}台{airs}"
    for level in "中央 央视 省 市 县 区 省级 市级 县级 地方 本地".split()
    for airs in "播出 播发 播放 播报 刊播 采用".split()
)
"""省台播出: stations by their level, where they air."""
_WISHES = "建议 意见 意见建议 意见和建议 意见及建议 意见、建议 建议意见 建议和意见 建议及意见 反映 反馈".split()
PUBLIC_WISHES = (
    " ".join(
        f"{whose}{of}{wish}"
        for whose in "群众 市民 网民 网友 公众 社会公众 居民 村民 企业 职工 师生 家长 读者 游客 乘客 旅客 用户 纳税人 社会 社会各界 各界 民情 民意".split()
        for of in ("", "的")
        for wish in _WISHES
    )
    + " 意见建议 意见和建议 意见及建议 建议和意见 建议意见 合理化建议"
)
"""群众建议, 市民反映: what people say of anything, and neither requests nor what deputies propose."""
_ENDS_IN_SHOU = tuple(f"{first}收" for first in "回 验 征 招 吸 丰 税 创 采 秋 夏 抢 麦 拒 催 追".split())
NOTHING_RECEIVED = (
    " ".join(_ENDS_IN_SHOU)
    + " 收入 收购 收治 收养 收益 收支 收缴 收录 收藏 收割 收容 收听 收视 收押 收储 收尾 收官 收窄 收缩 收获 收据 收归 收集 收拢 收货 收回 收文"
)
"""回收, 税收, 收入: other words that hold 收, in which nothing is received."""
RECEIVED_BEHIND = " ".join(f"{word}到" for word in _ENDS_IN_SHOU)
"""国税收到申请: 收到 behind a body's name."""
CHARGED_BEHIND = " ".join(f"{word}{end}" for word in _ENDS_IN_SHOU for end in ("取", "费"))
"""国税收取检索费: the same of fees."""
NO_FEES = "浪费 耗费 费力 费时 费心 费尽 自费 公费 降费 免费 退费 费县"
"""Other words that hold 费, and 退费, which is paid back."""
OTHER_FEES = " ".join(
    f"{matter}费"
    for matter in (
        "取暖 采暖 供暖 物业 物业管理 电话 话 党 工会 生活 通讯 通信 交通 住宿 伙食 公证 律师 评估 广告 保洁 垃圾处理 污水处理 "
        "水土保持 社会抚养 通行 停车 门票 登记 工程 征地 药 医药 挂号 学杂 保教 住院 规 税 运 房租 保安 勘察 监理 测绘 修缮 维修 "
        "燃油 汽油 燃气 车辆 招待 接待 慰问 赔偿 护理 丧葬 赡养 网络 宽带 绿化 配套 管理 养路 港务 仲裁 拍卖 中介 审计 搬迁 拆迁 过渡 误工 加班"
    ).split()
)
"""水费, 党费: what is paid for other things than information."""
_REGISTERED = tuple(
    f"{of}登记"
    for of in (
        "结婚 离婚 收养 机动车 车辆 船舶 变更 注销 股权 抵押 商事 市场主体 社会组织 社团 民办非企业 设立 出生 死亡 暂住 居住 税务 求职 宗教 预告"
    ).split()
)
REGISTERED = " ".join(_REGISTERED) + " 登记结婚 登记户口 登记机动车 登记失业 登记注册 登记企业 登记车辆 登记抵押"
"""结婚登记: what a body registers for people, and nothing received."""
TO_REGISTER = " ".join(f"{what}申请{end}" for what in _REGISTERED for end in ("", "件"))
"""结婚登记申请, which asks for no information."""
ACTS_ON_THE_SPOT = " ".join(
    f"现场{act}"
    for act in "检查 执法 勘查 勘验 勘察 踏勘 指导 调解 核查 督查 督导 观摩 调查 监督 监管 审核 核实 巡查 评审 验收 处置 救援 教学 考察 调研 走访 测量 检测 监测 抽检 抽查".split()
)
"""现场检查: done on the spot, and no way by which anybody asks."""
ACTS_SUFFERED = " ".join(
    f"接受{by}{act}"
    for by in ("", "上级", "群众", "社会", "公众", "媒体", "各级", "市级", "省级", "人大", "人大代表")
    for act in "检查 督查 督导 巡查 监督 采访 专访 评议 考核 审计 视察 调研 测评 捐赠 捐款 处罚 调查 治疗 救助 援助 委托 审查 邀请".split()
)
"""接受检查: what is undergone, and nothing received."""
INSPECTION_PAPERS = " ".join(
    f"{act}{paper}"
    for act in "检查 抽查 督查 巡查 考核 测评".split()
    for paper in "计划 方案 标准 公示 通报 清单 报告 公告 名单 名录 台账 办法".split()
)
"""检查计划, 抽查公示: papers on inspections, which are published as others are."""
BOTH_CARRIED = " ".join(
    f"{before}{mark}{after}结转"
    for before, after in (("上年", "下年"), ("上年度", "下年度"), ("上一年", "下一年"), ("上一年度", "下一年度"))
    for mark in "、和及与"
)
"""无上年和下年结转: neither from the year before nor to the next."""
ALARMS = " ".join(
    f"{got}{of}{what}"
    for got in "接到 收到 接受 接收 接".split()
    for of in ("", "群众", "市民")
    for what in "报警 报案 火警 警情 报险 锦旗 感谢信 表扬信 捐赠 捐款 红包 礼金 礼品".split()
)
"""接到报警, 收到锦旗: what reaches a body, and asks for no information."""
NET_MATTERS = " ".join(
    f"网络{matter}"
    for matter in "安全 诈骗 犯罪 违法 谣言 交易 订餐 餐饮 市场 工程 建设 故障 信息安全 基础设施 设备 设施 文化".split()
)
"""网络安全, 网络诈骗: matters of the net, and no way by which anybody asks."""
ACROSS_WORDS = "未来电 外来人 未来人 未结合 未结对 财政报 行政报 民政报 党政报 时政报 邮政报 评审结果 会审结果 初审结果 复审结果 终审结果 联审结果"
"""Words whose ends and beginnings make another term: 评审结果 is no 审结."""
SHOULD_HAVE_BEEN = " ".join(
    f"{due}{what}{turn}{left}"
    for due in "主动公开 应公开 应当公开 该公开 公开".split()
    for what in ("", "信息", "政府信息", "的", "的信息", "的政府信息")
    for turn in ("", "而", "却", "但")
    for left in "未予公开 不予公开 不公开 未公开 没有公开".split()
    if turn or (left == "未予公开" and not what) or due[0] in "应该"
)
"""应主动公开政府信息而未予公开: what was left undone, and no outcome of a request."""
WISHES_TO_LEADERS = " ".join(
    f"{to}{who}{act}"
    for to in "向 给 对 为".split()
    for who in "总理 省长 市长 县长 区长 镇长 州长 书记 局长 厅长 领导".split()
    for act in "建言 献策 进言 留言 写信 建议 提建议 提意见 说句话".split()
)
"""“我向省长建言”: the name of a column that takes letters."""

ANSWERED_ON_A_SITE = " ".join(
    f"{where}{act}" for where in "在线 网上 线上 网络".split() for act in "解答 答疑 释疑".split()
)
TO_BE_MADE = " ".join(
    f"{need}{anew}{made}"
    for need in "需 需要 须 须要 要".split()
    for anew in ("", "另行", "另外", "重新", "再", "再次", "进行", "单独", "专门")
    for made in "加工 加工制作 加工整理 加工分析 加工汇总 加工、分析 加工、整理 加工、汇总 汇总加工 汇总、加工 汇总制作 分析加工 制作 制作加工 汇总分析 汇总、分析 汇总整理 整理加工 搜集加工 搜集整理 收集整理".split()
    if anew or made != "制作" or need[0] != "要"
)
"""需加工制作: what would have to be made for who asks, and was not produced."""
