#!/bin/bash
# Time, rate and memory of the export of 1,000 and 10,000 publications in one run, and of one report with 8,000 actions.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tool=${1:-$here/../../../.build/release/verwijsgraaf}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

measure() { # name, size in bytes, arguments
  local name=$1 size=$2
  shift 2
  /usr/bin/time -f "%e %M" -o "$work/time" "$tool" "$@" --quiet > /dev/null
  awk -v name="$name" -v size="$size" \
    '{ printf "%-24s %7.1f s  %6.1f MB/s  %6.0f MB memory\n", name, $1, size / 1e6 / $1, $2 / 1024 }' "$work/time"
}

for count in 1000 10000; do
  python3 "$here/publications.py" "$work/$count" "$count"
  measure "$count publications" "$(du -bs "$work/$count" | cut -f1)" \
    export "$work/$count" --format ntriples --no-catalog --output "$work/out"
done
{
  printf 'Bijlage 1: Voortgang proef\n\nJaarverslag 2024 van het ministerie van Financiën\n\nNr\tMaatregel\tStatus\n'
  for number in $(seq 8000); do
    printf '%d\tmaatregel %d\tLoopt (Kamerstukken II 2022/23, 29 362, nr. %d).\n' "$number" "$number" $((300 + number % 40))
  done
} > "$work/report.txt"
measure "a report, 8,000 actions" "$(stat -c %s "$work/report.txt")" statistics "$work/report.txt"
