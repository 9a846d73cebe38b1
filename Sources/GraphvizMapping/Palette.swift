import DOTLanguage
import GraphModel
import ReportReading

/// The colours of one style.
///
/// The hues are those of Okabe and Ito, which the colour-blind can tell apart. Text has a contrast of at
/// least 4.5 : 1 with what is behind it, lines have it with the background.
struct Palette {
  /// An area and its outline.
  struct Pair {
    let fill: DOTColor
    let line: DOTColor
  }

  let background: DOTColor
  let text: DOTColor
  let faintText: DOTColor
  /// The frames of themes, from the outermost inwards.
  let frames: [Pair]
  /// Behind the text of actions.
  let paper: DOTColor
  /// Behind the number of an action, whose colour is `paper`.
  let statuses: [ReportedStatus: DOTColor]
  let families: [NodeFamily: Pair]

  init(_ style: PictureStyle) {
    func pair(_ fill: UInt32, _ line: UInt32) -> Pair {
      Pair(fill: DOTColor(fill), line: DOTColor(line))
    }
    switch style {
    case .light:
      background = DOTColor(0xFFFFFF)
      text = DOTColor(0x1A1A1A)
      faintText = DOTColor(0x4A4A4A)
      frames = [pair(0xF5F5F3, 0xD2D2CC), pair(0xEAEAE6, 0xD2D2CC)]
      paper = DOTColor(0xFFFFFF)
      statuses = [
        .completed: DOTColor(0x00664B), .partlyCompleted: DOTColor(0x5B6300),
        .ongoing: DOTColor(0x005A8F), .noUpdate: DOTColor(0x5E5E5E),
        .notStarted: DOTColor(0x6E4E00), .onHold: DOTColor(0x5A4A9C),
        .withdrawn: DOTColor(0x8B1A2B), .notCarriedOut: DOTColor(0x8B1A2B),
        .unclassified: DOTColor(0x9A3F00),
      ]
      families = [
        .motion: pair(0xFBE3B0, 0x7F5500), .commitment: pair(0xE4DEF6, 0x4B3B8F),
        .kamerstuk: pair(0xD3E9F8, 0x005A8F),
        .dossier: pair(0xD3E9F8, 0x005A8F), .proceedings: pair(0xCFEBE2, 0x00664B),
        .gazette: pair(0xFBDDC9, 0x9A3F00), .legislation: pair(0xF6DEEB, 0x8A3768),
        .courtDecision: pair(0xCFEBE2, 0x00664B), .committee: pair(0xF8F3BE, 0x5F5A00),
        .organisation: pair(0xECECEC, 0x555555),
      ]
    case .dark:
      background = DOTColor(0x14171C)
      text = DOTColor(0xF2F2F2)
      faintText = DOTColor(0xC4C8CE)
      frames = [pair(0x1D2128, 0x3A414C), pair(0x252A33, 0x3A414C)]
      paper = DOTColor(0x14171C)
      statuses = [
        .completed: DOTColor(0x35C79C), .partlyCompleted: DOTColor(0xF0E442),
        .ongoing: DOTColor(0x56B4E9), .noUpdate: DOTColor(0xB4B4B4),
        .notStarted: DOTColor(0xE0B83A), .onHold: DOTColor(0xB7A5F2),
        .withdrawn: DOTColor(0xF28B9B), .notCarriedOut: DOTColor(0xF28B9B),
        .unclassified: DOTColor(0xF58A3C),
      ]
      families = [
        .motion: pair(0x4A3400, 0xE69F00), .commitment: pair(0x2F2556, 0xB7A5F2),
        .kamerstuk: pair(0x0C3450, 0x56B4E9),
        .dossier: pair(0x0C3450, 0x56B4E9), .proceedings: pair(0x0B3F31, 0x35C79C),
        .gazette: pair(0x54280A, 0xF58A3C), .legislation: pair(0x4A2238, 0xDE93BB),
        .courtDecision: pair(0x0B3F31, 0x35C79C), .committee: pair(0x45410A, 0xF0E442),
        .organisation: pair(0x33373D, 0xB4B4B4),
      ]
    case .print:
      background = DOTColor(0xFFFFFF)
      text = DOTColor(0x000000)
      faintText = DOTColor(0x333333)
      frames = [pair(0xFFFFFF, 0x8C8C8C), pair(0xFFFFFF, 0x8C8C8C)]
      paper = DOTColor(0xFFFFFF)
      statuses = [
        .completed: DOTColor(0x000000), .partlyCompleted: DOTColor(0x2B2B2B),
        .ongoing: DOTColor(0x454545), .noUpdate: DOTColor(0x707070),
        .notStarted: DOTColor(0x454545), .onHold: DOTColor(0x454545),
        .withdrawn: DOTColor(0x2B2B2B), .notCarriedOut: DOTColor(0x2B2B2B),
        .unclassified: DOTColor(0x2B2B2B),
      ]
      families = Dictionary(
        uniqueKeysWithValues: NodeFamily.allCases.map { ($0, pair(0xFFFFFF, 0x1F1F1F)) })
    }
  }
}

extension ReportedStatus {
  /// A sign that can be told apart without colour.
  var sign: String {
    switch self {
    case .completed: "✓"
    case .partlyCompleted: "◐"
    case .ongoing: "▶"
    case .noUpdate: "○"
    case .notStarted: "◇"
    case .onHold: "‖"
    case .withdrawn: "✕"
    case .notCarriedOut: "✗"
    case .unclassified: "?"
    }
  }
}
