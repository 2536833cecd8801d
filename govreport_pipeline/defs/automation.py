"""The job, its weekly schedule, and the sensor that watches the source folder."""

import dagster as dg

from govreport_pipeline.defs.resources import SourceFolder
from govreport_pipeline.ingest.sources.source import SourceFolderMissing, SourceUnreachable
from govreport_pipeline.ingest.sources.watching import digest_source

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


@dg.sensor(
    name="source_folder_changes",
    job=annual_reports,
    minimum_interval_seconds=60,
    description="Runs the job when files under the source folder were added, changed or removed, and two looks in a row "
    "see the same.\n\n来源文件夹有增删改、且相邻两次查看结果相同时运行。",
)
def source_folder_changes(context: dg.SensorEvaluationContext, source: SourceFolder) -> dg.SensorResult:
    """One run for each settled change: a folder that is being filled is waited for.

    The cursor holds two digests: of what a run was last requested for, and of what was last seen.
    """
    requested, _, seen = (context.cursor or "").partition(" ")
    try:
        digest = digest_source(source.source_dir)
    except (SourceFolderMissing, SourceUnreachable) as error:
        return dg.SensorResult(skip_reason=str(error), cursor=context.cursor)
    if digest == requested:
        told = "nothing changed under the source folder"
        return dg.SensorResult(skip_reason=told, cursor=f"{requested} {digest}")
    if digest != seen:
        told = "files changed under the source folder: a run follows when the next look sees the same"
        return dg.SensorResult(skip_reason=told, cursor=f"{requested} {digest}")
    return dg.SensorResult(run_requests=[dg.RunRequest()], cursor=f"{digest} {digest}")
