"""A report laid out otherwise is read the same: its breaks, blanks and marks mean nothing."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Basis, RepairCode
from govreport_pipeline_tests.documents import normalised

CORPUS = Path(__file__).parent / "corpus"
SAMPLE = sorted((*(CORPUS / "composed").glob("*.txt"), *(CORPUS / "wild").glob("*.txt")))[::4]
"""One report in four; the sample is the same in every run."""

_NUMBER = re.compile(
    r"(?<![\d.,，])\d[\d,]*(?:\.\d+)?[余多]?[万亿]?(?:人次|条次|件次|[条件篇次份个期场人名元项起宗%]|万元)(?![\d,.次])"
)
_SHORTEST_PROSE = 40
_LONGEST_PARAGRAPH = 500
"""A longer line is a whole page, its path and title within."""
_BETWEEN = re.compile("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_PIECE = re.compile(r"\d[\d.,]*%?|[A-Za-z]+|.")
_WIDENED = re.compile(r"[,;:()](?!\d{3}(?!\d))")
_HANGING = frozenset(",，。;；、:：)）”》%!?")

Read = tuple[Counter[tuple[str | None, float | None, str]], str | None, int | None]


def _in_prose(change: Callable[[str], str]) -> Callable[[str], str]:
    """The change, made of each line that is prose; cells and headings stay."""

    def laid_out(text: str) -> str:
        lines = text.split("\n")
        return "\n".join(change(line) if "。" in line or len(line) > _SHORTEST_PROSE else line for line in lines)

    return laid_out


def _around_numbers(before: str, behind: str) -> Callable[[str], str]:
    return _in_prose(lambda line: _NUMBER.sub(lambda match: f"{before}{match[0]}{behind}", line))


def _column(width: int) -> Callable[[str], str]:
    """Prose broken as a narrow column breaks it: never inside a number, nor before a mark."""

    def broken(line: str) -> str:
        if len(line) > _LONGEST_PARAGRAPH:
            return line
        lines, room = [""], 0.0
        for piece in _PIECE.findall(f"\u3000\u3000{line.strip()}"):
            taken = sum(0.5 if character.isascii() else 1 for character in piece)
            if taken > room and piece not in _HANGING:
                lines, room = [*lines, ""], width
            lines[-1] += piece
            room -= taken
        return "\n".join(lines[1:])

    return _in_prose(broken)


def _pages(mark: str) -> Callable[[str], str]:
    """A narrow column in pages of twenty lines, each with its number under it."""

    def paged(text: str) -> str:
        lines = _column(38)(text).split("\n")
        pages = ("\n".join(lines[first : first + 20]) for first in range(0, len(lines), 20))
        return "".join(f"{page}\n{mark.format(number)}\n" for number, page in enumerate(pages, 1))

    return paged


def _spaced(line: str) -> str:
    """A paragraph with a blank behind each Chinese character; of a header blanks part the entries."""
    return _BETWEEN.sub(" ", line) if "。" in line and len(line) <= _LONGEST_PARAGRAPH else line


def _page(text: str) -> str:
    """A page with each line in a paragraph, each number in bold type."""
    paragraphs = (_NUMBER.sub(lambda match: f"<strong><u>{match[0]}</u></strong>", line) for line in text.split("\n"))
    return f"<html><body>{''.join(f'<div>{one}</div>' for one in paragraphs)}</body></html>"


def _cells(text: str) -> str:
    """A page with each line in a cell of its own row."""
    rows = "".join(f"<tr><td>{line}</td></tr>" for line in text.split("\n"))
    return f"<html><body><table>{rows}</table></body></html>"


def _digits_apart(text: str) -> str:
    """A page with each digit in an element of its own, as word processors save it."""
    return _page(re.sub(r"\d", r"<span>\g<0></span>", text))


LAYOUTS: dict[str, tuple[Callable[[str], str], int]] = {
    "a break before numbers": (_around_numbers("\n", ""), 4),
    "a break on both sides of numbers": (_around_numbers("\n", "\n"), 8),
    "a blank line before numbers": (_around_numbers("\n\n", ""), 4),
    "a blank line on both sides of numbers": (_around_numbers("\n\n", "\n\n"), 7),
    "a blank on both sides of numbers": (_around_numbers(" ", " "), 4),
    "stars on both sides of numbers": (_around_numbers("**", "**"), 0),
    "unseen characters on both sides of numbers": (_around_numbers("\u200b", "\u200b"), 0),
    "a blank behind commas": (_in_prose(lambda line: re.sub("[,，](?!\\d)", r"\g<0> ", line)), 0),
    "a blank between characters": (_in_prose(_spaced), 8),
    "marks before points": (_in_prose(lambda line: f"● {line}"), 0),
    "paragraphs in one": (lambda text: re.sub(r"(?<=。)\n+", "", text), 3),
    "indented lines": (lambda text: re.sub(r"(?m)^", "\u3000\u3000", text), 3),
    "a blank line behind each line": (lambda text: text.replace("\n", "\n\n"), 0),
    "digits of full width": (lambda text: text.translate({code: code + 0xFEE0 for code in range(0x30, 0x3A)}), 0),
    "titles in other marks": (lambda text: text.translate(str.maketrans("《》", "〈〉")), 0),
    "lines of a column": (_column(38), 8),
    "lines of a slim column": (_column(20), 7),
    "pages of a column": (_pages("- {} -"), 8),
    "pages with bare numbers": (_pages("{}"), 9),
    "pages with the number of pages": (_pages("{} / 9"), 8),
    "a page": (_page, 0),
    "blanks at the ends of lines": (lambda text: re.sub(r"(?m)$", "  ", text), 0),
    "line ends of Windows": (lambda text: text.replace("\n", "\r\n"), 0),
    "a tab before numbers": (_around_numbers("\t", ""), 1),
    "a blank before units": (_in_prose(lambda line: re.sub(r"(\d)(?=[条件篇份个名次场期])", r"\1 ", line)), 0),
    "marks of full width": (_in_prose(lambda line: _WIDENED.sub(lambda mark: chr(ord(mark[0]) + 0xFEE0), line)), 0),
    "a sentence a line": (_in_prose(lambda line: re.sub("。(?=.)", "。\n", line)), 0),
    "a page of one paragraph": (lambda text: f"<html><body><p>{text.replace(chr(10), '<br/>')}</p></body></html>", 0),
    "a page of cells": (_cells, 0),
    "a page with digits apart": (_digits_apart, 0),
}
"""Each with the most values of the sample that may come out otherwise: a bound that only falls."""


def _read(text: str, name: str) -> Read:
    """The values of prose with their codes, whose report it is, and of which year."""
    report = read_report(text.encode(), name=name)
    values = Counter(
        (one.metric_code, one.value, str(one.scope)) for one in report.observations if one.basis is not Basis.TABLE_CELL
    )
    return values, report.metadata.reporting_agency, report.metadata.report_year


@cache
def _texts() -> tuple[str, ...]:
    texts = (path.read_text("utf-8").replace("\r", "") for path in SAMPLE)
    return tuple(text for text in texts if not _has_broken_lines(text))


def _has_broken_lines(text: str) -> bool:
    """Does a narrow column break the lines? Whatever is put between them hides that."""
    return any(repair.code is RepairCode.LINE_JOIN for repair in normalised(text).repairs)


@cache
def _as_they_stand() -> tuple[Read, ...]:
    return tuple(_read(text, "a.txt") for text in _texts())


def _changed(laid_out: Callable[[str], str]) -> tuple[int, list[str | None]]:
    """How many values are lost, and the bodies that are no longer read as whose report it is."""
    lost, bodies = 0, []
    others = [laid_out(text) for text in _texts()]
    assert sum(other != text for other, text in zip(others, _texts(), strict=True)) > len(others) / 2
    for text, other, (values, body, year) in zip(_texts(), others, _as_they_stand(), strict=True):
        if other == text:
            continue
        now, body_now, year_now = _read(other, "a.html" if other.startswith("<html>") else "a.txt")
        lost += (values - now).total()
        bodies += [body] if body is not None and (body_now, year_now) != (body, year) else []
    return lost, bodies


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_report_laid_out_otherwise_is_read_the_same(layout: str) -> None:
    laid_out, most = LAYOUTS[layout]
    lost, bodies = _changed(laid_out)
    assert lost <= most
    assert bodies == []


def test_what_changes_the_meaning_changes_the_values() -> None:
    lost, _ = _changed(_around_numbers("。", "。"))
    stated = sum(values.total() for values, _, _ in _as_they_stand())
    assert stated > 1000
    assert lost > stated / 4
