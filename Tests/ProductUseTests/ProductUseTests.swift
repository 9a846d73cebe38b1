import Foundation
import Testing

/// The example of an article: all of its Swift code, one after the other.
struct ArticleExample: Sendable {
  let module: String
  let code: String

  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// The examples of all articles `Sources/MODULE/MODULE.docc/MODULE.md`.
  static let all: [ArticleExample] = {
    let sources = package.appending(path: "Sources")
    let modules = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []
    return modules.sorted().compactMap { module in
      let article = sources.appending(path: "\(module)/\(module).docc/\(module).md")
      guard let text = try? String(contentsOf: article, encoding: .utf8) else { return nil }
      return ArticleExample(module: module, code: code(in: text))
    }
  }()

  /// What stands in blocks of Swift code.
  private static func code(in text: String) -> String {
    var lines: [Substring] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```swift"
      } else if isInside {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

@Suite("The products, used from another package")
struct ProductUseTests {
  @Test("Every product has an article with an example")
  func articles() throws {
    let manifest = try String(
      contentsOf: ArticleExample.package.appending(path: "Package.swift"), encoding: .utf8)
    let products = manifest.matches(of: #/\.library\(name: "(\w+)"/#).map { String($0.1) }
    #expect(!products.isEmpty)
    for product in products {
      let example = ArticleExample.all.first { $0.module == product }
      #expect(example?.code.contains("import \(product)\n") == true, "\(product)")
    }
  }

  /// The other package is built in `.build/product-use`, which stays, so that only the first time takes long.
  @Test("Another package compiles and links the examples of the articles")
  func compiles() throws {
    let root = ArticleExample.package
    let folder = root.appending(path: ".build/product-use")
    let products = ArticleExample.all.map(\.module)
    let manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    let dependencies = products.filter { manifest.contains(".library(name: \"\($0)\"") }
      .map { ".product(name: \"\($0)\", package: \"verwijsgraaf\")" }.joined(separator: ", ")
    let targets = products.map {
      "    .executableTarget(name: \"\($0)Example\", dependencies: [\(dependencies)]),"
    }
    try write(
      """
      // swift-tools-version: 6.2
      import PackageDescription

      // Of \(try sourceFiles(in: root)): the plan of a build is made anew only if this file changes.
      let package = Package(
        name: "product-use", platforms: [.macOS(.v26)],
        dependencies: [.package(name: "verwijsgraaf", path: "\(root.path)")],
        targets: [
      \(targets.joined(separator: "\n"))
        ])

      """, to: folder.appending(path: "Package.swift"))
    for example in ArticleExample.all {
      try write(
        example.code, to: folder.appending(path: "Sources/\(example.module)Example/main.swift"))
    }
    let resolved = root.appending(path: "Package.resolved")
    if let versions = try? String(contentsOf: resolved, encoding: .utf8) {
      try write(versions, to: folder.appending(path: "Package.resolved"))
    }
    let (status, output) = try run("swift", "build", "--package-path", folder.path)
    #expect(status == 0, "\(output)")
  }

  /// The number of the source files of the package and a digest of their paths (FNV-1a).
  private func sourceFiles(in root: URL) throws -> String {
    let paths = try ["Sources", "Vocabulary"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    }.filter { $0.hasSuffix(".swift") }.sorted()
    let digest = paths.joined(separator: "\n").utf8.reduce(2_166_136_261 as UInt32) {
      ($0 ^ UInt32($1)) &* 16_777_619
    }
    return "\(paths.count) source files, \(digest)"
  }

  /// Writes a file, unless it is there already as it should be.
  private func write(_ text: String, to file: URL) throws {
    if let old = try? String(contentsOf: file, encoding: .utf8), old == text { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func run(_ command: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
