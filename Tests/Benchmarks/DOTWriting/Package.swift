// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "dot-writing-benchmark",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "verwijsgraaf", path: "../../..")],
  targets: [
    .executableTarget(
      name: "DOTWritingBenchmark",
      dependencies: [
        .product(name: "DOTLanguage", package: "verwijsgraaf"),
        .product(name: "RDFModel", package: "verwijsgraaf"),
        .product(name: "RDFSyntax", package: "verwijsgraaf"),
      ])
  ]
)
