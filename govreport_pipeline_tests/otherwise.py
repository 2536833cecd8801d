"""Ways in which reports say the same: patterns, and what may stand in their place."""

import re

_COUNT = r"\d[\d,.]*万?[余多]?"
_ITEMS = r"(?:条次|条|篇次|篇|件|则)"
_OBJECT = rf"(?=(?:政府|政务)?信息{_COUNT}{_ITEMS})"
_ASKED = r"(?=申请|\d)"
_IN_A_LIST = r"(?<=[,:、;中])"
_OUTCOME = rf"{_IN_A_LIST}((?:予以|同意|部分|不予)公开|信息不存在)"

OTHERWISE: dict[str, tuple[str, str]] = {
    # times
    "year_as_this_year": (r"(?<!\d)全年(?![度份年])", "本年"),
    "year_as_within_the_year": (r"(?<![\u4e00-\u9fff])全年(?![度份年])", "年内"),
    "year_as_in_one_year": (r"全年(?![度份年])", "一年来"),
    # verbs
    "disclosed_as_published": (rf"(?<=[共,年。])公开{_OBJECT}", "发布"),
    "published_as_announced": (rf"(?<=[\u4e00-\u9fff])发布(?=[^,。:]{{0,8}}{_COUNT}[条篇])", "公布"),
    "on_a_site_as_uploaded": (r"(?<=网站)(?:发布|公开)(?=[^,。:]{0,8}\d+[余多]?[条篇])", "上传"),
    "on_a_site_as_entered": (rf"(?<=网站)(?:发布|公开){_OBJECT}", "登载"),
    "by_an_account_as_pushed": (r"(?<=公众号|.微信|.微博)发布(?=[^,。:]{0,8}\d+[余多]?[条篇])", "推送"),
    "proactive_as_outward": (rf"(?<=[共,年])主动公开{_OBJECT}", "主动对外公开"),
    "received_as_taken_in": (r"收到(?=[^,。]{0,16}申请)", "接收"),
    "received_as_got": (r"收到(?=[^,。]{0,16}申请)", "接到"),
    "answered_as_replied": (r"(?<=[,、均已期时])答复(?=\d+件|[,。])", "回复"),
    "on_time_as_in_the_term": (r"(?<!已)按[时期](?=办结|答复)", "在法定期限内"),
    "all_as_each": (r"(?<!平)均(?=已?按[时期]|已?办结|已?答复)", "都"),
    "held_as_organised": (r"举办(?=[^,。]{0,10}培训[^,。]{0,4}\d)", "组织"),
    "in_all_as_altogether": (r"(?<=[,，年局])共(?=[收受公发主])", "一共"),
    "in_all_as_the_total": (r"(?<=[,，年局])共(?=[收受公发主])", "总计"),
    "received_as_newly_received": (r"(?<![共未没])收到(?=[^,，。]{0,10}申请\d)", "新收"),
    "received_by_law": (r"(?<=[,，。年局])(?=(?:收到|受理)[^,，。]{0,14}\d)", "依法"),
    "published_in_time": (r"(?<=[,，。年局])(?=(?:公开|发布)[^,，。]{0,14}\d)", "及时"),
    "held_as_carried_out": (r"(?:举办|组织)(?=[^,，。]{0,10}培训[^,，。]{0,4}\d)", "组织开展"),
    # comparisons
    "on_the_year_as_above_last_year": (r"同比(?=增|减|下|上升)", "较上年"),
    "on_the_year_as_compared_with_last_year": (r"同比(?=增|减|下|上升)", "与上年相比"),
    # nouns, units and ways
    "body_as_this_unit": (r"(?<=[,，。度])[我本][局委厅办](?=[主共收公受未])", "我单位"),
    "site_as_official_site": (r"(?<![户府方])网站(?=[^,，。]{0,10}\d)", "官方网站"),
    "account_as_official_account": (r"微信公众号(?=[^,，。]{0,10}\d)", "官方微信"),
    "through_as_making_use_of": (r"通过(?=[^,，。]{2,16}(?:网站?|公众号|微信|微博)[^,，。]{0,10}\d)", "利用"),
    "requests_as_disclosure_upon_request": (r"(?<=收到)(?:政府)?信息公开申请(?=\d)", "依申请公开申请"),
    "way_of_asking_as_way": (r"(?<=[、,，])(当面|网络|信函|传真)(?=(?:申请)?\d+件)", r"\1方式"),
    "outcome_of_those": (r"(?<=[、,，])(予以公开|不予公开|部分公开|不予处理|信息不存在)(?=\d+件)", r"\1的有"),
    "items_with_their_noun": (r"主动公开政府信息(\d+)条", r"主动公开的政府信息有\1条"),
    "caused_as_brought_about": (r"(?:引起|引发)(?=的?[\u4e00-\u9fff]{0,6}(?:复议|诉讼))", "导致"),
    "none_received_as_none_yet": (r"(?<![均尚从暂并曾])未收到", "尚未收到"),
    "none_received_as_never": (r"(?<![均尚从暂并曾])未收到", "从未收到"),
    "none_happened_as_none_appeared": (r"(?<![均尚从暂并曾])未发生", "未出现"),
    "information_as_affairs": (rf"(?<=公开|发布|更新)信息(?={_COUNT}{_ITEMS})", "政务信息"),
    "information_as_of_all_sorts": (rf"(?<=公开|发布)(?:政府|政务)?信息(?={_COUNT}{_ITEMS})", "各类信息"),
    "classes_as_classes_of_information": (r"类(?=\d+条)", "类信息"),
    "class_is": (r"(类(?:信息)?)(?=\d+条)", r"\1为"),
    "items_as_times_of_items": (r"(?<=\d)条(?![例件次款约文])", "条次"),
    "cases_as_cases": (r"(申请[^,。;]{0,6}\d+)件", r"\1宗"),
    "site_as_portal": (r"政府网站(?=[^,。]{0,10}\d)", "政府门户网站"),
    "account_as_platform": (r"微信公众号(?=[^,。]{0,10}\d)", "微信公众平台"),
    "through_as_by_means_of": (r"通过(?=[^,。]{2,16}(?:网站?|公众号|微信|微博)[^,。]{0,10}\d)", "依托"),
    "requests_of_affairs": (r"(?:政府)?信息公开申请(?=\d)", "政务信息公开申请"),
    "requests_in_all": (r"((?:政府)?信息公开申请)(?=\d+件)", r"\1总数为"),
    "online_as_on_the_net": (rf"网络{_ASKED}", "互联网"),
    "by_letter_as_mail": (rf"信函{_ASKED}", "信件"),
    "in_person_as_at_the_window": (rf"当面{_ASKED}", "窗口"),
    "granted_as_agreed": (r"(?<!不)予以公开(?=的?\d)", "同意公开"),
    "withheld_as_not_given": (r"不予公开(?=的?\d)", "未予公开"),
    "litigation_as_defence": (r"行政诉讼(?=(?:案件)?\d+[件起宗])", "行政应诉"),
    "reconsiderations_as_cases": (r"行政复议(?=\d+件)", "行政复议案件"),
    "none_happened_as_there_was_none": (r"(?:未|没有)发生", "无"),
    "none_received_as_got_none": (r"未收到(?=[^,。]{0,14}申请)", "没有接到"),
    # orders
    "number_before_items": (rf"(公开|发布)((?:政府|政务)?信息)({_COUNT}条)", r"\1了\3\2"),
    "number_before_requests": (r"收到((?:政府)?信息公开申请)(\d+件)(?!\()", r"收到\2\1"),
    "number_before_outcomes": (rf"{_OUTCOME}(\d+件)(?=[,。;])", r"\2\1"),
    "number_before_training": (
        r"(举办|组织|开展)((?:政务公开|信息公开|业务)*培训[班会]?)(\d+[次期场])(?=[,。;])",
        r"\1\3\2",
    ),
    "outcome_in_quotes": (rf"{_OUTCOME}(?=\d+件)", r"“\1”"),
    # marks and conjunctions
    "of_which_colon": (r"其中,?(?=\w)", "其中:"),
    "of_which_comma": (r"其中[,:]?(?=\w)", "其中,"),
    "of_which_after_semicolon": (r",其中(?=[^,。;]{2,12}\d+[条件])", ";其中"),
    "of_which_in_a_sentence_of_its_own": (r",其中[,:]?(?=[\u4e00-\u9fff]{2,10}\d)", "。其中,"),
    "of_which_includes": (r"(?<=,)其中[,:]?(?=[^,。;]{2,12}\d+[条件])", "其中包括"),
    "list_by_commas": (r"(?<=\d[条件])、(?=[^,。;、]{2,10}\d+[条件])", ","),
    "list_ends_with_and": (r"(?<=\d[条件])、(?=[^,。;、]{2,10}\d+[条件]。)", "以及"),
    "semicolons_as_commas": (r";", ","),
}
"""Name of a way → the pattern, and what it becomes."""


def said(text: str, way: str) -> str:
    """The text, said in another way."""
    pattern, otherwise = OTHERWISE[way]
    return re.sub(pattern, otherwise, text)
