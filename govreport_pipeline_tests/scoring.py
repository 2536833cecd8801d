"""How right a reading is, against annotated documents.

An annotated value is found when an observation has it, quotes the raw text at
a span that meets the annotated one and is at most 20 characters longer, and
has the scope that the annotation, or its name, tells. It is coded right when
its code is one that the annotation, or its name, allows. Precision counts coded observations that match an
annotation, those of statistics without a code among them. Values and zeros are
counted apart: a reader that always answers 0 would look good on zeros.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from govreport_pipeline.catalogue.metrics import is_known
from govreport_pipeline.extract import Extraction, extract
from govreport_pipeline.forms import read_forms
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.normalise import normalise
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.records import Observation, RawDocument

CORPUS = Path(__file__).parent / "corpus"
CODES: dict[str, list[str]] = json.loads((CORPUS / "codes.json").read_text("utf8"))
TIMES = {"万元": 1e4, "亿元": 1e8, "万人次": 1e4, "万条": 1e4, "万次": 1e4, "万": 1e4, "亿": 1e8, "千次": 1e3}
FIELDS = {
    "report_year": "report_year",
    "reporting_agency": "agency_text_form",
    "published_date": "publish_date",
    "period_start": "period_start",
    "period_end": "period_end",
    "document_number": "doc_number",
    "index_number": "index_number",
    "document_date": "document_date",
    "signed_date": "signed_date",
    "publisher": "publisher",
    "compiler": "compiler",
}
"""Column of `reports` → its name in the annotations."""
LONGER = 20


@dataclass(slots=True)
class Score:
    """Counts of one corpus: values, zeros and fields of metadata."""

    tally: dict[str, Counter[str]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def count(self, what: str, **counts: int) -> None:
        """Add to the counts of one kind."""
        self.tally.setdefault(what, Counter()).update(counts)

    def rate(self, what: str, right: str, of: str) -> float:
        """right / of; 1 where there is nothing to find."""
        counts = self.tally.get(what, Counter())
        return counts[right] / counts[of] if counts[of] else 1.0

    def figures(self) -> dict[str, float]:
        """Every rate by name, as the table prints them; those that are annotated."""
        found = {}
        for kind in ("values", "zeros"):
            if kind not in self.tally:
                continue
            found[f"{kind} recall"] = self.rate(kind, "found", "annotated")
            found[f"{kind} code recall"] = self.rate(kind, "coded", "with_code")
            found[f"{kind} precision"] = self.rate(kind, "emitted_right", "emitted")
        for column in FIELDS:
            if column in self.tally:
                found[column] = self.rate(column, "right", "annotated")
        return found


def read_corpus(name: str) -> Iterator[tuple[dict[str, Any], str, Extraction]]:
    """The annotated documents of one corpus: annotation, raw text, what was read."""
    folder = CORPUS / name
    for line in (folder / "truth.jsonl").read_text("utf8").splitlines():
        case = json.loads(line)
        raw = read_document((folder / f"{case['id']}.txt").read_bytes(), f"{case['id']}.txt")
        assert isinstance(raw, RawDocument)
        document = normalise(raw)
        forms = read_forms(raw, document)
        yield case, raw.text, extract(raw, document, split_sections(document, forms.tables), forms.tables, forms.cells)


def score_corpus(name: str) -> Score:
    """Score every document of one corpus."""
    score = Score()
    for case, text, reading in read_corpus(name):
        score_document(score, case, text, reading)
    return score


def score_document(score: Score, case: dict[str, Any], text: str, reading: Extraction) -> None:
    """Add one document to a score: its values where they are annotated, and its fields."""
    if "metrics" in case:
        _score_values(score, case, text, reading)
    _score_fields(score, case, reading)


def _score_values(score: Score, case: dict[str, Any], text: str, reading: Extraction) -> None:
    used: set[str] = set()
    for metric in case["metrics"]:
        if metric["value"] is not None:
            _score_value(score, case["id"], metric, text, reading.observations, used)
    for o in reading.observations:
        if o.metric_code is not None:
            kind = "zeros" if o.value == 0 else "values"
            score.count(kind, emitted=1, emitted_right=o.observation_id in used)
            if o.observation_id not in used:
                score.misses.append(f"{case['id']} unexpected: {o.metric_code} = {o.value:g} «{o.quote}»")


def _score_value(
    score: Score, document: str, metric: dict[str, Any], text: str, observations: Sequence[Observation], used: set[str]
) -> None:
    codes = _codes(metric)
    hits = [o for o in observations if _fits(o, metric, text)]
    good = [o for o in hits if o.metric_code in codes]
    fresh = [o for o in (good or hits) if o.observation_id not in used]
    if codes and good and not any(o.observation_id not in used for o in good):
        good = []
    if metric.get("optional"):
        used.update(o.observation_id for o in fresh)
        return
    if good or not codes:
        used.update(o.observation_id for o in fresh[:1])
    kind = "zeros" if metric["value"] == 0 else "values"
    score.count(kind, annotated=1, found=bool(hits), with_code=bool(codes), coded=bool(codes and good))
    if not hits or (codes and not good):
        got = sorted({str(o.metric_code) for o in hits})
        score.misses.append(f"{document} {'miscoded' if hits else 'missed'}: {_name(metric)} «{metric['quote']}» {got}")


def _name(metric: dict[str, Any]) -> str:
    """What an annotation calls a value: by a name that tells its codes and its time, or by both."""
    return metric["what"] if "what" in metric else " ".join([*metric["codes"], metric["scope"] or ""])


def _codes(metric: dict[str, Any]) -> list[str]:
    """The codes that are right for an annotated value; empty where it has none."""
    if "codes" in metric:
        return list(metric["codes"])
    name = metric["what"].split(":")[0]
    return CODES.get(name) or ([name] if is_known(name) else [])


def _is_of_time(o: Observation, metric: dict[str, Any]) -> bool:
    """Is it of the annotated time: of all years, of the year before, or of neither? Some annotations leave it open."""
    if "what" in metric:
        name = metric["what"]
        scope = "cumulative" if "cumulative" in name else "prior_year" if name.startswith("prev_year") else None
    else:
        scope = metric["scope"]
    return scope == "any" or (o.scope == scope if scope else o.scope not in ("cumulative", "prior_year"))


def _fits(o: Observation, metric: dict[str, Any], text: str) -> bool:
    """Is it the annotated value, at the annotated place, of the annotated time?"""
    value = float(metric["value"])
    values = {value, value * TIMES.get(metric.get("unit") or "", 1)}
    if not any(abs(o.value - v) <= 1e-9 * max(1, abs(v)) for v in values) or text[o.raw_start : o.raw_end] != o.quote:
        return False
    if not _is_of_time(o, metric):
        return False
    length = len(metric["quote"])
    start = text.find(metric["quote"])
    while start >= 0:
        if o.raw_start < start + length and start < o.raw_end and o.raw_end - o.raw_start <= length + LONGER:
            return True
        start = text.find(metric["quote"], start + 1)
    return False


def _bare(name: str | None) -> str | None:
    """An agency's name without the ending that texts add or leave out at will."""
    return None if name is None else name.removesuffix("人民政府").removesuffix("政府").removesuffix("办事处")


def _score_fields(score: Score, case: dict[str, Any], reading: Extraction) -> None:
    for column, name in FIELDS.items():
        if name not in case:
            continue
        want, got = case[name], getattr(reading.metadata, column)
        got = None if got is None else str(got)
        if column == "reporting_agency":
            names = {_bare(want), _bare(case.get("agency") or want), *map(_bare, case.get("agency_also") or ())}
            right = _bare(got) in names or (got is None and "hijacked_name" in (case.get("damage") or ()))
        else:
            right = got == (None if want is None else str(want))
        score.count(column, annotated=1, right=right)
        if not right:
            score.misses.append(f"{case['id']} {column}: want {want!r}, got {got!r}")
