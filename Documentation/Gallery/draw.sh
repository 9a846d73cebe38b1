#!/usr/bin/env bash
# Draws the pictures of Gallery.md anew.
# Usage: draw.sh TOOL
set -euo pipefail
tool=$(realpath "$1")
cd "$(dirname "$0")"
generator=../../Tests/Generators/report.py

for preset in motions involved laws silent dossier; do
  "$tool" graph --quiet --preset "$preset" --format svg --output "$preset.svg"
done
"$tool" graph --quiet --focus Woo --style dark --format svg --output focus-woo-dark.svg
"$tool" graph --quiet --between "motie 16" "motie 21" --format svg --output between.svg
"$tool" graph --quiet --preset motions --style print --page a4 --format svg --output motions-print.svg
"$tool" graph --quiet --collapse theme,dossier,law --format svg --output themes.svg

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for nodes in 300 1000 10000; do
  python3 "$generator" "$nodes" >"$folder/report-$nodes.txt"
  "$tool" graph --quiet "$folder/report-$nodes.txt" >"$folder/$nodes.dot"
  dot -Tpng -Gsize=16,16 -Gdpi=96 "$folder/$nodes.dot" -o "generated-$nodes.png"
done

if command -v chromium >/dev/null; then
  "$tool" graph --quiet --format html --output "$folder/explorer.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1400,900 \
    --screenshot="$PWD/explorer.png" "file://$folder/explorer.html#kst-35510-21" 2>/dev/null
fi
