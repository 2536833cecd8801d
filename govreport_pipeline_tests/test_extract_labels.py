"""What the text calls a figure: whole words, what is counted rather than a verb, brackets and quotes in pairs."""

import pytest

from govreport_pipeline import read_report

PROACTIVE = "某县水利局2022年政府信息公开工作年度报告\n一、主动公开政府信息情况\n"


def _labels(told: str) -> list[tuple[float, str]]:
    observations = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    return [(one.value, one.label) for one in observations]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("在水利要闻栏目发布信息26条", "水利要闻栏目"),
        ("规划计划类栏目共发布信息26条", "规划计划类栏目"),
        ("农村供水领域累计发布各类信息26条", "农村供水领域"),
        ("人事任免方面发布信息26条", "人事任免方面"),
        ("农机补贴类信息共发布信息26条", "农机补贴类信息"),
        ("政策文件、政策解读栏目发布信息26条", "政策文件、政策解读栏目"),
        ("“河道整治”栏目发布信息26条", "“河道整治”栏目"),
        ("农机要闻、通知公告等栏目发布信息26条", "信息"),
        ("网站发布各类信息26条", "各类信息"),
        ("发布动态类信息26条", "动态类信息"),
    ],
)
def test_what_stands_before_the_verb_names_items_that_are_else_information_at_large(told: str, label: str) -> None:
    assert _labels(told) == [(26, label)]


def test_each_column_of_a_list_is_called_by_its_name() -> None:
    told = "依托县政府门户网站公开政府信息530条,在水利要闻栏目发布信息82条,财政预决算栏目发布信息9条、政府会议栏目发布信息11条"
    assert _labels(told)[1:] == [(82, "水利要闻栏目"), (9, "财政预决算栏目"), (11, "政府会议栏目")]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("公开取水许可信息(批后公告)35条", "取水许可信息(批后公告)"),
        ("在县政府网站发布“政务要闻”35条", "“政务要闻”"),
        ("“青河水利”微信公众号推送信息35条", "“青河水利”微信公众号推送信息"),
        ("通过“青河发布”微信公众号公开信息35条", "通过“青河发布”微信公众号公开信息"),
        ("“政策问答”平台提供线上咨询35条", "“政策问答”平台提供线上咨询"),
        ("公开水利信息35条", "水利信息"),
        ("播出《走近河湖,共建美丽家园》节目35期", "《走近河湖,共建美丽家园》节目"),
        ("推送水利科普[35篇]", "推送水利科普"),
        ("推送水利科普【35篇】", "推送水利科普"),
        ("推送原创图文[水利科普35篇]", "水利科普"),
        ("推送水利科普[原创]35篇", "推送水利科普[原创]"),
    ],
)
def test_brackets_and_quotes_of_a_label_are_in_pairs(told: str, label: str) -> None:
    assert _labels(told) == [(35, label)]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("公开审批事项办理结果12条", "审批事项办理结果"),
        ("公开信息9条,其中内设科室、岗位设置信息2条", "内设科室、岗位设置信息"),
        ("公开信息9条,其中新闻发布会信息2条", "新闻发布会信息"),
        ("召开防汛新闻发布会3次", "防汛新闻发布会"),
        ("累计开通知农微信群6个", "知农微信群"),
        ("全年主动公开通知公告2条", "主动公开通知公告"),
        ("受理来信31件,及时办复率100%", "及时办复率"),
        ("全年政务服务事项公开面100%", "政务服务事项公开面"),
        ("梳理公开18家重点公共企事业单位", "重点公共企事业单位"),
        ("公开指导意见类信息5条", "指导意见类信息"),
    ],
)
def test_a_word_is_not_cut_at_a_verb_inside_it(sentence: str, label: str) -> None:
    assert label in [label for _, label in _labels(sentence)]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("网站发布了图片和视频等信息71条", "图片和视频等信息"),
        ("在微信公众号发布和更新水情动态75条", "水情动态"),
        ("全年收到和处理信息公开申请8件", "信息公开申请"),
        ("全年受理、答复信息公开申请8件", "信息公开申请"),
        ("先后举办并参加新闻发布会4次", "新闻发布会"),
        ("某县发布和水云客户端共计公开信息54条", "某县发布和水云客户端共计公开信息"),
    ],
)
def test_verbs_side_by_side_go_together(sentence: str, label: str) -> None:
    assert [label for _, label in _labels(sentence)] == [label]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("同步公开15件人大代表建议和6件政协委员提案", "人大代表建议"),
        ("今年新发布的2件规范性文件均已解读", "规范性文件"),
        ("上线4个在线办事事项", "在线办事事项"),
        ("3月,组织2次《节水条例》培训", "《节水条例》培训"),
        ("实时更新9项水利工程的审批结果", "水利工程"),
        ("门户网站公开信息15条", "门户网站公开信息"),
    ],
)
def test_what_is_given_out_stands_behind_its_number(sentence: str, label: str) -> None:
    assert _labels(sentence)[0][1] == label


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("共收到申请3件,主要为信函申请2件", "信函申请"),
        ("内容涵盖水情动态12条", "水情动态"),
        ("网站公开信息67条(含办事指南3件)", "办事指南"),
        ("共收到申请3件,当中信函申请2件", "信函申请"),
        ("共收到申请3件,这里面信函申请2件", "信函申请"),
        ("公开水的含量数据5条", "水的含量数据"),
        ("主动公开政府信息344条,本年新增37条", "本年新增"),
    ],
)
def test_words_that_introduce_are_no_part_of_a_label(sentence: str, label: str) -> None:
    assert label in [label for _, label in _labels(sentence)]


@pytest.mark.parametrize(
    ("told", "value", "label"),
    [("检查企业19家次", 19, "检查企业"), ("走访用水户230户次", 230, "走访用水户"), ("走访企业19家", 19, "走访企业")],
)
def test_times_that_bodies_were_visited_are_a_unit(told: str, value: float, label: str) -> None:
    assert _labels(told) == [(value, label)]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("抖音号共发布和转发短视频34条", "短视频"),
        ("2020年以来公开林长制信息31条", "林长制信息"),
        ("公开信息9条,其中代表建议办理答复信息2条", "代表建议办理答复信息"),
        ("公开信息9条,其中提案办理工作2条", "提案办理工作"),
        ("收到来信9件,其中县长信箱收到2件", "县长信箱"),
    ],
)
def test_a_label_holds_no_half_of_a_word(sentence: str, label: str) -> None:
    assert _labels(sentence)[-1][1] == label


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("行政诉讼6件(维持5件、1件正在审理)", "正在审理"),
        ("行政诉讼2件(1件未经复议直接起诉)", "未经复议直接起诉"),
        ("受理与公开有关的行政复议3件", "与公开有关的行政复议"),
        ("乡政府《三台工作》刊发稿件35篇", "乡政府《三台工作》刊发稿件"),
        ("收到依申请公开3件,其中1件类型属于主动公开", "类型属于主动公开"),
        (
            "公开水库调度会议、防汛政策解读、河湖管理和保护、取水许可、水利工程招标、水土保持监督、农村供水保障等信息35条",
            "河湖管理和保护、取水许可、水利工程招标、水土保持监督、农村供水保障等信息",
        ),
        (
            "通过“护河爱水安澜”“节水在行动”“共治共享美丽河湖建设在基层”“春灌”“安全饮水惠万家”等专栏公开信息35条",
            "“共治共享美丽河湖建设在基层”“春灌”“安全饮水惠万家”等专栏公开信息",
        ),
        ("一是网站公开便民信息50条二是通过微信公众号发布35条三是大屏幕公开6条", "通过微信公众号发布"),
    ],
)
def test_a_label_keeps_whole_names_and_takes_nothing_of_what_is_around_it(sentence: str, label: str) -> None:
    assert label in [each for _, each in _labels(sentence)]


@pytest.mark.parametrize(
    ("sentence", "code", "label"),
    [
        ("组织了3次涵盖政策解读、新媒体运用、舆情应对、文稿写作的业务培训", "training_sessions", "业务培训"),
        ("举办3期以政策解读为主题的培训班", "training_sessions", "以政策解读为主题的培训班"),
        ("收到3件关于征地、拆迁的申请", "requests_received", "关于征地、拆迁的申请"),
        ("收到3件企业通过“依申请公开”栏目提出的申请", "requests_received", "企业通过“依申请公开”栏目提出的申请"),
        ("收到3件居民在“县长信箱”栏目提交的来信", "letters_received", "居民在“县长信箱”栏目提交的来信"),
        ("开展3次政策解读", "policy_interpretations", "政策解读"),
    ],
)
def test_what_is_counted_stands_behind_the_clause_that_says_of_what_it_was(
    sentence: str, code: str, label: str
) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n{sentence}。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(one.metric_code, one.label) for one in found] == [(code, label)]


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        ("举办培训5次(含业务培训(政务公开)3次)", ["培训", "业务培训(政务公开)"]),
        ("举办培训(含业务培训(政务公开)3次)5次", ["业务培训(政务公开)", "培训"]),
        ("收到申请7件(网络、信函分别为5件、2件)", ["申请", "网络", "信函"]),
        ("收到申请7件(网络(含邮件)、信函分别为5件、2件)", ["申请", "网络(含邮件)", "信函"]),
        ("政策解读(文字解读和图片解读分别为12篇、5篇)", ["文字解读", "图片解读"]),
        ("行政复议(维持、纠正)和行政诉讼分别为3件、2件", ["行政复议(维持、纠正)", "行政诉讼"]),
        ("网站(含子站、专栏)和微信分别发布信息50条、20条", ["网站(含子站、专栏)", "微信"]),
    ],
)
def test_a_bracket_that_is_open_at_a_number_is_no_part_of_its_label(told: str, labels: list[str]) -> None:
    assert [label for _, label in _labels(told)] == labels


def test_what_stands_in_a_bracket_is_no_matter_of_the_number_behind_it() -> None:
    text = "某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n行政复议(维持、纠正)和行政诉讼分别为3件、2件。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [one.metric_code for one in found] == ["reconsiderations", "litigations"]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        (
            "公开由市人民政府或者市人民政府办公室制发的涉及公民法人和其他组织权利义务的行政规范性文件6件",
            "市人民政府办公室制发的涉及公民法人和其他组织权利义务的行政规范性文件",
        ),
        (
            "通过市门户网站政务公开专栏公开涉及群众切身利益的教育医疗社会保障和就业创业等重点民生领域政府信息32条",
            "涉及群众切身利益的教育医疗社会保障和就业创业等重点民生领域政府信息",
        ),
        (
            "经本级政府主管部门审核认定依法应当予以主动向社会公开而未按照规定时限和要求予以公开的政府信息3条",
            "经本级政府主管部门审核认定依法应当予以主动向社会公开而未按照规定时限和要求予以公开的政府信息",
        ),
    ],
)
def test_a_long_label_begins_where_a_phrase_does(sentence: str, label: str) -> None:
    assert [label for _, label in _labels(sentence)] == [label]


@pytest.mark.parametrize(
    ("told", "code", "quote", "label"),
    [
        ("收到申请2件(均为当面申请)。", "requests_received_in_person", "均为当面申请", "均为当面申请"),
        ("行政复议1件(正在审理)。", "reconsiderations_pending", "正在审理", "正在审理"),
        (
            "未产生与诉讼(行政复议、行政申诉)有关的费用支出。",
            "dispute_expenditure_cny",
            "未产生与诉讼(行政复议、行政申诉)有关的费用支出",
            "行政申诉有关的费用支出",
        ),
    ],
)
def test_words_that_stand_for_a_value_end_where_their_bracket_does(
    told: str, code: str, quote: str, label: str
) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n{told}\n"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(one.quote, one.label) for one in found if one.metric_code == code] == [(quote, label)]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("公开财政信息仅86条", "财政信息"),
        ("公开财政信息只有86条", "财政信息"),
        ("公开财政信息才86条", "财政信息"),
        ("引进人才86名", "引进人才"),
        ("公开渔业船只86条", "渔业船只"),
    ],
)
def test_a_word_for_how_few_there_are_is_no_part_of_a_label(told: str, label: str) -> None:
    report = read_report(f"{PROACTIVE}{told}。".encode(), name="case.txt")
    assert [one.label for one in report.observations] == [label]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("咨询受理数为9人次", [(9, "咨询受理数")]),
        ("全县12万人口、财政收入20亿元", [(120_000, "人口"), (2e9, "财政收入")]),
        ("全县人口12万人", [(120_000, "全县人口")]),
    ],
)
def test_what_belongs_to_a_noun_stays_with_it(told: str, found: list[tuple[float, str]]) -> None:
    assert _labels(told) == found


@pytest.mark.parametrize("when", ["全年", "全年度", "本年度", "年内", "今年", "当年", "2022年", "一年来"])
@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("{}公开水利信息26条", [(26, "水利信息")]),
        ("组织培训1次,{}覆盖联络员22人", [(1, "培训"), (22, "覆盖联络员")]),
    ],
)
def test_no_label_says_that_it_was_in_the_year(when: str, told: str, read: list[tuple[float, str]]) -> None:
    assert _labels(told.format(when)) == read


def test_what_a_sentence_looks_at_names_no_share_of_it() -> None:
    assert _labels("从申请的信息内容来看,35%是土地类信息,65%是房产类信息。") == [(35, "土地类信息"), (65, "房产类信息")]
