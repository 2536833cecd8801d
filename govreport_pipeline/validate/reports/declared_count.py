"""How many parts the report says it has (由六部分组成), and has."""

import re
from collections.abc import Sequence

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Numeral, Section
from govreport_pipeline.tables.vocabulary import BreakdownKind, DamageKind, Responsibility, Role, Verdict
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval
from govreport_pipeline.validate.telling.results import Check, Note
from govreport_pipeline.validate.telling.wording import counted

_PARTS = re.compile(r"\s{0,9}(?:个|大的?)?\s{0,9}(?:部分|部份|章节|章)")
_OPENING = re.compile("由|包括|包含|含|涵盖|分为|分成")
_CLOSING = re.compile(r"(?<![\s等共计分为以上这])[\s等共计分为以上这]++$")
_AND_OTHERS = re.compile(r"等[\s共计为以上这,]*$")
"""Some of the parts are named: 包括概述、主动公开等7个部分."""
_OF_ANOTHER = re.compile("目录|指南|[专栏]栏|网站|方案")
_SPOKEN_OF = re.compile(r"(?:[上前]述|上列|(?<![目当])[前后]|(?<![^(,。;:\s])以上)\s{0,9}$")
_MAKE_UP = re.compile("共?[组构]成")
"""上述两部分表格, 前三部分: some that were told of before; but 上述六部分组成 are all."""
_COMMA = re.compile("[,;]")
_MARK = re.compile("、")
_EITHER = re.compile("[,;、]+")
_LAST = re.compile("以及|[和及与](?=附表|附件|其他|其它|需要|存在|主要)")
_CLEARLY_LAST = re.compile("以及|[和及](?=附表|附件)")
_NOT_OF_NOTES = re.compile("以及|(?<!说明)(?<!事项)[和及](?=附表|附件)")
"""说明和附表 may be one part."""
_NOT_OF_ANNEX = re.compile("以及|[和及与](?=其他|其它|需要|存在|主要)")
"""And so may 问题及打算和附表."""
_ONE_TITLE = re.compile("(?<=复议)、(?=[^,;、]{0,8}诉讼)")
"""因政府信息公开申请行政复议、提起行政诉讼的情况."""
_IN_BRACKET = re.compile(r"、(?=[^()]{0,20}\)|[^“”]{0,30}”)")
_COMPILED = re.compile(r"[\u4e00-\u9fff]{1,24}(?:编制|编写|撰写|发布|公布)(?:而成)?(?:[,;]|$)")
"""本报告由市政府办公室编制,由总体情况、…组成: no part is named."""
_FIRST_ALONE = re.compile("(?<=^概述)、|(?<=^概况)、|(?<=^引言)、|(?<=^总体情况)、|(?<=^基本情况)、")
"""概述、主动公开情况,依申请公开、不予公开情况,…: the first is a part of its own."""
_BETWEEN_QUOTES = re.compile("(?<=”)(?=“)")
"""“总体情况”“主动公开情况”."""
_KEPT = "\0"
"""Stands for a 、 that separates nothing."""
_ANNEX = ("附表", "附件", "附录")
_BESIDE = (*_ANNEX, "引言", "前言", "序言", "导语")
"""Headings of what stands beside the parts."""
_MOST = 1000
"""No report has more parts; a greater number is no count of them."""
_SENTENCE = 300
"""How far before the number its list may begin."""
_SAME_WORDS = 12
"""So many characters before a number make the sentence one that was told."""


def check_declared(
    facts: Facts, sections: Sequence[Section], numbers: Sequence[Numeral]
) -> tuple[list[Check], list[Note]]:
    """Every number of parts that the report gives itself.

    Held against the sections of level 1, and against the parts that the
    sentence names. An annex that the sentence counts needs no section.
    """
    checks: list[Check] = []
    notes: list[Note] = []
    told: set[tuple[float, str]] = set()
    for numeral in numbers:
        if numeral.role is Role.COUNT_OF_LIST_ITEMS and numeral.value is not None and numeral.value <= _MOST:
            end = facts.alignment.position(numeral.raw_end)
            counted_word = _PARTS.match(facts.document.text, end)
            if counted_word is None:
                continue
            start = facts.alignment.position(numeral.raw_start)
            before = facts.document.text[max(0, start - _SENTENCE) : start]
            if _OF_ANOTHER.search(before, max(before.rfind(mark) for mark in "。;\n") + 1):
                continue  # 《指南》含3部分
            if _SPOKEN_OF.search(before) and not _MAKE_UP.match(facts.document.text, counted_word.end()):
                continue
            words = before[-_SAME_WORDS:]
            if (numeral.value, words) in told:
                continue  # a page's title repeats its first sentence
            told.add((numeral.value, words))
            readings = _readings(before)
            checks.append(_check_sections(facts, sections, numeral, readings[0]))
            if not any(len(listed) == numeral.value for listed in readings) and (
                _AND_OTHERS.search(before) is None or len(readings[0]) > numeral.value
            ):
                notes += _note_listed(numeral, readings[0])
    return checks, notes


def _readings(before: str) -> list[list[str]]:
    """The parts that the sentence names before their number, the likeliest reading first; one of none if it names none.

    Separated by 、 or, where parts have 、 inside, by commas. Whether
    和其他事项 or 和附表 is a part of its own, and whether suits are one
    with reconsiderations, the sentence leaves open.
    """
    sentence = before[max(before.rfind("。"), before.rfind("\n")) + 1 :]
    opening = next((each for each in _OPENING.finditer(sentence) if not _COMPILED.match(sentence, each.end())), None)
    if opening is None:
        return [[]]
    named = _CLOSING.sub("", sentence[opening.end() :]).lstrip(":")
    text = _BETWEEN_QUOTES.sub("、", _IN_BRACKET.sub(_KEPT, named))
    by_comma = len(_COMMA.findall(text)) > 1
    text = _FIRST_ALONE.sub(",", text) if by_comma else text
    readings = [
        _parts(told, separator, last)
        for separator in ((_COMMA, _MARK, _EITHER) if by_comma else (_MARK, _EITHER))
        for told in (_ONE_TITLE.sub(_KEPT, text), text)
        for last in (_LAST, _CLEARLY_LAST, _NOT_OF_NOTES, _NOT_OF_ANNEX)
    ]
    return [listed for listed in readings if len(listed) > 1] or [[]]


def _parts(text: str, separator: re.Pattern[str], last: re.Pattern[str]) -> list[str]:
    """The parts of a list; the last ones may follow a conjunction, those before have it inside: 主动公开以及平台建设,…."""
    *parts, end = separator.split(text)
    return [part.replace(_KEPT, "、") for part in (*parts, *last.split(end)) if part.strip()]


def _check_sections(facts: Facts, sections: Sequence[Section], numeral: Numeral, listed: Sequence[str]) -> Check:
    declared = int(numeral.value or 0)
    found = [section for section in sections if section.level == 1 and (section.ordinal or section.heading)]
    count = len(found)
    has_annex = any(part.endswith(_ANNEX) or part.startswith(_ANNEX) for part in listed)
    is_cut = any(damage.kind is DamageKind.TRUNCATED for damage in facts.document.damage)
    own = [section for section in found if not (section.heading or "").strip().endswith(_BESIDE)]
    if count > declared == len(own):
        found, count = own, len(own)
    text = f"{declared} parts declared ({numeral.quote}), {counted(count, 'section')} found"
    if not found:
        verdict = Verdict.NOT_CHECKABLE
    elif count == declared:
        verdict = Verdict.HOLDS
    elif has_annex and count + 1 == declared:
        verdict, text = Verdict.HOLDS, f"{text} and an annex"
    elif count < declared and (is_cut or 2 * count < declared):  # no author counts twice as many as there are
        why = "the text breaks off" if is_cut else "the text may be cut"
        verdict, text = Verdict.INCOMPLETE, f"{text}: {declared - count} missing, {why}"
    else:
        verdict = Verdict.DIFFERS
        text = f"{text}: {', '.join(section.heading or str(section.ordinal) for section in found)}"
    return Check(
        BreakdownKind.DECLARED_COUNT,
        None,
        (),
        float(declared),
        float(count),
        Interval(float(count), float(count)),
        verdict,
        text,
        FindingCode.DECLARED_COUNT_DIFFERS,
        place=(numeral.raw_start, numeral.raw_end),
        about="number of sections",
        responsibility=Responsibility.CAPTURE if verdict is Verdict.INCOMPLETE else None,
    )


def _note_listed(numeral: Numeral, listed: Sequence[str]) -> list[Note]:
    """A note where the sentence names another number of parts than it says."""
    if not listed or numeral.value is None:
        return []
    text = f"{int(numeral.value)} parts declared ({numeral.quote}), {len(listed)} named: {'; '.join(listed)}"
    place = numeral.raw_start, numeral.raw_end
    return [Note(FindingCode.DECLARED_COUNT_DIFFERS, "number of sections", place, text)]
