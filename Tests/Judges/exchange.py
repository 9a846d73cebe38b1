#!/usr/bin/env python3
"""Read a graph in every format with networkx and igraph, and print what each has read.

usage: exchange.py FOLDER
FOLDER holds graph.graphml, graph.gexf, graph.cyjs, graph.nodes.csv and graph.edges.csv. Prints one JSON object a
reader: its name, the nodes (id, label, kind) and the edges (source, target, kind, count), sorted.
"""
import csv
import json
import sys

import igraph
import networkx


def show(reader, nodes, edges):
    print(json.dumps({"reader": reader, "nodes": sorted(nodes), "edges": sorted(edges)}))


def from_networkx(reader, graph, label):
    show(
        reader, ([key, data[label], data["kind"]] for key, data in graph.nodes(data=True)),
        ([one, other, data["kind"], int(data["count"])] for one, other, data in graph.edges(data=True)))


def main(folder):
    from_networkx("networkx graphml", networkx.read_graphml(f"{folder}/graph.graphml"), "label")
    from_networkx("networkx gexf", networkx.read_gexf(f"{folder}/graph.gexf"), "label")
    with open(f"{folder}/graph.cyjs", encoding="utf-8") as file:
        from_networkx("networkx cytoscape", networkx.cytoscape_graph(json.load(file)), "label")
    graph = igraph.Graph.Read_GraphML(f"{folder}/graph.graphml")
    ids = graph.vs["id"]
    show(
        "igraph graphml", ([node["id"], node["label"], node["kind"]] for node in graph.vs),
        ([ids[edge.source], ids[edge.target], edge["kind"], int(edge["count"])] for edge in graph.es))
    with open(f"{folder}/graph.nodes.csv", newline="", encoding="utf-8") as file:
        nodes = [[row["id"], row["label"], row["kind"]] for row in csv.DictReader(file)]
    with open(f"{folder}/graph.edges.csv", newline="", encoding="utf-8") as file:
        edges = [
            [row["source"], row["target"], row["kind"], int(row["count"])]
            for row in csv.DictReader(file)]
    show("csv", nodes, edges)


if __name__ == "__main__":
    main(*sys.argv[1:])
