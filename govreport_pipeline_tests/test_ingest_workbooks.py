"""What a person sees in a sheet is what is read: 50%, 12件, 2021年12月31日."""

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.ingest.asides import SetAside
from govreport_pipeline.ingest.intake import DEFAULT_INTAKE
from govreport_pipeline.ingest.readers.number_formats import LONGEST, show_date, show_number
from govreport_pipeline.ingest.readers.workbook import read_workbook

SHOWN = [
    (0.5, "0%", "50%"),
    (0.12345, "0.00%", "12.35%"),
    (-0.3, "0.0%", "-30.0%"),
    (1234567, "#,##0", "1,234,567"),
    (0, "#,##0", "0"),
    (1234.5, "#,##0.00", "1,234.50"),
    (2.5, "0", "3"),
    (-0.2, "0", "0"),
    (7, "000", "007"),
    (12, "0_ ", "12"),
    (12, "0_);[Red]\\-0\\ ", "12"),
    (-3, "0;[红色]-0", "-3"),
    (12, '0"件"', "12件"),
    (12, "[$¥-804]#,##0.00", "¥12.00"),
    (12345, "#,##0,", "12"),
    (0, "0;-0;;@", ""),
    (12.5, "0.0##", "12.5"),
    (12, "#.##", "12"),
]
NOT_READ = [
    (0.25, "# ?/?"),
    (5, "[>3]0;0.0"),
    (1e6, "0.00E+00"),
    (-3, "0;(0)"),
    (-3, "0;[Red]0"),
    (5, "General"),
    (5, "0.0.0"),
    (44561, "yyyy/m/d"),
    (5, "0" * (LONGEST + 1)),
]
DAY = datetime.datetime(2021, 2, 3, 9, 5)
DATES = [
    (DAY, 'yyyy"年"m"月"d"日"', "2021年2月3日"),
    (DAY, "yyyy/m/d", "2021/2/3"),
    (DAY, "yy-mm-dd h:mm", "21-02-03 9:05"),
    (DAY, "[$-804]yyyy\\年mm\\月;@", "2021年02月"),
    (DAY.time(), "h:mm:ss", "9:05:00"),
    (DAY, "mmm-yy", None),
    (DAY, "[h]:mm", None),
    (DAY.time(), "yyyy/m/d", None),
]


@pytest.mark.parametrize(("value", "code", "shown"), SHOWN)
def test_a_number_is_written_as_its_format_shows_it(value, code, shown):
    assert show_number(value, code) == shown


@pytest.mark.parametrize(("value", "code"), NOT_READ)
def test_a_format_that_is_not_read_leaves_the_number_as_it_is_stored(value, code):
    assert show_number(value, code) is None


@pytest.mark.parametrize(("value", "code", "shown"), DATES)
def test_a_day_is_written_as_its_format_shows_it(value, code, shown):
    assert show_date(value, code) == shown


@given(
    st.one_of(st.integers(-(10**12), 10**12), st.floats(allow_nan=False, allow_infinity=False)),
    st.one_of(st.text(max_size=12), st.text('0#?.,%;"\\_*[]-/年ymdhs@件 E+', max_size=12)),
)
def test_no_format_raises_and_digits_are_those_of_the_number(value, code):
    shown = show_number(value, code)
    assert shown is None or isinstance(shown, str)
    show_date(DAY, code)


@given(st.integers(-(10**14), 10**14), st.sampled_from(["0", "#,##0", "0_ ", "#", "0;-0;0"]))
def test_a_whole_number_reads_back_as_itself(value, code):
    shown = show_number(value, code)
    assert int((shown or "0").replace(",", "")) == value


def workbook(*cells, start=3):
    """A workbook with one column of cells, each a value and its format."""
    book = openpyxl.Workbook()
    for row, (value, code) in enumerate(cells, start):
        book.active.cell(row, 2, f"第{row}行")
        cell = book.active.cell(row, 3, value)
        cell.number_format = code
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def column(data):
    text = read_workbook(data, DEFAULT_INTAKE).text
    return [line.split("<td>")[2].removesuffix("</td></tr>") for line in text.splitlines() if line.startswith("<tr>")]


def test_cells_of_a_workbook_are_read_as_they_are_seen():
    cells = [*((value, code) for value, code, _ in SHOWN), (0.1 + 0.2, "General"), (DAY, "yyyy/m/d"), (DAY, "mmm-yy")]
    shown = [*(text for _, _, text in SHOWN), "0.3", "2021/2/3", "2021-02-03T09:05:00"]
    assert column(workbook(*cells)) == shown


def test_a_number_without_a_format_keeps_every_digit_that_the_workbook_has():
    assert column(workbook((123456789012345, "General"), (0.000012345, "General"))) == [
        "123456789012345",
        "0.000012345",
    ]


def rewrite(data, part, change):
    """The workbook with one part changed; without it where `change` gives None."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            text = change(before.read(name).decode()) if name == part else before.read(name)
            if text is not None:
                after.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/worksheets/sheet1.xml"])
def test_parts_that_declare_entities_are_refused(part):
    hostile = rewrite(workbook((0.5, "0%")), part, lambda text: '<!DOCTYPE a [<!ENTITY b "c">]>' + text)
    with pytest.raises(SetAside, match="document type"):
        read_workbook(hostile, DEFAULT_INTAKE)


def test_a_workbook_without_styles_is_read_as_it_is_stored():
    assert column(rewrite(workbook((0.5, "0%")), "xl/styles.xml", lambda _text: None)) == ["0.5"]


def test_a_style_that_is_not_declared_changes_nothing():
    shifted = rewrite(
        workbook((0.5, "0%")), "xl/worksheets/sheet1.xml", lambda text: text.replace('s="1"', 's="99999"')
    )
    assert column(shifted) == ["0.5"]
