public import CitationRecognition
public import SourceText

/// A text and the citations that were found in it.
public struct CitedText: Sendable {
  /// The text, UTF-8, and what it is called.
  public let file: SourceFile
  /// By where they start; of two that start together the longer comes first.
  public let citations: [Citation]

  /// A text with its citations, as `CitationRecognizer.citations(in:)` gives them for its bytes.
  public init(file: SourceFile, citations: [Citation]) {
    self.file = file
    self.citations = citations
  }
}
