"""A document's figures, zeros and metadata as observations, ledger and report."""

from govreport_pipeline.extract.observations import Extraction, extract

__all__ = ["Extraction", "extract"]
