import ArgumentParser
import Foundation

/// How the tables of a command are written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown

  /// The tables; with bars on a terminal.
  func bytes(of tables: ResultTables) throws -> [UInt8] {
    switch self {
    case .text: Array(tables.text(hasBars: isatty(STDOUT_FILENO) == 1).utf8)
    case .markdown: Array(tables.markdown.utf8)
    case .json: try tables.json
    }
  }
}
