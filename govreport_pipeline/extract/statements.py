"""The figures, zeros and implied values of a document, and every numeral's role."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.extract.binding import bind
from govreport_pipeline.extract.brackets import set_holders, take_bracket
from govreport_pipeline.extract.carried import tell_carried
from govreport_pipeline.extract.channels import channel_above, place_in_account, place_in_channel, place_on_board
from govreport_pipeline.extract.comparisons import read_comparisons
from govreport_pipeline.extract.completing import complete
from govreport_pipeline.extract.cuts import CUT, is_cut
from govreport_pipeline.extract.denied_kinds import count_kinds, is_of_one_kind
from govreport_pipeline.extract.distribute import distribute
from govreport_pipeline.extract.figures import SENTENCE_END, Figure, is_countable, read_figure
from govreport_pipeline.extract.follow_ups import read_follow_ups
from govreport_pipeline.extract.form_cells import leaves_outside, numerals_outside
from govreport_pipeline.extract.form_columns import tell_column
from govreport_pipeline.extract.implied import Implied, find_implied
from govreport_pipeline.extract.item_labels import is_generic
from govreport_pipeline.extract.kinds import OF_REQUESTS
from govreport_pipeline.extract.lexicon import COURSES, C
from govreport_pipeline.extract.lists import Lists, settle
from govreport_pipeline.extract.no_count import drop_what_counts_nothing, set_rates_aside
from govreport_pipeline.extract.numerals import Token
from govreport_pipeline.extract.outcomes import tell_outcome
from govreport_pipeline.extract.ranges import Ends, range_at, read_range
from govreport_pipeline.extract.requesters import tell_requester
from govreport_pipeline.extract.roles import plain_role, role_of
from govreport_pipeline.extract.runs import are_told_apart, run_at, units_of
from govreport_pipeline.extract.scan import Scan
from govreport_pipeline.extract.shares import read_percentages
from govreport_pipeline.extract.signs import ARTICLE, NO_UNIT
from govreport_pipeline.extract.stories import tell_story
from govreport_pipeline.extract.suits import tell_suits
from govreport_pipeline.extract.together import uncode_together
from govreport_pipeline.extract.told_apart import tell_apart
from govreport_pipeline.extract.units import UnitAfter, unit_after
from govreport_pipeline.extract.windows import is_led_by_key_areas, leaf_mask, set_windows
from govreport_pipeline.extract.zeros import (
    Zero,
    codes_of_each,
    find_zeros,
    is_reason,
    of_its_time,
    says_no_thing,
    tell_of_all_years,
)
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.records import NormalisedDocument
from govreport_pipeline.tables.vocabulary import Role, SectionType

_NEGATES = re.compile("未|没|无|不|零|持平|免费|为0|:0|是0|0[^\\d.,%元件条次]")
_SUBJECTS = C.RECONSIDERATION | C.LITIGATION | C.APPEAL | C.COMPLAINT | C.ENQUIRY | C.FEE | C.WAIVER
_SAYS_HOW_MUCH = C.RECEIVED | C.ACCEPTED | C.TOTAL | C.NEW
_NUMBER_AFTER_HEADING = re.compile(r" ?[:：]? ?\d[\d,.]*[^年\d,.]")
"""A heading that a number follows is the number's label: 2.微信 128条."""
_HEAD = re.compile(
    r"\s{0,4}(?:[(]?[一二三四五六七八九十\d]{1,2}(?:[)、.]|是)+)?[在关于]{0,2}(主动公开|依申请公开)(?:政府)?(?:信息)?(?:工作)?(?:方面|情况)?[,:]"
)
_ASKED = re.compile("(?<!公开)(?<!信息)申请共?$")
_AT_LARGE = (None, "proactive_items")
_MAY_BEGIN_RANGE = (None, NO_UNIT, ARTICLE)


@dataclass(slots=True)
class Statements:
    """What a document states, before it becomes observations. Offsets are normalised."""

    figures: list[tuple[Leaf, Figure]]
    zeros: list[tuple[Leaf, Zero]]
    implied: list[tuple[Leaf, Implied]]
    roles: list[tuple[Token, Role, str, Figure | None]]
    denied: set[str | None]
    """Codes of the zeros; None for what has none."""


def read_statements(
    document: NormalisedDocument,
    leaves: Sequence[Leaf],
    report_year: int | None,
    tables: Sequence[tuple[int, int]] = (),
    agency: str | None = None,
) -> Statements:
    """Read every figure, zero in words and implied value of the prose of an `agency`'s document, not of its `tables`."""
    text = document.text
    scan, lists = Scan(text), Lists(text)
    stated = Statements([], [], [], [], set())
    tokens = numerals_outside(text, tables)
    leaves = list(leaves_outside(leaves, tables)) if tables else leaves
    starts = [token.start for token in tokens]
    taken = 0
    for leaf in sorted(leaves):
        first, last = bisect_left(starts, leaf.start), bisect_left(starts, leaf.end)
        _outside(text, tokens[taken:first], stated)
        taken = last
        denies = leaf.section_type is not SectionType.PROBLEMS and _NEGATES.search(text, leaf.start, leaf.end)
        figures = _figures(text, tokens[first:last], leaf, stated) if first < last else []
        if not figures and not denies:
            continue
        heading = scan.heading(leaf.headings[-1], leaf.heading_start, leaf.heading_end) if leaf.headings else 0
        concepts = leaf_mask(leaf, heading)
        if figures:
            set_windows(text, scan, figures, concepts)
            _bind_leaf(text, scan, figures, leaf, channel_above(leaf, heading), report_year)
            _join_figures(text, scan, figures, lists, report_year, leaf)
            stated.figures += [(leaf, figure) for figure in figures if not figure.is_dropped]
            stated.implied += [(leaf, implied) for implied in find_implied(text, scan, figures)]
        if denies:
            _read_zeros(text, scan, leaf, concepts, heading, stated, report_year)
            tell_of_all_years(figures, [zero for of, zero in stated.zeros if of is leaf])
    _outside(text, tokens[taken:], stated)
    figures = [figure for _, figure in stated.figures]
    complete(text, figures, report_year)
    _complete_zeros(text, stated, figures, agency)
    settle([figure for figure in figures if figure.parts], text)
    return stated


def _complete_zeros(text: str, stated: Statements, figures: Sequence[Figure], agency: str | None) -> None:
    """Leave out the zeros of one kind where others are counted; tell whose figures and zeros are."""
    counted = count_kinds(figures)
    left = [(leaf, zero) for leaf, zero in stated.zeros if not is_of_one_kind(text, zero, counted)]
    zeros = tell_apart(text, figures, [zero for _, zero in left], agency)
    stated.zeros = [(leaf, zero) for (leaf, _), zero in zip(left, zeros, strict=True)]


LONGEST_SENTENCE = 1000
"""A longer one is a list or damage, and read piece by piece: what is near is looked for within a sentence."""


def _sentences(text: str, leaf: Leaf) -> list[tuple[int, int]]:
    """The sentences of a leaf; its heading is one of them."""
    if leaf.start >= leaf.end:
        return []
    place, end = leaf.start, leaf.end
    cuts = [match.end() for match in SENTENCE_END.finditer(text, leaf.heading_end, end)]
    if place < leaf.heading_end < end and not _NUMBER_AFTER_HEADING.match(text, leaf.heading_end):
        cuts.insert(0, leaf.heading_end)
    if not cuts or cuts[-1] < end:
        cuts.append(end)
    if cuts[0] <= place:
        cuts = [cut for cut in cuts if cut > place]
    sentences = list(zip([place, *cuts], cuts, strict=False))
    if max(stop - start for start, stop in sentences) > LONGEST_SENTENCE:
        sentences = [piece for sentence in sentences for piece in _pieces(text, *sentence)]
    return sentences


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut so that no piece is too long, behind a mark where there is one."""
    pieces = []
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        cut = max(text.rfind(mark, start, limit) for mark in ";,、") + 1 or limit
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _figures(text: str, tokens: Sequence[Token], leaf: Leaf, stated: Statements) -> list[Figure]:
    """The figures among the numerals of a leaf; the others get their role."""
    figures: list[Figure] = []
    sentences: list[tuple[int, int]] = []
    place = covered = 0
    for index, token in enumerate(tokens):
        if token.start < covered:
            continue
        role = plain_role(text, token)
        if role is not None:
            stated.roles.append((token, *role, None))
            continue
        unit = unit_after(text, token.end)
        role = role_of(text, token, unit)
        may_go_on = role in _MAY_BEGIN_RANGE and index + 1 < len(tokens)
        ends = range_at(text, token, unit, tokens[index + 1]) if may_go_on else None
        run = run_at(text, tokens, index) if may_go_on and ends is None and not unit.unit else []
        if ends is None and not run:
            if role is None and is_cut(text, token):
                role = CUT
            if role is not None:
                stated.roles.append((token, *role, None))
                continue
        sentences = sentences or _sentences(text, leaf)
        while sentences[place][1] <= token.start and place + 1 < len(sentences):
            place += 1
        read = _read_run(text, run, sentences[place]) if run else [_read_one(text, token, unit, ends, sentences[place])]
        for used, figure in read:
            if figure is not None:
                take_bracket(text, figure, max(leaf.start, figures[-1].end if figures else 0))
                figures.append(figure)
            role = (Role.OTHER, "no_number") if figure is None else (Role.METRIC, "figure")
            stated.roles += [(one, *role, figure) for one in used]
            covered = used[-1].end if figure is None else figure.unit.end
    return figures


_Read = tuple[Sequence[Token], Figure | None]
"""The numerals of a figure, and the figure; None where they state no number."""


def _read_one(text: str, token: Token, unit: UnitAfter, ends: Ends | None, sentence: tuple[int, int]) -> _Read:
    """The figure of a numeral, or of the range that it begins."""
    if ends is not None:
        return ends.tokens, read_range(text, ends, sentence)
    return (token,), read_figure(text, token, unit, sentence)


def _read_run(text: str, run: Sequence[Token], sentence: tuple[int, int]) -> list[_Read]:
    """The figures of numbers that share a unit; none where nothing says what each is of."""
    if not are_told_apart(text, run):
        return [(run, None)]
    units = units_of(text, run)
    return [((token,), read_figure(text, token, unit, sentence)) for token, unit in zip(run, units, strict=True)]


def _outside(text: str, tokens: Sequence[Token], stated: Statements) -> None:
    """Numerals of the page chrome have roles, but state nothing."""
    for token in tokens:
        role = plain_role(text, token) or role_of(text, token, unit_after(text, token.end))
        stated.roles.append((token, *(role or (Role.OTHER, "chrome")), None))


def _bind_leaf(text: str, scan: Scan, figures: list[Figure], leaf: Leaf, channel: int, report_year: int | None) -> None:
    """Find the code of each figure of a leaf, by its own words and by what those before it are of."""
    distribute(text, scan, figures, report_year)
    reach = _reach_of_heading(text, leaf) if channel else 0
    heading = leaf.headings[-1] if leaf.headings else ""
    subject = _subject_of(scan.heading(heading, leaf.heading_start, leaf.heading_end))
    topic, asked, told = 0, -1, -1
    for index, figure in enumerate(figures):
        figure.heading = heading
        start = text.rfind(";", figure.sentence_start, figure.start) + 1 or figure.sentence_start
        if start != told:
            told = start
            topic = _topic_at(text, start, figure.start) or topic
        if is_led_by_key_areas(text, figure.start):
            figure.around |= C.KEY_AREA
        figure.around |= topic
        figure.said |= topic
        following = figures[index + 1].start if index + 1 < len(figures) else figure.sentence_end
        if not tell_story(text, scan, figure, following, topic == C.IN_REQUESTS):
            tell_outcome(text, figure)
        _code_figure(text, figure, topic, 0 if index else subject, report_year)
        if figure.code in _AT_LARGE and is_generic(figure):
            place_in_account(text, scan, figure)
        place_on_board(text, scan, figure, channel if figure.start <= reach else 0)
        if figure.code == "proactive_items" and is_generic(figure):
            if asked == figure.sentence_start and not figure.near & C.PROACTIVE:
                figure.uncode(OF_REQUESTS)  # 收到申请3起,公开信息8条
            else:
                place_in_channel(text, scan, figure, channel if figure.start <= reach else 0)
        elif figure.code is not None and figure.code.startswith("requests_received"):
            asked = figure.sentence_start
        topic = _topic_behind(figure.code, topic)


def _code_figure(text: str, figure: Figure, topic: int, subject: int, report_year: int | None) -> None:
    """Give a figure the code that its words tell, those before it being of a `topic`, or the `subject` of its heading."""
    tell_column(figure)
    if topic == C.IN_REQUESTS:
        tell_requester(text, figure)
    if subject & COURSES and figure.around & C.IN_DISPUTES and _ASKED.search(figure.words) is not None:
        figure.near |= subject  # (一)行政复议 / 收到申请2件
    bind(text, figure)
    tell_carried(text, figure, report_year)
    is_bare = not figure.near & ~_SAYS_HOW_MUCH and says_no_thing(text, figure.near_start, figure.start)
    if subject and figure.code is None and is_bare:
        figure.near |= subject
        bind(text, figure)  # (二)行政诉讼 / 2013年发生2件。


def _topic_at(text: str, start: int, end: int) -> int:
    """What a sentence, or what stands behind its semicolon, says at its head that it is of: 依申请公开方面,全年受理26件."""
    head = _HEAD.match(text, start, end)
    return 0 if head is None else C.IN_PROACTIVE if head[1] == "主动公开" else C.IN_REQUESTS


def _topic_behind(code: str | None, topic: int) -> int:
    """What the figures behind one of a code are of, where their words do not say: of what those before it were."""
    if code is None:
        return topic
    if code.startswith("requests_received"):
        return C.IN_REQUESTS
    return C.IN_PROACTIVE if code.startswith(("proactive_items", "information_produced")) else topic


def _join_figures(
    text: str, scan: Scan, figures: list[Figure], lists: Lists, report_year: int | None, leaf: Leaf
) -> None:
    """Tell comparisons, follow-ups, parts and shares among the figures of a leaf, and drop those that count nothing."""
    set_holders(text, figures)
    read_comparisons(text, figures, report_year)
    read_follow_ups(text, figures)
    tell_suits(text, figures)
    set_rates_aside(figures)
    for index, figure in enumerate(figures):
        if not figure.is_compared:
            lists.take(figure, index == 0)
        if is_countable(figure) and (not figure.token.is_chinese or not figure.value):
            figure.codes = codes_of_each(text, scan, figure)
        uncode_together(text, scan, figure)
    drop_what_counts_nothing(text, figures, leaf, report_year)
    read_percentages(text, figures)


def _subject_of(heading: int) -> int:
    """What a heading says its figures count, where it names one thing."""
    subjects = heading & _SUBJECTS
    return subjects if subjects.bit_count() == 1 else 0


def _reach_of_heading(text: str, leaf: Leaf) -> int:
    """How far the heading is that of figures: where 1、…;2、…。 lists ways, to the end of its line."""
    before = text[max(0, leaf.start - 8) : leaf.start].rstrip(" \t\u3000")
    line_end = text.find("\n", leaf.heading_end, leaf.end)
    return leaf.end if line_end < 0 or not before or before.endswith("\n") else line_end


def _read_zeros(
    text: str, scan: Scan, leaf: Leaf, concepts: int, heading: int, stated: Statements, report_year: int | None
) -> None:
    """Read what the sentences of a leaf deny; what is only named as a reason is not denied twice."""
    for start, end in _sentences(text, leaf):
        if _NEGATES.search(text, start, end):
            found = [
                zero
                for zero in find_zeros(text, scan, start, end, concepts, heading)
                if zero.code is None or zero.code not in stated.denied or not is_reason(text, zero, start)
            ]
            stated.zeros += ((leaf, of_its_time(text, zero, start, report_year)) for zero in found)
            stated.denied.update(zero.code for zero in found)
