"""Damage, lost units, implausible values, and messages."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation, Undecodable
from govreport_pipeline.tables.vocabulary import AdminLevel, DamageKind, Relation, Responsibility, Role, Scope
from govreport_pipeline.validate import validate
from govreport_pipeline.validate.reports.damage import CODES
from govreport_pipeline.validate.telling.advice import ADVICE
from govreport_pipeline_tests.validation_cases import (
    METADATA,
    Count,
    codes,
    compose,
    finding,
    part,
    raw_document,
    stat,
    zero,
)

OPENING = "一、概述\n本年工作有序。\n"


@pytest.mark.parametrize("kind", list(DamageKind))
def test_each_kind_of_damage_is_a_finding_at_its_place(kind: DamageKind) -> None:
    case = compose(OPENING, "922日,", stat("23家"), "单位集中宣传。\n").damaged(kind, "922日")
    told = finding(case.validated(), CODES[kind])
    assert case.raw.text[told.raw_start : told.raw_end] == "922日"
    assert told.responsibility is Responsibility.CAPTURE
    assert "[922日],23家单位" in told.message


def test_undamaged_text_has_no_finding() -> None:
    assert codes(compose(OPENING, "公开", stat("42条", "proactive_items"), "。").validated()) == []


def test_place_is_that_of_the_raw_text() -> None:
    raw = raw_document("一、概述\n務(wù)實推進(jìn)。\n二、收費(fèi)\n按(皖價費〔2008208號)規(guī)定,未收費(fèi)。\n")
    validation = validate(raw, normalise(raw), METADATA, (), (), ())
    told = finding(validation, FindingCode.LOST_CHARACTER)
    assert raw.text[told.raw_start : told.raw_end] == "〔2008208號"


def test_many_places_of_a_kind_are_told_in_stretches() -> None:
    text = OPENING + "\ufffd情" * 30 + "。\n" + "况" * 100 + "\ufffd。"
    raw = raw_document(text)
    validation = validate(raw, normalise(raw), METADATA, (), (), ())
    told = [each for each in validation.findings if each.code is FindingCode.REPLACEMENT]
    assert [text[each.raw_start : each.raw_end].count("\ufffd") for each in told] == [30, 1]
    assert "30 places, from" in told[0].message


def test_undecodable_bytes_are_told_even_without_damage() -> None:
    case = compose(OPENING, "公开\ufffd", stat("42条", "proactive_items"), "。")
    raw = replace(case.raw, undecodable=(Undecodable(case.raw.text.index("\ufffd"), "ff"),))
    told = finding(replace(case, raw=raw).validated(), FindingCode.UNDECODABLE)
    assert case.raw.text[told.raw_start : told.raw_end] == "\ufffd"


def test_unreadable_numeral_is_told_once() -> None:
    case = compose(OPENING, Count("922", 922), "日宣传,公开", stat("42条"), "。")
    unreadable = replace(case, numbers=(replace(case.numbers[0], role=Role.DAMAGED, value=None),))
    assert codes(unreadable.validated()) == [FindingCode.LOST_CHARACTER]
    assert codes(unreadable.damaged(DamageKind.LOST_CHARACTER, "922日").validated()) == [FindingCode.LOST_CHARACTER]


def test_number_without_a_unit_is_told() -> None:
    # seed 001: 累计更新、发布信息125334。
    case = compose(OPENING, "信息", stat("125334", "proactive_items", printed_unit=None), "。")
    assert "125334 has no unit, 条 was taken" in finding(case.validated(), FindingCode.LOST_UNIT).message
    assert codes(compose(OPENING, zero("未收到申请", "requests_received", printed_unit=None), "。").validated()) == []


def test_number_without_a_unit_of_something_without_a_code_took_none() -> None:
    case = compose(OPENING, "培训", stat("200", None, printed_unit=None, unit=""), "。")
    assert "200 has no unit; check" in finding(case.validated(), FindingCode.LOST_UNIT).message


@pytest.mark.parametrize(("words", "code"), [("公开信息数量为", "proactive_items"), ("粉丝", "followers")])
def test_number_that_needs_no_unit_has_lost_none(words: str, code: str) -> None:
    case = compose(OPENING, words, stat("4821", code, printed_unit=None, unit="人"), ",全年如此。")
    assert FindingCode.LOST_UNIT not in codes(case.validated())


def test_a_zero_has_lost_no_unit() -> None:
    case = compose(OPENING, "行政复议、行政诉讼均为", stat("0", "litigations", printed_unit=None, unit="件"), "。")
    assert FindingCode.LOST_UNIT not in codes(case.validated())


def test_report_without_statistics_is_told() -> None:
    assert codes(compose(OPENING).validated()) == [FindingCode.NO_STATISTICS]


@pytest.mark.parametrize(
    ("quote", "code", "level", "is_implausible"),
    [
        ("215人", "staff", AdminLevel.TOWNSHIP, False),
        ("110000人", "staff", AdminLevel.TOWNSHIP, True),
        ("110000人", "staff", AdminLevel.PROVINCE, False),
        ("210元", "dedicated_funding_cny", None, False),
        ("5元", "dedicated_funding_cny", None, True),
        ("0元", "dedicated_funding_cny", None, False),
        ("31250000000元", "administrative_fees_cny", AdminLevel.CITY, True),
        ("3125000元", "administrative_fees_cny", AdminLevel.CITY, False),
        ("731250000元", "administrative_fees_cny", AdminLevel.COUNTY, False),
        ("12000000000000元", "procurement_cny", None, True),
        ("1986万条", "proactive_items_website", AdminLevel.TOWNSHIP, True),
        ("1986条", "proactive_items_website", AdminLevel.TOWNSHIP, False),
    ],
)
def test_value_out_of_range_for_its_unit_is_told(
    quote: str, code: str, level: AdminLevel | None, is_implausible: bool
) -> None:
    value = 19_860_000 if "万" in quote else None
    case = compose(OPENING, "共", stat(quote, code, value=value), "。")
    found = codes(case.validated(replace(METADATA, admin_level=level)))
    assert (FindingCode.IMPLAUSIBLE_UNIT in found) == is_implausible


def test_findings_stand_in_the_order_of_the_text_the_whole_documents_first() -> None:
    case = compose(OPENING, "信息", stat("12", "proactive_items", printed_unit=None), "。922日。")
    validation = case.damaged(DamageKind.LOST_CHARACTER, "922日").validated(replace(METADATA, title=None))
    assert codes(validation) == [FindingCode.NO_TITLE, FindingCode.LOST_UNIT, FindingCode.LOST_CHARACTER]
    assert [each.finding_id[-6:] for each in validation.findings] == ["-f0001", "-f0002", "-f0003"]
    assert validation.findings[0].raw_start is None


def test_every_finding_tells_what_to_do() -> None:
    assert set(ADVICE) == set(FindingCode)


def test_every_kind_of_damage_has_its_finding() -> None:
    assert set(CODES) == set(DamageKind)


VALUES = st.sampled_from([0.0, 1.0, 2.5, 48.0, 100.0, 1e15, -3.0])


@st.composite
def tangled(draw: st.DrawFn) -> list[Observation]:
    """Observations that refer to each other in any way, to themselves too."""
    count = draw(st.integers(1, 6))
    pieces = []
    for order in range(count):
        value = draw(VALUES)
        width = draw(st.sampled_from([0.0, 1.0, float("inf")]))
        code = draw(
            st.sampled_from(
                [
                    "proactive_items",
                    "proactive_items_by_category",
                    "requests_received",
                    "requests_concluded",
                    "share_pct",
                    None,
                ]
            )
        )
        pieces.append(
            part(
                f"{order}条",
                of=f"n{draw(st.integers(0, count - 1))}",
                code=code,
                name=f"n{order}",
                value=value,
                low=value,
                high=value + width,
                unit=draw(st.sampled_from(["条", "%", "倍", "次"])),
                relation=draw(st.sampled_from(list(Relation))),
                scope=draw(st.sampled_from(list(Scope))),
            )
        )
    return list(compose("全年", *pieces, "。").observations)


@settings(max_examples=300)
@given(tangled())
def test_nothing_that_a_document_holds_raises(observations: list[Observation]) -> None:
    case = replace(compose("全年0条1条2条3条4条5条。"), observations=tuple(observations))
    validation = case.validated(replace(METADATA, published_date=datetime.date(2017, 1, 1)))
    for breakdown in validation.breakdowns:
        if breakdown.computed is not None and breakdown.stated is not None:
            assert breakdown.difference == breakdown.computed - breakdown.stated
