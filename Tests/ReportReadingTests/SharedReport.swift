import Foundation

/// The published report, which is not part of the project.
enum SharedReport {
  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/reports/bijlage-9-bzk-2024.txt").standardizedFileURL

  static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }

  static func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
