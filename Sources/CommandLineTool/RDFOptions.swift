import ArgumentParser
import RDFModel
import RDFSyntax
import SourceText

/// How files of RDF are read.
struct RDFReadingOptions: ParsableArguments {
  @Option(
    name: [.customLong("from"), .customLong("input-format")],
    help: ArgumentHelp(
      "The format of the inputs, or its media type. Without it, by the extension of each. "
        + "The formats are \(FormatName.all).", valueName: "format"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "What relative IRIs are resolved against; an absolute IRI.", valueName: "iri"))
  var base: String?

  @Option(
    help: ArgumentHelp("The most bytes that one statement can have.", valueName: "bytes"))
  var statementLimit = StreamSettings().statementLimit

  /// Checks what can be checked before a file is opened.
  /// - Throws: `ToolError` with status 2.
  func check(_ paths: [String]) throws(ToolError) {
    guard statementLimit >= 1, statementLimit <= 1 << 31 else {
      throw ToolError.usage("--statement-limit is from 1 to \(1 << 31)")
    }
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw ToolError.usage("standard input (-) can be read only once")
    }
    _ = try baseIRI()
    for path in paths { _ = try format(of: path) }
  }

  /// What relative IRIs are resolved against.
  func baseIRI() throws(ToolError) -> IRI? {
    guard let base else { return nil }
    do {
      return try IRI(base)
    } catch {
      throw ToolError.usage("--base needs an absolute IRI: \(error)")
    }
  }

  /// The format of an input.
  func format(of path: String) throws(ToolError) -> RDFFormat {
    try FormatName.format(from, of: path, option: "--from")
  }

  /// Reads an input piece by piece.
  /// - Throws: `ToolError` with status 3.
  func read(
    _ path: String, settings: StreamSettings, progress: ProgressBar,
    into receiver: any StatementReceiver
  ) throws {
    var settings = settings
    var input = try ByteInput(path: path)
    settings.name = input.name
    settings.statementLimit = statementLimit
    let format = try format(of: path)
    do {
      guard RDFStreamParser.canRead(format) else {
        return try readWhole(&input, format, settings, progress, into: receiver)
      }
      var parser = RDFStreamParser(
        format: format, baseIRI: try baseIRI(), settings: settings, receiver: receiver)
      try input.forEachPiece(progress: progress.advance) { piece in
        try parser.push(piece)
        return !parser.isStopped
      }
      if !parser.isStopped { try parser.finish() }
    } catch let error as RDFSyntaxError {
      progress.remove()
      throw ToolError(.unreadableInput, error)
    }
  }

  /// Reads an input whose format needs all of it at once.
  private func readWhole(
    _ input: inout ByteInput, _ format: RDFFormat, _ settings: StreamSettings,
    _ progress: ProgressBar, into receiver: any StatementReceiver
  ) throws {
    var bytes: [UInt8] = []
    try input.forEachPiece(progress: progress.advance) { piece in
      bytes.append(copying: piece)
      return true
    }
    let document = try RDFParser(format: format, baseIRI: try baseIRI())
      .parseDocument(bytes, name: settings.name)
    document.send(to: receiver, labelPrefix: settings.labelPrefix)
  }
}

/// Names of formats on the command line.
enum FormatName {
  /// All of them.
  static let all = RDFFormat.allCases.map(\.option).joined(separator: ", ")

  /// The format that an option names, or else that of a file's extension.
  /// - Throws: `ToolError` with status 2.
  static func format(
    _ name: String?, of path: String, option: String
  ) throws(ToolError) -> RDFFormat {
    if let name {
      guard
        let format = RDFFormat(named: name) ?? RDFFormat(mediaType: name)
          ?? RDFFormat(fileExtension: name)
      else {
        throw ToolError.usage(
          "there is no format \"\(name)\"", remedy: "the formats are \(all)")
      }
      return format
    }
    var parts = (path.split(separator: "/").last ?? "").split(separator: ".")
    if parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last,
      let format = RDFFormat(fileExtension: String(last))
    else {
      throw ToolError.usage(
        path == "-"
          ? "the format of \(option == "--from" ? "standard input" : "standard output") is not known"
          : "the format of \(path) cannot be told from its name",
        remedy: "name it with \(option), such as \(option) turtle")
    }
    return format
  }
}
