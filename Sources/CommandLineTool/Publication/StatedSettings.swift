import SourceText
import TOMLKit

/// What a file of settings or the command line states of a publication; nil for what they do not.
struct StatedSettings {
  var publisherIRI: String?
  var publisherName: String?
  var contactName: String?
  var contactEmail: String?
  var contactPage: String?
  var downloadBase: String?
  var issued: String?
  var previousVersion: String?

  /// Nothing.
  init() {}

  /// The settings of a file: table and key with a dot between them, and where each is kept.
  private static let keys: [(name: String, place: any WritableKeyPath<Self, String?> & Sendable)] =
    [
      ("publisher.iri", \.publisherIRI), ("publisher.name", \.publisherName),
      ("contact.name", \.contactName), ("contact.email", \.contactEmail),
      ("contact.page", \.contactPage), ("catalogue.download-base", \.downloadBase),
      ("catalogue.issued", \.issued), ("catalogue.previous-version", \.previousVersion),
    ]

  /// What a file states.
  /// - Throws: `ToolError` with status 3 if the file is not TOML, or states something else.
  init(_ file: InputFile) throws {
    let source = SourceFile(name: file.name, bytes: file.bytes)
    let root: TOMLTable
    do {
      root = try TOMLTable(string: String(decoding: file.bytes, as: UTF8.self))
    } catch let error as TOMLParseError {
      let line = min(max(1, error.source.begin.line), source.lineCount)
      let start = source.lineRange(line).lowerBound + max(0, error.source.begin.column - 1)
      throw StatedSettings.fault(error.description, at: start..<start, in: source)
    }
    for table in root.keys.sorted() {
      guard let values = root[table]?.table else { throw StatedSettings.unknown(table, in: source) }
      for key in values.keys.sorted() {
        let name = "\(table).\(key)"
        guard let known = Self.keys.first(where: { $0.name == name }) else {
          throw StatedSettings.unknown(name, in: source)
        }
        guard let value = values[key]?.string ?? values[key]?.date?.debugDescription else {
          throw StatedSettings.fault("\(name) is neither a text nor a day", at: nil, in: source)
        }
        self[keyPath: known.place] = value
      }
    }
  }

  private static func unknown(_ what: String, in source: SourceFile) -> ToolError {
    let known = keys.map(\.name).joined(separator: ", ")
    return fault(
      "there is no setting \(what)", at: nil, in: source, remedy: "there are \(known)")
  }

  private static func fault(
    _ message: String, at range: Range<Int>?, in source: SourceFile, remedy: String? = nil
  ) -> ToolError {
    ToolError(
      .unreadableInput,
      Diagnostic(
        id: "CAT003", severity: .error,
        message: range == nil ? "\(source.name): \(message)" : message,
        place: range.map { Diagnostic.Place(file: source.name, range: $0) }, remedy: remedy),
      file: source)
  }
}
