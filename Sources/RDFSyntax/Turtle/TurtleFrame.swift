/// What a `TurtleReader` is in the middle of: one for the document and one for each open bracket.
struct TurtleFrame<Handle> {
  enum Role {
    case document
    /// `{ … }` of a graph (TriG)
    case graph
    /// `[ … ]`
    case propertyList
    /// `( … )`
    case collection
    /// `{| … |}`
    case annotation
    /// `<<( … )>>`
    case tripleTerm
    /// `<< … >>`
    case reifiedTriple
  }

  enum State {
    /// Before the subject of a statement.
    case statement
    /// Before a predicate that must come.
    case verb
    /// Before a predicate that may come, after a subject that is a statement itself.
    case optionalVerb
    /// After a semicolon.
    case verbOrEnd
    case object
    case afterObject
    /// After `~`, where a reifier may come.
    case reifier
    /// In a collection.
    case item
    /// After all three of a triple term or a reified triple.
    case close
    /// After the name of a graph.
    case graphBlock
    /// After the word GRAPH.
    case graphName
  }

  let role: Role
  var state: State
  var subject: Handle?
  var predicate: Handle?
  var object: Handle?
  var reifier: Handle?
  /// The first cell of a collection.
  var head: Handle?
  /// Whether the subject can also be the name of a graph.
  var canNameGraph = false
  /// Where the bracket is that opened it, as byte offsets in the document.
  let opening: Range<Int>
  /// What the sink had kept before the frame, after its subject, and after its predicate.
  let start: Int
  var afterSubject: Int
  var afterPredicate: Int

  init(
    _ role: Role, _ state: State, subject: Handle? = nil, opening: Range<Int>, mark: Int = 0
  ) {
    self.role = role
    self.state = state
    self.subject = subject
    self.opening = opening
    start = mark
    afterSubject = mark
    afterPredicate = mark
  }
}
