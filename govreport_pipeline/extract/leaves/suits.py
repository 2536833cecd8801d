"""Whose results follow a suit: its own, where they add up to it, or those of all litigation; those of both courses of dispute; and which disputes are about disclosure."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from govreport_pipeline.extract.leaves.together import TOGETHER
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.edges import is_bare
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.outcomes import clause_behind
from govreport_pipeline.tables.vocabulary import Relation

SUITS = ("litigations_direct", "litigations_after_reconsideration")
COURSE = "(?:被?(?:申请|提起))?的?(?:行政)?(?:复议|诉讼)(?:案件?|申请)?"
"""What stands behind a number of cases that a course of dispute took: 3件被申请行政复议."""
_BOTH = re.compile(rf"(?:{COURSE})?\s?[、,和及与](?:以及)?\s?(?:{COURSE})?")
_AND = re.compile(rf"{COURSE}(?:、|和|与|以?及)")
_TAIL = re.compile(rf"{COURSE}([^,。;\d]{{1,16}})")
_OF_COURTS_ALONE = re.compile("法院|判决|胜诉|败诉|一审|二审|原告|起诉|撤诉|裁定")
_COURSES = frozenset(("reconsiderations", "litigations"))
_TAKES_A_COURSE = re.compile(
    r"([^。;\d\n]{0,44}?)(?:(?:申请|提起|提出|提请)了?(?:行政)?(?:(复议)|诉讼)(?:申请|请求)?|起诉|诉至(?=[^,。;]{0,8}法院)|告上法[院庭])"
    r"(?!材料|答复|培训|案件|工作|[^,。;]{0,6}\d)"
)
"""What somebody does behind his number: the words up to it, and whether it is a reconsideration."""
_NO_DISPUTANT = re.compile(
    "工作人员|干部|领导|负责|律师|专家|顾问|人员|代理|出庭|应诉|培训|参加|协助|办理|处理|未|没有|不再|撤|拟|告知|提示|可以?|引导"
)
_EACH_FOR_HIMSELF = re.compile("分别|先后|各自")
RESULTS = ((C.UPHELD, "upheld"), (C.CORRECTED, "corrected"), (C.RESULT_OTHER, "other"), (C.PENDING, "pending"))
"""Concept of a result → how the code of a suit ends that has it."""
_HEADS = ("人", "名", "位")
_OF_ALL = {f"litigations_{result}" for _, result in RESULTS}
_TOLD_BEFORE = re.compile("[;。]|维持|纠正|驳回|撤|审结|未结")
_ON_DISCLOSURE = re.compile(
    r"(?=[^\d]*(?:其中|涉|因|与|关|类|案|方面|引|属|系|[为是]))(?:其中|均|全部|[,、;:\s(]|共|有|属于?|系|[为是]|因|由|涉及?|到|关于|有关|针对|对|与|就|不服)*+"
    r"(?:[我本][局县市区镇乡委]|本机关)?的?(?:政府|政务)?信息公开(?:工作|申请|答复|告知|行为|事项|内容|领域|方面|问题|类型?|的|而|所|被|提起|引发|引起|导致|产生|[有相]关|案件?|行政|争议|纠纷|共|有|计|为|达)*+"
)
"""受理行政复议56件,其中涉及政府信息公开的5件: how many of the disputes are about what the report is."""
_DISPUTES = (*_COURSES, "complaints", "appeals")
_BOTH_COURSES = C.RECONSIDERATION | C.LITIGATION
_COURSE_OF = ((C.RECONSIDERATION, "reconsiderations"), (C.LITIGATION, "litigations"))
_CASES = frozenset("件 起 宗 例 个".split())


def tell_suits(text: str, figures: Sequence[Figure]) -> None:
    """Give the results that add up to the suit before them to it: 直接起诉3件,结果纠正1件,尚未审结2件.

    行政诉讼7件,其中直接起诉4件,复议后起诉3件,维持5件,纠正2件: these are of all.
    """
    counted = [figure for figure in figures if figure.is_countable]
    for index, suit in enumerate(counted):
        if suit.code not in SUITS or not stands_alone(text, counted, index):
            continue
        behind = (counted[place] for place in range(index + 1, len(counted)))
        results = list(takewhile(_result_of, takewhile(_is_beside(suit), behind)))
        if results and sum(one.value for one in results) == suit.value:
            for one in results:
                one.give(f"{suit.code}_{_result_of(one)}", "suit")


def tell_results_of_both(text: str, figures: Sequence[Figure]) -> None:
    """Give the result behind two courses of dispute to both: 3件行政复议、2件行政诉讼获维持.

    Results with numbers of their own that are of both have no code: 行政复议3件、行政诉讼2件,维持4件,纠正1件;
    nor have those behind one number of both: 行政复议、行政诉讼案件共5件,维持4件.
    """
    for index, (first, last) in enumerate(pairwise(figures)):
        if first.code is None and first.near & _BOTH_COURSES == _BOTH_COURSES and first.unit.unit in _CASES:
            _uncode_results_of_either(first, figures[index + 1 :])
        if first.code not in _COURSES or first.sentence_start != last.sentence_start:
            continue
        course, _, result = (last.code or "").partition("_")
        if {first.code, course} != _COURSES:
            continue
        if result:
            tail = _TAIL.match(text, last.end)
            is_told_once = _AND.fullmatch(text, first.end, last.start) is not None and tail is not None
            if is_told_once and tail is not None and _OF_COURTS_ALONE.search(tail[1]) is None:
                first.give(f"{first.code}_{result}", "result_of_both")
        elif _BOTH.fullmatch(text, first.end, last.start) is not None:
            _uncode_results_of_both(first, last, figures[index + 2 :])


def join_results(text: str, figures: Sequence[Figure]) -> None:
    """Give a course its results that add up to it, where two have one code: 行政复议4件,维持2件,驳回2件."""
    for index, whole in enumerate(figures):
        if whole.code not in _COURSES or not whole.is_countable:
            continue
        results = list(takewhile(_is_result_beside(text, whole), figures[index + 1 :]))
        is_whole = len({one.code for one in results}) < len(results)
        if is_whole and sum(one.value for one in results) == whole.value:
            for one in results:
                one.join(whole, Relation.LISTED_PART)


def _is_result_beside(text: str, whole: Figure) -> Callable[[Figure], bool]:
    """Asks of a figure whether it is a result that the sentence of a number of disputes tells for itself, not as part of another."""

    def is_beside(figure: Figure) -> bool:
        if figure.sentence_start != whole.sentence_start or not (figure.code or "").startswith(f"{whole.code}_"):
            return False
        is_own = figure.holder is None and figure.parent is None and figure.code not in SUITS
        opened = text.find("其中", max(whole.end, figure.near_start - 3), figure.start)
        return is_own and (opened < 0 or opened <= whole.end + 1)

    return is_beside


def _uncode_results_of_both(first: Figure, last: Figure, behind: Sequence[Figure]) -> None:
    """Take the code from the results behind two courses that add up to both, or one of which is more than the last."""
    results = list(
        takewhile(
            lambda one: (
                one.sentence_start == last.sentence_start
                and one.label_span is None
                and (one.code or "").startswith(f"{last.code}_")
            ),
            behind,
        )
    )
    if any(_OF_COURTS_ALONE.search(one.words) is not None for one in results):
        return  # 行政复议5件、行政诉讼4件,一审维持5件: a court's, whatever their number
    all_of_both = first.value + last.value
    told = sum(one.value for one in results)
    if first.value and (told == all_of_both or any(last.value < one.value <= all_of_both for one in results)):
        for one in results:
            one.uncode(TOGETHER)


def _uncode_results_of_either(whole: Figure, behind: Sequence[Figure]) -> None:
    """Take the code from results behind one number of both courses, up to the first figure that names a course."""
    for one in behind:
        course, _, result = (one.code or "").partition("_")
        if one.sentence_start != whole.sentence_start or one.near & _BOTH_COURSES:
            return
        if course in _COURSES and result and _OF_COURTS_ALONE.search(one.words) is None:
            one.uncode()


def tell_disputants(text: str, figures: Sequence[Figure]) -> None:
    """Count who takes a course as a case, where no cases are counted: 有1名申请人不服答复,向县政府申请行政复议."""
    heads = [one for one in figures if one.code is None and one.unit.unit in _HEADS and one.is_countable]
    stated = {(figure.code or "").partition("_")[0] for figure in figures} if heads else set()
    for figure in heads:
        told = _TAKES_A_COURSE.match(text, figure.end, figure.sentence_end)
        if told is None or _NO_DISPUTANT.search(told[1]) is not None:
            continue
        course = "reconsiderations" if told[2] else "litigations"
        is_case = figure.value == 1 or _EACH_FOR_HIMSELF.search(told[1]) is not None
        if is_case and course not in stated:
            figure.give(course, "disputant")
            stated.add(course)


def tell_disputes_on_disclosure(text: str, figures: Sequence[Figure]) -> None:
    """Give what of disputes about anything is about disclosure their code, and take it from all that is told of them before.

    Of two courses together it has the code of neither: 行政复议3件、行政诉讼5件,其中涉及信息公开的2件.
    """
    disputes: list[Figure] = []
    for index, figure in enumerate(figures):
        if disputes and (
            figure.sentence_start != disputes[0].sentence_start or ";" in text[disputes[-1].end : figure.start]
        ):
            disputes = []
        courses = {course for one in disputes if one.value and (course := _course_of(one)) is not None}
        whole = disputes[-1] if disputes else None
        if whole is not None and _is_on_disclosure(text, figure, whole, len(courses) > 1):
            code = _course_of(whole) if len(courses) < 2 else None
            if figure.value < sum(one.value for one in disputes):
                _set_aside_of_any_matter(figures, index, tuple(courses))
                whole.is_compared = True
            figure.give(code, "on_disclosure")
            figure.is_compared = code is None
            if code is not None:
                figure.join(whole, Relation.OF_WHICH)
                _set_aside_results_of_all(figures, index, whole)
            disputes = []
        elif figure.is_countable and figure.parent is None and _course_of(figure) is not None:
            disputes.append(figure)


def _course_of(figure: Figure) -> str | None:
    """The code of the one course that cases are of, though they have none where a body judges them: 受理行政复议案件88件."""
    if figure.code is not None or figure.unit.unit not in _CASES:
        return figure.code if figure.code in _DISPUTES else None
    named = [code for concept, code in _COURSE_OF if figure.near & concept]
    return named[0] if len(named) == 1 and not figure.near & C.CARRIED_OVER else None


def _set_aside_of_any_matter(figures: Sequence[Figure], index: int, courses: tuple[str, ...]) -> None:
    """Take the codes of disputes from those told before in the sentence of a figure, where they name no disclosure."""
    for one in takewhile(_is_beside(figures[index]), (figures[place] for place in range(index - 1, -1, -1))):
        if "信息公开" not in one.words and (one.code or "").startswith(courses):
            one.uncode("of_any_matter")


def _set_aside_results_of_all(figures: Sequence[Figure], index: int, whole: Figure) -> None:
    """Take the codes from results behind the disputes on disclosure that are of all disputes.

    受理复议12件,其中信息公开5件,维持10件,纠正2件: more than the 5.
    """
    share = figures[index]
    results: list[Figure] = []
    for one in takewhile(_is_beside(share), (figures[place] for place in range(index + 1, len(figures)))):
        if one.code in _DISPUTES:
            break
        if (one.code or "").startswith(f"{share.code}_"):
            results.append(one)
    if share.value < whole.value and sum(one.value for one in results) > share.value:
        for one in results:
            one.uncode("of_any_matter")


def _is_on_disclosure(text: str, figure: Figure, whole: Figure, are_several: bool) -> bool:
    """Do the words of a figure behind a number of disputes say no more than that these are about disclosure?"""
    if figure.unit.unit not in _CASES or (figure.value > whole.value and not are_several):
        return False
    words = clause_behind(text, figure) if is_bare(text, figure) else figure.words
    if figure.code == whole.code:
        return "信息公开" in words and "信息公开" not in whole.words
    return figure.code not in _DISPUTES and _ON_DISCLOSURE.fullmatch(words) is not None


def _is_beside(suit: Figure) -> Callable[[Figure], bool]:
    return lambda one: one.sentence_start == suit.sentence_start


def stands_alone(text: str, figures: Sequence[Figure], index: int) -> bool:
    """Is what stands behind a suit said of it alone, and not of the suits told beside it, too?"""
    last = figures[index - 1] if index else None
    if last is None or last.code not in SUITS or last.sentence_start != figures[index].sentence_start:
        return True
    return _TOLD_BEFORE.search(text, last.end, figures[index].start) is not None


def _result_of(figure: Figure) -> str | None:
    """The result that a figure counts; None where it counts none, or where it is told of which suit."""
    if figure.code is not None:
        return figure.code.rpartition("_")[2] if figure.code in _OF_ALL else None
    told = [name for concept, name in RESULTS if (figure.near | figure.after) & concept]
    return told[0] if len(told) == 1 else None
