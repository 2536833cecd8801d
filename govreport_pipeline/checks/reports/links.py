"""Links and captures against the documents and observations they name."""

from collections import defaultdict

import pyarrow.compute as pc

from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import CAPTURES, METRIC_OBSERVATIONS, REPORT_LINKS, REPORTS
from govreport_pipeline.tables.store import TableStore


def check_links(store: TableStore) -> Outcome:
    """Every linked document is another one, and every linked figure an observation of it with that value.

    The ids that links name are gathered first, so of the observations only those are held.
    """
    outcome = Outcome()
    known = set(store.read(REPORTS, ["document_id"])["document_id"].to_pylist())
    named: dict[str, set[tuple[str, float]]] = defaultdict(set)
    for links in store.batches(REPORT_LINKS):
        outcome.examined += len(links)
        for link in links:
            if link.other_document_id not in known or link.other_document_id == link.document_id:
                outcome.fail(
                    document_id=link.document_id, names=link.other_document_id, problem="no other document of that id"
                )
            for figure in link.figures:
                named[figure.observation_id].add((link.other_document_id, figure.value))
    for group in store.groups(METRIC_OBSERVATIONS, ["observation_id", "document_id", "value"]):
        for observation_id, document_id, value in zip(*(column.to_pylist() for column in group.columns), strict=True):
            for told in sorted(named.pop(observation_id, set()) - {(document_id, value)}):
                outcome.fail(document_id=told[0], names=observation_id, problem=f"the observation's value is {value:g}")
    for observation_id, told_by in sorted(named.items()):
        outcome.fail(document_id=min(told_by)[0], names=observation_id, problem="no such observation")
    return outcome


def check_captures(store: TableStore) -> Outcome:
    """Every group holds two documents or more of one agency and year, and one of them is chosen."""
    outcome = Outcome()
    reports = store.read(REPORTS, ["document_id", "agency_id", "report_year"])
    captured = store.read(CAPTURES)
    reports = reports.filter(pc.is_in(reports["document_id"], value_set=captured["document_id"].combine_chunks()))
    owners = {row["document_id"]: (row["agency_id"], row["report_year"]) for row in reports.to_pylist()}
    groups = defaultdict(list)
    for row in captured.to_pylist():
        groups[row["capture_group"]].append(row)
    for name, rows in groups.items():
        outcome.examined += 1
        chosen = sum(row["is_chosen"] for row in rows)
        bodies = {owners.get(row["document_id"]) for row in rows}
        if len(rows) < 2 or chosen != 1 or len(bodies) != 1 or None in bodies:
            problem = f"{len(rows)} documents of {len(bodies)} agencies and years, {chosen} chosen"
            outcome.fail(capture_group=name, problem=problem)
    return outcome
