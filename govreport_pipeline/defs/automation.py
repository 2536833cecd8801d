"""The job, its weekly schedule, and the sensor that watches the source folder."""

import hashlib
import os
from pathlib import Path

import dagster as dg

from govreport_pipeline.defs.resources import SourceFolder

annual_reports = dg.define_asset_job(
    "annual_reports",
    selection=dg.AssetSelection.all(),
    description="Every table with all its checks, from the files of the source folder.\n\n由来源文件夹重建全部数据表并执行全部核验。",
    executor_def=dg.in_process_executor,
)

weekly_rebuild = dg.ScheduleDefinition(
    name="weekly_rebuild",
    job=annual_reports,
    cron_schedule="0 6 * * 1",
    execution_timezone="Asia/Shanghai",
    description="Mondays at 6 in the morning, Beijing time. 每周一早六点（北京时间）。",
)


def digest_of_folder(folder: Path) -> str:
    """A digest over path, size and time of change of every file; none is opened."""
    digest = hashlib.sha256()
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            try:
                status = os.stat(os.path.join(place, name), follow_symlinks=False)
            except FileNotFoundError:
                continue
            told = f"{os.path.relpath(place, folder)}/{name}\0{status.st_size}\0{status.st_mtime_ns}\0"
            digest.update(os.fsencode(told))
    return digest.hexdigest()


@dg.sensor(
    name="source_folder_changes",
    job=annual_reports,
    minimum_interval_seconds=60,
    description="Runs the job when files under the source folder were added, changed or removed.\n\n来源文件夹有增删改时运行。",
)
def source_folder_changes(context: dg.SensorEvaluationContext, source: SourceFolder) -> dg.SensorResult | dg.SkipReason:
    """One run for each change; the cursor holds the digest of what was last seen."""
    if not source.path.is_dir():
        return dg.SkipReason(f"the source folder {source.source_dir} is not there")
    digest = digest_of_folder(source.path)
    if digest == context.cursor:
        return dg.SkipReason("nothing changed under the source folder")
    return dg.SensorResult(run_requests=[dg.RunRequest()], cursor=digest)
