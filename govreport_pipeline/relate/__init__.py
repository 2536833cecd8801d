"""Which reports of a corpus belong together: years, copies, captures.

In three steps, so that no step holds the corpus: `trace_report` keeps a few
kilobytes of every report; `Comparison` holds the pairs that `find_pairs`
names against each other, in detail; `Relations` judges them.
"""

from govreport_pipeline.relate.overlap import Comparison, read_closely
from govreport_pipeline.relate.pairs import find_pairs, may_be_captures
from govreport_pipeline.relate.relations import Relations
from govreport_pipeline.relate.trace import Trace, trace_report

__all__ = ["Comparison", "Relations", "Trace", "find_pairs", "may_be_captures", "read_closely", "trace_report"]
