"""Ways in which reports say the same: patterns, and what may stand in their place."""

import re
from collections.abc import Callable

_COUNT = r"\d[\d,.]*万?[余多]?"
_ITEMS = r"(?:条次|条|篇次|篇|件|则)"
_OBJECT = rf"(?=(?:政府|政务)?信息{_COUNT}{_ITEMS})"
_ASKED = r"(?=申请|\d)"
_IN_A_LIST = r"(?<=[,:、;中])"
_PUBLISHED = r"发布(?=[^,，。:：]{0,8}\d[\d,]*[余多]?[条篇])"
_SOME_ITEMS = rf"((?:公开|发布)(?:政府|政务)?信息)({_COUNT}条)(?=[,，。;；])"
_AMONG = r"(?<=[,，])其中[,，:：]?(?=[^,，。;；]{2,12}\d+[条件])"
_THAN_BEFORE = r"(?:同比|较上年|比上年)(?=增|减|下|上升)"
_OUTCOME = rf"{_IN_A_LIST}((?:予以|同意|部分|不予)公开|信息不存在)"


def _in_words(match: re.Match[str]) -> str:
    """A number of one or two digits, in words: 2件 → 两件, 31件 → 三十一件."""
    tens, ones = divmod(int(match[1]), 10)
    digits = "〇一二三四五六七八九"
    number = f"{digits[tens] if tens > 1 else ''}{'十' if tens else ''}{digits[ones] if ones else ''}"
    return f"{number if number != '二' else '两'}{match[2]}"


OTHERWISE: dict[str, tuple[str, str | Callable[[re.Match[str]], str]]] = {
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
    "concluded_as_dealt_with": (r"(?<=[,，、均已期时部])办结(?=\d|[,，。;；])", "办复"),
    "received_as_noted": (r"(?<![未没])收到(?=[^,，。]{0,14}申请\d)", "收悉"),
    "published_as_printed": (rf"(?<=[\u4e00-\u9fff]){_PUBLISHED}", "刊发"),
    "by_an_account_as_brought_out": (rf"(?<=公众号|.微信|.微博){_PUBLISHED}", "推出"),
    "disclosed_as_published_too": (r"(?<=[共年,，])公开(?=(?:政府|政务)?信息\d)", "公开发布"),
    "press_told_as_held": (r"(?:召开|举办|组织)(?=[^,，。;；]{0,6}新闻发布会)", "举行"),
    "documents_issued_as_sent": (r"(?:制发|制定|出台)(?=(?:行政)?规范性文件\d)", "印发"),
    "those_who_asked_as_received": (r"(?:接受|受理|解答)(?=[^,，。]{0,6}咨询\d)", "接待"),
    # comparisons
    "on_the_year_as_above_last_year": (r"同比(?=增|减|下|上升)", "较上年"),
    "on_the_year_as_compared_with_last_year": (r"同比(?=增|减|下|上升)", "与上年相比"),
    "than_before_as_than_last_year": (_THAN_BEFORE, "比去年"),
    "than_before_as_compared": (_THAN_BEFORE, "相比上年"),
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
    "requests_as_papers": (r"(?:政府)?信息公开申请(?=\d)", "政府信息公开申请件"),
    "documents_as_administrative": (r"(?<!行政)规范性文件(?=\d)", "行政规范性文件"),
    "account_as_affairs_account": (r"(?:官方|政务)?微信公众号(?=[^,，。]{0,10}\d)", "政务微信"),
    "weibo_as_official": (r"(?:官方|政务|新浪)?微博(?=[^,，。、]{0,10}\d)", "官方微博"),
    "site_as_net": (r"政府(?:门户)?网站(?=[^,，。]{0,10}\d)", "政府网"),
    "site_as_own": (r"(?<!人民)(?:官方|门户|政府)网站(?=[^,，。]{0,10}\d)", "官网"),
    "cases_as_copies": (r"(申请[^,，。;；]{0,6}\d+)件(?!次)", r"\1份"),
    "cases_as_events": (r"(申请[^,，。;；]{0,6}\d+)件(?!次)", r"\1起"),
    "cases_as_examples": (r"(收到[^,，。;；]{0,8}申请[^,，。;；]{0,6}\d+)件(?!次)", r"\1例"),
    "disputes_as_examples": (r"((?:复议|诉讼)(?:案件)?\d+)[件起](?=[,，。])", r"\1例"),
    "people_by_another_unit": (r"((?:专职|兼职|工作)人员[^,，。;；]{0,6}\d+)[人个](?!次)", r"\1名"),
    # hedges, numbers and noughts
    "odd_as_many": (r"(?<=\d)余(?=[条件人次份篇个万])", "多"),
    "about_as_roughly": (r"约(?=\d[\d,.]*万?[条件人次份篇个])", "大约"),
    "near_as_nearly": (r"近(?=\d[\d,.]*万?[条件人次份篇个])", "将近"),
    "above_as_more_than": (r"(?:超过|突破)(?=\d[\d,.]*万?[条件人次份篇个])", "超"),
    "thousands_parted": (r"(?<![\d,，.年第〔])(\d{1,2})(\d{3})(?=[余多]?[条件份人篇])", r"\1,\2"),
    "nought_in_words": (r"(?<![\d.,])0(?=[件条起宗])", "零"),
    "none_happened_as_none_yet": (r"(?:未|没有)发生", "尚无"),
    "none_happened_as_nothing_there": (r"(?:未|没有)发生", "不存在"),
    "numbers_in_words": (r"(?<![\d.,，%‰—\-~至、 数])([2-9]|[1-9]\d)(件|次|份|场|篇|期)(?![\d次])", _in_words),
    # orders
    "number_before_items": (rf"(公开|发布)((?:政府|政务)?信息)({_COUNT}条)", r"\1了\3\2"),
    "number_before_requests": (r"收到((?:政府)?信息公开申请)(\d+件)(?!\()", r"收到\2\1"),
    "number_before_outcomes": (rf"{_OUTCOME}(\d+件)(?=[,。;])", r"\2\1"),
    "number_before_training": (
        r"(举办|组织|开展)((?:政务公开|信息公开|业务)*培训[班会]?)(\d+[次期场])(?=[,。;])",
        r"\1\3\2",
    ),
    "outcome_in_quotes": (rf"{_OUTCOME}(?=\d+件)", r"“\1”"),
    "volume_of_information": (
        rf"(?<=[年共,，。])(?:主动)?公开(?:政府|政务)?信息({_COUNT}条)(?=[,，。;；])",
        r"信息公开量\1",
    ),
    "items_reached": (_SOME_ITEMS, r"\1达\2"),
    "items_were_disclosed": (rf"主动公开((?:政府)?信息)({_COUNT}条)(?=[,，。;；])", r"\1主动公开\2"),
    "requests_that_came": (r"收到((?:政府)?信息公开申请)(\d+件)", r"收到的\1有\2"),
    "number_before_posts": (r"(?<=[配备有、,，])(专职|兼职)(?:工作)?人员(\d+)[人名]", r"\2名\1人员"),
    # marks and conjunctions
    "of_which_colon": (r"其中,?(?=\w)", "其中:"),
    "of_which_comma": (r"其中[,:]?(?=\w)", "其中,"),
    "of_which_after_semicolon": (r",其中(?=[^,。;]{2,12}\d+[条件])", ";其中"),
    "of_which_in_a_sentence_of_its_own": (r",其中[,:]?(?=[\u4e00-\u9fff]{2,10}\d)", "。其中,"),
    "of_which_includes": (r"(?<=,)其中[,:]?(?=[^,。;]{2,12}\d+[条件])", "其中包括"),
    "list_by_commas": (r"(?<=\d[条件])、(?=[^,。;、]{2,10}\d+[条件])", ","),
    "list_ends_with_and": (r"(?<=\d[条件])、(?=[^,。;、]{2,10}\d+[条件]。)", "以及"),
    "semicolons_as_commas": (r";", ","),
    "of_which_within": (_AMONG, "当中"),
    "of_which_holding": (_AMONG, "含"),
    "of_which_severally": (_AMONG, "其中分别为"),
    "of_which_in_brackets": (r"[,，]其中[,，:：]?([^,，。;；()（）]{2,40})(?=。)", r"(\1)"),
    "brackets_as_of_which": (
        r"(?<=[条件])[(（](?:其中[,，:：]?)?([\u4e00-\u9fff]{2,8}\d+[条件][^()（）。;；]{0,60})[)）](?=[。,，])",
        r",其中\1",
    ),
    "brackets_of_full_width": (r"\(([^()（）]{2,60}\d[^()（）]{0,40})\)", r"（\1）"),
}
"""Name of a way → the pattern, and what it becomes."""


def said(text: str, way: str) -> str:
    """The text, said in another way."""
    pattern, otherwise = OTHERWISE[way]
    return re.sub(pattern, otherwise, text)
