"""What the prose states against what the standard tables hold.

A figure of the prose may mean several sums of cells; it agrees where one of
them can be its value. A contradiction is called only where prose and table
surely speak of the same thing: exact numbers of the agency's whole year, in a
sentence that names no smaller or larger circle, of codes that both use alike.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import inf
from typing import NamedTuple

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation, ReportMetadata
from govreport_pipeline.tables.vocabulary import Basis, BodyKind, BreakdownKind, Scope, Verdict
from govreport_pipeline.validate.cells.form_tables import FormTable
from govreport_pipeline.validate.cells.prose_readings import DEFINITE, MAIN, Reading, readings_of
from govreport_pipeline.validate.prose.circles import clause_of, is_of_all_kinds, is_of_another_circle, sentence_of
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval, add_observations, do_meet, interval_of
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import deed, number, signed, spread, stated

_WAY_IN = re.compile("网|平台|系统|邮|信函|来信|当面|现场|窗口|传真|电话")
"""One channel of those that requests come in by."""
_PART_LABEL = re.compile("[一二再]审|责令|限期|撤回")
"""One instance of the suits, one outcome of the reviews, requests withdrawn: no total of its own."""
_TWO_OUTCOMES = re.compile(
    "(?:公开|提供|处理|存在|掌握|受理)的?(?:以及|或者?|[及和与、])[^、]*(?:公开|提供|处理|存在|掌握|受理)"
)
"""不予公开或不予处理20件: of two outcomes in one number."""
_NEW = re.compile("(?<![高更创革全])新(?:收|增|接|受理)")
_WITH_OTHERS = re.compile("结转|上年|往年|合计")
_WITH_OTHERS_BEHIND = re.compile("[(,]?(?:其中|内?含|包[括含])[^。;]{0,20}?(?:结转|上年)")
"""新收和上年结转申请35件; 新收申请35件(含上年结转3件): not new ones alone."""
_BODY = re.compile(
    r"([一-龥]{0,12}(?:局|委|厅|院|中心|镇|乡|街道|办事处|机关))[共已总全年累计]{0,6}(?:收|受理|接|办理|答复|处理|发生|被)"
)
_ALL_OF_THEM = re.compile("[各全]")
_AROUND_A_NAME = re.compile(r"^(?:其中|另|由|我|本|该|全|年|度)+|机关$")
_REQUESTS = "requests_"
_CARRIED = ("requests_carried_over", "requests_carried_forward")
_CARRIED_WHEN = re.compile(
    "(?:上一?|去|往)年[^,。;]{0,8}(?:结转|遗留|转入)|(?:结转|转入|延至|转至)[^,。;]{0,4}(?:下一?|次|明|翌)年"
)
_ACTS = ("licensing_decisions", "penalty_decisions", "compulsion_decisions", "administrative_fees_cny")
_ACT = "行政(?:许可|处罚|强制)(?:(?:处理)?决定)?(?:数量?)?"
_ACTS_ALONE = re.compile(
    r"(?:(?:\d{4}年度?|全年|本年度?|今年以?来?|一年来|年内)[,，]?)?"
    "(?:[我本全](?:[省市区县旗镇乡州盟局委厅院办所]|机关|单位|部门|中心|街道))?(?:依法|总?共计?|累计)*+"
    rf"(?:(?:[作做]出|实施)了?(?:{_ACT}\d+[件宗起](?:以及|[,，、和及])(?:[作做]出|实施)?)*{_ACT}"
    "|(?:收取|征收)?了?行政事业性收费(?:总?金额|总额)?)(?:共计?|总?计|合计|累计|为|是)*+"
)
"""全年共作出行政许可决定200件, 收取行政事业性收费共5万元: with any other word they are some of them, or cases.

行政处罚30件 may be cases or items; 重大行政处罚决定, 撤销行政处罚决定, 公开行政许可决定, 县水务局作出行政许可决定
and 收取污水处理行政事业性收费 are others.
"""
_ACTS_COUNTED = re.compile("[件宗起元]$")
"""Decisions counted by 条 are items published."""
_STOP = re.compile("[。;；\n]")
_STOPS_BEHIND = re.compile(r"\s{0,4}+(?:[,，、。;；和及]|$)", re.M)
_FARTHEST = 200
"""Characters before a figure in which such words are looked for."""
_DOCUMENT_CODES = ("rules_", "normative_documents_")
_DOCUMENTS = re.compile("规章(?!制度)|行政规范性文件")
_WHAT_BECAME_OF_THEM = ("废止", "现行有效", "失效")
"""制发行政规范性文件9件,废止6件,现行有效11件: the label does not name them again."""
_TELLING_ZEROS = frozenset(("requests_received", "reconsiderations", "litigations"))
"""What is denied in words as a whole: 未收到申请, 未发生行政诉讼."""
_NAMED = 2
"""The cells of a sum of so many are named; of more the numbers alone are told."""


class Sum(NamedTuple):
    """The cells that a reading adds up."""

    known: float
    bounds: Interval
    cells: tuple[str, ...]
    """Ids of the observations of those that hold numbers."""
    terms: tuple[float, ...]
    """What is added and taken away."""
    text: str


Readings = tuple[Reading, ...]
Sums = Mapping[Readings, Sequence[Sum]]
"""What the tables give for each meaning that figures of the prose have."""


def check_prose(facts: Facts, report: ReportMetadata, tables: Sequence[FormTable]) -> list[Check]:
    """A check for each figure of the prose that the tables hold too, where it can be judged."""
    figures: dict[Readings, list[Observation]] = {}
    for mention in chain(*facts.annual.values(), _without_code(facts)):
        figures.setdefault(_readings(facts, mention), []).append(mention)
    indexes = [_index(table) for table in tables if _is_own(facts, table)]
    sums = {readings: found for readings in (*figures, MAIN) if (found := list(_sums(indexes, readings)))}
    checks = (_check_figure(facts, report, figures[readings], sums) for readings in figures if readings in sums)
    return [check for check in checks if check is not None]


def _is_own(facts: Facts, table: FormTable) -> bool:
    """Is a table of the agency's own year, as its numbers say?"""
    numbers = (facts.by_id.get(cell.observation_id) for cell in table.cells if cell is not None and cell.observation_id)
    first = next((each for each in numbers if each is not None), None)
    return first is None or (first.scope is Scope.ANNUAL and first.subject is None)


def _readings(facts: Facts, mention: Observation) -> Readings:
    readings = readings_of(mention.metric_code, mention.label)
    return readings[:1] if _is_of_new_ones(facts, mention) else readings


def _is_of_new_ones(facts: Facts, mention: Observation) -> bool:
    """Does it say that it counts new requests alone: 新收35件, where 受理35件 may hold those carried over?"""
    if mention.metric_code != "requests_received":
        return False
    said = f"{clause_of(facts, mention)}{mention.label}"
    if _NEW.search(said) is None or _WITH_OTHERS.search(said) is not None:
        return False
    return _WITH_OTHERS_BEHIND.match(facts.document.text, facts.alignment.position(mention.raw_end)) is None


def _without_code(facts: Facts) -> list[Observation]:
    """The year's figures of the prose that no code counts: 予以公开及部分公开258件."""
    return [
        each
        for each in facts.by_id.values()
        if each.metric_code is None and each.table_id is None and each.subject is None and each.scope is Scope.ANNUAL
    ]


class _Index(NamedTuple):
    table: FormTable
    places: dict[str, dict[str | None, int]]
    """By code and requester."""


def _index(table: FormTable) -> _Index:
    places: dict[str, dict[str | None, int]] = {}
    for place, cell in enumerate(table.cells):
        if cell is not None and cell.metric_code is not None:
            places.setdefault(cell.metric_code, {})[cell.requester] = place
    return _Index(table, places)


def _sums(indexes: Iterable[_Index], readings: Sequence[Reading]) -> Iterable[Sum]:
    """What each reading gives in each table that has its cells; those without any number left out."""
    for index in indexes:
        for reading in readings:
            if all(code in index.places for code in chain(reading.plus, reading.less)):
                found = _sum(index, reading)
                if found is not None:
                    yield found


def _sum(index: _Index, reading: Reading) -> Sum | None:
    added = [_whole(index, code) for code in reading.plus]
    taken = [_whole(index, code) for code in reading.less]
    cells = tuple(chain.from_iterable(each.cells for each in (*added, *taken)))
    if not cells or not all(each.bounds.is_exact for each in taken):
        return None
    less = sum(each.known for each in taken)
    known = sum(each.known for each in added) - less
    high = sum(each.bounds.high for each in added) - less
    terms = [
        *zip("+" * len(added), reading.plus, added, strict=True),
        *zip("−" * len(taken), reading.less, taken, strict=True),
    ]
    if len(terms) == _NAMED:
        text = "".join(f" {sign} {number(each.known)} {deed(code)}" for sign, code, each in terms)
    else:
        text = "".join(f"{sign}{number(each.known)}" for sign, _, each in terms)
    return Sum(known, Interval(known, high), cells, tuple(each.known for *_, each in terms), text.lstrip(" +"))


def _whole(index: _Index, code: str) -> Sum:
    """A code's figure of all requesters: 总计, or where that is blank what the requesters add up to."""
    table, places = index.table, index.places[code]
    total = places.get(None)
    if total is not None and table.numbers[total] is not None:
        used, is_whole = [total], True
    else:
        used = [place for requester, place in places.items() if requester is not None]
        is_whole = bool(used) and all(table.numbers[place] is not None for place in used)
    numbers = [(place, value) for place in used if (value := table.numbers[place]) is not None]
    known = float(sum(value for _, value in numbers))
    ids = (cell.observation_id for place, _ in numbers if (cell := table.cells[place]) is not None)
    return Sum(known, Interval(known, known if is_whole else inf), tuple(each for each in ids if each), (known,), "")


def _check_figure(facts: Facts, report: ReportMetadata, mentions: Sequence[Observation], sums: Sums) -> Check | None:
    """The first mention that agrees, else the first that may exceed the known cells, else the first sure one."""
    possible = sums[_readings(facts, mentions[0])]
    for mention in mentions:
        agreeing = next((each for each in possible if _agree(mention, each)), None)
        if agreeing is not None:
            return _check(facts, mention, agreeing, Verdict.HOLDS)
    stated_numbers = [mention for mention in mentions if mention.basis is Basis.STATED_NUMBER]
    for mention in stated_numbers:
        open_sum = next((each for each in possible if do_meet(interval_of(mention), each.bounds)), None)
        if open_sum is not None:
            return _check(facts, mention, open_sum, Verdict.INCOMPLETE)
    sure = [mention for mention in mentions if _is_sure(facts, report, mention, sums)]
    together = add_observations(stated_numbers)
    if not sure or (len(stated_numbers) > 1 and any(do_meet(together, each.bounds) for each in possible)):
        return None  # 办公室收到38件。各部门收到280件: together they are what the table has
    mention = next((each for each in sure if each.part_of is None), sure[0])
    return _check(facts, mention, possible[0], Verdict.DIFFERS)


def _agree(mention: Observation, told: Sum) -> bool:
    """Can the mention be what the known cells add up to?"""
    return do_meet(interval_of(mention), Interval(told.known, told.known))


def _is_sure(facts: Facts, report: ReportMetadata, mention: Observation, sums: Sums) -> bool:
    """Does the mention surely speak of what the tables count, as exactly as they do?"""
    code = mention.metric_code
    if (code is not None and code not in DEFINITE) or mention.value_low != mention.value_high:
        return False
    if mention.basis is not Basis.STATED_NUMBER and (mention.value or code not in _TELLING_ZEROS):
        return False
    if code is not None and code.startswith(_DOCUMENT_CODES):
        named_by = sentence_of(facts, mention) if mention.label.startswith(_WHAT_BECAME_OF_THEM) else mention.label
        if _DOCUMENTS.search(named_by) is None:
            return False
    if code in _ACTS and not _is_of_acts_alone(facts, report, mention):
        return False
    is_request = code is None or code.startswith(_REQUESTS)
    if (
        is_request
        and not _is_of_new_ones(facts, mention)
        and not _names_years_of_carrying(facts, mention)
        and mention.value
        and any(each.known == mention.value for each in sums.get(MAIN, ()))
    ):
        return False
    if is_of_all_kinds(facts, mention) or (code is not None and _TWO_OUTCOMES.search(mention.label) is not None):
        return False
    clause = clause_of(facts, mention)
    if code == "requests_received" and _WAY_IN.search(f"{clause}{mention.label}") is not None:
        return False
    if _PART_LABEL.search(mention.label) is not None or _is_of_another(report, clause):
        return False
    if is_of_another_circle(facts, mention, report.body_kind is BodyKind.GOVERNMENT):
        return False
    return _is_of_the_whole(facts, mention, sums)


def _is_of_acts_alone(facts: Facts, report: ReportMetadata, mention: Observation) -> bool:
    """Does its sentence, up to it, tell nothing but that the reporting body decided or charged so much?"""
    text, start = facts.document.text, facts.alignment.position(mention.raw_start)
    lead = _STOP.split(text[max(0, start - _FARTHEST) : start])[-1].strip()
    return (
        _ACTS_ALONE.fullmatch(lead.replace(report.reporting_agency or "", "", 1)) is not None
        and _ACTS_COUNTED.search(mention.quote) is not None
        and _STOPS_BEHIND.match(text, facts.alignment.position(mention.raw_end)) is not None
    )


def _names_years_of_carrying(facts: Facts, mention: Observation) -> bool:
    """Does it say from or to which year it was carried, so that it is no other main figure: 上年结转12件?"""
    said = f"{clause_of(facts, mention)}{mention.label}"
    return mention.metric_code in _CARRIED and _CARRIED_WHEN.search(said) is not None


def _is_of_another(report: ReportMetadata, clause: str) -> bool:
    """Does a clause name a body as the one that acts, which the report's own name does not hold?"""
    named = _BODY.search(clause) if report.reporting_agency is not None else None
    is_all = named is not None and _ALL_OF_THEM.search(named[1]) is not None
    return named is not None and not is_all and _AROUND_A_NAME.sub("", named[1]) not in (report.reporting_agency or "")


def _is_of_the_whole(facts: Facts, mention: Observation, sums: Sums) -> bool:
    """Is what it is a part of, if anything, what the tables count too?"""
    total = facts.by_id.get(mention.part_of) if mention.part_of is not None else None
    if total is None:
        return True
    known = sums.get(_readings(facts, total))
    return total.subject is None and (known is None or any(_agree(total, each) for each in known))


def _check(facts: Facts, mention: Observation, told: Sum, verdict: Verdict) -> Check:
    cells = [observation for each in told.cells if (observation := facts.by_id.get(each)) is not None]
    computed = told.text if len(told.terms) == 1 else f"{told.text} = {number(told.known)}"
    text = f"the prose states {stated(mention)}, the table has {computed}"
    if not told.bounds.is_exact:
        text += f" ({spread(told.bounds)})"
    if verdict is Verdict.DIFFERS:
        text += f" ({signed(told.known - mention.value)})"
        if mention.value and len(told.terms) > 1 and mention.value in told.terms:
            text += ": the prose may have taken one of them for all"
    elif verdict is Verdict.INCOMPLETE:
        text += f": {number(mention.value - told.known)} may stand in cells without a number"
    return Check(
        BreakdownKind.PROSE_VS_TABLE,
        mention,
        cells,
        mention.value,
        told.known,
        told.bounds,
        verdict,
        text,
        FindingCode.PROSE_DIFFERS,
        place=(mention.raw_start, mention.raw_end),
    )
