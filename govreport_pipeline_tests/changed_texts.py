"""Texts of the corpus as crawlers leave them: pieces lost, doubled and moved, lines cut, page numbers within, as pages."""

import random
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
MOST_CHANGES = 40
LONGEST = 30_000
"""Characters of a changed text."""

CHARACTERS = "0123456789零一二三十百千万〇两余约,.。,、;::()()《》[]\n\t \u3000%‰条件次个年月日元|<>&#*-—/"
PIECES = (
    "<br>", "</p>", "<p>", "<td>", "</td>", "<tr>", "</table>", "<table>", "<sup>1</sup>", "<!--", "-->", "<!--x-->", "&nbsp;", "&nbsp", "&#50;", "&amp;nbsp;", "<div>", "</div>", "<del>3</del>", "<u>12</u>",
    '<span style="display:none">', "**", "\u200b", "\ufffd", "■", "(jiān)", "(gong1)", "(tài3)", "㈠", "⑴", "２", "壹", "\n- 4 -\n", "\n5\n", "\n0\n", "<br/>- 3 -<br/>", "十", "成", "分乡镇",
)  # fmt: skip
PAGE_ENDS = ("- {} -", "{}", "第{}页", "— {} —")
TAGS: dict[str, Callable[[list[str]], str]] = {
    "paragraphs": lambda lines: "\n".join(f"<p>{line}</p>" for line in lines),
    "boxes": lambda lines: "".join(f"<div>{line}</div>" for line in lines),
    "breaks": lambda lines: "<br>\n".join(lines),
    "as it stands": lambda lines: "<pre>" + "\n".join(lines) + "</pre>",
    "points": lambda lines: "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>",
    "cells": lambda lines: (
        "<table>" + "".join(f"<tr><td>{'</td><td>'.join(line.split())}</td></tr>" for line in lines) + "</table>"
    ),
}


@cache
def _texts() -> tuple[str, ...]:
    return tuple(path.read_text("utf-8") for path in sorted(CORPUS.rglob("*.txt")))


def change_text(chance: random.Random) -> str:
    """A text of the corpus with a few changes."""
    return _change(chance.choice(_texts()), chance)[:LONGEST]


def change_page(chance: random.Random) -> str:
    """A text of the corpus as a page, its lines perhaps cut to a width, with page numbers, and then changed."""
    text = chance.choice(_texts())
    lines = [escape(line) for line in text.split("\n")]
    if chance.random() < 0.4:
        width, length = chance.choice((24, 32, 40)), chance.choice((15, 25))
        joined = text.replace("\n", "")
        lines = [escape(joined[start : start + width]) for start in range(0, len(joined), width)]
        for page, place in enumerate(range(length, len(lines), length + 1), 1):
            lines.insert(place, chance.choice(PAGE_ENDS).format(page))
    page = f"<html><head><title>{lines[0]}</title></head><body>{TAGS[chance.choice(list(TAGS))](lines)}</body></html>"
    return page if chance.random() < 0.3 else _change(page, chance)[:LONGEST]


def _change(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice((1, 3, 10, MOST_CHANGES))):
        place = chance.randrange(len(text) + 1)
        match chance.randrange(7):
            case 0:
                text = text[:place] + text[place + chance.choice((1, 1, 2, 5, 30, 300)) :]
            case 1:
                text = text[:place] + chance.choice(CHARACTERS) * chance.choice((1, 1, 1, 2, 9)) + text[place:]
            case 2:
                text = text[:place] + chance.choice(PIECES) + text[place:]
            case 3:
                start = chance.randrange(len(text) + 1)
                text = text[:place] + text[start : start + chance.choice((5, 30, 200))] + text[place:]
            case 4:
                other = chance.choice(_texts())
                start = chance.randrange(len(other) + 1)
                text = text[:place] + other[start : start + chance.choice((50, 500))] + text[place:]
            case 5:
                text = text.replace(
                    chance.choice("。,;、\n0123"), chance.choice(("", " ", "\n", ",")), chance.choice((1, 5))
                )
            case _ if chance.random() < 0.2:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines)
    return text
