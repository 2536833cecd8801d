"""The record of places as a table: which code and name was valid in which years."""

from dataclasses import dataclass

from govreport_pipeline.tables.declare import Int16, column
from govreport_pipeline.tables.vocabulary import AdminLevel


@dataclass(frozen=True, slots=True)
class Place:
    """A province, city, county or township under one code, name and parent."""

    code: str = column("GB/T 2260 code; of a township nine digits (GB/T 10114)", zh="行政区划代码")
    name: str = column("Name", zh="名称")
    level: AdminLevel = column("Level: province, city, county or township", words=AdminLevel, zh="层级")
    parent_code: str | None = column(
        "Code of what it lies in: of the province for a county that is in no city, of the city for a township of one "
        "without counties",
        null="a province",
        zh="上级代码",
    )
    valid_from: Int16 | None = column(
        "First year at whose end it stood so; 1980: or before", null="a township: not known", zh="起始年度"
    )
    valid_to: Int16 | None = column(
        "Last year at whose end it stood so", null="in the newest list (of 2026); a township: not known", zh="终止年度"
    )
    lineage: str = column(
        "The code under which the same division stands last, with its last year where another bears it since: what "
        "the agency_id of its agencies begins with",
        zh="沿革代码",
    )
    successor_code: str | None = column(
        "Code under which it went on; of an abolished division that of what took it in, whose lineage is another",
        null="not ended, or not known, as for mergers before 2008 and townships",
        zh="后继代码",
    )
