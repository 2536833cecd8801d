"""The divisions of the record: which code and name was valid in which years.

Provinces, cities and counties from 1980 to 2026: as of the end of each year, of
2026 as of September. What the newest list holds counts as valid on, for no
record can speak of later years. The townships are those of today. Both tables
are read when they are first asked for.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from govreport_pipeline.places.names import forms_of, stem_of
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.vocabulary import AdminLevel

FIRST_YEAR, NEWEST_YEAR = 1980, 2026
"""The years for which there are lists; an earlier one is read as the first, a later one as the newest."""
TOWNSHIP_UNITS = ("镇", "乡", "街道", "苏木")
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Division:
    """A province, city or county under one code, name and parent."""

    code: str
    """GB/T 2260."""
    name: str
    level: AdminLevel
    parent: str
    """Code of the city, of the province for what is in no city, empty for a province."""
    first_year: int
    last_year: int | None
    """None: in the newest list."""
    lineage: str
    """The code under which the same division stands today, or stood last; with its last year where another bears it since."""
    merged_into: str | None
    """Code of what took it in, of a division that was abolished since 2008; None: it goes on, or that is not known."""

    def is_valid_in(self, year: int) -> bool:
        """Did it bear code and name at the end of the year? Years before 1980 count as 1980, later ones as the newest."""
        is_begun = self.first_year <= max(year, FIRST_YEAR)
        return is_begun and (self.last_year is None or year <= self.last_year)

    def was_abolished_in(self, first: int, last: int) -> bool:
        """Did the division end in those years, and was so there for a part of them (江北区 of 重庆 in 2025)?"""
        ended = self.last_year
        return ended is not None and first - 1 <= ended < last and ended == _last_years()[self.lineage]


@dataclass(frozen=True, slots=True)
class Township:
    """A town, township or street of today."""

    code: str
    """GB/T 10114: nine digits."""
    name: str
    county: str
    """Code of the county today; of the city where that has no counties, or for a zone's streets."""


_make_division = builder(Division)
_make_township = builder(Township)


def _columns(name: str, count: int) -> list[list[str]]:
    """The columns of a packaged table of so many of them."""
    text = gzip.decompress((_FOLDER / name).read_bytes()).decode()
    fields = text.rstrip("\n").replace("\n", "\t").split("\t")
    return [fields[place::count] for place in range(count)]


def _level(code: str) -> AdminLevel:
    if code.endswith("0000"):
        return AdminLevel.PROVINCE
    return AdminLevel.CITY if code.endswith("00") else AdminLevel.COUNTY


@cache
def divisions() -> tuple[Division, ...]:
    """Every division of the record, by code and first year."""
    return tuple(
        _make_division(
            code, name, _level(code), parent, int(first), int(last) if last else None, lineage, merged or None
        )
        for code, name, parent, first, last, lineage, merged in zip(*_columns("divisions.tsv.gz", 7), strict=True)
    )


@cache
def _by_code() -> dict[str, tuple[Division, ...]]:
    return _group((division.code, division) for division in divisions())


@cache
def _by_lineage() -> dict[str, tuple[Division, ...]]:
    return _group((division.lineage, division) for division in divisions())


@cache
def _last_years() -> dict[str, int]:
    """The last year of every lineage; the newest of the record for what goes on."""
    return {
        lineage: max(NEWEST_YEAR if version.last_year is None else version.last_year for version in versions)
        for lineage, versions in _by_lineage().items()
    }


@cache
def by_form() -> dict[str, tuple[Division, ...]]:
    """Divisions by every form of their names: 凉州区, 凉州; 积石山县."""
    return _group((form, division) for division in divisions() for form in _forms(division.name))


_forms = cache(forms_of)


def _group(pairs: Iterator[tuple[str, Division]]) -> dict[str, tuple[Division, ...]]:
    groups: dict[str, list[Division]] = {}
    for key, division in pairs:
        groups.setdefault(key, []).append(division)
    return {key: tuple(group) for key, group in groups.items()}


def division_of(code: str, year: int) -> Division | None:
    """The division that bore a code in a year.

    >>> division_of("360427", 2015).name, division_of("360427", 2016)
    ('星子县', None)
    >>> division_of("500105", 2025).name, division_of("500105", 2026)
    ('江北区', None)
    """
    return _in_year(_by_code().get(code, ()), year)


def _in_year(versions: tuple[Division, ...], year: int) -> Division | None:
    """The version of the year's end; of a division that was abolished within the year the one of its beginning."""
    for version in versions:
        if version.is_valid_in(year):
            return version
    return next((version for version in versions if version.was_abolished_in(year, year)), None)


def division_as_of(lineage: str, year: int) -> Division | None:
    """What a division was in a year; None where it did not exist in any part of it.

    >>> division_as_of("360483", 2015).name, division_as_of("360483", 2018).name
    ('星子县', '庐山市')
    """
    return _in_year(_by_lineage().get(lineage, ()), year)


def divisions_of_code(code: str) -> tuple[Division, ...]:
    """The divisions that bear a code, or bore it, the earliest first.

    >>> [division.name for division in divisions_of_code("500110")]
    ['万盛区', '綦江区']
    """
    return _by_code().get(code, ())


def place_of_code(code: str, year: int) -> Division | None:
    """The place of a code in a year: the one that bore it then, or what it came from or became.

    >>> place_of_code("360483", 2018).name, place_of_code("360483", 2012).name
    ('庐山市', '星子县')
    """
    told = division_of(code, year)
    if told is not None:
        return told
    lineages = [division.lineage for division in _by_code().get(code, ())]
    return division_as_of(lineages[-1], year) if lineages else None


def divisions_named(form: str, year: int | None = None) -> tuple[Division, ...]:
    """The divisions that bear a name, in full or short; only those of a year where one is given.

    >>> [division.code for division in divisions_named("鼓楼区", 2018)]
    ['320106', '320302', '350102', '410204']
    """
    found = by_form().get(form, ())
    return found if year is None else tuple(division for division in found if division.is_valid_in(year))


@lru_cache(maxsize=1 << 14)
def ancestors_of(division: Division, year: int) -> tuple[Division, ...]:
    """The division with what it lies in, outermost first, as of a year; of an abolished one as of its last.

    >>> [place.name for place in ancestors_of(division_of("429004", 2018), 2018)]
    ['湖北省', '仙桃市']
    """
    year = year if division.last_year is None else min(year, division.last_year)
    chain = [division]
    while chain[-1].parent:
        parent = division_of(chain[-1].parent, year)
        if parent is None:
            break
        chain.append(parent)
    return tuple(reversed(chain))


@cache
def township_columns() -> list[list[str]]:
    """Code, name and county of every township of today, by code; records are made of those that are asked for."""
    return _columns("townships.tsv.gz", 3)


@cache
def _township_rows() -> dict[str, list[int]]:
    """The rows of the townships by name."""
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(township_columns()[1]):
        rows.setdefault(name, []).append(row)
    return rows


def _township_in_row(row: int) -> Township:
    codes, names, counties = township_columns()
    return _make_township(codes[row], names[row], counties[row])


def townships_named(name: str) -> tuple[Township, ...]:
    """The townships of today with a name.

    >>> [(town.code, town.county) for town in townships_named("寮步镇")]
    [('441900111', '441900')]
    """
    return tuple(map(_township_in_row, _township_rows().get(name, ())))


@cache
def _row_of_township() -> dict[str, int]:
    return {code: row for row, code in enumerate(township_columns()[0])}


def township_of(code: str) -> Township | None:
    """The township of today with a code.

    >>> township_of("441900111").name
    '寮步镇'
    """
    row = _row_of_township().get(code)
    return None if row is None else _township_in_row(row)


def township_in(county: str, name: str) -> Township | None:
    """The township of a county (or city without counties) with that name, or that was one and is another sort now.

    >>> township_in("620602", "张义乡").name, township_in("620602", "寮步镇")
    ('张义镇', None)
    """
    stem = stem_of(name)
    for names in ((name,), tuple(stem + unit for unit in TOWNSHIP_UNITS)):
        found = [town for form in names for town in townships_named(form) if town.county == county]
        if found:
            return found[0] if len(found) == 1 else None
    return None
