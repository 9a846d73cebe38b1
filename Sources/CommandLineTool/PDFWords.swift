import DocumentReading

/// Reads the words of PDF documents and where they stand, with the program `pdftotext` of poppler.
enum PDFWords {
  private static let program = ExternalProgram(name: "pdftotext", timeLimit: 120)

  /// The lines of a document, as XHTML.
  static func convert(_ bytes: [UInt8]) throws(DocumentConversionError) -> [UInt8] {
    let outcome: ExternalProgram.Outcome
    do {
      outcome = try program.run(on: bytes) { ["-q", "-bbox-layout", $0, $1] }
    } catch {
      throw DocumentConversionError(
        "the PDF document cannot be converted: \(SystemMessage.of(error))",
        remedy: "make room for temporary files")
    }
    switch outcome {
    case .finished(let words, _): return words
    case .notInstalled:
      throw DocumentConversionError(
        "PDF documents are read with pdftotext, which is not installed",
        remedy: "install it (on Debian: apt install poppler-utils), or give another format")
    case .tookTooLong:
      throw DocumentConversionError(
        "pdftotext took longer than \(program.timeLimit) seconds",
        remedy: "give another format of the document")
    case .failed:
      throw DocumentConversionError(
        "pdftotext cannot read the PDF document",
        remedy: "open it and save it anew, without a password")
    }
  }
}
