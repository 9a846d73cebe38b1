internal import RDFModel

/// Finds the lists of a dataset that `@list` can hold without loss.
///
/// A cell of a list is a blank node that is named once, has one `rdf:first` and one `rdf:rest`, and
/// says nothing else.
struct ListCells {
  /// How deep lists are nested in lists; deeper ones are written cell by cell, so that a reader with
  /// a limit on depth can read them.
  static let depthLimit = 60

  typealias EncodedQuad = Dataset.EncodedQuad

  private let terms: TermDictionary
  private let quads: [EncodedQuad]
  private let first: TermID?
  private let rest: TermID?
  private let omitsTypes: Bool
  let `nil`: TermID?
  /// What is known of each blank node, by number of the term.
  private var cells: [Cell]

  private struct Cell {
    /// How often the node is an object.
    var mentions: UInt32 = 0
    /// The place in `quads` of the last quad that mentions it.
    var mention = -1
    var firsts: UInt32 = 0
    var rests: UInt32 = 0
    /// The places in `quads` of the quads with `rdf:first` and `rdf:rest`.
    var firstPlace = -1
    var restPlace = -1
    /// Whether the node does or is something that no cell of a list does or is.
    var isOther = false
    /// The list that the cell belongs to, as the cell that it starts with.
    var head: TermID?
  }

  init(_ content: WritableContent, omitsTypes: Bool) {
    terms = content.terms
    quads = content.quads
    self.omitsTypes = omitsTypes
    first = terms.id(of: .iri(RDF.first))
    rest = terms.id(of: .iri(RDF.rest))
    self.nil = terms.id(of: .iri(RDF.nil))
    cells = Array(repeating: Cell(), count: rest == nil ? 0 : terms.count)
    guard rest != nil else { return }
    gather()
    connect()
    breakUp()
  }

  /// Whether a node is written as a part of a list, and not by itself.
  func isCell(_ id: TermID) -> Bool {
    !cells.isEmpty && cells[Int(id.rawValue)].head != nil
  }

  /// The items of the list that an object stands for; nil if it is no list.
  func items(of object: TermID) -> [TermID]? {
    if object == self.nil { return [] }
    guard !cells.isEmpty, cells[Int(object.rawValue)].head == object else { return nil }
    var items: [TermID] = []
    var next = object
    while next != self.nil {
      let cell = cells[Int(next.rawValue)]
      items.append(quads[cell.firstPlace].object)
      next = quads[cell.restPlace].object
    }
    return items
  }

  private mutating func gather() {
    let list = terms.id(of: .iri(RDF.term("List")))
    for (place, quad) in quads.enumerated() {
      let object = Int(quad.object.rawValue)
      cells[object].mentions += 1
      cells[object].mention = place
      let subject = Int(quad.subject.rawValue)
      if quad.predicate == first {
        cells[subject].firsts += 1
        cells[subject].firstPlace = place
      } else if quad.predicate == rest {
        cells[subject].rests += 1
        cells[subject].restPlace = place
      } else if !omitsTypes || quad.predicate != TermDictionary.rdfType || quad.object != list {
        cells[subject].isOther = true
      }
      if quad.graph != EncodedQuad.defaultGraph { cells[Int(quad.graph.rawValue)].isOther = true }
      if quad.predicate == TermDictionary.rdfType { cells[object].isOther = true }
    }
    for place in quads.indices where quads[place].predicate == rest {
      let subject = Int(quads[place].subject.rawValue)
      if !inOneGraph(cells[subject]) { cells[subject].isOther = true }
    }
  }

  /// Whether all that is said of a cell is said in the graph that mentions it.
  private func inOneGraph(_ cell: Cell) -> Bool {
    guard cell.firstPlace >= 0, cell.restPlace >= 0, cell.mention >= 0 else { return false }
    let graph = quads[cell.restPlace].graph
    return quads[cell.firstPlace].graph == graph && quads[cell.mention].graph == graph
  }

  private func canBeCell(_ id: TermID) -> Bool {
    let cell = cells[Int(id.rawValue)]
    return terms.kind(of: id) == .blankNode && cell.mentions == 1 && cell.firsts == 1
      && cell.rests == 1 && !cell.isOther
  }

  /// Goes from each end of a list to its start.
  private mutating func connect() {
    for end in quads where end.predicate == rest && end.object == self.nil {
      var chain: [TermID] = []
      var id = end.subject
      while canBeCell(id) {
        chain.append(id)
        let mention = quads[cells[Int(id.rawValue)].mention]
        guard mention.predicate == rest else { break }
        id = mention.subject
      }
      guard let head = chain.last else { continue }
      for cell in chain { cells[Int(cell.rawValue)].head = head }
    }
  }

  /// The list in which a list is an item.
  private func parent(of head: TermID) -> TermID? {
    let mention = quads[cells[Int(head.rawValue)].mention]
    return mention.predicate == first ? cells[Int(mention.subject.rawValue)].head : nil
  }

  /// Makes lists that are nested too deep, or contain themselves, into cells again.
  private mutating func breakUp() {
    var depths = [Int32](repeating: 0, count: cells.count)
    for number in cells.indices {
      let start = TermID(rawValue: UInt32(number))
      guard cells[number].head == start, depths[number] == 0 else { continue }
      var path: [TermID] = []
      var id: TermID? = start
      while let head = id, depths[Int(head.rawValue)] == 0 {
        depths[Int(head.rawValue)] = -1
        path.append(head)
        id = parent(of: head)
      }
      var depth: Int32 = 0
      if let known = id {
        depth = depths[Int(known.rawValue)]
        if depth == -1 {
          dissolve(known)
          depth = 0
        }
      }
      for head in path.reversed() {
        let index = Int(head.rawValue)
        if cells[index].head == nil {
          depths[index] = 1
          depth = 0
          continue
        }
        depth = max(depth, 0) + 1
        if depth > ListCells.depthLimit {
          dissolve(head)
          depth = 0
        }
        depths[index] = max(depth, 1)
      }
    }
  }

  private mutating func dissolve(_ head: TermID) {
    var next = head
    while next != self.nil {
      cells[Int(next.rawValue)].head = nil
      next = quads[cells[Int(next.rawValue)].restPlace].object
    }
  }
}
