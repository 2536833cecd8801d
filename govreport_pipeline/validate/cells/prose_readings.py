"""What a figure of the prose may mean in terms of a standard table's cells.

Prose and form divide the same work differently: 受理 may hold what was carried
over, 行政诉讼 is both kinds of litigation together, 不予公开 has no cell of its own.
"""

import re
from dataclasses import dataclass

from govreport_pipeline.catalogue.derived import DERIVED_TOTALS, NOT_PROCESSED
from govreport_pipeline.catalogue.metrics import METRICS, require_listed


@dataclass(frozen=True, slots=True)
class Reading:
    """The cells that together are what the prose counts; each by its code, of all requesters."""

    plus: tuple[str, ...]
    less: tuple[str, ...] = ()


_RESULTS = ("", "_upheld", "_corrected", "_other")
_OTHER = ("requests_other_no_amendment", "requests_other_fee_unpaid", "requests_other_other")
_PARTS = {total.code: total.parts for total in DERIVED_TOTALS}
_WITH_CARRIED_OVER = Reading(("requests_received", "requests_carried_over"))
_WITHOUT_ANSWER = (NOT_PROCESSED, (*NOT_PROCESSED, *_OTHER), (*NOT_PROCESSED, "requests_unable_unclear"))
"""Outcomes without an answer on the matter: 受理12件,答复7件,不予受理4件,补正后仍不明确1件."""
_CONCLUDED = (
    Reading(("requests_outcome_total",)),
    Reading(("requests_outcome_total",), ("requests_carried_over",)),
    Reading(("requests_outcome_total",), _OTHER),
    Reading(("requests_outcome_total",), ("requests_outcome_other",)),
    *(Reading(("requests_outcome_total",), codes) for codes in _WITHOUT_ANSWER),
    Reading(("requests_received",)),
    _WITH_CARRIED_OVER,
)
"""办理, 处理 and 答复: all that was dealt with, with or without what needed no answer or waits for one."""
_TOGETHER = Reading(("requests_outcome_disclosed", "requests_outcome_partial"))

READINGS: dict[str, tuple[Reading, ...]] = {
    "requests_received": (_WITH_CARRIED_OVER,),
    "requests_accepted": (Reading(("requests_received",)), _WITH_CARRIED_OVER),
    "requests_concluded": _CONCLUDED,
    "requests_answered": _CONCLUDED,
    "requests_outcome_disclosed": (_TOGETHER,),
    "requests_outcome_withheld": (Reading(_PARTS["requests_outcome_withheld"]),),
    "requests_outcome_unable": (Reading(_PARTS["requests_outcome_unable"]),),
    "requests_outcome_not_processed": (Reading(NOT_PROCESSED),),
    "requests_outcome_other": (Reading(_OTHER),),
    **{
        f"litigations{result}": (
            Reading((f"litigations_direct{result}", f"litigations_after_reconsideration{result}")),
        )
        for result in _RESULTS
    },
}
"""What a code of the prose may mean besides the cell of the same code, the likeliest first."""

_DEFINITE_PREFIXES = ("requests_", "reconsiderations", "litigations")
_INDEFINITE = {"requests_accepted"}
"""受理 beside 收到 may leave some out."""
DEFINITE = frozenset(
    metric.code for metric in METRICS if metric.code.startswith(_DEFINITE_PREFIXES) and metric.code not in _INDEFINITE
) | {
    "fees_cny",
    "administrative_fees_cny",
    "licensing_decisions",
    "penalty_decisions",
    "compulsion_decisions",
    "rules_issued",
    "rules_repealed",
    "rules_in_force",
    "normative_documents_issued",
    "normative_documents_repealed",
    "normative_documents_in_force",
}
"""Codes that prose and form use for the same thing: of these a difference is a contradiction."""

require_listed(
    (
        *READINGS,
        *(code for readings in READINGS.values() for reading in readings for code in (*reading.plus, *reading.less)),
    ),
    "validate/cells/prose_readings.py",
)


_OF_CODE = {metric.code: (Reading((metric.code,)), *READINGS.get(metric.code, ())) for metric in METRICS}
_NAMES_BOTH = re.compile("公开(?:的?和|及|以及|、|与|或)(?:予以)?部分公开")


def readings_of(code: str | None, label: str) -> tuple[Reading, ...]:
    """Every meaning of a figure of the prose, the cell of its own code first; empty for what no cell counts.

    What the label calls 予以公开及部分公开 has no code: it is both of them.
    """
    if code is None:
        return (_TOGETHER,) if _NAMES_BOTH.search(label) is not None else ()
    return _OF_CODE.get(code, ())


MAIN: tuple[Reading, ...] = (
    Reading(("requests_received",)),
    Reading(("requests_carried_over",)),
    Reading(("requests_outcome_total",)),
    Reading(("requests_carried_forward",)),
    _WITH_CARRIED_OVER,
)
"""The main figures of section 三: a number of the prose that is another of them was perhaps read under a wrong code."""
