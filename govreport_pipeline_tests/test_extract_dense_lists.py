"""Lists that are told in few words: by body, by what was read most, in brackets, of several years."""

import pytest

from govreport_pipeline import read_report

DISCLOSED, REQUESTS = "一、主动公开政府信息情况", "二、依申请公开政府信息情况"
RECEIVED, VISITS, ITEMS = "requests_received", "website_visits", "proactive_items"
KIND, BODY = "proactive_items_by_category", "proactive_items_by_body"


def _read(told: str, section: str = DISCLOSED) -> list[tuple[float, str | None, str | None]]:
    """Value, code and subject of each figure, in the order of the text."""
    title = "青河县人民政府2016年政府信息公开工作年度报告\n\n"
    observations = read_report(f"{title}{section}\n{told}\n".encode(), name="a.txt").observations
    return [(one.value, one.metric_code, one.subject) for one in sorted(observations, key=lambda one: one.raw_start)]


@pytest.mark.parametrize(
    "told",
    [
        "收到申请88件。收件居前的为水务局31件、住建分局20件、东关镇9件。",
        "收到申请88件；受理量居前三的是水务局31件、住建分局20件、东关镇9件。",
        "收到申请88件,主要集中在水务局31件、住建分局20件、东关镇9件。",
        "收到申请88件。申请量排前三位的部门依次为:水务局(31件)、住建分局(20件)和东关镇(9件)。",
        "收到申请88件。按受理单位,水务局31件、住建分局20件、东关镇9件。",
    ],
)
def test_requests_are_told_out_by_the_bodies_that_received_them(told: str) -> None:
    assert [(value, code, subject.removesuffix("分局") if subject else None) for value, code, subject in _read(told, REQUESTS)] == [
        (88, RECEIVED, None), (31, RECEIVED, "水务局"), (20, RECEIVED, "住建"), (9, RECEIVED, "东关镇")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "收到申请88件。申请内容前三位依次为征地31件、规划20件、社保9件。",
        "收到申请88件。按内容分,征地类31件、规划类20件、社保类9件。",
    ],
)
def test_what_requests_are_about_is_no_body(told: str) -> None:
    assert [code for _, code, _ in _read(told, REQUESTS)] == [RECEIVED, None, None, None]


def test_what_is_said_behind_such_a_list_is_of_no_body() -> None:
    told = "收到申请88件。居前三位的是:水务局(31件)、住建局(20件)、民政局(9件)。按时办结率99.2%,7件超期。"
    assert _read(told, REQUESTS)[-1] == (7, None, None)


@pytest.mark.parametrize(
    "told",
    [
        "网站访问量40万人次,其中通知公告12万次、网上办事6万次。",
        "网站访问量40万人次,访问前两位的栏目是通知公告(12万次)和网上办事(6万次)。",
        "网站点击40万次,点击最多的依次为通知公告(12万次)、网上办事(6万次)。",
        "网站访问量达40万次。浏览量最高的是通知公告,达12万次,其次是网上办事,6万次。",
    ],
)
def test_what_was_visited_most_is_no_item(told: str) -> None:
    assert _read(told) == [(4e5, VISITS, None), (1.2e5, VISITS, "通知公告"), (6e4, VISITS, "网上办事")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("网站访问量40万人次,其中在线咨询120次、办件60次。", None),
        ("网站公开信息400条,居前两位的是通知公告(120条)和工作动态(60条)。", KIND),
    ],
)
def test_what_stands_beside_visits_or_items_stays_what_it_is(told: str, code: str | None) -> None:
    codes = [code for _, code, _ in _read(told)][1:]
    assert VISITS not in codes
    assert codes[-1] == code


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("村务公开栏张贴信息860条,其中东沟90、西坡85、河口77条居前三。", BODY),
        ("村务公开栏公开信息860条,其中王庄村120条、李庄村98条。", BODY),
        ("村务公开栏公开信息300条,其中低保公示120条、村级账务180条。", KIND),
        ("网站公开信息860条,其中新农村120条、美丽乡村98条。", KIND),
    ],
)
def test_boards_are_told_out_by_where_they_hang(told: str, code: str) -> None:
    assert {code for _, code, _ in _read(told)[1:]} == {code}


@pytest.mark.parametrize(
    "told",
    [
        "网站公开1200条。公示栏600条,其中王庄村90条。上述2项相加为1800条,比上年1700条增加5.9%。",
        "网站公开1200条。\n公示栏600条。\n以上两项加总计1800条,较去年1700条增加5.9%。",
        "网站公开1200条,公示栏600条,两者之和即1800条,比2015年的1700条增加5.9%。",
        "网站公开1200条;公示栏600条;两项合起来共1800条,去年1700条,增加5.9%。",
    ],
)
def test_what_several_numbers_were_added_up_to_is_their_total(told: str) -> None:
    assert [(value, code) for value, code, _ in _read(told)][-3:] == [
        (1800, ITEMS), (1700, ITEMS), (5.9, f"{ITEMS}_growth_pct")
    ]  # fmt: skip
    assert 2 not in {value for value, _, _ in _read(told)}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("作出行政许可决定520件(采矿许可210件、用地预审310件)。", "licensing_decisions"),
        ("办理行政处罚决定63件,其中无证经营30件、超范围经营33件。", "penalty_decisions"),
        ("微博粉丝18万人,其中新浪12万、腾讯6万。", "followers"),
        ("回应舆情8起,主要是噪声扰民5起和停水3起。", "public_responses"),
        ("发布政策解读12篇(文字8、视频4)。", "policy_interpretations"),
        ("发布解读13篇(处室负责人解读7篇,专家6篇)。", "policy_interpretations"),
    ],
)
def test_what_is_told_out_without_words_of_its_own_is_of_the_total(told: str, code: str) -> None:
    assert {code for _, code, _ in _read(told)} == {code}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("收到申请7件(网站4、来信3)。", [RECEIVED, f"{RECEIVED}_online", f"{RECEIVED}_post"]),
        ("收到申请11件(当面9、传真2)。", [RECEIVED, f"{RECEIVED}_in_person", f"{RECEIVED}_fax"]),
        ("收到申请11件(当面9件)。联系电话:86861234,传真86861235。", [RECEIVED, f"{RECEIVED}_in_person"]),
    ],
)
def test_ways_in_brackets_need_no_unit(told: str, expected: list[str]) -> None:
    assert [code for _, code, _ in _read(told, REQUESTS)] == expected


@pytest.mark.parametrize(
    "told",
    [
        "公开信息4800条,2014、2015年分别为3912条和4215条。",
        "公开信息4800条,2014年、2015年分别为3912条、4215条。",
        "公开信息4800条,较2015年(3912条)净增888条,比2014年翻了近一番(4215条)。",
    ],
)
def test_years_before_are_of_the_same_matter(told: str) -> None:
    title = "青河县人民政府2016年政府信息公开工作年度报告\n\n"
    observations = read_report(f"{title}{DISCLOSED}\n{told}\n".encode(), name="a.txt").observations
    counted = [(one.value, one.metric_code, str(one.scope)) for one in observations if one.unit == "条"]
    counts = [one for one in counted if one[1] is not None]
    assert counts == [(4800, ITEMS, "annual"), (3912, ITEMS, "prior_year"), (4215, ITEMS, "prior_year")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("收到书面申请27件。其中当面递交15件,信函12件。", [RECEIVED, f"{RECEIVED}_in_person", f"{RECEIVED}_post"]),
        ("收到申请27件。书面申请12件、当面申请15件。", [RECEIVED, f"{RECEIVED}_post", f"{RECEIVED}_in_person"]),
        ("收到网上申请15件、书面申请12件。", [f"{RECEIVED}_online", f"{RECEIVED}_post"]),
    ],
)
def test_in_writing_is_no_way_where_it_is_told_out_by_ways(told: str, expected: list[str]) -> None:
    assert [code for _, code, _ in _read(told, REQUESTS)] == expected


@pytest.mark.parametrize(
    "left",
    [
        "剩余2件正在办理",
        "剩余2件因12月底收到,正在办理",
        "其余2件于12月30日收到,尚未答复",
        "2件未届答复期限,结转2017年",
        "2件尚未到答复时限",
    ],
)
@pytest.mark.parametrize("lead", ["收到申请42件,已办结40件", "收到申请42件。42件中已办结40件"])
def test_what_is_left_is_for_the_next_year(lead: str, left: str) -> None:
    found = {(value, code) for value, code, _ in _read(f"{lead},{left}。", REQUESTS)}
    assert found == {(42, RECEIVED), (40, "requests_concluded"), (2, "requests_carried_forward")}


def test_what_was_done_behind_a_number_is_of_it_where_no_number_follows() -> None:
    assert _read("收到申请42件,40件已办结。", REQUESTS)[-1][:2] == (40, "requests_concluded")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("公开信息1120条,其中2008年5月1日以后新产生的690条,以往形成补充上网的430条。", ITEMS),
        ("公开信息1120条,其中条例施行前形成的430条、条例施行后形成的690条。", ITEMS),
        ("公开信息1120条,其中规划类430条、历史文化类690条。", KIND),
    ],
)
def test_when_items_were_made_is_no_kind_of_them(told: str, code: str) -> None:
    assert [code for _, code, _ in _read(told)] == [ITEMS, code, code]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("局长信箱来信64件,已复58件。", "letters_concluded"),
        ("抖音号发布短视频205条,播放1.3亿次。", "reads"),
        ("网站访问量290万次,访问总量84万次。", VISITS),
    ],
)
def test_short_words_behind_are_of_what_stands_before(told: str, code: str) -> None:
    assert _read(told)[-1][1] == code


def test_repeated_requests_need_not_be_called_requests() -> None:
    told = "办理结果:公开18件;不存在9件;重复的3件。"
    assert _read(f"收到申请30件。{told}", REQUESTS)[-1][:2] == (3, "requests_not_processed_repeat")


def test_how_many_bodies_a_list_goes_through_is_no_part_of_it() -> None:
    told = "累计公开901条。按单位统计,局机关405条,三个县局分别为青山县局212条、沙湾县局186条、云溪县局97条,两个分局合计1条。"
    assert not {2, 3} & {value for value, code, _ in _read(told) if code is not None}


def test_sorts_of_information_tell_out_the_papers_that_hold_them() -> None:
    text = (
        "某镇2015年政府信息公开工作年度报告\n二、主动公开情况\n"
        "全年印发公文60件,其中,机构类信息20条,占33.3%;规划类信息10条,占16.7%;业务类信息30条,占50%。"
    )
    report = read_report(text.encode(), name="a.txt")
    total = next(one for one in report.observations if one.value == 60)
    parts = [one.value for one in report.observations if one.part_of == total.observation_id]
    assert parts == [20, 10, 30]
