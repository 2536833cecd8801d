"""Which time a figure is of: the year, all years since a beginning, the year before."""

import pytest

from govreport_pipeline.report import read_report

TITLE = "某县农业局2012年政府信息公开年度报告\n二、主动公开情况\n"


def _scopes(text: str, title: str = TITLE) -> list[tuple[float, str | None, str]]:
    """Value, code and scope of each figure of a report of 2012."""
    report = read_report((title + text).encode(), name="a.txt")
    return [(o.value, o.metric_code, str(o.scope)) for o in report.observations]


@pytest.mark.parametrize(
    "since",
    [
        "历来总计",
        "历年累积",
        "到目前累计",
        "至目前为止,累计",
        "栏目建成以来",
        "《条例》颁布以来,我局",
        "自2008年5月1日起",
        "2008年以来,我局",
        "自建站之日起,",
        "2008年5月1日至2012年12月31日,我局累计",
    ],
)
def test_what_began_before_the_year_is_of_all_years(since: str) -> None:
    assert _scopes(f"{since}公开信息2739条。") == [(2739, "proactive_items", "cumulative")]


@pytest.mark.parametrize(
    "told", ["其中申请人自行撤回2起,答复24件。", "自然人申请21起,企业5起。", "自然人的二十一起,企业五起。"]
)
def test_a_unit_is_no_beginning(told: str) -> None:
    assert {scope for *_, scope in _scopes(f"收到申请26件,{told}")} == {"annual"}


@pytest.mark.parametrize("opening", ["其中", "其中有", "其中含", "当中", "这里面", "含", "包括", "其中分别为", "内含"])
@pytest.mark.parametrize("year", ["2012年新增", "今年公开", "本年度"])
def test_what_the_year_added_to_all_is_the_years_in_whatever_words(opening: str, year: str) -> None:
    assert _scopes(f"截至2012年底,历年累计公开信息88条,{opening}{year}21条。") == [
        (88, "proactive_items", "cumulative"),
        (21, "proactive_items", "annual"),
    ]


@pytest.mark.parametrize(
    "since",
    [
        "今年以来,累计",
        "2012年以来,我局",
        "自2012年1月1日起,我局",
        "自1月1日起,我局累计",
        "2012年1月1日至2012年12月31日,我局累计",
        "自2012年1月1日起至2012年12月31日,我局累计",
        "2012年1-12月,我局累计",
        "截至12月底,我局",
        "根据自2008年5月1日起施行的《条例》,我局",
    ],
)
def test_what_began_with_the_year_is_the_years(since: str) -> None:
    assert _scopes(f"{since}公开信息36条。") == [(36, "proactive_items", "annual")]


@pytest.mark.parametrize("until", ["截至11月底", "截止2012年10月31日", "2012年1至11月"])
def test_what_ends_before_december_is_of_a_part_of_the_year(until: str) -> None:
    assert _scopes(f"{until},我局公开信息36条。") == [(36, "proactive_items", "part_year")]


KIND = "proactive_items_by_category"


def test_what_the_year_added_makes_the_figure_before_one_of_all_years() -> None:
    text = "截至2012年12月30日,总计公开615条,今年新增94条。\n(二)类别\n指南1条;政府文件180条,本年增31条;计划总结24条,计划本年增5条。"
    assert _scopes(text) == [
        (615, "proactive_items", "cumulative"),
        (94, "proactive_items", "annual"),
        (1, KIND, "cumulative"),
        (180, KIND, "cumulative"),
        (31, KIND, "annual"),
        (24, KIND, "cumulative"),
        (5, KIND, "annual"),
    ]


def test_kinds_of_what_the_year_added_are_the_years() -> None:
    for between in (",其中", "。\n(二)类别\n"):
        text = f"总计公开615条,本年度新增94条{between}政策法规类50条,工作动态类44条。"
        assert [scope for _, _, scope in _scopes(text)] == ["cumulative", "annual", "annual", "annual"]


@pytest.mark.parametrize(
    "lead", ["本年度这14条信息中,", "2012年公布的14条里,", "今年的这些信息中:", "2012年度公开信息中,"]
)
def test_kinds_of_what_the_year_added_are_the_years_where_their_list_says_so(lead: str) -> None:
    text = f"到2012年底,我局主动公开信息历年累计52条,其中2012年新增14条。\n(二)类别\n{lead}机构类6条,政策法规类8条。"
    assert _scopes(text)[-2:] == [(6, KIND, "annual"), (8, KIND, "annual")]


@pytest.mark.parametrize(
    "text",
    [
        "政策法规累计128条,新增28条;机构概况累计12条,新增2条。",
        "政策法规128条,新增28条;机构概况12条,新增2条。",
        "政策法规累计128条(新增28条),机构概况累计12条(新增2条)。",
        "人事信息128条、新增28条;财政信息12条、新增2条。",
        "截至2012年底公开615条,今年新增94条。\n(二)类别\n指南1条;政府文件128条,新增28条;重点工作12条,新增2条。",
    ],
)
def test_each_kind_may_be_told_with_what_was_new_in_it(text: str) -> None:
    of_kinds = [(value, scope) for value, code, scope in _scopes(text)[-4:] if code == KIND]
    assert of_kinds == [(128, "cumulative"), (28, "annual"), (12, "cumulative"), (2, "annual")]


def test_what_was_new_in_one_matter_alone_makes_nothing_of_all_years() -> None:
    assert _scopes("公开信息487条,新增103条。")[0] == (487, "proactive_items", "annual")


@pytest.mark.parametrize("text", ["2012年主动公开615条,其中新增94条。", "2012年主动公开615条,比上年增94条。"])
def test_what_is_new_within_the_year_makes_nothing_of_all_years(text: str) -> None:
    assert _scopes(text)[0] == (615, "proactive_items", "annual")


def test_staff_that_the_year_added_to_is_no_sum_of_years() -> None:
    assert _scopes("共有工作人员15人,今年新增3人。")[0][2] == "annual"


@pytest.mark.parametrize("all_years", ["历年累积:", "歷年累計公開", "自2008年以来公开"])
def test_kinds_of_all_years_are_so_to_the_end_of_their_list(all_years: str) -> None:
    text = f"{all_years}机构职能类12条,规划类6条,行政许可类5条,规范性文件3件,其他类48条。"
    assert {scope for _, _, scope in _scopes(text)} == {"cumulative"}


def test_a_list_of_all_years_ends_where_the_year_is_named() -> None:
    text = "历年累计公开机构职能类12条,规划类6条;本年公开机构职能类2条,规划类1条。"
    assert [scope for _, _, scope in _scopes(text)] == ["cumulative", "cumulative", "annual", "annual"]


@pytest.mark.parametrize("name", ["行政许可类", "行政处罚类", "行政强制类信息", "提案类"])
def test_a_class_among_items_disclosed_is_a_kind(name: str) -> None:
    assert _scopes(f"公开机构职能类12条,{name}5条。")[1] == (5, KIND, "annual")


def test_what_was_decided_is_no_kind() -> None:
    assert _scopes("作出行政许可类决定5件,行政处罚决定3件。")[0][1] == "licensing_decisions"


LIST = "截至2012年底累计公开信息5736条,其中机构职能类36条,工作动态类5700条。"


def test_parts_of_what_added_up_are_of_the_time_of_their_total() -> None:
    assert [scope for _, _, scope in _scopes(LIST)] == ["annual"] * 3
    for of_years in ("现公布2008年5月1日以来的政府信息公开情况。", "本年公开信息336条。"):
        assert [scope for value, _, scope in _scopes(of_years + LIST) if value != 336] == ["cumulative"] * 3


def test_when_the_law_began_begins_no_figure() -> None:
    text = "2008年《条例》实施以来,信息公开工作不断深入。" + LIST
    assert [scope for _, _, scope in _scopes(text)] == ["annual"] * 3


def test_a_list_of_the_year_before_is_so_to_its_end() -> None:
    text = "2011年公开政策文件33项、通知公告36项、工作动态1项;2012年公开政策文件40项、通知公告30项。"
    assert [scope for _, _, scope in _scopes(text)] == ["prior_year"] * 3 + ["annual"] * 2


@pytest.mark.parametrize("title", ["《部门预算(2011年度)》等", "部门决算(2011年度)、", "《2011年扶贫资金分配方案》等"])
def test_the_year_of_a_title_is_no_time(title: str) -> None:
    assert _scopes(f"公开{title}规范性文件3篇。") == [(3, "normative_documents_disclosed", "annual")]


@pytest.mark.parametrize(
    "text", ["微博粉丝由上年的2.2万涨到2.9万。", "粉丝从2.2万人回落到1.9万人。", "粉丝由2011年底2.2万增至2.9万。"]
)
def test_what_a_figure_changed_from_is_the_year_befores(text: str) -> None:
    assert [(code, scope) for _, code, scope in _scopes(text)] == [("followers", "prior_year"), ("followers", "annual")]


@pytest.mark.parametrize("changed", ["年内归并为", "现已压缩到", "整合为"])
def test_what_is_left_of_columns_takes_the_place_of_what_there_was(changed: str) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n一、平台建设情况\n网站原有栏目90个,{changed}70个。"
    told = [(one.value, one.metric_code, one.scope) for one in read_report(text.encode()).observations]
    assert told == [(90, "website_columns", "prior_year"), (70, "website_columns", "annual")]


def test_each_of_two_changes_in_a_sentence_is_of_its_own_thing() -> None:
    text = "某县2022年政府信息公开工作年度报告\n一、平台建设情况\n一级栏目由9个精简为7个,二级栏目从90个压缩到70个。"
    scopes = [(one.value, one.metric_code, one.scope) for one in read_report(text.encode()).observations][2:]
    assert scopes == [(90, "website_columns", "prior_year"), (70, "website_columns", "annual")]


@pytest.mark.parametrize("found", ["抽查发现僵尸栏目9个", "其中栏目不更新9个", "已撤并栏目9个", "栏目内容长期空白9个"])
def test_columns_that_were_at_fault_or_shut_do_not_tell_how_many_there_are(found: str) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n一、平台建设情况\n{found}。"
    assert [one.metric_code for one in read_report(text.encode()).observations] == [None]


@pytest.mark.parametrize("changed", ["变为", "精简为", "整合成", "扩展到", "改为今年的"])
def test_what_took_the_place_of_another_figure_is_of_the_same_code(changed: str) -> None:
    columns = _scopes(f"网站栏目由9个{changed}7个。")
    assert columns == [(9, "website_columns", "prior_year"), (7, "website_columns", "annual")]


@pytest.mark.parametrize("own", ["其中本年公开", "其中2012年新增公开信息", "其中本年度主动公开的信息有"])
def test_what_the_year_disclosed_of_a_total_makes_the_total_one_of_all_years(own: str) -> None:
    assert _scopes(f"共公开信息500条,{own}40条。") == [
        (500, "proactive_items", "cumulative"),
        (40, "proactive_items", "annual"),
    ]


def test_a_total_of_the_year_stays_so_beside_its_own() -> None:
    assert _scopes("全年共公开信息500条,其中本年公开40条。")[0][2] == "annual"
    assert _scopes("共公开信息500条,其中本年公开规划类信息40条。")[0][2] == "annual"


@pytest.mark.parametrize(
    "all_years",
    "至今已累计达 连同往年共 到目前总数已达 历年累计公开的信息已到 历年合起来已有 "
    "自开展以来累计 自工作开展以来共 条例施行以来累计 2008年以来累计 自2008年5月以来共".split(),
)
def test_all_years_behind_the_years_figure_are_items_not_a_kind(all_years: str) -> None:
    assert _scopes(f"本年公开信息24条,{all_years}657条。")[1] == (657, "proactive_items", "cumulative")


def test_a_site_holds_more_than_the_year_disclosed_only_over_all_years() -> None:
    assert _scopes("本年公开信息24条,网站信息累计已有558条。")[1] == (558, "proactive_items_website", "cumulative")
    assert _scopes("本年公开信息600条,网站信息累计发布558条。")[1] == (558, "proactive_items_website", "annual")


def test_all_years_behind_a_denial_are_of_what_it_denies() -> None:
    assert _scopes("2012年度没有收到公开申请,历年累计亦为0件。")[1] == (0, "requests_received", "cumulative")
    assert _scopes("2012年没有收到公开申请,历年累计收到5件。")[1] == (5, "requests_received", "cumulative")
    codes = {
        code for _, code, scope in _scopes("本年未发生行政复议、行政诉讼,历年累计也为0件。") if scope == "cumulative"
    }
    assert codes == {"reconsiderations", "litigations"}


def test_all_years_behind_a_denial_of_two_things_are_of_neither_where_they_are_not_none() -> None:
    assert (3, None, "cumulative") in _scopes("本年未发生行政复议、行政诉讼,历年累计3件。")


@pytest.mark.parametrize(
    "text",
    ["去年在网站发布信息122条,收到申请3件。", "据悉,该局去年公开信息122条。", "去年公开信息122条,其中规划类2条。"],
)
def test_last_year_in_a_text_of_the_year_after_is_the_reports_own(text: str) -> None:
    assert {scope for _, _, scope in _scopes(text)} == {"annual"}


@pytest.mark.parametrize(
    "beside",
    [
        "今年公开信息150条。",
        "全年收到申请3件。",
        "2012年收到申请3件。",
        "公开信息150条。",
        "收到申请3件,比去年增加1件。",
    ],
)
def test_last_year_beside_the_year_or_in_a_comparison_is_the_year_before(beside: str) -> None:
    assert (122, "proactive_items", "prior_year") in _scopes(f"去年公开信息122条。{beside}")


@pytest.mark.parametrize("years", ["2010年、2011年、2012年", "2010年至2012年", "2010—2012年"])
def test_a_list_of_years_gives_each_year_its_figure(years: str) -> None:
    assert _scopes(f"三、依申请公开情况\n{years}收到申请分别为3件、5件和8件。") == [
        (3, "requests_received", "prior_year"),
        (5, "requests_received", "prior_year"),
        (8, "requests_received", "annual"),
    ]


@pytest.mark.parametrize("words", ["累计发布政策解读11条", "公众号累计阅读量11万次", "粉丝数累计11人"])
def test_what_adds_up_without_a_word_of_earlier_years_is_the_years(words: str) -> None:
    assert [scope for _, _, scope in _scopes(f"本局{words}。")] == ["annual"]


def test_a_part_is_of_the_time_of_its_whole() -> None:
    found = _scopes("截至2012年12月31日,局官方微博共累计发布微博120条,其中原创微博11条。")
    assert len({scope for _, _, scope in found}) == 1


def test_the_kinds_of_one_list_are_of_one_time() -> None:
    found = _scopes("历年主动公开的政府信息中,机构职能类信息7条,水资源类信息9条,年度报告4份。")
    assert [(code, scope) for _, code, scope in found] == [(KIND, "cumulative")] * 3


@pytest.mark.parametrize(
    "cleared", ["对历年文件进行清理", "清理历年规范性文件", "对历年来制发的规范性文件进行梳理", "梳理历年的文件"]
)
def test_papers_of_all_years_are_cleared_in_one(cleared: str) -> None:
    assert _scopes(f"{cleared},废止规范性文件3件。") == [(3, "normative_documents_repealed", "annual")]


@pytest.mark.parametrize("year", ["2012年新增", "本年新增", "2012年", "2012年新增加"])
@pytest.mark.parametrize("again", ["在40条中,", "在40条信息中,", "在新增的40条中,"])
def test_kinds_of_what_the_year_added_are_of_the_year(year: str, again: str) -> None:
    text = f"历年累计主动公开信息300条,其中{year}40条。\n2、类别。{again}机构类10条,政策类30条。"
    assert _scopes(text) == [
        (300, "proactive_items", "cumulative"),
        (40, "proactive_items", "annual"),
        (40, "proactive_items", "annual"),
        (10, KIND, "annual"),
        (30, KIND, "annual"),
    ]


def test_a_total_of_all_years_named_again_is_of_all_years() -> None:
    found = _scopes("历年累计主动公开信息300条,其中本年新增40条。在300条中,机构类100条、政策类200条。")
    assert [scope for value, _, scope in found if value >= 100] == ["cumulative"] * 4


@pytest.mark.parametrize(
    ("since", "scope"),
    [
        ("7月上线以来", "annual"),
        ("自2012年5月正式开通以来", "annual"),
        ("今年3月试运行以来", "annual"),
        ("2011年5月上线以来", "cumulative"),
        ("上线以来", "cumulative"),
    ],
)
def test_what_began_in_a_month_of_the_year_is_of_the_year(since: str, scope: str) -> None:
    assert _scopes(f"局微信公众号{since},推送信息103篇。") == [(103, "proactive_items_wechat", scope)]


@pytest.mark.parametrize(
    "words",
    [
        "发布2012年财政预算、2011年财政决算等财政信息",
        "公开2011年部门决算和2012年部门预算信息",
        "公开2011年度工作总结及2012年工作计划",
    ],
)
def test_the_years_of_several_papers_are_none_of_the_figure(words: str) -> None:
    assert [scope for _, _, scope in _scopes(f"{words}16条。")] == ["annual"]


@pytest.mark.parametrize("months", [("1月", "2月"), ("一月", "十二月"), ("3月份", "11月份")])
def test_what_a_month_saw_is_of_a_part_of_the_year_and_no_kind(months: tuple[str, str]) -> None:
    told = f"公开信息156条,其中{months[0]}12条,{months[1]}8条。"
    text = f"某局2015年政府信息公开年度报告\n一、主动公开情况\n{told}"
    found = [(one.metric_code, one.scope.value) for one in read_report(text.encode(), name="case.txt").observations]
    assert found == [("proactive_items", "annual"), *[("proactive_items", "part_year")] * 2]


@pytest.mark.parametrize("paper", ["印制2011年青河统计年鉴", "转发2011年环境状况公报", "编发2011年青河大事记"])
def test_the_year_of_a_yearbook_is_none_of_the_figure(paper: str) -> None:
    assert [scope for _, _, scope in _scopes(f"{paper}120份。")] == ["annual"]


def test_what_was_issued_in_the_year_before_is_the_year_befores() -> None:
    assert [scope for _, _, scope in _scopes("2011年编印年鉴120份。")] == ["prior_year"]


@pytest.mark.parametrize("than", ["比上年", "比2011年"])
def test_what_is_new_compared_with_a_year_is_not_of_that_year(than: str) -> None:
    assert _scopes(f"累计公开信息500条,{than}新增30条。")[-1][2] == "annual"


@pytest.mark.parametrize("before", ["高于上年的70件,其中网上50件、信函20件", "上年70件,其中网上50件、全年信函20件"])
def test_a_list_behind_the_year_befores_number_may_be_of_this_year(before: str) -> None:
    found = _scopes(f"收到信息公开申请100件,{before}。", "某县农业局2012年政府信息公开年度报告\n三、依申请公开情况\n")
    assert [scope for value, _, scope in found if value in (50, 20)] == ["annual"] * 2


@pytest.mark.parametrize("views", ["累计播放量5万次", "累计观看5万次", "视频累计播放5万次"])
def test_another_sum_of_the_year_makes_no_sum_of_all_years(views: str) -> None:
    found = _scopes(f"2012年发布文章210条,累计阅读量23万次,微信视频直播11期,{views}。")
    assert {scope for _, _, scope in found} == {"annual"}


@pytest.mark.parametrize("count", ["2104", "2,104"])
def test_a_comma_of_thousands_ends_no_clause(count: str) -> None:
    assert _scopes(f"对2010年以来的{count}份公文开展复核,转为主动公开76份。")[-1][2] == "cumulative"
    assert _scopes(f"局微信公众号关注{count}人,发布信息30条。")[-1][1] == "proactive_items_wechat"


@pytest.mark.parametrize(
    ("time", "scope"),
    [
        ("自2009年1月1日至2012年12月31日", "cumulative"),
        ("自2009年网站改版至2012年底,我局", "cumulative"),
        ("平台开通4年来,", "cumulative"),
        ("《条例》施行4年来,", "cumulative"),
        ("近4年来,我局", "cumulative"),
        ("近年来,", "cumulative"),
        ("十七大以来,", "cumulative"),
        ("本届政府以来,", "cumulative"),
        ("“十一五”以来,", "cumulative"),
        ("从2012年4月起,", "since_date"),
        ("从5月份开始,", "since_date"),
        ("4月以来,我局", "since_date"),
        ("自2012年8月栏目改版以来,", "since_date"),
        ("去年9月以来,", "since_date"),
        ("自6月1日起至年底,", "since_date"),
        ("本月", "part_year"),
        ("11月,", "part_year"),
        ("2012年11月", "part_year"),
        ("自2012年1月1日至2012年12月31日", "annual"),
        ("2011年12月至2012年11月", "annual"),
        ("自2012年1月1日起,", "annual"),
        ("1月以来,", "annual"),
        ("按照十七大以来的要求,", "annual"),
        ("从4月起实行月报制度,全年", "annual"),
        ("截至2012年12月", "annual"),
        ("一年来,", "annual"),
    ],
)
def test_a_beginning_tells_since_when_items_are_counted(time: str, scope: str) -> None:
    assert [told for _, _, told in _scopes(f"{time}公开信息160条。")] == [scope]


@pytest.mark.parametrize(
    ("told", "scope"),
    [
        ("公开信息1600条(2009年至2012年)", "cumulative"),
        ("公开信息1600条(2012年)", "annual"),
        ("目前,局网站共有信息1600条", "cumulative"),
        ("局网站现有信息1600条", "cumulative"),
        ("目前,公开信息1600条", "annual"),
        ("发现有信息1600条", "annual"),
    ],
)
def test_what_there_is_and_years_behind_are_of_all_years(told: str, scope: str) -> None:
    assert [found for _, _, found in _scopes(f"{told}。")] == [scope]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("累计收到申请160件,其中2012年30件", "requests_received"),
        ("网站总访问量160万人次,其中2012年访问量30万人次", "website_visits"),
        ("公众号累计阅读量160万次,其中本年度30万次", "reads"),
        ("公开信息共计160条,其中:2011年60条,2012年30条", "proactive_items"),
        ("累计举办培训160期,其中今年30期", "training_sessions"),
    ],
)
def test_what_the_year_had_of_a_total_makes_that_of_all_years(told: str, code: str) -> None:
    report = read_report(f"{TITLE}{told}。".encode())
    found = [one for one in report.observations if one.scope.value != "prior_year"]
    assert [(one.metric_code, one.scope.value, one.subject) for one in found] == [
        (code, "cumulative", None),
        (code, "annual", None),
    ]


@pytest.mark.parametrize(
    "told", ["全年公开信息160条,其中2012年部门预算信息30条", "全年累计收到申请160件,其中2012年30件"]
)
def test_a_total_that_is_said_of_the_year_stays_so(told: str) -> None:
    report = read_report(f"{TITLE}{told}。".encode())
    assert [(one.scope.value, one.subject) for one in report.observations] == [("annual", None)] * 2


@pytest.mark.parametrize(
    ("told", "scopes"),
    [
        (
            "截至2012年底,累计公开信息1600条,全文电子化率达97%;2012年新增160条,全文电子化率达99%",
            ["cumulative", "annual"],
        ),
        ("2012年公开信息160条,全文电子化率99%;历年累计公开1600条,全文电子化率97%", ["annual", "cumulative"]),
        ("本年公开信息160条,历年累计1600条,全文电子化率99%", ["annual"]),
        ("截至2012年底,累计公开信息1600条,全文电子化率达97%", ["annual"]),
        ("去年公开信息150条,全文电子化率97%;今年公开160条,全文电子化率99%", ["prior_year", "annual"]),
    ],
)
def test_a_rate_is_of_the_time_of_its_items(told: str, scopes: list[str]) -> None:
    report = read_report(f"{TITLE}{told}。".encode())
    rates = [one.scope.value for one in report.observations if one.metric_code == "digitised_pct"]
    assert rates == scopes
    assert "cumulative_below_annual" not in {finding.code.value for finding in report.findings}


@pytest.mark.parametrize(
    ("told", "scopes"),
    [
        ("2011年公开信息150条,比上年增长20%,2012年公开160条", ["prior_year"]),
        ("2012年公开信息160条,同比增长6.7%;2011年公开信息150条,同比增长25%", ["annual", "prior_year"]),
        ("公开信息160条,2011年公开信息150条,同比增长6.7%", ["annual"]),
        ("2011年公开信息150条,今年增长6.7%", ["annual"]),
    ],
)
def test_growth_of_the_year_before_is_of_that_year(told: str, scopes: list[str]) -> None:
    report = read_report(f"{TITLE}{told}。".encode())
    growth = [one.scope.value for one in report.observations if one.metric_code == "proactive_items_growth_pct"]
    assert growth == scopes
    assert "growth_differs" not in {finding.code.value for finding in report.findings}
