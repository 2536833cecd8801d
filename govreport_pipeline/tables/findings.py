"""The finding codes: what can be wrong with a document, how grave, whose fault."""

from govreport_pipeline.tables.declare import Term
from govreport_pipeline.tables.vocabulary import RejectionReason, Responsibility, Severity

_SOURCE, _CAPTURE = Responsibility.SOURCE, Responsibility.CAPTURE
_WARNING, _INFO = Severity.WARNING, Severity.INFO


class FindingCode(Term):
    """The code of a finding; `KINDS` tells its severity and responsibility."""

    # metadata
    NO_TITLE = "no_title", "no line of the text is the report's title"
    AGENCY_UNKNOWN = "agency_unknown", "the text does not say whose report it is"
    AGENCY_CONFLICT = "agency_conflict", "title, body, signature or portal name different bodies"
    PLACE_AMBIGUOUS = "place_ambiguous", "several places bear the name, and nothing tells which is meant"
    PLACE_UNKNOWN = "place_unknown", "the name tells no place, or one that the record of places lacks"
    REPORT_YEAR_UNKNOWN = "report_year_unknown", "the text does not say which year it covers"
    YEAR_CONFLICT = "year_conflict", "title, period, body or dates tell different years"
    INDEX_YEAR_CONFLICT = "index_year_conflict", "the index number carries a year that the page's dates contradict"
    PERIOD_NOT_THE_YEAR = (
        "period_not_the_year",
        "the period that the report states is a part of its year, or ends before it starts",
    )
    IMPOSSIBLE_DATE = (
        "impossible_date",
        "a day of the report is printed that no calendar has (2月30日): its column is null",
    )
    SIGNED_AFTER_PUBLISHED = "signed_after_published", "the report was signed after it was published"
    PUBLISHED_EARLY = "published_early", "the report was published before its year ended"
    PUBLISHED_LATE = "published_late", "the report was published more than a year after its year ended"
    JOINT_REPORT = "joint_report", "the report names more than one reporting body"
    # damage
    LOST_CHARACTER = "lost_character", "a character beside a digit was lost"
    LOST_ORDINAL = "lost_ordinal", "a heading lost its ordinal"
    LOST_NUMBER = "lost_number", "a number was lost before its unit: no value was read"
    LOST_UNIT = "lost_unit", "a statistic has no unit: the metric's own was taken"
    MOJIBAKE = "mojibake", "text in the wrong encoding"
    REPLACEMENT = "replacement", "characters were replaced by a sign for the unknown"
    UNDECODABLE = "undecodable", "bytes that are no text"
    INJECTED = "injected", "foreign host names or spam inside the text"
    TRUNCATED = "truncated", "the text breaks off inside a sentence"
    # sections
    ORDINAL_MISSING = "ordinal_missing", "a heading's ordinal is skipped"
    ORDINAL_REPEATED = "ordinal_repeated", "a list of headings starts over or repeats an ordinal"
    SECTION_OUT_OF_ORDER = "section_out_of_order", "a section stands away from the list it belongs to"
    SEVERAL_REPORTS = "several_reports", "the document holds more than one report"
    PART_OF_REPORT = "part_of_report", "the document is one page of a report in several"
    SECTION_EMPTY = "section_empty", "a heading with nothing under it"
    DECLARED_COUNT_DIFFERS = "declared_count_differs", "the report says it has another number of sections"
    # arithmetic
    SUM_DIFFERS = "sum_differs", "the parts do not add up to the stated total"
    SUM_INCOMPLETE = "sum_incomplete", "parts are missing: the known ones stay below the total"
    PART_EXCEEDS_TOTAL = "part_exceeds_total", "a part is larger than the total it belongs to"
    SHARE_DIFFERS = "share_differs", "a printed share is not part over total"
    SHARES_DO_NOT_ADD = "shares_do_not_add", "shares that tell a whole out do not add to 100"
    GROWTH_DIFFERS = "growth_differs", "printed growth does not follow from the two values"
    CUMULATIVE_BELOW_ANNUAL = "cumulative_below_annual", "a cumulative figure is smaller than the year's"
    REPEATED_DIFFERS = "repeated_differs", "the same fact is stated twice with different values"
    BALANCE_DIFFERS = "balance_differs", "concluded and carried forward do not make up what was received"
    CLOSED_BUT_CARRIED = "closed_but_carried", "all are said to be concluded, yet some are carried forward"
    ZERO_CONTRADICTED = "zero_contradicted", "the text denies what it counts elsewhere"
    IMPLAUSIBLE_UNIT = "implausible_unit", "the value is out of range for its unit: 万 or 元 may be wrong"
    SEVERAL_VALUES = (
        "several_values",
        "one metric has several values: none was chosen; of severity info and the pipeline's own where the text does "
        "not say that they are of one thing, and the reading does not tell apart what each counts",
    )
    NO_STATISTICS = "no_statistics", "the report states no statistic"
    # standard tables
    PROSE_DIFFERS = "prose_differs", "the prose states another figure than the table holds"
    CELL_SUSPECT = "cell_suspect", "a change of this cell would mend the identities that differ: a hypothesis"
    CELL_UNREADABLE = "cell_unreadable", "a cell that is damaged, or that cannot be given to a column without guessing"
    UNIT_MISSING = "unit_missing", "an amount of money in a table without a unit in its cell or its head"
    CELL_NOT_A_COUNT = "cell_not_a_count", "a cell of what is counted holds a fraction or a number below zero"
    # across reports
    DUPLICATE_REPORT = "duplicate_report", "another document reports the same agency and year"
    CAPTURED_AGAIN = "captured_again", "another capture of the same report is compared in its place"
    CAPTURES_DIFFER = "captures_differ", "another capture of the same report gives other figures"
    CARRY_OVER_DIFFERS = "carry_over_differs", "what was carried over is not what the year before carried forward"
    STOCK_DIFFERS = "stock_differs", "what is in force does not follow from the year before, issued and repealed"
    JUMP = "jump", "a main figure is five times that of the year before, or a fifth of it"
    BELOW_ITS_PART = "below_its_part", "a figure of the jurisdiction is below that of one of its bodies"
    RECYCLED_REPORT = "recycled_report", "text and numbers are those of an earlier year"
    TWIN_REPORT = "twin_report", "text and numbers are those of another agency"
    SHARED_TEXT = "shared_text", "the text is that of another agency, with other numbers or none"
    ALL_ZERO = "all_zero", "every figure of the report is zero"
    # a document that was set aside
    EMPTY = RejectionReason.EMPTY.value, RejectionReason.EMPTY.description
    BINARY = RejectionReason.BINARY.value, RejectionReason.BINARY.description
    NOT_A_REPORT = RejectionReason.NOT_A_REPORT.value, RejectionReason.NOT_A_REPORT.description
    UNREADABLE = RejectionReason.UNREADABLE.value, RejectionReason.UNREADABLE.description
    TOO_LONG = RejectionReason.TOO_LONG.value, RejectionReason.TOO_LONG.description
    LINK_OUTSIDE = RejectionReason.LINK_OUTSIDE.value, RejectionReason.LINK_OUTSIDE.description
    CHANGED_WHILE_READ = RejectionReason.CHANGED_WHILE_READ.value, RejectionReason.CHANGED_WHILE_READ.description
    UNSUPPORTED = RejectionReason.UNSUPPORTED.value, RejectionReason.UNSUPPORTED.description
    SCANNED = RejectionReason.SCANNED.value, RejectionReason.SCANNED.description
    ENCRYPTED = RejectionReason.ENCRYPTED.value, RejectionReason.ENCRYPTED.description
    BROKEN = RejectionReason.BROKEN.value, RejectionReason.BROKEN.description
    PARSER_CRASHED = RejectionReason.PARSER_CRASHED.value, RejectionReason.PARSER_CRASHED.description
    TOO_SLOW = RejectionReason.TOO_SLOW.value, RejectionReason.TOO_SLOW.description
    TOO_MUCH_MEMORY = RejectionReason.TOO_MUCH_MEMORY.value, RejectionReason.TOO_MUCH_MEMORY.description
    TOO_MANY_PAGES = RejectionReason.TOO_MANY_PAGES.value, RejectionReason.TOO_MANY_PAGES.description
    TOO_MANY_MEMBERS = RejectionReason.TOO_MANY_MEMBERS.value, RejectionReason.TOO_MANY_MEMBERS.description
    TOO_MUCH_MARKUP = RejectionReason.TOO_MUCH_MARKUP.value, RejectionReason.TOO_MUCH_MARKUP.description
    TOO_MANY_NUMERALS = RejectionReason.TOO_MANY_NUMERALS.value, RejectionReason.TOO_MANY_NUMERALS.description
    TOO_DENSE = RejectionReason.TOO_DENSE.value, RejectionReason.TOO_DENSE.description
    TOO_DEEP = RejectionReason.TOO_DEEP.value, RejectionReason.TOO_DEEP.description
    UNSAFE_MEMBER = RejectionReason.UNSAFE_MEMBER.value, RejectionReason.UNSAFE_MEMBER.description
    NO_COLUMN = RejectionReason.NO_COLUMN.value, RejectionReason.NO_COLUMN.description
    HTTP_ERROR = RejectionReason.HTTP_ERROR.value, RejectionReason.HTTP_ERROR.description
    SEVERAL_DOCUMENTS = RejectionReason.SEVERAL_DOCUMENTS.value, RejectionReason.SEVERAL_DOCUMENTS.description
    READINGS_DIFFER = RejectionReason.READINGS_DIFFER.value, RejectionReason.READINGS_DIFFER.description


_INFORMATIVE = {
    FindingCode.NO_TITLE,
    FindingCode.JOINT_REPORT,
    FindingCode.PLACE_UNKNOWN,
    FindingCode.PUBLISHED_LATE,
    FindingCode.PERIOD_NOT_THE_YEAR,
    FindingCode.CAPTURED_AGAIN,
    FindingCode.SHARED_TEXT,
    FindingCode.BELOW_ITS_PART,
    FindingCode.ALL_ZERO,
    FindingCode.SECTION_EMPTY,
    FindingCode.SUM_INCOMPLETE,
    FindingCode.NO_STATISTICS,
    FindingCode.INDEX_YEAR_CONFLICT,
    FindingCode.ORDINAL_REPEATED,
    FindingCode.LOST_ORDINAL,
    FindingCode.CELL_SUSPECT,
}
_OF_THE_CAPTURE = {
    FindingCode.CELL_UNREADABLE,
    FindingCode.LOST_CHARACTER,
    FindingCode.LOST_ORDINAL,
    FindingCode.LOST_NUMBER,
    FindingCode.LOST_UNIT,
    FindingCode.MOJIBAKE,
    FindingCode.REPLACEMENT,
    FindingCode.UNDECODABLE,
    FindingCode.INJECTED,
    FindingCode.TRUNCATED,
    FindingCode.PUBLISHED_LATE,
    FindingCode.SECTION_EMPTY,
    FindingCode.SECTION_OUT_OF_ORDER,
    FindingCode.CAPTURED_AGAIN,
    FindingCode.CAPTURES_DIFFER,
    FindingCode.SEVERAL_REPORTS,
    FindingCode.PART_OF_REPORT,
    *(FindingCode[reason.name] for reason in RejectionReason),
}

KINDS: dict[FindingCode, tuple[Severity, Responsibility]] = {
    code: (_INFO if code in _INFORMATIVE else _WARNING, _CAPTURE if code in _OF_THE_CAPTURE else _SOURCE)
    for code in FindingCode
}
"""Severity and responsibility of each code, where its meaning names no other."""
