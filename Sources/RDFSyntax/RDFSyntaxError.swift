public import SourceText

/// Why a document could not be read, and where.
public struct RDFSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong; the raw value is the stable id of the diagnostic.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something else was expected here.
    case unexpectedToken = "RDF001"
    /// The document ends too early.
    case unexpectedEnd = "RDF002"
    /// An IRI has a character or an escape that is not allowed.
    case malformedIRI = "RDF003"
    /// A relative IRI without a base IRI.
    case relativeIRI = "RDF004"
    /// A prefix that was not declared.
    case undeclaredPrefix = "RDF005"
    /// A string or an escape in it is malformed.
    case malformedString = "RDF006"
    /// A language tag is not well-formed.
    case malformedLanguageTag = "RDF007"
    /// A name, number or label is malformed.
    case malformedName = "RDF008"
    /// The bytes are not UTF-8.
    case invalidUTF8 = "RDF009"
    /// The document is not well-formed XML.
    case malformedXML = "RDF010"
    /// The document is not well-formed JSON.
    case malformedJSON = "RDF011"
    /// The document is JSON, but not JSON-LD; `jsonLDErrorCode` says which rule is broken.
    case invalidJSONLD = "RDF015"
    /// A rule of the format is broken that is not one of its grammar.
    case ruleBroken = "RDF012"
    /// A limit on depth or size is exceeded.
    case limitExceeded = "RDF013"
    /// The format or a part of it cannot be read.
    case unsupported = "RDF014"
  }

  /// What is wrong.
  public let kind: Kind
  /// The sentence that says what is wrong and what was expected, without a full stop.
  public let message: String
  /// The name of the file.
  public let file: String
  /// Where it is.
  public let position: SourcePosition
  /// UTF-8 byte offsets in the file, 0-based, end exclusive.
  public let range: Range<Int>
  /// The line of the place and a caret line under it, cut to a width that a terminal can show.
  public let excerpt: [String]
  /// The error code of JSON-LD, if that is the format.
  public internal(set) var jsonLDErrorCode: JSONLDErrorCode?

  /// The error as a diagnostic.
  public var diagnostic: Diagnostic {
    Diagnostic(
      id: kind.rawValue, severity: .error, message: message,
      place: Diagnostic.Place(file: file, range: range))
  }

  /// `file:line:column: error: message [id]`, then the line with a caret under the place.
  public var description: String {
    let heading = "\(file):\(position): error: \(message) [\(kind.rawValue)]"
    return ([heading] + excerpt).joined(separator: "\n")
  }
}

/// Why reading stopped, before it is known in which file.
struct SyntaxFault: Error {
  let kind: RDFSyntaxError.Kind
  /// Byte offsets in what is being read.
  let range: Range<Int>
  let message: String
  /// The error code of JSON-LD, if that is the format.
  private(set) var code: JSONLDErrorCode?
  /// The document that the range is of, if it is not the one that is being read.
  private(set) var document: Document?

  struct Document {
    let name: String
    let bytes: [UInt8]
  }

  init(_ kind: RDFSyntaxError.Kind, _ range: Range<Int>, _ message: String) {
    self.kind = kind
    self.range = range
    self.message = message
  }

  /// A broken rule of JSON-LD.
  init(_ code: JSONLDErrorCode, _ range: Range<Int>, _ explanation: String) {
    self.init(.invalidJSONLD, range, "\(code.rawValue): \(explanation)")
    self.code = code
  }

  /// The message without the error code.
  var explanation: String {
    guard let code else { return message }
    return String(message.dropFirst(code.rawValue.count + 2))
  }

  /// The same in another document than the one that is being read, unless a document is known.
  func inDocument(_ name: String, _ bytes: [UInt8]) -> SyntaxFault {
    inDocument(Document(name: name, bytes: bytes))
  }

  /// The same in another document than the one that is being read, unless a document is known.
  func inDocument(_ document: Document?) -> SyntaxFault {
    var fault = self
    fault.document = fault.document ?? document
    return fault
  }

  /// The error in a file that was read as a whole.
  func located(in bytes: [UInt8], name: String) -> RDFSyntaxError {
    let name = document?.name ?? name
    let file = SourceFile(name: name, bytes: document?.bytes ?? bytes)
    let position = file.position(at: range.lowerBound)
    let diagnostic = Diagnostic(
      id: kind.rawValue, severity: .error, message: message,
      place: Diagnostic.Place(file: name, range: range))
    let excerpt = diagnostic.rendered(with: file).split(separator: "\n").dropFirst().map(
      String.init)
    return RDFSyntaxError(
      kind: kind, message: message, file: name, position: position, range: range,
      excerpt: excerpt, jsonLDErrorCode: code)
  }
}
