#!/usr/bin/env python3
"""Write a progress report of any size, the same for the same size and seed.

usage: report.py NODES [SEED]
The report goes to standard output as plain text in the layout of the appendix; its graph has about NODES nodes
(actions, entries, themes and what they cite). The names are made up, the notations are real ones.
"""
import sys

WORDS = (
    "burgers gemeenten toezicht uitvoering gegevens loket begeleiding onderzoek bezwaar herstel "
    "onderwijs jeugd wonen inkomen schulden zorg vergunning register algoritme toetsing evaluatie "
    "samenwerking communicatie opleiding capaciteit kwaliteit planning rapportage aanpak advies"
).split()
STATUSES = (
    ("Loopt.", 50), ("Afgerond.", 15), ("Deels afgerond, loopt door.", 5))
LAWS = (
    "Wet open overheid", "Algemene wet bestuursrecht", "Archiefwet 1995", "Grondwet",
    "Kaderwet zelfstandige bestuursorganen", "Wet digitale overheid")
BODIES = (
    "Tweede Kamer", "Eerste Kamer", "Nationale ombudsman", "Nationaal Archief", "VNG", "BZK", "JenV",
    "SZW", "OCW", "Auditdienst Rijk", "College voor de Rechten van de Mens")


class Random:
    """SplitMix64: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        value = self.state
        value = ((value ^ value >> 30) * 0xBF58476D1CE4E5B9) % 2**64
        value = ((value ^ value >> 27) * 0x94D049BB133111EB) % 2**64
        return (value ^ value >> 31) % limit

    def of(self, choices):
        return choices[self.below(len(choices))]

    def weighted(self, choices):
        place = self.below(sum(weight for _, weight in choices))
        for choice, weight in choices:
            if place < weight:
                return choice
            place -= weight

    def words(self, least, most):
        return " ".join(self.of(WORDS) for _ in range(least + self.below(most - least + 1)))


def citation(random, dossiers, spread):
    kind = random.below(20)
    # A few documents are cited often, most of them once.
    number = 1 + min(random.below(spread), random.below(spread))
    dossier = dossiers[min(random.below(len(dossiers)), random.below(len(dossiers)))]
    if kind < 11:
        return f"(Kamerstukken II 2023/24, {dossier // 1000} {dossier % 1000:03}, nr. {number})"
    if kind < 13:
        return f"(Stcrt. 2024, {1000 + number})"
    if kind < 16:
        article = f"artikel {1 + random.below(30)} van de " if random.below(2) else ""
        return f"op grond van {article}{random.of(LAWS)}"
    return f"met {random.of(BODIES)}"


def report(nodes, seed=1):
    random = Random(seed)
    actions = max(1, nodes * 32 // 100)
    themes = max(1, min(60, actions // 8))
    dossiers = [29000 + 37 * place for place in range(max(2, actions // 12))]
    blocks = [
        f"Bijlage 1: Voortgang van het programma Proef {nodes}",
        "Tabel 1 Voortgang van het ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
        "Verslagjaar 2024",
        "Actie", "Omschrijving", "Stand van zaken"]
    next_theme = 0
    for number in range(1, actions + 1):
        if (number - 1) * themes // actions >= next_theme:
            next_theme += 1
            blocks += [f"Thema {next_theme}: {random.words(2, 4)}", "\u00a0"]
        cited = [citation(random, dossiers, max(3, nodes // 60)) for _ in range(random.below(4))]
        motion = ""
        if random.below(5) == 0:
            dossier = random.of(dossiers)
            motion = (
                f" (motie-Jansen c.s., Kamerstukken II 2022/23, {dossier // 1000} {dossier % 1000:03}, "
                f"nr. {random.below(40) + 1})")
        state = f"{random.weighted(STATUSES)} {random.words(4, 9).capitalize()} {' '.join(cited)}."
        blocks += [
            str(number), f"{random.words(5, 14).capitalize()}{motion}",
            state if random.below(3) else "Geen update."]
    return "\n\n".join(blocks) + "\n"


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not all(word.isdigit() for word in sys.argv[1:]):
        sys.exit(__doc__)
    sys.stdout.write(report(*map(int, sys.argv[1:])))
