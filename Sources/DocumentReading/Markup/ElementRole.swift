/// What an element of a markup language is to a document. Elements that stand in no table are only what they hold.
enum ElementRole: Hashable {
  /// A paragraph of its own.
  case paragraph
  /// A heading; the level is that of the attribute named, if the element has it.
  case heading(level: Int, attribute: String? = nil)
  /// An item of a list.
  case listItem
  /// What is no part of the text.
  case skipped
  /// What is no part of the text where it stands right below an element of this name.
  case skippedBelow(String)
  /// A break of the line.
  case lineBreak
  /// A character that an element stands for.
  case character(String)
  /// The title in the metadata.
  case title
  /// The parts of a table.
  case table, caption, header, row, cell
  /// A cell that is covered by one before it.
  case coveredCell
  /// A note: its words come behind the paragraph that its mark stands in.
  case note
  /// A link; the attribute that has its target.
  case link(String)
  /// What an element says of the cell, row or paragraph that it stands in.
  case columnSpan, mergedCell, headerRow, style
  /// The mark of a note that stands elsewhere.
  case noteMark
}

/// A markup language: what its elements are, and how cells say how far they reach.
struct MarkupLanguage {
  /// The roles of elements by their local names.
  let roles: [String: ElementRole]
  /// The attribute of a cell with the number of columns it covers.
  var columnSpan = "colspan"
  /// The attribute of a cell with the number of rows it covers; in CALS tables, of those below the first.
  var rowSpan = "rowspan"
  /// Whether tables are those of CALS (OASIS TM 9502:1995): columns have names, and `morerows` counts further rows.
  var isCALS = false
  /// The only elements whose text counts; nil for all.
  var textElements: Set<String>?
}

extension MarkupLanguage {
  /// HTML (HTML Living Standard, section 4). The head and foot of the site and what is to be clicked are no text.
  static let html = MarkupLanguage(
    roles: [
      "title": .title, "script": .skipped, "style": .skipped, "noscript": .skipped,
      "template": .skipped, "svg": .skipped, "nav": .skipped, "aside": .skipped,
      "form": .skipped, "button": .skipped, "select": .skipped, "iframe": .skipped,
      "header": .skippedBelow("body"), "footer": .skipped,
      "h1": .heading(level: 1), "h2": .heading(level: 2), "h3": .heading(level: 3),
      "h4": .heading(level: 4), "h5": .heading(level: 5), "h6": .heading(level: 6),
      "p": .paragraph, "div": .paragraph, "section": .paragraph, "article": .paragraph,
      "main": .paragraph, "blockquote": .paragraph, "pre": .paragraph, "address": .paragraph,
      "dt": .paragraph, "dd": .paragraph, "figcaption": .paragraph, "ul": .paragraph,
      "ol": .paragraph, "li": .listItem, "br": .lineBreak, "hr": .paragraph,
      "table": .table, "caption": .caption, "thead": .header, "tr": .row, "td": .cell,
      "th": .cell, "a": .link("href"),
    ])

  /// Official publications of the Dutch government, in both generations of their schemas.
  static let officialPublication = MarkupLanguage(
    roles: [
      "meta": .skipped, "metadata": .skipped, "al": .paragraph, "titel": .heading(level: 2),
      "kop": .heading(level: 3), "tussenkop": .heading(level: 4), "title": .caption,
      "li": .listItem, "table": .table, "thead": .header, "row": .row, "entry": .cell,
      "noot": .note, "noot.nr": .skipped, "noot.lijst": .paragraph, "extref": .link("doc"),
      "intref": .link("doc"), "dossiernummer": .paragraph, "stuknr": .paragraph,
      "organisatie": .paragraph, "vergaderjaar": .paragraph, "datumtekst": .paragraph,
      "begrotingshoofdstuk": .character(" "), "functie": .paragraph, "achternaam": .paragraph,
      "naam": .paragraph, "bijlage": .paragraph, "plaatje": .paragraph, "adres": .paragraph,
      "regel": .paragraph, "tekstregel": .paragraph, "lidnr": .paragraph, "lid": .paragraph,
      "artikel": .paragraph, "wij": .paragraph, "considerans.al": .paragraph,
    ], isCALS: true)

  /// Text documents of Office Open XML (ECMA-376, part 1, section 17); deletions are not read, insertions are.
  static let word = MarkupLanguage(
    roles: [
      "p": .paragraph, "tab": .character(" "), "br": .lineBreak, "cr": .lineBreak,
      "noBreakHyphen": .character("-"), "del": .skipped, "moveFrom": .skipped,
      "Fallback": .skipped, "tbl": .table, "tr": .row, "tc": .cell, "hyperlink": .link("id"),
      "pStyle": .style, "gridSpan": .columnSpan, "vMerge": .mergedCell, "tblHeader": .headerRow,
      "footnoteReference": .noteMark, "endnoteReference": .noteMark,
    ], textElements: ["t"])

  /// Text documents of OpenDocument (OASIS OpenDocument 1.3, part 3); tracked deletions are not read.
  static let openDocument = MarkupLanguage(
    roles: [
      "p": .paragraph, "h": .heading(level: 1, attribute: "outline-level"), "s": .character(" "),
      "tab": .character(" "), "line-break": .lineBreak, "tracked-changes": .skipped,
      "annotation": .skipped, "note": .note, "note-citation": .skipped, "list-item": .listItem,
      "table": .table, "table-header-rows": .header, "table-row": .row, "table-cell": .cell,
      "covered-table-cell": .coveredCell, "a": .link("href"), "sequence-decls": .skipped,
    ], columnSpan: "number-columns-spanned", rowSpan: "number-rows-spanned")
}
