"""Parts whose words, or whose sentence, give them a code of their own, and that are kinds of their total all the same."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL, PUBLISHES
from govreport_pipeline.extract.words.channels import CHANNEL_CODES
from govreport_pipeline.extract.words.item_labels import is_named_within, names_body
from govreport_pipeline.extract.words.lexicon import C

_UNDER_A_COLUMN = re.compile(
    rf"(?:栏目?|版块|板块)(?:中|里|上|内)?(?:共|已)?(?:{PUBLISHES}|登载|刊登)?(?:各类|有关)?(?:信息)?{IN_ALL}$"
)
"""“机构设置”栏目发布信息3条: in a list of columns each is a kind."""
_MADE = re.compile("[^,。;]{0,20}?(?:制定|制发|出台|印发)")
_TELLS = C.ISSUED | C.PUBLISH | C.PROACTIVE
_GAZETTE = re.compile("公报|政报|文告")


def is_kind_all_the_same(figure: Figure, total: Figure, code: str, is_of_class: bool) -> bool:
    """Is a part whose words have a code of their own a kind of its total, or its site again?"""
    label, siblings = figure.label, len(total.parts)
    repeats_site = code == total.code == "proactive_items_website"
    return (
        (repeats_site and (is_named_within(figure) or (siblings > 1 and "网" not in label)))
        or (is_of_class and not code.startswith("information_produced_"))
        or _UNDER_A_COLUMN.search(figure.words) is not None
        or (code == "proactive_items_by_body" and not names_body(label))
        or (code == "normative_documents_disclosed" and siblings > 2)
        # 其中发布工作信息580条,制定并发布规范性文件7件: what was made is no kind of what was disclosed; nor is it of 印发文件71件
        or (code == "normative_documents_issued" and not (_MADE.match(figure.words) or total.near & _TELLS == C.ISSUED))
        # 政策解读5条 is a kind among kinds in its total's unit; 政府文件9件,同步解读9件 of 8264条 are counted for themselves
        or (code == "policy_interpretations" and not figure.near & C.PUBLISH and figure.unit.unit == total.unit.unit)
        or (code == "news_items" and total.code != "proactive_items_media")
    )


def is_of_no_gazette(text: str, part: Figure, total: Figure) -> bool:
    """编印公报8期;网站发布信息300条,其中文件27件: is it a part of what another channel, or all of them, published behind the gazette?"""
    if part.code != "proactive_items_gazette" or total.code == part.code or (total.near | part.near) & C.GAZETTE:
        return False
    is_of_others = total.code in CHANNEL_CODES.values() or total.near & C.PROACTIVE
    return bool(is_of_others) and _GAZETTE.search(text, total.end, part.start) is None
