# Everything is set up in .venv, from the versions that requirements.lock pins.

PYTHON ?= python3
REGION ?= Pori
SECONDS ?= 300
SEED ?= $(shell date +%s)
BIN := .venv/bin

.PHONY: report test fuzz validate coverage checks schemas tables grammar bench bench-large lock clean

report: .venv/installed  ## set up, and report on Pori, or REGION=…
	@$(BIN)/kumppanuus report --region "$(REGION)"

test: .venv/installed  ## set up, and run every check of the code and the data
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto

fuzz: SEED := $(SEED)
fuzz: .venv/installed  ## damage the data at random for SECONDS=300; SEED=… does the same again
	FUZZ_SEED=$(SEED) FUZZ_SECONDS=$(SECONDS) $(BIN)/python -m pytest tests/fuzz --hypothesis-seed=$(SEED)

validate: .venv/installed  ## set up, and check the data alone
	@$(BIN)/kumppanuus validate

coverage: .venv/installed  ## write docs/coverage.md anew: what was taken from every source
	@$(BIN)/kumppanuus report --sources --lang en -o docs/coverage.md

checks: .venv/installed  ## write docs/checks.md anew: the manual page of every check
	@$(BIN)/kumppanuus explain -o docs/checks.md

schemas: .venv/installed  ## write schemas/ anew: the models as JSON Schema, for editors
	@$(BIN)/kumppanuus schema -o schemas

tables: .venv/installed  ## write docs/tables.md anew: what kumppanuus query asks
	@$(BIN)/kumppanuus query --schema -o docs/tables.md

grammar: .venv/installed  ## write the grammar of the commands anew, from which the shell's completion is told
	$(BIN)/python -m kumppanuus.cli.writing_grammar

bench: .venv/installed  ## measure, and write docs/performance.md; ONLY=version,… shows single works, of DATASETS=real,…
	@$(BIN)/python -m bench --only "$(ONLY)" --datasets "$(DATASETS)"

bench-large: .venv/installed  ## measure 100,000 agreements too, with 1 GB on the disk
	@$(BIN)/python -m bench --large --only "$(ONLY)" --datasets "$(DATASETS)"

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=…")'
	@echo "Setting up .venv, once…" >&2
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lock: .venv/installed  ## choose the newest versions anew
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/python -m uv pip compile --quiet --upgrade pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
		--custom-compile-command "make lock" --output-file requirements.lock

clean:  ## take everything away that was set up or built
	rm -rf .venv .bench build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
