"""The tables of docs/intake.md, from the declarations: reasons and settings.

The prose around them is written by hand; `make docs` renews what stands between
two marks.
"""

import dataclasses
import re
from collections.abc import Iterator

from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake, write_intake
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import RejectionReason
from govreport_pipeline.validate.telling.advice import ADVICE

_MARKED = re.compile(r"(<!-- (\w+) -->\n)(?:(?!<!-- ).)*+(<!-- end -->)", re.DOTALL)


def renew_tables(guide: str) -> str:
    """The guide with its tables as the declarations have them; KeyError for a mark that names none."""
    return _MARKED.sub(lambda mark: f"{mark[1]}\n{_TABLES[mark[2]]}\n\n{mark[3]}", guide)


def _reasons() -> Iterator[str]:
    yield "| reason_code | what was set aside | what to do |"
    yield "|---|---|---|"
    for reason in RejectionReason:
        yield f"| `{reason.value}` | {reason.description} | {ADVICE[FindingCode[reason.name]]} |"


def _settings() -> Iterator[str]:
    yield "| variable | default | unit | what it does |"
    yield "|---|---|---|---|"
    defaults = write_intake(DEFAULT_INTAKE)
    for field in dataclasses.fields(Intake):
        about = field.metadata
        default = defaults[field.name]
        shown = f"{default:,}" if isinstance(default, int) else f"`{default}`"
        yield f"| `{about['variable']}` | {shown} | {about['unit']} | {about['about']} |"


_TABLES = {"reasons": "\n".join(_reasons()), "settings": "\n".join(_settings())}
