#!/usr/bin/env bash
# Measures `verwijsgraaf serve` with wrk, and prints a Markdown table. Every request has to be answered well.
# Usage: load.sh TOOL [SECONDS]
set -euo pipefail
tool=$1 seconds=${2:-10}
port=18080
"$tool" serve --quiet --port $port &
server=$!
trap 'kill $server 2>/dev/null' EXIT
for _ in $(seq 120); do (echo >/dev/tcp/127.0.0.1/$port) 2>/dev/null && break; sleep 0.5; done

echo "| what | requests | a second | median | 99 % | lost |"
echo "|---|--:|--:|--:|--:|--:|"
failed=0
measure() { # NAME ACCEPT PATH
  local report
  report=$(wrk --latency -t2 -c50 -d"${seconds}s" -H "Accept: $2" "http://127.0.0.1:$port$3")
  local requests lost
  requests=$(awk '/requests in/ { print $1 }' <<<"$report")
  lost=$(awk '/Non-2xx/ { n += $NF } /Socket errors/ { gsub(",", ""); n += $4 + $6 + $8 + $10 } END { print n + 0 }' <<<"$report")
  echo "| $1 | $requests | $(awk '/Requests\/sec/ { print $2 }' <<<"$report") |" \
    "$(awk '$1 == "50%" { print $2 }' <<<"$report") | $(awk '$1 == "99%" { print $2 }' <<<"$report") | $lost |"
  [ "$lost" -eq 0 ] && [ "$requests" -ge 5000 ] || failed=1
}
measure "a page" text/html /ongekend-onrecht/action/12
measure "Turtle of a thing" text/turtle /ongekend-onrecht/action/12
measure "the whole graph, Turtle" '*/*' /download/ongekend-onrecht-bzk-2024.ttl
exit $failed
