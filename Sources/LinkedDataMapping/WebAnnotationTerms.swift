import RDFModel

/// The Web Annotation vocabulary, <http://www.w3.org/ns/oa#>.
enum OA {
  static let annotation = term("Annotation")
  static let specificResource = term("SpecificResource")
  static let textQuoteSelector = term("TextQuoteSelector")
  static let textPositionSelector = term("TextPositionSelector")
  static let hasBody = term("hasBody")
  static let hasTarget = term("hasTarget")
  static let hasSource = term("hasSource")
  static let hasSelector = term("hasSelector")
  static let motivatedBy = term("motivatedBy")
  static let linking = term("linking")
  static let exact = term("exact")
  static let prefix = term("prefix")
  static let suffix = term("suffix")
  static let start = term("start")
  static let end = term("end")

  private static func term(_ name: String) -> IRI {
    IRI(trusted: "http://www.w3.org/ns/oa#" + name)
  }
}
