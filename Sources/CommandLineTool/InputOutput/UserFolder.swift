import Foundation

/// Where the tool keeps data of the user (XDG Base Directory Specification).
enum UserFolder {
  /// The folder, which need not be there: `$XDG_DATA_HOME/verwijsgraaf`, or `~/.local/share/verwijsgraaf`.
  static var data: String {
    let environment = ProcessInfo.processInfo.environment
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") {
      return "\(base)/verwijsgraaf"
    }
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    return "\(home)/.local/share/verwijsgraaf"
  }
}
