#!/usr/bin/env bash
# Measures `verwijsgraaf convert` beside serdi, rapper and pyoxigraph, on generated data, and compares the outputs.
# Prints Markdown: medians of whole processes, input in the page cache, output in memory where /dev/shm is.
#
# Usage: run.sh [SIZE...]     sizes in triples; 1000000 5000000 if none is given
# RUNS=n                      how many times each is run (5)
# TOOL=path                   the tool (.build/release/verwijsgraaf)
# GROWTH="n …"            the sizes of the last table (10000 100000 1000000 5000000)
# PYTHON=path                 a Python with pyoxigraph; without it that column is empty
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
runs=${RUNS:-5}
python=${PYTHON:-$root/.venv/bin/python3}
[ $# -gt 0 ] || set -- 1000000 5000000
export LC_ALL=C.UTF-8

if [ -z "${TOOL:-}" ]; then
  swift build --package-path "$root" -c release --product verwijsgraaf >&2
  TOOL=$root/.build/release/verwijsgraaf
fi
folder=$(mktemp -d -p "$([ -d /dev/shm ] && echo /dev/shm || echo /tmp)")
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Runs a command some times: "median seconds" and "greatest peak in KiB" into $seconds and $peak.
measure() {
  local index
  : >times
  for ((index = 0; index < runs; index++)); do
    /usr/bin/time -a -o times -f '%e %M' "$@" || { echo "failed: $*" >&2; exit 1; }
  done
  seconds=$(sort -n times | awk '{ row[NR] = $1 } END { print row[int((NR + 1) / 2)] }')
  peak=$(sort -k 2 -n times | awk 'END { print $2 }')
}

# Two files hold the same N-Triples, in any order; all blank nodes count as alike.
check() {
  cmp -s <(plain "$1") <(plain "$2") || { echo "outputs differ: $1 $2" >&2; exit 1; }
}

plain() { sed -E 's/_:[A-Za-z0-9_]+/_:b/g' "$1" | sort; }

oxigraph() {
  cat >oxigraph.py <<'PYTHON'
import sys
import pyoxigraph as ox
formats = {"nt": ox.RdfFormat.N_TRIPLES, "ttl": ox.RdfFormat.TURTLE, "rdf": ox.RdfFormat.RDF_XML}
source, target = sys.argv[1:]
ox.serialize(ox.parse(path=source, format=formats[source.rsplit(".", 1)[1]]), output=target,
             format=formats[target.rsplit(".", 1)[1]])
PYTHON
  "$python" -c 'import pyoxigraph' 2>/dev/null
}
has_oxigraph=
if oxigraph; then has_oxigraph=yes; fi

row() { # task, ours, serdi, oxigraph, peak, triples
  awk -v task="$1" -v ours="$2" -v serdi="$3" -v ox="$4" -v peak="$5" -v count="$6" 'BEGIN {
    printf "| %s | %s s | %s | %s | %s | %s | %.0f MiB | %.1f |\n", task, ours,
      serdi == "" ? "–" : serdi " s", serdi == "" ? "–" : sprintf("%.1f ×", serdi / ours),
      ox == "" ? "–" : ox " s", ox == "" ? "–" : sprintf("%.1f ×", ox / ours), peak / 1024,
      peak * 1024 / count
  }'
}

task() { # name, source, target, options of ours, count
  local name=$1 source=$2 target=$3 options=$4 count=$5 ours ours_peak serdi= ox=
  # shellcheck disable=SC2086
  measure "$TOOL" convert $options "$source" "ours.$target"
  ours=$seconds ours_peak=$peak
  if [ "$target" != rdf ] && [ "${source##*.}" != rdf ]; then
    local from=ntriples to=ntriples
    [ "${source##*.}" = ttl ] && from=turtle
    [ "$target" = ttl ] && to=turtle
    measure sh -c "serdi -i $from -o $to '$source' > serdi.$target"
    serdi=$seconds
  fi
  if [ -n "$has_oxigraph" ] && [ -z "$options" ]; then
    measure "$python" oxigraph.py "$source" "oxigraph.$target"
    ox=$seconds
  fi
  "$TOOL" convert --quiet "ours.$target" ours-check.nt
  for peer in serdi oxigraph; do
    [ -e "$peer.$target" ] || continue
    case $target in
    nt) cp "$peer.nt" peer.nt ;;
    ttl) serdi -i turtle -o ntriples "$peer.ttl" >peer.nt ;;
    rdf) rapper -q -i rdfxml -o ntriples "$peer.rdf" >peer.nt ;;
    esac
    # Others write \u escapes, which are the same text.
    "$TOOL" convert --quiet peer.nt peer-check.nt
    check ours-check.nt peer-check.nt
  done
  check ours-check.nt "$data.nt"
  rm -f ours.* peer.nt serdi.* oxigraph.nt oxigraph.ttl oxigraph.rdf ./*-check.nt
  row "$name" "$ours" "$serdi" "$ox" "$ours_peak" "$count"
}

echo "Machine: $(nproc) cores, $(awk -F ': ' '/model name/ { print $2; exit }' /proc/cpuinfo). Runs: $runs, median."
echo "The tool reads and converts on one thread and writes on a second; serdi $(serdi -v | awk 'NR == 1 { print $2 }') and pyoxigraph use one."
for count in "$@"; do
  for kind in contiguous shuffled blank; do
    data=data-$kind
    case $kind in
    contiguous) python3 "$here/generate.py" "$count" >"$data.nt" ;;
    shuffled) python3 "$here/generate.py" "$count" --shuffled >"$data.nt" ;;
    blank) python3 "$here/generate.py" "$count" --blank >"$data.nt" ;;
    esac
    serdi -i ntriples -o turtle "$data.nt" >"$data.ttl"
    echo
    echo "$count triples, $kind, $(($(stat -c %s "$data.nt") / count)) bytes a triple"
    echo
    echo "| task | verwijsgraaf | serdi | | pyoxigraph | | peak | bytes a triple |"
    echo "|---|--:|--:|--:|--:|--:|--:|--:|"
    task "N-Triples → N-Triples" "$data.nt" nt "" "$count"
    task "N-Triples → Turtle" "$data.nt" ttl "" "$count"
    task "Turtle → N-Triples" "$data.ttl" nt "" "$count"
    task "N-Triples → RDF/XML" "$data.nt" rdf "" "$count"
    "$TOOL" convert --quiet "$data.nt" "$data.rdf"
    task "RDF/XML → N-Triples" "$data.rdf" nt "" "$count"
    task "N-Triples → Turtle, sorted" "$data.nt" ttl "--canonical" "$count"
    rm -f "$data".*
  done
done

echo
echo "Growth, contiguous: seconds"
echo
echo "| triples | N-Triples → Turtle | sorted |"
echo "|--:|--:|--:|"
for count in ${GROWTH:-10000 100000 1000000 5000000}; do
  python3 "$here/generate.py" "$count" >growth.nt
  measure "$TOOL" convert growth.nt growth.ttl
  stream=$seconds
  measure "$TOOL" convert --canonical growth.nt growth.ttl
  echo "| $count | $stream | $seconds |"
done
