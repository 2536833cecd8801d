"""Whom or what a figure is about, where that is not the reporting agency."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govreport_pipeline.catalogue.metrics import CHANNELS, codes_beginning
from govreport_pipeline.extract.metadata.agency import abbreviates
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_THE_YEAR
from govreport_pipeline.extract.words.channels import ACCOUNT_CODES
from govreport_pipeline.extract.words.distribute import VERSION
from govreport_pipeline.extract.words.item_labels import VERBS
from govreport_pipeline.extract.words.requesters import names_requester
from govreport_pipeline.extract.words.times import tells_the_years_part
from govreport_pipeline.tables.vocabulary import Role, Scope

_GENERIC_CHANNEL = re.compile(
    r"(?:[区县市镇乡局省]?(?:人民)?政府)?(?:门户|政府|官方|局|政务)*网站?$"
    r"|(?:学校|校园|本?[校院局厅]|单位|官方|网站)*主页$"
    r"|(?:[区县市镇乡局省]?(?:人民)?政府|政务|信息|公开|统一|网络|互联网|线上|公共)*(?:平台|专栏|网站?)$"
)
_OF_BODY = re.compile("(?:(?:门户|官方|官|政务|互联)?网站?|(?:政府信息公开|信息公开|政务公开|公开)?(?:平台|专栏))$")
"""Whatever a site's name has beside its body's: 某县水利局|门户网站."""
_CHANNEL = re.compile(
    r"(?:“[^“”\n]{2,16}”|[\u4e00-\u9fff“”]{0,14}?)(?:网站|主页(?![及和与、])|(?<!挂)网(?![络友民点格])|平台|微博(?:平台)?|微信(?:公众号|公众平台|视频号|平台)?|公众号|视频号|(?:抖音|头条|快手|百家|小红书|美篇|B站|哔哩哔哩)(?:号|平台)?|电子屏幕|显示屏|电视台|专栏)"
)
_SAYS_THAT_ASKED = re.compile("申请(?![人者])|收|受理|接|提[出交]")
_OF_ACCOUNTS = ("followers", "reads")
_TOLD_BY_CHANNEL = codes_beginning("proactive_items_", *_OF_ACCOUNTS)
"""Codes of which a report may tell each channel's figure, and each account's."""
_BOX = re.compile(
    r"(?:“[\u4e00-\u9fff\d]{2,12}”|12\d{3}(?:政[务府]|市民|便民|公共|服务)*(?:热线)?|人民网(?:[\u4e00-\u9fff]{0,6}?留言板)?"
    r"|(?:(?![和及与])[\u4e00-\u9fff]){1,8}?(?:信箱|热线|留言板)|网络问政)(?![、和及与等])"
)
"""A mailbox, a hotline, a board of messages; not one of several."""
_TITLE = re.compile("《([^《》]{2,20})》[^《》]{0,8}$")
_PAPER = re.compile(
    r"(《[^《》]{2,20}》|[省市县区州]报(?!纸|社|刊(?![登发载]))|(?:(?:中央级?|国家级?|[省市县区州镇乡]级?)(?:及?以上)?[、和及与]?){1,6}+(?:主流|新闻|党|官方)*(?:媒体|报刊|报纸|电视台)"
    r"|(?:(?![被在和及与由])[\u4e00-\u9fff]){0,4}?(?:日报|晚报|晨报|早报|商报|时报|都市报)|(?:人民|新华|央视|光明|中新)网|学习强国)"
    r"(?![、和及与等])[^,;。、和及与《》]{0,12}$"
)
"""One paper or station, or all of a level; not one of several."""
_NAMES: dict[str, re.Pattern[str]] = dict.fromkeys(
    ("news_items", "proactive_items_newspaper", "proactive_items_broadcast", "proactive_items_media"), _PAPER
)
_NAMES["newsletter_issues"] = _TITLE
_ONLY_DONE = re.compile(
    r"[,、;\s]*(?:其中)?(?:均|已|全部|共|按[时期]|及时)*(?:办[结理]|[答回]复|处理|完成)(?:完毕|率)?[了共]*"
)
"""县长信箱收信45件,办结44件: of the same box."""
_BEFORE_BOX = re.compile("办[理结]|[答回]复|接[到听]|收到|受理|处理|通过|来自|转[来办]")
_SOME_BODIES = re.compile(
    r"(?:个别|有的|有些|少数|一些|部分(?<!大部分)|少部分)[\u4e00-\u9fff]{0,4}(?:单位|部门|乡镇|镇街|街道|机关|处室|科室|站所)"
)
"""个别单位全年公开信息不足10条: who they are is not told, only that it is not the agency as a whole."""
_BESIDE = 30
"""Characters between numbers of two sorts of requesters, and before a number in which its verb stands."""
_LEAD = re.compile(
    rf"^(?:其中|年度?在|收到|另|被|向|坚持|依托|借助|通过|在|经|利用|由|从|并|和|及|以及|另有|此外|另外|{IN_THE_YEAR}|去年|上一?年度?|累计|[全本我](?:市|县|区|镇|局)|\d+年度?|[,、:;。(\s])+"
)
_LED_TO = re.compile(
    "(?:[^“”]*”)?(?:[^“”]|“[^“”]*”)*(?:(?<!打)通过|利用|依托|借助|报送|(?<![供送])给|设[立置]|[开增]设|开[辟通]|建[立成]|打造|推出|发布(?!微信|微博|公众号|抖音|视频号|头条)|公布|推送|整合|收到|因(?!特)|等(?!级)|在(?!线)|(?<![位属由基对关处终归至等])于(?![洪都田]))了?(?=[“\u4e00-\u9fff])"
)
"""水县通过门户网站, 设立“防汛”专栏: the name begins behind the last word that leads to it."""
_DONE_BY = re.compile(
    "([\u4e00-\u9fff“”]{2,16}?)(?<![等其])(?:直接|依法|共|已)?(?:受理|收到|接到|[答回]复|办[理结]|登载|登[(]|刊[登发载]|播[出发]|举办|召开|累计)"
)
_MEDIUM = re.compile(
    "[、,;\\s]*(?:其中)?(?:在|于|通过)?([\u4e00-\u9fff“”]{2,10}?)(?<!等)(?<!等媒体)(?:刊[登发载]|登载|播[出发]|推送|转载)"
)
"""学习强国刊发77条, behind another of the press."""
_CLIENT = re.compile(
    r"[、,;\s]*(?:其中)?(?:在|于|通过)?(“[\u4e00-\u9fff]{2,12}”)(?:共|累计)?(?:发布|推送|刊[登发载]|登载|转发|推出)"
)
"""“云上青河”发布信息22条, behind another client."""
_AND_OTHERS = re.compile("[”》]?等(?:多种|各类|多个|多|各种|不同)?(?:公开)?(?:载体|渠道|方式|平台|形式|途径|媒介)")
_JOINED = re.compile("[”》]?(?:、|和|及|与|以及)")
_MARKS = re.compile("(?<=[网站台栏号屏信博”])(?:、|和|及|与|以及)")
_OWN_VERB = re.compile(f"[,;、][^,;、]{{0,10}}?(?:公开|{VERBS})")
"""微博发布信息45条,公布草案8项: what has a verb of its own was not published by the account before it."""
_CLASS = re.compile(rf"[,、;\s]{{0,4}}+(?:{IN_THE_YEAR}|其中){{0,3}}([\u4e00-\u9fff]{{2,12}}类)(?:信息|文件|公文)?")


def set_subjects(text: str, figures: Sequence[Figure], agency: str | None) -> None:
    """Set the subject of figures about one channel among several of their code.

    A part that has its total's own code (one site of the sites; 网站受理2件 of
    4件申请) is about what its label names, and so is a figure
    whose named channel is another than that of the code's first figure.
    """
    first: dict[str, str | None] = {}
    received: Figure | None = None
    for figure, since in zip(figures, _places_past_channels(text, figures), strict=True):
        code = figure.code
        if some := _SOME_BODIES.search(figure.words):
            figure.subject = some.group()
            continue
        if code is None or figure.role not in (Role.METRIC, Role.GROWTH):
            if figure.parent is not None and figure.subject is None:
                figure.subject = figure.parent.subject
            continue
        if code in ("proactive_items_by_category", "proactive_items_by_body", "key_area_items_by_topic", "share_pct"):
            figure.subject = _channel_of_kind(text, figure, since, agency or "")
            continue
        if code not in _TOLD_BY_CHANNEL:
            if code == "requests_received" and figure.value and figure.scope is Scope.ANNUAL:
                names_one = names_requester(text, figure)
                if names_one and (received is not None or _SAYS_THAT_ASKED.search(figure.words) is None):
                    figure.subject = figure.label  # 从申请人看,公民131件,企业17件 are no totals
                else:
                    received = received or figure
            if _is_one_of_its_kind(figure):
                figure.subject = figure.subject or _whose(figure.label)
            continue
        channel = _channel(text, figure, since if code in CHANNELS else 0)
        if figure.parent is not None and figure.parent.code == code:
            figure.subject = _whose_part(figure, figure.parent, channel, first.get(code, channel))
        elif code in first and channel is not None and channel != first[code] and figure.scope is Scope.ANNUAL:
            figure.subject = channel
        elif figure.scope is not Scope.PRIOR_YEAR:
            first.setdefault(code, channel)
    _set_those_of_rates(figures)


def _whose_part(figure: Figure, total: Figure, channel: str | None, first: str | None) -> str | None:
    """Whom a part of a total of its code is about: its channel, or whom its label names; what the year added, whom the total is."""
    if total.scope is not figure.scope:
        return channel if channel not in (None, first) else total.subject  # 网站现有信息9000条,其中2016年新增800条
    return channel or (_whose(figure.label) if _is_one_of_its_kind(figure) else None)


def _channel_of_kind(text: str, figure: Figure, since: int, agency: str) -> str | None:
    """The channel that a kind is about: that of its total, or the one named, where it is not the agency's own."""
    if figure.codes:
        return None  # 政府公报、政务微博均为0条: its codes name them
    name = _channel(text, figure, since) if figure.parent is None else figure.parent.subject
    is_of_one = name is not None and not _is_own_channel(name, agency) and not _is_one_of_several(text, figure, name)
    return name if is_of_one else None


def _is_own_channel(name: str, agency: str) -> bool:
    """Is a channel that of the agency or of the government above it: 青河县政府门户网站 of 青河县水利局; not 青河县财政局网站?"""
    body = _OF_BODY.sub("", name)
    if agency and body != name and (agency.endswith(body) or abbreviates(body, agency)):
        return True
    place = next((end for end in range(len(name), 1, -1) if name[:end] in agency), 0)
    return _GENERIC_CHANNEL.match(name[place:]) is not None


def _whose(label: str) -> str:
    """Of whom a label tells what was done: 县政府受理并答复, 省级媒体登(播)."""
    done = _DONE_BY.match(label)
    return done[1] if done is not None else label


def tell_requesters_apart(text: str, figures: Sequence[Figure]) -> None:
    """Give the first of two sorts of requesters its subject, too: 收到自然人的申请3件、企业的1件 tells no total."""
    received = [one for one in figures if one.code == "requests_received" and not one.is_compared]
    for first, other in pairwise(received):
        is_beside = first.sentence_start == other.sentence_start and other.start - first.end < _BESIDE
        is_alone = first.parent is None and other.parent is None and not first.parts
        if is_beside and is_alone and names_requester(text, first) and names_requester(text, other):
            first.subject = first.label


def tell_boxes_apart(figures: Sequence[Figure]) -> None:
    """县长信箱收信95封,12345热线转办1034件: where two boxes are told, each number of letters is of its own."""
    for code in ("letters_received", "letters_concluded"):
        told = []
        for figure in figures:
            is_own = figure.code == code and figure.subject is None and figure.parent is None
            if is_own and figure.scope is Scope.ANNUAL and (name := _box(figure.words)):
                told.append((figure, name))
        if len({name for _, name in told}) > 1 and len({figure.value for figure, _ in told}) > 1:
            for figure, name in told:
                figure.subject = name
    for before, figure in pairwise(figures):
        is_answer = before.code == "letters_received" and figure.code == "letters_concluded"
        if is_answer and figure.sentence_start == before.sentence_start and figure.subject is None:
            is_of_one = before.rule_id != "part.way" and _ONLY_DONE.fullmatch(figure.words) is not None
            figure.subject = before.subject if is_of_one else None  # 来信4件、来访19件,办结21件: of all that came


def tell_titles_apart(figures: Sequence[Figure]) -> None:
    """编发《青河水务》36期、《水务简报》12期; 日报刊登12条,晚报刊登8条: where two are told, each number is of its own."""
    for code, pattern in _NAMES.items():
        found = ((one, pattern.search(one.words)) for one in figures if one.code == code and one.parent is None)
        told = [(one, named[1]) for one, named in found if named is not None and one.scope is Scope.ANNUAL]
        if len({name for _, name in told}) > 1 and len({one.value for one, _ in told}) > 1:
            for figure, name in told:
                figure.subject = figure.subject or name


def tell_classes_apart(figures: Sequence[Figure]) -> None:
    """公文类信息发文37个,已公开37个,党政混合类信息发文2个: where papers of several classes were made, each number is of its own."""
    classes = {
        id(one): name[1] for one in figures if one.code == "information_produced" and (name := _CLASS.match(one.words))
    }
    if len(set(classes.values())) < 2:
        return
    made: Figure | None = None
    for figure in figures:
        made = figure if id(figure) in classes else made
        is_made = (figure.code or "").startswith("information_produced")
        if is_made and made is not None and made.sentence_start == figure.sentence_start:
            figure.subject = classes[id(made)]


def _box(words: str) -> str:
    """The name of the one box that a label tells of; empty where it names none, or several."""
    words = words.lstrip(",;:、和及与其中 ")
    box = _BOX.search(words)
    if box is None or words[box.start() - 1 : box.start()] in ("、", "和", "及", "与"):
        return ""
    return _BEFORE_BOX.split(box[0])[-1]


def _set_those_of_rates(figures: Sequence[Figure]) -> None:
    """Shares, growth and rates are about what their count is about: 各行署公开36171条,全文电子化率为53.9%."""
    before: Figure | None = None
    for figure in figures:
        if figure.role in (Role.SHARE, Role.GROWTH) and figure.parent is not None:
            figure.subject = figure.parent.subject
        elif figure.code == "digitised_pct" and before is not None and before.sentence_start == figure.sentence_start:
            figure.subject = before.label
        elif figure.code is not None and figure.code.startswith("proactive_items"):
            before = figure if figure.code == "proactive_items_by_body" else None


def _is_one_of_its_kind(figure: Figure) -> bool:
    """Is it a part of a total of its own code and time: 收到申请4件,其中网站受理2件?"""
    total = figure.parent
    return (
        total is not None
        and total.code == figure.code
        and total.scope is figure.scope
        and figure.is_countable
        and figure.value != total.value
        and figure.label != ""
        and not tells_the_years_part(figure.words, total.words)
    )


def _places_past_channels(text: str, figures: Sequence[Figure]) -> Iterator[int]:
    """For each figure the place behind that of a channel in its sentence which did not publish it; else 0.

    It is past an account where it has a verb of its own, and past any channel
    where it is of a channel, too: 网站发布信息90条,县电视台播出12条.
    """
    account: Figure | None = None
    told: Figure | None = None
    place = 0
    for figure in figures:
        if account is not None and account.sentence_start != figure.sentence_start:
            account, place = None, 0
        if figure.code in ACCOUNT_CODES:
            account, place = figure, 0
        elif account is not None and _OWN_VERB.search(text, max(account.end, figure.start - _BESIDE), figure.start):
            place = account.end
        is_of_channel = figure.code in CHANNELS
        is_past = is_of_channel and told is not None and told is not figure.parent
        yield told.end if told is not None and is_past and told.sentence_start == figure.sentence_start else place
        told = figure if is_of_channel else told


def _channel(text: str, figure: Figure, since: int) -> str | None:
    """The name of the channel in the label or the sentence, not before `since`; None for a general one."""
    if figure.label_span is not None:  # 蒙文、汉文网页发布信息9条、3条: its own name among several
        own = text[slice(*figure.label_span)]
        match = _CHANNEL.search(own)
        if match is not None or VERSION.fullmatch(own) is not None:
            return own if match is None else _name_of(match)
    clause = text.rfind(";", figure.sentence_start, figure.near_start) + 1
    for start in (figure.near_start, max(figure.sentence_start, since, clause)):
        before = found = None
        for match in _CHANNEL.finditer(text, start, figure.start):
            before, found = found, match
        if found is not None:
            return _names_of(text, before, found)
    if figure.code == "proactive_items_media" and (medium := _MEDIUM.match(figure.words)) is not None:
        return medium[1]
    if figure.code == "proactive_items_new_media" and (client := _CLIENT.match(figure.words)) is not None:
        return client[1]
    named = None if since and figure.code in CHANNELS else _CHANNEL.match(figure.heading)
    return _name_of(named) if named else None


def _names_of(text: str, before: re.Match[str] | None, channel: re.Match[str]) -> str | None:
    """The name of a channel, with that of the one to which it is joined: 信用平台、政务服务网."""
    name = _name_of(channel)
    joined = _JOINED.match(text, before.end()) if before is not None and name else None
    if before is None or joined is None or text.find(name or "", joined.end(), channel.end()) != joined.end():
        return name
    return f"{_name_of(before) or ''}{joined.group()}{name}".lstrip("、和及与以")


def _is_one_of_several(text: str, figure: Figure, name: str) -> bool:
    """公告栏、显示屏等载体公开信息90条: is a channel joined to others, or named as an example?"""
    place = text.rfind(name, figure.sentence_start, figure.start)
    return _MARKS.search(name) is not None or (place >= 0 and _AND_OTHERS.match(text, place + len(name)) is not None)


def _name_of(channel: re.Match[str]) -> str | None:
    """The name without the words that lead to it, its quotes in pairs; None where nothing is left."""
    name, start = channel.group(), channel.start()
    if name.startswith("年") and channel.string[start - 1 : start].isdigit():
        name = name[1:].removeprefix("度")
    is_cut = "\u4e00" <= channel.string[start - 1 : start] <= "\u9fff"
    name = _LEAD.sub("", name.rpartition("的")[2] if is_cut else name)  # 政府办公室统一建设的政务公开平台
    name = name.removeprefix("”")  # “双公示(许可、处罚)”专栏
    if "”" in name and "“" not in name:
        return f"“{name}"  # “抗击旱情,青河在行动”专栏
    led_to = _LED_TO.match(name)
    name = name[led_to.end() if led_to is not None else 0 :]
    if 0 <= name.find("”") < name.find("“"):
        name = name[name.find("“") :]  # 前一栏”“防汛”专栏
    return (name if "”" in name else name.lstrip("“")) or None
