"""Whose figure it is, where one channel of several published it: its name, and nothing that leads to the name."""

import pytest

from govreport_pipeline import read_report

PROACTIVE = "某县水利局2022年政府信息公开工作年度报告\n一、主动公开政府信息情况\n"


def _subject(told: str, value: int) -> str | None:
    observations = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    return next(one.subject for one in observations if one.value == value)


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("设立“河湖长制”专栏,及时发布巡河动态、方案等信息12条", "“河湖长制”专栏"),
        ("增设“供水热点”专栏,公布停水公告12条", "“供水热点”专栏"),
        ("在网站“行政许可”栏目增设“检查公示”专栏,集中公布检查方案12条", "“检查公示”专栏"),
        ("依托“水务之窗”网站公开通知12条", "“水务之窗”网站"),
        ("水利局通过门户网站公开信息23条,政策文件12份", None),
        ("2022年通过县政府门户网站公开信息23条,发布开放日活动信息12条", None),
        ("通过政府网站等平台发布信息94条;公开提案办理信息12条", None),
        ("办结留言23条(因平台整合,数据来自热线),公开公告12条", None),
        ("在“水县发布”微信公众号发布信息23条,公布办事公告12条", None),
        ("县局发布新浪微博信息23条,开展活动8次,集中发布提案办理情况12条", None),
    ],
)
def test_a_kind_is_of_the_channel_whose_name_the_sentence_tells(told: str, subject: str | None) -> None:
    assert _subject(told, 12) == subject


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("县政府网站公开信息23条。2022年通过水利局门户网站公开信息12条", "水利局门户网站"),
        (
            "县政府网站公开信息23条,通过“学节水看节水讲节水比节水”“河湖长制重点任务落实”专栏公开信息12条",
            "“河湖长制重点任务落实”专栏",
        ),
        ("市级网站公开信息23条。在等级保护平台发布信息12条", "等级保护平台"),
    ],
)
def test_a_second_site_is_called_by_its_name(told: str, subject: str) -> None:
    assert _subject(told, 12) == subject


def _subjects(told: str) -> list[tuple[float, str | None]]:
    observations = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    return [(one.value, one.subject) for one in observations]


@pytest.mark.parametrize(
    "told",
    [
        "转载青河新闻网站信息40条;公开人事信息12条",
        "青河农技平台推送农时信息40条;上传财政信息12条",
        "在农机监理专栏公开信息40条;全年发布培训信息12条",
    ],
)
def test_what_stands_behind_a_semicolon_is_not_on_the_site_before_it(told: str) -> None:
    assert _subjects(told)[-1] == (12, None)


@pytest.mark.parametrize("other", ["县电视台播出信息", "公示栏公开信息", "各级媒体刊发信息"])
@pytest.mark.parametrize("first", ["县政府网站发布信息", "“青河农事”微信公众号发布信息"])
def test_what_one_channel_gave_out_is_not_about_the_channel_told_before(first: str, other: str) -> None:
    told = f"{other}7条,{first}90条,{other}12条"
    assert {subject for value, subject in _subjects(told) if value == 12} <= {None, "县电视台"}


@pytest.mark.parametrize(("other", "title"), [("、《水务简报》", "水务简报"), (",上报《省水利信息》", "省水利信息")])
def test_issues_of_newsletters_by_their_titles_are_each_its_own(other: str, title: str) -> None:
    report = read_report(f"{PROACTIVE}编发《青河水务》36期{other}12期。".encode(), name="case.txt")
    assert [one.subject for one in report.observations] == ["青河水务", title]
    assert "several_values" not in {one.code for one in report.findings}


def test_issues_of_one_newsletter_are_about_no_other() -> None:
    assert _subjects("编发《青河水务》36期,其中专刊4期")[0] == (36, None)


@pytest.mark.parametrize("lead", ["所有批复均通过", "一年来我局在", "本局依托", "2013年度我局于", "2013年本委于"])
def test_a_site_is_named_without_who_gave_out_what_on_it(lead: str) -> None:
    assert _subjects(f"{lead}青河农技平台公开批复12件")[-1] == (12, "青河农技平台")


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("通过青河农技平台发布信息90条,其中农时信息12条、通知公告78条", None),
        ("在青河农技平台公开农时信息78条、培训信息12条", "青河农技平台"),
        ("开设“三农在线”专栏,公开农时信息12条", "“三农在线”专栏"),
    ],
)
def test_a_site_goes_on_to_hold_what_its_sentence_lists(told: str, subject: str | None) -> None:
    assert {given for value, given in _subjects(told) if value == 12} == {subject}


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("在青河新闻网刊发13条、学习强国刊发12条", "学习强国"),
        ("青河传媒网刊登13条,省级媒体登载12条", "省级媒体"),
        ("在报刊、网络等媒体刊发12条", None),
        ("“智慧青河”推送信息13条,“云上青河”发布信息12条", "“云上青河”"),
        ("“智慧青河”推送信息12条", None),
    ],
)
def test_a_medium_behind_another_is_named_before_its_verb(told: str, subject: str | None) -> None:
    assert _subject(told, 12) == subject


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("二、依申请公开情况\n受理申请57件,答复54件。其中,县政府受理并答复12件", "县政府"),
        ("二、依申请公开情况\n全县受理申请57件,其中县政府办公室直接受理12件", "县政府办公室"),
        ("二、主动公开情况\n媒体刊发信息57条,其中省级媒体登(播)12条、市级媒体刊登45条", "省级媒体"),
        ("二、主动公开情况\n举办新闻发布会57场。其中,防汛新闻发布会累计开了12场", "防汛新闻发布会"),
    ],
)
def test_a_part_is_of_whom_its_label_names_without_what_was_done(told: str, subject: str) -> None:
    assert _subject(told, 12) == subject


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("其中日常动态30条;转发疫情防控12条,反诈宣传48条", "proactive_items_by_category"),
        ("其中原创78条;转发上级信息12条", "proactive_items_wechat"),
        ("其中原创78条;转载12条", "proactive_items_wechat"),
    ],
)
def test_what_an_account_passed_on_of_one_matter_is_a_kind(told: str, code: str) -> None:
    text = f"{PROACTIVE}“青河水务”微信公众号发布信息90条,{told}。"
    observations = read_report(text.encode(), name="case.txt").observations
    assert [one.metric_code for one in observations if one.value == 12] == [code]


@pytest.mark.parametrize("done", ["办结", "已办结", "回复", "均已按时办结"])
def test_letters_that_were_answered_are_of_the_box_of_those_received_before_them(done: str) -> None:
    told = f"局长信箱收到来信45件,{done}44件;12345热线受理230件,{done}228件"
    text = f"某县水利局2022年政府信息公开工作年度报告\n二、政民互动情况\n{told}。"
    report = read_report(text.encode(), name="case.txt")
    assert [one.subject for one in report.observations] == ["局长信箱"] * 2 + ["12345热线"] * 2
    assert "several_values" not in {finding.code.value for finding in report.findings}


def test_letters_that_were_answered_are_of_no_box_where_none_is_told_apart() -> None:
    assert [subject for _, subject in _subjects("局长信箱收到来信45件,办结44件")] == [None, None]


@pytest.mark.parametrize(
    ("agency", "channel", "subject"),
    [
        ("青河市人民政府", "青河市政府门户网站", None),
        ("青河市人民政府", "青河市人民政府网站", None),
        ("青河市人民政府", "市政府门户网站", None),
        ("青河市人民政府", "青河市政务公开平台", None),
        ("青河市人民政府", "青河市财政局网站", "青河市财政局网站"),
        ("青河市人民政府", "江东省政府网站", "江东省政府网站"),
        ("青河市财政局", "青河市财政局门户网站", None),
        ("青河市财政局", "市财政局网站", None),
        ("青河市财政局", "青河市政府门户网站", None),
        ("青河市财政局", "青河市住建局网站", "青河市住建局网站"),
        ("青河市住房和城乡建设局", "青河市住建局网站", None),
        ("青河市柳溪镇人民政府", "柳溪镇政府网站", None),
        ("青河市柳溪镇人民政府", "政府信息公开统一平台", None),
        ("青河市柳溪镇人民政府", "市政府办公室统一建设的政务公开平台", None),
        ("青河市柳溪镇人民政府", "网络平台", None),
        ("青河市柳溪镇人民政府", "“信用中国(青河)”网站", "“信用中国(青河)”网站"),
    ],
)
def test_a_kind_on_the_own_site_is_of_the_agency_as_a_whole(agency: str, channel: str, subject: str | None) -> None:
    text = f"{agency}2022年政府信息公开工作年度报告\n一、总体情况\n通过{channel}公开规划类信息12条。"
    assert [one.subject for one in read_report(text.encode(), name="case.txt").observations] == [subject]


def test_a_column_whose_name_holds_a_bracket_is_no_nameless_one() -> None:
    assert _subjects("在“双公示(许可20条,处罚16条)”专栏公示12条")[-1] == (12, None)


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("县政府网站发布信息90条。蒙文、汉文网页发布信息12条、3条", "蒙文"),
        ("县政府网站发布信息90条。县政府网站、县水利信息网发布信息88条、12条", "县水利信息网"),
        ("“水县发布”微博、“水县水务”微博分别发布信息23条、12条", "“水县水务”微博"),
    ],
)
def test_of_several_channels_with_as_many_numbers_each_has_its_own(told: str, subject: str) -> None:
    assert _subject(told, 12) == subject


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("政务微博粉丝增长8%,微信粉丝增长12%", "微信"),
        ("政务微博粉丝增长12%,微信关注350人", None),
    ],
)
def test_the_growth_of_an_account_beside_that_of_another_is_of_its_own(told: str, subject: str | None) -> None:
    assert _subject(told, 12) == subject


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("通过县教育网、公示栏、显示屏等载体公开教育信息90条", None),
        ("在县教育局网站及县水利局网站公开教育信息90条", None),
        ("门户网站发布信息438条,通过信用平台、政务服务网公示许可信息90条", "信用平台、政务服务网"),
    ],
)
def test_several_channels_are_named_together_or_not_at_all(told: str, subject: str | None) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n二、主动公开情况\n{told}。"
    report = read_report(text.encode(), name="a.txt")
    assert [one.subject for one in report.observations if one.value == 90] == [subject]
