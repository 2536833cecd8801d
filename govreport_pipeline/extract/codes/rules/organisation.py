"""Rules: money, staff, points of access, meetings and training."""

from govreport_pipeline.extract.codes.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.numbers.units import EVENTS
from govreport_pipeline.extract.words.lexicon import DISPUTES, C

MONEY = "money"
PLACES = "个 处 家 所 间"

RULES: tuple[Rule, ...] = (
    Rule("fees_cny", C.FEE, MONEY, (Reads("依申请公开信息收取费用120元。", 120), Reads("收取的费用为0元。", 0)), (Rejects("收费减免120元。", "waived"), Rejects("收取培训费用21.7万元。", "of a course")), forbid=C.WAIVER | C.EXPENDITURE | C.FUNDING | C.COST | C.AVERAGE, forbid_around=C.COST, weight=6),
    Rule("administrative_fees_cny", C.ADMINISTRATIVE_FEE, MONEY, (Reads("全年行政事业性收费3.5万元。", 35000),), (Rejects("减免行政事业性收费3.5万元。", "waived"),), forbid=C.WAIVER | C.EXPENDITURE | C.FUNDING | C.AVERAGE, weight=8),
    Rule("administrative_fees_cny", C.FEE, MONEY, (Reads("行政事业性收费6项,收费金额235万元。", 2350000),), (Rejects("行政事业性收费6项,依申请公开收取检索费23元。", "fees of requests"),), around=C.ADMINISTRATIVE_FEE, forbid=C.WAIVER | C.EXPENDITURE | C.FUNDING | C.AVERAGE | C.ON_REQUEST | C.REQUEST | C.COST, weight=8),
    Rule("fees_cny", C.RECEIVED, MONEY, (Reads("五、收费情况\n按规定应收取检索费26元,实收0元。", 0), Reads("复印照价收工本费,全年实收26.5元。", 26.5)), (Rejects("收到捐款20元。", "no fee"),), any_around=C.IN_FEES | C.FEE, forbid=C.WAIVER | C.EXPENDITURE | C.FUNDING | C.COST, weight=1),
    Rule("fee_waivers_cny", C.WAIVER, MONEY, (Reads("减免费用120元。", 120), Reads("对低保申请人减免检索费,共计38元。", 38)), (Rejects("收取费用120元。", "charged"),), forbid=C.EXPENDITURE | C.FUNDING | C.COST, weight=8),
    Rule("fee_waivers_cny", C.FEE, MONEY, (Reads("收取检索费86元,减免4人次、费用36元。", 36),), (Rejects("收取费用36元。", "charged"),), around=C.WAIVER, forbid=C.EXPENDITURE | C.FUNDING | C.RECEIVED | C.CHARGED, weight=5),
    *(
        Rule("fee_waivers_cny", how_much, MONEY, (Reads(f"收取检索费86元,减免4人次、{told}36元。", 36),), (Rejects(f"收取检索费,{told}38元。", "charged"),), around=C.WAIVER, forbid=C.EXPENDITURE | C.FUNDING | C.FEE | C.RECEIVED | C.CHARGED, weight=4)
        for how_much, told in ((C.TOTAL, "共计"), (C.AMOUNT, "金额"))
    ),
    Rule("dedicated_funding_cny", C.FUNDING, MONEY, (Reads("共支出政府信息公开工作专项经费210万元。", 2100000), Reads("投入专项经费5万元。", 50000)), (Rejects("收取费用5元。", "fees"),), weight=8),
    *(
        Rule("dedicated_funding_cny", C.EXPENDITURE | matter, MONEY, (Reads(f"五、收费情况\n{told}支出3.2万元。", 32000),), (Rejects(f"处理申请和{told}费用支出3.2万元。", "requests, too"),), forbid=C.FEE | C.ON_REQUEST | C.REQUEST | C.FUNDING | C.PROCUREMENT | DISPUTES, weight=6)
        for matter, told in ((C.PUBLISH, "政务公开工作"), (C.SITE, "网站运行维护"), (C.BOARD, "公开栏制作"))
    ),
    Rule("dedicated_funding_cny", C.ALLOTTED | C.PUBLISH, MONEY, (Reads("拨付信息公开专款6万元。", 60000), Reads("安排50000元用于政府信息公开工作。", 50000)), (Rejects("安排公开费用6元。", "fees"), Rejects("下拨扶贫资金230万元。", "another matter")), forbid=C.FEE | C.EXPENDITURE | C.PROCUREMENT),
    Rule("dispute_expenditure_cny", C.EXPENDITURE, MONEY, (Reads("四、复议诉讼情况\n与行政诉讼有关的费用支出3000元。", 3000),), (Rejects("依申请公开支出3000元。", "requests"),), any_around=C.RECONSIDERATION | C.LITIGATION, forbid=C.FUNDING | C.ON_REQUEST, weight=8),
    *(
        Rule("dispute_expenditure_cny", C.FEE | body, MONEY, (Reads(f"五、收费情况\n与{name}有关的费用0元。", 0),), (Rejects(f"{name}收取检索费用3元。", "fees"),), forbid=C.FUNDING | C.ON_REQUEST | C.WAIVER | C.CHARGED, weight=8)
        for body, name in ((C.LITIGATION, "行政诉讼"), (C.RECONSIDERATION, "行政复议"))
    ),
    *(
        Rule("dispute_expenditure_cny", C.COST | body, MONEY, (Reads(f"全年公用经费7万元,含{name}律师代理费4.8万元。", 48000),), (Rejects("律师代理费4.8万元。", "of no dispute"),), forbid=C.ON_REQUEST | C.WAIVER | C.CHARGED, weight=9)
        for body, name in ((C.LITIGATION, "行政诉讼"), (C.RECONSIDERATION, "行政复议"))
    ),
    Rule("request_expenditure_cny", C.EXPENDITURE, MONEY, (Reads("全年依申请公开政府信息支出0元。", 0),), (Rejects("行政诉讼费用支出80元。", "disputes"),), any_around=C.ON_REQUEST | C.REQUEST, forbid=C.FUNDING, forbid_around=C.RECONSIDERATION | C.LITIGATION, weight=7),
    Rule("request_expenditure_cny", C.EXPENDITURE, MONEY, (Reads("四、收费情况\n复印、邮寄共支出80元。", 80),), (Rejects("四、收费情况\n拨付专项经费9万元,实际支出8万元。", "of the funding"),), any_around=C.IN_FEES, forbid=C.FUNDING, forbid_around=C.RECONSIDERATION | C.LITIGATION | C.FUNDING, weight=7),
    Rule("request_expenditure_cny", C.FUNDING | C.ON_REQUEST, MONEY, (Reads("安排依申请公开工作经费3万元。", 30000),), (Rejects("政府信息公开和依申请公开工作经费5万元。", "disclosure at large, too"),), forbid=C.INFORMATION | C.WAIVER, weight=7),
    Rule("procurement_cny", C.PROCUREMENT, MONEY, (Reads("实施政府采购项目9项,采购总金额79万元。", 790000),), (Rejects("采购设备支出9万元。", "no total of procurement"),), weight=10),
    Rule("procurement_projects", C.PROCUREMENT, "项 个 宗 件 次", (Reads("实施政府采购项目9项,采购总金额79万元。", 9),), (Rejects("公开政府采购项目信息9项。", "items disclosed"),), forbid=C.PUBLISH | C.INFORMATION | C.COLUMNS, weight=10),
    Rule("staff_full_time", C.FULL_TIME, "person lost", (Reads("配备专职人员3名。", 3), Reads("安排2名全职工作人员。", 2)), (Rejects("培训专职人员3人。", "trainees"),), forbid=C.PART_TIME | C.TRAINING | C.ATTENDED, weight=8),
    Rule("staff_part_time", C.PART_TIME, "person lost", (Reads("配有1名兼职人员。", 1), Reads("兼职人员5人。", 5)), (Rejects("培训兼职人员5人。", "trainees"),), forbid=C.FULL_TIME | C.TRAINING | C.ATTENDED, weight=8),
    Rule("staff", C.STAFF, "person", (Reads("从事政府信息公开工作人员5名。", 5), Reads("由1名工作人员具体负责政府信息公开工作。", 1)), (Rejects("组织培训,工作人员20名。", "trainees"),), forbid=C.TRAINING | C.ATTENDED | C.STUDIED | C.FULL_TIME | C.PART_TIME | C.ENQUIRY | C.GROWTH, any_around=C.STAFFED | C.OFFICE | C.FULL_TIME | C.PART_TIME | C.IN_ORGANISATION, weight=6),
    Rule("staff", C.STAFF | C.STAFFED, "人 名 位", (Reads("安排2名工作人员负责咨询受理。", 2), Reads("由3名同志负责接待群众咨询。", 3)), (Rejects("安排2名专职的工作人员负责咨询。", "full-time staff"),), forbid=C.TRAINING | C.ATTENDED | C.STUDIED | C.FULL_TIME | C.PART_TIME | C.GROWTH, weight=2),
    Rule("staff", C.REPORTER, "person", (Reads("各科室信息员27名,系统管理员2名。", 27),), (Rejects("培训信息员27名。", "trainees"),), forbid=C.TRAINING | C.ATTENDED | C.STUDIED | C.FULL_TIME | C.PART_TIME | C.GROWTH | C.MEETING | C.OTHER_FIELD, weight=2),
    Rule("staff", C.RESPONSIBLE, "人 名", (Reads("我乡专门由1人负责日常工作。", 1),), (Rejects("由1名领导负责。", "a leader"),), forbid=C.LEADER | C.DEPUTY | C.TRAINING | C.ATTENDED | C.STAFF | C.ENQUIRY | C.FULL_TIME | C.PART_TIME, weight=2),
    Rule("offices", C.OFFICE, PLACES, (Reads("设立政府信息公开专门机构3个。", 3),), (Rejects("专门机构人员3人。", "people"),), weight=8),
    Rule("access_points", C.ACCESS_POINT, PLACES, (Reads("设立3处公开查阅点。", 3), Reads("设置政府信息公开查阅点12个。", 12)), (Rejects("查阅点接待12人次。", "readers"),), forbid=C.REQUEST_POINT | C.SITE, weight=8),
    Rule("request_points", C.REQUEST_POINT, PLACES, (Reads("设立申请受理点2个。", 2), Reads("设立了1个信息申请受理点。", 1)), (Rejects("受理点收到申请2件。", "requests"),), weight=8),
    Rule("request_points", C.WINDOW, PLACES, (Reads("专为受理信息公开申请设了1个窗口。", 1), Reads("设立信息公开窗口17个。", 17)), (Rejects("政务大厅设窗口17个。", "of no requests"), Rejects("窗口受理申请2件。", "requests")), any_around=C.REQUEST | C.ON_REQUEST | C.PUBLISH, forbid=C.ACCESS_POINT | C.ENQUIRY | C.COLUMNS | C.SITE, weight=7),
    *(
        Rule(code, C.LEVEL, PLACES, (Reads(f"{told}分两级:区级2个,镇级41个。", 2),), (Rejects("成立领导小组,区级2个,镇级41个。", "groups"),), around=place, weight=4)
        for code, place, told in (("access_points", C.ACCESS_POINT, "查阅点"), ("request_points", C.REQUEST_POINT, "受理点"))
    ),
    Rule("trainees", C.TRAINING | C.ATTENDED, "人次 人 名 位", (Reads("举办培训班2次,培训人员80人次。", 80), Reads("接受培训人员34人。", 34)), (Rejects("举办培训班2次。", "sessions"),), weight=6),
    Rule("trainees", C.ATTENDED, "人次 人 名 位", (Reads("共举办4次培训,参加34人。", 34),), (Rejects("参加会议34人。", "a meeting"),), around=C.TRAINING, forbid=C.MEETING, weight=4),
    Rule("trainees", C.TRAINING, "人次 人 名 位", (Reads("组织业务培训,培训200余人次。", 200, qualifier="more_than"),), (Rejects("举办培训2次。", "sessions"),), weight=4),
    Rule("trainees", C.STUDIED, "人次 人 名 位", (Reads("先后有80余人次学习《条例》。", 80, qualifier="more_than"),), (Rejects("组织80人次学习党章。", "of party doctrine"),), weight=2),
    Rule("training_sessions", C.TRAINING, EVENTS, (Reads("举办各类培训班4次。", 4), Reads("共举办4次培训。", 4), Reads("业务培训会13次。", 13)), (Rejects("培训人员20人次。", "trainees"),), weight=6),
    Rule("training_sessions", C.STUDY, EVENTS, (Reads("组织学习《条例》2次。", 2), Reads("组织干部学习3次。", 3)), (Rejects("开展理论学习12次。", "of party doctrine"),), forbid=C.MEETING, weight=2),
    Rule("meetings", C.DELIBERATED | C.PUBLISH, "次", (Reads("局党组专题研究政务公开工作2次。", 2), Reads("听取信息公开工作汇报3次。", 3)), (Rejects("专题研究政务公开培训2次。", "training"),), forbid=C.TRAINING | C.PRESS_CONFERENCE | C.PLAN | C.INTERPRETATION | C.INTERVIEW),
    Rule("meetings", C.DELIBERATED | C.LEADING_BODY, "次", (Reads("局党组会专题研究2次。", 2), Reads("局务会研究部署4次。", 4)), (Rejects("局党组培训研究2次。", "training"),), forbid=C.TRAINING | C.PRESS_CONFERENCE | C.PLAN | C.INTERPRETATION | C.INTERVIEW | C.MEETING),
    Rule("meetings", C.MEETING, EVENTS, (Reads("召开政府信息公开工作会议3次。", 3), Reads("召开专题会议2次。", 2)), (Rejects("在会议上召开新闻发布会3次。", "press conferences"), Rejects("完成政府常务会议同步解读3次。", "interpretations")), forbid=C.TRAINING | C.PRESS_CONFERENCE | C.PLAN | C.INTERPRETATION, weight=5),
)  # fmt: skip
