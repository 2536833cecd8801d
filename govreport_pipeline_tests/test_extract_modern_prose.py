"""Wordings of reports since 2019: accounts, aspects, media centres, newsletters, grounds summed up, ways and acts in lists."""

import pytest

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
