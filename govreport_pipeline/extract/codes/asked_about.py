"""What requests ask for, told out by matters: 从申请内容看,行政许可类6件 are six requests, and no licences."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import PIECE_UNITS
from govreport_pipeline.extract.words.lexicon import REQUESTED, C

_SORTED = r"(?:来?看|上?[来分]|划分|分[类为布]?|主要|集中|涉及|包括|涵盖|有|为|是|:)"
_LOOKS_AT_MATTERS = re.compile(
    r"(?:申请|诉求)[人件]?所?(?:要求|涉及?|需要?|申请)?(?:公开)?的?(?:政府|政务)?(?:信息)?的?(?:内容|事项|类[别型]|种类|领域|主题)"
    rf"[^。;\d]{{0,6}}?{_SORTED}"
    r"|申请(?:公开)?(?:的|所(?:涉及?|需要?|要求))(?:政府|政务)?信息(?:当?中|里|主要|包括|涉及|集中|为|有|是|,|:)"
)
"""从申请的信息内容来看, 申请内容主要涉及, 申请所涉信息中."""
_BY_MATTERS = re.compile(rf"(?:从|按照?|依)[^,。;\d]{{0,6}}(?:内容|事项|领域|主题|类[别型]){_SORTED}[^。;]{{0,120}}+$")
"""按内容分, where the text speaks of requests."""
_OF_A_MATTER = re.compile(r"(?:类|方面|领域)(?:信息|内容|事项|申请|的|共|有|计|为)*\s?$")
_COURSES = ("reconsiderations", "litigations")
_CAME_ABOUT = re.compile(r"发生|引发|被|提起|受理|收到|接到|办理|作出|依法|处理决定")


def is_of_a_matter(text: str, figure: Figure, code: str) -> bool:
    """Is it how many of the requests are about a matter, whatever code its name has?"""
    if code.startswith("requests_") or figure.unit.unit not in PIECE_UNITS:
        return False
    if not (figure.around & C.IN_REQUESTS or figure.said & REQUESTED):
        return False
    may_be_matter = figure.said & REQUESTED and not code.startswith(_COURSES)
    if may_be_matter and _OF_A_MATTER.search(figure.words) is not None:
        return True  # 收到申请12件,其中行政许可方面5件
    if _CAME_ABOUT.search(figure.words) is not None:
        return False
    start, end = figure.sentence_start, figure.start
    if text.find("申请", start, end) >= 0 and _LOOKS_AT_MATTERS.search(text, start, end) is not None:
        return True
    return _BY_MATTERS.search(text, start, end) is not None
