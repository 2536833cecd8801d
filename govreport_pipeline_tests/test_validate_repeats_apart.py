"""What is told twice is one fact only where body, time and way are the same."""

import pytest

from govreport_pipeline.report import read_report
from govreport_pipeline.tables.findings import FindingCode

TITLE = "某县农业局2013年政府信息公开年度报告\n"
PROACTIVE, REQUESTS = f"{TITLE}二、主动公开情况\n", f"{TITLE}三、依申请公开情况\n"


def _findings(text: str) -> set[str]:
    return {finding.code for finding in read_report(text.encode(), name="a.txt").findings}


@pytest.mark.parametrize(
    "text",
    [
        "网站发布政策解读132篇。在微信公众号发布政策解读83篇。",
        "县长信箱收到来信120件。局长信箱收到来信35件。",
        "微信公众号“田间地头”发布信息120条。微信公众号“绿色农家”发布信息80条。",
        "市级举办培训班2次。县级举办培训班12次。",
        "举办业务培训2次。各乡镇举办业务培训12次。",
        "召开工作会议2次。下属单位召开工作会议12次。",
        "一季度召开会议2次。二季度召开会议3次。",
        "上半年发布政策解读12篇。下半年发布政策解读15篇。",
        "3月,召开工作会议1次。10月,召开工作会议2次。",
        "公开行政审批21条、人事信息3条,累计公开831项。人事信息8条,并作了修改。",
    ],
)
def test_other_ways_bodies_and_times_are_other_facts(text: str) -> None:
    assert FindingCode.REPEATED_DIFFERS not in _findings(PROACTIVE + text)


@pytest.mark.parametrize(
    "text",
    [
        "公开信息320条。\n全年公开信息300条。",
        "召开在线访谈2次。\n召开在线访谈3次。",
        "网站发布政策解读132篇。\n在政府网站发布政策解读142篇。",
        "根据《条例》召开工作会议2次。\n按照《办法》召开工作会议3次。",
        "截至12月,召开工作会议2次。\n2013年召开工作会议3次。",
        "微信公众号“田间地头”发布信息120条。\n微信公众号“田间地头”发布信息80条。",
    ],
)
def test_one_fact_told_with_two_values_is_found(text: str) -> None:
    assert FindingCode.REPEATED_DIFFERS in _findings(PROACTIVE + text)


def test_a_denial_of_one_part_of_the_year_is_none_of_another() -> None:
    assert FindingCode.ZERO_CONTRADICTED not in _findings(f"{REQUESTS}上半年未收到申请,下半年收到申请2件。")
    assert FindingCode.ZERO_CONTRADICTED not in _findings(f"{REQUESTS}我局未收到申请。各乡镇收到申请2件。")
    assert FindingCode.ZERO_CONTRADICTED in _findings(f"{REQUESTS}我局未收到申请。我局收到申请2件。")


def _several(text: str) -> set[str]:
    found = read_report(text.encode(), name="a.txt").findings
    return {str(finding.responsibility) for finding in found if finding.code == FindingCode.SEVERAL_VALUES}


@pytest.mark.parametrize(
    "text",
    [
        f"{REQUESTS}收到政府信息公开申请12件。\n四、问题\n全年收到申请13件。",
        f"{PROACTIVE}主动公开政府信息320条。\n全年公开信息300条。",
        f"{PROACTIVE}召开新闻发布会2次。\n举办新闻发布会5次。",
        f"{PROACTIVE}主动公开政府信息1085条。\n所有公开的1058条信息全部上网。",
        f"{REQUESTS}我局未收到申请。我局收到申请2件。",
        f"{REQUESTS}全年总计收到信息公开申请37件。\n四、问题\n全年共计收到申请43件。",
        f"{REQUESTS}收到依申请公开政府信息的申请37件。\n四、问题\n全年收到政府信息公开申请43件。",
        f"{REQUESTS}收到公民、法人和其他组织申请37件。\n四、问题\n全年收到申请总数43件。",
        f"{PROACTIVE}县农业局公开各类信息620条。\n四、其他情况\n我局全年主动公开政府信息587条。",
        f"{REQUESTS}因信息公开引发行政诉讼2件。\n四、问题\n全年因政府信息公开被提起行政诉讼4件。",
    ],
)
def test_two_values_of_one_thing_are_the_sources_fault(text: str) -> None:
    assert _several(text) == {"source"}


@pytest.mark.parametrize(
    "text",
    [
        f"{PROACTIVE}县政府常务会议研究3次,县政府办召开调度会5次。",
        f"{PROACTIVE}召开区域经济新闻发布会4次,参加市政府新闻办发布会2次。",
        f"{PROACTIVE}受理服务投诉7起,举报偷逃税11起。",
        f"{PROACTIVE}公开信息620条,其中主动公开587条、依申请公开33条。\n四、问题\n主动公开信息587条。",
        f"{PROACTIVE}全年接受咨询640人次。\n四、问题\n窗口接受咨询310人次。",
        f"{PROACTIVE}主动公开信息620条。\n四、问题\n网站、微信、微博共发布各类信息1500条。",
        f"{REQUESTS}发生行政复议8件。\n四、其他情况\n因政府信息公开被申请行政复议5件。",
    ],
)
def test_what_may_be_parts_or_other_things_is_no_fault_of_the_source(text: str) -> None:
    assert _several(text) == {"pipeline"}


@pytest.mark.parametrize(
    ("text", "is_false"),
    [
        ("主动公开信息720条,比上年增加120条,增长20%。", False),
        ("主动公开信息720条,比上年增加120条,增长25%。", True),
        ("主动公开信息720条,同比增长25%,增加120条。", True),
        ("主动公开信息720条,较上年增长16.7%(增加120条)。", True),
        ("收到申请90件,比上年减少30件,下降25%。", False),
        ("收到申请90件,比上年减少30件,下降33.3%。", True),
        ("主动公开信息720条,比上年多公开120条,增长25%。", True),
        ("主动公开信息720条,比上年增加约120条,增长25%。", False),
        ("主动公开信息1.2万条,比上年增加0.3万条,增长30%。", False),
        ("主动公开信息720条,比上年增加120条;网站公开500条,增长25%。", False),
        ("微信发布信息720条,比上年增加120条,粉丝增长25%。", False),
        ("主动公开信息720条,比上年增加120条,其中网站公开增长25%。", False),
    ],
)
def test_a_change_in_numbers_is_held_against_the_same_in_percent(text: str, is_false: bool) -> None:
    assert (FindingCode.GROWTH_DIFFERS in _findings(PROACTIVE + text)) is is_false


@pytest.mark.parametrize(
    ("text", "is_false"),
    [
        ("发布分析文章64篇,分析月报3期、统计公报1期,合计68篇(期)。", False),
        ("发布分析文章64篇、工作动态3篇,合计68篇。", True),
        ("收到申请18件,其中3件重复申请,予以公开9件,不予处理3件,信息不存在6件。", False),
        ("收到申请18件,其中予以公开9件,不予处理3件,信息不存在8件。", True),
        ("收到申请9件。9件申请中有4件系同一人提出,且3件内容重复。", False),
    ],
)
def test_what_a_list_leaves_out_or_tells_twice_is_no_false_sum(text: str, is_false: bool) -> None:
    assert (FindingCode.SUM_DIFFERS in _findings(PROACTIVE + text)) is is_false
