"""Papers that were made, and how many of them are public."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n"
MADE = "information_produced"
MARKS = [f"{MADE}_proactive", f"{MADE}_on_request", f"{MADE}_withheld"]


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
        ("我局共发文26份,其中属于主动公开的9份,属于不予公开的17份", [MADE, f"{MADE}_proactive", f"{MADE}_withheld"]),
        ("共发文26份,其中属于不予公开的26份,属于依申请公开的0份", [MADE, f"{MADE}_withheld", f"{MADE}_on_request"]),
        ("发文26份,其中属于主动公开的26份,属于已申请公开的0份", [MADE, f"{MADE}_proactive", f"{MADE}_on_request"]),
        ("制发公文26件,其中确定为主动公开的9件,依申请公开的17件", [MADE, f"{MADE}_proactive", f"{MADE}_on_request"]),
        ("印发文件26份,其中:主动公开类9份,不公开类17份", [MADE, f"{MADE}_proactive", f"{MADE}_withheld"]),
        ("起草公文26件,属主动公开9件、属免予公开17件", [MADE, f"{MADE}_proactive", f"{MADE}_withheld"]),
        ("制发文件26件,按公开属性分,主动公开9件,不予公开17件", [MADE, f"{MADE}_proactive", f"{MADE}_withheld"]),
        ("下发文件26份,主动公开的有9份,依申请公开的有17份", [MADE, f"{MADE}_proactive", f"{MADE}_on_request"]),
        ("印发各类文件26件,其中可主动公开的文件9件,不予公开文件17件", [MADE, f"{MADE}_proactive", f"{MADE}_withheld"]),
        ("共发文件26份,向社会公开9份", [MADE, f"{MADE}_proactive"]),
        ("全年发文26件,均在网站公开9件", [None, "proactive_items_website"]),
        ("共发文26份,其中规范性文件3份", [None, "normative_documents_disclosed"]),
        ("微信公众号共发文26篇,其中属于原创的9篇", ["proactive_items_wechat", "proactive_items_wechat"]),
        ("收到申请26件,其中属于主动公开的9件", ["requests_received", "requests_outcome_already_public"]),
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


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("2022年度制作各类主动公开信息26条", f"{MADE}_proactive"),
        ("全年生成主动公开政府信息26条", f"{MADE}_proactive"),
        ("形成主动公开文件26件", f"{MADE}_proactive"),
        ("本局制作、获取的主动公开政府信息共计26条", f"{MADE}_proactive"),
        ("制作并主动公开信息26条", "proactive_items"),
        ("共制作和公开政府信息26条", MADE),
        ("制作主动公开和依申请公开信息26条", MADE),
        ("制作依申请公开信息26条", f"{MADE}_on_request"),
        ("制作了主动公开展板26块", None),
    ],
)
def test_what_is_made_to_be_public_is_marked_so(told: str, code: str | None) -> None:
    assert codes_in(TITLE + told + "。") == [(26, code)]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("经审核,属于主动公开的文件56份、依申请公开12份、免予公开9份", MARKS),
        ("属于主动公开的56件,属于依申请公开的12件,不予公开的9件", MARKS),
        ("对文件进行审查,确定主动公开56份,依申请公开12份,不予公开9份", MARKS),
        ("收到申请9件,属于主动公开的5件,同意公开3件", ["requests_received", "requests_outcome_already_public", "requests_outcome_disclosed"]),
        ("公开公文类信息62条", ["proactive_items_by_category"]),
        ("产生公文类信息62条", ["information_produced"]),
    ],
)  # fmt: skip
def test_papers_sorted_by_what_may_be_read_are_no_requests(told: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(f"{TITLE}{told}。")] == codes
