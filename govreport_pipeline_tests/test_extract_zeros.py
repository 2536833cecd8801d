"""What a denial leaves at zero, and what it does not."""

import pytest

from govreport_pipeline import read_report

HEADING = "某县人民政府2017年政府信息公开工作年度报告\n二、依申请公开情况\n"
ALL = "requests_received"
IN_PERSON, FAX, ONLINE, POST = (f"{ALL}_{way}" for way in ("in_person", "fax", "online", "post"))


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("2017年我局未收到公民、法人或其他组织的申请。", {ALL}),
        ("未收到书面申请。", {ALL}),
        ("未收到通过网络、信函等形式提交的政府信息公开申请。", {ALL}),
        ("没有收到任何形式的当面、网络申请。", {ALL}),
        ("全年未收到当面申请。", {IN_PERSON}),
        ("未收到公民当面提交的申请。", {IN_PERSON}),
        ("无网上申请。", {ONLINE}),
        ("未收到以信函、传真形式的申请。", {POST, FAX}),
        ("信函、传真申请均为零。", {POST, FAX}),
        ("当面申请、网络申请均为0件。", {IN_PERSON, ONLINE}),
        ("未收到口头申请。", set()),
        ("未收到企业申请。", set()),
        ("没有重复申请。", set()),
        ("没有不予公开的申请。", {"requests_outcome_withheld"}),
        ("如未收到申请,应当说明。", set()),
        ("行政复议、行政诉讼均未发生。", {"reconsiderations", "litigations"}),
        ("未收到关于信息公开申请的投诉。", {"complaints"}),
    ],
)
def test_a_denial_says_nothing_of_what_it_does_not_name(sentence: str, codes: set[str]) -> None:
    observations = read_report((HEADING + sentence).encode()).observations
    assert {observation.metric_code for observation in observations} == codes
    assert all(observation.value == 0 for observation in observations)
