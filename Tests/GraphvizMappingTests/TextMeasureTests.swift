import Testing

@testable import GraphvizMapping

@Suite("Text is broken into lines")
struct TextMeasureTests {
  private let measure = TextMeasure(fontSize: 10)

  @Test(
    "that fit, whatever the text",
    arguments: [
      "", " ", "kort", "een tekst van een aantal woorden die niet op een regel past",
      String(repeating: "x", count: 10_000), "a \n b \t c", "👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️👩🏽‍⚖️",
      "שלום עולם " + String(repeating: "é", count: 90),
    ], [1, 2, 3])
  func fit(text: String, limit: Int) {
    let lines = measure.wrap(text, width: 100, limit: limit)
    #expect((1...limit).contains(lines.count))
    for line in lines {
      #expect(measure.width(line) <= 100 || line.count == 1)
    }
  }

  @Test("A text that fits is kept whole, and one that is cut says so")
  func cut() {
    #expect(measure.wrap("twee woorden", width: 100, limit: 1) == ["twee woorden"])
    #expect(
      measure.wrap("een twee drie vier vijf zes zeven", width: 100, limit: 1) == [
        "een twee drie vier …"
      ])
    #expect(
      measure.wrap("een twee drie vier vijf zes", width: 100, limit: 2) == [
        "een twee drie vier vijf", "zes",
      ])
  }
}
