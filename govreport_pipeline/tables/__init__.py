"""The tables that the pipeline writes: records, vocabularies, Parquet store."""
