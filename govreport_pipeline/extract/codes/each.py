"""The codes that one number gives by what it counts each of: 行政复议、行政诉讼0件, 申诉和举报各1件."""

import re

from govreport_pipeline.catalogue.metrics import CHANNELS as CHANNEL_CODES
from govreport_pipeline.catalogue.metrics import WAYS_OF_ASKING
from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.codes.things import codes_of, codes_of_heading, things_in, topics_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, GROUNDS, C
from govreport_pipeline.extract.words.scan import Scan, mask_of

_OF_THE_HEADING = rf"[我本全][局镇乡县区市街委办院厅校司]|医院|学校|公司|集团|大学|学院|高校|企业|本(?:单位|机关|街道|中心)|{A_YEAR}年度?|截[至止]目前|目前|本年度?|全年|年度|年内|今年|当年|一年[来里]|及|和|历年(?:来|累计)?|以来|同样|[到至]?年底|为止|(?:以上|上述|这)?[两二三四五六](?:者|[大小]?项|类)(?:工作|数据|指标|数字|事项|情况|案件)?|一[件起宗例次个条]|[ ,:(“]"
OF_THE_HEADING = re.compile(f"(?:{_OF_THE_HEADING})*+")
"""What may stand before a denial that speaks of its heading, or of the clause before: 2014年度及历年均未发生, 全年一件也没有。"""
_BARE = re.compile(
    f"(?:{_OF_THE_HEADING}|[均都皆各共为是有计被了约达近]|合计|累计|先后|分别|总数|数量|新增|新收|发生|出现|产生|存在|收到|接到|接受|接待|受理|收取|提起|提出)*+"
)
"""均为0件, 全年发生0起: a zero of what the heading names, whatever that is."""
_OF_A_GROUND = re.compile("requests_(?:withheld|unable|not_processed)_")
_BOTH_SORTS = re.compile(
    r"专(?:[、(]?兼\)?职|职(?:工作)?(?:人员|信息员|联络员)?[、和与及]兼职)(?:工作)?(?:人员|信息员|联络员)?各(?:有|配备)?$"
)
"""专兼职人员各1名, 专职与兼职人员各一名: one of each, which no list tells apart."""
_EACH = re.compile("各(?:发生|收到|接到|受理|有|撤[回销]|维持|纠[正错]|驳回|审结)?$|[均都皆](?:为|是|有)$")
_EACH_WAY = re.compile(r"[均都皆各](?:自|有|为|是|公开|公布|发布|推送|更新|政府|政务|信息|了)*$")
"""What each of several channels has; 各类 and 各项 tell of one number."""
COURSE_CODES = ("reconsiderations", "litigations")
_TOGETHER = re.compile(
    "[\\s,;:]*(?:以上|上述|这)?[两二三四五六](?:者|[大小]?项|类)[^,;:\\d]{0,8}?[均皆都全](?:部|数)?(?:为|是)?"
)
"""行政复议、行政诉讼,两者皆为0件."""
_LISTED = re.compile(r"[\u4e00-\u9fff]{0,6}(?:[、/]|和|及|与|或|以及)")


def says_no_thing(text: str, start: int, end: int) -> bool:
    """Do the words from a heading or sentence on name no thing of their own: 2013年发生, 全年共收到?"""
    return _BARE.fullmatch(text, start, end) is not None


def _results_of_both(scan: Scan, figure: Figure) -> tuple[str, ...]:
    """行政复议9件,行政诉讼4件,其中被纠错的各1件: one result of either course."""
    course, _, result = (figure.code or "").partition("_")
    if course not in COURSE_CODES or not result or figure.near & COURSES:
        return ()
    named = scan.mask(figure.sentence_start, figure.near_start) & COURSES
    return tuple(f"{one}_{result}" for one in COURSE_CODES) if named == COURSES else ()


def _grounds_each(scan: Scan, figure: Figure) -> tuple[str, ...]:
    """涉及国家秘密、个人隐私不予公开的各1件: one of each ground of refusing."""
    named = dict.fromkeys(
        mask & GROUNDS for _, _, mask in scan.terms(figure.near_start, figure.start) if mask & GROUNDS
    )
    if len(named) < 2:
        return ()
    rules = [fit(figure.unit.unit, one, figure.around | one, figure.said | one) for one in named]
    codes = tuple(dict.fromkeys(rule.code for rule in rules if rule is not None))
    return codes if len(codes) == len(named) and all(_OF_A_GROUND.match(code) for code in codes) else ()


def _channels_each(scan: Scan, figure: Figure) -> tuple[str, ...]:
    """政府公报、政务微博发布信息均为0条, 网站、微信各公开信息30条: as many by each way."""
    if _EACH_WAY.search(figure.words) is None:
        return ()
    named = dict.fromkeys(
        mask & CHANNELS for _, _, mask in scan.terms(figure.near_start, figure.start) if mask & CHANNELS
    )
    what = figure.near & ~CHANNELS | C.PUBLISH
    rules = [fit(figure.unit.unit, one | what, figure.around | one, figure.said | one) for one in named]
    codes = tuple(dict.fromkeys(rule.code for rule in rules if rule is not None))
    return codes if 1 < len(codes) == len(named) and CHANNEL_CODES.issuperset(codes) else ()


def may_be_of_each(figure: Figure) -> bool:
    """May a number be of each of several; in words (一名) only nothing, and one of each sort of staff?"""
    return not figure.token.is_chinese or not figure.value or _BOTH_SORTS.search(figure.words) is not None


def codes_of_each(text: str, scan: Scan, figure: Figure) -> tuple[str | None, ...]:
    """The codes that one number gives: 行政复议、行政诉讼0件, 申诉和举报各1件; empty for one code or none."""
    if figure.label_span is None and (by_channel := _channels_each(scan, figure)):
        return by_channel
    if figure.label_span is not None or (figure.value != 0 and _EACH.search(figure.words) is None):
        return ()
    begin = figure.near_start
    if _BOTH_SORTS.search(figure.words) is not None:
        return ("staff_full_time", "staff_part_time")
    if figure.value == 0 and figure.code is None and says_no_thing(text, figure.sentence_start, figure.start):
        return codes_of_heading(topics_of(figure.heading, mask_of(figure.heading)), figure.around)
    if figure.value == 0 and _TOGETHER.fullmatch(figure.words) is not None:
        begin = figure.sentence_start
        if begin == figure.near_start:
            return codes_of_heading(topics_of(figure.heading, mask_of(figure.heading)), figure.around)
    if figure.value and (of_each := _results_of_both(scan, figure) or _grounds_each(scan, figure)):
        return of_each
    things = things_in(text, scan, begin, figure.start)
    if not all(_LISTED.match(text, thing.end, figure.start) for thing in things[:-1]):
        return ()
    denied = codes_of(text, things, begin, figure.start, figure.around, 0, comes_first=True)
    found = dict.fromkeys(code for _, code in denied)
    if next(reversed(found), None) == "requests_received" and not found.keys().isdisjoint(WAYS_OF_ASKING):
        del found["requests_received"]  # 传真、电报形式申请0件: a way without a code is not all that came
    return tuple(found) if len(found) > 1 else ()
