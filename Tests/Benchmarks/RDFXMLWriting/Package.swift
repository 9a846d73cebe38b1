// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "rdfxml-writing-benchmark",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "verwijsgraaf", path: "../../..")],
  targets: [
    .systemLibrary(
      name: "CLibXML2Writer", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .executableTarget(
      name: "RDFXMLWritingBenchmark",
      dependencies: [
        "CLibXML2Writer",
        .product(name: "RDFModel", package: "verwijsgraaf"),
        .product(name: "RDFSyntax", package: "verwijsgraaf"),
      ]),
  ]
)
