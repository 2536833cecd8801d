"""Where the text of a capture ends: as texts end, or inside a sentence."""

import re
from collections.abc import Sequence

from govreport_pipeline.normalise.characters import CJK
from govreport_pipeline.tables.records import Chrome, Damage
from govreport_pipeline.tables.vocabulary import DamageKind

_LONGEST_END = 40
"""So much of the last line tells how it ends."""
_ENDING = re.compile(
    r"[。!?;:)”》】〕.,\"'…]\s*$|(?:[日府局室会处院厅部委办所心队站校区县市镇乡司团]|街道|公司)\s*$|^.{0,12}$"
)
_BARE_HEADING = re.compile(
    r" *(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))(?!.*(?:[\d附表无没未略。]|不存在|有限公司))[^ ].{0,24}(?<![;:,、])$"
)
"""A heading with nothing below it; 六、附件 and (三)无 are no such thing."""
_CUT_NUMBER = re.compile(rf".*[{CJK}](?<![件表图页第])\d{{1,3}}$")

_CELL = r"[+-]?(?:\d[\d,.]{0,14}%?|[/—-])"
_UNIT = r"\(?(?:条|件|篇|次|人次|人|个|宗|份|项|起|场|万元|元|%)\)?"
_ROW = re.compile(rf"(?:(?:^| ){_UNIT}|(?:^|[ |]){_CELL}|\|) {{0,8}}[ |] {{0,8}}{_CELL}$")
"""Behind a label its unit and a number, or several numbers."""
_SHORT_ROW = re.compile(rf"^[^,。;]{{0,80}}[{CJK})] {{1,8}}{_CELL}$")
"""A label and a number: the last row of a table where the line above is one, too."""
_LABELS = (
    "附件", "附表", "附录", "附图", "地址", "邮编", "邮政编码", "电话", "热线", "传真", "邮箱", "信箱", "E-mail", "网址", "网站", "联系人", "联系方式",
    "负责人", "填报人", "填表人", "审核人", "签发人", "撰稿", "编辑", "校对", "填报日期", "填报单位", "印发日期", "抄送", "主送", "来源",
)  # fmt: skip
_LABELLED = re.compile(rf"(?:{'|'.join(_LABELS)}) ?\d{{0,2}} ?:[^,。;\n]{{0,60}}$", re.IGNORECASE)
"""What a label names is no sentence: 地址:人民路12号水务大厦3楼, 附件:统计表."""
_SIGNED = re.compile(
    r"(?:\d ?月|[一二三四五六七八九十]月|日 ?印(?:发|制)?|月 ?印发|(?:https?:|www\.)[!-~]{1,80}|[\w-]\.(?:com|cn|net|org|gov)|(?:统计|情况|汇总|明细|一览|登记|申请|汇编)表|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar))$",
    re.IGNORECASE,
)
"""A date to the month or of the printing, an address of the web, the name of a table or a file."""


def find_truncation(text: str, chrome: Sequence[Chrome]) -> list[Damage]:
    """The end of the body, where it stops inside a sentence.

    Of a row of cells that the source marks, which tabs part, the last one
    tells; a blank one ends no sentence.
    """
    end = _before_blanks(text, len(text))
    for stretch in reversed(chrome):
        if stretch.end < end:
            break
        end = _before_blanks(text, stretch.start)
    start = text.rfind("\n", 0, end) + 1
    if start == end or text.startswith("\t", end):
        return []
    if not _breaks_off(text[start:end].rpartition("\t")[2], _line_before(text, start)):
        return []
    return [Damage(DamageKind.TRUNCATED, end - 1, end)]


def _breaks_off(line: str, before: str) -> bool:
    """Does the last line stop inside a sentence? `before` is the one above it."""
    if line.endswith("|"):
        return False
    last = line[-_LONGEST_END:]
    if _ROW.search(last) or (_SHORT_ROW.match(line[-100:]) and (_ROW.search(before) or _SHORT_ROW.match(before))):
        return False
    if _LABELLED.search(line[-100:]):
        return False
    if _BARE_HEADING.match(line) or _CUT_NUMBER.match(last):
        return True
    return not (_ENDING.search(last) or _SIGNED.search(last))


def _line_before(text: str, start: int) -> str:
    """The end of the line above the one that begins at a place."""
    end = _before_blanks(text, start)
    return text[max(text.rfind("\n", 0, end) + 1, end - 100) : end]


def _before_blanks(text: str, end: int) -> int:
    """Where the blanks begin that stand before a place."""
    while end and text[end - 1].isspace():
        end -= 1
    return end
