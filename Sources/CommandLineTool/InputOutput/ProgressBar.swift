import Foundation

/// How far reading has come, on a terminal only.
final class ProgressBar {
  private let total: Int
  private var done = 0
  private var shown = -1
  private let isShown: Bool

  private static let width = 30

  /// A bar.
  /// - Parameter total: how many bytes there are to read; nil if that is not known.
  init(total: Int?, isWanted: Bool) {
    self.total = total ?? 0
    isShown = isWanted && (total ?? 0) > 1 << 22 && isatty(STDERR_FILENO) == 1
  }

  /// More bytes were read.
  func advance(_ bytes: Int) {
    done += bytes
    guard isShown else { return }
    let percent = min(100, done * 100 / total)
    guard percent != shown else { return }
    shown = percent
    let full = percent * ProgressBar.width / 100
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: ProgressBar.width - full)
    write("\r\(bar) \(percent) %, \(done >> 20) of \(total >> 20) MiB")
  }

  /// Takes the bar away.
  func remove() {
    if isShown, shown >= 0 { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
