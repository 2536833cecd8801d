"""Bytes to text: encodings are told apart, and every bad byte is kept with its place."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.ingest.texts.encoding import decode
from govreport_pipeline.tables.records import Undecodable

SEEDS = Path(__file__).parent.parent / "seeds"

SIMPLIFIED = [
    "2016年，全区主动公开政府信息1276条，其中政策法规类164条。",
    "本年度共收到政府信息公开申请12件，均已按时办结。",
    "因政府信息公开被申请行政复议3起，被提起行政诉讼0起。",
    "(二)依申请公开情况。未收到政府信息公开申请。\r\n",
    "举办各类培训班5次，接受培训人员300余人次。\n",
    "一、概述\n\n统计期限自2016年1月1日至12月31日。",
]
TRADITIONAL = [
    "2011年，我市主動公開政府信息1276條，其中政策法規類164條。",
    "本年度共收到政府信息公開申請12件，均已按時辦結。",
    "因政府信息公開被申請行政複議3起，被提起行政訴訟0起。",
    "舉辦各類培訓班5次，接受培訓人員300餘人次。\n",
    "一、概述\r\n\r\n根據條例規定，現將有關情況報告如下：",
]
CODECS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8-sig",
    "gb18030": "gb18030",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}


def _reports(sentences: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(sentences), min_size=2, max_size=40).map("".join)


@given(_reports(SIMPLIFIED + TRADITIONAL), st.sampled_from(sorted(CODECS)))
def test_a_report_decodes_to_itself_in_its_own_encoding(text: str, encoding: str) -> None:
    decoded = decode(text.encode(CODECS[encoding]))
    assert decoded.text == text
    assert decoded.encoding == encoding
    assert decoded.undecodable == ()


@given(_reports(TRADITIONAL))
def test_a_traditional_report_in_big5_is_not_taken_for_gb18030(text: str) -> None:
    decoded = decode(text.encode("big5"))
    assert (decoded.text, decoded.encoding) == (text, "big5")


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be"])
def test_every_seed_decodes_to_itself_in_every_encoding(path: Path, encoding: str) -> None:
    text = path.read_bytes().decode("utf-8")
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize("round_number", range(5))
def test_one_byte_in_a_hundred_wrong_changes_no_encoding(encoding: str, round_number: int) -> None:
    chance = random.Random(round_number)
    data = bytearray("".join(chance.choices(TRADITIONAL, k=60)).encode(encoding))
    for _ in range(len(data) // 100):
        data[chance.randrange(len(data))] = chance.randrange(0x80, 0x100)
    assert decode(bytes(data)).encoding == encoding


@given(st.binary(max_size=400))
def test_any_bytes_decode_and_every_bad_byte_is_accounted_for(data: bytes) -> None:
    _check_accounting(data)


@given(_reports(SIMPLIFIED), st.sampled_from(sorted(CODECS)), st.data())
def test_corrupted_reports_decode_and_account_for_every_bad_byte(text: str, encoding: str, data: st.DataObject) -> None:
    corrupted = bytearray(text.encode(CODECS[encoding]))
    for _ in range(data.draw(st.integers(1, 8))):
        corrupted[data.draw(st.integers(0, len(corrupted) - 1))] = data.draw(st.integers(0, 255))
    _check_accounting(bytes(corrupted))


def _check_accounting(data: bytes) -> None:
    """Bytes of the good characters and the bad bytes make up the whole, place by place."""
    decoded = decode(data)
    bad = {place.offset: int(place.byte, 16) for place in decoded.undecodable}
    assert len(bad) == len(decoded.undecodable)
    assert all(decoded.text[offset] == "\ufffd" for offset in bad)
    assert not any("\ud800" <= character <= "\udfff" for character in decoded.text)
    if not decoded.encoding.startswith("utf"):
        return  # gb18030 and big5 write a few characters in two ways
    codec = {"utf-8-sig": "utf-8"}.get(decoded.encoding, decoded.encoding)
    rebuilt = b"".join(
        bytes((bad[offset],)) if offset in bad else character.encode(codec)
        for offset, character in enumerate(decoded.text)
    )
    assert data.endswith(rebuilt)
    assert data[: len(data) - len(rebuilt)] in (b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def test_a_utf8_file_with_bad_bytes_stays_utf8_with_damage() -> None:
    text = "".join(SIMPLIFIED)
    data = text[:30].encode() + b"\xff\x80" + text[30:].encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == text[:30] + "\ufffd\ufffd" + text[30:]
    assert decoded.undecodable == (Undecodable(30, "ff"), Undecodable(31, "80"))


def test_a_character_cut_off_at_the_end_of_a_long_utf8_file_is_damage() -> None:
    data = ("".join(SIMPLIFIED) * 100).encode()
    decoded = decode(data + "年".encode()[:2])
    assert decoded.encoding == "utf-8"
    assert [place.byte for place in decoded.undecodable] == ["e5", "b9"]


def test_a_stretch_of_gb18030_in_a_utf8_file_is_damage_in_utf8() -> None:
    before, stretch, after = "".join(SIMPLIFIED), "".join(SIMPLIFIED) * 20, "".join(SIMPLIFIED)
    decoded = decode(before.encode() + stretch.encode("gb18030") + b"\n" + after.encode())
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(before)
    assert decoded.text.endswith(after)


def test_bad_bytes_in_gb18030_leave_the_digits_beside_them() -> None:
    data = "公开政府信息".encode("gb18030") + b"\xff" + "12条，共计".encode("gb18030") + b"\x81" + b"30"
    decoded = decode(data)
    assert decoded.text == "公开政府信息\ufffd12条，共计\ufffd30"
    assert decoded.undecodable == (Undecodable(6, "ff"), Undecodable(13, "81"))


def test_a_printed_replacement_character_is_not_an_undecodable_byte() -> None:
    decoded = decode("公开\ufffd信息".encode() + b"\xff" + "12条".encode())
    assert decoded.text == "公开\ufffd信息\ufffd12条"
    assert decoded.undecodable == (Undecodable(5, "ff"),)


def test_the_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf" + "年报".encode()).text == "年报"
    assert decode(b"\xff\xfe" + "年报".encode("utf-16-le")).text == "年报"
    assert decode(b"\xfe\xff" + "年报".encode("utf-16-be")).text == "年报"
    assert decode("年\ufeff报".encode()).text == "年\ufeff报"


def test_line_ends_are_not_translated() -> None:
    assert decode("一\r\n二\r三\n四".encode()).text == "一\r\n二\r三\n四"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_plain_ascii_in_utf16_without_mark_is_recognised(encoding: str) -> None:
    decoded = decode("OGI report 2016: 12 items".encode(encoding))
    assert (decoded.text, decoded.encoding) == ("OGI report 2016: 12 items", encoding)


def test_utf16_with_half_a_character_keeps_each_byte_as_damage() -> None:
    decoded = decode(b"\xff\xfe" + "年报".encode("utf-16-le") + b"\x00\xd8" + "条".encode("utf-16-le") + b"\x61")
    assert decoded.text == "年报\ufffd\ufffd条\ufffd"
    assert [place.byte for place in decoded.undecodable] == ["00", "d8", "61"]


def test_ascii_pages_with_few_gb18030_characters_are_gb18030() -> None:
    page = "<html><head><title>" + "x" * 9_000 + "</title><body>年度报告" + "<p>text</p>" * 2_000
    assert decode(page.encode("gb18030")).encoding == "gb18030"


def test_the_characters_that_microsoft_added_to_big5_are_read() -> None:
    data = "".join(TRADITIONAL).encode("big5") + "恒春鎮公所網站裏".encode("cp950")
    decoded = decode(data)
    assert decoded.encoding == "big5"
    assert decoded.text.endswith("恒春鎮公所網站裏")
    assert decoded.undecodable == ()


def test_no_bytes_are_no_text() -> None:
    assert decode(b"").text == ""


PAGE = "<html><head><meta charset='{}'><title>某县政府信息公开工作年度报告</title></head><body><p>主动公开政府信息12条。</p></body></html>"


@pytest.mark.parametrize(
    ("declared", "written", "read"),
    [
        ("utf-8", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("gbk", "gb18030", "gb18030"),
        ("big5", "gb18030", "gb18030"),
    ],
)
def test_the_bytes_of_a_page_win_over_its_declaration(declared, written, read):
    decoded = decode(PAGE.format(declared).encode(written))
    assert (decoded.encoding, decoded.text) == (read, PAGE.format(declared))


@pytest.mark.parametrize("declared", ["gbk", "big5"])
def test_a_declaration_decides_between_readings_that_are_as_likely(declared):
    # 0xC1 0xC1 is a rare character in either encoding
    data = f"<meta charset={declared}>".encode() + b"\xe8\xe8" * 3
    assert decode(data).encoding == {"gbk": "gb18030", "big5": "big5"}[declared]
