"""Statements that are no total of their code: of some of what another counts, or of another object of the same noun."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.tables.vocabulary import Role, Scope

_ATTENDED = re.compile("参加|派[出员遣]|选派|[外上]派|参训")
_HELD = re.compile("举[办行]|组织|自办|自行|召开|开[办展]")
_EACH = "各(?:自|设|配备?|明确|指定|确定|落实|安排|有){0,2}[^,;。\\d]{0,5}$"
_ON_AIR = re.compile("(?:听众|观众|网[友民]|记者)[^,。;\\d]{0,4}提[问出][^,。;\\d]{0,3}$")
_SOME = {
    "enquiries": _ON_AIR,
    "enquiries_online": _ON_AIR,
    "training_sessions": _ATTENDED,
    "trainees": _ATTENDED,
    "policy_interpretations": re.compile("转[发载]"),
    "staff": re.compile(f"(?:信息|联络|报送|网格)员|更换|轮换|变动|离[职岗]|调[离出]|{_EACH}"),
    "staff_part_time": re.compile("更换|轮换|变动|离[职岗]|调[离出]"),
    "access_points": re.compile(_EACH),
    "request_points": re.compile(_EACH),
    "requests_received": re.compile(
        "(?:同一|个别|某[一个]?|单个|其中[一二两三1-3])(?:名|位|个|家)?(?:申请)?(?:人|者|企业|公司|律师)[^,;。]{0,14}(?:提[出交]|申请|递交)"
        "|本可"
    ),
    "requests_outcome_other": re.compile("撤[回销]"),
    "online_interviews_by_leaders": re.compile("分管|副[厅局市县区省关镇]|隶属|下属|班子成员|部门"),
    "press_conferences_by_leaders": re.compile("分管|副[厅局市县区省部关镇]|隶属|下属|班子成员|部门"),
    "reconsiderations": re.compile("复议决定(?!书)|审结|办结|结案"),
    "public_responses": re.compile("^(?!.*(?:回应|处置|处理|回复)).*(?:监测|收集|搜集|研判)"),
}
"""Code → words with which a label tells of some of it, or of what is not its own, where another label has none of them."""
_PAPERS = re.compile("(?:决定书|答[复辩]书|意见书|判决书|裁定书|文书)[^,。;]{0,4}$|非(?:政府)?信息公开")
_NONE = {
    "letters_concluded": re.compile(
        rf"(?:剩余|尚有|公[布开示](?:办结|办理|处理)情况)[的共有]*$|(?:现场|当场)(?:回答|解答|[答回]复)(?:提问|问题)?{IN_ALL}$|转[^,;。\d]{{1,4}}级(?:答复|办理)$"
    ),
    "requests_carried_forward": re.compile("(?:连同|加上|包括|合并|算上)[^,;。\\d]{0,8}结转"),
    "cppcc_proposals": re.compile("届$|[教职工]代会"),
    "fees_cny": re.compile("清退|退[还回赔款]|(?:教材|[学书]|住宿|水|电|气|停车|物业|检测|保险|医疗|诊疗|报名|考试)费"),
    "dedicated_funding_cny": re.compile(
        "公用经费|资金的?公[示开布]|(?:扶[持助]|补[助贴偿]|救[助济]|惠农|强农)[^,;。\\d]{0,8}(?:资金|款)"
    ),
    "reconsiderations": _PAPERS,
    "litigations": _PAPERS,
}
"""Code → words with which a label counts another object of the same noun: 复议决定书22份, 教代会提案57件."""
_OWN = {
    "letters_concluded": re.compile(
        "(?:来[信电访件]|信[件箱]|热线|接听|接待(?!日)|留言)[^。;]{0,60}[现当]场(?:回答|解答|[答回]复)"
    ),
    "dedicated_funding_cny": re.compile(
        "(?:信息|政务)公开[^,;。\\d]{0,8}(?:经费|资金|补[贴助])|(?:信息|政务)公开工作的"
    ),
}
"""Code → words with which its label, or sentence, counts it all the same: 从公用经费中列支信息公开专项经费, 来信80件,当场答复20件."""
_COPIES = ("复文", "答复文", "复函")
_IN_PRINT = re.compile("(公报|政报|汇编)[^。;]{0,120}?(?:刊登|登载|刊发|收录)")
_PRINTED = ("policy_interpretations", "normative_documents_disclosed")
_LEVELS = re.compile("(全国|省|[地州]?市|[区县]|[乡镇])(?:级|两级)?(?:人大|政协|人代会)")
_OF_PROPOSALS = ("npc_proposals", "cppcc_proposals")
_OF_WHICH = "其中"
_MARKS = ",;:、 "
_CLAUSE_END = re.compile("[,;。]")
_FILLED = re.compile(
    r"\d{4}年度?|全年|[本当今]年度?|政府|政务|信息|公开|收到|受理|发布|召开|举[办行]|开展|主动|[我本全]?[省市县区镇乡局委]|[仅只共了的,、;:\s]"
)


def tell_some_apart(text: str, figures: Sequence[Figure]) -> None:
    """Make statements that tell of some of what another counts statements about what their labels name.

    Problems tell of some (57件申请本可主动公开 of 428件), and so do words of
    one asker, of trainings elsewhere, of turnover; figures beside each other
    add up to one told in all (183件…厅本级受理129件,厅属单位受理54件).
    """
    told: dict[str, list[Figure]] = {}
    for figure in figures:
        if _is_none(text, figure):
            figure.uncode()
        if _is_of_the_year(figure):
            told.setdefault(figure.code or "", []).append(figure)
    for code, statements in told.items():
        if code in _PRINTED:
            _tell_printed_apart(text, statements)
        if len({one.value for one in statements}) > 1:
            for figure in {
                id(one): one for one in _some(text, code, [one for one in statements if one.subject is None])
            }.values():
                figure.subject = figure.label


def _is_none(text: str, figure: Figure) -> bool:
    """Does it count another object of the noun that gave it its code?"""
    if figure.code == "proactive_items":
        return text.startswith(_COPIES, figure.end)  # 应公开的58件复文: of proposals
    if figure.code == "requests_answered":
        return figure.unit.unit == "人次"  # 接待口头查询,当场答复83人次: whoever came
    words = _NONE.get(figure.code or "")
    is_own = _OWN.get(figure.code or "")
    start = figure.sentence_start if figure.code == "letters_concluded" else figure.near_start
    if is_own is not None and is_own.search(text, start, figure.start) is not None:
        return False
    return words is not None and figure.value > 0 and words.search(figure.words) is not None


def _is_of_the_year(figure: Figure) -> bool:
    is_open = figure.code is None or figure.code in OPEN_LISTS
    return (
        not is_open
        and figure.role is Role.METRIC
        and figure.scope is Scope.ANNUAL
        and figure.subject is None
        and not figure.is_compared
        and figure.label != ""
    )


def _some(text: str, code: str, statements: Sequence[Figure]) -> Iterator[Figure]:
    words = _SOME.get(code)
    if words is not None:
        told = [one for one in statements if words.search(one.words.strip(_MARKS) or one.label)]
        some = [one for one in told if words is not _ATTENDED or not _holds(one)]
        if len(some) < len(statements):
            yield from some
    if code in _OF_PROPOSALS:
        yield from _of_levels(statements)
    yield from _of_problems(statements)
    yield from _of_which(text, statements)
    yield from _adding_up(statements)


def _tell_printed_apart(text: str, statements: Sequence[Figure]) -> None:
    """公报编发24期,刊登规章12件,政策解读83件: what a gazette printed of what was told elsewhere."""
    named = [(one, _IN_PRINT.search(text, one.sentence_start, one.start)) for one in statements]
    if any(print_ is None for _, print_ in named):
        for one, print_ in named:
            one.subject = print_[1] if print_ is not None else one.subject


def _holds(figure: Figure) -> bool:
    return _HELD.search(figure.words) is not None


def _of_levels(statements: Sequence[Figure]) -> Iterator[Figure]:
    """全国人大代表建议8件、省人大代表建议165件: each of its own, where no number tells of all."""
    levels = [(one, level[1]) for one in statements if (level := _LEVELS.search(one.words)) is not None]
    if len({level for _, level in levels}) > 1:
        yield from (one for one, _ in levels)


def _of_problems(statements: Sequence[Figure]) -> Iterator[Figure]:
    """What problems tell in other words than the report's total, and less than it."""
    whole = [one for one in statements if not one.around & C.IN_PROBLEMS]
    names = {_FILLED.sub("", one.label) for one in whole}
    most = max((one.value for one in whole), default=0.0)
    for one in statements:
        if one.around & C.IN_PROBLEMS and one.value < most and _FILLED.sub("", one.label) not in names:
            yield one


def _of_which(text: str, statements: Sequence[Figure]) -> Iterator[Figure]:
    """培训3118人次,其中依申请公开培训145人: some of those told before them in their sentence."""
    for one, other in pairwise(statements):
        is_less = one.sentence_start == other.sentence_start and other.value < one.value
        of_which = text.rfind(_OF_WHICH, one.end, other.start) if is_less else -1
        names_some = of_which >= 0 and _FILLED.sub("", other.label) != ""  # not 其中2012年30件
        if names_some and _CLAUSE_END.search(text, of_which + len(_OF_WHICH) + 1, other.start) is None:
            yield other


def _adding_up(statements: Sequence[Figure]) -> Iterator[Figure]:
    """厅本级受理129件,厅属单位受理54件: two or more of one sentence that make up another statement."""
    values = {one.value for one in statements}
    for _, group in groupby(statements, key=lambda one: one.sentence_start):
        beside = list(group)
        parts = beside[1:] if len(beside) > 2 and sum(one.value for one in beside[1:]) == beside[0].value else beside
        total = sum(one.value for one in parts)
        are_named = len({one.label for one in parts}) == len(parts)  # 市本级收到申请12件,各县收到申请18件 tells bodies
        if len(parts) > 1 and are_named and total in values and all(0 < one.value < total for one in parts):
            yield from parts
