"""Reports × observations → figures beside their peers and the year before."""

from govreport_pipeline.compare.coverage import cover_agencies
from govreport_pipeline.compare.reports import LeftOut, count_left_out, keep_chosen
from govreport_pipeline.compare.years import ComparedYear, Corpus, compare_years

__all__ = ["ComparedYear", "Corpus", "LeftOut", "compare_years", "count_left_out", "cover_agencies", "keep_chosen"]
