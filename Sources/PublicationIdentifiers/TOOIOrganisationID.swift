/// An organisation in the registers of TOOI, by its IRI.
///
/// Canonical: `https://identifier.overheid.nl/tooi/id/ministerie/mnre1034`, which is also its IRI.
public struct TOOIOrganisationID: CanonicalIdentifier {
  /// The IRI.
  public let canonical: String

  private static let prefix = "https://identifier.overheid.nl/tooi/id/"

  /// Reads the IRI of an organisation.
  public init?(canonical: String) {
    guard let rest = canonical.after(TOOIOrganisationID.prefix) else { return nil }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) || $0 == 0x5F }
      })
    else { return nil }
    self.canonical = canonical
  }

  /// The register: `ministerie`, `oorg`, `zbo`, `so`, `col`, `gemeente`, `provincie`, `waterschap`.
  public var register: String {
    let parts = canonical.split(separator: "/")
    return String(parts[parts.count - 2])
  }

  /// The canonical form.
  public var iri: String { canonical }
}
