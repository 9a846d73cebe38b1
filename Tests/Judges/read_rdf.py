#!/usr/bin/env python3
"""Let other readers of RDF read many documents.

usage: read_rdf.py FOLDER
Each file FOLDER/NAME.EXTENSION (nt nq ttl trig rdf jsonld) is read by each reader that knows its format. What reader R reads
is written to FOLDER/NAME.EXTENSION.R.nq as N-Quads; a refusal to FOLDER/NAME.EXTENSION.R.error.
Readers that are not installed are named in FOLDER/absent, one a line.
"""
import concurrent.futures
import logging
import pathlib
import shutil
import subprocess
import sys

logging.disable(logging.CRITICAL)

RAPPER = {"nt": "ntriples", "ttl": "turtle", "rdf": "rdfxml"}
SERDI = {"nt": "ntriples", "nq": "nquads", "ttl": "turtle", "trig": "trig"}
RDFLIB = {"nt": "nt11", "nq": "nquads", "ttl": "turtle", "trig": "trig", "rdf": "xml", "jsonld": "json-ld"}
OXIGRAPH = {"nt", "nq", "ttl", "trig", "rdf", "jsonld"}


def program(*arguments):
    run = subprocess.run(arguments, capture_output=True, timeout=60)
    if run.returncode != 0:
        raise ValueError(run.stderr.decode("utf-8", "replace"))
    return run.stdout


def rapper(path, extension):
    run = subprocess.run(
        ("rapper", "-q", "-o", "ntriples", "-i", RAPPER[extension], str(path)), capture_output=True, timeout=60)
    messages = run.stderr.decode("utf-8", "replace")
    if "Error" in messages or "Failed" in messages:  # warnings change the exit status too
        raise ValueError(messages)
    return run.stdout


def serdi(path, extension):
    return program("serdi", "-i", SERDI[extension], "-o", "nquads", str(path))


def rdflib(path, extension):
    import rdflib

    rdflib.NORMALIZE_LITERALS = False
    dataset = rdflib.Dataset(default_union=False)
    dataset.parse(str(path), format=RDFLIB[extension])
    return dataset.serialize(format="nquads").encode()


def pyoxigraph(path, extension):
    import pyoxigraph

    quads = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.from_extension(extension))
    return pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS)


def pyld(path, extension):
    import json

    from pyld import jsonld

    options = {"format": "application/n-quads"}
    return jsonld.to_rdf(json.loads(path.read_text("utf-8")), options).encode()


READERS = [(rapper, RAPPER), (serdi, SERDI), (rdflib, RDFLIB), (pyoxigraph, OXIGRAPH), (pyld, {"jsonld"})]


def is_absent(reader):
    name = reader.__name__
    if name in ("rapper", "serdi"):
        return shutil.which(name) is None
    try:
        __import__(name)
    except ImportError:
        return True
    return False


def judge(reader, path):
    target = f"{path}.{reader.__name__}"
    try:
        pathlib.Path(f"{target}.nq").write_bytes(reader(path, path.suffix[1:]))
    except BaseException as error:  # pyoxigraph panics with an error that is no Exception
        pathlib.Path(f"{target}.error").write_text(f"{type(error).__name__}: {error}")


def main(folder):
    files = sorted(path for path in pathlib.Path(folder).iterdir() if path.suffix[1:] in OXIGRAPH)
    absent = [reader.__name__ for reader, _ in READERS if is_absent(reader)]
    pathlib.Path(folder, "absent").write_text("\n".join(absent))
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        for reader, formats in READERS:
            if reader.__name__ in absent:
                continue
            todo = [path for path in files if path.suffix[1:] in formats]
            if reader in (rapper, serdi):
                list(pool.map(lambda path, reader=reader: judge(reader, path), todo))
            else:
                for path in todo:
                    judge(reader, path)


if __name__ == "__main__":
    main(*sys.argv[1:])
