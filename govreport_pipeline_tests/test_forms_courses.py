"""Tables of disputes whose course stands above them, not in them."""

import pytest

from govreport_pipeline import read_report

HEADS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
COURSES = {
    "行政复议": ("reconsiderations", (3, 1, 0, 2, 6)),
    "行政诉讼（未经复议直接起诉）": ("litigations_direct", (4, 0, 1, 0, 5)),
    "行政诉讼（复议后起诉）": ("litigations_after_reconsideration", (7, 0, 0, 1, 8)),
}
SUFFIXES = ("_upheld", "_corrected", "_other", "_pending", "")
EXPECTED = {
    stem + suffix: float(value)
    for stem, values in COURSES.values()
    for suffix, value in zip(SUFFIXES, values, strict=True)
}
OPENING = "甲乙县2023年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n\n"


def bars(*rows: tuple[object, ...]) -> str:
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in rows) + "\n\n"


def page(*rows: tuple[object, ...]) -> str:
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>\n"


def read(text: str) -> dict[str, float | None]:
    return {observation.metric_code: observation.value for observation in read_report(text.encode()).observations}


def test_a_table_a_course_is_read_under_its_heading() -> None:
    tables = (f"### {course}\n{bars(HEADS, values)}" for course, (_, values) in COURSES.items())
    assert read(OPENING + "".join(tables)) == EXPECTED


def test_a_table_a_course_is_read_on_a_page() -> None:
    tables = (f"<p>{course}</p>{page(HEADS, values)}" for course, (_, values) in COURSES.items())
    assert read(f"<html><body><p>{OPENING}</p>{''.join(tables)}</body></html>") == EXPECTED


def read_bare_line(values: list[int]) -> dict[str, float | None]:
    """What is read of a line without heads, in a report that has another table."""
    proactive = bars(("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"), ("规章", 1, 0, 9))
    found = read(f"{proactive}{OPENING}行政复议行政诉讼\n{bars(tuple(values))}")
    return {code: value for code, value in found.items() if not code.startswith("rules")}


def test_a_bare_line_of_all_values_is_read_where_it_adds_up() -> None:
    assert read_bare_line([value for _, own in COURSES.values() for value in own]) == EXPECTED


def test_a_bare_line_that_does_not_add_up_is_not_read() -> None:
    values = [value for _, own in COURSES.values() for value in own]
    for place in range(len(values)):
        assert read_bare_line([*values[:place], values[place] + 1, *values[place + 1 :]]) == {}


@pytest.mark.parametrize("heading", ["", "行政复议、行政诉讼情况", "行政诉讼", "行政复议和复议后起诉", "一、总体情况"])
def test_a_table_without_one_course_above_it_is_not_read(heading: str) -> None:
    assert read(f"{OPENING}{heading}\n{bars(HEADS, COURSES['行政复议'][1])}") == {}


def test_the_heading_stays_a_heading() -> None:
    course, (_, values) = next(iter(COURSES.items()))
    report = read_report(f"{OPENING}（一）{course}情况\n{bars(HEADS, values)}".encode())
    assert f"{course}情况" in [section.heading for section in report.sections]
    quotes = [report.text[cell.raw_start : cell.raw_end].strip() for cell in report.table_cells]
    assert quotes[: len(values)] == [str(value) for value in values]
