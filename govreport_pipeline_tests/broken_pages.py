"""Pages that nobody meant to write: good ones cut and garbled, and others made of odd tags and numerals."""

import random

PUT_IN = ("<", ">", '"', "'", "<!--", "-->", "&", "</td>", "<td>", "<table>", "</table>", "<script>", "<p hidden>", "</div>", "&#49;", "&nbsp", "=", '<a href="', "\r\n", "\0")  # fmt: skip
"""What a good page is broken with."""

TAGS = (
    "<", "</", ">", '"', "'", "<!--", "-->", "<!", "<?", "<![CDATA[", "]]>", "<![endif]>", "&", "&#", "&#49", "&#49;", "&nbsp", "&nbsp;", "=", "\0", "\r\n", "\n", " ", "/>",
    "<sup>", "</sup>", "<sub>", "<del>", "</del>", "<del/>", "<s>", "</s>", "<strike>", "<b>", "</b>", "<i>", "<p>", "</p>", "<p hidden>", "<div>", "</div>", "<o:p>",
    '<div style="display:none">', "<div style='text-decoration:line-through'>", '<span style="opacity:0">', "</span>", "<span>", "<font color=white>", "</font>", "<p style='display&#58;none'>",
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td rowspan=2>", "<td colspan=3>", "<tbody>", "<td style='display:none'>", "<tr hidden>", "<ul>", "<li>", "</ul>", "<dl>", "<dt>", "<dd>",
    "<script>", "</script>", "<script/>", "<script src=a/>", "<style>", ".a{display:none}", ".b .a{opacity:0}", "</style>", "<textarea>", "</textarea>", "<select>", "<option>", "</select>", "<svg>", "</svg>", "<svg/>",
    "<noscript>", "</noscript>", "<iframe>", "</iframe>", "<template>", "<object>", "</object>", "<xmp>", "<pre>", "</pre>", "<xml>", "</xml>", "<ruby>", "<rt>", "</rt>", "<rp>", "</ruby>",
    "<a href='", "</a>", "<a>", "<br>", "<img>", "<input value='", "<nav>", "</nav>", "<footer>", '<p class="a">', "<p id=a class='a b'>", "<div class=b>", "<title>", "</title>", "<head>", "</head>", "<body>", "</body>", "<html>",
    "<meta name='PubDate' content='2013-01-02'>",
)  # fmt: skip
TEXTS = (
    "1", "12", "3", "4", "1,266", "0.5", "49.6%", "2013", "２０", "三百二十", "三十", "第三", "第", "十二", "二〇一三年", "年", "条", "件", "次", "份", "个", "人次", "万", "亿", "%", "元", "12条", "6件", "8月",
    "[1]", "①", "¹", "1.", "(一)", "一、", "、", "。", ",", "公开", "申请", "主动公开政府信息", "其中", "；", "共", "\u200b", "\u3000", "\ufffd", "１２", "\t",
)  # fmt: skip
HEADS = (
    "<html><head><title>某县2013年政府信息公开工作年度报告</title></head><body><p>某县2013年政府信息公开工作年度报告</p>",
    "某县2013年政府信息公开工作年度报告<p>主动公开12条</p>",
    "<p>一、概述</p><p>2013年,主动公开政府信息<b>1,266</b>条,其中网站600条。</p>",
)


def break_page(page: str, chance: random.Random) -> str:
    """A page with a few pieces lost, put in, cut off or doubled."""
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(page))
        match chance.randrange(4):
            case 0:
                page = page[:place] + page[place + chance.randrange(1, 8) :]
            case 1:
                page = page[:place] + chance.choice(PUT_IN) + page[place:]
            case 2:
                page = page[:place] + page[place + chance.randrange(400) :]
            case _:
                page = page[:place] + page[max(0, place - 50) : place] + page[place:]
    return page


def compose_page(chance: random.Random) -> str:
    """The head of a report, and behind it tags and numerals in any order."""
    pieces = (chance.choice(chance.choice((TAGS, TEXTS))) for _ in range(chance.randrange(3, 40)))
    return chance.choice(HEADS) + "".join(pieces)
