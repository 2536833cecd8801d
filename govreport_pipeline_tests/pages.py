"""Saved pages for tests: a report within the chrome of a portal, composed."""

import html

HEAD = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}_{site}</title>"
    '<meta name="SiteName" content="{site}"><meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="2018-03-20 10:15">'
    '<meta name="ContentSource" content="青河县教育局"><style>p{{margin:12px}}</style><script>var total = 99; document.write("<p>收到申请88件。</p>");</script></head><body>'
)
MENU = (
    "首页",
    "新闻中心",
    "政务公开",
    "网上办事",
    "互动交流",
    "青河概况",
    "专题专栏",
    "县长信箱",
    "2016年教育工作报告",
    "县人民政府办公室",
    "县财政局2017年政府信息公开年报",
)
RELATED = (
    "青河县财政局2017年政府信息公开工作年度报告",
    "青河县民政局2016年政府信息公开工作年度报告",
    "关于公布12件规范性文件清理结果的通知",
    "2018年全县收到申请35件情况通报",
)
BODY = (
    "根据《中华人民共和国政府信息公开条例》要求，编制本报告。统计期限为2017年1月1日至2017年12月31日。",
    "一、概述",
    "2017年，我局高度重视政府信息公开工作，健全制度，落实责任。",
    "二、主动公开政府信息情况",
    "全年主动公开政府信息156条，其中通过政府网站公开120条，政务微信公开36条。",
    "三、依申请公开情况",
    "全年共收到政府信息公开申请12件，已全部按时答复。",
    "四、存在的主要问题",
    "公开的深度有待加强。",
)
SIGNATURE = ("青河县教育局", "2018年3月15日")
TITLE = "青河县教育局2017年政府信息公开工作年度报告"
SITE = "青河县人民政府门户网站"


def list_of_links(items: tuple[str, ...]) -> str:
    """An unordered list, each item a link."""
    return (
        "<ul>"
        + "".join(f'<li><a href="/{place}.html" title="{item}">{item}</a></li>' for place, item in enumerate(items))
        + "</ul>"
    )


def report_html(body: tuple[str, ...] = BODY) -> str:
    """The report itself: paragraphs cut into spans, as editors save them."""
    cut = (html.escape(line).replace("2017", "20</span><span>17") for line in body)
    return "".join(f'<p style="text-indent:2em"><span style="font-size:16px">{line}</span></p>\n' for line in cut)


def saved_page(body: tuple[str, ...] = BODY, title: str = TITLE) -> str:
    """A whole page with menus, a header table, related links and a footer."""
    return (
        HEAD.format(title=title, site=SITE)
        + f'<div id="top"><a href="/">无障碍</a> <a href="/">登录</a> <a href="/">注册</a></div>{list_of_links(MENU)}'
        + '<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a> &gt; <a href="/b">县教育局</a></div>'
        + "<table class=meta><tr><td>索&nbsp;引&nbsp;号</td><td>013/2018-00012</td><td>信息分类</td><td>工作报告</td></tr>"
        + "<tr><td>发布机构</td><td>青河县教育局</td><td>发布日期</td><td>2018-03-20</td></tr><tr><td>文&nbsp;号</td><td></td><td>关键词</td><td></td></tr></table>"
        + f"<h1>{title}</h1><div style='display:none'>收到申请77件</div><div>浏览次数：<span>1024</span>　字体：<a>大</a> <a>中</a> <a>小</a></div>"
        + f"<div class=content>{report_html(body)}"
        + "".join(f"<p align=right>{line}</p>" for line in SIGNATURE)
        + f"</div><div>相关链接</div>{list_of_links(RELATED)}<div>主办：青河县人民政府办公室　联系电话：0571-12345678</div><p>ICP备05012345号　网站标识码：3301270001</p>"
        + "<p>青河县教育局2010年版 累计访问1234567次</p></body></html>"
    )
