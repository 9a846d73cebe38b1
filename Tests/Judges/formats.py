"""Writes a report, given as the text of its page, in other formats, with other people's libraries.

usage: formats.py REPORT.txt FOLDER
"""

import csv
import html
import pathlib
import re
import subprocess
import sys

import docx
import odf.opendocument
import odf.table
import odf.text
import openpyxl

COLUMNS = ["Actie", "Omschrijving", "Stand van Zaken"]


def read(text):
    """The head, and the rows: a heading alone, or number, description and paragraphs of the state."""
    blocks = [block.strip(" \t\r\n") for block in re.split(r"\n[ \t]*\n", text.lstrip("\ufeff"))]
    blocks = [block for block in blocks if block]
    start = next(i for i in range(len(blocks)) if blocks[i : i + 3] == COLUMNS)
    head, cells, rows = blocks[:start], blocks[start + 3 :], []
    index = 0
    while index < len(cells):
        if re.fullmatch(r"\d+[a-z]?\.?", cells[index]):
            end = index + 2
            while end < len(cells) and not re.fullmatch(r"\d+[a-z]?\.?", cells[end]):
                if end + 1 < len(cells) and not cells[end + 1].strip("\u00a0"):
                    break
                end += 1
            rows.append((cells[index], cells[index + 1], cells[index + 2 : end]))
            index = end
        else:
            if cells[index].strip("\u00a0"):
                rows.append((cells[index], None, None))
            index += 1
    return head, rows


def as_html(head, rows):
    def cell(paragraphs):
        return "<td>" + "".join(f"<p>{html.escape(p)}</p>" for p in paragraphs) + "</td>"

    body = "".join(
        f'<tr><td colspan="3"><b>{html.escape(row[0])}</b></td></tr>\n'
        if row[1] is None
        else f"<tr>{cell([row[0]])}{cell([row[1]])}{cell(row[2])}</tr>\n"
        for row in rows
    )
    names = "".join(f"<th>{name}</th>" for name in COLUMNS)
    return (
        '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Verslag</title>'
        "<style>td { border: 1px solid; padding: 4px; vertical-align: top }"
        " table { border-collapse: collapse }</style></head><body>"
        + "<header><p>Naar de inhoud</p></header><nav><a href='/'>Begin</a></nav>"
        + "".join(f"<p>{html.escape(p)}</p>" for p in head)
        + f"<table><thead><tr>{names}</tr></thead><tbody>\n{body}</tbody></table>"
        + "<footer>Over deze site</footer></body></html>"
    )


def as_word(head, rows, path):
    document = docx.Document()
    for paragraph in head:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=3)
    for cell, name in zip(table.rows[0].cells, COLUMNS):
        cell.text = name
    for number, description, states in rows:
        cells = table.add_row().cells
        if description is None:
            cells[0].merge(cells[2]).text = number
        else:
            cells[0].text, cells[1].text, cells[2].text = number, description, states[0]
            for state in states[1:]:
                cells[2].add_paragraph(state)
    document.save(path)


def as_open_document(head, rows, path):
    document = odf.opendocument.OpenDocumentText()
    for paragraph in head:
        document.text.addElement(odf.text.P(text=paragraph))
    table = odf.table.Table(name="acties")
    table.addElement(odf.table.TableColumn(numbercolumnsrepeated=3))

    def add(cells, span=1):
        row = odf.table.TableRow()
        for paragraphs in cells:
            cell = odf.table.TableCell(numbercolumnsspanned=span)
            for paragraph in paragraphs:
                cell.addElement(odf.text.P(text=paragraph))
            row.addElement(cell)
        for _ in range(span - 1):
            row.addElement(odf.table.CoveredTableCell())
        table.addElement(row)

    add([[name] for name in COLUMNS])
    for number, description, states in rows:
        if description is None:
            add([[number]], span=3)
        else:
            add([[number], [description], states])
    document.text.addElement(table)
    document.save(path)


def as_workbook(head, rows, path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for paragraph in head:
        sheet.append([paragraph])
    sheet.append(COLUMNS)
    for number, description, states in rows:
        sheet.append([number] if description is None else [number, description, "\n".join(states)])
    workbook.save(path)


def as_delimited(head, rows, path, delimiter):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(COLUMNS)
        for number, description, states in rows:
            writer.writerow(
                [number, "", ""] if description is None else [number, description, "\n".join(states)]
            )


def as_markdown(head, rows):
    def line(cells):
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"

    lines = ["\n\n".join(head), "", line(COLUMNS), "|---|---|---|"]
    for number, description, states in rows:
        lines.append(line([number, "", ""] if description is None else [number, description, " ".join(states)]))
    return "\n".join(lines) + "\n"


def main():
    text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    folder = pathlib.Path(sys.argv[2])
    head, rows = read(text)
    page = folder / "report.html"
    page.write_text(as_html(head, rows), encoding="utf-8")
    as_word(head, rows, folder / "report.docx")
    as_open_document(head, rows, folder / "report.odt")
    as_workbook(head, rows, folder / "report.xlsx")
    as_delimited(head, rows, folder / "report.csv", ";")
    as_delimited(head, rows, folder / "report.tsv", "\t")
    (folder / "report.md").write_text(as_markdown(head, rows), encoding="utf-8")
    (folder / "report-utf16.txt").write_text(text, encoding="utf-16")
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--print-to-pdf={folder / 'report.pdf'}", page.as_uri()],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120,
    )


main()
