"""Who acts in the text: bodies that are the subjects of its sentences."""

import re
from collections import Counter

from govreport_pipeline.extract.metadata.names import LAST_CHARACTERS, is_name, places_of
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.extract.metadata.prose import Named
from govreport_pipeline.extract.metadata.vocabulary import NATIONAL_STARTS

_SPEAKING = "根据《|依据《|按照《|认真|高度|严格|主动公开|没有|未收|共收|共主动|坚持|积极|深入|编制|扎实|通过|加强|紧紧|进一步|切实|始终|现将|现公布|围绕|落实|推进|全面"
_SPEAKING_AFTER_YEAR = f"{_SPEAKING}|(?<!人民)政府信息公开工作|政务公开工作|信息公开工作|按照|根据|在|大力|着力|不断"


def _ahead(words: str) -> str:
    """A look ahead for one of many words, their first characters first."""
    return f"(?=[{''.join(sorted({word[0] for word in words.split('|')}))}])(?={words})"


_SPEAKER = (
    r"(?:根据[^。,;\n]{0,60},)?"
    rf"(?:(?:(?:(?:19|20)\d\d年?[-–—~至]{{1,2}})?(?:19|20)\d\d学?年度?|今年(?:以来)?|一年来|本年度)[,、]{{0,2}}(?:在[^。;\n]{{0,40}}下[,、]{{1,2}})?([\u4e00-\u9fff()、]{{2,30}}?){_ahead(_SPEAKING_AFTER_YEAR)}"
    rf"|([\u4e00-\u9fff()、]{{3,30}}?){_ahead(_SPEAKING)})"
)
_FIRST_SPEAKER = re.compile(rf"{_SPEAKER}|([\u4e00-\u9fff]{{5,24}}),")
_LATER_SPEAKER = re.compile(rf"(?:[。\n ]|[,;](?=[12]\d)){_SPEAKER}")
_WITH_PARTY = re.compile(r"(?:党委|党工委|党政).*$", re.DOTALL)
_ACTING = (
    "认真|高度|严格|主动公开|没有|未收|未接|未发生|未出现|共收|共主动|共公开|共发布|共受理|坚持|积极|深入|编制|扎实|加强|进一步|切实|始终|围绕|落实|推进|全面|成立|收到|受理|接收|接受|共接受|共接收|不收取|未收取|通过|制定|"
    "在本年度|无从事|对主动|对政府|对照|设立|建立|按照|根据|在(?:市|县|区|省|上级)"
)
_ENDS = "".join(sorted(LAST_CHARACTERS))
_ACT = re.compile(rf"[{_ENDS}](?:20\d\d年度?)?共?{_ahead(_ACTING)}")
_CLAUSE = re.compile(r"(?:.{0,32}[。,;:\n ])?(?:(?:19|20)\d\d学?年度?|今年)?([\u4e00-\u9fff()]{3,24})$", re.DOTALL)
_OWNED = re.compile(
    r"(?:(?:编制|制定|制订|修订|完善|修改|更新)(?:完善|发布|印发)?了?《([\u4e00-\u9fff]{4,20}?)(?:(?:政府|政务)?信息|政务)公开(?:指南|目录|实施|工作|保密|制度|审查|办法|规定|管理)"
    r"|(?:制定|制订|修订|出台|印发)(?:完善|并印发)?了?《([\u4e00-\u9fff]{4,20}?)(?:机关|网站|门户)(?:网站|政府|政务|信息)?信息"
    r"|(?:实施|执行|落实)《([\u4e00-\u9fff]{4,20}?)机关(?:政府|政务)?(?:信息公开|政务公开|信息)"
    r"|(?:成立|调整)(?:完善)?了?([\u4e00-\u9fff]{4,20}?)(?:政府|政务)?(?:信息公开|政务公开)(?:工作)?领导小组)"
)
"""A report's body makes its own guide; what it cites (根据《…办法》) is another's."""
LONGEST_SEARCH = 20_000
LONGEST_CLAUSE = 32
LEAST_MENTIONS = 2
"""So often a body without a place (市文广新局) must act."""


def find_speakers(page: Page) -> list[Named]:
    """Bodies that are the subject of a sentence: 2009年,水利部主动公开…"""
    found = []
    first = _FIRST_SPEAKER.match(page.prose)
    later = _LATER_SPEAKER.finditer(page.prose, 0 if first is None else first.end())
    for match in later if first is None else (first, *later):
        name = _WITH_PARTY.sub("", match[match.lastindex or 0])
        if is_name(name):
            start = match.start(match.lastindex or 0)
            found.append(Named(name, start, start + len(name)))
    return found


def find_subjects(page: Page) -> list[tuple[Named, int]]:
    """Bodies that act anywhere in the text, and how often; the most active first.

    A name without its place must act twice, for another body (市政府办) often acts once.
    """
    found: dict[str, Named] = {}
    counts: Counter[str] = Counter()
    text = page.document.text
    for act in _ACT.finditer(text, 0, LONGEST_SEARCH):
        end = act.start() + 1
        clause = _CLAUSE.match(text, max(0, end - LONGEST_CLAUSE), end)
        name = _WITH_PARTY.sub("", clause[1]) if clause is not None else ""
        if clause is not None and is_name(name) and not page.is_chrome(clause.start(1)):
            start = clause.start(1)
            found.setdefault(name, Named(name, start, start + len(name)))
            counts[name] += 1
    return [(found[name], count) for name, count in counts.most_common() if count >= LEAST_MENTIONS or _is_placed(name)]


def find_owned(page: Page) -> list[Named]:
    """The body whose own guide or rules the text says were made: 制定了《X政府信息公开指南》; none of several."""
    found = [
        Named(match[match.lastindex or 0], *match.span(match.lastindex or 0))
        for match in _OWNED.finditer(page.document.text, 0, LONGEST_SEARCH)
        if is_name(match[match.lastindex or 0])
    ]
    return found[:1] if len({named.name for named in found}) == 1 else []


def _is_placed(name: str) -> bool:
    places = places_of(name)
    return name.startswith(NATIONAL_STARTS) or (bool(places) and bool(places[0].stem))
