# make demo: environment, install, the main job on the samples.  make test: the same environment, all tests.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check format lint types bench weights clean

$(READY): pyproject.toml requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --upgrade pip
	$(BIN)/python -m pip install -q -c requirements.txt -e '.[dev]'
	touch $(READY)

demo: $(READY)
	rm -rf build/demo
	$(BIN)/runut build samples -o build/demo
	@echo "Open build/demo/index.html in a browser."

test: $(READY)
	bash scripts/install_chromium.sh
	$(BIN)/python -m pytest -n 2

check: $(READY) lint types test

lint: $(READY)
	$(BIN)/ruff format --check src tests bench training
	$(BIN)/ruff check src tests bench training

format: $(READY)
	$(BIN)/ruff format src tests bench training
	$(BIN)/ruff check --fix src tests bench training

types: $(READY)
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m pip install -q -c requirements.txt -e '.[bench]'
	$(BIN)/python -m bench

# Trains the encoder anew (hours on a CPU; goes on where it stopped) and writes the weights that ship.
weights: $(READY)
	$(BIN)/python -m pip install -q -c requirements.txt -e '.[training]'
	$(BIN)/python -m training.train build/encoder
	$(BIN)/python -m training.export build/encoder src/runut/encoder/weights --wide build/encoder/wide.onnx

clean:
	rm -rf build $(VENV)
