#!/usr/bin/env bash
# Builds and runs every benchmark below this folder, one after the other.
set -euo pipefail
cd "$(dirname "$0")"
for package in */Package.swift; do
  folder=$(dirname "$package")
  echo "== $folder"
  swift run --package-path "$folder" --configuration release --quiet
done
echo "== RDF"
RDF/run.sh
