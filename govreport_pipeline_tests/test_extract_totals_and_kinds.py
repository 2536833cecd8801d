"""Whether a figure of items disclosed is of all of them, or of one kind, body or channel."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

PROACTIVE = "某县农机局2016年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
KIND = "proactive_items_by_category"


def _codes(text: str) -> list[str | None]:
    observations = read_report((PROACTIVE + text).encode(), name="case.txt").observations
    return [o.metric_code for o in observations if o.unit != "%"]


@pytest.mark.parametrize(
    "label", ["主动公开政府信息总数:", "政府信息公开数量:", "全年主动公开政府信息总数为:", "公开信息:共"]
)
@pytest.mark.parametrize("behind", ["。", "", "。其中:网站:200条。"])
def test_a_colon_before_its_number_makes_no_kind_of_a_total(label: str, behind: str) -> None:
    assert _codes(f"{label}1276条{behind}")[0] == "proactive_items"


@pytest.mark.parametrize("total", ["全年共制作政府信息5194条", "全年产生政府信息5194条"])
def test_what_documents_are_marked_as_may_stand_before_their_total(total: str) -> None:
    codes = _codes(f"依申请公开459条,不予公开1535条,主动公开3200条,{total}。")
    assert codes == [f"information_produced{mark}" for mark in ("_on_request", "_withheld", "_proactive", "")]


@pytest.mark.parametrize("joint", [":", "数:", "公开信息数:", "公开:"])
@pytest.mark.parametrize("mark", ["{}、", "{}.", "({})", "", "其中:"])
def test_a_colon_before_its_number_leaves_a_channel_one(joint: str, mark: str) -> None:
    ways = (("政府网站", 1000), ("政务微博", 100), ("微信公众号", 176))
    lines = [f"{mark.format(place)}{way}{joint}{value}条;" for place, (way, value) in enumerate(ways, 2)]
    codes = _codes("\n".join([f"{mark.format(1)}公开信息总数:1276条;", *lines]))
    assert codes == ["proactive_items", *(f"proactive_items_{way}" for way in ("website", "weibo", "wechat"))]


def test_a_channel_behind_another_is_no_part_of_it_for_a_colon() -> None:
    text = PROACTIVE + "公开信息:共276条,其中:网站公开:200条;公开栏:76条。"
    observations = read_report(text.encode(), name="case.txt").observations
    assert [o.part_of for o in observations[1:]] == [observations[0].observation_id] * 2


@pytest.mark.parametrize("lead", ["分类情况是:", "其中", "类别构成:"])
@pytest.mark.parametrize("last", ["其余17条", "其他信息9条"])
def test_every_member_of_a_list_of_kinds_is_a_kind(lead: str, last: str) -> None:
    codes = _codes(f"全年公开信息450条,{lead}会议信息7条、回应关切13条、规范化公开170条、涉农补贴153条,{last}。")
    assert codes == ["proactive_items", KIND, KIND, KIND, KIND, KIND]


def test_parts_that_add_up_are_kinds_whatever_their_words_say() -> None:
    codes = _codes("全年公开信息450条。会议信息7条、回应关切13条、规范化公开230条、涉农补贴200条。")
    assert codes == ["proactive_items", KIND, KIND, KIND, KIND]


def test_what_stands_beside_key_areas_is_none_of_their_topics() -> None:
    assert _codes("公开信息如下:财政信息20条、重点领域90条、涉农补贴153条,其余17条。")[1:] == [
        "key_area_items",
        KIND,
        KIND,
    ]
    assert _codes("公开重点领域信息:征地拆迁20条、食品安全19条。") == ["key_area_items_by_topic"] * 2


@pytest.mark.parametrize(
    "total",
    [
        "历年合起来已有657条",
        "历年加起来共有657条",
        "历年累计公开的信息已到657条",
        "公开的信息(含概况、动态等)共657条",
        "主动公布的信息(属综合类)有657条",
        "2016年新增的信息为657条",
        "本年新增加信息657条",
    ],
)
def test_a_total_is_no_kind_however_it_is_summed_up(total: str) -> None:
    assert _codes(f"本局公开信息700条,{total}。") == ["proactive_items"] * 2


@pytest.mark.parametrize(
    "kind",
    [
        "属农机安全与维修的合计20条",
        "关于购机补贴的20条",
        "试点领域发布20条信息",
        "农业农村领域公开信息20条",
        "公布局务会议议题20条",
        "转发上级重要政策20条",
        "发布会议纪要20条",
    ],
)
def test_what_names_a_sort_is_a_kind_whatever_its_form(kind: str) -> None:
    assert _codes(f"全年公开政府信息226条。{kind}。") == ["proactive_items", KIND]


@pytest.mark.parametrize("other", ["公布监督电话3条", "公布意见建议3条"])
def test_what_is_no_information_is_no_kind_because_it_was_published(other: str) -> None:
    assert _codes(f"全年公开政府信息226条。{other}。") == ["proactive_items", None]


def test_a_site_that_puts_out_news_discloses_items() -> None:
    assert _codes("局网站全年登出各类消息800条。") == ["proactive_items_website"]


@pytest.mark.parametrize(
    "name", ["网站管理", "广播电视管理", "电视问政", "小程序办事指引", "视频新闻", "部门信息", "镇街信息", "社区动态"]
)
def test_among_kinds_what_holds_the_name_of_a_channel_or_of_bodies_is_a_kind(name: str) -> None:
    codes = _codes(f"全年公开信息160条,其中工作动态60条、重要会议30条、{name}20条、便民服务50条。")
    assert codes == ["proactive_items", KIND, KIND, KIND, KIND]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("农机信息网登载的为", "proactive_items_website"),
        ("微信公众号推文", "proactive_items_wechat"),
        ("在县电视台播出", "proactive_items_broadcast"),
        ("市级媒体宣传报道", "proactive_items_media"),
        ("政府信息公开目录管理系统", "proactive_items_website"),
        ("借助报纸、公告栏等途径发布", "proactive_items_other"),
        ("上级机关的网站、公众号采用稿件", "proactive_items_other"),
        ("在新华网、每日甘肃等媒体刊发", "proactive_items_media"),
    ],
)
def test_a_label_that_ends_in_a_channel_names_it_whatever_stands_beside(name: str, code: str) -> None:
    assert _codes(f"全年公开信息110条,其中工作动态60条、重要会议30条、{name}20条。")[-1] == code


def test_a_list_of_bodies_stays_one() -> None:
    codes = _codes("全年公开信息120条,其中部门信息20条、乡镇信息50条、镇街信息50条。")
    assert codes[1:] == ["proactive_items_by_body"] * 3


@pytest.mark.parametrize("last", ["乡镇", "乡镇(街道)", "街道办"])
def test_bodies_of_every_sort_are_told_beside_each_other(last: str) -> None:
    told = f"市直部门主动公开信息460条,各县政府主动公开信息930条;{last}主动公开信息210条。"
    assert _codes(told) == ["proactive_items_by_body"] * 3


@pytest.mark.parametrize("level", ["州级", "省级", "盟级"])
def test_a_level_of_government_is_a_body(level: str) -> None:
    assert _codes(f"公开信息900条,其中{level}600条,县市级300条。")[1:] == ["proactive_items_by_body"] * 2


@pytest.mark.parametrize("whole", ["全县各单位合计", "全县各乡镇、各部门全年总计", "全市各级行政机关累计", "各单位共"])
def test_what_all_bodies_of_a_place_disclosed_is_the_total(whole: str) -> None:
    assert _codes(f"{whole}公开政府信息418条。") == ["proactive_items"]


def test_what_bodies_of_one_sort_disclosed_together_is_theirs() -> None:
    assert _codes("各乡镇共公开信息120条。") == ["proactive_items_by_body"]


def test_what_is_left_of_the_ways_is_of_other_ways() -> None:
    codes = _codes("全年公开信息320条,从形式看,县政府网240条,户外大屏60条,其余途径20条。")
    assert codes[1:] == ["proactive_items_website", "proactive_items_electronic_screen", "proactive_items_other"]


def test_a_bracket_behind_a_number_says_nothing_of_the_next() -> None:
    assert _codes("发布信息65篇(其中报刊采用35篇)、审计公告1篇、预算资料3篇(含2014年决算)、规范性文件2篇。")[1:] == [
        "proactive_items_newspaper",
        KIND,
        KIND,
        "normative_documents_disclosed",
    ]


def test_what_is_done_together_counts_nothing() -> None:
    assert _codes("新旧媒体一起用,部门、乡镇一起抓。") == []


@pytest.mark.parametrize(
    "total", ["共120条", "以上合计120条", "全部加起来是120条", "总数120", "两项合计120条", "共编发信息120条"]
)
@pytest.mark.parametrize("parts", ["机构概况3条、农机动态117条", "网站发布80条,微信发布40条"])
def test_what_kinds_or_channels_before_it_add_up_to_is_the_total(parts: str, total: str) -> None:
    assert _codes(f"{parts},{total}。")[-1] == "proactive_items"


def test_what_sums_up_some_of_the_items_is_no_total() -> None:
    assert _codes("全年公开信息900条。发布机构概况3条、农机动态117条,两类共120条。")[-1] != "proactive_items"


def test_the_first_of_several_kinds_on_a_site_is_a_kind_too() -> None:
    assert _codes("全年网上发布领导分工4条、机构设置3条、业务工作113条。") == [KIND] * 3
    assert _codes("通过网站发布4条、微信3条。") == ["proactive_items_website", "proactive_items_wechat"]


@pytest.mark.parametrize("total", ["全年公开", "2016年我局发布", "年内更新了", "本年度主动公开"])
@pytest.mark.parametrize("lead", [",其中", "。其中:", ",包括"])
def test_what_the_year_saw_disclosed_is_all_of_what_is_told_out(total: str, lead: str) -> None:
    assert _codes(f"{total}870条{lead}农机补贴420条、安全监理450条。") == ["proactive_items", KIND, KIND]


def test_what_an_account_or_a_site_published_is_its_own() -> None:
    assert _codes("微信公众号运行良好,全年发布302条,其中图解280条。")[0] == "proactive_items_wechat"
    assert _codes("全年公开征求意见12条,其中采纳3条。")[0] == "opinion_solicitations"


@pytest.mark.parametrize(
    "words", ["全年公开60条。", "2016年,我局向社会公开60条,撤下2条。", "(一)数量。本年度发布60篇。"]
)
def test_what_a_section_of_disclosure_begins_with_is_all_of_a_year(words: str) -> None:
    assert _codes(words)[0] == "proactive_items"


@pytest.mark.parametrize("before", ["微博运行良好。", "(二)环境保护信息\n", "(一)网站公开数量\n", "财务科"])
def test_a_year_behind_something_else_is_not_told_of_all(before: str) -> None:
    assert _codes(f"{before}全年公开60条。") != ["proactive_items"]


@pytest.mark.parametrize(
    "words", ["发布工作动态45条", "公开行政处罚决定书45份", "公示行政处罚45项", "更新农机补贴目录45条"]
)
def test_a_kind_of_papers_stays_a_kind_where_the_site_is_named(words: str) -> None:
    assert codes_in(PROACTIVE + f"在局门户网站{words}。") == [(45, KIND)]


def test_information_at_large_on_the_site_is_of_the_site() -> None:
    assert codes_in(PROACTIVE + "在局门户网站发布信息45条。") == [(45, "proactive_items_website")]


def test_kinds_go_on_behind_the_list_before() -> None:
    text = (
        PROACTIVE
        + "公开信息26条,其中补贴公示6条,部门文件5条,通知公告15条等。农机推广7件、安全监理5件,技术培训信息3件。"
    )
    assert {code for _, code in codes_in(text)[1:]} == {KIND}
    assert codes_in(PROACTIVE + "公开补贴公示6条,部门文件5条,通知公告15条。检修农机7件。")[-1] == (7, None)


@pytest.mark.parametrize("words", ["购机补贴领域信息公开", "机构职能等概况类信息"])
def test_what_names_a_kind_is_not_at_large(words: str) -> None:
    assert codes_in(PROACTIVE + f"公布补贴名单9条,{words}12条。")[1] == (12, KIND)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("流媒体屏轮播60万次", None),
        ("县新闻办组织开展了60次新闻发布会", "press_conferences"),
        ("向县政府办公室送交主动公开文件60件", None),
        ("审查各乡镇报送备案的60份规范性文件", None),
        ("清理出涉及农机管理的规范性文件共60件", None),
        ("公布农机打假等领域60件典型案例", None),
        ("公布农机补贴公告共3期60项", KIND),
        ("归集各部门行政许可信息60条", None),
        ("农机推广栏目发布信息60条", KIND),
        ("发布各类春耕备耕相关信息60条", KIND),
        ("发布各类信息60条", "proactive_items"),
        ("政务动态信息更新量60条", KIND),
        ("有效解答网民留言60条", "letters_concluded"),
        ("在临山报刊登信息60条", "proactive_items_newspaper"),
        ("通过微信公众号发布视频作品60个", "proactive_items_wechat"),
        ("县政府网站及2个政务新媒体发布信息60条", "proactive_items"),
    ],
)
def test_what_is_counted_is_told_by_its_whole_label(words: str, code: str | None) -> None:
    assert [found for value, found in codes_in(PROACTIVE + f"本局{words}。") if value in (60, 600_000)] == [code]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("实施政府采购项目9项,采购总金额79万元", ["procurement_projects", "procurement_cny"]),
        ("共上报县政府网站信息40条,采用35条", [None, None]),
        ("公布权力841项,其中行政许可24项、行政裁决2项、行政处罚76项", [None] * 4),
        ("从组织领导等方面提出25项具体工作措施", [None]),
        ("发布节假日公路网出行指南信息4条", [KIND]),
        ("主动公开行政处罚决定18起", [KIND]),
        ("公开各类信息90条、政务动态信息更新60条、通知公告20条、财政预决算公开17条", ["proactive_items", *[KIND] * 3]),
        ("热线收到咨询类30件、意见建议类8件", ["enquiries_phone", "letters_received"]),
    ],
)
def test_what_is_no_decision_request_or_item_has_no_such_code(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + f"本局{words}。")] == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("征求公众意见8次", ["opinion_solicitations"]),
        ("发放宣传资料800份", [None]),
        ("接待群众咨询80人次", ["enquiries"]),
        ("通过网站互动栏目回应公众关注热点8次", ["public_responses"]),
        ("主动公开预算决算3条、政策文件28条、部门文件31条", [KIND] * 3),
        (
            "公开信息90条,其中通过局网站公开各类信息80条,微信公开10条",
            ["proactive_items", "proactive_items_website", "proactive_items_wechat"],
        ),
        (
            "制发规范性文件8份、废止15份、有效存续37份",
            ["normative_documents_issued", "normative_documents_repealed", "normative_documents_in_force"],
        ),
    ],
)
def test_each_figure_of_a_sentence_has_the_code_of_its_own_words(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + f"本局{words}。")] == codes


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("通过微信公众号公开《春耕工作会议召开》等信息18条", "proactive_items_wechat"),
        ("发布农机热点动态18条", KIND),
        ("公开提案类信息18条", KIND),
        ("公开(某农机发、某农机函)等政策文件18条", KIND),
        ("公开部门预算说明等财政预决算信息18条", KIND),
        ("公开机构职能等政府信息18条", "proactive_items"),
    ],
)
def test_a_title_or_a_class_tells_no_meeting_proposal_or_response(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"本局{words}。") == [(18, code)]


@pytest.mark.parametrize(
    "words",
    [
        "主动公开行政处罚决定",
        "主动公开河湖管护信息",
        "主动公开部门预算信息",
        "公开政务动态信息更新",
        "更新概况类信息更新量",
        "完成部门预算公开、部门决算公开信息",
        "进行“三公”经费和部门预算公开信息",
        "公开节水、防汛等方面信息",
        "水利建设领域信息公开",
    ],
)
def test_what_has_a_modifier_of_its_own_is_a_kind(words: str) -> None:
    assert codes_in(PROACTIVE + f"2016年{words}63条。") == [(63, KIND)]


@pytest.mark.parametrize(
    "words",
    [
        "主动公开各类信息",
        "主动公开水务政府信息",
        "主动公开文件",
        "主动公开公文",
        "主动公开工作信息、动态",
        "公开节水、防汛等信息",
        "公开政府信息",
    ],
)
def test_what_has_none_is_the_total(words: str) -> None:
    assert codes_in(PROACTIVE + f"2016年{words}63条。") == [(63, "proactive_items")]


def test_what_is_disclosed_by_law_is_a_kind_among_kinds() -> None:
    text = PROACTIVE + "2016年公开政府信息95条,其中,指南信息3条,文件类信息22条,法定主动公开58条,年度报告12条。"
    assert [code for _, code in codes_in(text)[1:]] == [KIND] * 4


@pytest.mark.parametrize("name", ["行政许可类信息", "行政许可信息"])
def test_information_on_licences_is_no_licence(name: str) -> None:
    text = PROACTIVE + f"历年公开的政府信息中,机构职能类信息7条,{name}5条,水资源类信息9条。"
    assert [code for _, code in codes_in(text)] == [KIND] * 3


def test_copies_of_one_paper_are_no_items() -> None:
    assert codes_in(PROACTIVE + "文件印发后一式三份送交市档案馆、市图书馆。") == []


@pytest.mark.parametrize(("words", "code"), [("发布解读信息", "policy_interpretations"), ("政策解读", KIND)])
def test_interpretations_published_are_their_own_and_else_a_kind_among_kinds(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开政府信息95条,其中,政策法规12条,{words}30条。")[-1] == (30, code)


def test_how_many_rules_of_work_there_are_is_no_item() -> None:
    assert codes_in(PROACTIVE + "落实内容发布审核等七项工作制度。") == [(7, None)]


def test_decisions_published_are_a_kind() -> None:
    assert codes_in(PROACTIVE + "在网站公开执法依据,全年我局公开处罚决定8件。") == [(8, KIND)]


@pytest.mark.parametrize("total", ["以上共计162条(篇、件)", "以上各类信息合计162条", "上述内容共162条(次)"])
def test_what_sums_up_all_that_was_listed_is_the_total_whatever_each_was_counted_in(total: str) -> None:
    text = f"某县审计局2017年政府信息公开工作年度报告\n二、主动公开情况\n1.审计公告9篇;\n2.审计动态类信息149条;\n3.财务信息3条;\n{total}。"
    assert codes_in(text)[-1] == (162, "proactive_items")


def test_what_sums_up_less_than_was_listed_is_no_total() -> None:
    text = "某县审计局2017年政府信息公开工作年度报告\n二、主动公开情况\n公开审计动态类信息149条、财务类信息30条。以上共计162条。"
    assert (162, "proactive_items") not in codes_in(text)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("行政处罚结果27条", None),
        ("行政许可结果27条", None),
        ("行政处罚结果共27条", None),
        ("行政处罚结果公示27条", None),
        ("行政处罚27条", "penalty_decisions"),
        ("行政处罚结果27件", "penalty_decisions"),
        ("作出行政处罚决定27件", "penalty_decisions"),
    ],
)
def test_entries_on_the_results_of_acts_are_no_acts(words: str, code: str | None) -> None:
    found = dict(codes_in(f"某县2021年政府信息公开工作年度报告\n一、总体情况\n政务动态38条,{words}。"))
    assert found[27] in ({code} if code else {None, "proactive_items_by_category"})


@pytest.mark.parametrize("words", ["全文电子化的主动公开信息数", "全文电子化的政府信息", "主动公开全文电子化信息"])
def test_those_with_a_full_text_are_not_all_that_was_disclosed(words: str) -> None:
    text = f"某县2012年政府信息公开工作年度报告\n一、主动公开情况\n主动公开政府信息4936条,{words}3815条。"
    assert codes_in(text) == [(4936, "proactive_items"), (3815, None)]


@pytest.mark.parametrize("words", ["以全文电子化形式主动公开政府信息", "信息全文电子化,共公开政府信息"])
def test_all_that_was_disclosed_as_full_texts_is_all(words: str) -> None:
    text = f"某县2012年政府信息公开工作年度报告\n一、主动公开情况\n{words}3815条。"
    assert codes_in(text) == [(3815, "proactive_items")]
