"""Which agency of which place each report is, over the whole corpus."""

from govreport_pipeline.identify.agencies import AgencyBook
from govreport_pipeline.identify.resolve import identify

__all__ = ["AgencyBook", "identify"]
