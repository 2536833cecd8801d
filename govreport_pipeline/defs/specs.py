"""What the UI says of an asset before it is built, from the table's declaration."""

from collections.abc import Sequence

import dagster as dg

from govreport_pipeline.tables.declare import Column, Table
from govreport_pipeline.versions import digest_of, rules_version, stage_version

OWNERS = ["team:open-government-data"]


def spec_of(table: Table, deps: Sequence[Table] = ()) -> dg.AssetSpec:
    """The asset of a table: its name, group, description and columns."""
    return dg.AssetSpec(
        table.name,
        deps=[source.name for source in deps],
        description=f"{table.about}\n\n{table.about_zh}\n\n"
        f"One row is {table.grain} ({table.grain_zh}); key: `{' + '.join(table.key)}`.",
        group_name=table.stage,
        kinds={"python", "parquet"},
        owners=OWNERS,
        code_version=stage_version(table.stage),
        metadata={"dagster/column_schema": column_schema(table), "dagster/table_name": table.name},
    )


def views_spec(deps: Sequence[Table]) -> dg.AssetSpec:
    """The asset of views.sql."""
    return dg.AssetSpec(
        "views",
        deps=[source.name for source in deps],
        description="views.sql: every table as a view for DuckDB, and what people ask of them as one query each.\n\n"
        "views.sql：供 DuckDB 使用的各表视图，以及常见问题的查询。",
        group_name="publish",
        kinds={"python", "sql"},
        owners=OWNERS,
        code_version=digest_of("catalogue", "tables", "views.py"),
    )


def manifest_spec(deps: Sequence[Table]) -> dg.AssetSpec:
    """The asset of manifest.json."""
    return dg.AssetSpec(
        "manifest",
        deps=[source.name for source in deps],
        description="manifest.json: every table with its rows, files and SHA-256, the schema version and the version "
        "of the rules. Written last.\n\nmanifest.json：各表的行数、文件与校验和，以及结构版本与规则版本；最后写出。",
        group_name="publish",
        kinds={"python", "json"},
        owners=OWNERS,
        code_version=rules_version(),
    )


def column_schema(table: Table) -> dg.TableSchema:
    """The columns with type, description, what null means and the closed vocabulary."""
    return dg.TableSchema(columns=[_table_column(table, column) for column in table.columns])


def _table_column(table: Table, column: Column) -> dg.TableColumn:
    told = [column.description, f"（{column.zh}）"]
    if column.unit:
        told.append(f" [{column.unit}]")
    if column.null:
        told.append(f"; null: {column.null}")
    if column.words is not None:
        told.append(f"; one of {', '.join(column.words)}")
    return dg.TableColumn(
        column.name,
        column.kind,
        "".join(told),
        dg.TableColumnConstraints(nullable=column.is_null_allowed, unique=table.key == (column.name,)),
    )
