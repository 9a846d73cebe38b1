/// What terms of other vocabularies are called in Dutch.
enum DutchNames {
  /// Properties, by their prefixed names.
  static let properties = [
    "dcterms:title": "titel", "dcterms:description": "beschrijving",
    "dcterms:publisher": "uitgever", "dcterms:creator": "maker", "dcterms:license": "licentie",
    "dcterms:language": "taal", "dcterms:identifier": "kenmerk", "dcterms:issued": "uitgegeven op",
    "dcterms:modified": "gewijzigd op", "dcterms:subject": "onderwerp",
    "dcterms:accessRights": "toegang", "dcterms:temporal": "periode",
    "dcterms:spatial": "gebied", "dcterms:conformsTo": "volgens", "dcterms:format": "formaat",
    "dcterms:accrualPeriodicity": "frequentie", "dcterms:source": "bron",
    "dcat:dataset": "gegevensset", "dcat:distribution": "bestanden", "dcat:theme": "thema",
    "dcat:keyword": "trefwoord", "dcat:contactPoint": "contact", "dcat:accessURL": "adres",
    "dcat:downloadURL": "download", "dcat:mediaType": "mediatype",
    "dcat:byteSize": "grootte (bytes)",
    "dcat:landingPage": "bladzijde", "dcat:inSeries": "reeks", "dcat:version": "versie",
    "dcat:previousVersion": "vorige versie", "dcat:prev": "vorige in de reeks",
    "dcat:startDate": "vanaf", "dcat:endDate": "tot en met", "void:triples": "triples",
    "void:entities": "aantal", "void:class": "klasse", "void:property": "eigenschap",
    "void:classPartition": "per klasse", "void:propertyPartition": "per eigenschap",
    "void:subset": "koppelingen", "void:uriSpace": "IRI's beginnen met",
    "void:distinctSubjects": "verschillende onderwerpen",
    "void:distinctObjects": "verschillende waarden", "void:classes": "klassen",
    "void:properties": "eigenschappen", "void:linkPredicate": "koppelt met",
    "void:subjectsTarget": "van", "void:objectsTarget": "naar", "void:vocabulary": "begrippen",
    "void:dataDump": "bestand", "void:exampleResource": "voorbeeld",
    "prov:wasGeneratedBy": "gemaakt door", "prov:wasDerivedFrom": "gemaakt uit",
    "prov:used": "gebruikte", "prov:wasAssociatedWith": "met",
    "dqv:hasQualityAnnotation": "bevindingen", "spdx:checksum": "controlegetal",
    "spdx:algorithm": "algoritme", "spdx:checksumValue": "waarde", "foaf:name": "naam",
    "foaf:homepage": "website", "foaf:page": "bladzijde", "vcard:fn": "naam",
    "vcard:hasEmail": "e-mail", "vcard:hasURL": "website", "rdfs:label": "naam",
    "skos:prefLabel": "naam", "skos:altLabel": "andere naam", "skos:definition": "betekenis",
    "skos:notation": "code", "skos:inScheme": "lijst", "skos:topConceptOf": "lijst",
    "oa:hasTarget": "gaat over", "oa:hasBody": "zegt",
  ]

  /// Values of code lists of others.
  static let values = [
    "http://publications.europa.eu/resource/authority/language/NLD": "Nederlands",
    "http://publications.europa.eu/resource/authority/language/ENG": "Engels",
    "http://publications.europa.eu/resource/authority/access-right/PUBLIC": "openbaar",
    "http://publications.europa.eu/resource/authority/country/NLD": "Nederland",
    "http://publications.europa.eu/resource/authority/frequency/ANNUAL": "jaarlijks",
    "http://creativecommons.org/publicdomain/zero/1.0/deed.nl": "CC0 1.0",
  ]
}
