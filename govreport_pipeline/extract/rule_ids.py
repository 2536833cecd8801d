"""What stands in `rule_id` where no rule of `rules/` does: the key to both columns of that name.

The id of a rule is its code and its place among the rules of that code: `requests_received.3`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleId:
    """Ids that one step gives."""

    start: str
    """With a point at its end: how they begin; without one: the whole id."""
    module: str
    """Where in `extract/` the step stands."""
    meaning: str
    meaning_zh: str


OF_FIGURES: tuple[RuleId, ...] = (
    RuleId("uncoded", "numbers/figures", "a statistic for which nothing gives a code, or whose code was taken from it", "没有规则给出代码，或代码已被撤销的统计数字"),
    RuleId("bound.", "codes/binding", "a rule read it, and the words around turned its code into the one named", "由规则读出，再据上下文改为所列代码"),
    RuleId("waived", "codes/binding", "charges that the words behind the number waive are waivers", "数字之后写明减免的收费，计为减免金额"),
    RuleId("carried", "codes/carried", "requests handed on, by the years from which and to which", "结转的申请，依所写年度判断转自何年、转往何年"),
    RuleId("clause.", "words/channels_around", "items at large are of the channel, or the topic, that the clause before or the heading names", "信息总数归入前一分句或标题所写的渠道或专题"),
    RuleId("account.", "words/channels_around", "items at large in a sentence about an account are of the account", "介绍账号的句子中的信息数归入该账号"),
    RuleId("of_requests", "leaves/coding", "no items disclosed: the sentence before it tells how many requests came", "句中先写收到申请数，故不计为主动公开"),
    RuleId("change", "leaves/comparisons", "by how much a figure rose or fell", "较上年的增减数"),
    RuleId("compared", "leaves/comparisons", "another year's figure, and what it is compared with, have one code", "与他年数字相比较，二者同一代码"),
    RuleId("new_of_all", "leaves/comparisons", "what the year added to a figure of all years beside it", "历年累计数旁的本年新增数"),
    RuleId("all_years_of_one", "leaves/comparisons", "what a bracket tells of all years is of the figure behind which it stands", "括号内的历年累计数，与其前数字同一事项"),
    RuleId("disputant", "leaves/suits", "one who takes a course of dispute is one case of it, where none is counted", "未计件数时，申请复议或提起诉讼的一人计为一件"),
    RuleId("on_disclosure", "leaves/suits", "of disputes about anything, those about disclosure have the code", "各类争议案件中，涉及政府信息公开的归入该代码"),
    RuleId("of_any_matter", "leaves/suits", "disputes about anything, of which the sentence tells those about disclosure", "句中另写其中涉及政府信息公开者，故总数不计"),
    RuleId("result_of_both", "leaves/suits", "the result behind two courses of dispute is of both", "复议与诉讼件数之后的结果，二者共有"),
    RuleId("suit", "leaves/suits", "results that add up to the suit before them are of that suit", "合计等于前述某类诉讼件数的结果，归入该类诉讼"),
    RuleId("questionnaires", "leaves/questionnaires", "forms handed out to be filled in, and those that came back", "发放与收回的问卷、测评表等"),
    RuleId("leaflets", "leaves/questionnaires", "copies of what was handed out to be read", "发放、印制的宣传册、折页、指南等册数份数"),
    RuleId("rate", "leaves/no_count", "so many a day, an issue or an item: no figure of the year", "每日、每期、每件若干，不是全年数"),
    RuleId("follow_up.", "leaves/follow_ups", "only the figure before explains it: its code, or what it has to do with that figure", "须由前一数字说明：所得代码，或与前一数字的关系"),
    RuleId("follow_up.cumulative", "zeros/in_words", "a figure of all years behind a denial is of what was denied", "否定之后的历年累计数，归入所否定的事项"),
    RuleId("several_together", "leaves/together", "one number for things of several codes: 不予公开及信息不存在共4件", "一个数字合计几类代码不同的事项"),
    RuleId("each_of_several", "leaves/together", "what each of several has is not the number of all", "“各”“分别”所列各项之数，不是总数"),
    RuleId("part", "leaves/lists", "a part of a total to which its own code cannot belong", "列为总数之一部分，而其原代码不能属于该总数"),
    RuleId("part.", "document/parts", "a part has the code that its total gives it, or is a body, the rest, or the same once more", "总数之部分，代码由总数给出；或为所列单位、其余部分、同一事项"),
    RuleId("restated", "leaves/lists", "the total once more, before its parts come", "列举各部分之前重述的总数"),
    RuleId("key_areas", "document/key_areas", "what a clause on the disclosure of key areas alone leads to", "只谈重点领域信息公开的分句之后的公开总数"),
    RuleId("sum_of_parts", "document/sums", "a total behind what adds up to it: kinds, channels, topics, or figures of one code", "位于各类别、各渠道、各领域或同一代码各数之后、等于其合计的总数"),
    RuleId("kind.", "document/kinds", "a name tells a kind of information that no total announces", "依名称判断的信息类别，其前没有总数"),
    RuleId("kind.area", "document/completing", "items of key areas with a topic named are of the topic", "重点领域中写明领域的信息"),
    RuleId("kind.total", "document/completing", "what channels add up to is a total, whatever its name", "各渠道合计等于该数，故为总数而非类别"),
    RuleId("beside_channel", "document/beside_totals", "several ways told together, beside another channel of their sentence", "与同句另一渠道并列的若干渠道合计"),
    RuleId("list.", "document/kind_lists", "kinds of information in a list that no total announces", "没有总数的并列信息类别"),
    RuleId("bodies", "document/completing", "several bodies each told of what they disclosed: of none of them is it all", "分别列出各类单位的主动公开数，均非全部"),
    RuleId("any_way", "document/completing", "requests received in some way among others not told are of no way", "仅举例说明的申请方式，不计入该方式"),
    RuleId("new_of_handled", "document/new_requests", "requests received, where with those carried over they make all that were handled", "与上年结转之和等于办理总数的本年新收申请"),
    RuleId("accepted", "document/completing", "accepted beside received: two stages of requests", "收到之外另写受理，分为两个阶段"),
    RuleId("share", "leaves/shares", "a percentage of a count", "占某数的百分比"),
    RuleId("growth", "leaves/growth", "by what percentage, or how many times its size, a count rose or fell", "某数增减的百分比或倍数"),
    RuleId("reached", "leaves/reached", "what something grew or fell to, told right behind by how much", "紧接增减幅度之后所写的现有数"),
    RuleId("multiple", "leaves/growth", "how many times the year before its count is: 是去年的2倍; what it grew by is not printed", "为上年若干倍，并非所写的增幅"),
    RuleId("implied", "observations", "words such as 均已办结 give a figure before them once more", "“均已办结”等措辞使前一数字再次成立"),
    RuleId("zero.denied", "zeros/in_words", "a denial before what it denies: 未收到申请", "否定词在前的文字零"),
    RuleId("zero.object_first", "zeros/in_words", "a denial behind what it denies: 行政诉讼均为零", "否定词在后的文字零"),
    RuleId("zero.heading", "zeros/in_words", "a denial alone under a heading denies what the heading names", "标题之下仅有否定词，否定标题所写事项"),
    RuleId("zero.free", "zeros/in_words", "what is free of charge costs nothing", "免费即收费为零"),
    RuleId("zero.unchanged", "zeros/in_words", "a row of the form in which nothing changed", "表中一行写明无增减"),
    RuleId("form2021.", "form_cells", "a cell of the form of 2021, and its table", "2021年格式表格的单元格及其所在表"),
    RuleId("form2019.", "form_cells", "a cell of the form of 2019, and its table", "2019年格式表格的单元格及其所在表"),
    RuleId("stat2014.", "form_cells", "a cell of the statistics form of 2014–2018", "2014—2018年统计表的单元格"),
    RuleId("narrative.", "form_cells", "a cell of a table older than the forms, such as one of indicators", "更早的指标表等表格的单元格"),
)  # fmt: skip
"""Of figures: in `metric_observations` and `number_ledger`."""

OF_NUMERALS: tuple[RuleId, ...] = (
    RuleId("date", "numbers/signs", "part of a date or a time of day", "日期或时刻"),
    RuleId("year", "numbers/signs", "a year", "年份"),
    RuleId("ordinal", "numbers/signs", "a marker of a heading or a list, or a rank", "标题或列举的序号、名次"),
    RuleId("name", "numbers/signs", "part of a name: 十八届三中全会", "名称中的数字"),
    RuleId("hotline", "numbers/signs", "the number of a hotline: 12345", "服务热线号码"),
    RuleId("legal_reference", "numbers/signs", "an article of a law", "法规条款"),
    RuleId("document_number", "numbers/signs", "the number of a document", "文号"),
    RuleId("index_number", "ledger", "the report's own index number", "索引号"),
    RuleId("contact", "numbers/signs", "a telephone, fax or post code", "电话、传真、邮编"),
    RuleId("address", "numbers/signs", "part of an address", "地址"),
    RuleId("web", "numbers/signs", "part of an address of the web or of a mailbox", "网址、邮箱"),
    RuleId("deadline", "numbers/signs", "within so many days", "期限"),
    RuleId("list_count", "numbers/signs", "how many points, aspects or areas a list has", "列举的项数"),
    RuleId("fraction", "numbers/signs", "a fraction in words: 三分之一", "文字分数"),
    RuleId("article", "numbers/signs", "一 that counts nothing: 一套制度", "不表数量的“一”"),
    RuleId("counting_rule", "numbers/signs", "how items are counted: 相同信息计1条", "计数规则"),
    RuleId("duration", "numbers/signs", "how long something took", "时长"),
    RuleId("around_the_clock", "numbers/signs", "24 hours a day", "全天24小时"),
    RuleId("size", "numbers/signs", "an area, a length or a weight", "面积、长度等"),
    RuleId("no_number", "leaves/reading", "no one number: 数百, 1万5, 2、3条 where nothing tells them apart", "不成一个数：数百、1万5；未分别说明的2、3条"),
    RuleId("no_unit", "numbers/signs", "nothing says what it counts", "没有单位，无从判断"),
    RuleId("table", "form_cells", "a number in a label or remark of a standard table", "标准表格的标签、备注中的数字"),
    RuleId("chrome", "statements", "a number of the page around the report", "报告之外网页部分的数字"),
    RuleId("deleted", "ledger", "a number that a repair took out of the text", "清理正文时删去的数字"),
    RuleId("lost_character", "ledger", "characters beside it are lost: unreadable", "旁有字符丢失，不可读"),
    RuleId("replaced_character", "numbers/roles", "a sign stands in place of a character of it: unreadable", "其中字符被替换，不可读"),
    RuleId("cut_numeral", "numbers/cuts", "a blank, a line break or a mark may have cut it in two: unreadable", "可能被空格、换行或标点截断，不可读"),
)  # fmt: skip
"""Of numerals that are no figures: in `number_ledger` alone."""
