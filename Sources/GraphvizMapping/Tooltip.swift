import GraphModel
import ReportReading

/// The texts that appear under the pointer.
struct Tooltip {
  let text: String

  /// An action: what is to be done, and what each report says of it.
  init(_ action: Picture.Action) {
    let entries = action.entries.map { entry in
      "\(entry.report?.label ?? ""): \(entry.content.status.dutchName)\n\(entry.content.text)"
    }
    let mentions =
      action.mentions.isEmpty
      ? [] : ["Betrokken: " + action.mentions.map(\.fullName).joined(separator: ", ")]
    let members = action.node.members
    let head =
      members == nil
      ? "Actie \(action.badge)\n\(action.text)"
      : "\(action.node.kind.dutchName) \(action.text)\n\(action.statusCounts)"
    let numbers = members.map { ["Acties " + $0.actionNumbers.joined(separator: ", ")] } ?? []
    text = ([head] + numbers + entries + mentions).joined(separator: "\n\n")
  }

  /// A cited node: its full name, its identifier, what it is part of, and which actions cite it.
  init(_ node: GraphNode, citedBy actions: [String], partOf whole: GraphNode?) {
    var lines = ["\(node.kind.dutchName): \(node.fullName)"]
    if let identifier = node.identifier { lines.append(identifier) }
    if let whole { lines.append("Deel van \(whole.label): \(whole.fullName)") }
    if let count = node.members?.documents {
      lines.append("\(count) \(node.kind == .dossier ? "stukken" : "artikelen") hieruit")
    }
    if !actions.isEmpty {
      lines.append((actions.count == 1 ? "Actie " : "Acties ") + actions.joined(separator: ", "))
    }
    text = lines.joined(separator: "\n")
  }

  /// A line: what it says, and the words it came from.
  init(_ link: Picture.Link, action: String, target: GraphNode, showsEvidence: Bool) {
    let meaning = EdgeLook(link.kind)?.meaning ?? ""
    let times = link.count > 1 ? " (\(link.count) keer)" : ""
    var lines = ["\(action) – \(target.label): \(meaning)\(times)"]
    if showsEvidence {
      lines += link.evidence.prefix(20).map { evidence in
        let range = "\(evidence.codePoints.lowerBound)–\(evidence.codePoints.upperBound)"
        return "“…\(evidence.prefix)\(evidence.quote)\(evidence.suffix)…” (tekens \(range))"
      }
    }
    text = lines.joined(separator: "\n")
  }
}

extension Picture.Action {
  /// How far the actions of a group are: `3 afgerond · 7 loopt`.
  var statusCounts: String {
    let statuses = node.members?.statuses ?? [:]
    return ReportedStatus.allCases.compactMap { status in
      statuses[status].map { "\($0) \(status.dutchName)" }
    }.joined(separator: " · ")
  }

  /// What a text calls it: `Actie 12`, or the name of a group.
  var name: String { node.members == nil ? node.label : text }
}

extension GraphNode {
  /// The full name, or the label where there is none.
  var fullName: String {
    switch content {
    case .report(let report): report.title
    case .theme(let theme): theme.title
    case .action(let action): action.text
    case .progressEntry(let entry): entry.text
    case .publication(let publication): publication.title.map { "\(label), \($0)" } ?? label
    case .commitment(let commitment): commitment.text.map { "\(label): \($0)" } ?? label
    case .legislation(let legislation): legislation.name.dutch
    case .organisation(let organisation): organisation.name.dutch
    }
  }

  /// The identifier by which official sources know it, if it has one.
  var identifier: String? {
    switch content {
    case .publication(let publication): publication.identifier
    case .commitment(let commitment): commitment.number
    case .legislation(let legislation): legislation.identifier
    case .report, .theme, .action, .progressEntry, .organisation: nil
    }
  }

  /// The official page, if it has one.
  var page: String? {
    guard case .official(let iri) = iri else { return nil }
    guard iri.hasPrefix("https://") || iri.hasPrefix("http://") else { return nil }
    return iri
  }

  /// The abbreviation that is used most, if any.
  var abbreviation: String? {
    switch content {
    case .legislation(let legislation): legislation.abbreviations.first
    case .organisation(let organisation): organisation.abbreviations.first
    case .report, .theme, .action, .progressEntry, .publication, .commitment: nil
    }
  }
}
