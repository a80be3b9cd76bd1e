# Every target sets up .venv by itself, from the lock files with hashes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help phone run test lint bench bench-coaching bench-delivery picture figures lock clean

help: ## Say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 17

$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Bandstride needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

phone: $(READY) ## Try the coach on a phone in your browser; no token needed
	$(BIN)/bandstride phone $(ARGS)

run: $(READY) ## Run the coach in Telegram (TELEGRAM_BOT_TOKEN in the environment or .env)
	$(BIN)/bandstride run

lint: $(READY) ## Style, types, import contracts, content
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/bandstride check --content

# Three at once: tests of the whole program wait for drawings and processes a third of their time.
test: lint ## Everything CI checks: lint, then all tests, browser tests included
	bash tests/browser/find.sh
	$(BIN)/python -W error -m pytest -n 3 $(ARGS)

bench: $(READY) ## Measure speed, side by side with a bare echo bot
	$(BIN)/python -m bench $(ARGS)

bench-coaching: $(READY) ## Coach simulated athletes by our engine, peers' rules and oracles
	$(BIN)/python -m bench.athletes $(ARGS)

bench-delivery: $(READY) ## Kill, cut off, flood, lock and fill the coach while it delivers; one table
	$(BIN)/python -m bench.delivery $(ARGS)

COMPILE := $(VENV)/lock/bin/uv pip compile --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-header --no-annotate --upgrade -q

picture: $(READY) ## Take the README's picture of the phone anew
	$(BIN)/python -m tests.browser.picture docs/phone.png

figures: $(READY) ## Write docs/figures.md and its stills anew from the exercises
	$(BIN)/python -m pictures page docs/figures

lock: $(READY) ## Make the lock files anew from pyproject.toml
	$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	$(COMPILE) pyproject.toml -o requirements/run.txt
	$(COMPILE) pyproject.toml --group dev -o requirements/dev.txt
	$(COMPILE) --group build -o requirements/build.txt

clean: ## Remove .venv and caches (your data in .data stays)
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
