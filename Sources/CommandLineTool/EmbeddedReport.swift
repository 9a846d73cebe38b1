import EmbeddedFiles

/// The report that the tool carries with it: a condensed edition of the appendix of 2024.
enum EmbeddedReport {
  /// What messages call it.
  static let name = "ongekend-onrecht-bzk-2024.txt"

  /// The report as a file.
  static let file = InputFile(name: name, bytes: EmbeddedFiles.bytes(named: name) ?? [])
}
