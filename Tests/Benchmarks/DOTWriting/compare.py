#!/usr/bin/env python3
"""Compare DOT writers on the same triples in one run, and print a Markdown table.

usage: compare.py [TRIPLES...]
Needs rapper (raptor2-utils) and rdflib. Whole processes, from N-Triples to a DOT file; median of three runs. A writer
that took over a minute is left out of larger sizes. First run in this folder:
    swift build --configuration release
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

FOLDER = pathlib.Path(__file__).resolve().parent
RDF2DOT = (
    "import sys, rdflib; from rdflib.tools.rdf2dot import rdf2dot; "
    "rdf2dot(rdflib.Graph().parse(sys.argv[1], format='nt'), open(sys.argv[2], 'w'))")
WRITERS = {
    "verwijsgraaf": lambda source, target: [
        str(FOLDER / ".build/release/DOTWritingBenchmark"), source, target],
    "rapper -o dot": lambda source, target: [
        "sh", "-c", 'rapper -q -i ntriples -o dot "$0" >"$1"', source, target],
    "rdflib rdf2dot": lambda source, target: [sys.executable, "-c", RDF2DOT, source, target],
}


def triples(count):
    base = "https://w3id.org/verwijsgraaf"
    for number in range(count):
        yield (
            f"<{base}/ongekend-onrecht/action/{number // 9}> <{base}/def#p{number % 9}> "
            f"<https://zoek.officielebekendmakingen.nl/kst-{29000 + number % 700}-{number % 997}> .\n")


def main(*sizes):
    left = dict(WRITERS)
    print("| triples | writer | seconds | peak MB | MB written |\n|--:|---|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, sizes or (1_000, 10_000, 100_000, 1_000_000)):
            source, target = f"{folder}/in.nt", f"{folder}/out.dot"
            with open(source, "w", encoding="utf-8") as file:
                file.writelines(triples(size))
            for name, command in list(left.items()):
                seconds, memory = [], 0
                while len(seconds) < 3 and (not seconds or seconds[0] < 60):
                    start = time.monotonic()
                    run = subprocess.run(
                        ["/usr/bin/env", "python3", "-c", MEASURE, *command(source, target)],
                        capture_output=True, text=True, check=True)
                    seconds.append(time.monotonic() - start)
                    memory = int(run.stdout.split()[-1]) // 1024
                written = pathlib.Path(target).stat().st_size / 1e6
                median = statistics.median(seconds)
                print(f"| {size:,} | {name} | {median:.2f} | {memory} | {written:.1f} |", flush=True)
                if median > 60:
                    del left[name]


# Runs a program and prints the most memory that it had, in KiB.
MEASURE = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")

if __name__ == "__main__":
    main(*sys.argv[1:])
