"""The code location: what `dagster`, `dg` and the UI load."""

import dagster as dg

from govreport_pipeline.defs.assets import ASSETS
from govreport_pipeline.defs.automation import annual_reports, source_folder_changes, weekly_rebuild
from govreport_pipeline.defs.checks import CHECKS
from govreport_pipeline.defs.resources import (
    data_from_environment,
    processes_from_environment,
    source_from_environment,
)

defs = dg.Definitions(
    assets=ASSETS,
    asset_checks=CHECKS,
    jobs=[annual_reports],
    schedules=[weekly_rebuild],
    sensors=[source_folder_changes],
    resources={
        "source": source_from_environment(),
        "data": data_from_environment(),
        "processes": processes_from_environment(),
    },
    executor=dg.in_process_executor,
)
