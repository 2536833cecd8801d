"""The one ground of all refusals of a number: 不予公开2件(均为行政执法案卷), 不予处理6件,均为重复申请."""

import re

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.lexicon import GROUNDS, C
from govreport_pipeline.extract.scan import Scan

_CODES = {
    "requests_outcome_withheld": {
        C.SECRET: "requests_withheld_state_secret",
        C.TRADE_SECRET: "requests_withheld_trade_secret",
        C.PRIVACY: "requests_withheld_privacy",
        C.NOT_INFORMATION: "requests_withheld_not_information",
        C.INTERNAL: "requests_withheld_internal_affairs",
        C.DELIBERATIVE: "requests_withheld_deliberative",
        C.CASE_FILE: "requests_withheld_case_file",
        C.INQUIRY: "requests_withheld_inquiry",
        C.THIRD_PARTY: "requests_withheld_third_party",
        C.BARRED: "requests_withheld_barred_by_law",
        C.SECURITY: "requests_withheld_security_stability",
    },
    "requests_outcome_unable": {
        C.NOT_HELD: "requests_unable_not_held",
        C.NOT_CREATED: "requests_unable_not_created",
        C.UNCLEAR: "requests_unable_unclear",
    },
    "requests_outcome_not_processed": {
        C.PETITION_LIKE: "requests_not_processed_petition_like",
        C.REPEAT: "requests_not_processed_repeat",
        C.PUBLICATION: "requests_not_processed_publication",
        C.EXCESSIVE: "requests_not_processed_excessive",
        C.CONFIRMATION: "requests_not_processed_confirmation",
    },
    "requests_outcome_other": {
        C.NO_AMENDMENT: "requests_other_no_amendment",
        C.FEE_UNPAID: "requests_other_fee_unpaid",
    },
}
"""Outcome → its grounds that have a code."""
_IN_BRACKET = re.compile(r"\((?!其中|含|包括|主要|部分)([^()\d、;。]{2,30})\)")
_BEHIND_ALL = re.compile(r",((?:均|都|全部|皆)[^,;。!?\n()\d、]{2,30})(?=[,;。!?\n])")


def ground_of_all(text: str, scan: Scan, figure: Figure) -> tuple[str, int, int] | None:
    """Code and place of the one ground that stands behind an outcome; None where there is none, or several."""
    codes = _CODES.get(figure.code or "")
    if codes is None or not figure.value:
        return None
    told = _IN_BRACKET.match(text, figure.end) or _BEHIND_ALL.match(text, figure.end)
    code = codes.get(scan.mask(*told.span(1)) & GROUNDS) if told is not None else None
    return (code, *told.span(1)) if told is not None and code is not None else None
