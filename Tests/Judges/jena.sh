#!/usr/bin/env bash
# Runs a command of Apache Jena as Debian packages it (libapache-jena-java): riotcmd.riot, arq.arq, shacl.shacl.
# Usage: jena.sh CLASS ARGUMENT...        jena.sh --available says whether it can be run, by its exit status
#
# Debian's jena-core has the message files of its Xerces in another place than its classes look for them, so
# that every command fails; they are laid there in a folder that goes before on the class path.
set -euo pipefail

jars=/usr/share/java
if ! command -v java >/dev/null || [ ! -e $jars/jena-arq.jar ]; then
  echo "jena: needs java and the Debian package libapache-jena-java" >&2
  exit 69
fi
[ "${1:-}" = --available ] && exit 0

messages=$(mktemp -d)
trap 'rm -rf "$messages"' EXIT
python3 - "$jars/jena-core.jar" "$messages" <<'PYTHON'
import pathlib, sys, zipfile
stem = "org/apache/jena/ext/xerces/impl/"
with zipfile.ZipFile(sys.argv[1]) as jar:
    for name in jar.namelist():
        if name.startswith(stem) and name.endswith(".properties"):
            for place in ("xerces/impl/", "org/apache/xerces/impl/"):
                path = pathlib.Path(sys.argv[2], place + name[len(stem):])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(jar.read(name))
PYTHON

names=(jena-arq jena-base jena-cmds jena-core jena-iri jena-rdfconnection jena-shacl jena-shex jena-tdb jena-tdb2
  jena-dboe-base jena-dboe-index jena-dboe-storage jena-dboe-trans-data jena-dboe-transaction thrift commons-cli
  commons-codec commons-compress commons-csv commons-io commons-lang3 dexx.collection gson guava httpclient
  httpcore jackson-core jackson-databind jackson-annotations jsonld-java titanium-json-ld jakarta.json-api
  protobuf slf4j-api slf4j-nop xercesImpl)
path=$messages
for name in "${names[@]}"; do path+=":$jars/$name.jar"; done
java -cp "$path" "$@"
