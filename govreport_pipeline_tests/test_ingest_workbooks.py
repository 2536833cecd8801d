"""What a person sees in a sheet is what is read: 50%, 12件, 2021年12月31日."""

import base64
import datetime
import io
import lzma
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.readers.number_formats import LONGEST, show_date, show_number
from govreport_pipeline.ingest.readers.workbook import read_workbook
from govreport_pipeline.ingest.readers.xls_records import read_looks

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


DECLARED = '<!DOCTYPE a [<!ENTITY b "12">]>'


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("code", ["0%", "General"])
def test_parts_that_declare_entities_are_refused(part, code):
    hostile = rewrite(workbook((375, code)), part, lambda text: DECLARED + text.replace("375", "3&b;5"))
    with pytest.raises(SetAside, match="document type"):
        read_workbook(hostile, DEFAULT_INTAKE)


def test_strings_of_a_workbook_that_declare_entities_are_refused():
    file = io.BytesIO(workbook((375, "General")))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", f"{DECLARED}<sst/>")
    with pytest.raises(SetAside, match="document type"):
        read_workbook(file.getvalue(), DEFAULT_INTAKE)


def test_a_workbook_without_styles_is_read_as_it_is_stored():
    assert column(rewrite(workbook((0.5, "0%")), "xl/styles.xml", lambda _text: None)) == ["0.5"]


def test_a_style_that_is_not_declared_changes_nothing():
    shifted = rewrite(
        workbook((0.5, "0%")), "xl/worksheets/sheet1.xml", lambda text: text.replace('s="1"', 's="99999"')
    )
    assert column(shifted) == ["0.5"]


def table_of(data):
    """The cells of a workbook's table, row by row."""
    text = read_workbook(data, DEFAULT_INTAKE).text
    lines = [line for line in text.splitlines() if line.startswith("<tr>")]
    return [[cell.rpartition(">")[2] for cell in line.split("</td>")[:-1]] for line in lines]


def hiding(*, rows=(), columns=(), merged=None):
    book = openpyxl.Workbook()
    for row in range(1, 5):
        book.active.append([f"{row}{column}" for column in "甲乙丙丁"])
    for row in rows:
        book.active.row_dimensions[row].hidden = True
    for column in columns:
        book.active.column_dimensions[column].hidden = True
    if merged:
        book.active.merge_cells(merged)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_hidden_rows_and_columns_are_not_read():
    assert table_of(hiding(rows=(2, 4), columns=("B",))) == [["1甲", "1丙", "1丁"], ["3甲", "3丙", "3丁"]]


def test_a_merged_cell_shows_in_what_is_left_of_it():
    text = read_workbook(hiding(rows=(1,), columns=("B",), merged="A1:C2"), DEFAULT_INTAKE).text
    assert '<tr><td colspan="2">1甲</td><td>2丁</td></tr>' in text


def test_a_sheet_that_hides_all_it_holds_is_empty():
    with pytest.raises(SetAside, match="no visible sheet"):
        read_workbook(hiding(rows=(1, 2, 3, 4)), DEFAULT_INTAKE)


SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)


def open_document(rows):
    """An OpenDocument workbook of one sheet with these rows."""
    content = (
        f"<office:document-content {SPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="统计表"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
        f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return file.getvalue()


def row_of(label, value, shown, **attributes):
    kind = attributes.pop("kind", "float")
    told = "".join(f' table:{name}="{text}"' for name, text in attributes.items())
    texts = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in (label, "藏")
    )
    return (
        f"<table:table-row{told}>{texts}"
        f'<table:table-cell office:value-type="{kind}" office:value="{value}"><text:p>{shown}</text:p></table:table-cell></table:table-row>'
    )


def test_an_open_document_workbook_is_read_as_it_shows_its_cells():
    data = open_document(
        row_of("占比", "0.5", "50%", kind="percentage")
        + row_of("藏", "9", "9", visibility="collapse")
        + row_of("筛", "8", "8", visibility="filter")
        + row_of("件数", "1234", "1,234<text:s/>件")
    )
    assert table_of(data) == [["占比", "50%"], ["件数", "1,234件"]]


OLD_EXCEL = lzma.decompress(
    base64.b85decode(
        "{Wp48S^xk9=GL@E0stWa761SMbT8$j;1&M@r(FPOGrk;#Fn3_|q=YI!3><bRg7T4u+=$92y5XR=#sm{*o6VTHX*Crpnc)M|#puk@^h-b4s3P%T"
        "*|5j%FV#XmrK5@>cY#$Aa2quG5BsCaW&p=w%`2#&kvK33jLRL19^cVN7!7pe@YpAhl_+DTtxO8)TRNPt)$jvGwZ=DKT9_0{g2$JZU%zO6<~VSw"
        "4G;M{w;st9r-w<b@Tc+k&|DU_SW?<Zf=M8EyU$@SB>q4yy$JL8KE3Z@5Ofs%7I9u;TS{NnH|==$bUMm>?t9a01!-5TB$5VxNrtS9FSOHF;VF5N"
        "Y{7mj*QD%l_)G#!{as8HNSE>#v+>=5i~+E99Qpv1`4fa-iUO3)m5tENQJ&aKP|F8Y2@DrC$Fj>*>t@ED@$PzG597xsnts+a00H>R20O~A7xz<&"
        "=PupZ<gnHnMUg&Qra`5$k%G6Lp7ufA(}hH+$k?D&Bf$~5#)PW>nzjE2=e2engz`Z<h$KDwysdyLc<0-@l%2&lB5LkS5+6++0UW<aeX8#7THN}K"
        "dx&*zF*{9WEmduHcq)r{0IE(UBZK~*<QpH*ui<hu`pxo_-PW64FD+U(%azvN5c^qT=jApG{s+LB$$dxuO@bX$iX7lcl+;bwmqVji0>jB%$#Phn"
        "u>>}v`%(*quX3Y0RgtRm)~*%r%_-15xMTi>r~+3)o<NFH_p(%A|BKPopPR>afX(~m4PTY>Fm+%1bbmPH7E`tq4PfC6g<YjE@o9hY#?(A3o?|GE"
        "99$avcdqh@a7x1NV{73kW6v!6UOZoih7WzOfpTy`s%b~}HSzrwjMthc@XD`JUHVU!Owx25@uet6I-d?Ikqbn4ODidP)^Xn-UHu8`z(11#a*RP$"
        "-0X$a?r8u3QuR0rl4m9g00F}VfGhw22tLO^vBYQl0ssI200dcD"
    )
)
"""A workbook of Excel 97: 0.5, 1234.5, 12, 9, 7 and 3 under formats of their own, the fourth row and the second column hidden."""


def test_an_old_excel_workbook_is_read_as_it_shows_its_cells():
    assert table_of(OLD_EXCEL) == [
        ["占比", "50%", "50%"],
        ["金额", "1,234.50", "1,234.50"],
        ["件数", "12件", "12件"],
        ["总数", "7", "7"],
        ["甲", "3", "3"],
    ]


@given(st.integers(0, len(OLD_EXCEL) - 1), st.binary(min_size=1, max_size=8), st.integers(0, len(OLD_EXCEL)))
def test_an_old_excel_workbook_that_is_broken_tells_nothing_and_raises_nothing(place, put, cut):
    broken = (OLD_EXCEL[:place] + put + OLD_EXCEL[place + len(put) :])[:cut]
    assert isinstance(read_looks(broken), dict)
    assert read_looks(OLD_EXCEL[:cut]) == {} or cut > len(OLD_EXCEL) // 2


def test_chains_that_bite_their_tails_end():
    data = bytearray(OLD_EXCEL)
    table = int.from_bytes(data[76:80], "little")
    first = 512 + table * 512
    for place in range(128):
        data[first + 4 * place : first + 4 * place + 4] = place.to_bytes(4, "little")
    assert isinstance(read_looks(bytes(data)), dict)
