import ArgumentParser
import LinkedDataValidation
import RDFModel
import RDFSyntax
import SourceText

/// `verwijsgraaf validate`: what a portal would stumble over.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check files of linked data for what a portal would stumble over.",
    discussion: """
      Checks the syntax, the form of IRIs (VAL001), terms that their vocabulary does not define
      (VAL002), IRIs of ours that no file describes (VAL003), labels without a language (VAL004),
      and that files which differ in their extension only hold the same graph (VAL005). The
      vocabularies checked are listed in Vocabulary/terms.tsv. SHACL is left to "make validate".

      Ends with status 0 if there is no error, 1 if there is one (with --strict: or a warning), 3 if
      a file cannot be opened.

      EXAMPLES
        verwijsgraaf validate Output/*.ttl Output/*.nt
            an export: data and catalogue together, since one describes what the other refers to
        curl -s https://data.example.org/catalog | verwijsgraaf validate - --input-format turtle
      """)

  @Argument(
    help: ArgumentHelp("Files to check; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The format of all files: \(RDFFormat.allCases.map(\.option).joined(separator: ", ")). "
        + "Without it, by the extension of each.", valueName: "format"))
  var inputFormat: String?

  @OptionGroup var linkedData: LinkedDataOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let base = try linkedData.checkedBaseIRI()
    var failure: ToolError?
    var sources: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    var read: [ValidatedFile] = []
    for path in files {
      let input: InputFile
      do {
        input = try InputFile(path: path)
      } catch let error as ToolError {
        if let failure { messages.console.show(failure.diagnostic, file: failure.file) }
        failure = error
        continue
      }
      sources[input.name] = SourceFile(name: input.name, bytes: input.bytes)
      do {
        read.append(try ValidatedFile(input.bytes, name: input.name, format: format(of: path)))
      } catch let error as RDFSyntaxError {
        diagnostics.append(error.diagnostic)
      }
    }
    diagnostics += LinkedDataValidator(base: base).diagnostics(of: read)
    do {
      try messages.finish(diagnostics) { sources[$0] }
    } catch {
      tell(diagnostics, of: read)
      throw failure ?? error
    }
    tell(diagnostics, of: read)
    if let failure { throw failure }
  }

  /// Shows how much was checked and found.
  private func tell(_ diagnostics: [Diagnostic], of read: [ValidatedFile]) {
    func counted(_ count: Int, _ what: String) -> String {
      "\(count) \(what)\(count == 1 ? "" : "s")"
    }
    messages.console.note(
      [
        counted(files.count, "file"), counted(read.reduce(0) { $0 + $1.dataset.count }, "triple"),
        counted(diagnostics.count { $0.severity == .error }, "error"),
        counted(diagnostics.count { $0.severity == .warning }, "warning"),
      ].joined(separator: ", "))
  }

  /// The format of a file.
  /// - Throws: `ToolError` with status 2 if it cannot be told.
  private func format(of path: String) throws -> RDFFormat {
    if let inputFormat {
      guard let format = RDFFormat(named: inputFormat) else {
        throw ToolError.usage(
          "there is no format \"\(inputFormat)\"",
          remedy: "the formats are \(RDFFormat.allCases.map(\.option).joined(separator: ", "))")
      }
      return format
    }
    let name = path.split(separator: "/").last ?? ""
    let fileExtension = name.contains(".") ? name.split(separator: ".").last.map(String.init) : nil
    guard let format = fileExtension.flatMap({ RDFFormat(fileExtension: $0) }) else {
      throw ToolError.usage(
        "the format of \(path) cannot be told from its name",
        remedy: "name it with --input-format, such as --input-format turtle")
    }
    return format
  }
}
