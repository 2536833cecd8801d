"""Which time a figure is of: the year, all years since a beginning, the year before."""

import pytest

from govreport_pipeline.report import read_report

TITLE = "某县农业局2012年政府信息公开年度报告\n二、主动公开情况\n"


def _scopes(text: str, title: str = TITLE) -> list[tuple[float, str | None, str]]:
    """Value, code and scope of each figure of a report of 2012."""
    report = read_report((title + text).encode(), name="a.txt")
    return [(o.value, o.metric_code, str(o.scope)) for o in report.observations]


@pytest.mark.parametrize(
    "since",
    [
        "历来总计",
        "历年累积",
        "栏目建成以来",
        "《条例》颁布以来,我局",
        "自2008年5月1日起",
        "2008年以来,我局",
        "自建站之日起,",
        "2008年5月1日至2012年12月31日,我局累计",
    ],
)
def test_what_began_before_the_year_is_of_all_years(since: str) -> None:
    assert _scopes(f"{since}公开信息2739条。") == [(2739, "proactive_items", "cumulative")]


@pytest.mark.parametrize(
    "since",
    [
        "今年以来,累计",
        "2012年以来,我局",
        "自2012年1月1日起,我局",
        "自1月1日起,我局累计",
        "2012年1月1日至2012年12月31日,我局累计",
        "自2012年1月1日起至2012年12月31日,我局累计",
        "2012年1-12月,我局累计",
        "截至12月底,我局",
        "根据自2008年5月1日起施行的《条例》,我局",
    ],
)
def test_what_began_with_the_year_is_the_years(since: str) -> None:
    assert _scopes(f"{since}公开信息36条。") == [(36, "proactive_items", "annual")]


@pytest.mark.parametrize("until", ["截至11月底", "截止2012年10月31日", "2012年1至11月"])
def test_what_ends_before_december_is_of_a_part_of_the_year(until: str) -> None:
    assert _scopes(f"{until},我局公开信息36条。") == [(36, "proactive_items", "part_year")]
