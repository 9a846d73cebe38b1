import ArgumentParser
import Foundation
import PublicationIndex
import SourceText
import Vocabulary

/// Which index of publications a command uses.
struct PublicationIndexOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The index of publications to confirm citations by, made by \"vocabulary import "
        + "publications\". Without it the one in the user's data folder if it is there, else "
        + "the one that is built in.",
      valueName: "file"))
  var publications: String?

  @Flag(help: "Use no index of publications.")
  var noPublications = false

  func validate() throws {
    if noPublications, publications != nil {
      throw ValidationError("Give either --publications or --no-publications.")
    }
  }

  /// Where the index of the user is.
  static var usualPath: String { "\(UserFolder.data)/publications.index" }

  /// The path of the index that is used; nil for the one that is built in.
  private var path: String? {
    if let publications { return publications }
    let usual = PublicationIndexOptions.usualPath
    return FileManager.default.fileExists(atPath: usual) ? usual : nil
  }

  /// The index; nil if none is to be used.
  /// - Throws: `ToolError` with status 3 if it cannot be read.
  func index() throws -> PublicationIndex? {
    guard !noPublications else { return nil }
    guard let path else { return try PublicationIndex(VocabularyFile.publications.bytes) }
    let file = try InputFile(path: path)
    do {
      return try PublicationIndex(file.bytes)
    } catch {
      throw ToolError.unreadable(
        path, error.description,
        remedy: "make it anew: verwijsgraaf vocabulary import publications LIST")
    }
  }

  /// What the index says of citations; nil without one.
  /// - Throws: `ToolError` with status 3 if the index cannot be read.
  func catalogue(telling console: Console) throws -> PublicationCatalogue? {
    guard let index = try index() else { return nil }
    if console.threshold == .note {
      console.note(
        "citations are confirmed by \(path ?? "the built-in index"): \(index.count.grouped) publications"
      )
    }
    return PublicationCatalogue(index)
  }
}

extension Int {
  /// The number with a comma between groups of three digits.
  var grouped: String {
    var text = String(magnitude)
    var end = text.count - 3
    while end > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: end))
      end -= 3
    }
    return self < 0 ? "-" + text : text
  }
}
