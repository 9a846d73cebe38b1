import DocumentReading
import SourceText
import Testing

@Suite("HTML")
struct HTMLDocumentTests {
  @Test("head and foot of the site, scripts and menus are no text; what is nested is joined")
  func text() throws {
    let read = try document(
      """
      <!DOCTYPE html><html><head><title>De titel</title><style>p {}</style></head><body>
      <header>Logo</header><nav><ul><li>Begin</li></ul></nav>
      <h2>Bijlage <b>4</b></h2><p>Eerste&nbsp;zin<br>tweede <em>regel</em>.</p><ul><li>punt</li></ul>
      <script>var x = "<p>";</script><footer>Over ons</footer></body></html>
      """)
    #expect(read.format == .html)
    #expect(read.title == "De titel")
    #expect(read.paragraphs == ["Bijlage 4", "Eerste\u{A0}zin\ntweede regel.", "punt"])
    #expect(read.blocks.map(\.kind) == [.heading(level: 2), .paragraph, .listItem])
  }

  @Test("cells cover columns and rows; a table within a cell is paragraphs of it")
  func spans() throws {
    let read = try document(
      """
      <table><caption>Tabel 3 Acties</caption><thead><tr><th>Nr</th><th>Wat</th><th>Stand</th></tr></thead>
      <tr><td colspan="3">Wonen</td></tr>
      <tr><td rowspan="2">1</td><td>a</td><td><p>Loopt.</p><p>Nog.</p></td></tr>
      <tr><td>b</td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>
      """)
    guard case .table(let table) = read.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.caption.map(read.text(in:)) == "Tabel 3 Acties")
    #expect(table.rows.map(\.isHeader) == [true, false, false, false])
    #expect(table.rows[1].cells.map(\.columns) == [0..<3])
    #expect(read.rows[2] == ["1", "a", "Loopt.\n\nNog."])
    #expect(table.rows[3].cells.map(\.isContinued) == [true, false, false])
    #expect(read.rows[3] == ["1", "b", "x\n\ny"])
  }

  @Test("every word leads back to its place in the page, references and links too")
  func places() throws {
    let read = try document(
      "<p>Zie <a href='https://zoek.officielebekendmakingen.nl/kst-1-2.html'>stuk&eacute; 2</a> &amp; meer</p>"
    )
    #expect(read.paragraphs == ["Zie stuké 2 & meer"])
    let link = try #require(read.links.first)
    #expect(read.text(in: link.range) == "stuké 2")
    #expect(link.target.hasSuffix("kst-1-2.html"))
    #expect(read.file.text(in: read.map.source(of: link.range)) == "stuk&eacute; 2")
  }

  @Test("a page that is cut off is read as far as it goes")
  func cutOff() throws {
    let read = try document("<html><body><table><tr><td>Nr<td>Wat<tr><td>1<td>a <b>vet")
    #expect(read.rows == [["Nr", "Wat"], ["1", "a vet"]])
  }
}

@Suite("Official publications in XML")
struct OfficialPublicationTests {
  private let head = "<?xml version=\"1.0\"?><?xpp nalez?><officiele-publicatie>"

  @Test("CALS tables have columns by name and rows over several, with or without a header")
  func tables() throws {
    let read = try document(
      head
        + """
        <metadata><meta name="DC.identifier" content="kst-1-2"/></metadata><kamerstuk><al>Boven</al>
        <table><title>Tabel 1</title><tgroup cols="3"><colspec colnum="1" colname="c1"/>
        <colspec colnum="2" colname="c2"/><colspec colnum="3" colname="c3"/><tbody>
        <row><entry namest="c1" nameend="c3"><al>Kop</al></entry></row>
        <row><entry colname="c1" morerows="1"><al>1</al></entry><entry colname="c2"><al>a</al></entry>
        <entry colname="c3"/></row>
        <row><entry colname="c2"><al>b</al></entry><entry colname="c3"><al>c</al></entry></row>
        </tbody></tgroup></table></kamerstuk></officiele-publicatie>
        """)
    #expect(read.format == .officialPublication)
    #expect(read.metadata.map(\.name) == ["DC.identifier"])
    #expect(read.rows == [["Kop"], ["1", "a", ""], ["1", "b", "c"]])
  }

  @Test("a note follows the paragraph that its mark stands in; a link has its document")
  func notes() throws {
    let read = try document(
      head
        + """
        <kamerstuk><al>De brief<noot><noot.nr>1</noot.nr><noot.al>Kamerstuk 1.</noot.al></noot> van gisteren (<extref doc="kst-29385-119">29 385, nr. 119</extref>).</al><al>Slot</al></kamerstuk></officiele-publicatie>
        """)
    #expect(
      read.paragraphs == ["De brief van gisteren (29 385, nr. 119).", "Kamerstuk 1.", "Slot"])
    #expect(read.links.map(\.target) == ["kst-29385-119"])
    #expect(read.blocks[1].kind == .note)
  }

  @Test("one that is not well-formed is refused with its place")
  func malformed() {
    let error = #expect(throws: DocumentReadingError.self) {
      try document(head + "<kamerstuk>\n<al>a</kamerstuk></officiele-publicatie>")
    }
    #expect(error?.file?.position(at: error?.diagnostic.place?.range.lowerBound ?? 0).line == 2)
  }
}
