"""The marks of Markdown show as no characters: `#` before headings, `>` before quotations, `**`, addresses, escapes; `<br>` is a line break."""

import re
from collections.abc import Iterator
from itertools import chain, islice

import numpy as np

from govreport_pipeline.normalise.draft import Draft, disjoint
from govreport_pipeline.tables.vocabulary import RepairCode

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]{1,9}(?=[^\s#])", re.MULTILINE)
_BOLD_LINE = re.compile(r"^ {0,3}(?:#{1,6} )?\*\*[^*\n]{2,80}\*\*[ \t\r]{0,9}$", re.MULTILINE)
_BOLD = re.compile(
    r"(?<![*\\\d%〇零一二三四五六七八九十百千万亿两])(\*\*)(?![\s*,.;:，。、；：])[^*\n]{1,200}(?<![\s\\])(\*\*)(?![*\d])"
)
"""Behind a digit stars may stand for others (1**件); what they cut in two is not joined."""
_BOLD_NUMBER = re.compile(r"(?<=[^*\\\d])\*\*\d[^*\n]{0,15}[^\s\d*]\*\*(?=[^*\d])")
"""A number with its unit, **163条**: nobody masks a name with stars so. Two of them tell bold type."""
_BARE = re.compile(
    r"(?:(?<=[\u4e00-\u9fff:：,，、(（|])|(?<=\| ))(\*{1,2}|`)[+-]?\d[\d,.]{0,15}[余多万亿元条件份篇次人个项%]{0,3}(\1)(?=[\u4e00-\u9fff%,，。;；、)）]| ?\|)"
)
"""A whole number between the same marks: **1200**条, `1200`条, | **1200** |; *1200* where two are."""
_UNDERLINED = re.compile(
    r"(?<![a-zA-Z\d_.,/])(?P<before>_{0,40})(?: ?)\d[\d,.]{0,15}%?(?: ?)(?P<behind>_{0,40})(?= ?[\u4e00-\u9fff%,，。;；、)）])"
)
"""A number written on the line of a form: __1200__条, ____35件; one stroke stands on both sides."""
_TARGET = (
    r"""\]\((?:https?:|mailto:|[./#])[^\s()<>\n]{0,500}(?:[ \t]{1,9}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?[ \t]{0,9}\)"""
)
_LINK = re.compile(rf"(?P<picture>!\[[^\[\]\n]{{0,200}}{_TARGET})|(?P<opens>\[)[^\[\]\n]{{1,200}}(?P<target>{_TARGET})")
"""A picture, of which nothing shows; a link, of which its text does. The title behind an address shows nowhere."""
_QUOTED = re.compile(r"^[ \t]{0,3}(?P<mark>>)(?P<is_empty>[ \t>\r]*$)?", re.MULTILINE)
_QUOTED_PROSE = re.compile(r"^[ \t]{0,3}>[ \t>]{0,8}[^<>|\n]{12}", re.MULTILINE)
_FEWEST_QUOTED = 3
"""So many quoted lines of prose are no path of a site: 首页 / > 政务公开 / > 年报."""
_QUOTE_MARKS = re.compile("(?:> ?){1,4}")
_BREAK = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def delete_markdown(draft: Draft) -> None:
    """Delete the marks of headings, links and escapes, and those of bold type.

    Bold type and escapes count in a text that has a heading, a link, bold type
    on a line of its own, or two numbers in bold type: in any other stars may
    stand in place of a name (张**) and stay.
    """
    has_bold = "**" in draft.text and _has_bold(draft.text)
    draft.delete(_marks_of_numbers(draft.text), RepairCode.MARKUP)
    text = draft.text
    if "#" not in text and "**" not in text and "](" not in text:
        return
    headings = [match.span() for match in _HEADING.finditer(text)]
    links = list(_link_marks(text)) if "](" in text else []
    if not headings and not links and not has_bold:
        return
    bold = chain.from_iterable((match.span(1), match.span(2)) for match in _BOLD.finditer(text))
    escapes = (match.span() for match in _ESCAPE.finditer(text))
    draft.delete(disjoint((*headings, *links, *bold, *escapes)), RepairCode.MARKUP)


def _marks_of_numbers(text: str) -> list[tuple[int, int]]:
    """The marks around whole numbers: strokes of a form that was filled in, stars and ticks."""
    spans = []
    if "_" in text:
        for match in _UNDERLINED.finditer(text):
            strokes = len(match["before"]), len(match["behind"])
            if min(strokes) or max(strokes) > 1:
                spans += [match.span("before"), match.span("behind")]
    if "*" in text or "`" in text:
        bare = list(_BARE.finditer(text))
        for match in bare:
            if match[1] != "*" or len(bare) > 1:
                spans += [match.span(1), match.span(2)]
    return sorted(span for span in spans if span[0] < span[1])


def _has_bold(text: str) -> bool:
    """Are the stars of a text, or some of them, certainly those of bold type?"""
    return _BOLD_LINE.search(text) is not None or len(_BOLD_NUMBER.findall(text)) > 1


def read_breaks(draft: Draft) -> None:
    """A line break for the tag of one: what parts the lines of a cell in a table of Markdown."""
    if "<" not in draft.text:
        return
    tags = [match.span() for match in _BREAK.finditer(draft.text)]
    if not tags:
        return
    letters = list(draft.text)
    for start, _ in tags:
        letters[start] = "\n"
    draft.substitute("".join(letters), RepairCode.MARKUP)
    draft.delete([(start + 1, end) for start, end in tags], RepairCode.MARKUP)


def delete_quotes(draft: Draft, source: str) -> None:
    """Delete the marks of quotations, as the lines of a raw text have them; the draft is what a reader sees of it.

    Where the breaks of its lines show as blanks, as in a page, the mark of an
    empty line is the break between two paragraphs.
    """
    if "\n>" not in source or len(list(islice(_QUOTED_PROSE.finditer(source), _FEWEST_QUOTED))) < _FEWEST_QUOTED:
        return
    lines = list(_QUOTED.finditer(source))
    marks = draft.places(np.array([line.start("mark") for line in lines], np.int64)).tolist()
    text, spans = draft.text, []
    letters = list(text)
    for line, mark in zip(lines, marks, strict=True):
        if line["is_empty"] is not None and text.startswith(">", mark):
            letters[mark] = "\n"
        elif (found := _QUOTE_MARKS.match(text, mark)) is not None:
            spans.append(found.span())
    draft.substitute("".join(letters), RepairCode.MARKUP)
    draft.delete(disjoint(spans), RepairCode.MARKUP)


def _link_marks(text: str) -> Iterator[tuple[int, int]]:
    """What does not show of links and pictures."""
    for match in _LINK.finditer(text):
        for part in ("picture", "opens", "target"):
            if match[part] is not None:
                yield match.span(part)
