# Every verb of the project. On a fresh machine with Python 3.11+ and make, `make run` and `make test` are enough.

VENV   := .venv
PY     := $(VENV)/bin/python
RUNS   := $(VENV)/.installed-to-run
DEMO   := $(VENV)/.installed-for-the-demo
TESTS  := $(VENV)/.installed-to-test
FITS   := $(VENV)/.installed-to-fit
CORES  := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
# Much of a test of a command is waiting: twice as many workers as there are cores keep them busy.
WORKERS ?= $(shell expr 2 \* $(CORES))
PYTEST := $(VENV)/bin/python -m pytest --quiet --maxprocesses 8
ARGS   ?=
# "yes" where there is a token or a file with a token, in the environment or in .env.
TOKEN  := $(shell { [ -n "$$DISCORD_TOKEN$$DISCORD_TOKEN_FILE" ] || grep -qsE "^(export +)?DISCORD_TOKEN(_FILE)? *= *[\"']?[^[:space:]\"'\#]" .env; } && echo yes)

# pyright's launcher would otherwise look on the network for a newer version of itself.
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.DEFAULT_GOAL := help
.PHONY: help setup run demo doctor invite backup restore verify update logs test quick check lint types contracts unused all-tests suite server domain format coverage bench markets encoder load \
	soak gallery cards docs site lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(TESTS) ## install everything into .venv, exactly as locked; again only when a lock has changed

run: $(if $(TOKEN),$(RUNS),$(DEMO)) ## start the bot; without a token, the offline demo, for which more is installed
ifdef TOKEN
	@exec $(PY) -m bot run $(ARGS)
else
	@echo "There is no DISCORD_TOKEN in the environment or in .env, so this is the offline demo."
	@echo "To run it on Discord: make a bot at https://discord.com/developers/applications (five minutes: docs/token.md)."
	@exec $(PY) -m bot demo $(ARGS)
endif

demo: $(DEMO) ## the bot in a browser page on this machine: no token, no network
	@exec $(PY) -m bot demo $(ARGS)

doctor: $(RUNS) ## look at everything that the bot needs, and name the remedy of what is wrong
	@exec $(PY) -m bot doctor $(ARGS)

invite: $(RUNS) ## print the link that invites the bot to a server
	@exec $(PY) -m bot invite $(ARGS)

backup: $(RUNS) ## copy the database while the bot runs; ARGS="--to FOLDER" without CONNECTS_BACKUP_DIR
	@exec $(PY) -m bot backup $(ARGS)

restore: $(if $(strip $(ARGS)),$(RUNS)) ## put a backup in the place of the database; ARGS=FILE names it; stop the bot first
ifneq ($(strip $(ARGS)),)
	@exec $(PY) -m bot restore $(ARGS)
else
	@echo "Say which backup is to be restored: make restore ARGS=FILE (the backups are in CONNECTS_BACKUP_DIR)." >&2; exit 2
endif

verify: $(RUNS) ## check the database, and replay every wallet; the bot can keep running
	@exec $(PY) -m bot verify $(ARGS)

# The second step runs with what the first has fetched and make has installed.
update: $(RUNS) ## bring this git clone to the newest version: backup, fast-forward, install, verify; local changes stay
	@$(PY) -m bot update --begin
	@$(MAKE) --no-print-directory --silent $(RUNS)
	@$(PY) -m bot update --finish

logs: $(RUNS) ## show the log of the bot that runs here; ARGS=--follow goes on with what comes
	@exec $(PY) -m bot logs $(ARGS)

# Compiled modules are kept, whatever the shell says: else each worker compiles all tests anew, and each process the bot.
test quick suite server domain all-tests coverage soak: export PYTHONDONTWRITEBYTECODE :=
# As bot/__init__.py has it: pytest loads numpy before the bot.
test quick suite server domain all-tests coverage soak: export OPENBLAS_NUM_THREADS := 1
# Where there is a gigabyte of memory for them, the tests' files are in memory: a disk makes each write of a database wait.
MEMORY := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 1000000 { print "/dev/shm" }')
test quick suite server domain all-tests coverage: export PYTEST_DEBUG_TEMPROOT := $(MEMORY)

test: $(TESTS) ## what CI runs: lint, types, contracts, and all tests; the domain's own cover it whole
	@$(MAKE) --no-print-directory --jobs 2 lint contracts unused types all-tests

# One process compiles the tests, while pyright has the other core; then the workers find them compiled.
all-tests: $(TESTS)
	@$(PY) -m pytest -qqq --collect-only >/dev/null || true # an error is shown by the run itself
	@$(MAKE) --no-print-directory domain
	@$(MAKE) --no-print-directory suite
	@$(MAKE) --no-print-directory server

quick: lint contracts ## before a commit, in seconds: style, contracts, and the tests of domain, store and structure
	@$(PYTEST) -n $(WORKERS) tests/domain tests/store tests/structure $(ARGS)

check: lint types contracts unused site ## all that needs no test to run

lint: $(TESTS) ## ruff: style, imports, likely mistakes, formatting
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --quiet --diff .

types: $(TESTS) ## pyright: strict in domain, store and services
	@$(PY) -m pyright --pythonpath $(PY)

contracts: $(TESTS) ## import-linter: the arrows between layers
	@$(PY) -c "from importlinter.cli import lint_imports_command as main; main()" --no-logo

unused: $(TESTS) ## deptry and vulture: dependencies that are not declared or not imported, code that nobody calls
	@$(PY) -m deptry . --no-ansi
	@$(PY) -m vulture

suite: $(TESTS) ## the tests but the domain's, in parallel; ARGS="tests/cogs -k refill" for some of them
	@$(PYTEST) -n $(WORKERS) --dist worksteal $(or $(ARGS),--ignore=tests/domain)

# What is most about the database; the soak runs all tests of the store and of the services on it.
ON_SERVER = tests/store tests/services/ledger tests/services/proposals/test_proposals.py tests/services/importing/test_import_parts.py \
	$(addprefix tests/services/messages/test_, delivery.py digests.py keeping.py sweeps.py year.py) --ignore=tests/store/postgres
server: $(TESTS) ## a part of the tests once more, on a PostgreSQL server that they start and stop; ARGS=tests/services for others
	@$(PYTEST) -n $(WORKERS) --dist worksteal --engine postgresql $(or $(ARGS),$(ON_SERVER))

format: $(TESTS) ## let ruff rewrite what it can
	@$(PY) -m ruff check --quiet --fix . ; $(PY) -m ruff format --quiet .

# One worker has all tests of a file, in their order: the labelled cases are then read once, by the tests with coverage.
domain: $(TESTS) ## the domain's own tests cover every branch of it
	@COVERAGE_FILE=.coverage.domain $(PYTEST) -n $(CORES) --dist loadfile --no-loadscope-reorder -p no:randomly tests/domain \
		--cov=bot/domain --cov-branch --cov-report= --cov-fail-under=100

coverage: $(TESTS) ## the suite with branch coverage
	@$(PYTEST) -n $(WORKERS) --cov --cov-report= $(ARGS)
	@$(PY) -m coverage report

bench: $(TESTS) ## the figures in benchmarks/
	@exec $(PY) -m benchmarks $(ARGS)

markets: $(TESTS) ## the advice against thumb rules on made-up markets, ten minutes; ARGS="--write" puts the tables into docs/advice.md
	@exec $(PY) -m benchmarks.markets $(ARGS)

encoder: $(FITS) ## fit the encoder of posts further, ten minutes; ARGS=FOLDER with all-MiniLM-L6-v2 begins anew, twenty
	@exec $(PY) -m benchmarks.encoding $(ARGS)

load: $(TESTS) ## ten minutes of mixed load with faults, kills and long answers; ARGS="--seconds 60" for fewer
	@exec $(PY) -m benchmarks.load $(ARGS)

soak: $(TESTS) ## the long runs: ten thousand histories, a hundred kills, years of messages, promised seconds
	@$(PY) -m pytest --quiet tests/soak $(ARGS)
	@CONNECTS_SOAK=1 $(PYTEST) -n $(WORKERS) --dist worksteal -o faulthandler_timeout=0
	@CONNECTS_SOAK=1 $(PYTEST) -n $(WORKERS) --dist worksteal -o faulthandler_timeout=0 --engine postgresql \
		tests/store tests/services tests/soak/test_year.py --ignore=tests/store/postgres
	@CONNECTS_TIMED=1 $(PY) -m pytest --quiet tests/process tests/test_cli.py tests/cogs/test_acknowledging.py

gallery: $(RUNS) ## draw every picture of docs/gallery.md anew, from made-up data
	@$(PY) -m bot.demo.gallery

cards: $(TESTS) ## draw every card as a phone shows it, into data/cards/; ARGS=--documents for those of docs/; needs Chromium
	@exec $(PY) -m tests.phone $(ARGS)

docs: $(TESTS) ## write the pages that are made from the bot itself anew: commands, first steps, tutorial
	@$(PY) -m bot.demo.commands
	@$(PY) -m tests.cogs.first_minutes
	@$(PY) -m tests.cogs.first_proposal
	@$(PY) -m tests.cogs.tutorial

site: $(TESTS) ## build the documentation site into data/site, without a network; a broken link fails
	@$(PY) -m tests.structure.site

# One lock for every platform and every Python from 3.11 on, with the hashes of all published files and no address.
COMPILE = $(PY) -m uv pip compile pyproject.toml --no-config --quiet --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)
lock: $(TESTS) ## resolve pyproject.toml into the lock files; UPGRADE=1 takes the newest allowed versions
	@$(COMPILE) --output-file requirements.lock
	@$(COMPILE) --group demo --constraint requirements.lock --output-file requirements-demo.lock
	@$(COMPILE) --group dev --constraint requirements-demo.lock --output-file requirements-dev.lock
	@$(COMPILE) --group fit --constraint requirements-dev.lock --output-file requirements-fit.lock
	@echo "Locked. make setup installs it."

clean: ## remove .venv and every cache; data/ stays
	@rm -rf $(VENV) .pytest_cache .ruff_cache .import_linter_cache .hypothesis .cache .coverage .coverage.* htmlcov
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The newest Python that has what it takes. A changed runtime lock means a new environment, so that nothing is left over.
ENOUGH := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
# --no-deps: the locks are whole, and pip's own resolver may take a newer release for a requirement with an extra.
INSTALL := $(PY) -m pip --disable-pip-version-check -qq install --no-deps --require-hashes --requirement

$(RUNS): requirements.lock
	@for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3 python; do \
		"$$python" -c "$(ENOUGH)" >/dev/null 2>&1 && break; python=; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Connects Bot needs Python 3.11 or newer with its venv module (on Debian: python3-venv), and none was found." >&2; \
		exit 1; \
	fi; \
	echo "Installing into $(VENV) with $$("$$python" --version) (a minute the first time) ..."; \
	"$$python" -m venv --clear $(VENV)
	@$(INSTALL) requirements.lock
	@touch $@

$(DEMO): $(RUNS) requirements-demo.lock
	@$(INSTALL) requirements-demo.lock
	@touch $@

$(TESTS): $(RUNS) requirements-dev.lock
	@$(INSTALL) requirements-dev.lock
	@touch $@

$(FITS): $(TESTS) requirements-fit.lock
	@$(INSTALL) requirements-fit.lock
	@touch $@
