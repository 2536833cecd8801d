"""The user's corrections: one row a document that somebody looked at."""

from dataclasses import dataclass

from govreport_pipeline.tables.declare import Int16, column


@dataclass(frozen=True, slots=True)
class Override:
    """What a user says of a document, above all that is read from it."""

    document_id: str = column("The document", zh="文件标识")
    line: int = column("Line of the user's file", zh="行号")
    agency: str | None = column("The reporting agency", null="as read", zh="报告主体")
    place_code: str | None = column(
        "GB/T 2260 code of its province, city or county, or nine digits of its township", null="as read", zh="地区代码"
    )
    report_year: Int16 | None = column("Year the report covers", null="as read", zh="报告年度")
    note: str | None = column("Why, for people", null="no note", zh="备注")
