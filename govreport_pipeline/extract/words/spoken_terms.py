"""Families of terms as clerks speak: 寄信来的, 跑到窗口提出, 当场给了复印件."""

_HOW = "提出 提交 递交 递 交 交来 填写 填表".split()
CAME_THEMSELVES = " ".join(
    (
        *(
            f"{to}{place}{handed}"
            for to in "到 来 跑到 找到 来到".split()
            for place in "窗口 大厅 服务大厅 办公室 局里 镇里 乡里 村里 单位 机关 现场 柜台 前台".split()
            for handed in _HOW
        ),
        *(f"{in_person}{handed}" for in_person in ("当场", "到场", "前来", "本人来", "直接上门") for handed in _HOW),
        *"面交 面呈 找上门 本人来".split(),
    )
)
"""到窗口提交, 当场递交: how people ask who come themselves."""
SENT_BY_POST = "寄信 写信 寄来 寄到 寄件 寄交 快递 快件 快递件 特快专递 EMS 挂号 邮局"
"""寄信提出, 快递寄来: how they ask who write."""
OVER_THE_NET = " ".join(f"{way}{handed}" for way in ("上网", "从网上", "在网上") for handed in (*_HOW, "填报", "申请"))
"""上网提交: how they ask who sit at a screen."""
BY_MAIL = " ".join(f"{send}{mail}" for send in "发 用 发来 寄".split() for mail in "邮件 电子邮件 电邮 电子信".split())
"""发邮件提出, which is no letter."""
BY_PHONE = "打电话提出 打电话提交 电话提出 电话提交"
BY_WORD_OF_MOUTH = f"{BY_PHONE} 口头提出 口头提交"
"""打电话提出: no way that the forms have a row for."""
_COPIES = (
    "复印件 复印材料 复制件 影印件 打印件 书面材料 纸质材料 文件复印件 所需材料 所要材料 申请的材料 相关材料".split()
)
_WHOM = "他 她 他们 其 本人 对方 申请人 申请者 当事人 来人".split()
_GIVEN = (
    *(f"{gave}{what}" for gave in "给了 给 提供了 复印了 出具了 交付了 交付 发给了 寄去 送上".split() for what in _COPIES),
    *(
        f"{act}{to}{whom}"
        for act in ("公开", "提供", "复印", "交", "寄", "发", "送", "")
        for to in (("给", "给了") if act else ("给了",))
        for whom in _WHOM
    ),
    *(f"向{whom}{act}" for whom in _WHOM for act in "公开 提供 予以公开 作了公开 做了公开 给予公开".split()),
    *"给予公开 给予提供 如实公开 如实提供 全文公开 全文提供 当面提供 当场提供 照单提供".split(),
)  # fmt: skip
GIVEN = " ".join(_GIVEN)
"""当场给了复印件, 公开给他: what was asked for, and had."""
NOT_GIVEN = " ".join(
    f"{denial}{gave}"
    for denial in "没有 没 未 未能 不".split()
    for gave in _GIVEN
    if gave != "给予公开" or denial != "不"
)
"""没有给他: nothing is said of why."""
IN_TIME = " ".join(
    (
        *(f"到期{all_of_it}" for all_of_it in "均 都 全 全部 皆 已 的均 的都 的全部 的已 前均 前都 前已".split()),
        *(
            f"{limit}{within}"
            for limit in "规定时间 规定期限 规定时限 规定的时间 规定的期限 规定的时限 法定时间 法定期限 法定时限 期限 时限".split()
            for within in "里 里面 以内 之内".split()
        ),
        *(f"{denial}{late}" for denial in "未 没有 没 无 均未 都没 都没有".split() for late in "超期 逾期 超时 超时限 超期限 拖延".split()),
        *"限期内 限期之内".split(),
    )
)  # fmt: skip
"""到期均已答复, 都在规定期限里办结, 均未超期."""
NO_SUCH_INFORMATION = " ".join(
    f"{denial}{what}"
    for denial in "不属 不属于 不是 并非 非 不算".split()
    for what in "政府信息 政务信息 行政信息 条例所指 条例所称 条例规定的政府信息 条例所称政府信息 《条例》所称 《条例》规定的政府信息 公开条例所称".split()
)
"""不属政府信息, 不是条例所称政府信息."""
HANDED_TO_THE_PRESS = " ".join(
    f"{sent}{what}"
    for sent in "送 递 寄 投 报送 上送 寄送 投送 投递 递送 选送".split()
    for what in "稿 稿件 新闻 新闻稿 报道 通稿".split()
    if sent + what not in ("报道", "投报道", "投稿", "递新闻", "投新闻", "报新闻", "报报道")
)
"""给电视台送稿: news, whoever prints or airs it."""
POSTED_ON_ACCOUNTS = " ".join(
    f"{sent}{what}"
    for sent in ("发", "发了", "推", "推了")
    for what in "图文 稿件 文章 消息 资讯 短文 帖 帖子 推文 推送".split()
)
"""发图文: what accounts do."""
KEPT = "保留 予以保留 继续保留 保留有效 保留执行 留用 继续留用 予以留用 继续执行 继续施行 继续实行 继续适用 继续使用 继续沿用 沿用 续用 仍然有效 仍有效 仍执行 维持有效 维持不变"
"""What is left in force of documents that were looked through."""
LOOKED_THROUGH = "规范性文件清理 规范性文件评估 规范性文件进行清理 规范性文件进行了清理 " + " ".join(
    f"{looked}{of}{whose}规范性文件"
    for looked in "清理 清理了 梳理 梳理了 评估 复查 全面清理 集中清理 专项清理".split()
    for of in ("", "现有", "现行", "各类", "历年", "以往", "存量", "原有", "全部", "所有")
    for whose in ("", "行政", "政府", "本级", "县政府", "市政府", "区政府")
)
"""清理现行规范性文件: they are looked through."""
ASKED_FOR_OTHER_THINGS = " ".join(
    f"申请{what}"
    for what in "入党 入团 入伍 低保 补助 补贴 救助 贷款 办证 建房 退休 仲裁 廉租房 公租房 保障房 住房 执业 专利 商标 项目资金 资助 奖励 认证 鉴定 减刑 赔偿 法律援助 困难补助 临时救助 就业 入学 转学 参保 迁入 落户".split()
)
"""申请低保, which asks for no information."""
ANSWERED = "给答 给答了 答了 都回了 均回了 全回了 已回了 给回了 作答 给了答复 给予答复 给出答复 作了答复 做了答复 回了话 给了回话 给了回音 回了信"
"""都给答了, 都回了."""
OF_SOMETHING_ELSE = " ".join(
    (
        *(f"{act}给{whom}" for act in "公开 提供 复印 交 寄 发 送".split() for whom in "其他 其它 其余 他人".split()),
        *"来问题 来电问题 上门问需 上门问计 上门问效 传送新闻 输送新闻 快递业 快递行业 快递企业".split(),
        *(
            f"{out}{what}"
            for out in "寄出 发出 寄发 寄送 送出 代收 代寄 代发 代投 收寄 派送 揽收".split()
            for what in "快递 快件 快递件 特快专递 EMS 挂号信 信函 信件 邮件 函件".split()
        ),
    )
)
"""发给他人, 近年来问题, 寄出快递: what only begins or ends like the words of clerks."""
TAKEN_BACK = "撤了 自己撤了 自行撤了 撤了申请 主动撤了 撤了回去 撤走 自己撤走 主动撤走 不要了"
"""申请人自己撤了."""
FROM_LAST_YEAR = " ".join(
    f"{year}{left}"
    for year in "上年 上年度 去年 上一年 上一年度 前一年".split()
    for left in "接下来 接过来 转来 转过来 留下 留下来 遗留 剩下 没办完 未办完 未办结 尚未办结 没答完 未答复完 延续 顺延 移下来".split()
)
"""去年接下来1件: what the year before left over."""
CAME_TO_ASK, CALLED_TO_ASK = (
    " ".join(f"{came}{ask}" for came in ways.split() for ask in asked.split())
    for ways, asked in (
        ("来 来人 前来 上门 到窗口 来窗口 当面 来所 来局", "问 问的 打听 打听的 问事 问事的 问情况 咨询的 了解政策 了解政策的"),
        ("打电话 打电话来 来电话 电话里 来电", "问 问的 打听 打听的 问事 问情况 咨询的 了解政策"),
    )
)  # fmt: skip
"""来问的群众120人, 打电话问的30人."""
STUDIED_TOGETHER = "集中学了 集体学了 组织学了 专门学了 一起学了 集中学过 集体学过"
"""集中学了2次条例."""
CHIEFS_ACT = " ".join(
    f"{chief}{act}"
    for chief in "关长 院长 校长 行长 台长 州长 盟长 旗长 司长 馆长 署长 检察长 董事长 总经理".split()
    for act in "出席 参加 做客 主持 主讲 走进 参与 解读 亲自 主发布 接受".split()
)
"""关长出席, 校长做客: chiefs of other bodies, whose titles alone are parts of other words (有关长效机制)."""
