import Foundation
import Synchronization

/// A program of somebody else's that turns one file into another, found on the PATH, in a folder of its own.
struct ExternalProgram {
  /// How a run ended.
  enum Outcome {
    /// It wrote its output; what it said besides.
    case finished(output: [UInt8], messages: String)
    case notInstalled
    case tookTooLong
    /// It ended with another status, or wrote nothing; what it said.
    case failed(messages: String)
  }

  let name: String
  /// The longest that a run may take, in seconds.
  let timeLimit: Int

  /// Tells the folders of runs at the same time apart.
  private static let count = Atomic(0)

  /// Runs the program.
  /// - Parameters:
  ///   - input: what its input file holds.
  ///   - arguments: its arguments, with the paths of the input and the output file.
  /// - Throws: an error of Foundation if there is no room for the files.
  func run(
    on input: [UInt8], arguments: (_ input: String, _ output: String) -> [String]
  ) throws -> Outcome {
    let number = ExternalProgram.count.add(1, ordering: .relaxed).newValue
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "verwijsgraaf-\(getpid())-\(number)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "messages"].map { folder.appending(path: $0) }
    try Data(input).write(to: files[0])
    try Data().write(to: files[2])

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments(files[0].path, files[1].path)
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: files[2])
    process.standardOutput = FileHandle.nullDevice
    let finished = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in finished.signal() }
    try process.run()
    if finished.wait(timeout: .now() + .seconds(timeLimit)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      finished.wait()
      return .tookTooLong
    }
    let messages = String(decoding: (try? Data(contentsOf: files[2])) ?? Data(), as: UTF8.self)
    if process.terminationStatus == 127 { return .notInstalled }
    guard process.terminationReason == .exit, process.terminationStatus == 0,
      let output = try? Data(contentsOf: files[1])
    else { return .failed(messages: messages) }
    return .finished(output: Array(output), messages: messages)
  }
}
