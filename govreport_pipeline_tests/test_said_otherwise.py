"""What is said in other words, or in another order, is read the same."""

import pytest

from govreport_pipeline import read_report

TITLE = "某县水务局2022年政府信息公开工作年度报告\n\n"
AT_LARGE, REQUESTS = "一、总体情况", "三、依申请公开情况"


def _stated(told: str, section: str = AT_LARGE) -> list[tuple[float, str | None, str]]:
    """Value, code and scope of each figure, in the order of the values."""
    observations = read_report(f"{TITLE}{section}\n{told}\n".encode(), name="a.txt").observations
    return sorted((one.value, one.metric_code or "", str(one.scope)) for one in observations)


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        # 接收 is no way of publishing
        ("收到公开申请30件,其中网上20件、书面10件。", "接收公开申请30件,其中网上20件、书面10件。"),
        ("收到申请17件(网上14件,邮寄3件),全部办结。", "接收申请17件(网上14件,邮寄3件),全部办结。"),
        ("2022年收到12起依申请公开,均按时办理。", "2022年接收12起依申请公开,均按时办理。"),
        ("收到9件公开申请,都按程序办了。", "接收9件公开申请,都按程序办了。"),
        ("收到4件,均为网络申请,办结4件。", "接收4件,均为网络申请,办结4件。"),
    ],
)
def test_what_came_in_is_read_the_same_whatever_the_verb(told: str, otherwise: str) -> None:
    assert _stated(otherwise, REQUESTS) == _stated(told, REQUESTS)


@pytest.mark.parametrize("mark", [",", ":"])
@pytest.mark.parametrize(
    "told",
    [
        "截至2022年底,累计公开信息1200条,其中2022年公开300条。",
        "截至2022年底,累计公开信息1200条,其中本年度公开信息300条。",
        "截至2022年底,县政府网站累计公开信息1200条,其中本年度在县政府网站公开300条。",
        "对历年来的政府信息共643条进行了梳理,其中属主动公开的412条。",
        "受理来电600件,其中咨询400件,投诉200件。",
        "收到申请364件,其中申请征地信息的218件。",
    ],
)
def test_a_mark_behind_words_that_point_to_a_total_says_nothing(told: str, mark: str) -> None:
    assert _stated(told.replace("其中", f"其中{mark}")) == _stated(told)
