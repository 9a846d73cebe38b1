/// How deeply triple terms may be nested: a `Term` holds the ones within it, so that comparing and
/// releasing it takes stack in step with the depth.
enum TripleTermLimit {
  static let depth = 256

  /// The error at the triple term that is one too deep.
  static func fault(_ range: Range<Int>) -> SyntaxFault {
    SyntaxFault(.limitExceeded, range, "triple terms are nested more than \(depth) deep")
  }
}
