"""Money owed and waived, letters, enquiries, and what stands in everyday words."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2014年政府信息公开工作年度报告\n"
PROACTIVE, REQUESTS = "二、主动公开情况\n", "三、依申请公开情况\n"
FEES, SERVICES = "四、收费及减免情况\n", "五、互动交流\n"


def _codes(text: str) -> list[tuple[str | None, float]]:
    return [(code, value) for value, code in codes_in(TITLE + text)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("协调解决群众诉求12件", "letters_concluded"),
        ("化解信访事项12件", "letters_concluded"),
        ("处置12345热线工单12件", "letters_concluded"),
        ("收到要求解决问题的来信12件", "letters_received"),
        ("督办信访件12件", "letters_received"),
        ("省台播出12条", "proactive_items_broadcast"),
        ("市级台采用12条", "proactive_items_broadcast"),
        ("市台办发布信息12条", "proactive_items"),
    ],
)
def test_letters_brought_to_an_end_and_stations_in_other_words(words: str, code: str) -> None:
    assert _codes(f"一、总体情况\n全年{words}。") == [(code, 12)]


@pytest.mark.parametrize(
    ("quote", "value"),
    [("1 250张", 1250), ("12 800册", 12800), ("3 060 本", 3060), ("1 204 700人次", 1204700), ("2 018封", 2018)],
)
def test_a_blank_parts_thousands_before_any_measure(quote: str, value: float) -> None:
    observations = read_report(f"{TITLE}{PROACTIVE}年内发出宣传品{quote}。".encode()).observations
    assert [(each.quote, each.value) for each in observations] == [(quote, value)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("应收检索费72元,经局领导同意全部减免。", [("fee_waivers_cny", 72)]),
        ("邮寄费15元予以免收。", [("fee_waivers_cny", 15)]),
        ("收取检索、复制等成本补偿费96元。", [("fees_cny", 96)]),
        ("收取信息公开补偿费用80元。", [("fees_cny", 80)]),
        ("发放征地补偿费96万元。", [(None, 960_000)]),
        ("应收复制费30元,均予减免,实收0元。", [("fee_waivers_cny", 30), ("fees_cny", 0)]),
        ("应收复制费30元,实收20元,免收10元。", [(None, 30), ("fees_cny", 20), ("fee_waivers_cny", 10)]),
        ("复印照价收工本费,全年共收27.5元。", [("fees_cny", 27.5)]),
        ("资料处理费零收取。", [("fees_cny", 0)]),
        ("收取检索费30元,没有减免。", [("fees_cny", 30), ("fee_waivers_cny", 0)]),
        ("收取检索费30元,减免12元。", [("fees_cny", 30), ("fee_waivers_cny", 12)]),
    ],
)
def test_what_was_owed_and_let_go_is_waived_and_no_fee(text: str, codes: list[tuple[str | None, float]]) -> None:
    assert _codes(FEES + text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("供水热线96116转办工单520件,办结511件。", [("letters_received", 520), ("letters_concluded", 511)]),
        ("县长热线受理诉求88件,回复85件。", [("letters_received", 88), ("letters_concluded", 85)]),
        ("县长热线接听咨询88次,办理行政许可85件。", [("enquiries_phone", 88), ("licensing_decisions", 85)]),
        ("接受咨询96人次,其中来局咨询30人次。", [("enquiries", 96), ("enquiries_in_person", 30)]),
        ("到镇里打听补贴的村民150人次,打电话问的60人次。", [("enquiries_in_person", 150), ("enquiries_phone", 60)]),
        ("电话查询42人次。", [("enquiries_phone", 42)]),
    ],
)
def test_hotlines_conclude_and_people_come_or_call(text: str, codes: list[tuple[str | None, float]]) -> None:
    assert _codes(SERVICES + text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("安排2名工作人员负责咨询受理。", [("staff", 2)]),
        ("由3名同志负责接待群众咨询。", [("staff", 3)]),
        ("全县有专、兼职工作人员124人,其中专职17人。", [("staff", 124), ("staff_full_time", 17)]),
        ("各股室各有1名信息员。", [(None, 1)]),
        ("窗口和电话接受群众咨询3000人次。", [("enquiries", 3000)]),
        ("网上和电话咨询30人次。", [("enquiries", 30)]),
        ("窗口接待群众咨询30人次。", [("enquiries_in_person", 30)]),
        ("96128专线转接电话572次。", [("enquiries_phone", 572)]),
        ("“行风热线”节目上线2次,现场答复听众提问29个。", [("online_interviews", 2), ("enquiries", 29)]),
        ("直播中解答观众咨询12个。", [("enquiries", 12)]),
        ("“政策咨询”栏目解答网民提问235条。", [("letters_concluded", 235)]),
        ("回复网上问政26个。", [("letters_concluded", 26)]),
        ("举办在线访谈6期,网友提问42条。", [("online_interviews", 6), ("enquiries_online", 42)]),
        ("局长信箱收到网友提问42条。", [("letters_received", 42)]),
        ("局长上线“市长热线”节目2次。", [("online_interviews_by_leaders", 2)]),
    ],
)
def test_who_asks_and_who_answers_is_told_by_the_words_beside(text: str, codes: list[tuple[str | None, float]]) -> None:
    assert _codes(SERVICES + text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("接到投诉67件,其中来访31件,来电28件,意见箱来信8件。", [("complaints", n) for n in (67, 31, 28, 8)]),
        ("接待群众来信来访36件次,其中来信7件次、来访29件次。", [("letters_received", n) for n in (36, 7, 29)]),
        (
            "受理群众来信、来访36件,其中来访29件,办结33件。",
            [("letters_received", 36), ("letters_received", 29), ("letters_concluded", 33)],
        ),
        ("受理举报67件(电话举报31件、网络28件、来信8件)。", [("complaints", n) for n in (67, 31, 28, 8)]),
        ("接到投诉67件,其中涉及停水31件,电话回访36件。", [("complaints", 67), (None, 31), (None, 36)]),
        ("举报电话受理违法线索215条。", [("complaints", 215)]),
        ("设举报电话3个。", [(None, 3)]),
        ("市长电话转来交办单87件,办复87件。", [("letters_received", 87), ("letters_concluded", 87)]),
        ("服务热线受理报修1284个。", [("letters_received", 1284)]),
        ("受理12345转办单12件,均已办复。", [("letters_received", 12), ("letters_concluded", 12)]),
    ],
)
def test_complaints_and_what_is_passed_on_come_in_many_ways(text: str, codes: list[tuple[str | None, float]]) -> None:
    assert _codes(SERVICES + text) == codes


RECEIVED, CONCLUDED = "letters_received", "letters_concluded"
CALLS, ENQUIRIES, IN_PERSON = "enquiries_phone", "enquiries", "enquiries_in_person"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("办理县长信箱等来件572宗,办结569宗。", [(RECEIVED, 572), (CONCLUDED, 569)]),
        ("办理12345工单2104件、网上信访120件、局长信箱36件,办结率99%。", [(RECEIVED, 2104), (RECEIVED, 120), (RECEIVED, 36), (None, 99)]),
        ("处理群众来信84件,回复率100%。", [(RECEIVED, 84), (None, 100)]),
        ("办理群众来信84件。", [(CONCLUDED, 84)]),
        ("公众留言办理4300件,办结率99%。", [(CONCLUDED, 4300), (None, 99)]),
        ("收到来信90封,办理84封,办结率93%。", [(RECEIVED, 90), (CONCLUDED, 84), (None, 93)]),
        ("回复局长信箱来信84件,回复率100%。", [(CONCLUDED, 84), (None, 100)]),
        ("办理来信84件,回复网民留言30条。", [(CONCLUDED, 84), (CONCLUDED, 30)]),
        ("统一政务咨询投诉平台收到信件662件,办结660件。", [(RECEIVED, 662), (CONCLUDED, 660)]),
        ("咨询信箱收到来信35封。", [(RECEIVED, 35)]),
        ("咨询平台答复咨询35条。", [(ENQUIRIES, 35)]),
        ("受理来电618件,其中咨询409件,投诉18件,建议5件。", [(CALLS, 618), (CALLS, 409), ("complaints", 18), (RECEIVED, 5)]),
        ("受理用户来电984个,其中咨询类712个。", [(CALLS, 984), (CALLS, 712)]),
        ("接听来电930次,接待咨询400人次。", [(CALLS, 930), (ENQUIRIES, 400)]),
        ("热线全年呼入6348个,形成工单20件。", [(CALLS, 6348), (RECEIVED, 20)]),
        ("信息查询专线受理查询2200次。", [(CALLS, 2200)]),
        ("接待来访310批次、428人。", [(IN_PERSON, 310), (IN_PERSON, 428)]),
        ("收到来信12件,接待来访310批次。", [(RECEIVED, 12), (None, 310)]),
        ("接待日接待家长52人次。", [(IN_PERSON, 52)]),
        ("参加政风行风热线2期,现场解答群众提问23个。", [("online_interviews", 2), (ENQUIRIES, 23)]),
        ("窗口现场解答提问23人次。", [(IN_PERSON, 23)]),
        ("群众口头询问低保等政策的约有240人次。", [(ENQUIRIES, 240)]),
        ("窗口问询1200人次,电话问询560人次。", [(IN_PERSON, 1200), (CALLS, 560)]),
        ("服务大厅解答群众疑问3200人次。", [(ENQUIRIES, 3200)]),
        ("群众咨询共230人次,其中来电180人次、来访50人次。", [(ENQUIRIES, 230), (CALLS, 180), (IN_PERSON, 50)]),
    ],
)  # fmt: skip
def test_what_came_is_told_from_what_was_done_with_it(text: str, codes: list[tuple[str | None, float]]) -> None:
    assert _codes(SERVICES + text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("局长信箱来信92封,回复90封。", [("letters_received", 92), ("letters_concluded", 90)]),
        ("收到信函申请9封,答复8封。", [("requests_received_post", 9), ("requests_answered", 8)]),
    ],
)
def test_letters_are_answered_among_requests_too(text: str, codes: list[tuple[str | None, float]]) -> None:
    assert _codes(REQUESTS + text) == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("公开工作由办公室2名工作人员兼管。", "staff_part_time"),
        ("文书室有2人兼着信息公开。", "staff_part_time"),
        ("副局长2人兼任领导小组组长。", None),
        ("具体经办的干部2名。", "staff"),
        ("日常工作由2名同志经办。", "staff"),
    ],
)
def test_what_people_do_tells_whether_it_is_all_they_do(text: str, code: str | None) -> None:
    assert _codes("一、概述\n" + text) == [(code, 2)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("来局申请的3件,邮寄申请4件。", "requests_received_in_person"),
        ("登门递交申请3件,邮寄申请4件。", "requests_received_in_person"),
        ("一年来局机关受理申请3件。", "requests_received"),
        ("半年来我局收到申请3件。", "requests_received"),
    ],
)
def test_who_came_to_the_office_asked_there(text: str, code: str) -> None:
    assert _codes(REQUESTS + text)[0] == (code, 3)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("张贴各类通告85张,在街口贴出告示20份。", [("proactive_items_notice_board", 85), ("proactive_items_notice_board", 20)]),
        ("张贴标语85张。", [(None, 85)]),
        ("用彝语播出政策节目40期。", [("proactive_items_broadcast", 40)]),
        ("显示屏播出政策节目40次。", [("proactive_items_electronic_screen", 40)]),
        ("门户网站中文版发布信息610条,英文版35条、日文版8条。", [("proactive_items_website", n) for n in (610, 35, 8)]),
        ("《政报》中文版刊登文件61件,英文版35件。", [("proactive_items_gazette", 61), (None, 35)]),
    ],
)  # fmt: skip
def test_acts_and_versions_tell_the_channel(text: str, codes: list[tuple[str | None, float]]) -> None:
    assert _codes(PROACTIVE + text) == codes


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("其中电子化率达百分之九十八点五", "digitised_pct", 98.5),
        ("工作动态占百分之四十点二五", "share_pct", 40.25),
        ("比上年减少百分之六点三", "proactive_items_growth_pct", -6.3),
    ],
)
def test_percentages_in_words_have_decimals(text: str, code: str, value: float) -> None:
    assert _codes(f"{PROACTIVE}公开信息300条,{text}。") == [("proactive_items", 300), (code, value)]


@pytest.mark.parametrize("name", ["收费总额", "依申请公开收费总额为", "收费金额合计", "全县收费金额"])
def test_a_sum_of_charges_is_charged(name: str) -> None:
    assert _codes(FEES + f"本年度{name}46元,减免12元。") == [("fees_cny", 46), ("fee_waivers_cny", 12)]


def test_a_sum_of_charges_behind_a_word_for_waivers_is_charged() -> None:
    found = _codes(FEES + "收费、减免情况:本年度收费总额0元,减免0元。")
    assert found == [("fees_cny", 0), ("fee_waivers_cny", 0)]


def test_the_unit_of_a_table_is_no_amount() -> None:
    assert _codes(FEES + "本年收费金额(单位:万元)\n见附表。") == []


@pytest.mark.parametrize("words", ["投入主动公开专项经费", "安排政务公开工作经费", "信息公开经费"])
def test_funds_for_disclosure_are_no_money_that_was_told_of(words: str) -> None:
    assert _codes("六、保障\n" + f"全年{words}20万元。") == [("dedicated_funding_cny", 200000)]


@pytest.mark.parametrize("place", ["公共查阅室", "办事大厅", "档案馆"])
def test_those_received_among_enquiries_came_in_person(place: str) -> None:
    found = _codes(SERVICES + f"接受咨询295人次,其中{place}接待196人次,电话接听40人次,网上咨询59人次。")
    assert ("enquiries_in_person", 196) in found


def test_a_desk_for_enquiries_receives_those_who_ask() -> None:
    assert _codes(SERVICES + "咨询窗口接待市民600人次。") == [("enquiries_in_person", 600)]


@pytest.mark.parametrize("rate", ["按期回复率", "按时答复率", "按期办结率"])
def test_a_rate_of_letters_is_told_from_one_of_requests(rate: str) -> None:
    assert codes_in(TITLE + PROACTIVE + f"办理网民来信120件,{rate}100%。")[-1] == (100, "letters_on_time_pct")
    assert codes_in(TITLE + REQUESTS + f"收到申请12件,{rate}100%。")[-1] == (100, None)


def test_parts_of_letters_concluded_are_concluded() -> None:
    text = TITLE + PROACTIVE + "全年共办理网民留言193件,其中办理12345群众热线125件,局长信箱68件。"
    assert {code for _, code in codes_in(text)} == {"letters_concluded"}


def test_charges_of_the_administration_are_no_fees_for_information() -> None:
    assert codes_in(TITLE + PROACTIVE + "全年行政许可20件,行政事业性收费2.5万元。")[-1] == (
        25000,
        "administrative_fees_cny",
    )
    assert codes_in(TITLE + "五、收费情况\n全年收取检索费25元。") == [(25, "fees_cny")]


@pytest.mark.parametrize("fee", ["培训费", "考试费", "检测费"])
def test_fees_for_courses_and_tests_are_no_fees_for_information(fee: str) -> None:
    assert codes_in(TITLE + PROACTIVE + f"按规定收取{fee}25元。") == [(25, None)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("全年30人次。", "enquiries"),
        ("2017年共接受30人次。", "enquiries"),
        ("全年接访30人次。", None),
        ("解决问题30个。", None),
        ("开展活动30次。", None),
    ],
)
def test_a_heading_names_only_what_the_words_beside_a_number_leave_open(text: str, code: str | None) -> None:
    assert _codes("四、咨询情况\n" + text) == [(code, 30)]


@pytest.mark.parametrize("words", ["接待群众来访310批次", "接待来访群众310人次", "来访接待310人次"])
def test_those_received_in_person_asked_for_no_information(words: str) -> None:
    text = f"{TITLE}三、网上信访受理情况\n网上信访平台受理群众来信480件;{words}。\n四、收费情况\n未收费。"
    assert (None, 310) in _codes(text)


@pytest.mark.parametrize("words", ["我局一律未予收取", "检索费未予收取", "全年未予收费"])
def test_what_was_not_taken_is_no_fee(words: str) -> None:
    assert _codes(f"{FEES}{words}。") == [("fees_cny", 0)]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("12345热线转办件41件,按时办结率99%。", [("letters_received", 41), ("letters_on_time_pct", 99)]),
        ("12345热线工单41件,按期回复率99%。", [("letters_received", 41), ("letters_on_time_pct", 99)]),
        ("12345热线工单41件,按期处理率99%。", [("letters_received", 41), ("letters_on_time_pct", 99)]),
        ("局长信箱答复留言41件,按时办理率99%。", [("letters_concluded", 41), ("letters_on_time_pct", 99)]),
        ("办理人大建议41件,按时办理率99%。", [("npc_proposals", 41), (None, 99)]),
        ("12345热线受理咨询41件,按期办结率99%。", [("enquiries_phone", 41), (None, 99)]),
        ("12345热线答复群众反映问题41条。", [("letters_concluded", 41)]),
        ("12345平台答复咨询41条。", [("enquiries_phone", 41)]),
        ("12345热线转办件41件,满意率99%。", [("letters_received", 41), (None, 99)]),
        ("收到咨询、投诉工单41件。", [("letters_received", 41)]),
        ("转我局办理的咨询投诉工单41件。", [("letters_received", 41)]),
        ("办结投诉、咨询工单41件。", [("letters_concluded", 41)]),
        ("受理投诉件41件。", [("complaints", 41)]),
        ("受理咨询41人次。", [("enquiries", 41)]),
    ],
)
def test_sheets_of_a_hotline_are_letters_whatever_they_are_about(
    words: str, codes: list[tuple[str | None, float]]
) -> None:
    assert _codes(SERVICES + words) == codes


@pytest.mark.parametrize("words", ["不是本机关制作或保存", "非我局制作", "不属于本单位获取"])
def test_what_another_body_made_is_its_own_to_give(words: str) -> None:
    found = _codes(f"{REQUESTS}收到申请5件。3件告知“{words}”,2件信息不存在。")
    assert found[1:] == [("requests_outcome_not_this_agency", 3), ("requests_outcome_not_existing", 2)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("收取复印费60元,对低保户予以减免,金额24元。", "fee_waivers_cny"),
        ("收取复印费60元,减免2件,总金额24元。", "fee_waivers_cny"),
        ("收取复印费60元,减免2件,收费金额24元。", "fees_cny"),
    ],
)
def test_an_amount_behind_a_waiver_is_what_was_waived(text: str, code: str) -> None:
    assert _codes(FEES + text)[-1] == (code, 24)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("我局对公民提出的申请一律不收取费用。", True),
        ("对上述申请均免收检索费、复印费。", True),
        ("对收到的申请免收了所有费用。", True),
        ("县政府受理依申请公开信息一律不收费。", True),
        ("我局办理依申请公开事项一律不收取检索费用。", True),
        ("镇人民政府向申请人提供信息一律不收取费用。", True),
        ("门户网站的信息全部免费公开。", True),
        ("公开信息一律免费,未收取任何费用。", True),
        ("依申请提供信息,一律不收取费用。", False),
        ("各部门受理申请一律不收费。", False),
        ("县政府要求各部门对申请人一律不收费。", False),
        ("上级政府对申请一律不收费。", False),
        ("按规定一律不收取费用。", False),
        ("我局坚持原则,对信息公开申请一律不收取费用。", False),
        ("各科室依法答复申请、不收费。", True),
        ("对申请按规定及时办理,均不收取任何费用。", True),
        ("对申请按规定办理,一律不收费。", False),
        ("对申请依法不收费。", False),
        ("原则上依法答复、不收费。", False),
        ("按政策依法办理、不收费。", False),
        ("对低保户均免收检索费用。", False),
        ("对困难群众申请的信息全部免费提供。", False),
    ],
)
def test_fees_that_nobody_paid_are_one_zero(text: str, is_told: bool) -> None:
    assert _codes(FEES + text) == [("fees_cny", 0)] * is_told


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("收到信访投诉和建议18件", "letters_received"),
        ("受理居民诉求和建议113件", "letters_received"),
        ("及时处理信访诉求及建议27件", "letters_concluded"),
        ("局长信箱收到建议12件", "letters_received"),
        ("回复网友建议及留言88条", "letters_concluded"),
        ("县长信箱收到咨询、建议、投诉类信件97件", "letters_received"),
        ("办理热线咨询、求助、投诉类工单61件", "letters_concluded"),
        ("处理群众建议42条", None),
        ("答复网民意见建议30条", None),
        ("办理人大代表建议9件", "npc_proposals"),
        ("办理代表意见建议9件", "npc_proposals"),
    ],
)
def test_what_people_suggest_is_no_proposal_of_deputies_and_no_bar_to_letters(words: str, code: str | None) -> None:
    assert [got for _, got in codes_in(TITLE + f"一、总体情况\n全年{words}。")] == [code]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("全年收到市民反映156件,答复151件", [None, None]),
        ("共收到群众意见56条,回复54条", [None, None]),
        ("全年收到投诉56件,办结52件", ["complaints", None]),
        ("接受政务咨询45件,答复41件", ["enquiries", None]),
        ("接受咨询45人次,收到申请6件,答复5件", ["enquiries", "requests_received", "requests_answered"]),
    ],
)
def test_what_became_of_other_things_is_told_of_no_requests(words: str, codes: list[str | None]) -> None:
    got = codes_in(TITLE + f"三、依申请公开情况\n受理申请3件,答复2件。{words}。")
    assert [code for _, code in got] == ["requests_received", "requests_answered", *codes]


@pytest.mark.parametrize(
    ("words", "value", "code"),
    [
        ("查阅点接待群众咨询86人次", 86, "enquiries"),
        ("在图书馆查阅点解答群众咨询12人次", 12, "enquiries"),
        ("查阅点接待群众45人次", 45, None),
        ("设立咨询点3个", 3, None),
        ("提供政策解读等44项服务内容", 44, None),
        ("涵盖机构职能、回应关切等15项公开事项", 15, None),
        ("完善投诉举报、在线访谈等18个服务功能", 18, None),
        ("开展政策解读44项", 44, "policy_interpretations"),
    ],
)
def test_who_asked_where_and_what_a_list_of_matters_counts(words: str, value: float, code: str | None) -> None:
    assert codes_in(f"{TITLE}一、总体情况\n{words}。") == [(value, code)]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("通过便民专线向公众解答各类咨询问题,受理便民服务专线平台事项46件", ["letters_received"]),
        ("受理民生专线事项46件", ["letters_received"]),
        ("收到“接诉即办”案件46件", ["letters_received"]),
        ("收到信息公开请求5件", ["requests_received"]),
        ("办理信息公开件11件", ["requests_concluded"]),
        ("对6件政策文件进行了预公开", ["opinion_solicitations"]),
        ("公开决策预公开信息56条", ["proactive_items_by_category"]),
        ("交办95件,查处12件", [None, None]),
    ],
)
def test_what_came_by_special_lines_or_is_handed_on(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(f"{TITLE}一、总体情况\n全年{words}。")] == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("用于依申请公开的费用3万元", "request_expenditure_cny"),
        ("用于处理政府信息公开申请的费用3万元", "request_expenditure_cny"),
        ("安排依申请公开工作经费3万元", "request_expenditure_cny"),
        ("处理信息公开申请的行政成本约3万元", "request_expenditure_cny"),
        ("政府信息公开和依申请公开工作经费3万元", "dedicated_funding_cny"),
        ("依申请公开收取费用3万元", "fees_cny"),
        ("依申请公开减免费用3万元", "fee_waivers_cny"),
    ],
)
def test_what_requests_cost_the_agency_is_its_expenditure_on_them(told: str, code: str) -> None:
    assert codes_in(f"某局2012年政府信息公开年度报告\n一、收费情况\n{told}。") == [(30000, code)]


@pytest.mark.parametrize(("charge", "subject"), [("复制、邮寄费", None), ("复制和邮寄费", None), ("邮寄费", "邮寄费")])
def test_a_charge_of_two_kinds_is_of_neither(charge: str, subject: str | None) -> None:
    text = f"{TITLE}{FEES}收取检索费5元,{charge}12元。"
    assert read_report(text.encode(), name="case.txt").observations[-1].subject == subject


@pytest.mark.parametrize("count", ["2件", "2笔", "2次", "2份"])
@pytest.mark.parametrize("between", [",共计", "、合计", ",金额", ",共收取", ",总金额为", ""])
def test_what_so_many_payments_came_to_is_the_fee(count: str, between: str) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n六、其他\n收取信息处理费{count}{between}260元。"
    assert (260, "fees_cny") in codes_in(text)


@pytest.mark.parametrize("words", ["行政复议2件,共计赔偿260元", "举办培训2次,共计260元", "公开政府采购2笔,金额260元"])
def test_what_other_things_came_to_is_no_fee(words: str) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n六、其他\n{words}。"
    assert (260, "fees_cny") not in codes_in(text)


@pytest.mark.parametrize("whom", ["群众", "市民", "网民", "来信人"])
def test_what_was_told_back_was_answered(whom: str) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n一、主动公开情况\n通过民心桥、领导留言板向{whom}反馈诉求51件。"
    assert codes_in(text) == [(51, "letters_concluded")]


def test_what_people_told_came_in() -> None:
    text = "某县2022年政府信息公开工作年度报告\n一、主动公开情况\n收到群众反馈诉求51件。"
    assert codes_in(text) == [(51, "letters_received")]


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("其中跟信息公开有关的60人次", ["跟信息公开有关"]),
        ("涉及低保的60人次", ["低保"]),
        ("其中关于公开事项的60人次、关于低保的40人次", ["关于公开事项", "关于低保"]),
    ],
)
def test_enquiries_about_a_matter_are_some_of_all_and_of_no_other_body(words: str, labels: list[str]) -> None:
    text = f"某县水务局2012年政府信息公开工作年度报告\n五、咨询情况\n接受咨询300人次,{words}。"
    whole, *some = read_report(text.encode(), name="case.txt").observations
    assert (whole.metric_code, whole.value) == ("enquiries", 300)
    assert [(one.metric_code, one.subject, one.label) for one in some] == [(None, None, label) for label in labels]


@pytest.mark.parametrize("words", ["发放关于公开的资料60份", "收到涉及低保的申请60件", "涉及低保400人次"])
def test_what_is_no_part_of_the_enquiries_has_not_their_code(words: str) -> None:
    text = f"某县水务局2012年政府信息公开工作年度报告\n五、咨询情况\n接受咨询300人次,{words}。"
    assert [code for _, code in codes_in(text)][1:] == [None]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("到镇政府来问政策的村民60人次", "enquiries_in_person"),
        ("上门打听政策的居民60人次", "enquiries_in_person"),
        ("电话问政策60人次", "enquiries_phone"),
    ],
)
def test_who_asks_about_policies_enquires(words: str, code: str) -> None:
    assert codes_in(f"某镇人民政府2012年政府信息公开工作年度报告\n五、咨询情况\n{words}。") == [(60, code)]


@pytest.mark.parametrize("done", ["回复", "办结", "已答复"])
def test_letters_done_are_letters_whatever_else_came(done: str) -> None:
    text = "某县水务局2012年政府信息公开工作年度报告\n三、依申请公开情况\n"
    found = codes_in(f"{text}接听电话咨询300人次,局长信箱收到来信84封,{done}80封。")
    assert found[1:] == [(84, "letters_received"), (80, "letters_concluded")]


LETTERS, DONE = "letters_received", "letters_concluded"


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("书记信箱、12345转办单、QQ咨询三者合计518件,其中转办单347件、QQ 171件", [LETTERS, LETTERS, LETTERS]),
        ("信箱、热线、微信三个渠道收到诉求518件", [None, LETTERS]),
        (
            "热线4602件,办结4600件,信箱219封,答复210封。两个平台收件合计4821件",
            [LETTERS, DONE, LETTERS, DONE, None, LETTERS],
        ),
        ("热线4602件,信箱219封。两个平台收件合计5000件", [LETTERS, LETTERS, None, None]),
        ("热线、信箱等四个渠道畅通", [None]),
        ("建信箱3个,收到来信8封", [None, LETTERS]),
        ("网站、微信、微博三个平台发布信息518条", [None, "proactive_items"]),
    ],
)
def test_letters_by_several_ways_together_are_letters(said: str, codes: list[str | None]) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n四、互动交流\n{said}。"
    assert [code for _, code in codes_in(text)] == codes


def test_an_average_before_a_charge_is_none_of_it() -> None:
    text = f"{TITLE}三、依申请公开情况\n平均办理时长11.4个工作日,收取信息处理费8元,人均收费2元。"
    assert [code for code, _ in _codes(text)] == [None, "fees_cny", None]
