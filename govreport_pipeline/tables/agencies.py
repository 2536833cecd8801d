"""The agencies of a corpus: one row a body, under all the names it has borne."""

from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.tables.declare import Int16, column
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind


@dataclass(frozen=True, slots=True)
class AgencyName:
    """A name under which reports speak of an agency."""

    name: str = column("The name", zh="名称")
    first_year: Int16 | None = column(
        "First year of a report with it", null="no such report tells its year", zh="最早年度"
    )
    last_year: Int16 | None = column(
        "Last year of a report with it", null="no such report tells its year", zh="最晚年度"
    )
    report_count: int = column("Reports with it", zh="报告份数")


@dataclass(frozen=True, slots=True)
class Agency:
    """A body whose reports the corpus holds, under all its names."""

    agency_id: str = column("Stable identifier", zh="机构标识")
    name: str = column(
        "Its name in the latest year, the fullest form; the identifier where no report names it", zh="名称"
    )
    names: Sequence[AgencyName] = column("All names seen, in the order of their years", zh="曾用名称")
    admin_level: AdminLevel | None = column("Level of government", null="unknown", words=AdminLevel, zh="行政层级")
    body_kind: BodyKind | None = column("Sort of body", null="unknown", words=BodyKind, zh="机构类别")
    province_code: str | None = column("GB/T 2260 code in the latest year", null="not resolved", zh="省代码")
    city_code: str | None = column("GB/T 2260 code in the latest year", null="not resolved", zh="市代码")
    county_code: str | None = column("GB/T 2260 code in the latest year", null="not resolved", zh="县代码")
    township_code: str | None = column("GB/T 10114 code", null="not resolved, or no township", zh="乡镇代码")
    province: str | None = column("Province", null="not resolved", zh="省")
    city: str | None = column("City", null="not resolved", zh="市")
    county: str | None = column("County", null="not resolved", zh="县")
    township: str | None = column("Township or street", null="no body of a township", zh="乡镇街道")
    first_year: Int16 | None = column("First year with a report", null="no report tells its year", zh="最早年度")
    last_year: Int16 | None = column("Last year with a report", null="no report tells its year", zh="最晚年度")
    report_count: int = column("Reports held, joint ones among them", zh="报告份数")
