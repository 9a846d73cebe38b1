import SourceText
import Testing

@Suite("Places in a text")
struct SourceFileTests {
  @Test(
    "lines and columns are counted as an editor counts them",
    arguments: [(0, 1, 1), (2, 1, 2), (3, 1, 3), (4, 2, 1), (6, 2, 3), (99, 2, 3)])
  func position(offset: Int, line: Int, column: Int) {
    let file = SourceFile(name: "f", bytes: Array("éa\ncd".utf8))
    let position = file.position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test("a line is given without its line end")
  func lines() {
    let file = SourceFile(name: "f", bytes: Array("ab\r\ncd".utf8))
    #expect(file.text(in: file.lineRange(1)) == "ab")
    #expect(file.text(in: file.lineRange(2)) == "cd")
  }
}

@Suite("Messages")
struct DiagnosticTests {
  @Test("show file, line, column, the line with a caret, notes and what to do")
  func rendering() {
    let file = SourceFile(name: "r.txt", bytes: Array("één\nII, 2024/5, 26643".utf8))
    let diagnostic = Diagnostic(
      id: "KST002", severity: .warning, message: "malformed session year",
      place: Diagnostic.Place(file: "r.txt", range: 10..<16), notes: ["read as 2024-2025"],
      remedy: "write 2024/25")
    #expect(
      diagnostic.rendered(with: file) == """
        r.txt:2:5: warning: malformed session year [KST002]
          II, 2024/5, 26643
              ^^^^^^
          note: read as 2024-2025
          help: write 2024/25
        """)
  }

  @Test("cut a long line around the place")
  func longLine() {
    let line = String(repeating: "x", count: 500) + "HIER" + String(repeating: "y", count: 500)
    let file = SourceFile(name: "r.txt", bytes: Array(line.utf8))
    let diagnostic = Diagnostic(
      id: "A", severity: .note, message: "m", place: .init(file: "r.txt", range: 500..<504))
    let lines = diagnostic.rendered(with: file).split(separator: "\n")
    #expect(lines.allSatisfy { $0.unicodeScalars.count < 100 })
    let shown = Array(lines[1].unicodeScalars)
    let carets = Array(lines[2].unicodeScalars)
    let under = zip(shown, carets).filter { $1 == "^" }.map(\.0)
    #expect(String(String.UnicodeScalarView(under)) == "HIER")
  }
}

@Suite("Offset maps")
struct OffsetMapTests {
  @Test("lead from a rewritten text back to the file")
  func mapping() {
    var map = OffsetMap()
    map.append(textLength: 4, source: 10..<14)
    map.append(textLength: 1, source: 14..<19)  // an entity such as &amp;
    map.append(textLength: 3, source: 19..<22)
    #expect(map.source(of: 1..<3) == 11..<13)
    #expect(map.source(of: 3..<6) == 13..<20)
    #expect(map.source(of: 4..<5) == 14..<19)
    #expect(map.source(of: 5..<5) == 19..<19)
    #expect(map.textLength == 8)
  }

  @Test("join pieces that follow each other")
  func joining() {
    var map = OffsetMap()
    map.append(textLength: 2, source: 0..<2)
    map.append(textLength: 3, source: 2..<5)
    #expect(map.pieces.count == 1)
    #expect(map == OffsetMap(identity: 5))
  }
}
