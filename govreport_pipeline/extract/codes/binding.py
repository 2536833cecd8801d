"""Which rule fits a figure."""

import re
from collections.abc import Iterator

from govreport_pipeline.extract.codes.came_in import as_told, is_no_way, told_together
from govreport_pipeline.extract.codes.letters import code_of_letters
from govreport_pipeline.extract.codes.refusals import is_waived, refuses
from govreport_pipeline.extract.codes.rule import CompiledRule
from govreport_pipeline.extract.codes.rules import rules_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL, PUBLISHES
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.channels import code_of_several
from govreport_pipeline.extract.words.edges import is_bare
from govreport_pipeline.extract.words.lexicon import POSTS, TAKEN_IN, C

_RESULTS = (
    C.PENDING
    | C.RESULT_OTHER
    | C.WITHDRAWN
    | C.NOT_ACCEPTED
    | C.CARRIED_FORWARD
    | C.UPHELD
    | C.CORRECTED
    | C.NOT_EXISTING
)
"""A result behind a number is its label, with a code or without."""


def fit(unit: str | None, label: int, around: int, said: int) -> CompiledRule | None:
    """The best rule for a unit, the concepts of a label, of its surroundings and of its sentence.

    `unit` None takes rules of any unit (the noun of a share or of growth).
    """
    best: CompiledRule | None = None
    index = rules_of(unit)
    rest = label
    while rest:
        bit = rest & -rest
        rest ^= bit
        for rule in index.get(bit, ()):
            if best is not None and rule.score <= best.score:
                break
            if (
                label & rule.near == rule.near
                and not label & rule.forbid
                and around & rule.around == rule.around
                and (not rule.any_around or around & rule.any_around)
                and not said & rule.forbid_around
            ):
                best = rule
    return best


_PUBLISHED_TIMES = re.compile(rf"(?:{PUBLISHES})了?(?:各类)?(?:政府|政务)?信息了?{IN_ALL}$")
"""网站发布信息63次: items, each counted as an act."""
_OF_A_ROW = re.compile("^.?[(:]|其中|属|类|性质")
"""不予处理5件(信访举报3件): of these; else petitions are told beside them."""
_YEARS_WORK = re.compile(
    r"[\s,;。]*(?:(?:\d{4}年|本年|当年)度?|全年|今年|年内|一年来|年度|本?[局镇乡县区市委办院]|我[局镇乡县区市委办院]|主动){1,3}+(?:公开|发布|公布|登载|更新)了?"
)
_TOLD_OUT = re.compile(r"[。,;:(]?\s?(?:其中|具体为|分类为|包括)")
"""全年公开2087条。其中:…: what is told out is all of the year."""
_PEOPLE = (Family.PERSON, Family.VISIT)
_ACTS = TAKEN_IN | C.HANDLED | C.ANSWERED | C.CONCLUDED | C.TOTAL
"""What is done to things of any kind."""
_GIVEN_OUT = C.NEWS | C.NORMATIVE | C.RULES | C.NPC | C.CPPCC | C.INTERPRETATION
"""What has a code of its own where it is published."""
_MAKING = C.ISSUED | C.ISSUED_ALONE | C.REPEALED
"""What is done to documents: 制发3份规范性文件, 废止2件规章."""
_IS_OF_THE_NEXT = re.compile(
    r"(?:当?中|里|内),?(?:已|共|有)*(?:按时|按期)?(?:办[结复理]|[答回]复|处理)了?的?(?=\d)|已(?:办[结复理]|[答回]复)了?(?=\d)"
)
"""17件中已答复16件, 17件已办结15件: what was done is told of the next number."""
_COUNTED = re.compile(
    r"的?(?!(?:当|之)?中(?!心|央|学|国|共|标|介)|均|都|全部|已|并|且|后|和|与|及|其|予|按|被|由|经|为|是)[\u4e00-\u9fff]"
)
"""共受理12件投诉: behind an act and a number stands what is counted."""


def _counts_what_follows(text: str, figure: Figure) -> bool:
    """Does the noun behind the unit say what is counted, whatever stands before: 信箱、访谈等18个栏目?"""
    if is_bare(text, figure) or text.startswith("等", figure.start - 1):
        return True
    return figure.unit.unit == "个" and _COUNTED.match(text, figure.end) is not None


def bind(text: str, figure: Figure) -> None:
    """Give the figure the code of the first rule that fits its label, as it stands before it or after it."""
    together = told_together(figure)
    if together is not None:
        figure.give(together, f"bound.{together}")
        return
    around = figure.around
    if around & C.NOT_PROCESSED and _OF_A_ROW.search(text[figure.near_start - 1 : figure.start]) is None:
        around &= ~C.NOT_PROCESSED
    for asked, label in _labels(text, figure):
        rule = fit(asked, label, around | label, figure.said | label)
        if rule is not None:
            break
    else:
        return
    if is_no_way(figure, rule.code, label) or refuses(text, figure, rule.code, label):
        return
    code = code_of_letters(figure, rule.code) or code_of_several(figure, as_told(figure, rule.code))
    figure.give(code, rule.rule_id if code == rule.code else f"bound.{code}")
    if code == "fees_cny" and figure.value and is_waived(text, figure):
        figure.give("fee_waivers_cny", "waived")


def _labels(text: str, figure: Figure) -> Iterator[tuple[str | None, int]]:
    """What the label may be, the likeliest first: the unit that a rule must have, and concepts."""
    unit, near, after = figure.unit.unit, figure.near, figure.after
    if after and _IS_OF_THE_NEXT.match(text, figure.end) is not None and is_bare(text, figure):
        after = 0
    if after & (C.ATTENDED | C.STUDIED) and figure.unit.family in _PEOPLE:
        yield unit, near | after  # 信息员150人参加: those who came, whoever they are
        return
    if after & POSTS and figure.unit.family is Family.PERSON:
        yield unit, near | after  # 从事信息公开的9名兼职人员
    if figure.label_mask is not None:
        yield unit, figure.label_mask
    elif after and _counts_what_follows(text, figure):
        yield unit, after
        if after & _RESULTS:
            return
    acts = _ACTS
    if after & (_GIVEN_OUT | C.INFORMATION):
        acts |= C.PUBLISH | C.PROACTIVE  # 共刊发50篇稿件, 主动公开5件规范性文件, 公开3条信息
    if after & (C.RULES | C.NORMATIVE):
        acts |= _MAKING
    if after and not near & ~acts and _COUNTED.match(text, figure.end):
        yield unit, near | after
    yield unit, near
    if after:
        yield unit, near | after
    if _TOLD_OUT.match(text, figure.end) and _YEARS_WORK.fullmatch(figure.words):
        yield unit, near | C.TOTAL
    if not unit and figure.value == 0 and text[figure.start - 1] != " ":
        yield None, near  # 收取的费用为0: of whatever it counts
    if not unit and figure.multiplier == "万":
        yield "元", near  # 专项经费0.5万
    if unit == "次" and _PUBLISHED_TIMES.search(figure.words) is not None:
        yield "条", near
