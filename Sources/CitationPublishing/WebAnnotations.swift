import CitationRecognition
import SourceText
import WebWriting

/// Citations as Web Annotations in JSON-LD (W3C Web Annotation Data Model, sections 3, 4.2 and 5).
///
/// The words are the target, by quote and by place in Unicode code points; what is cited is the body. The
/// annotations are a collection of one page, each on a line.
public enum WebAnnotations {
  /// How many code points of the text stand before and after a quote.
  private static let contextLength = 32

  /// The document, UTF-8.
  public static func document(of texts: [CitedText]) -> [UInt8] {
    let items = texts.flatMap(annotations)
    var result = """
      {"@context":"http://www.w3.org/ns/anno.jsonld","id":"#citations","type":"AnnotationCollection",\
      "label":\(JSON.string("Verwijzingen").text),"total":\(items.count),\
      "first":{"id":"#page-1","type":"AnnotationPage","startIndex":0,"items":[
      """
    for (index, item) in items.enumerated() {
      result += (index == 0 ? "\n" : ",\n") + item("#citation-\(index + 1)").text
    }
    return Array((result + "\n]}}\n").utf8)
  }

  /// The annotations of a text, each as a function of its id.
  private static func annotations(of text: CitedText) -> [(String) -> JSON] {
    let offsets = CodePointOffsets(of: text.file.bytes)
    let source = JSON.string(IRIOfFile.reference(to: text.file.name))
    return text.citations.map { citation in
      let place = offsets.codePoints(of: citation.range)
      let range = citation.range
      let target = JSON.object([
        "source": source,
        "selector": .array([
          .object([
            "type": "TextQuoteSelector", "exact": .string(text.file.text(in: range)),
            "prefix": .string(text.before(range.lowerBound, codePoints: contextLength)),
            "suffix": .string(text.after(range.upperBound, codePoints: contextLength)),
          ]),
          .object([
            "type": "TextPositionSelector", "start": .number(place.lowerBound),
            "end": .number(place.upperBound),
          ]),
        ]),
      ])
      let bodies = citation.targets.map(body)
      return { id in
        .object([
          "id": .string(id), "type": "Annotation", "motivation": "linking",
          "body": bodies.count == 1 ? bodies[0] : .array(bodies), "target": target,
        ])
      }
    }
  }

  /// What is cited: its IRI, or words where there is none.
  private static func body(_ target: CitationTarget) -> JSON {
    guard let iri = target.iri else {
      return .object([
        "type": "TextualBody", "purpose": "commenting", "language": target.id == nil ? "en" : nil,
        "value": .string(target.id ?? target.reason ?? "unresolved"),
      ])
    }
    return .object(["id": .string(iri), "dcterms:identifier": target.id.map { .string($0) }])
  }
}

/// A file name as a relative reference (RFC 3986, section 4.2).
private enum IRIOfFile {
  static func reference(to name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in name.utf8 {
      let isUnreserved =
        byte & 0xDF &- 0x41 < 26 || byte &- 0x30 < 10 || "-._~/".utf8.contains(byte)
      if isUnreserved {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension CitedText {
  /// The code points before an offset, at most so many.
  fileprivate func before(_ offset: Int, codePoints: Int) -> String {
    var start = offset
    for _ in 0..<codePoints where start > 0 {
      start -= 1
      while start > 0, file.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return file.text(in: start..<offset)
  }

  /// The code points from an offset on, at most so many.
  fileprivate func after(_ offset: Int, codePoints: Int) -> String {
    var end = offset
    for _ in 0..<codePoints where end < file.bytes.count {
      end += 1
      while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return file.text(in: offset..<end)
  }
}
