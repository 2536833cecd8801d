"""The agencies of a corpus, each with all the names its reports bear."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from govreport_pipeline.extract.metadata.names import body_kind_of
from govreport_pipeline.tables.agencies import Agency, AgencyName
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import ReportMetadata

_make_agency = builder(Agency)
_PLACE = (
    "province_code",
    "city_code",
    "county_code",
    "township_code",
    "province",
    "city",
    "county",
    "township",
)


class _Seen(NamedTuple):
    """What one report shows of an agency."""

    year: int
    """0 where the report does not tell it; the first field, so that the latest sorts last."""
    name: str
    """Empty where the report does not tell it."""
    document_id: str
    level: Any
    kind: Any
    place: tuple[str | None, ...]


class AgencyBook:
    """Gathers reports, in any order, and writes one row an agency."""

    def __init__(self) -> None:
        self._seen: dict[str, list[_Seen]] = {}

    def add(self, reports: Iterable[ReportMetadata]) -> None:
        """Take in reports; those without an agency are passed over, a joint one counts for each of its bodies."""
        for report in reports:
            for agency_id, seen in _shown(report):
                self._seen.setdefault(agency_id, []).append(seen)

    def written(self) -> list[Agency]:
        """The agencies by their identifiers."""
        return [_describe(agency_id, sorted(self._seen[agency_id], key=_order)) for agency_id in sorted(self._seen)]


def _order(seen: _Seen) -> tuple[int, bool, int, str, str]:
    """By year, and within it the fullest name last."""
    return seen.year, bool(seen.name), len(seen.name), seen.name, seen.document_id


def _shown(report: ReportMetadata) -> Iterator[tuple[str, _Seen]]:
    """The agencies of a report, each once."""
    year, place = report.report_year or 0, tuple(getattr(report, name) for name in _PLACE)
    own, level = report.agency_id, report.admin_level
    if own is not None:
        joint = dict(zip(report.joint_agency_ids, report.joint_agencies, strict=True))
        name = joint.get(own, report.reporting_agency or "")
        yield own, _Seen(year, name, report.document_id, level, report.body_kind, place)
    taken = {own, ""}
    for agency_id, name in zip(report.joint_agency_ids, report.joint_agencies, strict=True):
        if agency_id not in taken:
            taken.add(agency_id)
            is_near = own is not None and own.split("-")[0] == agency_id.split("-")[0]
            nowhere: tuple[str | None, ...] = (None,) * len(_PLACE)
            yield (
                agency_id,
                _Seen(
                    year,
                    name,
                    report.document_id,
                    level if is_near else None,
                    body_kind_of(name),
                    place if is_near else nowhere,
                ),
            )


def _describe(agency_id: str, seen: list[_Seen]) -> Agency:
    """One agency: as its latest report shows it, with the fullest name of that year."""
    latest = seen[-1]
    years = [one.year for one in seen if one.year]
    return _make_agency(
        agency_id=agency_id,
        name=next((one.name for one in reversed(seen) if one.name), agency_id),
        names=_names(seen),
        admin_level=latest.level,
        body_kind=latest.kind,
        **dict(zip(_PLACE, latest.place, strict=True)),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        report_count=len(seen),
    )


def _names(seen: list[_Seen]) -> tuple[AgencyName, ...]:
    """Every name with its years, the earliest first."""
    years: dict[str, list[int]] = {}
    for one in seen:
        if one.name:
            years.setdefault(one.name, []).append(one.year)
    told = {name: [year for year in of_name if year] for name, of_name in years.items()}
    names = [
        AgencyName(name, min(told[name], default=None), max(told[name], default=None), len(of_name))
        for name, of_name in years.items()
    ]
    return tuple(sorted(names, key=lambda name: (name.first_year or 0, name.last_year or 0, name.name)))
