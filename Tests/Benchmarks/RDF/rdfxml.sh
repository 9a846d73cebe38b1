#!/usr/bin/env bash
# RDF/XML in both directions, beside pyoxigraph, on the same triples; the outputs must hold the same triples.
# Usage: rdfxml.sh [TRIPLES]   needs a release build of the tool and Tests/Judges/requirements.txt in .venv
set -euo pipefail
cd "$(dirname "$0")/../../.."
count=${1:-1000000}
tool=.build/release/verwijsgraaf
python=.venv/bin/python
folder=$(mktemp -d /dev/shm/rdfxml.XXXXXX)
trap 'rm -rf "$folder"' EXIT
peer='import sys, pyoxigraph as ox
extension = lambda path: ox.RdfFormat.from_extension(path.rsplit(".", 1)[1])
ox.serialize(ox.parse(path=sys.argv[1], format=extension(sys.argv[1])), open(sys.argv[2], "wb"), format=extension(sys.argv[2]))'

# The median of five runs: seconds of processor time, and the most memory in MB.
measure() {
  for _ in 1 2 3 4 5; do
    /usr/bin/time --format '%U %S %M' --append --output "$folder/times" "$@"
  done
  awk '{ print $1 + $2, int($3 / 1024) }' "$folder/times" | sort -n | sed -n 3p
  rm "$folder/times"
}

python3 Tests/Benchmarks/RDF/generate.py "$count" > "$folder/in.nt"
ours_writing=$(measure "$tool" convert --quiet --prefix def=https://data.example.org/def# "$folder/in.nt" "$folder/ours.rdf")
peer_writing=$(measure "$python" -c "$peer" "$folder/in.nt" "$folder/peer.rdf")
ours_reading=$(measure "$tool" convert --quiet "$folder/ours.rdf" "$folder/ours.nt")
peer_reading=$(measure "$python" -c "$peer" "$folder/ours.rdf" "$folder/peer.nt")
for output in ours.nt peer.nt; do
  cmp <(sort -u "$folder/in.nt") <(sort -u "$folder/$output")
done
echo "| $count triples | verwijsgraaf | pyoxigraph |"
echo "|---|--:|--:|"
row() { echo "| $1 | ${2% *} s, ${2#* } MB | ${3% *} s, ${3#* } MB |"; }
row "N-Triples → RDF/XML" "$ours_writing" "$peer_writing"
row "RDF/XML → N-Triples" "$ours_reading" "$peer_reading"
