"""The statistics form as running text: rows, labels, units and numbers with nothing or little between them."""

import random
import re
from dataclasses import dataclass

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.vocabulary import CellState
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.flattened_tables import NOTES, Shape, random_cells

_BLOCK = STAT2014.blocks[0]
_PART = re.compile(r"(其中：)?(（[一二三四]）|\d\.|[一二三四五六七八九]、)?(.*)")
_BEFORE = "某县2016年政府信息公开工作年度报告\n一、概述\n2016年，全县认真推进公开工作。\n附件：政府信息公开情况统计表（2016年度）\n"
NUMBERINGS = {"dot": "{}.", "comma": "{}、", "bare": "{}", "brackets": "（{}）", "none": ""}
"""How the form's 1. 2. 3. are printed."""


@dataclass(frozen=True)
class Running:
    """How the rows were put one after another."""

    between_rows: str = ""
    between_cells: str = ""
    numbering: str = "dot"
    has_units: bool = True
    blank: str = ""
    blank_share: float = 0.0
    is_counted: bool = False
    """Are all rows numbered 1, 2, 3 … instead?"""
    keeps_ordinals: bool = False
    """Do the form's own numbers stand behind these?"""


def compose_running(how: Running, seed: int) -> tuple[str, dict[str, str | None]]:
    """A report with the form, and what is printed in each row."""
    rng = random.Random(seed)
    cells = random_cells(_BLOCK, Shape("sums"), rng)
    known = {row.label for row in _BLOCK.rows}
    lines: list[tuple[str, ...]] = []
    truth: dict[str, str | None] = {}
    above: list[str] = []
    for row in _BLOCK.rows:
        parts = row.label.split("/")
        for depth in range(1, len(parts)):
            if parts[:depth] != above[:depth] and "/".join(parts[:depth]) not in known:
                lines.append((parts[depth - 1],))
        above = parts
        is_blank = rng.random() < how.blank_share
        truth[row.label] = None if is_blank else cells[row.label, "统计数"]
        unit = (row.unit or "件",) if how.has_units else ()
        lines.append((NOTES.get(parts[-1], parts[-1]), *unit, how.blank if is_blank else truth[row.label] or ""))
    rows = [
        how.between_cells.join(filter(None, (_numbered(label, how, number), *rest)))
        for number, (label, *rest) in enumerate(lines, 1)
    ]
    return f"{_BEFORE}{how.between_rows.join(rows)}\n", truth


def _numbered(label: str, how: Running, number: int) -> str:
    match = _PART.fullmatch(label)
    assert match is not None
    before, ordinal, words = match[1] or "", match[2] or "", match[3]
    if how.is_counted:
        return f"{number}{how.between_cells}{before}{ordinal if how.keeps_ordinals else ''}{words}"
    if ordinal[:1].isdecimal() or how.numbering == "none":
        ordinal = NUMBERINGS[how.numbering].format(ordinal[:1])
    return f"{before}{ordinal}{words}"


def read_running(text: str) -> dict[str, str | None]:
    """What is read in each row that can be told: a number without its unit, None for a blank."""
    raw = raw_document(text)
    return {
        cell.row_label: cell.quote.rstrip("件条次篇人个万元 ") if cell.state is CellState.NUMBER else None
        for cell in read_forms(raw, normalise(raw)).cells
        if cell.state is not CellState.UNREADABLE
    }
