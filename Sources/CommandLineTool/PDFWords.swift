import DocumentReading
import Foundation
import Synchronization

/// Reads the words of PDF documents and where they stand, with the program `pdftotext` of poppler.
enum PDFWords {
  /// The longest that a document may take, in seconds.
  private static let timeLimit = 120

  /// Tells the files of documents that are read at the same time apart.
  private static let count = Atomic(0)

  /// The lines of a document, as XHTML.
  static func convert(_ bytes: [UInt8]) throws(DocumentConversionError) -> [UInt8] {
    let number = count.add(1, ordering: .relaxed).newValue
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "verwijsgraaf-\(getpid())-pdf-\(number)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "document.pdf")
    let output = folder.appending(path: "words.xhtml")
    let process = Process()
    let finished = DispatchSemaphore(value: 0)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: input)
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["pdftotext", "-q", "-bbox-layout", input.path, output.path]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.terminationHandler = { _ in finished.signal() }
      try process.run()
    } catch {
      throw DocumentConversionError(
        "the PDF document cannot be converted: \(SystemMessage.of(error))",
        remedy: "make room for temporary files")
    }
    if finished.wait(timeout: .now() + .seconds(timeLimit)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      finished.wait()
      throw DocumentConversionError(
        "pdftotext took longer than \(timeLimit) seconds",
        remedy: "give another format of the document")
    }
    if process.terminationStatus == 127 {
      throw DocumentConversionError(
        "PDF documents are read with pdftotext, which is not installed",
        remedy: "install it (on Debian: apt install poppler-utils), or give another format")
    }
    guard process.terminationStatus == 0, let words = try? Data(contentsOf: output) else {
      throw DocumentConversionError(
        "pdftotext cannot read the PDF document",
        remedy: "open it and save it anew, without a password")
    }
    return Array(words)
  }
}
