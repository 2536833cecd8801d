"""Rules: reconsideration, litigation, appeals and complaints."""

from govreport_pipeline.extract.codes.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.numbers.units import CASES
from govreport_pipeline.extract.words.lexicon import C

_NOT = C.FEE | C.EXPENDITURE | C.TRAINING | C.MEETING | C.RATE
_NO_COMPLAINT = _NOT | C.LITIGATION | C.RECONSIDERATION | C.APPEAL | C.ENQUIRY | C.CONCLUDED | C.ANSWERED
_RESULTS = C.UPHELD | C.CORRECTED | C.WITHDRAWN | C.PENDING


def _result(family: str, body: int, other: int, suffix: str, concept: int, text: str) -> Rule:
    name = "行政复议" if body == C.RECONSIDERATION else "行政诉讼"
    return Rule(
        f"{family}_{suffix}", concept, CASES,
        (Reads(f"四、复议诉讼情况\n2018年发生{name}6件,其中{text}2件。", 2),), (Rejects(f"收到举报投诉6件,{text}2件。", "complaints"),),
        around=body, forbid=_NOT | other | C.REQUEST, forbid_around=C.COMPLAINT, weight=6,
    )  # fmt: skip


def _suit_result(kind: str, course: int, text: str, suffix: str, concept: int, told: str) -> Rule:
    return Rule(
        f"litigations_{kind}_{suffix}", concept, CASES,
        (Reads(f"四、复议诉讼情况\n{text}6件,其中{told}2件。", 2),), (Rejects(f"行政诉讼6件,其中{told}2件。", "litigation of any kind"),),
        around=C.LITIGATION | course, forbid=_NOT | C.REQUEST, forbid_around=C.COMPLAINT, weight=6,
    )  # fmt: skip


_SUIT_RESULTS = tuple(
    _suit_result(kind, course, text, suffix, concept, told)
    for kind, course, text in (
        ("direct", C.DIRECT, "未经复议直接起诉"),
        ("after_reconsideration", C.AFTER_RECONSIDERATION, "复议后起诉"),
    )
    for suffix, concept, told in (
        ("upheld", C.UPHELD, "结果维持"),
        ("corrected", C.CORRECTED, "结果纠正"),
        ("other", C.RESULT_OTHER, "其他结果"),
        ("pending", C.PENDING, "尚未审结"),
    )
)

RULES: tuple[Rule, ...] = (
    *_SUIT_RESULTS,
    Rule("reconsiderations", C.RECONSIDERATION, CASES, (Reads("全年收到行政复议申请8件。", 8), Reads("2018年共受理行政复议2件。", 2)), (Rejects("行政复议费用支出8元。", "money"), Rejects("行政复议及其后的行政诉讼共8件。", "two families in one number"), Rejects("上年结转行政复议8件。", "of the year before")), forbid=_NOT | C.LITIGATION | C.APPEAL | C.COMPLAINT | C.CARRIED_OVER | _RESULTS, weight=8),
    Rule("litigations", C.LITIGATION, CASES, (Reads("行政诉讼4件。", 4), Reads("被提起行政诉讼16起。", 16)), (Rejects("行政诉讼费用支出4元。", "money"),), forbid=_NOT | C.RECONSIDERATION | C.APPEAL | C.COMPLAINT | C.CARRIED_OVER | _RESULTS, weight=8),
    Rule("appeals", C.APPEAL, CASES, (Reads("申诉3件。", 3),), (Rejects("申诉费用3元。", "money"),), forbid=_NOT | C.LITIGATION | C.RECONSIDERATION | C.COMPLAINT | C.LETTERS | C.ENQUIRY, weight=8),
    Rule("complaints", C.COMPLAINT, CASES, (Reads("2018年共接到举报投诉658件。", 658), Reads("受理投诉12起。", 12)), (Rejects("举报投诉电话3个。", "telephones"),), forbid=_NO_COMPLAINT | C.PHONE, weight=8),
    Rule("complaints", C.COMPLAINT | C.PHONE, "件 件次 起 宗 次 人次", (Reads("电话举报31件。", 31),), (Rejects("举报电话3个。", "telephones"), Rejects("热线受理投诉31件。", "what came to a hotline")), forbid=_NO_COMPLAINT | C.HOTLINE, weight=4),
    *(
        Rule("complaints", C.COMPLAINT | C.PHONE | act, CASES, (Reads(f"举报电话{told}违法线索215条。", 215),), (Rejects("举报电话3个。", "telephones"),), forbid=_NO_COMPLAINT | C.HOTLINE, weight=4)
        for act, told in ((C.RECEIVED, "接到"), (C.ACCEPTED, "受理"))
    ),
    _result("reconsiderations", C.RECONSIDERATION, C.LITIGATION, "upheld", C.UPHELD, "维持"),
    _result("reconsiderations", C.RECONSIDERATION, C.LITIGATION, "corrected", C.CORRECTED, "被依法纠错"),
    _result("reconsiderations", C.RECONSIDERATION, C.LITIGATION, "withdrawn", C.WITHDRAWN, "撤回"),
    _result("reconsiderations", C.RECONSIDERATION, C.LITIGATION, "pending", C.PENDING, "尚未审结"),
    _result("litigations", C.LITIGATION, C.RECONSIDERATION, "upheld", C.UPHELD, "驳回"),
    _result("litigations", C.LITIGATION, C.RECONSIDERATION, "corrected", C.CORRECTED, "败诉"),
    _result("litigations", C.LITIGATION, C.RECONSIDERATION, "withdrawn", C.WITHDRAWN, "撤诉"),
    _result("litigations", C.LITIGATION, C.RECONSIDERATION, "pending", C.PENDING, "尚未审结"),
    _result("reconsiderations", C.RECONSIDERATION, C.LITIGATION, "other", C.RESULT_OTHER, "其他情形"),
    _result("litigations", C.LITIGATION, C.RECONSIDERATION, "other", C.RESULT_OTHER, "其他情形"),
    Rule("litigations_direct", C.DIRECT, CASES, (Reads("行政诉讼7件,其中直接起诉4件。", 4),), (Rejects("行政诉讼4件。", "all litigation"), Rejects("未经复议4件。", "no litigation")), around=C.LITIGATION, forbid=_RESULTS, weight=12),
    Rule("litigations_after_reconsideration", C.AFTER_RECONSIDERATION, CASES, (Reads("行政诉讼7件,经复议后起诉3件。", 3),), (Rejects("行政复议3件。", "reconsiderations"), Rejects("行政复议7件,复议后维持3件。", "a result")), around=C.LITIGATION, forbid=_RESULTS, weight=12),
)  # fmt: skip
