"""Chinese open-government-information annual reports, read into checked, source-anchored rows.

>>> from govreport_pipeline import read_report
>>> report = read_report("2017年,共收到政府信息公开申请12件。".encode(), name="example.txt")
>>> [(row.metric_code, row.value, row.quote) for row in report.observations]
[('requests_received', 12.0, '12件')]
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from govreport_pipeline.report import Report, read_report

__all__ = ["Report", "read_report"]


def __getattr__(name: str) -> Any:
    # Loaded when asked for: the Dagster code location imports this package and needs neither.
    if name in __all__:
        from govreport_pipeline import report

        return getattr(report, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
