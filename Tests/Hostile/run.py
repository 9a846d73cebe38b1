#!/usr/bin/env python3
"""Give the tool what a hostile document can hold, at full size, and see that it ends in an error or a result.

usage: run.py [TOOL]     the tool is .build/release/verwijsgraaf unless it is named
Prints a Markdown table: how each run ended, how long it took, how much memory it had at most, and the last message.
The exit status is 1 if some run was ended by a signal. Takes some minutes; nothing is written to disk.
"""
import os
import pathlib
import subprocess
import sys
import time

MIB = 1 << 20
RDF = b"http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def repeated(part, count):
    """The part so many times, in pieces of about a mebibyte."""
    piece = part * max(1, MIB // len(part))
    per_piece = len(piece) // len(part)
    for _ in range(count // per_piece):
        yield piece
    yield part * (count % per_piece)


def rdf_xml(*body):
    yield b"<r:RDF xmlns:r='" + RDF + b"' xmlns:e='urn:e:'>"
    for part in body:
        yield from part
    yield b"</r:RDF>"


def one(text):
    yield text


def laughs():
    yield b"<!DOCTYPE r [<!ENTITY l0 'lol'>"
    for level in range(1, 10):
        yield b"<!ENTITY l%d '%s'>" % (level, b"&l%d;" % (level - 1) * 10)
    yield b"]><r:RDF xmlns:r='" + RDF + b"'><r:Description r:value='&l9;'/></r:RDF>"


def many_references():
    yield b"<!DOCTYPE r [<!ENTITY a '" + b"x" * 60_000 + b"'>]><r:RDF xmlns:r='" + RDF + b"'><r:Seq><r:li>"
    yield from repeated(b"&a;", 10_000_000)


def join(*parts):
    for part in parts:
        yield from part


CASES = [
    ("N-Triples, a literal of 1 GB", "ntriples", lambda: join(one(b'<urn:s> <urn:p> "'), repeated(b"x", 1000 * MIB), one(b'" .\n'))),
    ("N-Triples, a line of 4 GB", "ntriples", lambda: repeated(b"x", 4096 * MIB)),
    ("N-Triples, 10^6 triple terms in each other", "ntriples", lambda: join(one(b"<urn:s> <urn:p> "), repeated(b"<<( <urn:s> <urn:p> ", 10**6))),
    ("Turtle, a literal of 1 GB", "turtle", lambda: join(one(b'<urn:s> <urn:p> """'), repeated(b"x", 1000 * MIB), one(b'""" .\n'))),
    ("Turtle, a line of 4 GB", "turtle", lambda: repeated(b"x", 4096 * MIB)),
    ("Turtle, 10^6 brackets", "turtle", lambda: join(one(b"<urn:s> <urn:p> "), repeated(b"[<urn:p> ", 10**6), one(b"1"), repeated(b"]", 10**6), one(b"."))),
    ("Turtle, 10^7 open brackets", "turtle", lambda: join(one(b"<urn:s> <urn:p> "), repeated(b"[<urn:p> ", 10**7))),
    ("Turtle, 10^6 lists in each other", "turtle", lambda: join(one(b"<urn:s> <urn:p> "), repeated(b"(", 10**6), repeated(b")", 10**6), one(b"."))),
    ("RDF/XML, 10^6 elements in each other", "rdfxml", lambda: rdf_xml(repeated(b"<e:C><e:p>", 500_000))),
    ("RDF/XML, a literal of 1 GB", "rdfxml", lambda: rdf_xml(one(b"<e:C><e:p>"), repeated(b"x", 1000 * MIB), one(b"</e:p></e:C>"))),
    ("RDF/XML, an attribute of 1 GB", "rdfxml", lambda: rdf_xml(one(b"<e:C e:p='"), repeated(b"x", 1000 * MIB), one(b"'/>"))),
    ("RDF/XML, a comment of 1 GB", "rdfxml", lambda: rdf_xml(one(b"<!--"), repeated(b"x", 1000 * MIB), one(b"-->"))),
    ("RDF/XML, a line of 4 GB", "rdfxml", lambda: rdf_xml(repeated(b" ", 4096 * MIB))),
    ("RDF/XML, 10^6 elements on a line", "rdfxml", lambda: rdf_xml(repeated(b"<e:C/>", 10**6))),
    ("RDF/XML, 100,000 attributes", "rdfxml", lambda: rdf_xml(one(b"<e:C " + b" ".join(b"e:p%d=''" % n for n in range(100_000)) + b"/>"))),
    ("RDF/XML, 40,000 namespaces", "rdfxml", lambda: rdf_xml(one(b"<e:C " + b" ".join(b"xmlns:p%d='urn:%d'" % (n, n) for n in range(40_000)) + b"/>"))),
    ("RDF/XML, 10^6 elements in an XML literal", "rdfxml", lambda: rdf_xml(one(b"<e:C><e:p r:parseType='Literal'>"), repeated(b"<a>", 10**6))),
    ("RDF/XML, billion laughs", "rdfxml", laughs),
    ("RDF/XML, a long entity used 10^7 times", "rdfxml", many_references),
    ("RDF/XML, an external entity", "rdfxml", lambda: one(b"<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><r:RDF xmlns:r='" + RDF + b"'><r:Seq><r:li>&a;</r:li></r:Seq></r:RDF>")),
    ("JSON-LD, 10^6 brackets", "jsonld", lambda: join(repeated(b"[", 10**6), repeated(b"]", 10**6))),
]


def run(tool, data_format, pieces):
    start = time.monotonic()
    process = subprocess.Popen(
        [tool, "convert", "--from", data_format, "--to", "ntriples", "-", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        for piece in pieces:
            process.stdin.write(piece)
        process.stdin.close()
    except BrokenPipeError:
        pass
    message = process.stderr.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.monotonic() - start, usage.ru_maxrss // 1024, message


def main(tool):
    failed = False
    print("| document | exit status | s | MB | message |\n|---|--:|--:|--:|---|")
    for name, data_format, pieces in CASES:
        status, seconds, memory, message = run(tool, data_format, pieces())
        failed = failed or status < 0
        first = (message.strip().splitlines() or [""])[0][:100].replace("|", "\\|")
        print(f"| {name} | {status} | {seconds:.1f} | {memory} | {first} |", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    root = pathlib.Path(__file__).resolve().parents[2]
    main(*(sys.argv[1:] or [str(root / ".build/release/verwijsgraaf")]))
