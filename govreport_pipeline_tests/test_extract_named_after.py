"""Bodies and papers named after a matter that a report counts: 信访局 publishes, 申请指南 is published."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
ASKED = TITLE + "三、依申请公开情况\n"
KIND = "proactive_items_by_category"
BODIES = [
    "县信访局", "区信访办", "市文化广电旅游局", "市行政审批局", "县投诉举报中心", "市咨询服务中心", "市委网信办", "市电视大学", "县培训中心",
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_body_named_after_a_matter_discloses_items(body: str) -> None:
    assert codes_in(PROACTIVE + f"{body}全年主动公开信息47条。") == [(47, "proactive_items")]


@pytest.mark.parametrize("body", ["县信访局", "市行政复议局", "县培训中心"])
def test_a_body_named_after_a_matter_is_asked(body: str) -> None:
    text = ASKED + f"{body}全年收到信息公开申请4件,答复4件。"
    assert codes_in(text) == [(4, "requests_received"), (4, "requests_answered")]


def test_letters_concluded_are_no_body() -> None:
    assert codes_in(TITLE + "五、群众来信情况\n全年信访办结47件。") == [(47, "letters_concluded")]


PAPERS = [
    "公开行政复议决定书", "公示临时救助申请名单", "公开消费投诉信息", "公开信访信息", "公开信用信息", "发布培训预告", "公开会议纪要",
]  # fmt: skip


@pytest.mark.parametrize("words", PAPERS)
def test_papers_on_a_matter_are_a_kind_of_information(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}47份。") == [(47, KIND)]


@pytest.mark.parametrize("words", PAPERS)
def test_papers_on_a_matter_are_a_kind_of_a_total(words: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开信息99条,其中{words}47条。") == [(99, "proactive_items"), (47, KIND)]


def test_what_a_matter_became_is_counted_where_nobody_publishes_it() -> None:
    assert codes_in(TITLE + "六、行政复议情况\n因政府信息公开产生的行政复议结果2件。") == [(2, "reconsiderations")]


@pytest.mark.parametrize("words", ["设政务公开区一处", "设政务公开区1处", "设政务公开专区1个"])
def test_areas_of_disclosure_are_points_of_access(words: str) -> None:
    assert codes_in(TITLE + f"四、平台建设情况\n综合办事厅{words}。") == [(1, "access_points")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("公开某县第七次人口普查公报2份", KIND),
        ("走进县电视台《行风面对面》直播间2次", None),
        ("推动2名咨询员通过考试", None),
        ("开设“春耕备耕”“农机补贴”等2大专题", "website_columns"),
    ],
)
def test_a_longer_word_is_not_the_shorter_one_in_it(words: str, code: str | None) -> None:
    assert codes_in(TITLE + f"一、总体情况\n本局{words}。") == [(2, code)]
