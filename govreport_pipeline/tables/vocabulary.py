"""The closed vocabularies: every word a column may hold, and what it means."""

from govreport_pipeline.tables.declare import Term


class Severity(Term):
    """How much a finding matters to whoever uses the figures."""

    ERROR = "error", "the pipeline broke its own contract"
    WARNING = "warning", "a figure or a field should not be used before it is looked at"
    INFO = "info", "worth knowing; the figures stand"


class Responsibility(Term):
    """Whose fault a finding is."""

    SOURCE = "source", "the report itself, as its author published it"
    CAPTURE = "capture", "the crawl, the conversion or the copy that reached us"
    PIPELINE = "pipeline", "this project"


class Script(Term):
    """The Chinese script of a document, read before conversion."""

    HANS = "hans", "Simplified characters"
    HANT = "hant", "Traditional characters"
    MIXED = "mixed", "both, neither below a tenth of the characters that tell them apart"


class RepairCode(Term):
    """A named repair of the text; each deletes or substitutes, none inserts.

    Where `after` is shorter than `before`, it stands in place of the first
    characters and the rest was deleted."""

    MARKUP = (
        "markup",
        "tags, comments and what no reader sees: deleted, or substituted by a line break, a tab, a blank; in a text the marks of Markdown and those before the points of lists: deleted",
    )
    ENTITY = "entity", "an HTML entity: substituted by its character"
    SOURCE_BLANK = "source_blank", "blanks and line breaks of an HTML source: substituted by one blank, or deleted"
    STRUCK_OUT = "struck_out", "what the source strikes out (<del>, <s>), with the tags beside it: deleted"
    NOTE_MARK = (
        "note_mark",
        "the mark of a footnote, raised or lowered, or between a number and its unit, with the tags beside it: deleted",
    )
    PINYIN_GLOSS = "pinyin_gloss", "a reading or a Simplified gloss in brackets after a character: deleted"
    CONTROL_CHARACTER = "control_character", "an invisible or control character: deleted"
    TAIWAN_TERM = "taiwan_term", "a Taiwan or variant spelling of a term that is read: substituted"
    TRADITIONAL = "traditional", "Traditional characters turned into Simplified by OpenCC: substituted"
    WIDTH = (
        "width",
        "a full-width form, a look-alike mark, a compatibility form of a character, or a letter in place of a numeral (二O一五, 5.6w次): substituted by its usual form",
    )
    LINE_JOIN = "line_join", "a line break inside a sentence (PDF, narrow column): deleted"
    SPACING = "spacing", "blanks inside a word, or between a number and its unit: deleted"


class ChromeKind(Term):
    """Why a stretch of the text is not read as the report's own prose."""

    NAVIGATION = "navigation", "breadcrumb, menu, channel name"
    LINKS = "links", "a menu, a list of links to other pages"
    METADATA = "metadata", "the portal's header: index number, publisher, dates"
    CONTROLS = "controls", "font size, print, share, view count, read-aloud"
    FOOTER = "footer", "related links, attachments, copyright, page end"
    PAGE_NUMBER = "page_number", "a page number between two pages"


class DamageKind(Term):
    """How the capture was damaged; flagged, never repaired by guessing."""

    LOST_CHARACTER = "lost_character", "a character beside a digit was lost: a date, a bracket, a unit"
    LOST_ORDINAL = "lost_ordinal", "the ordinal of a heading was lost"
    LOST_NUMBER = "lost_number", "a number was lost before its unit"
    MOJIBAKE = "mojibake", "bytes read in the wrong encoding, or shifted"
    REPLACEMENT = "replacement", "U+FFFD or a question mark in place of a character"
    UNDECODABLE = "undecodable", "bytes that are no text in the document's encoding"
    INJECTED = "injected", "a foreign host name or spam words put into the text"
    TRUNCATED = "truncated", "the text breaks off inside a sentence"


class SectionType(Term):
    """What a section of a report is about."""

    OVERVIEW = "overview", "概述, 总体情况, and the opening before the first heading"
    PROACTIVE_DISCLOSURE = "proactive_disclosure", "主动公开政府信息情况"
    REQUESTS = "requests", "依申请公开, 收到和处理申请"
    FEES = "fees", "收费及减免"
    DISPUTES = "disputes", "行政复议、行政诉讼、申诉、举报投诉"
    ORGANISATION = "organisation", "机构、人员、经费、培训、会议"
    PROBLEMS = "problems", "存在的主要问题及改进"
    OTHER = "other", "any other matter"


class Role(Term):
    """What a numeral does in the text."""

    METRIC = "metric", "the value of a statistic, with or without a metric code"
    SHARE = "share", "a percentage of something: 占, 率"
    GROWTH = "growth", "a change on an earlier period: 同比增长"
    DATE = "date", "part of a day, a month or a time"
    YEAR = "year", "a year that stands alone"
    DOCUMENT_NUMBER = "document_number", "part of a document number: 国办发〔2016〕19号"
    INDEX_NUMBER = "index_number", "part of the portal's index number"
    ORDINAL = "ordinal", "a heading's or a list's ordinal, 第一, 一是"
    LEGAL_REFERENCE = "legal_reference", "an article, a clause, an order of a law"
    CONTACT = "contact", "phone, postcode, address, e-mail, web address"
    DEADLINE = "deadline", "a time limit: 20个工作日内"
    THRESHOLD = "threshold", "a bound that some reached: 300条以上"
    COUNT_OF_LIST_ITEMS = "count_of_list_items", "how many things the text goes on to list: 8个方面"
    NAME_PART = "name_part", "part of a name: 第四届, 12345热线, “三打”"
    TABLE_CELL = "table_cell", "the content of a table cell"
    DAMAGED = "damaged", "unreadable because characters beside it were lost"
    OTHER = "other", "any other numeral: frequencies, averages, page numbers"


class Qualifier(Term):
    """How a printed value hedges itself."""

    EXACT = "exact", "no hedge"
    ABOUT = "about", "约, 大约, 左右"
    MORE_THAN = "more_than", "余, 多, 超过, 突破"
    LESS_THAN = "less_than", "近, 将近, 不足"
    AT_LEAST = "at_least", "至少, 以上, 上千; of a range (300—400, 三四百) its lower end, the upper one is value_high"
    AT_MOST = "at_most", "至多, 不超过, 以内"


class Basis(Term):
    """What an observation rests on."""

    STATED_NUMBER = "stated_number", "a printed number"
    STATED_IN_WORDS = "stated_in_words", "words that tell the value: 未收到, 均为零, 都为信函申请"
    TABLE_CELL = "table_cell", "a cell of a table"


class Scope(Term):
    """Which time an observation speaks of."""

    ANNUAL = "annual", "the reporting year"
    CUMULATIVE = "cumulative", "since the beginning, to the end of the year"
    PRIOR_YEAR = "prior_year", "the year before the reporting year"
    SINCE_DATE = "since_date", "since a stated date other than the year's first day"
    PART_YEAR = "part_year", "a part of the reporting year"


class Relation(Term):
    """How an observation belongs to the one named in part_of."""

    LISTED_PART = "listed_part", "one of a list that tells the total out: 分别为, 包括, 其中 and several"
    OPEN_PART = "open_part", "one of a list that ends in 等: others are not named"
    OF_WHICH = "of_which", "one part singled out: 其中"
    SHARE_OF = "share_of", "the printed share of the observation in part_of"
    GROWTH_OF = "growth_of", "the printed growth of the observation"
    OUTCOME_OF = "outcome_of", "what became of it: 均已办结"


class BreakdownKind(Term):
    """The identity that a breakdown tests."""

    SUM = "sum", "parts that tell a total out add up to it"
    OF_WHICH = "of_which", "a part is not larger than its total"
    SHARES = "shares", "printed shares agree with part over total"
    GROWTH = "growth", "printed growth agrees with the two years' values"
    BALANCE = "balance", "what was received was concluded or carried forward"
    ROW_SUM = "row_sum", "the requesters' columns add up to 总计"
    COLUMN_BALANCE = "column_balance", "received + carried over = concluded + carried forward"
    OUTCOME_SUM = "outcome_sum", "the outcomes add up to their total"
    DISPUTE_SUM = "dispute_sum", "the results of disputes add up to their total"
    STAT_SUM = "stat_sum", "a sum of the statistics form"
    REPEATED = "repeated", "the same fact stated twice agrees"
    DECLARED_COUNT = "declared_count", "as many sections as the report says it has"
    CROSS_YEAR = "cross_year", "this year's opening figure is last year's closing one"
    PROSE_VS_TABLE = "prose_vs_table", "the prose and the table give one figure"


class Verdict(Term):
    """What testing an identity gave."""

    HOLDS = "holds", "it is true of the printed numbers"
    ROUNDED = "rounded", "true once the printed share is rounded"
    TRUNCATED = "truncated", "true once the printed share is cut off"
    DIFFERS = "differs", "it cannot be true of the printed numbers"
    INCOMPLETE = "incomplete", "parts are missing and the known ones stay below the total"
    NOT_CHECKABLE = "not_checkable", "a number that it needs is blank or unreadable"


class Form(Term):
    """Which official form a report follows."""

    NARRATIVE = "narrative", "prose, 2008–2018"
    STAT2014 = "stat2014", "the statistics form of 2014–2018"
    FORM2019 = "form2019", "the form of 2019"
    FORM2021 = "form2021", "the form of 2021"


class FormBlock(Term):
    """Which table of an official form."""

    PROACTIVE = "proactive", "section 二 of the 2019 and 2021 forms: what was disclosed proactively"
    REQUESTS = "requests", "section 三: requests by requester"
    DISPUTES = "disputes", "section 四: reconsiderations and litigations"
    STATISTICS = "statistics", "the statistics form of 2014–2018, or an older table of indicators"


class TableShape(Term):
    """How the source lays a table out."""

    GRID = "grid", "rows and columns that the source marks: HTML, DOCX, a spreadsheet"
    PIPES = (
        "pipes",
        "rows of text with a bar, a tab, a comma or a semicolon between the cells, or with columns set by blanks",
    )
    FLATTENED = "flattened", "labels and values one after the other: one cell or one row a line"


class TextFormat(Term):
    """How the text of a document is to be read."""

    PLAIN = "plain", "all of it is visible"
    HTML = "html", "tags and entities are not visible; tables are marked by tags"


class AdminLevel(Term):
    """The level of government a report covers."""

    NATIONAL = "national", "the State Council and its departments"
    PROVINCE = "province", "province, autonomous region, direct-administered city"
    CITY = "city", "prefecture"
    COUNTY = "county", "county, district, county-level city, banner"
    TOWNSHIP = "township", "town, township, street"


class BodyKind(Term):
    """What sort of body reports."""

    GOVERNMENT = "government", "a people's government or a street office"
    OFFICE = "office", "a government's general office"
    DEPARTMENT = "department", "a department of a local government"
    OTHER = "other", "a committee, centre, zone, company or institution; every national body"


class Coverage(Term):
    """Whose work the figures cover."""

    WHOLE_JURISDICTION = "whole_jurisdiction", "the place with its departments"
    OWN_BODY = "own_body", "the reporting body alone"


class CellState(Term):
    """What a table cell holds."""

    NUMBER = "number", "a printed number"
    BLANK = "blank", "nothing, or a dash or stroke that stands for nothing"
    TEXT = "text", "words"
    UNREADABLE = "unreadable", "damaged, or not to be assigned without guessing"


class EvidenceSource(Term):
    """Where a field of the report's metadata was read."""

    TITLE = "title", "the title line"
    ANNOUNCEMENT = "announcement", "the sentence that announces the report"
    PORTAL_HEADER = "portal_header", "the portal's header table"
    PERIOD = "period", "the sentence that gives the reporting period"
    BODY = "body", "the report's own prose"
    SIGNATURE = "signature", "the signature at the end"
    HEADING = "heading", "a section heading"
    CORPUS = "corpus", "other reports of the corpus with the same host, publisher or numbers"
    USER = "user", "the user's own file of corrections"


class LinkKind(Term):
    """How two reports belong together."""

    YEAR_BEFORE = "year_before", "the same agency's report of the year before"
    RECYCLED = "recycled", "an earlier report of the same agency: the same text and numbers, years aside"
    TWIN = "twin", "another agency's report of the same year: the same text, names and figures aside"
    SAME_YEAR = "same_year", "another report of the same agency and year, no capture of this one"
    PART = "part", "a body within the jurisdiction that this report covers, with a figure above the jurisdiction's"
    CAPTURE = "capture", "another capture of this report, which is passed over"
    BETTER_CAPTURE = "better_capture", "another capture of this report, which is compared in its place"


class RejectionReason(Term):
    """Why a file is set aside."""

    EMPTY = "empty", "the file has no bytes, or nothing but blanks"
    BINARY = "binary", "the bytes are not text"
    NOT_A_REPORT = "not_a_report", "a notice, a rule, a blank form, a list of links, a report on something else"
    UNREADABLE = "unreadable", "the file could not be opened or read"
    TOO_LONG = (
        "too_long",
        (
            "longer than the limit GOVREPORT_MAX_BYTES, its text than GOVREPORT_MAX_CHARACTERS, "
            "an archive than GOVREPORT_MAX_ARCHIVE_BYTES"
        ),
    )
    LINK_OUTSIDE = "link_outside", "a symbolic link that leads out of the source folder, or in a circle"
    CHANGED_WHILE_READ = "changed_while_read", "the file changed while the run was reading it"
    UNSUPPORTED = "unsupported", "a known format that is not read; the detail names it and what to save it as"
    SCANNED = "scanned", "a PDF of pictures, without a text layer"
    ENCRYPTED = "encrypted", "a password is needed"
    BROKEN = "broken", "cut short or malformed: its own format's parser refuses it"
    PARSER_CRASHED = "parser_crashed", "the parser ended without an answer"
    TOO_SLOW = (
        "too_slow",
        "the parser took more processor time than GOVREPORT_MAX_SECONDS, or five times as long by the clock",
    )
    TOO_MUCH_MEMORY = "too_much_memory", "the parser asked for more than GOVREPORT_MAX_MEMORY"
    TOO_MANY_PAGES = "too_many_pages", "more pages or sheets than GOVREPORT_MAX_PAGES"
    TOO_MANY_MEMBERS = "too_many_members", "an archive with more members than GOVREPORT_MAX_MEMBERS"
    TOO_MUCH_MARKUP = "too_much_markup", "a page with more tags and entities than GOVREPORT_MAX_MARKUP"
    TOO_MANY_NUMERALS = "too_many_numerals", "a document with more numerals than GOVREPORT_MAX_NUMERALS"
    TOO_DENSE = "too_dense", "a decompression bomb: it unpacks to more than GOVREPORT_MAX_RATIO times its size"
    TOO_DEEP = "too_deep", "an archive inside more than GOVREPORT_MAX_DEPTH others"
    UNSAFE_MEMBER = "unsafe_member", "a member of an archive that is a link or a device, or whose name leads out of it"
    NO_COLUMN = "no_column", "a dump, or a row of one, without a column of text or HTML"
    HTTP_ERROR = "http_error", "a crawled answer that is no page: the server's status says so"
    SEVERAL_DOCUMENTS = "several_documents", "an archive of several documents, where one was to be read"
    READINGS_DIFFER = "readings_differ", "a page with broken tags that two readings take for different texts"


class Requester(Term):
    """Who asked: the columns of section 三 of the forms; null is 总计, or prose."""

    NATURAL_PERSON = "natural_person", "自然人"
    BUSINESS = "business", "商业企业"
    RESEARCH_INSTITUTION = "research_institution", "科研机构"
    PUBLIC_INTEREST = "public_interest", "社会公益组织"
    LEGAL_SERVICE = "legal_service", "法律服务机构"
    OTHER_ORGANISATION = "other_organisation", "其他组织"


class ValueGap(Term):
    """Why a figure that a report speaks of has no value in the comparison."""

    SEVERAL_VALUES = "several_values", "one report states different values: none was chosen"
    REPORTS_DIFFER = "reports_differ", "two reports of the agency and year state different values: none was chosen"
    PART_MISSING = "part_missing", "a total that the form does not print lacks one of its parts"


class ChangeGap(Term):
    """Why there is no change, or no percentage, on the year before."""

    NO_VALUE = "no_value", "this year's figure has no value"
    NO_REPORT_BEFORE = "no_report_before", "no report of the agency for the year before is held"
    NOT_STATED_BEFORE = "not_stated_before", "the report of the year before does not state the figure"
    NO_VALUE_BEFORE = "no_value_before", "the figure of the year before has no value"
    COVERAGE_DIFFERS = "coverage_differs", "one of the two reports covers the jurisdiction, the other its own body"
    NO_PERCENTAGE = "no_percentage", "the year before is not above 0, or the figure is itself in %: no percentage"


class SeriesBreak(Term):
    """Where law or form changed what a figure counts: a change across it needs care."""

    FORM_2014 = "form_2014", "the statistics form of 2014 fixed what is counted"
    REGULATIONS_2019 = "regulations_2019", "the Regulations as revised, in force since 15 May 2019, with their form"
    FORM_2021 = "form_2021", "the form of 2021 replaced that of 2019"
    RECONSIDERATION_LAW_2024 = (
        "reconsideration_law_2024",
        "the Administrative Reconsideration Law in force since 1 January 2024 sends most disputes there first",
    )


class RequiredItem(Term):
    """An item that the Regulations demand of every annual report."""

    PROACTIVE_DISCLOSURE = "proactive_disclosure", "主动公开政府信息的情况"
    REQUESTS = "requests", "收到和处理政府信息公开申请的情况; before 2019 依申请公开和不予公开的情况"
    FEES = "fees", "收费及减免情况 (before 2019)"
    DISPUTES = "disputes", "因政府信息公开被申请行政复议、提起行政诉讼的情况"
    PROBLEMS = "problems", "存在的主要问题及改进情况"
    OTHER = "other", "其他需要报告的事项"
