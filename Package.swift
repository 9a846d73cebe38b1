// swift-tools-version: 6.2

import PackageDescription

/// What every Swift target is compiled with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

/// A library target; its dependencies are all in lower layers (see Documentation/Architecture.md).
func library(
  _ name: String, path: String? = nil, imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: imports, path: path, exclude: exclude, swiftSettings: settings)
}

/// The tests of one target.
func tests(_ name: String, imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports, swiftSettings: settings)
}

let package = Package(
  name: "verwijsgraaf",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "RDFModel", targets: ["RDFModel"]),
    .library(name: "RDFSyntax", targets: ["RDFSyntax"]),
    .library(name: "RDFCanonicalization", targets: ["RDFCanonicalization"]),
    .library(name: "DOTLanguage", targets: ["DOTLanguage"]),
    .library(name: "CitationRecognition", targets: ["CitationRecognition"]),
    .library(name: "GraphModel", targets: ["GraphModel"]),
    .library(name: "LinkedDataMapping", targets: ["LinkedDataMapping"]),
    .library(name: "GraphvizMapping", targets: ["GraphvizMapping"]),
    .library(name: "GraphExchange", targets: ["GraphExchange"]),
    .executable(name: "verwijsgraaf", targets: ["verwijsgraaf"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Layer 0: no imports.
    library("SourceText"),
    library("RDFModel"),
    library("DOTLanguage"),
    library("PublicationIdentifiers"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    library("MessageDigest", imports: ["CLibCrypto"]),
    .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
    library("XZReading", imports: ["CLZMA"]),
    library("WebWriting"),
    .target(
      name: "CEmbeddedFiles",
      exclude: ["ongekend-onrecht-bzk-2024.txt", "site", "annotated-text.css"]),
    library("EmbeddedFiles", imports: ["CEmbeddedFiles"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // Layer 1: syntax and recognition.
    library("MarkupReading", imports: ["CLibXML2"]),
    library("RDFSyntax", imports: ["RDFModel", "SourceText", "MarkupReading"]),
    library("RDFCanonicalization", imports: ["RDFModel", "MessageDigest"]),
    library("CitationRecognition", imports: ["SourceText", "PublicationIdentifiers"]),
    library("PublicationIndex", imports: ["PublicationIdentifiers", "MessageDigest"]),

    // Layer 2: the subject matter.
    library(
      "CitationPublishing",
      imports: ["CitationRecognition", "EmbeddedFiles", "SourceText", "WebWriting"]),
    library("DocumentReading", imports: ["CLibArchive", "MarkupReading", "SourceText"]),
    library(
      "Vocabulary", path: "Vocabulary",
      imports: [
        "SourceText", "EmbeddedFiles", "RDFModel", "RDFSyntax", "PublicationIdentifiers",
        "CitationRecognition",
      ],
      exclude: [
        "verwijsgraaf.ttl", "shapes.ttl", "status.ttl", "resolutions.ttl", "findings.ttl",
        "sources.ttl", "columns.ttl", "organisations.ttl", "laws.ttl", "dossiers.ttl",
        "programmes.ttl",
        "context.jsonld", "terms.tsv",
        "regulations.tsv", "publications.index", "build-regulations.py", "usual-names.tsv",
      ]),
    library(
      "ReportReading",
      imports: ["DocumentReading", "PublicationIdentifiers", "SourceText", "Vocabulary"]),
    library(
      "GraphModel",
      imports: [
        "DocumentReading", "MessageDigest", "SourceText", "PublicationIdentifiers",
        "CitationRecognition",
        "ReportReading",
        "Vocabulary",
      ]),

    // Layer 3: what the graph is published as.
    library(
      "LinkedDataMapping",
      imports: [
        "GraphModel", "RDFModel", "RDFSyntax", "Vocabulary", "CitationRecognition",
        "ReportReading", "SourceText",
      ]),
    library(
      "LinkedDataValidation", imports: ["RDFModel", "RDFSyntax", "SourceText", "Vocabulary"]),
    library(
      "GraphExchange",
      imports: ["EmbeddedFiles", "GraphModel", "MessageDigest", "ReportReading"],
      exclude: ["Explorer/explorer.css", "Explorer/explorer.js"]),
    library("GraphvizMapping", imports: ["GraphModel", "DOTLanguage", "ReportReading"]),

    library(
      "SitePublishing",
      imports: [
        "WebWriting",
        "EmbeddedFiles", "RDFModel", "RDFSyntax", "CitationRecognition", "ReportReading",
        "SourceText", "Vocabulary", "GraphModel", "LinkedDataMapping",
      ]),

    library(
      "SiteServing",
      imports: [
        "SitePublishing", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),

    // Layers 4 and 5: the tool.
    library(
      "CommandLineTool",
      imports: [
        "SourceText", "CZlib", "RDFCanonicalization", "EmbeddedFiles", "RDFModel", "RDFSyntax",
        "DOTLanguage",
        "CitationRecognition", "DocumentReading", "ReportReading", "Vocabulary", "GraphModel",
        "LinkedDataMapping",
        "GraphvizMapping", "GraphExchange", "LinkedDataValidation", "SitePublishing", "SiteServing",
        "CitationPublishing",
        "MessageDigest", "PublicationIdentifiers", "PublicationIndex", "WebWriting", "XZReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(
      name: "verwijsgraaf", dependencies: ["CommandLineTool"], swiftSettings: settings),

    tests("SourceTextTests", imports: ["SourceText"]),
    tests("DocumentReadingTests", imports: ["DocumentReading", "SourceText"]),
    tests(
      "ReportReadingTests",
      imports: [
        "DocumentReading", "PublicationIdentifiers", "ReportReading", "SourceText", "Vocabulary",
      ]),
    tests(
      "GraphModelTests",
      imports: [
        "GraphModel", "CitationRecognition", "DocumentReading", "ReportReading", "SourceText",
        "Vocabulary",
      ]),
    tests(
      "CommandLineToolTests",
      imports: ["verwijsgraaf", "GraphModel", "ReportReading", "Vocabulary"]),
    tests("PublicationIdentifiersTests", imports: ["PublicationIdentifiers"]),
    tests("CitationRecognitionTests", imports: ["CitationRecognition", "PublicationIdentifiers"]),
    tests("MessageDigestTests", imports: ["MessageDigest"]),
    tests(
      "PublicationIndexTests", imports: ["PublicationIndex", "PublicationIdentifiers", "XZReading"]),
    tests("DOTLanguageTests", imports: ["DOTLanguage"]),
    tests("MarkupReadingTests", imports: ["MarkupReading"]),
    tests(
      "RDFSyntaxTests", imports: ["RDFCanonicalization", "RDFModel", "RDFSyntax", "SourceText"]),
    tests("ProductUseTests", imports: []),
    tests(
      "GraphvizMappingTests",
      imports: ["DOTLanguage", "GraphModel", "GraphvizMapping", "ReportReading", "Vocabulary"]),
    tests(
      "RDFCanonicalizationTests",
      imports: ["RDFCanonicalization", "MessageDigest", "RDFModel", "RDFSyntax"]),
    tests(
      "GraphExchangeTests",
      imports: ["GraphExchange", "GraphModel", "ReportReading", "Vocabulary"]),
    tests(
      "ConformanceTests",
      imports: ["RDFModel", "RDFSyntax", "RDFCanonicalization", "MessageDigest"]),
    tests(
      "VocabularyTests",
      imports: [
        "Vocabulary", "RDFModel", "RDFSyntax", "PublicationIdentifiers", "CitationRecognition",
        "GraphModel", "SourceText",
      ]),
    tests(
      "LinkedDataValidationTests",
      imports: ["LinkedDataValidation", "RDFModel", "RDFSyntax", "SourceText", "Vocabulary"]),
    tests(
      "SitePublishingTests",
      imports: [
        "SitePublishing", "LinkedDataMapping", "GraphModel", "ReportReading", "RDFModel",
        "RDFSyntax", "Vocabulary",
      ]),
    tests(
      "LinkedDataMappingTests",
      imports: [
        "LinkedDataMapping", "GraphModel", "ReportReading", "RDFModel", "RDFSyntax", "Vocabulary",
      ]),
  ]
)
