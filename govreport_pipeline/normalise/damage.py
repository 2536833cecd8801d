"""What the capture lost or garbled: found and flagged, never guessed."""

import re
from collections.abc import Sequence

from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import Chrome, Damage, Undecodable
from govreport_pipeline.tables.vocabulary import DamageKind

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"

_LOST_CHARACTER = re.compile(
    r"(?<![\d月年./-])\d{3,8}日(?=[^\d]|$)"  # 922日, 201711日: 年 or 月 is gone
    r"|(?<!\d)(?:19|20)\d{4,6}(?=[日止起至间])"  # 20121231止
    r"|(?<!\d)(?:19|20)\d{2} \d{1,2} \d{1,2}日"  # 2015 1 1日 can be read: its separators are there
    r"|[〔\[【]\d{5,8} ?号"  # 〔2008208号: the closing bracket is gone
    r"|统计期限?[自为从]?\s*(?=\n|$)"  # the period sentence stops
)
_LOST_UNIT = re.compile(r"(?<=[\u4e00-\u9fff])(?<![年月日第号话编箱真线机Q:])\d{2,9}(?=[。;])")
_LOST_NUMBER = re.compile(
    r"(?:共|各类信息|信息|合?计|达到?|申请|文件|收到)(?: {1,4}|_{2,})(?:余|多)?(?:条|件|篇|次|人次|宗|份)(?=[,。;、)\s])"
    r"|(?<!申请)公开(?:政府|各类)?信息[条篇](?=[,。;])"
)
_LOST_ORDINAL = re.compile(r"^[ ]*(?:\)(?=[\u4e00-\u9fff])|、(?=[\u4e00-\u9fff]))", re.MULTILINE)
_REPLACEMENT = re.compile(r"\ufffd+")
_MOJIBAKE = re.compile(
    rf"\??[a-z]*[{_TONED}][a-z]*\)?[\u4e00-\u9fff]{{0,2}}[\u2500-\u257f\ue000-\uf8ff_]*"  # ?zhí)峁┱_
    r"|[\ue000-\uf8ff\u2500-\u257f\u3105-\u312f]+"
    r"|(?<=[\u4e00-\u9fff])\?(?:[。,]|(?=[a-z]+\)))"
    r"|锟斤拷|烫烫烫|(?:[\u00c0-\u00ff]{2,})"
)
_HOST = re.compile(r"(?<![a-z0-9_./@:-])[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.(?:com|net|cn|org|cc|top|xyz|vip|info|me)(?=[\u4e00-\u9fff])", re.IGNORECASE)  # fmt: skip
SPAM = (
    "威廉希尔", "足球比分", "即时比分", "百家乐", "时时彩", "手机彩票网", "彩票网", "真人娱乐", "娱乐城", "博彩", "棋牌", "老虎机", "六合彩", "体育投注",
    "在线投注", "平台客户端", "XX官网", "XX网址", "网址_", "官网_", "成人视频", "私服", "赌场", "下注网", "皇冠体育", "澳门银河", "葡京", "电竞竞猜",
)  # fmt: skip
"""Words of betting and video sites that a hijacked page carries."""
_SPAM = re.compile(r"[A-Za-z_]*(?:" + "|".join(map(re.escape, SPAM)) + r")(?:[A-Za-z_]+(?:网址|官网|客户端)?)*")

_DIGIT_FIRST = (_LOST_CHARACTER, _LOST_UNIT)
_ENDING = re.compile(
    r"[。!?;:)”》】〕.,\"'…]\s*$|(?:[日府局室会处院厅部委办所心队站校区县市镇乡司团]|街道|公司)\s*$|^.{0,12}$"
)


def find_damage(
    text: str, chrome: Sequence[Chrome], undecodable: Sequence[Undecodable], alignment: Alignment
) -> tuple[Damage, ...]:
    """Every damaged place of a normalised text, in order."""
    found = [Damage(DamageKind.LOST_CHARACTER, *m.span()) for p in _DIGIT_FIRST for m in p.finditer(text)]
    found += [Damage(DamageKind.LOST_NUMBER, *m.span()) for m in _LOST_NUMBER.finditer(text)]
    found += [Damage(DamageKind.LOST_ORDINAL, *m.span()) for m in _LOST_ORDINAL.finditer(text)]
    found += [Damage(DamageKind.MOJIBAKE, *m.span()) for m in _MOJIBAKE.finditer(text)]
    found += [Damage(DamageKind.INJECTED, *m.span()) for p in (_HOST, _SPAM) for m in p.finditer(text)]
    bytes_at = {alignment.position(byte.offset) for byte in undecodable}
    found += [Damage(DamageKind.UNDECODABLE, place, place + 1) for place in bytes_at]
    found += [
        Damage(DamageKind.REPLACEMENT, *m.span()) for m in _REPLACEMENT.finditer(text) if m.start() not in bytes_at
    ]
    found += _truncation(text, chrome)
    return tuple(sorted(_outermost(found), key=lambda damage: (damage.start, damage.end, damage.kind)))


def _outermost(found: list[Damage]) -> list[Damage]:
    """Without those that lie inside another of their kind."""
    kept: list[Damage] = []
    for damage in sorted(found, key=lambda d: (d.kind, d.start, -d.end)):
        if not kept or kept[-1].kind is not damage.kind or damage.end > kept[-1].end:
            kept.append(damage)
    return kept


def _truncation(text: str, chrome: Sequence[Chrome]) -> list[Damage]:
    """The end of the body, where it stops inside a sentence."""
    end = len(text.rstrip())
    for stretch in reversed(chrome):
        if stretch.end < end:
            break
        end = len(text[: stretch.start].rstrip())
    start = text.rfind("\n", 0, end) + 1
    line = text[start:end]
    if not line or _ENDING.search(line[-40:]):
        return []
    return [Damage(DamageKind.TRUNCATED, end - 1, end)]
