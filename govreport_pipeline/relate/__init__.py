"""Which reports of a corpus belong together: years, copies, captures.

In steps, so that no step holds the corpus: `trace_report` keeps a few
kilobytes of every report; `compare_pairs` holds those that `find_pairs` names
against each other, in detail; `group_captures` tells which are one report, and
`compare_figures` what these state otherwise; `Relations` judges it all.
"""

from govreport_pipeline.relate.differing import compare_figures
from govreport_pipeline.relate.groups import CaptureGroup, group_captures
from govreport_pipeline.relate.overlap import Reading, compare_pairs, numbers_above_zero
from govreport_pipeline.relate.pairs import find_pairs
from govreport_pipeline.relate.relations import Relations
from govreport_pipeline.relate.trace import Trace, linked_figures, read_fragments, trace_report

__all__ = [
    "CaptureGroup",
    "Reading",
    "Relations",
    "Trace",
    "compare_figures",
    "compare_pairs",
    "find_pairs",
    "group_captures",
    "linked_figures",
    "numbers_above_zero",
    "read_fragments",
    "trace_report",
]
