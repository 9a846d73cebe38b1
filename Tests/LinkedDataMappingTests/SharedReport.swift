import Foundation
import Testing

/// The published report, which is not part of the project.
enum SharedReport {
  /// Why tests with it are skipped where it is absent.
  static let why: Comment = "needs ../shared/reports, which is not part of the project"

  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/reports/bijlage-9-bzk-2024.txt").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: url.path) }

  static func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
