"""Who works on disclosure: by office, by name, drawn from elsewhere, beside other work."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2016年政府信息公开工作年度报告\n六、监督保障\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("局政务公开科现有6人,负责日常工作。", ["staff"]),
        ("设政府信息公开办公室(编制3名),实有2人。", [None, "staff"]),
        ("下设信息公开股,在岗人员4名。", ["staff"]),
        ("全县信息公开工作人员共计87名。", ["staff"]),
        ("配有信息公开专员2名。", ["staff"]),
        ("局办公室2名同志承担信息公开日常事务。", ["staff"]),
        ("综合股3名同志抓政务公开。", ["staff"]),
        ("由秘书股1名文员打理信息公开。", ["staff"]),
        ("所里有2人专门做信息公开。", ["staff_full_time"]),
        ("水厂有1名职工兼着搞公开。", ["staff_part_time"]),
        ("办公室承担政务公开,2人专门管发布、更新。", ["staff_full_time"]),
        ("配备人手3名。", ["staff"]),
        ("从基层抽调2人专门办公,负责政务公开。", ["staff"]),
        ("抽调骨干5名,专职负责网站信息公开。", ["staff_full_time"]),
        ("信息公开工作人员5名(兼职)。", ["staff_part_time"]),
        ("由秘书科2人具体承办(均为兼职)。", ["staff_part_time"]),
        ("信息公开工作人员6人(其中专职1人,兼职5人)。", ["staff", "staff_full_time", "staff_part_time"]),
        ("信息公开工作人员6人,均为兼职。", ["staff", "staff_part_time"]),
        ("信息公开工作人员6人,其中专职1人,其余均为兼职。", ["staff", "staff_full_time"]),
        ("信息公开工作人员6人,都不是专职。", ["staff"]),
    ],
)
def test_staff_need_no_word_for_providing_them(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


@pytest.mark.parametrize(
    "text",
    [
        "领导小组成员18人。",
        "现有行政编制25名,实有23人。",
        "抽调8人集中办公,推进棚户区改造。",
        "抽调3人参加防汛工作。",
        "面向社会公开招聘工作人员12名。",
        "共有3名同志获得先进个人称号。",
        "政务公开科编制6名。",
        "局办公室2人到省里开会。",
        "5人承担公开招聘。",
        "2人管着食堂。",
        "办公室2名主任抓政务公开。",
        "6人递交公开申请。",
    ],
)
def test_other_people_are_no_staff(text: str) -> None:
    assert {code for _, code in codes_in(TITLE + text)} == {None}


@pytest.mark.parametrize("studied", ["学习了《条例》", "学习条例", "学习政府信息公开条例"])
def test_reporters_who_study_are_trainees(studied: str) -> None:
    assert codes_in(f"{TITLE}5月组织站所信息员31人{studied}。") == [(31, "trainees")]


@pytest.mark.parametrize("came", ["到会", "到场", "到会人员", "与会人员", "参会人员"])
def test_those_who_came_to_a_course_are_trainees(came: str) -> None:
    assert codes_in(f"{TITLE}办辅导课2次,{came}41人。") == [(2, "training_sessions"), (41, "trainees")]


@pytest.mark.parametrize("who", ["处室联络员", "科室信息员", "股室经办人"])
def test_offices_are_trained_whose_names_begin_behind_the_word(who: str) -> None:
    assert codes_in(f"{TITLE}培训{who}3次,到训52人。") == [(3, "training_sessions"), (52, "trainees")]


def test_staff_of_an_office_set_up_need_no_section_of_their_own() -> None:
    text = "某县水务局2016年政府信息公开工作年度报告\n一、概述\n设办公室,有专人2名、兼职5名。"
    assert codes_in(text) == [(2, "staff"), (5, "staff_part_time")]


@pytest.mark.parametrize(
    "text",
    [
        "约谈市政务公开办公室3人。",
        "全年通报批评政务公开科4人。",
        "问责信息公开工作人员2人。",
        "表彰信息公开专职人员6人。",
        "评选优秀信息公开联络员8名。",
        "对政务公开办公室3人进行诫勉谈话。",
        "政务公开科2名同志被约谈。",
        "考核信息公开工作人员30人。",
    ],
)
def test_those_whom_something_is_done_to_are_no_staff(text: str) -> None:
    assert {code for _, code in codes_in(TITLE + text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "负责考核的政务公开工作人员4人。",
        "经考核,配备政务公开工作人员4人。",
        "政务公开、考核工作人员4名。",
        "政务公开科4人,年内表彰2次。",
    ],
)
def test_what_staff_do_besides_leaves_them_staff(text: str) -> None:
    assert codes_in(TITLE + text)[0] == (4, "staff")
