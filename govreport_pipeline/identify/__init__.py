"""Which agency of which place each report is, over the whole corpus."""

from govreport_pipeline.identify.agencies import AgencyBook
from govreport_pipeline.identify.learn import Lessons
from govreport_pipeline.identify.resolve import identify, identity_alone

__all__ = ["AgencyBook", "Lessons", "identify", "identity_alone"]
