"""Writes made-up motions as official publications in XML: publications.py FOLDER COUNT (20 kB each)."""

import pathlib
import random
import sys

WORDS = (
    "de het een van en in op te dat die voor met aan bij door over uit naar zijn worden wordt heeft kan moet zal "
    "gemeente provincie beleid uitvoering voortgang jaar maatregel onderzoek kosten budget regio burger dienst overleg"
).split()

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="DC.identifier" content="kst-{dossier}-{number}"/></metadata>
<kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>{dossier}</dossiernr></dossiernummer><titel>Proef</titel></dossier>
<stuk><stuknr>Nr. <ondernummer>{number}</ondernummer></stuknr><titel>MOTIE VAN HET LID JANSEN</titel>
<algemeen><vrije-tekst><tekst>
{paragraphs}
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>
"""


def paragraph(source):
    return "<al>" + " ".join(source.choice(WORDS) for _ in range(110)).capitalize() + ".</al>"


def citing(source):
    return (
        f"<al>constaterende dat Kamerstuk {source.randint(25, 36)} {source.randint(0, 999):03}, nr. "
        f"{source.randint(1, 300)} op artikel {source.randint(1, 10)} van de Wet open overheid "
        f"(Stb. 2021, {source.randint(1, 600)}) rust;</al>"
    )


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    source = random.Random(1)
    for index in range(count):
        paragraphs = [citing(source), citing(source)] + [paragraph(source) for _ in range(27)]
        page = PAGE.format(
            dossier=25000 + index, number=source.randint(1, 900), paragraphs="\n".join(paragraphs))
        (folder / f"{index:05}.xml").write_text(page, encoding="utf-8")


main()
