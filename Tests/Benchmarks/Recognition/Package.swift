// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "RecognitionBenchmark",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "verwijsgraaf", path: "../../..")],
  targets: [
    .executableTarget(
      name: "RecognitionBenchmark",
      dependencies: [.product(name: "CitationRecognition", package: "verwijsgraaf")])
  ]
)
