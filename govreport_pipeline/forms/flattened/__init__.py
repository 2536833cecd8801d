"""Standard tables of which the text has the words and numbers only, no cells.

What a text layer or a crawler leaves of a table: one cell a line, one row a
line, or all on one line; labels wrapped, page numbers in between. Labels are
looked for in the letters of the text, in the order of the form; the numbers
between two labels are the cells of a row where they are as many as it has.
A number too many or too few is never guessed away: it makes one row doubtful,
and the next label sets the reading right again.
"""

from collections.abc import Sequence

from govreport_pipeline.forms.flattened.anchors import Anchor, best_chain
from govreport_pipeline.forms.flattened.gaps import Spacing
from govreport_pipeline.forms.flattened.groups import has_heading, has_heads, read_groups
from govreport_pipeline.forms.flattened.labels import Match, Plan, all_labels
from govreport_pipeline.forms.flattened.numbering import known_numbers
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.rows import Reading, read_rows
from govreport_pipeline.forms.flattened.setting import Setting
from govreport_pipeline.forms.flattened.values import values_of
from govreport_pipeline.forms.flattened.words import NOTHING_KNOWN, words_of
from govreport_pipeline.forms.sheets.found import LabelledTable
from govreport_pipeline.tables.vocabulary import FormBlock

__all__ = ["read_flattened"]

_FEWEST_ROWS = {FormBlock.PROACTIVE: 3, FormBlock.REQUESTS: 6, FormBlock.STATISTICS: 8}
"""So many labels of rows make a table."""
_FEWEST_LABELS = {FormBlock.PROACTIVE: 4, FormBlock.REQUESTS: 6}
"""And so many with heads and captions, in the form's order: one that breaks off after its first rows, or has but one."""
_RIVAL_LETTERS = 3
"""A form that finds so many letters fewer than the best one may be the right one: a label is misprinted."""
_HEADS_BEFORE = 200
"""Letters before the first row in which its heads may stand."""
_MOST_TABLES = 8
"""of one kind that are looked for in one document."""


def read_flattened(text: str, taken: Sequence[tuple[int, int]], setting: Setting | None = None) -> list[LabelledTable]:
    """The flattened standard tables of a normalised text, in order.

    `taken` are the spans of tables that were read otherwise, in order: nothing
    in them is read again. `setting` tells where the characters stand on the
    lines of the source.
    """
    words = words_of(text)
    labels = all_labels()
    matches = _untaken(labels.scan(words.letters), words.places, taken)
    known = known_numbers(words, matches)
    if known != NOTHING_KNOWN:
        words = words_of(text, known)
        matches = _untaken(labels.scan(words.letters), words.places, taken)
    if len(matches) < min(_FEWEST_ROWS.values()) and not (has_heads(words.letters) or has_heading(text)):
        return []
    page = Page(text, words, matches, *values_of(text, words), setting)
    found = read_groups(page)
    spacing: Spacing | None = None
    for block in _FEWEST_ROWS:
        read = list(_tables(page, [plan for plan in labels.plans if plan.block.block is block], spacing))
        found += [rows.table for rows in read]
        spacing = next((rows.spacing for rows in read if rows.spacing is not None), spacing)
    return _apart(sorted(found, key=lambda table: table.start), taken)


def _apart(tables: Sequence[LabelledTable], taken: Sequence[tuple[int, int]]) -> list[LabelledTable]:
    """The tables that overlap nothing that was read before them."""
    kept: list[LabelledTable] = []
    for table in tables:
        spans = [*taken, *((other.start, other.end) for other in kept[-1:])]
        if not any(start < table.end and table.start < end for start, end in spans):
            kept.append(table)
    return kept


def _untaken(matches: list[Match], places: Sequence[int], taken: Sequence[tuple[int, int]]) -> list[Match]:
    if not taken:
        return matches
    return [match for match in matches if not any(start <= places[match.start] < end for start, end in taken)]


def _tables(page: Page, plans: Sequence[Plan], spacing: Spacing | None) -> list[Reading]:
    """The tables of one block, whichever form each follows; `spacing` is that of those read before."""
    found: list[Reading] = []
    matches, fewest = page.matches, _FEWEST_ROWS[plans[0].block.block]
    while len(found) < _MOST_TABLES:
        bearing = [plan for plan in plans if sum(match.pattern in plan.patterns for match in matches) >= fewest]
        chains = [(plan, chain) for plan in bearing if (chain := best_chain(plan, matches, page.words))]
        heaviest = max((_letters(chain) for _, chain in chains), default=0)
        rivals = [
            (plan, chain)
            for plan, chain in chains
            if _letters(chain) >= heaviest - _RIVAL_LETTERS and _is_table(plan, chain, page)
        ]
        if not rivals:
            break
        tables = [read for plan, chain in rivals if (read := read_rows(plan, chain, page, spacing)) is not None]
        if tables:
            found.append(max(tables, key=_fullness))
        start, end = min(chain[0].start for _, chain in rivals), max(chain[-1].end for _, chain in rivals)
        matches = [match for match in matches if match.end <= start or match.start >= end]
    return found


def _letters(chain: Sequence[Anchor]) -> int:
    return sum(anchor.end - anchor.start for anchor in chain)


def _fullness(read: Reading) -> int:
    """How many cells could be told; of two forms that tell as many the newer one stands first."""
    return sum(cell.is_certain and cell.end > cell.start for cell in read.table.cells)


def _is_table(plan: Plan, chain: Sequence[Anchor], page: Page) -> bool:
    """Are there labels enough, heads among them where the form prints some?"""
    rows = sum(plan.ranks[anchor.rank].row is not None for anchor in chain)
    if rows < _FEWEST_ROWS[plan.block.block]:
        start = page.first_letter(plan, chain[0].start)
        count = len(chain) + sum(m.pattern in plan.captions for m in page.matches_between(start, chain[0].start))
        return rows > 0 and count >= _FEWEST_LABELS.get(plan.block.block, count + 1)
    if plan.block.block is not FormBlock.PROACTIVE:
        return True
    first, last = chain[0].start - _HEADS_BEFORE, chain[-1].end
    return any(match.pattern in plan.heads for match in page.matches if first <= match.start < last)
