internal import RDFModel
internal import SourceText

/// Writes canonical N-Triples and N-Quads (RDF 1.2 N-Triples, section 4), sorted.
struct LineWriter: ~Copyable {
  private let table: StatementTable
  private let order: StatementOrder
  private var output: DrainedBuffer

  init(_ table: consuming StatementTable, _ drain: any ByteDrain) {
    var table = table
    order = table.sort()
    self.table = table
    output = DrainedBuffer(drain)
  }

  /// - Returns: whether the drain took all of it.
  mutating func write() -> Bool {
    for index in 0..<table.rows.count {
      let row = table.rows[index]
      append(row.subject)
      output.bytes.append(UInt8(ascii: " "))
      append(row.predicate == 0 ? order.type : row.predicate)
      output.bytes.append(UInt8(ascii: " "))
      append(row.object)
      if row.graph > 0 {
        output.bytes.append(UInt8(ascii: " "))
        append(row.graph)
      }
      output.bytes.append(" .\n")
      if !output.check() { return false }
    }
    return output.finish()
  }

  private mutating func append(_ place: Int) {
    table.append(table.id(at: place), to: &output.bytes)
  }
}

/// Bytes that are handed on when there are many.
struct DrainedBuffer: ~Copyable {
  var bytes = ByteBuffer(capacity: 1 << 19)
  private let drain: any ByteDrain

  private static let pieceSize = 1 << 18

  init(_ drain: any ByteDrain) {
    self.drain = drain
  }

  /// - Returns: false if the drain wants no more.
  @inline(__always)
  mutating func check() -> Bool {
    bytes.count < DrainedBuffer.pieceSize || drain.drain(&bytes)
  }

  /// - Returns: whether the drain took all of it.
  mutating func finish() -> Bool { drain.drain(&bytes) }
}

extension StatementTable {
  /// Adds a term as N-Triples writes it.
  func append(_ id: Int, to output: inout ByteBuffer) {
    let content = range(id)
    switch kind(id) {
    case .iri:
      output.append(UInt8(ascii: "<"))
      output.append(text.span, content)
      output.append(UInt8(ascii: ">"))
    case .blankNode:
      output.append("_:")
      output.append(text.span, content)
    case .tripleTerm: output.append(text.span, content)
    case .typedLiteral:
      appendQuoted(id, to: &output)
      if annotation(id) != 1 {
        output.append("^^<")
        output.append(text.span, range(annotation(id)))
        output.append(UInt8(ascii: ">"))
      }
    case .languageLiteral, .leftToRightLiteral, .rightToLeftLiteral:
      appendQuoted(id, to: &output)
      output.append(UInt8(ascii: "@"))
      output.append(text.span, range(annotation(id)))
      NTriplesTerm.appendEnd(kind(id), to: &output)
    case .languageTag: break
    }
  }

  /// Adds the bytes of a term as they are.
  func appendContent(_ id: Int, to output: inout ByteBuffer) {
    output.append(text.span, range(id))
  }

  /// Adds a lexical form in quotes.
  func appendQuoted(_ id: Int, to output: inout ByteBuffer) {
    output.append(UInt8(ascii: "\""))
    StringEscaping.append(text.span.extracting(range(id)), to: &output)
    output.append(UInt8(ascii: "\""))
  }
}
