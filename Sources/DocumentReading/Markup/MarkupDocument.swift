import MarkupReading
import SourceText

/// Puts a document together from the events of a markup language.
struct MarkupDocument {
  private typealias Run = DocumentBuilder.Run

  private let language: MarkupLanguage
  /// The words of notes that stand elsewhere, by their marks.
  private let notes: [String: [UInt8]]
  /// The targets of links by their ids; empty where links have their targets themselves.
  private let linkTargets: [String: String]

  private(set) var builder = DocumentBuilder()
  private(set) var title: String?
  private(set) var metadata: [DocumentMetadata] = []

  /// What is known of the elements that are open.
  private struct Open {
    let name: String
    let role: ElementRole?
    /// Where its text goes on from, if it is a link.
    var link: String?
  }

  private var open: [Open] = []
  /// How many of the open elements are no text.
  private var skipped = 0
  /// How many of the open elements have text that counts.
  private var textual = 0
  /// The paragraph that is being read.
  private var runs: [Run] = []
  /// The notes whose marks stand in the paragraph.
  private var pendingNotes: [[Run]] = []
  /// The paragraphs that wait while a note is read.
  private var outer: [[Run]] = []
  /// Whether rows are those of a header.
  private var headers = 0
  /// The level of the paragraph, if its style is that of a heading.
  private var styleLevel: Int?
  /// The columns of a CALS table by their names.
  private var columns: [String: Int] = [:]

  init(
    _ language: MarkupLanguage, notes: [String: [UInt8]] = [:], linkTargets: [String: String] = [:]
  ) {
    self.language = language
    self.notes = notes
    self.linkTargets = linkTargets
  }

  /// Takes the next events.
  mutating func read(_ tape: MarkupTape) {
    for event in tape.events {
      switch event.kind {
      case .startElement: start(event, tape)
      case .endElement: end()
      case .text:
        if skipped == 0, language.textElements == nil || textual > 0 { add(event, tape) }
      case .comment, .processingInstruction: break
      }
    }
  }

  /// Ends the document.
  mutating func finish() {
    while !open.isEmpty { end() }
    endParagraph(.paragraph)
  }

  // MARK: Text

  private mutating func add(_ event: MarkupEvent, _ tape: MarkupTape) {
    if case .title = open.last?.role {
      let words = String(decoding: tape.bytes[event.text], as: UTF8.self)
      title = (title ?? "") + words
      return
    }
    runs.append(
      Run(
        bytes: tape.bytes[event.text], source: event.range,
        link: open.last { $0.link != nil }?.link))
  }

  private mutating func add(_ words: String, at event: MarkupEvent) {
    guard skipped == 0 else { return }
    runs.append(Run(bytes: Array(words.utf8)[...], source: event.range))
  }

  /// Writes the paragraph that is being read, and the notes whose marks it has.
  private mutating func endParagraph(_ kind: DocumentBlock.Kind) {
    guard outer.isEmpty else {
      // Within a note paragraphs are lines.
      if runs.contains(where: { !$0.bytes.allSatisfy(Spaces.isASCII) }) {
        runs.append(Run(bytes: [DocumentBuilder.lineBreak], source: 0..<0))
      }
      return
    }
    var kind = kind
    if let level = styleLevel { kind = .heading(level: level) }
    styleLevel = nil
    builder.add(kind, runs)
    runs = []
    for note in pendingNotes { builder.add(.note, note) }
    pendingNotes = []
  }

  // MARK: Elements

  private mutating func start(_ event: MarkupEvent, _ tape: MarkupTape) {
    let name = String(decoding: tape.nameBytes[tape.names[event.name].local], as: UTF8.self)
    var role = language.roles[name]
    if case .skippedBelow(let parent) = role {
      role = open.last?.name == parent ? .skipped : .paragraph
    }
    var element = Open(name: name, role: role)
    if language.textElements?.contains(name) ?? false { textual += 1 }
    func value(_ attribute: String) -> String? { tape.value(attribute, of: event) }
    if let name = value("name"), let content = value("content"), !content.isEmpty {
      metadata.append(DocumentMetadata(name: name, content: content))
    } else if let day = value("isodatum") {
      metadata.append(DocumentMetadata(name: "isodatum", content: day))
    }
    if skipped == 0 {
      switch role {
      case .paragraph, .heading, .listItem: endParagraph(kindAround())
      case .lineBreak: add("\u{0B}", at: event)
      case .character(let words): add(words, at: event)
      case .table:
        endParagraph(kindAround())
        builder.beginTable()
        columns = [:]
      case .caption: endParagraph(kindAround())
      case .header: headers += 1
      case .row:
        endParagraph(.paragraph)
        builder.beginRow(isHeader: headers > 0)
      case .cell:
        endParagraph(.paragraph)
        beginCell(value)
      case .note:
        outer.append(runs)
        runs = []
      case .link(let attribute):
        element.link = value(attribute).map { linkTargets[$0] ?? $0 }
      case .columnSpan: value("val").flatMap { Int($0) }.map { builder.widenCell(to: $0) }
      case .mergedCell: if value("val") != "restart" { builder.continueCell() }
      case .headerRow: if value("val") != "false", value("val") != "0" { builder.markHeader() }
      case .style: styleLevel = value("val").flatMap(MarkupDocument.headingLevel)
      case .noteMark:
        if let words = value("id").flatMap({ notes[$0] }) {
          pendingNotes.append([Run(bytes: words[...], source: event.range)])
        }
      case .coveredCell, .skipped, .skippedBelow, .title, nil: break
      }
      if name == "colspec", let column = value("colname") {
        columns[column] = value("colnum").flatMap { Int($0) }.map { $0 - 1 } ?? columns.count
      }
    }
    if case .skipped = role { skipped += 1 }
    open.append(element)
    if case .heading(let level, let attribute?) = role {
      styleLevel = value(attribute).flatMap { Int($0) } ?? level
    }
  }

  private mutating func beginCell(_ value: (String) -> String?) {
    var first: Int?
    var width = value(language.columnSpan).flatMap { Int($0) } ?? 1
    var height = value(language.rowSpan).flatMap { Int($0) } ?? 1
    if language.isCALS {
      first = (value("namest") ?? value("colname")).flatMap { columns[$0] }
      if let start = first, let end = value("nameend").flatMap({ columns[$0] }), end >= start {
        width = end - start + 1
      }
      height = 1 + (value("morerows").flatMap { Int($0) } ?? 0)
    }
    builder.beginCell(at: first, columns: width, rows: height)
  }

  private mutating func end() {
    guard let element = open.popLast() else { return }
    if language.textElements?.contains(element.name) ?? false { textual -= 1 }
    if case .skipped = element.role {
      skipped -= 1
      return
    }
    guard skipped == 0 else { return }
    switch element.role {
    case .paragraph:
      endParagraph(open.last { $0.role == .listItem } == nil ? .paragraph : .listItem)
    case .heading(let level, _): endParagraph(.heading(level: level))
    case .listItem: endParagraph(.listItem)
    case .table:
      endParagraph(.paragraph)
      builder.endTable()
    case .caption:
      if open.contains(where: { $0.role == .table }) {
        builder.addCaption(runs)
        runs = []
      } else {
        endParagraph(.heading(level: 3))
      }
    case .header: headers -= 1
    case .row: endParagraph(.paragraph)
    case .cell:
      endParagraph(.paragraph)
      builder.endCell()
    case .note:
      pendingNotes.append(runs)
      runs = outer.popLast() ?? []
    default: break
    }
  }

  /// What the text before an element is part of.
  private func kindAround() -> DocumentBlock.Kind {
    switch open.last(where: { $0.role.map(MarkupDocument.isBlock) ?? false })?.role {
    case .heading(let level, _): .heading(level: level)
    case .listItem: .listItem
    default: .paragraph
    }
  }

  private static func isBlock(_ role: ElementRole) -> Bool {
    switch role {
    case .paragraph, .heading, .listItem, .cell: true
    default: false
    }
  }

  /// The level of a style such as `Heading1` or `Kop2`.
  private static func headingLevel(_ style: String) -> Int? {
    let name = style.lowercased()
    guard let word = ["heading", "kop"].first(where: name.hasPrefix) else {
      return name == "title" || name == "titel" ? 1 : nil
    }
    return Int(name.dropFirst(word.count).filter(\.isNumber))
  }
}

extension MarkupTape {
  /// The value of an attribute of a start tag by its local name.
  func value(_ name: String, of event: MarkupEvent) -> String? {
    attributes[event.attributes].first { attribute in
      nameBytes[names[attribute.name].local].elementsEqual(name.utf8)
    }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }
}
