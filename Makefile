# `make help` lists what there is. Everything is installed into .venv beside this file.

PORT ?= 3000
PYTHONS ?= python3 python3.13 python3.12 python3.11

# One Dagster instance for `run` and `ui`, whatever the shell says.
export DAGSTER_HOME := $(CURDIR)
export DAGSTER_DISABLE_TELEMETRY := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN := .venv/bin
PACKAGE := govreport_pipeline
TESTS := govreport_pipeline_tests
CODE := $(PACKAGE) $(TESTS) bench

.DEFAULT_GOAL := help
.PHONY: help run ui test soak accuracy bench lint types format docs

help:  ## list the commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## */  make \1\t/' | expand -t 16

run: .venv/.run  ## build every table from GOVREPORT_SOURCE_DIR (seeds) into GOVREPORT_DATA_DIR (data)
	@$(BIN)/python -m $(PACKAGE) run

ui: .venv/.run  ## serve the Dagster UI on 127.0.0.1:PORT (3000)
	$(BIN)/dagster dev --workspace workspace.yaml --host 127.0.0.1 --port $(PORT)

test: .venv/.dev  ## run every test
	$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

soak: .venv/.dev  ## run what takes minutes: kills at random moments, mutated files of every format (INPUTS=200000)
	INPUTS=$(or $(INPUTS),20000) SEED=$(or $(SEED),1) $(BIN)/python -m pytest -m soak -s $(ARGS)

accuracy: .venv/.dev  ## print precision and recall on the project's own fixtures
	$(BIN)/python $(TESTS)/accuracy.py

bench: .venv/.run  ## measure speed against the frozen baseline, and peak memory
	@$(BIN)/python -c 'import bs4, charset_normalizer, cn2an, lxml' 2>/dev/null || $(MAKE) --no-print-directory .venv/.dev
	$(BIN)/python bench/run.py $(ARGS)

lint: .venv/.dev  ## find faults of style (ruff)
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: .venv/.dev  ## check types strictly (mypy)
	$(BIN)/mypy

format: .venv/.dev  ## format the code and mend what ruff can mend
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

docs: .venv/.run  ## write docs/data-dictionary.md, docs/code-map.md and the tables of docs/intake.md from the code
	$(BIN)/python -m $(PACKAGE) docs

.venv/.run: pyproject.toml constraints.txt
	@for python in $(PYTHONS); do \
	  if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then echo "Python 3.11, 3.12 or 3.13 is needed: install one, or say make PYTHONS=/path/to/python3.11" >&2; exit 1; fi; \
	echo "setting up .venv with $$($$found --version): once, a minute or two"; \
	$$found -m venv .venv
	@$(BIN)/pip install --quiet -c constraints.txt -e .
	@touch $@

.venv/.dev: .venv/.run
	@echo "adding the tools of development to .venv"
	@$(BIN)/pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $@
