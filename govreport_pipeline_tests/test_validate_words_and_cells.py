"""What the prose says became of all, beside a table that counts the same."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.report import Report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import Responsibility
from govreport_pipeline_tests.format_corpus import compose_report, write_html

WITHOUT_PROSE = read_report(write_html(compose_report()), name="a.html")


def cell(code: str) -> int:
    return next(int(one.value) for one in WITHOUT_PROSE.table_cells if one.metric_code == code and one.value)


def told_with(sentence: str) -> Report:
    report = compose_report()
    report[2] = f"2023年，{sentence}。"
    return read_report(write_html(report), name="a.html")


def responsible(report: Report) -> list[Responsibility]:
    of_upheld = [one for one in report.findings if "reconsiderations_upheld" in one.message]
    return [one.responsibility for one in of_upheld if one.code is FindingCode.SEVERAL_VALUES]


def test_all_upheld_in_words_contradicts_a_table_of_as_many_disputes() -> None:
    report = told_with(f"行政复议{cell('reconsiderations')}件，均获维持")
    assert cell("reconsiderations_upheld") != cell("reconsiderations")
    assert responsible(report) == [Responsibility.SOURCE]


@pytest.mark.parametrize("less", [1, 2])
def test_of_others_than_the_table_counts_it_may_be_true(less: int) -> None:
    report = told_with(f"行政复议{cell('reconsiderations') - less}件，均获维持")
    assert responsible(report) == [Responsibility.PIPELINE]
