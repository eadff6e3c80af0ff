# Everything a developer or a new user does, from a fresh clone. Needs Python 3.11+, make and a C compiler.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# One worker more than there are cores, since some tests wait; but a worker loads a model and may start a database, so
# not more of them than a laptop bears.
WORKERS ?= --numprocesses $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) --maxprocesses 4 --dist worksteal
PAIR ?= "North Korea" Russia

.PHONY: demo test coverage test-all checks bench docs lock clean

demo: $(STAMP)  ## read the sample pages and end with a brief on one pair of states
	@$(BIN)/reportedly read src/reportedly/samples --store demo/store
	@$(BIN)/reportedly brief $(PAIR) --store demo/store --out demo/brief.html

test: $(STAMP) checks  ## all checks and tests, under five minutes
	$(BIN)/python -m pytest -m "not slow" $(WORKERS)

coverage: $(STAMP)  ## the same tests, traced, which takes half as long again; fails below the floor in pyproject.toml
	$(BIN)/python -m pytest -m "not slow" --cov $(WORKERS)

test-all: $(STAMP) checks  ## the slow sweeps as well
	$(BIN)/python -m pytest $(WORKERS)

checks: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)  ## speed of reading, as a ratio to the bare parser
	$(BIN)/python benchmarks/throughput.py

docs: $(STAMP)  ## the pages that are made from data
	$(BIN)/python scripts/make_docs.py

$(STAMP): requirements/dev.txt pyproject.toml
	$(PYTHON) scripts/check_python.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lock:  ## pin the dependencies anew (needs pip-tools)
	pip-compile -q --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--strip-extras --no-header --no-annotate -o requirements/run.txt requirements/run.in
	pip-compile -q --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--strip-extras --no-header --no-annotate -o requirements/dev.txt requirements/dev.in

clean:
	rm -rf $(VENV) demo .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
