public import PublicationIdentifiers
public import ReportReading
import Vocabulary

/// What a commitment says.
public struct CommitmentContent: Hashable, Sendable {
  /// The number in the register of the chamber.
  public let identifier: CommitmentID
  /// What was promised, if a report has a row for it.
  public var text: String?
  /// Who promised it, as written.
  public var promisedBy: String?
  /// When it was promised.
  public var date: CalendarDay?
  /// When it is due.
  public var deadline: CalendarDay?

  /// The number: `TZ202412-116`.
  public var number: String { identifier.canonical }

  /// A commitment of which only the number is known.
  init(identifier: CommitmentID) { self.identifier = identifier }

  /// The commitment that a row is about; nil if its number is none.
  init?(of action: ReportedAction) {
    guard let identifier = action.number.flatMap({ CommitmentID(canonical: $0.text) }) else {
      return nil
    }
    self.identifier = identifier
    text = action.description.text.isEmpty ? nil : action.description.text
    promisedBy = action.further[.responsible]?.text
    date = action.further[.date].flatMap { CalendarDay(written: $0.text) }
    deadline = action.further[.deadline].flatMap { CalendarDay(written: $0.text) }
  }
}
