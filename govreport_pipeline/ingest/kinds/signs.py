"""What a text shows of being a report on disclosure: results, labels of the forms, what it speaks of."""

import re
from dataclasses import dataclass
from itertools import islice

READ = 60_000
"""So many characters of a text are looked at."""

PROVEN, HARDLY = 3, 2
"""So many statements of results prove a report; with fewer than HARDLY a telling title is believed."""

FILLED = 4
"""So many labels of the forms with a number behind them prove a report."""

_TRADITIONAL = "開報條務請總結復覆訴訟議費發佈動關於單門辦機構護規範編製則當應處頭決與網電簡號據會計業資訊績預對導責評審監黨鄉鎮縣區執現項匯員劃統數"
_SIMPLIFIED = "开报条务请总结复复诉讼议费发布动关于单门办机构护规范编制则当应处头决与网电简号据会计业资讯绩预对导责评审监党乡镇县区执现项汇员划统数"
_VARIANTS = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
_VARIANT = re.compile(f"[{_TRADITIONAL}]")
"""Most texts hold none: to look for one takes a tenth of what `str.translate` takes."""
_GLOSS = re.compile(
    r"[(（](?:[^\u4e00-\u9fff\d()（）\s]{1,6}|(?<=[\u4e00-\u9fff][(（])[\u4e00-\u9fff])[)）](?=[\u4e00-\u9fff，。、])"
)

_SPACED_OUT = re.compile("[ \u3000](?<=[\u4e00-\u9fff].)[ \u3000]?[\u4e00-\u9fff](?:[ \u3000]{1,2}[\u4e00-\u9fff]){7}")
_BLANK = re.compile("(?<=[\u4e00-\u9fff])[ \u3000]{1,2}(?=[\u4e00-\u9fff])")
"""本 年 度 公 开 信 息: of a text in which blanks part many characters they part no words."""

_DIGITS = "一二三四五六七八九十百千两零"
_RESULT = re.compile(
    r"[息请請复復覆开開议議讼訟结結件](?<=信息|申[请請]|答[复復覆]|公[开開]|[复復覆][议議]|[诉訴][讼訟]|[办辦][结結]|文件)"
    rf"[^。；;\n\d<>]{{0,24}}?[\d{_DIGITS}](?<![第\d{_DIGITS}].)[\d{_DIGITS},，.]{{0,9}}[余多万餘萬]?(?:[条條]|件|篇|宗|份|次)"
)
"""Results of disclosure, in both scripts; an article of a law (第三十二条) is none."""
_DENIAL = re.compile(
    r"[未没沒无無](?!正[当當]理由|按|[经經])(?:(?<=[没沒])有|(?<=[未无無]))(?:收到|[发發]生|[产產]生|接到|收取|出[现現])?"
    r"[^。；;\n<>]{0,16}(?:申[请請]|[复復覆][议議]|[诉訴][讼訟]|收[费費])"
)
"""Results in words: 未收到政府信息公开申请; a label of the forms (无正当理由大量反复申请) is none."""

LABEL = re.compile(
    r"结转|予以公开|部分公开|新收|国家秘密|禁止公开|安全一稳定|第三方|内部事务|过程性|执法案卷|查询事项|不掌握|另行制作|仍不明确|信访举报|重复申请|出版物|反复申请|重新出具|总计|规章|规范性文件|行政许可|行政处罚|行政强制|事业性收费|申请数|办结数|答复数|公开数|经费|人员数|结果维持|结果纠正|尚未审结|自然人|商业企业|科研机构|公益组织|法律服务|制发|废止件数|第二十条"
)
_FILLED = re.compile(rf"(?:{LABEL.pattern})[^\d\n]{{0,40}}\s{{0,20}}\d+(?!\d*[.．、][^\d])")


DISCLOSURE = re.compile(
    r"信息公[开開]|政[务務]公[开開]|主[动動]公[开開]|依申[请請]公[开開]|公[开開][條条]例(?<![党黨][务務].{4})|政府[信资資][息讯訊]"
)
"""What disclosure is called."""
SPEAKS = re.compile(
    r"公开(?![招竞选征拍听]|日期|方式|形式|时[间限]|属性|类[别型]|范围|透明|公[正平]|、)|年报|年度报告|申请(?!人)|信息|复议|条例|报告事项|报告的事项|统计期限"
)
"""What no page of a report leaves out; of other pages many have it too."""
_SENTENCE_END = re.compile(r"[。；！\n]")
SHORTEST_SENTENCE = 6
"""Characters of a sentence that says something."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text shows of being a report."""

    results: int
    filled: int
    own_titles: int
    """Those that stand in links are none: every page of a portal has them."""

    @property
    def is_proven(self) -> bool:
        return self.results >= PROVEN or self.filled >= FILLED or (self.own_titles > 0 and self.results > 0)

    @property
    def is_none(self) -> bool:
        return not (self.results or self.filled or self.own_titles)


def plain(text: str) -> str:
    """The first characters of a text, without reading aids and spacing, in Simplified script where the patterns need it."""
    simplified = _VARIANT.sub(lambda found: _VARIANTS[found[0]], text[:READ])
    if _SPACED_OUT.search(simplified) is not None:
        simplified = _BLANK.sub("", simplified)
    return _GLOSS.sub("", simplified).replace("资讯", "信息")


def count_results(text: str) -> int:
    """How many results of disclosure a text states, up to as many as prove a report."""
    found = _count(_RESULT, text)
    return found if found >= PROVEN else found + _count(_DENIAL, text)


def count_filled(text: str) -> int:
    """How many labels of the forms have a number behind them, up to as many as prove a report."""
    return _count(_FILLED, text)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in islice(pattern.finditer(text), max(PROVEN, FILLED)))


def count_sentences(text: str, of: re.Pattern[str]) -> tuple[int, int]:
    """How many of a text's sentences have such a word, and how many there are."""
    sentences = (sentence.strip() for sentence in _SENTENCE_END.split(text))
    said = [sentence for sentence in sentences if len(sentence) >= SHORTEST_SENTENCE]
    return sum(of.search(sentence) is not None for sentence in said), len(said)
