import EmbeddedFiles
public import GraphModel
import MessageDigest

/// One HTML page that holds a drawing and all that is behind it: it needs no network and no other file.
///
/// Texts become part of the page only as escaped text or JSON, and a content security policy lets no script
/// run but the page's own.
public struct ExplorerPage: Sendable {
  /// The title of the page.
  public var title: String

  /// What the page shows in words.
  public var description: String

  /// Whether the page is light on dark.
  public var isDark: Bool

  /// A page.
  public init(title: String, description: String, isDark: Bool = false) {
    self.title = title
    self.description = description
    self.isDark = isDark
  }

  /// The page around a drawing of a graph.
  /// - Parameters:
  ///   - graph: the graph that is drawn.
  ///   - svg: its drawing, as Graphviz makes it of the DOT of the graph.
  ///   - baseIRI: what IRIs of ours start with.
  /// - Returns: UTF-8.
  public func bytes(of graph: ReferenceGraph, svg: [UInt8], baseIRI: String) -> [UInt8] {
    let script = EmbeddedFiles.bytes(named: "explorer.js") ?? []
    let style = EmbeddedFiles.bytes(named: "explorer.css") ?? []
    var page = TextOutput()
    page.append("<!DOCTYPE html>\n<html lang=\"nl\" data-style=\"\(isDark ? "dark" : "light")\">\n")
    page.append("<head>\n<meta charset=\"utf-8\">\n")
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    page.append("script-src '\(ExplorerPage.policyHash(script))'; ")
    page.append(
      "style-src '\(ExplorerPage.policyHash(style))'; base-uri 'none'; form-action 'none'\">\n")
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    page.append(title, .xml)
    page.append("</title>\n<meta name=\"description\" content=\"")
    page.append(description, .xml)
    page.append("\">\n<style>")
    page.append(style)
    page.append("</style>\n</head>\n<body>\n<header>\n<h1>")
    page.append(title, .xml)
    page.append("</h1>\n")
    page.append(ExplorerPage.controls)
    page.append(
      "<div id=\"vg-canvas\" tabindex=\"0\" role=\"application\" aria-label=\"Tekening\">\n")
    page.append(ExplorerPage.element(of: svg))
    page.append("</div>\n<script type=\"application/json\" id=\"vg-data\">")
    page.append(ExplorerData(graph, baseIRI: baseIRI).output.bytes)
    page.append("</script>\n<script>")
    page.append(script)
    page.append("</script>\n</body>\n</html>\n")
    return page.bytes
  }

  /// What stands between the title and the drawing.
  private static let controls = """
    <form role="search"><input type="search" id="vg-search" placeholder="Zoeken (toets /)" \
    aria-label="Zoeken" autocomplete="off"></form>
    <div class="zoom"><button type="button" id="vg-in" aria-label="Vergroten" title="Vergroten (+)">+</button>\
    <button type="button" id="vg-out" aria-label="Verkleinen" title="Verkleinen (-)">−</button>\
    <button type="button" id="vg-fit" aria-label="Alles tonen" title="Alles tonen (0)">⤢</button></div>
    </header>
    <div id="vg-panel">
    <noscript><p>Zoeken, filteren en bewijsplaatsen werken alleen met JavaScript. De tekening staat hieronder.</p></noscript>
    <div id="vg-results" aria-live="polite"></div>
    <section id="vg-answer" aria-live="polite"></section>
    <div id="vg-filters">
    <details open><summary>Soorten</summary><div id="vg-kinds"></div></details>
    <details open><summary>Stand van zaken</summary><div id="vg-statuses"></div></details>
    <label>Thema <select id="vg-theme"><option value="">Alle thema's</option></select></label>
    <p class="faint" id="vg-count" aria-live="polite"></p>
    </div>
    <p class="faint" id="vg-help">Slepen en scrollen of pijltjes, + en −: bewegen en vergroten. 0: alles. \
    Tab en Enter: vakjes. /: zoeken. Esc: terug. Ctrl en klik: officiële bron.</p>
    </div>

    """

  /// A drawing from its `svg` element on; HTML has no XML declaration or document type within.
  private static func element(of svg: [UInt8]) -> [UInt8] {
    let opening = Array("<svg ".utf8)
    guard let start = svg.indices.first(where: { svg[$0...].starts(with: opening) }) else {
      return []
    }
    return Array(svg[start...])
  }

  /// What a content security policy calls a text: `sha256-` and the digest in Base64.
  private static func policyHash(_ bytes: [UInt8]) -> String {
    var digester = MessageDigest(.sha256)
    digester.update(bytes.span)
    let digest = digester.finish()
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: digest.count, by: 3) {
      let group = digest[start..<min(start + 3, digest.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isFilled = place <= group.count
        text.append(isFilled ? alphabet[Int(bits >> (18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
    }
    return "sha256-" + String(decoding: text, as: UTF8.self)
  }
}
