import Foundation
import Testing

@Suite(
  "The formats of recognize",
  .enabled(if: FileManager.default.fileExists(atPath: ProgramRun.toolPath)))
struct RecognizeFormatTests {
  private static let text = """
    Zie <Kamerstukken II 2018/19, 31 066, nrs. 477 en 490> & de motie-Segers (Kamerstuk 35 510, nr. 2);
    COM(2021) 206 final. Één é: Kamerstukken II 2018/19, 31 066, nrs. 5 en 5.
    """

  private func run(_ format: String) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    let path = try folder.file("brief één.txt", Array(Self.text.utf8))
    return try ProgramRun.tool("recognize", path, "--format", format)
  }

  @Test("annotated HTML keeps the text and links each citation to what it cites")
  func annotatedHTML() throws {
    let run = try run("annotated-html")
    #expect(run.status == 0)
    let page = run.output
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("Zie &lt;<mark class=\"kamerstuk\""))
    #expect(page.contains("href=\"https://zoek.officielebekendmakingen.nl/kst-31066-477\""))
    #expect(page.contains("href=\"https://zoek.officielebekendmakingen.nl/kst-31066-490\""))
    #expect(page.contains("<mark class=\"eu-law unresolved\""))
    #expect(!page.contains("<script"))
    // Without its elements the page holds the text to the letter, but for the numbers of links.
    let body = try #require(page.components(separatedBy: "<div class=\"text\">").last)
      .components(separatedBy: "</div>")[0]
    let plain = body.replacing(/<sup>.*?<\/sup>/, with: "").replacing(/<[^>]*>/, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(plain == Self.text)
  }

  @Test("Web Annotations have the quote at its place and lead to what is cited")
  func webAnnotations() throws {
    let run = try run("web-annotation")
    #expect(run.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    let page = try #require(document["first"] as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(items.count == document["total"] as? Int)
    #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
    let scalars = Array(Self.text.unicodeScalars)
    for item in items {
      let target = try #require(item["target"] as? [String: Any])
      #expect((target["source"] as? String)?.hasSuffix("brief%20%C3%A9%C3%A9n.txt") == true)
      let selectors = try #require(target["selector"] as? [[String: Any]])
      let start = try #require(selectors[1]["start"] as? Int)
      let end = try #require(selectors[1]["end"] as? Int)
      func text(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[range])
        return String(result)
      }
      #expect(selectors[0]["exact"] as? String == text(start..<end))
      #expect(selectors[0]["prefix"] as? String == text(max(0, start - 32)..<start))
      #expect(selectors[0]["suffix"] as? String == text(end..<min(scalars.count, end + 32)))
    }
    let bodies = items.compactMap { $0["body"] as? [[String: Any]] }.first?.compactMap {
      $0["id"] as? String
    }
    #expect(
      bodies == [
        "https://zoek.officielebekendmakingen.nl/kst-31066-477",
        "https://zoek.officielebekendmakingen.nl/kst-31066-490",
      ])
  }

  @Test("a document that one citation leads to twice stands in one line")
  func noRepeatedLines() throws {
    let lines = try run("jsonl").output.split(separator: "\n")
    #expect(Set(lines).count == lines.count)
    #expect(lines.count { $0.contains("\"kst-31066-5\"") } == 1)
  }
}
