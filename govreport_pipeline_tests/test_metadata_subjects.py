"""The body where no title names it: the subject of its sentences, its contact, its own papers, damaged heads."""

import pytest

from govreport_pipeline_tests.identities import metadata_of

BODY = "\n一、概述\n{}\n二、主动公开\n{}公开信息12条。\n三、申请\n没有收到申请。\n"


def agency_of(head: str, said: str, opening: str = "本年工作有序。") -> str | None:
    """The body of a report with that head and first sentence, which calls itself so."""
    return metadata_of(head + BODY.format(opening, said)).reporting_agency


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("example.com河口镇\n2008年信息公开年度报告\n地址河口镇人民政府大院。", "河口镇"),
        ("Page 3 - 溪口县林业局2012年政府信息公开工作年度报告", "溪口县林业局"),
        ("第 2 页 溪口县林业局2012年政府信息公开工作年度报告", "溪口县林业局"),
    ],
)
def test_what_a_page_puts_before_its_first_line_is_no_part_of_the_name(head: str, agency: str) -> None:
    assert agency_of(head, "本年") == agency


def test_an_office_that_its_title_names_signs_for_itself_and_is_read_in_full() -> None:
    report = metadata_of(
        "滨江市河口人民政府办公室2022年政府信息公开工作年度报告"
        + BODY.format("本年工作有序。", "")
        + "滨江市河口区人民政府办公室\n2023年1月12日\n"
    )
    assert report.reporting_agency == "滨江市河口区人民政府办公室"
