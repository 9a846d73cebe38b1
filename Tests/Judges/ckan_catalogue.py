#!/usr/bin/env python3
"""Read catalogues as CKAN harvests them, and print the dataset that each becomes.

usage: ckan_catalogue.py [--brief] FILE...      (Turtle, RDF/XML, N-Triples, JSON-LD: by extension)
needs: pip install 'ckan[requirements]' ckanext-dcat; no site, database or index
Prints a JSON object a line: file, title, publisher, contact, licence, resources; with --brief only how many.
Exit status: 0 if each file gives exactly one dataset with a title, a publisher, a licence and resources, and
all files give the same; 1 otherwise.
"""
import json
import logging
import sys

logging.disable(logging.CRITICAL)

from ckan.common import config  # noqa: E402

config["ckan.site_url"] = "https://data.example.org"

from ckanext.dcat.processors import RDFParser  # noqa: E402

FORMATS = {"ttl": "ttl", "rdf": "xml", "nt": "nt", "jsonld": "json-ld"}


def dataset_of(path):
    parser = RDFParser(profiles=["euro_dcat_ap_3"])
    with open(path, encoding="utf-8") as file:
        parser.parse(file.read(), _format=FORMATS[path.rsplit(".", 1)[1]])
    datasets = list(parser.datasets())
    if len(datasets) != 1:
        raise SystemExit(f"{path}: {len(datasets)} datasets")
    dataset = datasets[0]
    extras = {extra["key"]: extra["value"] for extra in dataset.get("extras", [])}

    def value(key):
        return dataset.get(key) or extras.get(key)

    resources = sorted(
        ({"name": r.get("name"), "url": r.get("url"), "download": r.get("download_url"),
          "mimetype": r.get("mimetype"), "format": r.get("format"), "size": r.get("size"),
          "hash": r.get("hash"), "license": r.get("license")}
         for r in dataset["resources"]), key=lambda r: r["url"])
    return {"title": dataset["title"], "publisher": value("publisher_name"),
            "contact": value("contact_name"), "temporal_start": value("temporal_start"),
            "licence": sorted({r["license"] for r in resources if r["license"]}),
            "resources": resources}


def main(arguments):
    is_brief = "--brief" in arguments
    files = [argument for argument in arguments if argument != "--brief"]
    seen = []
    for path in files:
        dataset = dataset_of(path)
        seen.append(dataset)
        line = {"file": path, **dataset}
        if is_brief:
            line["resources"] = len(dataset["resources"])
        print(json.dumps(line, ensure_ascii=False))
    complete = all(d["title"] and d["publisher"] and d["licence"] and d["resources"] for d in seen)
    return 0 if complete and all(d == seen[0] for d in seen) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
