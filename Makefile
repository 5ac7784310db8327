# The only door. `make help` says what each target does.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test check bench bench-growth e2e package fmt bindings icons

CARGO ?= cargo
BUILT = $${CARGO_TARGET_DIR:-target}
BINDINGS := ui/src/api/generated/commands.ts
TAURI := npm exec --yes --package=@tauri-apps/cli@2.12.5 -- tauri

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## build and open the window; without a display, run the demo in the terminal
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(MAKE) --no-print-directory open; \
	else \
	  echo "没有图形界面，改为在终端演示整件事（taizhang-cli demo）。/ No display: running the demo instead."; \
	  scripts/install-tools core && rm -rf target/demo && $(CARGO) run --package taizhang-cli -- demo --out target/demo; \
	fi

# Everything below that compiles Rust selects the whole workspace: Cargo then settles each dependency's features once,
# and clippy, the tests and the window share one build instead of making three.
test: tools-window ui ## what CI checks: format, lints, Rust and UI tests, the window, bindings
	$(CARGO) fmt --all --check
	cd ui && npm run check && npm run lint && npm run format:check && npm test
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings
	$(CARGO) test --workspace --locked
	diff $(BINDINGS) <($(BUILT)/debug/examples/bindings) || { echo "The bindings are not what the core declares: run make bindings." >&2; exit 1; }

check: ui-deps ## the fast subset: needs no WebKit
	$(CARGO) fmt --all --check
	cd ui && npm run check && npm run lint && npm test
	$(CARGO) clippy --workspace --exclude taizhang --all-targets -- -D warnings
	$(CARGO) test --workspace --exclude taizhang

bench: tools-window ui ## speed and memory as ratios against a floor, release build
	$(CARGO) build --release --locked --bin taizhang --example empty-window
	$(CARGO) run --release --locked --package taizhang-bench

bench-growth: tools-core ## how each measured thing grows to a million members, drawn into docs/benchmarks-growth.svg
	$(CARGO) run --release --locked --package taizhang-bench -- growth

e2e: tools-window tools-papers ui ## the journeys in the real window, the papers in LibreOffice; screenshots in target/e2e
	$(CARGO) test --workspace --test window --locked
	$(CARGO) test --workspace --test acceptance --locked -- --ignored libreoffice

package: tools ui ## a .deb for Debian and Ubuntu, in target/release/bundle/deb
	$(TAURI) build --bundles deb

fmt: ui-deps ## format Rust and UI sources
	$(CARGO) fmt --all
	cd ui && npm run format

bindings: ## write the window's TypeScript from the list of commands
	$(CARGO) run --quiet --package taizhang-app --example bindings > $(BINDINGS).part
	mv $(BINDINGS).part $(BINDINGS)

icons: ## draw the icons again from assets/icons/taizhang.svg
	cd assets/icons && for size in 32 128 256 512; do rsvg-convert -w $$size -h $$size taizhang.svg -o taizhang-$$size.png; done
	cd assets/icons && convert -background none taizhang.svg -define icon:auto-resize=256,64,48,32,24,16 taizhang.ico

.PHONY: open ui ui-deps tools tools-core tools-window tools-papers
open: tools ui
	$(CARGO) run --package taizhang

ui: ui-deps
	cd ui && npm run build

ui-deps: ui/node_modules/.installed

ui/node_modules/.installed: ui/package-lock.json
	cd ui && npm ci
	touch $@

tools:
	@scripts/install-tools build

tools-core:
	@scripts/install-tools core

tools-window:
	@scripts/install-tools window

tools-papers:
	@scripts/install-tools papers
