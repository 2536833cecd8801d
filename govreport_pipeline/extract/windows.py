"""What stands around a figure: its label, its sentence, its headings."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.lexicon import CHANNELS, C
from govreport_pipeline.extract.scan import Scan, mask_of
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.vocabulary import SectionType

_BREAKS = ",;:。!?\n"
_MARKS = _BREAKS + "、("
_JOINTS = _MARKS + "和及与"
_CONTENTLESS = re.compile(
    r"[\s共计合总达到只仅有为了约近等各其中个数是量分别及和与以也均都已则即另外此外()“”\"'、全年度本一二三①②③④⑤⑥>累次高超过突破为件条项信息的中系在于]*$"
)
_DATE_ONLY = re.compile(r"[\s]*(?:\d{2,4}年度?|今年|本年度?|全年|截[至止]\S{0,12}|\d{1,2}月份?|年内|当年)*\s*$")
_AFTER_END = re.compile(r"[,;。!?\n:(、]|\d")
LONGEST_AFTER = 24

_SECTION_CONCEPTS = {
    SectionType.PROACTIVE_DISCLOSURE: C.IN_PROACTIVE,
    SectionType.REQUESTS: C.IN_REQUESTS,
    SectionType.FEES: C.IN_FEES,
    SectionType.DISPUTES: C.IN_DISPUTES,
    SectionType.ORGANISATION: C.IN_ORGANISATION,
    SectionType.PROBLEMS: C.IN_PROBLEMS,
}
_HEADING_CARRIES = int(
    CHANNELS | C.RECONSIDERATION | C.LITIGATION | C.LETTERS | C.ENQUIRY | C.INTERPRETATION | C.KEY_AREA
    | C.REQUEST | C.ON_REQUEST | C.COMPLAINT | C.NORMATIVE | C.TRAINING
)  # fmt: skip
_SECTIONS = sum(map(int, _SECTION_CONCEPTS.values()))
_RECONSIDERATION, _LITIGATION = int(C.RECONSIDERATION), int(C.LITIGATION)
_DISPUTE_BODIES = _RECONSIDERATION | _LITIGATION


def leaf_mask(leaf: Leaf) -> int:
    """The concepts that the section and its headings give to all they hold."""
    concept = _SECTION_CONCEPTS.get(leaf.section_type, C.NONE)
    own = mask_of(leaf.headings[-1]) & _HEADING_CARRIES if leaf.headings else 0
    return int(concept) | own


def leaf_channels(leaf: Leaf) -> int:
    """The channel that the heading is about; 0 for none or several."""
    channels = mask_of(leaf.headings[-1]) & int(CHANNELS) if leaf.headings else 0
    return channels if channels.bit_count() == 1 else 0


def set_windows(text: str, scan: Scan, figures: Sequence[Figure], leaf_concepts: int) -> None:
    """Find label and masks of the figures of one leaf, in order."""
    previous: Figure | None = None
    body = 0
    for index, figure in enumerate(figures):
        floor = figure.sentence_start
        if previous is not None and previous.end > floor:
            floor = previous.end
        figure.near_start = _label_start(text, floor, figure.start, previous)
        following = figures[index + 1].start if index + 1 < len(figures) else figure.sentence_end
        follows = previous is not None and floor == previous.end
        figure.own_start = max(floor, _own_start(text, floor, figure.start, follows))
        near = scan.mask(figure.near_start, figure.start) | _with_named_site(text, figure) | _before_bracket(text, scan, figure)
        figure.near = _without_listed_channels(text, figure, near)
        after_end = _after_end(text, figure.end, min(following, figure.sentence_end))
        figure.after = scan.mask(figure.end, after_end)
        earlier = _earlier(scan, figure.sentence_start, figure.near_start)
        said = figure.near | earlier
        figure.before = scan.mask(_previous_clause(text, figure), figure.near_start)
        if not said & _DISPUTE_BODIES and not figure.after & _DISPUTE_BODIES:
            said |= body
        figure.said = said | leaf_concepts & _SECTIONS
        inherited = leaf_concepts & ~_DISPUTE_BODIES if said & _DISPUTE_BODIES else leaf_concepts
        figure.around = said | inherited
        body = _last_body(scan, figure, after_end) or body
        previous = figure


_NAMED_SITE = re.compile(r"[\u4e00-\u9fff]{2}网(?=[、,发公上登刊”\"等\u3000 ]|[\u4e00-\u9fff]{1,4}站|$)")
_SITE = int(C.SITE)


def _with_named_site(text: str, figure: Figure) -> int:
    """A name that ends in 网 is a site: 中国天气网."""
    if text.find("网", figure.near_start, figure.start) < 0:
        return 0
    return _SITE if _NAMED_SITE.search(text, figure.near_start, figure.start) else 0


_LISTED = re.compile(r"等|多种|多个|各种|渠道|途径|载体")
_CHANNEL_BITS = int(CHANNELS)
_PRESS = int(C.NEWSPAPER | C.BROADCAST | C.MEDIA)
_MEDIA = int(C.MEDIA)
_NEW_MEDIA = int(C.NEW_MEDIA)
_SOCIAL = int(C.NEW_MEDIA | C.WEIBO | C.WECHAT)


def _without_listed_channels(text: str, figure: Figure, mask: int) -> int:
    """A number behind several channels is of all of them, not of one."""
    if mask & _PRESS and mask & _CHANNEL_BITS & ~_PRESS & ~_SITE == 0 and (mask & _CHANNEL_BITS).bit_count() > 1:
        return mask & ~_CHANNEL_BITS | _MEDIA
    channels = (mask & _CHANNEL_BITS).bit_count()
    if channels > 2 or (channels == 2 and _LISTED.search(text, figure.near_start, figure.start)):
        return mask & ~_CHANNEL_BITS | (_NEW_MEDIA if mask & _CHANNEL_BITS & ~_SOCIAL == 0 else 0)
    return mask


def _last_body(scan: Scan, figure: Figure, end: int) -> int:
    """Reconsideration or litigation, whichever the words up to `end` named last."""
    found = 0
    for _, _, mask in scan.terms(figure.near_start, end):
        if mask & _DISPUTE_BODIES:
            found = mask & _DISPUTE_BODIES
    return found if found != _DISPUTE_BODIES else 0


def _before_bracket(text: str, scan: Scan, figure: Figure) -> int:
    """主动公开信息(包括4个一级栏目)共计74213条: the label stands before the bracket."""
    closing = text.find(")", figure.near_start, figure.start)
    if closing < 0 or text.find("(", figure.near_start, closing) >= 0:
        return 0
    opening = text.rfind("(", figure.sentence_start, figure.near_start)
    if opening < 0:
        return 0
    start = max(text.rfind(mark, figure.sentence_start, opening) for mark in _BREAKS) + 1
    return scan.mask(max(start, figure.sentence_start), opening)


def _previous_clause(text: str, figure: Figure) -> int:
    """Start of the clause before the label, in its sentence."""
    cut = max(text.rfind(mark, figure.sentence_start, max(figure.sentence_start, figure.near_start - 1)) for mark in ",;:")
    return max(cut, figure.sentence_start)


def _own_start(text: str, floor: int, end: int, follows: bool) -> int:
    """Start of the words right before a number, up to the nearest mark.

    Behind another number a conjunction is a mark too: 2名专职和1名兼职人员.
    """
    return max(text.rfind(mark, floor, end) for mark in (_JOINTS if follows else _MARKS)) + 1


def _earlier(scan: Scan, start: int, end: int) -> int:
    """The concepts of the sentence before the label; of the two courses of dispute the last one named."""
    found = 0
    for _, _, mask in scan.terms(start, end):
        if mask & _DISPUTE_BODIES and not mask & _DISPUTE_BODIES == _DISPUTE_BODIES:
            found &= ~_DISPUTE_BODIES
        found |= mask
    return found


def _label_start(text: str, floor: int, end: int, previous: Figure | None) -> int:
    """Start of the clause part before a number that says what it counts.

    A clause part without content (共, 分别为, 2015年) reaches back to the one before it.
    """
    start = end
    for _ in range(3):
        cut = max(text.rfind(mark, floor, start) for mark in _BREAKS)
        begin = floor if cut < 0 else cut + 1
        label = text[begin:end]
        if cut < 0 or text[cut] in "。!?\n" or not (_CONTENTLESS.match(label) or _DATE_ONLY.match(label)):
            return begin
        start = cut
    return begin


def _after_end(text: str, start: int, limit: int) -> int:
    """End of the words after a number that may say what it counts."""
    stop = min(limit, start + LONGEST_AFTER)
    found = _AFTER_END.search(text, start, stop)
    return found.start() if found else stop
