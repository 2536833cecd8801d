"""Terms that carry two concepts each: written once, and named by both lists of the lexicon."""

STAFF_ON_HAND = "有专人 设专人 定专人 配专人 明确专人 固定专人 人手只有 人手仅有 人手仅 专兼职 专兼职人员 专兼职工作人员 专、兼职 专、兼职人员 专、兼职工作人员"
"""人手仅有2名, 有专人办理: those who are there for it."""
LINES = "服务专线 政务专线 便民专线 便民服务专线 政务服务专线 民生专线 市长专线 县长专线 区长专线 热线 12345 12333 12366 12315 12320 12369 服务热线"
"""12345, 市长专线: lines of a hotline."""
VOLUMES = "公开信息 信息公开量 信息量 信息发布量 信息更新量 信息上传量 信息公开数 信息发布数 信息发布总数 信息发布总量 维护信息 信息维护量"
"""信息公开量, 信息发布数: how much was published."""
PROPOSALS_OF_DELEGATES = "代表意见建议 代表意见和建议 代表建议意见 人大意见建议 人大意见和建议 人大代表建议 人大建议 代表建议 人大代表议案 人大议案 人大代表 议案"
"""人大建议, 代表建议: what delegates put forward."""
FOR_THE_PRESS = "上稿 刊稿 见稿 媒体报道 供稿 投稿 用稿 撰稿 新闻通稿 新闻稿 通稿 新闻稿件"
"""通稿, 供稿: what is written for the press."""
THOSE_TRAINED = "受训 参训 轮训 接受培训 接受培训人员 培训人员 参加培训 培训人次 培训各类人员 培训工作人员 培训干部"
"""参训, 培训人员: of who came to be trained."""
ASKED_IN_PERSON = "咨询窗口接待 咨询台接待 咨询点接待 咨询室接待 咨询处接待 窗口咨询 现场咨询 当面咨询 来访咨询"
"""窗口咨询, 咨询台接待: asked on the spot."""
CALLED = "转接电话 接转电话 转接来电 接听电话 接听来电 接听热线 来电 接听 接听量"
"""接听来电: calls that were taken."""
SUITS_BEHIND = "复议后诉讼 复议后再诉讼 复议后又诉讼 复议后提起诉讼 复议后提起行政诉讼 复议后再起诉 复议后又起诉 复议后起诉 经复议后起诉"
"""复议后起诉: brought once it was reconsidered."""
SUITS_AT_ONCE = "直接诉讼 直接提起诉讼 直接提起行政诉讼 未经复议直接诉讼 未经复议直接提起诉讼 未经复议直接提起行政诉讼 直接起诉 未经复议直接起诉"
"""直接起诉: brought without reconsideration."""
BOXES_OF_LEADERS = "网站信箱 市长信箱 局长信箱 县长信箱 书记信箱 区长信箱 领导信箱"
"""县长信箱: mailboxes on a site."""
SUBSCRIBED = "粉丝数 粉丝量 关注数 关注量 订阅数 订阅量 订阅用户数 订阅人数"
"""粉丝数, 订阅量: how many follow."""
MARKED_WITHHELD = "免予公开文件 免予公开的文件 免予公开公文 不予公开文件 不予公开的文件 不予公开公文"
"""不予公开文件: papers marked when they are made."""
IN_PAPERS = " ".join(
    f"{level}报{act}"
    for level in "省 市 县 区 州 盟 旗".split()
    for act in "刊登 刊发 刊载 登载 登出 发表 发稿 见报 上刊登 上刊发 上刊载 上登载 上发表 上公开 上发布".split()
)
"""市报刊登: the paper of a level, and no press (报刊) of it."""
INFORMATION_MADE, MADE_ABOUT_IT = (
    " ".join(
        f"制发{of}{what}{tail}" for of in ("", "了", "各类", "公文类") for what in "政府信息 政务信息 信息".split()
    )
    for tail in ("", "公开")
)
"""制发政府信息60条 was produced, as papers are; 制发政府信息公开制度2项 are papers about it."""
