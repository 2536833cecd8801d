"""Sentences in which every number agrees give no warning; with one number changed they give one."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import Severity

AGREEING = (
    ("咨询", "全年收到群众来信96件,共办结96件。", ("办结96件", "办结125件")),
    ("咨询", "12345热线转来工单96件,领导信箱来信29件,共计办结125件。", None),
    (
        "依申请公开",
        "新收政府信息公开申请100件,上年结转8件。予以公开80件,部分公开20件,不予公开8件。",
        ("不予公开8件", "不予公开12件"),
    ),
    (
        "主动公开",
        "主动公开信息190条,其中,概况类20条,计划类60条,财政类110条,不含政策解读等信息。",
        ("190条", "200条"),
    ),
    (
        "主动公开",
        "主动公开信息190条。其中,概况类20条,计划类60条,财政类110条,受到群众和企业等好评。",
        ("190条", "200条"),
    ),
    (
        "主动公开",
        "本局形成公文类信息124条(内含规范性文件1条),其中属主动公开的44条,不涉国家秘密而免予公开的80条。",
        ("80条", "81条"),
    ),
    (
        "主动公开",
        "全年主动公开信息3320条。这3320条信息里,政策法规类31条,占总量的0.9%;规划计划类4条,其中工作计划2条,其它2条,占总量的0.1%;业务类3285条,占总量的98.9%。",
        ("3285条", "3385条"),
    ),
    (
        "主动公开",
        "经政府网站公开689条,经政务新媒体公开2540条,走其他途径公开61条。其中,微信公众号1318条、微博1176条、今日头条46条。",
        ("1318条", "3318条"),
    ),
    (
        "主动公开",
        "通过县政府网站公开2条(即:《镇2013年预算》《镇2012年决算》)。除此以外的都在线下:11个村(社区)公开栏张贴名单73张。",
        None,
    ),
    ("主动公开", "门户网站主动公开政府信息22条。其中,政策文件3条,规范性文件解读比例为100%。", ("3条", "33条")),
    ("主动公开", "上述渠道共公开政府信息121条。上述121条里面,政策类21条,工作动态类100条。", ("100条", "110条")),
    ("主动公开", "中央主要媒体刊播412条,其中央视69条;省级媒体1800条。", ("69条", "699条")),
    (
        "依申请公开",
        "全年收到申请23件。按单位分,市本级4件,占17.4%;市直部门6件,占26.1%;县区13件,占56.5%。"
        "按途径分,当面申请14件,占60.9%;传真1件,占4.3%;信函8件,占34.8%。",
        None,
    ),
    ("主动公开", "公开信息11.27万条,其中州级部门16340条,县市96382条。", ("96382条", "96482条")),
    ("主动公开", "向县网报送134条,其中图解3条;镇微信公众号公开信息172条。", ("图解3条", "图解303条")),
    ("主动公开", "抖音号发布短视频36条,获赞5.6万,社会评议得分92.4。", None),
    ("咨询", "12345热线下派工单418件,其中咨询类265件,故障报修86件,意见建议9件,投诉58件。", ("58件", "68件")),
    (
        "依申请公开",
        "收到申请14件、上年结转1件,办结13件,结转2件。其中,线上8件,信函6件。",
        ("信函6件", "信函16件"),
    ),
    (
        "依申请公开",
        "新收申请2986件,上年结转132件。办结2961件,结转下年157件。其中,公开及部分公开1188件,不予公开347件,无法提供902件,不予处理301件,其他处理223件。",
        ("347件", "447件"),
    ),
    (
        "依申请公开",
        "全区共受理办理政府信息公开申请88件。其中,2016年新收政府信息公开申请84件,上年结转4件。",
        ("新收政府信息公开申请84件", "新收政府信息公开申请94件"),
    ),
    (
        "依申请公开",
        "受理申请4件,网上提交3件、现场提交1件。其中1件不属于本机关职责范围;1件申请人主动撤回;其余2件予以公开。",
        ("其余2件", "其余3件"),
    ),
    (
        "依申请公开",
        "收到申请8件(同一申请人提出5件),其中网上3件,邮寄5件。全部按期答复,其中予以公开1件,部分公开1件,不予公开4件,不予处理2件。",
        None,
    ),
    ("主动公开", "官方微信推送图文296期,单篇最高阅读3.8万。", None),
    ("依申请公开", "受理申请109件,已答复108件(含上年结转2件,另有3件留待下年答复)。", None),
    ("依申请公开", "收到申请53件,上年结转2件,办理完成54件,结转下年度继续办理1件。", ("54件", "64件")),
    ("依申请公开", "收到申请9件,办结8件,1件仍在法定答复期内。", ("9件", "19件")),
    (
        "依申请公开",
        "市政府作被告的行政诉讼应诉案件24件,审结21件。收到公开申请3件,均已答复,未因此引起行政诉讼。",
        None,
    ),
    (
        "主动公开",
        "至2013年底累计主动公开政府信息217条,其中2013年新增76条。在新增信息中,政策法规类9条,占11.8%;救灾类38条,占50%;优抚类14条,占18.4%;工作动态类15条,占19.7%。",
        ("占50%", "占5%"),
    ),
    (
        "主动公开",
        "全年制作、获取政府信息148条,其中主动公开信息103条。在主动公开的信息中,政策法规类14条,占13.59%;规划类6条,占5.83%;民政类29条,占28.16%;应急类54条,占52.43%。",
        ("占28.16%", "占82.16%"),
    ),
    (
        "咨询",
        "12345热线受理总数3146件,办结3102件。按性质分:求助类2541件,占80.8%;咨询类132件,占4.2%;投诉类455件,占14.5%;建议类18件,占0.6%。",
        ("占4.2%", "占42%"),
    ),
    (
        "主动公开",
        "清理历史信息1462条,其中主动公开813条,占55.6%;依申请公开420条,占28.7%;不予公开229条,占15.7%。",
        ("占28.7%", "占38.7%"),
    ),
    (
        "依申请公开",
        "收到申请10件,当面1件,占10%;网上9件,占90%。在已答复的9件申请中,同意公开的7件,占总数的70%;不予公开2件。",
        ("占总数的70%", "占总数的60%"),
    ),
    (
        "依申请公开",
        "受理申请10宗,已答复9宗,其余因申请人一直没有补交材料,视同放弃申请1宗。在已答复的9宗申请中,同意公开7宗,不同意公开2宗。",
        ("同意公开7宗", "同意公开17宗"),
    ),
    (
        "主动公开",
        "制作政府信息2415条,其中主动公开文件869条,全文电子化主动公开869条,依申请公开文件507条,不予公开文件1039条。",
        ("507条", "570条"),
    ),
    (
        "主动公开",
        "学校主页发布信息1534条。其中,新闻902条、通知418条、公示35条、招标126条、财务11条,余为学术讲座等。",
        ("902条", "9021条"),
    ),
    ("主动公开", "全年公开2087条。其中:警告640条、通告95条、公示1106条,其余均为工作动态。", ("640条", "6400条")),
    ("咨询", "县长信箱收到来信95封,回复95封;“12345”转办件1034件,办结1034件。", ("回复95封", "回复97封")),
    ("咨询", "群众来信5件、来访26批73人次,办结31件。", None),
    ("咨询", "局网站栏目收到来信5327件,回复5327件,回复率100%;“12345”转办2206件。", ("回复5327件", "回复5337件")),
    ("咨询", "市长信箱受理29件,办结29件。网民留言16件,办结16件。", ("办结16件", "办结17件")),
    ("咨询", "答复网民来信489封、公众留言713条。", None),
    ("咨询", "接听咨询电话6150个。国庆期间设点4处,解答游客咨询5600人次。", None),
    ("依申请公开", "收到申请19件,相较2012年减少了三成多(2012年为28件)。", ("2012年为28件", "2012年为38件")),
    ("依申请公开", "未收到书面申请;口头提出并当场答复的有26人次。", None),
    ("收费", "县政府办公室未收费,全县收费总额不足2万元。", None),
    ("举报", "督察投诉67起,其中查实4起。涉及信息公开的投诉没有。", None),
    (
        "工作",
        "复议申请56件,申请人撤回13件,被撤销4件,维持12件。收到公开申请3件,均已答复,未因此引起行政复议。",
        None,
    ),
    ("主动公开", "信息网全年发布信息334条,其中政务动态信息206条;独立用户访问总量28012个。", ("206条", "406条")),
    ("组织", "配备信息公开专责人员1名、兼职人员14名。", None),
    ("工作", "发放困难学生生活补助费216万元,名单张榜。\n二、收费情况\n未收取任何费用。", None),
    (
        "依申请公开",
        "收到申请31宗,办结31宗。受理“数字城管”案件12.9万宗、12345热线16702宗,结案率99.6%。",
        ("办结31宗", "全部办结33宗"),
    ),
    (
        "依申请公开",
        "收到申请30件,办结30件(予以公开14件、信息不存在9件、不属本机关4件、不予处理3件)。经审查免予公开文件14件。",
        ("不予处理3件", "不予处理13件"),
    ),
    ("依申请公开", "收到申请3起,答复公开信息8条。", None),
    ("依申请公开", "收到自然人提交的申请3件、企业提交的1件。4件均已办结。", None),
    ("信息管理", "无规范性文件出台,清理规范性文件2件,均予保留。", ("清理", "制定")),
    (
        "主动公开",
        "公开信息17条,其中规划计划类信息1条,占6%;其他类信息16条,占94%。\n二、依申请公开情况\n收到申请2件。从内容来看,0%是规划计划类信息,100%是其他类信息。",
        ("占6%", "占60%"),
    ),
)


def warnings(subject: str, sentence: str) -> list[FindingCode]:
    """The warnings of a report that says so and no more."""
    text = f"海州市农业局2013年政府信息公开工作年度报告\n一、{subject}情况\n{sentence}\n"
    told = read_report(text.encode(), name="case.txt").findings
    return [finding.code for finding in told if finding.severity is Severity.WARNING]


@pytest.mark.parametrize(("subject", "sentence", "change"), AGREEING)
def test_numbers_that_agree_are_no_warning_and_a_changed_one_is(
    subject: str, sentence: str, change: tuple[str, str] | None
) -> None:
    told = warnings(subject, sentence)
    assert [code for code in told if code is not FindingCode.SEVERAL_VALUES] == []
    if change is not None:
        assert sentence.count(change[0]) == 1
        assert len(warnings(subject, sentence.replace(*change))) > len(told)


@pytest.mark.parametrize(
    ("period", "is_told"), [("2012年9月1日至2013年8月31日", False), ("2011年9月1日至2013年8月31日", True)]
)
def test_a_school_year_names_no_other_year(period: str, is_told: bool) -> None:
    text = f"海州市实验中学2013年信息公开工作年度报告\n本报告的统计期限为{period}。\n一、主动公开情况\n公开信息5条。\n"
    codes = [finding.code for finding in read_report(text.encode(), name="case.txt").findings]
    assert (FindingCode.YEAR_CONFLICT in codes) is is_told


def test_figures_of_several_things_are_told_with_their_labels() -> None:
    text = "海州市农业局2013年政府信息公开工作年度报告\n一、主动公开情况\n举办法制培训7次,举办内部培训12次。\n"
    findings = read_report(text.encode(), name="case.txt").findings
    message = next(each.message for each in findings if each.code is FindingCode.SEVERAL_VALUES)
    assert "7 (法制培训) at" in message
    assert "12 (内部培训) at" in message


@pytest.mark.parametrize(("day", "is_told"), [("2013-10-28", False), ("2013-06-30", True)])
def test_a_report_of_a_school_year_is_published_when_that_has_ended(day: str, is_told: bool) -> None:
    text = f"海州市实验中学2013年信息公开工作年度报告\n发布时间:{day}\n本报告的统计期限为2012年9月1日至2013年8月31日。\n一、主动公开情况\n公开信息5条。\n"
    codes = [finding.code for finding in read_report(text.encode(), name="case.txt").findings]
    assert (FindingCode.PUBLISHED_EARLY in codes) is is_told


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("2008年5月至2013年12月,我局累计公开信息603条。", False),
        ("本报告统计期限为2008年5月1日至2013年12月31日。", True),
    ],
)
def test_a_span_of_years_is_a_period_only_where_words_say_so(said: str, is_told: bool) -> None:
    text = f"海州市农业局2013年政府信息公开工作年度报告\n一、主动公开情况\n{said}\n"
    codes = [finding.code for finding in read_report(text.encode(), name="case.txt").findings]
    assert (FindingCode.YEAR_CONFLICT in codes) is is_told


@pytest.mark.parametrize(
    ("opening", "is_told"),
    [
        ("为保障知情权,以此促进政府依法行政,编制海安县雅周镇2013年政府信息公开工作年度报告。", False),
        ("雅周镇将本镇2013年度信息公开情况公布如下。", False),
        ("省委、省政府高度重视。", False),
    ],
)
def test_words_around_a_name_are_no_other_body(opening: str, is_told: bool) -> None:
    text = f"海安县雅周镇2013年政府信息公开工作年度报告\n{opening}\n一、主动公开情况\n公开信息5条。\n"
    codes = [finding.code for finding in read_report(text.encode(), name="case.txt").findings]
    assert (FindingCode.AGENCY_CONFLICT in codes) is is_told


@pytest.mark.parametrize(
    ("body", "publisher", "is_told"),
    [
        ("海州市第二人民医院", "市卫健委", False),
        ("海州市第一中学", "海州市教育局", False),
        ("海州市水务局", "海州市林业局", True),
        ("海州市第一中学", "丰岭市教育局", True),
    ],
)
def test_the_department_over_an_institution_may_publish_its_report(body: str, publisher: str, is_told: bool) -> None:
    text = f"{body}2013年信息公开工作年度报告\n发布机构:{publisher}\n本报告由{body}编制。\n一、主动公开情况\n公开信息5条。\n"
    codes = [finding.code for finding in read_report(text.encode(), name="case.txt").findings]
    assert (FindingCode.AGENCY_CONFLICT in codes) is is_told


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("由概述、主动公开情况,依申请公开、不予公开情况,收费情况,复议、诉讼情况,存在的问题六个部分组成", False),
        ("由概述、主动公开情况,依申请公开、不予公开情况,收费情况,复议、诉讼情况,存在的问题十个部分组成", True),
    ],
)
def test_a_first_part_before_commas_is_counted(said: str, is_told: bool) -> None:
    text = f"海州市农业局2013年政府信息公开工作年度报告\n本报告{said}。\n公开信息5条。\n"
    codes = [finding.code for finding in read_report(text.encode(), name="case.txt").findings]
    assert (FindingCode.DECLARED_COUNT_DIFFERS in codes) is is_told


@pytest.mark.parametrize(
    ("sentence", "code", "blamed"),
    [
        (
            "公开信息640条，包括通告210条、招考信息330条以及预算、会议动态等。",
            FindingCode.SUM_DIFFERS,
            "公开信息640条，包括通告210条、招考信息330条。",
        ),
        (
            "公开信息640条，包括通告210条、招考信息330条以及各类会议动态。",
            FindingCode.SUM_DIFFERS,
            "公开信息640条，包括通告210条、招考信息330条、会议动态90条。",
        ),
        (
            "公开信息1,500余条，其中政府网站公开1263条，微信公众号公开247条。从内容上分，人事类702条，规划类311条，其他类250条。",
            FindingCode.SUM_DIFFERS,
            "公开信息1,500余条，其中政府网站公开1283条，微信公众号公开227条。从内容上分，人事类702条，规划类311条，其他类250条。",
        ),
        (
            "全市24个市直部门、9个街道全部编制了目录，抽查其中15个单位。",
            FindingCode.PART_EXCEEDS_TOTAL,
            "全市9个街道全部编制了目录，抽查其中15个单位。",
        ),
        (
            "全市24个市直部门、9个街道全部编制了目录，抽查其中15个单位。",
            FindingCode.PART_EXCEEDS_TOTAL,
            "全市24个市直部门、9个街道全部编制了目录，抽查其中35个单位。",
        ),
        (
            "全年制发文件82件，其中规范性文件9件，废止和失效5件，现行有效70件。",
            FindingCode.SUM_DIFFERS,
            "全年清理文件82件，其中废止9件，失效5件，现行有效70件。",
        ),
        (
            "有关数字见附件（上述两部分表格见附件）。",
            FindingCode.DECLARED_COUNT_DIFFERS,
            "本报告由上述两部分组成。",
        ),
        (
            "前两部分的数字为全市数字。以上三部分的表格另附。",
            FindingCode.DECLARED_COUNT_DIFFERS,
            "本报告由概述、主动公开情况以上两部分组成。",
        ),
        (
            "（一）形式\n1.网站\n发布300条，均已核对2.微博发布100条。\n3.报刊\n刊发20条。",
            FindingCode.ORDINAL_MISSING,
            "（一）形式\n1.网站\n发布300条，占12.2.\n3.报刊\n刊发20条。",
        ),
    ],
)
def test_what_a_text_leaves_open_is_no_contradiction_and_what_it_closes_is(
    sentence: str, code: FindingCode, blamed: str
) -> None:
    assert code not in warnings("主动公开", sentence)
    assert code in warnings("主动公开", blamed)
