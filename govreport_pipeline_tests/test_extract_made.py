"""Papers that were made, and how many of them are public."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n"
MADE = "information_produced"


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("本年度共制发公文26件,其中主动公开公文9件", [MADE, f"{MADE}_proactive"]),
        ("全年发文26件,已公开9件", [MADE, f"{MADE}_proactive"]),
        ("公文类信息共发文26个,已公开9个", [MADE, f"{MADE}_proactive"]),
        ("我镇共拟制公文26件,公开9件", [MADE, f"{MADE}_proactive"]),
        ("草拟文件26份(其中主动公开9份)", [MADE, f"{MADE}_proactive"]),
        ("发文总数26件,其中依申请公开9件", [MADE, f"{MADE}_on_request"]),
        ("行文26份,其中不予公开9份", [MADE, f"{MADE}_withheld"]),
        ("印发公文26件,主动公开率90%", [MADE, None]),
        ("印发《要点》等文件3份,主动公开信息60条", [None, "proactive_items"]),
        ("微信公众号发文26篇,公开短片9条", ["proactive_items_wechat", "proactive_items_by_category"]),
        ("制发规范性文件5件,主动公开5件", ["normative_documents_issued", "normative_documents_disclosed"]),
        ("全年收文260件,发文26件", [None, None]),
    ],
)
def test_papers_made_are_counted_where_what_is_public_of_them_is_told(told: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + told + "。")] == codes


@pytest.mark.parametrize("told", ["全部公开", "均已主动公开", "公开率达100%"])
def test_papers_of_which_all_are_public_were_made(told: str) -> None:
    assert codes_in(TITLE + f"全年制发文件26份,{told}。")[0] == (26, MADE)


def test_papers_of_several_classes_are_each_of_their_own() -> None:
    told = "公文类信息共发文26个,已公开21个,计划类信息共发文8个,已公开7个。"
    report = read_report((TITLE + told).encode(), name="case.txt")
    assert [(one.value, one.subject) for one in report.observations] == [
        (26, "公文类"),
        (21, "公文类"),
        (8, "计划类"),
        (7, "计划类"),
    ]
    assert "several_values" not in {str(one.code) for one in report.findings}
