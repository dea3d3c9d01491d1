# Two commands do everything: `make demo` and `make test`. Both set themselves up with python3 alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := .ci/requirements.lock
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RUNS := $(VENV)/.runs
DEVELOPS := $(VENV)/.develops

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types floors tests screenshots \
        bench bench-engine bench-screen bench-start fuzz torture lock clean

help: ## Show this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

demo: $(RUNS) ## Open the review of the sample (text on standard output where there is no terminal)
	@if [ -t 0 ] && [ -t 1 ]; then \
	  $(BIN)/workbench review data/sample; \
	else \
	  echo "No terminal here, so this is the comparison of the sample as text." >&2; \
	  $(BIN)/workbench compare data/sample --format table; \
	fi

test: format lint types floors tests ## Run every check: format, lint, types, floors, tests

check: test ## The same as make test

format: $(DEVELOPS)
	@$(BIN)/ruff format --check --quiet . || { echo "run: $(BIN)/ruff format ." >&2; exit 1; }

lint: $(DEVELOPS)
	@$(BIN)/ruff check --quiet .

types: $(DEVELOPS)
	@$(BIN)/mypy

floors: $(DEVELOPS)
	@$(BIN)/lint-imports --no-cache

tests: $(DEVELOPS)
	@$(BIN)/python -m pytest

screenshots: $(DEVELOPS) ## Remake the pictures of the README from the sample
	$(BIN)/python screenshots/make.py
	$(BIN)/python screenshots/dossier.py

bench: bench-engine bench-screen bench-start ## Run every benchmark

bench-engine: $(DEVELOPS) ## Quality and speed of the claim engine (WORKBENCH_CORPORA adds outside pairs)
	$(BIN)/python -m tests.bench.engine

bench-screen: $(DEVELOPS) ## Key to painted frame in a pseudo-terminal
	$(BIN)/python -m tests.bench.screen

bench-start: $(DEVELOPS) ## Whole-process time of the short commands
	$(BIN)/python -m tests.bench.start

fuzz: $(DEVELOPS) ## Read and show 20,000 hostile inputs
	$(BIN)/python -m tests.fuzz --count 20000 --seed 1

torture: $(DEVELOPS) ## Kill, damage, fill and edit: the log must stand it
	$(BIN)/python -m tests.torture --seed 1

lock: $(DEVELOPS) ## Write the versions in use to the lock file
	$(PIP) freeze --exclude-editable | grep -v '^pip==' > $(LOCK)

clean: ## Remove the virtual environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) (once)..." >&2
	@$(PYTHON) -m venv $(VENV)

$(RUNS): pyproject.toml $(LOCK) | $(BIN)/python
	@$(PIP) install -c $(LOCK) -e .
	@touch $@

$(DEVELOPS): pyproject.toml $(LOCK) | $(BIN)/python
	@$(PIP) install -c $(LOCK) -e '.[dev,html]'
	@touch $@ $(RUNS)
