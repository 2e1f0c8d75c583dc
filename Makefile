# Few verbs. `make example` and `make test` are all a newcomer needs.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: example test check lint types fast bench docs lock clean

example: $(VENV)/ready ## set up, read the example story, say where the dossier is
	mkdir -p out
	$(BIN)/crossread read examples/harbour/pages --as-of 2031-04-20 --json out/dossier.json --html out/dossier.html
	@echo "open out/dossier.html in a browser"

test: $(VENV)/ready-dev ## set up and run all checks and tests
	$(BIN)/ruff check src tests bench docs
	$(BIN)/ruff format --check src tests bench docs
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2

fast: $(VENV)/ready-dev ## the quick tests alone
	$(BIN)/python -m pytest -n 2 -m "not slow and not browser"

bench: $(VENV)/ready-dev ## every benchmark whose data is there
	$(BIN)/python -m bench all

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

$(VENV)/ready-dev: requirements-dev.lock $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) out .pytest_cache .mypy_cache .ruff_cache
