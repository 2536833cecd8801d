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
        ("共制发政府信息26件,其中主动公开9件", [MADE, f"{MADE}_proactive"]),
        ("制发各类信息26条,不予公开9条", [MADE, f"{MADE}_withheld"]),
        ("制发政府信息公开制度2项,主动公开信息60条", [None, "proactive_items"]),
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


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("登记拟发文件426份,逐份确定公开属性:主动公开51份,依申请公开80份,不予公开295份", [MADE, *MARKS]),
        ("拟发文件登记214份,标注主动公开33份、依申请公开71份、不公开110份", [MADE, *MARKS]),
        ("局机关本级发文188件,主动公开45件、依申请公开60件、不公开83件", [MADE, *MARKS]),
        ("公文公开属性源头认定760件,其中主动公开132件", [MADE, MARKS[0]]),
        ("全年印发文件905件,全部标注公开属性", [MADE]),
        ("全年行文905件,公开属性标注率100%,主动公开57件,依申请公开102件", [MADE, None, *MARKS[:2]]),
        ("对326份公文进行了公开属性认定,其中主动公开60份,依申请公开100份,不予公开166份", [MADE, *MARKS]),
        ("163份发文中,主动公开42份,依申请公开11份,不予公开110份", [MADE, *MARKS]),
        ("标注公文322件,其中主动公开88件,依申请公开34件,不予公开200件", [MADE, *MARKS]),
        ("印发文件1,163件,标注“主动公开”的420件,“依申请公开”的110件,“不予公开”的633件", [MADE, *MARKS]),
        ("发文163件,标注为主动公开、依申请公开、不予公开的分别为42件、11件、110件", [MADE, *MARKS]),
        ("主动公开、依申请公开、不予公开类文件分别为42件、11件、110件", MARKS),
        ("全部公文标注公开属性:主动公开51件,依申请公开80件,不公开12件", MARKS),
        ("印发文件312件。其中主动公开58件、依申请公开120件、不予公开134件", [MADE, *MARKS]),
        ("印发 文件 312 件 ,其中 主动公开 58 件 ,依申请公开 120 件", [MADE, *MARKS[:2]]),
        ("对历年文件进行清理,共清理文件2415件,其中确定主动公开820件、依申请公开1100件、不予公开495件", [MADE, *MARKS]),
        ("审查公文163件,审定主动公开42件,依申请公开11件,不予公开110件", [MADE, *MARKS]),
        ("登记政府信息233条,其中主动公开57条,依申请公开176条", [MADE, *MARKS[:2]]),
        ("审核公文287件,定为主动公开31件", [None, MARKS[0]]),
        ("清理文件45件,其中废止12件", [None, None]),
        ("收到文件350件,主动公开12件", [None, "proactive_items"]),
        ("公开58份文件,依申请公开12份", [None, "requests_received"]),
        ("收到申请12件,其中主动公开3件,不予公开9件", ["requests_received", "requests_outcome_already_public", "requests_outcome_withheld"]),
        ("答复申请12件,按属性分,主动公开3件,不予公开5件", ["requests_answered", "requests_outcome_already_public", "requests_outcome_withheld"]),
    ],
)  # fmt: skip
def test_papers_sorted_by_attribute_were_made_whatever_was_done_to_them(told: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(f"{TITLE}{told}。")] == codes


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


def test_papers_are_told_by_what_is_public_of_them_in_words_too() -> None:
    told = "某县水务局2012年政府信息公开年度报告\n二、工作情况\n今年审查公文三十七件,定为主动公开{}件,依申请公开{}件,不予公开{}件。"
    found = codes_in(told.format("二十一", "十四", "两"))
    assert found == codes_in(told.format(21, 14, 2))
    assert found[0] == (37, "information_produced")
