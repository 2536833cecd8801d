"""Signs that a numeral is no statistic: what stands beside dates, numbers of documents, contacts …

A sign names what must stand beside a numeral, and what the numeral is then. The
first one that fits decides. Each has an example, in which it does.
"""

from dataclasses import dataclass
from string import ascii_letters, ascii_uppercase

from govreport_pipeline.extract.numbers.numerals import CHINESE_NUMERALS, IN_PERCENT
from govreport_pipeline.extract.numbers.pieces import A_YEAR, ADDED_UP, CHANGED_TO, IN_ALL, POINTS_BEFORE, PUBLISHES
from govreport_pipeline.extract.numbers.units import FAMILY_OF, Family
from govreport_pipeline.tables.vocabulary import Role

RoleAndRule = tuple[Role, str]

DATE = (Role.DATE, "date")
YEAR = (Role.YEAR, "year")
ORDINAL = (Role.ORDINAL, "ordinal")
NAME = (Role.NAME_PART, "name")
HOTLINE = (Role.NAME_PART, "hotline")
LEGAL = (Role.LEGAL_REFERENCE, "legal_reference")
DOCUMENT = (Role.DOCUMENT_NUMBER, "document_number")
CONTACT = (Role.CONTACT, "contact")
ADDRESS = (Role.CONTACT, "address")
WEB = (Role.CONTACT, "web")
DEADLINE = (Role.DEADLINE, "deadline")
LIST_COUNT = (Role.COUNT_OF_LIST_ITEMS, "list_count")
FRACTION = (Role.SHARE, "fraction")
CHANGE = (Role.GROWTH, "fraction")
RATIO = (Role.OTHER, "ratio")
ARTICLE = (Role.OTHER, "article")
COUNTING_RULE = (Role.OTHER, "counting_rule")
DURATION = (Role.OTHER, "duration")
FREQUENCY = (Role.OTHER, "rate")
ROUND_THE_CLOCK = (Role.OTHER, "around_the_clock")
SIZE = (Role.OTHER, "size")
NO_UNIT = (Role.OTHER, "no_unit")
STATISTIC = None


@dataclass(frozen=True, slots=True)
class Sign:
    """What a numeral is that stands so; all that is given must be there."""

    role: RoleAndRule | None
    """None: a statistic, whatever the signs behind this one say."""
    example: str
    """A text; bars stand around the numeral."""
    units: str = ""
    """Units or families of which it has one, separated by blanks; empty: any, or none."""
    previous: str = ""
    """Characters of which one stands right before it; a text begins behind a line break."""
    values: tuple[float, float] | None = None
    """The least and the largest worth; what has none counts as 0."""
    at: str = ""
    """A pattern that begins with the numeral."""
    after: str = ""
    """A pattern that begins right behind the numeral."""
    behind: str = ""
    """A pattern that begins right behind its unit."""
    before: str = ""
    """A pattern that ends right before the numeral, within `REACH` characters."""
    goes_on: bool = False
    """Does it go on counting: does the number before it, with 、, stand up to `LONGEST_ITEM` before?"""


REACH = 24
LONGEST_ITEM = 600

_ONE_CHARACTER = f"(?![{CHINESE_NUMERALS}点])"
_ANY_UNIT = " ".join(family for family in Family if family is not Family.LOST)
_COUNTED_ONE = frozenset("件 起 宗 例 名 条 篇 期 份 封 人 次 场 倍 番".split())
_ARTICLE_UNITS = " ".join(sorted((set(FAMILY_OF) - _COUNTED_ONE) | {Family.LOST}))
_ROOMS = "座 部 lost"
_YEARS = (1949, 2100)
_YEARS_ALONE = (1990, 2030)
_MONTHS = (0, 12)
_LISTED = (0, 30)
"""A list of principles, contents or means is no longer."""
_MARK = "[-/.—]"
_HAN = "[\u4e00-\u9fff]"
_LIST_NOUN = (
    r"(?:方面|部 ?分|大类|类别|环节|层面|要点|坚持|必须|加强|结合|注重|突出|到位|不准|统一|阶段|步骤)"
    r"|(?:基本|主要|总体)?(?:渠道|途径|形式|方式|内容|重点|原则|要求|关键|体系|平台|机制|制度|问题|板块|领域|功能|职能)(?=[,。;:、的”\n 与和同及]|改革|要求|结合|落实|执行|建设|$)"
)
_RANKED = r"(?:前进|上升|进步|跃升|提升|后退|名列|位列|排名|位居|排在)了?(?:前|全[国省市区县])?$"
_AMONG_THE_FIRST = "(?<![目此之以年月日天])前$"
_OF_SUCH_RANK = "的|[是为有]|依次|分别|:|(?:大类|类|栏目|部门|单位|领域|事项)?[的是为]"
_CAMPAIGN = rf"(?!余){_HAN}{{0,8}}?(?:工程|活动|行动|计划|实事|评议|大讲堂)"
_COUNTS_OF_PLACES = "份 条 户 座 台 套 只 块"
_PLACE_BEHIND = "子?(?:[沟屯寨湾坪巷弄]|镇(?![级属直办])|乡(?![镇村级])|村(?![民务级居组干道庄规]))"
"""What ends the names of places that begin like a count: 三份子镇, 百户村, 四条巷."""
_PLACE_BEFORE = "[路街道巷弄区楼座栋幢村院内段里镇] ?$"
_CONTACT_BEFORE = (
    r"(?:电 ?话|传 ?真|邮 ?编|邮政编码|邮政代码|QQ|qq|手机号?码?|邮箱|E-?mail|e-?mail|信箱|热线电话|地 ?址|网址|咨询热线|举报热线|投诉热线|电邮|区号|总机|转(?<=[\d机) ]转)|Tel|Fax|微信号|账号|代码)"
    r"(?![^\d。;\n]{0,8}(?:粉丝|关注|订阅|用户|阅读|浏览|播放|点击))[^\d。;\n]{0,10}[\d\-—()/、,转×*+ ]{0,60}$"
)
_HOTLINE = r"(?:12345|123\d\d|121\d\d|96\d{3,4}|95\d{3}|100\d\d|110|119|120|122|114|12\d{3})"
_HOTLINE_AFTER = r"[”\"]?(?:市民|人工(?:坐席|座席|服务|客服)|政府|政务|公共|便民|民生|服务|投诉|举报|咨询|维权|监督|电话|热线|平台|阳光|效能|消费|供水|价格|环保|税务|劳动|人社|纳税|工单|民声|来电|转办|受理|信访|回应|回复|回访|答复|解答)|、1|[和及与]1\d{4}(?!\d)"
_ARTICLES = (
    r"第 ?[\d一二三四五六七八九十百]{1,5} ?条? ?(?:[、至到\-—和] ?(?:[\d一二三四五六七八九十百]{1,5} ?条? ?)?){1,6}$"
)
_TOTAL = r"(?:数量?|总量|总计|合计|共计|\([件条次宗份起篇元]{1,2}\)):? ?$"
"""A label that says that a number comes."""
_ALONE = r" {1,4}\d{1,3}(?:\.\d{1,2})?% *(?:\n|$)|\s{0,16}(?:[。,;、()]|$|大关|分别|(?:和|与|及|以及)(?:约|近|超)?\d)"
_MEASURED = "平方米 平方公里 平方 立方米 立方 公里 米 公顷 亩 吨 公斤 斤 剂次 剂 页"
"""Of these a report tells what was done in the year, or the size of a thing: 造林5万亩, a room of 120平方米."""
_DONE_SO_MUCH = (
    "(?:完成|实现|新[增建]|[改扩]建|改造|建[成设]|整治|治理|造林|绿化|种植|播种|收[购储割缴]|征[收用迁]|出让|供[应给水电气热粮地]|流转|确权"
    "|生产|销[售毁]|加工|处[理置]|回收|转移|清[理运]|疏浚|铺设|维修|养护|修[复建筑]|接种|发放|投放|调[运拨]|输送|排放|[打复]印|储备|查[处扣封获]|节约|减[少排]"
    "|产量|总量|能力|累计|[共总合]计|(?<!报告)(?<!年报)(?<!全文)(?<!文件)共|达到?|全年)"
)
_HOW_MUCH = rf"{_DONE_SO_MUCH}[^,。;、\d]{{0,14}}$"
_STOPS = r"(?:以上|左右)?\s?(?:[,。;、)和及与\n]|$)"
_SCORED = "(?:得|总|评|均|测评|考核|综合)分(?:为|是|达到?|:)?$|(?<![不难取获])得了?$|成绩(?:为|是)?$"
_BUILT = r"(?:[新改扩]建|建[成设]|改造|完成|维修|更换|增设|安装|[现共]有|共计?|合计|累计|全年)[^,。;、\d]{0,12}$"
_HOUR_BEFORE = rf"[{CHINESE_NUMERALS}\d] ?[时点] ?$"
_SLOGAN = (
    f"[{CHINESE_NUMERALS}]{{1,2}}(?:个(?:意识|自信|维护(?!人)|确立|全面|伟大|最严|区分开来|统筹|明确|务必|文明(?![单村镇社家校户])|百分百|毫?不动摇|基本点|中心、两个"
    "|一(?:[批百律]|活动|工程|机制|模式|标准|(?=[,。、”]))|不(?![予服同合达足属能公动])(?<!毫不)|代表(?![团队处性人大建议])|责任(?![书状人主单部科区股处编]))"
    "|[个张项]清单|项规定(?<=八项规定)|条(?:龙|心|禁令|线(?![路索上报]))|份子|期(?:工程|项目|建设|改造|规划)(?!管理|培训|班|招))"
    f"|一{_HAN}(?:不[漏少落缺误]|{_HAN}{{0,3}}管(?:到底|便民|审批|执法|服务|监督))"
)
"""What policies and works are called by: 四个意识, 两个责任, 三个不放过, 八项规定, 一条龙, 一件不少, 二期工程."""
_EACH_ONE = f"一({_HAN})一(?:\\1|[档案策议卡码表册品单图评考报告回审结政事岗证照法])"
"""一件一档, 一条一条: each its own."""
_CHANGED_BY = "(?:增[长加多幅]|下降|减少|上升|提[高升]|降低|缩短|压缩)[了约近超逾过为达到不]{0,3}$"
_SHARE_BEFORE = "占(?:比|总数)?[了约近超逾过为达到不]{0,3}"
_NOT_COUNTED = "(?![\\d余多万亿条件个次份篇人元%])"
_HOW_OFTEN = "(?:周|月|季度?|年|日|天|旬)"
_WITHIN = "(?:以内|之内|内|前|之前|后|之后|左右?内)"

_LISTED_NOUN = "(?:信息|文件|公告|公示|动态|通知|发布|推送|解读|要闻)"
_NAMED = rf"{_HAN}{_LISTED_NOUN}(?<!公开信息)$"
"""Behind such a name stands a number that has lost its unit: 规划信息46财政信息68."""
_LAST_NAMED = rf"\d ?[条件篇则份项][,;、](?:(?!公开的(?!其[他它]))[^,。;:、\d\n]){{1,16}}{_LISTED_NOUN}$"
"""The last of a list, at the end of its line: 财政类信息5条;其他信息3."""
_PUBLISHED = rf"(?:{PUBLISHES})了?(?:各类|政府|政务)*(?:信息|文件|文章|稿件){IN_ALL}$"
_LIMIT = r"(?:以上|以下|以内)(?:者|的?(?=[有占共达为仅只]|单位|部门|乡镇|街道|社区|村|个人|申请人|企业|\d))"

_GOODS = "(?:食[药品用]|食物|药[物品]|农?产品|商品|物[质种品]|添加剂|疫苗|农药|化肥|兽药|饲料|原料|耗材|农?作物|动物|植物|蔬菜|水果|疾病|传染病|病种)(?!形式|方式|类型|信息)"
"""What is told apart by kind, and counted so: not 三种方式."""

_CLASSES_OF_LIST = r"目录(?:总?共)?(?:划?分[为成]?|[共下]设)了?(?:\d{1,3}个?大类[、,和]?(?:共|下[设分]|细分为?)?)?$"
"""What says how many classes a catalogue of what is public has."""

SEEMING: tuple[Sign, ...] = (
    Sign(STATISTIC, "平均办理时间|1.6|天", units="time", before="平均[^,。;、\\d]{0,12}(?:时间|时长|时限|用时|耗时|周期|天数)(?:缩短至|缩短到|压缩至|降至|只有|仅为?|约为?|为|是|达)*+$"),
    Sign(NAME, "|315|期间", units="期", behind="间"),
    Sign(STATISTIC, "公众号发布|8|条内容", units="条 篇", behind="(?:图文|视频|原创)?内容", before="(?:发布|推送|推出|刊发)(?:了|共|各类)?$"),
    Sign(STATISTIC, "设政务公开等|9|大栏目", units="大 个", behind="栏目|专栏|专题(?=[,。;、])"),
    Sign(STATISTIC, "网站分为|9|个板块", units="大 个", behind="[板版]块", before="(?:网站|网页|官网|门户|平台|栏目|专栏)[^。\n]{0,20}$"),
    Sign(STATISTIC, "公开目录分为|8|大类、45小类", units="类 大类 个大类 小类", behind=r"[、,。;共和\d]|下[设分]|$", before=_CLASSES_OF_LIST),
    Sign(NAME, "|三|份子镇", units=_COUNTS_OF_PLACES, at=f"[{CHINESE_NUMERALS}]{_ONE_CHARACTER}", behind=_PLACE_BEHIND),
    Sign(NAME, "|七|部门联合检查", units="部", at=f"[{CHINESE_NUMERALS}]", behind="门|委(?!员)"),
    Sign(NAME, "|四|套班子", units="套", at=f"[{CHINESE_NUMERALS}]", behind="(?:领导)?班子"),
    Sign(NAME, "解读“创业富民|30|条”", units=_ANY_UNIT, behind='[”"+]', before=r"[“\"][^”\"。,;\n]{2,14}$"),
    Sign(STATISTIC, "滚动公布|1860|种药品", units="种", values=(31, 1e9)),
    Sign(STATISTIC, "涉及|27|种食品", units="种", behind=_GOODS),
    Sign(STATISTIC, "编印资料|12|种", units="种", before=f"(?:文件|资料|手册|指南|书[籍刊]|报[刊纸]|刊物|图书|折页|宣传单|表格){IN_ALL}$"),
    Sign(STATISTIC, "公开药品价格|16|种", units="种", before="(?:公[开布示]|发布)[^,。;\\d]{0,12}(?:价格|药品|药物|目录)$|(?:药品|商品|服务)价格$"),
    Sign(YEAR, "编印|2016|版指南", units="版", values=_YEARS_ALONE),
    Sign(NAME, "升级为|2.0|版", units="版", at=r"\d{1,2}\.\d{1,2}版"),
    Sign(COUNTING_RULE, "公开|100|条以上的单位有12个", units=_ANY_UNIT, behind=rf"(?<!%)(?<![{CHINESE_NUMERALS}]成){_LIMIT}|{_LIMIT}(?![有占共达为是])"),
    Sign(LIST_COUNT, "任务分解成|21|项", units="thing", previous="成为了", before="(?:分解|细化|归纳|概括|划分|分)[成为]了?$"),
    Sign(LIST_COUNT, "信息分12大项、|46|小项", units="小项", before="大[项类](?:[、,和及与]|共计?)*$"),
    Sign(COUNTING_RULE, "经|三|次补正后", units="次", behind="(?:补正|补充|催告|协商|沟通|修改|告知|答复)(?:[,、]|申请|内容|仍|后|材料)", before=r"(?:经过?|先后|历经|分)\Z"),
    Sign(ORDINAL, "|2| 本报告依照", units="本", values=(0, 99), behind=" ?(?:年度)?(?:报告|年报)(?:依[照据]|按照|根据|由|是|中|全文|共分|所|编制|包括)"),
    Sign(COUNTING_RULE, "一式|三|份", units="份", before=r"一式\Z"),
    Sign(LIST_COUNT, "公开栏公开40条,|三|项合计445条", units="项 类 种 lost", values=(2, 9), at="[两二三四五六七八九2-9](?:[项类种者])", behind=f"者?(?:[总合共]计|总共|共|{ADDED_UP})", before=r"(?:[,;、。\n]|以上|上述|前述)$"),
    Sign(
        COUNTING_RULE, "不同渠道公开相同信息计|1|条", units="thing", values=(1, 1), previous="计为作算按",
        before="(?:(?<![共合总累统小估预审设会])计[为作]?|(?<![预决概结清核推])算作?|记作|视为|按)$",
    ),
    Sign(
        COUNTING_RULE, "不同方式回应同一热点或舆情计|1|次", units="event", values=(1, 1), previous="计为作算按",
        before="(?:同一|相同)[^,。;()]{0,16}(?:(?<![共合总累统小估预审设会])计[为作]?|算作?|记作|视为|按)$",
    ),
)  # fmt: skip
"""Of numerals that stand as counts do: any numeral may have them."""

LISTED = Sign(LIST_COUNT, "坚持|3|项原则,", units="个 项 条", values=_LISTED, behind=_LIST_NOUN)
"""What so many things are that no total has: of Arabic digits, however plainly they stand."""

CHINESE: tuple[Sign, ...] = (
    Sign(YEAR, "|二〇一五|年度报告", at=f"[{CHINESE_NUMERALS}]{{4}}年"),
    Sign(DATE, "上午八点|三十|分", units="分", before=_HOUR_BEFORE),
    Sign(LIST_COUNT, "提出|三|点建议", units="点", at=f"[{CHINESE_NUMERALS}]{{1,9}}点", before=POINTS_BEFORE),
    Sign(NAME, "如《雪天开车|六|个提醒》;", behind="[^《》\n]{0,20}》", before="《[^《》\n]{0,22}$"),
    Sign(FREQUENCY, "|一|周一次", at=f"[一两二三四五六七八九十]{{1,2}}{_HOW_OFTEN}(?:一(?![日号月])|[两二三四五六]次)"),
    Sign(FREQUENCY, "一周|一|次", at="[一两二三四五六]", units="event", before=f"[一两二三四五六七八九十]{_HOW_OFTEN}$"),
    Sign(NAME, "增强|四|个意识", at=_SLOGAN),
    Sign(NAME, "做到两个|百分百|", previous="个", at="百分百"),
    Sign(NAME, "落实国|十|条", units="条", before="国办?$"),
    Sign(NAME, "实行|一|件一档", at=_EACH_ONE),
    Sign(NAME, "一条|一|条落实", at="一[条件项个次份]", before="一[条件项个次份]$"),
    Sign(DEADLINE, "|三|日内", units="日", behind="[以之]?内"),
    Sign(DURATION, "|一|年内", units="年", behind="[以之]?内"),
    Sign(DATE, "于|三|月", units="calendar"),
    Sign(NO_UNIT, "收费金额(单位:|万|元)", at="[千百十]?[万亿]", before="单位: ?$"),
    Sign(NO_UNIT, "专项经费 |万|元 5", at="[千百十]?[万亿]", before=r"[\s(,:;|]$", after=r"元(?:[\s),:;|\d]|$)"),
    Sign(LIST_COUNT, "公开|五|大类信息", after="大(?:类|项|部分|方面)"),
    Sign(NAME, "十八届|三|中全会", after="[届大]|中(?:全会|[、和与])"),
    Sign(NAME, "公开“|三|部曲", before="“[^”。,\n]{0,12}$"),
    Sign(ORDINAL, "两条渠道:|一|条是网站", units="条 个 项", at="[一二两三]", behind="[是为]|(?:通过|走|靠|在)[^,。;]{0,12}(?=[,。;]|$)", before="(?:[:,;。、]|另|其[中他它]?)$"),
    Sign(NAME, "打通最后|一|公里", units=_MEASURED, at="[一百]", before="最[后初]$"),
    Sign(STATISTIC, "造林|三百|亩", units=_MEASURED, behind=_STOPS, before=_HOW_MUCH),
    Sign(SIZE, "长|三点五|公里", units=_MEASURED),
    Sign(LIST_COUNT, "从|三|个方面", units="kind size"),
    Sign(LEGAL, "第二十、|二十一|条", units="条 款 项", previous="、至到-—和", before=_ARTICLES),
    Sign(ROUND_THE_CLOCK, "|二十四|小时开放", units="time", values=(24, 24), behind=f"(?!{_WITHIN})"),
    Sign(DEADLINE, "在|十五|个工作日内", units="time"),
    Sign(CHANGE, "下降|三分之一|", at=f"(?!{IN_PERCENT})[{CHINESE_NUMERALS}]{{1,9}}分之", before=_CHANGED_BY),
    Sign(FRACTION, "约占|三分之一|", at=f"(?!{IN_PERCENT})[{CHINESE_NUMERALS}]{{1,9}}分之"),
    Sign(NAME, "|百|项网上办理工程", at=f"[百千万]{_ONE_CHARACTER}", behind=_CAMPAIGN),
    Sign(STATISTIC, "设立|一|个申请受理点", at="一", units="个 处", behind=r"[\u4e00-\u9fff]{0,10}(?:受理|查阅|查询)[点处室]"),
    Sign(STATISTIC, "设立公共查阅点|一|处", at="一", units="个 处 所 间", before=r"(?:受理|查阅|查询|索取|阅览)[点处室]|(?:受理|公开|申请)窗口|公开专?区"),
    Sign(ARTICLE, "对每|一|份申请", at="一", units=_ANY_UNIT, before="(?:[每某哪这那]|任[何意])$"),
    Sign(ARTICLE, "建立|一|套制度", at=f"一(?!成){_ONE_CHARACTER}", units=_ARTICLE_UNITS),
    Sign(LIST_COUNT, "坚持|三|项原则,", units="thing event place", behind=_LIST_NOUN),
    Sign(NAME, "实施居民收入|翻番|计划", units="番", behind="(?:的?(?:宏伟|奋斗|发展)?目标|计划|工程|行动|规划|方案|任务)"),
    Sign(NO_UNIT, "公示设|三|栏", units="lost"),
    Sign(NAME, "|五|位一体", units="名 位", behind="一体"),
    Sign(ORDINAL, "较上年前进了|三|名", units="名 位", before=_RANKED),
    Sign(ORDINAL, "居全省前|三|名", units="名 位", behind=f"{_STOPS}|{_OF_SUCH_RANK}", before=_AMONG_THE_FIRST),
    Sign(NAME, "再进行|二|次审核", at="二", units="次", behind="审[核查校阅]|[复校]核|复[审查]|校对|把关|核[查对实]|供水|开发|利用|创作|加工|传播|转[发载]|污染|搬迁|装修|配送|分配"),
    Sign(ARTICLE, "由|一|名副局长任组长", at="一", units="名 位", behind=rf"(?:副|正|分管|主管|班子|党[组委]|领导|主要){_HAN}{{0,10}}?(?:[担兼]?任|兼|分管|主管|主抓|牵头|挂帅|负总责|为[副组成])"),
    Sign(NAME, "人大常委会第|二|次会议", units="次", before=r"(?:届|人大|政协|党代会|常委会|代表大会|第)[^,。\d]{0,6}$", behind="(?:全体|代表|常务|工作)?(?:会议|全会|大会|会)"),
)  # fmt: skip
"""Of Chinese numerals."""

ARABIC: tuple[Sign, ...] = (
    Sign(ORDINAL, "排名前|3|名", units="名 位", before=_RANKED),
    Sign(ORDINAL, "居全省前|3|名", units="名 位", behind=f"{_STOPS}|{_OF_SUCH_RANK}", before=_AMONG_THE_FIRST),
    Sign(YEAR, "|15|年底前", units="年 年度", at=r"\d\d年(?:[底初末]|度(?!假))"),
    Sign(DATE, "|2015| 年 3 月", units="年", values=_YEARS, behind=r" ?\d{1,2} ?月"),
    Sign(YEAR, "|2015| 年", units="年", values=_YEARS),
    Sign(DURATION, "历时|3|年", units="年"),
    Sign(DEADLINE, "|15|日内", units="日", behind=_WITHIN),
    Sign(DATE, "|12| 月", units="月 日 月份"),
    Sign(ORDINAL, "\n|0300| 人事信息 12 4.1%\n", previous="\n", after=rf" ?{_HAN}[^\n]{{0,40}} \d{{1,7}} \d{{1,3}}(?:\.\d{{1,2}})?% *(?:\n|\Z)"),
    # documents, articles of laws, addresses
    Sign(DOCUMENT, "国发〔|2015|〕8号", previous="〔[【(﹝〈", after=r"\s?[〕\]】)﹞〉]\s?第?\s?\d{1,5}\s?号"),
    Sign(LEGAL, "国务院令第|492|号", units="号", before=r"令\s?(?:\(\s?)?第?\s?$"),
    Sign(LEGAL, "省政府第|56|号令", units="号", behind=" ?令", before=r"第\s?$"),
    Sign(DOCUMENT, "国发〔2015〕|8|号", units="号", before=rf"(?:[〔\[【(﹝〈]\s?{A_YEAR}\s?[〕\]】)﹞〉]|令|第|公告|通告|编号|字)\s?第?\s?$"),
    Sign(ADDRESS, "黄村东大街 |35| 号", units="号", before=_PLACE_BEFORE),
    Sign(DATE, "12月|31|号", units="号", previous="月"),
    Sign(NAME, "今天是|5|号", units="号"),
    Sign(LEGAL, "第 |9| 至 13 条", previous=" ", after=r" ?(?:[条款项章]|(?:至|到|-|—|、|和) ?\d{1,3} ?条)", before=f"第 $|{_ARTICLES}"),
    Sign(LEGAL, "第|9|、10条", previous="第、至到-—和\n", after="[条款项章节部编]|[-至到—、和][^\0]{0,14}条", before=rf"第\Z|{_ARTICLES}"),
    Sign(NAME, "第|3|届", previous="第、至到-—和\n", after="[届期批次]", before=rf"第\Z|{_ARTICLES}"),
    Sign(ORDINAL, "第|3|位", previous="第、至到-—和\n", before=rf"第\Z|{_ARTICLES}"),
    Sign(HOTLINE, "|12345|市民热线", at=f"{_HOTLINE}(?={_HOTLINE_AFTER})"),
    Sign(STATISTIC, "新建厕所|20|座", units="座", behind=_STOPS, before=_BUILT),
    Sign(STATISTIC, "传真申请均为|0|。", units="lost", previous="为是", values=(0, 0), after=r"[,。;)\n]|\Z"),
    Sign(STATISTIC, "(当面5、传真|2|)", units="lost", values=(0, 999), at=r"\d{1,3}(?![\d-])", behind=r"[、,;)。]", before=r"(?:[^\d-]\d{1,3}[件人次]{0,2}[、,;]|\()(?:传 ?真|电话|邮箱|信箱)\Z"),
    Sign(CONTACT, "联系电话:0515-|868|", units=_ROOMS, before=_CONTACT_BEFORE),
    Sign(CONTACT, "拨打|110|", units="lost", at=r"\d{3,40}+(?!\.\d|[十百千万亿%‰])", before="(?:拨打|致电)了?$"),
    Sign(CONTACT, "来电|86861234|", units="lost", at=r"\d{7,40}+(?!\.\d|[十百千万亿%‰])"),
    Sign(ADDRESS, "综合楼|408|室", units=_ROOMS, after="[室楼号座栋幢弄房]", before=rf"[^\W_]\Z|{_PLACE_BEFORE}"),
    Sign(WEB, "www.sz.gov/|36|,", previous="/._@-=&?", before=r"[A-Za-z][/._@\-=&?]\Z"),
    Sign(WEB, "30066@|163|.com", previous="@"),
    Sign(NAME, "H|7|N9", previous=ascii_uppercase, at=r"\d{1,2}[A-Z]\d{1,2}(?![A-Za-z\d@])"),
    Sign(NAME, "采用|5|G网络", after="[GA](?![A-Za-z\\d@.])", values=(1, 6)),
    Sign(SIZE, "带宽|100|M", after="(?:[cmk]?m|kg|[KMGT]|[KMGT]B|[KMG]bps)(?![A-Za-z\\d@.])"),
    Sign(WEB, "a|4|b@sz.gov", after="(?!GB)[A-Za-z@]"),
    Sign(NAME, "G|20|峰会", previous=ascii_letters),
    # clocks and dates with marks
    Sign(DATE, "上午9时|30|分", units="分", before=_HOUR_BEFORE),
    Sign(RATIO, "比例为|1|比3", at=r"\d{1,4}比(?!(?:19|20)\d\d)\d"),
    Sign(RATIO, "比例为1比|3|", units="lost", previous="比", at=r"\d{1,4}", before=r"\d比\Z"),
    Sign(RATIO, "师生比为|1|:3", at=r"\d{1,4}:\d", before="比[例值]?[为是]?$"),
    Sign(RATIO, "师生比为1:|3|", units="lost", previous=":", before=r"比[例值]?[为是]?\d{1,4}:\Z"),
    Sign(FRACTION, "占|1|/3", at=r"\d{1,2}/\d{1,2}(?![\d/])", before=f"{_SHARE_BEFORE}$"),
    Sign(FRACTION, "占1/|3|", units="lost", previous="/", before=rf"{_SHARE_BEFORE}\d{{1,2}}/$"),
    Sign(NAME, "|3|·15活动", at=rf"\d{{1,2}}·\d{{1,2}}{_NOT_COUNTED}"),
    Sign(NAME, "3·|15|活动", units="lost", previous="·", at=rf"\d{{1,2}}{_NOT_COUNTED}", before=r"\d·\Z"),
    Sign(DATE, "|2015.12|发布", units="lost", at=r"20[0-3]\d\.(?:0?[1-9]|1[0-2])(?![\d.])"),
    Sign(DATE, "上午|9|:30", after=r":\d{2}"),
    Sign(DATE, "上午9:|30|", previous=":", at=r"\d{2}", before=r"\d:\Z"),
    Sign(DATE, "|2014|-01-15", at=rf"{A_YEAR} ?{_MARK} ?\d{{1,2}} ?{_MARK} ?\d{{1,2}}(?!\d)"),
    Sign(DATE, "2014-|01|-15", previous=" -/.—", at=rf"\d{{1,2}} ?{_MARK} ?\d{{1,2}}(?!\d)", before=rf"{A_YEAR} ?{_MARK} ?\Z"),
    Sign(DATE, "2014-01-|15|", previous=" -/.—", at=r"\d{1,2}(?!\d)", before=rf"{A_YEAR} ?{_MARK} ?\d{{1,2}} ?{_MARK} ?\Z"),
    LISTED,
    # numerals without a unit
    Sign(NO_UNIT, "无效链接|3|", units="lost", behind=r"\s{0,16}\Z"),
    Sign(ORDINAL, "(见附表|3|)", units="lost", before=r"(?:附[表件图录]|见[图表]|如[图表])[一-十\d、和图表 ]{0,6}$"),
    Sign(DATE, "2017年|7|-12月", units="lost", values=_MONTHS, behind=r" ?[-—~至到] ?\d{1,2} ?月"),
    Sign(DATE, "每年|3|、6、9月", units="lost", values=_MONTHS, behind=r"(?:、 ?\d{1,2}){1,11} ?月"),
    Sign(ORDINAL, "。|3|、公开", units="lost", values=(0, 99), behind=r"[)、]|\.(?!\d)", before=r"(?:\A|[\n\t\u3000。;:、,!?(]) *\Z"),
    Sign(NAME, "“|3|-15”活动", units="lost", before=r"“ *\Z|\" *\Z|“[^”。,\n]{0,12}$"),
    Sign(NAME, "模式3+|1|”", units="lost", behind='[”"+]'),
    Sign(NO_UNIT, "浏览次数:|2013|,发布", units="lost", values=_YEARS_ALONE, before="(?:次数|(?:点击|浏览|访问|阅读)[量数]?):? ?$"),
    Sign(YEAR, "|2008|某市", units="lost", values=_YEARS_ALONE, at=r"\d{4}(?!\.?\d)"),
    Sign(ORDINAL, "公开|1|、公开制度。2、公开", units="lost", values=(1, 1), behind=rf"、{_HAN}[^\0]{{2,600}}?[。;,\n ]2、", before=rf"{_HAN}\Z"),
    Sign(ORDINAL, "情况如下|1|、公开", units="lost", values=(1, 1), behind="、", before=r"[况题施式作容面下点求] *\Z"),
    Sign(ORDINAL, "1、公开信息|2|、公开", units="lost", values=(2, 12), behind="、", goes_on=True),
    Sign(CONTACT, "1号楼|408|,", units="lost", previous="楼栋幢座厦 ", before=r"[楼栋幢座厦] *\Z"),
    Sign(STATISTIC, "申请数:|0|\n答复数", units="lost", behind=r" {0,16}[\n(]", before=_TOTAL),
    Sign(STATISTIC, "受理申请|0|\n三、收费", units="lost", values=(0, 0), behind=r"\.? {0,16}\n", before=rf"{_HAN}\Z"),
    Sign(STATISTIC, "行政复议:|0|;行政诉讼:0", units="lost", values=(0, 0), behind=r"\s{0,16}(?:[。,;、)]|$)", before=rf"{_HAN}\)?: ?\Z"),
    Sign(STATISTIC, "规划信息|46|财政信息68", units="lost", values=(0, 1e6), at=r"\d++(?!\d)", after=rf"(?![年月日号])[\u4e00-\u9fff、]{{2,32}}{_LISTED_NOUN}\d", before=_NAMED),
    Sign(STATISTIC, "5条;其他信息|3|\n二、", units="lost", at=r"\d++(?![\d.])", behind=r" {0,16}\n", before=_LAST_NAMED),
    Sign(STATISTIC, "主动公开政府信息|310|余\n二、", units="lost", after=r"[余多] *\n", before=_PUBLISHED),
    Sign(STATISTIC, "政务动态:468条,部门动态:|84|,公示:75条", units="lost", at=r"\d++(?![\d.])", behind="[,;、]", before=rf"\d ?[条件篇项][,;、]{_HAN}{{2,12}}:$"),
    Sign(STATISTIC, "访问量|3万|和", units="lost", behind=rf"(?<=[万亿])[和与及]|{_ALONE}", before=rf"[\u4e00-\u9fff”] *\Z|{_TOTAL}"),
    Sign(STATISTIC, "粉丝由|2.2万|涨到2.9万", units="lost", behind=CHANGED_TO, before="[由从][^,。;]{0,8}$"),
    Sign(NO_UNIT, "公开|12|再", units="lost"),
    # units that are none of a statistic
    Sign(ROUND_THE_CLOCK, "|24|小时开放", units="time", values=(24, 24)),
    Sign(DEADLINE, "|2|小时内", units="time", behind=_WITHIN),
    Sign(DEADLINE, "不超过|2|小时", units="time", before="(?:不超过|不得超过|之日起|期限为?|不少于)(?:的)?$"),
    Sign(DEADLINE, "|15|个工作日", units=" ".join(sorted(unit for unit, family in FAMILY_OF.items() if family is Family.TIME and unit not in ("分钟", "小时", "个小时")))),
    Sign(NAME, "|18|届", units="届"),
    Sign(LIST_COUNT, "分|3|个方面", units="kind"),
    Sign(DATE, "上午|9|时", units="calendar"),
    Sign(STATISTIC, "全年供水|1126万|立方米", units=_MEASURED, behind=_STOPS, before=_HOW_MUCH),
    Sign(STATISTIC, "测评得分|86.5|分", units="分", behind=_STOPS, before=_SCORED),
    Sign(SIZE, "面积|30|平方米", units="size"),
)  # fmt: skip
"""Of Arabic digits beside which not all is plain."""
