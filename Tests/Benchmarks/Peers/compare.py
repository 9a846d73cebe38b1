#!/usr/bin/env python3
"""Compares verwijsgraaf with other recognisers of Dutch references on texts whose references are known; prints tables in Markdown.

usage: compare.py [--tool PROGRAM] [--gold FOLDER] [--corpus FOLDER] [--links FILE] [--most N]

The peers are the packages nllegalcit and wetsuite; what is not installed is left out. wetsuite fetches a list of names of laws when it is loaded; where it
cannot, it is given the names of Vocabulary/regulations.tsv, so that it knows the same laws.

--gold    passages/*.txt, gold.tsv (file, kind, canonical, start, end in code points; an empty canonical must not be resolved) and coverage.tsv (file,
          kinds_exhaustively_annotated).
--corpus  texts/*.txt; references are those that a plain form cannot but be (see FORMS), and in --links the links of their publishers (file,
          quote, start, end, target). At most N of a kind are taken, in the order of their digests, each with 300 characters around it, since one of
          the peers reads some kilobytes a second.

Found: a finding of the same kind overlaps the reference. Right: it also has its identifier. Precision: findings that overlap a reference of their kind, of
all findings of a kind in passages where that kind is annotated exhaustively.
"""
import argparse
import collections
import contextlib
import csv
import hashlib
import io
import json
import pathlib
import re
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
KINDS = {"dossier": "kamerstuk", "motion": "kamerstuk", "amendment": "kamerstuk"}
SHOWN = ["kamerstuk", "law", "eu-law", "stb", "stcrt", "trb", "case"]
# What the plain forms of a citation stand for: a kind, a pattern, and the identifier of its groups.
FORMS = [
    ("kamerstuk", r"\bKamerstuk(?:ken II \d{4}[/–-]\d{2,4},)? ([23]\d) ?(\d{3}),? nr\. (\d{1,4})\b(?!\d)", "kst-{0}{1}-{2}"),
    ("kamerstuk", r"\bKamerstuk ([23]\d{4})-(\d{1,4})\b(?![-/])", "kst-{0}-{1}"),
    ("stb", r"\bStb\. ((?:19|20)\d\d), (\d{1,4})\b(?!\d)", "stb-{0}-{1}"),
    ("stcrt", r"\bStcrt\. ((?:19|20)\d\d), (\d{1,5})\b(?!\d)", "stcrt-{0}-{1}"),
    ("trb", r"\bTrb\. ((?:19|20)\d\d), (\d{1,3})\b(?!\d)", "trb-{0}-{1}"),
    ("case", r"\b(ECLI:NL:[A-Z]{2,8}:\d{4}:[A-Z0-9]+)\b", "{0}"),
    ("eu-law", r"\b[Vv]erordening \(EU\) (20(?:1[5-9]|2\d))/(\d{1,4})\b(?!/)", "celex:3{0}R{1:0>4}"),
    ("eu-law", r"\b[Rr]ichtlijn \(EU\) (20(?:1[5-9]|2\d))/(\d{1,4})\b(?!/)", "celex:3{0}L{1:0>4}"),
    ("eu-law", r"\b[Rr]ichtlijn ((?:19|20)\d\d)/(\d{1,3})/E[GU]\b", "celex:3{0}L{1:0>4}"),
]

Finding = collections.namedtuple("Finding", "kind start end id")
Reference = collections.namedtuple("Reference", "file kind start end id")


class Verwijsgraaf:
    name = "verwijsgraaf"

    def __init__(self, tool):
        self.tool = tool

    def version(self):
        return subprocess.run([self.tool, "--version"], capture_output=True, text=True).stdout.strip()

    def read(self, texts, folder):
        command = [self.tool, "recognize", "--format", "jsonl", "--quiet", *texts]
        found = collections.defaultdict(list)
        for line in subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout.splitlines():
            row = json.loads(line)
            kind = KINDS.get(row["kind"], row["kind"])
            id = row["id"] and ("kst-" + row["id"] if row["kind"] == "dossier" else row["id"])
            found[pathlib.Path(row["file"]).name].append(Finding(kind, row["start"], row["end"], id))
        return found


class Nllegalcit:
    name = "nllegalcit"

    def __init__(self):
        import importlib.metadata
        import nllegalcit
        self.parse = nllegalcit.parse_citations
        self.version = lambda: importlib.metadata.version("nllegalcit")

    def read(self, texts, folder):
        return {name: list(self.findings(text)) for name, text in texts.items()}

    def findings(self, text):
        start = 0
        with contextlib.redirect_stdout(io.StringIO()):
            citations = self.parse(text)
        for citation in citations:
            # It gives the words, not where they stand.
            position = text.find(citation.matched_text, start)
            position = text.find(citation.matched_text) if position < 0 else position
            if position < 0:
                continue
            start = position
            end = position + len(citation.matched_text)
            if hasattr(citation, "dossiernummer"):
                number = f"-{citation.ondernummer}" if citation.ondernummer else ""
                yield Finding("kamerstuk", position, end, f"kst-{citation.dossiernummer}{number}")
            elif hasattr(citation, "court"):
                id = f"ECLI:{citation.country}:{citation.court}:{citation.year}:{citation.casenumber}"
                yield Finding("case", position, end, id)


class Wetsuite:
    name = "wetsuite"

    def __init__(self):
        import importlib.metadata
        import wetsuite.datasets
        try:
            wetsuite.datasets.load("wetnamen")
        except Exception:
            names = collections.defaultdict(lambda: ([], []))
            for line in (ROOT / "Vocabulary/regulations.tsv").read_text(encoding="utf-8").splitlines():
                name, use, ids, _ = line.split("\t")
                if use != "dated" and ids.startswith("BWB"):
                    names[ids.split("|")[0]][0].append(name)
            data = type("Names", (), {"data": dict(names)})
            wetsuite.datasets.load = lambda _: data
        import wetsuite.helpers.patterns
        self.find = wetsuite.helpers.patterns.find_references
        self.version = lambda: importlib.metadata.version("wetsuite")

    def read(self, texts, folder):
        return {name: list(self.findings(text)) for name, text in texts.items()}

    KINDS = {"kamerstukken": "kamerstuk", "bwb": "law", "ecli": "case", "celex": "eu-law", "eudir": "eu-law", "eureg": "eu-law"}

    def findings(self, text):
        for row in self.find(text):
            details = row.get("details") or {}
            # Its articles end before the name of the law, and Handelingen are no Kamerstukken.
            kind, id = self.KINDS.get(row["type"]), None
            if row["text"].startswith("Handelingen"):
                continue
            if row["type"] == "vindplaats":
                kind = details["what"].lower().rstrip(".")
                id = f"{kind}-{details['jaar']}-{(details['nummer'] or '').rstrip('.')}"
            elif row["type"] == "ecli":
                id = details.get("normalized")
            elif details.get("celex") or details.get("norm"):
                id = f"celex:{details.get('celex') or details.get('norm')}"
            if kind:
                yield Finding(kind, row["start"], row["end"], id)


def rows(path):
    with open(path, encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def gold_references(folder):
    for row in rows(folder / "gold.tsv"):
        if row["canonical"]:
            yield Reference(row["file"], KINDS.get(row["kind"], row["kind"]), int(row["start"]), int(row["end"]), row["canonical"])


def form_references(texts):
    for name, text in texts.items():
        for kind, pattern, form in FORMS:
            for match in re.finditer(pattern, text):
                yield Reference(name, kind, match.start(), match.end(), form.format(*match.groups()))


def link_references(path, texts):
    """The links to regulations; the books of a code are one."""
    for row in rows(path):
        target = re.search(r"BWB[RV]\d{7}", row["target"])
        if row["file"] in texts and target:
            yield Reference(row["file"], "law", int(row["start"]), int(row["end"]), target[0])


def excerpts(references, texts, most):
    """Some references of each kind, each in a text of its own."""
    count, parts, moved = collections.Counter(), {}, []
    for reference in sorted(references, key=lambda r: hashlib.sha256(repr(r).encode()).digest()):
        count[reference.kind] += 1
        if count[reference.kind] > most:
            continue
        start = max(0, reference.start - 150)
        name = f"{len(moved):05}.txt"
        parts[name] = texts[reference.file][start:reference.end + 150]
        moved.append(reference._replace(file=name, start=reference.start - start, end=reference.end - start))
    return parts, moved


def show_excerpts(title, tools, references, texts, most):
    parts, moved = excerpts(references, texts, most)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in parts.items():
            pathlib.Path(folder, name).write_text(text, encoding="utf-8")
        show(title, tools, moved, parts, folder)


def score(references, found, covered=None):
    """By kind: references, found, right; findings in covered passages, those that overlap a reference."""
    table = collections.defaultdict(lambda: [0, 0, 0, 0, 0])
    by_file = collections.defaultdict(list)
    for reference in references:
        by_file[reference.file].append(reference)
        over = [f for f in found.get(reference.file, []) if f.kind == reference.kind and f.start < reference.end and reference.start < f.end]
        row = table[reference.kind]
        row[0] += 1
        row[1] += bool(over)
        row[2] += any(f.id == i for f in over for i in reference.id.split("|"))
    for name, kinds in (covered or {}).items():
        for finding in found.get(name, []):
            if finding.kind in kinds:
                table[finding.kind][3] += 1
                table[finding.kind][4] += any(
                    r.kind == finding.kind and r.start < finding.end and finding.start < r.end for r in by_file[name])
    return table


def is_pointer(finding, text):
    """Whether a law is cited by an article of a list or by `de wet`: the annotation has laws by their names only."""
    return finding.kind == "law" and re.match(r"[Aa]rt|[\d(]|[a-z]+$", text[finding.start:finding.end])


def show(title, tools, references, texts, folder, covered=None):
    size = sum(len(text.encode()) for text in texts.values())
    print(f"\n{title}: {len(texts)} texts, {size / 1e6:.2f} MB, {len(references)} references\n")
    scores = []
    for tool in tools:
        found = tool.read(texts, folder)
        if covered:
            found = {name: [f for f in findings if not is_pointer(f, texts[name])] for name, findings in found.items()}
        scores.append(score(references, found, covered))
    columns = "found, right, precision" if covered else "found, right"
    print("| | number | " + " | ".join(f"{tool.name}: {columns}" for tool in tools) + " |")
    print("|---|--:|" + "--:|" * len(tools))
    for kind in SHOWN:
        count = max(s[kind][0] for s in scores)
        if not count:
            continue
        cells = []
        for s in scores:
            _, hits, right, findings, good = s[kind]
            cell = f"{hits / count:.2f}, " + (f"{right / count:.2f}" if right else "no identifier")
            if covered:
                cell += f", {good / findings:.2f}" if findings else ", –"
            cells.append(cell if hits else "–")
        print(f"| {kind} | {count} | " + " | ".join(cells) + " |")


def show_speed(tools, texts, folder):
    """Megabytes a second, with the start of the program; of the peers as many texts as they read in 20 seconds."""
    print("\n| | MB | seconds | MB/s |\n|---|--:|--:|--:|")
    for tool in tools:
        start, size = time.perf_counter(), 0
        if tool.name == Verwijsgraaf.name:
            tool.read(texts, folder)
            size = sum(len(text.encode()) for text in texts.values())
        else:
            for name, text in texts.items():
                tool.read({name: text}, folder)
                size += len(text.encode())
                if time.perf_counter() - start > 20:
                    break
        seconds = time.perf_counter() - start
        print(f"| {tool.name} | {size / 1e6:.2f} | {seconds:.1f} | {size / 1e6 / seconds:.3g} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", default=str(ROOT / ".build/release/verwijsgraaf"))
    parser.add_argument("--gold", type=pathlib.Path)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--links", type=pathlib.Path)
    parser.add_argument("--most", type=int, default=150)
    options = parser.parse_args()
    tools = [Verwijsgraaf(options.tool)]
    for peer in (Nllegalcit, Wetsuite):
        try:
            tools.append(peer())
        except ImportError:
            print(f"{peer.name} is not installed: python3 -m pip install {peer.name}")
    print(", ".join(f"{tool.name} {tool.version()}" for tool in tools))
    if options.gold:
        texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((options.gold / "passages").glob("*.txt"))}
        covered = {row["file"]: {KINDS.get(k, k) for k in row["kinds_exhaustively_annotated"].split()} for row in rows(options.gold / "coverage.tsv")}
        show("Annotated passages", tools, list(gold_references(options.gold)), texts, options.gold / "passages", covered)
    if options.corpus:
        texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((options.corpus / "texts").glob("*.txt"))}
        show_speed(tools, texts, options.corpus / "texts")
        show_excerpts("Plain forms in official texts", tools, list(form_references(texts)), texts, options.most)
        if options.links:
            # What a text defines is read with the whole of it; the peers read no names of laws.
            links = list(link_references(options.links, texts))
            show("Links to regulations by their publishers", tools[:1], links, texts, options.corpus / "texts")


if __name__ == "__main__":
    main()
