#!/usr/bin/env python3
"""Validate RDF with SHACL shapes and print each result.

usage: shacl.py SHAPES FILE...
Prints a line for each result: focus node, path (the first of alternatives), constraint component, message;
separated by tabs, in order. The exit status is 0 whether or not the data conforms.
"""
import sys

import pyshacl
import rdflib
from rdflib.namespace import RDF, SH


def path_of(report, shapes, result):
    path = report.value(result, SH.resultPath)
    for graph in (report, shapes):
        alternatives = graph.value(path, SH.alternativePath)
        if alternatives is not None:
            return rdflib.collection.Collection(graph, alternatives)[0]
    return path


def main(shapes_file, *files):
    shapes = rdflib.Graph().parse(shapes_file)
    data = rdflib.Graph()
    for name in files:
        data.parse(name)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    lines = []
    for result in report.subjects(RDF.type, SH.ValidationResult):
        component = str(report.value(result, SH.sourceConstraintComponent)).split("#")[-1]
        messages = sorted(map(str, report.objects(result, SH.resultMessage)))
        lines.append("\t".join(map(str, (
            report.value(result, SH.focusNode), path_of(report, shapes, result), component,
            " / ".join(messages)))))
    print("\n".join(sorted(lines)))


if __name__ == "__main__":
    main(*sys.argv[1:])
