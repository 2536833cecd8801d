"""The code of each figure of a leaf: by its own words, its heading's, and by what those before it are of."""

import re

from govreport_pipeline.catalogue.metrics import codes_beginning
from govreport_pipeline.extract.codes.binding import bind
from govreport_pipeline.extract.codes.carried import tell_carried
from govreport_pipeline.extract.codes.each import says_no_thing
from govreport_pipeline.extract.codes.refusals import DONE
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_THE_YEAR
from govreport_pipeline.extract.numbers.units import ARTICLES, CASES
from govreport_pipeline.extract.words.channels_around import (
    is_of_opened_account,
    is_own_or_passed_on,
    may_be_of_account,
    place_in_account,
    place_in_channel,
    place_in_paper,
    place_on_board,
)
from govreport_pipeline.extract.words.distribute import distribute
from govreport_pipeline.extract.words.form_columns import tell_column
from govreport_pipeline.extract.words.headings import is_led_by_key_areas, names_key_areas
from govreport_pipeline.extract.words.item_labels import is_generic
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, DISPUTES, REQUESTED, TAKEN_IN, C
from govreport_pipeline.extract.words.made import tell_made
from govreport_pipeline.extract.words.outcomes import tell_outcome
from govreport_pipeline.extract.words.requesters import tell_requester
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.extract.words.staffing import tell_staff
from govreport_pipeline.extract.words.stories import tell_story
from govreport_pipeline.extract.words.times import COUNTED
from govreport_pipeline.sections import Leaf

_GIVEN_OUT = CHANNELS | C.KEY_AREA | C.INTERPRETATION | C.INTERVIEW
"""What headings name that is given out, and is never received: under 政府网站, 全年收到12件 are no items."""
_SUBJECTS = C.RECONSIDERATION | C.LITIGATION | C.APPEAL | C.COMPLAINT | C.ENQUIRY | C.FEE | C.WAIVER | _GIVEN_OUT
_OF_REQUESTS, _RECEIVED = codes_beginning("requests_"), codes_beginning("requests_received")
_DISCLOSED = codes_beginning("proactive_items", "information_produced")
_NO_REQUESTS = C.ENQUIRY | C.LETTERS | DISPUTES | C.PRODUCED
_SAYS_HOW_MUCH = C.RECEIVED | C.ACCEPTED | C.TOTAL | C.NEW
_UNITS_OF_CASES = frozenset(CASES.split())
_ONLY_OF_CASES = _UNITS_OF_CASES - ARTICLES
_TAKEN_IN = C.RECEIVED | C.ACCEPTED | C.HANDLED
_CAME_IN_OTHERWISE = ("complaints", "enquiries", "appeals")
_CAME_IN = ("requests_received", *_CAME_IN_OTHERWISE)
_OTHER_MATTERS = C.LETTERS | C.HOTLINE | C.COMPLAINT | C.ENQUIRY | C.NPC | C.CPPCC
_OF_REQUESTS_ALONE = REQUESTED | C.WITHHELD | C.UNABLE | C.NOT_PROCESSED | C.PETITION_LIKE
"""What only requests come to, letters or not: 属信访诉求不予处理1件,结转下年2件."""
_SAYS_WHAT_WAS_DONE = C.ANSWERED | C.CONCLUDED | C.HANDLED | C.ON_TIME | C.TOTAL
_IN_FORCE = ("normative_documents_in_force", "rules_in_force")
_ACTS_ON_PAPERS = ((C.ISSUED, "issued"), (C.REPEALED, "repealed"))
_ACT_ON_PAPERS = re.compile(
    rf"[,、;\s]*(?:{IN_THE_YEAR}|[我本全][省市州县区镇乡局委]|新|共|累计|已|其中|依法|并|及|和|或|宣布|制[发定订]|印发|出台|修[订改]|失效|废止)++(?:了|有)?\s?"
)
_UNITS_OF_PRINT = ARTICLES | {"件", "份", "个", "项"}
_COPIES = re.compile("发行|发放|赠|印[数制刷]|[寄分]送")
_A_MARK_BETWEEN = 3
_PRINTS = re.compile(rf"(?:其中|{IN_THE_YEAR}|累计|[\s,:共]){{0,8}}(?:刊[登载发]|登载|收录|选登|(?<=共)[公发]布了?)")
_HEAD = re.compile(
    r"\s{0,4}(?:[(]?[一二三四五六七八九十\d]{1,2}(?:[)、.]|是)+)?[在关于]{0,2}(主动公开|依申请公开|重点领域)(?:政府)?(?:信息)?(?:公开)?(?:工作)?(?:方面|情况)?[,:]"
)
_ASKED = re.compile("(?<!公开)(?<!信息)申请共?$")
OF_REQUESTS = "of_requests"
"""Why a figure has no code: its sentence tells how many requests came before it."""


def code_figures(
    text: str, scan: Scan, figures: list[Figure], leaf: Leaf, channel: int, report_year: int | None
) -> None:
    """Find the code of each figure of a leaf, by its own words and by what those before it are of."""
    distribute(text, scan, figures, report_year)
    reach = _reach_of_heading(text, leaf) if channel else 0
    heading = leaf.headings[-1] if leaf.headings else ""
    subject = _subject_of(scan.heading(heading, leaf.heading_start, leaf.heading_end))
    topic, asked, taken, told, otherwise = 0, -1, -1, -1, -1
    may_be_led = names_key_areas(text, leaf)
    _carry_gazette(text, figures)
    for index, figure in enumerate(figures):
        figure.heading = heading
        start = text.rfind(";", figure.sentence_start, figure.start) + 1 or figure.sentence_start
        if start != told:
            told = start
            topic = _topic_at(text, start, figure.start) or topic
        if taken == figure.sentence_start and _is_case_alone(figure):
            figure.around &= ~C.IN_PROACTIVE  # under whatever heading: 收到申请9件,其中网上5件
        is_led = may_be_led and is_led_by_key_areas(text, figure.start)
        figure.around |= topic | C.KEY_AREA if is_led else topic
        figure.said |= topic
        following = figures[index + 1].start if index + 1 < len(figures) else figure.sentence_end
        if not tell_story(text, scan, figure, following, topic == C.IN_REQUESTS):
            tell_outcome(text, figure)
        _code_figure(text, figure, topic, 0 if index else subject, report_year)
        _place_items(text, scan, figure, channel if figure.start <= reach else 0, asked)
        otherwise = _set_result_aside(figure, otherwise)
        if figure.code in _RECEIVED:
            asked = figure.sentence_start
        taken = figure.sentence_start if (figure.code or "").startswith(_CAME_IN) else taken
        topic = _topic_behind(figure.code, topic)
    _take_papers_named_behind(figures)
    _take_what_is_printed(text, figures)
    tell_made(text, figures)


def _place_items(text: str, scan: Scan, figure: Figure, channel: int, asked: int) -> None:
    """Find the channel of items whose words name none, and set aside what only follows requests that the sentence at `asked` tells of."""
    is_at_large = (is_of_items := may_be_of_account(figure)) and is_generic(figure)
    if is_at_large or (is_of_items and (is_own_or_passed_on(figure) or is_of_opened_account(text, figure))):
        place_in_account(text, scan, figure)
    place_on_board(text, scan, figure, channel)
    if figure.code is None or is_of_items:
        place_in_paper(figure)
    if figure.code != "proactive_items" or not is_at_large:
        return
    if asked == figure.sentence_start and not figure.near & C.PROACTIVE:
        figure.uncode(OF_REQUESTS)  # 收到申请3起,公开信息8条
    else:
        place_in_channel(text, scan, figure, channel)


def _is_case_alone(figure: Figure) -> bool:
    """Does a figure count cases, and do its words say nothing of information or its publication?"""
    return figure.unit.unit in _ONLY_OF_CASES and not figure.near & (C.PUBLISH | C.PROACTIVE | C.INFORMATION)


def _carry_gazette(text: str, figures: list[Figure]) -> None:
    """编发公报6期。其中,刊登文件15件: the sentence behind its issues tells what the gazette prints."""
    issues: Figure | None = None
    for figure in figures:
        if figure.unit.unit == "期" and figure.near & C.GAZETTE:
            issues = figure
        elif issues is not None and issues.sentence_start < figure.sentence_start:
            is_next = figure.sentence_start - issues.sentence_end < _A_MARK_BETWEEN
            if is_next and _PRINTS.match(text, figure.sentence_start) is not None:
                figure.around |= C.GAZETTE


def _take_what_is_printed(text: str, figures: list[Figure]) -> None:
    """公报刊载政府令2件、人事任免3件: what one verb of printing governs, whatever it is called."""
    last: Figure | None = None
    for figure in figures:
        may_be_item = figure.around & C.GAZETTE and figure.unit.unit in _UNITS_OF_PRINT
        if not may_be_item or _COPIES.search(figure.words) is not None:
            last = None
            continue
        is_first = _PRINTS.match(figure.words) is not None
        goes_on = last is not None and text[last.end : figure.near_start].strip("、, ") == ""
        if figure.code is None and (is_first or goes_on):
            figure.give("proactive_items_gazette", "bound.proactive_items_gazette")
        last = figure if is_first or goes_on else None


def _take_papers_named_behind(figures: list[Figure]) -> None:
    """制发6件、废止3件,现行有效规范性文件52件: what was done to papers that the last figure of the sentence names."""
    named: Figure | None = None
    for figure in reversed(figures):
        if named is not None and figure.sentence_start != named.sentence_start:
            named = None
        if figure.code in _IN_FORCE:
            named = figure
        elif named is not None and figure.code is None and figure.unit.unit == named.unit.unit:
            kind = named.code.removesuffix("in_force") if named.code is not None else ""
            acts = [act for concept, act in _ACTS_ON_PAPERS if figure.near & concept]
            if len(acts) == 1 and _ACT_ON_PAPERS.fullmatch(figure.words) is not None:
                figure.give(f"{kind}{acts[0]}", f"bound.{kind}{acts[0]}")


def _code_figure(text: str, figure: Figure, topic: int, subject: int, report_year: int | None) -> None:
    """Give a figure the code that its words tell, those before it being of a `topic`, or the `subject` of its heading."""
    tell_column(figure)
    tell_staff(text, figure)
    if (topic | figure.around) & C.IN_REQUESTS and not figure.said & _NO_REQUESTS:
        tell_requester(text, figure)
    if subject & COURSES and figure.around & C.IN_DISPUTES and _ASKED.search(figure.words) is not None:
        figure.near |= subject  # (一)行政复议 / 收到申请2件
    bind(text, figure)
    tell_carried(text, figure, report_year)
    says_how_much = _SAYS_HOW_MUCH & ~TAKEN_IN if subject & _GIVEN_OUT else _SAYS_HOW_MUCH
    may_be_bare = subject and figure.code is None and not figure.near & ~says_how_much
    if may_be_bare and says_no_thing(text, figure.near_start, figure.start):
        figure.near |= subject
        bind(text, figure)  # (二)行政诉讼 / 2013年发生2件。


def _set_result_aside(figure: Figure, otherwise: int) -> int:
    """收到投诉6件,办结6件: take the code of requests from what became of other things, which the sentence at `otherwise` names."""
    if figure.near & _TAKEN_IN and _came_in_otherwise(figure):
        return figure.sentence_start
    if figure.code == "requests_carried_forward" and _is_of_other_matters(figure):
        figure.uncode()
    if figure.code not in _OF_REQUESTS:
        return otherwise
    if otherwise == figure.sentence_start and _is_result_alone(figure):
        figure.uncode()
        return otherwise
    return -1


def _came_in_otherwise(figure: Figure) -> bool:
    """Does a figure of what was taken in tell of no request: 收到投诉6件, 收到群众反映8件?"""
    if figure.unit.unit not in _UNITS_OF_CASES or figure.near & REQUESTED:
        return False
    if figure.code is None:
        return figure.near & C.OTHER_REQUEST != 0
    return figure.code.startswith(_CAME_IN_OTHERWISE)


def _is_of_other_matters(figure: Figure) -> bool:
    """Does the sentence tell of letters and the like, and of no request: 收到来信6件,办结4件,正在办理2件?"""
    return figure.said & _OTHER_MATTERS != 0 and not figure.said & _OF_REQUESTS_ALONE


def _is_result_alone(figure: Figure) -> bool:
    """Do the words of a figure say only what was done: 办结6件, 均已答复6件?"""
    return figure.code in DONE and not figure.near & ~_SAYS_WHAT_WAS_DONE


def _topic_at(text: str, start: int, end: int) -> int:
    """What a sentence, or what stands behind its semicolon, says at its head that it is of: 依申请公开方面,全年受理26件."""
    head = _HEAD.match(text, start, end)
    return 0 if head is None else C.IN_REQUESTS if head[1] == "依申请公开" else C.IN_PROACTIVE


def _topic_behind(code: str | None, topic: int) -> int:
    """What the figures behind one of a code are of, where their words do not say: of what those before it were."""
    if code is None:
        return topic
    if code in _OF_REQUESTS:
        return C.IN_REQUESTS
    if code == "letters_received":
        return 0  # 网上依申请公开7件。收到留言19件,其中公开答复4件
    return C.IN_PROACTIVE if code in _DISCLOSED else topic


def _subject_of(heading: int) -> int:
    """What a heading says its figures count, where it names one thing."""
    subjects = heading & _SUBJECTS
    return subjects if subjects.bit_count() == 1 else 0


def _reach_of_heading(text: str, leaf: Leaf) -> int:
    """How far the heading is that of figures: where 1、…;2、…。 lists ways, to the end of its line.

    To the end of its sentence, where none of the ways before it has a number: 一是网站;二是公示栏。全年公开80条.
    """
    before = text[max(0, leaf.start - 8) : leaf.start].rstrip(" \t\u3000")
    if before.endswith(";") and (stop := text.find("。", leaf.heading_end, leaf.end)) >= 0:
        begin = max(text.rfind("。", 0, leaf.start), text.rfind("\n", 0, leaf.start)) + 1
        if COUNTED.search(text, begin, stop) is None:
            return stop
    line_end = text.find("\n", leaf.heading_end, leaf.end)
    return leaf.end if line_end < 0 or not before or before.endswith("\n") else line_end
