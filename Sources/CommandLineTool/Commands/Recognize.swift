import ArgumentParser
import CitationPublishing
import CitationRecognition
import DocumentReading
import Foundation
import SourceText
import Vocabulary

/// `verwijsgraaf recognize`: the citations of any Dutch text.
struct Recognize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the official references in any Dutch text.",
    discussion: """
      Plain text, HTML, official publications in XML, Word, OpenDocument, Excel and delimited files
      are read. Offsets count Unicode code points from 0, in the file itself if it is plain text, else
      in the text that it holds; the end is exclusive. A reference to several
      documents gives a line for each. An id of - (or null) means that the reference could not be
      resolved. Each line says whether the document exists, where the index of publications covers
      it: the built-in one ends in February 2025 (see "vocabulary import publications").

      EXAMPLES
        verwijsgraaf recognize letter.txt
        pdftotext letter.pdf - | verwijsgraaf recognize - --format jsonl
        verwijsgraaf recognize letter.txt --format annotated-html > letter.html
        verwijsgraaf recognize *.txt --format tsv --kinds kamerstuk,motion > references.tsv
        verwijsgraaf recognize letter.txt --unresolved
      """)

  /// How citations are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl, tsv
    case annotatedHTML = "annotated-html"
    case webAnnotation = "web-annotation"
  }

  @Argument(
    help: ArgumentHelp(
      "Texts to read; - is standard input. Without any, the built-in report.",
      valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How to write them: table, jsonl, tsv, annotated-html (the text with links and a colour per kind) or "
        + "web-annotation (JSON-LD).", valueName: "format"))
  var format: Format = .table

  @Option(
    help: ArgumentHelp(
      "Only these kinds, with commas between them: "
        + CitationKind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "kinds"))
  var kinds: String?

  @Flag(help: "Only references that lead nowhere, or to what does not exist.")
  var unresolved = false

  @Option(
    help: ArgumentHelp(
      "Read as a report of this programme (such as ongekend-onrecht); without it, the programme "
        + "that the text names.", valueName: "slug"))
  var programme: String?

  @OptionGroup var vocabulary: VocabularyOptions
  @OptionGroup var publicationIndex: PublicationIndexOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let wanted = try wantedKinds()
    let registers = try vocabulary.registers(telling: messages.console)
    let catalogue = try publicationIndex.catalogue(telling: messages.console)
    let sources: [() throws -> InputFile] =
      inputs.isEmpty
      ? [{ EmbeddedReport.file }] : inputs.map { path in { try InputFile(path: path) } }
    var recognizers: [String: CitationRecognizer] = [:]
    var failure: ToolError?
    var texts: [CitedText] = []
    var count = 0
    var isDoubtful = false
    if format.isStreamed { try StandardOutput.write(format.head) }
    for source in sources {
      do {
        let input = try source()
        let text = try RecognizableText(input)
        let programme = try programme(of: text.bytes, registers)
        let recognizer =
          recognizers[programme?.slug ?? ""]
          ?? CitationRecognizer(lexicon: registers.lexicon(for: programme), publications: catalogue)
        recognizers[programme?.slug ?? ""] = recognizer
        let citations = recognizer.citations(in: text.bytes).filter(isWanted(wanted))
        let file = SourceFile(name: input.name, bytes: text.bytes)
        let cited = CitedText(file: file, citations: citations)
        count += citations.count
        isDoubtful = isDoubtful || cited.hasDoubtfulTarget
        if format.isStreamed {
          guard try StandardOutput.write(format.bytes(of: [cited])) else { break }
        } else {
          texts.append(cited)
        }
        for diagnostic in CitationRow.diagnostics(of: citations, in: file)
        where diagnostic.severity >= messages.console.threshold {
          messages.console.show(diagnostic, file: file)
        }
      } catch let error as ToolError {
        guard error.status == .unreadableInput else { throw error }
        if let failure { messages.console.show(failure.diagnostic, file: failure.file) }
        failure = error
      }
    }
    if !format.isStreamed { try StandardOutput.write(format.bytes(of: texts)) }
    if let failure { throw failure }
    if count == 0 { messages.console.note("no references found") }
    if messages.strict, isDoubtful { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  /// Whether a citation is asked for.
  private func isWanted(_ kinds: Set<CitationKind>) -> (Citation) -> Bool {
    { citation in
      kinds.contains(citation.kind)
        && (!unresolved || citation.targets.contains { $0.id == nil || $0.isPublished == false })
    }
  }

  /// The kinds asked for.
  private func wantedKinds() throws -> Set<CitationKind> {
    guard let kinds else { return Set(CitationKind.allCases) }
    return Set(
      try kinds.split(separator: ",").map { name in
        let name = name.trimmingCharacters(in: .whitespaces)
        guard let kind = CitationKind(rawValue: name) else {
          throw ToolError.usage(
            "there is no kind \"\(name)\"",
            remedy: "the kinds are "
              + CitationKind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return kind
      })
  }

  /// The programme whose report a text is, if it is one.
  private func programme(of text: [UInt8], _ registers: Registers) throws -> Programme? {
    guard let programme else {
      return registers.programme(titled: String(decoding: text.prefix(4096), as: UTF8.self))
    }
    guard let known = registers.programmes.first(where: { $0.slug == programme }) else {
      throw ToolError.usage(
        "there is no programme \"\(programme)\"",
        remedy: "the programmes are " + registers.programmes.map(\.slug).joined(separator: ", "))
    }
    return known
  }
}

/// The text of an input, in which citations are looked for.
private struct RecognizableText {
  /// UTF-8: a plain text as it is, else the text that the document holds.
  let bytes: [UInt8]

  /// - Throws: `ToolError` with status 3 for what cannot be read.
  init(_ input: InputFile) throws {
    do {
      let document = try DocumentReader(convertPDF: PDFWords.convert).read(
        input.bytes, name: input.name)
      switch document.format {
      case .plainText, .delimited: bytes = document.file.bytes
      default: bytes = document.text
      }
    } catch {
      guard error.diagnostic.id == "RPT001" else {
        throw ToolError(.unreadableInput, error.diagnostic, file: error.file)
      }
      bytes = []
    }
  }
}
