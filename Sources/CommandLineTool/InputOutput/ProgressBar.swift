import Foundation

/// How far reading has come, on a terminal only: the share that is done, the rate, and the time that is left.
final class ProgressBar {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var shown: ContinuousClock.Instant?

  /// The length of the bar, in characters.
  private static let width = 30

  /// How long what is shown stays as it is.
  private static let pause = Duration.milliseconds(100)

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
    let now = ContinuousClock.now
    if let shown, now - shown < ProgressBar.pause, done < total { return }
    shown = now
    write(
      "\r\u{1B}[K" + ProgressBar.text(done: done, of: total, after: (now - start) / .seconds(1)))
  }

  /// Takes the bar away.
  func remove() {
    if shown != nil { write("\r\u{1B}[K") }
  }

  /// What is shown after some seconds.
  static func text(done: Int, of total: Int, after seconds: Double) -> String {
    let done = min(done, total)
    let full = done * width / total
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    var text = "\(bar) \(done * 100 / total) %, \(done >> 20) of \(total >> 20) MiB"
    // The first moments say nothing of the rate.
    guard seconds >= 1, done > 0 else { return text }
    let rate = Double(done) / seconds
    let left = Int((Double(total - done) / rate).rounded(.up))
    text += String(format: ", %.1f MiB/s", rate / 1_048_576)
    text += left < 60 ? ", \(left) s left" : ", \(left / 60) min \(left % 60) s left"
    return text
  }

  private func write(_ text: String) {
    StandardError.write(text)
  }
}
