#!/usr/bin/env bash
# Validates an export: its data by our shapes, its catalogue by the profile DCAT-AP-NL and by CKAN's reader, all
# files by Apache Jena. What cannot be run here is named and left out.
# Usage: validate.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$1
profile=../shared/data/dcat-ap-nl/validate.py
failed=0

run() {
  echo "== $1"
  shift
  "$@" || { failed=1; echo "   FAILED"; }
}
skip() { echo "== $1: left out, $2"; }

for data in "$folder"/*.ttl; do
  [ "$(basename "$data")" = catalog.ttl ] && continue
  run "$data by Vocabulary/shapes.ttl" python3 -m pyshacl --shacl Vocabulary/shapes.ttl \
    --ont-graph Vocabulary/verwijsgraaf.ttl "$data"
done

if [ -e $profile ]; then
  run "$folder/catalog.ttl by DCAT-AP-NL 3.0" python3 $profile "$folder/catalog.ttl"
else
  skip "DCAT-AP-NL" "the shapes of the profile are not part of this repository and $profile is absent"
fi

if [ -x .venv-ckan/bin/python ]; then
  run "catalog.* as CKAN reads it" .venv-ckan/bin/python Tests/Judges/ckan_catalogue.py --brief \
    $(ls "$folder"/catalog.{ttl,rdf,nt,jsonld} 2>/dev/null)
else
  skip "CKAN" ".venv-ckan is absent; \"make setup-ckan\" makes it"
fi

if Tests/Judges/jena.sh --available 2>/dev/null; then
  for file in "$folder"/*.{ttl,rdf,nt,nq,trig,jsonld}; do
    [ -e "$file" ] && run "$file by Apache Jena" Tests/Judges/jena.sh riotcmd.riot --validate "$file"
  done
else
  skip "Apache Jena" "java or libapache-jena-java is absent"
fi

run "Documentation/Questions.md" python3 Tests/Judges/questions.py Documentation/Questions.md \
  "$folder"/ongekend-onrecht-bzk-2024.ttl
exit $failed
