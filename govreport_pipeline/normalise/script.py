"""Simplified or Traditional, and the way to Simplified."""

from functools import cache, lru_cache

import opencc
from ahocorasick_rs import AhoCorasick, MatchKind

from govreport_pipeline.normalise.characters import TRADITIONAL, count_simplified
from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.tables.vocabulary import RepairCode, Script

MIXED_FROM = 0.1
"""A script below this share of the telling characters does not count."""

TAIWAN_TERMS: dict[str, str] = {
    # 檔案 stands for 文件 in pages converted to Taiwan wording; these are real archives:
    **dict.fromkeys(["檔案館", "檔案局", "檔案室", "檔案員", "檔案管理", "檔案工作", "檔案資料", "檔案查閱", "檔案法", "檔案利用",
                     "電子檔案", "人事檔案", "歷史檔案", "文書檔案", "綜合檔案"], ""),
    "檔案": "文件",
    "程式": "程序",
    "資訊": "信息",
    "網路": "网络",
    "網站地圖": "网站地图",
    "諮詢": "咨询",
    "谘詢": "咨询",
    "答覆": "答复",
    "答複": "答复",
    "回覆": "回复",
    "回複": "回复",
    "複議": "复议",
    "覆議": "复议",
    "恢複": "恢复",
    "發佈": "发布",
    "公佈": "公布",
    "頒佈": "颁布",
    "佈置": "布置",
    "佈局": "布局",
    "陜西": "陕西",
    "巨觀": "宏观",
    "微觀": "微观",
    "民眾": "群众",
    "冬粉": "粉丝",
    "簡訊": "短信",
    "軟體": "软件",
    "硬體": "硬件",
    "影片": "视频",
    "視窗": "窗口",
    "計畫": "计划",
    "規畫": "规划",
    "佔": "占",
    "餘": "余",
    "著力": "着力",
    "著手": "着手",
    "著眼": "着眼",
    "隨著": "随着",
    "沿著": "沿着",
    "圍繞著": "围绕着",
    "裏": "里",
}  # fmt: skip
"""Taiwan and variant spellings of terms that are read, before conversion.

Each is as long as what it stands for. An empty value keeps the term from the
shorter ones: OpenCC converts it (檔案館 is 档案馆, while 檔案 is 文件).
"""
if any(after and len(after) != len(before) for before, after in TAIWAN_TERMS.items()):
    raise ValueError("normalise/script.py: a Taiwan term and its substitute differ in length")

_TERM = AhoCorasick(list(TAIWAN_TERMS), matchkind=MatchKind.LeftmostLongest)
_MAINLAND = list(TAIWAN_TERMS.values())


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("tw2s")


def detect_script(draft: Draft) -> Script:
    """The script of a text, by the characters that only one script has."""
    traditional = draft.count(TRADITIONAL)
    if not traditional:
        return Script.HANS
    share = traditional / (traditional + count_simplified(draft.codes))
    return Script.HANT if share > 1 - MIXED_FROM else Script.MIXED if share >= MIXED_FROM else Script.HANS


def simplified(text: str) -> str:
    """OpenCC's Simplified form, or the text itself where the length would change."""
    after = str(_converter().convert(text))
    return after if len(after) == len(text) else "".join(simplified_character(character) for character in text)


@lru_cache(maxsize=0x8000)
def simplified_character(character: str) -> str:
    """OpenCC's Simplified form of one character."""
    after = str(_converter().convert(character))
    return after if len(after) == 1 else character


def to_simplified(draft: Draft) -> Script:
    """Turn Traditional text into Simplified; returns the script it was in.

    A Simplified document keeps its few Traditional characters: in names they
    are meant (乾县).
    """
    script = detect_script(draft)
    if script is not Script.HANS:
        draft.substitute(_in_mainland_terms(draft.text), RepairCode.TAIWAN_TERM)
        draft.substitute(simplified(draft.text), RepairCode.TRADITIONAL)
    return script


def _in_mainland_terms(text: str) -> str:
    kept: list[str] = []
    position = 0
    for index, start, end in _TERM.find_matches_as_indexes(text):
        kept += (text[position:start], _MAINLAND[index] or text[start:end])
        position = end
    return "".join((*kept, text[position:]))
