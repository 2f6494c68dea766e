# The only door. `make` lists the tasks; each does its own set-up.

PORT ?= 8080
WASM = target/web/wasm32-unknown-unknown/release/before-you-go.wasm
# One set of features for everything that runs on this machine, so that nothing is compiled twice.
NATIVE = --features host,inspect
# Everything below is for trying the program: it may trust the development keys, which everybody knows. A program for others is
# built without this line and with BYG_ROOT (docs/publishing.md); the build refuses those keys then.
export BYG_ALLOW_DEVELOPMENT_KEYS ?= yes
.DEFAULT_GOAL = help
.PHONY: help run test check content confirm web desktop release android-check unit lint e2e shots bench goldens

help: ## list the tasks
	@grep -E '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/^([a-z0-9-]+):.*## /  make \1\t/' | expand -t 24

run: web ## build the web edition and serve it on http://127.0.0.1:8080 (PORT=)
	cargo build --quiet --no-default-features --features host --bin host
	target/debug/host --site dist --listen 127.0.0.1:$(PORT)

test: lint content unit web e2e android-check ## set up and run everything CI runs

check: ## the fast loop: types, and the tests without a browser
	scripts/setup desktop
	cargo check --workspace --all-targets $(NATIVE)
	cargo test --workspace $(NATIVE) --lib --bins --test suite --test faults --test rules

content: ## check the authored text, drawn with our fonts, and list every problem; then what has grown old
	cargo run --quiet -p content --features drawn -- assets/content --today $$(date +%F)

confirm: ## mark a translation as compared with its English: LANG=km WHAT=documents#copies (or a guide, or all)
	cargo run --quiet -p content -- assets/content confirm $(LANG) '$(WHAT)'

web: ## build the web edition into dist/
	scripts/setup web
	scripts/cross-cargo wasm32-unknown-unknown build --release --no-default-features --features web --bin before-you-go --target-dir target/web
	cargo run --quiet -p site -- $(WASM) dist

desktop: ## build the window and open it
	scripts/setup desktop
	cargo run --release

release: ## build the web edition and the window for others: BYG_ROOT= BYG_SHIPPED= BYG_HOSTS= (docs/publishing.md)
	BYG_ALLOW_DEVELOPMENT_KEYS=no $(MAKE) web
	scripts/setup desktop
	BYG_ALLOW_DEVELOPMENT_KEYS=no cargo build --release

android-check: ## type-check the Android edition
	scripts/setup android
	scripts/cross-cargo aarch64-linux-android check --no-default-features --features mobile --bin before-you-go --target-dir target/android

lint: ## formatting and lints
	scripts/setup lint desktop
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets $(NATIVE) -- -D warnings
	cargo clippy --quiet -p content --all-targets --features drawn -- -D warnings

unit: ## the tests without a browser
	scripts/setup desktop
	@# Without a network the tests against TUF's reference implementation say that they were not tried.
	if scripts/setup python-tuf; then export TUF_PEER=required; fi; cargo test --quiet --workspace $(NATIVE) --lib --bins --test suite --test faults
	cargo test --quiet -p content --features drawn

goldens: ## write the goldens anew; look at the difference before you commit it
	scripts/setup desktop
	UPDATE_GOLDENS=1 cargo test --quiet $(NATIVE) --test suite goldens

e2e: ## drive the web edition in Chromium, and open the window
	scripts/setup desktop browser display
	@test -f dist/app_bg.wasm || $(MAKE) web
	cargo test $(NATIVE) --test e2e -- --test-threads=2

shots: ## a picture of every page in every language, into target/shots/
	scripts/setup desktop browser display
	@test -f dist/app_bg.wasm || $(MAKE) web
	cargo test --quiet $(NATIVE) --test shots

bench: web ## measure, and write docs/measurements.md, docs/search.md (SEARCH_DEVSET=) and docs/updates.md
	scripts/setup desktop display
	cargo build --release $(NATIVE) --bin before-you-go
	cargo bench $(NATIVE) --bench measure
	scripts/setup xapian
	cargo bench $(NATIVE) --bench search
	scripts/setup deltas
	cargo bench $(NATIVE) --bench updates
