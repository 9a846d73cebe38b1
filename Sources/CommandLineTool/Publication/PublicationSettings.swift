import Foundation
import LinkedDataMapping
import RDFModel
import SourceText
import Vocabulary

/// What a catalogue says of its publisher and addresses, complete: what is not stated has a default.
struct PublicationSettings {
  let baseIRI: String
  let publisher: CatalogueDetails.Publisher
  let downloadBase: String
  let issued: String?
  let previousVersion: String?
  /// What should be stated and is not.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Throws: `ToolError` with status 2 for a value that cannot be.
  init(_ stated: StatedSettings, registers: Registers, baseIRI: String) throws {
    self.baseIRI = baseIRI
    downloadBase = try PublicationSettings.folder(
      stated.downloadBase ?? baseIRI + "download/", what: "download-base")
    previousVersion = try stated.previousVersion.map {
      try PublicationSettings.iri($0, what: "previous-version")
    }
    issued = try stated.issued.map(PublicationSettings.day)
    let named = try PublicationSettings.publisher(stated, registers: registers)
    let email = try stated.contactEmail.map(PublicationSettings.email)
    let page = try stated.contactPage.map {
      try PublicationSettings.iri($0, what: "the page of the contact")
    }
    let hasContact = email != nil || page != nil
    let name = named?.name ?? "Verwijsgraaf"
    publisher = CatalogueDetails.Publisher(
      iri: named?.iri ?? baseIRI + "catalog#publisher", name: name,
      contactName: stated.contactName ?? name, email: email,
      contactPage: hasContact ? page : baseIRI)
    if named == nil {
      diagnostics.append(
        Diagnostic(
          id: "CAT001", severity: .warning,
          message: "the catalogue does not name its publisher, and has \"Verwijsgraaf\" there",
          remedy:
            "put \(PublicationOptions.fileName) beside the report with [publisher] iri = \"…\", "
            + "or give --publisher, such as --publisher BZK"))
    }
    if !hasContact {
      diagnostics.append(
        Diagnostic(
          id: "CAT002", severity: .warning,
          message: "the catalogue does not say where to ask questions, and has \(baseIRI) there",
          remedy:
            "put [contact] email = \"…\" into \(PublicationOptions.fileName), or give --contact"))
    }
  }

  /// The publisher that is stated: by the registers if they know it.
  private static func publisher(
    _ stated: StatedSettings, registers: Registers
  ) throws -> (iri: String, name: String)? {
    if let iri = stated.publisherIRI {
      let iri = try PublicationSettings.iri(iri, what: "the IRI of the publisher")
      guard let name = stated.publisherName ?? registers.entry(iri)?.name else {
        throw ToolError.usage(
          "the registers do not know <\(iri)>, so the catalogue cannot name its publisher",
          remedy: "put [publisher] name = \"…\" beside its iri into \(PublicationOptions.fileName)")
      }
      return (iri, name)
    }
    guard let name = stated.publisherName else { return nil }
    let wanted = name.lowercased()
    let known = registers.entries.first { entry in
      (entry.abbreviations + [entry.name] + entry.alternativeNames)
        .contains { $0.lowercased() == wanted }
        && [.organisation, .ministry, .stateCommission].contains(entry.kind)
    }
    guard let known else {
      throw ToolError.usage(
        "the registers know no organisation \"\(name)\"",
        remedy:
          "give its IRI and name in \(PublicationOptions.fileName), or add it with --vocabulary")
    }
    return (known.iri, known.name)
  }

  // MARK: Values that cannot be

  private static func iri(_ text: String, what: String) throws -> String {
    guard (try? IRI(text)) != nil else {
      throw ToolError.usage(
        "\"\(text)\" cannot be \(what)",
        remedy: "give an absolute IRI, such as https://data.example.org/")
    }
    return text
  }

  private static func folder(_ text: String, what: String) throws -> String {
    guard text.hasSuffix("/") else {
      throw ToolError.usage(
        "\"\(text)\" cannot be \(what)",
        remedy: "give an absolute IRI that ends in /, such as https://data.example.org/")
    }
    return try iri(text, what: what)
  }

  private static func email(_ text: String) throws -> String {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      (try? IRI("mailto:\(text)")) != nil
    else {
      throw ToolError.usage(
        "\"\(text)\" cannot be an email address", remedy: "give one such as opendata@example.org")
    }
    return text
  }

  /// Checks a day of the calendar.
  private static func day(_ text: String) throws -> String {
    guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil,
      let date = try? Date(text, strategy: .iso8601.year().month().day()),
      date.formatted(.iso8601.year().month().day()) == text
    else {
      throw ToolError.usage(
        "\"\(text)\" cannot be a day of publication", remedy: "give one such as 2025-05-21")
    }
    return text
  }
}
