#!/usr/bin/env python3
"""Writes Vocabulary/regulations.tsv: the regulations and treaties that are known by name, for look-up in place.

usage: build-regulations.py TITLES NAMES NICKNAMES > Vocabulary/regulations.tsv

TITLES is a table of regulations (bwb_id, kind, short_title, full_heading), NAMES one of the texts by which official
legislation links to them (anchor_text, bwb_id, count, other_ids as id:count with bars), NICKNAMES one of what regulations call acts of
the Union (nickname, kind, number); all may be packed by xz. What usual-names.tsv beside this script has is added.

Each line of the result is a name, how it is recognised (name, abbreviation, or dated: a kind, a date and the first words of a title without the comma
between, or the number), the identifiers that go by it, and the year of the regulation where one is known, with tabs between; several identifiers mean that the name alone does not decide. Lines are in the order of the folded names, as
Sources/CitationRecognition/Folding.swift folds them: a test holds the two to each other.
"""
import collections
import csv
import lzma
import pathlib
import re
import sys

LATIN = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"

# A name says what it is by one of these, or has words enough to be a title.
TITLE_WORD = re.compile(
    r"(wet|wetboek|besluit|regeling|reglement|verordening|verdrag|circulaire|aanwijzing|beleidsregels?|code|statuut"
    r"|instructie|richtlijn(en)?|overeenkomst|protocol|regels|voorschrift(en)?|handvest|besluiten|akkoord|tarief"
    r"|convenant|leidraad|rijkswet|grondwet|beschikking|maatregel(en)?|belastingplan|nummerplan|richtsnoeren)$", re.I)
# Titles that are dates, places of publication or authors rather than names.
NO_NAME = re.compile(
    r"^(stb|stcrt|trb|pb\w*)\b|^\w+ (\(\w+\) )?(nr\.? )?\d+/\d|^minister\b|\bvan \d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december) \d{4}|^[^A-Za-zÀ-ž]*$|^\(|^(artikel|art|article|articles|annex|chapter|hoofdstuk"
    r"|bijlage|bijlagen|paragraaf|afdeling|titel|boek|preamble|preambule|onderdeel|deel|de|het|een|the|deze|dit|die|dat|voornoemde?|genoemde?"
    r"|bovengenoemde?|van|onder|lid|tabel|model|punt|aanhangsel|appendix|protocol [ivx\d]+$|nr|nrs|eerste|tweede)\b", re.I)
# Names of many regulations, which say nothing without a date or place.
COMMON = {
    " ".join(words.split())
    for words in """wet, besluit, regeling, reglement, verordening, verdrag, statuut, rijkswet, circulaire, aanwijzing, code, protocol,
    overeenkomst, convenant, handvest, richtlijn, richtlijnen, beleidsregels, beleidsregel, instructie, regels, wetboek,
    ministeriele regeling, algemeen reglement, uitvoeringsbesluit, uitvoeringsregeling, uitvoeringsverordening, uitvoeringsreglement,
    uitvoeringsprotocol, invoeringswet, wijzigingswet, aanpassingswet, kaderwet, mandaatbesluit, mandaatregeling, instellingsbesluit,
    instellingsregeling, vaststellingsbesluit, aanwijzingsbesluit, reglement van orde, huishoudelijk reglement, koninklijk besluit,
    algemene maatregel van bestuur, delegatiebesluit, subsidieregeling, tijdelijke regeling, tijdelijk besluit, tijdelijke wet,
    besluit mandaat, organisatiebesluit, volmachtbesluit, bestuursreglement, klachtenregeling, rijksregeling, intrekkingswet,
    goedkeuringswet, heffingsverordening, beschikking, uitvoeringsbeschikking, tariefbeschikking, maatregel, belastingplan,
    richtsnoeren, bestuursovereenkomst, algemene verordening, bijzondere regels, toelatingsbesluit,
    wijzigingsbesluit, wijzigingsregeling, intrekkingsbesluit, intrekkingsregeling, algemene regels, nadere regels, overgangsregeling,
    invoeringsbesluit, invoeringsregeling, overgangswet, uitvoeringswet, verzamelwet, verzamelbesluit, benoemingsbesluit,
    europees verdrag, additioneel protocol, aanvullend protocol, facultatief protocol, internationaal verdrag, kaderovereenkomst,
    begrotingswet, raamwet, experimentenwet, interimbesluit""".split(",")
}
# Of two regulations with one name the first of these kinds is meant where no other sign decides.
RANK = {"wet": 0, "rijkswet": 0, "verdrag": 1, "AMvB": 2, "rijksKB": 2, "KB": 3, "ministeriele-regeling": 4}


def fold(text):
    """The bytes by which names are compared."""
    result = bytearray()
    for character in text:
        scalar = ord(character)
        if scalar <= 0x20 or scalar == 0xA0 or 0x2000 <= scalar <= 0x200A or scalar == 0x202F:
            if result and result[-1] != 0x20:
                result.append(0x20)
        elif scalar < 0x80:
            result += character.lower().encode()
        elif scalar in (0xAD, 0x200B, 0x2060, 0xFEFF) or 0x300 <= scalar <= 0x36F:
            pass
        elif 0x2010 <= scalar <= 0x2015 or scalar == 0x2212:
            result += b"-"
        elif scalar in (0x2018, 0x2019, 0xB4, 0x2BC):
            result += b"'"
        elif 0x201C <= scalar <= 0x201E or scalar in (0xAB, 0xBB):
            result += b'"'
        elif 0xC0 <= scalar <= 0xFF:
            result += LATIN[scalar - 0xC0].encode()
        elif 0xA1 <= scalar <= 0xBF or 0x2000 <= scalar <= 0x2BFF:
            result.append(0x7F)
        else:
            result.append(0x80)
    return bytes(result).rstrip(b" ")


def rows(path):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def cleaned(name):
    name = re.sub(r"\s+", " ", name).strip(" ,;:'’‘\"“”")
    return name[:-1] if name.endswith(".") and not re.search(r"\b\w\.$", name) else name


def is_name(name):
    """Whether a text can be looked for as a name."""
    folded = fold(name)
    if not 4 <= len(folded) <= 200 or NO_NAME.search(name) or folded.decode("latin-1") in COMMON:
        return False
    if not re.match(r"[A-ZÀ-Ž'’0-9]", name) or 0x80 in folded or 0x7F in folded or re.match(r"\d", name):
        return False
    return len(name.split()) >= 5 or is_titled(name)


def is_titled(name):
    """Whether a word of a name says what it is."""
    return any(TITLE_WORD.search(re.sub(r"[^\w]+$", "", word)) for word in name.split())


DATED = re.compile(
    r"^(Koninklijk besluit|Wet|Rijkswet|Besluit|Regeling|Beschikking) van (?:den )?(\d{1,2})(?:e|n|den|sten)? ([A-Za-z]+) (\d{4})\b"
    r"(?: *\([^()]*\))?[,:]? *(.*)$")
NUMBERED = re.compile(
    r"^(Besluit|Regeling|Beschikking|Circulaire) van (?:de|het) [^0-9]{5,150}? van (\d{1,2}) ([a-z]+) (\d{4}),? *(?:nr\.?|no\.?|kenmerk|nummer)"
    r"[: ]*(?:nr\. ?)?([A-Za-z0-9][\w./&-]{3,})")
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


def dated(headings):
    """The regulations by their kind, date and the first words of their titles, as many as tell those of a day apart."""
    found = collections.defaultdict(dict)
    for identifier, heading in headings:
        match = DATED.match(heading)
        if match and match[3].lower() in MONTHS:
            kind = "Besluit" if match[1].startswith("K") else match[1]
            words = re.sub(r"\s+", " ", match[5]).split(" ")
            found[f"{kind} van {match[2]} {match[3].lower()} {match[4]}"][identifier] = words
    for day, titles in found.items():
        for identifier, words in titles.items():
            # Many regulations of a day may change the same law.
            count = 12 if re.match(r"(tot|houdende) (nadere )?(wijziging|aanpassing)", " ".join(words)) else 7
            others = [other for key, other in titles.items() if key != identifier]
            while count < len(words) and any(other[:count] == words[:count] for other in others):
                count += 1
            name = cleaned(" ".join([day, *words[:count]]))
            if len(words) > 2 and all(other[:count] != words[:count] for other in others) and not {0x7F, 0x80} & set(fold(name)):
                yield name, identifier


def numbered(headings):
    """The regulations of ministers by their kind, date and number."""
    found = collections.defaultdict(set)
    for identifier, heading in headings:
        match = NUMBERED.match(heading)
        if match and match[3] in MONTHS and re.search(r"\d", match[5]):
            found[f"{match[1]} van {match[2]} {match[3]} {match[4]} nr. {match[5].rstrip('.,-/')}"].add(identifier)
    for name, identifiers in found.items():
        if len(identifiers) == 1:
            yield name, identifiers.pop()


def is_abbreviation(name):
    """Whether a text is an abbreviation: capitals, or short with more than one of them, or with a year."""
    return bool(re.fullmatch(r"(Wet )?[A-Z][A-Za-z]{0,7}[A-Z][A-Za-z]{0,4}( (19|20)\d\d)?|[A-Z][a-z]{2}|[A-Z]{2,8}( (19|20)\d\d)", name))


# Nicknames that are names of many acts.
LOCAL = re.compile(
    r"^(eu|eg|kader|raads|basis|uitvoerings|minimis|toepassings|vergoedingen|prestatie|onderzoeks)[- ]?(verordening|richtlijn)\b", re.I)
# Nicknames that went over to a later act.
RECAST = re.compile(
    r"^(dublin|meststoffen|efro-|opvang|procedure|kwalificatie|definitie|notificatie)(verordening|richtlijn)$"
    r"|^richtlijn (hernieuwbare energie|meetinstrumenten)$", re.I)


def celex(kind, number):
    """The CELEX number of an act: `richtlijn`, `91/414/EEG`; nil if the year is not plain."""
    digits = re.search(r"(\d{1,4})/(\d{1,4})", number)
    first, second = digits.groups()
    year, value = (second, first) if kind == "verordening" and int(first) < 2015 else (first, second)
    year = int(year) + (1900 if len(year) == 2 else 0)
    return f"celex:3{year}{'R' if kind == 'verordening' else 'L'}{int(value):04d}" if 1957 < year < 2030 else None


def nicknames(path):
    """Nicknames of acts of the Union that stand for one act."""
    acts = collections.defaultdict(set)
    spelling = {}
    for row in rows(path):
        name = row["nickname"]
        if not LOCAL.match(name) and not RECAST.match(name):
            acts[fold(name)].add(celex(row["kind"], row["number"]))
            spelling[fold(name)] = name
    return {spelling[name]: ids.pop() for name, ids in acts.items() if len(ids) == 1 and None not in ids}


def usual_names(by_name):
    """The names of usual-names.tsv, each with the identifier of its title."""
    for line in pathlib.Path(__file__).with_name("usual-names.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, meaning = line.split("\t")
            yield name, meaning if meaning.startswith("BWB") else next(iter(by_name[meaning]))


def main(titles, names, nicknames_path):
    kinds, years, headings = {}, {}, []
    found = collections.defaultdict(collections.Counter)
    for row in rows(titles):
        kinds[row["bwb_id"]] = row["kind"]
        headings.append((row["bwb_id"], row["full_heading"]))
        date = re.match(r"[^,(]{0,150}?\bvan \d{1,2} (?:%s) (\d{4})\b" % "|".join(MONTHS), row["full_heading"])
        if date:
            years[row["bwb_id"]] = date.group(1)
        if row["kind"].endswith("archiefselectielijst") or len(row["short_title"]) >= 250:
            continue
        options = [row["short_title"]]
        last = re.search(r"\(([A-Z][^()]*(?:\([^()]*\)[^()]*)?)\)\.?$", row["full_heading"])
        if last:
            options.append(last.group(1))
        # `Besluit van 30 maart 1995, tot vaststelling van het Uitvoeringsbesluit motorrijtuigenbelasting 1994`.
        settled = re.search(r"tot vaststelling van (?:de|het) (?:nieuwe )?([A-Z][^(),]*)$", row["full_heading"])
        if settled and is_titled(settled[1]):
            options.append(settled[1])
        for name in map(cleaned, options):
            if is_name(name):
                found[name][row["bwb_id"]] += 1
    linked = collections.defaultdict(collections.Counter)
    for row in rows(names):
        name = cleaned(row["anchor_text"])
        counts = {row["bwb_id"]: int(row["count"])}
        counts.update((i, int(n)) for i, n in (o.split(":") for o in row["other_ids"].split("|") if o))
        # A single word of another kind than a law is what one text calls its own regulation.
        is_local = " " not in name and not name.endswith("wet") and sum(counts.values()) < 5
        if is_name(name) and not is_local or is_abbreviation(name):
            linked[name].update(counts)
    for name, counts in linked.items():
        total = sum(counts.values())
        best, most = counts.most_common(1)[0]
        # A text that links to several is a name of that to which nearly all of its links lead.
        if most >= 0.85 * total and (is_name(name) or total >= 2):
            found[name] = collections.Counter({best: most})
        elif is_name(name):
            found[name].update(counts)
    # A title with a year is called without it too; the date of the text says which of several is meant.
    short = collections.defaultdict(collections.Counter)
    for name, counts in found.items():
        undated = re.fullmatch(r"(.*\w) (?:19|20)\d\d", name)
        last = undated and undated[1].split()[-1].lower()
        if undated and not re.fullmatch(r"van(af)?|en|jaar|per|voor|tot|in|\d+", last) and last not in MONTHS and len(counts) == 1 and is_titled(undated[1]) and is_name(undated[1]):
            short[undated[1]].update(counts)
    known = {fold(name) for name in found}
    found.update((name, counts) for name, counts in short.items() if fold(name) not in known)
    added = {**nicknames(nicknames_path), **dict(usual_names(found))}
    found.update((name, collections.Counter(ids.split("|"))) for name, ids in added.items())
    by_fold = collections.defaultdict(dict)
    for name, counts in found.items():
        use = "name" if is_name(name) or name in added and not is_abbreviation(name) else "abbreviation"
        by_fold[fold(name)].setdefault(use, []).append((name, counts))
    out = []
    for folded, uses in by_fold.items():
        for use, spellings in uses.items():
            ids = collections.Counter()
            for _, counts in spellings:
                ids.update(counts)
            rank = min(RANK.get(kinds.get(i), 5) for i in ids)
            top = [i for i in ids if RANK.get(kinds.get(i), 5) == rank]
            dominant = [i for i, n in ids.items() if n >= 0.85 * sum(ids.values())]
            ids = dominant or (top if len(top) == 1 and spellings[0][0] not in added else sorted(ids))
            name = max(spellings, key=lambda s: (sum(s[1].values()), s[0]))[0]
            out.append((folded, use, name, list(ids)))
    by_date = [*dated(headings), *numbered(headings)]
    out += [(fold(name), "dated", name, [identifier]) for name, identifier in by_date if len(fold(name)) <= 200]
    for _, use, name, ids in sorted(out):
        year = years.get(ids[0], "") if len(ids) == 1 else ""
        print(name, use, "|".join(ids), year, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
