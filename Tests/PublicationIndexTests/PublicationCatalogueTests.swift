import Foundation
import PublicationIdentifiers
import PublicationIndex
import Testing

@Suite("What an index says of citations")
struct PublicationCatalogueTests {
  /// A list that reaches from 2015 to the start of 2018, in which dossier 30010 is unknown and 34050 has gaps.
  static let catalogue: PublicationCatalogue = {
    var identifiers: [String] = []
    for dossier in 34_000...34_099 where dossier != 34_040 {
      identifiers += (1...8).map { "kst-\(dossier)-\($0)" }
    }
    identifiers += (9...60).filter { $0 != 40 }.map { "kst-34020-\($0)" }
    identifiers += ["A", "B", "C", "D", "F", "G"].map { "kst-34020-\($0)" }
    identifiers += (1...30).map { "kst-34030-VIII-\($0)" }
    // A dossier of which the list knows the later documents only.
    identifiers += (700...760).map { "kst-21501-02-\($0)" }
    identifiers += ["kst-30010-3", "kst-19992000-25900-87b", "kst-20032004-29200-VI-F"]
    identifiers += ["kst-20042005-29300-C", "kst-20062007-29300-C", "kst-29300-C"]
    for year in 2015...2018 {
      identifiers += (1...500).filter { year < 2018 || $0 < 40 }.filter { $0 != 250 }
        .map { "stb-\(year)-\($0)" }
    }
    identifiers += (1...200).map { "stb-1976-\($0)" } + (400...600).map { "stb-1976-\($0)" }
    identifiers += (1...60).map { "ah-tk-20152016-\($0)" } + ["ah-tk-20152016-9999"]
    identifiers += (1...20).map { "ah-tk-20172018-\($0)" } + ["ah-ek-20152016-77"]
    identifiers += ["stcrt-1999-106-p9-SC19156", "stcrt-1999-106-p13-SC19161"]
    identifiers += ["stcrt-1999-106-p13-SC19162", "stcrt-2016-5000"]
    var builder = PublicationIndexBuilder()
    for identifier in identifiers { builder.add(Array(identifier.utf8)[...]) }
    guard let index = try? PublicationIndex(builder.finish().bytes) else {
      preconditionFailure("the sample is an index")
    }
    return PublicationCatalogue(index)
  }()

  @Test(
    "what is in the list exists, by the publisher's identifier",
    arguments: [
      ("kst-34020-1", nil, "kst-34020-1"), ("stb-2016-500", nil, "stb-2016-500"),
      ("kst-25900-87b", nil, "kst-19992000-25900-87b"),
      ("kst-29200-VI-F", 2004, "kst-20032004-29200-VI-F"),
      ("kst-29300-C", 2006, "kst-29300-C"), ("34020", nil, nil), ("34030-VIII", nil, nil),
      ("stcrt-1999-106", nil, nil),
    ] as [(String, Int?, String?)])
  func published(identifier: String, session: Int?, official: String?) {
    #expect(existence(identifier, session: session) == .published(as: official))
  }

  @Test("a document of the Senate is that of the session that is cited, or of the nearest")
  func senate() {
    #expect(
      existence("kst-29300-C", session: 2006, house: .eersteKamer)
        == .published(as: "kst-20062007-29300-C"))
    #expect(
      existence("kst-29300-C", session: 2003, house: .eersteKamer)
        == .published(as: "kst-20042005-29300-C"))
  }

  @Test("a page of an old Staatscourant is the only publication that starts on it")
  func page() {
    #expect(
      existence("stcrt-1999-106", page: 9) == .published(as: "stcrt-1999-106-p9-SC19156"))
    #expect(existence("stcrt-1999-106", page: 13) == .published(as: nil))
  }

  @Test(
    "what lacks among its neighbours does not exist",
    arguments: [
      ("kst-34020-40", nil), ("kst-34020-900", 2015), ("kst-34020-E", nil), ("stb-2016-250", nil),
      ("stb-2016-501", nil), ("stb-2017-5000", nil), ("ah-tk-20152016-61", nil), ("34040", nil),
      ("kst-34040-3", nil), ("34050-XV", nil), ("kst-34050-XV-3", nil), ("kst-34020-ZZ", 2015),
    ] as [(String, Int?)])
  func absent(identifier: String, session: Int?) {
    #expect(existence(identifier, session: session) == .absent)
  }

  @Test(
    "nothing is said of what the list does not cover",
    arguments: [
      // After the end of the list: the newest year, a dossier without or with a session that goes on.
      ("stb-2018-40", nil), ("stb-2019-1", nil), ("kst-34020-61", nil), ("kst-34020-61", 2017),
      ("34200", nil), ("kst-34200-1", nil), ("ah-tk-20172018-21", nil),
      // Before its start, and in its holes.
      ("stb-1951-1", nil), ("stb-1976-300", nil), ("stb-1976-201", nil), ("kst-21501-02-3", 2001),
      ("kst-21501-02-690", 2001), ("kst-30010-1", 2006), ("kst-30010-4", 2006),
      ("kst-12345-3", 1973), ("stcrt-1985-247", nil), ("stcrt-2016-5001", nil),
      // Kinds, numbers and suffixes that it cannot tell.
      ("trb-2016-1", nil), ("h-tk-20152016-3-4", nil), ("kst-34020-12a", nil), ("34020-A", nil),
      ("stb-1949-J227", nil), ("BWBR0005537", nil), ("ECLI:NL:HR:1995:AA3097", nil),
    ] as [(String, Int?)])
  func uncovered(identifier: String, session: Int?) {
    #expect(existence(identifier, session: session) == .unknown)
  }

  private func existence(
    _ identifier: String, session: Int? = nil, house: House? = nil, page: Int? = nil
  ) -> PublicationExistence? {
    OfficialIdentifier(canonical: identifier).map {
      Self.catalogue.existence(
        of: $0,
        context: PublicationContext(
          session: session.flatMap { SessionYear(start: $0) }, house: house, page: page))
    }
  }
}

@Suite("The published list of identifiers")
struct PublishedListTests {
  private static let list = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared").standardizedFileURL
  private static var isPresent: Bool {
    FileManager.default.fileExists(
      atPath: list.appending(path: "data/official-publication-ids.xz").path)
      && FileManager.default.fileExists(atPath: list.appending(path: "gold/gold.tsv").path)
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/xzgrep")
  }

  @Test(
    "confirms the annotated publications, gives their official identifiers, and calls none absent",
    .enabled(if: isPresent, "needs ../shared and xz"))
  func gold() throws {
    let catalogue = PublicationCatalogue(try index())
    var confirmed = 0
    for row in try rows("gold/gold.tsv") {
      let officials = row[4].split(separator: "|").map(String.init)
      for (place, id) in row[3].split(separator: "|").map(String.init).enumerated() {
        guard let identifier = OfficialIdentifier(canonical: id) else { continue }
        let existence = catalogue.existence(of: identifier, context: PublicationContext())
        #expect(existence != .absent, "\(id)")
        if case .published(let official?) = existence {
          confirmed += 1
          if place < officials.count { #expect(official == officials[place]) }
        }
      }
    }
    #expect(confirmed > 90)
  }

  /// An index of the parts of the list that citations lead to and that are quickly read.
  private func index() throws -> PublicationIndex {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xzgrep")
    process.arguments = [
      "-E", "^(kst-(2[3-9]|3|1999|2003|2008)|stb-(199|20)|trb-19[79]|ah-tk-20)",
      Self.list.appending(path: "data/official-publication-ids.xz").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = Array(try output.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    var builder = PublicationIndexBuilder()
    for line in bytes.split(separator: 0x0A) { builder.add(line) }
    return try PublicationIndex(builder.finish().bytes)
  }

  private func rows(_ path: String) throws -> [[String]] {
    try String(contentsOf: Self.list.appending(path: path), encoding: .utf8)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
