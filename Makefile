# Everything that a person or CI runs. Keeps to what make 3.81 knows, which macOS ships:
# no .ONESHELL, no !=, no grouped targets, no exported PATH.

GENERATOR = mkdocs
BIN = .venv/bin
PY = $(BIN)/python
# Node may be the package that stands in for a machine's own.
WITH_NODE = PATH="$(CURDIR)/$(BIN):$$PATH"

NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 12))
PYTHON = $(shell for python in python3.14 python3.13 python3.12 python3; do \
	$$python -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo $$python; break; }; done)
NODE_IN_PATH = $(wildcard $(addsuffix /node,$(BIN) $(subst :, ,$(PATH))))
NODE_NEW_ENOUGH = process.exit(process.versions.node.split(".")[0] < 20)

PYTHON_DONE = .venv/synced
NODE_DONE = node_modules/.package-lock.json

.PHONY: help setup serve build check static unit-calculators unit-others test bench lock clean no-node

help:
	@echo 'make serve   set up, build, and serve with live reload at http://127.0.0.1:8000'
	@echo 'make test    set up, and run every check and test, a real browser included'
	@echo 'make check   the fast loop: format, lint, types, data, unit tests'
	@echo 'make build   write site/ (GENERATOR=zensical builds it with Zensical)'
	@echo 'make setup   only what the others need: .venv and node_modules'
	@echo 'make bench   time the calculators in a browser'
	@echo 'make lock    pin the dependencies anew from requirements*.in and package.json'
	@echo 'make clean   remove all that was made'

setup: $(PYTHON_DONE) $(NODE_DONE)

$(PYTHON_DONE): requirements-uv.txt requirements.txt requirements-node.txt \
		$(if $(NODE_IN_PATH),,no-node)
	@test -n "$(PYTHON)" || { found=$$(python3 --version 2>/dev/null); \
		echo "Think Micro needs Python 3.12 or later and found $${found:-none}:" \
		'install one from https://www.python.org/downloads/, then run make again.' >&2; exit 2; }
	@echo 'Setting up Python: a minute, the first time'
	@$(PY) -c 'import pip; $(NEW_ENOUGH)' >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements-uv.txt
# An activated environment's Node does not count: the very sync that found it would remove it.
	@extra=requirements-node.txt; \
		case "$$(command -v node)" in "$(CURDIR)"/.venv/*) ;; \
		*) { node -e '$(NODE_NEW_ENOUGH)' && npm --version; } >/dev/null 2>&1 && extra= ;; esac; \
		$(BIN)/uv pip sync --quiet --python $(PY) --require-hashes \
		requirements-uv.txt requirements.txt $$extra
	@touch $@

$(NODE_DONE): package-lock.json .npmrc | $(PYTHON_DONE)
	@echo 'Setting up the packages of npm'
	@$(WITH_NODE) npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

serve: setup
	@$(WITH_NODE) $(PY) -m macros.stage.serve

build: setup
	@$(WITH_NODE) $(PY) -m macros.stage.build --generator $(GENERATOR)

# Two at once: a machine has two cores, and the loop is to be short.
check: setup
	@$(MAKE) --no-print-directory -j2 static unit-calculators unit-others

UNIT = $(WITH_NODE) $(PY) -m pytest --quiet -m 'not browser and not slow'

unit-calculators: setup
	@$(UNIT) tests/calculators calculators

unit-others: setup
	@$(UNIT) tests macros data --ignore=tests/calculators

static: setup
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary .
	@$(WITH_NODE) node_modules/.bin/tsc --project tsconfig.json
	@$(WITH_NODE) node_modules/.bin/biome ci --colors=off --error-on-warnings --log-level=warn
	@$(BIN)/typos
	@$(BIN)/zizmor --offline --quiet --no-progress .github/workflows
	@$(PY) -m data.check
	@$(PY) -m data.derive --check
	@$(PY) -m data.schemas --check

# Both generators' whole sites are built and checked in tests/macros/test_parity.py.
test: static build
	@$(WITH_NODE) $(PY) -m pytest

bench: setup
	@$(WITH_NODE) PLAYWRIGHT_NODEJS_PATH="$$($(WITH_NODE) command -v node)" $(PY) -m tests.bench

lock: $(PYTHON_DONE)
	@for name in requirements-uv requirements-node requirements; do \
		$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.12 \
			--generate-hashes --no-header --output-file $$name.txt $$name.in; done
	@$(WITH_NODE) npm install --package-lock-only --ignore-scripts --no-audit --no-fund

clean:
	rm -rf .venv node_modules .stamps site docs/assets/runtime .cache build \
		.mypy_cache .pytest_cache .ruff_cache .hypothesis
