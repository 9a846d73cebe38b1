#!/usr/bin/env python3
"""Writes N-Triples for benchmarks: the same bytes for the same arguments, about 150 bytes a triple and 9.5
triples a subject. Usage: generate.py TRIPLES [--shuffled] [--blank] > FILE"""

import random
import sys

BASE = "https://data.example.org/id"
VOCABULARY = "https://data.example.org/def#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
WORDS = ("motie dossier kabinet brief voortgang wet artikel commissie herstel toeslagen overheid burger "
         "gemeente uitvoering rapport besluit onderzoek café coördinatie €").split()


def statements(count, blank, rng):
    """The lines of `count` triples, subject by subject."""
    number = 0
    made = 0
    while made < count:
        number += 1
        if blank and number % 2 == 0:
            subject = f"_:n{number}"
        else:
            subject = f"<{BASE}/entity/{number:08d}>"
        title = " ".join(rng.choice(WORDS) for _ in range(8))
        other = rng.randrange(1, number + 1)
        target = f"_:n{other}" if blank and other % 2 == 0 else f"<{BASE}/entity/{other:08d}>"
        rows = [
            (TYPE, f"<{VOCABULARY}Class{rng.randrange(20)}>"),
            (VOCABULARY + "identifier", f'"kst-{number}-{rng.randrange(1000)}"'),
            (VOCABULARY + "title", f'"{title} {number}"@nl'),
            (VOCABULARY + "issued", f'"2024-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"^^<{XSD}date>'),
            (VOCABULARY + "pages", f'"{rng.randrange(1, 500)}"^^<{XSD}integer>'),
            (VOCABULARY + "refersTo", target),
            (VOCABULARY + "publisher", f"<{BASE}/organisation/{rng.randrange(300)}>"),
            (VOCABULARY + "page", f"<https://zoek.example.org/document/2024/{number:08d}.html>"),
            (VOCABULARY + "abstract", f'"{title} — {title} {rng.randrange(10 ** 9)}"'),
        ]
        if number % 2 == 0:
            rows.append((VOCABULARY + "note", f'"Zie \\"{title}\\"\\n{number}"'))
        for predicate, value in rows[: count - made]:
            yield f"{subject} <{predicate}> {value} .\n"
        made += len(rows)


def main():
    count = int(sys.argv[1])
    rng = random.Random(count)
    lines = statements(count, "--blank" in sys.argv, rng)
    if "--shuffled" in sys.argv:
        lines = list(lines)
        rng.shuffle(lines)
    output = sys.stdout.buffer
    for line in lines:
        output.write(line.encode())


main()
