#!/usr/bin/env python3
"""Ask the questions of a Markdown file of a file of RDF, and compare the answers with those beside them.

usage: questions.py [--write] QUESTIONS.md DATA.ttl
Each block ```sparql is followed by its answer as a Markdown table. --write puts the answers there.
Exit status: 0 if all answers are as written, 1 if one is not.
"""
import re
import sys

import pyoxigraph

BLOCK = re.compile(r"(```sparql\n(.*?)```\n)(\n\|.*?\n(?=\n|\Z))?", re.S)


def shown(term):
    if term is None:
        return ""
    text = term.value if hasattr(term, "value") else str(term)
    return text.replace("|", "\\|").replace("\n", " ")


def table(store, question):
    solutions = store.query(question)
    names = [variable.value for variable in solutions.variables]
    rows = [[shown(value) for value in row] for row in solutions]
    lines = [names, ["---"] * len(names)] + rows
    return "\n" + "".join("| " + " | ".join(line) + " |\n" for line in lines)


def main(arguments):
    is_writing = "--write" in arguments
    questions, data = [a for a in arguments if not a.startswith("--")]
    store = pyoxigraph.Store()
    store.load(path=data, format=pyoxigraph.RdfFormat.TURTLE)
    text = open(questions, encoding="utf-8").read()
    answered = BLOCK.sub(lambda match: match[1] + table(store, match[2]), text)
    count = len(BLOCK.findall(text))
    if is_writing:
        open(questions, "w", encoding="utf-8").write(answered)
    elif answered != text:
        for line in set(answered.split("\n")) ^ set(text.split("\n")):
            print(line)
    print(f"{count} questions")
    return 0 if count and (is_writing or answered == text) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
