# The two commands that matter: `make export` and `make test`. Both install what they need (Debian 12).

SHELL := /bin/bash
PRODUCT := .build/release/verwijsgraaf
VENV := .venv
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
export LC_ALL := C.UTF-8

# What the build needs, and what the tests call as judges besides.
APT_BUILD := graphviz fonts-dejavu-core fonts-liberation2 libssl-dev zlib1g-dev liblzma-dev libxml2-dev libarchive-dev poppler-utils pkg-config
APT_TEST := chromium raptor2-utils serdi libxml2-utils python3-venv libapache-jena-java
APT_WALK := chromium fonts-dejavu-core
APT_CKAN := python3-venv libpq-dev libmagic1 gcc

.DEFAULT_GOAL := help
.PHONY: help export registers gallery test conformance validate format lint bench setup-build setup-test setup-ckan setup-walk site walk clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

export: setup-build ## Build the tool and write Output/
	swift build -c release --product verwijsgraaf
	XDG_DATA_HOME=/nonexistent $(PRODUCT) export --quiet --output Output
	@ls -l Output

registers: setup-build ## Rebuild the index of publications and the titles (LISTS=folder with the lists)
	swift build -c release --product verwijsgraaf
	$(PRODUCT) vocabulary import publications $(LISTS)/official-publication-ids.xz --output Vocabulary/publications.index
	python3 Vocabulary/build-regulations.py $(LISTS)/law-titles.tsv.xz $(LISTS)/law-names.tsv \
	  $(LISTS)/eu-nicknames.tsv > Vocabulary/regulations.tsv

gallery: setup-build ## Draw the pictures of Documentation/Gallery.md anew
	swift build -c release --product verwijsgraaf
	Documentation/Gallery/draw.sh $(PRODUCT)

test: setup-build setup-test setup-ckan setup-walk ## Run all tests, with other people's tools as judges
	swift build --build-tests
	swift test --skip-build --disable-xctest

validate: setup-build setup-test setup-ckan ## Validate Output/ by SHACL, DCAT-AP-NL, CKAN and Jena
	Tests/Judges/validate.sh Output

site: setup-build ## Build the tool and write Site/
	swift build -c release --product verwijsgraaf
	$(PRODUCT) site --quiet --output Site

walk: setup-build setup-walk ## Walk every page of the site in a browser, with axe-core
	swift build -c release --product verwijsgraaf
	$(VENV)-walk/bin/python Tests/Judges/walk.py $(PRODUCT)

conformance: setup-build ## Run the W3C tests and write Documentation/Conformance
	swift build --build-tests
	RECORD_CONFORMANCE=1 swift test --skip-build --disable-xctest --filter ConformanceReportTests

format: ## Format all Swift sources
	swift format --in-place --parallel --recursive Package.swift Sources Tests Vocabulary

lint: ## Check the format of all Swift sources
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Vocabulary

bench: setup-build ## Measure speed
	Tests/Benchmarks/run.sh

clean: ## Remove what was built
	rm -rf .build $(VENV) $(VENV)-ckan $(VENV)-walk Site

setup-build:
	@Tests/Judges/install-packages.sh $(APT_BUILD)

setup-test: $(VENV)/installed
	@Tests/Judges/install-packages.sh $(APT_TEST)

$(VENV)/installed: Tests/Judges/requirements.txt
	@Tests/Judges/install-packages.sh python3-venv
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

setup-ckan: $(VENV)-ckan/installed

$(VENV)-ckan/installed: Tests/Judges/requirements-ckan.txt
	@Tests/Judges/install-packages.sh $(APT_CKAN)
	python3 -m venv $(VENV)-ckan
	$(VENV)-ckan/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

setup-walk: $(VENV)-walk/installed
	@Tests/Judges/install-packages.sh $(APT_WALK)

$(VENV)-walk/installed: Tests/Judges/requirements-walk.txt
	@Tests/Judges/install-packages.sh python3-venv
	python3 -m venv $(VENV)-walk
	$(VENV)-walk/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@
