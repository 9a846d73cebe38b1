/// Finds the citations of a text.
public struct CitationRecognizer: Sendable {
  private let lexicon: Lexicon

  /// A recogniser that knows the names of a lexicon.
  public init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The citations of a text, in its order.
  /// - Parameter text: UTF-8.
  public func citations(in text: [UInt8]) -> [Citation] { [] }
}
