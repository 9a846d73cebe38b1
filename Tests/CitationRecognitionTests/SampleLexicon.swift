import CitationRecognition

/// A small register for tests: what the progress reports of the programme name.
enum SampleLexicon {
  static let programme = ProgrammeContext(
    motionDossier: "35510", addressee: tooi("oorg/oorg10002"))

  static let lexicon = Lexicon(
    entries: organisations + committees + laws + acts, programme: programme)

  static let withoutProgramme = Lexicon(entries: organisations + committees + laws + acts)

  static func tooi(_ path: String) -> String { "https://identifier.overheid.nl/tooi/id/\(path)" }

  static func own(_ slug: String) -> String { "https://w3id.org/verwijsgraaf/\(slug)" }

  private static func organisation(
    _ id: String, names: [String] = [], abbreviations: [String] = [], portfolios: [String] = [],
    antecedents: [String] = [], contextual: [String] = []
  ) -> LexiconEntry {
    let all =
      names.map { LexiconName($0, .name) } + abbreviations.map { LexiconName($0, .abbreviation) }
      + portfolios.map { LexiconName($0, .portfolio) }
      + antecedents.map { LexiconName($0, .antecedent) }
      + contextual.map { LexiconName($0, .contextual) }
    return LexiconEntry(kind: .organisation, id: id, iri: id, names: all)
  }

  static let organisations: [LexiconEntry] = [
    organisation(
      tooi("ministerie/mnre1034"), abbreviations: ["BZK"],
      portfolios: [
        "Binnenlandse Zaken en Koninkrijksrelaties", "Binnenlandse Zaken",
        "Digitale Zaken en Koninkrijksrelaties", "Digitalisering en Koninkrijksrelaties",
      ]),
    organisation(tooi("ministerie/mnre1090"), portfolios: ["Financiën"]),
    organisation(
      tooi("ministerie/mnre1058"), abbreviations: ["JenV"],
      portfolios: [
        "Justitie en Veiligheid", "Veiligheid en Justitie", "Justitie", "Rechtsbescherming",
      ]
    ),
    organisation(
      tooi("ministerie/mnre1073"), abbreviations: ["SZW"],
      portfolios: ["Sociale Zaken en Werkgelegenheid"]),
    organisation(
      tooi("ministerie/mnre1109"), abbreviations: ["OCW"],
      portfolios: ["Onderwijs, Cultuur en Wetenschap"]),
    organisation(
      tooi("ministerie/mnre1025"), abbreviations: ["VWS"],
      portfolios: ["Volksgezondheid, Welzijn en Sport"]),
    organisation(tooi("ministerie/mnre1013"), portfolios: ["Buitenlandse Zaken"]),
    organisation(
      tooi("oorg/oorg10002"), names: ["Tweede Kamer", "Tweede Kamer der Staten-Generaal"],
      abbreviations: ["TK"]),
    organisation(
      tooi("oorg/oorg10001"), names: ["Eerste Kamer", "Eerste Kamer der Staten-Generaal"],
      abbreviations: ["EK"]),
    organisation(tooi("oorg/oorg10008"), names: ["Raad van State"]),
    organisation(tooi("oorg/oorg10038"), names: ["Raad voor de rechtspraak"]),
    organisation(
      tooi("oorg/oorg10221"), names: ["Nationale ombudsman"], contextual: ["No"]),
    organisation(
      tooi("zbo/zb000200"), names: ["College voor de Rechten van de Mens"],
      abbreviations: ["CvdRM"], antecedents: ["het college"]),
    organisation(
      tooi("oorg/oorg12366"),
      names: ["Staatscommissie tegen discriminatie en racisme", "Staatscommissie Discriminatie"],
      antecedents: ["de staatscommissie"]),
    organisation(
      own("organisation/staatscommissie-rechtsstaat"), names: ["Staatscommissie rechtsstaat"],
      antecedents: ["de staatscommissie"]),
    organisation(
      tooi("oorg/oorg10236"), names: ["Adviescollege Openbaarheid en Informatiehuishouding"]),
    organisation(
      own("organisation/regeringscommissaris-informatiehuishouding"),
      names: ["Regeringscommissaris Informatiehuishouding"],
      antecedents: ["de regeringscommissaris"]),
    organisation(tooi("oorg/oorg10223"), abbreviations: ["SER"]),
    organisation(tooi("oorg/oorg10105"), abbreviations: ["WRR"]),
    organisation(tooi("oorg/oorg10118"), names: ["Nationaal Archief"]),
    organisation(
      own("organisation/mfo"), names: ["Meldpunt Fouten in Overheidsregistraties"],
      abbreviations: ["MFO"]),
    organisation(own("organisation/adr"), names: ["Auditdienst Rijk"], abbreviations: ["ADR"]),
    organisation(
      own("organisation/vng"), names: ["Vereniging van Nederlandse Gemeenten"],
      abbreviations: ["VNG"]),
    organisation(
      own("organisation/rcn"),
      names: ["Rijksdienst voor Caribisch Nederland", "Rijksdienst Caribisch Nederland"],
      abbreviations: ["RCN"]),
    organisation(tooi("oorg/oorg12368"), abbreviations: ["Belastingdienst"]),
    organisation(tooi("oorg/oorg12369"), abbreviations: ["Toeslagen"]),
    organisation(tooi("oorg/oorg12370"), abbreviations: ["Douane"]),
    organisation(
      tooi("oorg/oorg12353"),
      names: [
        "inspectie Belastingdienst, Toeslagen en Douane",
        "Inspectie belastingen, toeslagen en douane",
      ]),
    organisation(tooi("col/col01"), abbreviations: ["Bonaire"]),
    organisation(
      tooi("col/col02"), abbreviations: ["Sint Eustatius", "Sint-Eustatius", "St. Eustatius"]),
    organisation(tooi("col/col03"), abbreviations: ["Saba", "Sba"]),
    organisation(tooi("zbo/zb000158"), names: ["Nederlandse Zorgautoriteit"]),
    organisation(tooi("oorg/oorg10123"), abbreviations: ["RIVM"]),
  ]

  private static func committee(_ slug: String, _ subject: String, of chamber: String)
    -> LexiconEntry
  {
    let id = own("organisation/\(slug)")
    return LexiconEntry(
      kind: .organisation, id: id, iri: id, names: [LexiconName(subject, .committee)],
      partOf: tooi(chamber))
  }

  static let committees: [LexiconEntry] = [
    committee(
      "commissie-binnenlandse-zaken-tk", "Binnenlandse Zaken", of: "oorg/oorg10002"),
    committee(
      "commissie-binnenlandse-zaken-ek", "Binnenlandse Zaken", of: "oorg/oorg10001"),
    organisation(
      own("organisation/tijdelijke-commissie-uitvoeringsorganisaties"),
      names: ["Tijdelijke commissie Uitvoeringsorganisaties"]),
    organisation(
      own("organisation/tijdelijke-commissie-grondrechten"),
      names: ["Tijdelijke commissie grondrechten en constitutionele toetsing"]),
    organisation(
      own("organisation/werkgroep-informatieafspraken"), names: ["Werkgroep Informatieafspraken"]),
  ]

  private static func law(
    _ id: String, _ names: [String], abbreviations: [String] = [], contextual: [String] = []
  ) -> LexiconEntry {
    let iri = id.hasPrefix("BWB") ? "https://wetten.overheid.nl/\(id)" : id
    return LexiconEntry(
      kind: .law, id: id, iri: iri,
      names: names.map { LexiconName($0, .name) }
        + abbreviations.map { LexiconName($0, .abbreviation) }
        + contextual.map { LexiconName($0, .contextual) })
  }

  static let laws: [LexiconEntry] = [
    law("BWBR0045754", ["Wet open overheid"], abbreviations: ["Woo"]),
    law("BWBR0005252", ["Wet openbaarheid van bestuur"], abbreviations: ["Wob"]),
    law("BWBR0001840", ["Grondwet"]),
    law("BWBR0005537", ["Algemene wet bestuursrecht"], abbreviations: ["Awb"]),
    law("BWBR0007376", ["Archiefwet 1995", "Archiefwet"]),
    law("BWBR0048156", ["Wet digitale overheid"], abbreviations: ["Wdo"]),
    law("BWBR0020495", ["Kaderwet zelfstandige bestuursorganen", "Kaderwet zbo's"]),
    law("BWBR0005291", ["Burgerlijk Wetboek Boek 3"], contextual: ["BW"]),
    law("BWBR0005289", ["Burgerlijk Wetboek Boek 6"], contextual: ["BW"]),
    law("BWBR0008994", ["Aanpassingswet derde tranche Awb I"]),
    law("BWBR0001941", ["Opiumwet"], contextual: ["OW"]),
    law("BWBR0009950", ["Telecommunicatiewet"]),
    law(
      own("law/kaderwet-rijksinspecties"),
      ["Kaderwet rijksinspecties", "Kaderwet op de rijksinspecties"]),
    law(
      own("law/awb-bes"),
      ["Algemene wet bestuursrecht (light versie)", "Algemene wet bestuursrecht BES"]
    ),
    law(
      own("law/wet-invoering-bsn-bes"),
      [
        "Wet invoering BSN en voorzieningen digitale overheid BES",
        "wetsvoorstel Invoering BSN en voorzieningen digitale overheid BES",
      ]),
  ]

  static let acts: [LexiconEntry] = [
    LexiconEntry(
      kind: .euLaw, id: "celex:32024R1689", iri: "http://data.europa.eu/eli/reg/2024/1689/oj",
      names: [
        LexiconName("AI-verordening", .name), LexiconName("de verordening", .antecedent),
      ])
  ]
}
