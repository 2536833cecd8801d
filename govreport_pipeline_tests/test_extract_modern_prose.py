"""Wordings of reports since 2019: accounts, aspects, media centres, newsletters, grounds summed up, ways and acts in lists."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n"
KIND, WECHAT, SITE = "proactive_items_by_category", "proactive_items_wechat", "proactive_items_website"
OTHER, NEWSLETTER = "proactive_items_other", "newsletter_issues"


def _codes(text: str) -> list[str | None]:
    return [code for _, code in codes_in(f"{TITLE}一、总体情况\n(一)主动公开。{text}。")]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("运用好“北山水务”订阅号,建立“党建”“项目”等专栏,拓展监督途径,全年发布信息60条", [WECHAT]),
        ("运用好订阅号,在网站开设专栏,全年发布信息60条", [SITE]),
        ("维护“北山三农”微信公众号,发布原创信息60条,转发信息50条", [WECHAT] * 2),
        ("办好微信公众号,全年原创推文60篇,转载推文50篇", [WECHAT] * 2),
        ("用好抖音号,发布原创视频60条,转发视频50条", ["proactive_items_new_media"] * 2),
        ("维护县政府网站,转发信息50条", [KIND]),
        ("政府网站方面,年内共发布各类信息60条;政务微博方面,全年共发布信息50条", [SITE, "proactive_items_weibo"]),
        ("在政府网站方面,共主动公开信息60条", [SITE]),
        ("政府网站建设方面,全局共主动公开信息60条", ["proactive_items"]),
        ("一是新闻发布。二是政府网站方面。全年共更新信息60条", [SITE]),
        ("依托“北山公路”微信公众号,累计推送信息60条,其中原创20条", [WECHAT] * 2),
        ("通过门户网站及“两微一端”发布信息60条", ["proactive_items"]),
        ("信息公开方面,共发布信息60条", ["proactive_items"]),
        ("县融媒体中心发布信息60条,微博发布信息50条", ["proactive_items_media", "proactive_items_weibo"]),
        ("在县融媒体中心刊播稿件60篇", ["proactive_items_media"]),
        ("组织县融媒体中心业务培训2次", ["training_sessions"]),
        ("英文网站发布信息200条,其中新闻类信息90县内文件20政策解读30特色栏目更新类信息60、微信平台发布信息80条", [SITE, KIND, KIND, KIND, KIND, WECHAT]),
    ],
)  # fmt: skip
def test_channels_of_what_is_told_behind_them(words: str, codes: list[str | None]) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("汇总今日信息60期、周报20期", [NEWSLETTER] * 2),
        ("编印工作动态60期、信息专报20期、政务参考9期", [NEWSLETTER] * 3),
        ("印发工作简报60期、情况通报20期", [NEWSLETTER] * 2),
        ("编写《信息快报》60期,《舆情专报》20期", [NEWSLETTER] * 2),
        ("处置舆情20起", ["public_responses"]),
        ("编印简报60期,网站发布预警信息20期", [NEWSLETTER, KIND]),
        ("向市级媒体投稿80篇,上稿60篇", ["news_items"] * 2),
        ("向县政府网站报送信息80条,上稿60条", [None] * 2),
        ("新制定的5件水务规范性文件已公布", ["normative_documents_issued"]),
        ("公开通知公告60份,其中包括北山县水务局新制定的5件水务规范性文件", [KIND, "normative_documents_issued"]),
        ("在网上开展调查征集并公布结果6期", ["opinion_solicitations"]),
        ("公布意见征集结果信息6条", [KIND]),
        ("发布普查公报、数据解读及主要数据各1份", [KIND]),
        ("发布图片解读、文字解读各5份", ["policy_interpretations"]),
        ("主动公开信息90条,其中工作动态60条,建议提案答复20篇,规划10条", ["proactive_items", *[KIND] * 3]),
        ("公布权责事项60项", [KIND]),
        ("在政务服务网公开行政权力事项60项", [SITE]),
        ("梳理权责事项60项", [None]),
        ("公示行政许可60件、行政处罚20件、行政强制2件", ["licensing_decisions", "penalty_decisions", "compulsion_decisions"]),
        ("公布规章2个、行政许可60个、行政处罚20个", ["rules_issued", "licensing_decisions", "penalty_decisions"]),
        ("公示行政许可60条、行政处罚20条", [KIND] * 2),
        ("公开行政许可60件、行政处罚20起", ["licensing_decisions", "penalty_decisions"]),
        ("公示行政许可60宗,行政处罚20件", ["licensing_decisions", "penalty_decisions"]),
        ("公示行政许可60件", [None]),
    ],
)  # fmt: skip
def test_what_is_edited_published_or_taken_up(words: str, codes: list[str | None]) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("从公开渠道来看,网站公开60条,现场宣传30条", [SITE, OTHER]),
        ("按公开途径分,网站公开60条,入户宣传20条,会议传达10条", [SITE, OTHER, OTHER]),
        ("从公开渠道看,网站公开60条,微信公开30条。从公开内容看,业务动态50条,人事任免40条", [SITE, WECHAT, KIND, KIND]),
        ("按公开形式分,文本类60条,图表类30条", [KIND, KIND]),
    ],
)  # fmt: skip
def test_what_a_split_by_ways_names_is_a_way(words: str, codes: list[str | None]) -> None:
    assert _codes(f"全年公开政府信息90条。{words}") == ["proactive_items", *codes]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("部份公开", "requests_outcome_partial"),
        ("予以部份公开", "requests_outcome_partial"),
        ("本机关不掌握或没有现成信息无法提供", "requests_outcome_unable"),
        ("不掌握相关信息或没有现成信息及申请内容不明确无法提供的", "requests_outcome_unable"),
        ("涉及国家秘密或商业秘密不予公开的", "requests_outcome_withheld"),
        ("信访举报类或重复申请不予处理的", "requests_outcome_not_processed"),
        ("信息不存在或无法提供", None),
        ("公开及部份公开", None),
    ],
)
def test_several_grounds_before_an_outcome_are_of_it(words: str, code: str | None) -> None:
    text = f"{TITLE}三、依申请公开情况\n收到申请9件,其中{words}6件。"
    assert [found for value, found in codes_in(text) if value == 6] == [code]


@pytest.mark.parametrize("way", ["网上", "网络", "在线", "网站"])
def test_requests_that_came_online_are_no_items_of_a_site(way: str) -> None:
    text = f"{TITLE}一、总体情况\n局网站发布公告60条。接处12345工单20件,接处{way}依申请公开7件。收到留言9件,均已答复,其中公开答复4件。"
    found = dict(codes_in(text))
    assert found[7] == "requests_received_online"
    assert found[4] == KIND


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("办理“我向市长进言”60条", ["letters_concluded"]),
        ("收到“给局长写信”栏目来信60件", ["letters_received"]),
        ("办理县长信箱来信60件,民心网20件", ["letters_concluded"] * 2),
        ("办理诉求60件,局长信箱20件,12345热线9件", ["letters_concluded"] * 3),
        ("回复“在线问政”60条", ["letters_concluded"]),
        ("回复留言60条,在线解答20人次", ["letters_concluded", "enquiries_online"]),
        ("网上答疑60人次", ["enquiries_online"]),
        ("开展网上答疑6次", [None]),
        ("开设“我向市长进言”栏目1个", [None]),
        ("民心网发布信息60条", [SITE]),
    ],
)
def test_columns_for_wishes_take_letters_and_answers_on_a_site_are_enquiries(
    words: str, codes: list[str | None]
) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("我局依托县政府门户网站,主动公开规划、公告等各类政务信息60条", [SITE]),
        ("全局通过政务微信公众号,共主动公开信息60条", [WECHAT]),
        ("加强县政府网站建设,主动公开信息60条", ["proactive_items"]),
        ("通过网站、公开栏,主动公开信息60条", ["proactive_items"]),
        ("网站公开信息60条,微信公开信息20条,现场公开9条", [SITE, WECHAT, OTHER]),
        ("县政府网站公开信息60条,更新政务动态20条", [SITE, KIND]),
        ("县政府网站公开政务动态60条", [SITE]),
        ("微信公众号发布信息60条,原创20条", [WECHAT] * 2),
        ("公开惠企政策60条,重大项目公开20条,共公开80条", [KIND, KIND, "proactive_items"]),
    ],
)
def test_ways_topics_and_news_beside_the_total_of_a_channel(words: str, codes: list[str]) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize("own", [",原创20条", ",其中原创20条", "(其中原创20条)"])
@pytest.mark.parametrize("other", ["微博发布信息30条", "网站发布信息30条"])
def test_what_an_account_wrote_itself_is_some_of_what_it_published_and_no_other_channel_is(
    own: str, other: str
) -> None:
    text = f"{TITLE}一、总体情况\n(一)主动公开。微信公众号发布信息60条{own};{other}。"
    whole, part, beside = read_report(text.encode(), name="case.txt").observations
    assert (part.part_of, part.relation) == (whole.observation_id, "of_which")
    assert beside.part_of is None


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("收到依申请公开60件,结转上年2件;办理50件", ["requests_received", "requests_carried_over", "requests_concluded"]),
        ("收到依申请公开60件,涉及违建查处20件、污水处理9件", ["requests_received", None, None]),
        ("收到依申请公开60件,涉及规划、土地等,办理50件", ["requests_received", "requests_concluded"]),
        ("收到依申请公开60件,涉及违建查处20件、污水处理9件;30件已办结", ["requests_received", None, None, "requests_concluded"]),
        ("媒体报道60篇(含央媒9篇)", ["news_items"] * 2),
        ("媒体报道60篇,其中省级媒体9篇、市级媒体20篇", ["news_items", "proactive_items_media", "proactive_items_media"]),
        ("主动公开文件60件,历年累计388条", ["proactive_items"] * 2),
        ("收到依申请公开60件,历年累计388人次", ["requests_received", None]),
    ],
)  # fmt: skip
def test_what_was_done_with_requests_and_where_news_appeared_and_all_years(words: str, codes: list[str | None]) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("发布各类信息90条,其中机构类30条、其他信息60条、依申请公开信息0条", ["proactive_items", KIND, KIND, "information_produced_on_request"]),
        ("主动公开信息90条,其中省网发布40条,区政府网站发布30条,1条为考核结果,青山电子交易平台19条", ["proactive_items", SITE, SITE, KIND, SITE]),
        ("主动公开信息90条,其中规划40条,预算30条,青山电子交易平台信息20条", ["proactive_items", KIND, KIND, KIND]),
        ("公开预算信息60条,企业资质行政许可20条", [KIND] * 2),
        ("联动发布防汛信息,共发布相关信息60条", [KIND]),
        ("公开政府信息,共公开相关信息60条", ["proactive_items"]),
        ("围绕中心工作,全年发布相关信息60条", ["proactive_items"]),
        ("公开预算信息60条,作出行政许可决定20条", [KIND, "licensing_decisions"]),
        ("公开预算信息60条,行政许可决定20件", [KIND, "licensing_decisions"]),
    ],
)  # fmt: skip
def test_what_is_listed_beside_kinds_and_channels(words: str, codes: list[str | None]) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("尚有23条信息没有录入", [23]),
        ("提前告知的仅9起", [9]),
        ("网民评论214条只回复35条", [214, 35]),
        ("下一步将只保留1个平台", []),
        ("明年仅设3个专栏", []),
        ("全年更换5人", []),
    ],
)
def test_what_is_few_or_left_among_problems_is_a_count_of_the_year(said: str, values: list[float]) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n五、存在的主要问题\n一是人手不足;二是{said}。"
    assert [value for value, _ in codes_in(text)] == values


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("发布信息90条,其中回应关切6条、监督保障12条", ["proactive_items", KIND, KIND]),
        ("发布信息90条。其中,民意征集6条、调查结果12条,咨询答复7件", ["proactive_items", KIND, KIND, "enquiries"]),
        ("发布信息90条,其中答复网友留言6条", ["proactive_items", "letters_concluded"]),
        ("发布文件及解读90条", [KIND]),
        ("公开政策和解读材料共90条", [KIND]),
        ("公开政策文件解读90条", ["policy_interpretations"]),
        ("公开法规、规章解读90条", ["policy_interpretations"]),
        ("组织了3次业务培训,2次实地督查", ["training_sessions", None]),
        ("组织2次推进会、3次走访", ["meetings", None]),
        ("组织了3次推进会,2次业务培训会", ["meetings", "training_sessions"]),
    ],
)
def test_the_first_of_a_list_and_what_is_named_behind_its_number(words: str, codes: list[str | None]) -> None:
    assert _codes(words) == codes


@pytest.mark.parametrize(
    ("words", "implied"),
    [
        ("收到申请8件,并已办理完毕", "requests_concluded"),
        ("收到8件依申请公开的申请,已按期答复", "requests_concluded_on_time"),
        ("收到申请8件,已进行书面答复", "requests_answered"),
        ("收到申请8件,已在办理", None),
        ("收到申请8件,已答复大部分", None),
        ("收到申请8件,已答复,3件结转下年度", "requests_carried_forward"),
        ("收到申请8件,涉及5个村,已答复", None),
    ],
)
def test_a_clause_of_nothing_but_that_requests_were_done_is_said_of_all(words: str, implied: str | None) -> None:
    codes = {code for code in _codes(words) if code is not None}
    assert codes == {"requests_received", *({implied} if implied else ())}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("通过“北山政府网”微信公众号发布各类政务信息60条", WECHAT),
        ("通过北山水务网微信公众号推送各类信息60条", WECHAT),
        ("通过“北山县人民政府网”微信、“北山之声”微博官方平台发布信息60条", "proactive_items_new_media"),
        ("通过“北山政府网”微信公众号、门户网站发布各类信息60条", "proactive_items"),
        ("通过政府网站和“北山水务网”微博发布信息60条", "proactive_items"),
        ("通过政府网站微信、微博发布信息60条", "proactive_items"),
        ("回复社会关切问题12条", "public_responses"),
        ("围绕回应社会关切发布信息12条", None),
        ("下发文件12件", None),
        ("制定下发政务公开文件12件", None),
        ("印发主动公开文件12份", KIND),
    ],
)
def test_accounts_named_after_sites_and_papers_for_those_below(words: str, code: str | None) -> None:
    assert _codes(words) == [code]


@pytest.mark.parametrize("said", ["均按时办结", "所有申请均按期办理", "全部在法定期限内答复"])
def test_requests_concluded_may_all_be_on_time(said: str) -> None:
    assert _codes(f"办结申请60件,{said}") == ["requests_concluded", "requests_concluded_on_time"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("12366回应公众关切60次", ["public_responses"]),
        ("12345回复群众诉求60件", ["letters_concluded"]),
        ("办结依申请公开8件,收到建议提案60件,主办件12件", ["requests_concluded", None, None]),
        ("收到行政复议3件,维持1件,尚未办结2件", ["reconsiderations", "reconsiderations_upheld", "reconsiderations_pending"]),
        ("收到申请8件,答复6件,尚未办结2件", ["requests_received", "requests_answered", "requests_carried_forward"]),
        ("制发规范性文件4件。将全省投诉电话在网站首页进行公示", ["normative_documents_issued"]),
        ("制发规范性文件4件,全公开", ["normative_documents_issued", "normative_documents_disclosed"]),
        ("决策公开、政策解读、回应关切合计60条", [None]),
        ("图文、视频解读合计60条", ["policy_interpretations"]),
    ],
)  # fmt: skip
def test_hotlines_leading_cases_and_what_is_said_of_all(words: str, codes: list[str | None]) -> None:
    assert _codes(words) == codes
