import DOTLanguage
import Foundation
import ReportReading
import Testing

@testable import GraphvizMapping

@Suite("The colours of a picture")
struct PaletteTests {
  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  private func contrast(_ one: DOTColor, _ other: DOTColor) -> Double {
    let lights = [one, other].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ color: DOTColor) -> Double {
    let parts = [color.red, color.green, color.blue].map { part -> Double in
      let value = Double(part) / 255
      guard value > 0.04045 else { return value / 12.92 }
      return pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(
    "Text and lines stand out at 4.5 : 1 or better in every style", arguments: PictureStyle.allCases
  )
  func contrasts(style: PictureStyle) throws {
    let palette = Palette(style)
    for family in NodeFamily.allCases {
      let pair = try #require(palette.families[family])
      #expect(contrast(palette.text, pair.fill) >= 4.5)
      #expect(contrast(pair.line, palette.background) >= 4.5)
    }
    for status in ReportedStatus.allCases {
      #expect(contrast(try #require(palette.statuses[status]), palette.paper) >= 4.5)
    }
    for frame in palette.frames {
      #expect(contrast(palette.text, frame.fill) >= 4.5)
      #expect(contrast(palette.faintText, palette.paper) >= 4.5)
    }
  }

  @Test("Families that occur together differ in shape, outline or, unless printed, colour")
  func families() {
    let looks = NodeFamily.allCases.map { "\($0.shape) \($0.outline)" }
    #expect(Set(looks).count == looks.count)
  }
}
