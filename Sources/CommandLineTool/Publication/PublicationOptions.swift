import ArgumentParser
import Foundation
import GraphModel
import LinkedDataMapping
import RDFModel
import SourceText
import Vocabulary

/// What a catalogue is told on the command line; it goes before what stands in a file of settings.
struct PublicationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who publishes: an abbreviation or name that the registers know, or an IRI.",
      valueName: "organisation"))
  var publisher: String?

  @Option(
    help: ArgumentHelp(
      "Where questions can be asked: an email address, or the address of a page.",
      valueName: "address"))
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "What the addresses of the files start with; ends in /.", valueName: "iri"))
  var downloadBase: String?

  @Option(
    help: ArgumentHelp(
      "The day of publication, such as 2025-05-21. Without it, SOURCE_DATE_EPOCH; else none.",
      valueName: "day"))
  var issued: String?

  @Option(
    help: ArgumentHelp(
      "The IRI of the data set of the year before.", valueName: "iri"))
  var previousVersion: String?

  @Option(
    help: ArgumentHelp(
      "The file of settings. Without it, verwijsgraaf.toml beside the first report.",
      valueName: "file"))
  var settings: String?

  /// What a file of settings is called.
  static let fileName = "verwijsgraaf.toml"

  /// The settings of the file and the command line together.
  /// - Throws: `ToolError` with status 3 for a file that cannot be read, 2 for a value that cannot be.
  func settings(
    for loaded: LoadedGraph, inputs: [String], baseIRI: String
  ) throws -> PublicationSettings {
    var stated = try settingsFile(inputs: inputs)
    if let publisher {
      if (try? IRI(publisher)) != nil {
        stated.publisherIRI = publisher
        stated.publisherName = nil
      } else {
        stated.publisherName = publisher
        stated.publisherIRI = nil
      }
    }
    if let contact {
      let isEmail = contact.contains("@") && !contact.contains("/")
      stated.contactEmail = isEmail ? contact : nil
      stated.contactPage = isEmail ? nil : contact
    }
    stated.downloadBase = downloadBase ?? stated.downloadBase
    stated.issued = issued ?? stated.issued ?? PublicationOptions.dayOfBuild
    stated.previousVersion = previousVersion ?? stated.previousVersion
    return try PublicationSettings(stated, registers: loaded.registers, baseIRI: baseIRI)
  }

  /// What the file of settings says; nothing if there is none.
  private func settingsFile(inputs: [String]) throws -> StatedSettings {
    if let settings { return try StatedSettings(InputFile(path: settings)) }
    let folder = inputs.first.map {
      $0 == "-" ? "." : URL(filePath: $0).deletingLastPathComponent().path
    }
    let path = "\(folder ?? ".")/\(PublicationOptions.fileName)"
    guard FileManager.default.fileExists(atPath: path) else { return StatedSettings() }
    return try StatedSettings(InputFile(path: path))
  }

  /// The day that the variable `SOURCE_DATE_EPOCH` means, as reproducible builds set it; nil if it is not set.
  private static var dayOfBuild: String? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"],
      let seconds = Int(text), (0..<253_402_300_800).contains(seconds)
    else { return nil }
    return Date(timeIntervalSince1970: Double(seconds))
      .formatted(.iso8601.year().month().day())
  }
}
