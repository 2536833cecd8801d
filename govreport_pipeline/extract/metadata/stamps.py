"""The days of a page: published, issued; and the numbers it carries."""

import re

from govreport_pipeline.extract.metadata.clues import Clues
from govreport_pipeline.extract.metadata.dates import PrintedDate, find_dates
from govreport_pipeline.extract.metadata.page import Line
from govreport_pipeline.extract.metadata.vocabulary import HeaderField

_PADDED = r"(?:19|20)\d\d年(?:0\d月[0-3]\d|1[0-2]月0\d)日"
"""A day as portals write it; whoever dates a report writes 3月5日."""
_HOUR = r"(?: ?\d{1,2}[:时]\d{2}(?::\d{2}|分)?)?"
_PORTAL_STAMP = re.compile(
    rf"^[\s•·*]*(?:[(\[]?(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}{_HOUR}[)\]]?|{_PADDED}{_HOUR})\s*$"
)
_BEHIND_TITLE = re.compile(
    rf"(?:报告|年报) ?(?:(?:19|20)\d\d-\d\d-\d\d|\( ?(?:(?:19|20)\d\d-\d\d-\d\d|{_PADDED}) ?\))$"
)
"""A portal's title with the day behind it: 某局2012年年度报告 (2013年02月25日)."""
_TIMED = re.compile(r"(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?) ?\d{1,2}:\d{2}")
_PORTAL_LINE = re.compile(r"来源|网|字[号体]|浏览|点击|阅读|^\(?(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:发布|公布)\)?$")
_ISSUED_BELOW_TITLE = re.compile(r"^\((?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日)\)$")
_INDEX = re.compile(r"[A-Za-z0-9/][A-Za-z0-9/_.\-—〔〕()]*[A-Za-z0-9]")
_BARE_INDEX = re.compile(r"^(?=[^\n]*\d{4})[A-Z0-9]{5,}+(?:-[A-Z0-9]+){0,9}[/-](?:19|20)\d\d[-0-9]{3,}$")
_NUMBER = re.compile(
    r"[\u4e00-\u9fffA-Za-z]{1,14} ?[〔\[(【]\d{4}[〕\])】] ?第?\d+号?|[\u4e00-\u9fff]{2,12}\d{4}年?第?\d+号"
)


_HEAD_NUMBER = re.compile(rf"(?:[\u4e00-\u9fff]{{2,24}}文件 )?({_NUMBER.pattern})(?: ?$| {{1,60}}(?![ 文要精]))")
"""A number at the beginning of a line: alone, or set off from what follows by blanks (签发人)."""


def find_published(clues: Clues) -> PrintedDate | None:
    """The day of publication: labelled, else the portal's bare stamp in the page's head."""
    page, header = clues.page, clues.header
    for field in (HeaderField.PUBLISHED, HeaderField.UPDATED):
        labelled = [entry for entry in header if entry.field is field]
        for entry in labelled:
            dates = find_dates(page.document.text, entry.start, entry.end)
            if dates and dates[0].start == entry.start:
                return dates[0]
        if labelled and field is HeaderField.PUBLISHED and any("?" in entry.value for entry in labelled):
            return None
    taken = [(entry.start, entry.end) for entry in header]
    for line in page.head:
        stamp = _stamp(line)
        if stamp is not None and not any(start <= stamp.start < end for start, end in taken):
            return stamp
    return None


def _stamp(line: Line) -> PrintedDate | None:
    """The day that a portal line shows without a label: 2013.02.15; 某网 2014年2月19日 来源:…"""
    if "。" in line.text or len(line.text) > 100:
        return None
    is_stamp = _PORTAL_STAMP.match(line.text) is not None or _TIMED.search(line.text) is not None
    is_behind = _BEHIND_TITLE.search(line.text) is not None
    if not is_stamp and not is_behind and _PORTAL_LINE.search(line.text) is None:
        return None
    dates = find_dates(line.text, 0, len(line.text))
    if is_behind:
        dates = dates[-1:]
    # an index number may look like a day that no calendar has
    date = next((date for date in dates if date.value is not None), next(iter(dates), None))
    return PrintedDate(date.value, line.start + date.start, line.start + date.end) if date is not None else None


def find_issued(clues: Clues) -> PrintedDate | None:
    """The day the document bears: labelled, else in brackets below the title."""
    page, header = clues.page, clues.header
    for entry in header:
        if entry.field is HeaderField.ISSUED:
            dates = find_dates(page.document.text, entry.start, entry.end)
            if dates:
                return dates[0]
    for line in page.head:
        dates = find_dates(page.document.text, line.start, line.end) if _ISSUED_BELOW_TITLE.match(line.text) else []
        if dates:
            return dates[0]
    return None


def find_index_number(clues: Clues) -> tuple[str, int, int] | None:
    """The portal's index number: labelled, else a line that can be nothing else."""
    page, header = clues.page, clues.header
    for entry in header:
        if entry.field is HeaderField.INDEX_NUMBER:
            match = _INDEX.match(entry.value.partition(" ")[0])
            if match is not None and sum(map(str.isdigit, match.group())) >= 4:
                return match.group(), entry.start, entry.start + match.end()
    for line in page.head:
        if _BARE_INDEX.match(line.text):
            return line.text, line.start, line.end
    return None


def find_document_number(clues: Clues) -> tuple[str, int, int] | None:
    """The report's own number: labelled, or alone on a line of the head; never a cited one."""
    page, header = clues.page, clues.header
    for entry in header:
        if entry.field is HeaderField.DOCUMENT_NUMBER:
            match = _NUMBER.match(entry.value)
            if match is not None:
                return match.group(), entry.start, entry.start + match.end()
    for line in page.head:
        bare = line.text.strip("()")
        match = _HEAD_NUMBER.match(bare)
        if match is not None:
            start = line.start + line.text.index(bare) + match.start(1)
            return match[1], start, start + len(match[1])
    return None
