import ArgumentParser
import Foundation
import SitePublishing
import SiteServing

/// `verwijsgraaf serve`: the site on this machine, as a portal would get it.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site on this machine, with content negotiation.",
    discussion: """
      Serves what "verwijsgraaf site" would write, from memory, so that a publisher sees what
      visitors and portals will get. Each IRI answers below the base path in the form that the
      client asks for: HTML, Turtle, RDF/XML or JSON-LD. Only GET and HEAD are answered, and only to
      this machine unless --host says otherwise. Stop it with Ctrl-C.

      EXAMPLES
        verwijsgraaf serve
            then open http://127.0.0.1:8080/
        curl -H 'Accept: text/turtle' http://127.0.0.1:8080/ongekend-onrecht/action/12
        verwijsgraaf serve report.txt --port 9000 --root /verwijsgraaf/
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "port"))
  var port = 8080

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "The path under which the site stands; begins and ends with /.", valueName: "path"))
  var root = "/"

  func run() throws {
    guard root.hasPrefix("/"), root.hasSuffix("/") else {
      throw ToolError.usage(
        "\"\(root)\" cannot be the root", remedy: "give a path such as / or /verwijsgraaf/")
    }
    guard (0...65535).contains(port) else {
      throw ToolError.usage(
        "\(port) cannot be a port", remedy: "give one from 1 to 65535, or 0 for any that is free")
    }
    let made = try options.load(address: nil)
    let responder = SiteResponder(files: made.site.files, root: root)
    let server: SiteServer
    do {
      server = try SiteServer(
        responder, host: host, port: port,
        threads: max(1, min(4, ProcessInfo.processInfo.activeProcessorCount)))
    } catch {
      throw ToolError.unwritable(
        "\(host):\(port)", "\(error)", remedy: "choose another port, such as --port \(port + 1)")
    }
    let name = host.contains(":") ? "[\(host)]" : host
    options.reports.messages.console.note(
      "serving \(made.site.documents.count) things at http://\(name):\(server.port)\(root)"
        + " (Ctrl-C stops)")
    try server.wait()
  }
}
