"""Rules: rules, normative documents, licences, gazettes and newsletters."""

from govreport_pipeline.extract.codes.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.numbers.units import PIECES
from govreport_pipeline.extract.words.lexicon import CHANNELS, C

DOCUMENTS = f"{PIECES} 个 部"

RULES: tuple[Rule, ...] = (
    Rule("rules_issued", C.RULES | C.ISSUED, DOCUMENTS, (Reads("全年制定规章7件。", 7), Reads("全年制发部门规章7件,规范性文件41件。", 7)), (Rejects("制定规章制度7项。", "internal rules"),), forbid=C.REPEALED | C.IN_FORCE | C.NORMATIVE),
    Rule("rules_issued", C.RULES, DOCUMENTS, (Reads("全年制定出台政策,规章9件。", 9),), (Rejects("废止规章7件。", "repealed"),), any_around=C.ISSUED, forbid=C.REPEALED | C.IN_FORCE | C.NORMATIVE, weight=-1),
    Rule("rules_issued", C.RULES | C.PUBLISH, DOCUMENTS, (Reads("全年发布规章10个。", 10),), (Rejects("发布规章制度10项。", "internal rules"),), forbid=C.REPEALED | C.IN_FORCE | C.NORMATIVE | C.INFORMATION),
    Rule("normative_documents_issued", C.NORMATIVE | C.ISSUED, DOCUMENTS, (Reads("制发规范性文件11件。", 11), Reads("规范性文件本年制发件数3件。", 3)), (Rejects("主动公开规范性文件11件。", "disclosed"),), forbid=C.REPEALED | C.IN_FORCE | C.REVIEWED, weight=6),
    Rule("normative_documents_issued", C.NORMATIVE, DOCUMENTS, (Reads("全年制定出台政策,规范性文件9件。", 9),), (Rejects("主动公开规范性文件9件。", "disclosed"), Rejects("没有出台新规定,清理规范性文件9件。", "looked through")), any_around=C.ISSUED, forbid=C.REVIEWED | C.REPEALED | C.IN_FORCE | C.PROACTIVE | C.PUBLISH | C.INTERPRETATION | C.RATE, forbid_around=C.PROACTIVE, weight=6),
    *(
        Rule(code, C.NEW | papers, DOCUMENTS, (Reads(f"全年新增{told}5件。", 5),), (Rejects(f"网站新增{told}信息5条。", "items disclosed"),), forbid=other | C.REPEALED | C.IN_FORCE | C.REVIEWED | C.PROACTIVE | C.PUBLISH | C.INFORMATION | C.INTERPRETATION | C.COLUMNS | C.SITE | C.RATE, weight=6)
        for code, papers, told, other in (
            ("rules_issued", C.RULES, "规章", C.NORMATIVE), ("normative_documents_issued", C.NORMATIVE, "规范性文件", C.NONE),
        )
    ),
    Rule("normative_documents_disclosed", C.NORMATIVE, DOCUMENTS, (Reads("主动公开规范性文件11件。", 11), Reads("发布政府规范性文件6个。", 6)), (Rejects("规范性文件备案率100%。", "a rate"),), any_around=C.PROACTIVE | C.PUBLISH | C.INFORMATION | C.IN_PROACTIVE, forbid=C.REVIEWED | C.REPEALED | C.IN_FORCE | C.ISSUED | C.RATE | C.INTERPRETATION, weight=5),
    Rule("normative_documents_in_force", C.KEPT, DOCUMENTS, (Reads("清理规范性文件16件,废止3件,保留13件。", 13), Reads("清理规范性文件16件,继续执行13件。", 13)), (Rejects("清理文书档案16件,保留13件。", "no such documents"),), around=C.REVIEWED, forbid=C.LICENSING_ITEMS | C.RULES | C.PUBLISH | C.REPEALED, weight=6),
    Rule("normative_documents_in_force", C.KEPT, DOCUMENTS, (Reads("规范性文件方面,清理旧文16件,废止3件,保留13件。", 13),), (Rejects("规范性文件方面,权力清单保留审批事项13项。", "no documents"), Rejects("制定规范性文件3件,会议保留节目2件。", "nothing was looked through")), around=C.NORMATIVE, any_around=C.REVIEWED | C.REPEALED, forbid=C.LICENSING_ITEMS | C.RULES | C.PUBLISH | C.REPEALED | C.COLUMNS | C.SITE | C.INFORMATION | C.LICENSING, weight=2),
    Rule("licensing_decisions", C.LICENSING, PIECES, (Reads("作出行政许可决定305件。", 305),), (Rejects("公开行政许可5件。", "items disclosed"),), forbid=C.COLUMNS | C.SITE | C.PUBLISH | C.INFORMATION | C.LICENSING_ITEMS),
    Rule("penalty_decisions", C.PENALTY, f"{PIECES} 次", (Reads("作出行政处罚决定171件。", 171),), (Rejects("公开行政处罚信息15条。", "items disclosed"),), forbid=C.COLUMNS | C.SITE | C.PUBLISH | C.INFORMATION | C.RECONSIDERATION | C.LITIGATION),
    Rule("compulsion_decisions", C.COMPULSION, f"{PIECES} 次", (Reads("作出行政许可12件、行政强制决定3件。", 3),), (Rejects("公开行政强制信息3条。", "items disclosed"),), forbid=C.COLUMNS | C.SITE | C.PUBLISH | C.INFORMATION | C.RECONSIDERATION | C.LITIGATION),
    Rule("other_services_decisions", C.OTHER_SERVICES, PIECES, (Reads("处理决定包括行政许可3项,其他对外管理服务事项16项。", 16),), (Rejects("公开其他对外管理服务事项信息15条。", "items disclosed"), Rejects("保留其他对外管理服务事项15项。", "items of a list")), any_around=C.DECIDED, forbid=C.COLUMNS | C.SITE | C.PUBLISH | C.INFORMATION),
    Rule("gazette_issues", C.GAZETTE, "期", (Reads("编印政府公报4期。", 4),), (Rejects("政府公报刊登文件50件。", "documents in it"),), weight=4),
    Rule("gazette_issues", C.ISSUES, "期", (Reads("通过政府公报公开文件,全年共印发13期。", 13), Reads("政府公报登载文件50件,发行13期。", 13)), (Rejects("通过政府公报公开文件,编发简报13期。", "of a newsletter"), Rejects("政府公报登载文件50件,《某县财政》发行13期。", "of a newsletter")), around=C.GAZETTE, forbid=C.TRAINING | C.INTERVIEW | C.BOOK | CHANNELS, forbid_around=C.NEWSLETTER, weight=3),
    Rule("proactive_items_gazette", C.DOCUMENTS, PIECES, (Reads("编印公报4期,刊载文件50件。", 50),), (Rejects("印发文件50件。", "no gazette"),), around=C.GAZETTE, forbid=C.NORMATIVE | C.PRODUCED | C.PROACTIVE, forbid_around=C.PROACTIVE, weight=4),
    Rule("proactive_items_gazette", C.NORMATIVE | C.PUBLISH, PIECES, (Reads("出版公报6期,刊登规范性文件31件。", 31),), (Rejects("发布规范性文件31件。", "no gazette"),), around=C.GAZETTE, forbid=C.ISSUED, weight=8),
    Rule("newsletter_issues", C.NEWSLETTER, "期", (Reads("编发简报52期。", 52),), (Rejects("通过简报公开信息52条。", "items"),), weight=4),
    Rule("newsletter_issues", C.ISSUES, "期", (Reads("编制《台山卫生》4期。", 4), Reads("编发《政务信息》12期。", 12)), (Rejects("印发政府公报4期。", "of the gazette"),), forbid=C.TRAINING | C.GAZETTE | C.INTERVIEW | CHANNELS, weight=2),
    Rule("newsletter_issues", C.BOOK, "期", (Reads("《某某通讯》全年出了24期。", 24),), (Rejects("参加《行风热线》访谈12期。", "interviews"), Rejects("参加《某某问政》2期。", "a programme")), forbid=C.JOINED | C.TRAINING | C.INTERVIEW | C.BROADCAST | C.WECHAT | C.NEWSPAPER | C.NEW_MEDIA | C.WORKS | C.COLUMNS | C.SITE, weight=1),
    Rule("newsletter_issues", C.ISSUES | C.NEWSPAPER, "期", (Reads("编印《某某报》52期。", 52), Reads("《寮步报》2012年共印发52期。", 52)), (Rejects("在《某某报》刊登公告52期。", "in a paper"),), forbid=C.TRAINING | C.INTERVIEW, weight=1),
    Rule("newsletter_issues", C.ISSUED | C.NEWSPAPER, "期", (Reads("制发《某某报》52期。", 52),), (Rejects("在《某某报》刊登公告52期。", "in a paper"),), forbid=C.TRAINING | C.INTERVIEW, weight=1),
    Rule("newsletter_copies", C.NEWSLETTER | C.COPIES, "份 册 本", (Reads("发放政务公开简报400份。", 400), Reads("发行简报12300份。", 12300)), (Rejects("通过简报公开信息30条。", "items"),), weight=5),
    Rule("newsletter_copies", C.NEWSLETTER, "份 册 本", (Reads("编印简报12300份。", 12300),), (Rejects("通过简报公开信息30条。", "items"),), any_around=C.COPIES | C.ISSUES, weight=5),
)  # fmt: skip
