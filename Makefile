# A developer's and a user's day in one file. Needs python3 (3.11 or newer) and make; installs the rest.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
UV_VERSION := 0.13.9
UV := $(CURDIR)/.uv/bin/uv
SAM := $(CURDIR)/tools/sam/.venv/bin/sam
CHECKOV := BC_SKIP_MAPPING=TRUE tools/checkov/.venv/bin/checkov --config-file tools/checkov/config.yaml
NEWSBRIEF := .venv/bin/newsbrief

export PATH := $(CURDIR)/.uv/bin:$(PATH)
export SAM_CLI_TELEMETRY := 0
export UV_LINK_MODE ?= copy

.PHONY: help demo test unit fuzz audit bench imports waiting deploy clean lock

help: ## What can be typed
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: .venv/installed ## A real article through the real pipeline, on this machine
	@.venv/bin/python -m local.demo

test: .venv/all-installed ## Lint, types, and every test, on a stack of its own
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/cfn-lint template.yaml
	$(CHECKOV)
	@# Tests on a stack wait more than they work, so the others, and those that break a stack of their own, run meanwhile.
	@.venv/bin/pytest tests/integration tests/e2e tests/llama > .pytest-stack.log 2>&1 & stack=$$!; \
		.venv/bin/pytest tests/unit tests/build tests/faults; others=$$?; \
		wait $$stack; stack=$$?; cat .pytest-stack.log; exit $$((others || stack))

unit: .venv/installed ## Only the fast tests
	.venv/bin/pytest tests/unit

fuzz: .venv/installed ## The property tests for longer: make fuzz SECONDS=600
	.venv/bin/python -m tests.fuzz $(or $(SECONDS),60)

# cfn-lint at its strictest; I3011 would have the queues outlive the stack, whose messages are of no use without it.
audit: .venv/installed ## Known vulnerabilities of all that is locked (asks osv.dev), and the template at its strictest
	.venv/bin/cfn-lint --include-checks I --ignore-checks I3011 --template template.yaml
	$(UV) audit --preview-features audit-command --frozen
	$(UV) audit --preview-features audit-command --frozen --project tools/sam
	$(UV) audit --preview-features audit-command --frozen --project tools/checkov
	$(UV) audit --preview-features audit-command --frozen --project benchmarks/peers

bench: .venv/installed ## Finding the article, beside other libraries: make bench PAGES=folder (see docs/benchmarks.md)
	.venv/bin/python -m benchmarks.extraction $(PAGES)

imports: .venv/installed ## What each format costs a cold start
	.venv/bin/python -m benchmarks.imports

waiting: .venv/installed ## What waiting for the model costs, one article an invocation against ten
	.venv/bin/python -m benchmarks.waiting

deploy: .venv/installed ## Build and deploy to your AWS account; asks the first time, repeats afterwards
	$(SAM) build
	@# The answers are kept in samconfig.local.toml, which SAM wants to exist before it writes to it.
	@[ -f samconfig.local.toml ] || echo 'version = 0.1' > samconfig.local.toml
	@if grep -q '^stack_name' samconfig.local.toml; then \
		$(SAM) deploy --config-file $(CURDIR)/samconfig.local.toml --no-fail-on-empty-changeset; \
	else \
		$(SAM) deploy --guided --stack-name newsbrief --capabilities CAPABILITY_IAM \
			--config-file $(CURDIR)/samconfig.local.toml; \
	fi

lock: .uv/bin/uv ## Lock the dependencies again, and write the layer's requirements from the lock
	$(UV) lock
	$(UV) lock --project tools/sam
	$(UV) lock --project tools/checkov
	$(UV) lock --project benchmarks/peers
	$(UV) export --frozen --quiet --no-default-groups --no-emit-project --no-annotate --no-header \
		--output-file layers/newsbrief/requirements.txt

clean: ## Stop the local stack and remove everything that was installed or built
	@if [ -x $(NEWSBRIEF) ]; then $(NEWSBRIEF) local down --wipe; fi
	rm -rf .pytest-stack.log .venv .uv .newsbrief .aws-sam tools/sam/.venv tools/checkov/.venv benchmarks/peers/.venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

# ---------------------------------------------------------------- what the above stand on

.venv/installed: .uv/bin/uv pyproject.toml uv.lock tools/sam/pyproject.toml tools/sam/uv.lock
	@echo "Installing newsbrief's environment and the AWS SAM CLI ..."
	@$(UV) sync --quiet --frozen --python "$$(command -v $(PYTHON))"
	@$(UV) sync --quiet --frozen --python "$$(command -v $(PYTHON))" --project tools/sam
	@touch $@

# What only tests need, and would make everyone's first minute longer: a real model server, a template scanner.
.venv/all-installed: .venv/installed tools/checkov/pyproject.toml tools/checkov/uv.lock
	@$(UV) sync --quiet --frozen --group llama --python "$$(command -v $(PYTHON))"
	@$(UV) sync --quiet --frozen --python "$$(command -v $(PYTHON))" --project tools/checkov
	@touch $@

.uv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "newsbrief needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.13 ..."; exit 1; }
	@$(PYTHON) -m venv .uv || \
		{ rm -rf .uv; echo "python3 can't make virtual environments here. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@.uv/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
