"""The data dictionary: every table, column and vocabulary, written from the declarations."""

from collections.abc import Iterator

from govreport_pipeline.catalogue.metrics import METRICS
from govreport_pipeline.extract.rule_ids import OF_FIGURES, OF_NUMERALS
from govreport_pipeline.publish import TABLES
from govreport_pipeline.tables.declare import Column, Table, Term, columns_of
from govreport_pipeline.tables.findings import KINDS, FindingCode


def data_dictionary() -> str:
    """The Markdown of docs/data-dictionary.md; `make docs` writes it, a test compares it."""
    return (
        "\n".join(
            [
                *_head(),
                *(line for table in TABLES for line in _table(table)),
                *_vocabularies(),
                *_rule_ids(),
                *_metrics(),
            ]
        )
        + "\n"
    )


def _head() -> Iterator[str]:
    yield "# Data dictionary"
    yield ""
    yield "Written by `make docs` from the declarations in `govreport_pipeline/tables`; do not edit."
    yield "All offsets are half-open and count code points of `raw_documents.text` unless a column says otherwise."
    yield ""
    yield "| table | one row is | stage |"
    yield "|---|---|---|"
    for table in TABLES:
        yield f"| [`{table.name}`](#{table.name}) | {table.grain} | {table.stage} |"


def _table(table: Table) -> Iterator[str]:
    yield ""
    yield f"## {table.name}"
    yield ""
    yield table.about
    yield table.about_zh
    yield ""
    place = f"`{table.name}/{table.name}.parquet`"
    if table.partition:
        place = f"`{table.name}/{table.partition}=…/{table.name}-….parquet`, `{table.partition}` in the path only"
    yield f"One row is {table.grain} ({table.grain_zh}). Key: `{'`, `'.join(table.key)}`. File: {place}."
    yield ""
    yield from _columns(table.columns)
    for column in table.columns:
        if column.item is not None:
            yield ""
            yield f"Each element of `{column.name}` ({column.item.__name__}):"
            yield ""
            yield from _columns(columns_of(column.item))


def _columns(columns: tuple[Column, ...]) -> Iterator[str]:
    yield "| column | type | null | what it holds |"
    yield "|---|---|---|---|"
    for column in columns:
        kind = (
            f"list of {column.item.__name__}"
            if column.item is not None
            else column.kind.replace("<", " of ").rstrip(">")
        )
        yield f"| `{column.name}` | {kind} | {column.null or 'never'} | {_told(column)} |"


def _told(column: Column) -> str:
    told = column.description.replace("|", "\\|")
    told += f" ({column.zh})"
    told += f"; unit {column.unit}" if column.unit else ""
    told += ", [or the step](#rule-ids)" if column.name == "rule_id" else ""
    return told + (f"; a word of [{column.words.__name__}](#{column.words.__name__.lower()})" if column.words else "")


def _vocabularies() -> Iterator[str]:
    yield ""
    yield "# Vocabularies"
    yield ""
    yield "Closed: a word that is not listed here is a fault, and a blocking check looks for it."
    for words in _words_used():
        yield ""
        yield f"## {words.__name__}"
        yield ""
        yield (words.__doc__ or "").splitlines()[0]
        yield ""
        if words is FindingCode:
            yield from _finding_codes()
        else:
            yield "| word | meaning |"
            yield "|---|---|"
            yield from (f"| `{word}` | {word.description} |" for word in words)


def _finding_codes() -> Iterator[str]:
    yield "Severity and responsibility are the usual ones; a row whose evidence is weaker says `info`, and `pipeline` or `capture`."
    yield ""
    yield "| code | severity | responsibility | meaning |"
    yield "|---|---|---|---|"
    for code in FindingCode:
        severity, responsibility = KINDS[code]
        yield f"| `{code}` | {severity} | {responsibility} | {code.description} |"


def _words_used() -> list[type[Term]]:
    """The vocabularies of all columns, in the order in which tables name them."""
    found: dict[type[Term], None] = {}
    for table in TABLES:
        for column in table.columns:
            for part in (column, *(columns_of(column.item) if column.item is not None else ())):
                if part.words is not None:
                    found[part.words] = None
    return list(found)


def _rule_ids() -> Iterator[str]:
    yield ""
    yield "# Rule ids"
    yield ""
    yield "The id of a rule is its code and its place among the rules of that code (`requests_received.3`), in"
    yield "`govreport_pipeline/extract/codes/rules`. Other ids name the step that decided; … stands for what follows, often a code."
    yield "Where two fit, the longer one tells."
    for title, ids in (("Of figures", OF_FIGURES), ("Of numerals that are no figures", OF_NUMERALS)):
        yield ""
        yield f"## {title}"
        yield ""
        yield "| rule_id | module of `extract/` | meaning | 含义 |"
        yield "|---|---|---|---|"
        for one in ids:
            start = f"{one.start}…" if one.start.endswith(".") else one.start
            yield f"| `{start}` | `{one.module}` | {one.meaning} | {one.meaning_zh} |"


def _metrics() -> Iterator[str]:
    yield ""
    yield "# Metric codes"
    yield ""
    yield "Each also has `<code>_growth_pct`: its printed change on the year before, in %."
    yield "An open list's members (categories, bodies, topics) stand in `label`."
    yield ""
    yield "| code | unit | what it counts | forms | column of the wide table | open list |"
    yield "|---|---|---|---|---|---|"
    for metric in METRICS:
        marks = ("yes" if metric.is_wide else "", "yes" if metric.is_open_list else "")
        yield f"| `{metric.code}` | {metric.unit} | {metric.label} ({metric.label_zh}) | {', '.join(metric.forms)} | {' | '.join(marks)} |"
